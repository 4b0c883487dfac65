<!-- Derived from memcon.sch by schema/derive.py; never edited. -->
<axsl:stylesheet xmlns:set="http://exslt.org/sets" xmlns:str="http://exslt.org/strings" xmlns:axsl="http://www.w3.org/1999/XSL/Transform" xmlns:tei="http://www.tei-c.org/ns/1.0" version="1.0">
  <axsl:param name="archiveDirParameter"/>
  <axsl:param name="archiveNameParameter"/>
  <axsl:param name="fileNameParameter"/>
  <axsl:param name="fileDirParameter"/>
  <axsl:output method="xml" omit-xml-declaration="no" standalone="yes" indent="yes"/>
  <axsl:key name="id" match="*" use="@xml:id"/>
  <axsl:key name="listed" match="tei:particDesc//*" use="str:tokenize(concat(@corresp, ' ', @sameAs, ' ', @xml:id), ' #')"/>
  <axsl:key name="pointed" match="tei:ref | tei:ptr | tei:note" use="str:tokenize(@target, ' #')"/>
  <axsl:template match="text()" priority="-1"/>
  <axsl:template match="/">
    <svrl:schematron-output xmlns:svrl="http://purl.oclc.org/dsdl/svrl" title="Rules for a record of conversation in TEI" schemaVersion="">
      <axsl:comment><axsl:value-of select="$archiveDirParameter"/>   
		 <axsl:value-of select="$archiveNameParameter"/>  
		 <axsl:value-of select="$fileNameParameter"/>  
		 <axsl:value-of select="$fileDirParameter"/></axsl:comment>
      <axsl:apply-templates select="/" mode="M10"/>
      <axsl:apply-templates select="/" mode="M11"/>
    </svrl:schematron-output>
  </axsl:template>
  <axsl:param name="ids" select="//@xml:id"/>
  <axsl:param name="named" select="set:distinct(//@ref)"/>
  <axsl:param name="acting" select="set:distinct(//@who)"/>
  <axsl:template match="tei:TEI[tei:text]" priority="1028" mode="M10">
    <axsl:variable name="file" select="tei:teiHeader/tei:fileDesc"/>
    <axsl:choose>
      <axsl:when test="tei:teiHeader/tei:profileDesc"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="tei:teiHeader/tei:profileDesc">
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
      <axsl:when test="$file/tei:titleStmt/tei:respStmt"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="$file/tei:titleStmt/tei:respStmt">
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
      <axsl:when test="$file/tei:publicationStmt/tei:publisher"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="$file/tei:publicationStmt/tei:publisher">
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
      <axsl:when test="$file/tei:sourceDesc/tei:bibl"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="$file/tei:sourceDesc/tei:bibl">
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
      <axsl:when test="$file/tei:extent"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="$file/tei:extent">
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
      <axsl:when test="tei:text/tei:body/tei:div[@type = 'conversation']"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="tei:text/tei:body/tei:div[@type = 'conversation']">
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
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:measure[@unit = 'turn']" priority="1027" mode="M10">
    <axsl:variable name="turns" select="count(//tei:sp)"/>
    <axsl:choose>
      <axsl:when test="@quantity = $turns"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="@quantity = $turns">
          <axsl:attribute name="id">E-107</axsl:attribute>
          <axsl:attribute name="role">warning</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>The header counts <axsl:text/><axsl:value-of select="@quantity"/><axsl:text/> turns, but the text has <axsl:text/><axsl:value-of select="$turns"/><axsl:text/>.</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-107-hint">
