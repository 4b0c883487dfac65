<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: tables of an edition: its turns, and the names and dates in it
    Input:   a TEI edition; which table
    Output:  JSON: the document, columns and rows, or what the columns are (CSVW)
  -->

  <!-- A table: its columns, and a function that has its rows. -->
  <xsl:function name="f:table" as="map(xs:string, item()*)">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="foreign" as="xs:string" select="f:list('foreignKeys', f:object((f:member('columnReference', 'turn'),
        f:member('reference', f:object((f:member('resource', f:file($tei, '.turns.csv')), f:member('columnReference', 'id')))))))"/>
    <xsl:sequence select="if ($name = 'turns')
        then map { 'name': 'turns', 'description': 'The turns of the conversation.', 'columns': $v:turn-columns, 'rows': f:turns#1, 'key': 'id' }
        else if ($name = 'mentions')
        then map { 'name': 'mentions', 'description': 'Names and dates in the text.', 'columns': $v:mention-columns, 'rows': f:mentions#1, 'foreign': $foreign }
        else error(QName('urn:memcon:error', 'table'), 'There is no table “' || $name || '”: turns or mentions.')"/>
  </xsl:function>

  <!-- What the columns are: of the turns alone; of mentions with those, to which they point. -->
  <xsl:function name="f:csvw" as="map(xs:string, xs:string)">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="table" as="map(xs:string, item()*)"/>
    <xsl:variable name="context" as="xs:string" select="f:member('@context', 'http://www.w3.org/ns/csvw')"/>
    <xsl:variable name="tables" as="map(xs:string, xs:string)+" select="('turns', 'mentions') ! f:object(f:csvw-table($tei, f:table($tei, .)))"/>
    <xsl:sequence select="f:object(($context, if ($table?name = 'turns') then f:csvw-table($tei, $table) else f:list('tables', $tables)))"/>
  </xsl:function>

  <!-- The rows as objects: each has a member for each column. -->
  <xsl:function name="f:rows" as="map(xs:string, xs:string)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="table" as="map(xs:string, item()*)"/>
    <xsl:for-each select="$table?rows($tei)">
      <xsl:variable name="row" as="map(xs:string, item()*)" select="."/>
      <xsl:sequence select="f:object($table?columns ! (if (.?separator) then f:list(.?name, $row(.?name)) else f:cell(.?name, $row(.?name))))"/>
    </xsl:for-each>
  </xsl:function>

  <!-- What is known of the document as a whole, the columns, and the rows. -->
  <xsl:function name="f:columns-and-rows" as="map(xs:string, xs:string)">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="table" as="map(xs:string, item()*)"/>
    <xsl:variable name="columns" as="map(xs:string, xs:string)*" select="$table?columns ! f:object((f:member('name', .?name), f:member('datatype', .?datatype),
        f:member('separator', .?separator), f:member('description', .?description)))"/>
    <xsl:variable name="facts" as="map(xs:string, xs:string)" select="f:object((f:cell('id', $tei/@xml:id/string()), f:cell('title', f:title($tei)), f:cell('date', f:iso(f:date($tei))),
        f:cell('place', f:place($tei) ! f:words(.)), f:cell('language', $tei/@xml:lang/string()), f:cell('address', f:edition-address($tei))))"/>
    <xsl:sequence select="f:object((f:member('name', $table?name), f:member('description', $table?description), f:member('document', $facts),
        f:list('columns', $columns), f:list('rows', f:rows($tei, $table))))"/>
  </xsl:function>
</xsl:stylesheet>
