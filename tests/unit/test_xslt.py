"""The stylesheets: what they make of small documents."""

import base64
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import html

from memcon import saxon
from memcon.errors import DocumentError
from memcon.resources import root
from memcon.stages.render import render

XSLT = root() / "xslt"
RENDITIONS = (
    ("html.xsl", {}),
    ("text.xsl", {"version": "reading"}),
    ("text.xsl", {"version": "diplomatic"}),
    ("typst.xsl", {}),
    ("epub.xsl", {}),
)

HEADER = """<teiHeader><fileDesc>
  <titleStmt><title type="main">A talk</title>
    <respStmt xml:id="translator"><resp key="translator">translated by</resp><persName>Ann Clerk</persName></respStmt>
    <respStmt><resp key="editor">edited by</resp><name>E. Ditor</name></respStmt></titleStmt>
  <publicationStmt><publisher>Archive</publisher>
    <idno type="document">talk</idno><date when="2026">2026</date></publicationStmt>
  <sourceDesc><bibl type="digital-surrogate">"<title>A talk</title>",
    <ref target="https://example.org/1">here</ref></bibl></sourceDesc>
</fileDesc>
<profileDesc><creation><date when="1960-03-04">March 4, 1960</date>
    <placeName ref="#beijing">Beijing</placeName></creation>
  <abstract><p>The weather.</p></abstract>
  <particDesc><listPerson>
    <person corresp="#li" role="speaker"><persName>Wang Li</persName><state><desc>Minister</desc></state></person>
    <person role="silent recorder"><persName>P. Antonov</persName></person></listPerson></particDesc></profileDesc>
</teiHeader>
<standOff><listPerson>
    <person xml:id="li"><persName type="preferred">Wang Li</persName>
      <persName type="variant" subtype="native" xml:lang="zh">王力</persName>
      <birth when="1900-01-02"/><death when="1980"/>
      <idno type="wikidata">Q1</idno></person>
    <person xml:id="petrov" cert="low"><persName>A. Petrov</persName></person></listPerson>
  <listPlace><place xml:id="beijing"><placeName>Beijing</placeName>
    <location><geo>39.9 116.3</geo></location></place></listPlace>
</standOff>"""


def tei(body: str, back: str = "", header: str = HEADER, language: str = "en") -> bytes:
    return (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="talk" xml:lang="{language}">{header}'
        f"<text><body>{body}</body>{f'<back>{back}</back>' if back else ''}</text></TEI>"
    ).encode()


def said(words: str, label: str = "<speaker>Li</speaker>") -> bytes:
    return tei(f'<div type="conversation"><sp xml:id="t001" n="1" who="#li">{label}<p>{words}</p></sp></div>')


def transform(sheet: str, document: bytes, parameters: Mapping[str, str] | None = None) -> str:
    return saxon.transform(XSLT / sheet, document.decode(), parameters)


def diplomatic(document: bytes) -> str:
    return transform("text.xsl", document, {"version": "diplomatic"})


def reading(document: bytes) -> str:
    """Return the text for reading without its heading."""
    text = transform("text.xsl", document)
    return text.split("Source: ", 1)[1].split("\n\n", 1)[1]


def page(document: bytes, parameters: Mapping[str, str] | None = None) -> html.HtmlElement:
    return html.document_fromstring(transform("html.xsl", document, parameters))


# What they do not know


@pytest.mark.parametrize(("sheet", "parameters"), RENDITIONS)
def test_an_unknown_element_stops_the_rendition(sheet: str, parameters: dict[str, str]) -> None:
    with pytest.raises(DocumentError, match="<unheardOf> in <p> of “t001”") as caught:
        transform(sheet, said("a <unheardOf>b</unheardOf>"), parameters)
    assert caught.value.code == "E-003"


@pytest.mark.parametrize(("sheet", "parameters"), RENDITIONS)
def test_a_document_that_is_no_tei_is_no_empty_page(sheet: str, parameters: dict[str, str]) -> None:
    with pytest.raises(DocumentError, match="<html> as the document"):
        transform(sheet, b"<html>a</html>", parameters)


