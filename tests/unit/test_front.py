"""The introduction: what the header knows in plain English, and nothing that it does not know."""

import pytest

from memcon.authority import read_registers
from memcon.conversion import Work, convert_work
from memcon.facts import Fact
from memcon.metadata import Known
from memcon.model import Edition
from memcon.stages.check import check
from memcon.stages.encode.encoding import tally_of
from memcon.stages.encode.front import encode_front
from memcon.stages.read import read_bytes
from memcon.stages.render import render
from memcon.validation import validate_bytes
from memcon.xmltools import ID, LANG, find, find_all, parse, text_of

TALK = "Anna Example: Yes.\n\nPaul Muster: It is not so.\n\nAnna Example: Yes.\n"
PAGE = f"""## **May 4, 1962**

### **Talk between Anna Example and Paul Muster**

#### **Citation:**

"Talk between Anna Example and Paul Muster", May 4, 1962, Digital Archive, Archive of Examples, f. 1, op. 2, d. 3, \
ll. 4-5, copy in Sample Collection, Town Library. Translated by Tom Sample.
<https://example.org/1>

#### **Original Language:**

French

#### **Contents:**

Present: Anna Example, Minister of Trade; Paul Muster, Ambassador; Clara Silent, interpreter; Dora Still, Secretary.

{TALK}
The talk was recorded by T. Sample.

Signed: T. Sample, 6 May 1962
"""


def edition(text=PAGE, name="talk.md", **known):
    return parse(convert_work(Work(name, text.encode(), **known)).tei, name)


def said(root, part):
    """Return the paragraphs of a part of an edition's introduction."""
    return [
        text_of(node)
        for node in find_all(root, f".//tei:div[@{{http://www.w3.org/XML/1998/namespace}}id='{part}']/tei:p")
    ]


def document(root):
    return said(root, "introduction-document")


def sentences(header="", text="", standoff="", language="en"):
    """Return what the introduction says of a document of which nothing is known but this."""
    root = parse(
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="x" xml:lang="{language}"><teiHeader>{header}</teiHeader>'
        f"{standoff}<text><body><div>{text}</div></body></text></TEI>".encode()
    )
    front = encode_front(root, tally_of(find_all(root, "tei:text")[0]))
    return {
        part.get(ID).partition("-")[2]: [text_of(p) for p in find_all(part, "tei:p")]
        for part in find_all(front, "tei:div/tei:div")
    }


def test_what_the_document_is():
    first, second, third, fourth = document(edition())
    assert first == (
        "“Talk between Anna Example and Paul Muster” is a record of a conversation. The conversation took place on "
        "May 4, 1962. The record was made by T. Sample and is dated May 6, 1962."
    )
    assert second == (
        "Two speakers take 3 turns: Anna Example (2) and Paul Muster (1). Also present was Dora Still. The interpreter "
        "was Clara Silent."
    )
    assert third == (
        "The original is in French; the text is an English translation by Tom Sample. The original is kept in this "
        "archive: Archive of Examples, f. 1, op. 2, d. 3, ll. 4-5. There is a copy in this collection: Sample "
        "Collection, Town Library."
    )
    assert fourth == "The transcript was published by Digital Archive: https://example.org/1."


def test_what_nobody_knows_is_not_said():
    root = edition(TALK, "x.txt")
    assert document(root) == [
        "“x” is a record of a conversation.",
        "Two speakers take 3 turns: Anna Example (2) and Paul Muster (1).",
        "The text is in English.",
    ]
    assert find_all(root, "tei:text/tei:front//tei:ref") == []


def test_no_part_and_no_paragraph_is_empty():
    for root in (edition(), edition(TALK, "x.txt")):
        nodes = [node for node in find(root, "tei:text/tei:front").iter() if isinstance(node.tag, str)]
        assert all(text_of(node) for node in nodes)
    assert "document" not in sentences()


