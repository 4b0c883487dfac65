"""Citations: their words, and what reference managers read in them."""

import json
import re
from dataclasses import replace

import bibtexparser
import pytest
import rispy

from memcon.citation import Facts, Name, Passage, cite, facts_of, near, passage_of, stylesheet_words
from memcon.citation_formats import FORMATS, as_bibtex, as_csl, as_ris
from memcon.errors import DocumentError
from memcon.xmltools import parse

FACTS = Facts(
    id="talk",
    title="A talk",
    kind="Record of a conversation",
    when=(("when", "1960-03-04"),),
    date="March 4, 1960",
    place="Geneva",
    repository="State Archive",
    shelfmark="f. 1, op. 2",
    translators=(Name("Ann Clerk"),),
    editors=(Name("Wang Li", "Wang", "Li"), Name("E. Ditor")),
    publisher="A Press",
    published="2026-02-01",
    address="https://example.org/talk",
    language="en",
)
TURN = Passage("t017", "turn", (Name("Anna Example", "Example", "Anna"),), "17")
PARAGRAPH = Passage("t017-2", "paragraph", TURN.speakers, "17", "2")
NOTHING = Facts("x", "What?")
IN_A_BIBLIOGRAPHY = (
    "“A talk.” March 4, 1960, Geneva. State Archive, f. 1, op. 2. Translated by Ann Clerk. Edited by Wang Li and "
    "E. Ditor. A Press, February 1, 2026. https://example.org/talk."
)
IN_A_NOTE = (
    "Anna Example, turn 17, in “A talk,” March 4, 1960, Geneva, State Archive, f. 1, op. 2, trans. Ann Clerk, ed. "
    "Wang Li and E. Ditor (A Press, February 1, 2026), https://example.org/talk#t017."
)

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="talk" xml:lang="en"><teiHeader><fileDesc><titleStmt>
<title type="sub">Below</title><title type="main">A talk</title>
<respStmt><resp key="translator">translated by</resp><persName>Ann Clerk</persName></respStmt>
<respStmt><resp key="transcriber">transcribed by</resp><name>the source's transcriber</name></respStmt>
<respStmt><resp key="editor">edited by</resp><name>the edition's editors</name></respStmt></titleStmt>
<publicationStmt><publisher>unpublished</publisher><idno type="document">talk</idno>
<idno type="URI">https://example.org/talk</idno><idno type="DOI">10.1234/5</idno></publicationStmt>
<sourceDesc><bibl/><msDesc><msIdentifier>
<settlement>Rome</settlement><institution>A Ministry</institution><repository>unknown</repository>
<collection>Papers</collection>
<idno type="shelfmark">f. <idno type="fond">1</idno></idno></msIdentifier></msDesc></sourceDesc></fileDesc>
<encodingDesc><classDecl><taxonomy><category xml:id="interview"><catDesc>Interview</catDesc></category></taxonomy>
</classDecl></encodingDesc><profileDesc><settingDesc><setting>
<date notBefore="1950" notAfter="1953">then</date></setting></settingDesc>
<textClass><catRef target="#interview"/></textClass></profileDesc></teiHeader>
<standOff><listPerson>
<person xml:id="li"><persName type="variant">W. Li</persName>
<persName type="preferred"><surname>Wang</surname> <forename>Li</forename></persName></person>
<person xml:id="tito"><persName>Tito</persName></person></listPerson></standOff>
<text><front><div><p xml:id="i1">x</p></div></front><body><div><p xml:id="p005">They met.</p>
<sp xml:id="t001" n="1" who="#li #tito"><speaker>Both</speaker>
<p xml:id="t001-1">Yes.</p><p xml:id="t001-2">No.</p></sp>
<stage xml:id="s012" type="pause">They wait.</stage>
<sp xml:id="t002" n="2" who="#nobody"><speaker>A voice</speaker><p xml:id="t002-1">Oh.</p></sp></div></body>
<back><div><note xml:id="fn1" n="1" type="footnote"><p>So.</p></note></div></back></text></TEI>"""


@pytest.mark.parametrize(
    ("facts", "passage", "words"),
    [
        (
            FACTS,
            None,
            IN_A_BIBLIOGRAPHY,
        ),
        (
            FACTS,
            TURN,
            IN_A_NOTE,
        ),
        (NOTHING, None, "“What?”"),
        (NOTHING, TURN, "Anna Example, turn 17, in “What?”"),
        (NOTHING, PARAGRAPH, "Anna Example, turn 17, paragraph 2, in “What?”"),
        (replace(NOTHING, title="So"), TURN, "Anna Example, turn 17, in “So.”"),
        (replace(NOTHING, publisher="A Press"), TURN, "Anna Example, turn 17, in “What?,” (A Press)."),
        (replace(NOTHING, doi="10.1/2", address="https://a.org"), None, "“What?” https://doi.org/10.1/2."),
        (replace(NOTHING, version="version 2"), None, "“What?” Version 2."),
        (replace(NOTHING, title="On “Peace”"), None, "“On ‘Peace.’”"),
        (
            replace(FACTS, title="On “Peace?”", translators=()),
            TURN,
            IN_A_NOTE.replace("A talk,", "On ‘Peace?,’").replace(" trans. Ann Clerk,", ""),
        ),
        (replace(NOTHING, title='On "Peace" now'), None, "“On ‘Peace’ now.”"),
        (replace(NOTHING, repository="Library, Washington, D.C."), None, "“What?” Library, Washington, D.C."),
        (
            replace(
                FACTS, settlement="Geneva", collection="Papers", translators=(), editors=(), publisher="", published=""
            ),
            None,
            "“A talk.” March 4, 1960, Geneva. State Archive, Geneva, Papers, f. 1, op. 2. https://example.org/talk.",
        ),
        (NOTHING, Passage("p005", "paragraph", part="5"), "Paragraph 5, in “What?”"),
    ],
)
def test_the_words(facts, passage, words):
    assert cite(facts, passage) == words


def test_what_the_header_knows_is_found_and_what_it_says_for_want_of_a_name_is_not_cited():
    assert facts_of(parse(TEI.encode())) == Facts(
        id="talk",
        title="A talk",
        kind="Interview",
        when=(("notBefore", "1950"), ("notAfter", "1953")),
        date="between 1950 and 1953",
        repository="A Ministry",
        settlement="Rome",
        collection="Papers",
        shelfmark="f. 1",
        translators=(Name("Ann Clerk"),),
        doi="10.1234/5",
        address="https://example.org/talk",
        language="en",
    )


@pytest.mark.parametrize(
    ("reference", "found", "locator"),
    [
        ("t001", "t001", "turn 1"),
        ("#t001", "t001", "turn 1"),
        ("1", "t001", "turn 1"),
        ("t001-2", "t001-2", "turn 1, paragraph 2"),
        ("p005", "p005", "paragraph 5"),
        ("s012", "s012", "stage direction 12"),
        ("fn1", "fn1", "note 1"),
    ],
)
def test_a_passage_is_found_by_its_id_or_number(reference, found, locator):
    passage = passage_of(parse(TEI.encode()), reference)
    assert (passage.id, passage.locator) == (found, locator)


@pytest.mark.parametrize(
    ("reference", "meant"), [("t1", ["t001"]), ("turn 2", ["t002"]), ("t0001", ["t001"]), ("p05", ["p005"]), ("x", [])]
)
def test_what_is_not_there_may_have_meant_something(reference, meant):
    root = parse(TEI.encode())
    assert passage_of(root, reference) is None
    assert near(root, reference)[: len(meant) or None] == meant


def test_what_stands_in_front_is_not_cited():
    assert passage_of(parse(TEI.encode()), "i1") is None


def test_who_speaks_is_named_as_the_register_does_else_as_the_label():
    root = parse(TEI.encode())
    assert passage_of(root, "t001").speakers == (Name("Wang Li", "Wang", "Li"), Name("Tito"))
    assert passage_of(root, "t002-1").speakers == (Name("A voice"),)
    assert cite(facts_of(root), passage_of(root, "t001")).startswith("Wang Li and Tito, turn 1, in “A talk,” between")


def test_a_document_without_header_is_refused():
    with pytest.raises(DocumentError, match="no teiHeader"):
        facts_of(parse(b"<html/>"))
    assert stylesheet_words(parse(b"<html/>")) == {}


HOSTILE = "100% {of} } it & $5 #1_a ~b^c \\ “Ünïcode” \N{CJK UNIFIED IDEOGRAPH-738B} @x, and = \" ' end"


@pytest.mark.parametrize("passage", [None, TURN, PARAGRAPH])
@pytest.mark.parametrize("title", ["A talk", HOSTILE, "}", "{", "\\", "{{"])
def test_bibtex_is_read_back(title, passage):
    facts = replace(FACTS, title=title, repository=title, translators=(Name(title), Name("Ann Clerk")))
    library = bibtexparser.parse_string(as_bibtex(facts, passage))
    assert library.failed_blocks == []
    (entry,) = library.entries
    fields = {field.key: field.value for field in entry.fields}
    assert entry.key == ("talk" if passage is None else f"talk-{passage.id}")
    shown = fields["title"] if passage is None else fields["booktitle"]
    assert unescaped(shown.removeprefix("{").removesuffix("}")) == title
    assert (fields["year"], fields["date"]) == ("1960", "1960-03-04")
    assert fields["editor"] == "Wang, Li and {E. Ditor}"
    assert unescaped(fields["translator"].removesuffix(" and {Ann Clerk}")) == "{" + title + "}"
    assert fields["url"] == "https://example.org/talk" + ("" if passage is None else f"#{passage.id}")
    assert "op. 2" in unescaped(fields["note"])
    assert entry.entry_type == ("misc" if passage is None else "incollection")
    assert fields.get("author", "") == ("" if passage is None else "Example, Anna")


def unescaped(value):
    """Read what TeX would print."""
    for name, sign in (("braceleft", "{"), ("braceright", "}"), ("asciitilde", "~"), ("asciicircum", "^")):
        value = value.replace(f"\\text{name}{{}}", sign)
    value = re.sub(r"\\([$&#_%])", r"\1", value)
    return value.replace("\\textbackslash{}", "\\")


def test_a_month_is_bibtexs_own_and_a_key_has_only_what_it_may():
    text = as_bibtex(replace(FACTS, id="gespräch,1"))
    assert "\n  month = mar,\n" in text
    assert text.startswith("@misc{gespr-ch-1,")


@pytest.mark.parametrize("passage", [None, TURN, PARAGRAPH])
@pytest.mark.parametrize("title", ["A talk", HOSTILE, "TY  - BOOK", "two\nlines\r\nER  - "])
def test_ris_is_read_back(title, passage):
    text = as_ris(replace(FACTS, title=title), passage)
    assert text.endswith("\r\nER  - \r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in text.split("\r\n")[:-1])
    (entry,) = rispy.loads(text)
    assert entry["type_of_reference"] == ("MANSCPT" if passage is None else "CHAP")
    assert entry["title" if passage is None else "secondary_title"] == " ".join(title.split())
    assert (entry["year"], entry["date"]) == ("1960", "1960/03/04/")
    assert entry["subsidiary_authors"] == ["Ann Clerk"]
    assert entry["name_of_database"] == "State Archive"
    assert entry["accession_number"] == "f. 1, op. 2"
    assert entry["urls"] == ["https://example.org/talk" + ("" if passage is None else f"#{passage.id}")]
    if passage:
        assert entry["authors"] == ["Example, Anna"]
        assert entry["secondary_authors"] == ["Wang, Li", "E. Ditor"]


# What CSL's data schema lets these be; the schema itself is its authors'.
CSL_TEXT = frozenset(
    "id type genre title container-title section event-place publisher version archive archive-place "
    "archive_collection archive_location language DOI URL".split()
)
CSL_NAMES = frozenset(["author", "editor", "translator"])
CSL_DATES = frozenset(["issued", "available-date"])


@pytest.mark.parametrize("passage", [None, TURN, PARAGRAPH])
@pytest.mark.parametrize("facts", [FACTS, NOTHING, replace(FACTS, title=HOSTILE)])
def test_csl_json_has_what_its_schema_allows(facts, passage):
    (item,) = json.loads(as_csl(facts, passage))
    assert set(item) <= CSL_TEXT | CSL_NAMES | CSL_DATES
    assert all(isinstance(item[key], str) and item[key] for key in CSL_TEXT & set(item))
    for key in CSL_NAMES & set(item):
        assert all(set(name) in ({"literal"}, {"family", "given"}) for name in item[key])
    for key in CSL_DATES & set(item):
        assert set(item[key]) <= {"date-parts", "circa"}
        assert 1 <= len(item[key]["date-parts"]) <= 2
        assert all(isinstance(part, int) for date in item[key]["date-parts"] for part in date)
    assert item["type"] == ("manuscript" if passage is None else "chapter")
    assert facts.title in (item["title"], item.get("container-title"))


@pytest.mark.parametrize(
    ("when", "issued"),
    [
        ([("when", "1960-03-04")], {"date-parts": [[1960, 3, 4]]}),
        ([("when", "1960-03")], {"date-parts": [[1960, 3]]}),
        ([("from", "1960-03-04"), ("to", "1960-03-06")], {"date-parts": [[1960, 3, 4], [1960, 3, 6]]}),
        ([("notBefore", "1950"), ("notAfter", "1953")], {"date-parts": [[1950], [1953]], "circa": True}),
        ([("notAfter", "1953")], {"date-parts": [[1953]], "circa": True}),
        ([("when", "--03-04")], {"date-parts": [[2026, 2, 1]]}),
        ([], {"date-parts": [[2026, 2, 1]]}),
    ],
)
def test_the_date_is_that_of_the_conversation_else_that_of_the_edition(when, issued):
    (item,) = json.loads(as_csl(replace(FACTS, when=tuple(when))))
    assert item["issued"] == issued


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_is_said_that_nobody_knows(form):
    text = FORMATS[form](NOTHING, None)
    assert "None" not in text
    assert not re.search(r"""(?:= \{\}|  - $|: ""|, ,|\(\))""", text.replace("ER  - ", ""), re.MULTILINE)


def test_the_words_for_stylesheets_leave_places_for_what_differs_from_turn_to_turn():
    words = stylesheet_words(parse(TEI.encode()))
    assert words["citation"] == cite(facts_of(parse(TEI.encode())))
    filled = words["turn-citation"].replace("{speaker}", "Wang Li and Tito").replace("{turn}", "1")
    root = parse(TEI.encode())
    assert filled.replace("{id}", "t001") == cite(facts_of(root), passage_of(root, "t001"))
