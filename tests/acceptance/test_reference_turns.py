"""Turns, stage directions and pages of transcripts that others encoded, held against what those found in them."""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import pytest

from memcon.model import Narration, PageBreak, Paragraph, Record, Scene, Transcript, Turn
from memcon.stages.read import read_file
from memcon.stages.segment import segment

FOLDER = Path(__file__).parents[2].parent / "shared" / "reference" / "transcripts"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))

pytestmark = pytest.mark.skipif(not NAMES, reason="the reference transcripts are not here")


class Place(NamedTuple):
    """What stands at a place: a label, and how many characters (white space left out) precede its start and end."""

    label: str
    start: int
    end: int


class Score(NamedTuple):
    found: int
    expected: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.expected) if self.found + self.expected else 1.0


def letters(text: str) -> str:
    return "".join(text.split())


@cache
def transcript(name: str) -> Transcript:
    return read_file(FOLDER / f"{name}.txt")


@cache
def record(name: str) -> Record:
    return segment(transcript(name))


@cache
def gold(name: str) -> dict:
    return json.loads((FOLDER / f"{name}.gold.json").read_text(encoding="utf-8"))


@cache
def counted(name: str) -> list[int]:
    """Return for each offset of the source how many characters of its text precede it: no white space, no markup."""
    source = transcript(name)
    kept = bytearray(not character.isspace() for character in source.text)
    for first, last in source.syntax:
        kept[first:last] = bytes(last - first)
    kept[: source.body[0]] = bytes(source.body[0])
    return [0, *accumulate(kept)]


def told(paragraph: Paragraph) -> str:
    """Return a paragraph's text with the marks of its pages."""
    text = paragraph.text
    for page in sorted(paragraph.breaks, key=lambda page: -page.offset):
        text = text[: page.offset] + page.label + text[page.offset :]
    return text


def pieces(name: str) -> Iterator[tuple[str, Turn | Narration | None]]:
    """Yield the pieces of a record's text in order; a turn comes with its label and all it says."""
    made = record(name)
    for paragraph in (*made.opening, *made.present, *made.before):
        yield told(paragraph), None
    for item in made.conversation:
        if isinstance(item, Narration):
            yield told(item.paragraph), item
            continue
        yield "".join(page.label for page in item.pages), None
        opening, closing = item.label.brackets or ("", "")
        label = f"{item.label.lead}{item.label.text}{opening}{item.label.stage}{closing}{item.label.colon}"
        yield label + "".join(told(getattr(part, "paragraph", part)) for part in item.parts), item


@cache
def found_turns(name: str) -> tuple[Place, ...]:
    places, at = [], 0
    for text, item in pieces(name):
        end = at + len(letters(text))
        if isinstance(item, Turn):
            places.append(Place(item.label.text, at, end))
        at = end
    return tuple(places)


@cache
def gold_turns(name: str) -> tuple[Place, ...]:
    before = counted(name)
    return tuple(Place(t["speaker"], before[t["label_start"]], before[t["end"]]) for t in gold(name)["turns"])


def score(found: Iterator, expected: Iterator) -> Score:
    ours, theirs = Counter(found), Counter(expected)
    return Score(ours.total(), theirs.total(), (ours & theirs).total())


def labels(name: str) -> Score:
    return score(((t.label, t.start) for t in found_turns(name)), ((t.label, t.start) for t in gold_turns(name)))


def ends(name: str) -> Score:
    """Compare where turns end; a narrated line after one is no part of it for us, and may be for them."""
    narrated = {letters(text): len(letters(text)) for text, item in pieces(name) if isinstance(item, Narration)}
    source = letters("".join(text for text, _ in pieces(name)))

    def trimmed(end: int) -> int:
        for text, length in narrated.items():
            if source.endswith(text, 0, end):
                return trimmed(end - length)
        return end

    return score((trimmed(t.end) for t in found_turns(name)), (trimmed(t.end) for t in gold_turns(name)))


def pages(name: str) -> Score:
    """Compare the marks of pages that have a paragraph to themselves, and where they stand."""
    ours, at = [], 0
    made = record(name)
    for item in (*made.opening, *made.present, *made.before, *made.conversation, *made.closing):
        for part in breaks_and_text(item):
            if isinstance(part, PageBreak):
                ours += [(part.number, at)] if part.label else []
                at += len(letters(part.label))
            else:
                at += len(letters(part))
    text, before = transcript(name).text, counted(name)
    lone = [p for p in gold(name)["pages"] if text[p["start"] - 1] == "\n" and text[p["end"]] == "\n"]
    return score(ours, ((p["n"], before[p["start"]]) for p in lone))


def breaks_and_text(item: Paragraph | Turn | Narration) -> Iterator[PageBreak | str]:
    if isinstance(item, Narration):
        yield from breaks_and_text(item.paragraph)
    elif isinstance(item, Turn):
        yield from item.pages
        label, (opening, closing) = item.label, item.label.brackets or ("", "")
        yield f"{label.lead}{label.text}{opening}{label.stage}{closing}{label.colon}"
        for part in item.parts:
            yield from breaks_and_text(part)
    else:
        position = 0
        for page in item.breaks:
            yield item.text[position : page.offset]
            yield page
            position = page.offset
        yield item.text[position:]


def stage_directions(name: str) -> tuple[set[str], set[str]]:
    """Return the paragraphs told as stage directions, and the reference's that have a paragraph to themselves."""
    parts = [part for turn in record(name).turns for part in turn.parts]
    items = [item for item in (*record(name).conversation, *parts) if isinstance(item, Narration)]
    text = transcript(name).text
    lone = [
        s for s in gold(name)["stages"] if text[: s["start"]].endswith("\n\n") and text[s["end"] :].startswith("\n\n")
    ]
    ours = {item.paragraph.text for item in items if item.scene is not Scene.NARRATION}
    return ours, {" ".join(s["text"].split()) for s in lone}


@pytest.mark.parametrize("name", NAMES)
def test_labels_are_those_that_others_found_at_the_same_places(name):
    assert min(labels(name).precision, labels(name).recall) >= 0.99


@pytest.mark.parametrize("name", NAMES)
def test_turns_end_where_others_found_that_they_end(name):
    assert min(ends(name).precision, ends(name).recall) >= 0.97


@pytest.mark.parametrize("name", NAMES)
def test_pages_begin_at_the_place_where_the_source_has_them(name):
    assert pages(name).f1 == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_stage_direction_that_has_a_paragraph_to_itself_is_told_and_not_said(name):
    ours, theirs = stage_directions(name)
    assert theirs <= ours


if __name__ == "__main__":
    sys.stdout.write(f"{'':24}" + "".join(f"{head:>24}" for head in ("labels P R F1", "ends P R F1", "pages P R F1\n")))
    for each in NAMES:
        scores = (f"{s.precision:8.3f}{s.recall:8.3f}{s.f1:8.3f}" for s in (labels(each), ends(each), pages(each)))
        sys.stdout.write(f"{each:24}" + "".join(scores) + "\n")
