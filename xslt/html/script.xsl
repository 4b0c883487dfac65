<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: the page's script, which is only comfort, and what the page may do at all
    Input:   assets/edition.js
    Output:  a policy, and a script element
  -->

  <!-- Without comments and indents: that is settled when the stylesheet is compiled. -->
  <xsl:variable name="v:script" static="yes" as="xs:string" select="replace(replace(
      unparsed-text(resolve-uri('../assets/edition.js', static-base-uri()), 'UTF-8'), '^\s*//.*$', '', 'm'), '\n\s+', '&#10;')"/>
  <!-- The hash of the script: a browser runs no other. A test says what it has to be. -->
  <xsl:variable name="v:script-hash" as="xs:string">sha256-z0GvsopI7kMDCFwzsjHZHgsL9gs+LHVD/GZ+bJ2knmU=</xsl:variable>
  <xsl:variable name="v:policy" as="xs:string" expand-text="yes">default-src 'none'; style-src 'unsafe-inline'; script-src '{$v:script-hash}'; img-src data:; base-uri 'none'; form-action 'none'</xsl:variable>

  <xsl:template name="m:script" as="element()">
    <script><xsl:value-of select="$v:script"/></script>
  </xsl:template>
</xsl:stylesheet>