def test_complaints_are_not_repeated_nor_endless(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(DocumentError) as caught:
        transform("text.xsl", said("<x/><x/>" + "".join(f"<x{n}/>" for n in range(9))))
    assert caught.value.message.count("<x>") == 1
    assert caught.value.message.endswith("(And 5 more.)")
    assert capfd.readouterr() == ("", "")


def test_a_complaint_is_made_once() -> None:
    with pytest.raises(DocumentError):
        transform("text.xsl", said("<x/>"))
    assert transform("text.xsl", said("a"))


def test_entities_are_never_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("SECRET")
    document = f'<!DOCTYPE TEI [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'.encode() + said("&x;")
    with pytest.raises(DocumentError):
        transform("text.xsl", document)
    with pytest.raises(DocumentError) as caught:
        render(document, "text", "a.xml")
    assert (caught.value.code, caught.value.path) == ("E-002", "a.xml")


def test_any_encoding_that_xml_declares_is_read() -> None:
    declared = '<?xml version="1.0" encoding="ISO-8859-1"?>' + said("d'après").decode()
    assert "d'après" in render(declared.encode("iso-8859-1", "xmlcharrefreplace"), "text").decode()
    assert "é" in render(b"\xef\xbb\xbf" + said("é"), "text").decode()


def test_an_unknown_version_stops_the_rendition() -> None:
    with pytest.raises(DocumentError, match="no version"):
        transform("text.xsl", said("a"), {"version": "other"})


# The text as the source has it, and for reading

BRACKETS = [
    ('a<supplied reason="omitted">s</supplied>', "a[s]", "as"),
    ('a <note type="gloss" place="inline">b</note>', "a [b]", "a [b]"),
    ('a <note type="translator" place="inline">i.e., b</note>.', "a [i.e., b].", "a [i.e., b]."),
    ('a <note type="original" place="inline"><foreign xml:lang="ru-Latn">b</foreign></note>.', "a [b].", "a."),
    ('a <note type="original" place="inline">b</note> c', "a [b] c", "a c"),
    ('a <note type="bracket" place="inline">b</note>', "a [b]", "a [b]"),
    (
        'a <gap reason="illegible"><desc>one word illegible</desc></gap>',
        "a [one word illegible]",
        "a [one word illegible]",
    ),
    ("a <gap><desc>...</desc></gap>", "a [...]", "a […]"),
    ("a <gap/>", "a […]", "a […]"),
    ('thank<sic rend="bracket">s</sic> b', "thanks [sic] b", "thanks b"),
    ("a <sic>teh</sic>", "a teh", "a teh"),
    ("<choice><orig>time- server</orig><reg>time-server</reg></choice>", "time- server", "time-server"),
    ("<choice><sic>recorder</sic><corr>recorded</corr></choice>", "recorder", "recorded"),
    ("a <stage>reads</stage>.", "a (reads).", "a (reads)."),
    ('a <stage rend="brackets">reads</stage>.', "a [reads].", "a [reads]."),
    ('a <stage rend="none">reads</stage>.', "a reads.", "a reads."),
    ('a<ref type="noteref" n="1">[1]</ref>', "a[1]", "a[1]"),
    ('a<ref type="noteref" n="1">1</ref>', "a1", "a[1]"),
    ('a <pb n="4"/><fw rend="brackets">Page 4</fw> b', "a [Page 4] b", "a b"),
    ('a <pb n="4"/><fw>4</fw> b', "a 4 b", "a b"),
    ("<q>a</q> <soCalled>b</soCalled>", "“a” “b”", "“a” “b”"),
    ('<q rend="none">“a”</q>', "“a”", "“a”"),
    ('<q rend="pre(„) post(“)">a <q rend="pre(‚) post(‘)">b</q></q>', "„a ‚b‘“", "„a ‚b‘“"),
    ('<q rend="pre(“) post()">a</q>', "“a", "“a"),
    ('<title>a</title> <title rend="pre(&quot;) post(&quot;)">b</title>', 'a "b"', 'a "b"'),
    ("<choice><orig>“a” 8 th</orig><reg>8th</reg></choice>", "“a” 8 th", "8th"),
    ("a<lb/>b <hi>c</hi>\n   <emph>d</emph>", "a b c d", "a b c d"),
]


@pytest.mark.parametrize(("words", "source", "read"), BRACKETS)
def test_brackets(words: str, source: str, read: str) -> None:
    assert diplomatic(said(words)) == f"Li: {source}\n"
    assert reading(said(words)) == f"Li: {read}\n"


LABELS = [
    ("<speaker>Li</speaker>", "Li: a"),
    ('<speaker rend=".">Li</speaker>', "Li. a"),
    ('<speaker rend="：">Li</speaker>', "Li： a"),
    ('<speaker rend="none">Li</speaker>', "Li a"),
    ('<speaker>Li</speaker><stage type="delivery">angrily</stage>', "Li (angrily): a"),
    ('<speaker>Li</speaker> <stage type="delivery" rend="brackets">angrily</stage>', "Li [angrily]: a"),
]


@pytest.mark.parametrize(("label", "line"), LABELS)
def test_labels(label: str, line: str) -> None:
    assert diplomatic(said("a", label)) == f"{line}\n"


BODY = """
<div type="opening"><head>MEMORANDUM</head><p>Beijing</p></div>
<div type="participants"><head>Present</head>
  <list><item><persName ref="#li">Wang Li</persName>, Minister</item>
    <item>Others</item></list></div>
<div type="conversation" xml:id="conversation">
  <p xml:id="p001">I paid a visit.</p>
  <sp xml:id="t001" n="1" who="#petrov"><speaker><persName ref="#petrov" cert="low">Petrov</persName></speaker>
    <stage type="delivery">after a pause</stage>
    <p>To <persName ref="#li">Li</persName><ref type="noteref" xml:id="fnref1" target="#fn1" n="1">[1]</ref> in
      <placeName ref="#beijing">Beijing</placeName>, <date when="1960-03-04">today</date>,
      <placeName ref="#beijing">Peking</placeName>.</p><pb n="2"/><p>More.</p></sp>
  <stage type="business" xml:id="s001">They translate.</stage>
  <stage type="pause" rend="parentheses">A break.</stage>
  <sp xml:id="t002" n="2" who="#li"><speaker>Li</speaker><stage type="business" rend="brackets">Laughs</stage>
    <p>Yes.</p></sp>
</div>
<div type="closing"><p>Recorded.</p><closer><signed>P. Antonov</signed></closer></div>
"""
BACK = """<div type="notes"><head>Notes</head>
  <note type="footnote" xml:id="fn1" n="1" target="#fnref1"><p>First.</p><p>More.</p></note>
  <note n="2" rend="full-stop">Second.</note><note n="3" rend="parenthesis">Third.</note><note>Last.</note>
  <note type="editorial" xml:id="e1" target="#t002">Ours.</note></div>"""


def test_the_text_as_the_source_has_it() -> None:
    assert diplomatic(tei(BODY, BACK)).split("\n\n") == [
        "MEMORANDUM", "Beijing", "Present", "Wang Li, Minister", "Others", "I paid a visit.",
        "Petrov (after a pause): To Li[1] in Beijing, today, Peking.", "More.", "They translate.", "(A break.)",
        "Li:", "[Laughs]", "Yes.", "Recorded.", "P. Antonov",
        "Notes", "[1] First.", "More.", "2. Second.", "3) Third.", "Last.\n",
    ]  # fmt: skip


def test_the_text_for_reading() -> None:
    assert transform("text.xsl", tei(BODY, BACK)).split("\n\n") == [
        "A talk", "March 4, 1960, Beijing", "Participants:\n- A. Petrov\n- Wang Li, Minister\n- P. Antonov, recorder",
        'Source: "A talk", here',
        "MEMORANDUM", "Beijing", "Present", "Wang Li, Minister\nOthers", "I paid a visit.",
        "Petrov (after a pause): To Li[1] in Beijing, today, Peking.", "More.", "(They translate.)", "(A break.)",
        "Li[*]:", "(Laughs)", "Yes.", "Recorded.", "P. Antonov",
        "Notes", "[1] First.", "More.", "[2] Second.", "[3] Third.", "Last.", "[*, turn 2] Ours.\n",
    ]  # fmt: skip


@pytest.mark.parametrize("version", ["reading", "diplomatic"])
def test_lines_of_text_end_cleanly(version: str) -> None:
    text = transform("text.xsl", tei(BODY, BACK), {"version": version})
    assert "\r" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert all(line == line.rstrip() for line in text.split("\n"))


# The page

RICH = """
<div type="conversation"><head>One<note place="inline" type="editorial">x</note></head><div xml:id="d"><head>Two</head>
  <sp xml:id="t003" n="3" who="#li #petrov"><speaker>Both</speaker>
    <p xml:id="p1">a<lb/>b <ptr target="#t003"/> <abbr>abbr</abbr> <expan>expan</expan> <num>1</num>
      <rs>it</rs> <name>N</name>
      <unclear>u</unclear> <del>d</del> <add>a</add> <title>T</title>
      <title level="j" ref="#beijing">J</title> <anchor xml:id="a1"/>
      <persName ref="#li"><roleName>Mr</roleName> <placeName ref="#beijing">Li</placeName><ref
        target="#a1">x</ref></persName>
      <hi rend="bold">b</hi><hi rend="superscript">s</hi><term>t</term> <date from="1917" to="1918">then</date></p>
    <p>Before <list><item>one <list><item>two</item></list></item></list> after</p>
    <quote><p>quoted</p></quote><lg><l>verse</l><l>verse</l></lg>
    <table><head>H</head><row role="label"><cell>a</cell></row>
      <row><cell cols="2">b</cell></row></table></sp></div></div>"""


@pytest.mark.parametrize("body", [BODY, RICH])
def test_ids_are_unique_and_links_lead_somewhere(body: str) -> None:
    tree = page(tei(body, BACK if body is BODY else ""))
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = [href.removeprefix("#") for href in tree.xpath("//@href") if href.startswith("#")]
    assert set(targets) <= set(ids)
    assert tree.xpath("//a//a") == []


@pytest.mark.parametrize(("sheet", "parameters"), RENDITIONS)
def test_every_element_of_the_schema_is_rendered(sheet: str, parameters: dict[str, str]) -> None:
    text = transform(sheet, tei(RICH), parameters)
    assert all(word in text for word in ("abbr", "quoted", "verse", "after", "Before", "two", "then"))


def test_the_page_is_one_document_with_landmarks() -> None:
    tree = page(tei(BODY, BACK))
    assert tree.get("lang") == "en"
    assert len(tree.xpath("//h1")) == 1
    for landmark in ("/html/body/header", "//nav", "//main", "//aside", "//footer"):
        assert len(tree.xpath(landmark)) == 1, landmark
    assert tree.xpath("//img | //iframe | //@src | //link[@rel = 'stylesheet'] | //@style[not(ancestor::thead)]") == []
    assert "url(" not in tree.findtext(".//style")
    assert "@import" not in tree.findtext(".//style")
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    data, script = tree.xpath("//script")
    digest = base64.b64encode(hashlib.sha256(script.text.encode()).digest()).decode()
    assert data.get("type") == "application/ld+json"
    assert policy == (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def test_catalogues_and_reference_managers_find_what_they_read() -> None:
    where = '<idno type="URI">https://example.org/talk</idno>'
    header = HEADER.replace("<date when=", where + "<date when=", 1)
    files = json.dumps(
        [
            {"rendition": "html", "file": "talk.html", "what": "a page"},
            {"rendition": "pdf", "file": "a talk.pdf", "what": "a book"},
            {"rendition": "own", "file": "x:y.txt", "what": "one's own"},
        ]
    )
    tree = page(tei(BODY, BACK, header), {"files": files})
    named = {meta.get("name"): meta.get("content") for meta in tree.iter("meta")}
    assert tree.xpath("//link[@rel='canonical']/@href") == ["https://example.org/talk"]
    assert named["citation_title"] == named["DC.title"] == "A talk"
    assert named["citation_pdf_url"] == "https://example.org/a%20talk.pdf"
    assert named["citation_publication_date"] == named["DC.date"] == "2026"
    assert named["citation_public_url"] == named["DC.identifier"] == "https://example.org/talk"
    assert tree.xpath("//*[@class='downloads']/a/@href") == ["a%20talk.pdf"]
    assert tree.xpath("//*[@class='files']//a/@href") == ["a%20talk.pdf", "x%3Ay.txt"]
    data = json.loads(tree.xpath("//script[@type='application/ld+json']")[0].text)
    assert data["@context"] == "https://schema.org"
    assert data["locationCreated"]["name"] == "Beijing"
    assert data["mentions"]["sameAs"] == "https://www.wikidata.org/wiki/Q1"


def test_a_turn_has_its_speaker_and_its_number() -> None:
    turn = page(tei(BODY, BACK)).get_element_by_id("t001")
    assert turn.get("class") == "turn voice-1"
    assert turn.xpath("string(.//a[@class='permalink'][@href='#t001'])") == "1"
    assert turn.xpath("string(header/b/a[@href='#petrov'])") == "Petrov"
    assert turn.xpath("string(.//*[contains(@class, 'delivery')])") == "(after a pause)"
    assert turn.xpath("string(.//time/@datetime)") == "1960-03-04"


def test_mentions_are_counted_and_those_in_one_turn_have_one_link() -> None:
    entry = page(tei(BODY, BACK)).get_element_by_id("beijing")
    assert entry.xpath("string(.//summary)") == "2 mentions"
    (turn,) = entry.xpath(".//ol/li")
    assert turn.xpath("a/@href") == ["#t001"]
    assert [name.text for name in turn.iter("b")] == ["Beijing", "Peking"]
    assert len(turn.findall("br")) == 1


def context(words: str) -> str:
    entry = page(said(words)).get_element_by_id("beijing")
    (place,) = entry.xpath(".//ol/li")
    return place.text_content()


NAME = '<placeName ref="#beijing">Peking</placeName>'


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"In {NAME}'s streets.", "1 In Peking's streets."),
        (NAME, "1 Peking"),
        (
            f"Three words go with it to {NAME}, and as many come after.",
            "1 …words go with it to Peking, and as many come…",
        ),
        (f"of Indochina’s {NAME} undisputedly.", "1 of Indochina’s Peking undisputedly."),
        (f"{'x' * 99} {NAME}.", f"1 …{'x' * 22} Peking."),
        (f"{'字' * 30}{NAME}", f"1 …{'字' * 23}Peking"),
        (f"to\n    <hi>old</hi> {NAME}\n  (so)", "1 to old Peking (so)"),
        (f"<supplied>in {NAME} now</supplied> and then", "1 in Peking now"),
        (f"a <choice><sic>b</sic><corr>c</corr></choice> {NAME} <note place='inline'>n</note>d", "1 a c Peking d"),
        (f"<q>a</q> <title>b</title><lb/>{NAME}<ref type='noteref'>1</ref> <gap/> <q>c</q>", "1 “a” b Peking […] “c”"),
        (f"to Li <note type='gloss' place='inline'>{NAME}</note> <stage>laughs</stage>", "1 to Li [Peking] (laughs)"),
        (NAME.replace("Peking", "<choice><orig>Pe king</orig><reg>Pe\n  king</reg></choice>"), "1 Pe king"),
    ],
)
def test_a_mention_has_the_words_around_it(words: str, expected: str) -> None:
    assert " ".join(context(words).split()) == expected


