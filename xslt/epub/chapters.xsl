<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="xsl xs f m v"
  default-mode="m:html">
  <!--
    Purpose: divide the edition into chapters, each a file
    Input:   a TEI edition
    Output:  maps: path, title, kind (epub:type), role, content
  -->

  <!-- So many turns make a chapter of a long conversation: readers get slow on long files. -->
  <xsl:variable name="v:turns-in-a-chapter" as="xs:integer" select="100"/>

  <xsl:function name="f:chapters" as="map(xs:string, item()*)+">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="front" as="element()*"><xsl:apply-templates select="$tei/text/front/*[not(self::div)]"/></xsl:variable>
    <xsl:variable name="about" as="element()*">
      <xsl:for-each select="$tei">
        <xsl:call-template name="m:summary"/>
        <xsl:call-template name="m:participants"/>
        <xsl:call-template name="m:signs"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="readings" as="element()?"><xsl:for-each select="$tei"><xsl:call-template name="m:readings"/></xsl:for-each></xsl:variable>
    <xsl:variable name="registers" as="element()*"><xsl:for-each select="$tei"><xsl:call-template name="m:registers"/><xsl:call-template name="m:dates"/></xsl:for-each></xsl:variable>
    <xsl:variable name="description" as="element()*">
      <xsl:for-each select="$tei">
        <xsl:call-template name="m:description"/>
        <xsl:call-template name="m:citation"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="f:chapter('title', f:title($tei), 'titlepage', f:title-page($tei)), f:chapter('front', f:label('front'), 'frontmatter', $front),
        $tei/text/front/div ! f:introduction-chapter(.), f:chapter('about', f:label('about'), 'preface', $about),
        f:text-chapters($tei), f:chapter('notes', f:label('notes'), 'endnotes', f:other-notes($tei)), f:chapter('readings', f:label('readings'), 'appendix', $readings),
        f:chapter('registers', f:label('registers'), 'index', $registers), f:chapter('description', f:label('description'), 'appendix', $description)"/>
  </xsl:function>

  <!-- A chapter, unless it is empty. -->
  <xsl:function name="f:chapter" as="map(xs:string, item()*)?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="content" as="element()*"/>
    <xsl:sequence select="if (exists($content)) then map { 'path': $name || '.xhtml', 'title': $title, 'kind': $kind, 'content': $content } else ()"/>
  </xsl:function>

  <xsl:function name="f:title-page" as="element()+">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="masthead" as="element()"><xsl:for-each select="$tei"><xsl:call-template name="m:masthead"/></xsl:for-each></xsl:variable>
    <xsl:sequence select="$masthead"/>
    <xsl:for-each select="('author', 'recorder', 'translator', 'editor')[exists(f:responsible($tei, .))]">
      <xsl:sequence select="f:line('hand', string-join((if (. = 'author') then f:label('by') else f:label('resp.' || .), f:listed(f:responsible($tei, .))), ' '))"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:introduction-chapter" as="map(xs:string, item()*)?">
    <xsl:param name="division" as="element(div)"/>
    <xsl:variable name="content" as="element()*"><xsl:apply-templates select="$division"/></xsl:variable>
    <xsl:variable name="number" as="xs:integer" select="1 + count($division/preceding-sibling::div)"/>
    <xsl:variable name="title" as="xs:string" select="(f:words($division/head[1])[. ne ''], f:label-if-any('part.' || $division/@type), f:label('preface'))[. ne ''][1]"/>
    <xsl:sequence select="f:chapter('front-' || $number, $title, if ($division/@type = ('introduction', 'preface', 'foreword')) then $division/@type else 'preface', $content)"/>
  </xsl:function>

  <!-- The text, in as many chapters as its length wants. -->
  <xsl:function name="f:text-chapters" as="map(xs:string, item()*)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="pieces" as="element()*" select="$tei/text/body/* ! f:pieces(.), $tei/text/back/*[not(f:is-of-notes(.))]"/>
    <xsl:variable name="starts" as="xs:integer*">
      <xsl:iterate select="$pieces">
        <xsl:param name="turns" as="xs:integer" select="0"/>
        <xsl:sequence select="$turns"/>
        <xsl:next-iteration><xsl:with-param name="turns" select="$turns + count(descendant-or-self::sp)"/></xsl:next-iteration>
      </xsl:iterate>
    </xsl:variable>
    <xsl:variable name="several" as="xs:boolean" select="$starts[last()] gt $v:turns-in-a-chapter"/>
    <xsl:for-each-group select="1 to count($pieces)" group-adjacent="let $n := . return $starts[$n] idiv $v:turns-in-a-chapter">
      <xsl:variable name="own" as="element()*" select="let $numbers := current-group() return $pieces[position() = ($numbers[1] to $numbers[last()])]"/>
      <xsl:variable name="turns" as="element(sp)*" select="$own/descendant-or-self::sp"/>
      <xsl:variable name="title" as="xs:string" select="if ($several and exists($turns)) then f:label('transcript.turns', ($turns[1], $turns[last()]) ! f:turn-number(.)) else f:label('transcript')"/>
      <xsl:sequence select="f:chapter('text-' || position(), $title, 'chapter', f:text-chapter($own, $title, $tei))"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- A division, or the parts of it if it is long. -->
  <xsl:function name="f:pieces" as="element()*">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="if ($part/self::div and count($part//sp) gt $v:turns-in-a-chapter) then $part/* ! f:pieces(.) else $part"/>
  </xsl:function>

  <!-- Parts of a divided division are in a section that stands for it; the first has the ids of all that begin with it. -->
  <xsl:function name="f:text-chapter" as="element()+">
    <xsl:param name="pieces" as="element()*"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="tei" as="element(TEI)"/>
    <h2><xsl:value-of select="$title"/></h2>
    <xsl:for-each-group select="$pieces" group-adjacent="generate-id(parent::div)">
      <xsl:variable name="shown" as="element()*">
        <xsl:apply-templates select="current-group()"/>
      </xsl:variable>
      <xsl:for-each select="ancestor::div[@xml:id][descendant::*[self::* intersect $pieces][1] is current()]">
        <span id="{@xml:id}"/>
      </xsl:for-each>
      <xsl:choose>
        <xsl:when test="parent::div">
          <section>
            <xsl:sequence select="f:attributes(.., 'division')[not(local-name() = 'id')], $shown"/>
          </section>
        </xsl:when>
        <xsl:otherwise><xsl:sequence select="$shown"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
    <xsl:sequence select="f:notes-of($pieces)"/>
  </xsl:function>
</xsl:stylesheet>
