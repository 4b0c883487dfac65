<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: those who took part: speakers in order of first appearance, then the others
    Input:   the turns and the list of those who took part
    Output:  a section
  -->

  <xsl:function name="f:has-participants" as="xs:boolean">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="exists($tei/text//sp/@who) or exists($tei//particDesc//(person | personGrp))"/>
  </xsl:function>

  <xsl:template name="m:participants" as="element()?">
    <xsl:variable name="tei" as="element(TEI)" select="."/>
    <xsl:variable name="speakers" as="map(xs:string, xs:integer)" select="f:speakers($tei)"/>
    <xsl:variable name="listeners" as="element()*" select="f:listeners($tei)"/>
    <xsl:if test="f:has-participants(.)">
      <section class="participants" aria-labelledby="page:participants">
        <h2 id="page:participants">Participants</h2>
        <xsl:where-populated>
          <ul class="speakers">
            <xsl:for-each select="f:speaker-ids($tei)">
              <xsl:variable name="listed" as="element()*" select="key('participant', ., root($tei))"/>
              <li class="{f:voice(., $speakers)}">
                <xsl:sequence select="f:person(f:participant-name(., $tei), ., root($tei)), f:qualities($listed)"/>
                <span class="count"><xsl:value-of select="f:counted(count(key('turns', ., root($tei))), 'turn')"/></span>
              </li>
            </xsl:for-each>
          </ul>
        </xsl:where-populated>
        <xsl:if test="exists($listeners)">
          <h3>Also present</h3>
          <ul class="listeners">
            <xsl:for-each select="$listeners">
              <li>
                <xsl:sequence select="f:person(f:words((persName, name, desc, .)[1]), f:register-ids(.)[key('entry', ., root($tei))][1], root($tei)), f:qualities(.)"/>
              </li>
            </xsl:for-each>
          </ul>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- A person's name, as a link to the entry if there is one. -->
  <xsl:function name="f:person" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="id" as="xs:string?"/>
    <xsl:param name="root" as="document-node()"/>
    <xsl:choose>
      <xsl:when test="exists($id ! key('entry', ., $root))">
        <a class="name person" href="#{$id}"><xsl:value-of select="$name"/></a>
      </xsl:when>
      <xsl:otherwise>
        <span class="name person"><xsl:value-of select="$name"/></span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Office and role. -->
  <xsl:function name="f:qualities" as="element()?">
    <xsl:param name="participant" as="element()*"/>
    <xsl:variable name="words" as="xs:string" select="string-join((f:offices($participant), f:roles($participant)), ', ')"/>
    <xsl:if test="$words ne ''">
      <span class="office"><xsl:value-of select="$words"/></span>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
