<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xmlns:err="http://www.w3.org/2005/xqt-errors" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:text">
  <!--
    Purpose: a plain text of an edition: for reading, as the source has it, as a script, or as Markdown
    Input:   a TEI edition; parameters version, width, speakers
    Output:  text, blocks separated by a blank line, one newline at the end; NFC, but for the text as the source has it
  -->

  <xsl:include href="shared/complaints.xsl"/>
  <xsl:include href="text/modules.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:mode name="m:text" on-no-match="fail"/>

  <xsl:template match="/" mode="m:text #unnamed" as="text()?">
    <xsl:try>
      <xsl:apply-templates select="*"/>
      <xsl:catch>
        <xsl:message select="f:failure($err:description, $err:module, $err:line-number)"/>
      </xsl:catch>
    </xsl:try>
  </xsl:template>

  <xsl:template match="TEI" as="text()">
    <xsl:value-of select="f:whole(.)"/>
  </xsl:template>
</xsl:stylesheet>
