<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: what a reader can show, hide and search; showing and hiding is the style sheet's work, searching the script's
    Input:   a TEI edition
    Output:  a form, hidden unless there is a script, and check boxes for the signs that the text has
  -->

  <xsl:template name="m:controls" as="element()">
    <section class="tools" aria-label="{f:label('tools')}">
      <xsl:sequence select="$v:label-language"/>
      <form role="search" hidden="" data-found="{f:label('search.found')}" data-none="{f:label('search.none')}">
        <label for="page:search"><xsl:value-of select="f:label('search')"/></label>
        <input type="search" id="page:search" autocomplete="off"/>
        <div class="found">
          <output for="page:search"/>
          <button type="button" data-step="-1" disabled="" aria-label="{f:label('search.previous')}">↑</button>
          <button type="button" data-step="1" disabled="" aria-label="{f:label('search.next')}">↓</button>
        </div>
      </form>
      <xsl:variable name="kinds" as="xs:string*" select="f:kinds-of-signs(.)"/>
      <xsl:if test="exists($kinds)">
        <fieldset class="show">
          <legend><xsl:value-of select="f:label('show')"/></legend>
          <xsl:for-each select="$kinds">
            <label>
              <input type="checkbox" name="{.}">
                <xsl:if test=". ne 'corrections'"><xsl:attribute name="checked" select="'checked'"/></xsl:if>
              </input>
              <xsl:text> </xsl:text>
              <xsl:value-of select="f:label('show.' || .)"/>
            </label>
          </xsl:for-each>
        </fieldset>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:function name="f:kinds-of-signs" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="root" as="document-node()" select="root($tei)"/>
    <xsl:sequence select="'names'[exists($tei/standOff)], 'breaks'[exists(key('sign', 'pb', $root))], 'corrections'[exists(key('sign', 'choice', $root))],
        'notes'[exists(key('sign', 'note', $root)) or exists($tei/text/back//note)]"/>
  </xsl:function>
</xsl:stylesheet>
