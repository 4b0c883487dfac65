"""What is invalid is told: one mistake, one sentence, at its line, in words that say what was expected."""

from pathlib import Path

import pytest
from lxml import etree

from memcon.errors import MissingError
from memcon.findings import Severity
from memcon.resources import schema
from memcon.schemas import grammar_complaint
from memcon.stages.check import grammar
from memcon.stages.check.explain import VALUES
from memcon.stages.check.grammar import CODES, check_grammar
from memcon.xmltools import find_all, parse
from memcon.xsd import invalidities

DOCUMENT = Path(__file__).with_name("test_schema_document.xml").read_text(encoding="utf-8")
REFS = (
    '<refsDecl><citeStructure unit="turn" match="//body//sp" use="@xml:id">'
    '<citeData property="http://purl.org/dc/terms/creator" use="speaker"/>'
    '<citeStructure unit="paragraph" match="p" use="position()" delim="-"/></citeStructure></refsDecl>'
)
PUBLISHER = '<publisher>An Archive</publisher>\n        <idno type="document">talk</idno>'
TITLES = '<title type="main">A talk on the weather</title>'
CHANGE = '<revisionDesc><change who="#memcon">So.</change></revisionDesc>'
LANGUAGE = '<textLang mainLang="ru">Russian</textLang>'

