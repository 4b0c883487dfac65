<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:g="http://graphml.graphdrawing.org/xmlns"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: who mentions whom
    Input:   a TEI edition
    Output:  a directed graph in GraphML: persons, and an edge from each speaker to each person whom they name in a turn
  -->

  <xsl:function name="f:network" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="serialize(f:graph($tei), map { 'method': 'xml', 'encoding': 'UTF-8', 'indent': true(), 'omit-xml-declaration': false() })"/>
  </xsl:function>

  <xsl:function name="f:graph" as="element(g:graphml)">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="turns" as="map(xs:string, item()*)*" select="f:turns($tei)"/>
    <xsl:variable name="mentions" as="map(xs:string, item()*)*" select="f:mentions($tei)[.?kind = 'person'][exists(.?speakers)][exists(.?entry)]"/>
    <xsl:variable name="persons" as="xs:string*" select="distinct-values(($turns?speakers, $mentions?entry))"/>
    <graphml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">
      <xsl:sequence select="f:keys()"/>
      <graph id="mentions" edgedefault="directed">
        <data key="title"><xsl:value-of select="f:title($tei)"/></data>
        <xsl:sequence select="f:nodes($tei, $persons, $turns, $mentions), f:edges($mentions)"/>
      </graph>
    </graphml>
  </xsl:function>
</xsl:stylesheet>