def test_dates_are_said_as_one_says_them_in_the_language_of_the_page() -> None:
    words = "".join(
        f"<date {when}>then</date> "
        for when in ('when="1959-10-02"', 'when="1959-09"', 'from="1959-10-15" to="1959-12-01"', 'when="1918"')
    )
    for language, expected in (
        ("en", ["1918", "September 1959", "2 October 1959", "15 October – 1 December 1959"]),
        ("de", ["1918", "September 1959", "2. Oktober 1959", "15. Oktober – 1. Dezember 1959"]),
    ):
        dates = page(said(words), {"language": language}).xpath("//ul[@class='entries days']/li/p/b")
        assert [date.text_content() for date in dates] == expected
        assert [date.xpath("string(time/@datetime)") for date in dates] == ["1918", "1959-09", "1959-10-02", ""]


def test_an_entry_shows_what_the_register_knows() -> None:
    tree = page(tei(BODY, BACK))
    words = " ".join(tree.get_element_by_id("li").text_content().split())
    assert words.startswith("Wang Li 王力 (1900–1980)")
    assert tree.get_element_by_id("li").xpath(".//a/@href")[0] == "https://www.wikidata.org/wiki/Q1"
    assert "Identified by pattern only" in tree.get_element_by_id("petrov").text_content()