# what was there, what is there now, code of the finding, words in its message, words in its advice
MISTAKES = [
    ("<p>The weather.</p>", "<para>The weather.</para>", "E-010", "<para> is not allowed in <abstract>", "<p>"),
    ("<closer>", "<closer><p>So.</p>", "E-010", "<p> is not allowed in <closer>", "<dateline>, <salute> or <signed>"),
    ("<text>", "<text><p>So.</p>", "E-010", "<p> is not allowed in <text>", "<body>"),
    ('<p xml:id="p002">', '<p xml:id="p002"><p>So.</p>', "E-010", "<p> is not allowed in <p>", "<persName>"),
    (
        '<p xml:id="p002">',
        '<foo xmlns="urn:x"/><p xml:id="p002">',
        "E-010",
        "<foo> is not allowed in <div>",
        "Remove its xmlns",
    ),
    ("<item>and others", "<item><sp/>and others", "E-010", "<sp> is not allowed in <item>", "<persName>"),
    ("<speaker>Both</speaker>", "", "E-011", "<speaker> is missing in <sp>", "before <p>"),
    (REFS, "", "E-011", "<refsDecl> is missing in <encodingDesc>", "before <appInfo>"),
    (TITLES, "", "E-011", "<title> is missing in <titleStmt>", "before <respStmt>"),
    ("<l>It rains</l><l>and rains.</l>", "", "E-011", "<lg> is not complete", "<l>"),
    ("<geo>39.9075 116.39723</geo>", "", "E-011", "<location> is not complete", "<geo>"),
    ("<p>It did not.</p>", "", "E-011", "<note> is not complete", "<p>"),
    (PUBLISHER, "\n".join(reversed(PUBLISHER.split("\n"))), "E-012", "<idno> stands in the wrong place", "<publisher>"),
    (
        '<sic>dri</sic><corr resp="#editor">dry</corr>',
        '<corr resp="#editor">dry</corr><sic>dri</sic>',
        "E-012",
        "<corr> stands in the wrong place in <choice>",
        "<sic>",
    ),
    ("<teiHeader>", f"<teiHeader>{CHANGE}", "E-012", "<revisionDesc> stands in the wrong place", "<fileDesc>"),
    (LANGUAGE, LANGUAGE * 2, "E-012", "<textLang> stands in <msContents> once too often", "Remove"),
    ('<p xml:id="p003">The talk ended.</p>', "", "E-012", "<closer> stands in the wrong place in <div>", "<p>"),
    (' who="#petrov"', "", "E-013", "<sp> has no @who", "xml:id of a person"),
    ('<stage type="delivery">', "<stage>", "E-013", "<stage> has no @type", "delivery, business or pause"),
    ('reason="illegible" ', "", "E-013", "<gap> has no @reason", "redacted or lost"),
    ('<anchor xml:id="a001"/>', "<anchor/>", "E-013", "<anchor> has no @xml:id", "begins with a letter"),
    ('<foreign xml:lang="ru-Latn">', "<foreign>", "E-013", "<foreign> has no @xml:lang", "ru-Latn"),
    ('<availability status="restricted">', "<availability>", "E-013", "<availability> has no @status", "free"),
    ("<gap reason", '<gap colour="red" reason', "E-014", "@colour is not allowed in <gap>", "@reason"),
    ('<pb n="2"/>', '<pb n="2" rend="x"/>', "E-014", "@rend is not allowed in <pb>", "@n"),
    ('<resp key="editor">', '<resp key="editor" ref="#x">', "E-014", "@ref is not allowed in <resp>", "@key"),
    ('type="closing"', 'type="end"', "E-015", "@type of <div> is “end”", "item, section or attachment"),
    ('<stage type="pause"', '<stage type="break"', "E-015", "@type of <stage> is “break”", "pause"),
    ('type="gloss"', 'type="remark"', "E-015", "@type of <note> is “remark”", "gloss, original"),
    ('n="2" who', 'n="two" who', "E-015", "@n of <sp> is “two”", "17a"),
    ('when="1980"', 'when="c. 1980"', "E-015", "@when of <death> is “c. 1980”", "1959-10-02"),
    ('from="1960-03-01"', 'from="1960-02-30"', "E-015", "@from of <date> is “1960-02-30”", "1959-10"),
    (
        'role="recorder interpreter"',
        'role="recorder clerk"',
        "E-015",
        "@role of <person> is “recorder clerk”",
        "silent",
    ),
    ('target="#fn1"', 'target="fn 1"', "E-015", "@target of <ref> is “fn 1”", "https://"),
    ('who="#wang-li #petrov"', 'who="wang petrov"', "E-015", "@who of <sp> is “wang petrov”", "xml:id of a person"),
    ('xml:lang="ru-Latn"', 'xml:lang="in Russian"', "E-015", "@xml:lang of <foreign> is “in Russian”", "BCP 47"),
    ('cert="low" resp="#memcon">A', 'cert="maybe" resp="#memcon">A', "E-015", "@cert of <persName>", "low, medium"),
    ('xml:id="t003"', 'xml:id="3"', "E-015", "@xml:id of <sp> is “3”", "begins with a letter"),
    ('status="restricted"', 'status="open"', "E-015", "@status of <availability> is “open”", "free, restricted or"),
    ('quantity="60"', 'quantity="many"', "E-015", "@quantity of <measure> is “many”", "a whole number"),
    ('version="0.1.0"', 'version="one"', "E-015", "@version of <application> is “one”", "1.2.3"),
    ("<body>", "<body>words", "E-016", "Words stand directly in <body>: “words”", "Put them"),
    ("<cell>much</cell>", "much", "E-016", "Words stand directly in <row>: “much”", "Put them"),
    ("39.9075 116.39723", "Beijing", "E-017", "The content of <geo> is “Beijing”", "39.9 116.4"),
    ('"geonames">1816670', '"geonames">18 16', "E-017", "The content of <idno> is “18 16”", "one word"),
]


def changed(old, new):
    assert DOCUMENT.count(old), old
    return DOCUMENT.replace(old, new, 1)


def test_a_valid_document_has_no_finding():
    assert check_grammar(parse(DOCUMENT.encode()), "talk.xml") == ()


@pytest.mark.parametrize(("old", "new", "code", "message", "hint"), MISTAKES)
def test_one_mistake_gives_one_finding_at_its_line(old, new, code, message, hint):
    findings = check_grammar(parse(changed(old, new).encode()), "talk.xml")
    assert [(each.code, each.severity, each.path) for each in findings] == [(code, Severity.ERROR, "talk.xml")]
    assert message in findings[0].message
    assert hint in findings[0].hint
    first = DOCUMENT[: DOCUMENT.index(old)].count("\n") + 1
    assert first - 1 <= findings[0].line <= first + 2, "the line of the mistake, or of the element beside it"


@pytest.mark.parametrize(("old", "new"), [mistake[:2] for mistake in MISTAKES])
def test_relax_ng_and_xsd_agree_that_it_is_a_mistake(old, new):
    root = parse(changed(old, new).encode())
    assert not etree.RelaxNG(etree.parse(schema("memcon.rng"))).validate(root)
    assert grammar_complaint(root, schema("memcon.xsd")) is not None
    assert next(invalidities(root, schema("memcon.xsd")), None) is not None


