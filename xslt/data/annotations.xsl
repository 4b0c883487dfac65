<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: names, dates and the edition's notes as Web Annotations (W3C) on the text for reading
    Input:   a TEI edition; the parameters of the text for reading, so that places in it are counted as it is
    Output:  a collection of annotations, as JSON-LD
  -->

  <!-- How much of the text before and after a name is quoted, in characters. -->
  <xsl:variable name="v:around" as="xs:integer" select="32"/>

  <!-- The collection of all. -->
  <xsl:function name="f:annotations" as="map(xs:string, xs:string)">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="marked" as="xs:string" select="f:whole($tei)"/>
    <xsl:variable name="text" as="xs:string" select="f:plain($marked)"/>
    <xsl:variable name="annotations" as="map(xs:string, xs:string)*">
      <xsl:for-each select="f:spans($marked)">
        <xsl:variable name="name" as="element()" select="key('named', .?key, root($tei))"/>
        <xsl:sequence select="f:annotation($name, 'n' || position(), 'identifying', f:identified($name), f:standing($name, $text, .?start, .?end))"/>
      </xsl:for-each>
      <xsl:for-each select="$tei/text/back//note[@type = 'editorial']">
        <xsl:sequence select="f:annotation(., (@xml:id, 'e' || position())[1], 'commenting', f:comment(.), f:commented(.))"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="page" as="map(xs:string, xs:string)" select="f:object((f:member('id', '#page-1'), f:member('type', 'AnnotationPage'),
        f:member('startIndex', 0), f:list('items', $annotations)))"/>
    <xsl:sequence select="f:object((f:member('@context', 'http://www.w3.org/ns/anno.jsonld'), f:member('id', '#collection'), f:member('type', 'AnnotationCollection'),
        f:member('label', f:title($tei)), f:member('total', count($annotations)), f:member('first', $page)))"/>
  </xsl:function>

  <xsl:function name="f:annotation" as="map(xs:string, xs:string)">
    <xsl:param name="about" as="element()"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="motivation" as="xs:string"/>
    <xsl:param name="bodies" as="map(xs:string, xs:string)*"/>
    <xsl:param name="targets" as="item()*"/>
    <xsl:sequence select="f:object((f:member('id', '#' || $id), f:member('type', 'Annotation'), f:member('motivation', $motivation),
        f:member('creator', f:creators($about)), f:list('body', $bodies), f:member('target', $targets)))"/>
  </xsl:function>

  <!-- Who says so. -->
  <xsl:function name="f:creators" as="map(xs:string, xs:string)*">
    <xsl:param name="about" as="element()"/>
    <xsl:variable name="tei" as="element(TEI)" select="$about/ancestor::TEI[1]"/>
    <xsl:for-each select="tokenize($about/@resp) ! substring-after(., '#')">
      <xsl:variable name="id" as="xs:string" select="."/>
      <xsl:variable name="statement" as="element()?" select="$tei/teiHeader/fileDesc//respStmt[@xml:id = $id]"/>
      <xsl:variable name="type" as="xs:string?" select="if ($tei/teiHeader//application/ptr/@target = '#' || $id) then 'Software' else 'Person'[$statement/persName]"/>
      <xsl:sequence select="f:object((f:member('id', f:iri($tei, $id)), f:member('type', $type), f:member('name', $statement/(persName, orgName, name)[1]/f:words(.))))"/>
    </xsl:for-each>
  </xsl:function>

  <!-- What a name names: its entry, its kind; a date's value; and how sure that is, if it was doubted. -->
  <xsl:function name="f:identified" as="map(xs:string, xs:string)*">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="tei" as="element(TEI)" select="$name/ancestor::TEI[1]"/>
    <xsl:for-each select="f:meant($name)">
      <xsl:sequence select="f:object((f:member('type', 'SpecificResource'), f:member('purpose', 'identifying'),
          f:member('source', if (key('entry', ., root($name))) then f:iri($tei, .) else .)))"/>
    </xsl:for-each>
    <xsl:sequence select="$name/self::date/f:iso(.) ! f:words-as-body('identifying', .), f:words-as-body('tagging', f:kind($name)),
        $name/@cert ! f:words-as-body('assessing', 'certainty: ' || .)"/>
  </xsl:function>

  <xsl:function name="f:words-as-body" as="map(xs:string, xs:string)">
    <xsl:param name="purpose" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="f:object((f:member('type', 'TextualBody'), f:member('purpose', $purpose), f:member('format', 'text/plain'), f:member('value', $words)))"/>
  </xsl:function>

  <!-- Where a name stands: in the text for reading, by position and by its words; and in which turn or paragraph. -->
  <xsl:function name="f:standing" as="map(xs:string, xs:string)">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="start" as="xs:integer"/>
    <xsl:param name="end" as="xs:integer"/>
    <xsl:variable name="tei" as="element(TEI)" select="$name/ancestor::TEI[1]"/>
    <xsl:variable name="before" as="xs:integer" select="max((0, $start - $v:around))"/>
    <xsl:variable name="selectors" as="map(xs:string, xs:string)+" select="
        f:object((f:member('type', 'TextPositionSelector'), f:member('start', $start), f:member('end', $end))),
        f:object((f:member('type', 'TextQuoteSelector'), f:member('exact', substring($text, $start + 1, $end - $start)),
            f:member('prefix', substring($text, $before + 1, $start - $before)), f:member('suffix', substring($text, $end + 1, $v:around))))"/>
    <xsl:variable name="passage" as="xs:string?" select="($name/ancestor::sp[1], $name/ancestor::*[@xml:id][1])[1]/@xml:id"/>
    <xsl:sequence select="f:object((f:member('type', 'SpecificResource'), f:member('source', f:file($tei, '.txt')),
        f:member('scope', $passage ! f:iri($tei, .)), f:list('selector', $selectors)))"/>
  </xsl:function>

  <!-- A note of the edition: its words, and the places that it is about. -->
  <xsl:function name="f:comment" as="map(xs:string, xs:string)">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="language" as="xs:string?" select="$note/ancestor-or-self::*[@xml:lang][1]/@xml:lang"/>
    <xsl:sequence select="f:object((f:member('type', 'TextualBody'), f:member('purpose', 'commenting'), f:member('format', 'text/plain'),
        f:member('language', $language), f:member('value', f:plain(string-join(f:note-blocks($note, 'reading'), '&#10;')))))"/>
  </xsl:function>
  <xsl:function name="f:commented" as="xs:string*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="tei" as="element(TEI)" select="$note/ancestor::TEI[1]"/>
    <xsl:sequence select="(if ($note/@target) then tokenize($note/@target) else '#') ! f:iri($tei, substring-after(., '#'))"/>
  </xsl:function>
</xsl:stylesheet>
