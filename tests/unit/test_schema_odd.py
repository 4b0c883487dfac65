"""The ODD: valid TEI, in step with the grammar, and its rules say the same to TEI's own tools as to memcon."""

import importlib.util
from pathlib import Path

import pytest
from lxml import etree
from saxonche import PySaxonProcessor

from memcon.resources import schema
from memcon.xmltools import parse

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = Path(__file__).with_name("test_schema_document.xml")
TEI = "{http://www.tei-c.org/ns/1.0}"
EXAMPLE = "{http://www.tei-c.org/ns/Examples}"
SCH = "{http://purl.oclc.org/dsdl/schematron}"
XSL = "{http://www.w3.org/1999/XSL/Transform}"
RNG = "{http://relaxng.org/ns/structure/1.0}"
ODD = etree.parse(schema("memcon.odd"))
SPECS = {spec.get("ident"): spec for spec in ODD.iter(f"{TEI}elementSpec")}
CLASSES = {spec.get("ident"): spec for spec in ODD.iter(f"{TEI}classSpec")}
RULES = [spec for spec in ODD.iter(f"{TEI}constraintSpec") if spec.find(f".//{SCH}assert") is not None]


class Grammar:
    """What a RELAX NG grammar says of attributes, for all elements of one name together."""

    def __init__(self, path):
        self.tree = etree.parse(path)
        self.definitions = {}
        for definition in self.tree.iter(f"{RNG}define"):
            self.definitions.setdefault(definition.get("name"), []).append(definition)
        self.elements = {}
        for element in self.tree.iter(f"{RNG}element"):
            self.elements.setdefault(element.get("name"), []).append(element)

    def attributes(self, name):
        return {each.get("name") for element in self.elements[name] for each in self.found(element, "attribute")}

    def required(self, name):
        each = [{a.get("name") for a in self.found(element, "attribute", sure=True)} for element in self.elements[name]]
        return set.intersection(*each)

    def values(self, name, attribute):
        """Return the values of an attribute, and whether these are all."""
        values, closed = set(), True
        for element in self.elements[name]:
            for each in self.found(element, "attribute"):
                if each.get("name") == attribute:
                    some = {value.text for value in self.found(each, "value")}
                    values |= some
                    closed = closed and bool(some)
        return values, closed

    def found(self, node, kind, sure=False):
        for child in node.iterchildren(f"{RNG}*"):
            tag = child.tag.removeprefix(RNG)
            if tag == kind:
                yield child
            elif tag == "ref":
                for definition in self.definitions[child.get("name")]:
                    yield from self.found(definition, kind, sure)
            elif tag not in ("element", "attribute") and not (sure and tag in ("optional", "choice", "zeroOrMore")):
                yield from self.found(child, kind, sure)


@pytest.fixture(scope="module")
def grammar():
    return Grammar(schema("memcon.rng"))


