"""Each rule of memcon.odd once where it speaks and once where it is silent, on one small valid document."""

from pathlib import Path

import pytest
from lxml import etree

from memcon.errors import MissingError
from memcon.findings import Severity
from memcon.resources import schema
from memcon.schemas import failed_rules, short_xpath
from memcon.stages.check.grammar import check_grammar
from memcon.stages.check.rules import check_rules
from memcon.xmltools import parse

DOCUMENT = Path(__file__).with_name("test_schema_document.xml").read_text(encoding="utf-8")
SCH = "{http://purl.oclc.org/dsdl/schematron}"
DATE = '<date from="1960-03-01" to="1960-03-05">'
MARK = '<ref type="noteref" n="1" target="#fn1" xml:id="fnref-1">[1]</ref>'
NOTE = '<note type="footnote" xml:id="fn1" n="1" target="#fnref-1">'
OURS = '<note type="editorial" xml:id="e1" target="#a001" resp="#editor">'
SUPPLIED = '<supplied reason="omitted" resp="#translator">'
SAID = "<speaker>Both</speaker>"
RECORDER = '<person corresp="#antonov" role="recorder interpreter"><persName>P. Antonov</persName></person>'
NAMED = '<persName ref="#wang-li">Wang Li</persName>'
EVENT = '<name type="event" ref="#geneva-talks">Geneva talks</name>'
MEASURE = '<measure unit="turn" quantity="3">'
CHOICE = '<choice><sic>dri</sic><corr resp="#editor">dry</corr></choice>'
UNDATED = """<langUsage><language ident="en">English</language></langUsage><particDesc><listPerson>
    <person corresp="#petrov" role="speaker"><persName>A. Petrov</persName></person></listPerson></particDesc>"""
TURN = '<sp xml:id="t009" n="9" who="#petrov"><speaker>A. Petrov</speaker><p>No.</p></sp>'


def swap(old, new):
    """Return a change that puts ``new`` where ``old`` was, once."""
    return old, old, new


def cut(first, last, new=""):
    """Return a change that puts ``new`` where everything from ``first`` up to ``last`` was."""
    return first, last, new


