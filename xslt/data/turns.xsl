<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: the table of turns
    Input:   a TEI edition
    Output:  its columns, and a map for each row
  -->

  <xsl:variable name="v:turn-columns" as="map(xs:string, xs:string)*" select="
      map { 'name': 'document', 'datatype': 'string', 'description': 'Id of the edition.' },
      map { 'name': 'id', 'datatype': 'string', 'description': 'Id of the turn; unique in the edition, and the fragment of its address.' },
      map { 'name': 'position', 'datatype': 'integer', 'description': 'Which turn of the conversation it is, counted from 1.' },
      map { 'name': 'number', 'datatype': 'string', 'description': 'Number of the turn as the edition has it; may have a letter, as 17a.' },
      map { 'name': 'speakers', 'datatype': 'string', 'separator': ' ', 'description': 'Ids of those who speak, in the registers.' },
      map { 'name': 'names', 'datatype': 'string', 'separator': '; ', 'description': 'Their names, as the registers have them.' },
      map { 'name': 'label', 'datatype': 'string', 'description': 'How the source labels the turn.' },
      map { 'name': 'stage', 'datatype': 'string', 'description': 'The stage direction that goes with the label.' },
      map { 'name': 'text', 'datatype': 'string', 'description': 'What is said: the text for reading, a line for each paragraph; other stage directions are in parentheses.' },
      map { 'name': 'words', 'datatype': 'integer', 'description': 'Length of the text in words: what white space separates.' },
      map { 'name': 'date', 'datatype': 'string', 'description': 'Date of the conversation (ISO 8601), as exact as it is known; a span has a slash.' }"/>

  <xsl:function name="f:turns" as="map(xs:string, item()*)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="date" as="xs:string?" select="f:iso(f:date($tei))"/>
    <xsl:for-each select="$tei/text//sp">
      <xsl:variable name="text" as="xs:string" select="f:plain(f:marked(.))"/>
      <xsl:sequence select="map { 'document': string($tei/@xml:id), 'id': string(@xml:id), 'position': position(), 'number': f:turn-number(.),
          'speakers': tokenize(@who) ! replace(., '^#', ''), 'names': f:names-of-speakers(.), 'label': f:plain(f:source-label(.)), 'stage': f:delivery(.),
          'text': $text, 'words': count(tokenize($text)), 'date': $date }"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The stage direction of a label, without its brackets. -->
  <xsl:function name="f:delivery" as="xs:string?">
    <xsl:param name="turn" as="element(sp)"/>
    <xsl:for-each select="$turn/stage[@type = 'delivery'][1]">
      <xsl:variable name="words" as="xs:string*"><xsl:apply-templates select="node()" mode="m:reading"/></xsl:variable>
      <xsl:sequence select="f:block($words) ! f:plain(.)"/>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
