<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: the lines above the text for reading
    Input:   the header of a TEI edition
    Output:  strings: the title, date and place, participants (a line each), source
  -->

  <xsl:function name="f:heading" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="date" as="element(date)?" select="f:date($tei)"/>
    <xsl:variable name="set" as="xs:string*" select="f:spoken(f:when($date))[. ne ''], f:place($tei) ! f:words(.)"/>
    <xsl:variable name="people" as="xs:string*" select="f:speaker-ids($tei) ! f:introduced(., $tei), f:listeners($tei) ! f:present(.)"/>
    <xsl:variable name="blocks" as="xs:string*" select="f:title($tei), string-join($set, ', ')[. ne ''],
        string-join($people[. ne ''] ! ('- ' || .), '&#10;')[. ne ''] ! (f:label('participants.listed') || '&#10;' || .),
        f:surrogate($tei) ! f:words(.)[. ne ''] ! f:label('source-reads', .)"/>
    <xsl:sequence select="if ($version = 'markdown') then f:markdown-heading($blocks) else $blocks"/>
  </xsl:function>

  <!-- A speaker: name and office. -->
  <xsl:function name="f:introduced" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="listed" as="element()*" select="key('participant', $id, root($tei))"/>
    <xsl:sequence select="f:described(f:participant-name($id, $tei), f:offices($listed, key('entry', $id, root($tei)), f:day($tei)), f:roles($listed))"/>
  </xsl:function>

  <!-- Someone present: name, office, role. -->
  <xsl:function name="f:present" as="xs:string">
    <xsl:param name="participant" as="element()"/>
    <xsl:sequence select="f:described(f:words($participant/(persName, name, desc, self::*)[1]), f:offices($participant, (), ()), f:roles($participant))"/>
  </xsl:function>

  <xsl:function name="f:described" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="offices" as="xs:string*"/>
    <xsl:param name="roles" as="xs:string*"/>
    <xsl:sequence select="string-join(($name, f:qualities($name, $offices, $roles)[. ne '']), ', ')"/>
  </xsl:function>
</xsl:stylesheet>
