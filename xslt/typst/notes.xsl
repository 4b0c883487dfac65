<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:print">
  <!--
    Purpose: notes: within the text in brackets, else at the foot of the page
    Input:   note and ref of type noteref
    Output:  code for typst
  -->

  <!-- A note within the text. -->
  <xsl:template match="note" as="xs:string">
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates/></xsl:variable>
    <xsl:sequence select="f:call('remark', f:content($words))"/>
  </xsl:template>

  <!-- The mark of a note: the note stands at the foot where its mark stands first, and later marks point to it. -->
  <xsl:template match="ref[@type = 'noteref']" as="xs:string" priority="2">
    <xsl:variable name="note" as="element(note)?" select="key('anchor', substring-after(tokenize(@target)[1], '#'))[self::note][ancestor::back]"/>
    <xsl:variable name="mark" as="xs:string" select="(string(@n)[. ne ''], replace(f:words(.), '^[\[(]|[\])]$', ''))[1]"/>
    <xsl:choose>
      <xsl:when test="exists($note) and f:first-mark($note) is .">
        <xsl:sequence select="f:footnote($note, $mark)"/>
      </xsl:when>
      <xsl:when test="exists($note)">
        <xsl:sequence select="f:call('go', (f:literal($note/@xml:id), f:call('super', f:literal($mark))))"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="f:call('super', f:literal($mark))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:function name="f:first-mark" as="element(ref)?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="key('mark', $note/@xml:id, root($note))[1]"/>
  </xsl:function>

  <xsl:function name="f:footnote" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:param name="mark" as="xs:string"/>
    <xsl:sequence select="f:call('foot', (f:literal($mark), f:content(($note/@xml:id ! f:call('here-is', f:literal(.)), f:note-content($note)))))"/>
  </xsl:function>

  <!-- What a note says; its first paragraph begins on the line of its mark. -->
  <xsl:function name="f:note-content" as="xs:string*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="content" as="xs:string*"><xsl:apply-templates select="$note/node()"/></xsl:variable>
    <xsl:sequence select="$content[position() ge index-of($content, $content[not(. = ('parbreak()', '[ ]'))][1])[1]]"/>
  </xsl:function>

  <!-- The edition's own notes on a place in the text. -->
  <xsl:function name="f:comments" as="xs:string*">
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="$place/@xml:id ! key('comment', ., root($place))[tokenize(@target)[1] = '#' || $place/@xml:id] ! f:footnote(., string((@n, '*')[1]))"/>
  </xsl:function>

  <!-- Notes that stand at the foot of a page; what else the end of the text has is a part of its own. -->
  <xsl:function name="f:is-placed" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="target" as="element()?" select="key('anchor', substring-after(tokenize($note/@target)[1], '#'), root($note))"/>
    <xsl:sequence select="exists($note/@xml:id ! key('mark', ., root($note))) or ($note/@type = 'editorial' and exists($target[f:takes-notes(.)]))"/>
  </xsl:function>
  <xsl:function name="f:takes-notes" as="xs:boolean">
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="exists($place/(self::sp, self::p, self::ab, self::head, self::item, self::stage, self::anchor, self::signed, self::salute, self::dateline,
        self::trailer, self::byline, self::titlePart, self::docTitle, self::milestone)[not(parent::list[not(self::item)])])"/>
  </xsl:function>

  <xsl:template match="back//note[not(@place = 'inline')]" as="empty-sequence()" priority="1"/>
  <xsl:template match="back/div[note][not(* except (head, note))]" as="empty-sequence()" priority="1"/>
  <xsl:template name="m:unplaced-notes" as="xs:string?">
    <xsl:variable name="notes" as="element(note)*" select="text/back//note[not(@place = 'inline')][not(f:is-placed(.))]"/>
    <xsl:sequence select="if (exists($notes)) then f:part(f:label('notes'), (), $notes ! f:call('endnote', (f:literal(string(@n)), f:content(f:note-content(.))))) else ()"/>
  </xsl:template>
</xsl:stylesheet>
