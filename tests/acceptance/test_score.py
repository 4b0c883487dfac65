"""``memcon score`` as it is used."""

import csv
import io
import json
from pathlib import Path

import pytest

EDITION = Path(__file__).parents[2] / "tei" / "editions" / "1959-10-02-khrushchev-mao.xml"


@pytest.fixture
def other(tmp_path) -> Path:
    """Return the edition with another id for a person, and a name that is not tagged."""
    text = EDITION.read_text(encoding="utf-8").replace("#jawaharlal-nehru", "#n1")
    tagged = '<persName ref="#anthony-eden">Eden</persName>'
    assert tagged in text
    path = tmp_path / "other.xml"
    path.write_text(text.replace(tagged, "Eden"), encoding="utf-8")
    return path


def test_an_edition_agrees_with_itself(memcon):
    ran = memcon("score", EDITION, EDITION, "--at-least", "1")
    assert (ran.status, ran.err) == (0, "")
    assert "1.000   1.000   1.000" in ran.out


def test_a_name_that_is_missed_is_told_with_its_line_and_other_ids_are_no_error(memcon, other):
    ran = memcon("score", EDITION, other)
    assert ran.status == 0
    told = [line for line in ran.out.splitlines() if line.startswith(("missed", "wrong", "false"))]
    line = next(n for n, text in enumerate(EDITION.read_text("utf-8").splitlines(), 1) if "via <persName" in text)
    assert told == [f"missed: gold line {line}: persName “Eden” (anthony-eden)"]


def test_an_f1_below_what_is_asked_gives_3(memcon, other):
    assert memcon("score", EDITION, other, "--at-least", "0.9").status == 0
    assert memcon("score", EDITION, other, "--at-least", "1").status == 3


def test_another_text_is_not_taken_to_be_right_because_nothing_of_it_is_scored(memcon, tmp_path):
    path = tmp_path / "another.xml"
    path.write_text("<TEI><text><body><p>Lorem ipsum dolor.</p></body></text></TEI>", encoding="utf-8")
    assert memcon("score", EDITION, path, "--at-least", "0.5").status == 3
    assert memcon("score", EDITION, path).status == 0


def test_json_and_csv_have_the_same_measures(memcon, other):
    told = json.loads(memcon("score", EDITION, other, "--format", "json").out)
    rows = list(csv.DictReader(io.StringIO(memcon("score", EDITION, other, "--format", "csv").out)))
    assert [(row["kind"], row["measure"], int(row["right"])) for row in rows] == [
        (each["kind"], each["measure"], each["right"]) for each in told["measures"]
    ]
    assert {"gold": "jawaharlal-nehru", "candidate": "n1"} in told["pairs"]
    assert told["differences"][0]["found"] is None


def test_standard_input_is_read(memcon):
    ran = memcon("score", EDITION, "-", "--at-least", "1", stdin=EDITION.read_bytes())
    assert ran.status == 0


@pytest.mark.parametrize(("content", "words"), [("<TEI/>", "no text element"), ("nothing", "Not well-formed")])
def test_what_is_no_tei_is_told(memcon, tmp_path, content, words):
    path = tmp_path / "bad.xml"
    path.write_text(content, encoding="utf-8")
    ran = memcon("score", EDITION, path)
    assert ran.status == 3
    assert words in ran.err
    assert "bad.xml" in ran.err


def test_a_file_that_is_not_there_is_told(memcon):
    ran = memcon("score", EDITION, "nowhere.xml")
    assert ran.status == 5
    assert "cannot be read" in ran.err