# code, what makes it speak, what leaves it silent, words in its message
RULES = [
    # The edition as a whole
    (
        "E-101",
        cut("<encodingDesc>", "</teiHeader>"),
        swap("<editorialDecl>", "<projectDesc><p>x</p></projectDesc><editorialDecl>"),
        "does not describe",
    ),
    (
        "E-102",
        cut('<respStmt xml:id="translator">', "</titleStmt>"),
        cut('<respStmt xml:id="editor">', '<respStmt xml:id="memcon">'),
        "names nobody",
    ),
    (
        "E-103",
        cut("<publisher>", "</publicationStmt>", "<p>x</p>"),
        swap("An Archive</publ", "A</publ"),
        "who publishes",
    ),
    (
        "E-104",
        cut('<bibl type="digital', "</sourceDesc>", "<p>x</p>"),
        cut('<bibl type="digital', '<bibl type="tr'),
        "made from",
    ),
    ("E-105", cut("<extent>", "<publicationStmt>"), cut('<measure unit="word"', "</extent>"), "how many turns"),
    (
        "E-106",
        swap('type="conversation"', 'type="opening"'),
        swap('type="closing"', 'type="conversation"'),
        "has no conversation",
    ),
    (
        "E-107",
        swap(MEASURE, '<measure unit="turn" quantity="4">'),
        swap('quantity="60"', 'quantity="4"'),
        "counts 4 turns",
    ),
    (
        "E-108",
        swap('<change when="2026-01-01"', '<change when="2026-03"'),
        swap('"2026-02-01" who', '"2026" who'),
        "2026-03",
    ),
    (
        "X-007",
        swap('who="#editor" status', 'who="#nobody" status'),
        swap('who="#editor" status', 'who="#translator" status'),
        "#nobody",
    ),
    (
        "X-008",
        swap('<catRef target="#record-of-conversation"', '<catRef target="#un"'),
        swap("<term>weather", "<term>rain"),
        "#un",
    ),
    ("E-110", cut("<licence", "</availability>"), cut("<licence", ">CC", "<licence"), "no licence"),
    (
        "E-111",
        swap('"talk" xml:lang="en"', '"talk" xml:lang="fr"'),
        swap('"talk" xml:lang="en"', '"talk" xml:lang="en-GB"'),
        "“fr”",
    ),
    (
        "E-112",
        cut('<idno type="shelfmark">', "<altIdentifier"),
        cut("<msDesc", "</sourceDesc>", '<bibl type="print">A book.</bibl>'),
        "no shelfmark",
    ),
    (
        "E-113",
        swap('<resp key="translator">', '<resp key="interpreter">'),
        swap('mainLang="ru"', 'mainLang="en-GB"'),
        "original is in “ru” and the text in “en”",
    ),
    (
        "E-114",
        cut("<creation>", "</profileDesc>", UNDATED),
        cut("<creation>", "<langUsage>"),
        "does not say when",
    ),
    (
        "X-009",
        swap('scheme="https://example.org/subjects"', 'scheme="#subjects"'),
        swap('scheme="https://example.org/subjects"', 'scheme="#record-of-conversation"'),
        "“#subjects”",
    ),
    # Who took part
    (
        "X-005",
        swap('corresp="#antonov"', 'corresp="#un"'),
        swap('corresp="#antonov" ', ""),
        "P. Antonov points to “#un”",
    ),
    (
        "E-120",
        swap('role="recorder interpreter"', 'role="speaker"'),
        swap('role="recorder interpreter"', 'role="silent"'),
        "P. Antonov is listed",
    ),
    (
        "E-121",
        swap(RECORDER, RECORDER * 2),
        swap(RECORDER, RECORDER + RECORDER.replace(' corresp="#antonov"', "")),
        "“#antonov” is listed",
    ),
    (
        "E-122",
        swap('<person corresp="#petrov" role="speaker">', '<person corresp="#petrov" role="silent">'),
        swap('role="recorder interpreter"', 'role="silent"'),
        "A. Petrov is listed as silent",
    ),
    # Entries
    (
        "R-101",
        swap(EVENT, "Geneva talks"),
        swap(EVENT, '<ref target="#geneva-talks">Geneva talks</ref>'),
        "“geneva-talks”",
    ),
    (
        "R-102",
        swap('type="variant" subtype="native"', 'type="preferred" subtype="native"'),
        swap('type="preferred" subtype="surname-first"', 'subtype="surname-first"'),
        "2 preferred",
    ),
    (
        "E-136",
        swap('<title type="main">A talk on the weather', '<title type="main">A talk on the climate'),
        swap("“<title>A talk on the weather</title>.”", "“A ‘talk on the weather.’”"),
        "the title in the header is “A talk on the climate”",
    ),
    (
        "R-103",
        swap('<death when="1980"', '<death when="1880"'),
        swap('<death when="1980"', '<death when="1900"'),
        "died on 1880 but was born on 1900-01-02",
    ),
    (
        "R-103",
        swap('<death when="1980"', '<death when="1900-01-01"'),
        swap('<death when="1980"', '<death when="1900-01"'),
        "died on 1900-01-01",
    ),
    (
        "R-104",
        swap('<death when="1980"', '<death when="1955"'),
        swap('<death when="1980"', '<death when="1960-03"'),
        "“wang-li” speaks in the conversation of 1960-03-04 but died on 1955",
    ),
    (
        "R-105",
        swap('<birth when="1900-01-02"', '<birth when="1961"'),
        swap('<birth when="1900-01-02"', '<birth when="1960"'),
        "but was born on 1961",
    ),
    (
        "R-106",
        swap('<death when="1980"', '<death when="1955" cert="low"'),
        swap('<death when="1980"', '<death when="1961" cert="low"'),
        "the death on 1955 (low certainty)",
    ),
    (
        "R-107",
        swap('<idno type="wikidata">Q1</idno>', '<idno type="geonames">1816670</idno>'),
        swap('<idno type="wikidata">Q1</idno>', '<idno type="viaf">1816670</idno>'),
        "“wang-li” and “beijing”",
    ),
    (
        "R-108",
        swap('<occupation from="1955"', '<occupation from="1890"'),
        swap('from="1955" to="1965"', 'from="1955" to="1980"'),
        "“wang-li” was Minister of Weather",
    ),
    (
        "R-108",
        swap('<occupation from="1955"', '<occupation from="1900-01-01"'),
        swap('<occupation from="1955"', '<occupation from="1900-01"'),
        "“wang-li” was Minister of Weather",
    ),
    (
        "E-160",
        swap(DATE, '<date from="1960-03-06" to="1960-03-05">'),
        swap(DATE, '<date from="1960-03-01" to="1960-03">'),
        "ends (1960-03-05)",
    ),
    ("E-161", swap(DATE, DATE.replace("from=", 'when="1960" from=')), swap(DATE, '<date when="1960">'), "“1960”"),
    (
        "E-162",
        swap(DATE, '<date notBefore="1961" notAfter="1960">'),
        swap(DATE, '<date notBefore="1960" notAfter="1960">'),
        "latest date (1960)",
    ),
    (
        "E-163",
        swap('<date when="1960-03-04">March 4, 1960', '<date when="1961-03-04">March 4, 1960'),
        swap('<date when="1960-03-04">March 4, 1960', '<date from="1959" to="1960-03-04">March 4, 1960'),
        "“March 4, 1960” is given as 1961-03-04",
    ),
    # Parts of the text
    (
        "E-130",
        swap('type="participants" xml', 'type="closing" xml'),
        swap('type="participants" xml', 'type="opening" xml'),
        "“conversation” stands after “closing”",
    ),
    (
        "E-131",
        swap('<p xml:id="p003">', TURN + '<p xml:id="p003">'),
        swap('<p xml:id="p002">', TURN + '<p xml:id="p002">'),
        "t009",
    ),
    (
        "E-132",
        swap('n="2" who', 'n="4" who'),
        swap('n="3" who', 'n="2a" who'),
        "number 4, the one before it the number “1”",
    ),
    (
        "E-135",
        swap('who="#wang-li #petrov"', 'who="#petrov"'),
        swap('n="2" who="#petrov"', 'n="2" who="#wang-li"'),
        "“t002” and “t003”",
    ),
    (
        "E-133",
        swap('<person corresp="#petrov" role="speaker"><persName>A. Petrov</persName></person>', ""),
        swap('corresp="#petrov"', 'sameAs="#petrov"'),
        "“#petrov” speaks",
    ),
    ("E-134", swap('<pb n="3"/>', '<pb n="1"/>'), swap('<pb n="3"/>', '<pb n="iv"/>'), "Page 1 begins after page 2"),
    (
        "T-101",
        cut("<p>Rain from", "</sp>", "<p> <pb/> </p>"),
        cut("<p>Rain from", "</sp>", '<p><gap reason="lost"/></p>'),
        "In the turn “t003” Both says nothing",
    ),
    (
        "T-102",
        swap("They drank", "They [too] drank"),
        swap("introduction.", "introduction [so]."),
        "“They [too] drank tea.”",
    ),
    (
        "T-104",
        swap(SAID, "<speaker>Both: </speaker>"),
        swap(SAID, "<speaker>Q: A</speaker>"),
        "“Both:” ends in a colon",
    ),
    (
        "T-105",
        swap(SAID, "<speaker> </speaker>"),
        swap(SAID, '<speaker><gap reason="lost"/></speaker>'),
        "“t003” is empty",
    ),
    ("T-106", swap("They drank tea.", " "), swap("They drank tea.", "<pb/>"), "empty"),
    (
        "X-024",
        swap('n="2" who="#petrov"', 'n="2" who="#antonov"'),
        swap('n="2" who="#petrov"', 'n="2" who="#antonov #petrov"'),
        "names “#petrov”, but @who of the turn says “#antonov”",
    ),
    (
        "X-002",
        swap('who="#wang-li #petrov"', 'who="#wang-li #petrow"'),
        swap('who="#wang-li #petrov"', 'who="#petrov #petrov"'),
        "“#petrow”",
    ),
    (
        "X-011",
        swap('who="#wang-li #petrov"', 'who="#wang-li #un"'),
        swap('who="#wang-li #petrov"', 'who="#antonov"'),
        "“un”, which is no person",
    ),
    # Names
    (
        "X-001",
        swap('ref="#parallel"', 'ref="#paralell"'),
        swap(' ref="#parallel"', ""),
        "“38th parallel” points to “#paralell”",
    ),
    (
        "X-012",
        swap(NAMED, '<persName ref="#un">Wang Li</persName>'),
        swap(NAMED, '<persName ref="#antonov">Wang Li</persName>'),
        "“#un” is of the kind org",
    ),
    (
        "X-013",
        swap('<geogName ref="#parallel"', '<geogName ref="#un"'),
        swap('<geogName ref="#parallel"', '<geogName ref="#beijing"'),
        "“38th parallel”",
    ),
    (
        "X-014",
        swap('<orgName ref="#un"', '<orgName ref="#beijing"'),
        swap('<orgName ref="#un"', '<orgName ref="#un" cert="low"'),
        "“United Nations”",
    ),
    (
        "X-015",
        swap('ref="#geneva-talks"', 'ref="#un"'),
        swap('type="event" ref="#geneva-talks"', 'ref="#un"'),
        "“Geneva talks”",
    ),
    (
        "X-017",
        swap('active="#wang-li #petrov" passive="#un"', 'active="#wang-li #petrow" passive="#un"'),
        swap('active="#wang-li #petrov" passive="#un"', 'active="#petrov" passive="#un"'),
        "The relation points to “#petrow”",
    ),
    (
        "X-018",
        swap('petrov" passive="#un"', 'petrov" passive="#uno"'),
        swap('petrov" passive="#un"', 'petrov" passive="#wang-li"'),
        "The relation points to “#uno”",
    ),
    ("X-016", swap('ref="#pravda"', 'ref="#un"'), swap(' ref="#pravda"', ""), "“Pravda”"),
    (
        "E-140",
        swap("United Nations</orgName> ", "United <orgName>Nations</orgName></orgName> "),
        swap("United Nations</orgName> ", "<placeName>United</placeName></orgName> "),
        "The orgName “Nations” stands inside another",
    ),
    (
        "E-141",
        swap(
            "</supplied> Wang",
            "</supplied> Wang</persName><supplied resp='#editor'><surname>Li</surname></supplied><persName>he",
        ),
        swap("Comrade</supplied>", "<roleName>Comrade</roleName></supplied>"),
        "“Li” is tagged",
    ),
    (
        "T-103",
        swap("United Nations</orgName> ", "<pb/></orgName> "),
        swap("United Nations</orgName> ", "U<pb/></orgName> "),
        "This orgName has no words",
    ),
    # Notes and pointers
    (
        "X-020",
        swap(MARK, '<ref type="noteref" n="1" xml:id="fnref-1">[1]</ref>'),
        swap(MARK, f'{MARK}<ref target="https://example.org">x</ref>'),
        "“1” leads to no note",
    ),
    (
        "X-021",
        swap(NOTE, '<note type="footnote" xml:id="fn1" n="1">'),
        swap(OURS, f"{NOTE.replace('fn1', 'fn2')}<p>x</p></note>{OURS}"),
        "“fn1”",
    ),
    (
        "X-022",
        swap(NOTE, '<note type="footnote" xml:id="fn1" target="#p002">'),
        swap(NOTE, '<note type="footnote" xml:id="fn1" target="#fnref-1 #p002">'),
        "“#p002”",
    ),
    (
        "X-023",
        swap(OURS, '<note type="editorial" xml:id="e1" resp="#editor">'),
        swap('<anchor xml:id="a001"/>', '<anchor xml:id="a001"/><ptr target="#e1"/>'),
        "“e1” belongs to no place",
    ),
    (
        "X-004",
        swap('target="#a001"', 'target="#a001 #a002"'),
        swap('target="#a001"', 'target="#t001 #a001"'),
        "“#a002”",
    ),
    # Who decided it
    (
        "E-150",
        swap(SUPPLIED, '<supplied reason="omitted">'),
        swap(SUPPLIED, '<supplied resp="#editor">'),
        "“s” (supplied)",
    ),
    ("E-151", swap(CHOICE, CHOICE.replace("dri<", "dry<")), swap(CHOICE, CHOICE.replace("dri<", "Dry<")), "“dry”"),
    (
        "E-152",
        swap(OURS, '<note type="editorial" xml:id="e1" target="#a001">'),
        swap(NOTE, NOTE.replace(" n=", ' resp="#editor" n=')),
        "“e1”",
    ),
    # What may stand anywhere
    (
        "X-003",
        swap('cert="low" resp="#memcon">A', 'cert="low" resp="#me">A'),
        swap('cert="low" resp="#memcon">A', 'cert="low" resp="#editor #memcon">A'),
        "“#me”",
    ),
    (
        "X-006",
        swap('source="#t002"', 'source="#t020"'),
        swap('source="#t002"', 'source="https://example.org/1 #t002"'),
        "“#t020”",
    ),
    ("X-010", swap('xml:id="p002"', 'xml:id="p001"'), swap('xml:id="p002"', 'xml:id="p004"'), "“p001” is there twice"),
]


