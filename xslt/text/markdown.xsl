<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: the text for reading in Markdown: CommonMark, with tables and footnotes as GitHub and pandoc have them
    Input:   elements of the text; parameter version = markdown
    Output:  strings, as in text/blocks.xsl
  -->

  <xsl:variable name="v:is-markdown" as="xs:boolean" select="$version = 'markdown'"/>

  <!-- Words that mean themselves, whatever Markdown would take them for. -->
  <xsl:function name="f:literal" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="replace(replace($words, '[\\`*_\[\]&lt;~\^$|]', '\\$0'), '&amp;(#?\w+;)', '\\&amp;$1')"/>
  </xsl:function>
  <!-- A paragraph whose first sign begins no list, heading or quotation. -->
  <xsl:function name="f:paragraph" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="replace(replace($words, '^([-+#>=])', '\\$1'), '^(\d{1,9})([.)])', '$1\\$2')"/>
  </xsl:function>

  <xsl:template match="text()[$v:is-markdown]" mode="m:reading" as="xs:string" priority="1">
    <xsl:variable name="words" as="xs:string"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="f:literal($words)"/>
  </xsl:template>

  <xsl:template match="hi[@rend/tokenize(.) = ('bold', 'italic', 'strikethrough')][$v:is-markdown]" mode="m:reading" as="xs:string*" priority="1">
    <xsl:variable name="words" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:variable name="signs" as="map(xs:string, xs:string)" select="map { 'bold': '**', 'italic': '*', 'strikethrough': '~~' }"/>
    <xsl:sequence select="fold-left(tokenize(@rend) ! $signs(.), string-join($words), function($inner, $sign) { f:between($sign, $inner) })"/>
  </xsl:template>
  <xsl:template match="(emph | foreign | title[@level = ('j', 'm')])[$v:is-markdown]" mode="m:reading" as="xs:string*" priority="1">
    <xsl:variable name="words" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="f:between('*', string-join($words))"/>
  </xsl:template>

  <!-- Signs close to the words, as Markdown wants them; white space stays outside. -->
  <xsl:function name="f:between" as="xs:string">
    <xsl:param name="sign" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="replace($words, '^(\s*)(\S|\S.*\S)(\s*)$', '$1' || replace($sign, '([\\$])', '\\$1') || '$2' || replace($sign, '([\\$])', '\\$1') || '$3', 's')"/>
  </xsl:function>

  <xsl:template match="head[$v:is-markdown]" mode="m:reading" as="xs:string*" priority="1">
    <xsl:variable name="blocks" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="head($blocks) ! ('## ' || .), tail($blocks)"/>
  </xsl:template>
  <xsl:template match="p[$v:is-markdown] | ab[$v:is-markdown] | signed[$v:is-markdown]" mode="m:reading" as="xs:string*" priority="1">
    <xsl:variable name="blocks" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="if (*[f:is-block(.)]) then $blocks else $blocks ! f:paragraph(.)"/>
  </xsl:template>

  <xsl:template match="speaker[$v:is-markdown]" mode="m:reading" as="xs:string*" priority="2">
    <xsl:sequence select="f:between('**', (if ($speakers = 'register') then f:literal(f:speaker-label(..)) else f:speaker-label(..)) || ':')"/>
    <xsl:apply-templates select="../stage[@type = 'delivery']" mode="#current"/>
  </xsl:template>
  <xsl:template match="stage[$v:is-markdown]" mode="m:reading" as="xs:string*" priority="6">
    <xsl:variable name="words" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="f:between('*', string-join($words))"/>
  </xsl:template>

  <xsl:template match="list[$v:is-markdown]" mode="m:reading" as="xs:string*" priority="1">
    <xsl:apply-templates select="head" mode="#current"/>
    <xsl:variable name="items" as="xs:string*">
      <xsl:for-each select="item">
        <xsl:variable name="blocks" as="xs:string*"><xsl:apply-templates select="." mode="m:reading"/></xsl:variable>
        <xsl:sequence select="replace('- ' || string-join($blocks, '&#10;&#10;'), '&#10;(.)', '&#10;  $1')"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="string-join($items, '&#10;')[. ne '']"/>
  </xsl:template>

  <xsl:template match="table[$v:is-markdown]" mode="m:reading" as="xs:string*" priority="1">
    <xsl:apply-templates select="head" mode="#current"/>
    <xsl:variable name="rows" as="xs:string*"><xsl:apply-templates select="row" mode="m:reading"/></xsl:variable>
    <xsl:sequence select="string-join(($rows[1], '|' || string-join(row[1]/cell ! ' --- |'), tail($rows)), '&#10;')"/>
  </xsl:template>
  <xsl:template match="row[$v:is-markdown]" mode="m:reading" as="xs:string*" priority="1">
    <xsl:variable name="cells" as="xs:string*"><xsl:apply-templates select="cell" mode="#current"/></xsl:variable>
    <xsl:sequence select="'| ' || string-join($cells ! normalize-space(), ' | ') || ' |'"/>
  </xsl:template>

  <xsl:template match="quote[p or lg or l][$v:is-markdown]" mode="m:reading" as="xs:string*" priority="1">
    <xsl:variable name="blocks" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="string-join(tokenize(string-join($blocks, '&#10;&#10;'), '\n') ! ('> ' || .), '&#10;')"/>
  </xsl:template>

  <!-- A link; an address that would not be safe to follow stays words. -->
  <xsl:template match="(ref[not(@type = 'noteref')] | ptr)[f:is-safe(@target)][$v:is-markdown]" mode="m:reading" as="xs:string" priority="1">
    <xsl:variable name="words" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:variable name="address" as="xs:string" select="'&lt;' || translate(@target, '&lt;> ', '') || '>'"/>
    <xsl:sequence select="if (string(.) = ('', @target)) then $address else '[' || string-join($words) || '](' || $address || ')'"/>
  </xsl:template>

  <!-- The lines above the text. -->
  <xsl:function name="f:markdown-heading" as="xs:string*">
    <xsl:param name="lines" as="xs:string*"/>
    <xsl:sequence select="'# ' || f:literal($lines[1])"/>
    <xsl:for-each select="tail($lines)">
      <xsl:variable name="words" as="xs:string" select="string-join(tokenize(., ' ') ! (if (f:is-safe(.)) then '&lt;' || . || '>' else f:literal(.)), ' ')"/>
      <xsl:sequence select="replace($words, ':\n- ', ':&#10;&#10;- ')"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Notes: their marks, and at the end their words. -->
  <xsl:template match="ref[@type = 'noteref'][$v:is-markdown]" mode="m:reading" as="xs:string" priority="1">
    <xsl:variable name="note" as="element()?" select="key('anchor', substring-after(@target, '#'))[self::note]"/>
    <xsl:variable name="mark" as="xs:string"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="if ($note/ancestor::back) then '[^' || $note/@xml:id || ']' else f:literal($mark)"/>
  </xsl:template>
  <xsl:template match="back//note[not(@place = 'inline')][key('mark', @xml:id)][$v:is-markdown]" mode="m:reading" as="xs:string" priority="6">
    <xsl:sequence select="'[^' || @xml:id || ']: ' || string-join(f:note-blocks(., 'reading'), '&#10;&#10;    ')"/>
  </xsl:template>
</xsl:stylesheet>
