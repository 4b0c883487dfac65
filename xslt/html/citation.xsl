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
      <h2 id="page:citation"><xsl:sequence select="$v:label-language"/><xsl:value-of select="f:label('citation')"/></h2>
      <p class="cite" data-copy="{f:label('copy')}" data-copied="{f:label('copied')}" data-turn="{f:turn-template()}"><xsl:value-of select="f:citation(.)"/></p>
      <xsl:if test="$turn">
        <p><xsl:value-of select="substring-before(f:label('cite.turn'), '{1}')"/><span class="cite"><xsl:value-of select="f:turn-citation($turn)"/></span>
          <xsl:value-of select="substring-after(f:label('cite.turn'), '{1}')"/></p>
      </xsl:if>
    </section>
  </xsl:template>
</xsl:stylesheet>
