"""Notes of the source, at the foot of pages and at the end, and what belongs to pages and not to the text."""

import pytest

from memcon.conversion import Work, convert_work
from memcon.resources import root as resources
from memcon.saxon import transform
from memcon.stages.check.rebuild import pieces, rebuild
from memcon.xmltools import ID, descendants, find, parse, text_of


def edition(text: str):
    """Convert a transcript; it can be rebuilt, in both ways."""
    tei = convert_work(Work("talk.txt", text.encode())).tei
    root = parse(tei)
    body = find(root, "tei:text")
    wanted = "".join(text.split())
    assert "".join(rebuild(body).split()) == wanted
    assert "".join("".join(piece for piece, _, _ in pieces(body)).split()) == wanted
    diplomatic = transform(resources() / "xslt" / "text.xsl", tei.decode(), {"version": "diplomatic"})
    assert "".join(diplomatic.split()) == wanted
    return root


def notes(root) -> list[tuple[str, str, str]]:
    return [(note.get("n"), text_of(note), note.get("target")) for note in descendants(root, "note")]


AT_THE_END = "A: It rained{ref} there.\n\nB: It snowed{other}.\n\nA: Yes.\n\n{note}For long.\n\n{more}For days.\n"


@pytest.mark.parametrize(
    ("ref", "other", "note", "more"),
    [
        ("[1]", "[2]", "[1] ", "[2] "),
        ("¹", "²", "¹ ", "² "),
        ("¹", "²", "1. ", "2. "),
        ("1", "2", "1 ", "2 "),
        ("1)", "2)", "1) ", "2) "),
        ("*", "**", "* ", "** "),
        ("†", "‡", "†", "‡"),
    ],
)
def test_notes_at_the_end_without_a_heading(ref, other, note, more):
    root = edition(AT_THE_END.format(ref=ref, other=other, note=note, more=more))
    assert [(words, bool(target)) for _, words, target in notes(root)] == [("For long.", True), ("For days.", True)]
    marks = list(descendants(root, "ref"))
    assert [mark.text for mark in marks] == [ref, other]
    assert [mark.get("target") for mark in marks] == [f"#{note.get(ID)}" for note in descendants(root, "note")]


def test_a_year_begins_no_note():
    root = edition("A: It rained.[1]\n\nB: Yes.\n\nA: So.\n\nNotes\n\n1 In May.\n\n1962 was dry.\n\n2 In June.\n")
    assert [(number, words) for number, words, _ in notes(root)] == [("1", "In May.1962 was dry."), ("2", "In June.")]


def test_a_list_to_which_nothing_refers_is_what_somebody_says():
    root = edition("A: Two things.\n\nB: Which?\n\nA: These.\n\n1. Rain.\n\n2. Snow.\n")
    assert notes(root) == []


@pytest.mark.parametrize("feed", ["\n\n- 2 -\n\n", "\n\n\f", "\n\n- 2 -\n\n\f", "\n\n[Page 3]\n\n"])
def test_notes_at_the_foot_of_a_page(feed):
    root = edition(
        f"A: It rained¹ there.\n\nB: It snowed* and went\n\n____\n\n¹ For long.\n* Much.{feed}on.\n\nA: Yes.\n"
    )
    assert [(number, words) for number, words, _ in notes(root)] == [("1", "For long."), ("*", "Much.")]
    said = [text_of(p) for p in descendants(find(root, ".//tei:sp[@n='2']"), "p")]
    assert len(said) == 1, "the halves of the paragraph are one"
    anchors = list(descendants(root, "anchor"))
    assert [anchor.get("corresp") for anchor in anchors] == ["#fn1", "#fnx2"]
    assert all(note.get("target") for note in descendants(root, "note"))


def test_notes_that_each_page_counts_anew():
    page = "A: It rained* in May.\n\nB: Yes.\n\n* {}\n\n- {} -\n\n"
    root = edition(page.format("Much.", 1) + page.format("Little.", 2) + "A: So.\n")
    assert [text_of(note) for note in descendants(root, "note")] == ["Much.", "Little."]
    targets = [mark.get("target") for mark in descendants(root, "ref")]
    assert targets == [f"#{note.get(ID)}" for note in descendants(root, "note")]


def test_running_heads_and_numbers_on_lines_of_their_own():
    page = "A: It rained and\n- {} -\nSECRET\nit rained on.\n\nB: Yes.\n\n"
    root = edition("".join(page.format(number) for number in (2, 3, 4)))
    assert [(fw.get("type"), fw.text) for fw in descendants(root, "fw")] == [
        each for number in (2, 3, 4) for each in (("pageNum", f"- {number} -"), ("header", "SECRET"))
    ]
    assert [pb.get("n") for pb in descendants(root, "pb")] == ["2", "3", "4"]
    assert {text_of(find(turn, "tei:p")).split()[-1] for turn in descendants(root, "sp")} == {"on.", "Yes."}
    assert "3 page numbers, 3 running heads" in text_of(find(root, ".//tei:normalization"))


