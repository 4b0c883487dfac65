<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: the table of contents
    Input:   a TEI edition
    Output:  a nav element; each part that the page has, in its order
  -->

  <xsl:template name="m:contents" as="element()">
    <nav aria-label="{f:label('contents')}">
      <xsl:sequence select="$v:label-language"/>
      <h2><xsl:value-of select="f:label('contents')"/></h2>
      <ol>
        <xsl:if test="normalize-space(string-join(teiHeader/profileDesc/abstract))">
          <li><a href="#page:summary"><xsl:value-of select="f:label('summary')"/></a></li>
        </xsl:if>
        <xsl:if test="f:has-participants(.)">
          <li><a href="#page:participants"><xsl:value-of select="f:label('participants')"/></a></li>
        </xsl:if>
        <xsl:if test="count(f:speaker-ids(.)) gt 1">
          <li><a href="#page:overview"><xsl:value-of select="f:label('overview')"/></a></li>
        </xsl:if>
        <xsl:for-each select="text/front/div[@xml:id]">
          <li><a href="#{@xml:id}"><xsl:value-of select="f:division-name(.)"/></a></li>
        </xsl:for-each>
        <li>
          <a href="#page:transcript"><xsl:value-of select="f:label('transcript')"/></a>
          <xsl:where-populated>
            <ol>
              <xsl:for-each select="text/(body | back)/div[@xml:id]">
                <li>
                  <a href="#{@xml:id}"><xsl:value-of select="f:division-name(.)"/></a>
                  <xsl:sequence select="f:steps(.//sp[@xml:id])"/>
                </li>
              </xsl:for-each>
            </ol>
          </xsl:where-populated>
        </li>
        <xsl:if test="f:has-signs(.)">
          <li><a href="#page:signs"><xsl:value-of select="f:label('signs')"/></a></li>
        </xsl:if>
        <xsl:if test="exists(f:readings(.))">
          <li><a href="#page:readings"><xsl:value-of select="f:label('readings')"/></a></li>
        </xsl:if>
        <xsl:for-each select="f:registers(.)">
          <li><a href="#{.?id}"><xsl:value-of select=".?title"/></a></li>
        </xsl:for-each>
        <xsl:if test="exists(f:dates(.))">
          <li><a href="#page:dates"><xsl:value-of select="f:label('dates')"/></a></li>
        </xsl:if>
        <li><a href="#page:description"><xsl:value-of select="f:label('description')"/></a></li>
        <li><a href="#page:citation"><xsl:value-of select="f:label('citation')"/></a></li>
        <xsl:if test="exists($v:files)">
          <li><a href="#page:files"><xsl:value-of select="f:label('all-files')"/></a></li>
        </xsl:if>
      </ol>
    </nav>
  </xsl:template>

  <!-- Links to every so many turns of a long conversation: about ten. -->
  <xsl:function name="f:steps" as="element()?">
    <xsl:param name="turns" as="element(sp)*"/>
    <xsl:variable name="step" as="xs:integer" select="max((20, f:step(count($turns))))"/>
    <xsl:if test="count($turns) gt 30">
      <p class="steps">
        <span class="caption"><xsl:value-of select="f:label('turns')"/></span>
        <xsl:for-each select="$turns[position() mod $step = 1]">
          <xsl:text> </xsl:text>
          <a href="#{@xml:id}" aria-label="{f:turn-name(.)}"><xsl:value-of select="f:turn-number(.)"/></a>
        </xsl:for-each>
      </p>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:step" as="xs:integer">
    <xsl:param name="count" as="xs:integer"/>
    <xsl:sequence select="(1, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 100000)[$count idiv . le 10][1]"/>
  </xsl:function>

  <!-- What a division is called in the contents: by its kind, else by its heading. -->
  <xsl:function name="f:division-name" as="xs:string">
    <xsl:param name="division" as="element(div)"/>
    <xsl:variable name="heading" as="xs:string" select="f:words($division/head[1])"/>
    <xsl:variable name="is-ours" as="xs:boolean" select="exists($division/note) and (every $note in $division/note satisfies $note/@type = 'editorial')"/>
    <xsl:variable name="kind" as="xs:string?" select="f:label-if-any('part.' || (if ($is-ours) then 'editorial' else $division/@type))"/>
    <xsl:variable name="several" as="xs:boolean" select="count($division/../div[@type = $division/@type]) gt 1"/>
    <xsl:sequence select="($kind[not($several or $division/@type = ('session', 'attachment'))], $heading[. ne ''],
        $kind ! concat(., ' ', 1 + count($division/preceding-sibling::div[@type = $division/@type])), f:label('part.other'))[1]"/>
  </xsl:function>
</xsl:stylesheet>
