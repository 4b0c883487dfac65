"""Invented talks in six languages: how many of the names that were marked by hand are found, and how many others."""

import re
from collections import Counter
from pathlib import Path

import pytest

from memcon.conversion import convert_bytes
from memcon.marks import read_marks
from memcon.scoring import compare

TALKS = sorted((Path(__file__).parent / "talks").glob("*.txt"))
_MARK = re.compile(r"\[([PLO]) ([\w-]+)\|([^\]]+)\]")
# A name or an office, after a title at most, and a colon or full stop.
_LABEL = re.compile(r"((?:[\w.]+ )?\[P [^\]]+\]|THE CHAIRMAN|LE PRÉSIDENT)\s?[:.：]\s?(?=.{20}|.*\?)")
_TAGS = {"P": "persName", "L": "placeName", "O": "orgName"}
LEAST = {"persName": 0.9, "placeName": 0.9}
LEAST_IN_ALL = {"persName": 0.97, "placeName": 0.97, "orgName": 0.8}


def plain(text):
    return _MARK.sub(r"\3", text)


def gold(text):
    """Return the marked text as TEI."""
    paragraphs = "".join(map(_paragraph, text.split("\n\n")))
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{paragraphs}</body></text></TEI>'.encode()


def _paragraph(text):
    label = _LABEL.match(text)
    marked = f"<sp><speaker>{label[1]}</speaker><p>{text[label.end() :]}</p></sp>" if label else f"<p>{text}</p>"
    return _MARK.sub(lambda m: f'<{_TAGS[m[1]]} ref="#{m[2]}">{m[3]}</{_TAGS[m[1]]}>', marked)


def measured(path):
    text = path.read_text(encoding="utf-8")
    made = convert_bytes(plain(text).encode(), f"{path.stem}.txt")
    return compare(read_marks(gold(text), "gold"), read_marks(made.tei, path.name))


def test_names_of_all_talks():
    right, there = Counter(), Counter()
    for path in TALKS:
        for score in measured(path).scores:
            if score.measure == "span":
                right[score.kind] += 2 * score.right
                there[score.kind] += score.gold + score.found
    assert len(TALKS) == 10
    for kind, least in LEAST_IN_ALL.items():
        assert right[kind] / there[kind] >= least, kind


@pytest.mark.parametrize("path", TALKS, ids=lambda path: path.stem)
def test_names_of_a_talk(path):
    compared = measured(path)
    told = [f"{each.what}: {each.gold_words} / {each.found_words}" for each in compared.confusions]
    for score in compared.scores:
        if score.kind in LEAST and score.measure == "span":
            assert score.f1 >= LEAST[score.kind], told
