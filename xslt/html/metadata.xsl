<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:array="http://www.w3.org/2005/xpath-functions/array"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: what catalogues, search engines and reference managers read of the page: Dublin Core, Highwire's tags, schema.org
    Input:   the header and the registers of a TEI edition
    Output:  meta, link and script elements of the page's head
  -->

  <xsl:template name="m:metadata" as="element()*">
    <xsl:variable name="address" as="xs:string?" select="f:page-address(.)"/>
    <xsl:variable name="published" as="xs:string?" select="teiHeader/fileDesc/publicationStmt/date[1]/(@when, @to, @from)[1]"/>
    <xsl:variable name="publishers" as="xs:string*" select="teiHeader/fileDesc/publicationStmt/(publisher, distributor, authority)/f:words(.)[. ne '']"/>
    <xsl:variable name="editors" as="xs:string*" select="f:responsible(., 'editor')"/>
    <xsl:variable name="makers" as="xs:string*" select="f:responsible(., 'author'), f:responsible(., 'recorder')"/>
    <xsl:if test="$address"><link rel="canonical" href="{$address}"/></xsl:if>
    <xsl:for-each select="$v:files[f:label-if-any('format.' || .?rendition)]">
      <link rel="alternate" type="{f:media-type(.?file)}" href="{f:file-address(.)}"/>
    </xsl:for-each>
    <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/"/>
    <xsl:sequence select="f:metas('DC.title', f:title(.)), f:metas('DC.type', 'Text'), f:metas('DC.format', 'text/html'),
        f:metas('DC.language', @xml:lang), f:metas('DC.creator', $makers), f:metas('DC.contributor', ($editors, f:responsible(., 'translator'))),
        f:metas('DC.publisher', $publishers), f:metas('DC.date', $published), f:metas('DC.coverage', f:day(.)),
        f:metas('DC.identifier', ($address, teiHeader/fileDesc/publicationStmt/idno/f:words(.))[1]), f:metas('DC.source', f:surrogate(.) ! f:words(.)),
        f:metas('DC.rights', teiHeader/fileDesc/publicationStmt/availability/(p, licence)/f:words(.))"/>
    <xsl:sequence select="f:metas('citation_title', f:title(.)), f:metas('citation_author', ($makers, $editors)[1] ! ($makers, $editors[empty($makers)])),
        f:metas('citation_editor', $editors), f:metas('citation_publisher', $publishers), f:metas('citation_publication_date', $published ! translate(., '-', '/')),
        f:metas('citation_language', @xml:lang), f:metas('citation_public_url', $address),
        f:metas('citation_pdf_url', $address ! ($v:files[.?rendition eq 'pdf'] ! resolve-uri(f:file-address(.), $address)))"/>
    <script type="application/ld+json"><xsl:value-of select="f:script-safe(serialize(f:linked-data(.), map { 'method': 'json' }))"/></script>
  </xsl:template>

  <!-- Where the project says that the edition is published. -->
  <xsl:function name="f:page-address" as="xs:string?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="($tei/teiHeader/fileDesc/publicationStmt/(idno[@type = ('URI', 'URL')]/f:words(.), ptr/@target/string())[matches(., '^https?://\S+$')])[1]"/>
  </xsl:function>

  <xsl:function name="f:metas" as="element()*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="contents" as="item()*"/>
    <xsl:for-each select="distinct-values($contents ! string())[. ne '']">
      <meta name="{$name}" content="{.}"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:variable name="v:media-types" as="map(xs:string, xs:string)" select="map { 'txt': 'text/plain', 'xml': 'application/tei+xml', 'pdf': 'application/pdf',
      'epub': 'application/epub+zip', 'md': 'text/markdown' }"/>
  <xsl:function name="f:media-type" as="xs:string">
    <xsl:param name="file" as="xs:string"/>
    <xsl:sequence select="($v:media-types(tokenize($file, '\.')[last()]), 'application/octet-stream')[1]"/>
  </xsl:function>

  <!-- JSON that cannot end the element it stands in, whatever the document says. -->
  <xsl:function name="f:script-safe" as="xs:string">
    <xsl:param name="json" as="xs:string"/>
    <xsl:sequence select="replace(replace(replace($json, '&lt;', '\\u003c'), '&gt;', '\\u003e'), '&amp;', '\\u0026')"/>
  </xsl:function>

  <!-- The edition as schema.org describes works. -->
  <xsl:function name="f:linked-data" as="map(xs:string, item()*)">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="statement" as="element()?" select="$tei/teiHeader/fileDesc/publicationStmt"/>
    <xsl:variable name="unit" as="element()?" select="($tei/teiHeader/fileDesc/sourceDesc//msIdentifier)[1]"/>
    <xsl:variable name="all" as="map(xs:string, item()*)*" select="
        map { '@context': 'https://schema.org', '@type': 'CreativeWork', 'name': f:title($tei) },
        f:pair('inLanguage', $tei/@xml:lang), f:pair('url', f:page-address($tei)), f:pair('identifier', $statement/idno[not(@type = ('URI', 'URL'))][1]/f:words(.)),
        f:pair('description', f:words($tei/teiHeader/profileDesc/abstract)), f:pair('genre', $tei/teiHeader/encodingDesc/classDecl/taxonomy/category/catDesc/f:words(.)),
        f:pair('dateCreated', f:day($tei)), f:pair('datePublished', $statement/date[1]/@when), f:pair('version', f:version($tei)),
        f:pair('locationCreated', f:place($tei) ! f:thing((f:entry(.), .)[1])), f:pair('publisher', f:named('Organization', $statement/publisher)),
        f:pair('editor', f:responsible($tei, 'editor') ! map { '@type': 'Organization', 'name': . }),
        f:pair('translator', f:responsible($tei, 'translator') ! map { '@type': 'Person', 'name': . }),
        f:pair('license', $statement[not(availability[not(licence)])]//licence/@target[f:is-safe(.)]),
        f:pair('isBasedOn', $unit ! map:merge((map { '@type': 'ArchiveComponent', 'name': (string-join($unit/(repository, idno)/f:words(.)[. ne ''], ', ')[. ne ''], f:title($tei))[1] },
            f:pair('holdingArchive', f:named('ArchiveOrganization', repository))))),
        f:pair('mentions', $tei/standOff//(person | place | org)[idno] ! f:thing(.))"/>
    <xsl:sequence select="map:merge($all)"/>
  </xsl:function>

  <xsl:variable name="v:classes" as="map(xs:string, xs:string)" select="map { 'person': 'Person', 'org': 'Organization' }"/>
  <!-- An entry of the registers, or a name without one. -->
  <xsl:function name="f:thing" as="map(xs:string, item()*)">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="if ($entry/@xml:id) then f:name($entry) else f:words($entry)"/>
    <xsl:sequence select="map:merge((map { '@type': ($v:classes(local-name($entry)), 'Place')[1], 'name': $name }, f:pair('sameAs', $entry/idno ! f:authority-address(.))))"/>
  </xsl:function>
  <xsl:function name="f:named" as="map(xs:string, item()*)*">
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="names" as="element()*"/>
    <xsl:sequence select="$names[normalize-space()] ! map { '@type': $class, 'name': f:words(.) }"/>
  </xsl:function>

  <!-- A property, if it has a value; several are a list. -->
  <xsl:function name="f:pair" as="map(xs:string, item()*)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:variable name="kept" as="item()*" select="for $value in $values return if ($value instance of map(*)) then $value else string($value)[. ne '']"/>
    <xsl:sequence select="if (empty($kept)) then map {} else map { $key: if (count($kept) gt 1) then array { $kept } else $kept }"/>
  </xsl:function>
</xsl:stylesheet>
