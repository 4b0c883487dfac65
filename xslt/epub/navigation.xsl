<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xsl xs f m v"
  default-mode="m:html">
  <!--
    Purpose: how readers find their way: contents, landmarks, pages of the source
    Input:   chapters
    Output:  nav elements
  -->

  <xsl:function name="f:navigation" as="element()+">
    <xsl:param name="chapters" as="map(xs:string, item()*)+"/>
    <nav epub:type="toc" role="doc-toc" aria-labelledby="contents">
      <h1 id="contents"><xsl:value-of select="f:label('contents')"/></h1>
      <ol>
        <xsl:for-each select="$chapters">
          <li>
            <a href="{.?path}"><xsl:value-of select=".?title"/></a>
            <xsl:sequence select="f:sections(.)"/>
          </li>
        </xsl:for-each>
      </ol>
    </nav>
    <xsl:sequence select="f:landmarks($chapters), f:page-list($chapters)"/>
  </xsl:function>

  <!-- Sections of a chapter that have a heading one can lead to. -->
  <xsl:function name="f:sections" as="element()?">
    <xsl:param name="chapter" as="map(xs:string, item()*)"/>
    <xsl:variable name="headings" as="element()*" select="$chapter?content/descendant-or-self::*[local-name() = ('h2', 'h3')][@id or ../@id]"/>
    <xsl:variable name="own" as="element()*" select="$headings[f:words(.) ne '' and f:words(.) ne $chapter?title]"/>
    <xsl:if test="exists($own)">
      <ol>
        <xsl:for-each select="$own">
          <li><a href="{$chapter?path}#{translate((@id, ../@id)[1], ':', '-')}"><xsl:value-of select="f:words(.)"/></a></li>
        </xsl:for-each>
      </ol>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:landmarks" as="element()">
    <xsl:param name="chapters" as="map(xs:string, item()*)+"/>
    <xsl:variable name="text" as="map(xs:string, item()*)?" select="$chapters[.?kind = 'chapter'][1]"/>
    <nav epub:type="landmarks" hidden="hidden" aria-label="{f:label('landmarks')}">
      <ol>
        <li><a epub:type="toc" href="navigation.xhtml#contents"><xsl:value-of select="f:label('contents')"/></a></li>
        <xsl:for-each select="$text"><li><a epub:type="bodymatter" href="{.?path}"><xsl:value-of select="f:label('transcript')"/></a></li></xsl:for-each>
        <xsl:for-each select="$chapters[.?kind = ('titlepage', 'introduction', 'index')]"><li><a epub:type="{.?kind}" href="{.?path}"><xsl:value-of select=".?title"/></a></li></xsl:for-each>
      </ol>
    </nav>
  </xsl:function>

  <xsl:function name="f:page-list" as="element()?">
    <xsl:param name="chapters" as="map(xs:string, item()*)+"/>
    <xsl:variable name="pages" as="element()*">
      <xsl:for-each select="$chapters">
        <xsl:variable name="path" as="xs:string" select=".?path"/>
        <xsl:for-each select=".?content/descendant-or-self::*[@epub:type = 'pagebreak']">
          <li><a href="{$path}#{@id}"><xsl:value-of select="@aria-label"/></a></li>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="exists($pages)">
      <nav epub:type="page-list" role="doc-pagelist" hidden="hidden" aria-label="{f:label('pages')}">
        <ol><xsl:sequence select="$pages"/></ol>
      </nav>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
