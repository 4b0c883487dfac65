<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: turn values of the document into words
    Input:   elements and attributes of the document
    Output:  strings
  -->

  <xsl:include href="labels.xsl"/>

  <!-- What stands around supplied words: the brackets of the source, or those of the edition's own editor. -->
  <xsl:function name="f:around" as="xs:string+">
    <xsl:param name="supplied" as="element(supplied)"/>
    <xsl:sequence select="if (tokenize($supplied/@resp) = '#editor') then ('⟨', '⟩') else ('[', ']')"/>
  </xsl:function>

  <!-- The words of an element on one line. -->
  <xsl:function name="f:words" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:sequence select="normalize-space(string-join($nodes, ' '))"/>
  </xsl:function>

  <xsl:function name="f:capitalised" as="xs:string">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:sequence select="concat(upper-case(substring($words, 1, 1)), substring($words, 2))"/>
  </xsl:function>

  <!-- Words of ours within a sentence: German keeps its capitals. -->
  <xsl:function name="f:within" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="if ($v:language eq 'de') then $words else lower-case(substring($words, 1, 1)) || substring($words, 2)"/>
  </xsl:function>

  <!-- A date or span of dates: in the words of the source if it has any, else from the attributes. -->
  <xsl:function name="f:when" as="xs:string">
    <xsl:param name="dated" as="element()?"/>
    <xsl:variable name="own" as="xs:string" select="if ($dated/self::occupation or $dated/self::state or $dated/self::event) then '' else f:words($dated)"/>
    <xsl:sequence select="if ($own ne '') then $own else f:span($dated)"/>
  </xsl:function>

  <!-- The dates of an element's attributes. -->
  <xsl:function name="f:span" as="xs:string">
    <xsl:param name="dated" as="element()?"/>
    <xsl:variable name="from" as="xs:string?" select="$dated/(@from, @notBefore)[1]"/>
    <xsl:variable name="to" as="xs:string?" select="$dated/(@to, @notAfter)[1]"/>
    <xsl:choose>
      <xsl:when test="$dated/@when"><xsl:sequence select="string($dated/@when)"/></xsl:when>
      <xsl:when test="$from and $to"><xsl:sequence select="concat($from, '–', $to)"/></xsl:when>
      <xsl:when test="$from"><xsl:sequence select="f:label('from', $from)"/></xsl:when>
      <xsl:when test="$to"><xsl:sequence select="f:label('until', $to)"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="''"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Forms of the name of an entry, the one to show first. -->
  <xsl:function name="f:forms" as="element()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="forms" as="element()*" select="$entry/(persName | placeName | geogName | orgName | label | title | name)"/>
    <xsl:variable name="first" as="element()?" select="($forms[@type = 'preferred'], $forms[not(@type = 'variant')], $forms)[1]"/>
    <xsl:sequence select="$first, $forms except $first"/>
  </xsl:function>

  <!-- The name of an entry. -->
  <xsl:function name="f:name" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="f:words(f:forms($entry)[1])"/>
    <xsl:sequence select="if ($name ne '') then $name else string($entry/@xml:id)"/>
  </xsl:function>

  <!-- What an entry is sorted by: family name first, without case and accents; "8th" before "21st". -->
  <xsl:function name="f:sort-key" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="form" as="element()?" select="f:forms($entry)[1]"/>
    <xsl:variable name="words" as="xs:string" select="f:words(($form/surname, $form/forename, $form[not(surname)]))"/>
    <xsl:variable name="numbered" as="xs:string" select="if (matches($words, '^\d{1,5}')) then format-number(xs:integer(replace($words, '^(\d+).*$', '$1', 's')), '00000') || replace($words, '^\d+', '') else $words"/>
    <xsl:variable name="lower" as="xs:string" select="lower-case($numbered)"/>
    <xsl:variable name="apart" as="xs:string" select="normalize-unicode($lower, 'NFD')"/>
    <xsl:sequence select="if ($apart eq $lower) then $lower else replace($apart, '\p{M}', '')"/>
  </xsl:function>
</xsl:stylesheet>
