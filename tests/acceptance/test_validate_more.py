"""``memcon validate`` with another grammar, and with the source on standard input."""

import json
import sys
from pathlib import Path

import pytest

TALK = "Anna Example: Good day to you.\n\nPaul Muster: Good day. How are you?\n\nAnna Example: Well.\n"
ONLY_TITLES = """<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0">
<start><element name="TEI"><element name="title"><text/></element></element></start></grammar>
"""


@pytest.fixture
def edition(memcon, tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("talk.txt").write_text(TALK)
    memcon("convert", "talk.txt", "-o", "talk.xml")
    return Path("talk.xml")


def codes(ran) -> list[str]:
    return [each["code"] for each in json.loads(ran.out)["findings"]]


def test_another_grammar_is_asked_too(memcon, edition):
    Path("other.rng").write_text(ONLY_TITLES)
    ran = memcon("validate", edition, "--tei-all", "other.rng", "--format", "json")
    found = [each for each in json.loads(ran.out)["findings"] if each["code"] == "E-020"]
    assert ran.status == 3
    assert found
    assert all(each["line"] > 0 for each in found)
    assert len({each["xpath"] for each in found}) == len(found), "once per place"
    assert all(each["xpath"] for each in found)
    assert "E-020" in [each.code for each in sys.modules["memcon"].validate(edition, tei_all="other.rng")]
    assert "E-020" not in codes(memcon("validate", edition, "--format", "json"))


def test_an_edition_fits_tei_all(memcon, edition, tei_all_path):
    assert "E-020" not in codes(memcon("validate", edition, "--tei-all", tei_all_path, "--format", "json"))


@pytest.mark.parametrize("content", ["start = element TEI { text }", "<grammar/>", "<TEI xmlns='x'/>", ""])
def test_what_is_no_grammar_is_told(memcon, edition, content):
    Path("other.rng").write_text(content)
    ran = memcon("validate", edition, "--tei-all", "other.rng")
    assert ran.status == 5
    assert "other.rng" in ran.out
    assert "P-014" in ran.out
    assert memcon("validate", edition, edition, "--tei-all", "other.rng").out == ran.out, "told once"


def test_a_grammar_that_is_not_there_is_told(memcon, edition):
    ran = memcon("validate", edition, "--tei-all", "no.rng")
    assert ran.status == 5
    assert "no.rng: error P-002: The schema cannot be read" in ran.out


def test_the_status_is_that_of_the_first_that_failed(memcon, edition):
    Path("bad.xml").write_text("<TEI/>")
    assert memcon("validate", edition, "bad.xml", "none.xml").status == 3
    assert memcon("validate", edition, "none.xml", "bad.xml").status == 5


def test_the_source_may_come_from_standard_input(memcon, edition):
    assert memcon("validate", edition, "--source", "-", stdin=TALK.encode()).status == 0
    ran = memcon("validate", edition, "--source", "-", "--format", "json", stdin=b"Anna Example: Not at all.\n")
    assert ran.status == 3
    assert codes(ran)[-1] == "T-012", "it is another transcript"


def test_standard_input_is_one_thing(memcon):
    for arguments in (("-", "--source", "-"), ("-", "-")):
        ran = memcon("validate", *arguments)
        assert ran.status == 2
        assert "Standard input is one FILE or SOURCE, not two." in ran.err