@pytest.fixture(scope="module")
def derive():
    spec = importlib.util.spec_from_file_location("derive", schema("derive.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def declared(name):
    """Return the declarations of an element's attributes, those of its classes among them."""
    spec = SPECS[name]
    members = [member.get("key") for member in spec.iter(f"{TEI}memberOf") if member.get("mode") != "delete"]
    sources = [spec, *(CLASSES[key] for key in members)]
    kept = [each for source in sources for each in source.iter(f"{TEI}attDef") if each.get("mode") != "delete"]
    assert len({each.get("ident") for each in kept}) == len(kept), name
    return {each.get("ident"): each for each in kept}


def test_the_odd_is_valid_tei(tei_all):
    assert tei_all.validate(ODD), tei_all.error_log


def test_the_odd_and_the_grammar_name_the_same_elements(grammar):
    included = " ".join(each.get("include", "") for each in ODD.iter(f"{TEI}moduleRef")).split()
    assert sorted(included) == sorted(SPECS) == sorted(grammar.elements)


@pytest.mark.parametrize("name", SPECS)
def test_the_odd_and_the_grammar_name_the_same_attributes_and_values(grammar, name):
    attributes = declared(name)
    assert set(attributes) == grammar.attributes(name)
    assert {key for key, each in attributes.items() if each.get("usage") == "req"} == grammar.required(name)
    for attribute, each in attributes.items():
        items = each.find(f"{TEI}valList")
        values, closed = grammar.values(name, attribute)
        assert {item.get("ident") for item in each.iter(f"{TEI}valItem")} == values
        assert items is None or items.get("type") == ("closed" if closed else "semi")


def test_each_attribute_that_tei_has_is_kept_or_deleted_in_the_way_tei_declares_it(tei_all_path):
    """TEI's tools know only whether an element declares an attribute itself: change there, else add."""
    for name, elements in Grammar(tei_all_path).elements.items():
        if name not in SPECS:
            continue
        own = {each.get("name") for element in elements for each in element.iter(f"{RNG}attribute")}
        modes = {each.get("ident"): each.get("mode") for each in SPECS[name].iter(f"{TEI}attDef")}
        assert {key for key, mode in modes.items() if mode != "add"} == own, name
        refs = {ref.get("name") for element in elements for ref in element.iter(f"{RNG}ref")}
        classes = {ref.partition(".attribute")[0] for ref in refs if ref.startswith("att.")}
        deleted = {each.get("key") for each in SPECS[name].iter(f"{TEI}memberOf") if each.get("mode") == "delete"}
        assert deleted == classes, name


def test_each_element_is_taken_from_its_module(tei_all_path):
    """tei_all defines its elements module by module: no module's elements stand among another's."""
    modules = {name: ref.get("key") for ref in ODD.iter(f"{TEI}moduleRef") for name in ref.get("include", "").split()}
    order = [modules[name] for name in Grammar(tei_all_path).elements if name in modules]
    runs = [module for before, module in zip([None, *order], order, strict=False) if before != module]
    assert len(runs) == len(set(runs)) == len(set(modules.values()))


def test_everything_is_explained():
    for spec in [*SPECS.values(), *CLASSES.values(), *ODD.iter(f"{TEI}attDef"), *ODD.iter(f"{TEI}valItem")]:
        if spec.get("mode") != "delete":
            assert spec.findtext(f"{TEI}desc", "").strip(), etree.tostring(spec)
    for spec in ODD.iter(f"{TEI}constraintSpec"):
        assert spec.findtext(f"{TEI}gloss", "").strip(), spec.get("ident")
        assert spec.findtext(f"{TEI}desc", "").strip(), spec.get("ident")


def test_every_rule_stands_by_itself_under_its_code():
    assert len(RULES) >= 50
    for spec in RULES:
        (test,) = spec.iter(f"{SCH}assert")
        assert test.get("id") == spec.get("ident")
        assert test.get("role") in ("error", "warning")
        assert spec.findtext(f"{TEI}desc[@type='hint']", "").strip(), spec.get("ident")
        parent = spec.getparent()
        if parent.tag == f"{TEI}elementSpec" and parent.get("ident") != "standOff":
            assert f"tei:{parent.get('ident')}" in spec.find(f".//{SCH}rule").get("context")


def test_the_manual_names_and_shows_only_what_is_used():
    for name in ODD.iter(f"{TEI}gi"):
        assert name.text in SPECS, name.text
    for example in ODD.iter(f"{EXAMPLE}egXML"):
        for node in example.iterdescendants(f"{EXAMPLE}*"):
            name = etree.QName(node).localname
            assert name in SPECS
            for attribute, value in node.attrib.items():
                each = declared(name)[attribute.replace("{http://www.w3.org/XML/1998/namespace}", "xml:")]
                values = each.find(f"{TEI}valList")
                if values is not None and values.get("type") == "closed":
                    assert value in [item.get("ident") for item in values]
    targets = {each.get("{http://www.w3.org/XML/1998/namespace}id") for each in ODD.iter(f"{TEI}div")}
    assert {each.get("target")[1:] for each in ODD.iter(f"{TEI}ref")} <= targets


# What is broken in the document of these tests, one after the other: enough that rules of all kinds speak.
BROKEN = [
    ("", ""),
    ('who="#wang-li #petrov"', 'who="#wang-li #petrow"'),
    ('who="#wang-li #petrov"', 'who="#un"'),
    ('who="#wang-li #petrov"', 'who="#petrov"'),
    ('resp="#memcon">A', 'resp="#me">A'),
    ('xml:id="p002"', 'xml:id="p001"'),
    ('source="#t002"', 'source="#t020 https://example.org"'),
    ('target="#a001"', 'target="#t001 #a002"'),
    ("They drank", "They [too] drank"),
    ('ref="#geneva-talks"', 'ref="#un"'),
    ('<death when="1980"', '<death when="1880"'),
    ('<person corresp="#petrov" role="speaker">', '<person role="speaker">'),
    ('"2026-02-01" who', '"2025" who'),
    ('n="2" who', 'n="4" who'),
    ('<pb n="3"/>', '<pb n="1"/>'),
    ('target="#fnref-1"', 'target="#p002"'),
    ("<respStmt", "<!-- --><respStmt"),
    ('<idno type="wikidata">Q1</idno>', '<idno type="geonames">1816670</idno>'),
]


def test_the_rules_say_the_same_in_the_xpath_of_tei_tools():
    """TEI's tools apply the rules as they stand in the ODD, in XPath 2; memcon applies what was derived from them."""
    fast = etree.XSLT(etree.parse(schema("memcon.sch.xsl")))
    text = DOCUMENT.read_text(encoding="utf-8")
    spoken = set()
    with PySaxonProcessor(license=False) as saxon:
        compiler = saxon.new_xslt30_processor()
        slow = compiler.compile_stylesheet(stylesheet_text=in_xslt3())
        for old, new in BROKEN:
            broken = text.replace(old, new, 1) if old else text
            told = slow.transform_to_string(xdm_node=saxon.parse_xml(xml_text=broken))
            failed = fast(parse(broken.encode()).getroottree()).getroot().iter("{*}failed-assert")
            expected = sorted((each.get("id"), " ".join(each.findtext("{*}text").split())) for each in failed)
            assert sorted(tuple(line.split("\t")) for line in told.splitlines()) == expected
            spoken.update(code for code, _ in expected)
    assert len(spoken) >= 15


def in_xslt3():
    """Return the rules of the ODD as XSLT, as a Schematron processor for XPath 2 makes it: one mode a rule."""
    sheet = etree.Element(f"{XSL}stylesheet", nsmap={"xsl": XSL[1:-1], "tei": TEI[1:-1]}, version="3.0")
    etree.SubElement(sheet, f"{XSL}output", method="text")
    sheet.extend(etree.fromstring(etree.tostring(key)) for key in ODD.iter(f"{XSL}key"))
    start = etree.SubElement(sheet, f"{XSL}template", match="/")
    for number, rule in enumerate(each for spec in RULES for each in spec.iter(f"{SCH}rule")):
        mode = f"m{number}"
        etree.SubElement(sheet, f"{XSL}mode", {"name": mode, "on-no-match": "shallow-skip"})
        etree.SubElement(start, f"{XSL}apply-templates", mode=mode)
        template = etree.SubElement(sheet, f"{XSL}template", match=rule.get("context"), mode=mode)
        for let in rule.iter(f"{SCH}let"):
            etree.SubElement(template, f"{XSL}variable", name=let.get("name"), select=let.get("value"))
        for test in rule.iter(f"{SCH}assert"):
            failed = etree.SubElement(template, f"{XSL}if", test=f"not({test.get('test')})")
            message = etree.SubElement(failed, f"{XSL}variable", name="message")
            message.text = test.text
            for value in test:
                etree.SubElement(message, f"{XSL}value-of", select=value.get("select")).tail = value.tail
            line = f"concat('{test.get('id')}', '&#9;', normalize-space($message), '&#10;')".replace("&#9;", "\t")
            etree.SubElement(failed, f"{XSL}value-of", select=line.replace("&#10;", "\n"))
        etree.SubElement(template, f"{XSL}apply-templates", mode=mode)
    return etree.tostring(sheet, encoding="unicode")


def test_a_rule_that_cannot_be_gathered_is_told_of(derive, tmp_path):
    def odd(context, test="@x", let="1"):
        path = tmp_path / "rules.odd"
        path.write_text(
            f"""<TEI xmlns="{TEI[1:-1]}" xmlns:sch="{SCH[1:-1]}"><title>Rules</title>
            <constraintSpec><constraint><sch:rule context="tei:b"><sch:let name="v" value="2"/>
            <sch:assert id="X-999" test="1"/></sch:rule></constraint></constraintSpec>
            <constraintSpec><constraint><sch:rule context="{context}"><sch:let name="v" value="{let}"/>
            <sch:assert id="X-998" role="error" test="{test}"/></sch:rule></constraint></constraintSpec></TEI>""",
            encoding="utf-8",
        )
        return derive.schematron(path)

    assert b"X-998" in odd("tei:a[x] | tei:c[x]")
    for context, test, let in [
        ("tei:a[x] | tei:c", "1", "1"),
        ("tei:a/tei:b", "1", "1"),
        ("tei:*", "@x", "1"),
        ("tei:b", "1", "1"),
    ]:
        with pytest.raises(derive.OddError):
            odd(context, test, let)
