<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: the archival description: where the source lies, who made the edition and how
    Input:   the header of a TEI edition
    Output:  a section with three tables; a row for each thing that the header has
  -->

  <xsl:template name="m:description" as="element()">
    <section class="archival" aria-labelledby="page:description">
      <h2 id="page:description"><xsl:sequence select="$v:label-language"/><xsl:value-of select="f:label('description')"/></h2>
      <xsl:for-each select="teiHeader">
        <xsl:variable name="source" as="element()*" select="fileDesc/sourceDesc"/>
        <xsl:sequence select="f:table(f:label('source'), (
            $source//msDesc/msIdentifier/(institution, repository, collection, idno, altIdentifier), $source//msDesc//textLang,
            $source//bibl, $source/p, fileDesc/notesStmt/note, fileDesc/titleStmt/respStmt[resp/@key = ('recorder', 'translator')]))"/>
        <xsl:sequence select="f:table(f:label('edition'), (
            fileDesc/titleStmt/(author, editor, principal, sponsor, funder, respStmt[not(resp/@key = ('recorder', 'translator'))]),
            fileDesc/editionStmt, fileDesc/seriesStmt, fileDesc/publicationStmt/(publisher, distributor, authority, pubPlace, p, date, idno),
            fileDesc/publicationStmt/availability/*, fileDesc/extent, profileDesc/textClass, profileDesc/langUsage,
            encodingDesc/appInfo/application, revisionDesc))"/>
        <xsl:sequence select="f:table(f:label('treatment'), encodingDesc/(p, projectDesc, samplingDecl, editorialDecl/*))"/>
      </xsl:for-each>
    </section>
  </xsl:template>

  <!-- A table of what the parts of the header say; none if they say nothing. Parts of one kind share a row. -->
  <xsl:function name="f:table" as="element()*">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="parts" as="element()*"/>
    <xsl:variable name="rows" as="element()*">
      <xsl:for-each-group select="$parts" group-by="f:row-label(.)">
        <xsl:variable name="contents" as="element()*">
          <xsl:for-each select="current-group()">
            <p><xsl:apply-templates select="." mode="m:row"/></p>
          </xsl:for-each>
        </xsl:variable>
        <xsl:variable name="told" as="element()*" select="$contents[normalize-space()]"/>
        <xsl:if test="exists($told)">
          <tr>
            <th scope="row"><xsl:sequence select="$v:label-language"/><xsl:value-of select="current-grouping-key()"/></th>
            <td><xsl:sequence select="if (count($told) eq 1) then $told/node() else $told"/></td>
          </tr>
        </xsl:if>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:if test="exists($rows)">
      <h3><xsl:sequence select="$v:label-language"/><xsl:value-of select="$title"/></h3>
      <table class="description">
        <tbody><xsl:sequence select="$rows"/></tbody>
      </table>
    </xsl:if>
  </xsl:function>

  <!-- Most parts are shown as the text is. -->
  <xsl:template match="*" mode="m:row" as="node()*">
    <xsl:apply-templates mode="m:html"/>
  </xsl:template>
  <xsl:template match="editorialDecl/*[not(self::p)] | projectDesc | samplingDecl | editionStmt" mode="m:row" as="node()*">
    <xsl:apply-templates select="*" mode="m:html"/>
  </xsl:template>
  <xsl:template match="note" mode="m:row" as="node()*">
    <xsl:apply-templates select="node() except label" mode="m:html"/>
  </xsl:template>
  <xsl:template match="respStmt" mode="m:row" as="node()*">
    <xsl:apply-templates select="persName | orgName | name" mode="m:html"/>
  </xsl:template>

  <!-- A shelfmark as it is written, then its parts by name, for whoever does not know the abbreviations. -->
  <xsl:template match="msIdentifier/idno" mode="m:row" as="node()*">
    <xsl:value-of select="f:words(.)"/>
    <xsl:if test="idno">
      <span class="parts"><xsl:value-of select="idno ! (f:capitalised((@type, 'number')[1]) || ' ' || f:words(.))" separator=" · "/></span>
    </xsl:if>
  </xsl:template>
  <xsl:template match="altIdentifier" mode="m:row" as="text()">
    <xsl:variable name="parts" as="xs:string*" select="(repository, collection, idno) ! f:words(.)[. ne '']"/>
    <xsl:value-of select="$parts[not(some $other in $parts satisfies contains($other, .) and $other ne .)]" separator=" · "/>
  </xsl:template>
  <xsl:template match="textLang" mode="m:row" as="text()">
    <xsl:value-of select="(f:words(.)[. ne ''], @mainLang)[1]"/>
  </xsl:template>
  <xsl:template match="bibl[@type = 'transcript']" mode="m:row" as="text()">
    <xsl:value-of select="idno ! string-join((self::*[@type = 'sha256']/'SHA-256', f:words(.)), ' ')" separator=" · "/>
  </xsl:template>
  <xsl:template match="extent" mode="m:row" as="text()">
    <xsl:value-of select="if (measure) then measure ! f:measured(.) else f:words(.)" separator=" · "/>
  </xsl:template>
  <!-- "162 turns", in the language of the labels; other measures as they are written. -->
  <xsl:function name="f:measured" as="xs:string">
    <xsl:param name="measure" as="element(measure)"/>
    <xsl:variable name="noun" as="xs:string?" select="$measure[@quantity castable as xs:integer]/@unit/concat(., 's')[f:label-if-any(. || '.count.one')]"/>
    <xsl:sequence select="if ($noun) then f:counted(xs:integer($measure/@quantity), $noun) else f:words($measure)"/>
  </xsl:function>
  <xsl:template match="langUsage" mode="m:row" as="text()">
    <xsl:value-of select="language ! (f:words(.)[. ne ''], @ident)[1]" separator=" · "/>
  </xsl:template>
  <xsl:template match="textClass" mode="m:row" as="text()">
    <xsl:variable name="classes" as="xs:string*" select="catRef/tokenize(@target) ! substring-after(., '#')"/>
    <xsl:value-of select="root()/TEI/teiHeader/encodingDesc/classDecl/taxonomy//category[@xml:id = $classes]/f:words(catDesc), keywords//(term | item) ! f:words(.)" separator=" · "/>
  </xsl:template>
  <xsl:template match="publicationStmt/idno | licence" mode="m:row" as="node()">
    <xsl:variable name="address" as="xs:string?" select="(@target[f:is-safe(.)], self::idno/f:authority-address(.))[1]"/>
    <xsl:variable name="words" as="xs:string" select="string((f:words(.)[. ne ''], @target)[1])"/>
    <xsl:choose>
      <xsl:when test="$address"><a href="{$address}"><xsl:value-of select="$words"/></a></xsl:when>
      <xsl:otherwise><xsl:value-of select="$words"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="application" mode="m:row" as="text()">
    <xsl:value-of select="(f:words(label)[. ne ''], @ident)[1], @version"/>
  </xsl:template>
  <xsl:template match="revisionDesc" mode="m:row" as="element()">
    <ul>
      <xsl:for-each select=".//change">
        <li><xsl:value-of select="(@n, @when, @status/f:status-word(.), f:words(.)) ! string()[. ne '']" separator=" · "/></li>
      </xsl:for-each>
    </ul>
  </xsl:template>
</xsl:stylesheet>
