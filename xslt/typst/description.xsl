<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:print">
  <!--
    Purpose: the archival description, and the colophon: what the book was made of, and by what
    Input:   the header of a TEI edition
    Output:  code for typst
  -->

  <xsl:template name="m:print-description" as="xs:string?">
    <xsl:variable name="sections" as="xs:string*">
      <xsl:for-each select="f:description(.)">
        <xsl:variable name="pairs" as="xs:string*" select=".?facts ! f:array((f:literal(.?label), f:literal(f:bound-together(.?words))))"/>
        <xsl:sequence select="f:call('subtitle', f:ours(.?title)), f:call('facts', $pairs)"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="if (exists($sections)) then f:part(f:label('description'), (), $sections) else ()"/>
  </xsl:template>

  <xsl:template name="m:colophon" as="xs:string">
    <xsl:variable name="source" as="element()?" select="teiHeader/fileDesc/sourceDesc//bibl[@type = 'transcript'][1]"/>
    <xsl:variable name="software" as="xs:string*" select="teiHeader/encodingDesc/appInfo/application ! normalize-space(string-join(((f:words(label)[. ne ''], @ident)[1], @version), ' '))"/>
    <xsl:variable name="number" as="xs:string" select="string-join((teiHeader/fileDesc/publicationStmt/idno[@type = 'document'][1]/f:words(.), f:version(.) ! ('version ' || .)), ', ')"/>
    <xsl:variable name="called" as="xs:string" select="($number[. ne ''], f:title(.))[1]"/>
    <xsl:variable name="sums" as="xs:string*" select="$checksum[. ne ''] ! f:sum(f:label('checksum.edition'), .),
        $source/idno[@type = 'sha256'][1] ! f:sum(f:label('checksum.source', f:words(../idno[@type = 'filename'][1])), f:words(.))"/>
    <xsl:sequence select="f:part(f:label('colophon'), (), (
        f:call('set-by', (f:label('colophon.edition', $called), $software[1] ! f:label('colophon.software', f:listed($software)), f:label('colophon.set')) ! f:literal(.)), $sums))"/>
  </xsl:template>
  <xsl:function name="f:sum" as="xs:string">
    <xsl:param name="of" as="xs:string"/>
    <xsl:param name="digest" as="xs:string"/>
    <xsl:sequence select="f:call('checksum', (f:literal($of), f:literal($digest)))"/>
  </xsl:function>
</xsl:stylesheet>
