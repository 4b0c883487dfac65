"""What is committed is what the program makes: the last conversion from the transcript, dist from the edition."""

from pathlib import Path

import pytest

import memcon as program
from memcon.build import build
from memcon.findings import Severity
from memcon.project import load_project

REPOSITORY = Path(__file__).resolve().parents[2]
PROJECT = load_project(REPOSITORY)
SOURCES = PROJECT.source_files()


def test_there_is_an_edition():
    assert SOURCES
    assert PROJECT.edition_files()


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_the_last_conversion_is_that_of_this_program(source):
    assert (PROJECT.base / f"{source.stem}.xml").read_bytes() == program.convert(source).tei


def test_a_build_changes_nothing():
    for built in build(PROJECT):
        assert not [finding for finding in built.findings if finding.severity is Severity.ERROR]
        for path, data in built.outputs.items():
            assert path.read_bytes() == data, f"{path} is not what the program makes: run make"


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_nothing_of_the_transcript_is_lost_in_the_edition(source):
    edition = PROJECT.editions / f"{source.stem}.xml"
    assert not [each for each in program.validate(edition, source=source) if each.severity is Severity.ERROR]
