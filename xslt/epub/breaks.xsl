<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xsl xs f m v"
  default-mode="m:html">
  <!--
    Purpose: page breaks of the source, to which a list of pages leads
    Input:   pb
    Output:  XHTML elements
  -->

  <xsl:template match="pb" as="element()">
    <span><xsl:sequence select="f:attributes(., 'pb')"/></span>
  </xsl:template>
  <xsl:template match="pb[@n]" as="element()" priority="1">
    <xsl:variable name="number" as="xs:integer"><xsl:number level="any" count="pb[@n]"/></xsl:variable>
    <span class="pb" epub:type="pagebreak" role="doc-pagebreak" id="{(@xml:id, 'page-' || $number)[1]}" aria-label="{@n}"/>
  </xsl:template>
</xsl:stylesheet>
