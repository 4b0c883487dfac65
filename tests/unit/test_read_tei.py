"""Others' TEI in, editions out: enriched and never flattened; what has no place is told, and no word is lost."""

import re

import pytest

from memcon.conversion import convert_bytes
from memcon.errors import MemconError, SourceError
from memcon.findings import Severity
from memcon.stages.read import read_bytes
from memcon.validation import validate_bytes
from memcon.xmltools import descendants, find, parse, text_of

HEADER = """<teiHeader><fileDesc><titleStmt><title>A talk at lunch</title><author>Anna Archivist</author></titleStmt>
<publicationStmt><publisher>The Archive</publisher>
<availability><licence>CC BY</licence></availability></publicationStmt>
<sourceDesc><p>Made from a <hi>typescript</hi>.</p></sourceDesc></fileDesc>
<profileDesc><creation><date when="1962-05-04">4 May 1962</date></creation><particDesc><listPerson>
<person xml:id="AE"><persName><forename>Anna</forename> <surname>Example</surname></persName>
<idno type="VIAF">123</idno><occupation>minister</occupation></person>
<person xml:id="t01"><persName>Paul Muster</persName></person></listPerson></particDesc></profileDesc></teiHeader>"""
TALK = (
    '<sp who="#AE"><speaker>Anna</speaker><p>Good day.</p></sp><sp who="#t01"><speaker>Paul:</speaker><p>So.</p></sp>'
)


def tei(body: str, header: str = HEADER) -> bytes:
    root = '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">'
    return f"{root}\n{header}<text><body>{body}</body></text></TEI>".encode()


def edition(body: str) -> str:
    """Return the text of the edition of a document, its white space collapsed; the edition has to be valid."""
    made = convert_bytes(tei(body), "talk.xml").tei
    errors = [each for each in validate_bytes(made, "talk.xml") if each.severity is Severity.ERROR]
    assert errors == []
    return " ".join(made.decode().partition("<body>")[2].split())


def speech(words: str) -> str:
    """Return the first paragraph of a turn with these words."""
    body = edition(f'{TALK}<sp who="#AE"><speaker>Anna</speaker><p>{words}</p></sp>')
    return body.partition('xml:id="t003-1">')[2].partition("</p>")[0].replace("> <", "><")


def lost(body: str) -> str:
    """Return what the finding says that has no place."""
    found = [each.message for each in convert_bytes(tei(body), "talk.xml").findings if each.code == "S-014"]
    return found[0].partition("for: ")[2].partition(". ")[0] if found else ""


def test_turns_point_to_those_whom_the_document_lists():
    body = edition(TALK)
    assert '<sp xml:id="t001" n="1" who="#AE">' in body
    assert '<sp xml:id="t002" n="2" who="#person-t01">' in body, "t01 is an id that turns have"
    root = parse(convert_bytes(tei(TALK), "talk.xml").tei)
    person = find(root, "tei:standOff/tei:listPerson/tei:person")
    assert person is not None
    assert text_of(person).startswith("Anna Example")
    assert "occupation: minister" in text_of(person)
    assert find(root, "tei:standOff/tei:listPerson/tei:person/tei:idno[@type='viaf']") is not None


def test_the_name_in_a_label_stays_a_name():
    talk = TALK.replace("<speaker>Anna</speaker>", '<speaker><persName ref="#AE">Minister A.</persName></speaker>')
    assert '<speaker rend="none"><persName ref="#AE">Minister A.</persName></speaker>' in edition(talk)


def test_a_name_that_points_to_the_web_gets_an_entry_with_that_number():
    words = '<persName ref="https://viaf.org/viaf/1">Nehru</persName> and <persName ref="https://viaf.org/viaf/1">he</persName>'
    assert (
        speech(words)
        == '<persName ref="#person-nehru">Nehru</persName> and <persName ref="#person-nehru">he</persName>'
    )
    made = convert_bytes(tei(TALK.replace("Good day", words)), "talk.xml").tei.decode()
    assert '<idno type="URI">https://viaf.org/viaf/1</idno>' in made


def test_all_that_the_header_says_is_kept():
    fields = {field.label: field.value for field in read_bytes(tei(TALK), "talk.xml").fields}
    assert fields == {
        "Title": "A talk at lunch",
        "Author": "Anna Archivist",
        "Publisher": "The Archive",
        "Licence": "CC BY",
        "sourceDesc/p": "Made from a typescript.",
        "Date": "4 May 1962",
    }
    root = parse(convert_bytes(tei(TALK), "talk.xml").tei)
    header = find(root, "tei:teiHeader")
    assert header is not None
    assert all(value in text_of(header) for value in fields.values())


