<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:print">
  <!--
    Purpose: what stands before the text: title page, imprint, summary, those who took part, signs
    Input:   a TEI edition
    Output:  code for typst
  -->

  <xsl:template name="m:title-page" as="xs:string">
    <xsl:variable name="statement" as="element(fileDesc)?" select="teiHeader/fileDesc"/>
    <xsl:variable name="subtitle" as="xs:string" select="f:words($statement/titleStmt/title[@type = 'sub'])"/>
    <xsl:variable name="set-in" as="xs:string" select="string-join((f:place(.) ! f:words(.), f:date(.) ! f:spoken(f:when(.)))[. ne ''], ', ')"/>
    <xsl:variable name="hands" as="xs:string*" select="('author', 'recorder', 'translator', 'editor') ! f:hand(current(), .)"/>
    <xsl:sequence select="f:call('title-page', ('title: ' || f:literal(f:title(.)), 'subtitle: ' || f:optional($subtitle), 'set-in: ' || f:optional($set-in),
        'hands: ' || f:array($hands), 'publisher: ' || f:optional(f:publisher(.)), 'status: ' || f:optional(f:status(.) ! f:status-word(.))))"/>
  </xsl:template>

  <!-- "Translated by", and the names. -->
  <xsl:function name="f:hand" as="xs:string?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="names" as="xs:string*" select="f:responsible($tei, $kind)[. ne '']"/>
    <xsl:sequence select="if (exists($names)) then f:array((if ($kind = 'author') then f:label('by') else f:label('resp.' || $kind), $names) ! f:literal(.)) else ()"/>
  </xsl:function>

  <xsl:function name="f:publisher" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="string-join($tei/teiHeader/fileDesc/publicationStmt/(publisher, distributor, authority) ! f:words(.)[. ne ''], ' · ')"/>
  </xsl:function>

  <!-- The back of the title page: whose the edition is, and on what terms. -->
  <xsl:template name="m:imprint" as="xs:string">
    <xsl:variable name="statement" as="element()?" select="teiHeader/fileDesc/publicationStmt"/>
    <xsl:variable name="edition" as="xs:string" select="f:words(teiHeader/fileDesc/editionStmt/edition)"/>
    <xsl:variable name="published" as="xs:string" select="string-join((f:publisher(.), f:words($statement/pubPlace), $statement/date[1]/f:spoken(f:when(.)))[. ne ''], ', ')"/>
    <xsl:variable name="numbers" as="xs:string*" select="$statement/idno ! (if (@type = ('DOI', 'URI', 'URL', 'ISBN')) then @type || ' ' || f:words(.) else f:label('row.idno') || ': ' || f:words(.))"/>
    <xsl:variable name="terms" as="xs:string*" select="$statement/availability//(p, licence) ! string-join((f:words(.), @target[not(contains(current(), .))] ! string())[. ne ''], ' ')"/>
    <xsl:variable name="series" as="xs:string*" select="teiHeader/fileDesc/seriesStmt ! f:words(.)"/>
    <xsl:sequence select="f:call('imprint', f:content(($series, $edition, $published, $numbers, $terms, f:label('cite.edition', f:citation(.)))[. ne ''] ! (f:literal(f:bound-together(.)), 'parbreak()')))"/>
  </xsl:template>

  <!-- Summary, participants and signs, one after the other. -->
  <xsl:template name="m:about" as="xs:string*">
    <xsl:variable name="summary" as="xs:string*">
      <xsl:apply-templates select="teiHeader/profileDesc/abstract/*"/>
    </xsl:variable>
    <xsl:variable name="participants" as="xs:string*" select="f:participants(.)"/>
    <xsl:variable name="signs" as="xs:string*" select="f:print-signs(.)"/>
    <xsl:sequence select="if (normalize-space(teiHeader/profileDesc/abstract[1])) then f:part(f:label('summary'), (), $summary) else ()"/>
    <xsl:sequence select="if (exists($participants)) then f:part(f:label('participants'), f:begins(normalize-space(teiHeader/profileDesc/abstract[1]) ne ''), $participants) else ()"/>
    <xsl:sequence select="if (exists($signs)) then f:part(f:label('signs'), f:begins(true()), f:call('together', f:content($signs))) else ()"/>
  </xsl:template>
  <xsl:function name="f:begins" as="xs:string">
    <xsl:param name="on-the-same-page" as="xs:boolean"/>
    <xsl:sequence select="'begins: &quot;' || (if ($on-the-same-page) then 'here' else 'page') || '&quot;'"/>
  </xsl:function>

  <!-- Speakers in order of their first turn, then the others: name, office, role. -->
  <xsl:function name="f:participants" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="listeners" as="element()*" select="f:listeners($tei)"/>
    <xsl:for-each select="f:speaker-ids($tei)">
      <xsl:variable name="listed" as="element()*" select="key('participant', ., root($tei))"/>
      <xsl:variable name="offices" as="xs:string*" select="f:offices($listed, key('entry', ., root($tei)), f:day($tei))"/>
      <xsl:sequence select="f:participant(f:participant-name(., $tei), $offices, f:roles($listed))"/>
    </xsl:for-each>
    <xsl:if test="exists($listeners)">
      <xsl:sequence select="f:call('subtitle', f:ours(f:label('also-present')))"/>
      <xsl:sequence select="$listeners ! f:participant(f:words((persName, name, desc, .)[1]), f:offices(., (), ()), f:roles(.))"/>
    </xsl:if>
  </xsl:function>
  <xsl:function name="f:participant" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="offices" as="xs:string*"/>
    <xsl:param name="roles" as="xs:string*"/>
    <xsl:sequence select="f:call('participant', (f:literal($name), f:optional(f:qualities($name, $offices, $roles))))"/>
  </xsl:function>
</xsl:stylesheet>
