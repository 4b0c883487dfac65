<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xmlns:err="http://www.w3.org/2005/xqt-errors"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:print">
  <!--
    Purpose: the book as a whole: its parts in their order
    Input:   a TEI edition
    Output:  the source for typst
  -->

  <xsl:variable name="v:layout" as="xs:string" select="unparsed-text(resolve-uri('../assets/book.typ', static-base-uri()), 'UTF-8')"/>

  <xsl:template match="/" as="text()*">
    <xsl:try>
      <xsl:variable name="source" as="xs:string*">
        <xsl:apply-templates select="*"/>
      </xsl:variable>
      <xsl:value-of select="$source" separator="&#10;"/>
      <xsl:catch>
        <xsl:message select="f:failure($err:description, $err:module, $err:line-number)"/>
      </xsl:catch>
    </xsl:try>
  </xsl:template>

  <xsl:template match="TEI" as="xs:string*">
    <xsl:variable name="parts" as="xs:string*">
      <xsl:call-template name="m:title-page"/>
      <xsl:call-template name="m:imprint"/>
      <xsl:sequence select="f:call('contents', f:literal(f:label('contents')))"/>
      <xsl:apply-templates select="text/front"/>
      <xsl:call-template name="m:about"/>
      <xsl:call-template name="m:transcript"/>
      <xsl:call-template name="m:unplaced-notes"/>
      <xsl:call-template name="m:print-readings"/>
      <xsl:call-template name="m:print-registers"/>
      <xsl:call-template name="m:print-description"/>
      <xsl:call-template name="m:colophon"/>
    </xsl:variable>
    <xsl:sequence select="f:words-of-layout(.), $v:layout, '#book(' || string-join(f:metadata(.), ', ') || ', {', $style, $parts, '})', ''"/>
  </xsl:template>

  <!-- What the layout has to know: the turns, what it says itself, and in which language. -->
  <xsl:function name="f:words-of-layout" as="xs:string+">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="'#let turns = ' || f:array($tei/text//sp[not(ancestor::sp)] ! f:array((f:turn-number(.), f:label-of-turn(.)) ! f:literal(.)))"/>
    <xsl:sequence select="'#let own-language = ' || f:tongue($v:language), '#let text-language = ' || f:tongue(($tei/@xml:lang, 'en')[1])"/>
    <xsl:sequence select="'#let labels = (' || string-join((
        'page: ' || f:literal(f:label('page')), 'speaks: ' || f:literal(f:label('speaks')), 'named: ' || f:literal(f:label('named'))), ', ') || ')'"/>
  </xsl:function>

  <!-- Who speaks, as the label of the turn has it. -->
  <xsl:function name="f:label-of-turn" as="xs:string">
    <xsl:param name="turn" as="element(sp)"/>
    <xsl:sequence select="normalize-space(string-join($turn/speaker//text()[not(ancestor::note or ancestor::fw or parent::sic/parent::choice or parent::orig or parent::abbr/parent::choice)]))"/>
  </xsl:function>

  <!-- What the file says of itself. -->
  <xsl:function name="f:metadata" as="xs:string+">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="region" as="xs:string?" select="tokenize($tei/@xml:lang, '-')[matches(., '^[A-Za-z]{2}$')][position() gt 1][1]"/>
    <xsl:sequence select="'title: ' || f:literal(f:title($tei)), 'authors: ' || f:array((f:responsible($tei, 'author'), f:responsible($tei, 'editor'))[. ne ''] ! f:literal(.)),
        'summary: ' || f:optional(f:words($tei/teiHeader/profileDesc/abstract)),
        'keywords: ' || f:array($tei/teiHeader/profileDesc/textClass/keywords//(term | item) ! f:literal(f:words(.))),
        'region: ' || f:optional($region), 'date: ' || f:moment(f:day-of-edition($tei))"/>
  </xsl:function>

  <xsl:function name="f:moment" as="xs:string">
    <xsl:param name="day" as="xs:date"/>
    <xsl:sequence select="f:call('datetime', ('year: ' || year-from-date($day), 'month: ' || month-from-date($day), 'day: ' || day-from-date($day)))"/>
  </xsl:function>

  <!-- A part of the book with its heading. -->
  <xsl:function name="f:part" as="xs:string">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="options" as="xs:string*"/>
    <xsl:param name="expressions" as="xs:string*"/>
    <xsl:sequence select="f:call('part', (f:literal($title), $options, f:content($expressions)))"/>
  </xsl:function>

  <!-- The text itself; what stands before and after it has parts of its own. -->
  <xsl:template name="m:transcript" as="xs:string">
    <xsl:variable name="text" as="xs:string*">
      <xsl:apply-templates select="text/body, text/back"/>
    </xsl:variable>
    <xsl:variable name="numbered" as="xs:string*" select="if ($lines = 'numbered') then 'set par.line(numbering: every-fifth)' else ()"/>
    <xsl:sequence select="f:part(f:label('transcript'), ('begins: &quot;right&quot;', 'mark: &quot;transcript&quot;'), ($numbered, $text))"/>
  </xsl:template>

  <!-- Where the edition reads otherwise than its source. -->
  <xsl:template name="m:print-readings" as="xs:string?">
    <xsl:variable name="readings" as="element(choice)*" select="key('sign', 'choice')[sic or orig or abbr]"/>
    <xsl:if test="exists($readings)">
      <xsl:variable name="cells" as="xs:string*" select="
          $readings ! (f:call('at-page', (f:literal(f:whereabouts(.)), f:literal(f:reading-id(.)))), (f:words((corr, reg, expan)[1]), f:words((sic, orig, abbr)[1])) ! f:literal(.))"/>
      <xsl:variable name="header" as="xs:string" select="f:call('table.header', ('place', 'edition', 'source') ! f:call('emph', f:ours(f:label(.))))"/>
      <xsl:sequence select="f:part(f:label('readings'), (), f:call('rows', ('3', $header, $cells)))"/>
    </xsl:if>
  </xsl:template>

  <!-- The turn; typst adds the page. -->
  <xsl:function name="f:whereabouts" as="xs:string">
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="string($place/ancestor::sp[1]/f:turn-name(.))"/>
  </xsl:function>
  <!-- What typst finds the place of a reading by. -->
  <xsl:function name="f:reading-id" as="xs:string">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:variable name="number" as="xs:integer"><xsl:number select="$choice" level="any"/></xsl:variable>
    <xsl:sequence select="'reading:' || $number"/>
  </xsl:function>
</xsl:stylesheet>
