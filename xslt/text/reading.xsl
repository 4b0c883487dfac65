<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: the text for reading: brackets resolved, readings chosen
    Input:   elements of the text
    Output:  strings, as in text/blocks.xsl
  -->

  <!-- Words that were supplied read as part of the text. -->
  <xsl:template match="supplied" mode="m:reading" as="xs:string*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- Explanations stay in brackets: parentheses are the speakers' own. -->
  <xsl:template match="note" mode="m:reading" as="xs:string*">
    <xsl:call-template name="m:signed"/>
  </xsl:template>

  <!-- What is left out: wording of the original, running heads, deletions. -->
  <xsl:template match="note[@type = 'original'] | fw | del" mode="m:reading" as="xs:string" priority="2">
    <xsl:sequence select="$v:left-out"/>
  </xsl:template>

  <xsl:template match="div/fw | body/fw | front/fw | back/fw" mode="m:reading" as="empty-sequence()" priority="3"/>
  <xsl:template match="p/fw" mode="m:reading" as="xs:string" priority="3">
    <xsl:sequence select="' '"/>
  </xsl:template>

  <xsl:template match="gap" mode="m:reading" as="xs:string">
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates mode="#current"/>
    </xsl:variable>
    <xsl:variable name="description" as="xs:string" select="replace(string-join($words), '^(\.{2,}|…)\s*', '')"/>
    <xsl:sequence select="'[' || string-join(('…', normalize-space($description)[. ne '']), ' ') || ']'"/>
  </xsl:template>

  <!-- Of two readings, that of the edition. -->
  <xsl:template match="choice" mode="m:reading" as="xs:string*">
    <xsl:apply-templates select="(corr | reg | expan, *)[1]" mode="#current"/>
  </xsl:template>

  <!-- The mark of a note. -->
  <xsl:template match="ref[@type = 'noteref']" mode="m:reading" as="xs:string">
    <xsl:sequence select="'[' || (@n, replace(normalize-space(), '^[\[(]|[\])]$', ''))[1] || ']'"/>
  </xsl:template>

  <!-- A place that a note of the edition is on. -->
  <xsl:template match="anchor[key('comment', @xml:id)]" mode="m:reading" as="xs:string">
    <xsl:sequence select="string-join(key('comment', @xml:id) ! concat('[', (@n, '*')[1], ']'))"/>
  </xsl:template>

  <!-- A stage direction that is a paragraph. -->
  <xsl:template match="div/stage | body/stage | front/stage | back/stage | sp/stage[not(@type = 'delivery')]"
    mode="m:reading" as="xs:string?" priority="3">
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="f:block(('(', f:block($words), ')'))"/>
  </xsl:template>

  <xsl:template match="back//note" mode="m:reading" as="xs:string*" priority="3">
    <xsl:sequence select="f:noted(@n/concat('[', ., ']'), f:note-blocks(., 'reading'))"/>
  </xsl:template>
  <!-- A note of the edition says which turn it is about. -->
  <xsl:template match="back//note[@type = 'editorial']" mode="m:reading" as="xs:string*" priority="4">
    <xsl:variable name="target" as="element()?" select="key('anchor', substring-after(tokenize(@target)[1], '#'))"/>
    <xsl:variable name="turn" as="xs:string?" select="$target/ancestor-or-self::sp[1]/lower-case(f:turn-name(.))"/>
    <xsl:sequence select="f:noted('[' || string-join((string((@n, '*')[1]), $turn), ', ') || ']', f:note-blocks(., 'reading'))"/>
  </xsl:template>
  <xsl:template match="back//note[@place = 'inline']" mode="m:reading" as="xs:string*" priority="5">
    <xsl:call-template name="m:signed"/>
  </xsl:template>
</xsl:stylesheet>
