<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: how to cite the edition, and a turn of it
    Input:   the header of a TEI edition
    Output:  a section
  -->

  <xsl:template name="m:citation" as="element()">
    <xsl:variable name="turn" as="element(sp)?" select="(text//sp[@xml:id])[1]"/>
    <section class="citation" aria-labelledby="page:citation">
      <h2 id="page:citation">How to cite</h2>
      <p class="cite"><xsl:value-of select="f:citation(.)"/></p>
      <xsl:if test="$turn">
        <p>To cite a turn: <span class="cite"><xsl:value-of select="f:turn-citation($turn)"/></span>
          The number beside each turn is a permanent link to it, such as <a href="#{$turn/@xml:id}"><xsl:value-of select="'#' || $turn/@xml:id"/></a>.</p>
      </xsl:if>
    </section>
  </xsl:template>
</xsl:stylesheet>