def test_notes_are_linked_both_ways() -> None:
    tree = page(tei(BODY, BACK))
    assert tree.get_element_by_id("fnref1").get("href") == "#fn1"
    assert tree.get_element_by_id("fn1").xpath(".//a[@class='return']/@href") == ["#fnref1"]
    assert tree.get_element_by_id("t002").xpath(".//sup/a/@href") == ["#e1"]


def test_how_to_cite() -> None:
    tree = html.document_fromstring(render(tei(BODY), "html"))
    edition, turn = tree.xpath("//section[@class='citation']/p")
    assert edition.text_content() == (
        "“A talk.” March 4, 1960, Beijing. Translated by Ann Clerk. Edited by E. Ditor. Archive, 2026."
    )
    assert (
        "A. Petrov, turn 1, in “A talk,” March 4, 1960, Beijing, trans. Ann Clerk, ed. E. Ditor (Archive, 2026). "
        in turn.text_content()
    )
    assert page(tei(BODY)).xpath("string(//p[@class='cite'])") == "“A talk.”", "run by itself, it knows no more"


def test_signs_of_a_title_are_no_places_to_fill_in() -> None:
    tree = html.document_fromstring(render(tei(BODY, header=HEADER.replace(">A talk<", ">$1 \\ {turn}<", 1)), "html"))
    assert "turn 1, in “$1 \\ " in tree.xpath("//section[@class='citation']/p")[1].text_content()


