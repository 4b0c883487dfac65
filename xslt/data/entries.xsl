<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:data">
  <!--
    Purpose: entries of the registers as linked data
    Input:   entries of standOff
    Output:  objects of JSON-LD
  -->

  <xsl:template match="person" as="map(xs:string, xs:string)">
    <xsl:variable name="form" as="element()?" select="f:forms(.)[1]"/>
    <xsl:variable name="genders" as="map(xs:string, xs:string)" select="map { 'M': 'Male', 'F': 'Female' }"/>
    <xsl:sequence select="f:described-entry(., ('Person', 'foaf:Person'), (
        f:member('familyName', $form/surname ! f:words(.)), f:member('givenName', $form/forename[not(@type = 'patronymic')] ! f:words(.)),
        f:member('additionalName', $form/forename[@type = 'patronymic'] ! f:words(.)),
        f:member('gender', sex/@value ! $genders(.) ! f:object(f:member('@id', 'https://schema.org/' || .))),
        f:member('birthDate', birth/f:typed-date((@when, @notBefore)[1])), f:member('deathDate', death/f:typed-date((@when, @notBefore)[1])),
        f:member('nationality', nationality ! f:words(.)), f:member('hasOccupation', occupation ! f:office(.))))"/>
  </xsl:template>

  <!-- An office, with the time when it was held. -->
  <xsl:function name="f:office" as="map(xs:string, xs:string)">
    <xsl:param name="office" as="element()"/>
    <xsl:variable name="occupation" as="map(xs:string, xs:string)" select="f:named('Occupation', f:words($office))"/>
    <xsl:sequence select="if ($office/(@when, @from, @to)) then f:in-time($office, f:member('hasOccupation', $occupation)) else $occupation"/>
  </xsl:function>

  <!-- What was so for a time. -->
  <xsl:function name="f:in-time" as="map(xs:string, xs:string)">
    <xsl:param name="dated" as="element()"/>
    <xsl:param name="member" as="xs:string"/>
    <xsl:sequence select="f:object((f:member('@type', 'Role'), $member, f:member('startDate', f:typed-date($dated/(@from, @when)[1])),
        f:member('endDate', f:typed-date($dated/(@to, @when)[1]))))"/>
  </xsl:function>

  <xsl:template match="personGrp" as="map(xs:string, xs:string)">
    <xsl:sequence select="f:described-entry(., 'foaf:Group', ())"/>
  </xsl:template>

  <xsl:template match="place" as="map(xs:string, xs:string)">
    <xsl:variable name="at" as="xs:string*" select="tokenize(normalize-space(location[1]/geo), '[, ]+')[. castable as xs:decimal]"/>
    <xsl:variable name="point" as="xs:string*" select="
        f:member('geo', f:object((f:member('@type', 'GeoCoordinates'), f:member('latitude', xs:decimal($at[1])), f:member('longitude', xs:decimal($at[2]))))),
        f:member('geosparql:hasGeometry', f:object((f:member('@type', 'geosparql:Geometry'), f:member('geosparql:asWKT',
            f:object((f:member('@type', 'geosparql:wktLiteral'), f:member('@value', 'POINT(' || $at[2] || ' ' || $at[1] || ')')))))))"/>
    <xsl:sequence select="f:described-entry(., ('Place', 'geosparql:Feature'), (f:member('additionalType', @type/string()), $point[exists($at[2])]))"/>
  </xsl:template>

  <xsl:template match="org" as="map(xs:string, xs:string)">
    <xsl:sequence select="f:described-entry(., ('Organization', 'foaf:Organization'), f:member('additionalType', @type/string()))"/>
  </xsl:template>

  <xsl:template match="event" as="map(xs:string, xs:string)">
    <xsl:sequence select="f:described-entry(., 'Event', (f:member('additionalType', @type/string()), f:member('startDate', f:typed-date((@when, @from, @notBefore)[1])),
        f:member('endDate', f:typed-date((@to, @notAfter)[1]))))"/>
  </xsl:template>

  <xsl:template match="bibl" as="map(xs:string, xs:string)">
    <xsl:sequence select="f:described-entry(., if (title/@level = 'j') then 'Periodical' else 'CreativeWork', (f:member('author', author ! f:words(.)),
        f:member('publisher', publisher ! f:words(.))))"/>
  </xsl:template>

  <!-- What every entry has: address, names, what it is, the same in other authority files, what it belongs to. -->
  <xsl:function name="f:described-entry" as="map(xs:string, xs:string)">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="types" as="xs:string+"/>
    <xsl:param name="own" as="xs:string*"/>
    <xsl:variable name="forms" as="element()*" select="f:forms($entry)"/>
    <!-- A person, a body or a work is one thing everywhere; a place or an event is a notion, which files may draw otherwise. -->
    <xsl:variable name="same" as="xs:string" select="if ($entry/(self::person, self::org, self::bibl)) then 'owl:sameAs' else 'skos:exactMatch'"/>
    <xsl:sequence select="f:object((f:member('@id', f:iri($entry/ancestor::TEI[1], $entry/@xml:id)), f:member('@type', $types), f:member('name', $forms[1] ! f:spoken(.)),
        f:member('alternateName', tail($forms) ! f:spoken(.)), $own, f:member('description', $entry/(desc, note) ! f:spoken(.)),
        f:member('skos:editorialNote', $entry/@cert ! ('Certainty: ' || . || '.')), f:member($same, $entry/idno ! f:thing(.)), f:belonging($entry)))"/>
  </xsl:function>
</xsl:stylesheet>
