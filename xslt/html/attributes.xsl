<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: attributes that elements of the page have in common
    Input:   elements of the document
    Output:  attribute nodes
  -->

  <!-- Identifier and language. -->
  <xsl:template name="m:identity" as="attribute()*">
    <xsl:if test="@xml:id"><xsl:attribute name="id" select="@xml:id"/></xsl:if>
    <xsl:if test="@xml:lang"><xsl:sequence select="f:language(@xml:lang)"/></xsl:if>
  </xsl:template>

  <!-- The same and class. -->
  <xsl:function name="f:attributes" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="class" as="xs:string*"/>
    <xsl:if test="$element/@xml:id">
      <xsl:if test="$element/ancestor::text"><xsl:attribute name="id" select="$element/@xml:id"/></xsl:if>
    </xsl:if>
    <xsl:if test="exists($class)">
      <xsl:attribute name="class" select="$class"/>
    </xsl:if>
    <xsl:if test="$element/@xml:lang"><xsl:sequence select="f:language($element/@xml:lang)"/></xsl:if>
  </xsl:function>

  <xsl:function name="f:language" as="attribute()*">
    <xsl:param name="language" as="xs:string?"/>
    <xsl:if test="$language ne ''">
      <xsl:attribute name="lang" select="$language"/>
      <xsl:sequence select="f:direction($language)"/>
    </xsl:if>
  </xsl:function>

  <!-- Languages written from right to left, unless in Latin letters. -->
  <xsl:function name="f:direction" as="attribute()?">
    <xsl:param name="language" as="xs:string?"/>
    <xsl:if test="matches($language, '^(ar|arc|ckb|dv|fa|he|ps|sd|syr|ug|ur|yi)(-|$)', 'i') and not(matches($language, '-Latn', 'i'))">
      <xsl:attribute name="dir" select="'rtl'"/>
    </xsl:if>
  </xsl:function>

  <!-- What the page itself says is in the language of the labels. -->
  <xsl:variable name="v:label-language" as="attribute()*">
    <xsl:if test="some $language in ($v:language, /TEI/@xml:lang) satisfies not(matches($language, '^en(-|$)', 'i'))">
      <xsl:attribute name="lang" select="$v:language"/>
      <xsl:attribute name="dir" select="(f:direction($v:language), 'ltr')[1]"/>
    </xsl:if>
  </xsl:variable>

  <!-- What header and registers say is taken to be English, whatever the language of the text. -->
  <xsl:function name="f:apparatus-language" as="attribute()*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:if test="not(matches(($tei/@xml:lang, 'en')[1], '^en(-|$)', 'i'))">
      <xsl:attribute name="lang" select="'en'"/>
      <xsl:attribute name="dir" select="'ltr'"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
