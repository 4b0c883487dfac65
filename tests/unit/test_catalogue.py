"""Every finding is explained: each code of the sources has an entry, and each entry a code."""

import re
from pathlib import Path

import pytest
from lxml import etree

from memcon.catalogue import FAMILIES, catalogue, near, normal
from memcon.findings import Severity
from memcon.resources import schema
from memcon.stages.check.grammar import CODES
from memcon.tables import table

PACKAGE = Path(__file__).resolve().parents[2] / "pipeline" / "memcon"
LITERAL = re.compile(r'"([A-Z]-\d{3})"')
IN_SOURCES = {code for path in PACKAGE.rglob("*.py") for code in LITERAL.findall(path.read_text(encoding="utf-8"))}
SCH = "{http://purl.oclc.org/dsdl/schematron}"
IN_RULES = {rule.get("id") for rule in etree.parse(schema("memcon.sch")).iter(f"{SCH}assert", f"{SCH}report")}


def test_each_code_of_the_sources_is_explained_and_each_entry_is_in_use():
    assert set(table("findings")) == IN_SOURCES - IN_RULES


def test_each_rule_is_explained_and_each_explained_rule_is_applied():
    assert set(catalogue()) - set(table("findings")) == IN_RULES


def test_a_number_has_one_meaning():
    assert not set(table("findings")) & IN_RULES
    titles = [entry.title for entry in catalogue().values()]
    assert sorted(titles) == sorted(set(titles))


def test_a_code_that_is_raised_in_two_places_is_raised_for_one_thing():
    paths = [path for path in PACKAGE.rglob("*.py") if '"P-003"' in path.read_text(encoding="utf-8")]
    assert [path.name for path in paths] == ["build.py"], "a stylesheet that is missing is P-013"


@pytest.mark.parametrize("entry", catalogue().values(), ids=lambda entry: entry.code)
def test_an_entry_says_what_it_means_and_what_to_do(entry):
    assert entry.severity in Severity
    assert entry.code[0] in FAMILIES
    assert 5 < len(entry.title) < 100
    assert not entry.title.endswith(".")
    assert len(entry.text) > len("What it means."), "the long form is there"
    assert entry.text.endswith((".", ")", "?"))
    assert entry.hint.endswith(".")
    assert "\n" not in entry.title + entry.text + entry.hint


def test_a_rule_is_as_grave_as_the_schematron_says():
    for rule in etree.parse(schema("memcon.sch")).iter(f"{SCH}assert"):
        assert catalogue()[rule.get("id")].severity.value == rule.get("role"), rule.get("id")


def test_the_grammars_codes_have_the_titles_that_the_check_documents():
    assert {code: f"{catalogue()[code].title}." for code in CODES} == dict(CODES)


@pytest.mark.parametrize("typed", ["e-010", "E010", " E-010 ", "e_010"])
def test_a_code_is_known_however_it_is_typed(typed):
    assert normal(typed) == "E-010"


def test_near_codes_are_suggested():
    assert near("X-01O") == ["X-010"]
    assert near("T-0l0") == ["T-010"]
    assert {code[:4] for code in near("S-00l")} == {"S-00"}
    assert near("nonsense") == []
