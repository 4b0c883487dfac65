<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: all that texts are made by, for the stylesheets that make or need them
    Input:   a TEI edition; the parameters of text/parameters.xsl
    Output:  f:whole: a text; the modes m:reading and m:diplomatic: its blocks
  -->

  <xsl:include href="../shared/keys.xsl"/>
  <xsl:include href="../shared/words.xsl"/>
  <xsl:include href="../shared/speakers.xsl"/>
  <xsl:include href="../shared/header.xsl"/>
  <xsl:include href="../shared/facts.xsl"/>
  <xsl:include href="../shared/links.xsl"/>
  <xsl:include href="../shared/quotation.xsl"/>
  <xsl:include href="parameters.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="inline.xsl"/>
  <xsl:include href="records.xsl"/>
  <xsl:include href="diplomatic.xsl"/>
  <xsl:include href="reading.xsl"/>
  <xsl:include href="labels.xsl"/>
  <xsl:include href="script.xsl"/>
  <xsl:include href="markdown.xsl"/>
  <xsl:include href="heading.xsl"/>
  <xsl:include href="fold.xsl"/>
  <xsl:include href="whole.xsl"/>
</xsl:stylesheet>
