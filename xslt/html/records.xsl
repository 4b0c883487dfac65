<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: what longer records hold: letters read out, reported speech
    Input:   floatingText and said
    Output:  HTML elements
  -->

  <xsl:template match="floatingText" as="element()">
    <blockquote>
      <xsl:sequence select="f:attributes(., 'document')"/>
      <xsl:apply-templates select="body/node()"/>
    </blockquote>
  </xsl:template>

  <xsl:template match="said" as="element()">
    <span>
      <xsl:sequence select="f:attributes(., 'said')"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>
</xsl:stylesheet>
