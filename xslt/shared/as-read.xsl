<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: the words of the text as one reads them, for where they are quoted
    Input:   nodes within a paragraph
    Output:  strings: the edition's reading of two, without notes
  -->

  <xsl:mode name="m:as-read" on-no-match="fail"/>

  <!-- Most nodes are text, or names with nothing but text in them. -->
  <xsl:function name="f:as-read" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:sequence select="string-join($nodes ! (if (. instance of text() or @ref[not(../* or parent::title)]) then string() else f:node-as-read(.)))"/>
  </xsl:function>
  <xsl:function name="f:node-as-read" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates select="$node" mode="m:as-read"/></xsl:variable>
    <xsl:sequence select="string-join($words)"/>
  </xsl:function>

  <xsl:template match="text()" mode="m:as-read" as="xs:string"><xsl:sequence select="string()"/></xsl:template>
  <xsl:template match="*" mode="m:as-read" as="xs:string*"><xsl:apply-templates mode="#current"/></xsl:template>
  <xsl:template match="note | fw | ref[@type = 'noteref'] | comment() | processing-instruction()" mode="m:as-read" as="empty-sequence()"/>
  <xsl:template match="choice" mode="m:as-read" as="xs:string*">
    <xsl:apply-templates select="(corr, reg, expan, *)[1]" mode="#current"/>
  </xsl:template>
  <xsl:template match="q | soCalled | title" mode="m:as-read" as="xs:string*">
    <xsl:variable name="marks" as="xs:string+" select="f:marks(.)"/>
    <xsl:sequence select="$marks[1]"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="$marks[2]"/>
  </xsl:template>
  <xsl:template match="stage" mode="m:as-read" as="xs:string*">
    <xsl:sequence select="'('"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="')'"/>
  </xsl:template>
  <xsl:template match="gap" mode="m:as-read" as="xs:string"><xsl:sequence select="'[…]'"/></xsl:template>
  <xsl:template match="lb | space" mode="m:as-read" as="xs:string"><xsl:sequence select="' '"/></xsl:template>
</xsl:stylesheet>
