<!-- Derived from memcon.sch by schema/derive.py; never edited. -->
<axsl:stylesheet xmlns:set="http://exslt.org/sets" xmlns:str="http://exslt.org/strings" xmlns:axsl="http://www.w3.org/1999/XSL/Transform" xmlns:tei="http://www.tei-c.org/ns/1.0" version="1.0">
  <axsl:param name="archiveDirParameter"/>
  <axsl:param name="archiveNameParameter"/>
  <axsl:param name="fileNameParameter"/>
  <axsl:param name="fileDirParameter"/>
  <axsl:output method="xml" omit-xml-declaration="no" standalone="yes" indent="yes"/>
  <axsl:key name="id" match="*" use="@xml:id"/>
  <axsl:template match="text()" priority="-1"/>
  <axsl:template match="/">
    <svrl:schematron-output xmlns:svrl="http://purl.oclc.org/dsdl/svrl" title="A record of conversation in TEI" schemaVersion="">
      <axsl:comment><axsl:value-of select="$archiveDirParameter"/>   
		 <axsl:value-of select="$archiveNameParameter"/>  
		 <axsl:value-of select="$fileNameParameter"/>  
		 <axsl:value-of select="$fileDirParameter"/></axsl:comment>
      <axsl:apply-templates select="/" mode="M26"/>
      <axsl:if test="not(count($lost-resp) = 0 and count($lost-source) = 0 and $unique and not($brackets))">
        <axsl:apply-templates select="/" mode="M27"/>
      </axsl:if>
    </svrl:schematron-output>
  </axsl:template>
  <axsl:param name="responsible" select="/tei:TEI/tei:teiHeader//tei:respStmt/@xml:id | /tei:TEI/tei:teiHeader//tei:person/@xml:id | /tei:TEI/tei:standOff/tei:listPerson/tei:person/@xml:id"/>
  <axsl:param name="lost-resp" select="set:distinct(//@resp)[count(str:tokenize(normalize-space(translate(., '#', ' ')), ' ')[not(. = $responsible)]) &gt; 0]"/>
  <axsl:param name="ids" select="//@xml:id"/>
  <axsl:param name="lost-source" select="set:distinct(//@source)[count(str:tokenize(normalize-space(.), ' ')[starts-with(., '#') and not(substring(., 2) = $ids)]) &gt; 0]"/>
  <axsl:param name="unique" select="count(set:distinct($ids)) = count($ids)"/>
  <axsl:param name="brackets" select="/tei:TEI/tei:text/tei:body[contains(., '[') or contains(., ']')]//text()[contains(., '[') or contains(., ']')][not(parent::tei:ref)]"/>
  <axsl:param name="acting" select="set:distinct(//@who)"/>
  <axsl:param name="lost-who" select="$acting[count(str:tokenize(normalize-space(translate(., '#', ' ')), ' ')[not(. = $ids)]) &gt; 0]"/>
  <axsl:param name="people" select="/tei:TEI/tei:standOff/tei:listPerson/*/@xml:id | /tei:TEI/tei:teiHeader/tei:profileDesc/tei:particDesc//@xml:id"/>
  <axsl:param name="nobody" select="$acting[count(str:tokenize(normalize-space(translate(., '#', ' ')), ' ')[. = $ids and not(. = $people)]) &gt; 0]"/>
  <axsl:param name="listed" select="/tei:TEI/tei:teiHeader/tei:profileDesc/tei:particDesc//@corresp | /tei:TEI/tei:teiHeader/tei:profileDesc/tei:particDesc//@sameAs"/>
  <axsl:param name="introduced" select="/tei:TEI/tei:teiHeader/tei:profileDesc/tei:particDesc//@xml:id"/>
  <axsl:param name="speaking" select="set:distinct(//tei:sp/@who)"/>
  <axsl:param name="unlisted" select="$speaking[count(str:tokenize(normalize-space(.), ' ')[not(. = $listed) and not(substring(., 2) = $introduced)]) &gt; 0]"/>
  <axsl:param name="again" select="//tei:sp[@who = preceding-sibling::*[1]/self::tei:sp/@who or @who = preceding-sibling::*[1]/self::tei:pb/preceding-sibling::*[1]/self::tei:sp/@who or @who = preceding-sibling::*[1]/self::tei:fw/preceding-sibling::*[1]/self::tei:sp/@who]"/>
  <axsl:param name="numbers" select="/tei:TEI/tei:standOff/*/*/tei:idno"/>
  <axsl:param name="different" select="count(set:distinct($numbers)) = count($numbers)"/>
  <axsl:param name="languages" select="/tei:TEI/tei:teiHeader/tei:profileDesc/tei:langUsage/tei:language"/>
  <axsl:param name="heading" select="normalize-space(/tei:TEI/tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:title[@type = 'main'][1])"/>
  <axsl:param name="talk" select="(/tei:TEI/tei:teiHeader/tei:profileDesc//tei:date[not(@type) or @type = 'conversation'][not(@cert)]/@when)[1]"/>
  <axsl:param name="named" select="set:distinct(//@ref)"/>
  <axsl:template match="tei:p" priority="1047" mode="M26">
    <axsl:choose>
      <axsl:when test="* or normalize-space()"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl">
          <axsl:attribute name="id">T-106</axsl:attribute>
          <axsl:attribute name="role">warning</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>A paragraph is empty.</svrl:text>
          <svrl:diagnostic-reference diagnostic="T-106-hint">
Remove it, or write a gap if its words are missing.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:choice" priority="1046" mode="M26">
    <axsl:choose>
      <axsl:when test="string(*[1]) != string(*[2])"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl">
          <axsl:attribute name="id">E-151</axsl:attribute>
          <axsl:attribute name="role">warning</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>Both readings are “<axsl:text/><axsl:value-of select="normalize-space(*[1])"/><axsl:text/>”.</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-151-hint">
Mend one of the two, or remove choice.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:name" priority="1045" mode="M26">
    <axsl:variable name="entry" select="key('id', substring(@ref, 2))"/>
    <axsl:if test="not((not(@type = 'event') or not($entry[not(self::tei:event)])) and (not(@ref) or $entry) and (parent::tei:p or parent::tei:speaker or not(self::tei:persName and ancestor::tei:persName or self::tei:placeName and ancestor::tei:placeName or self::tei:orgName and ancestor::tei:orgName or self::tei:geogName and ancestor::tei:geogName or self::tei:name and ancestor::tei:name)) and (normalize-space()))">
      <axsl:choose>
        <axsl:when test="not(@type = 'event') or not($entry[not(self::tei:event)])"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@ref">
            <axsl:attribute name="id">X-015</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” is tagged as the name of an event, but “<axsl:text/><axsl:value-of select="@ref"/><axsl:text/>” is of the kind <axsl:text/><axsl:value-of select="local-name(key('id', substring(@ref, 2))[1])"/><axsl:text/>.</svrl:text>
            <svrl:diagnostic-reference diagnostic="X-015-hint">
Use the element that fits the entry, or mend @ref.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@ref) or $entry"/>
        <axsl:otherwise>
          <axsl:call-template name="X-001"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="parent::tei:p or parent::tei:speaker or not(self::tei:persName and ancestor::tei:persName or self::tei:placeName and ancestor::tei:placeName or self::tei:orgName and ancestor::tei:orgName or self::tei:geogName and ancestor::tei:geogName or self::tei:name and ancestor::tei:name)"/>
        <axsl:otherwise>
          <axsl:call-template name="E-140"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="normalize-space()"/>
        <axsl:otherwise>
          <axsl:call-template name="T-103"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:measure" priority="1044" mode="M26">
    <axsl:choose>
      <axsl:when test="not(@unit = 'turn') or @quantity = count(//tei:sp)"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@quantity">
          <axsl:attribute name="id">E-107</axsl:attribute>
          <axsl:attribute name="role">warning</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>The header counts <axsl:text/><axsl:value-of select="@quantity"/><axsl:text/> turns, but the text has <axsl:text/><axsl:value-of select="count(//tei:sp)"/><axsl:text/>.</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-107-hint">
Mend the figure in extent, or look for the turn that was lost or divided.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:date" priority="1043" mode="M26">
    <axsl:if test="not((not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))) and (not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))) and (not(@when and (@from or @to or @notBefore or @notAfter))) and (not(contains(translate(., '123456789', '000000000'), '0000')) or not(@when or @from or @to) or contains(., substring(@when | @from, 1, 4)) or contains(., substring(@to, 1, 4)) and @to))">
      <axsl:choose>
        <axsl:when test="not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-160"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-162"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@when and (@from or @to or @notBefore or @notAfter))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-161"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(contains(translate(., '123456789', '000000000'), '0000')) or not(@when or @from or @to) or contains(., substring(@when | @from, 1, 4)) or contains(., substring(@to, 1, 4)) and @to"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@when | @from | @to">
            <axsl:attribute name="id">E-163</axsl:attribute>
            <axsl:attribute name="role">warning</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” is given as <axsl:text/><axsl:value-of select="(@when | @from | @to)[1]"/><axsl:text/>, which is another year.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-163-hint">
