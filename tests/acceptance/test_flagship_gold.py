"""The flagship held against a reading of its transcript: who speaks, and every name and date, one a row.

A row of the gold is a line of the source, what stands there, which occurrence of the words in that line it is, the
words, and who or what is meant; a speaker's row is the label of a turn.
"""

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest

import memcon
from memcon.marks import NAME_KINDS, Mark, Marked, marks_of, read_marks
from memcon.scoring import Comparison, compare
from memcon.xmltools import parse

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "tei" / "sources" / "1959-10-02-khrushchev-mao.md"
EDITION = ROOT / "tei" / "editions" / "1959-10-02-khrushchev-mao.xml"
GOLD = ROOT / "tests" / "golden" / "flagship.names.tsv"
BRACKETS = ROOT / "tests" / "golden" / "flagship.brackets.tsv"


def read_gold() -> Marked:
    """Return the transcript proper as the gold marks it."""
    rows = list(csv.DictReader(GOLD.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    lines = SOURCE.read_text(encoding="utf-8").split("\n")
    first = int(rows[0]["line"])
    text = "\n".join(lines[first - 1 :])
    marks, zones = [], []
    for row in rows:
        number = int(row["line"])
        line, offset = lines[number - 1], sum(len(each) + 1 for each in lines[first - 1 : number - 1])
        if row["kind"] == "turn":
            assert line.startswith(row["text"])
            start, end = len(row["text"]), len(line)
            zones.append((offset, offset + start))
            marks.append(Mark("turn", offset + start, offset + end, row["id"], number, label=row["text"]))
            continue
        start = -1
        for _ in range(int(row["nth"])):
            start = line.index(row["text"], start + 1)
        marks.append(Mark(row["kind"], offset + start, offset + start + len(row["text"]), row["id"], number))
    return Marked(text, tuple(sorted(marks, key=lambda mark: mark.start)), tuple(zones))


@pytest.fixture(scope="module")
def compared() -> Comparison:
    return compare(read_gold(), read_marks(EDITION))


def f1(compared: Comparison, kind: str, measure: str) -> float:
    return next(score.f1 for score in compared.scores if (score.kind, score.measure) == (kind, measure))


def test_every_turn_has_the_label_and_the_speaker_that_a_reader_gives_it(compared):
    assert f1(compared, "turn", "label") == f1(compared, "turn", "speaker") == 1


@pytest.mark.parametrize("measure", ["span", "ref"])
@pytest.mark.parametrize("kind", [kind for kind in NAME_KINDS if kind != "orgName"])
def test_names_are_those_that_a_reader_found(compared, kind, measure):
    assert f1(compared, kind, measure) >= 0.995


def test_organisations_are_those_that_a_reader_found_but_two_that_the_machine_leaves_to_the_editor(compared):
    assert f1(compared, "orgName", "span") >= 0.995
    assert f1(compared, "orgName", "ref") >= 0.96, "whose General Staff it is, a reader knows by who is speaking"


def test_every_date_is_found_and_understood(compared):
    assert f1(compared, "date", "overlap") == 1
    assert f1(compared, "date", "span") == f1(compared, "date", "value") == 1


def test_the_gold_and_the_edition_mean_the_same_by_an_id(compared):
    assert all(mine == theirs for mine, theirs in compared.pairs)
    assert len(compared.pairs) > 100


def read_brackets() -> Marked:
    """Return the transcript with its brackets, each of the kind that a reader takes it to be."""
    rows = list(csv.DictReader(BRACKETS.read_text(encoding="utf-8").splitlines(), delimiter="\t"))
    lines = SOURCE.read_text(encoding="utf-8").split("\n")
    marks = []
    for row in rows:
        number = int(row["line"])
        start = -1
        for _ in range(int(row["nth"])):
            start = lines[number - 1].index(row["text"], start + 1)
        start += sum(len(each) + 1 for each in lines[: number - 1])
        marks.append(Mark(row["kind"], start, start + len(row["text"]), "", number))
    return Marked("\n".join(lines), tuple(marks))


def test_every_bracket_is_of_the_kind_that_a_reader_takes_it_to_be():
    made = marks_of(parse(memcon.convert(SOURCE).tei))
    brackets = replace(made, marks=tuple(mark for mark in made.marks if mark.kind.startswith(("supplied", "note "))))
    compared = compare(read_brackets(), brackets)
    total = next(score for score in compared.scores if (score.kind, score.measure) == ("all brackets", "span"))
    assert (total.gold, total.found, total.right) == (33, 33, 33)


def test_score_compares_editions_whether_they_tag_quotations_or_not():
    """What tags no quotation keeps the marks in its text: the two texts are the same all the same."""
    tei = memcon.convert(SOURCE).tei
    plain = re.sub(rb"<(?:q|soCalled)>", b"&quot;", re.sub(rb"</(?:q|soCalled)>", b"&quot;", tei))
    assert plain != tei
    compared = compare(marks_of(parse(plain)), marks_of(parse(tei)))
    assert compared.lengths[0] == compared.lengths[1] == compared.lengths[2]
    assert compared.confusions == ()
