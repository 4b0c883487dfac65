<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: explain the signs by which the page tells apart who wrote what
    Input:   a TEI edition
    Output:  a section: each sign that occurs, as it looks, and what it means
  -->

  <!-- Keys of the signs, and what each means, in the order in which they are explained. -->
  <xsl:variable name="v:signs" as="map(xs:string, xs:string)*" select="
      map { 'key': 'supplied', 'means': 'words or letters that are not in the original and were supplied' },
      map { 'key': 'note-gloss', 'means': 'another name for what was just named' },
      map { 'key': 'note-original', 'means': 'the wording of the original' },
      map { 'key': 'note-translator', 'means': 'an explanation by the translator' },
      map { 'key': 'note-editorial', 'means': 'an explanation by the editor' },
      map { 'key': 'note-bracket', 'means': 'a bracket of the source, as it stands there' },
      map { 'key': 'gap', 'means': 'something is missing in the source' },
      map { 'key': 'sic', 'means': 'so in the source' },
      map { 'key': 'choice', 'means': 'reading of the edition; the source’s own is listed under Readings' },
      map { 'key': 'unclear', 'means': 'reading uncertain' },
      map { 'key': 'stage-delivery', 'means': 'how something is said, or to whom' },
      map { 'key': 'stage-business', 'means': 'what happens, told by whoever wrote the record' },
      map { 'key': 'pb', 'means': 'here a page of the source ends' },
      map { 'key': 'ref-noteref', 'means': 'a note of the source, under Notes' },
      map { 'key': 'name', 'means': 'a name, linked to its entry in the index' },
      map { 'key': 'doubt', 'means': 'a name that was recognised by its form only, or that fits several' },
      map { 'key': 'turn', 'means': 'the number of a turn, and in the index the turn where a name stands; ¶ is a paragraph between turns' }"/>

  <xsl:function name="f:signs-of" as="map(xs:string, xs:string)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="$v:signs[if (.?key = 'name') then exists($tei/standOff) else if (.?key = 'turn') then exists($tei/text//sp)
        else exists(key('sign', .?key, root($tei)))]"/>
  </xsl:function>
  <xsl:function name="f:has-signs" as="xs:boolean">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="exists(f:signs-of($tei))"/>
  </xsl:function>

  <xsl:template name="m:signs" as="element()?">
    <xsl:variable name="signs" as="map(xs:string, xs:string)*" select="f:signs-of(.)"/>
    <xsl:if test="exists($signs)">
      <section class="signs" aria-labelledby="page:signs">
        <h2 id="page:signs">Signs used</h2>
        <dl>
          <xsl:for-each select="$signs">
            <div>
              <dt><xsl:sequence select="f:sign(.?key)"/></dt>
              <dd><xsl:value-of select=".?means"/></dd>
            </div>
          </xsl:for-each>
        </dl>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- A sign as it looks in the text. -->
  <xsl:function name="f:sign" as="element()">
    <xsl:param name="key" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$key = 'supplied'"><span class="supplied"><span class="bracket">[</span>words<span class="bracket">]</span></span></xsl:when>
      <xsl:when test="$key = 'note-gloss'"><span class="note gloss">[name]</span></xsl:when>
      <xsl:when test="$key = 'note-original'"><span class="note original">[<i class="foreign">words</i>]</span></xsl:when>
      <xsl:when test="starts-with($key, 'note-')"><span class="note {substring-after($key, 'note-')}">[words]</span></xsl:when>
      <xsl:when test="$key = 'gap'"><span class="gap">[…]</span></xsl:when>
      <xsl:when test="$key = 'sic'"><span class="sic">words<span class="note"> [sic]</span></span></xsl:when>
      <xsl:when test="$key = ('choice', 'unclear')"><span class="{$key}">words</span></xsl:when>
      <xsl:when test="$key = 'stage-delivery'"><span class="stage delivery">(words)</span></xsl:when>
      <xsl:when test="$key = 'stage-business'"><span class="stage">words</span></xsl:when>
      <xsl:when test="$key = 'pb'"><span class="pb bare">¦</span></xsl:when>
      <xsl:when test="$key = 'ref-noteref'"><sup class="noteref">1</sup></xsl:when>
      <xsl:when test="$key = 'name'"><span class="name linked">Name</span></xsl:when>
      <xsl:when test="$key = 'doubt'"><span class="name uncertain">Name</span></xsl:when>
      <xsl:otherwise><span class="permalink">12</span></xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
