<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: where an entry of the registers is spoken of, and when it speaks
    Input:   an entry of the registers
    Output:  paragraphs of links
  -->

  <xsl:template name="m:mentions" as="element()*">
    <xsl:variable name="turns" as="element(sp)*" select="key('turns', @xml:id)"/>
    <xsl:variable name="mentions" as="element()*" select="key('mention', @xml:id)"/>
    <xsl:call-template name="m:places">
      <xsl:with-param name="caption" select="f:counted(count($turns), 'turns')"/>
      <xsl:with-param name="places" select="$turns"/>
    </xsl:call-template>
    <xsl:if test="exists($mentions)">
      <details>
        <xsl:if test="count($mentions) le 2"><xsl:attribute name="open" select="'open'"/></xsl:if>
        <summary><xsl:value-of select="f:counted(count($mentions), 'mentions')"/></summary>
        <ol><xsl:apply-templates select="$mentions" mode="m:context"/></ol>
      </details>
    </xsl:if>
  </xsl:template>

  <!-- Links to places, each once. -->
  <xsl:template name="m:places" as="element()?">
    <xsl:param name="caption" as="xs:string"/>
    <xsl:param name="places" as="element()*"/>
    <xsl:if test="exists($places)">
      <p class="places">
        <span class="caption"><xsl:value-of select="$caption"/></span>
        <xsl:for-each select="$places/.[@xml:id]">
          <xsl:text> </xsl:text>
          <a href="#{@xml:id}"><xsl:value-of select="f:place-name(.)"/></a>
        </xsl:for-each>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- A name with the words before and after it, and a link to where it stands. -->
  <xsl:template match="*" mode="m:context" as="element()">
    <!-- The name, or what it is alone in. -->
    <xsl:variable name="piece" as="element()" select="if (parent::p) then . else ancestor-or-self::*[parent::p or ../node()[2]][1]"/>
    <li>
      <xsl:for-each select="f:whereabouts(.)">
        <a href="#{@xml:id}"><xsl:value-of select="f:place-name(.)"/></a>
      </xsl:for-each>
      <xsl:value-of select="f:last-words(f:before($piece, f:plain($piece/preceding-sibling::node()[1])))"/>
      <b><xsl:value-of select="normalize-space(if (.//choice) then string-join(.//text()[not(ancestor::sic or ancestor::orig or ancestor::abbr)]) else .)"/></b>
      <xsl:value-of select="f:first-words(f:after($piece, f:plain($piece/following-sibling::node()[1])))"/>
    </li>
  </xsl:template>

  <!-- What stands before a piece of text, and after it: the next node, and if that is short two more. -->
  <xsl:function name="f:before" as="xs:string">
    <xsl:param name="piece" as="element()"/>
    <xsl:param name="next" as="xs:string"/>
    <xsl:sequence select="if (string-length($next) ge 40) then $next
        else '…'[$piece/preceding-sibling::node()[4]] || f:plain($piece/preceding-sibling::node()[3]) || f:plain($piece/preceding-sibling::node()[2]) || $next"/>
  </xsl:function>
  <xsl:function name="f:after" as="xs:string">
    <xsl:param name="piece" as="element()"/>
    <xsl:param name="next" as="xs:string"/>
    <xsl:sequence select="if (string-length($next) ge 40) then $next
        else $next || f:plain($piece/following-sibling::node()[2]) || f:plain($piece/following-sibling::node()[3])"/>
  </xsl:function>
  <xsl:function name="f:plain" as="xs:string">
    <xsl:param name="node" as="node()?"/>
    <xsl:sequence select="if ($node/self::text()) then string($node) else if (not($node/self::*) or $node/self::note) then ''
        else if ($node/self::choice) then string($node/(corr, reg, expan, *)[1]) else string($node)"/>
  </xsl:function>

  <!-- Some whole words, and whatever stands between them and the name. -->
  <xsl:function name="f:last-words" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize(substring($text, string-length($text) - 50))"/>
    <xsl:variable name="kept" as="xs:string*" select="subsequence($words, count($words) - 3)"/>
    <xsl:sequence select="' ' || '…'[count($kept) lt count($words)] || ' ' || string-join($kept, ' ') || f:space-at($text, string-length($text))"/>
  </xsl:function>
  <xsl:function name="f:first-words" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize(substring($text, 1, 50))"/>
    <xsl:variable name="kept" as="xs:string*" select="subsequence($words, 1, 4)"/>
    <xsl:sequence select="f:space-at($text, 1) || string-join($kept, ' ') || '…'[count($kept) lt count($words)]"/>
  </xsl:function>
  <xsl:function name="f:space-at" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="at" as="xs:integer"/>
    <xsl:sequence select="if (normalize-space(substring($text, $at, 1)) eq '') then ' ' else ''"/>
  </xsl:function>

  <!-- The turn that a name stands in, else the nearest thing that has an id. -->
  <xsl:function name="f:whereabouts" as="element()?">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="($name/ancestor::sp[1][@xml:id], $name/ancestor::*[@xml:id][1][not(self::TEI)])[1]"/>
  </xsl:function>

  <!-- What a link to a place says: turns by number, paragraphs with a sign. -->
  <xsl:function name="f:place-name" as="xs:string">
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="number" as="xs:string" select="string(($place/@n, $place/@xml:id/f:number-in(.))[1])"/>
    <xsl:sequence select="if ($place/self::sp) then $number else if ($place/self::note) then f:label('note-place', $number)
        else if ($place/self::div) then lower-case(f:division-name($place)) else if ($place/self::stage) then f:label('stage-place', $number) else '¶ ' || $number"/>
  </xsl:function>
</xsl:stylesheet>
