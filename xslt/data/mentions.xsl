<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: the table of names and dates in the text
    Input:   a TEI edition
    Output:  its columns, and a map for each row
  -->

  <xsl:variable name="v:mention-columns" as="map(xs:string, xs:string)*" select="
      map { 'name': 'document', 'datatype': 'string', 'description': 'Id of the edition.' },
      map { 'name': 'passage', 'datatype': 'string', 'description': 'Id of the turn, or else of the paragraph, stage direction or note, that the name stands in.' },
      map { 'name': 'turn', 'datatype': 'string', 'description': 'Id of the turn; nothing if the name does not stand in one.' },
      map { 'name': 'speakers', 'datatype': 'string', 'separator': ' ', 'description': 'Ids of those whose words they are: of the turn, or of the reported speech.' },
      map { 'name': 'kind', 'datatype': 'string', 'description': 'What it is: person, place, feature (a mountain, a line on the map), organisation, event, work, date, name.' },
      map { 'name': 'entry', 'datatype': 'string', 'separator': ' ', 'description': 'Ids of the entries that are meant, in the registers.' },
      map { 'name': 'name', 'datatype': 'string', 'separator': '; ', 'description': 'Their names, as the registers have them.' },
      map { 'name': 'form', 'datatype': 'string', 'description': 'How the text has it.' },
      map { 'name': 'start', 'datatype': 'integer', 'description': 'Where it begins in the text of the passage, in characters (Unicode code points) counted from 0; nothing if it stands in the stage direction of a label, or the passage has no id.' },
      map { 'name': 'end', 'datatype': 'integer', 'description': 'Where the first character after it stands.' },
      map { 'name': 'when', 'datatype': 'string', 'description': 'Of a date: what it says (ISO 8601), as exact as it is known; a span has a slash.' },
      map { 'name': 'certainty', 'datatype': 'string', 'description': 'How sure it is, where that was doubted: low, medium, high.' }"/>

  <xsl:function name="f:mentions" as="map(xs:string, item()*)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:for-each select="f:passages($tei)[.//(persName | placeName | geogName | orgName | name | title | date)]">
      <xsl:variable name="passage" as="element()" select="."/>
      <xsl:variable name="marked" as="xs:string" select="f:marked(.)"/>
      <xsl:variable name="text" as="xs:string" select="f:plain($marked)"/>
      <xsl:for-each select="self::sp/stage[@type = 'delivery']//(persName | placeName | geogName | orgName | name | title | date)">
        <xsl:sequence select="f:mention(., $passage, f:plain(string-join(f:read(.))), (), ())"/>
      </xsl:for-each>
      <xsl:for-each select="f:spans($marked)">
        <xsl:variable name="place" as="xs:integer*" select="(.?start, .?end)[$passage/@xml:id]"/>
        <xsl:sequence select="f:mention(key('named', .?key, root($tei)), $passage, substring($text, .?start + 1, .?end - .?start), $place[1], $place[2])"/>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:read" as="xs:string*">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates select="$name" mode="m:reading"/></xsl:variable>
    <xsl:sequence select="f:block($words)"/>
  </xsl:function>

  <xsl:function name="f:mention" as="map(xs:string, item()*)">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="passage" as="element()"/>
    <xsl:param name="form" as="xs:string"/>
    <xsl:param name="start" as="xs:integer?"/>
    <xsl:param name="end" as="xs:integer?"/>
    <xsl:variable name="tei" as="element(TEI)" select="$passage/ancestor::TEI[1]"/>
    <xsl:sequence select="map { 'document': string($tei/@xml:id), 'passage': $passage/ancestor-or-self::*[@xml:id][1]/@xml:id/string(),
        'turn': $passage/self::sp/@xml:id/string(), 'speakers': ($name/ancestor::said[@who][1], $passage/self::sp)[1]/tokenize(@who) ! replace(., '^#', ''), 'kind': f:kind($name),
        'entry': f:meant($name), 'name': f:meant($name) ! key('entry', ., root($tei)) ! f:name(.), 'form': $form, 'start': $start, 'end': $end,
        'when': $name/self::date/f:iso(.), 'certainty': $name/@cert/string() }"/>
  </xsl:function>
</xsl:stylesheet>
