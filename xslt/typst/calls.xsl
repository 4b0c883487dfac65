<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:print">
  <!--
    Purpose: write typst's code: strings, calls, contents
    Input:   words of the document; code
    Output:  code: expressions
  -->

  <!-- A string: the only form in which words of the document reach typst. -->
  <xsl:function name="f:literal" as="xs:string">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:sequence select="'&quot;' || replace($words, '([\\&quot;])', '\\$1') || '&quot;'"/>
  </xsl:function>

  <!-- A string, or typst's word for nothing. -->
  <xsl:function name="f:optional" as="xs:string">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:sequence select="if ($words ne '') then f:literal($words) else 'none'"/>
  </xsl:function>

  <!-- Strings in an array; one needs a comma to be one. -->
  <xsl:function name="f:array" as="xs:string">
    <xsl:param name="items" as="xs:string*"/>
    <xsl:sequence select="'(' || string-join($items ! (. || ', ')) || ')'"/>
  </xsl:function>

  <!-- Expressions as one content. -->
  <xsl:function name="f:content" as="xs:string">
    <xsl:param name="expressions" as="xs:string*"/>
    <xsl:sequence select="if (exists($expressions)) then '{ ' || string-join($expressions, '; ') || ' }' else '[]'"/>
  </xsl:function>

  <xsl:function name="f:call" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="arguments" as="xs:string*"/>
    <xsl:sequence select="$name || '(' || string-join($arguments, ', ') || ')'"/>
  </xsl:function>

  <!-- Running text: white space at either end is typst's own, which never doubles. -->
  <xsl:function name="f:running" as="xs:string*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="words" as="xs:string" select="f:bound-together(normalize-space($text))"/>
    <xsl:sequence select="if ($text ne '' and normalize-space(substring($text, 1, 1)) eq '') then '[ ]' else ()"/>
    <xsl:sequence select="$words[. ne ''] ! f:literal(.)"/>
    <xsl:sequence select="if ($words ne '' and normalize-space(substring($text, string-length($text))) eq '') then '[ ]' else ()"/>
  </xsl:function>

  <!-- What no line may tear: a dash from the word before it, initials from each other and the name, "p." from its number. -->
  <xsl:function name="f:bound-together" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <!-- Each is looked for in a simple way first: most words want nothing, and replacing takes long. -->
    <xsl:variable name="spaced" as="xs:string" select="if (some $sign in (' -', ' –', ' —', ' …', ' ...') satisfies contains($words, $sign)) then replace($words, ' ([-–—…]|\.\.\.)( |$)', '&#xA0;$1$2') else $words"/>
    <xsl:variable name="dashes" as="xs:string" select="if (contains($spaced, '—')) then replace($spaced, '([^\s—])—', '$1&#x2060;—') else $spaced"/>
    <xsl:variable name="initial" as="xs:string" select="'(^|[ &#xA0;(\[“&quot;])(\p{Lu}\p{Ll}?\.) (\p{Lu})'"/>
    <xsl:variable name="initials" as="xs:string" select="if (matches($dashes, '\p{Lu}\p{Ll}?\. \p{Lu}')) then replace($dashes, $initial, '$1$2&#xA0;$3') => replace($initial, '$1$2&#xA0;$3') else $dashes"/>
    <xsl:sequence select="if (matches($initials, '\. \d')) then replace($initials, '(^|[ (\[])(\p{L}{1,3}\.) (\d)', '$1$2&#xA0;$3') else $initials"/>
  </xsl:function>

  <!-- A word that the edition itself says. -->
  <xsl:function name="f:ours" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="f:call('ours', f:literal($words))"/>
  </xsl:function>

  <!-- typst knows languages by two or three letters. -->
  <xsl:function name="f:tongue" as="xs:string">
    <xsl:param name="language" as="xs:string?"/>
    <xsl:variable name="code" as="xs:string" select="lower-case(tokenize($language, '-')[1])"/>
    <xsl:sequence select="f:literal(if (matches($code, '^[a-z]{2,3}$')) then $code else 'und')"/>
  </xsl:function>
</xsl:stylesheet>