Mend the attribute; if the source is wrong, write choice with sic and corr inside the date.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:occupation" priority="1042" mode="M26">
    <axsl:if test="not((not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))) and (not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))) and (not(@when and (@from or @to or @notBefore or @notAfter))) and (not((@from | @to | @when)[../../tei:death/@when and number(translate(substring(concat(., '-00-00'), 1, 10), '-', '')) &gt; number(translate(substring(concat(../../tei:death[1]/@when, '-99-99'), 1, 10), '-', '')) or number(translate(substring(concat(., '-99-99'), 1, 10), '-', '')) &lt; number(translate(substring(concat(../../tei:birth[1]/@when, '-00-00'), 1, 10), '-', ''))])))">
      <axsl:choose>
        <axsl:when test="not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-160"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-162"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@when and (@from or @to or @notBefore or @notAfter))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-161"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not((@from | @to | @when)[../../tei:death/@when and number(translate(substring(concat(., '-00-00'), 1, 10), '-', '')) &gt; number(translate(substring(concat(../../tei:death[1]/@when, '-99-99'), 1, 10), '-', '')) or number(translate(substring(concat(., '-99-99'), 1, 10), '-', '')) &lt; number(translate(substring(concat(../../tei:birth[1]/@when, '-00-00'), 1, 10), '-', ''))])"/>
        <axsl:otherwise>
          <axsl:call-template name="R-108"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:birth" priority="1041" mode="M26">
    <axsl:if test="not((not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))) and (not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))) and (not(@when and (@from or @to or @notBefore or @notAfter))) and (not(@when and not(@cert)) or not($talk) or number(translate(substring(concat(@when, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat($talk, '-99-99'), 1, 10), '-', '')) or count($speaking[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/../@xml:id, ' '))]) = 0) and (not(@when and @cert) or not($talk) or self::tei:death and number(translate(substring(concat(@when, '-99-99'), 1, 10), '-', '')) &gt;= number(translate(substring(concat($talk, '-00-00'), 1, 10), '-', '')) or self::tei:birth and number(translate(substring(concat(@when, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat($talk, '-99-99'), 1, 10), '-', '')) or count($speaking[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/../@xml:id, ' '))]) = 0))">
      <axsl:choose>
        <axsl:when test="not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-160"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-162"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@when and (@from or @to or @notBefore or @notAfter))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-161"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@when and not(@cert)) or not($talk) or number(translate(substring(concat(@when, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat($talk, '-99-99'), 1, 10), '-', '')) or count($speaking[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/../@xml:id, ' '))]) = 0"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@when">
            <axsl:attribute name="id">R-105</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>“<axsl:text/><axsl:value-of select="../@xml:id"/><axsl:text/>” speaks in the conversation of <axsl:text/><axsl:value-of select="$talk"/><axsl:text/> but was born on <axsl:text/><axsl:value-of select="@when"/><axsl:text/>.</svrl:text>
            <svrl:diagnostic-reference diagnostic="R-105-hint">
Look whether @who means somebody else of that name; if not, mend the date, in the register too.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@when and @cert) or not($talk) or self::tei:death and number(translate(substring(concat(@when, '-99-99'), 1, 10), '-', '')) &gt;= number(translate(substring(concat($talk, '-00-00'), 1, 10), '-', '')) or self::tei:birth and number(translate(substring(concat(@when, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat($talk, '-99-99'), 1, 10), '-', '')) or count($speaking[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/../@xml:id, ' '))]) = 0"/>
        <axsl:otherwise>
          <axsl:call-template name="R-106"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:death" priority="1040" mode="M26">
    <axsl:if test="not((not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))) and (not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))) and (not(@when and (@from or @to or @notBefore or @notAfter))) and (not(@when and ../tei:birth/@when) or number(translate(substring(concat(../tei:birth[1]/@when, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@when, '-99-99'), 1, 10), '-', ''))) and (not(@when and not(@cert)) or not($talk) or number(translate(substring(concat(@when, '-99-99'), 1, 10), '-', '')) &gt;= number(translate(substring(concat($talk, '-00-00'), 1, 10), '-', '')) or count($speaking[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/../@xml:id, ' '))]) = 0) and (not(@when and @cert) or not($talk) or self::tei:death and number(translate(substring(concat(@when, '-99-99'), 1, 10), '-', '')) &gt;= number(translate(substring(concat($talk, '-00-00'), 1, 10), '-', '')) or self::tei:birth and number(translate(substring(concat(@when, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat($talk, '-99-99'), 1, 10), '-', '')) or count($speaking[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/../@xml:id, ' '))]) = 0))">
      <axsl:choose>
        <axsl:when test="not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-160"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-162"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@when and (@from or @to or @notBefore or @notAfter))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-161"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@when and ../tei:birth/@when) or number(translate(substring(concat(../tei:birth[1]/@when, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@when, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@when">
            <axsl:attribute name="id">R-103</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>“<axsl:text/><axsl:value-of select="../@xml:id"/><axsl:text/>” died on <axsl:text/><axsl:value-of select="@when"/><axsl:text/> but was born on <axsl:text/><axsl:value-of select="../tei:birth[1]/@when"/><axsl:text/>.</svrl:text>
            <svrl:diagnostic-reference diagnostic="R-103-hint">
Mend one of the two dates, in the register too.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@when and not(@cert)) or not($talk) or number(translate(substring(concat(@when, '-99-99'), 1, 10), '-', '')) &gt;= number(translate(substring(concat($talk, '-00-00'), 1, 10), '-', '')) or count($speaking[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/../@xml:id, ' '))]) = 0"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@when">
            <axsl:attribute name="id">R-104</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>“<axsl:text/><axsl:value-of select="../@xml:id"/><axsl:text/>” speaks in the conversation of <axsl:text/><axsl:value-of select="$talk"/><axsl:text/> but died on <axsl:text/><axsl:value-of select="@when"/><axsl:text/>.</svrl:text>
            <svrl:diagnostic-reference diagnostic="R-104-hint">
Look whether @who means somebody else of that name; if not, mend the date, in the register too.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@when and @cert) or not($talk) or self::tei:death and number(translate(substring(concat(@when, '-99-99'), 1, 10), '-', '')) &gt;= number(translate(substring(concat($talk, '-00-00'), 1, 10), '-', '')) or self::tei:birth and number(translate(substring(concat(@when, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat($talk, '-99-99'), 1, 10), '-', '')) or count($speaking[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/../@xml:id, ' '))]) = 0"/>
        <axsl:otherwise>
          <axsl:call-template name="R-106"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:relation" priority="1039" mode="M26">
    <axsl:if test="not((not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))) and (not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))) and (not(@when and (@from or @to or @notBefore or @notAfter))) and (not(/tei:TEI/tei:text) or count(key('id', str:tokenize(normalize-space(translate(@active, '#', ' ')), ' '))) &gt;= count(set:distinct(str:tokenize(normalize-space(@active), ' ')))) and (not(/tei:TEI/tei:text) or count(key('id', str:tokenize(normalize-space(translate(@passive, '#', ' ')), ' '))) &gt;= count(set:distinct(str:tokenize(normalize-space(@passive), ' ')))))">
      <axsl:choose>
        <axsl:when test="not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-160"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-162"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@when and (@from or @to or @notBefore or @notAfter))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-161"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(/tei:TEI/tei:text) or count(key('id', str:tokenize(normalize-space(translate(@active, '#', ' ')), ' '))) &gt;= count(set:distinct(str:tokenize(normalize-space(@active), ' ')))"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@active">
            <axsl:attribute name="id">X-017</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The relation points to “<axsl:text/><axsl:value-of select="str:tokenize(normalize-space(@active), ' ')[not(substring(., 2) = $ids)][1]"/><axsl:text/>”, which is nowhere in the document.</svrl:text>
            <svrl:diagnostic-reference diagnostic="X-017-hint">
Mend @active, take the pointer out, or add the entry.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(/tei:TEI/tei:text) or count(key('id', str:tokenize(normalize-space(translate(@passive, '#', ' ')), ' '))) &gt;= count(set:distinct(str:tokenize(normalize-space(@passive), ' ')))"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@passive">
            <axsl:attribute name="id">X-018</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The relation points to “<axsl:text/><axsl:value-of select="str:tokenize(normalize-space(@passive), ' ')[not(substring(., 2) = $ids)][1]"/><axsl:text/>”, which is nowhere in the document.</svrl:text>
            <svrl:diagnostic-reference diagnostic="X-018-hint">
Mend @passive, take the relation out, or add the entry.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:residence" priority="1038" mode="M26">
    <axsl:if test="not((not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))) and (not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))) and (not(@when and (@from or @to or @notBefore or @notAfter))) and (not((@from | @to | @when)[../../tei:death/@when and number(translate(substring(concat(., '-00-00'), 1, 10), '-', '')) &gt; number(translate(substring(concat(../../tei:death[1]/@when, '-99-99'), 1, 10), '-', '')) or number(translate(substring(concat(., '-99-99'), 1, 10), '-', '')) &lt; number(translate(substring(concat(../../tei:birth[1]/@when, '-00-00'), 1, 10), '-', ''))])))">
      <axsl:choose>
        <axsl:when test="not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-160"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-162"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@when and (@from or @to or @notBefore or @notAfter))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-161"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not((@from | @to | @when)[../../tei:death/@when and number(translate(substring(concat(., '-00-00'), 1, 10), '-', '')) &gt; number(translate(substring(concat(../../tei:death[1]/@when, '-99-99'), 1, 10), '-', '')) or number(translate(substring(concat(., '-99-99'), 1, 10), '-', '')) &lt; number(translate(substring(concat(../../tei:birth[1]/@when, '-00-00'), 1, 10), '-', ''))])"/>
        <axsl:otherwise>
          <axsl:call-template name="R-108"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:nationality" priority="1037" mode="M26">
    <axsl:if test="not((not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))) and (not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))) and (not(@when and (@from or @to or @notBefore or @notAfter))))">
      <axsl:choose>
        <axsl:when test="not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-160"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-162"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@when and (@from or @to or @notBefore or @notAfter))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-161"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:state" priority="1036" mode="M26">
    <axsl:if test="not((not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))) and (not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))) and (not(@when and (@from or @to or @notBefore or @notAfter))))">
      <axsl:choose>
        <axsl:when test="not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-160"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-162"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@when and (@from or @to or @notBefore or @notAfter))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-161"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:event" priority="1035" mode="M26">
    <axsl:if test="not((not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))) and (not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))) and (not(@when and (@from or @to or @notBefore or @notAfter))) and (not(ancestor::tei:standOff) or concat('#', @xml:id) = $named or concat('#', @xml:id) = $listed or count($acting[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]) &gt; 0 or //@target[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))] or not(/tei:TEI/tei:text)) and (not(ancestor::tei:standOff) or not(*[@type = 'preferred'][2])))">
      <axsl:choose>
        <axsl:when test="not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-160"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-162"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@when and (@from or @to or @notBefore or @notAfter))"/>
        <axsl:otherwise>
          <axsl:call-template name="E-161"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:standOff) or concat('#', @xml:id) = $named or concat('#', @xml:id) = $listed or count($acting[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]) &gt; 0 or //@target[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))] or not(/tei:TEI/tei:text)"/>
        <axsl:otherwise>
          <axsl:call-template name="R-101"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:standOff) or not(*[@type = 'preferred'][2])"/>
        <axsl:otherwise>
          <axsl:call-template name="R-102"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:ref" priority="1034" mode="M26">
    <axsl:if test="not((not(@type = 'noteref') or @target and not(key('id', substring(@target, 2))[not(self::tei:note)])) and (not(contains(@target, '#')) or count(key('id', str:tokenize(normalize-space(translate(@target, '#', ' ')), ' '))) &gt;= count(set:distinct(str:tokenize(normalize-space(@target), ' ')[starts-with(., '#')]))))">
      <axsl:choose>
        <axsl:when test="not(@type = 'noteref') or @target and not(key('id', substring(@target, 2))[not(self::tei:note)])"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@target">
            <axsl:attribute name="id">X-020</axsl:attribute>
            <axsl:attribute name="role">warning</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The mark “<axsl:text/><axsl:value-of select="@n"/><axsl:text/>” leads to no note.</svrl:text>
            <svrl:diagnostic-reference diagnostic="X-020-hint">