def test_every_part_says_that_it_was_generated():
    parts = find_all(edition(), "tei:text/tei:front/tei:div[@type='introduction']/tei:div")
    assert [part.get("type") for part in parts] == ["generated"] * 3


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ('<date when="1960-03-04">x</date>', "The conversation took place on March 4, 1960."),
        ('<date when="1960-03">x</date>', "The conversation took place in March 1960."),
        ('<date when="1960">x</date>', "The conversation took place in 1960."),
        (
            '<date from="1960-03-04" to="1960-03-05">x</date>',
            "The conversation took place from March 4, 1960 to March 5, 1960.",
        ),
        ('<date notBefore="1950" notAfter="1953">x</date>', "The conversation took place between 1950 and 1953."),
        ('<date notAfter="1953">x</date>', "The conversation took place not after 1953."),
        ("<date>one spring</date>", "The date is given as “one spring”."),
        ("<placeName>the pool</placeName>", "The place is given as “the pool”."),
        ('<placeName ref="#rome">Rome</placeName>', "The conversation took place in Rome."),
        ('<placeName ref="#villa">Villa Ada</placeName>', "The place is given as “Villa Ada”."),
        (
            '<date when="1960-03-04">x</date><placeName ref="#rome">Rome</placeName>',
            "The conversation took place on March 4, 1960, in Rome.",
        ),
    ],
)
def test_when_and_where(date, words):
    places = (
        '<standOff><listPlace><place xml:id="rome" type="settlement"><placeName>Rome</placeName></place>'
        '<place xml:id="villa" type="building"><placeName>Villa Ada</placeName></place></listPlace></standOff>'
    )
    header = f"<profileDesc><settingDesc><setting>{date}</setting></settingDesc></profileDesc>"
    assert sentences(header, standoff=places)["document"] == [words]


def turns(*who):
    return "".join(
        f'<sp xml:id="t{n}" n="{n}" who="{each}"><speaker>{each[1:]}</speaker><p>x</p></sp>'
        for n, each in enumerate(who, 1)
    )


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (["#a"], "There is one speaker, a, with 1 turn."),
        (["#a", "#a"], "There is one speaker, a, with 2 turns."),
        (["#a", "#b"], "Two speakers take 2 turns: a (1) and b (1)."),
        (["#a", "#b", "#b", "#c"], "Three speakers take 4 turns: b (2), a (1) and c (1)."),
    ],
)
def test_who_speaks(who, words):
    assert sentences(text=turns(*who))["document"] == [words]


def test_a_turn_of_several_is_counted_for_each_and_that_is_said():
    people = "".join(f'<person xml:id="{each}"><persName>{each}</persName></person>' for each in "AB")
    (words,) = sentences(text=turns("#A #B", "#A"), standoff=f"<standOff><listPerson>{people}</listPerson></standOff>")[
        "document"
    ]
    assert (
        words
        == "Two speakers take 2 turns: A (2) and B (1). A turn that several take together is counted for each of them."
    )


@pytest.mark.parametrize(
    ("people", "words"),
    [
        ({"A": "present"}, "Also present was A."),
        ({"A": "present", "B": "present recorder"}, "Also present were A and B."),
        ({"A": "present interpreter"}, "The interpreter was A."),
        ({"A": "interpreter", "B": "interpreter"}, "The interpreters were A and B."),
    ],
)
def test_who_else_was_there(people, words):
    listed = "".join(f'<person role="{role}"><persName>{name}</persName></person>' for name, role in people.items())
    header = f"<profileDesc><particDesc><listPerson>{listed}</listPerson></particDesc></profileDesc>"
    assert sentences(header)["document"] == [words]


@pytest.mark.parametrize(
    ("ours", "original", "translator", "words"),
    [
        ("English", "ru:Russian", "T. S.", "The original is in Russian; the text is an English translation by T. S."),
        ("German", "ru:Russian", "T. S.", "The original is in Russian; the text is a German translation by T. S."),
        ("English", "ru:Russian", "", "The original is in Russian; the text is in English."),
        ("English", "en:English", "", "The text is in English, the language of the original."),
        ("English", "", "T. S.", "The text is in English. It was translated by T. S."),
        ("English", "", "", "The text is in English."),
        ("xx", "", "T. S.", "The text was translated by T. S."),
    ],
)
def test_languages(ours, original, translator, words):
    code, _, name = original.partition(":")
    lang = f'<textLang mainLang="{code}">{name}</textLang>' if original else ""
    by = f'<respStmt><resp key="translator"/><persName>{translator}</persName></respStmt>' if translator else ""
    header = (
        f"<fileDesc><titleStmt>{by}</titleStmt><sourceDesc><msDesc><msContents>{lang}</msContents></msDesc></sourceDesc>"
        f'</fileDesc><profileDesc><langUsage><language ident="en">{ours}</language></langUsage></profileDesc>'
    )
    assert sentences(header)["document"] == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "The text is that of the transcript; nothing in it was corrected."),
        ("<choice/>", "In one place a corrected reading stands beside that of the transcript."),
        ("<choice/><choice/>", "In two places a corrected reading stands beside that of the transcript."),
        ('<choice><sic/><corr resp="#memcon"/></choice>', "In one place a corrected reading, proposed by rule, stands"),
        ("<q/><q/><title rend='x'/>", "Words in quotation marks are tagged as quotations (2) and titles (1)."),
        ("<pb/>", "One paragraph that was torn in two by a page break was joined."),
        ("<pb/><pb/>", "Two paragraphs that were torn in two by page breaks were joined."),
        ("<date/>", "A program marked 1 date."),
        ("<persName/><date/><date/>", "A program marked the names of persons (1). It marked 2 dates."),
        ("<persName/><placeName/>", "A program marked the names of persons (1) and places (1)."),
        ('<persName cert="low"/>', "One of these marks is uncertain and says so."),
        ('<persName cert="low"/><date cert="medium"/>', "Two of these marks are uncertain and say so."),
        ('<note type="footnote"/>', "One note of the transcript stands after the conversation."),
        ('<note type="footnote"/><note type="footnote"/>', "Two notes of the transcript stand after the conversation."),
        ('<gap resp="#editor"/>', "which are taken to be the editor's, were sorted by rule: gaps (1)."),
        ('<gap resp="#a"/><supplied resp="#b"/>', "transcript were sorted by rule: words supplied (1) and"),
    ],
)  # fmt: skip
def test_how_it_was_encoded(text, words):
    assert words in " ".join(sentences(text=f"<p>{text}</p>")["encoding"])