def changed(change):
    first, last, new = change
    start = DOCUMENT.index(first)
    end = start + len(first) if first == last else DOCUMENT.index(last, start)
    return DOCUMENT[:start] + new + DOCUMENT[end:]


def found(text):
    return check_rules(parse(text.encode()), "talk.xml")


def test_the_document_as_it_is_breaks_no_rule():
    assert found(DOCUMENT) == ()


@pytest.mark.parametrize(("code", "speaks", "words"), [(rule[0], rule[1], rule[3]) for rule in RULES])
def test_a_rule_speaks(code, speaks, words):
    text = changed(speaks)
    assert text != DOCUMENT
    assert check_grammar(parse(text.encode()), "x") == (), "a rule is for what the grammar allows"
    (first, *_) = [each for each in found(text) if each.code == code]
    assert words in first.message
    assert first.hint
    assert first.path == "talk.xml"
    assert first.line
    assert first.xpath


@pytest.mark.parametrize(("code", "silent"), [(rule[0], rule[2]) for rule in RULES])
def test_a_rule_is_silent(code, silent):
    text = changed(silent)
    assert check_grammar(parse(text.encode()), "x") == ()
    assert [each.as_text() for each in found(text) if each.code == code] == []


def test_every_rule_is_tested():
    rules = etree.parse(schema("memcon.sch")).iter(f"{SCH}assert")
    assert sorted(rule.get("id") for rule in rules) == sorted({rule[0] for rule in RULES})