Give it a @target that points to a note in back; without such a note, leave it.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(contains(@target, '#')) or count(key('id', str:tokenize(normalize-space(translate(@target, '#', ' ')), ' '))) &gt;= count(set:distinct(str:tokenize(normalize-space(@target), ' ')[starts-with(., '#')]))"/>
        <axsl:otherwise>
          <axsl:call-template name="X-004"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:ptr" priority="1033" mode="M26">
    <axsl:choose>
      <axsl:when test="not(contains(@target, '#')) or count(key('id', str:tokenize(normalize-space(translate(@target, '#', ' ')), ' '))) &gt;= count(set:distinct(str:tokenize(normalize-space(@target), ' ')[starts-with(., '#')]))"/>
      <axsl:otherwise>
        <axsl:call-template name="X-004"/>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:note" priority="1032" mode="M26">
    <axsl:if test="not((not(contains(@target, '#')) or count(key('id', str:tokenize(normalize-space(translate(@target, '#', ' ')), ' '))) &gt;= count(set:distinct(str:tokenize(normalize-space(@target), ' ')[starts-with(., '#')]))) and (not(ancestor::tei:back) or not(@type = 'footnote') or @target) and (not(ancestor::tei:back) or not(@type = 'footnote') or not(@target) or not(key('id', str:tokenize(normalize-space(translate(@target, '#', ' ')), ' '))) or key('id', str:tokenize(normalize-space(translate(@target, '#', ' ')), ' '))[substring(@target, 2) = current()/@xml:id]) and (not(ancestor::tei:back) or not(@type = 'editorial') or @target or //@target[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]) and (not(ancestor::tei:back) or not(@type = 'editorial') or @resp) and (@resp or self::tei:note[not(ancestor::tei:text) or ancestor::tei:back]))">
      <axsl:choose>
        <axsl:when test="not(contains(@target, '#')) or count(key('id', str:tokenize(normalize-space(translate(@target, '#', ' ')), ' '))) &gt;= count(set:distinct(str:tokenize(normalize-space(@target), ' ')[starts-with(., '#')]))"/>
        <axsl:otherwise>
          <axsl:call-template name="X-004"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:back) or not(@type = 'footnote') or @target"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl">
            <axsl:attribute name="id">X-021</axsl:attribute>
            <axsl:attribute name="role">warning</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>No mark in the text leads to the note “<axsl:text/><axsl:value-of select="@xml:id"/><axsl:text/>”.</svrl:text>
            <svrl:diagnostic-reference diagnostic="X-021-hint">
Write a ref with type="noteref" where the note belongs, and let @target point to it.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:back) or not(@type = 'footnote') or not(@target) or not(key('id', str:tokenize(normalize-space(translate(@target, '#', ' ')), ' '))) or key('id', str:tokenize(normalize-space(translate(@target, '#', ' ')), ' '))[substring(@target, 2) = current()/@xml:id]"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@target">
            <axsl:attribute name="id">X-022</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The note “<axsl:text/><axsl:value-of select="@xml:id"/><axsl:text/>” says it belongs to “<axsl:text/><axsl:value-of select="@target"/><axsl:text/>”, but no mark there leads back to it.</svrl:text>
            <svrl:diagnostic-reference diagnostic="X-022-hint">
Mend the @target of the note or of its mark: each points to the other.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:back) or not(@type = 'editorial') or @target or //@target[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl">
            <axsl:attribute name="id">X-023</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The editorial note “<axsl:text/><axsl:value-of select="@xml:id"/><axsl:text/>” belongs to no place in the text.</svrl:text>
            <svrl:diagnostic-reference diagnostic="X-023-hint">
Write @target: it points to what the note is about.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:back) or not(@type = 'editorial') or @resp"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl">
            <axsl:attribute name="id">E-152</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>Nobody answers for the editorial note “<axsl:text/><axsl:value-of select="@xml:id"/><axsl:text/>”.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-152-hint">
Write @resp: it points to the translator, transcriber or editor in the header.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="@resp or self::tei:note[not(ancestor::tei:text) or ancestor::tei:back]"/>
        <axsl:otherwise>
          <axsl:call-template name="E-150"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:pb" priority="1031" mode="M26">
    <axsl:choose>
      <axsl:when test="not(@n) or not(number(@n) &lt;= number(preceding::tei:pb[1]/@n))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@n">
          <axsl:attribute name="id">E-134</axsl:attribute>
          <axsl:attribute name="role">warning</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>Page <axsl:text/><axsl:value-of select="@n"/><axsl:text/> begins after page <axsl:text/><axsl:value-of select="preceding::tei:pb[1]/@n"/><axsl:text/>.</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-134-hint">
Mend @n of one of the two; if the source counts anew here, nothing is wrong.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:title" priority="1030" mode="M26">
    <axsl:variable name="entry" select="key('id', substring(@ref, 2))"/>
    <axsl:if test="not((not($entry[not(self::tei:bibl)])) and (not(@ref) or $entry))">
      <axsl:choose>
        <axsl:when test="not($entry[not(self::tei:bibl)])"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@ref">
            <axsl:attribute name="id">X-016</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” is tagged as the title of a work, but “<axsl:text/><axsl:value-of select="@ref"/><axsl:text/>” is of the kind <axsl:text/><axsl:value-of select="local-name(key('id', substring(@ref, 2))[1])"/><axsl:text/>.</svrl:text>
            <svrl:diagnostic-reference diagnostic="X-016-hint">
Use the element that fits the entry, or mend @ref.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@ref) or $entry"/>
        <axsl:otherwise>
          <axsl:call-template name="X-001"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:sp" priority="1029" mode="M26">
    <axsl:if test="not((not(@who = $lost-who)) and (not(@who = $nobody)) and (*[not(self::tei:speaker or self::tei:stage[@type = 'delivery'] or self::tei:fw)][normalize-space() or .//tei:gap]) and (not(preceding-sibling::tei:sp[1]) and not(number(translate(@n, 'abcdefghijklmnopqrstuvwxyz', '')) != 1 and number(translate(following-sibling::tei:sp[1]/@n, 'abcdefghijklmnopqrstuvwxyz', '')) = 2) or number(translate(@n, 'abcdefghijklmnopqrstuvwxyz', '')) = number(translate(preceding-sibling::tei:sp[1]/@n, 'abcdefghijklmnopqrstuvwxyz', '')) + 1 or number(translate(@n, 'abcdefghijklmnopqrstuvwxyz', '')) = number(translate(preceding-sibling::tei:sp[1]/@n, 'abcdefghijklmnopqrstuvwxyz', '')) and @n != preceding-sibling::tei:sp[1]/@n and translate(@n, '0123456789', '') or preceding-sibling::tei:sp[1] and not(preceding-sibling::tei:sp[1]/preceding-sibling::tei:sp[1]) and number(translate(@n, 'abcdefghijklmnopqrstuvwxyz', '')) = 2 or number(translate(@n, 'abcdefghijklmnopqrstuvwxyz', '')) = number(translate(preceding-sibling::tei:sp[1]/preceding-sibling::tei:sp[1]/@n, 'abcdefghijklmnopqrstuvwxyz', '')) + 2 or number(translate(@n, 'abcdefghijklmnopqrstuvwxyz', '')) = number(translate(preceding-sibling::tei:sp[1]/preceding-sibling::tei:sp[1]/@n, 'abcdefghijklmnopqrstuvwxyz', '')) + 1 and number(translate(preceding-sibling::tei:sp[1]/@n, 'abcdefghijklmnopqrstuvwxyz', '')) != number(translate(@n, 'abcdefghijklmnopqrstuvwxyz', ''))) and (not(@who = $unlisted) or preceding-sibling::tei:sp[@who = current()/@who][1]) and (not($again) or count($again) &gt; 4 and count($again) * 20 &gt; count(//tei:sp) or not(@xml:id = $again/@xml:id)))">
      <axsl:choose>
        <axsl:when test="not(@who = $lost-who)"/>
        <axsl:otherwise>
          <axsl:call-template name="X-002"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@who = $nobody)"/>
        <axsl:otherwise>
          <axsl:call-template name="X-011"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="*[not(self::tei:speaker or self::tei:stage[@type = 'delivery'] or self::tei:fw)][normalize-space() or .//tei:gap]"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl">
            <axsl:attribute name="id">T-101</axsl:attribute>
            <axsl:attribute name="role">warning</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>In the turn “<axsl:text/><axsl:value-of select="@xml:id"/><axsl:text/>” <axsl:text/><axsl:value-of select="normalize-space(tei:speaker)"/><axsl:text/> says nothing.</svrl:text>
            <svrl:diagnostic-reference diagnostic="T-101-hint">