def test_a_header_that_says_nothing_leaves_no_empty_parts() -> None:
    header = (
        "<teiHeader><fileDesc><titleStmt><title/></titleStmt><publicationStmt><p/></publicationStmt>"
        "<sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
    )
    tree = page(tei("<div><p>a</p></div>", header=header))
    assert tree.findtext(".//h1") == "talk"
    assert tree.xpath("//aside/section | //td[not(normalize-space())] | //*[@id='page:summary']") == []
    assert transform("text.xsl", tei("<div><p>a</p></div>", header=header)) == "talk\n\na\n"


def test_a_text_written_from_right_to_left() -> None:
    tree = page(tei("<div><p>سلام</p></div>", language="fa"))
    assert (tree.get("lang"), tree.get("dir")) == ("fa", "rtl")
    assert (tree.find(".//aside").get("lang"), tree.find(".//aside").get("dir")) == ("en", "ltr")


HOSTILE = "&lt;script>alert(1)&lt;/script>&lt;/style>\"'>&lt;img src=x onerror=alert(1)>"
HOSTILE_WORDS = HOSTILE.replace("&lt;", "<")


def test_hostile_text_is_text() -> None:
    attribute = HOSTILE.replace('"', "&quot;")
    body = (
        f'<div type="{attribute}" xml:lang="{attribute}"><head>{HOSTILE}</head>'
        f'<sp xml:id="{attribute}" n="{attribute}" who="{attribute}"><speaker rend="{attribute}">{HOSTILE}</speaker>'
        f'<p rend="{attribute}">{HOSTILE} <hi rend="{attribute}">h</hi> <date when="{attribute}">d</date>'
        f'<note type="{attribute}" place="inline">n</note><gap reason="{attribute}"/><pb n="{attribute}"/>'
        f"<choice><sic>{HOSTILE}</sic><corr>c</corr></choice></p></sp></div>"
    )
    header = HEADER.replace("A talk", HOSTILE).replace(">Q1<", f">{HOSTILE}<").replace("The weather.", HOSTILE)
    tree = page(tei(body, header=header))
    assert tree.xpath("//img | //@onerror") == []
    assert len(tree.xpath("//style")) == 1
    data, script = tree.xpath("//script")
    assert json.loads(data.text)["name"] == HOSTILE_WORDS
    assert script.text == page(tei("<p/>")).xpath("//script")[1].text
    assert "<script>alert(1)</script>" in tree.findtext(".//h1")


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//host/x",
        "x.html",
        "#nowhere",
        "",
    ],
)
def test_only_safe_addresses_become_links(target: str) -> None:
    header = HEADER.replace('target="https://example.org/1"', f'target="{target}"')
    tree = page(tei(f'<div><p><ref target="{target}">r</ref> <ptr target="{target}"/></p></div>', header=header))
    assert all(href.startswith(("#", "https://")) for href in tree.xpath("//body//@href"))
    assert "#nowhere" not in tree.xpath("//@href")


