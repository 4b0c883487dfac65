<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:err="http://www.w3.org/2005/xqt-errors"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: the page as a whole: its head and its landmarks
    Input:   a TEI edition
    Output:  an HTML document
  -->

  <xsl:param name="style" as="xs:string" select="''">
    <!-- A style sheet (CSS) of one's own, as text: it comes after ours. -->
  </xsl:param>
  <!-- Ours, without comments and white space: that is settled when the stylesheet is compiled. -->
  <xsl:variable name="v:style" static="yes" as="xs:string" select="
      unparsed-text(resolve-uri('../assets/edition.css', static-base-uri()), 'UTF-8') => replace('/\*.*?\*/', '', 's') => replace('\s*([{};,>])\s*', '$1')
      => replace(': ', ':') => replace(';\}', '}')"/>
  <!-- In no mode too, so that a stylesheet that imports this one need not name it. -->
  <xsl:template match="/" mode="m:html #unnamed" as="node()*">
    <xsl:try>
      <xsl:apply-templates select="*"/>
      <xsl:catch>
        <xsl:message select="f:failure($err:description, $err:module, $err:line-number)"/>
      </xsl:catch>
    </xsl:try>
  </xsl:template>

  <xsl:template match="TEI" as="element()">
    <html lang="{(@xml:lang, 'en')[1]}">
      <xsl:sequence select="f:direction(@xml:lang)"/>
      <xsl:call-template name="m:head"/>
      <body>
        <a class="skip" href="#page:text"><xsl:value-of select="f:label('skip')"/></a>
        <xsl:call-template name="m:masthead"/>
        <div class="columns">
          <div class="side">
            <xsl:call-template name="m:contents"/>
            <xsl:call-template name="m:controls"/>
          </div>
          <div class="sheet">
            <main id="page:text">
              <xsl:call-template name="m:summary"/>
              <xsl:call-template name="m:participants"/>
              <xsl:call-template name="m:overview"/>
              <xsl:apply-templates select="text/front, text"/>
            </main>
            <aside aria-label="{f:label('apparatus')}">
              <xsl:sequence select="f:apparatus-language(.)"/>
              <xsl:call-template name="m:signs"/>
              <xsl:call-template name="m:readings"/>
              <xsl:call-template name="m:registers"/>
              <xsl:call-template name="m:dates"/>
            </aside>
            <footer>
              <xsl:sequence select="f:apparatus-language(.)"/>
              <xsl:call-template name="m:description"/>
              <xsl:call-template name="m:citation"/>
              <xsl:call-template name="m:files"/>
            </footer>
          </div>
        </div>
        <xsl:call-template name="m:script"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="m:head" as="element()">
    <xsl:variable name="abstract" as="xs:string" select="f:words(teiHeader/profileDesc/abstract)"/>
    <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="{$v:policy}"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <meta name="referrer" content="no-referrer"/>
      <title><xsl:value-of select="f:title(.), f:date(.) ! f:when(.)[. ne '']" separator=", "/></title>
      <xsl:if test="$abstract ne ''">
        <meta name="description" content="{$abstract}"/>
      </xsl:if>
      <xsl:call-template name="m:metadata"/>
      <style><xsl:value-of select="$v:style, $style[. ne '']" separator="&#10;"/></style>
    </head>
  </xsl:template>

  <!-- Title, date and place. -->
  <xsl:template name="m:masthead" as="element()">
    <header class="masthead">
      <xsl:sequence select="f:line('publisher', string-join((
          teiHeader/fileDesc/publicationStmt/(publisher, distributor, authority) ! f:words(.)[. ne ''], f:status(.) ! f:status-word(.)), ' · '))"/>
      <h1><xsl:value-of select="f:title(.)"/></h1>
      <xsl:for-each select="teiHeader/fileDesc/titleStmt/title[@type = 'sub'][normalize-space()]">
        <p class="subtitle"><xsl:apply-templates/></p>
      </xsl:for-each>
      <xsl:variable name="set" as="element()*" select="f:date(.), f:place(.)"/>
      <xsl:if test="exists($set)">
        <p class="set">
          <xsl:for-each select="$set">
            <xsl:if test="position() gt 1"><span class="dot"> · </span></xsl:if>
            <xsl:apply-templates select="."/>
          </xsl:for-each>
        </p>
      </xsl:if>
      <xsl:call-template name="m:downloads"/>
    </header>
  </xsl:template>

  <xsl:template name="m:summary" as="element()?">
    <xsl:if test="normalize-space(string-join(teiHeader/profileDesc/abstract))">
      <section class="summary" aria-labelledby="page:summary">
        <h2 id="page:summary"><xsl:sequence select="$v:label-language"/><xsl:value-of select="f:label('summary')"/></h2>
        <xsl:apply-templates select="teiHeader/profileDesc/abstract/*"/>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