Write what is said, or a gap if it is missing; remove the turn if there is none.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(preceding-sibling::tei:sp[1]) and not(number(translate(@n, 'abcdefghijklmnopqrstuvwxyz', '')) != 1 and number(translate(following-sibling::tei:sp[1]/@n, 'abcdefghijklmnopqrstuvwxyz', '')) = 2) or number(translate(@n, 'abcdefghijklmnopqrstuvwxyz', '')) = number(translate(preceding-sibling::tei:sp[1]/@n, 'abcdefghijklmnopqrstuvwxyz', '')) + 1 or number(translate(@n, 'abcdefghijklmnopqrstuvwxyz', '')) = number(translate(preceding-sibling::tei:sp[1]/@n, 'abcdefghijklmnopqrstuvwxyz', '')) and @n != preceding-sibling::tei:sp[1]/@n and translate(@n, '0123456789', '') or preceding-sibling::tei:sp[1] and not(preceding-sibling::tei:sp[1]/preceding-sibling::tei:sp[1]) and number(translate(@n, 'abcdefghijklmnopqrstuvwxyz', '')) = 2 or number(translate(@n, 'abcdefghijklmnopqrstuvwxyz', '')) = number(translate(preceding-sibling::tei:sp[1]/preceding-sibling::tei:sp[1]/@n, 'abcdefghijklmnopqrstuvwxyz', '')) + 2 or number(translate(@n, 'abcdefghijklmnopqrstuvwxyz', '')) = number(translate(preceding-sibling::tei:sp[1]/preceding-sibling::tei:sp[1]/@n, 'abcdefghijklmnopqrstuvwxyz', '')) + 1 and number(translate(preceding-sibling::tei:sp[1]/@n, 'abcdefghijklmnopqrstuvwxyz', '')) != number(translate(@n, 'abcdefghijklmnopqrstuvwxyz', ''))"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@n">
            <axsl:attribute name="id">E-132</axsl:attribute>
            <axsl:attribute name="role">warning</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The turn has the number <axsl:text/><axsl:value-of select="@n"/><axsl:text/>, the one before it the number “<axsl:text/><axsl:value-of select="preceding-sibling::tei:sp[1]/@n"/><axsl:text/>”.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-132-hint">
Mend @n, or look for a turn that was lost; one that was added later gets a letter (17a).</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@who = $unlisted) or preceding-sibling::tei:sp[@who = current()/@who][1]"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@who">
            <axsl:attribute name="id">E-133</axsl:attribute>
            <axsl:attribute name="role">warning</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>“<axsl:text/><axsl:value-of select="@who"/><axsl:text/>” speaks but is not in the list of participants.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-133-hint">
Add a person with @corresp to listPerson in particDesc, or mend @who.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not($again) or count($again) &gt; 4 and count($again) * 20 &gt; count(//tei:sp) or not(@xml:id = $again/@xml:id)"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@who">
            <axsl:attribute name="id">E-135</axsl:attribute>
            <axsl:attribute name="role">warning</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text><axsl:text/><axsl:value-of select="normalize-space(tei:speaker)"/><axsl:text/> speaks twice in a row, in the turns “<axsl:text/><axsl:value-of select="preceding-sibling::tei:sp[1]/@xml:id"/><axsl:text/>” and “<axsl:text/><axsl:value-of select="@xml:id"/><axsl:text/>”.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-135-hint">
If it is one speech, put its paragraphs into one sp; if somebody else speaks in between, mend @who.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:stage" priority="1028" mode="M26">
    <axsl:if test="not((not(@who = $lost-who)) and (not(@who = $nobody)))">
      <axsl:choose>
        <axsl:when test="not(@who = $lost-who)"/>
        <axsl:otherwise>
          <axsl:call-template name="X-002"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@who = $nobody)"/>
        <axsl:otherwise>
          <axsl:call-template name="X-011"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:q" priority="1027" mode="M26">
    <axsl:if test="not((not(@who = $lost-who)) and (not(@who = $nobody)))">
      <axsl:choose>
        <axsl:when test="not(@who = $lost-who)"/>
        <axsl:otherwise>
          <axsl:call-template name="X-002"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@who = $nobody)"/>
        <axsl:otherwise>
          <axsl:call-template name="X-011"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:said" priority="1026" mode="M26">
    <axsl:if test="not((not(@who = $lost-who)) and (not(@who = $nobody)))">
      <axsl:choose>
        <axsl:when test="not(@who = $lost-who)"/>
        <axsl:otherwise>
          <axsl:call-template name="X-002"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@who = $nobody)"/>
        <axsl:otherwise>
          <axsl:call-template name="X-011"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:speaker" priority="1025" mode="M26">
    <axsl:if test="not((not(contains(':：', substring(normalize-space(), string-length(normalize-space())))) or not(normalize-space())) and (* or normalize-space()) and (not(tei:persName/@ref) or tei:persName/@ref[contains(concat(' ', normalize-space(../../../@who), ' '), concat(' ', ., ' '))]))">
      <axsl:choose>
        <axsl:when test="not(contains(':：', substring(normalize-space(), string-length(normalize-space())))) or not(normalize-space())"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl">
            <axsl:attribute name="id">T-104</axsl:attribute>
            <axsl:attribute name="role">warning</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The label “<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” ends in a colon.</svrl:text>
            <svrl:diagnostic-reference diagnostic="T-104-hint">
Remove the colon: the renditions put it there.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="* or normalize-space()"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl">
            <axsl:attribute name="id">T-105</axsl:attribute>
            <axsl:attribute name="role">warning</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The label of the turn “<axsl:text/><axsl:value-of select="../@xml:id"/><axsl:text/>” is empty.</svrl:text>
            <svrl:diagnostic-reference diagnostic="T-105-hint">
Write the label as the source has it.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(tei:persName/@ref) or tei:persName/@ref[contains(concat(' ', normalize-space(../../../@who), ' '), concat(' ', ., ' '))]"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl">
            <axsl:attribute name="id">X-024</axsl:attribute>
            <axsl:attribute name="role">warning</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The label names “<axsl:text/><axsl:value-of select="tei:persName[1]/@ref"/><axsl:text/>”, but @who of the turn says “<axsl:text/><axsl:value-of select="../@who"/><axsl:text/>”.</svrl:text>
            <svrl:diagnostic-reference diagnostic="X-024-hint">
Mend @who of the turn or @ref of the name, so that they mean the same person.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:idno" priority="1024" mode="M26">
    <axsl:choose>
      <axsl:when test="not(ancestor::tei:standOff) or $different or not(. = preceding::tei:idno[@type = current()/@type][ancestor::tei:standOff])"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl">
          <axsl:attribute name="id">R-107</axsl:attribute>
          <axsl:attribute name="role">warning</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>Two entries have the <axsl:text/><axsl:value-of select="@type"/><axsl:text/> number <axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>: “<axsl:text/><axsl:value-of select="preceding::tei:idno[. = current()][@type = current()/@type][ancestor::tei:standOff][1]/../@xml:id"/><axsl:text/>” and “<axsl:text/><axsl:value-of select="../@xml:id"/><axsl:text/>”.</svrl:text>
          <svrl:diagnostic-reference diagnostic="R-107-hint">
If they are one, join the entries and mend what points to the second; else mend the number.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:keywords" priority="1023" mode="M26">
    <axsl:choose>
      <axsl:when test="not((@scheme | @ref)[starts-with(., '#')]) or key('id', substring((@scheme | @ref)[1], 2))"/>
      <axsl:otherwise>
        <axsl:call-template name="X-009"/>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:term" priority="1022" mode="M26">
    <axsl:choose>
      <axsl:when test="not((@scheme | @ref)[starts-with(., '#')]) or key('id', substring((@scheme | @ref)[1], 2))"/>
      <axsl:otherwise>
        <axsl:call-template name="X-009"/>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:catRef" priority="1021" mode="M26">
    <axsl:choose>
      <axsl:when test="key('id', substring(@target, 2))[self::tei:category]"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@target">
          <axsl:attribute name="id">X-008</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>The class “<axsl:text/><axsl:value-of select="@target"/><axsl:text/>” is not declared.</svrl:text>
          <svrl:diagnostic-reference diagnostic="X-008-hint">
Mend @target, or add a category with that xml:id to classDecl.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:change" priority="1020" mode="M26">
    <axsl:if test="not((not(@who = $lost-who)) and (not(preceding-sibling::tei:change[@when][1]) or not(@when) or number(translate(substring(concat(@when, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(preceding-sibling::tei:change[@when][1]/@when, '-99-99'), 1, 10), '-', ''))))">
      <axsl:choose>
        <axsl:when test="not(@who = $lost-who)"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@who">
            <axsl:attribute name="id">X-007</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The change is by “<axsl:text/><axsl:value-of select="@who"/><axsl:text/>”, whom the header does not name.</svrl:text>
            <svrl:diagnostic-reference diagnostic="X-007-hint">