@pytest.mark.parametrize("target", ["https://example.org/", "http://example.org/a?b=c", "mailto:a@example.org"])
def test_safe_addresses_become_links(target: str) -> None:
    assert target in page(tei(f'<div><p><ref target="{target}">r</ref></p></div>')).xpath("//main//@href")


def test_offices_are_those_of_the_day() -> None:
    offices = (
        '<occupation from="1950" to="1959">Before</occupation><occupation from="1959-12" to="1961">Then</occupation>'
        '<occupation from="1960">Perhaps</occupation><occupation from="1960-04">After</occupation></person>'
    )
    header = HEADER.replace('type="wikidata">Q1</idno></person>', f'type="wikidata">Q1</idno>{offices}')
    shown = page(tei(BODY, header=header)).xpath("//ul[@class='speakers']//p[@class='office']/text()")
    assert shown == ["Then; Perhaps (from 1960)"]


def test_a_participant_is_shown_with_the_names_that_the_text_uses() -> None:
    header = HEADER.replace('role="speaker"><persName>Wang Li', 'role="speaker"><persName>Li Wang')
    listed = page(tei(BODY, header=header)).xpath("//ul[@class='speakers']/li")
    words = [" ".join(item.text_content().split()) for item in listed]
    assert words == ["A. Petrov in the text: Petrov1 turn", "Wang Li in the text: Li Wang, LiMinister1 turn"]