def test_a_mistake_inside_elements_with_many_attributes_is_told_at_once():
    """libxml2's RELAX NG would try each subset of 40 attributes, for years."""
    open_, close = '<stage type="pause" rend="brackets" cert="high" resp="#editor" source="#surrogate">', "</stage>"
    text = changed("<p>It rain", f"<p>{open_ * 8}So.<bad/>{close * 8} It rain")
    findings = check_grammar(parse(text.encode()), "talk.xml")
    assert [finding.code for finding in findings] == ["E-010"]
    assert "<bad>" in findings[0].message


def test_the_line_is_that_of_the_element_at_fault_however_long_its_parent():
    far = "<p>So.</p>\n" * 300
    (finding,) = check_grammar(parse(changed("<p>It rain", f"{far}<bad/><p>It rain").encode()), "talk.xml")
    assert finding.line == DOCUMENT[: DOCUMENT.index("<p>It rain")].count("\n") + 301
    assert finding.xpath == "//*[@xml:id='t001']/bad"


def test_mistakes_are_told_in_order_of_the_document():
    broken = DOCUMENT.replace(' who="#petrov"', "").replace('<pb n="3"/>', "<pb/><bad/>").replace('"main"', '"first"')
    found = check_grammar(parse(broken.encode()), "talk.xml")
    assert [each.code for each in found] == ["E-015", "E-013", "E-010"]
    assert [each.line for each in found] == sorted(each.line for each in found)


def test_a_document_full_of_mistakes_is_told_of_in_part():
    assert (
        10 <= len(check_grammar(parse(changed("<p>It rain", "<p><bad/></p>" * 500 + "<p>It rain").encode()), "x")) <= 50
    )


@pytest.mark.parametrize("text", ['<TEI xmlns="urn:other"/>', '<date xmlns="http://www.tei-c.org/ns/1.0">x</date>'])
def test_what_is_no_tei_document_is_said_to_be_none(text):
    (finding,) = check_grammar(parse(text.encode()), "x.xml")
    assert finding.code == "E-018"


def test_what_an_xsd_overlooks_is_told_too():
    hinted = changed("<TEI ", '<TEI xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" ')
    (finding,) = check_grammar(parse(hinted.encode()), "x.xml")
    assert (finding.code, finding.line) == ("E-014", 2)
    assert "schemaLocation" in finding.message
    with_type = changed("<p>It rain", '<p xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="1">It rain')
    assert [each.code for each in check_grammar(parse(with_type.encode()), "x.xml")][:1] == ["E-014"]


def test_a_document_too_deep_to_explain_is_still_said_to_be_invalid(monkeypatch):
    def too_deep(*_):
        raise RecursionError

    monkeypatch.setattr(grammar, "explain", too_deep)
    (finding,) = check_grammar(parse(changed("<cell>much</cell>", "much").encode()), "x.xml")
    assert finding.code == "E-019"


def test_every_code_is_documented_and_given():
    assert set(CODES) == {mistake[2] for mistake in MISTAKES} | {"E-018", "E-019"}


def test_every_type_of_value_has_words():
    types = find_all(parse(schema("memcon.xsd")), "{http://www.w3.org/2001/XMLSchema}simpleType")
    listed = [each.get("name") for each in types if find_all(each, ".//{http://www.w3.org/2001/XMLSchema}enumeration")]
    named = {each.get("name") for each in types if each.get("name", "").startswith("value.")}
    assert len(named) > 8
    assert named - set(listed) <= set(VALUES)


@pytest.mark.parametrize("check", [grammar_complaint, lambda *given: list(invalidities(*given))])
def test_a_schema_that_is_missing_or_broken_is_told_of(check, tmp_path):
    root = parse(DOCUMENT.encode())
    with pytest.raises(MissingError):
        check(root, tmp_path / "none")
    broken = tmp_path / "broken"
    broken.write_text("<grammar/>", encoding="utf-8")
    with pytest.raises(MissingError) as raised:
        check(root, broken)
    assert raised.value.code == "P-005"