Mend @who, or add a respStmt with that xml:id to the header.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(preceding-sibling::tei:change[@when][1]) or not(@when) or number(translate(substring(concat(@when, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(preceding-sibling::tei:change[@when][1]/@when, '-99-99'), 1, 10), '-', ''))"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@when">
            <axsl:attribute name="id">E-108</axsl:attribute>
            <axsl:attribute name="role">warning</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The change of <axsl:text/><axsl:value-of select="@when"/><axsl:text/> stands below an older one.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-108-hint">
The newest change stands first.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:TEI" priority="1019" mode="M26">
    <axsl:variable name="original" select="tei:teiHeader/tei:fileDesc/tei:sourceDesc/tei:msDesc[1]/tei:msContents/tei:textLang/@mainLang"/>
    <axsl:if test="not((not(tei:text) or tei:teiHeader/tei:profileDesc) and (not(tei:text) or tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:respStmt) and (not(tei:text) or tei:teiHeader/tei:fileDesc/tei:publicationStmt/tei:publisher) and (not(tei:text) or tei:teiHeader/tei:fileDesc/tei:sourceDesc/tei:bibl) and (not(tei:text) or tei:teiHeader/tei:fileDesc/tei:extent) and (not(tei:text) or tei:text/tei:body//tei:div[@type = 'conversation']) and (not(tei:text) or tei:teiHeader/tei:fileDesc/tei:publicationStmt[not(tei:publisher) or tei:availability//tei:licence]) and (not($languages) or not(tei:text or ancestor::tei:text) or $languages[starts-with(concat(@ident, '-'), concat(substring-before(concat(current()/@xml:lang, '-'), '-'), '-'))]) and (not(tei:text) or tei:teiHeader/tei:fileDesc/tei:sourceDesc[not(tei:bibl) or tei:msDesc/tei:msIdentifier/tei:idno or tei:bibl[@type = 'print']]) and (not(tei:text) or not($original) or substring-before(concat($original, '-'), '-') = substring-before(concat(@xml:lang, '-'), '-') or tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:respStmt/tei:resp[@key = 'translator']) and (not(tei:text) or not(tei:teiHeader/tei:profileDesc) or tei:teiHeader/tei:profileDesc//tei:date[@when or @from or @notBefore or @notAfter]))">
      <axsl:choose>
        <axsl:when test="not(tei:text) or tei:teiHeader/tei:profileDesc"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="tei:teiHeader">
            <axsl:attribute name="id">E-101</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The header does not describe the encoding and the conversation.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-101-hint">
Write encodingDesc and profileDesc after fileDesc.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(tei:text) or tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:respStmt"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="tei:teiHeader/tei:fileDesc/tei:titleStmt">
            <axsl:attribute name="id">E-102</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The header names nobody who is responsible for the edition.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-102-hint">
Write a respStmt for each: translator, recorders, editor, the program.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(tei:text) or tei:teiHeader/tei:fileDesc/tei:publicationStmt/tei:publisher"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="tei:teiHeader/tei:fileDesc/tei:publicationStmt">
            <axsl:attribute name="id">E-103</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The header does not say who publishes the edition, and on which terms.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-103-hint">
Write publisher, idno and availability into publicationStmt, in place of the paragraph.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(tei:text) or tei:teiHeader/tei:fileDesc/tei:sourceDesc/tei:bibl"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="tei:teiHeader/tei:fileDesc/tei:sourceDesc">
            <axsl:attribute name="id">E-104</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The header does not say what the edition was made from.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-104-hint">
Write a bibl for the copy on the Web and one for the transcript into sourceDesc.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(tei:text) or tei:teiHeader/tei:fileDesc/tei:extent"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="tei:teiHeader/tei:fileDesc">
            <axsl:attribute name="id">E-105</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The header does not say how many turns and words the edition has.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-105-hint">
Write extent with two measure, of turns and of words, before publicationStmt.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(tei:text) or tei:text/tei:body//tei:div[@type = 'conversation']"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="tei:text/tei:body">
            <axsl:attribute name="id">E-106</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The text has no conversation.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-106-hint">
Put the turns into a div with type="conversation".</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(tei:text) or tei:teiHeader/tei:fileDesc/tei:publicationStmt[not(tei:publisher) or tei:availability//tei:licence]"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="tei:teiHeader/tei:fileDesc/tei:publicationStmt">
            <axsl:attribute name="id">E-110</axsl:attribute>
            <axsl:attribute name="role">warning</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The header names no licence: nobody knows whether the edition may be used.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-110-hint">
Set licence and licence_address in memcon.toml, or write a licence into availability, with its address in @target: for the markup, if the rights in the text are not yours.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not($languages) or not(tei:text or ancestor::tei:text) or $languages[starts-with(concat(@ident, '-'), concat(substring-before(concat(current()/@xml:lang, '-'), '-'), '-'))]"/>
        <axsl:otherwise>
          <axsl:call-template name="E-111"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(tei:text) or tei:teiHeader/tei:fileDesc/tei:sourceDesc[not(tei:bibl) or tei:msDesc/tei:msIdentifier/tei:idno or tei:bibl[@type = 'print']]"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="tei:teiHeader/tei:fileDesc/tei:sourceDesc">
            <axsl:attribute name="id">E-112</axsl:attribute>
            <axsl:attribute name="role">warning</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The header does not say where the original lies: there is no shelfmark.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-112-hint">
Write an msDesc with repository and idno type="shelfmark" into sourceDesc; for a printed source, a bibl type="print".</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(tei:text) or not($original) or substring-before(concat($original, '-'), '-') = substring-before(concat(@xml:lang, '-'), '-') or tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:respStmt/tei:resp[@key = 'translator']"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="tei:teiHeader/tei:fileDesc/tei:titleStmt">
            <axsl:attribute name="id">E-113</axsl:attribute>
            <axsl:attribute name="role">warning</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The original is in “<axsl:text/><axsl:value-of select="$original"/><axsl:text/>” and the text in “<axsl:text/><axsl:value-of select="@xml:lang"/><axsl:text/>”, but the header names no translator.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-113-hint">
Write a respStmt with resp key="translator"; if nobody knows who translated, say that in its name.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(tei:text) or not(tei:teiHeader/tei:profileDesc) or tei:teiHeader/tei:profileDesc//tei:date[@when or @from or @notBefore or @notAfter]"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="tei:teiHeader/tei:profileDesc">
            <axsl:attribute name="id">E-114</axsl:attribute>
            <axsl:attribute name="role">warning</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The header does not say when the conversation took place.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-114-hint">
Write a date with @when into creation or setting in profileDesc; if it is not known exactly, with @notBefore and @notAfter.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:foreign" priority="1018" mode="M26">
    <axsl:choose>
      <axsl:when test="not($languages) or not(tei:text or ancestor::tei:text) or $languages[starts-with(concat(@ident, '-'), concat(substring-before(concat(current()/@xml:lang, '-'), '-'), '-'))]"/>
      <axsl:otherwise>
        <axsl:call-template name="E-111"/>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:div" priority="1017" mode="M26">
    <axsl:variable name="signs" select="concat('“”‘’&quot;', &quot;'&quot;)"/>
    <axsl:if test="not((not(ancestor::tei:body) or not((@type = 'opening' and preceding-sibling::tei:div[@type != 'opening']) or (@type = 'participants' and preceding-sibling::tei:div[@type = 'conversation' or @type = 'closing']) or (@type = 'conversation' and preceding-sibling::tei:div[@type = 'closing']))) and (not(ancestor::tei:body) or @type = 'conversation' or @type = 'item' or @type = 'section' or @type = 'attachment' or not(tei:sp)) and (not(@type = 'generated' and tei:bibl) or contains(translate(normalize-space(tei:bibl[1]), $signs, ''), translate($heading, $signs, ''))))">
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:body) or not((@type = 'opening' and preceding-sibling::tei:div[@type != 'opening']) or (@type = 'participants' and preceding-sibling::tei:div[@type = 'conversation' or @type = 'closing']) or (@type = 'conversation' and preceding-sibling::tei:div[@type = 'closing']))"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@type">
            <axsl:attribute name="id">E-130</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The part “<axsl:text/><axsl:value-of select="@type"/><axsl:text/>” stands after “<axsl:text/><axsl:value-of select="preceding-sibling::tei:div[1]/@type"/><axsl:text/>”.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-130-hint">
The order is: opening, participants, conversation, closing.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:body) or @type = 'conversation' or @type = 'item' or @type = 'section' or @type = 'attachment' or not(tei:sp)"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@type">
            <axsl:attribute name="id">E-131</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The turn “<axsl:text/><axsl:value-of select="tei:sp[1]/@xml:id"/><axsl:text/>” stands in the part “<axsl:text/><axsl:value-of select="@type"/><axsl:text/>”.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-131-hint">
Move the turn into the conversation.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@type = 'generated' and tei:bibl) or contains(translate(normalize-space(tei:bibl[1]), $signs, ''), translate($heading, $signs, ''))"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="tei:bibl[1]">
            <axsl:attribute name="id">E-136</axsl:attribute>
            <axsl:attribute name="role">warning</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The introduction cites “<axsl:text/><axsl:value-of select="normalize-space(tei:bibl[1])"/><axsl:text/>”; the title in the header is “<axsl:text/><axsl:value-of select="$heading"/><axsl:text/>”.</svrl:text>
            <svrl:diagnostic-reference diagnostic="E-136-hint">
