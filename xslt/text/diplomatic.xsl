<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: the text as the source has it: put back every bracket that an element stands for
    Input:   elements of the text
    Output:  strings, as in text/blocks.xsl
  -->

  <xsl:template match="supplied | note" mode="m:diplomatic" as="xs:string*">
    <xsl:call-template name="m:signed"/>
  </xsl:template>

  <xsl:template match="gap" mode="m:diplomatic" as="xs:string*">
    <xsl:choose>
      <xsl:when test="normalize-space()"><xsl:call-template name="m:signed"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="'[…]'"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What an editor of the edition put in is no part of the source. -->
  <xsl:template match="(supplied | note | gap)[tokenize(@resp) = '#editor']" mode="m:diplomatic" as="xs:string" priority="2">
    <xsl:sequence select="$v:left-out"/>
  </xsl:template>

  <xsl:template match="sic[@rend = 'bracket']" mode="m:diplomatic" as="xs:string*">
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="' [sic]'"/>
  </xsl:template>

  <!-- Of two readings, that of the source. -->
  <xsl:template match="choice" mode="m:diplomatic" as="xs:string*">
    <xsl:apply-templates select="(sic | orig | abbr | unclear)[1]" mode="#current"/>
  </xsl:template>
  <xsl:template match="del" mode="m:diplomatic" as="xs:string*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="fw" mode="m:diplomatic" as="xs:string*">
    <xsl:call-template name="m:signed">
      <xsl:with-param name="signs" select="if (@rend = 'brackets') then '[]' else ''"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Between turns it stands by itself; within a paragraph it touches no word. -->
  <xsl:template match="div/fw | body/fw | front/fw | back/fw" mode="m:diplomatic" as="xs:string?" priority="1">
    <xsl:variable name="words" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="f:block($words)"/>
  </xsl:template>
  <xsl:template match="p/fw" mode="m:diplomatic" as="xs:string*" priority="1">
    <xsl:sequence select="' '"/>
    <xsl:next-match/>
    <xsl:sequence select="' '"/>
  </xsl:template>

  <!-- A stage direction that is a paragraph: only the signs that it is said to have. -->
  <xsl:template match="div/stage | body/stage | front/stage | back/stage | sp/stage[not(@type = 'delivery')]"
    mode="m:diplomatic" as="xs:string*" priority="3">
    <xsl:variable name="words" as="xs:string*">
      <xsl:call-template name="m:signed">
        <xsl:with-param name="signs" select="if (@rend = 'brackets') then '[]' else if (@rend = 'parentheses') then '()' else ''"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:sequence select="f:block($words)"/>
  </xsl:template>

  <!-- A note at the end, with its number as the source writes it. What the edition adds there is no part of the source. -->
  <xsl:template match="back//note" mode="m:diplomatic" as="xs:string*">
    <xsl:variable name="number" as="xs:string?" select="
        @n/(if (../@rend = 'full-stop') then . || '.' else if (../@rend = 'parenthesis') then . || ')' else '[' || . || ']')"/>
    <xsl:sequence select="f:noted($number, f:note-blocks(., 'diplomatic'))"/>
  </xsl:template>
  <xsl:template match="back//note[@type = 'editorial'] | div[@type = 'editorial']" mode="m:diplomatic" as="empty-sequence()" priority="3"/>
  <xsl:template match="back//note[@place = 'inline']" mode="m:diplomatic" as="xs:string*" priority="4">
    <xsl:call-template name="m:signed"/>
  </xsl:template>

  <!-- The blocks of a note at the end, whether it has paragraphs or only words. -->
  <xsl:function name="f:note-blocks" as="xs:string*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:param name="version" as="xs:string"/>
    <xsl:for-each-group select="$note/node()" group-adjacent="f:is-block(.)">
      <xsl:variable name="words" as="xs:string*">
        <xsl:apply-templates select="current-group()[$version = 'diplomatic']" mode="m:diplomatic"/>
        <xsl:apply-templates select="current-group()[$version = 'reading']" mode="m:reading"/>
      </xsl:variable>
      <xsl:sequence select="if (current-grouping-key()) then $words else f:block($words)"/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="f:noted" as="xs:string*">
    <xsl:param name="number" as="xs:string?"/>
    <xsl:param name="blocks" as="xs:string*"/>
    <xsl:sequence select="if ($number) then f:led($number, true(), $blocks) else $blocks"/>
  </xsl:function>
</xsl:stylesheet>
