<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: list where the edition reads otherwise than its source, for those who cannot point at a word
    Input:   a TEI edition
    Output:  a section: place, reading of the edition, reading of the source
  -->

  <xsl:function name="f:readings" as="element(choice)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="key('sign', 'choice', root($tei))[sic or orig or abbr]"/>
  </xsl:function>

  <xsl:template name="m:readings" as="element()?">
    <xsl:variable name="readings" as="element(choice)*" select="f:readings(.)"/>
    <xsl:if test="exists($readings)">
      <section class="readings" aria-labelledby="page:readings">
        <h2 id="page:readings"><xsl:sequence select="$v:label-language"/><xsl:value-of select="f:label('readings')"/></h2>
        <table>
          <thead><tr><th scope="col"><xsl:value-of select="f:label('place')"/></th><th scope="col"><xsl:value-of select="f:label('edition')"/></th><th scope="col"><xsl:value-of select="f:label('source')"/></th></tr></thead>
          <tbody>
            <xsl:for-each select="$readings">
              <tr>
                <td>
                  <xsl:for-each select="f:whereabouts(.)">
                    <a href="#{@xml:id}"><xsl:value-of select="f:place-name(.)"/></a>
                  </xsl:for-each>
                </td>
                <td><xsl:value-of select="f:words((corr, reg, expan)[1])"/></td>
                <td><xsl:value-of select="f:words((sic, orig, abbr)[1])"/></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