Write what “memcon cite FILE” prints, or convert the transcript anew.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:supplied" priority="1016" mode="M26">
    <axsl:choose>
      <axsl:when test="@resp or self::tei:note[not(ancestor::tei:text) or ancestor::tei:back]"/>
      <axsl:otherwise>
        <axsl:call-template name="E-150"/>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:corr" priority="1015" mode="M26">
    <axsl:choose>
      <axsl:when test="@resp or self::tei:note[not(ancestor::tei:text) or ancestor::tei:back]"/>
      <axsl:otherwise>
        <axsl:call-template name="E-150"/>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:orgName" priority="1014" mode="M26">
    <axsl:variable name="entry" select="key('id', substring(@ref, 2))"/>
    <axsl:if test="not((not($entry[not(self::tei:org)])) and (not(@ref) or $entry) and (parent::tei:p or parent::tei:speaker or not(self::tei:persName and ancestor::tei:persName or self::tei:placeName and ancestor::tei:placeName or self::tei:orgName and ancestor::tei:orgName or self::tei:geogName and ancestor::tei:geogName or self::tei:name and ancestor::tei:name)) and (normalize-space()))">
      <axsl:choose>
        <axsl:when test="not($entry[not(self::tei:org)])"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@ref">
            <axsl:attribute name="id">X-014</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” is tagged as the name of an organisation, but “<axsl:text/><axsl:value-of select="@ref"/><axsl:text/>” is of the kind <axsl:text/><axsl:value-of select="local-name(key('id', substring(@ref, 2))[1])"/><axsl:text/>.</svrl:text>
            <svrl:diagnostic-reference diagnostic="X-014-hint">
Use the element that fits the entry, or mend @ref.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@ref) or $entry"/>
        <axsl:otherwise>
          <axsl:call-template name="X-001"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="parent::tei:p or parent::tei:speaker or not(self::tei:persName and ancestor::tei:persName or self::tei:placeName and ancestor::tei:placeName or self::tei:orgName and ancestor::tei:orgName or self::tei:geogName and ancestor::tei:geogName or self::tei:name and ancestor::tei:name)"/>
        <axsl:otherwise>
          <axsl:call-template name="E-140"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="normalize-space()"/>
        <axsl:otherwise>
          <axsl:call-template name="T-103"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:persName" priority="1013" mode="M26">
    <axsl:variable name="entry" select="key('id', substring(@ref, 2))"/>
    <axsl:if test="not((not(@ref) or $entry) and (not($entry[not(self::tei:person or self::tei:personGrp)])) and (parent::tei:p or parent::tei:speaker or not(self::tei:persName and ancestor::tei:persName or self::tei:placeName and ancestor::tei:placeName or self::tei:orgName and ancestor::tei:orgName or self::tei:geogName and ancestor::tei:geogName or self::tei:name and ancestor::tei:name)) and (normalize-space()))">
      <axsl:choose>
        <axsl:when test="not(@ref) or $entry"/>
        <axsl:otherwise>
          <axsl:call-template name="X-001"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not($entry[not(self::tei:person or self::tei:personGrp)])"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@ref">
            <axsl:attribute name="id">X-012</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” is tagged as the name of a person, but “<axsl:text/><axsl:value-of select="@ref"/><axsl:text/>” is of the kind <axsl:text/><axsl:value-of select="local-name(key('id', substring(@ref, 2))[1])"/><axsl:text/>.</svrl:text>
            <svrl:diagnostic-reference diagnostic="X-012-hint">
Use the element that fits the entry, or mend @ref.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="parent::tei:p or parent::tei:speaker or not(self::tei:persName and ancestor::tei:persName or self::tei:placeName and ancestor::tei:placeName or self::tei:orgName and ancestor::tei:orgName or self::tei:geogName and ancestor::tei:geogName or self::tei:name and ancestor::tei:name)"/>
        <axsl:otherwise>
          <axsl:call-template name="E-140"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="normalize-space()"/>
        <axsl:otherwise>
          <axsl:call-template name="T-103"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:placeName" priority="1012" mode="M26">
    <axsl:variable name="entry" select="key('id', substring(@ref, 2))"/>
    <axsl:if test="not((not(@ref) or $entry) and (parent::tei:p or parent::tei:speaker or not(self::tei:persName and ancestor::tei:persName or self::tei:placeName and ancestor::tei:placeName or self::tei:orgName and ancestor::tei:orgName or self::tei:geogName and ancestor::tei:geogName or self::tei:name and ancestor::tei:name)) and (normalize-space()) and (not($entry[not(self::tei:place)])))">
      <axsl:choose>
        <axsl:when test="not(@ref) or $entry"/>
        <axsl:otherwise>
          <axsl:call-template name="X-001"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="parent::tei:p or parent::tei:speaker or not(self::tei:persName and ancestor::tei:persName or self::tei:placeName and ancestor::tei:placeName or self::tei:orgName and ancestor::tei:orgName or self::tei:geogName and ancestor::tei:geogName or self::tei:name and ancestor::tei:name)"/>
        <axsl:otherwise>
          <axsl:call-template name="E-140"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="normalize-space()"/>
        <axsl:otherwise>
          <axsl:call-template name="T-103"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not($entry[not(self::tei:place)])"/>
        <axsl:otherwise>
          <axsl:call-template name="X-013"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:geogName" priority="1011" mode="M26">
    <axsl:variable name="entry" select="key('id', substring(@ref, 2))"/>
    <axsl:if test="not((not(@ref) or $entry) and (parent::tei:p or parent::tei:speaker or not(self::tei:persName and ancestor::tei:persName or self::tei:placeName and ancestor::tei:placeName or self::tei:orgName and ancestor::tei:orgName or self::tei:geogName and ancestor::tei:geogName or self::tei:name and ancestor::tei:name)) and (normalize-space()) and (not($entry[not(self::tei:place)])))">
      <axsl:choose>
        <axsl:when test="not(@ref) or $entry"/>
        <axsl:otherwise>
          <axsl:call-template name="X-001"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="parent::tei:p or parent::tei:speaker or not(self::tei:persName and ancestor::tei:persName or self::tei:placeName and ancestor::tei:placeName or self::tei:orgName and ancestor::tei:orgName or self::tei:geogName and ancestor::tei:geogName or self::tei:name and ancestor::tei:name)"/>
        <axsl:otherwise>
          <axsl:call-template name="E-140"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="normalize-space()"/>
        <axsl:otherwise>
          <axsl:call-template name="T-103"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not($entry[not(self::tei:place)])"/>
        <axsl:otherwise>
          <axsl:call-template name="X-013"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:forename" priority="1010" mode="M26">
    <axsl:choose>
      <axsl:when test="ancestor::tei:persName"/>
      <axsl:otherwise>
        <axsl:call-template name="E-141"/>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:surname" priority="1009" mode="M26">
    <axsl:choose>
      <axsl:when test="ancestor::tei:persName"/>
      <axsl:otherwise>
        <axsl:call-template name="E-141"/>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:roleName" priority="1008" mode="M26">
    <axsl:choose>
      <axsl:when test="ancestor::tei:persName"/>
      <axsl:otherwise>
        <axsl:call-template name="E-141"/>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:addName" priority="1007" mode="M26">
    <axsl:choose>
      <axsl:when test="ancestor::tei:persName"/>
      <axsl:otherwise>
        <axsl:call-template name="E-141"/>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:nameLink" priority="1006" mode="M26">
    <axsl:choose>
      <axsl:when test="ancestor::tei:persName"/>
      <axsl:otherwise>
        <axsl:call-template name="E-141"/>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:genName" priority="1005" mode="M26">
    <axsl:choose>
      <axsl:when test="ancestor::tei:persName"/>
      <axsl:otherwise>
        <axsl:call-template name="E-141"/>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:person" priority="1004" mode="M26">
    <axsl:if test="not((not(ancestor::tei:particDesc) or not(@corresp or @sameAs) or key('id', substring(concat(@corresp, @sameAs), 2))[self::tei:person or self::tei:personGrp]) and (not(ancestor::tei:particDesc) or not(contains(concat(' ', normalize-space(@role), ' '), ' speaker ')) or count($speaking[contains(concat(' ', normalize-space(), ' '), concat(' #', substring(concat(current()/@corresp, current()/@sameAs), 2), ' ')) or contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]) &gt; 0) and (not(ancestor::tei:particDesc) or not(@corresp = preceding-sibling::*/@corresp)) and (not(ancestor::tei:particDesc) or not(contains(concat(' ', normalize-space(@role), ' '), ' silent ')) or count($speaking[contains(concat(' ', normalize-space(), ' '), concat(' #', substring(concat(current()/@corresp, current()/@sameAs), 2), ' '))]) = 0) and (not(ancestor::tei:standOff) or concat('#', @xml:id) = $named or concat('#', @xml:id) = $listed or count($acting[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]) &gt; 0 or //@target[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))] or not(/tei:TEI/tei:text)) and (not(ancestor::tei:standOff) or not(*[@type = 'preferred'][2])))">
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:particDesc) or not(@corresp or @sameAs) or key('id', substring(concat(@corresp, @sameAs), 2))[self::tei:person or self::tei:personGrp]"/>
        <axsl:otherwise>
          <axsl:call-template name="X-005"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:particDesc) or not(contains(concat(' ', normalize-space(@role), ' '), ' speaker ')) or count($speaking[contains(concat(' ', normalize-space(), ' '), concat(' #', substring(concat(current()/@corresp, current()/@sameAs), 2), ' ')) or contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]) &gt; 0"/>
        <axsl:otherwise>
          <axsl:call-template name="E-120"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:particDesc) or not(@corresp = preceding-sibling::*/@corresp)"/>
        <axsl:otherwise>
          <axsl:call-template name="E-121"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:particDesc) or not(contains(concat(' ', normalize-space(@role), ' '), ' silent ')) or count($speaking[contains(concat(' ', normalize-space(), ' '), concat(' #', substring(concat(current()/@corresp, current()/@sameAs), 2), ' '))]) = 0"/>
        <axsl:otherwise>
          <axsl:call-template name="E-122"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:standOff) or concat('#', @xml:id) = $named or concat('#', @xml:id) = $listed or count($acting[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]) &gt; 0 or //@target[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))] or not(/tei:TEI/tei:text)"/>
        <axsl:otherwise>
          <axsl:call-template name="R-101"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:standOff) or not(*[@type = 'preferred'][2])"/>
        <axsl:otherwise>
          <axsl:call-template name="R-102"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:personGrp" priority="1003" mode="M26">
    <axsl:if test="not((not(ancestor::tei:particDesc) or not(@corresp or @sameAs) or key('id', substring(concat(@corresp, @sameAs), 2))[self::tei:person or self::tei:personGrp]) and (not(ancestor::tei:particDesc) or not(contains(concat(' ', normalize-space(@role), ' '), ' speaker ')) or count($speaking[contains(concat(' ', normalize-space(), ' '), concat(' #', substring(concat(current()/@corresp, current()/@sameAs), 2), ' ')) or contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]) &gt; 0) and (not(ancestor::tei:particDesc) or not(@corresp = preceding-sibling::*/@corresp)) and (not(ancestor::tei:particDesc) or not(contains(concat(' ', normalize-space(@role), ' '), ' silent ')) or count($speaking[contains(concat(' ', normalize-space(), ' '), concat(' #', substring(concat(current()/@corresp, current()/@sameAs), 2), ' '))]) = 0) and (not(ancestor::tei:standOff) or concat('#', @xml:id) = $named or concat('#', @xml:id) = $listed or count($acting[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]) &gt; 0 or //@target[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))] or not(/tei:TEI/tei:text)) and (not(ancestor::tei:standOff) or not(*[@type = 'preferred'][2])))">
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:particDesc) or not(@corresp or @sameAs) or key('id', substring(concat(@corresp, @sameAs), 2))[self::tei:person or self::tei:personGrp]"/>
        <axsl:otherwise>
          <axsl:call-template name="X-005"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:particDesc) or not(contains(concat(' ', normalize-space(@role), ' '), ' speaker ')) or count($speaking[contains(concat(' ', normalize-space(), ' '), concat(' #', substring(concat(current()/@corresp, current()/@sameAs), 2), ' ')) or contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]) &gt; 0"/>
        <axsl:otherwise>
          <axsl:call-template name="E-120"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:particDesc) or not(@corresp = preceding-sibling::*/@corresp)"/>
        <axsl:otherwise>
          <axsl:call-template name="E-121"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:particDesc) or not(contains(concat(' ', normalize-space(@role), ' '), ' silent ')) or count($speaking[contains(concat(' ', normalize-space(), ' '), concat(' #', substring(concat(current()/@corresp, current()/@sameAs), 2), ' '))]) = 0"/>
        <axsl:otherwise>
          <axsl:call-template name="E-122"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:standOff) or concat('#', @xml:id) = $named or concat('#', @xml:id) = $listed or count($acting[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]) &gt; 0 or //@target[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))] or not(/tei:TEI/tei:text)"/>
        <axsl:otherwise>
          <axsl:call-template name="R-101"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:standOff) or not(*[@type = 'preferred'][2])"/>
        <axsl:otherwise>
          <axsl:call-template name="R-102"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:place" priority="1002" mode="M26">
    <axsl:if test="not((not(ancestor::tei:standOff) or concat('#', @xml:id) = $named or concat('#', @xml:id) = $listed or count($acting[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]) &gt; 0 or //@target[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))] or not(/tei:TEI/tei:text)) and (not(ancestor::tei:standOff) or not(*[@type = 'preferred'][2])))">
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:standOff) or concat('#', @xml:id) = $named or concat('#', @xml:id) = $listed or count($acting[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]) &gt; 0 or //@target[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))] or not(/tei:TEI/tei:text)"/>
        <axsl:otherwise>
          <axsl:call-template name="R-101"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:standOff) or not(*[@type = 'preferred'][2])"/>
        <axsl:otherwise>
          <axsl:call-template name="R-102"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:org" priority="1001" mode="M26">
    <axsl:if test="not((not(ancestor::tei:standOff) or concat('#', @xml:id) = $named or concat('#', @xml:id) = $listed or count($acting[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]) &gt; 0 or //@target[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))] or not(/tei:TEI/tei:text)) and (not(ancestor::tei:standOff) or not(*[@type = 'preferred'][2])))">
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:standOff) or concat('#', @xml:id) = $named or concat('#', @xml:id) = $listed or count($acting[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]) &gt; 0 or //@target[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))] or not(/tei:TEI/tei:text)"/>
        <axsl:otherwise>
          <axsl:call-template name="R-101"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:standOff) or not(*[@type = 'preferred'][2])"/>
        <axsl:otherwise>
          <axsl:call-template name="R-102"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:bibl" priority="1000" mode="M26">
    <axsl:if test="not((not(ancestor::tei:standOff) or concat('#', @xml:id) = $named or concat('#', @xml:id) = $listed or count($acting[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]) &gt; 0 or //@target[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))] or not(/tei:TEI/tei:text)) and (not(ancestor::tei:standOff) or not(*[@type = 'preferred'][2])))">
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:standOff) or concat('#', @xml:id) = $named or concat('#', @xml:id) = $listed or count($acting[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]) &gt; 0 or //@target[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))] or not(/tei:TEI/tei:text)"/>
        <axsl:otherwise>
          <axsl:call-template name="R-101"/>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:standOff) or not(*[@type = 'preferred'][2])"/>
        <axsl:otherwise>
          <axsl:call-template name="R-102"/>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="text()" priority="-1" mode="M26"/>
  <axsl:template match="@*|node()" priority="-2" mode="M26">
    <axsl:apply-templates select="*" mode="M26"/>
  </axsl:template>
  <axsl:template match="tei:*" priority="1000" mode="M27">
    <axsl:if test="not((not(@resp) or count($lost-resp) = 0 or not(@resp = $lost-resp)) and (not(@source) or count($lost-source) = 0 or not(@source = $lost-source)) and (not(@xml:id) or $unique or generate-id() = generate-id(key('id', @xml:id)[1])) and (not(ancestor::tei:body) or not($brackets) or not(text()[contains(., '[') or contains(., ']')]) or self::tei:ref))">
      <axsl:choose>
        <axsl:when test="not(@resp) or count($lost-resp) = 0 or not(@resp = $lost-resp)"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@resp">
            <axsl:attribute name="id">X-003</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>@resp points to “<axsl:text/><axsl:value-of select="@resp"/><axsl:text/>”, which is not among those responsible.</svrl:text>
            <svrl:diagnostic-reference diagnostic="X-003-hint">
