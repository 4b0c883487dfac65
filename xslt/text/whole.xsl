<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: put a text together: heading and blocks, laid out
    Input:   a TEI edition; the parameters of text/parameters.xsl
    Output:  a string, with one newline at its end
  -->

  <xsl:function name="f:whole" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="blocks" as="xs:string*" select="if ($version = 'diplomatic') then f:diplomatic-blocks($tei) else f:reading-blocks($tei)"/>
    <xsl:variable name="text" as="xs:string" select="string-join(f:laid-out($blocks), '&#10;&#10;') || '&#10;'"/>
    <xsl:sequence select="if ($version = 'diplomatic') then f:unguarded($text) else normalize-unicode($text, 'NFC')"/>
  </xsl:function>

  <xsl:function name="f:diplomatic-blocks" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:apply-templates select="$tei/text" mode="m:diplomatic"/>
  </xsl:function>

  <xsl:function name="f:reading-blocks" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:if test="not($version = ('reading', 'script', 'markdown'))">
      <xsl:sequence select="error(QName('urn:memcon:error', 'version'), 'There is no version “' || $version || '”: reading, script, markdown or diplomatic.')"/>
    </xsl:if>
    <xsl:sequence select="f:heading($tei)"/>
    <xsl:apply-templates select="$tei/text" mode="m:reading"/>
  </xsl:function>

  <!-- Blocks folded into lines, and in columns where they are a script. -->
  <xsl:function name="f:laid-out" as="xs:string*">
    <xsl:param name="blocks" as="xs:string*"/>
    <xsl:variable name="wanted" as="xs:integer" select="if ($width castable as xs:integer) then xs:integer($width) else if ($version = 'script') then 78 else 0"/>
    <xsl:variable name="width" as="xs:integer" select="if ($version = ('diplomatic', 'markdown')) then 0 else $wanted"/>
    <xsl:variable name="column" as="xs:integer" select="f:column($blocks, $width)"/>
    <xsl:sequence select="$blocks ! (if (contains(., $v:beside)) then f:side-by-side(., $column, $width) else string-join(f:lines(., $width), '&#10;'))"/>
  </xsl:function>
</xsl:stylesheet>
