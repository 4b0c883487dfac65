<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: fold paragraphs into lines of a width
    Input:   strings, each a paragraph
    Output:  strings, each a line
  -->

  <!-- What takes two columns of a terminal or a typewriter's page: ideographs, kana, hangul, full-width forms. -->
  <xsl:variable name="v:wide" static="yes" as="xs:string"
    select="'&#x1100;-&#x115F;&#x2E80;-&#x303E;&#x3041;-&#xA4CF;&#xA960;-&#xA97F;&#xAC00;-&#xD7A3;&#xF900;-&#xFAFF;&#xFE30;-&#xFE6F;&#xFF00;-&#xFF60;&#xFFE0;-&#xFFE6;&#x20000;-&#x3FFFD;'"/>
  <!-- Before these no line of Chinese or Japanese begins. -->
  <xsl:variable name="v:clinging" static="yes" as="xs:string" select="'。，、；：？！）》」』】〕〉”’…—'"/>
  <!-- What is not torn: a word with the space before it, or an ideograph with the signs that cling to it. -->
  <xsl:variable name="v:word" static="yes" as="xs:string" select="'\s*([' || $v:wide || '][' || $v:clinging || ']*|[^\s' || $v:wide || ']+[' || $v:clinging || ']*)'"/>

  <!-- What takes another number of columns than one. -->
  <xsl:variable name="v:uneven" static="yes" as="xs:string" select="'[\p{M}\p{Cf}' || $v:wide || $v:private || ']'"/>

  <!-- How many columns a string takes; most have only letters that take one. -->
  <xsl:function name="f:columns" as="xs:integer">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if (not(matches($text, $v:uneven))) then string-length($text)
        else let $seen := replace($text, '[\p{M}\p{Cf}]|' || $v:mark, '') return string-length($seen) + string-length(replace($seen, '[^' || $v:wide || ']', ''))"/>
  </xsl:function>

  <xsl:function name="f:padded" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="width" as="xs:integer"/>
    <xsl:sequence select="$text || string-join((1 to $width - f:columns($text)) ! ' ')"/>
  </xsl:function>

  <!-- The lines of a paragraph; what is longer than a line stands on a line of its own. -->
  <xsl:function name="f:lines" as="xs:string*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="width" as="xs:integer"/>
    <xsl:sequence select="if ($width le 0 or string-length($text) lt $width idiv 2) then tokenize($text, '\n')
        else tokenize($text, '\n') ! (if (starts-with(., '- ')) then f:hanging(f:folded(., $width - 2)) else f:folded(., $width))"/>
  </xsl:function>

  <!-- The lines of an item of a list: those after the first begin where its words do. -->
  <xsl:function name="f:hanging" as="xs:string*">
    <xsl:param name="lines" as="xs:string*"/>
    <xsl:sequence select="head($lines), tail($lines) ! ('  ' || .)"/>
  </xsl:function>

  <!-- Letters that all take one column are folded at once; else word by word, as each has a width of its own. -->
  <xsl:function name="f:folded" as="xs:string*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="width" as="xs:integer"/>
    <xsl:sequence select="if (matches($text, $v:uneven)) then f:folded-by-words($text, $width)
        else tokenize(replace($text || ' ', '(.{1,' || $width || '}|\S{' || $width || ',}) +', '$1&#10;'), '\n')[. ne '']"/>
  </xsl:function>

  <xsl:function name="f:folded-by-words" as="xs:string*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="width" as="xs:integer"/>
    <xsl:iterate select="analyze-string($text, $v:word)/* ! string()">
      <xsl:param name="line" as="xs:string*" select="()"/>
      <xsl:param name="taken" as="xs:integer" select="0"/>
      <xsl:on-completion select="string-join($line)[. ne '']"/>
      <xsl:variable name="columns" as="xs:integer" select="f:columns(.)"/>
      <xsl:variable name="fits" as="xs:boolean" select="$taken + $columns le $width or empty($line)"/>
      <xsl:variable name="word" as="xs:string" select="if ($fits) then . else replace(., '^\s+', '')"/>
      <xsl:if test="not($fits)">
        <xsl:sequence select="string-join($line)"/>
      </xsl:if>
      <xsl:next-iteration>
        <xsl:with-param name="line" select="$line[$fits], $word"/>
        <xsl:with-param name="taken" select="if ($fits) then $taken + $columns else f:columns($word)"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>
</xsl:stylesheet>
