<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: what the columns of a table are (CSV on the Web)
    Input:   columns
    Output:  members of an object
  -->

  <!-- What CSV on the Web says of a table. -->
  <xsl:function name="f:csvw-table" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="table" as="map(xs:string, item()*)"/>
    <xsl:variable name="columns" as="map(xs:string, xs:string)*">
      <xsl:for-each select="$table?columns">
        <xsl:sequence select="f:object((f:member('name', .?name), f:member('titles', .?name), f:member('datatype', .?datatype), f:member('separator', .?separator),
            f:member('dc:description', .?description)))"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="f:member('url', f:file($tei, '.' || $table?name || '.csv')), f:member('dc:title', f:title($tei) || ': ' || $table?name),
        f:member('dc:description', $table?description), f:member('tableSchema', f:object((f:list('columns', $columns), f:member('primaryKey', $table?key), $table?foreign)))"/>
  </xsl:function>
</xsl:stylesheet>
