<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: quotation marks, which are not in the text: an element stands for them
    Input:   q, soCalled, title; the header, which says which marks the document uses as a rule
    Output:  strings
  -->

  <!-- The opening and the closing mark of an element; either may be empty, where the source lost it. -->
  <xsl:function name="f:marks" as="xs:string+">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="rend" as="xs:string" select="string($element/@rend)"/>
    <xsl:variable name="told" as="xs:boolean" select="matches($rend, '(^|\s)(pre|post)\([^\s()]*\)')"/>
    <xsl:sequence select="
        if ($rend = 'none' or ($element/self::title and not($told))) then ('', '')
        else (f:mark($element, 'pre', 'before', '“'), f:mark($element, 'post', 'after', '”'))"/>
  </xsl:function>

  <!-- One of the two: as the element itself says, else as the header does, else as is usual in English. -->
  <xsl:function name="f:mark" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="scope" as="xs:string"/>
    <xsl:param name="usual" as="xs:string"/>
    <xsl:variable name="own" as="xs:string?" select="tokenize($element/@rend)[matches(., '^' || $key || '\([^()]*\)$')][1]"/>
    <xsl:variable name="told" as="element()?" select="
        root($element)/TEI/teiHeader/encodingDesc/tagsDecl/rendition[@scope = $scope][tokenize(@selector, '[\s,]+') = 'q'][1]"/>
    <xsl:sequence select="
        if (exists($own)) then substring(substring-before($own || '&#10;', ')&#10;'), string-length($key) + 2)
        else if (exists($told)) then replace($told, '^.*content:\s*([&quot;''])(.*)\1.*$', '$2', 's')
        else $usual"/>
  </xsl:function>
</xsl:stylesheet>
