"""Whatever is wrong is found, where it is, and told once: editions are broken in one way each, and checked."""

import importlib.util
import sys
from pathlib import Path

import pytest

HELPER = Path(__file__).resolve().parents[1] / "mutation.py"
SPECIFICATION = importlib.util.spec_from_file_location("mutation", HELPER)
mutation = sys.modules["mutation"] = importlib.util.module_from_spec(SPECIFICATION)
SPECIFICATION.loader.exec_module(mutation)

MADE, SEED = 220, 20
FOUND, AT_THE_LINE, ONE = 100, 95, 95  # per cent


@pytest.fixture(scope="module")
def verdicts():
    return [mutation.judge(mutant) for mutant in mutation.mutants(MADE, SEED)]


def test_the_documents_that_are_broken_are_right():
    for document in mutation.documents():
        whole = mutation.Mutant(document.text.encode(), frozenset(), "", document.source)
        assert mutation.judge(whole).findings == ()


def test_every_mistake_is_found_where_it_is_and_told_once(verdicts):
    print(f"\n{mutation.table(verdicts)}")  # noqa: T201 - shown with -s
    missed = "\n".join(str(each) for each in verdicts if not (each.is_at_the_line and each.is_one))
    shares = mutation.shares(verdicts)
    assert shares["is_found"] >= FOUND, missed
    assert shares["is_at_the_line"] >= AT_THE_LINE, missed
    assert shares["is_one"] >= ONE, missed


def test_both_grammars_agree_on_what_is_invalid(verdicts):
    assert [str(each) for each in verdicts if not each.grammars_agree] == []


def test_what_is_found_has_a_column_and_says_what_to_do(verdicts):
    findings = [(str(each), finding) for each in verdicts for finding in each.findings[:1]]
    assert [name for name, finding in findings if not finding.column or not finding.hint] == []


def test_every_class_of_mistakes_is_made(verdicts):
    assert {each.mutant.kind for each in verdicts} == set(mutation.BREAKERS)