def test_only_signs_that_occur_are_explained() -> None:
    def signs(document: bytes) -> list[str]:
        return [" ".join(sign.text_content().split()) for sign in page(document).xpath("//section[@class='signs']//dt")]

    assert signs(said("a")) == ["Name", "12"]
    assert signs(said("a <supplied>b</supplied> <gap/>")) == ["[words]", "[…]", "Name", "12"]
    assert signs(tei("<div><p>a</p></div>", header="<teiHeader/>")) == []


def test_readings_are_listed_with_those_of_the_source() -> None:
    tree = page(
        said("<choice><sic>teh</sic><corr>the</corr></choice> <choice><abbr>a.</abbr><expan>an</expan></choice>")
    )
    rows = tree.xpath("//section[@class='readings']/table/tbody/tr")
    assert [[cell.text_content() for cell in row] for row in rows] == [["1", "the", "teh"], ["1", "an", "a."]]
    assert page(said("a")).xpath("//section[@class='readings']") == []


def test_a_long_conversation_has_steps_in_its_contents() -> None:
    def steps(turns: int) -> list[str]:
        said_so = "".join(f'<sp xml:id="t{n}" n="{n}"><speaker>A</speaker><p>b</p></sp>' for n in range(1, turns + 1))
        return page(tei(f'<div xml:id="c">{said_so}</div>')).xpath("//nav//p[@class='steps']/a/@href")

    assert steps(30) == []
    assert steps(61) == ["#t1", "#t21", "#t41", "#t61"]
    assert 5 < len(steps(1000)) <= 11