def test_an_error_stops_and_a_warning_does_not():
    text = DOCUMENT.replace("They drank", "They [too] drank").replace('ref="#parallel"', 'ref="#paralell"')
    assert [(each.code, each.severity) for each in found(text) if each.code != "R-101"] == [
        ("X-001", Severity.ERROR),
        ("T-102", Severity.WARNING),
    ]


def test_findings_are_in_order_of_the_document_and_name_the_place():
    text = DOCUMENT.replace('ref="#beijing"', 'ref="#peking"').replace("They drank", "They ]too[ drank")
    findings = found(text)
    assert [each.line for each in findings] == sorted(each.line for each in findings)
    assert {"//*[@xml:id='p002']", "//*[@xml:id='p001']/placeName"} <= {each.xpath for each in findings}


def test_a_register_needs_nobody_to_point_to_its_entries():
    unused = parse(changed(cut("<text>", "</TEI>")).encode())
    assert "R-101" not in {each.code for each in check_rules(unused, "talk.xml")}
    for register in sorted((schema("").parent / "tei" / "authority").glob("*.xml")):
        assert check_rules(parse(register), register.name) == ()


def test_an_entry_that_one_mention_in_thousands_points_to_is_used():
    far = "<p>So it was.</p>" * 5000 + '<p><name type="event" ref="#geneva-talks">the talks</name></p>'
    assert found(changed(swap('<p xml:id="p002">They', f'{far}<p xml:id="p002">They'))) == ()


