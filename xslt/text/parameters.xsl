<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: what may be chosen of a text, and the characters that mark places in it while it is made
    Input:   parameters of the stylesheet
    Output:  variables
  -->

  <xsl:param name="version" as="xs:string" select="'reading'">
    <!-- reading: brackets resolved, under a heading; script: the same, speakers beside what they say; markdown: the same,
         in Markdown; diplomatic: the text as the source has it, every bracket put back. -->
  </xsl:param>
  <xsl:param name="width" as="xs:string" select="''">
    <!-- At how many columns lines are folded; 0 for nowhere, empty for what is usual: nowhere, but a script at 78.
         Markdown and the text as the source has it are never folded. -->
  </xsl:param>
  <xsl:param name="speakers" as="xs:string" select="'label'">
    <!-- label: speakers are named as the source labels their turns; register: as the register has their names. -->
  </xsl:param>

  <xsl:mode name="m:diplomatic" on-no-match="fail"/>
  <xsl:mode name="m:reading" on-no-match="fail"/>

  <!-- Noncharacters of Unicode: hardly a text holds them; one as the source has it keeps its own (f:guarded). -->
  <!-- Something was left out here, so that the space before it goes too. -->
  <xsl:variable name="v:left-out" static="yes" as="xs:string" select="'&#xFDD0;'"/>
  <!-- What follows stands beside the label of a turn. -->
  <xsl:variable name="v:beside" static="yes" as="xs:string" select="'&#xFDD1;'"/>
  <!-- A name begins, or ends; its key follows, then the third. -->
  <xsl:variable name="v:begins" static="yes" as="xs:string" select="'&#xFDD2;'"/>
  <xsl:variable name="v:ends" static="yes" as="xs:string" select="'&#xFDD3;'"/>
  <xsl:variable name="v:keyed" static="yes" as="xs:string" select="'&#xFDD4;'"/>
  <!-- A character of these, or itself, is the text's own; which one, the figure after it says. -->
  <xsl:variable name="v:own" static="yes" as="xs:string" select="'&#xFDD5;'"/>
  <xsl:variable name="v:private" static="yes" as="xs:string" select="$v:left-out || $v:beside || $v:begins || $v:ends || $v:keyed"/>
  <!-- The beginning or end of a name, as a pattern. -->
  <xsl:variable name="v:mark" static="yes" as="xs:string" select="'[' || $v:begins || $v:ends || '][^' || $v:keyed || ']*' || $v:keyed"/>
</xsl:stylesheet>
