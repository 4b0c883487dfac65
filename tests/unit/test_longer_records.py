"""Longer records: what headings, letters, votes, tables and times become in the edition."""

import pytest

from memcon.conversion import convert_bytes
from memcon.stages.read import read_bytes
from memcon.stages.segment import segment
from memcon.xmltools import ID, descendants, find, local_name, parse, text_of

TALK = "Chairman: We begin.\n\nMr. Lowe: Yes.\n\nChairman: Good.\n\nMr. Lowe: So.\n\n"


def text(source: str, name: str = "talk.txt"):
    return find(parse(convert_bytes(source.encode(), name).tei), "tei:text")


def outline(node) -> list:
    """Return the divisions in a node, each with those in it and the ids of its turns."""
    divisions = [child for child in node if local_name(child) == "div"]
    return [
        (each.get("type"), [sp.get(ID) for sp in each if local_name(sp) == "sp"], outline(each)) for each in divisions
    ]


def body(source: str, name: str = "talk.txt") -> list:
    return outline(find(text(source, name), "tei:body"))


def test_a_session_has_parts_of_its_own_and_turns_are_numbered_through():
    source = f"MEETING OF 3 MAY 1960\n\nPresent: Mr. Lowe\n\n{TALK}MEETING OF 4 MAY 1960\n\nPresent: Mr. Holt\n\n{TALK}"
    assert body(source) == [
        ("session", [], [("participants", [], []), ("conversation", ["t001", "t002", "t003", "t004"], [])]),
        ("session", [], [("participants", [], []), ("conversation", ["t005", "t006", "t007", "t008"], [])]),
    ]
    ids = [each.get(ID) for each in descendants(text(source), "div") if each.get("type") in ("session", "conversation")]
    assert ids == ["session-1", "conversation", "session-2", "conversation-2"]


def test_what_is_said_before_the_first_item_belongs_to_the_conversation_itself():
    source = f"{TALK}Agenda item 1: Roads\n\n{TALK}Agenda item 2: Harbours\n\n{TALK}"
    (conversation,) = body(source)
    assert conversation == (
        "conversation",
        ["t001", "t002", "t003", "t004"],
        [("item", ["t005", "t006", "t007", "t008"], []), ("item", ["t009", "t010", "t011", "t012"], [])],
    )


def test_headings_of_markdown_nest_by_their_level():
    bold = TALK.replace("Chairman:", "**Chairman:**").replace("Mr. Lowe:", "**Mr. Lowe:**")
    source = f"# A talk\n\n{bold}## Roads\n\n{bold}### The bridge\n\n{bold}## Harbours\n\n{bold}"
    (conversation,) = body(source, "talk.md")
    assert [(kind, [inner[0] for inner in inside]) for kind, _, inside in conversation[2]] == [
        ("section", ["section"]),
        ("section", []),
    ]


def test_attachments_stand_after_the_closing_and_before_the_notes():
    source = f"{TALK}The meeting ended at 5 p.m.\n\nANNEX A\n\nWhat it costs.\n\nNotes\n\n[1] So it is.\n"
    made = text(source)
    assert [each.get("type") for each in find(made, "tei:body")] == ["conversation", "closing", "attachment"]
    assert text_of(find(made, "tei:body/tei:div[@type='attachment']/tei:head")) == "ANNEX A"
    assert find(made, "tei:back/tei:div[@type='notes']") is not None


def test_notes_before_an_attachment_leave_everything_in_order():
    source = f"{TALK}The meeting ended at 5 p.m.\n\nNotes\n\n[1] So it is.\n\nANNEX A\n\nWhat it costs.\n"
    assert text(source) is not None  # the conversion proves that no character is lost or moved


def test_a_letter_that_is_read_out_is_a_text_of_its_own_in_the_turn():
    letter = "Greystone, 2 May 1960\n\nDear Mr. Lowe,\n\nThe harbour is shut.\n\nYours faithfully,\n\nA. Finch\n\n"
    made = text(f"Chairman: I read it.\n\n{letter}{TALK}")
    (sp, *_) = descendants(made, "sp")
    (floating,) = descendants(sp, "floatingText")
    assert [local_name(each) for each in find(floating, "tei:body")] == ["opener", "p", "closer"]
    parts = [(local_name(each), text_of(each)) for each in descendants(floating, "dateline", "salute", "signed")]
    assert parts == [
        ("dateline", "Greystone, 2 May 1960"),
        ("salute", "Dear Mr. Lowe,"),
        ("salute", "Yours faithfully,"),
        ("signed", "A. Finch"),
    ]


def test_an_address_without_a_greeting_further_down_is_speech():
    assert not list(
        descendants(text(f"Chairman: I read it.\n\nDear Mr. Lowe,\n\nIt is shut.\n\n{TALK}"), "floatingText")
    )


@pytest.mark.parametrize("head", ["", "A vote was taken by show of hands.\n\n"])
def test_a_vote_is_a_list_between_the_turns(head):
    made = text(f"{TALK}{head}In favour: Peru.\n\nAgainst: None.\n\nAbstaining: Chile.\n\n{TALK}")
    (vote,) = descendants(made, "list")
    assert vote.get("type") == "vote"
    assert local_name(vote.getparent()) == "div"
    assert [text_of(each) for each in descendants(vote, "item")] == [
        "In favour: Peru.",
        "Against: None.",
        "Abstaining: Chile.",
    ]
    assert len(list(descendants(vote, "head"))) == bool(head)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("talk", [TALK, TALK.replace("Chairman:", "[00:00:05] Chairman:")])
