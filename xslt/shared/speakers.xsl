<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: who takes part, in what role, and how often
    Input:   the text and the list of those who took part
    Output:  speakers in order of their first turn; participants with name, role and office
  -->

  <!-- Ids of those who speak, in order of first appearance, each with its number. -->
  <xsl:function name="f:speakers" as="map(xs:string, xs:integer)">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="ids" as="xs:string*" select="f:speaker-ids($tei)"/>
    <xsl:map>
      <xsl:for-each select="$ids">
        <xsl:map-entry key="." select="position()"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:function>

  <xsl:function name="f:speaker-ids" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:for-each-group select="$tei/text//sp/tokenize(@who)" group-by="replace(., '^#', '')">
      <xsl:sequence select="current-grouping-key()"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The class of a speaker: eight voices, taken in turn. -->
  <xsl:function name="f:voice" as="xs:string">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:param name="speakers" as="map(xs:string, xs:integer)"/>
    <xsl:variable name="number" as="xs:integer?" select="$speakers($id)"/>
    <xsl:sequence select="concat('voice-', if ($number) then ($number - 1) mod 8 + 1 else 0)"/>
  </xsl:function>

  <!-- Those listed as taking part who do not speak. -->
  <xsl:function name="f:listeners" as="element()*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="$tei//particDesc//(person | personGrp)[empty(f:register-ids(.) ! key('turns', ., root($tei)))]"/>
  </xsl:function>

  <!-- The ids by which a participant is known. -->
  <xsl:function name="f:register-ids" as="xs:string*">
    <xsl:param name="participant" as="element()"/>
    <xsl:sequence select="($participant/tokenize(@corresp), $participant/tokenize(@sameAs), $participant/@xml:id) ! replace(., '^#', '')"/>
  </xsl:function>

  <!-- The name of whoever has an id: as the list has it, else as the register has it, else as the turn has it. -->
  <xsl:function name="f:participant-name" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="(key('participant', $id, root($tei))/(persName, name)[1]/f:words(.)[. ne ''],
        key('entry', $id, root($tei))/f:name(.), key('turns', $id, root($tei))[1]/speaker/f:words(.), $id)[1]"/>
  </xsl:function>

  <!-- What a participant was: the office the list gives, else its words about the role. -->
  <xsl:function name="f:offices" as="xs:string*">
    <xsl:param name="participant" as="element()*"/>
    <xsl:sequence select="distinct-values($participant/(state | occupation | roleName | persName/roleName)/f:words((desc, .)[1])[. ne ''])"/>
  </xsl:function>

  <!-- Roles other than that of a speaker, which the number of turns shows. -->
  <xsl:function name="f:roles" as="xs:string*">
    <xsl:param name="participant" as="element()*"/>
    <xsl:sequence select="distinct-values($participant/tokenize(@role)[not(. = ('speaker', 'silent'))]) ! translate(., '-_', '  ')"/>
  </xsl:function>
</xsl:stylesheet>
