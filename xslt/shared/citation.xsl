<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: how to cite the edition, and a turn of it, in the same words everywhere
    Input:   parameters: the words, as whoever runs the stylesheet makes them of the header
    Output:  strings
  -->

  <xsl:param name="citation" as="xs:string" select="''">
    <!-- How the edition is cited. -->
  </xsl:param>
  <xsl:param name="turn-citation" as="xs:string" select="''">
    <!-- How a turn is cited; {speaker}, {turn} and {id} stand for who speaks, the number and the id of the turn. -->
  </xsl:param>

  <!-- How the edition is cited; by its title alone if nobody said how. -->
  <xsl:function name="f:citation" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="if ($citation ne '') then $citation else '“' || f:title($tei) || '.”'"/>
  </xsl:function>

  <!-- How any turn is cited, with places for who speaks, its number and its id. -->
  <xsl:function name="f:turn-template" as="xs:string">
    <xsl:sequence select="if ($turn-citation ne '') then $turn-citation else '{speaker}, turn {turn}.'"/>
  </xsl:function>

  <!-- How a turn is cited. -->
  <xsl:function name="f:turn-citation" as="xs:string">
    <xsl:param name="turn" as="element(sp)"/>
    <xsl:variable name="tei" as="element(TEI)" select="root($turn)/TEI"/>
    <xsl:variable name="names" as="xs:string*" select="$turn/tokenize(@who) ! f:participant-name(replace(., '^#', ''), $tei)"/>
    <xsl:sequence select="f:turn-template() => replace('{id}', string($turn/@xml:id), 'q') => replace('{turn}', f:turn-number($turn), 'q')
        => replace('{speaker}', f:listed($names), 'q')"/>
  </xsl:function>
</xsl:stylesheet>
