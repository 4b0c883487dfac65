<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: divisions, headings, paragraphs, lists, tables and verse
    Input:   elements of the text
    Output:  HTML elements
  -->

  <xsl:template match="text" as="element()">
    <section class="transcript" aria-labelledby="page:transcript">
      <xsl:sequence select="f:language(@xml:lang)"/>
      <h2 id="page:transcript"><xsl:sequence select="$v:label-language"/><xsl:value-of select="f:label('transcript')"/></h2>
      <xsl:apply-templates select="f:parts(.) except front"/>
    </section>
  </xsl:template>

  <xsl:template match="front | body | back" as="element()">
    <div>
      <xsl:sequence select="f:attributes(., local-name())"/>
      <xsl:apply-templates select="f:parts(.)"/>
    </div>
  </xsl:template>

  <!-- What is in an element that holds blocks, but for the white space that lays out the XML. -->
  <xsl:function name="f:parts" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/(* | text()[normalize-space()])"/>
  </xsl:function>

  <xsl:template match="div" as="element()">
    <section>
      <xsl:sequence select="f:attributes(., ('division', @type[matches(., '^\w+$')] ! concat('is-', .)))"/>
      <xsl:if test="parent::back and not(head)">
        <h3><xsl:value-of select="f:division-name(.)"/></h3>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="map:size($v:beside) gt 0"><xsl:call-template name="m:noted"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="f:parts(.)"/></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="head" as="element()">
    <xsl:element name="h{min((6, (if (ancestor::front) then 1 else 2) + count(ancestor::div | ancestor::list | ancestor::table | ancestor::lg)))}">
      <xsl:sequence select="f:attributes(., ())"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="list/head | table/head | lg/head" as="element()">
    <p>
      <xsl:sequence select="f:attributes(., 'caption')"/>
      <xsl:apply-templates/>
    </p>
  </xsl:template>

  <!-- A paragraph; one that holds lists or the like cannot be a p in HTML. -->
  <xsl:template match="p | ab | signed | salute | dateline | byline | trailer | docTitle | titlePart | epigraph | argument" as="element()">
    <xsl:element name="{if (.//(p, list, table, lg, quote[p or lg or l], l)) then 'div' else 'p'}">
      <xsl:sequence select="f:attributes(., (local-name()[. ne 'p'], 'heading'[current()/@rend = 'heading'], 'narration'[current()/parent::div[@type = 'conversation']]))"/>
      <xsl:apply-templates/>
      <xsl:call-template name="m:comments"/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="p[ancestor::p or ancestor::note[@place = 'inline']]" as="element()" priority="2">
    <span>
      <xsl:sequence select="f:attributes(., 'p')"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>

  <!-- How the edition is cited. -->
  <xsl:template match="div/bibl" as="element()">
    <p>
      <xsl:sequence select="f:attributes(., 'cite')"/>
      <xsl:apply-templates/>
    </p>
  </xsl:template>

  <xsl:template match="closer | opener" as="element()">
    <div>
      <xsl:sequence select="f:attributes(., local-name())"/>
      <xsl:apply-templates select="f:parts(.)"/>
    </div>
  </xsl:template>

  <xsl:template match="list" as="element()+">
    <xsl:apply-templates select="head"/>
    <xsl:element name="{if (@rend = 'numbered' or @type = 'ordered') then 'ol' else 'ul'}">
      <xsl:sequence select="f:attributes(., 'marked'[current()/label])"/>
      <xsl:apply-templates select="* except (head, label)"/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="item" as="element()">
    <li>
      <xsl:sequence select="f:attributes(., ())"/>
      <xsl:for-each select="preceding-sibling::*[1]/self::label">
        <span><xsl:sequence select="f:attributes(., 'label')"/><xsl:apply-templates/></span>
        <xsl:text> </xsl:text>
      </xsl:for-each>
      <xsl:apply-templates/>
    </li>
  </xsl:template>
  <xsl:template match="list/pb" as="element()" priority="2">
    <li class="break"><xsl:next-match/></li>
  </xsl:template>

  <xsl:template match="table" as="element()+">
    <xsl:apply-templates select="head"/>
    <div class="wide">
      <table>
        <xsl:sequence select="f:attributes(., ())"/>
        <xsl:apply-templates select="row"/>
      </table>
    </div>
  </xsl:template>
  <xsl:template match="row" as="element()">
    <tr><xsl:sequence select="f:attributes(., ())"/><xsl:apply-templates select="cell"/></tr>
  </xsl:template>
  <xsl:template match="cell" as="element()">
    <xsl:element name="{if (@role = 'label' or ../@role = 'label') then 'th' else 'td'}">
      <xsl:sequence select="f:attributes(., ())"/>
      <xsl:for-each select="@rows[. castable as xs:positiveInteger]"><xsl:attribute name="rowspan" select="."/></xsl:for-each>
      <xsl:for-each select="@cols[. castable as xs:positiveInteger]"><xsl:attribute name="colspan" select="."/></xsl:for-each>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="lg" as="element()">
    <div>
      <xsl:sequence select="f:attributes(., 'lg')"/>
      <xsl:apply-templates select="f:parts(.)"/>
    </div>
  </xsl:template>
  <xsl:template match="l" as="element()">
    <span>
      <xsl:sequence select="f:attributes(., 'l')"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>
  <xsl:template match="quote[p or lg or l]" as="element()">
    <blockquote>
      <xsl:sequence select="f:attributes(., ())"/>
      <xsl:apply-templates/>
    </blockquote>
  </xsl:template>
</xsl:stylesheet>