def test_paragraphs_of_a_turn_stay_in_it_and_scenes_stay_where_they_are():
    body = edition(
        "<head>Morning</head><p>They met.</p>"
        '<sp who="#AE"><speaker>Anna</speaker><stage>smiling</stage><p>One that goes on</p><stage>She rises.</stage>'
        "<p>and two.</p></sp><stage type='pause'>A break.</stage><p>The interpreters come.</p>"
        + TALK
        + "<p>The talk ended.</p>"
    )
    assert '<speaker rend="none">Anna</speaker> <stage type="delivery">smiling</stage>' in body
    assert '<p xml:id="t001-1">One that goes on</p> <stage type="business" xml:id="s001">She rises.</stage>' in body
    assert '<p xml:id="t001-2">and two.</p> </sp> <stage type="pause" xml:id="s002">A break.</stage> <p' in body
    assert "They met.</p> </div>" in body
    assert '<div type="closing" xml:id="closing"> <p xml:id="p003">The talk ended.</p>' in body


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ('I saw <persName ref="#AE">her</persName>.', 'I saw <persName ref="#AE">her</persName>.'),
        ('in <placeName cert="low">Here</placeName>', 'in <placeName cert="low">Here</placeName>'),
        ('on <date when="1962-05-01">the first</date>', 'on <date when="1962-05-01">the first</date>'),
        ('a <foreign xml:lang="de">Wort</foreign>', 'a <foreign xml:lang="de">Wort</foreign>'),
        ('I <hi rend="bold">know</hi> it', 'I <hi rend="bold">know</hi> it'),
        ("to <supplied>the</supplied> end", 'to <supplied resp="#transcriber">the</supplied> end'),
        (
            "I <choice><sic>wnt</sic><corr>went</corr></choice>",
            'I <choice><sic>wnt</sic><corr resp="#transcriber">went</corr></choice>',
        ),
        ("a <unclear reason='illegible'>b</unclear> c", 'a <unclear reason="illegible">b</unclear> c'),
        ('here <pb n="3"/>there', 'here <pb n="3"/>there'),
        ("so <stage>laughs</stage> on", 'so <stage type="business">laughs</stage> on'),
        ("so <stage>(laughs)</stage> on", 'so <stage type="business">laughs</stage> on'),
        ("he said <q>never</q> to me", "he said <q>never</q> to me"),
    ],
)
def test_what_is_marked_in_a_speech_is_kept(words, made):
    assert speech(words) == made


def test_what_nobody_marked_is_found_as_in_any_text():
    assert '<date when="1962-05-01"' in speech("It was on 1 May 1962, <rs>he</rs> says.")


def test_notes_stand_in_the_back():
    body = edition(TALK + '<sp who="#AE"><speaker>Anna</speaker><p>Well<note>A remark.</note>.</p></sp>')
    assert '<ref type="noteref" n="1" target="#fn1" xml:id="fnref-1">[1]</ref>' in body
    assert '<note type="footnote" xml:id="fn1" n="1" target="#fnref-1"><p>A remark.</p></note>' in body


def test_utterances_without_labels_have_that_of_whom_they_point_to():
    body = edition(
        '<u who="#AE">Good <pause/> day <vocal><desc>coughs</desc></vocal></u>'
        '<u who="#SPK2"><seg>So</seg><seg>it is.</seg></u>'
        '<incident><desc>phone rings</desc></incident><u who="#AE">Yes.</u>'
    )
    assert ">Anna Example</persName></speaker>" in body
    assert 'Good <stage type="pause">pause</stage> day <stage type="business">coughs</stage>' in body
    assert '>SPK2</persName></speaker> <p xml:id="t002-1">So</p> <p xml:id="t002-2">it is.</p>' in body
    assert '<stage type="business" xml:id="s001">phone rings</stage> <sp xml:id="t003"' in body


def test_what_has_no_place_is_told_and_its_words_stay():
    body = '<sp who="#AE" n="4"><speaker>Anna</speaker><p>I <rs key="x">know</rs> <num>2</num>.</p></sp>' + TALK
    assert lost(body) == "@n (1; line 9), num (1; line 9), rs (1; line 9)"
    assert "I know 2." in edition(body)
    assert lost(TALK) == ""


def test_labels_may_stand_in_the_text_alone():
    body = edition("<p><hi rend='bold'>Anna:</hi> Good day.</p><p><hi rend='bold'>Paul:</hi> So.</p><p>Anna: Yes.</p>")
    assert body.count("<sp ") == 3


def test_a_finding_is_told_at_the_files_own_line():
    data = tei(f"\n\n{TALK}\n<sp><speaker>Anna</speaker><p>I have read [Doc. IV with care.</p></sp>")
    (finding,) = convert_bytes(data, "talk.xml").findings
    assert (finding.code, finding.line) == ("T-004", data[: data.index(b"I have read")].count(b"\n") + 1)


