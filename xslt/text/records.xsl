<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: what longer records hold: letters read out, reported speech
    Input:   floatingText and said
    Output:  strings, as in text/blocks.xsl
  -->

  <xsl:template match="floatingText" mode="m:diplomatic m:reading" as="xs:string*">
    <xsl:apply-templates select="body/*" mode="#current"/>
  </xsl:template>

  <xsl:template match="said" mode="m:diplomatic m:reading" as="xs:string*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>
</xsl:stylesheet>
