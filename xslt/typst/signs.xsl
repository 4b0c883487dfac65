<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:print">
  <!--
    Purpose: explain the signs by which print tells apart who wrote what
    Input:   a TEI edition
    Output:  code for typst: each sign that occurs, as it looks, and what it means
  -->

  <!-- Keys of the signs, as typst shows them, in the order in which they are explained; labels: where they are not the page's. -->
  <xsl:variable name="v:print-signs" as="map(xs:string, xs:string)*" select="
      map { 'key': 'supplied', 'sign': f:literal('[' || f:label('sample.words') || ']') },
      map { 'key': 'supplied-editor', 'sign': f:literal('⟨' || f:label('sample.words') || '⟩') },
      map { 'key': 'note-gloss', 'sign': f:call('remark', f:literal(f:label('sample.name'))) },
      map { 'key': 'note-original', 'sign': f:call('remark', f:call('emph', f:literal(f:label('sample.words')))) },
      map { 'key': 'note-translator', 'sign': f:call('remark', f:literal(f:label('sample.words'))) },
      map { 'key': 'note-editorial', 'sign': f:call('remark', f:literal(f:label('sample.words'))) },
      map { 'key': 'note-bracket', 'sign': f:call('remark', f:literal(f:label('sample.words'))) },
      map { 'key': 'gap', 'sign': f:literal('[…]') },
      map { 'key': 'sic', 'sign': f:literal('[sic]') },
      map { 'key': 'choice', 'sign': f:call('variant', f:literal(f:label('sample.words'))), 'label': f:label('sign.variant') },
      map { 'key': 'unclear', 'sign': f:call('doubtful', f:literal(f:label('sample.words'))) },
      map { 'key': 'stage-delivery', 'sign': f:call('emph', f:literal('(' || f:label('sample.words') || ')')) },
      map { 'key': 'stage-business', 'sign': f:call('emph', f:literal(f:label('sample.words'))) },
      map { 'key': 'pb', 'sign': 'page-break(none)' },
      map { 'key': 'turn', 'sign': f:call('number', f:literal('12')), 'label': f:label('sign.number') }"/>

  <!-- Signs that look the same are explained together. -->
  <xsl:function name="f:print-signs" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:for-each-group select="$v:print-signs[if (.?key = 'turn') then exists($tei/text//sp) else exists(key('sign', .?key, root($tei)))]" group-by=".?sign">
      <xsl:sequence select="f:call('sign', (current-grouping-key(), f:literal(string-join((current-group() ! (.?label, f:label('sign.' || .?key))[1]), '; '))))"/>
    </xsl:for-each-group>
  </xsl:function>
</xsl:stylesheet>
