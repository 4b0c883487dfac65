<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xmlns:err="http://www.w3.org/2005/xqt-errors"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:data">
  <!--
    Purpose: the entries of the registers, and the document that names them, as linked data
    Input:   a TEI edition
    Output:  JSON-LD with the terms of schema.org, FOAF, GeoSPARQL, SKOS and OWL
  -->

  <xsl:include href="../shared/complaints.xsl"/>
  <xsl:include href="../shared/keys.xsl"/>
  <xsl:include href="../shared/words.xsl"/>
  <xsl:include href="../shared/speakers.xsl"/>
  <xsl:include href="../shared/header.xsl"/>
  <xsl:include href="../shared/links.xsl"/>
  <xsl:include href="addresses.xsl"/>
  <xsl:include href="json.xsl"/>
  <xsl:include href="terms.xsl"/>
  <xsl:include href="entries.xsl"/>
  <xsl:include href="relations.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:mode name="m:data" on-no-match="fail"/>

  <xsl:template match="/" as="text()?">
    <xsl:try>
      <xsl:apply-templates select="*"/>
      <xsl:catch>
        <xsl:message select="f:failure($err:description, $err:module, $err:line-number)"/>
      </xsl:catch>
    </xsl:try>
  </xsl:template>

  <xsl:template match="TEI" as="text()">
    <xsl:variable name="entries" as="element()*" select="standOff/(listPerson | listPlace | listOrg | listEvent | listBibl)/*[@xml:id]"/>
    <xsl:variable name="nodes" as="map(xs:string, xs:string)*">
      <xsl:sequence select="f:edition(., $entries)"/>
      <xsl:apply-templates select="$entries"/>
    </xsl:variable>
    <xsl:value-of select="f:object((f:context(), f:list('@graph', $nodes)))?json"/>
  </xsl:template>

  <!-- The document, and the conversation that it records. -->
  <xsl:function name="f:edition" as="map(xs:string, xs:string)">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="entries" as="element()*"/>
    <xsl:variable name="published" as="element()?" select="$tei/teiHeader/fileDesc/publicationStmt"/>
    <xsl:variable name="place" as="element()?" select="f:place($tei)"/>
    <xsl:variable name="where" as="item()?" select="($place/f:entry(.)/f:reference(.), $place ! f:words(.))[1]"/>
    <xsl:variable name="talk" as="map(xs:string, xs:string)" select="f:object((f:member('@type', 'Event'), f:member('name', f:title($tei)), f:member('startDate', f:typed-date(f:date($tei)/(@when, @from, @notBefore)[1])),
        f:member('endDate', f:typed-date(f:date($tei)/(@to, @notAfter)[1])), f:member('location', $where),
        f:member('attendee', $tei//particDesc//(person | personGrp) ! f:attendee(.))))"/>
    <xsl:sequence select="f:object((f:member('@id', f:edition-address($tei)), f:member('@type', 'Conversation'), f:member('name', f:tagged(f:title($tei), $tei/@xml:lang)),
        f:member('identifier', $tei/@xml:id/string()), f:member('inLanguage', $tei/@xml:lang/string()), f:member('translator', f:makers($tei, 'translator')),
        f:member('editor', f:makers($tei, 'editor')), f:member('publisher', $published/publisher ! f:named('Organization', f:words(.))),
        f:member('datePublished', f:typed-date($published/date/@when)), f:member('license', $published//licence/@target[f:is-safe(.)] ! f:object(f:member('@id', string(.)))),
        f:member('isBasedOn', f:surrogate($tei)//@target[f:is-safe(.)] ! f:object(f:member('@id', string(.)))), f:member('about', $talk),
        f:member('mentions', $entries[key('mention', @xml:id)] ! f:reference(.))))"/>
  </xsl:function>

  <!-- Those who are responsible in a certain way. -->
  <xsl:function name="f:makers" as="map(xs:string, xs:string)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:for-each select="$tei/teiHeader/fileDesc/titleStmt/respStmt[resp/@key = $kind]/(persName | orgName | name)">
      <xsl:sequence select="f:named(if (self::persName) then 'Person' else if (self::orgName) then 'Organization' else (), f:words(.))"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Someone who took part: the register's entry, else the name that the list has. -->
  <xsl:function name="f:attendee" as="map(xs:string, xs:string)">
    <xsl:param name="participant" as="element()"/>
    <xsl:variable name="entry" as="element()?" select="(f:register-ids($participant) ! key('entry', ., root($participant)))[1]"/>
    <xsl:sequence select="if ($entry) then f:reference($entry) else f:named('Person', f:words($participant/(persName, name, desc, self::*)[1]))"/>
  </xsl:function>
</xsl:stylesheet>
