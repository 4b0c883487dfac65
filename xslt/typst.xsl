<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:print">
  <!--
    Purpose: an edition as a source for typst, which makes the typeset edition of it
    Input:   a TEI edition; parameters checksum: SHA-256 of its file; lines: plain or numbered
    Output:  text: the layout (assets/book.typ), then one call after the other in typst's code mode. Every word of the
             document stands in a string; none is ever markup.
  -->

  <xsl:include href="shared/complaints.xsl"/>
  <xsl:include href="shared/keys.xsl"/>
  <xsl:include href="shared/links.xsl"/>
  <xsl:include href="shared/words.xsl"/>
  <xsl:include href="shared/speakers.xsl"/>
  <xsl:include href="shared/header.xsl"/>
  <xsl:include href="shared/facts.xsl"/>
  <xsl:include href="shared/citation.xsl"/>
  <xsl:include href="shared/quotation.xsl"/>
  <xsl:include href="typst/calls.xsl"/>
  <xsl:include href="typst/book.xsl"/>
  <xsl:include href="typst/front.xsl"/>
  <xsl:include href="typst/signs.xsl"/>
  <xsl:include href="typst/blocks.xsl"/>
  <xsl:include href="typst/turns.xsl"/>
  <xsl:include href="typst/inline.xsl"/>
  <xsl:include href="typst/names.xsl"/>
  <xsl:include href="typst/notes.xsl"/>
  <xsl:include href="typst/register.xsl"/>
  <xsl:include href="typst/description.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:param name="checksum" as="xs:string" select="''">
    <!-- SHA-256 of the edition's file; the colophon names it. -->
  </xsl:param>
  <xsl:param name="lines" as="xs:string" select="'plain'">
    <!-- plain; numbered: every fifth line of a page of the transcript has its number in the margin. -->
  </xsl:param>

  <xsl:param name="style" as="xs:string" select="''">
    <!-- What a project sets otherwise than the layout: statements of typst's code mode, such as set text(size: 12pt). -->
  </xsl:param>

  <!-- The text and whatever has running text. -->
  <xsl:mode name="m:print" on-no-match="fail"/>
  <!-- Entries of the registers. -->
  <xsl:mode name="m:print-entry" on-no-match="fail"/>
</xsl:stylesheet>
