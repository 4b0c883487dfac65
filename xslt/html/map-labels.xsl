<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: the names on the map: each beside its dot where there is room, else left out
    Input:   dots, the places that are mentioned most first
    Output:  SVG text
  -->

  <xsl:variable name="v:most-labels" as="xs:integer" select="60"/>

  <xsl:function name="f:map-labels" as="element()*">
    <xsl:param name="dots" as="map(xs:string, item()*)*"/>
    <xsl:param name="height" as="xs:double"/>
    <xsl:iterate select="$dots[position() le $v:most-labels]">
      <!-- What a square is taken by: dots, by their ids, or a name. -->
      <xsl:param name="taken" as="map(xs:integer, xs:string+)" select="map:merge($dots ! (let $id := .?id return f:dot-cells(.) ! map:entry(., $id)), map { 'duplicates': 'combine' })"/>
      <xsl:variable name="width" as="xs:double" select="string-length(.?name) * 5.8"/>
      <xsl:variable name="spot" as="map(xs:string, xs:double)?" select="f:free-spot(., $width, $height, $taken)"/>
      <xsl:if test="exists($spot)">
        <text xmlns="http://www.w3.org/2000/svg" x="{round($spot?x)}" y="{round($spot?y)}"><xsl:value-of select=".?name"/></text>
      </xsl:if>
      <xsl:next-iteration>
        <xsl:with-param name="taken" select="if (exists($spot)) then fold-left(f:label-cells($spot, $width), $taken, map:put(?, ?, '')) else $taken"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- Where a name can stand: right of its dot, left of it, above, below; on the map, and on nothing else. -->
  <xsl:function name="f:free-spot" as="map(xs:string, xs:double)?">
    <xsl:param name="dot" as="map(xs:string, item()*)"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:param name="height" as="xs:double"/>
    <xsl:param name="taken" as="map(xs:integer, xs:string+)"/>
    <xsl:variable name="spots" as="map(xs:string, xs:double)*" select="
        map { 'x': $dot?x + $dot?r + 3, 'y': $dot?y + 4 }, map { 'x': $dot?x - $dot?r - 3 - $width, 'y': $dot?y + 4 },
        map { 'x': $dot?x - $width div 2, 'y': $dot?y - $dot?r - 4 }, map { 'x': $dot?x - $width div 2, 'y': $dot?y + $dot?r + 11 }"/>
    <xsl:sequence select="$spots[.?x ge 24 and .?x + $width le $v:map-width and .?y gt 9 and .?y lt $height - 14]
        [every $cell in f:label-cells(., $width) satisfies not(map:contains($taken, $cell)) or $taken($cell) = $dot?id][1]"/>
  </xsl:function>

  <xsl:function name="f:dot-cells" as="xs:integer*">
    <xsl:param name="dot" as="map(xs:string, item()*)"/>
    <xsl:sequence select="f:cells($dot?x - $dot?r, $dot?x + $dot?r, $dot?y - $dot?r, $dot?y + $dot?r)"/>
  </xsl:function>
  <xsl:function name="f:label-cells" as="xs:integer*">
    <xsl:param name="spot" as="map(xs:string, xs:double)"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:sequence select="f:cells($spot?x, $spot?x + $width, $spot?y - 9, $spot?y + 2)"/>
  </xsl:function>

  <!-- The squares of the map that a box touches. -->
  <xsl:function name="f:cells" as="xs:integer*">
    <xsl:param name="left" as="xs:double"/>
    <xsl:param name="right" as="xs:double"/>
    <xsl:param name="top" as="xs:double"/>
    <xsl:param name="bottom" as="xs:double"/>
    <xsl:variable name="columns" as="xs:integer*" select="xs:integer(floor($left div 8)) to xs:integer(floor($right div 8))"/>
    <xsl:sequence select="(xs:integer(floor($top div 8)) to xs:integer(floor($bottom div 8))) ! (for $column in $columns return . * 1000 + $column)"/>
  </xsl:function>
</xsl:stylesheet>
