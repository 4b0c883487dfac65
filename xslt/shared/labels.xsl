<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:v="urn:memcon:variable" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="" exclude-result-prefixes="#all">
  <!--
    Purpose: the words that a rendition itself says, in a language of the reader's
    Input:   keys of labels; parameters language and labels; the files in labels/
    Output:  strings
  -->

  <xsl:param name="language" as="xs:string" select="''">
    <!-- The language of the labels, such as de; empty for the document's own, and English if there are none in that. -->
  </xsl:param>
  <xsl:param name="labels" as="xs:string" select="''">
    <!-- A file of labels as text: they go before those here, and may be in a language that is not here. -->
  </xsl:param>

  <!-- Language → key → label, read when the stylesheet is compiled. -->
  <xsl:variable name="v:languages" static="yes" as="map(xs:string, map(xs:string, xs:string))" select="map:merge(
      ('en', 'de', 'fr', 'ru') ! map:entry(., map:merge(doc(resolve-uri('../labels/' || . || '.xml', static-base-uri()))/labels/label/
      (if (*) then * ! map:entry(../@key || '.' || local-name(), string(.)) else map:entry(string(@key), string(.))))))"/>

  <xsl:variable name="v:own-labels" as="element(labels)?" select="if ($labels eq '') then () else parse-xml($labels)/labels"/>
  <xsl:variable name="v:language" as="xs:string" select="
      ($language[. ne ''], $v:own-labels/@xml:lang/string(), (/*/@xml:lang ! tokenize(., '-')[1])[map:contains($v:languages, .)], 'en')[1]"/>
  <xsl:variable name="v:labels" as="map(xs:string, xs:string)" select="map:merge((
      $v:own-labels/label/(if (*) then * ! map:entry(../@key || '.' || local-name(), string(.)) else map:entry(string(@key), string(.))),
      $v:languages($v:language), $v:languages('en')), map { 'duplicates': 'use-first' })"/>

  <!-- What a key says; the key itself if no language has it. -->
  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="($v:labels($key), $key)[1]"/>
  </xsl:function>
  <!-- The same with {1} and {2} filled in. -->
  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:sequence select="f:filled(f:label($key), $values ! string())"/>
  </xsl:function>
  <!-- The label of something that may have none. -->
  <xsl:function name="f:label-if-any" as="xs:string?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="$v:labels($key)"/>
  </xsl:function>

  <!-- "1 turn", "2 turns", as the language counts. -->
  <xsl:function name="f:counted" as="xs:string" cache="yes">
    <xsl:param name="count" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:variable name="forms" as="xs:string*" select="(f:plural-form($count, $v:language), 'other', 'many', 'one') ! $v:labels($noun || '.count.' || .)"/>
    <xsl:sequence select="f:filled(($forms, $noun || ' {1}')[1], string($count))"/>
  </xsl:function>

  <!-- A list of words: "a, b and c". -->
  <xsl:function name="f:listed" as="xs:string">
    <xsl:param name="words" as="xs:string*"/>
    <xsl:sequence select="if (count($words) lt 2) then string($words) else f:label('and', (string-join($words[position() lt last()], ', '), $words[last()]))"/>
  </xsl:function>

  <!-- A label with its places filled in; what is put in is never looked at again. -->
  <xsl:function name="f:filled" as="xs:string">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:choose>
      <xsl:when test="count($values) eq 1">
        <xsl:sequence select="if (contains($label, '{1}')) then substring-before($label, '{1}') || $values || substring-after($label, '{1}') else $label"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="parts" as="xs:string*">
          <xsl:analyze-string select="$label" regex="\{{(\d)\}}">
            <xsl:matching-substring><xsl:sequence select="$values[xs:integer(regex-group(1))]"/></xsl:matching-substring>
            <xsl:non-matching-substring><xsl:sequence select="."/></xsl:non-matching-substring>
          </xsl:analyze-string>
        </xsl:variable>
        <xsl:sequence select="string-join($parts)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Which form a number takes: one, few, many, other, as the Unicode CLDR calls them, for whole numbers. -->
  <xsl:function name="f:plural-form" as="xs:string">
    <xsl:param name="count" as="xs:integer"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="tens" as="xs:integer" select="$count mod 100"/>
    <xsl:variable name="ones" as="xs:integer" select="$count mod 10"/>
    <xsl:choose>
      <xsl:when test="$language = ('ru', 'uk', 'be', 'sr', 'hr')">
        <xsl:sequence select="if ($tens = 11 to 14) then 'many' else if ($ones eq 1) then 'one' else if ($ones = 2 to 4) then 'few' else 'many'"/>
      </xsl:when>
      <xsl:when test="$language eq 'fr'"><xsl:sequence select="if ($count = (0, 1)) then 'one' else 'other'"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="if ($count eq 1) then 'one' else 'other'"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
