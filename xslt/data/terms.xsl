<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: the vocabularies of the linked data, and values in them
    Input:   strings
    Output:  members and objects of JSON-LD
  -->

  <xsl:function name="f:context" as="xs:string">
    <xsl:sequence select="f:member('@context', f:object((
        f:member('@vocab', 'https://schema.org/'),
        f:member('foaf', 'http://xmlns.com/foaf/0.1/'),
        f:member('geosparql', 'http://www.opengis.net/ont/geosparql#'),
        f:member('owl', 'http://www.w3.org/2002/07/owl#'),
        f:member('skos', 'http://www.w3.org/2004/02/skos/core#'),
        f:member('dcterms', 'http://purl.org/dc/terms/'),
        f:member('xsd', 'http://www.w3.org/2001/XMLSchema#'))))"/>
  </xsl:function>

  <!-- A string in its language. -->
  <xsl:function name="f:tagged" as="item()?">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:param name="language" as="xs:string?"/>
    <xsl:sequence select="if ($words ne '' and $language ne '') then f:object((f:member('@language', $language), f:member('@value', $words))) else $words[. ne '']"/>
  </xsl:function>
  <!-- The words of an element in its language. -->
  <xsl:function name="f:spoken" as="item()?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="f:tagged(f:words($element), $element/ancestor-or-self::*[@xml:lang][1]/@xml:lang)"/>
  </xsl:function>

  <!-- A date as exact as it is known. -->
  <xsl:function name="f:typed-date" as="map(xs:string, xs:string)?">
    <xsl:param name="date" as="xs:string?"/>
    <xsl:variable name="type" as="xs:string?" select="if ($date castable as xs:date) then 'xsd:date' else if ($date castable as xs:gYearMonth) then 'xsd:gYearMonth'
        else if ($date castable as xs:gYear) then 'xsd:gYear' else if ($date castable as xs:dateTime) then 'xsd:dateTime' else ()"/>
    <xsl:sequence select="$date[. ne ''] ! f:object((f:member('@type', $type), f:member('@value', .)))"/>
  </xsl:function>

  <!-- Someone of whom no more is known than the name. -->
  <xsl:function name="f:named" as="map(xs:string, xs:string)">
    <xsl:param name="type" as="xs:string?"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="f:object((f:member('@type', $type), f:member('name', $name)))"/>
  </xsl:function>

  <xsl:function name="f:reference" as="map(xs:string, xs:string)">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="f:object(f:member('@id', f:iri($entry/ancestor::TEI[1], $entry/@xml:id)))"/>
  </xsl:function>

  <!-- Where other authority files have what they say of an entry: the addresses that stand for the things themselves. -->
  <xsl:variable name="v:things" as="map(xs:string, xs:string)" select="map {
      'wikidata': 'http://www.wikidata.org/entity/', 'viaf': 'http://viaf.org/viaf/', 'gnd': 'https://d-nb.info/gnd/',
      'geonames': 'https://sws.geonames.org/', 'lcnaf': 'http://id.loc.gov/authorities/names/', 'isni': 'https://isni.org/isni/',
      'orcid': 'https://orcid.org/', 'doi': 'https://doi.org/' }"/>
  <xsl:function name="f:thing" as="map(xs:string, xs:string)?">
    <xsl:param name="number" as="element(idno)"/>
    <xsl:variable name="value" as="xs:string" select="normalize-space($number)"/>
    <xsl:variable name="base" as="xs:string?" select="$v:things(lower-case($number/@type))[matches($value, '^[\w./-]+$')]"/>
    <xsl:variable name="slash" as="xs:string" select="if ($number/@type = 'geonames') then '/' else ''"/>
    <xsl:sequence select="(if ($base) then $base || $value || $slash else $value[f:is-safe(.)]) ! f:object(f:member('@id', .))"/>
  </xsl:function>
</xsl:stylesheet>
