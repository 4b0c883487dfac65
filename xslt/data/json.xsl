<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xmlns:fn="http://www.w3.org/2005/xpath-functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: build JSON whose members keep their order
    Input:   names and values
    Output:  elements of the XML representation of JSON (XPath Functions 3.1), for xml-to-json()
  -->

  <xsl:function name="f:object" as="element(fn:map)">
    <xsl:param name="members" as="element()*"/>
    <fn:map>
      <xsl:sequence select="$members"/>
    </fn:map>
  </xsl:function>

  <!-- A member: of no value none, of several values a list. -->
  <xsl:function name="f:member" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:sequence select="if (count($values) gt 1) then f:list($key, $values) else $values ! f:keyed($key, f:value(.))"/>
  </xsl:function>

  <!-- A member that is there without a value too. -->
  <xsl:function name="f:cell" as="element()">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="xs:anyAtomicType?"/>
    <xsl:variable name="none" as="element()"><fn:null key="{$key}"/></xsl:variable>
    <xsl:sequence select="if (string($value) eq '') then $none else f:keyed($key, f:value($value))"/>
  </xsl:function>

  <!-- A member that is a list, of however many values. -->
  <xsl:function name="f:list" as="element(fn:array)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <fn:array key="{$key}">
      <xsl:sequence select="$values ! f:value(.)"/>
    </fn:array>
  </xsl:function>

  <xsl:function name="f:value" as="element()">
    <xsl:param name="value" as="item()"/>
    <xsl:choose>
      <xsl:when test="$value instance of element()"><xsl:sequence select="$value"/></xsl:when>
      <xsl:when test="$value instance of xs:numeric"><fn:number><xsl:value-of select="$value"/></fn:number></xsl:when>
      <xsl:otherwise><fn:string><xsl:value-of select="$value"/></fn:string></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:keyed" as="element()">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="element()"/>
    <xsl:for-each select="$value">
      <xsl:copy>
        <xsl:attribute name="key" select="$key"/>
        <xsl:sequence select="node()"/>
      </xsl:copy>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
