<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: keys into the document, so that every look-up takes the same time however long it is
    Input:   a TEI edition
    Output:  keys only
  -->

  <!-- An entry of the registers. -->
  <xsl:key name="entry" match="standOff//*[self::person or self::personGrp or self::place or self::org or self::event or self::bibl][@xml:id]" use="@xml:id"/>
  <!-- What a rendition of the text gives an id to: whatever has one, but for the halves of a choice. -->
  <xsl:key name="anchor" match="text//*[@xml:id][not(parent::choice)]" use="@xml:id"/>
  <!-- The turns of a speaker, by the id of the speaker. -->
  <xsl:key name="turns" match="text//sp" use="tokenize(@who) ! replace(., '^#', '')"/>
  <!-- Whoever is listed as taking part, by the id of the register or of the list itself. -->
  <xsl:key name="participant" match="particDesc//person | particDesc//personGrp" use="(tokenize(@corresp), tokenize(@sameAs), @xml:id) ! replace(., '^#', '')"/>
  <!-- Names in the text, by the entry they point to; the label of a turn is no mention. -->
  <xsl:key name="mention" match="text//*[@ref][not(ancestor::speaker)]" use="tokenize(@ref)[starts-with(., '#')] ! substring(., 2)"/>
  <!-- What the text is marked with, by the kind of sign that shows it. -->
  <xsl:key name="sign" match="text//(supplied | gap | sic | choice | unclear | note[@place = 'inline'] | stage | pb | ref)" use="if (self::supplied[tokenize(@resp) = '#editor']) then 'supplied-editor' else local-name(), @type/concat(local-name(..), '-', .)"/>
  <xsl:key name="sign" match="text//*[@cert = 'low'][self::persName or self::placeName or self::geogName or self::orgName or self::name or self::title]" use="'doubt'"/>
  <!-- Marks of notes, by the note. -->
  <xsl:key name="mark" match="text//ref[@type = 'noteref']" use="tokenize(@target) ! replace(., '^#', '')"/>
  <!-- The place of a note that stood at the foot of its page, by the note. -->
  <xsl:key name="foot" match="text//anchor[@corresp]" use="substring(@corresp, 2)"/>
  <!-- The edition's own notes on a place in the text, by that place. -->
  <xsl:key name="comment" match="back//note[@type = 'editorial']" use="tokenize(@target) ! replace(., '^#', '')"/>
  <!-- Whatever points to an id. -->
  <xsl:key name="pointing" match="text//*[@target]" use="tokenize(@target)[starts-with(., '#')] ! substring(., 2)"/>
</xsl:stylesheet>
