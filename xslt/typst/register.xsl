<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:print">
  <!--
    Purpose: the registers, with the pages on which each entry speaks or is named
    Input:   standOff
    Output:  code for typst
  -->

  <xsl:template name="m:print-registers" as="xs:string*">
    <xsl:variable name="entries" as="element()*" select="standOff//(person | personGrp | place | org | event | bibl)[@xml:id]"/>
    <xsl:variable name="registers" as="map(xs:string, item()*)*" select="
        map { 'title': f:label('persons'), 'entries': $entries/(self::person | self::personGrp) }, map { 'title': f:label('places'), 'entries': $entries/self::place },
        map { 'title': f:label('organisations'), 'entries': $entries/self::org }, map { 'title': f:label('events'), 'entries': $entries/self::event },
        map { 'title': f:label('periodicals'), 'entries': $entries/self::bibl }"/>
    <xsl:for-each select="$registers[exists(.?entries)]">
      <xsl:sequence select="f:part(.?title, f:begins(position() gt 1), sort(.?entries, (), f:sort-key#1) ! f:entry-code(.))"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Name, name in its own script, life, offices, what else is known; typst adds the pages. -->
  <xsl:function name="f:entry-code" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="forms" as="element()*" select="f:forms($entry)"/>
    <xsl:variable name="natives" as="xs:string*" select="tail($forms)[@subtype = 'native'] ! f:call('native', (f:literal(f:words(.)), f:tongue(@xml:lang)))"/>
    <xsl:variable name="others" as="xs:string*" select="distinct-values(tail($forms)[not(@subtype = 'native')] ! f:words(.)) ! f:literal(.)"/>
    <xsl:variable name="facts" as="xs:string*"><xsl:apply-templates select="$entry/(occupation | state | roleName | pubPlace | desc | note | @cert)" mode="m:print-entry"/></xsl:variable>
    <xsl:sequence select="f:call('entry', (f:literal($entry/@xml:id), f:literal(f:name-for-index($entry)), f:content($natives), f:optional(f:lifetime($entry)), f:array($others), f:array($facts)))"/>
  </xsl:function>

  <!-- "Khrushchev, Nikita Sergeyevich"; a name that has its surname first as it is. -->
  <xsl:function name="f:name-for-index" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="form" as="element()?" select="f:forms($entry)[1]"/>
    <xsl:sequence select="if ($form/surname and $form/*[1][not(self::surname)])
        then string-join((f:words($form/surname), f:words($form/* except $form/surname)), ', ') else f:name($entry)"/>
  </xsl:function>

  <xsl:template match="occupation | state | roleName" mode="m:print-entry" as="xs:string?">
    <xsl:variable name="words" as="xs:string" select="f:words((desc, .)[1])"/>
    <xsl:sequence select="$words[. ne ''] ! f:literal(string-join((., f:spoken(f:span(current())))[. ne ''], ', '))"/>
  </xsl:template>
  <xsl:template match="desc | note | pubPlace" mode="m:print-entry" as="xs:string">
    <xsl:sequence select="f:literal(replace(f:words(.), '\.$', ''))"/>
  </xsl:template>
  <xsl:template match="@cert" mode="m:print-entry" as="xs:string?">
    <xsl:sequence select="f:ours(f:label('by-pattern'))[current() = 'low']"/>
  </xsl:template>
</xsl:stylesheet>
