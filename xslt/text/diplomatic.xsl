<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns:fn="http://www.w3.org/2005/xpath-functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: the text as the source has it: put back every bracket that an element stands for
    Input:   elements of the text
    Output:  strings, as in text/blocks.xsl
  -->

  <!-- Words of the text as they go with marks, and as they are. -->
  <xsl:function name="f:guarded" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="first" as="xs:integer" select="string-to-codepoints($v:left-out)"/>
    <xsl:variable name="last" as="xs:integer" select="string-to-codepoints($v:own)"/>
    <xsl:sequence select="if (matches($words, '[' || $v:left-out || '-' || $v:own || ']'))
        then codepoints-to-string(string-to-codepoints($words) ! (if (. ge $first and . le $last) then ($last, 48 + . - $first) else .)) else $words"/>
  </xsl:function>
  <xsl:function name="f:unguarded" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="first" as="xs:integer" select="string-to-codepoints($v:left-out)"/>
    <xsl:sequence select="if (contains($words, $v:own)) then string-join(analyze-string($words, $v:own || '.')/* !
        (if (self::fn:match) then codepoints-to-string($first + xs:integer(substring(., 2))) else string())) else $words"/>
  </xsl:function>

  <xsl:template match="text()" mode="m:diplomatic" as="xs:string" priority="1">
    <xsl:sequence select="f:guarded(.)"/>
  </xsl:template>

  <xsl:template match="supplied | note" mode="m:diplomatic" as="xs:string*">
    <xsl:call-template name="m:signed"/>
  </xsl:template>

  <xsl:template match="gap" mode="m:diplomatic" as="xs:string*">
    <xsl:choose>
      <xsl:when test="normalize-space() and @rend = 'parentheses'">
        <xsl:call-template name="m:signed"><xsl:with-param name="signs" select="'()'"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="normalize-space()"><xsl:call-template name="m:signed"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="'[…]'"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What an editor of the edition put in is no part of the source. -->
  <xsl:template match="(supplied | note | gap)[tokenize(@resp) = '#editor']" mode="m:diplomatic" as="xs:string" priority="2">
    <xsl:sequence select="$v:left-out"/>
  </xsl:template>

  <xsl:template match="sic[@rend = 'bracket']" mode="m:diplomatic" as="xs:string*">
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="' [sic]'"/>
  </xsl:template>

  <!-- Of two readings, that of the source. -->
  <xsl:template match="choice" mode="m:diplomatic" as="xs:string*">
    <xsl:apply-templates select="(sic | orig | abbr | unclear)[1]" mode="#current"/>
  </xsl:template>
  <xsl:template match="del" mode="m:diplomatic" as="xs:string*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="fw" mode="m:diplomatic" as="xs:string*">
    <xsl:call-template name="m:signed">
      <xsl:with-param name="signs" select="if (@rend = 'brackets') then '[]' else ''"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Between turns it stands by itself; within a paragraph it touches no word. -->
  <xsl:template match="div/fw | body/fw | front/fw | back/fw" mode="m:diplomatic" as="xs:string?" priority="1">
    <xsl:variable name="words" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="f:block($words)"/>
  </xsl:template>
  <xsl:template match="p/fw" mode="m:diplomatic" as="xs:string*" priority="1">
    <xsl:sequence select="' '"/>
    <xsl:next-match/>
    <xsl:sequence select="' '"/>
  </xsl:template>

  <!-- A stage direction that is a paragraph: only the signs that it is said to have. -->
  <xsl:template match="div/stage | body/stage | front/stage | back/stage | sp/stage[not(@type = 'delivery')]"
    mode="m:diplomatic" as="xs:string*" priority="3">
    <xsl:variable name="words" as="xs:string*">
      <xsl:call-template name="m:signed">
        <xsl:with-param name="signs" select="if (@rend = 'brackets') then '[]' else if (@rend = 'parentheses') then '()' else ''"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:sequence select="f:block($words)"/>
  </xsl:template>

  <!-- Between blocks it is one, or several. -->
  <xsl:template match="(div | body | front | back | sp)/anchor[@corresp]" mode="m:diplomatic" as="xs:string*" priority="1">
    <xsl:for-each select="key('anchor', substring(@corresp, 2))/self::note">
      <xsl:sequence select="f:noted(f:note-mark(.), f:note-blocks(., 'diplomatic'))"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The number of a note as the source writes it. -->
  <xsl:function name="f:note-mark" as="xs:string?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="number" as="xs:string?" select="$note/@n"/>
    <xsl:choose>
      <xsl:when test="empty($number)"/>
      <xsl:when test="$note/@rend = 'full-stop'"><xsl:sequence select="$number || '.'"/></xsl:when>
      <xsl:when test="$note/@rend = 'parenthesis'"><xsl:sequence select="$number || ')'"/></xsl:when>
      <xsl:when test="$note/@rend = 'superscript'"><xsl:sequence select="translate($number, '0123456789', '⁰¹²³⁴⁵⁶⁷⁸⁹')"/></xsl:when>
      <xsl:when test="$note/@rend = 'none'"><xsl:sequence select="$number"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="'[' || $number || ']'"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A note at the end, with its number as the source writes it. What the edition adds there is no part of the source. -->
  <xsl:template match="back//note" mode="m:diplomatic" as="xs:string*">
    <xsl:sequence select="f:noted(f:note-mark(.), f:note-blocks(., 'diplomatic'))"/>
  </xsl:template>

  <!-- A note that stood at the foot of a page stands there, where an anchor keeps its place, and not at the end. -->
  <xsl:template match="back//note[key('foot', @xml:id)]" mode="m:diplomatic" as="empty-sequence()" priority="2"/>
  <xsl:template match="anchor[@corresp]" mode="m:diplomatic" as="xs:string*">
    <xsl:for-each select="key('anchor', substring(@corresp, 2))/self::note">
      <xsl:sequence select="' ', f:noted(f:note-mark(.), f:note-blocks(., 'diplomatic')), ' '"/>
    </xsl:for-each>
  </xsl:template>
  <xsl:template match="back//note[@type = 'editorial'] | div[@type = 'editorial']" mode="m:diplomatic" as="empty-sequence()" priority="3"/>
  <xsl:template match="back//note[@place = 'inline']" mode="m:diplomatic" as="xs:string*" priority="4">
    <xsl:call-template name="m:signed"/>
  </xsl:template>

  <!-- The blocks of a note at the end, whether it has paragraphs or only words. -->
  <xsl:function name="f:note-blocks" as="xs:string*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:param name="version" as="xs:string"/>
    <xsl:for-each-group select="$note/node()" group-adjacent="f:is-block(.)">
      <xsl:variable name="words" as="xs:string*">
        <xsl:apply-templates select="current-group()[$version = 'diplomatic']" mode="m:diplomatic"/>
        <xsl:apply-templates select="current-group()[$version = 'reading']" mode="m:reading"/>
      </xsl:variable>
      <xsl:sequence select="if (current-grouping-key()) then $words else f:block($words)"/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="f:noted" as="xs:string*">
    <xsl:param name="number" as="xs:string?"/>
    <xsl:param name="blocks" as="xs:string*"/>
    <xsl:sequence select="if ($number) then f:led($number, true(), $blocks) else $blocks"/>
  </xsl:function>
</xsl:stylesheet>
