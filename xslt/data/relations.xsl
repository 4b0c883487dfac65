<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: how entries belong together, as linked data
    Input:   relations of standOff
    Output:  members of the entry that belongs to another
  -->

  <xsl:key name="belonging" match="standOff//relation" use="tokenize(@active) ! substring-after(., '#')"/>

  <xsl:function name="f:belonging" as="xs:string*">
    <xsl:param name="entry" as="element()"/>
    <xsl:for-each-group select="key('belonging', $entry/@xml:id, root($entry))" group-by="f:relation-term($entry, .)">
      <xsl:variable name="term" as="xs:string" select="current-grouping-key()"/>
      <xsl:sequence select="f:member($term, current-group() ! f:belongs(., $term))"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The term for a relation: it depends on what belongs to what. -->
  <xsl:function name="f:relation-term" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="relation" as="element(relation)"/>
    <xsl:variable name="whole" as="element()?" select="key('entry', substring-after($relation/@passive, '#'), root($entry))"/>
    <xsl:sequence select="if ($relation/@name = 'member-of') then 'memberOf' else if ($entry/self::place and $whole/self::place) then 'containedInPlace'
        else if ($entry/self::org and $whole/self::org) then 'parentOrganization' else 'dcterms:isPartOf'"/>
  </xsl:function>

  <!-- The whole; where it was one for a time only, with that time. -->
  <xsl:function name="f:belongs" as="map(xs:string, xs:string)">
    <xsl:param name="relation" as="element(relation)"/>
    <xsl:param name="term" as="xs:string"/>
    <xsl:variable name="whole" as="map(xs:string, xs:string)" select="f:object(f:member('@id', f:iri($relation/ancestor::TEI[1], substring-after($relation/@passive, '#'))))"/>
    <xsl:sequence select="if ($relation/(@when, @from, @to)) then f:in-time($relation, f:member($term, $whole)) else $whole"/>
  </xsl:function>
</xsl:stylesheet>
