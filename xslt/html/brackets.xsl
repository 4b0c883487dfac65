<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: what stands in brackets, or instead of something: additions, gaps, errors, readings
    Input:   elements of the text
    Output:  HTML elements and text
  -->

  <xsl:template match="supplied" as="element()">
    <span title="{f:supplied-by(.)}">
      <xsl:sequence select="f:attributes(., 'supplied')"/>
      <i><xsl:value-of select="f:around(.)[1]"/></i><xsl:apply-templates/><i><xsl:value-of select="f:around(.)[2]"/></i>
    </span>
  </xsl:template>

  <xsl:template match="gap" as="element()">
    <span title="{if (@reason) then f:label('gap.reason', @reason) else f:label('gap')}">
      <xsl:sequence select="f:attributes(., 'gap')"/>
      <xsl:sequence select="'['"/><xsl:apply-templates/>
      <xsl:value-of select="'…'[not(normalize-space(current()))]"/><xsl:sequence select="']'"/>
    </span>
  </xsl:template>

  <xsl:template match="sic" as="element()">
    <span title="{f:label('sic')}">
      <xsl:sequence select="f:attributes(., 'sic')"/>
      <xsl:apply-templates/>
      <!-- A note that follows says so itself. -->
      <xsl:if test="not(following-sibling::node()[normalize-space()][1]/self::note)"><span class="note"> [sic]</span></xsl:if>
    </span>
  </xsl:template>

  <!-- Of two readings, that of the edition; what the source has is in the title, and there for the style sheet to show. -->
  <xsl:template match="choice" as="element()">
    <xsl:variable name="source" as="element()?" select="(sic, orig, abbr)[1]"/>
    <span title="{if ($source) then f:label('source-reads', f:words($source)) else f:words(unclear[2])}">
      <xsl:sequence select="f:attributes(., 'choice')"/>
      <xsl:for-each select="$source">
        <del><xsl:apply-templates/></del>
        <xsl:text> </xsl:text>
      </xsl:for-each>
      <ins><xsl:apply-templates select="(corr, reg, expan, *)[1]/node()"/></ins>
    </span>
  </xsl:template>

  <xsl:template match="unclear" as="element()">
    <span title="{f:label('unclear')}">
      <xsl:sequence select="f:attributes(., 'unclear')"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>
  <xsl:template match="del" as="element()">
    <del><xsl:sequence select="f:attributes(., ())"/><xsl:apply-templates/></del>
  </xsl:template>
  <xsl:template match="add" as="element()">
    <ins><xsl:sequence select="f:attributes(., ())"/><xsl:apply-templates/></ins>
  </xsl:template>

  <!-- A running head or page number; not if the page break before it says the same. -->
  <xsl:template match="fw" as="element()">
    <span title="{f:label('running-head')}">
      <xsl:sequence select="f:attributes(., 'fw')"/>
      <xsl:value-of select="'['[current()/@rend = 'brackets']"/><xsl:apply-templates/><xsl:value-of select="']'[current()/@rend = 'brackets']"/>
    </span>
  </xsl:template>
  <xsl:template match="fw[@type = 'pageNum'][not(@xml:id)][preceding-sibling::node()[1]/self::pb/@n]" as="empty-sequence()" priority="2"/>

  <!-- "Supplied by Ann B. Clerk", if the document says who. -->
  <xsl:function name="f:supplied-by" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="id" as="xs:string?" select="$element/@resp ! replace(., '^#', '')"/>
    <xsl:variable name="statement" as="element()?" select="root($element)/TEI/teiHeader/fileDesc/titleStmt/respStmt[@xml:id = $id][1]"/>
    <xsl:sequence select="($statement/(persName | orgName | name)[1]/f:label('supplied.by', f:words(.)), f:label('supplied'))[1]"/>
  </xsl:function>
</xsl:stylesheet>
