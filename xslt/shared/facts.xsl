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
    <xsl:variable name="years" as="xs:string*" select="($entry/birth[1], $entry/death[1]) ! f:when(.) ! (if (. castable as xs:date or . castable as xs:gYearMonth) then replace(., '(-\d\d){1,2}$', '') else .)"/>
    <xsl:sequence select="if (not($entry/birth or $entry/death)) then f:spoken(f:span($entry)) else if (exists($entry/birth) and exists($entry/death)) then string-join($years, '–')
        else if (exists($entry/birth)) then f:label('born', $years) else f:label('died', $years)"/>
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
    <!-- What both ends have in common is said once; a dash between more than two figures stands apart. Years are said as they are written. -->
    <xsl:sequence select="if (not(contains($span, '-'))) then $span else string-join($parts) => replace('^(\d+\S{0,2}) (\p{L}+) (\d{4})–(\d+\S{0,2} \2 \3)$', '$1–$4') => replace('^(\d+\S{0,2} \p{L}+) (\d{4})–(\d+\S{0,2} \p{L}+ \2)$', '$1 – $3')
        => replace('(\p{L} \d{4})–', '$1 – ') => replace('(\d{4})–((\d+\S{0,2} )?\p{L})', '$1 – $2')"/>
  </xsl:function>
  <xsl:function name="f:day-in-words" as="xs:string">
    <xsl:param name="day" as="xs:string"/>
    <xsl:variable name="is-month" as="xs:boolean" select="string-length($day) eq 7"/>
    <xsl:variable name="whole" as="xs:date?" select="($day || '-01'[$is-month])[. castable as xs:date] ! xs:date(.)"/>
    <xsl:variable name="month" as="xs:string?" select="tokenize(f:label(if ($is-month) then 'months.alone' else 'months'))[month-from-date($whole)]"/>
    <xsl:sequence select="
        if (empty($whole)) then $day
        else if ($is-month) then f:label('date.month', ($month, year-from-date($whole)))
        else f:label(if (day-from-date($whole) eq 1) then 'date.first' else 'date.day', (day-from-date($whole), $month, year-from-date($whole)))"/>
  </xsl:function>

  <!-- What the header says of the source, the edition and how the text was treated: sections of labels and words. -->
  <xsl:function name="f:description" as="map(xs:string, item()*)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="header" as="element(teiHeader)?" select="$tei/teiHeader"/>
    <xsl:variable name="file" as="element(fileDesc)?" select="$header/fileDesc"/>
    <xsl:variable name="unit" as="element()*" select="$file/sourceDesc//msDesc"/>
    <xsl:variable name="hands" as="element(respStmt)*" select="$file/titleStmt/respStmt"/>
    <xsl:variable name="sections" as="map(xs:string, item()*)*" select="
        map { 'title': f:label('source'), 'facts': (
          f:fact-of(f:label('row.repository'), $unit/msIdentifier/(institution, repository)), f:fact-of(f:label('row.collection'), $unit/msIdentifier/collection),
          f:fact-of(f:label('row.shelfmark'), $unit/msIdentifier/idno), f:fact-of(f:label('row.copy'), $unit/msIdentifier/altIdentifier/(idno, .)[1]),
          f:fact-of(f:label('row.textLang'), $unit//textLang), f:fact-of(f:label('row.digital-surrogate'), $file/sourceDesc//bibl[not(@type = 'transcript')]),
          f:fact-of(f:label('row.transcript'), $file/sourceDesc//bibl[@type = 'transcript']/idno[@type = 'filename']), f:fact-of(f:label('row.note'), $file/sourceDesc/p),
          $file/notesStmt/note ! f:fact-of(f:row-label(.), node() except label),
          f:hands($hands[resp/@key = ('recorder', 'translator')])) },
        map { 'title': f:label('edition'), 'facts': (
          $file/titleStmt/(author, editor, principal, sponsor, funder) ! f:fact-of(f:row-label(.), .),
          f:hands($hands[not(resp/@key = ('recorder', 'translator'))]), f:fact-of(f:label('row.editionStmt'), $file/editionStmt), f:fact-of(f:label('row.seriesStmt'), $file/seriesStmt),
          f:fact-of(f:label('row.publisher'), $file/publicationStmt/(publisher, distributor, authority)), f:fact-of(f:label('row.pubPlace'), $file/publicationStmt/pubPlace),
          $file/publicationStmt/date[1] ! map { 'label': f:label('row.date'), 'words': f:spoken(f:when(.)) }, f:fact-of(f:label('row.idno'), $file/publicationStmt/idno),
          f:fact-of(f:label('row.extent'), if ($file/extent/measure) then $file/extent/measure else $file/extent),
          f:fact-of(f:label('row.textClass'), ($header//taxonomy//category[@xml:id = $header//catRef/tokenize(@target) ! substring-after(., '#')]/catDesc, $header//keywords//(term | item))),
          f:fact-of(f:label('row.langUsage'), $header/profileDesc/langUsage/language), $header/revisionDesc//change ! f:fact-of(f:label('row.revisionDesc'), .)) },
        map { 'title': f:label('treatment'), 'facts': (
          f:fact-of(f:label('row.note'), $header/encodingDesc/p), f:fact-of(f:label('row.projectDesc'), $header/encodingDesc/projectDesc), f:fact-of(f:label('row.samplingDecl'), $header/encodingDesc/samplingDecl),
          $header/encodingDesc/editorialDecl/* ! f:fact-of(f:row-label(.), .)) }"/>
    <xsl:sequence select="$sections[exists(.?facts)]"/>
  </xsl:function>

  <!-- What a part of the header is called: in its own words, else by its kind. -->
  <xsl:function name="f:row-label" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="($part/self::respStmt/(f:label-if-any('resp.' || resp[1]/@key), f:capitalised(f:words(resp))), $part/self::note/label/f:words(.)[. ne ''],
        $part/self::p[parent::availability]/f:label('row.rights'), $part/self::idno[@type = ('DOI', 'URI', 'URL')]/string(@type),
        $part/self::idno[parent::msIdentifier]/f:label('row.shelfmark'), $part/self::altIdentifier/(f:label-if-any('row.' || @type), f:label('row.othermark')),
        $part/self::bibl/f:label-if-any('row.' || @type), $part/(self::p | self::note)/f:label('row.note'),
        f:label-if-any('row.' || local-name($part)), f:capitalised(local-name($part)))[. ne ''][1]"/>
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
    <xsl:for-each-group select="$statements" group-by="f:row-label(.)">
      <xsl:sequence select="f:fact-of(current-grouping-key(), current-group()/(persName | orgName | name))"/>
    </xsl:for-each-group>
  </xsl:function>
</xsl:stylesheet>
