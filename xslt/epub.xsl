<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xsl xs f m v"
  default-mode="m:html">
  <!--
    Purpose: an edition as an e-book (EPUB 3.3): the page taken apart into chapters
    Input:   a TEI edition
    Output:  files, each with its path and its text; whoever runs this packs them in the order given
  -->

  <!-- The words of the page are those of the book; what is below goes before what is imported. -->
  <xsl:import href="html.xsl"/>
  <xsl:include href="epub/page.xsl"/>
  <xsl:include href="epub/book.xsl"/>
  <xsl:include href="epub/chapters.xsl"/>
  <xsl:include href="epub/notes.xsl"/>
  <xsl:include href="epub/breaks.xsl"/>
  <xsl:include href="epub/binding.xsl"/>
  <xsl:include href="epub/navigation.xsl"/>
  <xsl:include href="epub/package.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- Chapters when they are put together: links find the file that they lead to. -->
  <xsl:mode name="m:bind" on-no-match="fail"/>
</xsl:stylesheet>