def test_rules_that_are_missing_or_broken_are_told_of(tmp_path):
    root = parse(DOCUMENT.encode())
    with pytest.raises(MissingError):
        failed_rules(root, tmp_path / "none.xsl")
    broken = tmp_path / "broken.xsl"
    broken.write_text("<stylesheet/>", encoding="utf-8")
    with pytest.raises(MissingError) as raised:
        failed_rules(root, broken)
    assert raised.value.code == "P-005"


def test_the_place_of_an_element_counts_from_the_nearest_id():
    root = parse(DOCUMENT.encode())
    assert short_xpath(root) == "//*[@xml:id='talk']"
    bare = parse(b"<a><b/><c/><b/></a>")
    assert [short_xpath(node) for node in bare] == ["/a/b[1]", "/a/c", "/a/b[2]"]


def test_the_second_of_two_with_one_id_is_the_one_that_is_told_of():
    (finding,) = [each for each in found(DOCUMENT.replace('xml:id="p002"', 'xml:id="p001"')) if each.code == "X-010"]
    assert finding.line == DOCUMENT[: DOCUMENT.index('xml:id="p002"')].count("\n") + 1


@pytest.mark.parametrize("identifier", ["", ' xml:id="a/b"'])
def test_a_place_is_found_where_nothing_has_a_proper_id(identifier):
    text = f"""<TEI xmlns="http://www.tei-c.org/ns/1.0"{identifier}><!-- a comment -->
      <standOff/>
      <text><body>
        <div><p>So.</p>
          <p>So [it is].</p></div></body></text></TEI>"""
    (finding,) = [each for each in found(text) if each.code == "T-102"]
    assert (finding.line, finding.xpath.split("/")[-1]) == (5, "p[2]")
