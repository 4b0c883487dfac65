<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: notes: within the text in brackets, at the end as a list, linked both ways
    Input:   note and ref of type noteref
    Output:  HTML elements
  -->

  <!-- The mark of a note of the source. -->
  <xsl:template match="ref[@type = 'noteref']" as="element()" priority="2">
    <xsl:variable name="address" as="xs:string?" select="f:address(tokenize(@target)[1], .)"/>
    <sup class="noteref">
      <xsl:element name="{if ($address) then 'a' else 'span'}">
        <xsl:sequence select="f:attributes(., ())"/>
        <xsl:if test="$address">
          <xsl:attribute name="href" select="$address"/>
          <xsl:attribute name="title" select="normalize-space('Note ' || @n)"/>
        </xsl:if>
        <xsl:apply-templates/>
      </xsl:element>
    </sup>
  </xsl:template>

  <!-- A note within the text. -->
  <xsl:variable name="v:brackets" as="map(xs:string, xs:string)" select="map {
      'gloss': 'Another name', 'translator': 'Translator’s note', 'original': 'Wording of the original', 'editorial': 'Editor’s note',
      'bracket': 'Bracket in the source' }"/>
  <xsl:template match="note" as="element()">
    <xsl:variable name="kind" as="xs:string?" select="$v:brackets(string(@type))"/>
    <span title="{($kind, 'Note')[1]}">
      <xsl:sequence select="f:attributes(., ('note', @type[$kind]))"/>
      <xsl:sequence select="'['"/><xsl:apply-templates/><xsl:sequence select="']'"/>
    </span>
  </xsl:template>

  <!-- A note at the end. -->
  <xsl:template match="back//note[not(@place = 'inline')]" as="element()" priority="1">
    <xsl:variable name="id" as="xs:string?" select="@xml:id"/>
    <xsl:variable name="places" as="xs:string*" select="distinct-values((tokenize(@target), key('mark', $id)/@xml:id ! concat('#', .)))"/>
    <div role="note">
      <xsl:sequence select="f:attributes(., 'endnote')"/>
      <span class="number"><xsl:value-of select="(@n, '*')[1]"/></span>
      <div>
        <xsl:choose>
          <xsl:when test="p or list or table or lg"><xsl:apply-templates select="* | text()[normalize-space()]"/></xsl:when>
          <xsl:otherwise><p><xsl:apply-templates/></p></xsl:otherwise>
        </xsl:choose>
        <xsl:for-each select="$places ! f:address(., current())[starts-with(., '#')]">
          <a class="return" href="{.}" title="Back to the text" aria-label="Back to the text">↩</a>
        </xsl:for-each>
      </div>
    </div>
  </xsl:template>

  <!-- Marks, at a place in the text, of the edition's own notes on it. -->
  <xsl:template name="m:comments" as="element()*">
    <xsl:variable name="id" as="xs:string?" select="@xml:id"/>
    <xsl:for-each select="key('comment', $id)[@xml:id]">
      <sup class="noteref ours"><a href="#{@xml:id}" title="Note of the edition"><xsl:value-of select="(@n, '*')[1]"/></a></sup>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
