<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: the registers: persons, places, organisations, events, periodicals
    Input:   standOff
    Output:  a section for each register that has entries
  -->

  <!-- The registers that the document has, in order: title, id and entries of each. -->
  <xsl:function name="f:registers" as="map(xs:string, item()*)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="entries" as="element()*" select="$tei/standOff//(person | personGrp | place | org | event | bibl)[@xml:id]"/>
    <xsl:variable name="all" as="map(xs:string, item()*)*" select="
        map { 'id': 'page:persons', 'title': f:label('persons'), 'entries': $entries/(self::person | self::personGrp) },
        map { 'id': 'page:places', 'title': f:label('places'), 'entries': $entries/self::place },
        map { 'id': 'page:organisations', 'title': f:label('organisations'), 'entries': $entries/self::org },
        map { 'id': 'page:events', 'title': f:label('events'), 'entries': $entries/self::event },
        map { 'id': 'page:periodicals', 'title': f:label('periodicals'), 'entries': $entries/self::bibl }"/>
    <xsl:sequence select="$all[exists(.?entries)]"/>
  </xsl:function>

  <xsl:template name="m:registers" as="element()*">
    <xsl:for-each select="f:registers(.)">
      <section class="register" aria-labelledby="{.?id}">
        <h2 id="{.?id}"><xsl:value-of select=".?title"/></h2>
        <xsl:call-template name="m:map">
          <xsl:with-param name="places" select=".?entries[self::place]"/>
        </xsl:call-template>
        <ul class="entries">
          <xsl:apply-templates select=".?entries" mode="m:entry">
            <xsl:sort select="f:sort-key(.)"/>
          </xsl:apply-templates>
        </ul>
      </section>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="person | personGrp | place | org | event | bibl" mode="m:entry" as="element()">
    <xsl:variable name="forms" as="element()*" select="f:forms(.)"/>
    <xsl:variable name="native" as="element()*" select="tail($forms)[@subtype = 'native']"/>
    <li id="{@xml:id}">
      <p>
        <b><xsl:sequence select="f:language($forms[1]/@xml:lang)"/><xsl:value-of select="f:name(.)"/></b>
        <xsl:for-each select="$native">
          <xsl:text> </xsl:text>
          <bdi><xsl:sequence select="f:language(@xml:lang)"/><xsl:value-of select="f:words(.)"/></bdi>
        </xsl:for-each>
        <xsl:value-of select="f:lifetime(.)[. ne ''] ! (' (' || . || ')')"/>
      </p>
      <xsl:variable name="others" as="xs:string*" select="distinct-values(tail($forms)[not(@subtype = 'native')] ! f:words(.))"/>
      <xsl:if test="exists($others)"><p class="other"><xsl:value-of select="$others" separator=" · "/></p></xsl:if>
      <xsl:apply-templates select="occupation | state | roleName | pubPlace | desc | note | @cert" mode="m:entry"/>
      <xsl:call-template name="m:facts"/>
      <xsl:call-template name="m:mentions"/>
    </li>
  </xsl:template>

  <!-- Kind, coordinates and identifiers, on one line. -->
  <xsl:template name="m:facts" as="element()?">
    <xsl:variable name="facts" as="node()*" select="@type[not(. = ('', 'periodical'))], location[normalize-space(geo[1])], idno"/>
    <xsl:if test="exists($facts)">
      <p class="facts">
        <xsl:for-each select="$facts">
          <xsl:if test="position() gt 1"> · </xsl:if>
          <xsl:apply-templates select="." mode="m:entry"/>
        </xsl:for-each>
      </p>
    </xsl:if>
  </xsl:template>
  <xsl:template match="@type" mode="m:entry" as="text()">
    <xsl:value-of select="(f:label-if-any('kind.' || .), translate(., '-_', '  '))[1]"/>
  </xsl:template>

  <xsl:template match="occupation | state | roleName" mode="m:entry" as="element()?">
    <xsl:variable name="words" as="xs:string" select="f:words((desc, .)[1])"/>
    <xsl:if test="$words ne ''">
      <p class="office"><xsl:value-of select="$words, f:spoken(f:span(.))[. ne '']" separator=", "/></p>
    </xsl:if>
  </xsl:template>
  <xsl:template match="desc | note | pubPlace" mode="m:entry" as="element()">
    <p><xsl:apply-templates mode="m:html"/></p>
  </xsl:template>
  <xsl:template match="location" mode="m:entry" as="text()">
    <xsl:value-of select="f:coordinates(f:words(geo[1]))"/>
  </xsl:template>
  <xsl:template match="@cert" mode="m:entry" as="element()?">
    <xsl:sequence select="f:line('doubt', f:label('by-pattern')[current() = 'low'])"/>
  </xsl:template>

  <xsl:variable name="v:authority-names" as="map(xs:string, xs:string)" select="map {
      'wikidata': 'Wikidata', 'viaf': 'VIAF', 'geonames': 'GeoNames', 'gnd': 'GND', 'orcid': 'ORCID', 'doi': 'DOI' }"/>
  <xsl:template match="idno" mode="m:entry" as="node()">
    <xsl:variable name="name" as="xs:string" select="($v:authority-names(lower-case(@type)), f:capitalised(@type), '')[1]"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space($name || ' ' || .)"/>
    <xsl:variable name="address" as="xs:string?" select="f:authority-address(.)"/>
    <xsl:choose>
      <xsl:when test="$address"><a href="{$address}"><xsl:value-of select="$words"/></a></xsl:when>
      <xsl:otherwise><xsl:value-of select="$words"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- "39.9° N, 116.4° E"; anything but two numbers as it stands. -->
  <xsl:function name="f:coordinates" as="xs:string">
    <xsl:param name="geo" as="xs:string"/>
    <xsl:variable name="numbers" as="xs:string*" select="tokenize(translate($geo, ',', ' '))"/>
    <xsl:choose>
      <xsl:when test="count($numbers) eq 2 and (every $number in $numbers satisfies $number castable as xs:decimal)">
        <xsl:variable name="signs" as="xs:string*" select="
            if (starts-with($numbers[1], '-')) then 'south' else 'north', if (starts-with($numbers[2], '-')) then 'west' else 'east'"/>
        <xsl:sequence select="string-join(for $axis in (1, 2) return f:label($signs[$axis], translate($numbers[$axis], '+-', '')), ', ')"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$geo"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:line" as="element()?">
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="words" as="xs:string?"/>
    <xsl:if test="$words ne ''">
      <p class="{$class}"><xsl:value-of select="$words"/></p>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
