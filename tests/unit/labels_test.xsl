<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:f="urn:memcon:function"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- What the labels say: a number of turns, or the name of one. -->
  <xsl:include href="../../xslt/shared/labels.xsl"/>
  <xsl:param name="what" select="''"/>
  <xsl:output method="text"/>
  <xsl:template match="/"><xsl:value-of select="if ($what) then f:label('turn', $what) else f:counted(xs:integer(TEI/n), 'turns')" xmlns:xs="http://www.w3.org/2001/XMLSchema"/></xsl:template>
</xsl:stylesheet>
