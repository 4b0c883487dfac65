"""Reported speech: what is ascribed to whom, on demand, in a record without turns."""

import pytest

from memcon.conversion import convert_work, prepare
from memcon.xmltools import descendants, find, parse, text_of

HEAD = "Memorandum\n\nParticipants:\nArthur Lowe, Minister of Transport\nHenrik Halvorsen, Ambassador\n\n"
LOWE = "#arthur-lowe"


def reported(text: str, attribute: bool = True) -> list[tuple[str, str]]:
    """Return who is told to have said what."""
    work = prepare(None, "talk.txt", (HEAD + text).encode(), changes={"attribute": attribute})
    root = parse(convert_work(work).tei)
    return [(node.get("who"), text_of(node)) for node in descendants(root, "said")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Lowe said that he knew.", [(LOWE, "that he knew.")]),
        ("Ambassador Halvorsen then replied that Mr. Frye knew.", [("#henrik-halvorsen", "that Mr. Frye knew.")]),
        ("The Minister stated that it was late.", [(LOWE, "that it was late.")]),
        (
            "Mr. Lowe said that he knew. He added that all did.",
            [(LOWE, "that he knew."), (LOWE, "that all did.")],
        ),
        ("Ambassador Halvorsen rose. He said that he had to go.", [("#henrik-halvorsen", "that he had to go.")]),
        ("Somebody said that it was late.", []),
        ("He said that it was late.", []),
        ("It was said that all was well. Mr. Lowe went home.", []),
        ("Mr. Lowe said nothing. That was that.", []),
        ("Mr. Lowe spoke of the harbour, that of Greystone.", []),
        ("2. Mr. Lowe noted that the U.S. Navy had come.", [(LOWE, "that the U.S. Navy had come.")]),
    ],
)
def test_what_follows_a_verb_of_saying_is_ascribed_to_whom_the_sentence_names(text, expected):
    rest = "\n\nIt was said to be late. Mr. Lowe asked for tea.\n\nAmbassador Halvorsen thanked him."
    assert reported(text + rest) == expected


def test_nothing_is_ascribed_unless_somebody_asks_for_it():
    text = "Mr. Lowe said that he knew.\n\nAmbassador Halvorsen replied that he did too."
    assert reported(text, attribute=False) == []
    assert len(reported(text)) == 2


def test_nothing_is_ascribed_in_a_transcript_that_has_turns():
    talk = "Lowe: Mr. Halvorsen said that he knew.\n\nHalvorsen: I did.\n\nLowe: So.\n\nHalvorsen: Yes."
    assert reported(talk) == []


def test_a_record_that_names_nobody_says_so_in_its_header():
    text = b"It was said that all was well.\n\nIt was stated that it was late.\n\nIt was agreed that all should go."
    root = parse(convert_work(prepare(None, "talk.txt", text)).tei)
    described = find(root, "tei:teiHeader/tei:profileDesc/tei:particDesc")
    assert text_of(described) == "The document does not list who took part."
