"""Pages of the Web in, transcripts out: the document without its surroundings, its turns, its notes, its places."""

import pytest

from memcon.conversion import convert_bytes
from memcon.errors import SourceError
from memcon.findings import Severity
from memcon.stages.read import read_bytes
from memcon.validation import validate_bytes
from memcon.xmltools import descendants, parse, text_of

TURNS = (
    "<p><b>Anna Example:</b> Good day to you.</p>\n<p><b>Paul Muster:</b> Good day. <i>How</i> are you?</p>\n"
    "<p><b>Anna Example:</b> Well, and I say it<br>twice.</p>\n<p><b>Paul Muster:</b> So do I [<i>laughs</i>].</p>\n"
)
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><title>A talk | The Archive</title><meta name="DC.date" content="4 May 1962">
<meta name="citation_author" content="A. Archivist"><style>p {{ color: red }}</style>
<script>var x = "No: not this";</script></head>
<body><header><a href="/">The Archive</a></header>
<nav><ul><li><a href="/a">Home: page</a></li><li><a href="/b">Search: all</a></li></ul></nav>
<div id="wrap"><div class="breadcrumbs"><a href="/">Home</a> &gt; Talks</div>
<div><h1>A talk at lunch</h1>
{TURNS}</div>
<div class="sidebar"><p>Related: other talks</p></div></div>
<footer><p>Contact: the archive</p></footer></body></html>"""


def read(text: str, name: str = "talk.html"):
    return read_bytes(text.encode(), name)


def turns(text: str) -> list[tuple[str, str]]:
    """Return label and speech of each turn of the edition that a page becomes; it has to be valid."""
    conversion = convert_bytes(text.encode(), "talk.html")
    errors = [f for f in validate_bytes(conversion.tei, "talk.xml") if f.severity is Severity.ERROR]
    assert errors == []
    root = parse(conversion.tei)
    return [
        (text_of(next(sp.iter("{*}speaker"))), " ".join(text_of(p) for p in sp.iter("{*}p")))
        for sp in descendants(root, "sp")
    ]


def test_the_document_is_told_from_what_stands_round_it():
    transcript = read(PAGE)
    assert transcript.text.startswith("A talk at lunch\n\nAnna Example: Good day to you.")
    for word in ("Archive", "Home", "Search", "Related", "Contact", "not this", "color"):
        assert word not in transcript.text
    assert [block.text for block in transcript.headings] == ["A talk at lunch"]
    left_out = {each.what: each.count for each in transcript.normalisations}
    assert any("navigation" in what and count == 15 for what, count in left_out.items()), left_out
    assert any("scripts" in what and count == 2 for what, count in left_out.items())


def test_a_page_becomes_turns_and_what_its_head_says_is_kept():
    assert turns(PAGE) == [
        ("Anna Example", "Good day to you."),
        ("Paul Muster", "Good day. How are you?"),
        ("Anna Example", "Well, and I say it twice."),
        ("Paul Muster", "So do I laughs."),
    ]
    fields = {field.label: field.value for field in read(PAGE).fields}
    assert fields == {"Date": "4 May 1962", "Creator": "A. Archivist", "Title of the page": "A talk | The Archive"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<main>", "</main>"),
        ('<div role="main">', "</div>"),
        ("<article>", "</article>"),
        ("<table><tr><td>", "</td></tr></table>"),
        ("<center><font size=2>", "</font></center>"),
        ("<form>", "</form>"),
    ],
)
def test_the_document_may_stand_in_anything(before, after):
    page = f"<html><body><p><a href='/'>Back: home</a></p>{before}{TURNS}{after}<p>© The Archive</p></body></html>"
    assert len(turns(page)) == 4


def test_paragraphs_may_be_parted_by_line_breaks_alone():
    body = "Anna Example: Good day.<br>It is late.<br><br>\nPaul Muster: So it is.<BR>&nbsp;<BR>Anna Example: Yes."
    assert turns(f"<html><body>{body}</body></html>") == [
        ("Anna Example", "Good day. It is late."),
        ("Paul Muster", "So it is."),
        ("Anna Example", "Yes."),
    ]


def test_a_table_of_speakers_and_speeches():
    rows = [
        ("Anna", "Good day to you."),
        ("Paul (laughs)", "<p>Good day.</p><p>Again.</p>"),
        ("Anna:", "Well."),
        ("", "And so on."),
    ]
    table = "".join(f"<tr><td>{first}</td><td>{second}</td></tr>\n" for first, second in rows)
    page = f"<html><body><h1>A talk</h1><table>{table}</table></body></html>"
    assert turns(page) == [("Anna", "Good day to you."), ("Paul", "Good day. Again."), ("Anna", "Well. And so on.")]
    tei = convert_bytes(page.encode(), "talk.html").tei.decode()
    assert '<stage type="delivery">laughs</stage>' in tei


def test_a_list_of_definitions_may_be_a_talk_or_catalogue_data():
    talk = "".join(f"<dt>{who}</dt><dd>I say a thing.</dd>" for who in ("Anna", "Paul", "Anna", "Paul"))
    data = "<dl><dt>Citation:</dt><dd>A talk, Archive, f. 2</dd><dt>Language</dt><dd>English</dd></dl>"
    page = f"<html><body>{data}<dl>{talk}</dl></body></html>"
    assert [who for who, _ in turns(page)] == ["Anna", "Paul", "Anna", "Paul"]
    assert [(f.label, f.value) for f in read(page).fields] == [
        ("Citation", "A talk, Archive, f. 2"),
        ("Language", "English"),
    ]


def test_elements_that_are_named_as_speakers():
    head = '<header><a href="#t{0}">{0}</a><span class="speaker">{1}</span></header>'
    turn = f'<article id="t{{0}}">{head}<p>So.</p><p>On.</p></article>'
    talk = "".join(turn.format(number, who) for number, who in enumerate(["Anna", "Paul", "Anna", "Paul"]))
    page = f"<html><body><ul><li>People: many</li></ul><h1>A talk</h1><section>{talk}</section></body></html>"
    assert turns(page) == [("Anna", "So. On."), ("Paul", "So. On."), ("Anna", "So. On."), ("Paul", "So. On.")]


def test_a_speaker_who_says_nothing_takes_no_others_words():
    said = [("Anna", "So it is, I say."), ("Paul", ""), ("Anna", "And on it goes.")]
    rows = "".join(f"<tr><td>{who}</td><td>{words}</td></tr>" for who, words in said)
    assert turns(f"<html><body><table>{rows}</table></body></html>") == said


def test_numbers_that_link_to_what_is_no_note_are_text():
    index = "<p>Index: <a href='#t1'>1</a>, <a href='#t2'>2</a></p>"
    talk = "<div id='t1'><p>Anna Example: So.</p></div><div id='t2'><p>Paul Muster: No.</p></div>"
    page = f"<html><body>{index}{talk}{TURNS}</body></html>"
    assert turns(page)[:2] == [("Anna Example", "So."), ("Paul Muster", "No.")]
    assert "Index: 1, 2" in read(page).text


def test_headings_that_name_fields():
    page = f"<html><body><h1>A talk</h1><h4>Citation:</h4><p>A talk, f. 1</p><h4>Contents:</h4>{TURNS}</body></html>"
    assert [(f.label, f.value) for f in read(page).fields] == [("Citation", "A talk, f. 1")]
    assert len(turns(page)) == 4


def test_fields_in_bold_type():
    page = f"<html><body><p><b>Citation:</b> A talk, f. 1</p><p><b>Language</b>: English</p>{TURNS}</body></html>"
    assert [(f.label, f.value) for f in read(page).fields] == [("Citation", "A talk, f. 1"), ("Language", "English")]


def test_notes_and_their_numbers():
    page = (
        '<html><body><p>Anna: So<sup><a href="#n1" id="r1">1</a></sup> it is.</p><p>Paul: It is.</p><p>Anna: Good.</p>'
        '<ol><li id="n1">A note. <a href="#r1">↩</a></li></ol></body></html>'
    )
    tei = convert_bytes(page.encode(), "talk.html").tei.decode()
    assert '<note type="footnote" xml:id="fn1" n="1" target="#fnref-1">' in tei
    assert '<ref type="noteref" n="1" target="#fn1" xml:id="fnref-1">[1]</ref>' in tei
    assert "↩" not in tei


def test_a_finding_is_told_at_the_pages_own_line():
    page = f"<html><body>\n\n{TURNS}\n<p>Anna Example: I have read the paper [Doc. IV with care.</p></body></html>"
    (finding,) = convert_bytes(page.encode(), "talk.html").findings
    assert (finding.code, finding.line) == ("T-004", 8)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251"])
def test_the_encoding_that_the_page_declares(encoding):
    talk = "<p>Иван: Да.</p><p>Пётр: Нет.</p><p>Иван: Да.</p>"
    page = f'<html><head><meta charset="{encoding}"></head><body>{talk}</body></html>'
    assert "Пётр: Нет." in read_bytes(page.encode(encoding), "talk.html").text


def test_a_page_of_nothing_says_what_to_do():
    with pytest.raises(SourceError) as caught:
        read("<html><head><title>x</title></head><body><script>render()</script></body></html>")
    assert caught.value.code == "S-002"
    assert "browser" in caught.value.hint


def test_a_page_that_is_nested_too_deep_loses_nothing_silently():
    with pytest.raises(SourceError) as caught:
        read("<html><body>" + "<div>" * 5000 + TURNS)
    assert caught.value.code == "S-008"


def test_markdown_and_text_that_speak_of_tags_are_no_pages():
    assert read("Anna: I like <b>tags</b> and <p>.\n\nPaul: So?\n", "talk.txt").encoding == "utf-8"
    assert read("# A talk\n\n<p>Anna: yes</p>\n", "talk.md").encoding == "utf-8"


ITEMS = (
    "<p><b>Anna Example:</b> We want:</p><ul><li>lower tariffs,</li><li>more grain<ul><li>wheat,</li></ul></li></ul>"
    "<ol><li><p>to talk,</p><p>and soon,</p></li></ol><p>and no more.</p>"
)


def test_lists_in_a_speech_are_lists():
    conversion = convert_bytes(f"<html><body><h1>A Talk</h1>{ITEMS}{TURNS}</body></html>".encode(), "talk.html")
    assert [f for f in validate_bytes(conversion.tei, "talk.xml") if f.severity is Severity.ERROR] == []
    turn = next(descendants(parse(conversion.tei), "sp"))
    lists = [each for each in turn if each.tag.endswith("list")]
    assert [(each.get("rend"), [text_of(item) for item in each.iterdescendants("{*}item")]) for each in lists] == [
        ("bulleted", ["lower tariffs,", "more grainwheat,", "wheat,"]),
        ("numbered", ["to talk, and soon,"]),
    ]
    assert [text_of(each) for each in turn if each.tag.endswith("}p")] == ["We want:", "and no more."]
    assert not list(descendants(turn, "pb")), "items are no halves of a paragraph"


@pytest.mark.parametrize(
    "back",
    ["↩", "↩︎", "^", "↑", "back", "[back]", "Return", "↑ Back to text", "Jump up", "Zurück zum Text", "Назад к тексту"],
)
def test_the_link_back_from_a_note_is_machinery(back):
    talk = TURNS.replace("How", '<a href="#n1" id="r1">1</a>How')
    notes = f'<ol><li id="n1"><p>As he said. <a href="#r1">{back}</a></p></li></ol>'
    transcript = read(f"<html><body><h1>A Talk</h1>{talk}{notes}</body></html>")
    assert [block.text for block in transcript.blocks if block.note] == ["[1] As he said."]
    left_out = {each.what: each.count for each in transcript.normalisations}
    assert left_out["links from a note back to its place left out"] == 1


def test_a_notes_number_that_is_a_link_in_brackets():
    talk = TURNS.replace("How", '<a href="#n1" id="r1">[1]</a>How')
    notes = '<p id="n1">[<a href="#r1">1</a>] As he said.</p>'
    transcript = read(f"<html><body><h1>A Talk</h1>{talk}{notes}</body></html>")
    assert [block.text for block in transcript.blocks if block.note] == ["[1] As he said."]


ROWS = [("Date", "4 May 1962"), ("Place", "Geneva"), ("Participants", "Anna Example, minister<br>Paul Muster, clerk")]


PERSONS = "<tr><td>Anna Example</td><td>minister</td></tr><tr><td>Paul Muster</td><td>clerk</td></tr>"


@pytest.mark.parametrize(
    "table",
    [
        "<table>{}</table>".format("".join(f"<tr><th>{a}:</th><td>{b}</td></tr>" for a, b in ROWS)),
        "<dl>{}</dl>".format("".join(f"<dt>{a}</dt><dd>{b.replace('<br>', '</dd><dd>')}</dd>" for a, b in ROWS)),
        f"<p>Geneva, 4 May 1962</p><table><tr><th>Name</th><th>Office</th></tr>{PERSONS}</table>",
    ],
    ids=["table", "definitions", "table of persons"],
)
def test_tables_that_say_when_where_and_who(table):
    tei = parse(convert_bytes(f"<html><body><h1>A Talk</h1>{table}{TURNS}</body></html>".encode(), "talk.html").tei)
    setting = next(descendants(tei, "setting"))
    assert text_of(next(descendants(setting, "placeName"))) == "Geneva"
    assert next(descendants(setting, "date")).get("when") == "1962-05-04"
    persons = next(descendants(tei, "particDesc"))
    assert [text_of(each) for each in descendants(persons, "state")] == ["minister", "clerk"]
    assert len(list(descendants(tei, "sp"))) == 4


@pytest.mark.parametrize("first", ["MIME-Version: 1.0", "From: <Saved by Blink>"])
def test_a_page_saved_with_its_images_in_one_file_says_what_to_do(first):
    with pytest.raises(SourceError) as caught:
        read_bytes(f"{first}\nContent-Type: multipart/related\n\n{PAGE}".encode(), "talk.mhtml")
    assert caught.value.code == "S-003"
    assert "as HTML" in caught.value.hint
