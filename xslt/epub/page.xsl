<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: leave out of the book what only the page has: notes beside the text, links to other files, hidden readings, the map
    Input:   a TEI edition
    Output:  nothing, or XHTML elements
  -->

  <xsl:variable name="v:beside" as="map(xs:string, element(note)*)" select="map {}"/>
  <xsl:template name="m:downloads" as="element()?"/>
  <xsl:template name="m:map" as="element()?">
    <xsl:param name="places" as="element(place)*"/>
  </xsl:template>

  <!-- Days of the header, as one says them. -->
  <xsl:template match="(settingDesc | creation | publicationStmt)//date/text()" as="text()">
    <xsl:value-of select="f:spoken(.)"/>
  </xsl:template>

  <!-- Of two readings, that of the edition; the list of readings has the other. -->
  <xsl:template match="choice" as="element()">
    <span>
      <xsl:sequence select="f:attributes(., 'choice')"/>
      <xsl:apply-templates select="(corr, reg, expan, *)[1]/node()"/>
    </span>
  </xsl:template>
</xsl:stylesheet>
