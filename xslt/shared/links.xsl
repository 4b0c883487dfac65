<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: decide what may become a link, and where it leads
    Input:   attributes of the document
    Output:  addresses that are safe to write as a link
  -->

  <!-- Whether an address is of a kind that a reader may follow: no scripts, no data, no local files. -->
  <xsl:function name="f:is-safe" as="xs:boolean">
    <xsl:param name="address" as="xs:string?"/>
    <xsl:sequence select="starts-with($address, 'http') and matches($address, '^https?://\S+$') or matches($address, '^mailto:\S+$')"/>
  </xsl:function>

  <!-- The address that a pointer becomes; nothing if it is not safe or leads nowhere. -->
  <xsl:function name="f:address" as="xs:string?">
    <xsl:param name="pointer" as="xs:string?"/>
    <xsl:param name="context" as="node()"/>
    <xsl:variable name="id" as="xs:string" select="substring-after($pointer, '#')"/>
    <xsl:choose>
      <xsl:when test="not(starts-with($pointer, '#'))">
        <xsl:sequence select="$pointer[f:is-safe(.)]"/>
      </xsl:when>
      <xsl:when test="key('anchor', $id, root($context)) or key('entry', $id, root($context))">
        <xsl:sequence select="$pointer"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- The entry of the registers that a name points to; the first, if it points to several. -->
  <xsl:function name="f:entry" as="element()?">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="pointer" as="xs:string" select="string($name/@ref)"/>
    <xsl:sequence select="if (contains($pointer, ' ')) then (tokenize($pointer)[starts-with(., '#')] ! key('entry', substring(., 2), root($name)))[1]
        else if (starts-with($pointer, '#')) then key('entry', substring($pointer, 2), root($name))[1] else ()"/>
  </xsl:function>

  <!-- Where other authority files keep their records. -->
  <xsl:variable name="v:authorities" as="map(xs:string, xs:string)" select="map {
      'wikidata': 'https://www.wikidata.org/wiki/', 'viaf': 'https://viaf.org/viaf/', 'gnd': 'https://d-nb.info/gnd/',
      'geonames': 'https://www.geonames.org/', 'orcid': 'https://orcid.org/', 'doi': 'https://doi.org/' }"/>

  <!-- The address of a record in another authority file; nothing if the authority is not known. -->
  <xsl:function name="f:authority-address" as="xs:string?">
    <xsl:param name="idno" as="element(idno)"/>
    <xsl:variable name="value" as="xs:string" select="normalize-space($idno)"/>
    <xsl:variable name="base" as="xs:string?" select="$v:authorities(lower-case($idno/@type))"/>
    <xsl:sequence select="if ($base and matches($value, '^[\w./-]+$')) then $base || $value else $value[f:is-safe(.)]"/>
  </xsl:function>
</xsl:stylesheet>