def test_an_introduction_to_a_text_in_another_language_says_that_it_is_in_english():
    root = edition("Anna Beispiel: Das ist nicht wahr.\n\nPaul Muster: Es ist wahr, und ich sage es.\n", "x.txt")
    assert root.get(LANG) == "de"
    assert find(root, "tei:text/tei:front/tei:div").get(LANG) == "en"
    assert [text_of(node) for node in find_all(root, ".//tei:langUsage/tei:language")] == [
        "German",
        "English (the introduction)",
    ]
    assert document(root)[-1] == "The text is in German."
    assert find(edition(), "tei:text/tei:front/tei:div").get(LANG) is None


@pytest.mark.parametrize("text", [PAGE, TALK], ids=["page", "talk"])
def test_an_edition_with_an_introduction_is_valid_and_faithful(text, tei_all_if_here):
    said_of_it = Edition(address="https://example.org/ed", date="2026-01-02", publisher="A Press")
    tei = convert_work(Work("talk.md", text.encode(), edition=said_of_it)).tei
    root = parse(tei)
    found = check(root, "talk.xml", read_bytes(text.encode(), "talk.md"), tei)
    assert [each.as_text() for each in found if each.severity == "error" or each.code.startswith("T-")] == []
    assert tei_all_if_here is None or tei_all_if_here.validate(root), tei_all_if_here.error_log
    assert [node.get("target") for node in find_all(root, "tei:text/tei:front//tei:bibl/tei:ref")] == [
        "https://example.org/ed/talk",
        "https://example.org/ed/talk#t001",
    ]


EDITORIAL = '<div type="editorial"><head>Why they met</head><p>The harvest had failed.</p></div>'


def test_an_editor_writes_a_part_beside_them_and_renditions_show_it():
    tei = convert_work(Work("talk.md", PAGE.encode())).tei.decode()
    changed = tei.replace('<div type="generated"', f'{EDITORIAL}<div type="generated"', 1).encode()
    found = validate_bytes(changed, "talk.xml")
    assert [each.as_text() for each in found if each.severity == "error"] == []
    transcript = read_bytes(PAGE.encode(), "talk.md")
    assert not [each for each in check(parse(changed), "talk.xml", transcript, changed) if each.code.startswith("T-")]
    page = render(changed, "html", "talk.xml").decode()
    assert page.index("Why they met") < page.index("The harvest had failed.") < page.index('id="t001"')
    for to in ("text", "diplomatic"):
        assert b"harvest" not in render(changed, to, "talk.xml")
        assert b"Introduction" not in render(changed, to, "talk.xml")


def test_a_register_may_not_use_the_ids_of_the_introduction(tmp_path):
    register = (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff><listPerson><person xml:id="introduction">'
        "<persName><forename>Anna</forename> <surname>Example</surname></persName></person></listPerson></standOff>"
        "</TEI>"
    )
    (tmp_path / "persons.xml").write_text(register, encoding="utf-8")
    with pytest.raises(Exception, match="“introduction” is one that the edition itself uses"):
        edition(authority=read_registers([tmp_path / "persons.xml"]))


def test_what_a_project_says_is_said():
    facts = {"place": "Paris", "date": "5 May 1962", "translator": "Ann Clerk"}
    root = edition(known=Known({name: Fact(name, (value,), "memcon.toml") for name, value in facts.items()}))
    assert "The conversation took place on May 5, 1962" in document(root)[0]
    assert "translation by Ann Clerk" in document(root)[2]
