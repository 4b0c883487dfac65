<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xmlns:err="http://www.w3.org/2005/xqt-errors" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:text">
  <!--
    Purpose: a plain text of an edition: for reading, or as the source has it
    Input:   a TEI edition; parameter version: reading (default) or diplomatic
    Output:  text, blocks separated by a blank line, one newline at the end
  -->

  <xsl:include href="shared/complaints.xsl"/>
  <xsl:include href="shared/keys.xsl"/>
  <xsl:include href="shared/words.xsl"/>
  <xsl:include href="shared/speakers.xsl"/>
  <xsl:include href="shared/header.xsl"/>
  <xsl:include href="text/blocks.xsl"/>
  <xsl:include href="text/inline.xsl"/>
  <xsl:include href="text/diplomatic.xsl"/>
  <xsl:include href="text/reading.xsl"/>
  <xsl:include href="text/heading.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:param name="version" as="xs:string" select="'reading'">
    <!-- reading: brackets resolved, under a heading; diplomatic: the text as the source has it, every bracket put back. -->
  </xsl:param>

  <xsl:mode name="m:text" on-no-match="fail"/>
  <xsl:mode name="m:diplomatic" on-no-match="fail"/>
  <xsl:mode name="m:reading" on-no-match="fail"/>

  <xsl:template match="/" as="text()?">
    <xsl:try>
      <xsl:apply-templates select="*"/>
      <xsl:catch>
        <xsl:message select="f:failure($err:description, $err:module, $err:line-number)"/>
      </xsl:catch>
    </xsl:try>
  </xsl:template>

  <xsl:template match="TEI" as="text()">
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:choose>
        <xsl:when test="$version = 'diplomatic'">
          <xsl:apply-templates select="text" mode="m:diplomatic"/>
        </xsl:when>
        <xsl:when test="$version = 'reading'">
          <xsl:sequence select="f:heading(.)"/>
          <xsl:apply-templates select="text" mode="m:reading"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="error(QName('urn:memcon:error', 'version'), 'There is no version “' || $version || '”: reading or diplomatic.')"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:value-of select="string-join($blocks, '&#10;&#10;') || '&#10;'"/>
  </xsl:template>
</xsl:stylesheet>