Mend @resp, or give the respStmt in the header that xml:id.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@source) or count($lost-source) = 0 or not(@source = $lost-source)"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@source">
            <axsl:attribute name="id">X-006</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>@source points to “<axsl:text/><axsl:value-of select="str:tokenize(normalize-space(@source), ' ')[starts-with(., '#') and not(substring(., 2) = $ids)]"/><axsl:text/>”, which is nowhere in the document.</svrl:text>
            <svrl:diagnostic-reference diagnostic="X-006-hint">
Mend the pointer, or give the place it means that xml:id.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(@xml:id) or $unique or generate-id() = generate-id(key('id', @xml:id)[1])"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@xml:id">
            <axsl:attribute name="id">X-010</axsl:attribute>
            <axsl:attribute name="role">error</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>The xml:id “<axsl:text/><axsl:value-of select="@xml:id"/><axsl:text/>” is there twice.</svrl:text>
            <svrl:diagnostic-reference diagnostic="X-010-hint">
Give one of the two another xml:id, and mend what points to it.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
      <axsl:choose>
        <axsl:when test="not(ancestor::tei:body) or not($brackets) or not(text()[contains(., '[') or contains(., ']')]) or self::tei:ref"/>
        <axsl:otherwise>
          <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="text()">
            <axsl:attribute name="id">T-102</axsl:attribute>
            <axsl:attribute name="role">warning</axsl:attribute>
            <axsl:attribute name="location">
              <axsl:apply-templates select="." mode="schematron-get-full-path"/>
            </axsl:attribute>
            <svrl:text>A square bracket is left in the text: “<axsl:text/><axsl:value-of select="normalize-space(substring((text()[contains(., '[') or contains(., ']')])[1], string-length(substring-before(translate((text()[contains(., '[') or contains(., ']')])[1], ']', '['), '[')) - 20, 50))"/><axsl:text/>”.</svrl:text>
            <svrl:diagnostic-reference diagnostic="T-102-hint">
Tag what it encloses: supplied, note, gap, stage or sic; the renditions put the brackets back.</svrl:diagnostic-reference>
          </svrl:failed-assert>
        </axsl:otherwise>
      </axsl:choose>
    </axsl:if>
    <axsl:apply-templates select="*" mode="M27"/>
  </axsl:template>
  <axsl:template match="text()" priority="-1" mode="M27"/>
  <axsl:template match="@*|node()" priority="-2" mode="M27">
    <axsl:apply-templates select="*" mode="M27"/>
  </axsl:template>
  <axsl:template name="X-001">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@ref">
      <axsl:attribute name="id">X-001</axsl:attribute>
      <axsl:attribute name="role">error</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” points to “<axsl:text/><axsl:value-of select="@ref"/><axsl:text/>”, which is nowhere in the document.</svrl:text>
      <svrl:diagnostic-reference diagnostic="X-001-hint">
Mend @ref, or add the entry to standOff.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="E-140">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl">
      <axsl:attribute name="id">E-140</axsl:attribute>
      <axsl:attribute name="role">error</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>The <axsl:text/><axsl:value-of select="local-name()"/><axsl:text/> “<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” stands inside another.</svrl:text>
      <svrl:diagnostic-reference diagnostic="E-140-hint">
Keep the longer one, and remove the tag inside it.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="T-103">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl">
      <axsl:attribute name="id">T-103</axsl:attribute>
      <axsl:attribute name="role">error</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>This <axsl:text/><axsl:value-of select="local-name()"/><axsl:text/> has no words.</svrl:text>
      <svrl:diagnostic-reference diagnostic="T-103-hint">
