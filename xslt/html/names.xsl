<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: names and pointers as links
    Input:   names, ref and ptr
    Output:  HTML elements
  -->

  <!-- A name that points to an entry leads there; inside another link it cannot. Its class is the kind of its entry; persons, of whom there are most, have none. -->
  <xsl:template match="persName | placeName | geogName | orgName | name | rs | title[@ref] | country | region | settlement | district | bloc" as="element()">
    <xsl:variable name="pointer" as="xs:string?" select="if (map:contains($v:entry-kinds, string(@ref))) then @ref else tokenize(@ref)[map:contains($v:entry-kinds, .)][1]"/>
    <xsl:variable name="kind" as="xs:string" select="if ($pointer) then $v:entry-kinds($pointer) else $v:kinds(local-name())"/>
    <xsl:choose>
      <xsl:when test="$pointer and (not(*) and (parent::p/parent::sp or parent::speaker) or f:may-link(.))">
        <a href="{$pointer}">
          <xsl:call-template name="m:particulars"><xsl:with-param name="kind" select="$kind"/></xsl:call-template>
          <xsl:apply-templates/>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <span>
          <xsl:call-template name="m:particulars"><xsl:with-param name="kind" select="$kind"/></xsl:call-template>
          <xsl:apply-templates/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Whether a name can be a link: not within one, nor around one. -->
  <xsl:function name="f:may-link" as="xs:boolean">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="not($name/* and ($name//ref or $name//ptr)) and not($name/ancestor::ref or $name/ancestor::*[@ref][not(.//ref or .//ptr)])"/>
  </xsl:function>

  <xsl:template name="m:particulars" as="attribute()*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:if test="$kind ne '' and not(@cert)"><xsl:attribute name="class" select="$kind"/></xsl:if>
    <xsl:if test="@cert">
      <xsl:variable name="is-doubtful" as="xs:boolean" select="@cert = 'low'"/>
      <xsl:where-populated><xsl:attribute name="class" select="$kind[. ne ''], 'uncertain'[$is-doubtful]"/></xsl:where-populated>
      <xsl:if test="$is-doubtful"><xsl:attribute name="title" select="f:label('by-pattern')"/></xsl:if>
    </xsl:if>
    <xsl:if test="@xml:id or @xml:lang"><xsl:sequence select="f:attributes(., ())"/></xsl:if>
  </xsl:template>

  <!-- What kind of thing an element names or is an entry of. -->
  <xsl:variable name="v:kinds" as="map(xs:string, xs:string)" select="map {
      'person': '', 'personGrp': '', 'persName': '', 'place': 'place', 'placeName': 'place', 'geogName': 'place', 'country': 'place', 'region': 'place',
      'settlement': 'place', 'district': 'place', 'bloc': 'place', 'org': 'org', 'orgName': 'org', 'event': 'event', 'bibl': 'work', 'title': 'work', 'name': '', 'rs': '' }"/>
  <!-- The entries that names can point to, by the pointer: of what kind they are. -->
  <xsl:variable name="v:entry-kinds" as="map(xs:string, xs:string)" select="map:merge(
      /TEI/standOff//(person | personGrp | place | org | event | bibl)[@xml:id] ! map:entry('#' || @xml:id, $v:kinds(local-name())))"/>

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
