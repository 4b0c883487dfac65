<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: the blocks of the text, the same for both versions
    Input:   elements of the text
    Output:  strings, one for each block
  -->

  <!-- Whether an element stands as a block of its own in the content of another. -->
  <xsl:function name="f:is-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node/(self::list, self::table, self::lg, self::p, self::ab, self::quote[p or lg or l], self::div, self::item))"/>
  </xsl:function>

  <!-- Strings of running text made one block; white space collapsed; in Markdown, its first sign begins nothing but words. -->
  <xsl:function name="f:block" as="xs:string?">
    <xsl:param name="words" as="xs:string*"/>
    <xsl:variable name="text" as="xs:string" select="normalize-space(string-join($words))"/>
    <xsl:variable name="closed" as="xs:string" select="if (contains($text, $v:left-out))
        then normalize-space(translate(replace($text, ' ?' || $v:left-out || '( ?[.,;:!?)\]”’»])', '$1'), $v:left-out, '')) else $text"/>
    <xsl:sequence select="$closed[. ne ''] ! (if ($v:is-markdown) then f:paragraph(.) else .)"/>
  </xsl:function>

  <!-- Put something before the first of several blocks, on its line if that is a paragraph. -->
  <xsl:function name="f:led" as="xs:string*">
    <xsl:param name="lead" as="xs:string?"/>
    <xsl:param name="joins" as="xs:boolean"/>
    <xsl:param name="blocks" as="xs:string*"/>
    <xsl:sequence select="if ($joins and exists($blocks) and not(starts-with(head($blocks), '- ') or contains(head($blocks), '&#10;'))) then (f:block(($lead, ' ', head($blocks))), tail($blocks)) else (f:block($lead), $blocks)"/>
  </xsl:function>

  <!-- White space between blocks, and what is not text. -->
  <xsl:template match="(div | sp | list | text | front | body | back | closer | opener | table | row | lg | choice)/text()[not(normalize-space())]"
    mode="m:diplomatic m:reading" as="empty-sequence()" priority="2"/>
  <xsl:template match="comment() | processing-instruction()" mode="m:diplomatic m:reading" as="empty-sequence()"/>

  <!-- What the edition puts before the record is no part of it. -->
  <xsl:template match="front" mode="m:diplomatic m:reading" as="empty-sequence()"/>

  <xsl:template match="text | body | back | div | list | closer | opener | table | lg | quote[p or lg or l]" mode="m:diplomatic m:reading" as="xs:string*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- A block holds running text, and now and then another block. -->
  <xsl:template match="head | p | ab | item | signed | salute | dateline | byline | trailer | l | label[not(parent::list)] | epigraph | argument | docTitle | titlePart"
    mode="m:diplomatic m:reading" as="xs:string*">
    <xsl:variable name="mark" as="xs:string*">
      <xsl:apply-templates select="self::item/preceding-sibling::*[1]/self::label/node()" mode="#current"/>
    </xsl:variable>
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:for-each-group select="node()" group-adjacent="f:is-block(.)">
        <xsl:variable name="words" as="xs:string*">
          <xsl:apply-templates select="current-group()" mode="#current"/>
        </xsl:variable>
        <xsl:sequence select="if (current-grouping-key()) then $words else f:block($words)"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="if (exists($mark)) then f:led(string-join($mark), true(), $blocks) else $blocks"/>
  </xsl:template>
  <xsl:template match="list/label" mode="m:diplomatic m:reading" as="empty-sequence()"/>

  <xsl:template match="row" mode="m:diplomatic m:reading" as="xs:string*">
    <xsl:variable name="cells" as="xs:string*">
      <xsl:apply-templates mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="f:block(string-join($cells, ' | '))"/>
  </xsl:template>
  <xsl:template match="cell" mode="m:diplomatic m:reading" as="xs:string">
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="string-join($words)"/>
  </xsl:template>

  <!-- A turn: the label and the first paragraph on one line. -->
  <xsl:template match="sp" mode="m:diplomatic m:reading" as="xs:string*">
    <xsl:variable name="label" as="element()*" select="speaker | stage[@type = 'delivery']"/>
    <xsl:variable name="rest" as="element()*" select="* except ($label, pb, lb, anchor[not(@corresp)])"/>
    <xsl:variable name="lead" as="xs:string*">
      <xsl:apply-templates select="speaker" mode="#current"/>
    </xsl:variable>
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:apply-templates select="$rest" mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="f:led(string-join($lead), exists($rest[1]/(self::p, self::ab)), $blocks)"/>
  </xsl:template>

  <!-- The label with its stage direction and the sign that ends it. -->
  <xsl:template match="speaker" mode="m:diplomatic m:reading" as="xs:string*">
    <xsl:apply-templates mode="#current"/>
    <xsl:apply-templates select="../stage[@type = 'delivery']" mode="#current"/>
    <xsl:sequence select="if (@rend = 'none') then () else string((@rend, ':')[1])"/>
  </xsl:template>
</xsl:stylesheet>
