"""Whatever comes in, a record or an error that says what to do comes out, and no character is lost."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from memcon.errors import MemconError
from memcon.model import Footnote, Item, PageBreak, Paragraph, Record, Transcript, Turn, paragraphs_of
from memcon.note_marks import raised
from memcon.stages.read import read_bytes
from memcon.stages.segment import segment

ROOT = Path(__file__).parents[2]
TRANSCRIPTS = [
    *sorted((ROOT / "tei" / "sources").glob("*.md")),
    *sorted((ROOT.parent / "shared" / "reference" / "transcripts").glob("*.txt")),
]
FILES = st.sampled_from(["talk.txt", "talk.md"])

LINES = """
Smith:|Mr. J. Smith:|JONES (laughs):|**Mao:**|Q:|甲：|Present:|Notes|[1] |[Page 400]|Signed: A. B. Smith
# |## **Date**|#### Contents:|#### Citation:|**Date:** 1959|*|**|_|\\*|<https://example.org/a_b>|<
Q. |A. |Q\t|Mr. SMITH. |The CHAIR [reading]. |Smith. — |Smith – |SMITH\n|**Ann B** |[00:01:23] |1. |von B: |甲：好|
- 2 -|7|SECRET|a¹|b*|_____|¹ A note.|* A note.|1 A note.\n2 Another.|\f3\n\nSECRET|    So it is.\n|12 |
I say so.|always|the|and|The break ended.|é|(|)|[|]
"""
SPACES = ["\n", "\n\n", "\n\n", "\f", "\r\n", "  \n", "\\\n", "\u00a0", "\u2028", "\x85", "\x07"]
PIECES = st.sampled_from([*SPACES, *(piece for line in LINES.split("\n") for piece in line.split("|"))])
CHARACTERS = st.characters(exclude_characters="\0", exclude_categories=["Cs"])
SOURCES = st.lists(PIECES | st.text(CHARACTERS, max_size=5), max_size=30).map("".join) | st.text(CHARACTERS)
"""Texts that look like transcripts, and texts that look like nothing."""


def letters(text: str) -> str:
    return "".join(text.split())


def read(text: str, name: str) -> Transcript:
    return read_bytes(text.encode(), name)


def body_of(transcript: Transcript) -> str:
    """Return the characters of the transcript proper that are neither white space nor markup."""
    start, end = transcript.body
    kept = bytearray(b"\1") * len(transcript.text)
    for first, last in transcript.syntax:
        kept[first:last] = bytes(last - first)
    return letters("".join(transcript.text[offset] for offset in range(start, end) if kept[offset]))


def marked(page: PageBreak, feet: Sequence[Footnote]) -> str:
    """Return the marks of a page break, the notes at the foot of the page among them."""
    return "".join(noted(feet[int(mark.text)], feet) if mark.kind == "note" else mark.text for mark in page.marks)


def told(paragraph: Paragraph, feet: Sequence[Footnote]) -> str:
    """Return a paragraph's text with the marks of its page breaks."""
    text = paragraph.text
    for page in sorted(paragraph.breaks, key=lambda page: page.offset, reverse=True):
        text = text[: page.offset] + marked(page, feet) + text[page.offset :]
    return text


def heard(item: Item, feet: Sequence[Footnote]) -> str:
    """Return a turn's label and all under it; the pages that begin with it begin before the label."""
    if not isinstance(item, Turn):
        return "".join(told(paragraph, feet) for paragraph in paragraphs_of(item))
    opening, closing = item.label.brackets or ("", "")
    stage = f"{opening}{item.label.stage}{closing}"
    pages = "".join(marked(page, feet) for page in item.pages)
    parts = (paragraph for part in item.parts for paragraph in paragraphs_of(part))
    label = f"{item.label.lead}{item.label.text}{stage}{item.label.colon}"
    return pages + label + "".join(told(part, feet) for part in parts)


def noted(note: Footnote, feet: Sequence[Footnote]) -> str:
    """Return a note with its mark."""
    forms = {"full-stop": "{}.", "parenthesis": "{})", "none": "{}", "superscript": "{}"}
    number = raised(note.number) if note.rend == "superscript" else note.number
    mark = forms.get(note.rend, "[{}]").format(number)
    return (mark if note.number else "") + "".join(told(paragraph, feet) for paragraph in note.paragraphs)


def words_of(record: Record) -> str:
    """Return all that a record holds of its source, in order."""
    feet = [note for note in record.notes if note.at_foot]
    parts = [
        *(told(paragraph, feet) for paragraph in (*record.opening, *record.present, *record.before)),
        *(heard(item, feet) for item in record.conversation),
        *(told(paragraph, feet) for paragraph in record.closing),
        *(told(signature.paragraph, feet) for signature in record.signatures),
        *(heard(item, feet) for item in record.attachments),
        told(record.notes_heading, feet) if record.notes_heading else "",
        *(noted(note, feet) for note in record.notes if not note.at_foot),
    ]
    return letters("".join(parts))


def check_spared(transcript: Transcript) -> None:
    """Check that every character of the transcript proper is in a block or is markup, in order."""
    assert letters("".join(block.text for block in transcript.blocks)) == body_of(transcript)


def check_held(transcript: Transcript, record: Record) -> None:
    """Check that every character of the blocks is in the record, in order."""
    assert words_of(record) == letters("".join(block.text for block in transcript.blocks))


def check_places(transcript: Transcript) -> None:
    """Check that blocks say where they stand."""
    position = transcript.body[0]
    for block in transcript.blocks:
        assert position <= block.start <= block.end <= transcript.body[1]
        assert block.line == transcript.text.count("\n", 0, block.start) + 1
        assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)
        assert all(0 <= offset <= len(block.text) for offset, _ in block.breaks)
        position = block.end


def check_outcome(data: bytes, name: str) -> None:
    """Check that bytes give a record, or an error with a code and a hint, and never another exception."""
    problem: MemconError | None = None
    try:
        record = segment(read_bytes(data, name))
    except MemconError as error:
        problem = error
    assert (problem.code and problem.hint) if problem else record.conversation


@example(b"Smith: a\n\\\n\nJones: b", "talk.md")
@given(st.binary() | SOURCES.map(lambda text: text.encode("utf-16")), FILES)
def test_any_bytes_give_a_record_or_an_error_that_says_what_to_do(data, name):
    check_outcome(data, name)


@example("Smith: a\n\\\n\nJones: b", "talk.md")
@given(SOURCES, FILES)
def test_any_text_gives_a_record_or_an_error_that_says_what_to_do(text, name):
    check_outcome(text.encode(), name)


@example("and so on\n# A heading", "talk.md")
@given(SOURCES, FILES)
def test_every_character_of_the_transcript_is_in_a_block_or_is_markup(text, name):
    transcript = read(f"Smith: I say.\n\n{text}", name)
    check_spared(transcript)
    check_places(transcript)


@example("Aa\nQ: b", "talk.txt")
@example("Smith:\n\\\nSmith: b", "talk.md")
@example("\\\nSmith: b", "talk.md")
@given(SOURCES, FILES)
def test_a_record_holds_every_character_of_the_blocks_in_order(text, name):
    transcript = read(f"Smith: I say.\n\nJones: You do.\n\n{text}\n\nSmith: So.", name)
    with suppress(MemconError):
        check_held(transcript, segment(transcript))


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_no_character_of_a_real_transcript_is_lost(path):
    transcript = read_bytes(path.read_bytes(), path.name)
    check_spared(transcript)
    check_places(transcript)
    check_held(transcript, segment(transcript))
