<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: where an entry of the registers is spoken of, and when it speaks
    Input:   an entry of the registers
    Output:  paragraphs of links
  -->

  <xsl:template name="m:mentions" as="element()*">
    <xsl:variable name="turns" as="element(sp)*" select="key('turns', @xml:id)"/>
    <xsl:variable name="mentions" as="element()*" select="key('mention', @xml:id)"/>
    <xsl:call-template name="m:places">
      <xsl:with-param name="caption" select="f:counted(count($turns), 'turn')"/>
      <xsl:with-param name="places" select="$turns"/>
    </xsl:call-template>
    <xsl:call-template name="m:places">
      <xsl:with-param name="caption" select="f:counted(count($mentions), 'mention')"/>
      <xsl:with-param name="places" select="$mentions ! f:whereabouts(.)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Links to places, each once. -->
  <xsl:template name="m:places" as="element()?">
    <xsl:param name="caption" as="xs:string"/>
    <xsl:param name="places" as="element()*"/>
    <xsl:if test="exists($places)">
      <p class="places">
        <span class="caption"><xsl:value-of select="$caption"/></span>
        <xsl:for-each select="$places/.[@xml:id]">
          <xsl:text> </xsl:text>
          <a href="#{@xml:id}"><xsl:value-of select="f:place-name(.)"/></a>
        </xsl:for-each>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- The turn that a name stands in, else the nearest thing that has an id. -->
  <xsl:function name="f:whereabouts" as="element()?">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="($name/ancestor::sp[1][@xml:id], $name/ancestor::*[@xml:id][1][not(self::TEI)])[1]"/>
  </xsl:function>

  <!-- What a link to a place says: turns by number, paragraphs with a sign. -->
  <xsl:function name="f:place-name" as="xs:string">
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="number" as="xs:string" select="string(($place/@n, $place/@xml:id/f:number-in(.))[1])"/>
    <xsl:sequence select="if ($place/self::sp) then $number else if ($place/self::note) then 'note ' || $number
        else if ($place/self::div) then lower-case(f:division-name($place)) else if ($place/self::stage) then 'stage ' || $number else '¶ ' || $number"/>
  </xsl:function>
</xsl:stylesheet>
