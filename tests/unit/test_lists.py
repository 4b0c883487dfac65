"""Lists: an agenda, a list of documents; and numbered paragraphs of a speech, which are none."""

import pytest

from memcon.conversion import convert_bytes
from memcon.list_marks import begins, goes_on, list_mark
from memcon.model import Block, Listed, Transcript
from memcon.stages.check.rebuild import rebuild
from memcon.stages.segment import segment
from memcon.xmltools import descendants, find, local_name, parse, text_of

TALK = "Lowe: We begin.\n\nHolt: Yes.\n\nLowe: Good.\n\nHolt: So.\n"


def edition(source, name="talk.txt"):
    root = parse(convert_bytes(source.encode(), name).tei)
    text = find(root, "tei:text")
    assert "".join(rebuild(text).split()) == "".join(source.split())
    return text


def lists(source):
    """Return the lists: in what each is, and its marks and items."""
    return [
        (local_name(each.getparent()), [(local_name(part), text_of(part)) for part in each])
        for each in descendants(edition(source), "list")
    ]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("marks", [("1.", "2."), ("(1)", "(2)"), ("1)", "2)"), ("a)", "b)"), ("•", "•"), ("-", "-")])
def test_an_agenda_before_the_talk_is_a_list(marks, between):
    agenda = between.join(["Agenda:", f"{marks[0]} The minutes", f"{marks[1]} Any other business"])
    ((where, parts),) = lists(f"A talk\n\n{agenda}\n\n{TALK}")
    assert where == "div"
    assert parts == [("label", marks[0]), ("item", "The minutes"), ("label", marks[1]), ("item", "Any other business")]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_list_in_what_somebody_says_stands_in_the_turn(between):
    listed = between.join(["Lowe: The documents:", "- Letter of 3 May", "- Map of the harbour"])
    ((where, parts),) = lists(f"{TALK}\n{listed}\n\n{TALK}")
    assert where == "sp"
    assert [words for kind, words in parts if kind == "item"] == ["Letter of 3 May", "Map of the harbour"]


@pytest.mark.parametrize(
    "said",
    [
        "1. We dredge the harbour.\n2. We build a mole.\n3. We buy a ship.",
        "1. We dredge the harbour.\n\n2. We build a mole.\n\n3. We buy a ship.",
        "- Yes.\n- No.",
        "It was\n- he said so -\n- and more.",
        "3. The third\n4. The fourth",
        "1. The first\n3. The third",
    ],
)
def test_what_somebody_says_in_numbered_paragraphs_is_no_list(said):
    assert lists(f"{TALK}\nLowe: We say this.\n{said}\n\n{TALK}") == []


def test_numbered_sentences_below_each_other_are_paragraphs():
    text = edition(f"Lowe: Three points.\n1. We dredge.\n2. We build.\n\n{TALK}")
    said = [text_of(each) for each in descendants(text, "p") if local_name(each.getparent()) == "sp"]
    assert said[:3] == ["Three points.", "1. We dredge.", "2. We build."]


def test_an_item_may_have_several_lines():
    ((_, parts),) = lists(f"{TALK}\nLowe: We need:\n• a dredger\n• a mole,\n  with a lamp\n• a ship\n\n{TALK}")
    assert [words for kind, words in parts if kind == "item"] == ["a dredger", "a mole, with a lamp", "a ship"]


def test_a_numbered_list_of_those_present_is_one():
    text = edition(f"A talk\n\nPresent:\n1. Ann Lowe, Minister\n2. Paul Holt, clerk\n\nAgenda\n\n{TALK}")
    (listed,) = descendants(text, "list")
    assert listed.getparent().get("type") == "participants"
    assert [text_of(each) for each in descendants(listed, "label")] == ["1.", "2."]
    assert [turn.get("who") for turn in descendants(text, "sp")][:2] == ["#ann-lowe", "#paul-holt"]


def test_an_agenda_in_chinese_is_a_list():
    talk = "李先念：开始。\n\n王明：好。\n\n李先念：请讲。\n\n王明：谢谢。\n"
    ((_, parts),) = lists(f"会谈记录\n\n议程：\n一、港口\n二、其他\n\n{talk}")
    assert parts == [("label", "一、"), ("item", "港口"), ("label", "二、"), ("item", "其他")]


def test_the_title_is_no_item():
    root = parse(convert_bytes(f"Agenda\n\n1. The minutes\n\n2. The harbour\n\n{TALK}".encode(), "talk.txt").tei)
    assert text_of(find(root, ".//tei:titleStmt/tei:title")) not in ("The minutes", "1. The minutes")


def test_lists_of_the_format_nest_and_show_no_marks():
    words = [
        "Lowe: Two things:",
        "The harbour",
        "a mole",
        "a lamp",
        "The ships",
        "Holt: Yes.",
        "Lowe: So.",
        "Holt: So.",
    ]
    listed = [None, Listed(1, True), Listed(2), Listed(2), Listed(1, True), None, None, None]
    text = "\n\n".join(words)
    starts = [text.index(each) for each in words]
    blocks = tuple(
        Block(each, line, start, start + len(each), item=item)
        for line, (each, start, item) in enumerate(zip(words, starts, listed, strict=True), start=1)
    )
    record = segment(Transcript("talk.html", text, "", "utf-8", (), (), blocks))
    assert [said.item for said in record.turns[0].speech] == listed[:5]


@pytest.mark.parametrize(
    ("first", "second", "is_next"),
    [
        ("1. a", "2. b", True),
        ("1. a", "2) b", False),
        ("(а) a", "(б) b", True),
        ("九、a", "十、b", True),
        ("十、a", "十一、b", True),
        ("- a", "– b", False),
        ("1. a", "3. b", False),
    ],
)
def test_a_mark_goes_on_from_the_one_before(first, second, is_next):
    assert goes_on(list_mark(second), list_mark(first)) is is_next


@pytest.mark.parametrize("text", ["1962 was dry.", "A. Smith", "1.5 per cent", "a lamp", "12:30 we met"])
def test_what_begins_a_sentence_is_no_mark(text):
    mark = list_mark(text)
    assert mark is None or not begins(mark)
