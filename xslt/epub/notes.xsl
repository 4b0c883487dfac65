<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xsl xs f m v"
  default-mode="m:html">
  <!--
    Purpose: notes that readers show beside their mark: each stands at the end of the chapter that has the mark
    Input:   note and ref of type noteref
    Output:  XHTML elements with the roles of EPUB
  -->

  <!-- Divisions at the end of the text that hold nothing but notes. -->
  <xsl:function name="f:is-of-notes" as="xs:boolean">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="exists($division/self::div[note][not(* except (head, note, pb))])"/>
  </xsl:function>

  <!-- The mark of a note. -->
  <xsl:template match="ref[@type = 'noteref']" as="element()" priority="2">
    <xsl:variable name="address" as="xs:string?" select="f:address(tokenize(@target)[1], .)"/>
    <xsl:choose>
      <xsl:when test="$address">
        <sup><a href="{$address}" epub:type="noteref" role="doc-noteref"><xsl:sequence select="f:attributes(., 'noteref')"/><xsl:apply-templates/></a></sup>
      </xsl:when>
      <xsl:otherwise>
        <sup><xsl:sequence select="f:attributes(., 'noteref')"/><xsl:apply-templates/></sup>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Marks of the edition's own notes. -->
  <xsl:template name="m:comments" as="element()*">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:for-each select="key('comment', @xml:id)[@xml:id]">
      <sup>
        <xsl:if test="$id and position() eq 1"><xsl:attribute name="id" select="$id"/></xsl:if>
        <a class="noteref ours" href="#{@xml:id}" epub:type="noteref" role="doc-noteref"><xsl:value-of select="(@n, '*')[1]"/></a>
      </sup>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="back//note[not(@place = 'inline')]" as="element()" priority="1">
    <xsl:variable name="id" as="xs:string?" select="@xml:id"/>
    <xsl:variable name="places" as="xs:string*" select="distinct-values((tokenize(@target), key('mark', $id)/@xml:id ! concat('#', .)))"/>
    <aside epub:type="footnote" role="doc-footnote">
      <xsl:sequence select="f:attributes(., 'footnote')"/>
      <xsl:choose>
        <xsl:when test="p or list or table or lg"><p class="number"><xsl:value-of select="(@n, '*')[1]"/></p><xsl:apply-templates select="* | text()[normalize-space()]"/></xsl:when>
        <xsl:otherwise><p><span class="number"><xsl:value-of select="(@n, '*')[1]"/></span><xsl:text> </xsl:text><xsl:apply-templates/></p></xsl:otherwise>
      </xsl:choose>
      <xsl:for-each select="$places ! f:address(., current())[starts-with(., '#')]">
        <p class="return"><a href="{.}" role="doc-backlink"><xsl:value-of select="f:label('note.back')"/></a></p>
      </xsl:for-each>
    </aside>
  </xsl:template>

  <!-- Where a note belongs: at its first mark, else at the place that it is about. -->
  <xsl:function name="f:place-of-note" as="element()?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="target" as="xs:string" select="substring-after(tokenize($note/@target)[1], '#')"/>
    <xsl:sequence select="($note/@xml:id ! key('mark', ., root($note)), key('anchor', $target, root($note)))[1][not(ancestor::back)]"/>
  </xsl:function>

  <!-- Notes on places in these elements. -->
  <xsl:function name="f:notes-of" as="element()?">
    <xsl:param name="pieces" as="element()*"/>
    <xsl:variable name="notes" as="element(note)*" select="root($pieces[1])/TEI/text/back//note[not(@place = 'inline')][f:place-of-note(.)/ancestor-or-self::* intersect $pieces]"/>
    <xsl:sequence select="f:notes-section($notes)"/>
  </xsl:function>

  <!-- Notes that belong to no place in the body. -->
  <xsl:function name="f:other-notes" as="element()?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="f:notes-section($tei/text/back/div[f:is-of-notes(.)]/note[not(@place = 'inline')][not(f:place-of-note(.)/ancestor::body)])"/>
  </xsl:function>

  <xsl:function name="f:notes-section" as="element()?">
    <xsl:param name="notes" as="element(note)*"/>
    <xsl:if test="exists($notes)">
      <section class="notes">
        <h3><xsl:value-of select="f:label('notes')"/></h3>
        <xsl:apply-templates select="$notes"/>
      </section>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