@pytest.mark.parametrize(
    ("geo", "shown"),
    [("39.9 116.3", "39.9° N, 116.3° E"), ("-33,-70.5", "33° S, 70.5° W"), ("near the river", "near the river")],
)
def test_coordinates_are_written_out(geo: str, shown: str) -> None:
    header = HEADER.replace("39.9 116.3", geo)
    facts = page(tei(BODY, header=header)).get_element_by_id("beijing").find_class("facts")
    assert [fact.text_content() for fact in facts] == [shown]


@pytest.mark.parametrize(("sheet", "parameters"), RENDITIONS)
def test_attributes_may_be_missing(sheet: str, parameters: dict[str, str]) -> None:
    body = (
        "<div><sp><speaker>A</speaker><p>b <note place='inline'>c</note> <persName>d</persName> <date>e</date>"
        " <ref>f</ref><ptr/><gap/><stage>g</stage><hi>h</hi><name>i</name><ref type='noteref'>1</ref><pb/>"
        "<fw>j</fw></p></sp><sp><p>k</p></sp><stage>l</stage></div><div><head>m</head></div>"
    )
    header = (
        "<teiHeader><fileDesc><titleStmt><title>n</title><respStmt><resp>o</resp><name>p</name></respStmt></titleStmt>"
        "<publicationStmt><idno>q</idno></publicationStmt><notesStmt><note>r</note></notesStmt>"
        "<sourceDesc><bibl>s</bibl><msDesc><msIdentifier><altIdentifier><idno>t</idno></altIdentifier><idno>u</idno>"
        "</msIdentifier></msDesc></sourceDesc></fileDesc><profileDesc><particDesc><listPerson><person><persName>v</persName>"
        "</person></listPerson></particDesc></profileDesc><revisionDesc><change>w</change></revisionDesc></teiHeader>"
        "<standOff><listPerson><person xml:id='x1'/><person><persName>y</persName></person></listPerson></standOff>"
    )
    made = transform(sheet, tei(body, "<div><note>z</note></div>", header), parameters)
    assert all(word in made for word in ("A", "b", "k", "m", "z"))


@pytest.mark.parametrize(("sheet", "parameters"), RENDITIONS)
def test_huge_values_take_no_longer_than_their_size(sheet: str, parameters: dict[str, str]) -> None:
    zeros, spaces, brackets = "0" * 300_000, " " * 300_000, "[" * 300_000
    body = (
        f'<div type="conversation"><sp xml:id="t{zeros}x" who="#li"><speaker rend="{zeros}">Li</speaker>'
        f'<p>a{spaces}<note type="original" place="inline">b</note>{spaces}c{brackets}'
        f' <ref target="https://{zeros} ">r</ref><gap><desc>{"." * 300_000}</desc></gap>'
        f'<ref type="noteref">{brackets}</ref></p></sp></div>'
    )
    assert len(transform(sheet, tei(body), parameters)) < 6_000_000


def test_what_an_editor_put_in_is_no_part_of_the_source() -> None:
    words = """So<supplied resp="#editor">—</supplied> it<gap reason="lost" resp="#translator #editor"/>
      is<note type="editorial" place="inline" resp="#editor">very</note> <supplied resp="#translator">no</supplied>."""
    assert "So it is [no]." in diplomatic(said(words))


def test_notes_that_are_all_the_editions_are_called_so() -> None:
    note = '<note type="editorial" xml:id="e1" target="#t001"><p>He did.</p></note>'
    tree = page(tei("<div><p>x</p></div>", f'<div type="notes" xml:id="notes">{note}</div>'))
    assert "Notes of the edition" in tree.xpath("string(//nav)")


def test_a_time_between_turns_stands_by_itself_and_is_not_read() -> None:
    body = """<div type="conversation"><fw type="time" rend="brackets">00:01:23</fw>
      <sp xml:id="t001" n="1" who="#li"><speaker>Li</speaker>
      <p>We all<pb/><fw type="head">SECRET</fw>hear.</p></sp></div>"""
    assert diplomatic(tei(body)) == "[00:01:23]\n\nLi: We all SECRET hear.\n"
    assert reading(tei(body)) == "Li: We all hear.\n"
