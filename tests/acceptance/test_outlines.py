"""Short transcripts of many conventions: what is found in each, held against an outline that was made by reading it."""

import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from memcon import convert_bytes, render_bytes, validate_bytes
from memcon.findings import Severity
from memcon.model import DivisionKind, Item, Narration, Passage, Record, Turn
from memcon.stages.read import read_file
from memcon.stages.segment import segment
from memcon.stages.segment.passages import is_time
from memcon.xmltools import parse

FOLDER = Path(__file__).parents[1] / "golden" / "conventions"
SOURCES = sorted(path for path in FOLDER.iterdir() if path.suffix in (".txt", ".md"))


@cache
def record(path: Path) -> Record:
    return segment(read_file(path))


def first_words(text: str) -> str:
    return " ".join(text.split()[:3])


def lines_of(item: Item) -> Iterator[str]:
    if isinstance(item, Turn):
        label = item.label
        opening, closing = "[]" if label.brackets == "[]" else "()"
        named = label.text.replace("（", " (").replace("）", ")")
        stage = f" {opening}{label.stage}{closing}" if label.stage and not is_time(label.stage) else ""
        parts = [part for part in item.parts if not isinstance(part, Narration)]
        first = parts[0].paragraphs[0] if isinstance(parts[0], Passage) else parts[0]
        more = [f"{len(parts)}"] if len(parts) > 1 and not any(isinstance(part, Passage) for part in parts) else []
        more += [part.kind.value for part in parts if isinstance(part, Passage)]
        yield " | ".join([f"turn {named}{stage}", first_words(first.text), *more])
    elif isinstance(item, Narration):
        yield f"told {first_words(item.paragraph.text)}"
    elif isinstance(item, Passage):
        yield f"{item.kind.value} {first_words(item.paragraphs[0].text)} | {len(item.paragraphs)}"
    else:
        yield f"{item.kind.value} {item.heads[0].text}"


def outline(made: Record) -> list[str]:
    lines = [f"told {first_words(paragraph.text)}" for paragraph in made.before]
    lines += [line for item in made.conversation for line in lines_of(item)]
    lines += [f"closing {first_words(paragraph.text)}" for paragraph in made.closing]
    return lines + [line for item in made.attachments for line in lines_of(item)]


def expected(path: Path) -> tuple[str, list[int], list[str]]:
    """Return the convention, how many are present in each list of those, and the outline."""
    lines = path.with_suffix(".outline").read_text(encoding="utf-8").splitlines()
    convention = lines[0].removeprefix("convention: ")
    present = [int(line.removeprefix("present: ")) for line in lines if line.startswith("present: ")]
    return convention, present, [line for line in lines[1:] if not line.startswith("present: ")]


def score(paths: list[Path], *kinds: str) -> tuple[int, int, int]:
    """Return how many lines of some kinds are right, found, and expected."""
    right = found = wanted = 0
    for path in paths:
        ours = Counter(line for line in outline(record(path)) if line.startswith(kinds))
        theirs = Counter(line for line in expected(path)[2] if line.startswith(kinds))
        right, found, wanted = right + (ours & theirs).total(), found + ours.total(), wanted + theirs.total()
    return right, found, wanted


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_what_is_found_is_what_was_read(path):
    assert outline(record(path)) == expected(path)[2]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_the_convention_is_told(path):
    assert [each.name for each in record(path).conventions] == expected(path)[0].split(", ")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_those_present_are_counted(path):
    if wanted := expected(path)[1]:
        assert len(record(path).participants) == sum(wanted)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_each_becomes_an_edition_that_is_valid_here_and_in_tei_all_with_all_its_text(path, tei_all_if_here):
    tei = convert_bytes(path.read_bytes(), path.name).tei
    errors = [each for each in validate_bytes(tei, "talk.xml") if each.severity is Severity.ERROR]
    assert not errors
    assert tei_all_if_here is None or tei_all_if_here.validate(parse(tei)), tei_all_if_here.error_log
    for rendition in ("html", "text", "diplomatic"):
        assert render_bytes(tei, rendition, "talk.xml")


if __name__ == "__main__":
    headings = tuple(DivisionKind)
    for kinds in (("turn",), ("told", "closing"), headings, ("letter", "vote", "table")):
        right, found, wanted = score(SOURCES, *kinds)
        sys.stdout.write(
            f"{', '.join(kinds):40} P {right / (found or 1):.3f} R {right / (wanted or 1):.3f} ({wanted})\n"
        )
    for path in SOURCES:
        ours, theirs = Counter(outline(record(path))), Counter(expected(path)[2])
        for line in (ours - theirs).elements():
            sys.stdout.write(f"{path.stem}: found    {line}\n")
        for line in (theirs - ours).elements():
            sys.stdout.write(f"{path.stem}: expected {line}\n")
