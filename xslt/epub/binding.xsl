<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns="http://www.w3.org/1999/xhtml" xmlns:h="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xsl xs f m v h"
  default-mode="m:html">
  <!--
    Purpose: bind the chapters: links lead to the file where their aim is, headings begin at the first level
    Input:   chapters
    Output:  chapters
  -->

  <!-- The file of each id. -->
  <xsl:function name="f:homes" as="map(xs:string, xs:string)">
    <xsl:param name="chapters" as="map(xs:string, item()*)*"/>
    <xsl:map>
      <xsl:for-each-group select="$chapters ! (let $path := .?path return .?content/descendant-or-self::*/@id ! map { 'id': string(), 'path': $path })" group-by=".?id">
        <xsl:map-entry key="current-grouping-key()" select="current-group()[1]?path"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:function>

  <xsl:function name="f:bound" as="element()">
    <xsl:param name="chapter" as="map(xs:string, item()*)"/>
    <xsl:param name="homes" as="map(xs:string, xs:string)"/>
    <section epub:type="{$chapter?kind}">
      <xsl:sequence select="f:role($chapter?kind)"/>
      <xsl:apply-templates select="$chapter?content" mode="m:bind">
        <xsl:with-param name="homes" select="$homes" tunnel="yes"/>
        <xsl:with-param name="here" select="$chapter?path" tunnel="yes"/>
        <xsl:with-param name="raised" select="min($chapter?content/descendant-or-self::*[self::h:h1 or self::h:h2 or self::h:h3 or self::h:h4 or self::h:h5 or self::h:h6]/xs:integer(substring(local-name(), 2))) - 1" tunnel="yes"/>
      </xsl:apply-templates>
    </section>
  </xsl:function>

  <!-- The role that goes with a kind of chapter, where there is one. -->
  <xsl:function name="f:role" as="attribute()?">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:if test="$kind = ('chapter', 'introduction', 'preface', 'foreword', 'appendix', 'index', 'endnotes')">
      <xsl:attribute name="role" select="'doc-' || $kind"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="*" mode="m:bind" as="element()">
    <xsl:element name="{local-name()}" namespace="{namespace-uri()}">
      <xsl:apply-templates select="@*, node()" mode="m:bind"/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="@* | text()" mode="m:bind" as="node()">
    <xsl:sequence select="."/>
  </xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="m:bind" as="empty-sequence()"/>

  <xsl:template match="h:h1 | h:h2 | h:h3 | h:h4 | h:h5 | h:h6" mode="m:bind" as="element()">
    <xsl:param name="raised" as="xs:integer" tunnel="yes"/>
    <xsl:element name="h{xs:integer(substring(local-name(), 2)) - $raised}">
      <xsl:apply-templates select="@*, node()" mode="m:bind"/>
    </xsl:element>
  </xsl:template>

  <!-- What the page folds up lies open in a book. -->
  <xsl:template match="h:details | h:summary" mode="m:bind" as="element()">
    <xsl:element name="{if (self::h:details) then 'div' else 'p'}">
      <xsl:for-each select="(@class, 'caption'[current()/self::h:summary])[last()][. ne '']">
        <xsl:attribute name="class" select="."/>
      </xsl:for-each>
      <xsl:apply-templates select="node()" mode="m:bind"/>
    </xsl:element>
  </xsl:template>
  <!-- What a script of the page would take up. -->
  <xsl:template match="@*[starts-with(local-name(), 'data-')]" mode="m:bind" as="empty-sequence()"/>

  <!-- The page has ids with a colon, which no text has; XML allows none. -->
  <xsl:template match="@id | @aria-labelledby | @aria-describedby | @for" mode="m:bind" as="attribute()">
    <xsl:attribute name="{name()}" select="translate(., ':', '-')"/>
  </xsl:template>
  <xsl:template match="@lang" mode="m:bind" as="attribute()+">
    <xsl:sequence select="."/>
    <xsl:attribute name="xml:lang" select="."/>
  </xsl:template>
  <!-- An address outside the book; one that is none is no link. -->
  <xsl:template match="@href" mode="m:bind" as="attribute()?">
    <xsl:if test="matches(., '^(https?://[\w.-]+(:\d+)?([/?#]\S*)?|mailto:\S+)$')">
      <xsl:attribute name="href" select="iri-to-uri(.)"/>
    </xsl:if>
  </xsl:template>
  <xsl:template match="@href[starts-with(., '#')]" mode="m:bind" as="attribute()">
    <xsl:param name="homes" as="map(xs:string, xs:string)" tunnel="yes"/>
    <xsl:param name="here" as="xs:string" tunnel="yes"/>
    <xsl:variable name="id" as="xs:string" select="substring(., 2)"/>
    <xsl:variable name="home" as="xs:string" select="($homes($id), $here)[1]"/>
    <xsl:attribute name="href" select="$home[. ne $here] || '#' || translate($id, ':', '-')"/>
  </xsl:template>
</xsl:stylesheet>
