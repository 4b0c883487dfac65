"""Stage directions in parentheses inside a speech, and what a speaker puts in parentheses himself."""

import time

import pytest

from memcon import convert_bytes, render_bytes
from memcon.findings import Severity
from memcon.stages.annotate.directions import is_told_sentence
from memcon.stages.annotate.stages import stage_spans


def directions(text: str) -> list[tuple[str, str]]:
    """Return each direction, and what kind it is."""
    return [(text[span.start : span.end], dict(span.attributes)["type"]) for span in stage_spans(text)]


@pytest.mark.parametrize(
    "content",
    [
        "laughs",
        "Noise",
        "scratching noises",
        "Laughs.",
        "laughter",
        "general laughter",
        "prolonged applause",
        "laughter in the hall",
        "reads an excerpt",
        "reading from a paper",
        "points to map",
        "pointing to the papers",
        "Pointing",
        "Briefed.",
        "Referring to chart",
        "shows the map",
        "Mao Zedong laughs",
        "he nods",
        "Nehru hands him a note",
        "the interpreter translates",
        "interrupting",
        "indicates confusion",
        "aside",
        "end of tape",
        "смеется",
        "общий смех",
        "lacht",
        "schweigt lange",
        "langes Schweigen",
        "seufzt",
        "se tait",
        "hésite longtemps",
        "долго молчит",
        "смеясь",
        "sonríe",
        "liest aus dem Brief",
        "rires",
        "risas",
        "笑",
        "Telephone rings",
        "Hangs up",
        "weeping",
        "overlapping voices",
        "Голоса: Принять.",
        "Abg. Weber: Wer sagt das? — Unruhe",
        "Poruszenie na sali.",
        "übergibt ein Schreiben",
    ],
)
def test_what_is_done_or_heard_is_a_direction(content):
    assert directions(f"So ({content}) it is.") == [(f"({content})", "business")]


@pytest.mark.parametrize("content", ["pause", "Pause.", "silence", "a short break", "пауза"])
def test_a_pause_is_one(content):
    expected = [] if content == "a short break" else [(f"({content})", "pause")]
    assert directions(f"So ({content}) it is.") == expected


@pytest.mark.parametrize(
    "content",
    [
        "immigrants",
        "I have in mind the announcement",
        "I am reading from the text",
        "we laugh at this",
        "laughs our enemy at us",
        "points made earlier",
        "reading matter",
        "turns out badly",
        "leaves much to be desired",
        "that is, the Chinese",
        "of 1955",
        "see below",
        "USSR",
        "a",
        "",
        "[laughs]",
        "he thinks so",
    ],
)
def test_a_speakers_own_parenthesis_is_text(content):
    assert directions(f"So ({content}) it is.") == []


def test_the_parentheses_leave_the_text():
    (span,) = stage_spans("So (laughs) it is.")
    assert (span.tag, span.trim, span.start, span.end) == ("stage", (1, 1), 3, 11)


def test_a_direction_is_found_inside_a_parenthesis_that_is_none():
    assert directions("So (he said (laughs) yes") == [("(laughs)", "business")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Photographers enter.", True),
        ("Tea was served.", True),
        ("The Ambassador left the room and returned with a map.", True),
        ("The conversation continued at lunch.", True),
        ("He said, “I will read it”, and handed over the note.", True),
        ("photographers enter.", False),
        ("Photographers enter", False),
        ("We left the room.", False),
        ("The weather is fine.", False),
    ],
)
def test_a_sentence_tells_a_scene_if_somebody_does_something_in_it(sentence, told):
    assert is_told_sentence(sentence) is told


@pytest.mark.parametrize("piece", ["(", ")", "((", "(laughs", "(a ", "(laughs)", "(Mao Mao Mao Mao "])
def test_directions_are_looked_for_in_linear_time(piece):
    began = time.monotonic()
    stage_spans(piece * (1_000_000 // len(piece)))
    assert time.monotonic() - began < 10  # a second or less; what grows with the square takes hours


def test_brackets_of_a_chinese_text_hold_directions_too():
    (span,) = stage_spans("（笑）沒有。")
    assert dict(span.attributes) == {"type": "business", "rend": "full-width"}


@pytest.mark.parametrize(("content", "reason"), [("Inaudible", "inaudible"), ("unintelligible", "inaudible")])
def test_what_could_not_be_heard_is_a_gap_in_parentheses_too(content, reason):
    (span,) = stage_spans(f"So ({content}) it is.")
    assert (span.tag, dict(span.attributes)["reason"]) == ("gap", reason)


def test_the_parentheses_of_a_gap_are_put_back():
    source = "Smith: So (inaudible) it is.\n\nJones: Yes.\n\nSmith: (Laughs.) Good.\n\nJones: It is.\n"
    made = convert_bytes(source.encode(), "talk.txt")
    assert not [finding for finding in made.findings if finding.severity is Severity.ERROR]
    assert "So (inaudible) it is." in render_bytes(made.tei, "diplomatic", "talk.xml").decode()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Please. (The paper is handed to Dr. Lowe.)", True),
        ("Any other? (no response)", True),
        ("It is over. (Si ride)", True),
        ("We sent a man (The paper is handed to whoever asks.) there.", False),
    ],
)
def test_a_sentence_in_parentheses_after_a_sentence_may_tell_what_is_done(text, found):
    assert bool(directions(text)) is found
