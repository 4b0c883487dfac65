<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"
  default-mode="m:html">
  <!--
    Purpose: how to cite the edition, and a turn of it
    Input:   the header of a TEI edition
    Output:  a section
  -->

  <xsl:template name="m:citation" as="element()">
    <xsl:variable name="turn" as="element(sp)?" select="(text//sp[@xml:id])[1]"/>
    <section class="citation" aria-labelledby="page:citation">
      <h2 id="page:citation">How to cite</h2>
      <p class="cite"><xsl:value-of select="f:citation(.)"/></p>
      <xsl:if test="$turn">
        <p>To cite a turn, add its number: <q class="cite"><xsl:value-of select="'“' || f:title(.) || '”, ' || lower-case(f:turn-name($turn))"/></q>.
          The number beside each turn is a permanent link to it, such as <a href="#{$turn/@xml:id}"><xsl:value-of select="'#' || $turn/@xml:id"/></a>.</p>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- The citation, from whatever the header has of it. -->
  <xsl:function name="f:citation" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="statement" as="element()?" select="$tei/teiHeader/fileDesc/publicationStmt"/>
    <xsl:variable name="address" as="xs:string*" select="$statement/(idno[@type = ('DOI', 'URI', 'URL')]/f:words(.), ptr/@target/string())"/>
    <xsl:variable name="date" as="xs:string?" select="f:date($tei) ! f:when(.)[. ne '']"/>
    <xsl:sequence select="string-join((
        f:listed(f:responsible($tei, 'author'))[. ne ''] ! f:stopped(.),
        f:stopped(string-join(('“' || f:title($tei) || '”', $date), ', ')),
        f:shelfmark($tei)[. ne ''] ! f:stopped(.),
        f:listed(f:responsible($tei, 'translator'))[. ne ''] ! f:stopped('Translated by ' || .),
        f:listed(f:responsible($tei, 'editor'))[. ne ''] ! f:stopped('Edited by ' || .),
        string-join(($statement/(publisher, distributor)[1]/f:words(.), $statement/date[1]/f:when(.))[. ne ''], ', ')[. ne ''] ! f:stopped(.),
        f:stopped(string-join(($statement/idno[not(@type = ('DOI', 'URI', 'URL'))][1]/f:words(.)[. ne ''], f:version($tei) ! ('version ' || .)), ', '))[. ne '.'],
        $address[1]), ' ')"/>
  </xsl:function>

  <!-- Where the original lies. -->
  <xsl:function name="f:shelfmark" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="unit" as="element(msIdentifier)?" select="($tei/teiHeader/fileDesc/sourceDesc//msIdentifier)[1]"/>
    <xsl:sequence select="string-join($unit/(repository, idno)/f:words(.)[. ne ''], ', ')"/>
  </xsl:function>

  <!-- A sentence with its full stop. -->
  <xsl:function name="f:stopped" as="xs:string">
    <xsl:param name="sentence" as="xs:string"/>
    <xsl:sequence select="if (matches($sentence, '[.?!]$')) then $sentence else $sentence || '.'"/>
  </xsl:function>
</xsl:stylesheet>
