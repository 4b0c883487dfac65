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
  <!-- A paragraph whose first sign begins no list, heading or quotation, and whose brackets make no link. -->
  <xsl:function name="f:paragraph" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="replace($words, '^([-+#>=:])', '\\$1') => replace('^(\d{1,9})([.)])', '$1\\$2') => replace('\]([(:])([^&lt;]|$)', ']\\$1$2')"/>
  </xsl:function>

  <xsl:template match="text()[$v:is-markdown]" mode="m:reading" as="xs:string" priority="1">
    <xsl:variable name="words" as="xs:string"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="f:literal($words)"/>
  </xsl:template>

  <xsl:template match="hi[@rend/tokenize(.) = ('bold', 'italic', 'strikethrough')][$v:is-markdown]" mode="m:reading" as="xs:string*" priority="1">
    <xsl:variable name="words" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:variable name="here" as="element()" select="."/>
    <xsl:sequence select="fold-left(tokenize(@rend)[. = ('bold', 'italic', 'strikethrough')], string-join($words), function($inner, $kind) { f:stressed($inner, $kind, $here) })"/>
  </xsl:template>
  <xsl:template match="(emph | foreign | title[@level = ('j', 'm')])[$v:is-markdown]" mode="m:reading" as="xs:string*" priority="1">
    <xsl:variable name="words" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="f:stressed(string-join($words), 'italic', .)"/>
  </xsl:template>

  <!-- Signs close to the words, as Markdown wants them; white space stays outside. -->
  <xsl:function name="f:stressed" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="sign" as="xs:string" select="map { 'bold': '**', 'italic': '*', 'strikethrough': '~~' }($kind)"/>
    <xsl:sequence select="f:between($sign, $words, $sign)"/>
  </xsl:function>
  <!-- The same for an element; where a letter stands close by, or stressed words, Markdown might take the signs for others: there it is HTML. -->
  <xsl:function name="f:stressed" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="before" as="node()?" select="$element/preceding-sibling::node()[not(self::comment() or self::processing-instruction())][1][not(self::speaker)]"/>
    <xsl:variable name="after" as="node()?" select="$element/following-sibling::node()[not(self::comment() or self::processing-instruction())][1]"/>
    <xsl:variable name="is-free" as="xs:boolean" select="
        not($element/parent::hi or $element/parent::emph or $element/parent::foreign or $element/parent::title)
        and (empty($before) or matches($before, '\s$') or matches($words, '^\s') or ($before/self::text() and matches($before, '\W$') and not(matches($before, '[*_~]$'))))
        and (empty($after) or matches($after, '^\s') or matches($words, '\s$') or ($after/self::text() and matches($after, '^\W') and not(matches($after, '^[*_~]'))))"/>
    <xsl:variable name="tag" as="xs:string" select="map { 'bold': 'strong', 'italic': 'em', 'strikethrough': 'del' }($kind)"/>
    <xsl:sequence select="if ($is-free) then f:stressed($words, $kind) else f:between('&lt;' || $tag || '>', $words, '&lt;/' || $tag || '>')"/>
  </xsl:function>
  <xsl:function name="f:between" as="xs:string">
    <xsl:param name="opening" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="closing" as="xs:string"/>
    <xsl:variable name="trimmed" as="xs:string" select="replace($words, '^\s+|\s+$', '')"/>
    <xsl:sequence select="if ($trimmed eq '') then $words else ' '[matches($words, '^\s')] || $opening || $trimmed || $closing || ' '[matches($words, '\s$')]"/>
  </xsl:function>

  <!-- A heading, as deep as its division; one of a list, a table or a verse is a line before that. -->
  <xsl:template match="head[$v:is-markdown]" mode="m:reading" as="xs:string*" priority="1">
    <xsl:variable name="blocks" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:variable name="level" as="xs:integer" select="min((6, max((2, 1 + count(ancestor::div)))))"/>
    <xsl:sequence select="head($blocks) ! (if (current()/(parent::list, parent::table, parent::lg)) then f:stressed(., 'bold') else f:heading-line(., $level)), tail($blocks)"/>
  </xsl:template>
  <!-- Number signs at its end are the words' own. -->
  <xsl:function name="f:heading-line" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="level" as="xs:integer"/>
    <xsl:sequence select="string-join((1 to $level) ! '#') || ' ' || replace($words, '(^|[^\\#])(#+)$', '$1\\$2')"/>
  </xsl:function>

  <xsl:template match="speaker[$v:is-markdown]" mode="m:reading" as="xs:string*" priority="2">
    <xsl:sequence select="f:stressed((if ($speakers = 'register') then f:literal(f:speaker-label(..)) else f:speaker-label(..)) || ':', 'bold'), f:marks-of-notes(..)"/>
    <xsl:apply-templates select="../stage[@type = 'delivery']" mode="#current"/>
  </xsl:template>
  <xsl:template match="stage[$v:is-markdown]" mode="m:reading" as="xs:string*" priority="6">
    <xsl:variable name="words" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="f:stressed(string-join($words), 'italic', .)"/>
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

  <xsl:template match="quote[p or lg or l][$v:is-markdown] | floatingText[$v:is-markdown]" mode="m:reading" as="xs:string*" priority="1">
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
    <xsl:sequence select="f:heading-line(f:literal($lines[1]), 1)"/>
    <xsl:for-each select="tail($lines)">
      <xsl:variable name="words" as="xs:string" select="string-join(tokenize(., ' ') ! (if (f:is-safe(.)) then '&lt;' || . || '>' else f:literal(.)), ' ')"/>
      <xsl:sequence select="replace(f:paragraph($words), ':\n- ', ':&#10;&#10;- ')"/>
    </xsl:for-each>
    <xsl:sequence select="'---'"/>
  </xsl:function>

  <!-- Notes: their marks, and at the end their words. -->
  <xsl:template match="ref[@type = 'noteref'][$v:is-markdown]" mode="m:reading" as="xs:string" priority="1">
    <xsl:variable name="note" as="element()?" select="key('anchor', substring-after(@target, '#'))[self::note]"/>
    <xsl:variable name="mark" as="xs:string"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="if ($note/ancestor::back) then '[^' || $note/@xml:id || ']' else f:literal($mark)"/>
  </xsl:template>
  <xsl:template match="back//note[$v:is-markdown][f:is-footnote(.)]" mode="m:reading" as="xs:string" priority="6">
    <xsl:sequence select="'[^' || @xml:id || ']: ' || replace(string-join(f:note-blocks(., 'reading'), '&#10;&#10;'), '&#10;(.)', '&#10;    $1')"/>
  </xsl:template>
  <!-- Whether a note at the end has a mark in the text. -->
  <xsl:function name="f:is-footnote" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="exists($note[not(@place = 'inline')]/@xml:id) and (exists(key('mark', $note/@xml:id, root($note))) or ($note/@type = 'editorial' and exists(f:place-of-note($note))))"/>
  </xsl:function>
</xsl:stylesheet>
