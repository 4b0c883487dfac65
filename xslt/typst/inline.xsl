<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:print">
  <!--
    Purpose: running text: emphasis, languages, brackets, readings, breaks
    Input:   elements within a paragraph
    Output:  code for typst
  -->

  <xsl:template match="text()" as="xs:string*">
    <xsl:sequence select="f:running(.)"/>
  </xsl:template>
  <!-- White space that only lays out the XML. -->
  <xsl:template match="(div | sp | list | text | front | body | back | closer | opener | table | row | lg | choice)/text()[not(normalize-space())]"
    as="empty-sequence()" priority="1"/>
  <xsl:template match="comment() | processing-instruction()" as="empty-sequence()"/>

  <!-- Elements that change nothing in how their words look. -->
  <xsl:template match="seg | s | w | num | measure | time | address | addrLine | desc | bibl | editor | author | publisher | pubPlace | idno | email | docDate
      | biblScope | resp | label | forename | surname | addName | nameLink | genName | roleName | reg | corr | orig | gi | att | val | ident | series | edition
      | abbr | expan | add | quote | said" as="xs:string*">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:variable name="v:types" as="map(xs:string, xs:string)" select="map {
      'italic': 'emph', 'italics': 'emph', 'bold': 'strong', 'underline': 'underline', 'underlined': 'underline', 'superscript': 'super', 'sup': 'super',
      'subscript': 'sub', 'sub': 'sub', 'strikethrough': 'strike', 'code': 'code', 'smallcaps': 'caps', 'small-caps': 'caps' }"/>
  <xsl:template match="hi" as="xs:string*">
    <xsl:sequence select="f:dressed((tokenize(@rend) ! $v:types(.))[1], .)"/>
  </xsl:template>
  <xsl:template match="emph | term | mentioned | gloss" as="xs:string*">
    <xsl:sequence select="f:dressed('emph', .)"/>
  </xsl:template>
  <!-- A title has italics or quotation marks, not both. -->
  <xsl:template match="title" as="xs:string*">
    <xsl:variable name="marks" as="xs:string*" select="f:marks(.)[. ne '']"/>
    <xsl:sequence select="if (exists($marks)) then f:quoted(.) else f:dressed('emph'[not(current()/@level = 'a')], .)"/>
  </xsl:template>
  <xsl:template match="del" as="xs:string*">
    <xsl:sequence select="f:dressed('strike', .)"/>
  </xsl:template>
  <xsl:template match="unclear" as="xs:string*">
    <xsl:sequence select="f:dressed('doubtful', .)"/>
  </xsl:template>
  <xsl:template match="foreign" as="xs:string">
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates/></xsl:variable>
    <xsl:sequence select="f:call('foreign', (f:tongue(@xml:lang), f:content($words)))"/>
  </xsl:template>

  <!-- An element's words in a dress, a function of typst; or as they are. -->
  <xsl:function name="f:dressed" as="xs:string*">
    <xsl:param name="dress" as="xs:string?"/>
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates select="$element/node()"/></xsl:variable>
    <xsl:sequence select="if ($dress and exists($words)) then f:call($dress, f:content($words)) else $words"/>
  </xsl:function>

  <!-- Words in quotation marks, which are not in the text. -->
  <xsl:template match="q | soCalled" as="xs:string*">
    <xsl:sequence select="f:quoted(.)"/>
  </xsl:template>
  <xsl:function name="f:quoted" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="marks" as="xs:string*" select="f:marks($element) ! (if (. ne '') then f:literal(.) else '[]')"/>
    <xsl:sequence select="$marks[1], f:dressed((), $element), $marks[2]"/>
  </xsl:function>

  <xsl:template match="date" as="xs:string*">
    <xsl:apply-templates/>
    <xsl:sequence select="if (node()) then () else f:running(f:spoken(f:span(.)))"/>
  </xsl:template>

  <xsl:template match="supplied" as="xs:string+">
    <xsl:sequence select="f:literal(f:around(.)[1])"/><xsl:apply-templates/><xsl:sequence select="f:literal(f:around(.)[2])"/>
  </xsl:template>
  <xsl:template match="gap" as="xs:string+">
    <xsl:sequence select="f:literal('[')"/><xsl:apply-templates/>
    <xsl:sequence select="f:literal('…')[not(normalize-space(current()))], f:literal(']')"/>
  </xsl:template>
  <xsl:template match="sic" as="xs:string*">
    <xsl:apply-templates/>
    <!-- A note that follows says so itself. -->
    <xsl:sequence select="if (following-sibling::node()[normalize-space()][1]/self::note) then () else ('[ ]', f:literal('[sic]'))"/>
  </xsl:template>
  <xsl:template match="choice" as="xs:string*">
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates select="(corr, reg, expan, *)[1]/node()"/></xsl:variable>
    <xsl:sequence select="f:call('here-is', f:literal(f:reading-id(.))), if (sic or orig) then f:call('variant', f:content($words)) else $words"/>
  </xsl:template>

  <xsl:template match="lb" as="xs:string">
    <xsl:sequence select="'linebreak()'"/>
  </xsl:template>
  <xsl:template match="anchor | cb | gb | milestone | space" as="xs:string*">
    <xsl:sequence select="f:anchor(.), f:comments(.), '[ ]'[current()/self::space]"/>
  </xsl:template>
  <xsl:template match="pb" as="xs:string*">
    <xsl:sequence select="if (f:block-after(.)) then () else f:break(.)"/>
  </xsl:template>
  <xsl:function name="f:break" as="xs:string+">
    <xsl:param name="break" as="element(pb)"/>
    <xsl:sequence select="f:call('page-break', f:optional($break/@n)), f:anchor($break)"/>
  </xsl:function>
  <!-- A page break between two blocks stands at the beginning of the second. -->
  <xsl:function name="f:block-after" as="element()?">
    <xsl:param name="break" as="element(pb)"/>
    <xsl:sequence select="$break[parent::div or parent::sp or parent::body or parent::list]/following-sibling::*[not(self::pb or self::fw)][1]/(self::p, self::sp, self::stage, self::item)"/>
  </xsl:function>
  <xsl:function name="f:breaks-before" as="xs:string*">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="$block/preceding-sibling::*[not(self::fw)][1]/self::pb ! (f:breaks-before(.), f:break(.))"/>
  </xsl:function>
  <!-- A running head or a page's number is no part of the text; the page break says what the number was. -->
  <xsl:template match="fw" as="empty-sequence()"/>
</xsl:stylesheet>
