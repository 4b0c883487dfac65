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
    <xsl:sequence select="exists($tei/text//sp/@who) or exists($tei/teiHeader/profileDesc/particDesc//(person | personGrp))"/>
  </xsl:function>

  <xsl:template name="m:participants" as="element()?">
    <xsl:variable name="tei" as="element(TEI)" select="."/>
    <xsl:variable name="listeners" as="element()*" select="f:listeners($tei)"/>
    <xsl:if test="f:has-participants(.)">
      <section class="participants" aria-labelledby="page:participants">
        <h2 id="page:participants"><xsl:sequence select="$v:label-language"/><xsl:value-of select="f:label('participants')"/></h2>
        <xsl:where-populated>
          <ul class="speakers">
            <xsl:for-each select="f:speaker-ids($tei)">
              <li class="{f:voice(., $v:speakers)}">
                <xsl:sequence select="f:introduction(., key('participant', ., root($tei)), $tei)"/>
                <span class="count"><xsl:value-of select="f:counted(count(key('turns', ., root($tei))), 'turns')"/></span>
              </li>
            </xsl:for-each>
          </ul>
        </xsl:where-populated>
        <xsl:if test="exists($listeners)">
          <h3><xsl:value-of select="f:label('also-present')"/></h3>
          <ul class="listeners">
            <xsl:for-each select="$listeners">
              <li>
                <xsl:sequence select="f:introduction(f:register-ids(.)[key('entry', ., root($tei))][1], ., $tei)"/>
              </li>
            </xsl:for-each>
          </ul>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Name, the names that the document uses, office and role. -->
  <xsl:function name="f:introduction" as="element()">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:param name="listed" as="element()*"/>
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="name" as="xs:string" select="($id ! f:participant-name(., $tei), f:words($listed[1]/(persName, name, desc, self::*)[1]))[1]"/>
    <xsl:variable name="names" as="xs:string*" select="($id ! f:document-names(., $tei))[. ne $name]"/>
    <xsl:variable name="offices" as="xs:string*" select="f:offices($listed, $id ! key('entry', ., root($tei)), f:day($tei))"/>
    <div class="who">
      <xsl:sequence select="f:person($name, $id, root($tei))"/>
      <xsl:if test="exists($names)">
        <span class="forms"><xsl:value-of select="' ' || f:label('in-the-text', string-join($names, ', '))"/></span>
      </xsl:if>
      <xsl:sequence select="f:line('office', f:qualities($name, $offices, f:roles($listed)))"/>
    </div>
  </xsl:function>

  <!-- A person's name, as a link to the entry if there is one. -->
  <xsl:function name="f:person" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="id" as="xs:string?"/>
    <xsl:param name="root" as="document-node()"/>
    <xsl:choose>
      <xsl:when test="exists($id ! key('entry', ., $root))">
        <a class="name" href="#{$id}"><xsl:value-of select="$name"/></a>
      </xsl:when>
      <xsl:otherwise>
        <span class="name"><xsl:value-of select="$name"/></span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