Mend the figure in extent, or look for the turn that was lost or divided.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:change" priority="1026" mode="M10">
    <axsl:choose>
      <axsl:when test="count(key('id', str:tokenize(@who, ' #'))) &gt;= count(set:distinct(str:tokenize(@who)))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="count(key('id', str:tokenize(@who, ' #'))) &gt;= count(set:distinct(str:tokenize(@who)))">
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
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(preceding-sibling::tei:change[@when][1]) or not(@when) or number(translate(substring(concat(@when, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(preceding-sibling::tei:change[@when][1]/@when, '-99-99'), 1, 10), '-', ''))">
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
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:catRef" priority="1025" mode="M10">
    <axsl:choose>
      <axsl:when test="key('id', substring(@target, 2))/self::tei:category"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="key('id', substring(@target, 2))/self::tei:category">
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
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:particDesc//tei:person | tei:particDesc//tei:personGrp" priority="1024" mode="M10">
    <axsl:variable name="entry" select="substring(concat(@corresp, @sameAs), 2)"/>
    <axsl:choose>
      <axsl:when test="$entry = '' or key('id', $entry)/self::tei:person or key('id', $entry)/self::tei:personGrp"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="$entry = '' or key('id', $entry)/self::tei:person or key('id', $entry)/self::tei:personGrp">
          <axsl:attribute name="id">X-005</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>The participant <axsl:text/><axsl:value-of select="normalize-space(tei:persName[1])"/><axsl:text/> points to “#<axsl:text/><axsl:value-of select="$entry"/><axsl:text/>”, which is no person's entry.</svrl:text>
          <svrl:diagnostic-reference diagnostic="X-005-hint">
Mend @corresp, or add the person to standOff.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="normalize-space(@role) != 'speaker' or $acting[contains(concat(' ', normalize-space(), ' '), concat(' #', $entry, ' ')) or contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="normalize-space(@role) != 'speaker' or $acting[contains(concat(' ', normalize-space(), ' '), concat(' #', $entry, ' ')) or contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]">
          <axsl:attribute name="id">E-120</axsl:attribute>
          <axsl:attribute name="role">warning</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text><axsl:text/><axsl:value-of select="normalize-space(tei:persName[1])"/><axsl:text/> is listed as a speaker but says nothing.</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-120-hint">
Mend the @who of the turns, or the @role: present, recorder, interpreter or silent.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(@corresp) or generate-id() = generate-id(key('listed', $entry)[1])"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@corresp) or generate-id() = generate-id(key('listed', $entry)[1])">
          <axsl:attribute name="id">E-121</axsl:attribute>
          <axsl:attribute name="role">warning</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>“#<axsl:text/><axsl:value-of select="$entry"/><axsl:text/>” is listed as a participant twice.</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-121-hint">
List everyone once, with all roles in @role.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:standOff/*/*" priority="1023" mode="M10">
    <axsl:choose>
      <axsl:when test="not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))">
          <axsl:attribute name="id">E-160</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>The span ends (<axsl:text/><axsl:value-of select="@to"/><axsl:text/>) before it begins (<axsl:text/><axsl:value-of select="@from"/><axsl:text/>).</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-160-hint">
Exchange or mend the two dates.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))">
          <axsl:attribute name="id">E-162</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>The latest date (<axsl:text/><axsl:value-of select="@notAfter"/><axsl:text/>) is before the earliest (<axsl:text/><axsl:value-of select="@notBefore"/><axsl:text/>).</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-160-hint">
Exchange or mend the two dates.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(@when and (@from or @to or @notBefore or @notAfter))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@when and (@from or @to or @notBefore or @notAfter))">
          <axsl:attribute name="id">E-161</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>“<axsl:text/><axsl:value-of select="@when"/><axsl:text/>” is given as a date beside a span.</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-161-hint">
Keep @when for one date, or @from and @to for a span.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(/tei:TEI/tei:text) or concat('#', @xml:id) = $named or key('listed', @xml:id) or key('pointed', @xml:id) or $acting[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(/tei:TEI/tei:text) or concat('#', @xml:id) = $named or key('listed', @xml:id) or key('pointed', @xml:id) or $acting[contains(concat(' ', normalize-space(), ' '), concat(' #', current()/@xml:id, ' '))]">
          <axsl:attribute name="id">R-101</axsl:attribute>
          <axsl:attribute name="role">warning</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>Nothing points to the entry “<axsl:text/><axsl:value-of select="@xml:id"/><axsl:text/>”.</svrl:text>
          <svrl:diagnostic-reference diagnostic="R-101-hint">
Tag its mentions, or remove the entry from standOff; the register keeps it.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="count(*[@type = 'preferred']) &lt; 2"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="count(*[@type = 'preferred']) &lt; 2">
          <axsl:attribute name="id">R-102</axsl:attribute>
          <axsl:attribute name="role">warning</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>The entry “<axsl:text/><axsl:value-of select="@xml:id"/><axsl:text/>” has <axsl:text/><axsl:value-of select="count(*[@type = 'preferred'])"/><axsl:text/> preferred names.</svrl:text>
          <svrl:diagnostic-reference diagnostic="R-102-hint">
One name is preferred; the others are type="variant".</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:date | tei:occupation | tei:birth | tei:residence | tei:nationality | tei:state" priority="1022" mode="M10">
    <axsl:choose>
      <axsl:when test="not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))">
          <axsl:attribute name="id">E-160</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>The span ends (<axsl:text/><axsl:value-of select="@to"/><axsl:text/>) before it begins (<axsl:text/><axsl:value-of select="@from"/><axsl:text/>).</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-160-hint">
Exchange or mend the two dates.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))">
          <axsl:attribute name="id">E-162</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>The latest date (<axsl:text/><axsl:value-of select="@notAfter"/><axsl:text/>) is before the earliest (<axsl:text/><axsl:value-of select="@notBefore"/><axsl:text/>).</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-160-hint">
Exchange or mend the two dates.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(@when and (@from or @to or @notBefore or @notAfter))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@when and (@from or @to or @notBefore or @notAfter))">
          <axsl:attribute name="id">E-161</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>“<axsl:text/><axsl:value-of select="@when"/><axsl:text/>” is given as a date beside a span.</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-161-hint">
Keep @when for one date, or @from and @to for a span.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:death" priority="1021" mode="M10">
    <axsl:choose>
      <axsl:when test="not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@from and @to) or number(translate(substring(concat(@from, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@to, '-99-99'), 1, 10), '-', ''))">
          <axsl:attribute name="id">E-160</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>The span ends (<axsl:text/><axsl:value-of select="@to"/><axsl:text/>) before it begins (<axsl:text/><axsl:value-of select="@from"/><axsl:text/>).</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-160-hint">
Exchange or mend the two dates.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@notBefore and @notAfter) or number(translate(substring(concat(@notBefore, '-00-00'), 1, 10), '-', '')) &lt;= number(translate(substring(concat(@notAfter, '-99-99'), 1, 10), '-', ''))">
          <axsl:attribute name="id">E-162</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>The latest date (<axsl:text/><axsl:value-of select="@notAfter"/><axsl:text/>) is before the earliest (<axsl:text/><axsl:value-of select="@notBefore"/><axsl:text/>).</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-160-hint">
Exchange or mend the two dates.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(@when and (@from or @to or @notBefore or @notAfter))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@when and (@from or @to or @notBefore or @notAfter))">
          <axsl:attribute name="id">E-161</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>“<axsl:text/><axsl:value-of select="@when"/><axsl:text/>” is given as a date beside a span.</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-161-hint">
Keep @when for one date, or @from and @to for a span.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(@when and ../tei:birth/@when) or number(substring(../tei:birth/@when, 1, 4)) &lt;= number(substring(@when, 1, 4))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@when and ../tei:birth/@when) or number(substring(../tei:birth/@when, 1, 4)) &lt;= number(substring(@when, 1, 4))">
          <axsl:attribute name="id">R-103</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>“<axsl:text/><axsl:value-of select="../@xml:id"/><axsl:text/>” died in <axsl:text/><axsl:value-of select="substring(@when, 1, 4)"/><axsl:text/> but was born in <axsl:text/><axsl:value-of select="substring(../tei:birth/@when, 1, 4)"/><axsl:text/>.</svrl:text>
          <svrl:diagnostic-reference diagnostic="R-103-hint">
Mend one of the two dates, in the register too.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:body/tei:div" priority="1019" mode="M10">
    <axsl:choose>
      <axsl:when test="not((@type = 'opening' and preceding-sibling::tei:div[@type != 'opening']) or (@type = 'participants' and preceding-sibling::tei:div[@type = 'conversation' or @type = 'closing']) or (@type = 'conversation' and preceding-sibling::tei:div[@type = 'closing']))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not((@type = 'opening' and preceding-sibling::tei:div[@type != 'opening']) or (@type = 'participants' and preceding-sibling::tei:div[@type = 'conversation' or @type = 'closing']) or (@type = 'conversation' and preceding-sibling::tei:div[@type = 'closing']))">
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
      <axsl:when test="@type = 'conversation' or not(tei:sp)"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="@type = 'conversation' or not(tei:sp)">
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
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:sp" priority="1018" mode="M10">
    <axsl:variable name="tokens" select="str:tokenize(@who, ' #')"/>
    <axsl:choose>
      <axsl:when test="count(key('id', $tokens)) &gt;= count(set:distinct($tokens))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="count(key('id', $tokens)) &gt;= count(set:distinct($tokens))">
          <axsl:attribute name="id">X-002</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>@who points to “<axsl:text/><axsl:value-of select="str:tokenize(@who)[not(substring(., 2) = $ids)]"/><axsl:text/>”, which is nowhere in the document.</svrl:text>
          <svrl:diagnostic-reference diagnostic="X-002-hint">
Mend @who, or add the person to standOff.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(key('id', $tokens)[not(self::tei:person or self::tei:personGrp)])"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(key('id', $tokens)[not(self::tei:person or self::tei:personGrp)])">
          <axsl:attribute name="id">X-011</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>@who points to “<axsl:text/><axsl:value-of select="key('id', $tokens)[not(self::tei:person or self::tei:personGrp)]/@xml:id"/><axsl:text/>”, which is no person.</svrl:text>
          <svrl:diagnostic-reference diagnostic="X-011-hint">
@who points to a person or personGrp.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="*[not(self::tei:speaker or self::tei:stage[@type = 'delivery'] or self::tei:fw)][normalize-space() or .//tei:gap]"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="*[not(self::tei:speaker or self::tei:stage[@type = 'delivery'] or self::tei:fw)][normalize-space() or .//tei:gap]">
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
      <axsl:when test="not(preceding-sibling::tei:sp[1]) or number(translate(@n, 'abcdefghijklmnopqrstuvwxyz', '')) &gt;= number(translate(preceding-sibling::tei:sp[1]/@n, 'abcdefghijklmnopqrstuvwxyz', ''))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(preceding-sibling::tei:sp[1]) or number(translate(@n, 'abcdefghijklmnopqrstuvwxyz', '')) &gt;= number(translate(preceding-sibling::tei:sp[1]/@n, 'abcdefghijklmnopqrstuvwxyz', ''))">
          <axsl:attribute name="id">E-132</axsl:attribute>
          <axsl:attribute name="role">warning</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>The turn number <axsl:text/><axsl:value-of select="@n"/><axsl:text/> stands after number <axsl:text/><axsl:value-of select="preceding-sibling::tei:sp[1]/@n"/><axsl:text/>.</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-132-hint">
Number the turns in order; one that was added later gets a letter (17a).</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="count(key('listed', $tokens)) &gt;= count(set:distinct($tokens)) or preceding-sibling::tei:sp[@who = current()/@who][1]"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="count(key('listed', $tokens)) &gt;= count(set:distinct($tokens)) or preceding-sibling::tei:sp[@who = current()/@who][1]">
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
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:stage | tei:q" priority="1017" mode="M10">
    <axsl:variable name="tokens" select="str:tokenize(@who, ' #')"/>
    <axsl:choose>
      <axsl:when test="count(key('id', $tokens)) &gt;= count(set:distinct($tokens))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="count(key('id', $tokens)) &gt;= count(set:distinct($tokens))">
          <axsl:attribute name="id">X-002</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>@who points to “<axsl:text/><axsl:value-of select="str:tokenize(@who)[not(substring(., 2) = $ids)]"/><axsl:text/>”, which is nowhere in the document.</svrl:text>
          <svrl:diagnostic-reference diagnostic="X-002-hint">
Mend @who, or add the person to standOff.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(key('id', $tokens)[not(self::tei:person or self::tei:personGrp)])"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(key('id', $tokens)[not(self::tei:person or self::tei:personGrp)])">
          <axsl:attribute name="id">X-011</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>@who points to “<axsl:text/><axsl:value-of select="key('id', $tokens)[not(self::tei:person or self::tei:personGrp)]/@xml:id"/><axsl:text/>”, which is no person.</svrl:text>
          <svrl:diagnostic-reference diagnostic="X-011-hint">
@who points to a person or personGrp.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:speaker" priority="1015" mode="M10">
    <axsl:choose>
      <axsl:when test="not(contains(':：', substring(normalize-space(), string-length(normalize-space())))) or not(normalize-space())"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(contains(':：', substring(normalize-space(), string-length(normalize-space())))) or not(normalize-space())">
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
      <axsl:when test="normalize-space() or *"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="normalize-space() or *">
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
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:pb" priority="1014" mode="M10">
    <axsl:variable name="before" select="preceding::tei:pb[1]/@n"/>
    <axsl:choose>
      <axsl:when test="not(@n and $before) or not(number(@n) &lt;= number($before))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@n and $before) or not(number(@n) &lt;= number($before))">
          <axsl:attribute name="id">E-134</axsl:attribute>
          <axsl:attribute name="role">warning</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>Page <axsl:text/><axsl:value-of select="@n"/><axsl:text/> begins after page <axsl:text/><axsl:value-of select="$before"/><axsl:text/>.</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-134-hint">
Mend @n of one of the two; if the source counts anew here, nothing is wrong.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:persName" priority="1013" mode="M10">
    <axsl:choose>
      <axsl:when test="not(@ref) or key('id', substring(@ref, 2))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@ref) or key('id', substring(@ref, 2))">
          <axsl:attribute name="id">X-001</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” points to “<axsl:text/><axsl:value-of select="@ref"/><axsl:text/>”, which is nowhere in the document.</svrl:text>
          <svrl:diagnostic-reference diagnostic="X-001-hint">
Mend @ref, or add the entry to standOff.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(self::tei:persName and ancestor::tei:persName or self::tei:placeName and ancestor::tei:placeName or self::tei:geogName and ancestor::tei:geogName or self::tei:orgName and ancestor::tei:orgName or self::tei:name and ancestor::tei:name)"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(self::tei:persName and ancestor::tei:persName or self::tei:placeName and ancestor::tei:placeName or self::tei:geogName and ancestor::tei:geogName or self::tei:orgName and ancestor::tei:orgName or self::tei:name and ancestor::tei:name)">
          <axsl:attribute name="id">E-140</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>The <axsl:text/><axsl:value-of select="local-name()"/><axsl:text/> “<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” stands inside another.</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-140-hint">
Keep the longer one, and remove the tag inside it.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="normalize-space()"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="normalize-space()">
          <axsl:attribute name="id">T-103</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>This <axsl:text/><axsl:value-of select="local-name()"/><axsl:text/> has no words.</svrl:text>
          <svrl:diagnostic-reference diagnostic="T-103-hint">
Write the words, or remove the tag.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(key('id', substring(@ref, 2))[not(self::tei:person or self::tei:personGrp)])"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(key('id', substring(@ref, 2))[not(self::tei:person or self::tei:personGrp)])">
          <axsl:attribute name="id">X-012</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” is tagged as the name of a person, but “<axsl:text/><axsl:value-of select="@ref"/><axsl:text/>” is of the kind <axsl:text/><axsl:value-of select="local-name(key('id', substring(@ref, 2)))"/><axsl:text/>.</svrl:text>
          <svrl:diagnostic-reference diagnostic="kind-hint">
Use the element that fits the entry, or mend @ref.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:placeName | tei:geogName" priority="1012" mode="M10">
    <axsl:choose>
      <axsl:when test="not(@ref) or key('id', substring(@ref, 2))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@ref) or key('id', substring(@ref, 2))">
          <axsl:attribute name="id">X-001</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” points to “<axsl:text/><axsl:value-of select="@ref"/><axsl:text/>”, which is nowhere in the document.</svrl:text>
          <svrl:diagnostic-reference diagnostic="X-001-hint">
Mend @ref, or add the entry to standOff.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(self::tei:persName and ancestor::tei:persName or self::tei:placeName and ancestor::tei:placeName or self::tei:geogName and ancestor::tei:geogName or self::tei:orgName and ancestor::tei:orgName or self::tei:name and ancestor::tei:name)"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(self::tei:persName and ancestor::tei:persName or self::tei:placeName and ancestor::tei:placeName or self::tei:geogName and ancestor::tei:geogName or self::tei:orgName and ancestor::tei:orgName or self::tei:name and ancestor::tei:name)">
          <axsl:attribute name="id">E-140</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>The <axsl:text/><axsl:value-of select="local-name()"/><axsl:text/> “<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” stands inside another.</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-140-hint">
Keep the longer one, and remove the tag inside it.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="normalize-space()"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="normalize-space()">
          <axsl:attribute name="id">T-103</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>This <axsl:text/><axsl:value-of select="local-name()"/><axsl:text/> has no words.</svrl:text>
          <svrl:diagnostic-reference diagnostic="T-103-hint">
Write the words, or remove the tag.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(key('id', substring(@ref, 2))[not(self::tei:place)])"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(key('id', substring(@ref, 2))[not(self::tei:place)])">
          <axsl:attribute name="id">X-013</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” is tagged as the name of a place, but “<axsl:text/><axsl:value-of select="@ref"/><axsl:text/>” is of the kind <axsl:text/><axsl:value-of select="local-name(key('id', substring(@ref, 2)))"/><axsl:text/>.</svrl:text>
          <svrl:diagnostic-reference diagnostic="kind-hint">
Use the element that fits the entry, or mend @ref.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:orgName" priority="1011" mode="M10">
    <axsl:choose>
      <axsl:when test="not(@ref) or key('id', substring(@ref, 2))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@ref) or key('id', substring(@ref, 2))">
          <axsl:attribute name="id">X-001</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” points to “<axsl:text/><axsl:value-of select="@ref"/><axsl:text/>”, which is nowhere in the document.</svrl:text>
          <svrl:diagnostic-reference diagnostic="X-001-hint">
Mend @ref, or add the entry to standOff.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(self::tei:persName and ancestor::tei:persName or self::tei:placeName and ancestor::tei:placeName or self::tei:geogName and ancestor::tei:geogName or self::tei:orgName and ancestor::tei:orgName or self::tei:name and ancestor::tei:name)"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(self::tei:persName and ancestor::tei:persName or self::tei:placeName and ancestor::tei:placeName or self::tei:geogName and ancestor::tei:geogName or self::tei:orgName and ancestor::tei:orgName or self::tei:name and ancestor::tei:name)">
          <axsl:attribute name="id">E-140</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>The <axsl:text/><axsl:value-of select="local-name()"/><axsl:text/> “<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” stands inside another.</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-140-hint">
Keep the longer one, and remove the tag inside it.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="normalize-space()"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="normalize-space()">
          <axsl:attribute name="id">T-103</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>This <axsl:text/><axsl:value-of select="local-name()"/><axsl:text/> has no words.</svrl:text>
          <svrl:diagnostic-reference diagnostic="T-103-hint">
Write the words, or remove the tag.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(key('id', substring(@ref, 2))[not(self::tei:org)])"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(key('id', substring(@ref, 2))[not(self::tei:org)])">
          <axsl:attribute name="id">X-014</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” is tagged as the name of an organisation, but “<axsl:text/><axsl:value-of select="@ref"/><axsl:text/>” is of the kind <axsl:text/><axsl:value-of select="local-name(key('id', substring(@ref, 2)))"/><axsl:text/>.</svrl:text>
          <svrl:diagnostic-reference diagnostic="kind-hint">
Use the element that fits the entry, or mend @ref.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:name" priority="1010" mode="M10">
    <axsl:choose>
      <axsl:when test="not(@ref) or key('id', substring(@ref, 2))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@ref) or key('id', substring(@ref, 2))">
          <axsl:attribute name="id">X-001</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” points to “<axsl:text/><axsl:value-of select="@ref"/><axsl:text/>”, which is nowhere in the document.</svrl:text>
          <svrl:diagnostic-reference diagnostic="X-001-hint">
Mend @ref, or add the entry to standOff.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(self::tei:persName and ancestor::tei:persName or self::tei:placeName and ancestor::tei:placeName or self::tei:geogName and ancestor::tei:geogName or self::tei:orgName and ancestor::tei:orgName or self::tei:name and ancestor::tei:name)"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(self::tei:persName and ancestor::tei:persName or self::tei:placeName and ancestor::tei:placeName or self::tei:geogName and ancestor::tei:geogName or self::tei:orgName and ancestor::tei:orgName or self::tei:name and ancestor::tei:name)">
          <axsl:attribute name="id">E-140</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>The <axsl:text/><axsl:value-of select="local-name()"/><axsl:text/> “<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” stands inside another.</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-140-hint">
Keep the longer one, and remove the tag inside it.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="normalize-space()"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="normalize-space()">
          <axsl:attribute name="id">T-103</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>This <axsl:text/><axsl:value-of select="local-name()"/><axsl:text/> has no words.</svrl:text>
          <svrl:diagnostic-reference diagnostic="T-103-hint">
Write the words, or remove the tag.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(@type = 'event') or not(key('id', substring(@ref, 2))[not(self::tei:event)])"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@type = 'event') or not(key('id', substring(@ref, 2))[not(self::tei:event)])">
          <axsl:attribute name="id">X-015</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” is tagged as the name of an event, but “<axsl:text/><axsl:value-of select="@ref"/><axsl:text/>” is of the kind <axsl:text/><axsl:value-of select="local-name(key('id', substring(@ref, 2)))"/><axsl:text/>.</svrl:text>
          <svrl:diagnostic-reference diagnostic="kind-hint">
Use the element that fits the entry, or mend @ref.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:title" priority="1009" mode="M10">
    <axsl:choose>
      <axsl:when test="not(@ref) or key('id', substring(@ref, 2))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@ref) or key('id', substring(@ref, 2))">
          <axsl:attribute name="id">X-001</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” points to “<axsl:text/><axsl:value-of select="@ref"/><axsl:text/>”, which is nowhere in the document.</svrl:text>
          <svrl:diagnostic-reference diagnostic="X-001-hint">
Mend @ref, or add the entry to standOff.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(key('id', substring(@ref, 2))[not(self::tei:bibl)])"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(key('id', substring(@ref, 2))[not(self::tei:bibl)])">
          <axsl:attribute name="id">X-016</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” is tagged as the title of a work, but “<axsl:text/><axsl:value-of select="@ref"/><axsl:text/>” is of the kind <axsl:text/><axsl:value-of select="local-name(key('id', substring(@ref, 2)))"/><axsl:text/>.</svrl:text>
          <svrl:diagnostic-reference diagnostic="kind-hint">
Use the element that fits the entry, or mend @ref.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:forename | tei:surname | tei:roleName | tei:addName | tei:nameLink | tei:genName" priority="1006" mode="M10">
    <axsl:choose>
      <axsl:when test="ancestor::tei:persName"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="ancestor::tei:persName">
          <axsl:attribute name="id">E-141</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>“<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” is tagged as part of a name but stands outside a persName.</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-141-hint">
Put it inside the persName it belongs to.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:ref" priority="1005" mode="M10">
    <axsl:variable name="local" select="str:tokenize(@target)[starts-with(., '#')]"/>
    <axsl:choose>
      <axsl:when test="not($local) or count(key('id', str:tokenize(@target, ' #'))) &gt;= count(set:distinct($local))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not($local) or count(key('id', str:tokenize(@target, ' #'))) &gt;= count(set:distinct($local))">
          <axsl:attribute name="id">X-004</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>@target points to “<axsl:text/><axsl:value-of select="$local[not(substring(., 2) = $ids)]"/><axsl:text/>”, which is nowhere in the document.</svrl:text>
          <svrl:diagnostic-reference diagnostic="pointer-hint">
Mend the pointer, or give the place it means that xml:id.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(@type = 'noteref') or not(key('id', str:tokenize(@target, ' #'))[not(self::tei:note)]) and @target"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@type = 'noteref') or not(key('id', str:tokenize(@target, ' #'))[not(self::tei:note)]) and @target">
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
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:ptr" priority="1004" mode="M10">
    <axsl:variable name="local" select="str:tokenize(@target)[starts-with(., '#')]"/>
    <axsl:choose>
      <axsl:when test="not($local) or count(key('id', str:tokenize(@target, ' #'))) &gt;= count(set:distinct($local))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not($local) or count(key('id', str:tokenize(@target, ' #'))) &gt;= count(set:distinct($local))">
          <axsl:attribute name="id">X-004</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>@target points to “<axsl:text/><axsl:value-of select="$local[not(substring(., 2) = $ids)]"/><axsl:text/>”, which is nowhere in the document.</svrl:text>
          <svrl:diagnostic-reference diagnostic="pointer-hint">
Mend the pointer, or give the place it means that xml:id.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:back/tei:div/tei:note" priority="1003" mode="M10">
    <axsl:variable name="local" select="str:tokenize(@target)[starts-with(., '#')]"/>
    <axsl:choose>
      <axsl:when test="not($local) or count(key('id', str:tokenize(@target, ' #'))) &gt;= count(set:distinct($local))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not($local) or count(key('id', str:tokenize(@target, ' #'))) &gt;= count(set:distinct($local))">
          <axsl:attribute name="id">X-004</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>@target points to “<axsl:text/><axsl:value-of select="$local[not(substring(., 2) = $ids)]"/><axsl:text/>”, which is nowhere in the document.</svrl:text>
          <svrl:diagnostic-reference diagnostic="pointer-hint">
Mend the pointer, or give the place it means that xml:id.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="@type != 'footnote' or @target"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="@type != 'footnote' or @target">
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
      <axsl:when test="@type != 'footnote' or not(@target) or not(key('id', str:tokenize(@target, ' #'))) or key('id', str:tokenize(@target, ' #'))[substring(@target, 2) = current()/@xml:id]"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="@type != 'footnote' or not(@target) or not(key('id', str:tokenize(@target, ' #'))) or key('id', str:tokenize(@target, ' #'))[substring(@target, 2) = current()/@xml:id]">
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
      <axsl:when test="@type != 'editorial' or @target or key('pointed', @xml:id)"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="@type != 'editorial' or @target or key('pointed', @xml:id)">
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
      <axsl:when test="@type != 'editorial' or @resp"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="@type != 'editorial' or @resp">
          <axsl:attribute name="id">E-152</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>Nobody answers for the editorial note “<axsl:text/><axsl:value-of select="@xml:id"/><axsl:text/>”.</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-150-hint">
Write @resp: it points to the translator, transcriber or editor in the header.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:supplied | tei:corr | tei:text//tei:note" priority="1001" mode="M10">
    <axsl:choose>
      <axsl:when test="@resp"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="@resp">
          <axsl:attribute name="id">E-150</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>Nobody answers for “<axsl:text/><axsl:value-of select="normalize-space()"/><axsl:text/>” (<axsl:text/><axsl:value-of select="local-name()"/><axsl:text/>).</svrl:text>
          <svrl:diagnostic-reference diagnostic="E-150-hint">
Write @resp: it points to the translator, transcriber or editor in the header.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="tei:choice" priority="1000" mode="M10">
    <axsl:choose>
      <axsl:when test="string(*[1]) != string(*[2])"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="string(*[1]) != string(*[2])">
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
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="text()" priority="-1" mode="M10"/>
  <axsl:template match="@*|node()" priority="-2" mode="M10">
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M10"/>
  </axsl:template>
  <axsl:template match="*" priority="1000" mode="M11">
    <axsl:choose>
      <axsl:when test="not(@xml:id) or generate-id() = generate-id(key('id', @xml:id)[1])"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@xml:id) or generate-id() = generate-id(key('id', @xml:id)[1])">
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
      <axsl:when test="not(@resp) or count(key('id', str:tokenize(@resp, ' #'))[self::tei:respStmt or self::tei:person]) &gt;= count(set:distinct(str:tokenize(@resp)))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@resp) or count(key('id', str:tokenize(@resp, ' #'))[self::tei:respStmt or self::tei:person]) &gt;= count(set:distinct(str:tokenize(@resp)))">
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
      <axsl:when test="not(@source) or count(key('id', str:tokenize(@source, ' #'))) &gt;= count(set:distinct(str:tokenize(@source)[starts-with(., '#')]))"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(@source) or count(key('id', str:tokenize(@source, ' #'))) &gt;= count(set:distinct(str:tokenize(@source)[starts-with(., '#')]))">
          <axsl:attribute name="id">X-006</axsl:attribute>
          <axsl:attribute name="role">error</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>@source points to “<axsl:text/><axsl:value-of select="str:tokenize(@source)[starts-with(., '#')][not(substring(., 2) = $ids)]"/><axsl:text/>”, which is nowhere in the document.</svrl:text>
          <svrl:diagnostic-reference diagnostic="pointer-hint">
Mend the pointer, or give the place it means that xml:id.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:choose>
      <axsl:when test="not(text()[contains(., '[') or contains(., ']')]) or self::tei:ref or not(ancestor::tei:body)"/>
      <axsl:otherwise>
        <svrl:failed-assert xmlns:svrl="http://purl.oclc.org/dsdl/svrl" test="not(text()[contains(., '[') or contains(., ']')]) or self::tei:ref or not(ancestor::tei:body)">
          <axsl:attribute name="id">T-102</axsl:attribute>
          <axsl:attribute name="role">warning</axsl:attribute>
          <axsl:attribute name="location">
            <axsl:apply-templates select="." mode="schematron-get-full-path"/>
          </axsl:attribute>
          <svrl:text>A square bracket is left in the text: “<axsl:text/><axsl:value-of select="normalize-space(substring(text()[contains(., '[') or contains(., ']')], string-length(substring-before(translate(text()[contains(., '[') or contains(., ']')], ']', '['), '[')) - 20, 50))"/><axsl:text/>”.</svrl:text>
          <svrl:diagnostic-reference diagnostic="T-102-hint">
Tag what it encloses: supplied, note, gap, stage or sic; the renditions put the brackets back.</svrl:diagnostic-reference>
        </svrl:failed-assert>
      </axsl:otherwise>
    </axsl:choose>
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M11"/>
  </axsl:template>
  <axsl:template match="text()" priority="-1" mode="M11"/>
  <axsl:template match="@*|node()" priority="-2" mode="M11">
    <axsl:apply-templates select="*|comment()|processing-instruction()" mode="M11"/>
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
