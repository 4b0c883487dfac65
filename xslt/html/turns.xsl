<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: turns: who speaks, how, and what; narration and pauses between them
    Input:   sp and stage
    Output:  HTML elements
  -->

  <xsl:template match="sp" as="element()">
    <article class="turn {f:voice(substring-after(tokenize(@who)[1], '#'), $v:speakers)}">
      <xsl:call-template name="m:identity"/>
      <header>
        <xsl:call-template name="m:permalink"/>
        <xsl:apply-templates select="speaker | stage[@type = 'delivery']"/>
      </header>
      <div class="speech">
        <xsl:apply-templates select="*[not(self::speaker or self::stage[@type = 'delivery'])]"/>
        <xsl:if test="not(speaker)">
          <xsl:call-template name="m:comments"/>
        </xsl:if>
      </div>
      <xsl:call-template name="m:sidenotes"/>
    </article>
  </xsl:template>

  <!-- Those who speak, each with the number by which colours go. -->
  <xsl:variable name="v:speakers" as="map(xs:string, xs:integer)" select="f:speakers(/TEI)"/>

  <xsl:template name="m:permalink" as="element()?">
    <xsl:variable name="number" as="xs:string" select="f:turn-number(.)"/>
    <xsl:choose>
      <xsl:when test="@xml:id">
        <a class="permalink" href="#{@xml:id}" aria-label="{f:label('turn', $number)}"><xsl:value-of select="$number"/></a>
      </xsl:when>
      <xsl:when test="$number ne ''">
        <span class="permalink"><xsl:value-of select="$number"/></span>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- The speaker's name; it leads to the register even if the label does not say so. -->
  <xsl:template match="speaker" as="element()">
    <b>
      <xsl:call-template name="m:identity"/>
      <xsl:variable name="pointer" as="xs:string?" select="if (* and (.//@ref or .//ref or .//ptr)) then () else ../tokenize(@who)[map:contains($v:entry-kinds, .)][1]"/>
      <xsl:choose>
        <xsl:when test="$pointer"><a href="{$pointer}"><xsl:apply-templates/></a></xsl:when>
        <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
      </xsl:choose>
      <xsl:for-each select="parent::sp">
        <xsl:call-template name="m:comments"/>
      </xsl:for-each>
    </b>
  </xsl:template>

  <xsl:template match="sp/stage[@type = 'delivery']" as="node()+" priority="2">
    <xsl:text> </xsl:text>
    <span>
      <xsl:sequence select="f:attributes(., 'stage delivery')"/>
      <xsl:sequence select="'('"/><xsl:apply-templates/><xsl:sequence select="')'"/>
    </span>
  </xsl:template>

  <!-- What happens, or is told, between the words. -->
  <xsl:template match="stage" as="element()">
    <span>
      <xsl:sequence select="f:attributes(., 'stage')"/>
      <xsl:sequence select="'('"/><xsl:apply-templates/><xsl:sequence select="')'"/>
    </span>
  </xsl:template>
  <xsl:template match="div/stage | body/stage | front/stage | back/stage | sp/stage" as="element()" priority="1">
    <p>
      <xsl:sequence select="f:attributes(., ('stage', 'pause'[current()/@type = 'pause']))"/>
      <xsl:apply-templates/>
    </p>
  </xsl:template>
</xsl:stylesheet>
