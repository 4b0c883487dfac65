<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xmlns:err="http://www.w3.org/2005/xqt-errors"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:data">
  <!--
    Purpose: data that are counted on the text for reading: tables of turns and of names, a network, annotations
    Input:   a TEI edition; the parameters make and table, and those of the text for reading
    Output:  JSON of a table, which files of all kinds are made of, or of what its columns are (CSVW); GraphML; JSON-LD
  -->

  <xsl:include href="shared/complaints.xsl"/>
  <xsl:include href="text/modules.xsl"/>
  <xsl:include href="data/addresses.xsl"/>
  <xsl:include href="data/places.xsl"/>
  <xsl:include href="data/turns.xsl"/>
  <xsl:include href="data/mentions.xsl"/>
  <xsl:include href="data/json.xsl"/>
  <xsl:include href="data/tables.xsl"/>
  <xsl:include href="data/csvw.xsl"/>
  <xsl:include href="data/network.xsl"/>
  <xsl:include href="data/graphml.xsl"/>
  <xsl:include href="data/annotations.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:param name="make" as="xs:string" select="'table'">
    <!-- table: the document, columns and rows; csvw: what the columns of a table are; network; annotations. -->
  </xsl:param>
  <xsl:param name="table" as="xs:string" select="'turns'">
    <!-- Which table: turns or mentions. -->
  </xsl:param>

  <xsl:mode name="m:data" on-no-match="fail"/>

  <xsl:template match="/" as="text()?">
    <xsl:try>
      <xsl:apply-templates select="*"/>
      <xsl:catch>
        <xsl:message select="f:failure($err:description, $err:module, $err:line-number)"/>
      </xsl:catch>
    </xsl:try>
  </xsl:template>

  <xsl:template match="TEI" as="text()">
    <xsl:choose>
      <xsl:when test="$make = 'table'"><xsl:value-of select="f:columns-and-rows(., f:table(., $table))?json"/></xsl:when>
      <xsl:when test="$make = 'csvw'"><xsl:value-of select="f:csvw(., f:table(., $table))?json"/></xsl:when>
      <xsl:when test="$make = 'network'"><xsl:value-of select="f:network(.)"/></xsl:when>
      <xsl:when test="$make = 'annotations'"><xsl:value-of select="f:annotations(.)?json"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="error(QName('urn:memcon:error', 'make'), 'There is no “' || $make || '”: table, csvw, network or annotations.')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
