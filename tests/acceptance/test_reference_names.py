"""Names, dates, turns and speakers of transcripts that others encoded, measured as ``memcon score`` measures.

``python tests/acceptance/test_reference_names.py`` prints the table. Where the others tagged some names of a kind only,
what we find beside these is no error, and recall alone is asked.
"""

import json
import sys
from functools import cache
from pathlib import Path

import pytest

import memcon
from memcon.marks import Mark, Marked, read_marks
from memcon.scoring import Comparison, Score, compare

FOLDER = Path(__file__).parents[2].parent / "shared" / "reference" / "transcripts"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))
KINDS = ("persName", "placeName", "orgName", "date")

# What is reached, rounded down: (document, kind) → the least recall of spans. To be raised, never lowered.
RECALL = {
    ("ddhi_strauss", "date"): 0.87,
    ("ddhi_strauss", "persName"): 0.8,
    ("ddhi_strauss", "placeName"): 0.83,
    ("ddhi_strauss", "orgName"): 0.82,
    ("frus_1964-68v07_d140", "persName"): 0.99,
    ("frus_1969-76v28_d127", "persName"): 0.99,
    ("frus_1969-76v38p1_d10", "persName"): 1,
    ("frus_1969-76ve13_d39", "persName"): 0.99,
}

pytestmark = pytest.mark.skipif(not NAMES, reason="the reference transcripts are not here")


@cache
def gold(name: str) -> dict:
    return json.loads((FOLDER / f"{name}.gold.json").read_text(encoding="utf-8"))


def read_gold(name: str) -> Marked:
    """Return a transcript as the others marked it."""
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    told = gold(name)
    known = {who: ref.lstrip("#") for who, ref in told.get("who_ref", {}).items()}
    turns = (
        Mark(
            "turn", t["label_end"], t["end"], known.get(t["who"], t["who"]), line_of(text, t["start"]), "", t["speaker"]
        )
        for t in told["turns"]
    )
    names = (
        Mark(each["type"], each["start"], each["end"], each.get("ref", "").lstrip("#"), line_of(text, each["start"]))
        for each in told["names"]
        if each["type"] in KINDS
    )
    dates = (
        Mark("date", each["start"], each["end"], (each["iso"] or "")[:10], line_of(text, each["start"]))
        for each in told["dates"]
    )
    labels = tuple((turn["label_start"], turn["label_end"]) for turn in told["turns"])
    return Marked(text, tuple(sorted((*turns, *names, *dates), key=lambda mark: (mark.start, -mark.end))), labels)


def line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


@cache
def compared(name: str) -> Comparison:
    return compare(read_gold(name), read_marks(memcon.convert(FOLDER / f"{name}.txt").tei))


def scores(name: str) -> dict[tuple[str, str], Score]:
    """Return the measures of what the others marked, all of it or in part."""
    complete = gold(name)["names_complete"]
    asked = {"turn", *(kind for kind in KINDS if complete[kind] in ("full", "partial"))}
    return {(each.kind, each.measure): each for each in compared(name).scores if each.kind in asked}


def is_partial(name: str, kind: str) -> bool:
    return gold(name)["names_complete"].get(kind) == "partial"


@pytest.mark.parametrize("name", NAMES)
def test_turns_and_speakers_are_those_that_others_found(name):
    assert scores(name)["turn", "label"].f1 >= 0.99
    assert scores(name)["turn", "speaker"].f1 >= 0.97


@pytest.mark.parametrize(("name", "kind"), RECALL)
def test_names_and_dates_that_others_found_are_found(name, kind):
    assert scores(name)[kind, "span"].recall >= RECALL[name, kind]


if __name__ == "__main__":
    head = f"{'':<24}{'':<18}{'gold':>6}{'found':>6}{'right':>6}{'P':>7}{'R':>7}{'F1':>7}\n"
    sys.stdout.write(head)
    for each in NAMES:
        for (kind, measure), score in scores(each).items():
            figures = f"{score.gold:>6}{score.found:>6}{score.right:>6}"
            parts = f"{'':>7}{score.recall:>7.3f}{'':>7}"
            whole = f"{score.precision:>7.3f}{score.recall:>7.3f}{score.f1:>7.3f}"
            row = f"{each:<24}{kind + ' ' + measure:<18}{figures}{parts if is_partial(each, kind) else whole}\n"
            sys.stdout.write(row)
    if "--differences" in sys.argv:
        for each in NAMES:
            for confusion in compared(each).confusions:
                kind = (confusion.gold or confusion.found).kind
                if (kind, "span") in scores(each) and (confusion.gold or not is_partial(each, kind)):
                    line = (confusion.gold or confusion.found).line
                    words = f"{confusion.gold_words!r} {confusion.found_words!r}"
                    sys.stdout.write(f"{each} {line}: {confusion.what}, {kind}: {words}\n")
