"""docs/apparatus.md: what its tables show is so."""

import re
from pathlib import Path

import pytest

from memcon.conversion import Work, convert_work

PAGE = (Path(__file__).parents[2] / "docs" / "apparatus.md").read_text(encoding="utf-8")
ROWS = [(source, made) for source, made in re.findall(r"^\| (.+?) \| `(.+?)` \|$", PAGE, re.MULTILINE)]
NAMES = re.compile(r"</?(?:persName|orgName|placeName)\b[^>]*>")


def edition(speech: str) -> str:
    """Convert a talk in which somebody says something; dashes and quotations are written in one way in it."""
    rest = "B: Yes – “so,” he said, “it is.”\n\nA: “Yes,” he said.\n\nB: The government.\n"
    tei = convert_work(Work("talk.txt", f"A: {speech}\n\n{rest}".encode())).tei.decode()
    return NAMES.sub("", " ".join(tei.split()))


@pytest.mark.parametrize(("source", "made"), ROWS, ids=[row[0] for row in ROWS])
def test_what_a_table_shows_is_made(source, made):
    speech = source.replace("(end of line) ", "\n").partition(" (")[0]
    assert made in edition(speech)


def test_the_tables_are_there():
    assert len(ROWS) >= 11


def test_the_header_says_what_the_page_shows():
    shown = re.findall(r"<rendition .*</rendition>", PAGE)
    assert len(shown) == 2
    assert all(each in edition("So.") for each in shown)
