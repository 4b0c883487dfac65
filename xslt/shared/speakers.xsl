<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: turns and who takes them: numbers, names, roles, offices
    Input:   the text and the list of those who took part
    Output:  speakers in order of their first turn; participants with name, role and office
  -->

  <!-- Ids of those who speak, in order of first appearance, each with its number. -->
  <xsl:function name="f:speakers" as="map(xs:string, xs:integer)">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="ids" as="xs:string*" select="f:speaker-ids($tei)"/>
    <xsl:map>
      <xsl:for-each select="$ids">
        <xsl:map-entry key="." select="position()"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:function>

  <xsl:function name="f:speaker-ids" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:for-each-group select="$tei/text//sp/@who" group-by="tokenize(.)">
      <xsl:sequence select="replace(current-grouping-key(), '^#', '')"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The class of a speaker: eight voices, taken in turn. -->
  <xsl:function name="f:voice" as="xs:string">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:param name="speakers" as="map(xs:string, xs:integer)"/>
    <xsl:variable name="number" as="xs:integer?" select="$speakers(string($id))"/>
    <xsl:sequence select="concat('voice-', if ($number) then ($number - 1) mod 8 + 1 else 0)"/>
  </xsl:function>

  <!-- Those listed as taking part who do not speak. -->
  <xsl:function name="f:listeners" as="element()*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="$tei/teiHeader/profileDesc/particDesc//(person | personGrp)[empty(f:register-ids(.) ! key('turns', ., root($tei)))]"/>
  </xsl:function>

  <!-- The ids by which a participant is known. -->
  <xsl:function name="f:register-ids" as="xs:string*">
    <xsl:param name="participant" as="element()"/>
    <xsl:sequence select="($participant/tokenize(@corresp), $participant/tokenize(@sameAs), $participant/@xml:id) ! replace(., '^#', '')"/>
  </xsl:function>

  <!-- The number of a turn: as given, else from its id. -->
  <xsl:function name="f:turn-number" as="xs:string">
    <xsl:param name="turn" as="element(sp)"/>
    <xsl:sequence select="string(($turn/@n, $turn/@xml:id/f:number-in(.))[1])"/>
  </xsl:function>
  <!-- The number at the end of an id, without the zeros that fill it up; else the id. -->
  <xsl:function name="f:number-in" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="replace(replace($id, '^\D+(\d+)$', '$1'), '^0+', '')"/>
  </xsl:function>
  <xsl:function name="f:turn-name" as="xs:string">
    <xsl:param name="turn" as="element(sp)"/>
    <xsl:sequence select="normalize-space(f:label('turn', f:turn-number($turn)))"/>
  </xsl:function>

  <!-- The name of whoever has an id: as the register has it, else as the list has it, else as the turn has it. -->
  <xsl:function name="f:participant-name" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="(key('entry', $id, root($tei))/f:name(.), f:document-names($id, $tei), $id)[1]"/>
  </xsl:function>

  <!-- The names that the document itself gives whoever has an id: in the list, and as the label of turns. -->
  <xsl:function name="f:document-names" as="xs:string*">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="listed" as="xs:string*" select="key('participant', $id, root($tei))/(persName, name, desc)[1]/f:words(.)"/>
    <xsl:variable name="labels" as="xs:string*" select="key('turns', $id, root($tei))[not(tokenize(@who)[2])]/speaker/f:words(.)"/>
    <xsl:sequence select="distinct-values(($listed, $labels))[. ne '']"/>
  </xsl:function>

  <!-- What a participant was on a day: the offices that the register has for it, else those that the list gives. -->
  <xsl:function name="f:offices" as="xs:string*">
    <xsl:param name="participant" as="element()*"/>
    <xsl:param name="entry" as="element()?"/>
    <xsl:param name="day" as="xs:string?"/>
    <xsl:variable name="held" as="element()*" select="$entry/(occupation | state)[@from or @to or @when][f:was-on(., $day)]"/>
    <xsl:variable name="listed" as="element()*" select="$participant/(state | occupation | roleName | persName/roleName)"/>
    <xsl:sequence select="distinct-values(if (exists($held)) then $held ! f:held(., $day) else $listed ! f:words((desc, .)[1])[. ne ''])"/>
  </xsl:function>

  <!-- An office, with its dates if they leave open whether it was held on the day: "until 1959" does for a day of 1959. -->
  <xsl:function name="f:held" as="xs:string">
    <xsl:param name="office" as="element()"/>
    <xsl:param name="day" as="xs:string"/>
    <xsl:variable name="open" as="xs:boolean" select="some $end in $office/(@from | @to) satisfies starts-with($day, $end) and $end ne $day"/>
    <xsl:sequence select="f:words(($office/desc, $office)[1]) || (if ($open) then ' (' || f:span($office) || ')' else '')"/>
  </xsl:function>

  <!-- Whether a span of time, however exactly it is known, has a day in it. -->
  <xsl:function name="f:was-on" as="xs:boolean">
    <xsl:param name="span" as="element()"/>
    <xsl:param name="day" as="xs:string?"/>
    <xsl:variable name="from" as="xs:string" select="string(($span/@from, $span/@when)[1])"/>
    <xsl:variable name="to" as="xs:string" select="string(($span/@to, $span/@when)[1])"/>
    <xsl:sequence select="$day ne '' and substring($day, 1, string-length($from)) ge $from
        and ($to eq '' or substring($day, 1, string-length($to)) le $to)"/>
  </xsl:function>

  <!-- Offices and roles after a name, "; " between them: none that the name says already, no role that an office says. -->
  <xsl:function name="f:qualities" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="offices" as="xs:string*"/>
    <xsl:param name="roles" as="xs:string*"/>
    <xsl:variable name="said" as="xs:string*" select="$offices ! tokenize(lower-case(.), '\W+')"/>
    <xsl:sequence select="string-join(($offices, $roles[not(lower-case(.) = $said)])[not(contains($name, .))], '; ')"/>
  </xsl:function>

  <!-- Roles other than those that the place in the list shows: who speaks has turns, who does not is present. -->
  <xsl:function name="f:roles" as="xs:string*">
    <xsl:param name="participant" as="element()*"/>
    <xsl:sequence select="distinct-values($participant/tokenize(@role)[not(. = ('speaker', 'silent', 'present'))]) ! (f:label-if-any('role.' || .), translate(., '-_', '  '))[1]"/>
  </xsl:function>
</xsl:stylesheet>
