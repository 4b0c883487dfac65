<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: name the speakers as the reader wants them named
    Input:   turns; parameter speakers
    Output:  strings
  -->

  <!-- The label of a turn: as the source has it, or the names that the register has. -->
  <xsl:function name="f:speaker-label" as="xs:string">
    <xsl:param name="turn" as="element(sp)"/>
    <xsl:sequence select="if ($speakers = 'register') then f:listed(f:names-of-speakers($turn)) else f:source-label($turn)"/>
  </xsl:function>
  <xsl:function name="f:source-label" as="xs:string">
    <xsl:param name="turn" as="element(sp)"/>
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates select="$turn/speaker/node()" mode="m:reading"/>
    </xsl:variable>
    <xsl:sequence select="string(f:block($words))"/>
  </xsl:function>

  <!-- The names of those who speak a turn, as the register has them. -->
  <xsl:function name="f:names-of-speakers" as="xs:string*">
    <xsl:param name="turn" as="element(sp)"/>
    <xsl:sequence select="tokenize($turn/@who) ! f:participant-name(replace(., '^#', ''), $turn/ancestor::TEI[1])"/>
  </xsl:function>

  <xsl:template match="sp[@who]/speaker[$speakers = 'register']" mode="m:reading" as="xs:string*" priority="1">
    <xsl:sequence select="f:speaker-label(..), f:marks-of-notes(..)"/>
    <xsl:apply-templates select="../stage[@type = 'delivery']" mode="#current"/>
    <xsl:sequence select="':'"/>
  </xsl:template>
</xsl:stylesheet>
