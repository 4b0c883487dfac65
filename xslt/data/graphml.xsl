<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:g="http://graphml.graphdrawing.org/xmlns"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: nodes and edges of a graph in GraphML
    Input:   rows of the tables of turns and mentions
    Output:  elements of GraphML
  -->

  <!-- What is known of nodes and edges. -->
  <xsl:function name="f:keys" as="element(g:key)*">
    <key id="title" for="graph" attr.name="title" attr.type="string"/>
    <key id="label" for="node" attr.name="label" attr.type="string"><desc>Name, as the registers have it.</desc></key>
    <key id="turns" for="node" attr.name="turns" attr.type="int"><desc>How many turns the person speaks.</desc></key>
    <key id="words" for="node" attr.name="words" attr.type="int"><desc>How many words of them.</desc></key>
    <key id="mentioned" for="node" attr.name="mentioned" attr.type="int"><desc>How often speakers name the person.</desc></key>
    <key id="address" for="node" attr.name="address" attr.type="string"><desc>Where the register's entry is.</desc></key>
    <key id="weight" for="edge" attr.name="weight" attr.type="int"><desc>How often the one names the other.</desc></key>
    <key id="in-turns" for="edge" attr.name="turns" attr.type="int"><desc>In how many turns, or paragraphs of reported speech.</desc></key>
  </xsl:function>

  <xsl:function name="f:nodes" as="element(g:node)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="persons" as="xs:string*"/>
    <xsl:param name="turns" as="map(xs:string, item()*)*"/>
    <xsl:param name="mentions" as="map(xs:string, item()*)*"/>
    <xsl:variable name="spoken" as="map(xs:string, map(*)*)" select="f:grouped($turns, 'speakers')"/>
    <xsl:variable name="named" as="map(xs:string, map(*)*)" select="f:grouped($mentions, 'entry')"/>
    <xsl:for-each select="$persons">
      <node id="{.}">
        <data key="label"><xsl:value-of select="f:participant-name(., $tei)"/></data>
        <data key="turns"><xsl:value-of select="count($spoken(.))"/></data>
        <data key="words"><xsl:value-of select="sum($spoken(.) ! .?words)"/></data>
        <data key="mentioned"><xsl:value-of select="count($named(.))"/></data>
        <data key="address"><xsl:value-of select="f:iri($tei, .)"/></data>
      </node>
    </xsl:for-each>
  </xsl:function>

  <!-- Rows by each value of a column. -->
  <xsl:function name="f:grouped" as="map(xs:string, map(*)*)">
    <xsl:param name="rows" as="map(xs:string, item()*)*"/>
    <xsl:param name="column" as="xs:string"/>
    <xsl:map>
      <xsl:for-each-group select="$rows" group-by=".($column)">
        <xsl:map-entry key="string(current-grouping-key())" select="current-group()"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:function>

  <!-- An edge for each speaker and each person whom they name. -->
  <xsl:function name="f:edges" as="element(g:edge)*">
    <xsl:param name="mentions" as="map(xs:string, item()*)*"/>
    <xsl:for-each-group select="$mentions" group-by=".?speakers">
      <xsl:variable name="speaker" as="xs:string" select="string(current-grouping-key())"/>
      <xsl:for-each-group select="current-group()" group-by=".?entry">
        <edge source="{$speaker}" target="{current-grouping-key()}">
          <data key="weight"><xsl:value-of select="count(current-group())"/></data>
          <data key="in-turns"><xsl:value-of select="count(distinct-values(current-group() ! .?passage))"/></data>
        </edge>
      </xsl:for-each-group>
    </xsl:for-each-group>
  </xsl:function>
</xsl:stylesheet>
