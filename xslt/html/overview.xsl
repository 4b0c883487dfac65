<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: who speaks how much, and when; and a list of all turns, to jump to one
    Input:   the turns
    Output:  a section: a table with a strip of bars for each speaker, and a table of turns
  -->

  <xsl:template name="m:overview" as="element()?">
    <xsl:variable name="tei" as="element(TEI)" select="."/>
    <xsl:variable name="turns" as="element(sp)*" select="text//sp"/>
    <xsl:variable name="spans" as="map(xs:string, item()*)*" select="f:turn-spans($turns)"/>
    <xsl:variable name="total" as="xs:integer" select="max((1, xs:integer(sum($spans ! .?words))))"/>
    <xsl:if test="count(f:speaker-ids(.)) gt 1">
      <section class="overview" aria-labelledby="page:overview">
        <h2 id="page:overview"><xsl:sequence select="$v:label-language"/><xsl:value-of select="f:label('overview')"/></h2>
        <p class="told"><xsl:value-of select="f:label('overview.told')"/></p>
        <table class="strips">
          <thead>
            <tr>
              <th scope="col"><xsl:value-of select="f:label('speaker')"/></th>
              <td><xsl:sequence select="f:axis($spans, $total)"/></td>
              <th scope="col"><xsl:value-of select="f:label('turns')"/></th>
              <th scope="col"><xsl:value-of select="f:label('words')"/></th>
              <th scope="col"><xsl:value-of select="f:label('share')"/></th>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each-group select="$spans" group-by=".?who">
              <xsl:variable name="id" as="xs:string" select="current-grouping-key()"/>
              <xsl:variable name="own" as="map(xs:string, item()*)*" select="current-group()"/>
              <xsl:variable name="words" as="xs:integer" select="xs:integer(sum($own ! .?words))"/>
              <tr class="{f:voice($id, $v:speakers)}">
                <th scope="row"><xsl:value-of select="f:participant-name($id, $tei)"/></th>
                <td><xsl:sequence select="f:strip($own, $total)"/></td>
                <td><xsl:value-of select="count($own)"/></td>
                <td><xsl:value-of select="$words"/></td>
                <td><xsl:value-of select="f:per-cent($words, $total)"/></td>
              </tr>
            </xsl:for-each-group>
          </tbody>
        </table>
        <xsl:call-template name="m:turn-list">
          <xsl:with-param name="turns" select="$turns"/>
        </xsl:call-template>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Each turn with its words, and how many were said before it. -->
  <xsl:function name="f:turn-spans" as="map(xs:string, item()*)*">
    <xsl:param name="turns" as="element(sp)*"/>
    <xsl:variable name="beside" as="element()*" select="$turns//(corr | reg | expan | supplied[tokenize(@resp) = '#editor'])"/>
    <xsl:variable name="emended" as="xs:string*" select="distinct-values($beside/ancestor::sp/generate-id())"/>
    <xsl:iterate select="$turns">
      <xsl:param name="before" as="xs:integer" select="0"/>
      <xsl:variable name="parts" as="element()*" select="*[not(self::speaker or self::stage)]"/>
      <xsl:variable name="words" as="xs:integer" select="count(tokenize(string-join(
          if (generate-id() = $emended) then $parts ! string-join(.//text()[not(ancestor::* intersect $beside)]) else $parts, ' ')))"/>
      <xsl:sequence select="map { 'turn': ., 'who': tokenize(@who) ! (if (starts-with(., '#')) then substring(., 2) else .), 'words': $words, 'before': $before }"/>
      <xsl:next-iteration>
        <xsl:with-param name="before" select="$before + $words"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <xsl:function name="f:per-cent" as="xs:string">
    <xsl:param name="words" as="xs:integer"/>
    <xsl:param name="total" as="xs:integer"/>
    <xsl:sequence select="if ($words gt 0 and 100 * $words lt $total) then '&lt; 1 %' else round(100 * $words div $total) || ' %'"/>
  </xsl:function>

  <!-- The bars of a speaker, in thousandths of the whole. -->
  <xsl:function name="f:strip" as="element()">
    <xsl:param name="spans" as="map(xs:string, item()*)*"/>
    <xsl:param name="total" as="xs:integer"/>
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
      <path d="{string-join($spans ! ('M' || round(1000 * .?before div $total) || ' 5h' || max((2, round(1000 * .?words div $total)))))}"/>
    </svg>
  </xsl:function>

  <!-- Links to turns, each where it begins: not nearer to one another than the numbers are wide. -->
  <xsl:function name="f:axis" as="element()">
    <xsl:param name="spans" as="map(xs:string, item()*)*"/>
    <xsl:param name="total" as="xs:integer"/>
    <span class="axis">
      <xsl:for-each select="f:milestones($spans, $total)">
        <a href="#{.?turn/@xml:id}" aria-label="{f:turn-name(.?turn)}" style="inset-inline-start:{round(100 * .?before div $total)}%"><xsl:value-of select="f:turn-number(.?turn)"/></a>
      </xsl:for-each>
    </span>
  </xsl:function>
  <xsl:function name="f:milestones" as="map(xs:string, item()*)*">
    <xsl:param name="spans" as="map(xs:string, item()*)*"/>
    <xsl:param name="total" as="xs:integer"/>
    <xsl:variable name="step" as="xs:integer" select="f:step(count($spans))"/>
    <xsl:sequence select="fold-left($spans[.?turn/@xml:id][position() mod $step eq 1 or $step eq 1][.?before lt 0.94 * $total], (),
        function($kept as map(*)*, $next as map(*)) as map(*)* { $kept, $next[empty($kept) or .?before - $kept[last()]?before ge 0.07 * $total] })"/>
  </xsl:function>

  <!-- All turns: number, speaker, opening words. -->
  <xsl:template name="m:turn-list" as="element()">
    <xsl:param name="turns" as="element(sp)*"/>
    <details class="turn-list">
      <summary><xsl:value-of select="f:label('all-turns')"/></summary>
      <ol>
        <xsl:for-each select="$turns">
          <li>
            <xsl:if test="@xml:id"><a href="#{@xml:id}"><xsl:value-of select="f:turn-number(.)"/></a></xsl:if>
            <b><xsl:value-of select="f:words(speaker)"/></b>
            <xsl:value-of select="f:first-words(f:opening(.))"/>
          </li>
        </xsl:for-each>
      </ol>
    </details>
  </xsl:template>

  <!-- How a turn begins. -->
  <xsl:function name="f:opening" as="xs:string">
    <xsl:param name="turn" as="element(sp)"/>
    <xsl:variable name="part" as="element()?" select="$turn/*[not(self::speaker or self::stage)][1]"/>
    <xsl:sequence select="' ' || f:as-read($part/node()[position() le 6])"/>
  </xsl:function>
</xsl:stylesheet>
