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

  <xsl:variable name="v:print-signs" as="map(xs:string, xs:string)*" select="
      map { 'key': 'supplied', 'sign': '&quot;[words]&quot;', 'means': 'words or letters that are not in the original and were supplied' },
      map { 'key': 'note-gloss', 'sign': 'remark(&quot;name&quot;)', 'means': 'another name for what was just named' },
      map { 'key': 'note-original', 'sign': 'remark(emph(&quot;words&quot;))', 'means': 'the wording of the original' },
      map { 'key': 'note-translator', 'sign': 'remark(&quot;words&quot;)', 'means': 'an explanation by the translator' },
      map { 'key': 'note-editorial', 'sign': 'remark(&quot;words&quot;)', 'means': 'an explanation by the editor' },
      map { 'key': 'note-bracket', 'sign': 'remark(&quot;words&quot;)', 'means': 'a bracket of the source, as it stands there' },
      map { 'key': 'gap', 'sign': '&quot;[…]&quot;', 'means': 'something is missing in the source' },
      map { 'key': 'sic', 'sign': '&quot;[sic]&quot;', 'means': 'so in the source' },
      map { 'key': 'choice', 'sign': 'variant(&quot;words&quot;)', 'means': 'the source reads otherwise: see Readings' },
      map { 'key': 'unclear', 'sign': 'doubtful(&quot;words&quot;)', 'means': 'reading uncertain' },
      map { 'key': 'stage-delivery', 'sign': 'emph(&quot;(words)&quot;)', 'means': 'how something is said, or to whom' },
      map { 'key': 'stage-business', 'sign': 'emph(&quot;words&quot;)', 'means': 'what happens, told by whoever wrote the record' },
      map { 'key': 'pb', 'sign': 'page-break(none)', 'means': 'a page of the source ends here' },
      map { 'key': 'turn', 'sign': 'number(&quot;12&quot;)', 'means': 'in the outer margin: the number of a turn' }"/>

  <!-- Signs that look the same are explained together. -->
  <xsl:function name="f:print-signs" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:for-each-group select="$v:print-signs[if (.?key = 'turn') then exists($tei/text//sp) else exists(key('sign', .?key, root($tei)))]" group-by=".?sign">
      <xsl:sequence select="f:call('sign', (current-grouping-key(), f:literal(string-join(current-group()?means, '; '))))"/>
    </xsl:for-each-group>
  </xsl:function>
</xsl:stylesheet>
