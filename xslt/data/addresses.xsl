<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: say where things are: in the renditions beside this one, or where the edition is published
    Input:   ids; parameter name
    Output:  addresses
  -->

  <xsl:param name="name" as="xs:string" select="''">
    <!-- The name of the edition's files, without suffix; else its id. -->
  </xsl:param>

  <!-- The address of a file beside this one. -->
  <xsl:function name="f:file" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="suffix" as="xs:string"/>
    <xsl:sequence select="encode-for-uri(($name[. ne ''], $tei/@xml:id, 'edition')[1]) || $suffix"/>
  </xsl:function>

  <!-- The address of an entry or a place in the text: where the edition is published, else in the web page beside this. -->
  <xsl:function name="f:iri" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="f:edition-address($tei) || (if ($id ne '') then '#' || $id else '')"/>
  </xsl:function>
  <xsl:function name="f:edition-address" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="published" as="xs:string*" select="$tei/teiHeader/fileDesc/publicationStmt/idno[@type = 'URI'] ! normalize-space()"/>
    <xsl:sequence select="($published[f:is-safe(.)], f:file($tei, '.html'))[1]"/>
  </xsl:function>

  <!-- Dates as ISO 8601 has them: a day, month or year; a span with a slash, open ends as two dots. -->
  <xsl:function name="f:iso" as="xs:string?">
    <xsl:param name="dated" as="element()?"/>
    <xsl:variable name="from" as="xs:string?" select="$dated/(@from, @notBefore)[1]"/>
    <xsl:variable name="to" as="xs:string?" select="$dated/(@to, @notAfter)[1]"/>
    <xsl:sequence select="if ($dated/@when) then string($dated/@when) else if ($from or $to) then ($from, '..')[1] || '/' || ($to, '..')[1] else ()"/>
  </xsl:function>
</xsl:stylesheet>
