<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns="http://www.idpf.org/2007/opf" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xsl xs f m v"
  default-mode="m:html">
  <!--
    Purpose: what the book says of itself: title, people, rights, accessibility; its files and their order
    Input:   a TEI edition and its chapters
    Output:  the package document and the container
  -->

  <xsl:function name="f:package" as="element()">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="chapters" as="map(xs:string, item()*)+"/>
    <xsl:variable name="pages" as="xs:boolean" select="exists($chapters?content/descendant-or-self::*[@epub:type = 'pagebreak'])"/>
    <package version="3.0" unique-identifier="identifier" xml:lang="en">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:identifier id="identifier"><xsl:value-of select="f:identifier($tei)"/></dc:identifier>
        <dc:title><xsl:value-of select="f:title($tei)"/></dc:title>
        <dc:language><xsl:value-of select="($tei/@xml:lang, 'en')[1]"/></dc:language>
        <meta property="dcterms:modified"><xsl:value-of select="f:day-of-edition($tei) || 'T00:00:00Z'"/></meta>
        <xsl:sequence select="f:people($tei), f:facts-of-edition($tei), f:accessibility($pages)"/>
      </metadata>
      <manifest>
        <item id="navigation" href="navigation.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="style" href="style.css" media-type="text/css"/>
        <xsl:for-each select="$chapters">
          <item id="{substring-before(.?path, '.')}" href="{.?path}" media-type="application/xhtml+xml"/>
        </xsl:for-each>
      </manifest>
      <spine>
        <xsl:for-each select="$chapters">
          <itemref idref="{substring-before(.?path, '.')}"/>
          <xsl:if test="position() eq 1"><itemref idref="navigation"/></xsl:if>
        </xsl:for-each>
      </spine>
    </package>
  </xsl:function>

  <!-- A number that the world knows, else that of the document. -->
  <xsl:function name="f:identifier" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="numbers" as="element(idno)*" select="$tei/teiHeader/fileDesc/publicationStmt/idno"/>
    <xsl:sequence select="($numbers[@type = 'DOI'] ! ('doi:' || f:words(.)), $numbers[@type = ('URI', 'URL')] ! f:words(.), $numbers ! f:words(.), string($tei/@xml:id), f:title($tei))[. ne ''][1]"/>
  </xsl:function>

  <!-- Those responsible, with their roles as libraries code them (MARC relators). -->
  <xsl:function name="f:people" as="element()*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:for-each select="map { 'kind': 'author', 'code': 'aut' }, map { 'kind': 'editor', 'code': 'edt' }, map { 'kind': 'translator', 'code': 'trl' }, map { 'kind': 'recorder', 'code': 'trc' }">
      <xsl:variable name="role" as="map(xs:string, xs:string)" select="."/>
      <xsl:for-each select="f:responsible($tei, $role?kind)[. ne '']">
        <xsl:variable name="id" as="xs:string" select="$role?kind || '-' || position()"/>
        <xsl:element name="{if ($role?kind = 'author') then 'dc:creator' else 'dc:contributor'}" namespace="http://purl.org/dc/elements/1.1/">
          <xsl:attribute name="id" select="$id"/>
          <xsl:value-of select="."/>
        </xsl:element>
        <meta refines="#{$id}" property="role" scheme="marc:relators"><xsl:value-of select="$role?code"/></meta>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:facts-of-edition" as="element()*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="file" as="element(fileDesc)?" select="$tei/teiHeader/fileDesc"/>
    <xsl:variable name="facts" as="map(xs:string, xs:string)*" select="
        $file/publicationStmt/(publisher, distributor)[1] ! map { 'name': 'publisher', 'words': f:words(.) }, map { 'name': 'date', 'words': string(f:day-of-edition($tei)) },
        map { 'name': 'description', 'words': f:words($tei/teiHeader/profileDesc/abstract) },
        map { 'name': 'rights', 'words': f:words($file/publicationStmt/availability/(p, licence)) },
        map { 'name': 'source', 'words': (f:surrogate($tei) ! f:words(.), '')[1] },
        $tei/teiHeader/profileDesc/textClass/keywords//(term | item) ! map { 'name': 'subject', 'words': f:words(.) }"/>
    <xsl:for-each select="$facts[.?words ne '']">
      <xsl:element name="dc:{.?name}" namespace="http://purl.org/dc/elements/1.1/"><xsl:value-of select=".?words"/></xsl:element>
    </xsl:for-each>
  </xsl:function>

  <!-- What readers with disabilities can count on. -->
  <xsl:function name="f:accessibility" as="element()+">
    <xsl:param name="pages" as="xs:boolean"/>
    <xsl:variable name="features" as="xs:string+" select="'displayTransformability', 'readingOrder', 'structuralNavigation', 'tableOfContents', 'index',
        if ($pages) then ('pageBreakMarkers', 'pageNavigation') else ()"/>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <xsl:for-each select="$features"><meta property="schema:accessibilityFeature"><xsl:value-of select="."/></meta></xsl:for-each>
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">All of the book is text, in the order in which it is read, with headings, a table of contents, landmarks and marked languages. It has no images, sounds or scripts.</meta>
    <xsl:if test="$pages"><meta property="pageBreakSource"><xsl:value-of select="f:label('pages')"/></meta></xsl:if>
  </xsl:function>

  <xsl:function name="f:container" as="element()">
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles>
        <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
      </rootfiles>
    </container>
  </xsl:function>
</xsl:stylesheet>
