<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:function" xmlns:err="http://www.w3.org/2005/xqt-errors"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!--
    Purpose: say what cannot be rendered, so that nothing is left out in silence
    Input:   elements that no other rule knows
    Output:  messages, each a sentence; whoever runs the stylesheet takes any message for a failure
  -->

  <xsl:template match="*" mode="#all" priority="-10" as="empty-sequence()">
    <xsl:message select="'There is no rule for &lt;' || name() || '>' || f:somewhere(..) || '.'"/>
  </xsl:template>

  <!-- Where something stands: the element around it, and the nearest id. -->
  <xsl:function name="f:somewhere" as="xs:string">
    <xsl:param name="around" as="node()?"/>
    <xsl:variable name="id" as="attribute()?" select="$around/ancestor-or-self::*[@xml:id][1]/@xml:id"/>
    <xsl:sequence select="if ($around/self::*) then ' in &lt;' || name($around) || '>' || $id ! (' of “' || . || '”') else ' as the document'"/>
  </xsl:function>

  <!-- An error of the stylesheet itself, with its place. -->
  <xsl:function name="f:failure" as="xs:string">
    <xsl:param name="description" as="xs:string?"/>
    <xsl:param name="module" as="xs:string?"/>
    <xsl:param name="line" as="xs:integer?"/>
    <xsl:sequence select="$description || ' (' || string-join((tokenize($module, '/')[last()], $line), ':') || ')'"/>
  </xsl:function>
</xsl:stylesheet>
