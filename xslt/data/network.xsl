<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xmlns:err="http://www.w3.org/2005/xqt-errors"
  xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:g="http://graphml.graphdrawing.org/xmlns"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:data">
  <!--
    Purpose: who mentions whom
    Input:   a TEI edition
    Output:  a directed graph in GraphML: persons, and an edge from each speaker to each person whom they name in a turn
  -->

  <xsl:include href="../shared/complaints.xsl"/>
  <xsl:include href="../text/modules.xsl"/>
  <xsl:include href="addresses.xsl"/>
  <xsl:include href="places.xsl"/>
  <xsl:include href="turns.xsl"/>
  <xsl:include href="mentions.xsl"/>
  <xsl:include href="graphml.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <xsl:mode name="m:data" on-no-match="fail"/>

  <xsl:template match="/" as="element()?">
    <xsl:try>
      <xsl:apply-templates select="*"/>
      <xsl:catch>
        <xsl:message select="f:failure($err:description, $err:module, $err:line-number)"/>
      </xsl:catch>
    </xsl:try>
  </xsl:template>

  <xsl:template match="TEI" as="element()">
    <xsl:variable name="turns" as="map(xs:string, item()*)*" select="f:turns(.)"/>
    <xsl:variable name="mentions" as="map(xs:string, item()*)*" select="f:mentions(.)[.?kind = 'person'][exists(.?speakers)][exists(.?entry)]"/>
    <xsl:variable name="persons" as="xs:string*" select="distinct-values(($turns?speakers, $mentions?entry))"/>
    <graphml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">
      <xsl:sequence select="f:keys()"/>
      <graph id="mentions" edgedefault="directed">
        <data key="title"><xsl:value-of select="f:title(.)"/></data>
        <xsl:sequence select="f:nodes(., $persons, $turns, $mentions), f:edges($mentions)"/>
      </graph>
    </graphml>
  </xsl:template>
</xsl:stylesheet>
