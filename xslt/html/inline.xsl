<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: running text: emphasis, languages, dates, breaks
    Input:   elements within a paragraph
    Output:  HTML elements and text
  -->

  <!-- Lines and indents of the XML are no part of the text. -->
  <xsl:template match="text()" as="text()?">
    <xsl:value-of select="if (contains(., '&#10;')) then f:on-one-line(.) else ."/>
  </xsl:template>
  <!-- White space between words is one space; that at the ends stays. -->
  <xsl:function name="f:on-one-line" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="between" as="xs:string" select="normalize-space('x' || $text || 'x')"/>
    <xsl:sequence select="substring($between, 2, string-length($between) - 2)"/>
  </xsl:function>
  <xsl:template match="comment() | processing-instruction()" as="empty-sequence()"/>

  <!-- Elements that change nothing in how their words look. -->
  <xsl:template match="seg | s | w | num | measure | time | address | addrLine | desc | bibl | editor | author | publisher | pubPlace | idno | email | docDate
      | biblScope | resp | label | forename | surname | addName | nameLink | genName | roleName | reg | corr | orig | gi | att | val | ident | series | edition"
    as="element()">
    <span>
      <xsl:sequence select="f:attributes(., local-name())"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>

  <xsl:variable name="v:highlights" as="map(xs:string, xs:string)" select="map {
      'italic': 'i', 'italics': 'i', 'bold': 'b', 'underline': 'u', 'underlined': 'u', 'superscript': 'sup', 'sup': 'sup',
      'subscript': 'sub', 'sub': 'sub', 'strikethrough': 's', 'code': 'code' }"/>
  <xsl:template match="hi" as="element()">
    <xsl:element name="{(tokenize(@rend) ! $v:highlights(.), 'span')[1]}">
      <xsl:sequence select="f:attributes(., ('hi', 'small-caps'[tokenize(current()/@rend) = ('smallcaps', 'small-caps')]))"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="emph" as="element()">
    <em><xsl:sequence select="f:attributes(., ())"/><xsl:apply-templates/></em>
  </xsl:template>
  <xsl:template match="foreign | term | mentioned | gloss" as="element()">
    <i><xsl:sequence select="f:attributes(., local-name())"/><xsl:apply-templates/></i>
  </xsl:template>
  <xsl:template match="title" as="element()">
    <xsl:variable name="marks" as="xs:string+" select="f:marks(.)"/>
    <cite>
      <xsl:sequence select="f:attributes(., 'quiet'[current()/@level = 'a'])"/>
      <xsl:value-of select="$marks[1]"/><xsl:apply-templates/><xsl:value-of select="$marks[2]"/>
    </cite>
  </xsl:template>
  <xsl:template match="quote" as="element()">
    <span><xsl:sequence select="f:attributes(., 'quote')"/><xsl:apply-templates/></span>
  </xsl:template>
  <xsl:template match="q | soCalled" as="element()">
    <xsl:variable name="marks" as="xs:string+" select="f:marks(.)"/>
    <span>
      <xsl:sequence select="f:attributes(., local-name())"/>
      <xsl:value-of select="$marks[1]"/><xsl:apply-templates/><xsl:value-of select="$marks[2]"/>
    </span>
  </xsl:template>
  <xsl:template match="abbr | expan" as="element()">
    <span><xsl:sequence select="f:attributes(., local-name())"/><xsl:apply-templates/></span>
  </xsl:template>

  <!-- A date; only what HTML takes for one goes into its attribute, spans go into a title. -->
  <xsl:template match="date" as="element()">
    <xsl:variable name="when" as="xs:string?" select="@when[f:is-time(.)]"/>
    <xsl:element name="{if ($when) then 'time' else 'span'}">
      <xsl:sequence select="f:attributes(., ())"/>
      <xsl:if test="$when"><xsl:attribute name="datetime" select="f:time($when)"/></xsl:if>
      <xsl:if test="not($when) and f:span(.) ne ''"><xsl:attribute name="title" select="f:spoken(f:span(.))"/></xsl:if>
      <xsl:apply-templates/>
      <xsl:if test="not(node())"><xsl:value-of select="f:spoken(f:span(.))"/></xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- What HTML takes for a date, and how it writes it. -->
  <xsl:function name="f:is-time" as="xs:boolean">
    <xsl:param name="when" as="xs:string?"/>
    <xsl:sequence select="matches($when, '^(\d{4}(-\d\d(-\d\d)?)?|--\d\d-\d\d)$')"/>
  </xsl:function>

  <xsl:function name="f:time" as="xs:string">
    <xsl:param name="when" as="xs:string"/>
    <xsl:sequence select="if (starts-with($when, '--')) then substring($when, 3) else $when"/>
  </xsl:function>

  <xsl:template match="lb" as="element()+">
    <xsl:call-template name="m:anchor"/>
    <br/>
  </xsl:template>
  <xsl:template match="anchor | cb | gb | milestone | space" as="item()*">
    <xsl:if test="empty(key('comment', @xml:id))"><xsl:call-template name="m:anchor"/></xsl:if>
    <xsl:call-template name="m:comments"><xsl:with-param name="id" select="@xml:id"/></xsl:call-template>
    <xsl:if test="self::space"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>
  <xsl:template name="m:anchor" as="element()?">
    <xsl:if test="@xml:id"><span id="{@xml:id}"/></xsl:if>
  </xsl:template>

  <!-- A page break: a thin mark in the line, and in the margin the number of the new page. -->
  <xsl:template match="pb" as="element()">
    <span title="{f:label('page-break')}">
      <xsl:sequence select="f:attributes(., 'pb')"/>
      <span class="cut" aria-hidden="true">¦</span>
      <span class="folio"><xsl:value-of select="if (@n) then f:label('page', @n) else f:label('page.new')"/></span>
    </span>
  </xsl:template>
</xsl:stylesheet>