def test_a_time_before_brackets_is_a_point_at_which_something_happens(talk, between):
    made = text(f"{talk}Chairman: Well.{between}[00:01:13] [Telephone rings]\n\n{TALK}")
    (told,) = descendants(made, "stage")
    assert (told.get("type"), told.get("rend"), text_of(told)) == ("business", "brackets", "Telephone rings")
    assert text_of(told.getprevious()) == "00:01:13"
    points = {each.get(ID): each.get("interval") for each in descendants(made.getparent(), "when")}
    assert points[told.get("synch")[1:]] == "73"
    assert not list(descendants(made, "supplied"))
    assert "times of the recording (" in text_of(find(made, "tei:front"))
    assert "page number" not in text_of(find(made, "tei:front"))


@pytest.mark.parametrize(
    ("head", "votes"),
    [
        ("", ["Yeas: 12", "Nays: 3"]),
        ("A vote was taken by roll call.", ["In favour: Peru.", "Against: None.", "Abstaining: Chile."]),
    ],
)
def test_lines_below_each_other_that_tell_a_vote_are_one(head, votes):
    lines = "\n".join(filter(None, (head, *votes)))
    made = text(f"{TALK}Chairman: Who is for it?\n{lines}\n\n{TALK}")
    (vote,) = descendants(made, "list")
    assert [text_of(each) for each in descendants(vote, "item")] == votes
    assert [text_of(each) for each in descendants(vote, "head")] == [head] * bool(head)
    assert local_name(vote.getparent()) == "div"


def test_a_line_in_brackets_below_what_is_said_is_a_stage_direction():
    made = text(f"{TALK}Chairman: You may go.\n(Mr. Lowe leaves.)\n\n{TALK}")
    assert [text_of(each) for each in descendants(made, "stage")] == ["Mr. Lowe leaves."]


def test_columns_are_a_table_in_the_turn():
    made = text(f"Chairman: Here.\n\nYear   Ships\n1957   120\n1958   131\n\n{TALK}")
    rows = [[text_of(cell) for cell in row] for row in descendants(made, "row")]
    assert rows == [["Year", "Ships"], ["1957", "120"], ["1958", "131"]]


def test_lines_that_have_not_the_same_columns_are_no_table():
    made = text(f"Chairman: Here.\n\nYear   Ships\n1957 was good\n1958   131\n\n{TALK}")
    assert not list(descendants(made, "table"))


@pytest.mark.parametrize(
    "form",
    ["[{}] {}: Yes, so.", "{} {}: Yes, so.", "{}\n{}\nYes, so it was.", "{}\n\n{}: Yes, so.", "{1} ({0}): Yes, so."],
)
def test_a_time_is_a_point_of_the_recording_that_its_turn_points_to(form):
    times = ["00:00:05", "00:01:10", "01:00:00", "01:00:30"]
    source = "\n\n".join(form.format(time, name) for time, name in zip(times, ["Smith", "Jones"] * 2, strict=True))
    root = parse(convert_bytes(source.encode(), "talk.txt").tei)
    points = {each.get(ID): each for each in descendants(root, "when")}
    turns = list(descendants(root, "sp"))
    found = [points[turn.get("synch")[1:]] for turn in turns]
    assert [each.get("interval") for each in found] == ["5", "70", "3600", "3630"]
    assert {each.get("since") for each in found} == {"#recording"}
    assert points["recording"].get("absolute") == "00:00:00"


@pytest.mark.parametrize("label", ["All", "Several Members", "Voices"])
def test_who_is_not_told_apart_is_a_group_and_no_name(label):
    made = convert_bytes(
        f"{TALK}{label}: Hear, hear!\n\n{TALK}All was well. {label} went home.".encode(), "talk.txt"
    ).tei
    root = parse(made)
    (turn,) = (each for each in descendants(root, "sp") if text_of(each).startswith(label))
    groups = {each.get(ID) for each in descendants(find(root, "tei:standOff"), "personGrp")}
    assert turn.get("who")[1:] in groups
    assert label not in {text_of(each) for each in descendants(find(root, "tei:text"), "persName")}


def test_a_list_of_those_present_may_have_columns():
    listed = (
        "Participants:\n"
        "United States             Norway\n"
        "Arthur Lowe, Secretary    Henrik Halvorsen, Ambassador\n"
        "Paul Frye, Director       Ole Dahl, Counselor\n\n"
    )
    made = segment(read_bytes(f"{listed}{TALK}".encode(), "talk.txt"))
    assert [(each.name, each.role) for each in made.participants] == [
        ("Arthur Lowe", "Secretary"),
        ("Paul Frye", "Director"),
        ("Henrik Halvorsen", "Ambassador"),
        ("Ole Dahl", "Counselor"),
    ]


def test_fields_after_the_list_of_those_present_are_no_part_of_the_talk():
    made = segment(
        read_bytes(f"PARTICIPANTS\nThe Secretary\nMr. Frye\n\nSUBJECT\nHarbours\n\n{TALK}".encode(), "talk.txt")
    )
    assert [each.text for each in made.present] == ["PARTICIPANTS The Secretary Mr. Frye", "SUBJECT Harbours"]
    assert not made.before
    assert [each.name for each in made.participants] == ["The Secretary", "Frye"]
