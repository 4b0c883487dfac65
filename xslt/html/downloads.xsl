<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: offer the other files that are made of the same edition
    Input:   parameter files
    Output:  a paragraph of links
  -->

  <xsl:param name="files" as="xs:string" select="''">
    <!-- What lies beside the page, as JSON: [{"rendition": "text", "file": "talk.txt", "what": "plain text"}] -->
  </xsl:param>

  <!-- The files beside the page: those that have a name, but for the page itself. -->
  <xsl:variable name="v:files" as="map(*)*" select="if ($files eq '') then () else parse-json($files)?*[.?rendition ne 'html']"/>

  <!-- Under the title: those that have a name in the reader's language, which are those for readers. -->
  <xsl:template name="m:downloads" as="element()?">
    <xsl:variable name="named" as="map(*)*" select="$v:files[f:label-if-any('format.' || .?rendition)]"/>
    <xsl:if test="exists($named)">
      <p class="downloads">
        <span class="caption"><xsl:value-of select="f:label('files')"/></span>
        <xsl:for-each select="$named">
          <xsl:value-of select="if (position() gt 1) then ' · ' else ' '"/>
          <a href="{f:file-address(.)}" download=""><xsl:value-of select="f:label('format.' || .?rendition)"/></a>
        </xsl:for-each>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- At the end: all of them, with what they are. -->
  <xsl:template name="m:files" as="element()?">
    <xsl:if test="exists($v:files)">
      <section class="files" aria-labelledby="page:files">
        <h2 id="page:files"><xsl:sequence select="$v:label-language"/><xsl:value-of select="f:label('all-files')"/></h2>
        <ul>
          <xsl:for-each select="$v:files">
            <li><a href="{f:file-address(.)}" download=""><xsl:value-of select=".?file"/></a> <xsl:value-of select="' ' || .?what"/></li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- The address of a file beside the page. -->
  <xsl:function name="f:file-address" as="xs:string">
    <xsl:param name="file" as="map(*)"/>
    <xsl:sequence select="encode-for-uri($file?file)"/>
  </xsl:function>
</xsl:stylesheet>
