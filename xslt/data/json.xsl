<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: write JSON whose members keep their order
    Input:   names and values: strings, numbers, objects
    Output:  objects, each a map with its JSON; members and lists as strings
  -->

  <xsl:function name="f:object" as="map(xs:string, xs:string)">
    <xsl:param name="members" as="xs:string*"/>
    <xsl:sequence select="map { 'json': '{' || string-join($members, ',') || '}' }"/>
  </xsl:function>

  <!-- A member: of no value none, of several values a list; its name needs no escapes. -->
  <xsl:function name="f:member" as="xs:string?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:sequence select="if (count($values) gt 1) then f:list($key, $values) else $values ! ('&quot;' || $key || '&quot;:' || f:value(.))"/>
  </xsl:function>

  <!-- A member that is there without a value too. -->
  <xsl:function name="f:cell" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="xs:anyAtomicType?"/>
    <xsl:sequence select="(if (string($value) eq '') then () else f:member($key, $value), ('&quot;' || $key || '&quot;:null'))[1]"/>
  </xsl:function>

  <!-- A member that is a list, of however many values. -->
  <xsl:function name="f:list" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:sequence select="'&quot;' || $key || '&quot;:[' || string-join($values ! f:value(.), ',') || ']'"/>
  </xsl:function>

  <!-- A value: an object as it is, a number, or a string in quotation marks. -->
  <xsl:function name="f:value" as="xs:string">
    <xsl:param name="value" as="item()"/>
    <xsl:sequence select="if ($value instance of map(*)) then $value?json else if ($value instance of xs:numeric) then string($value)
        else '&quot;' || f:escaped(string($value)) || '&quot;'"/>
  </xsl:function>

  <!-- Of what JSON wants escaped, XML lets only these signs into a document. -->
  <xsl:function name="f:escaped" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="if (matches($words, '[\\&quot;\n\r\t]'))
        then replace($words, '[\\&quot;]', '\\$0') => replace('\n', '\\n') => replace('\r', '\\r') => replace('\t', '\\t') else $words"/>
  </xsl:function>
</xsl:stylesheet>
