<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: find the facts of the header that more than one rendition shows
    Input:   the header of a TEI edition
    Output:  strings and elements
  -->

  <xsl:function name="f:title" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="titles" as="element(title)*" select="$tei/teiHeader/fileDesc/titleStmt/title"/>
    <xsl:variable name="title" as="xs:string" select="f:words(($titles[@type = 'main'], $titles)[1])"/>
    <xsl:sequence select="($title[. ne ''], $tei/@xml:id/string(), f:label('untitled'))[1]"/>
  </xsl:function>

  <!-- The date of the conversation. -->
  <xsl:function name="f:date" as="element(date)?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="$tei/teiHeader/profileDesc/(settingDesc//date, creation/date)[1]"/>
  </xsl:function>

  <!-- The day of the conversation, as far as it is known. -->
  <xsl:function name="f:day" as="xs:string?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="f:date($tei)/(@when, @from, @notBefore)[1]"/>
  </xsl:function>

  <!-- The place of the conversation. -->
  <xsl:function name="f:place" as="element()?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="$tei/teiHeader/profileDesc/(creation/(placeName | geogName), settingDesc//(placeName | geogName))[1]"/>
  </xsl:function>

  <!-- Names of those responsible in a certain way: editor, translator, recorder. -->
  <xsl:function name="f:responsible" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="statement" as="element(titleStmt)?" select="$tei/teiHeader/fileDesc/titleStmt"/>
    <xsl:sequence select="$statement/(respStmt[resp/@key = $kind]/(persName | orgName | name), *[local-name() = $kind]) ! f:words(.)"/>
  </xsl:function>

  <!-- The citation of the source. -->
  <xsl:function name="f:surrogate" as="element(bibl)?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="bibls" as="element(bibl)*" select="$tei/teiHeader/fileDesc/sourceDesc//bibl"/>
    <xsl:sequence select="($bibls[@type = 'digital-surrogate'], $bibls)[1]"/>
  </xsl:function>

  <!-- How far the edition has come: what its history says last. -->
  <xsl:function name="f:status" as="xs:string?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="$tei/teiHeader/revisionDesc/(@status, .//change/@status)[1]"/>
  </xsl:function>

  <!-- The number of the edition's version: the edition statement's, else that of the last change. -->
  <xsl:function name="f:version" as="xs:string?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="($tei/teiHeader/fileDesc/editionStmt/edition/@n/string(), $tei/teiHeader/fileDesc/editionStmt/edition/f:words(.)[. ne ''],
        $tei/teiHeader/revisionDesc//change/@n/string())[1]"/>
  </xsl:function>

  <xsl:function name="f:status-word" as="xs:string">
    <xsl:param name="status" as="xs:string"/>
    <xsl:sequence select="(f:label-if-any('status.' || $status), $status)[1]"/>
  </xsl:function>
</xsl:stylesheet>