@pytest.mark.parametrize(
    "line",
    [
        "Für die Richtigkeit: Müller",
        "Approved: J. Baker",
        "F.d.R.: Müller",
        "Верно: Иванов",
        "Pour copie conforme : Dupont",
    ],
)
def test_who_attests_the_record_closes_it(line):
    root = edition(f"A: It rained.\n\nB: Yes.\n\nA: So.\n\nB: No.\n\n{line}\n")
    assert [text_of(p) for p in descendants(find(root, ".//tei:div[@type='closing']"), "p")] == [line]


def test_pages_before_a_time_that_stands_by_itself():
    root = edition("A: So.\n\nB: Yes.\n\nA: So.\n\nB: No.\n\n[Page 4]\n\n[Page 5]\n\n00:00:05\n\nA: So.\n")
    assert [pb.get("n") for pb in descendants(root, "pb")] == ["4", "5"]


HEAD = "SECRET / Minutes of the Talk"
PAGES = (
    "A Talk on Grain\n\nA: It rained and it",
    "snowed on.\n\nB: Yes.\n\nA: So.",
    "B: So.",
)


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize(
    ("form", "marks"),
    [
        ("- {n} -\n\n{head}\n\n{page}\n\n", ["pageNum", "header"]),
        ("[Page {n}]\n\n{head}\n\n{page}\n\n", ["pageNum", "header"]),
        ("{head}\n{n}\n\n{page}\n\n\f", ["header", "pageNum"]),
        ("{head}\n\n{page}\n\n- {n} -\n\n\f", ["header", "pageNum"]),
        ("{head}    {n}\n\n{page}\n\n\f", ["header"]),
        ("{page}\n\n{head}, page {n}\n\n\f", ["header"]),
    ],
    ids=["dashes", "brackets", "line below", "at the foot", "same line", "foot"],
)
def test_running_heads_of_a_short_document(form, marks, count):
    root = edition("".join(form.format(n=n, head=HEAD, page=page) for n, page in enumerate(PAGES[:count], start=1)))
    assert sorted(fw.get("type") for fw in descendants(root, "fw")) == sorted(marks * count)
    assert [pb.get("n") for pb in descendants(root, "pb")] == ["1", "2", "3"][:count]
    assert text_of(find(root, ".//tei:titleStmt/tei:title")) == "A Talk on Grain"
    assert not list(descendants(find(root, ".//tei:div[@type='conversation']"), "head"))
    assert text_of(find(root, ".//tei:sp/tei:p")).startswith("It rained and it")
    assert "snowed on." in text_of(find(root, ".//tei:sp/tei:p")), "the halves of the paragraph are one"


def test_a_title_that_is_repeated_over_the_pages_stays_the_title_of_the_first():
    root = edition(f"{HEAD}\n\nA: It rained and it\n\n\f{HEAD}\n\nsnowed on.\n\nB: Yes.\n\nA: So.\n")
    assert text_of(find(root, ".//tei:titleStmt/tei:title")) == HEAD
    assert [fw.text for fw in descendants(root, "fw")] == [HEAD]


@pytest.mark.parametrize("line", ["It is so.", "(Laughter)", "“Yes”"])
def test_what_is_said_twice_at_the_end_of_pages_is_no_running_head(line):
    root = edition(f"A: It rained.\n\n{line}\n\n\fB: Yes.\n\n{line}\n\n\fA: So.\n")
    assert not list(descendants(root, "fw"))


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("feed", ["\n\n[Page 3]\n\n", "\n[Page 3]\n"])
def test_notes_below_a_line_need_no_empty_line(feed, between):
    said = "A: It rained* there.{0}________{0}* For long.{0}† For days.{1}B: It snowed.\n\nA: Yes, it did.\n"
    root = edition(said.format(between, feed).replace("rained*", "rained* and snowed†"))
    assert [(words, bool(target)) for _, words, target in notes(root)] == [("For long.", True), ("For days.", True)]
    assert [text_of(each) for each in descendants(root, "p")][-2:] == ["For long.", "For days."]
    assert len(list(descendants(root, "pb"))) == 1


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_notes_below_a_line_on_the_last_page_begin_no_further_page(between):
    root = edition(f"A: It rained.\n\nB: Yes.\n\nA: It snowed‡ too.{between}___{between}‡ For days.\n")
    assert [words for _, words, _ in notes(root)] == ["For days."]
    assert [text_of(each) for each in descendants(root, "fw")] == ["___"]
    assert not list(descendants(root, "pb"))


def test_the_first_note_may_be_that_of_the_title():
    text = (
        "Memorandum of Conversation1\n\n3 May 1961\n\nA: It rained.2\n\nB: It did.\n\nA: Yes.\n\n"
        "1 Source: Archive of the Harbour, box 3.\n\n2 For days.\n"
    )
    root = edition(text)
    assert [(note.get("n"), note.get("target")) for note in descendants(root, "note") if note.get("n")] == [
        ("1", "#fnref-1"),
        ("2", "#fnref-2"),
    ]
    assert text_of(find(root, "tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:title")) == "Memorandum of Conversation"