def test_an_edition_of_ones_own_goes_through_with_all_its_turns():
    made = convert_bytes(tei(TALK), "talk.xml").tei
    again = convert_bytes(made, "talk.xml")
    assert again.turns == 2


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>', "S-003"),
        (b'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><TEI/><TEI/></teiCorpus>', "S-003"),
        (b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p/></body></text></TEI>', "S-002"),
        (b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>', "E-001"),
        (b'<?xml version="1.0"?><!DOCTYPE TEI SYSTEM "http://example.org/tei.dtd"><TEI/>', "E-002"),
        (b'<?xml version="1.0"?><book><p>Anna: yes</p></book>', "S-003"),
    ],
)
def test_what_cannot_be_read_says_why(data, code):
    with pytest.raises(MemconError) as caught:
        read_bytes(data, "folder/talk.xml")
    assert (caught.value.code, str(caught.value.path)) == (code, "folder/talk.xml")
    assert caught.value.hint
    assert isinstance(caught.value, SourceError) or code.startswith("E-")


def parts(body: str) -> str:
    """Return the first turn of the edition that a document becomes, without its ids and its layout."""
    turn = edition(body).partition("<sp ")[2].partition("</sp>")[0] + "</sp>"
    return re.sub(r' xml:id="[^"]*"', "", turn).replace("> <", "><").replace(" <list", "<list")


LISTED = '<list rend="ordered"><item>one<list><item>of two</item></list></item><item><p>three</p></item></list>'
LIST = '<list rend="numbered"><item>one<list rend="bulleted"><item>of two</item></list></item><item>three</item></list>'


@pytest.mark.parametrize(
    ("inside", "wanted"),
    [
        (
            f"<p>We want: {LISTED} and so on.</p>",
            f"<p>We want:</p>{LIST}<p>and so on.</p>",
        ),
        (
            "<lg><l>One line</l><l>two lines</l></lg><lg><l>another</l></lg>",
            "<lg><l>One line</l><l>two lines</l></lg><lg><l>another</l></lg>",
        ),
        ("<l>One line</l><l>two lines</l>", "<lg><l>One line</l><l>two lines</l></lg>"),
        ("<ab>So it is.</ab>", "<p>So it is.</p>"),
        (
            "<p>See.</p><table><row><cell>a</cell><cell><p>b</p></cell></row><row><cell/><cell>c</cell></row></table>",
            "<p>See.</p><table><row><cell>a</cell><cell>b</cell></row><row><cell/><cell>c</cell></row></table>",
        ),
    ],
    ids=["list", "stanzas", "lines", "anonymous block", "table"],
)
def test_lists_verse_and_tables_in_a_speech(inside, wanted):
    assert parts(f"<sp><speaker>Ann.</speaker>{inside}</sp>{TALK}").partition("</speaker>")[2] == f"{wanted}</sp>"


def test_of_two_readings_the_first_is_the_text_and_the_other_is_told():
    body = (
        "<p>A <choice><unclear>cat</unclear><unclear>hat</unclear></choice> and "
        '<subst><del>an old</del><add>a new</add></subst> <app><lem>dog</lem><rdg wit="#B">hog</rdg></app>.</p>'
    )
    conversion = convert_bytes(tei(f"<sp><speaker>Ann</speaker>{body}</sp>{TALK}"), "talk.xml")
    turn = next(descendants(parse(conversion.tei), "sp"))
    assert text_of(turn) == "Ann A cat and a new dog."
    told = [
        each.message for each in conversion.findings if each.code == "S-014" and "Not in the edition" in each.message
    ]
    assert [re.search("“(.*)”", each)[1] for each in told] == ["hat", "an old", "hog"]
    assert all(each.line for each in conversion.findings if each.code == "S-014")


def test_notes_between_turns_are_told_and_notes_on_the_text_are_notes():
    body = f'<div><u who="#a"><seg>So.</seg></u><note type="comment">(Applause)</note>{TALK}</div>'
    root = parse(convert_bytes(tei(body), "talk.xml").tei)
    assert [text_of(stage) for stage in descendants(root, "stage")] == ["Applause"]
    noted = '<sp><speaker>Ann</speaker><p>So.<note place="foot" n="1"><p>In May.</p></note></p></sp>'
    root = parse(convert_bytes(tei(noted + TALK), "talk.xml").tei)
    (note,) = (each for each in descendants(root, "note") if each.get("type") == "footnote")
    assert (text_of(note), note.get("n"), note.get("target")) == ("In May.", "1", "#fnref-1")


def test_words_beside_a_segment_are_one_paragraph_with_it():
    assert parts(f'<u who="#a">We <seg type="emph">do</seg> so.</u>{TALK}').count("<p>") == 1


def test_a_date_that_is_none_is_told():
    body = f'<sp><speaker>Ann</speaker><p>On <date when="1959-13-40">that day</date>.</p></sp>{TALK}'
    assert "1959-13-40" not in convert_bytes(tei(body), "talk.xml").tei.decode()
    assert lost(body) == "@when (1; line 9)"


@pytest.mark.parametrize("root", ["TEI.2", "TEI"])
def test_tei_before_the_fifth_edition_is_read_and_told(root):
    text = f"<{root}><teiHeader/><text><body>{TALK}</body></text></{root}>"
    conversion = convert_bytes(text.encode(), "talk.xml")
    assert conversion.turns == 2
    assert [each.severity for each in conversion.findings if each.code == "S-016"] == [Severity.INFO]
