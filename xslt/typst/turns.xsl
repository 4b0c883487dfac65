<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:print">
  <!--
    Purpose: turns: who speaks, how, and what; what happens between them
    Input:   sp and stage
    Output:  code for typst
  -->

  <!-- The label hangs before the first paragraph; the rest of the speech follows. -->
  <xsl:template match="sp" as="xs:string">
    <xsl:variable name="heading" as="element()*" select="speaker | stage[@type = 'delivery']"/>
    <xsl:variable name="label" as="xs:string*"><xsl:apply-templates select="$heading"/></xsl:variable>
    <xsl:variable name="speech" as="xs:string*"><xsl:apply-templates select="* except $heading"/></xsl:variable>
    <xsl:variable name="joined" as="xs:string*" select="if (head($speech) = 'parbreak()') then tail($speech) else $speech"/>
    <xsl:variable name="speakers" as="xs:string*" select="tokenize(@who) ! f:call('speaks', f:literal(replace(., '^#', '')))"/>
    <xsl:sequence select="f:call('turn', ('nested: true'[current()/ancestor::sp], f:optional(f:turn-number(.)), f:content((f:breaks-before(.), f:anchor(.), $speakers, $label, f:comments(.))), f:content($joined)))"/>
  </xsl:template>

  <xsl:template match="speaker" as="xs:string">
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates/></xsl:variable>
    <xsl:sequence select="f:call('speaker', f:content($words))"/>
  </xsl:template>

  <xsl:template match="sp/stage[@type = 'delivery']" as="xs:string" priority="2">
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates/></xsl:variable>
    <xsl:sequence select="f:call('delivery', f:content(('&quot;(&quot;', $words, '&quot;)&quot;')))"/>
  </xsl:template>
  <xsl:template match="stage" as="xs:string">
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates/></xsl:variable>
    <xsl:sequence select="f:call('emph', f:content(('&quot;(&quot;', $words, '&quot;)&quot;')))"/>
  </xsl:template>
  <xsl:template match="div/stage | body/stage | front/stage | back/stage | sp/stage" as="xs:string" priority="1">
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates/></xsl:variable>
    <xsl:sequence select="f:call('happening', f:content((f:breaks-before(.), f:anchor(.), $words, f:comments(.))))"/>
  </xsl:template>
</xsl:stylesheet>
