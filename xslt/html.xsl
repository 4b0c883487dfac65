<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: an edition as one self-contained page that asks for nothing and wants no script
    Input:   a TEI edition
    Output:  an HTML document
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
  <xsl:include href="shared/as-read.xsl"/>
  <xsl:include href="html/page.xsl"/>
  <xsl:include href="html/metadata.xsl"/>
  <xsl:include href="html/downloads.xsl"/>
  <xsl:include href="html/script.xsl"/>
  <xsl:include href="html/contents.xsl"/>
  <xsl:include href="html/controls.xsl"/>
  <xsl:include href="html/attributes.xsl"/>
  <xsl:include href="html/blocks.xsl"/>
  <xsl:include href="html/turns.xsl"/>
  <xsl:include href="html/records.xsl"/>
  <xsl:include href="html/inline.xsl"/>
  <xsl:include href="html/brackets.xsl"/>
  <xsl:include href="html/names.xsl"/>
  <xsl:include href="html/notes.xsl"/>
  <xsl:include href="html/participants.xsl"/>
  <xsl:include href="html/overview.xsl"/>
  <xsl:include href="html/signs.xsl"/>
  <xsl:include href="html/readings.xsl"/>
  <xsl:include href="html/register.xsl"/>
  <xsl:include href="html/mentions.xsl"/>
  <xsl:include href="html/map.xsl"/>
  <xsl:include href="html/map-labels.xsl"/>
  <xsl:include href="html/dates.xsl"/>
  <xsl:include href="html/description.xsl"/>
  <xsl:include href="html/citation.xsl"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no" escape-uri-attributes="no"/>

  <!-- The text and whatever has running text. -->
  <xsl:mode name="m:html" on-no-match="fail"/>
  <!-- Entries of the registers. -->
  <xsl:mode name="m:entry" on-no-match="fail"/>
  <!-- Parts of the header, each a row of a table. -->
  <xsl:mode name="m:row" on-no-match="fail"/>
</xsl:stylesheet>
