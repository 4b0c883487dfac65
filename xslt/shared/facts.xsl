<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: facts of the header and the registers in words, for renditions that show words only
    Input:   a TEI edition
    Output:  strings, dates, maps
  -->

  <!-- The day of the edition, as a file may date itself: when it was published, else when it was last changed. -->
  <xsl:function name="f:day-of-edition" as="xs:date">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="dates" as="xs:string*" select="$tei/teiHeader/(fileDesc/publicationStmt/date, fileDesc/editionStmt//date, revisionDesc//change)/(@when, @to)/string()"/>
    <xsl:sequence select="($dates ! f:as-day(.), xs:date('1970-01-01'))[1]"/>
  </xsl:function>
  <!-- "2026" and "2026-11" as the first day of the year or the month. -->
  <xsl:function name="f:as-day" as="xs:date?">
    <xsl:param name="date" as="xs:string"/>
    <xsl:sequence select="(substring($date, 1, 10), $date || '-01', $date || '-01-01')[. castable as xs:date][matches(., '^\d{4}-')][1] ! xs:date(.)"/>
  </xsl:function>

  <!-- Years of a life, or dates of an event. -->
  <xsl:function name="f:lifetime" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="years" as="xs:string*" select="($entry/birth[1], $entry/death[1]) ! replace(f:when(.), '^(-?\d{4})-\d\d(-\d\d)?$', '$1')"/>
    <xsl:sequence select="if (exists($entry/birth) and exists($entry/death)) then string-join($years, '–')
        else if (exists($entry/birth)) then 'born ' || $years else if (exists($entry/death)) then 'died ' || $years else f:spoken(f:span($entry))"/>
  </xsl:function>

  <!-- A date or a span of dates as one says it: "5–7 May 1955" for "1955-05-05–1955-05-07". -->
  <xsl:function name="f:spoken" as="xs:string">
    <xsl:param name="span" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:analyze-string select="$span" regex="\d{{4}}-\d\d(-\d\d)?">
        <xsl:matching-substring><xsl:sequence select="f:day-in-words(.)"/></xsl:matching-substring>
        <xsl:non-matching-substring><xsl:sequence select="."/></xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <!-- What both ends have in common is said once. -->
    <xsl:sequence select="string-join($parts) => replace('^(\d+) (\p{L}+) (\d{4})–(\d+ \2 \3)$', '$1–$4') => replace('^(\d+ \p{L}+) (\d{4})–(\d+ \p{L}+ \2)$', '$1 – $3')
        => replace('(\d+ \p{L}+ \d{4})–(\d+ \p{L}+ \d{4})', '$1 – $2')"/>
  </xsl:function>
  <xsl:function name="f:day-in-words" as="xs:string">
    <xsl:param name="day" as="xs:string"/>
    <xsl:variable name="whole" as="xs:string" select="if (string-length($day) eq 7) then $day || '-01' else $day"/>
    <xsl:sequence select="if (not($whole castable as xs:date)) then $day
        else format-date(xs:date($whole), if ($whole ne $day) then '[MNn] [Y]' else '[D] [MNn] [Y]', 'en', (), ())"/>
  </xsl:function>

  <!-- What the header says of the source, the edition and how the text was treated: sections of labels and words. -->
  <xsl:function name="f:description" as="map(xs:string, item()*)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="header" as="element(teiHeader)?" select="$tei/teiHeader"/>
    <xsl:variable name="file" as="element(fileDesc)?" select="$header/fileDesc"/>
    <xsl:variable name="unit" as="element()*" select="$file/sourceDesc//msDesc"/>
    <xsl:variable name="hands" as="element(respStmt)*" select="$file/titleStmt/respStmt"/>
    <xsl:variable name="sections" as="map(xs:string, item()*)*" select="
        map { 'title': 'Source', 'facts': (
          f:fact-of('Repository', $unit/msIdentifier/(institution, repository)), f:fact-of('Collection', $unit/msIdentifier/collection),
          f:fact-of('Shelfmark', $unit/msIdentifier/idno), f:fact-of('Copy', $unit/msIdentifier/altIdentifier/(idno, .)[1]),
          f:fact-of('Original language', $unit//textLang), f:fact-of('Digital surrogate', $file/sourceDesc//bibl[not(@type = 'transcript')]),
          f:fact-of('Transcript', $file/sourceDesc//bibl[@type = 'transcript']/idno[@type = 'filename']), f:fact-of('Note', $file/sourceDesc/p),
          $file/notesStmt/note ! f:fact-of((label ! f:words(.), 'Note')[1], node() except label),
          f:hands($hands[resp/@key = ('recorder', 'translator')])) },
        map { 'title': 'Edition', 'facts': (
          $file/titleStmt/(author, editor, principal, sponsor, funder) ! f:fact-of(f:capitalised(local-name()), .),
          f:hands($hands[not(resp/@key = ('recorder', 'translator'))]), f:fact-of('Edition', $file/editionStmt), f:fact-of('Series', $file/seriesStmt),
          f:fact-of('Publisher', $file/publicationStmt/(publisher, distributor, authority)), f:fact-of('Place', $file/publicationStmt/pubPlace),
          $file/publicationStmt/date[1] ! map { 'label': 'Published', 'words': f:spoken(f:when(.)) }, f:fact-of('Identifier', $file/publicationStmt/idno),
          f:fact-of('Extent', if ($file/extent/measure) then $file/extent/measure else $file/extent),
          f:fact-of('Kind', ($header//taxonomy//category[@xml:id = $header//catRef/tokenize(@target) ! substring-after(., '#')]/catDesc, $header//keywords//(term | item))),
          f:fact-of('Languages', $header/profileDesc/langUsage/language), $header/revisionDesc//change ! f:fact-of('History', .)) },
        map { 'title': 'How the text was treated', 'facts': (
          f:fact-of('Note', $header/encodingDesc/p), f:fact-of('Project', $header/encodingDesc/projectDesc), f:fact-of('Sampling', $header/encodingDesc/samplingDecl),
          $header/encodingDesc/editorialDecl/* ! f:fact-of(if (self::p) then 'Note' else if (self::normalization) then 'Normalisation' else f:capitalised(local-name()), .)) }"/>
    <xsl:sequence select="$sections[exists(.?facts)]"/>
  </xsl:function>

  <!-- A label and what it is a label of; nothing if there is nothing. -->
  <xsl:function name="f:fact-of" as="map(xs:string, item()*)?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="words" as="xs:string" select="string-join($nodes ! f:words(.)[. ne ''], ' · ')"/>
    <xsl:sequence select="$words[. ne ''] ! map { 'label': $label, 'words': . }"/>
  </xsl:function>
  <xsl:function name="f:hands" as="map(xs:string, item()*)*">
    <xsl:param name="statements" as="element(respStmt)*"/>
    <xsl:for-each-group select="$statements" group-by="f:capitalised(f:words(resp))">
      <xsl:sequence select="f:fact-of(current-grouping-key(), current-group()/(persName | orgName | name))"/>
    </xsl:for-each-group>
  </xsl:function>
</xsl:stylesheet>
