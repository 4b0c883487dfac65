<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: notes: within the text in brackets, at the end as a list, linked both ways
    Input:   note and ref of type noteref
    Output:  HTML elements
  -->

  <!-- The mark of a note of the source. -->
  <xsl:template match="ref[@type = 'noteref']" as="element()" priority="2">
    <xsl:variable name="address" as="xs:string?" select="f:address(tokenize(@target)[1], .)"/>
    <sup class="noteref">
      <xsl:element name="{if ($address) then 'a' else 'span'}">
        <xsl:sequence select="f:attributes(., ())"/>
        <xsl:if test="$address">
          <xsl:attribute name="href" select="$address"/>
          <xsl:attribute name="title" select="normalize-space(f:label('note') || ' ' || @n)"/>
        </xsl:if>
        <xsl:apply-templates/>
      </xsl:element>
    </sup>
  </xsl:template>

  <!-- A note within the text. -->
  <xsl:template match="note" as="element()">
    <xsl:variable name="kind" as="xs:string?" select="f:label-if-any('note.' || @type)"/>
    <span title="{($kind, f:label('note'))[1]}">
      <xsl:sequence select="f:attributes(., ('note', @type[$kind]))"/>
      <xsl:sequence select="'['"/><xsl:apply-templates/><xsl:sequence select="']'"/>
    </span>
  </xsl:template>

  <!-- A note at the end. -->
  <xsl:template match="back//note[not(@place = 'inline')]" as="element()" priority="1">
    <xsl:variable name="id" as="xs:string?" select="@xml:id"/>
    <xsl:variable name="places" as="xs:string*" select="distinct-values((tokenize(@target), key('mark', $id)/@xml:id ! concat('#', .)))"/>
    <xsl:variable name="returns" as="element()*">
      <xsl:for-each select="$places ! f:address(., current())[starts-with(., '#')]">
        <a class="return" href="{.}" aria-label="{f:label('note.back')}">↩</a>
      </xsl:for-each>
    </xsl:variable>
    <div role="note">
      <xsl:call-template name="m:identity"/>
      <b><xsl:value-of select="(@n, '*')[1]"/></b>
      <xsl:choose>
        <xsl:when test="f:is-one-paragraph(.)"><p><xsl:apply-templates select="(p, .)[1]/node()"/><xsl:sequence select="$returns"/></p></xsl:when>
        <xsl:otherwise><div><xsl:apply-templates select="f:parts(.)"/><xsl:sequence select="$returns"/></div></xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <!-- Whether all of a note is a paragraph, or words without one. -->
  <xsl:function name="f:is-one-paragraph" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="blocks" as="element()*" select="$note//(p, list, table, lg, l, quote)"/>
    <xsl:sequence select="empty($blocks) or count($blocks) eq 1 and exists($note/p[not(@*)]) and count(f:parts($note)) eq 1"/>
  </xsl:function>

  <!-- Notes stand beside the turn or block that their first mark is in; by the identity of that block. -->
  <xsl:variable name="v:beside" as="map(xs:string, element(note)*)" select="map:merge(
      /TEI/text/back//note[@xml:id][not(@place = 'inline')] ! f:block-of(.) ! map:entry(generate-id(.?block), .?note), map { 'duplicates': 'combine' })"/>

  <xsl:function name="f:block-of" as="map(xs:string, element())?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="places" as="element()*" select="key('mark', $note/@xml:id, root($note)), tokenize($note/@target) ! key('anchor', replace(., '^#', ''), root($note))"/>
    <xsl:variable name="block" as="element()?" select="$places[1]/(ancestor-or-self::sp, ancestor-or-self::*[parent::div][not(self::div)])[1]"/>
    <xsl:sequence select="$block[not(ancestor::back)] ! map { 'block': ., 'note': $note }"/>
  </xsl:function>

  <xsl:template name="m:sidenotes" as="element()?">
    <xsl:variable name="notes" as="element(note)*" select="$v:beside(generate-id())"/>
    <xsl:if test="exists($notes)">
      <div class="sidenotes"><xsl:apply-templates select="$notes"/></div>
    </xsl:if>
  </xsl:template>

  <!-- The parts of a division, those that have notes together with them; of a list of notes what stands nowhere else. -->
  <xsl:template name="m:noted" as="node()*">
    <xsl:variable name="elsewhere" as="element(note)*" select="note[ancestor::back] intersect $v:beside?*"/>
    <xsl:for-each select="f:parts(.) except $elsewhere">
      <xsl:choose>
        <xsl:when test="self::* and not(self::sp) and map:contains($v:beside, generate-id())">
          <div class="noted">
            <xsl:apply-templates select="."/>
            <xsl:call-template name="m:sidenotes"/>
          </div>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="."/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:if test="exists($elsewhere)">
      <p class="elsewhere">
        <xsl:value-of select="f:label('notes.beside')"/>
        <xsl:for-each select="$elsewhere">
          <xsl:text> </xsl:text>
          <a href="#{@xml:id}"><xsl:value-of select="(@n, '*')[1]"/></a>
        </xsl:for-each>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- Marks, at a place in the text, of the edition's own notes on it; the first has an id if the place is nothing else. -->
  <xsl:template name="m:comments" as="element()*">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:if test="@xml:id">
      <xsl:for-each select="key('comment', @xml:id)[@xml:id]">
        <sup class="ours">
          <xsl:if test="$id and position() eq 1"><xsl:attribute name="id" select="$id"/></xsl:if>
          <a href="#{@xml:id}" title="{f:label('note.edition')}"><xsl:value-of select="(@n, '*')[1]"/></a>
        </sup>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
