<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:print">
  <!--
    Purpose: divisions, headings, paragraphs, lists, tables and verse
    Input:   elements of the text
    Output:  code for typst
  -->

  <!-- What stands before the text: an introduction is a part of its own. -->
  <xsl:template match="front" as="xs:string*">
    <xsl:for-each-group select="*" group-adjacent="exists(self::div)">
      <xsl:variable name="loose" as="xs:string*">
        <xsl:apply-templates select="current-group()[not(self::div)]"/>
      </xsl:variable>
      <xsl:sequence select="if (exists($loose)) then ('pagebreak(weak: true)', $loose) else ()"/>
      <xsl:for-each select="current-group()[self::div]">
        <xsl:variable name="content" as="xs:string*">
          <xsl:apply-templates select="node() except head[1]"/>
        </xsl:variable>
        <xsl:variable name="title" as="xs:string" select="(f:words(head[1])[. ne ''], f:label-if-any('part.' || @type), f:label('preface'))[. ne ''][1]"/>
        <xsl:sequence select="f:part($title, 'begins: &quot;right&quot;', (f:anchor(.), $content))"/>
      </xsl:for-each>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template match="body | back" as="xs:string*">
    <xsl:apply-templates/>
  </xsl:template>
  <xsl:template match="div" as="xs:string*">
    <xsl:sequence select="f:anchor(.)"/>
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="head" as="xs:string">
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates/></xsl:variable>
    <!-- No level may be skipped: only divisions count that have had a heading. The first heading of a part is its title. -->
    <xsl:variable name="above" as="xs:integer" select="count(ancestor::div[head[1] &lt;&lt; current() or head[1] is current()])"/>
    <xsl:variable name="level" as="xs:integer" select="min((3, max((2, if (ancestor::front) then $above else $above + 1))))"/>
    <xsl:sequence select="f:call('heading', ('level: ' || $level, f:content(($words, f:comments(.)))))"/>
  </xsl:template>
  <xsl:template match="list/head | table/head | lg/head" as="xs:string">
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates/></xsl:variable>
    <xsl:sequence select="f:call('set-off', f:call('emph', f:content($words)))"/>
  </xsl:template>

  <!-- A paragraph ends with a break, so that it may hold lists and the like. -->
  <xsl:template match="p | ab | argument | epigraph" as="xs:string*">
    <xsl:sequence select="'parbreak()', f:breaks-before(.), f:anchor(.)"/>
    <xsl:apply-templates/>
    <xsl:sequence select="f:comments(.), 'parbreak()'"/>
  </xsl:template>
  <xsl:template match="div[@type = 'conversation' or sp]/p | div[@type = 'conversation' or sp]/ab" as="xs:string" priority="1">
    <xsl:variable name="words" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="f:call('narration', f:content($words))"/>
  </xsl:template>
  <xsl:template match="p[@rend = 'heading'] | docTitle | titlePart | byline" as="xs:string" priority="2">
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates/></xsl:variable>
    <xsl:sequence select="f:call('centred', f:content((f:anchor(.), $words, f:comments(.))))"/>
  </xsl:template>
  <xsl:template match="div/bibl" as="xs:string">
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates/></xsl:variable>
    <xsl:sequence select="f:call('set-off', ('inset: ((start): hang)', f:content((f:anchor(.), $words, f:comments(.)))))"/>
  </xsl:template>
  <xsl:template match="dateline | salute | signed | trailer" as="xs:string">
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates/></xsl:variable>
    <xsl:sequence select="f:call('ragged-left', f:content((f:anchor(.), $words, f:comments(.))))"/>
  </xsl:template>
  <xsl:template match="opener/salute" as="xs:string" priority="1">
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates/></xsl:variable>
    <xsl:sequence select="f:call('set-off', f:content((f:anchor(.), $words, f:comments(.))))"/>
  </xsl:template>
  <xsl:template match="closer | opener" as="xs:string*">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="list" as="xs:string*">
    <xsl:variable name="items" as="xs:string*">
      <xsl:apply-templates select="item"/>
    </xsl:variable>
    <xsl:apply-templates select="head"/>
    <xsl:sequence select="f:call('items', (if (label) then 'marks: none' else (), 'numbered: true'[current()/(@rend = 'numbered' or @type = 'ordered')], $items))"/>
  </xsl:template>
  <xsl:template match="item" as="xs:string">
    <xsl:variable name="mark" as="xs:string*"><xsl:apply-templates select="preceding-sibling::*[1]/self::label/node()"/></xsl:variable>
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates/></xsl:variable>
    <xsl:sequence select="f:content((f:breaks-before(.), f:anchor(.), if (exists($mark)) then ($mark, '[ ]') else (), $words, f:comments(.)))"/>
  </xsl:template>

  <xsl:template match="table" as="xs:string*">
    <xsl:variable name="columns" as="xs:integer" select="max(row ! sum(cell ! f:span-of(@cols)))"/>
    <xsl:variable name="header" as="xs:string*"><xsl:apply-templates select="row[1][@role = 'label']/cell"/></xsl:variable>
    <xsl:variable name="cells" as="xs:string*"><xsl:apply-templates select="row[not(@role = 'label') or preceding-sibling::row]/cell"/></xsl:variable>
    <xsl:apply-templates select="head"/>
    <xsl:sequence select="f:call('rows', (string($columns), if (exists($header)) then f:call('table.header', $header) else (), $cells))"/>
  </xsl:template>
  <!-- Each cell says which row it is in, so that a short row stays one. -->
  <xsl:template match="cell" as="xs:string">
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates/></xsl:variable>
    <xsl:variable name="heading" as="xs:boolean" select="@role = 'label' or ../@role = 'label'"/>
    <xsl:variable name="content" as="xs:string" select="f:content($words)"/>
    <xsl:sequence select="f:call('table.cell', ('y: ' || count(../preceding-sibling::row), 'colspan: ' || f:span-of(@cols), 'rowspan: ' || f:span-of(@rows),
        if ($heading) then f:call('emph', $content) else $content))"/>
  </xsl:template>
  <xsl:function name="f:span-of" as="xs:integer">
    <xsl:param name="number" as="attribute()?"/>
    <xsl:sequence select="if ($number castable as xs:positiveInteger) then xs:integer($number) else 1"/>
  </xsl:function>

  <xsl:template match="lg" as="xs:string*">
    <xsl:variable name="lines" as="xs:string*"><xsl:apply-templates select="l"/></xsl:variable>
    <xsl:apply-templates select="head"/>
    <xsl:sequence select="if (exists($lines)) then f:call('verse', $lines) else ()"/>
    <xsl:apply-templates select="* except (head, l)"/>
  </xsl:template>
  <xsl:template match="l" as="xs:string">
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates/></xsl:variable>
    <xsl:sequence select="f:content($words)"/>
  </xsl:template>
  <!-- A quotation, or a letter that is read out. -->
  <xsl:template match="quote[p or lg or l] | floatingText" as="xs:string">
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates select="if (self::floatingText) then body/node() else node()"/></xsl:variable>
    <xsl:sequence select="f:call('quoted', f:content($words))"/>
  </xsl:template>
</xsl:stylesheet>
