<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: the dates that the text names, in their order, each with where it stands
    Input:   date elements of the text
    Output:  a section
  -->

  <xsl:function name="f:dates" as="element(date)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="$tei/text//date[@when or @from or @notBefore or @to or @notAfter]"/>
  </xsl:function>

  <xsl:template name="m:dates" as="element()?">
    <xsl:variable name="dates" as="element(date)*" select="f:dates(.)"/>
    <xsl:if test="exists($dates)">
      <section class="register" aria-labelledby="page:dates">
        <h2 id="page:dates"><xsl:sequence select="$v:label-language"/><xsl:value-of select="f:label('dates')"/></h2>
        <ul class="entries days">
          <xsl:for-each-group select="$dates" group-by="f:span(.)">
            <xsl:sort select="string((@when, @from, @notBefore, @to, @notAfter)[1])"/>
            <li>
              <p>
                <b>
                  <xsl:choose>
                    <xsl:when test="f:is-time(@when)"><time datetime="{f:time(@when)}"><xsl:value-of select="f:spoken(@when)"/></time></xsl:when>
                    <xsl:otherwise><xsl:value-of select="f:spoken(current-grouping-key())"/></xsl:otherwise>
                  </xsl:choose>
                </b>
              </p>
              <xsl:call-template name="m:contexts"><xsl:with-param name="mentions" select="current-group()"/></xsl:call-template>
            </li>
          </xsl:for-each-group>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