Write the words, or remove the tag.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="E-160">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@from">
      <axsl:attribute name="id">E-160</axsl:attribute>
      <axsl:attribute name="role">error</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>The span ends (<axsl:text/><axsl:value-of select="@to"/><axsl:text/>) before it begins (<axsl:text/><axsl:value-of select="@from"/><axsl:text/>).</svrl:text>
      <svrl:diagnostic-reference diagnostic="E-160-hint">
Exchange or mend the two dates.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="E-162">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@notBefore">
      <axsl:attribute name="id">E-162</axsl:attribute>
      <axsl:attribute name="role">error</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>The latest date (<axsl:text/><axsl:value-of select="@notAfter"/><axsl:text/>) is before the earliest (<axsl:text/><axsl:value-of select="@notBefore"/><axsl:text/>).</svrl:text>
      <svrl:diagnostic-reference diagnostic="E-162-hint">
Exchange or mend the two dates.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="E-161">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@when">
      <axsl:attribute name="id">E-161</axsl:attribute>
      <axsl:attribute name="role">error</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>“<axsl:text/><axsl:value-of select="@when"/><axsl:text/>” is given as a date beside a span.</svrl:text>
      <svrl:diagnostic-reference diagnostic="E-161-hint">
Keep @when for one date, or @from and @to for a span.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="R-108">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@from | @when">
      <axsl:attribute name="id">R-108</axsl:attribute>
      <axsl:attribute name="role">warning</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>“<axsl:text/><axsl:value-of select="../@xml:id"/><axsl:text/>” was <axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/> at a time outside their life (<axsl:text/><axsl:value-of select="@from"/><axsl:text/>
        <axsl:text/><axsl:value-of select="@when"/><axsl:text/>–<axsl:text/><axsl:value-of select="@to"/><axsl:text/>).</svrl:text>
      <svrl:diagnostic-reference diagnostic="R-108-hint">
Mend the dates of the office or those of the life, in the register too.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="R-106">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@when">
      <axsl:attribute name="id">R-106</axsl:attribute>
      <axsl:attribute name="role">warning</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>“<axsl:text/><axsl:value-of select="../@xml:id"/><axsl:text/>” speaks in the conversation of <axsl:text/><axsl:value-of select="$talk"/><axsl:text/>; the <axsl:text/><axsl:value-of select="local-name()"/><axsl:text/> on <axsl:text/><axsl:value-of select="@when"/><axsl:text/> (<axsl:text/><axsl:value-of select="@cert"/><axsl:text/> certainty) does not fit.</svrl:text>
      <svrl:diagnostic-reference diagnostic="R-106-hint">
The date is uncertain: look it up, or look whether @who means somebody else.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="R-101">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@xml:id">
      <axsl:attribute name="id">R-101</axsl:attribute>
      <axsl:attribute name="role">warning</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>Nothing points to the entry “<axsl:text/><axsl:value-of select="@xml:id"/><axsl:text/>”.</svrl:text>
      <svrl:diagnostic-reference diagnostic="R-101-hint">
Tag its mentions, or remove the entry from standOff; the register keeps it.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="R-102">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl">
      <axsl:attribute name="id">R-102</axsl:attribute>
      <axsl:attribute name="role">warning</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>The entry “<axsl:text/><axsl:value-of select="@xml:id"/><axsl:text/>” has <axsl:text/><axsl:value-of select="count(*[@type = 'preferred'])"/><axsl:text/> preferred names.</svrl:text>
      <svrl:diagnostic-reference diagnostic="R-102-hint">
One name is preferred; the others are type="variant".</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="X-004">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@target">
      <axsl:attribute name="id">X-004</axsl:attribute>
      <axsl:attribute name="role">error</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>@target points to “<axsl:text/><axsl:value-of select="str:tokenize(normalize-space(@target), ' ')[starts-with(., '#') and not(substring(., 2) = $ids)]"/><axsl:text/>”, which is nowhere in the document.</svrl:text>
      <svrl:diagnostic-reference diagnostic="X-004-hint">
Mend the pointer, or give the place it means that xml:id.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="E-150">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl">
      <axsl:attribute name="id">E-150</axsl:attribute>
      <axsl:attribute name="role">error</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>Nobody answers for “<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” (<axsl:text/><axsl:value-of select="local-name()"/><axsl:text/>).</svrl:text>
      <svrl:diagnostic-reference diagnostic="E-150-hint">
Write @resp: it points to the translator, transcriber or editor in the header.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="X-002">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@who">
      <axsl:attribute name="id">X-002</axsl:attribute>
      <axsl:attribute name="role">error</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>@who points to “<axsl:text/><axsl:value-of select="str:tokenize(normalize-space(@who), ' ')[not(substring(., 2) = $ids)]"/><axsl:text/>”, which is nowhere in the document.</svrl:text>
      <svrl:diagnostic-reference diagnostic="X-002-hint">
Mend @who, or add the person to standOff.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="X-011">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@who">
      <axsl:attribute name="id">X-011</axsl:attribute>
      <axsl:attribute name="role">error</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>@who points to “<axsl:text/><axsl:value-of select="str:tokenize(normalize-space(translate(@who, '#', ' ')), ' ')[. = $ids and not(. = $people)]"/><axsl:text/>”, which is no person.</svrl:text>
      <svrl:diagnostic-reference diagnostic="X-011-hint">
@who points to a person or personGrp.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="X-009">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@scheme | @ref">
      <axsl:attribute name="id">X-009</axsl:attribute>
      <axsl:attribute name="role">error</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>“<axsl:text/><axsl:value-of select="(@scheme | @ref)[1]"/><axsl:text/>” is nowhere in the document.</svrl:text>
      <svrl:diagnostic-reference diagnostic="X-009-hint">
Mend the pointer, or write the address of the vocabulary in its place.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="E-111">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@xml:lang">
      <axsl:attribute name="id">E-111</axsl:attribute>
      <axsl:attribute name="role">warning</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>The text is in the language “<axsl:text/><axsl:value-of select="@xml:lang"/><axsl:text/>”, which langUsage in the header does not list.</svrl:text>
      <svrl:diagnostic-reference diagnostic="E-111-hint">
Add a language with that @ident to langUsage, or mend @xml:lang.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="X-013">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@ref">
      <axsl:attribute name="id">X-013</axsl:attribute>
      <axsl:attribute name="role">error</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” is tagged as the name of a place, but “<axsl:text/><axsl:value-of select="@ref"/><axsl:text/>” is of the kind <axsl:text/><axsl:value-of select="local-name(key('id', substring(@ref, 2))[1])"/><axsl:text/>.</svrl:text>
      <svrl:diagnostic-reference diagnostic="X-013-hint">
Use the element that fits the entry, or mend @ref.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="E-141">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl">
      <axsl:attribute name="id">E-141</axsl:attribute>
      <axsl:attribute name="role">error</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” is tagged as part of a name but stands outside a persName.</svrl:text>
      <svrl:diagnostic-reference diagnostic="E-141-hint">
Put it inside the persName it belongs to.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="X-005">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@corresp | @sameAs">
      <axsl:attribute name="id">X-005</axsl:attribute>
      <axsl:attribute name="role">error</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>The participant <axsl:text/><axsl:value-of select="normalize-space(tei:persName[1])"/><axsl:text/> points to “<axsl:text/><axsl:value-of select="@corresp"/><axsl:text/>
        <axsl:text/><axsl:value-of select="@sameAs"/><axsl:text/>”, which is no person's entry.</svrl:text>
      <svrl:diagnostic-reference diagnostic="X-005-hint">
Mend @corresp, or add the person to standOff.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="E-120">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@role">
      <axsl:attribute name="id">E-120</axsl:attribute>
      <axsl:attribute name="role">warning</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text><axsl:text/><axsl:value-of select="normalize-space(tei:persName[1])"/><axsl:text/> is listed as a speaker but says nothing.</svrl:text>
      <svrl:diagnostic-reference diagnostic="E-120-hint">
Mend the @who of the turns, or the @role: present, recorder, interpreter or silent.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="E-121">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@corresp">
      <axsl:attribute name="id">E-121</axsl:attribute>
      <axsl:attribute name="role">warning</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text>“<axsl:text/><axsl:value-of select="@corresp"/><axsl:text/>” is listed as a participant twice.</svrl:text>
      <svrl:diagnostic-reference diagnostic="E-121-hint">
List everyone once, with all roles in @role.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template name="E-122">
    <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" subject="@role">
      <axsl:attribute name="id">E-122</axsl:attribute>
      <axsl:attribute name="role">warning</axsl:attribute>
      <axsl:attribute name="location">
        <axsl:apply-templates select="." mode="schematron-get-full-path"/>
      </axsl:attribute>
      <svrl:text><axsl:text/><axsl:value-of select="normalize-space(tei:persName[1])"/><axsl:text/> is listed as silent but speaks.</svrl:text>
      <svrl:diagnostic-reference diagnostic="E-122-hint">
Write role="speaker", or mend the @who of the turns.</svrl:diagnostic-reference>
    </svrl:failed-assert>
  </axsl:template>
  <axsl:template match="*" mode="schematron-get-full-path">
    <axsl:choose>
      <axsl:when test="not(contains(@xml:id, '/')) and generate-id() = generate-id(key('id', @xml:id)[1])">
        <axsl:value-of select="@xml:id"/>
      </axsl:when>
      <axsl:otherwise>
        <axsl:apply-templates select="parent::*" mode="schematron-get-full-path"/>
        <axsl:value-of select="concat('/', count(preceding-sibling::*))"/>
      </axsl:otherwise>
    </axsl:choose>
  </axsl:template>
</axsl:stylesheet>
