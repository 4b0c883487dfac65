<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:print">
  <!--
    Purpose: names, for the registers; pointers as links
    Input:   names, ref and ptr
    Output:  code for typst
  -->

  <xsl:template match="persName | placeName | geogName | orgName | name | rs | country | region | settlement | district | bloc" as="xs:string*">
    <xsl:sequence select="f:mentioned(., f:dressed((), .))"/>
  </xsl:template>
  <xsl:template match="title[@ref]" as="xs:string*" priority="1">
    <xsl:variable name="words" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="f:mentioned(., $words)"/>
  </xsl:template>

  <!-- Words that name entries of the registers. The label of a turn is no mention, nor is what the edition itself says. -->
  <xsl:function name="f:mentioned" as="xs:string*">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="words" as="xs:string*"/>
    <xsl:variable name="entries" as="xs:string*" select="if ($name/ancestor::text and not($name/ancestor::speaker))
        then tokenize($name/@ref)[starts-with(., '#')] ! substring(., 2)[exists(key('entry', ., root($name)))] else ()"/>
    <xsl:sequence select="if (exists($entries)) then f:marked($words, $entries ! f:call('mention', f:literal(.))) else $words"/>
  </xsl:function>
  <!-- The mark stands behind the first word: before it, it would stay behind on the line or page from which the word goes over. -->
  <xsl:function name="f:marked" as="xs:string*">
    <xsl:param name="words" as="xs:string*"/>
    <xsl:param name="marks" as="xs:string+"/>
    <xsl:variable name="first" as="xs:integer" select="(index-of($words, $words[. ne '[ ]'][1])[1], 0)[1]"/>
    <xsl:variable name="split" as="xs:string*" select="if (matches($words[$first], '^&quot;[^\\&quot; ]+ ')) then (substring-before($words[$first], ' ') || '&quot;', '&quot; ' || substring-after($words[$first], ' ')) else $words[$first]"/>
    <xsl:sequence select="$words[position() lt $first], $split[1], $marks, $split[2], $words[position() gt $first]"/>
  </xsl:function>

  <!-- A place that something may point to. -->
  <xsl:function name="f:anchor" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/@xml:id[exists(key('pointing', ., root($element)))] ! f:call('here-is', f:literal(.))"/>
  </xsl:function>

  <xsl:template match="ref" as="xs:string*">
    <xsl:sequence select="f:linked(@target, f:dressed((), .), .)"/>
  </xsl:template>
  <xsl:template match="ptr" as="xs:string*">
    <xsl:sequence select="f:linked(@target, f:literal(string(@target)), .)"/>
  </xsl:template>

  <!-- A link only if it leads somewhere safe, and if it is not within another. -->
  <xsl:function name="f:linked" as="xs:string*">
    <xsl:param name="target" as="xs:string?"/>
    <xsl:param name="words" as="xs:string*"/>
    <xsl:param name="context" as="element()"/>
    <xsl:variable name="address" as="xs:string?" select="if ($context/ancestor::ref) then () else f:address(tokenize($target)[1], $context)"/>
    <xsl:choose>
      <xsl:when test="empty($address) or empty($words)"><xsl:sequence select="$words"/></xsl:when>
      <xsl:when test="starts-with($address, '#')"><xsl:sequence select="f:call('go', (f:literal(substring($address, 2)), f:content($words)))"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="f:call('link', (f:literal($address), f:content($words)))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
