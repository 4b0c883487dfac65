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
    <xsl:if test="exists($turns)">
      <p class="places">
        <xsl:value-of select="f:counted(count($turns), 'turns') || ':'"/>
        <xsl:for-each select="$turns[@xml:id]">
          <xsl:text> </xsl:text>
          <a href="#{@xml:id}"><xsl:value-of select="f:place-name(.)"/></a>
        </xsl:for-each>
      </p>
    </xsl:if>
    <xsl:if test="exists($mentions)">
      <details>
        <xsl:if test="count($mentions) le 2"><xsl:attribute name="open" select="'open'"/></xsl:if>
        <summary><xsl:value-of select="f:counted(count($mentions), 'mentions')"/></summary>
        <xsl:call-template name="m:contexts"><xsl:with-param name="mentions" select="$mentions"/></xsl:call-template>
      </details>
    </xsl:if>
  </xsl:template>

  <!-- Names or dates, each with the words around it; those that stand in one place share the link to it. -->
  <xsl:template name="m:contexts" as="element()">
    <xsl:param name="mentions" as="element()+"/>
    <ol>
      <xsl:for-each-group select="$mentions" group-adjacent="string(f:whereabouts(.)/@xml:id)">
        <li>
          <xsl:for-each select="f:whereabouts(.)">
            <a href="#{@xml:id}"><xsl:value-of select="f:place-name(.)"/></a>
          </xsl:for-each>
          <xsl:for-each select="current-group()">
            <!-- The name, or what it is alone in. -->
            <xsl:variable name="piece" as="element()" select="if (parent::p) then . else ancestor-or-self::*[parent::p or ../node()[2]][1]"/>
            <xsl:if test="position() gt 1"><br/></xsl:if>
            <xsl:variable name="brackets" as="xs:string*" select="('[', ']')[$piece instance of element(note)]"/>
            <xsl:value-of select="f:last-words(f:before($piece)) || $brackets[1]"/>
            <b><xsl:value-of select="normalize-space(if (*) then f:as-read(.) else .)"/></b>
            <xsl:value-of select="$brackets[2] || f:first-words(f:after($piece))"/>
          </xsl:for-each>
        </li>
      </xsl:for-each-group>
    </ol>
  </xsl:template>

  <!-- How many characters of the words beside a name are shown: about three words. -->
  <xsl:variable name="v:shown" static="yes" as="xs:integer" select="22"/>

  <!-- What stands before a piece of text, and after it: the next node, and if that is short some more. -->
  <xsl:function name="f:before" as="xs:string">
    <xsl:param name="piece" as="element()"/>
    <xsl:variable name="next" as="node()?" select="$piece/preceding-sibling::node()[1]"/>
    <xsl:sequence select="if ($next instance of text() and string-length($next) gt 2 * $v:shown) then string($next)
        else f:as-read($piece/preceding-sibling::node()[position() le 5])"/>
  </xsl:function>
  <xsl:function name="f:after" as="xs:string">
    <xsl:param name="piece" as="element()"/>
    <xsl:variable name="next" as="node()?" select="$piece/following-sibling::node()[1]"/>
    <xsl:sequence select="if ($next instance of text() and string-length($next) gt 2 * $v:shown) then string($next)
        else f:as-read($piece/following-sibling::node()[position() le 5])"/>
  </xsl:function>

  <!-- The last whole words of a text, and the first. Where lines of the XML are laid out, more is looked at: an indent is no text. -->
  <xsl:function name="f:last-words" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="size" as="xs:integer" select="string-length($text)"/>
    <xsl:variable name="end" as="xs:string" select="substring($text, $size - $v:shown)"/>
    <xsl:sequence select="if (f:is-laid-out($end)) then f:last-words(f:on-one-line(substring($text, $size - 3 * $v:shown)))
        else if ($size le $v:shown) then ' ' || $text else ' …' || (substring-after($end, ' ')[. ne ''], $end)[1]"/>
  </xsl:function>
  <xsl:function name="f:first-words" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="start" as="xs:string" select="substring($text, 1, 2 * $v:shown)"/>
    <xsl:variable name="rest" as="xs:string" select="substring($start, $v:shown - 6)"/>
    <xsl:sequence select="if (f:is-laid-out($start)) then f:first-words(f:on-one-line(substring($text, 1, 3 * $v:shown)))
        else if (string-length($start) le $v:shown) then $start
        else substring($start, 1, $v:shown - 7) || (if (contains($rest, ' ')) then substring-before($rest, ' ') else $rest) || '…'"/>
  </xsl:function>
  <xsl:function name="f:is-laid-out" as="xs:boolean">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="contains($text, '&#10;') or contains($text, '  ')"/>
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
    <xsl:sequence select="if ($place instance of element(sp)) then $number else if ($place/self::note) then f:label('note-place', $number)
        else if ($place/self::div) then lower-case(f:division-name($place)) else if ($place/self::stage) then f:label('stage-place', $number) else '¶ ' || $number"/>
  </xsl:function>
</xsl:stylesheet>
