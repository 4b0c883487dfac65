<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: find where names and dates stand in the text for reading
    Input:   a TEI edition
    Output:  the text's passages, and spans of names in them
  -->

  <xsl:key name="named" match="text//(persName | placeName | geogName | orgName | name | title | date)" use="generate-id()"/>

  <!-- Names and dates are marked where they begin and end; those of the edition's own notes are not the text's. -->
  <xsl:template match="(persName | placeName | geogName | orgName | name | title | date)[not(ancestor::note[@type = 'editorial' and not(@place = 'inline')])]" mode="m:reading" as="xs:string*" priority="8">
    <xsl:variable name="inside" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:variable name="words" as="xs:string" select="string-join($inside)"/>
    <!-- White space at the ends of a name stays outside it, where it collapses with what is there; few have any. -->
    <xsl:variable name="ends" as="xs:string" select="substring($words, 1, 1) || substring($words, string-length($words))"/>
    <xsl:variable name="core" as="xs:string" select="if (translate($ends, ' &#9;&#10;&#13;&#xFDD0;', '') ne $ends) then replace($words, '^[\s&#xFDD0;]+|[\s&#xFDD0;]+$', '') else $words"/>
    <xsl:sequence select="substring-before($words, $core), $v:begins || generate-id() || $v:keyed, $core, $v:ends || generate-id() || $v:keyed,
        substring-after($words, $core)"/>
  </xsl:template>

  <!-- A text without the marks. -->
  <xsl:function name="f:plain" as="xs:string">
    <xsl:param name="marked" as="xs:string"/>
    <xsl:sequence select="replace($marked, $v:mark, '')"/>
  </xsl:function>

  <!-- What the text consists of: turns, and paragraphs, stage directions and the like between them. -->
  <xsl:function name="f:passages" as="element()*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="parts" as="element()*" select="$tei/text/(body | back)/descendant-or-self::*[self::body or self::back or self::div or self::closer or self::opener][not(ancestor-or-self::div/@type = 'editorial' or ancestor::floatingText)]"/>
    <xsl:sequence select="$parts/*[not(self::div or self::closer or self::opener)][not(@type = 'editorial')]"/>
  </xsl:function>

  <!-- The text of a passage, names marked: of a turn what is said, without label and delivery; a line for each paragraph. -->
  <xsl:function name="f:marked" as="xs:string">
    <xsl:param name="passage" as="element()"/>
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:choose>
        <xsl:when test="$passage/self::sp">
          <xsl:apply-templates select="$passage/(* except (speaker, stage[@type = 'delivery'], pb, lb, anchor, fw))" mode="m:reading"/>
        </xsl:when>
        <xsl:when test="$passage/self::note"><xsl:sequence select="f:note-blocks($passage, 'reading')"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="$passage" mode="m:reading"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:sequence select="normalize-unicode(string-join($blocks, '&#10;'), 'NFC')"/>
  </xsl:function>

  <!-- Where names stand in a marked text: key, start and end, in characters; in order. -->
  <xsl:function name="f:spans" as="map(xs:string, item())*">
    <xsl:param name="marked" as="xs:string"/>
    <xsl:variable name="spans" as="map(xs:string, item())*">
      <xsl:iterate select="analyze-string($marked, $v:mark)/*">
        <xsl:param name="at" as="xs:integer" select="0"/>
        <xsl:param name="begun" as="map(xs:string, xs:integer)" select="map { }"/>
        <xsl:variable name="sign" as="xs:string" select="substring(., 1, 1)"/>
        <xsl:variable name="key" as="xs:string" select="translate(., $v:private, '')"/>
        <xsl:if test="$sign = $v:ends and $begun($key) lt $at">
          <xsl:sequence select="map { 'key': $key, 'start': $begun($key), 'end': $at }"/>
        </xsl:if>
        <xsl:next-iteration>
          <xsl:with-param name="at" select="if ($sign = ($v:begins, $v:ends)) then $at else $at + string-length(.)"/>
          <xsl:with-param name="begun" select="if ($sign = $v:begins) then map:put($begun, $key, $at) else $begun"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:variable>
    <xsl:perform-sort select="$spans">
      <xsl:sort select=".?start"/>
      <xsl:sort select=".?end" order="descending"/>
    </xsl:perform-sort>
  </xsl:function>

  <!-- What a name names. -->
  <xsl:function name="f:kind" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="kinds" as="map(xs:string, xs:string)" select="map { 'persName': 'person', 'placeName': 'place', 'geogName': 'feature',
        'orgName': 'organisation', 'title': 'work', 'date': 'date' }"/>
    <xsl:sequence select="($kinds(local-name($name)), $name/@type/string(), 'name')[1]"/>
  </xsl:function>

  <!-- The ids of the entries that are meant; of what lies elsewhere the address. -->
  <xsl:function name="f:meant" as="xs:string*">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="tokenize($name/@ref) ! replace(., '^#', '')"/>
  </xsl:function>
</xsl:stylesheet>
