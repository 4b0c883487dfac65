<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: the text for reading: brackets resolved, readings chosen
    Input:   elements of the text
    Output:  strings, as in text/blocks.xsl
  -->

  <!-- Words that were supplied read as part of the text. -->
  <xsl:template match="supplied" mode="m:reading" as="xs:string*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- Explanations stay in brackets: parentheses are the speakers' own. -->
  <xsl:template match="note" mode="m:reading" as="xs:string*">
    <xsl:call-template name="m:signed"/>
  </xsl:template>

  <!-- What is left out: wording of the original, running heads, deletions. -->
  <xsl:template match="note[@type = 'original'] | fw | del" mode="m:reading" as="xs:string" priority="2">
    <xsl:sequence select="$v:left-out"/>
  </xsl:template>

  <xsl:template match="div/fw | body/fw | front/fw | back/fw" mode="m:reading" as="empty-sequence()" priority="3"/>
  <xsl:template match="p/fw" mode="m:reading" as="xs:string" priority="3">
    <xsl:sequence select="' '"/>
  </xsl:template>

  <xsl:template match="gap" mode="m:reading" as="xs:string">
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="'[' || (replace(normalize-space(string-join($words)), '^\.{2,}', '…')[. ne ''], '…')[1] || ']'"/>
  </xsl:template>

  <!-- Of two readings, that of the edition. -->
  <xsl:template match="choice" mode="m:reading" as="xs:string*">
    <xsl:apply-templates select="(corr | reg | expan, *)[1]" mode="#current"/>
  </xsl:template>

  <!-- A list, a table, a verse: one block, with a line for each item, row or line. -->
  <xsl:template match="list[not($v:is-markdown)]" mode="m:reading" as="xs:string*" priority="1">
    <xsl:variable name="items" as="xs:string*">
      <xsl:for-each select="item">
        <xsl:variable name="blocks" as="xs:string*"><xsl:apply-templates select="." mode="m:reading"/></xsl:variable>
        <xsl:sequence select="replace(string-join($blocks, '&#10;'), '&#10;(.)', '&#10;  $1')"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:apply-templates select="head" mode="#current"/>
    <xsl:sequence select="string-join($items, '&#10;')[. ne '']"/>
  </xsl:template>
  <xsl:template match="table[not($v:is-markdown)]" mode="m:reading" as="xs:string*" priority="1">
    <xsl:variable name="rows" as="xs:string*"><xsl:apply-templates select="row" mode="#current"/></xsl:variable>
    <xsl:apply-templates select="head" mode="#current"/>
    <xsl:sequence select="string-join($rows, '&#10;')[. ne '']"/>
  </xsl:template>
  <xsl:template match="lg[l]" mode="m:reading" as="xs:string*" priority="1">
    <xsl:variable name="lines" as="xs:string*"><xsl:apply-templates select="l" mode="#current"/></xsl:variable>
    <xsl:apply-templates select="head" mode="#current"/>
    <xsl:sequence select="string-join($lines, if ($v:is-markdown) then '\&#10;' else '&#10;')[. ne '']"/>
    <xsl:apply-templates select="* except (head, l)" mode="#current"/>
  </xsl:template>

  <!-- The mark of a note. -->
  <xsl:template match="ref[@type = 'noteref']" mode="m:reading" as="xs:string">
    <xsl:sequence select="'[' || (@n, replace(normalize-space(), '^[\[(]|[\])]$', ''))[1] || ']'"/>
  </xsl:template>

  <!-- A place that a note of the edition is on; if that is a block, the mark stands at its end, and if it is a turn, after its label. -->
  <xsl:template match="anchor[key('comment', @xml:id)]" mode="m:reading" as="xs:string">
    <xsl:sequence select="f:marks-of-notes(.)"/>
  </xsl:template>
  <xsl:template match="(p | ab | head | item | signed | salute | dateline | trailer | div/stage | body/stage | sp/stage)[key('comment', @xml:id)]" mode="m:reading" as="xs:string*" priority="9">
    <xsl:variable name="blocks" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:variable name="last" as="xs:integer" select="(index-of($blocks ! matches(., '^([-|>] |\d+\. )|\n'), false())[last()], 0)[1]"/>
    <xsl:sequence select="$blocks[position() lt $last], string($blocks[$last]) || f:marks-of-notes(.), $blocks[position() gt $last]"/>
  </xsl:template>
  <xsl:template match="speaker[key('comment', ../@xml:id)]" mode="m:reading" as="xs:string*" priority="0.8">
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="f:marks-of-notes(..)"/>
    <xsl:apply-templates select="../stage[@type = 'delivery']" mode="#current"/>
    <xsl:sequence select="if (@rend = 'none') then () else string((@rend, ':')[1])"/>
  </xsl:template>
  <xsl:function name="f:marks-of-notes" as="xs:string">
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="notes" as="element(note)*" select="key('comment', $place/@xml:id, root($place))[f:place-of-note(.) is $place]"/>
    <xsl:sequence select="string-join($notes ! (if ($v:is-markdown and @xml:id) then '[^' || @xml:id || ']' else concat('[', (@n, '*')[1], ']')))"/>
  </xsl:function>
  <!-- What a note of the edition is on, if its mark can stand there. -->
  <xsl:function name="f:place-of-note" as="element()?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="place" as="element()?" select="key('anchor', substring-after(tokenize($note/@target)[1], '#'), root($note))"/>
    <xsl:sequence select="$place[not(ancestor::front or ancestor::note)]/(self::anchor, self::sp, self::p, self::ab, self::head, self::item, self::signed, self::salute, self::dateline, self::trailer, self::stage[parent::div or parent::body or parent::sp])"/>
  </xsl:function>

  <!-- A stage direction that is a paragraph. -->
  <xsl:template match="div/stage | body/stage | front/stage | back/stage | sp/stage[not(@type = 'delivery')]"
    mode="m:reading" as="xs:string?" priority="3">
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="f:block(('(', f:block($words), ')'))"/>
  </xsl:template>

  <!-- Notes that stand without a heading get one. -->
  <xsl:template match="back/div[note][not(head)][@type = ('notes', 'editorial')]" mode="m:reading" as="xs:string*" priority="1">
    <xsl:sequence select="if ($v:is-markdown and not(note[not(f:is-footnote(.))])) then () else ('## '[$v:is-markdown] || f:label('part.' || @type))"/>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template match="back//note" mode="m:reading" as="xs:string*" priority="3">
    <xsl:sequence select="f:noted(@n/concat('[', ., ']'), f:note-blocks(., 'reading'))"/>
  </xsl:template>
  <!-- A note of the edition says which turn it is about. -->
  <xsl:template match="back//note[@type = 'editorial']" mode="m:reading" as="xs:string*" priority="4">
    <xsl:variable name="target" as="element()?" select="key('anchor', substring-after(tokenize(@target)[1], '#'))"/>
    <xsl:variable name="turn" as="xs:string?" select="$target/ancestor-or-self::sp[1]/f:within(f:turn-name(.))"/>
    <xsl:sequence select="f:noted('[' || string-join((string((@n, '*')[1]), $turn), ', ') || ']', f:note-blocks(., 'reading'))"/>
  </xsl:template>
  <xsl:template match="back//note[@place = 'inline']" mode="m:reading" as="xs:string*" priority="5">
    <xsl:call-template name="m:signed"/>
  </xsl:template>
</xsl:stylesheet>
