"""What the pipeline makes of transcripts is valid: by the grammar, by the rules, and in tei_all."""

from pathlib import Path

import pytest

from memcon.authority import read_registers
from memcon.conversion import Work, convert_work
from memcon.findings import Severity
from memcon.resources import schema
from memcon.stages.check.grammar import check_grammar
from memcon.stages.check.rules import check_rules
from memcon.xmltools import parse
from memcon.xsd import invalidities

ROOT = Path(__file__).resolve().parents[2]
REGISTERS = sorted((ROOT / "tei" / "authority").glob("*.xml"))
SOURCES = sorted((ROOT / "tei" / "sources").glob("*.*"))
# Transcripts of other archives, where they are at hand.
REFERENCE = sorted((ROOT.parent / "shared" / "reference" / "transcripts").glob("*.txt"))

# Transcripts that use what the others do not, each in a few lines.
TALK = "A: Good morning.\n\nB: Good morning.\n\nA: How are you?\n\n"
SMALL = {
    "signatures without a closing": f"{TALK}B: Well.\n\nSignature: S. Petrov\n\nI. Orlov",
    "notes, with and without marks": f"{TALK}B: [1] and two [2].\n\nNotes\n\n1. One.\n\nIt goes on.\n\n3. Of nothing.",
    "a direction inside a gap": f"{TALK}B: So [illegible (laughs)] it was.",
    "brackets in brackets": f"{TALK}B: The [late [sic] lamented [Mr.] Jones] said [...] so.\n\nA: [He laughs.]",
    "pages in the middle": f"{TALK}B: One.\n\n[Page 4]\n\nA: Two [Page 5] and three.\n\nB: Four.",
    "labels with directions": f"{TALK}B (angrily): No!\n\nA [smiling]: Yes.\n\nB: [Pause.]\n\nA: Well.",
    "a label and nothing more": f"{TALK}B:\n\nA: Well?",
    "emphasis": f"{TALK}B: It is **very** *important*.",
    "those present, line by line": f"Participants:\nMr. Adam Jones, Minister\nBerta Smith\n\n{TALK}B: Well.",
    "words of the original": f"# A talk\n\n#### Original Language:\n\nRussian\n\n{TALK}"
    "B: A beginning [kakoe polozhit nachalo], a good [kakoe (laughs) polozhit nachalo] one.",
}


@pytest.fixture(scope="module")
def authority():
    return read_registers(REGISTERS)


@pytest.fixture
def assert_valid(tei_all_if_here):
    def check(data):
        assert_valid_by(data, tei_all_if_here)

    return check


def assert_valid_by(data, tei_all):
    root = parse(data)
    findings = (*check_grammar(root, "edition"), *check_rules(root, "edition"))
    assert [each.as_text() for each in findings if each.severity is Severity.ERROR] == []
    assert list(invalidities(root, schema("memcon.xsd"))) == []
    assert tei_all is None or tei_all.validate(root), tei_all.error_log


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_an_edition_of_this_project_is_valid(source, authority, assert_valid):
    assert_valid(convert_work(Work(source.name, source.read_bytes(), authority)).tei)


@pytest.mark.skipif(not REFERENCE, reason="the reference transcripts are not at hand")
@pytest.mark.parametrize("source", REFERENCE, ids=lambda path: path.stem)
def test_an_edition_of_a_reference_transcript_is_valid(source, authority, assert_valid):
    assert_valid(convert_work(Work(source.name, source.read_bytes(), authority)).tei)


@pytest.mark.parametrize("text", SMALL.values(), ids=SMALL)
@pytest.mark.parametrize("suffix", ["md", "txt"])
def test_whatever_a_transcript_uses_becomes_valid_tei(text, suffix, assert_valid):
    assert_valid(convert_work(Work(f"small.{suffix}", text.encode())).tei)


@pytest.mark.parametrize("register", REGISTERS, ids=lambda path: path.stem)
def test_a_register_is_valid(register, assert_valid):
    assert_valid(register.read_bytes())


def test_the_document_that_shows_all_the_grammar_has_is_valid(assert_valid):
    assert_valid(Path(__file__).with_name("test_schema_document.xml").read_bytes())


def test_no_entry_of_an_edition_goes_unused(authority):
    source = SOURCES[0]
    root = parse(convert_work(Work(source.name, source.read_bytes(), authority)).tei)
    assert [each for each in check_rules(root, source.name) if each.code == "R-101"] == []
