<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: the archival description: where the source lies, who made the edition and how
    Input:   the header of a TEI edition
    Output:  a section with a table; a row for each thing that the header has
  -->

  <xsl:template name="m:description" as="element()">
    <section class="archival" aria-labelledby="page:description">
      <h2 id="page:description">Archival description</h2>
      <table class="description">
        <tbody>
          <xsl:apply-templates mode="m:row" select="
              teiHeader/fileDesc/sourceDesc//msDesc/msIdentifier/(repository, collection, idno, altIdentifier),
              teiHeader/fileDesc/sourceDesc//msDesc//textLang, teiHeader/fileDesc/sourceDesc//bibl,
              teiHeader/fileDesc/titleStmt/respStmt, teiHeader/fileDesc/notesStmt/note, teiHeader/fileDesc/extent,
              teiHeader/profileDesc/textClass, teiHeader/fileDesc/publicationStmt/(idno, availability/*, date),
              teiHeader/encodingDesc/editorialDecl/*, teiHeader/encodingDesc/appInfo/application, teiHeader/revisionDesc"/>
        </tbody>
      </table>
    </section>
  </xsl:template>

  <!-- A row; none without words. -->
  <xsl:function name="f:row" as="element()?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:if test="normalize-space(string-join($content))">
      <tr>
        <th scope="row"><xsl:value-of select="$label"/></th>
        <td><xsl:sequence select="$content"/></td>
      </tr>
    </xsl:if>
  </xsl:function>

  <!-- The content of an element as the text is rendered. -->
  <xsl:function name="f:content" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates select="$element/node()" mode="m:html"/>
  </xsl:function>
  <xsl:function name="f:plain" as="text()">
    <xsl:param name="words" as="xs:string*"/>
    <xsl:value-of select="string-join($words[. ne ''], ' · ')"/>
  </xsl:function>

  <xsl:template match="repository" mode="m:row" as="element()?">
    <xsl:sequence select="f:row('Repository', f:content(.))"/>
  </xsl:template>
  <xsl:template match="collection" mode="m:row" as="element()?">
    <xsl:sequence select="f:row('Collection', f:content(.))"/>
  </xsl:template>
  <xsl:template match="msIdentifier/idno" mode="m:row" as="element()*">
    <xsl:sequence select="f:row('Shelfmark', f:plain(f:words(text())))"/>
    <xsl:for-each select="idno">
      <xsl:sequence select="f:row(f:capitalised((@type, 'Number')[1]), f:plain(f:words(.)))"/>
    </xsl:for-each>
  </xsl:template>
  <xsl:template match="altIdentifier" mode="m:row" as="element()?">
    <xsl:variable name="parts" as="xs:string*" select="(collection, repository, idno) ! f:words(.)"/>
    <xsl:variable name="told" as="xs:string*" select="$parts[not(some $other in $parts satisfies contains($other, .) and $other ne .)]"/>
    <xsl:sequence select="f:row(if (@type = 'copy') then 'Copy' else f:capitalised((@type, 'Other shelfmark')[1]), f:plain($told))"/>
  </xsl:template>
  <xsl:template match="textLang" mode="m:row" as="element()?">
    <xsl:sequence select="f:row('Original language', f:plain((f:words(.)[. ne ''], @mainLang)[1]))"/>
  </xsl:template>
  <xsl:template match="bibl" mode="m:row" as="element()?">
    <xsl:sequence select="f:row(if (@type = 'digital-surrogate') then 'Digital surrogate' else 'Source', f:content(.))"/>
  </xsl:template>
  <xsl:template match="respStmt" mode="m:row" as="element()?">
    <xsl:sequence select="f:row(f:capitalised(f:words(resp)), f:plain((persName | orgName | name) ! f:words(.)))"/>
  </xsl:template>
  <xsl:template match="notesStmt/note" mode="m:row" as="element()?">
    <xsl:sequence select="f:row((f:words(label)[. ne ''], 'Note')[1], node()[not(self::label)] ! f:rendered(.))"/>
  </xsl:template>
  <xsl:function name="f:rendered" as="node()*">
    <xsl:param name="node" as="node()"/>
    <xsl:apply-templates select="$node" mode="m:html"/>
  </xsl:function>
  <xsl:template match="extent" mode="m:row" as="element()?">
    <xsl:sequence select="f:row('Extent', f:plain(if (measure) then measure ! f:words(.) else f:words(.)))"/>
  </xsl:template>
  <xsl:template match="textClass" mode="m:row" as="element()?">
    <xsl:variable name="categories" as="element()*" select="root(.)//taxonomy//category"/>
    <xsl:sequence select="f:row('Kind', f:plain((catRef/tokenize(@target) ! $categories[@xml:id = substring(current(), 2)][1]/f:words(catDesc), keywords//(term | item) ! f:words(.))))"/>
  </xsl:template>
  <xsl:template match="publicationStmt/idno" mode="m:row" as="element()?">
    <xsl:variable name="address" as="xs:string?" select="f:authority-address(.)"/>
    <xsl:variable name="link" as="node()">
      <xsl:choose>
        <xsl:when test="$address"><a href="{$address}"><xsl:value-of select="f:words(.)"/></a></xsl:when>
        <xsl:otherwise><xsl:value-of select="f:words(.)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:sequence select="f:row(if (@type = ('DOI', 'URI', 'URL')) then string(@type) else 'Identifier', $link)"/>
  </xsl:template>
  <xsl:template match="availability/p" mode="m:row" as="element()?">
    <xsl:sequence select="f:row('Rights', f:content(.))"/>
  </xsl:template>
  <xsl:template match="licence" mode="m:row" as="element()?">
    <xsl:variable name="link" as="element()">
      <xsl:element name="{if (f:is-safe(@target)) then 'a' else 'span'}">
        <xsl:if test="f:is-safe(@target)"><xsl:attribute name="href" select="@target"/></xsl:if>
        <xsl:value-of select="(f:words(.)[. ne ''], @target)[1]"/>
      </xsl:element>
    </xsl:variable>
    <xsl:sequence select="f:row('Licence', $link)"/>
  </xsl:template>
  <xsl:template match="publicationStmt/date" mode="m:row" as="element()?">
    <xsl:sequence select="f:row('Published', f:rendered(.))"/>
  </xsl:template>
  <xsl:template match="editorialDecl/*" mode="m:row" as="element()?">
    <xsl:sequence select="f:row(if (self::p) then 'Editorial practice' else f:capitalised(replace(local-name(), 'ization$', 'isation')), if (self::p) then f:content(.) else * ! f:rendered(.))"/>
  </xsl:template>
  <xsl:template match="application" mode="m:row" as="element()?">
    <xsl:sequence select="f:row('Software', f:plain((f:words(label)[. ne ''], @ident)[1] || ' ' || @version))"/>
  </xsl:template>
  <xsl:template match="revisionDesc" mode="m:row" as="element()?">
    <xsl:variable name="changes" as="element()">
      <ul>
        <xsl:for-each select=".//change">
          <li><xsl:value-of select="f:plain((@n, @when, @status, f:words(.)))"/></li>
        </xsl:for-each>
      </ul>
    </xsl:variable>
    <xsl:sequence select="f:row('History', $changes)"/>
  </xsl:template>
</xsl:stylesheet>
