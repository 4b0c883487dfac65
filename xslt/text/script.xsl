<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: turns as a script has them: the speaker in a column, and beside it what is said
    Input:   turns; parameter version = script
    Output:  strings as in text/blocks.xsl, each with the label, the mark of a column, and a paragraph
  -->

  <xsl:template match="sp[$version = 'script']" mode="m:reading" as="xs:string*" priority="1">
    <xsl:variable name="delivery" as="xs:string*">
      <xsl:apply-templates select="stage[@type = 'delivery']" mode="#current"/>
    </xsl:variable>
    <xsl:variable name="rest" as="element()*" select="* except (speaker, stage[@type = 'delivery'], pb, lb, anchor)"/>
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:apply-templates select="$rest" mode="#current"/>
    </xsl:variable>
    <xsl:variable name="said" as="xs:string*" select="f:led(string-join(($delivery, ' ')), exists($rest[1]/(self::p, self::ab)), $blocks)"/>
    <xsl:sequence select="(f:speaker-label(.) || f:marks-of-notes(.) || $v:beside || head($said)), tail($said) ! ($v:beside || .)"/>
  </xsl:template>

  <!-- How wide the column of speakers is: as wide as the longest label, folded where it is longer than a third of the line. -->
  <xsl:function name="f:column" as="xs:integer">
    <xsl:param name="blocks" as="xs:string*"/>
    <xsl:param name="width" as="xs:integer"/>
    <xsl:variable name="labels" as="xs:string*" select="distinct-values($blocks[contains(., $v:beside)] ! substring-before(., $v:beside))"/>
    <xsl:sequence select="2 + max((0, $labels ! f:lines(., $width idiv 3) ! f:columns(.)))"/>
  </xsl:function>

  <!-- A label and a paragraph side by side. -->
  <xsl:function name="f:side-by-side" as="xs:string">
    <xsl:param name="block" as="xs:string"/>
    <xsl:param name="column" as="xs:integer"/>
    <xsl:param name="width" as="xs:integer"/>
    <xsl:variable name="left" as="xs:string*" select="f:lines(substring-before($block, $v:beside), $width idiv 3)"/>
    <xsl:variable name="right" as="xs:string*" select="f:lines(substring-after($block, $v:beside), if ($width gt 0) then max(($width - $column, 20)) else 0)"/>
    <xsl:variable name="lines" as="xs:string*" select="for $line in 1 to max((count($left), count($right)))
        return f:padded(string($left[$line]), if ($right[$line]) then $column else 0) || $right[$line]"/>
    <xsl:sequence select="string-join($lines, '&#10;')"/>
  </xsl:function>
</xsl:stylesheet>
