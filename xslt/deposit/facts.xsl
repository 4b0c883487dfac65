<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:m="urn:memcon:mode" xmlns:v="urn:memcon:variable"
  xmlns:err="http://www.w3.org/2005/xqt-errors"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: what the header of an edition says that an archive asks of a deposit
    Input:   a TEI edition
    Output:  JSON: facts by name; what the header does not say is an empty string or an empty list
  -->

  <xsl:include href="../shared/keys.xsl"/>
  <xsl:include href="../shared/words.xsl"/>
  <xsl:include href="../shared/speakers.xsl"/>
  <xsl:include href="../shared/header.xsl"/>
  <xsl:include href="../shared/links.xsl"/>
  <xsl:include href="../shared/complaints.xsl"/>
  <xsl:include href="../data/json.xsl"/>
  <xsl:include href="people.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="/" as="text()?">
    <xsl:try>
      <xsl:value-of select="f:facts(TEI)?json"/>
      <xsl:catch>
        <xsl:message select="f:failure($err:description, $err:module, $err:line-number)"/>
      </xsl:catch>
    </xsl:try>
  </xsl:template>

  <xsl:function name="f:facts" as="map(xs:string, xs:string)">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="file" as="element()?" select="$tei/teiHeader/fileDesc"/>
    <xsl:variable name="profile" as="element()?" select="$tei/teiHeader/profileDesc"/>
    <xsl:variable name="published" as="element()?" select="$file/publicationStmt"/>
    <xsl:sequence select="f:object((
        f:fact('id', $tei/@xml:id), f:fact('title', f:title($tei)), f:fact('language', $tei/@xml:lang), f:fact('version', f:version($tei)),
        f:fact('kind', f:kinds($tei)[1]), f:fact('abstract', f:words($profile/abstract)), f:fact('status', f:status($tei)),
        f:fact('talk', $profile/(settingDesc//date, creation/date[@type = 'conversation'])[1]/f:period(.)), f:fact('recorded', $profile/creation/date[@type = 'record'][1]/f:period(.)),
        f:fact('publisher', $published/(publisher, distributor, authority)[1]/f:words(.)), f:fact('published', $published/date[1]/f:period(.)),
        f:list('identifiers', $published/idno ! f:object((f:fact('type', @type), f:fact('value', f:words(.))))),
        f:list('keywords', $profile/textClass/keywords//(term, item)[not(*)]/f:words(.)),
        f:list('sizes', $file/extent/(measure, self::*[not(measure)])/f:words(.)[. ne '']),
        f:list('languages', $profile/langUsage/language/f:words(.)[. ne '']),
        f:list('rights', $published/availability ! f:rights(.)),
        f:list('people', $file/titleStmt ! f:people(.)), f:list('participants', $profile/particDesc//(person | personGrp) ! f:participant(.)),
        f:list('places', f:place($tei) ! f:thing((f:entry(.), .)[1])),
        f:list('named', $tei/standOff//(person, place, org)[@xml:id][idno][key('mention', @xml:id)] ! f:thing(.)),
        f:list('treatment', $tei/teiHeader/encodingDesc/editorialDecl//p[not(.//p)]/f:words(.)),
        f:list('changes', $tei/teiHeader/revisionDesc//change[not(self::listChange)] ! f:change(.)),
        f:member('source', f:source($file/sourceDesc)), f:member('software', f:software($tei)))[. ne ''])"/>
  </xsl:function>

  <!-- A fact that is there without a value too. -->
  <xsl:function name="f:fact" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="xs:anyAtomicType?"/>
    <xsl:sequence select="f:member($key, string($value))"/>
  </xsl:function>

  <!-- A day, month or year, or two with a slash between them; nothing where one end is open. -->
  <xsl:function name="f:period" as="xs:string">
    <xsl:param name="date" as="element(date)"/>
    <xsl:variable name="from" as="xs:string?" select="$date/(@from, @notBefore)[1]"/>
    <xsl:variable name="to" as="xs:string?" select="$date/(@to, @notAfter)[1]"/>
    <xsl:sequence select="string(if ($date/@when) then $date/@when else if ($from and $to) then $from || '/' || $to else ($from, $to)[1])"/>
  </xsl:function>

  <!-- What kind of document it is. -->
  <xsl:function name="f:kinds" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="classes" as="xs:string*" select="$tei/teiHeader/profileDesc/textClass/catRef/tokenize(@target) ! substring-after(., '#')"/>
    <xsl:sequence select="$tei/teiHeader/encodingDesc/classDecl/taxonomy//category[@xml:id = $classes]/catDesc/f:words(.)"/>
  </xsl:function>

  <!-- A statement of rights: its words, and the address of a licence if it grants one. -->
  <xsl:function name="f:rights" as="map(xs:string, xs:string)">
    <xsl:param name="availability" as="element(availability)"/>
    <xsl:sequence select="f:object((f:fact('status', $availability/@status), f:fact('words', f:words($availability/*)),
        f:fact('licence', $availability/licence/@target[f:is-safe(.)][1]), f:fact('grants', if ($availability/licence) then 'yes' else '')))"/>
  </xsl:function>

  <!-- Where the text is from: the original, the copy on the Web, the file that was converted. -->
  <xsl:function name="f:source" as="map(xs:string, xs:string)">
    <xsl:param name="source" as="element(sourceDesc)?"/>
    <xsl:variable name="unit" as="element()?" select="($source//msDesc/msIdentifier)[1]"/>
    <xsl:variable name="bibl" as="element(bibl)?" select="f:surrogate(root($source)/TEI)[not(@type = 'transcript')]"/>
    <xsl:variable name="transcript" as="element(bibl)?" select="($source//bibl[@type = 'transcript'])[1]"/>
    <xsl:sequence select="f:object((f:fact('repository', string-join($unit/(institution, repository)/f:words(.), ', ')), f:fact('collection', $unit/collection[1]/f:words(.)),
        f:fact('shelfmark', $unit/idno[1]/f:words(.)), f:fact('language', ($source//textLang)[1]/(f:words(.)[. ne ''], @mainLang/string())[1]), f:fact('citation', $bibl/f:words(.)),
        f:fact('address', ($bibl//@target[f:is-safe(.)])[1]), f:fact('file', $transcript/idno[@type = 'filename'][1]/f:words(.)),
        f:fact('checksum', $transcript/idno[@type = 'sha256'][1]/f:words(.))))"/>
  </xsl:function>

  <!-- The program that made the edition of the transcript, as the header names it. -->
  <xsl:function name="f:software" as="map(xs:string, xs:string)">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="application" as="element()?" select="($tei/teiHeader/encodingDesc/appInfo/application)[1]"/>
    <xsl:sequence select="f:object((f:fact('name', $application/(label/f:words(.), @ident/string())[1]), f:fact('version', $application/@version)))"/>
  </xsl:function>

  <!-- A change, and who made it: the machine, or somebody by name. -->
  <xsl:function name="f:change" as="map(xs:string, xs:string)">
    <xsl:param name="change" as="element(change)"/>
    <xsl:variable name="who" as="xs:string*" select="$change/tokenize(@who) ! substring-after(., '#')"/>
    <xsl:variable name="hand" as="element()?" select="(root($change)/TEI/teiHeader/fileDesc/titleStmt/*[@xml:id = $who])[1]"/>
    <xsl:sequence select="f:object((f:fact('when', $change/@when), f:fact('words', f:words($change)), f:fact('who', $hand/(persName, orgName, name, self::*)[1]/f:words(.)),
        f:fact('machine', if ($hand/f:is-machine(.)) then 'yes' else '')))"/>
  </xsl:function>
</xsl:stylesheet>
