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

  <!-- Keys of the signs, in the order in which they are explained; what each means is a label. -->
  <xsl:variable name="v:signs" as="xs:string*" select="
      'supplied', 'supplied-editor', 'note-gloss', 'note-original', 'note-translator', 'note-editorial', 'note-bracket', 'gap', 'sic', 'choice', 'unclear', 'stage-delivery', 'stage-business', 'pb', 'ref-noteref', 'name', 'doubt', 'turn'"/>

  <xsl:function name="f:signs-of" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="$v:signs[if (string(.) = 'name') then exists($tei/standOff) else if (string(.) = 'turn') then exists($tei/text//sp)
        else exists(key('sign', string(.), root($tei)))]"/>
  </xsl:function>
  <xsl:function name="f:has-signs" as="xs:boolean">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="exists(f:signs-of($tei))"/>
  </xsl:function>

  <xsl:template name="m:signs" as="element()?">
    <xsl:variable name="signs" as="xs:string*" select="f:signs-of(.)"/>
    <xsl:if test="exists($signs)">
      <section class="signs" aria-labelledby="page:signs">
        <h2 id="page:signs"><xsl:sequence select="$v:label-language"/><xsl:value-of select="f:label('signs')"/></h2>
        <dl>
          <xsl:for-each select="$signs">
            <div>
              <dt><xsl:sequence select="f:sign(string(.))"/></dt>
              <dd><xsl:value-of select="f:label('sign.' || .)"/></dd>
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
      <xsl:when test="$key = 'supplied'"><span class="supplied"><i>[</i><xsl:value-of select="f:label('sample.words')"/><i>]</i></span></xsl:when>
      <xsl:when test="$key = 'supplied-editor'"><span class="supplied"><i>⟨</i><xsl:value-of select="f:label('sample.words')"/><i>⟩</i></span></xsl:when>
      <xsl:when test="$key = 'note-gloss'"><span class="note gloss">[<xsl:value-of select="f:label('sample.name')"/>]</span></xsl:when>
      <xsl:when test="$key = 'note-original'"><span class="note original">[<i class="foreign"><xsl:value-of select="f:label('sample.words')"/></i>]</span></xsl:when>
      <xsl:when test="starts-with($key, 'note-')"><span class="note {substring-after($key, 'note-')}">[<xsl:value-of select="f:label('sample.words')"/>]</span></xsl:when>
      <xsl:when test="$key = 'gap'"><span class="gap">[…]</span></xsl:when>
      <xsl:when test="$key = 'sic'"><span class="sic"><xsl:value-of select="f:label('sample.words')"/><span class="note"> [sic]</span></span></xsl:when>
      <xsl:when test="$key = ('choice', 'unclear')"><span class="{$key}"><ins><xsl:value-of select="f:label('sample.words')"/></ins></span></xsl:when>
      <xsl:when test="$key = 'stage-delivery'"><span class="stage delivery">(<xsl:value-of select="f:label('sample.words')"/>)</span></xsl:when>
      <xsl:when test="$key = 'stage-business'"><span class="stage"><xsl:value-of select="f:label('sample.words')"/></span></xsl:when>
      <xsl:when test="$key = 'pb'"><span class="pb"><span class="cut">¦</span></span></xsl:when>
      <xsl:when test="$key = 'ref-noteref'"><sup class="noteref">1</sup></xsl:when>
      <xsl:when test="$key = 'name'"><span class="linked"><xsl:value-of select="f:label('sample.name')"/></span></xsl:when>
      <xsl:when test="$key = 'doubt'"><span class="uncertain"><xsl:value-of select="f:label('sample.name')"/></span></xsl:when>
      <xsl:otherwise><span class="permalink">12</span></xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
