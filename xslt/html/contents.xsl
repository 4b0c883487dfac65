<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: the table of contents
    Input:   a TEI edition
    Output:  a nav element; each part that the page has, in its order
  -->

  <xsl:template name="m:contents" as="element()">
    <nav aria-label="Contents">
      <h2>Contents</h2>
      <ol>
        <xsl:if test="normalize-space(string-join(teiHeader/profileDesc/abstract))">
          <li><a href="#page:summary">Summary</a></li>
        </xsl:if>
        <xsl:if test="f:has-participants(.)">
          <li><a href="#page:participants">Participants</a></li>
        </xsl:if>
        <li>
          <a href="#page:transcript">Transcript</a>
          <xsl:where-populated>
            <ol>
              <xsl:for-each select="text/(front | body | back)/div[@xml:id]">
                <li><a href="#{@xml:id}"><xsl:value-of select="f:division-name(.)"/></a></li>
              </xsl:for-each>
            </ol>
          </xsl:where-populated>
        </li>
        <xsl:for-each select="f:registers(.)">
          <li><a href="#{.?id}"><xsl:value-of select=".?title"/></a></li>
        </xsl:for-each>
        <li><a href="#page:description">Archival description</a></li>
        <li><a href="#page:citation">How to cite</a></li>
      </ol>
    </nav>
  </xsl:template>

  <!-- What a division is called in the contents: by its kind, else by its heading. -->
  <xsl:function name="f:division-name" as="xs:string">
    <xsl:param name="division" as="element(div)"/>
    <xsl:variable name="heading" as="xs:string" select="f:words($division/head[1])"/>
    <xsl:variable name="kinds" as="map(xs:string, xs:string)" select="map {
        'opening': 'Opening', 'participants': 'Those present', 'conversation': 'Conversation', 'closing': 'Closing',
        'notes': 'Notes of the source', 'editorial': 'Notes of the edition' }"/>
    <xsl:variable name="kind" as="xs:string?" select="$kinds($division/@type)"/>
    <xsl:variable name="several" as="xs:boolean" select="count($division/../div[@type = $division/@type]) gt 1"/>
    <xsl:sequence select="($kind[not($several)], $heading[. ne ''],
        $kind ! concat(., ' ', 1 + count($division/preceding-sibling::div[@type = $division/@type])), 'Division')[1]"/>
  </xsl:function>
</xsl:stylesheet>
