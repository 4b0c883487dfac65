<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns:err="http://www.w3.org/2005/xqt-errors"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xsl xs f m v err"
  default-mode="m:html">
  <!--
    Purpose: the files of the book
    Input:   a TEI edition
    Output:  an element files with an element file for each, in no namespace
  -->

  <xsl:template match="/" as="document-node()">
    <xsl:document>
      <xsl:try>
        <xsl:apply-templates select="*"/>
        <xsl:catch>
          <xsl:message select="f:failure($err:description, $err:module, $err:line-number)"/>
        </xsl:catch>
      </xsl:try>
    </xsl:document>
  </xsl:template>

  <xsl:template match="TEI" as="element()">
    <xsl:variable name="chapters" as="map(xs:string, item()*)+" select="f:chapters(.)"/>
    <xsl:variable name="homes" as="map(xs:string, xs:string)" select="f:homes($chapters)"/>
    <xsl:variable name="language" as="xs:string" select="(@xml:lang, 'en')[1]"/>
    <files xmlns="">
      <xsl:sequence select="f:file('mimetype', 'application/epub+zip')"/>
      <xsl:sequence select="f:file('META-INF/container.xml', f:written(f:container()))"/>
      <xsl:sequence select="f:file('EPUB/package.opf', f:written(f:package(., $chapters)))"/>
      <xsl:sequence select="f:file('EPUB/navigation.xhtml', f:written(f:xhtml(f:label('contents'), $v:language, f:navigation($chapters))))"/>
      <xsl:sequence select="f:file('EPUB/style.css', string-join((unparsed-text(resolve-uri('../assets/book.css', static-base-uri()), 'UTF-8'), $style[. ne '']), '&#10;'))"/>
      <xsl:for-each select="$chapters">
        <xsl:sequence select="f:file('EPUB/' || .?path, f:written(f:xhtml(.?title, $language, f:bound(., $homes))))"/>
      </xsl:for-each>
    </files>
  </xsl:template>

  <xsl:function name="f:file" as="element()">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="text" as="xs:string"/>
    <file path="{$path}" xmlns=""><xsl:value-of select="$text"/></file>
  </xsl:function>

  <xsl:function name="f:written" as="xs:string">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="serialize($document, map { 'method': 'xml', 'encoding': 'UTF-8', 'indent': false(), 'omit-xml-declaration': false() })"/>
  </xsl:function>

  <!-- A document of the book. -->
  <xsl:function name="f:xhtml" as="element()">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:param name="content" as="element()*"/>
    <html lang="{$language}" xml:lang="{$language}">
      <xsl:sequence select="f:direction($language)"/>
      <head>
        <meta charset="utf-8"/>
        <title><xsl:value-of select="$title"/></title>
        <link rel="stylesheet" type="text/css" href="style.css"/>
      </head>
      <body>
        <xsl:sequence select="$content"/>
      </body>
    </html>
  </xsl:function>
</xsl:stylesheet>
