<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: names and pointers as links
    Input:   names, ref and ptr
    Output:  HTML elements
  -->

  <!-- A name that points to an entry leads there; inside another link it cannot. -->
  <xsl:template match="persName | placeName | geogName | orgName | name | rs | title[@ref] | country | region | settlement | district | bloc" as="element()">
    <xsl:variable name="entry" as="element()?" select="@ref/f:entry(..)"/>
    <xsl:variable name="class" as="xs:string+" select="'name', f:kind(., $entry)[. ne 'person'], 'uncertain'[current()/@cert = 'low']"/>
    <xsl:choose>
      <xsl:when test="$entry and f:may-link(.)">
        <a href="#{$entry/@xml:id}" class="{$class}"><xsl:call-template name="m:particulars"/><xsl:apply-templates/></a>
      </xsl:when>
      <xsl:otherwise>
        <span class="{$class}"><xsl:call-template name="m:particulars"/><xsl:apply-templates/></span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Whether a name can be a link: not within one, nor around one. -->
  <xsl:function name="f:may-link" as="xs:boolean">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="not($name/* and ($name//ref or $name//ptr))
        and (exists($name/parent::p/parent::sp) or not($name/ancestor::ref or $name/ancestor::*[@ref][not(.//ref or .//ptr)]))"/>
  </xsl:function>

  <xsl:template name="m:particulars" as="attribute()*">
    <xsl:if test="@xml:id or @xml:lang"><xsl:sequence select="f:attributes(., ())"/></xsl:if>
    <xsl:if test="@cert = 'low'"><xsl:attribute name="title" select="f:label('by-pattern')"/></xsl:if>
  </xsl:template>

  <xsl:variable name="v:kinds" as="map(xs:string, xs:string)" select="map {
      'person': 'person', 'personGrp': 'person', 'persName': 'person', 'place': 'place', 'placeName': 'place', 'geogName': 'place',
      'country': 'place', 'region': 'place', 'settlement': 'place', 'district': 'place', 'org': 'org', 'orgName': 'org',
      'event': 'event', 'bibl': 'work', 'title': 'work' }"/>

  <!-- What kind of thing a name names: as its entry is, else as its element says. -->
  <xsl:function name="f:kind" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="entry" as="element()?"/>
    <xsl:sequence select="($v:kinds(local-name(($entry, $name)[1])), 'other')[1]"/>
  </xsl:function>

  <!-- A reference; a link only if it leads somewhere safe. -->
  <xsl:template match="ref" as="element()">
    <xsl:variable name="address" as="xs:string?" select="f:address(tokenize(@target)[1], .)[not(current()/ancestor::ref)]"/>
    <xsl:element name="{if ($address) then 'a' else 'span'}">
      <xsl:sequence select="f:attributes(., 'ref')"/>
      <xsl:if test="$address"><xsl:attribute name="href" select="$address"/></xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- A pointer has no words of its own: it shows where it leads. -->
  <xsl:template match="ptr" as="element()">
    <xsl:variable name="address" as="xs:string?" select="f:address(tokenize(@target)[1], .)[not(current()/ancestor::ref)]"/>
    <xsl:element name="{if ($address) then 'a' else 'span'}">
      <xsl:sequence select="f:attributes(., 'ref')"/>
      <xsl:if test="$address"><xsl:attribute name="href" select="$address"/></xsl:if>
      <xsl:value-of select="@target"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
