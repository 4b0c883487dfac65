<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: running text, the same for both versions
    Input:   elements within a block
    Output:  strings
  -->

  <xsl:template match="text()" mode="m:diplomatic m:reading" as="xs:string">
    <xsl:sequence select="translate(., $v:private, '')"/>
  </xsl:template>

  <!-- Elements whose words are the text's own. -->
  <xsl:template mode="m:diplomatic m:reading" as="xs:string*"
    match="hi | emph | foreign | persName | placeName | geogName | orgName | name | rs | roleName | forename | surname | addName | nameLink
      | genName | country | region | settlement | district | bloc | date | time | num | measure | abbr | expan | ref | term | mentioned
      | unclear | add | quote | seg | s | w | bibl | gloss | reg | corr | orig | sic | desc | email | address | addrLine | docDate | idno | publisher | author | editor | pubPlace">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- Words in quotation marks. -->
  <xsl:template match="q | soCalled | title" mode="m:diplomatic m:reading" as="xs:string*">
    <xsl:variable name="marks" as="xs:string+" select="f:marks(.)"/>
    <xsl:sequence select="$marks[1]"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="$marks[2]"/>
  </xsl:template>

  <!-- A stage direction within a paragraph. -->
  <xsl:template match="stage" mode="m:diplomatic m:reading" as="xs:string*">
    <xsl:call-template name="m:signed">
      <xsl:with-param name="signs" select="if (@rend = 'brackets') then '[]' else if (@rend = 'full-width') then '（）' else if (@rend = 'none') then '' else '()'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A stage direction after the speaker's name. -->
  <xsl:template match="sp/stage[@type = 'delivery']" mode="m:diplomatic m:reading" as="xs:string*" priority="2">
    <xsl:sequence select="' '"/>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template match="pb | anchor | cb | gb | milestone" mode="m:diplomatic m:reading" as="empty-sequence()"/>
  <xsl:template match="lb | space" mode="m:diplomatic m:reading" as="xs:string">
    <xsl:sequence select="' '"/>
  </xsl:template>
  <xsl:template match="ptr" mode="m:diplomatic m:reading" as="xs:string">
    <xsl:sequence select="string(@target[not(starts-with(., '#'))])"/>
  </xsl:template>

  <!-- The words of an element between a pair of signs; none if the pair is empty. -->
  <xsl:template name="m:signed" as="xs:string*">
    <xsl:param name="signs" as="xs:string" select="'[]'"/>
    <xsl:sequence select="substring($signs, 1, 1)"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="substring($signs, 2, 1)"/>
  </xsl:template>
</xsl:stylesheet>
