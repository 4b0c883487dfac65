"""The diplomatic text against the source file itself, read here without memcon: nothing lost, nothing added."""

import re
from difflib import unified_diff
from itertools import pairwise
from pathlib import Path

import pytest

import memcon
from memcon.stages.render import render

HERE = Path(__file__).resolve().parents[2]
SOURCE = HERE / "tei/sources/1959-10-02-khrushchev-mao.md"
REFERENCE = HERE.parent / "shared/reference/transcripts"
TRANSCRIPTS = sorted(REFERENCE.glob("*.txt")) or [Path("none")]
TEARS = 7  # paragraphs that a page break of the source tore in two


def body_of(source: str) -> list[str]:
    """Return the paragraphs after the last field of an archive's page in Markdown."""
    paragraphs = [paragraph.strip() for paragraph in source.split("\n\n") if paragraph.strip()]
    last_field = max(at for at, paragraph in enumerate(paragraphs) if paragraph.startswith("#"))
    return paragraphs[last_field + 2 :]


def letters(text: str) -> str:
    """Leave out white space, and the asterisks with which Markdown sets off a label."""
    return re.sub(r"[\s*]+", "", text)


def test_the_diplomatic_text_is_the_transcript_word_for_word() -> None:
    body = body_of(SOURCE.read_text(encoding="utf-8"))
    diplomatic = render(memcon.convert(SOURCE).tei, "diplomatic").decode()
    wanted, got = " ".join(body).split(), diplomatic.split()
    assert "\n".join(unified_diff(wanted, got, lineterm="")) == ""
    assert len(got) > 7000


def test_the_diplomatic_text_keeps_its_paragraphs_but_for_the_torn_ones() -> None:
    body = [" ".join(paragraph.split()) for paragraph in body_of(SOURCE.read_text(encoding="utf-8"))]
    lines = render(memcon.convert(SOURCE).tei, "diplomatic").decode().rstrip("\n").split("\n\n")
    assert len(lines) == len(body) - TEARS
    joined = [line for line in lines if line not in body]
    assert len(joined) == TEARS
    for line in joined:
        assert any(line == f"{first} {second}" for first, second in pairwise(body))


@pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=lambda path: path.stem)
def test_the_diplomatic_text_of_any_transcript_stands_in_it_letter_for_letter(transcript: Path) -> None:
    if not transcript.is_file():
        pytest.skip("the reference transcripts are not here")
    source = letters(transcript.read_text(encoding="utf-8"))
    diplomatic = letters(render(memcon.convert(transcript).tei, "diplomatic").decode())
    assert diplomatic in source
    assert len(diplomatic) > 0.9 * len(source)


def test_the_text_for_reading_has_no_brackets_but_of_gaps_and_notes() -> None:
    text = render(memcon.convert(SOURCE).tei, "text").decode()
    explanations = [
        "[Chiang Kai-shek]",
        "[Democratic People's Republic of Korea]",
        "[in early 1959]",
        "[i.e., Nehru]",
        "[Quemoy]",
    ]
    assert re.findall(r"\[[^\]]*\]", text) == explanations
    assert "understands this" in text
    title, when, participants = text.split("\n\n")[:3]
    assert title == "Discussion between N.S. Khrushchev and Mao Zedong"
    assert when.startswith("October 2, 1959")
    assert len(participants.splitlines()) > 11
