<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: those who made the edition and its text, those who took part, and places: with their numbers in authority files
    Input:   statements of responsibility, the list of participants, entries of the registers
    Output:  objects of JSON
  -->

  <!-- Those who are responsible, each in one role; the program is not one of them. -->
  <xsl:function name="f:people" as="map(xs:string, xs:string)*">
    <xsl:param name="statement" as="element(titleStmt)"/>
    <xsl:for-each select="$statement/(author, editor, principal, sponsor, funder, respStmt[not(f:is-machine(.))]/(persName, orgName, name))[f:words(.) ne '']">
      <xsl:variable name="role" as="xs:string" select="(self::*[not(parent::respStmt)]/local-name(), ../resp[1]/@key/string(), ../resp[1]/f:words(.))[1]"/>
      <xsl:variable name="name" as="element()" select="(self::*[parent::respStmt], persName, orgName, name, self::*)[1]"/>
      <xsl:sequence select="f:named-thing(., f:entry($name), f:class($name), (f:fact('role', $role), f:fact('said', ../resp[1]/f:words(.))))"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Whether a statement names the program that converted the transcript, and nobody. -->
  <xsl:function name="f:is-machine" as="xs:boolean">
    <xsl:param name="statement" as="element()"/>
    <xsl:variable name="applications" as="element(application)*" select="root($statement)/TEI/teiHeader/encodingDesc/appInfo/application"/>
    <xsl:sequence select="$statement/self::respStmt/resp/@key = 'encoder'
        and ($applications/ptr/@target = $statement/@xml:id/concat('#', .) or $applications/(label/f:words(.), string(@ident)) = f:words($statement/name))"/>
  </xsl:function>

  <!-- Someone who took part. -->
  <xsl:function name="f:participant" as="map(xs:string, xs:string)">
    <xsl:param name="participant" as="element()"/>
    <xsl:variable name="entry" as="element()?" select="(f:register-ids($participant) ! key('entry', ., root($participant)))[1]"/>
    <xsl:variable name="called" as="element()" select="$participant/(persName, name, desc, self::*)[1]"/>
    <xsl:sequence select="f:named-thing($called, $entry, if ($participant/self::personGrp) then '' else 'person',
        (f:fact('role', $participant/@role), f:fact('said', f:words($participant/state[1]/(desc, self::*)[1]))))"/>
  </xsl:function>

  <!-- An entry of the registers, or a name without one. -->
  <xsl:function name="f:thing" as="map(xs:string, xs:string)">
    <xsl:param name="thing" as="element()"/>
    <xsl:variable name="entry" as="element()?" select="$thing[@xml:id]"/>
    <xsl:variable name="at" as="xs:string*" select="tokenize(normalize-space($entry/location[1]/geo), '[, ]+')[. castable as xs:decimal]"/>
    <xsl:sequence select="f:named-thing($thing, $entry, f:class($thing), (f:fact('latitude', $at[1][$at[2]]), f:fact('longitude', $at[2])))"/>
  </xsl:function>

  <!-- A name as the header has it, else as the register has it; which of its parts is which says only a register. -->
  <xsl:function name="f:named-thing" as="map(xs:string, xs:string)">
    <xsl:param name="called" as="element()"/>
    <xsl:param name="entry" as="element()?"/>
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="more" as="xs:string*"/>
    <xsl:variable name="name" as="xs:string" select="if ($called/@xml:id and $entry is $called) then f:name($entry) else f:words($called)"/>
    <xsl:variable name="form" as="element()?" select="($entry/self::person/f:forms(.)[1], $called/descendant-or-self::persName)[1]"/>
    <xsl:sequence select="f:object((f:fact('name', $name), f:fact('class', $class), f:fact('entry', $entry/@xml:id), f:fact('family', f:words($form/surname)),
        f:fact('given', f:words($form/forename)), $more,
        f:list('ids', $entry/idno ! f:object((f:fact('type', @type), f:fact('value', f:words(.)), f:fact('address', f:authority-address(.)))))))"/>
  </xsl:function>

  <!-- What a name or an entry is of: a person, a body, a place; nothing if that is not said. -->
  <xsl:function name="f:class" as="xs:string">
    <xsl:param name="thing" as="element()"/>
    <xsl:sequence select="if ($thing/(self::person, self::persName)) then 'person' else if ($thing/(self::org, self::orgName)) then 'org'
        else if ($thing/(self::place, self::placeName, self::geogName)) then 'place' else ''"/>
  </xsl:function>
</xsl:stylesheet>
