<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: a map of the places: no coasts, only degrees, dots and names
    Input:   entries of places with coordinates, as "latitude longitude"
    Output:  a figure
  -->

  <xsl:variable name="v:map-width" as="xs:double" select="640"/>

  <xsl:template name="m:map" as="element()?">
    <xsl:param name="places" as="element(place)*"/>
    <xsl:variable name="dots" as="map(xs:string, item()*)*" select="$places ! f:dot(.)"/>
    <xsl:if test="count($dots) gt 1">
      <xsl:variable name="frame" as="map(xs:string, xs:double)" select="f:frame($dots)"/>
      <xsl:variable name="placed" as="map(xs:string, item()*)*" select="sort($dots, (), function($dot as map(*)) as xs:integer { -$dot?count }) ! f:projected(., $frame)"/>
      <figure class="map">
        <div class="wide" role="region" tabindex="0" aria-label="{f:label('map')}">
          <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {$v:map-width} {$frame?height}" role="img" aria-label="{f:label('map')}">
            <xsl:sequence select="f:graticule($frame)"/>
            <g aria-hidden="true" paint-order="stroke">
              <xsl:for-each select="$placed">
                <circle cx="{.?x}" cy="{.?y}" r="{.?r}" data-entry="{.?id}">
                  <xsl:if test=".?area"><xsl:attribute name="class" select="'area'"/></xsl:if>
                  <title><xsl:value-of select=".?name || ': ' || f:counted(.?count, 'mentions')"/></title>
                </circle>
              </xsl:for-each>
              <xsl:sequence select="f:map-labels($placed, $frame?height)"/>
            </g>
          </svg>
        </div>
        <figcaption><xsl:value-of select="f:label('map.told')"/></figcaption>
      </figure>
    </xsl:if>
  </xsl:template>

  <!-- A place that has coordinates: where it is, how often it is mentioned, whether it is an area or a point. -->
  <xsl:function name="f:dot" as="map(xs:string, item()*)?">
    <xsl:param name="place" as="element(place)"/>
    <xsl:variable name="degrees" as="xs:double*" select="tokenize(translate($place/location[geo][1]/geo[1], ',', ' '))[. castable as xs:double] ! xs:double(.)"/>
    <xsl:if test="count($degrees) eq 2 and abs($degrees[1]) le 90 and abs($degrees[2]) le 180">
      <xsl:sequence select="map { 'id': string($place/@xml:id), 'name': f:name($place), 'lat': $degrees[1], 'lon': $degrees[2],
          'count': count(key('mention', $place/@xml:id, root($place))), 'area': $place/@type = ('country', 'region', 'state', 'continent', 'line') }"/>
    </xsl:if>
  </xsl:function>

  <!-- What part of the world is shown, with room around the dots: as wide as it has to be, and not much higher than wide. -->
  <xsl:function name="f:frame" as="map(xs:string, xs:double)">
    <xsl:param name="dots" as="map(xs:string, item()*)*"/>
    <xsl:variable name="lats" as="xs:double*" select="$dots ! .?lat"/>
    <xsl:variable name="lons" as="xs:double*" select="$dots ! .?lon"/>
    <xsl:variable name="middle" as="xs:double" select="(min($lats) + max($lats)) div 2"/>
    <xsl:variable name="tall" as="xs:double" select="max($lats) - min($lats)"/>
    <!-- A degree of longitude is shorter than one of latitude by about this, in the middle of the map. -->
    <xsl:variable name="shrink" as="xs:double" select="max((0.2, 1 - $middle * $middle div 7000))"/>
    <xsl:variable name="width" as="xs:double" select="max(((max($lons) - min($lons)) * 1.16, $tall div $shrink, 4))"/>
    <xsl:variable name="scale" as="xs:double" select="$v:map-width div $width"/>
    <xsl:sequence select="map { 'west': (min($lons) + max($lons) - $width) div 2, 'middle': $middle, 'width': $width, 'scale': $scale,
        'rise': $scale div $shrink, 'height': round(max((240, $tall * $scale div $shrink + 60))) }"/>
  </xsl:function>
  <xsl:function name="f:map-x" as="xs:double">
    <xsl:param name="degrees" as="xs:double"/>
    <xsl:param name="frame" as="map(xs:string, xs:double)"/>
    <xsl:sequence select="round(($degrees - $frame?west) * $frame?scale)"/>
  </xsl:function>
  <xsl:function name="f:map-y" as="xs:double">
    <xsl:param name="degrees" as="xs:double"/>
    <xsl:param name="frame" as="map(xs:string, xs:double)"/>
    <xsl:sequence select="round($frame?height div 2 - ($degrees - $frame?middle) * $frame?rise)"/>
  </xsl:function>
  <xsl:function name="f:projected" as="map(xs:string, item()*)">
    <xsl:param name="dot" as="map(xs:string, item()*)"/>
    <xsl:param name="frame" as="map(xs:string, xs:double)"/>
    <xsl:sequence select="map:merge(($dot, map { 'x': f:map-x($dot?lon, $frame), 'y': f:map-y($dot?lat, $frame),
        'r': (2.5, 3.5, 4.5, 5.5, 7)[1 + count((2, 8, 25, 60)[$dot?count ge .])] }))"/>
  </xsl:function>

  <!-- Lines of latitude and longitude, with their degrees at the margin. -->
  <xsl:function name="f:graticule" as="element()+">
    <xsl:param name="frame" as="map(xs:string, xs:double)"/>
    <xsl:variable name="step" as="xs:integer" select="(1, 2, 5, 10, 20, 30)[$frame?width div . le 16][1]"/>
    <xsl:variable name="half" as="xs:double" select="$frame?height div $frame?rise div 2"/>
    <xsl:variable name="lons" as="xs:integer*" select="f:multiples($step, $frame?west, $frame?west + $frame?width)"/>
    <xsl:variable name="lats" as="xs:integer*" select="f:multiples($step, max((-90, $frame?middle - $half)), min((90, $frame?middle + $half)))"/>
    <path xmlns="http://www.w3.org/2000/svg" class="grid" d="{string-join(($lons ! ('M' || f:map-x(., $frame) || ' 0v' || $frame?height),
        $lats ! ('M0 ' || f:map-y(., $frame) || 'h' || $v:map-width)))}"/>
    <g xmlns="http://www.w3.org/2000/svg" class="degrees" aria-hidden="true">
      <xsl:for-each select="$lons[position() mod 2 eq 1]">
        <text x="{f:map-x(., $frame) + 3}" y="{$frame?height - 4}"><xsl:value-of select="abs(.) || '°'"/></text>
      </xsl:for-each>
      <xsl:for-each select="$lats">
        <text x="3" y="{f:map-y(., $frame) - 3}"><xsl:value-of select="abs(.) || '°'"/></text>
      </xsl:for-each>
    </g>
  </xsl:function>
  <xsl:function name="f:multiples" as="xs:integer*">
    <xsl:param name="step" as="xs:integer"/>
    <xsl:param name="from" as="xs:double"/>
    <xsl:param name="to" as="xs:double"/>
    <xsl:sequence select="(xs:integer(ceiling($from div $step)) to xs:integer(floor($to div $step))) ! (. * $step)"/>
  </xsl:function>
</xsl:stylesheet>
