"""memcon cite: from an edition to its citation, on the command line."""

import json
import re
import tomllib
from pathlib import Path

import bibtexparser
import pytest
import rispy

from memcon.citation_formats import FORMATS
from memcon.conversion import convert
from memcon.rendering import render
from memcon.xmltools import find_all, parse, text_of


@pytest.fixture
def edition(project):
    """Return an edition of a project that has an address."""
    settings = project / "memcon.toml"
    text = settings.read_text(encoding="utf-8")
    said = text.replace('address = "" ', 'address = "https://example.org/editions" ')
    assert said != text
    settings.write_text(said, encoding="utf-8")
    path = project / "example.xml"
    path.write_bytes(convert(project / "tei/sources/example.md").tei)
    return path


def test_the_edition_is_cited_with_its_address(memcon, edition):
    ran = memcon("cite", edition)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("“")
    assert ran.out.endswith("https://example.org/editions/example.\n")


def test_a_turn_is_cited_with_who_speaks_its_number_and_the_address_of_its_fragment(memcon, edition):
    said = memcon("cite", edition, "t002").out
    assert said == memcon("cite", edition, "2").out == memcon("cite", "-", "#t002", stdin=edition.read_bytes()).out
    assert ", turn 2, in “" in said
    assert said.endswith("https://example.org/editions/example#t002.\n")
    assert ", turn 2, paragraph 1, in “" in memcon("cite", edition, "t002-1").out


def test_programs_read_it(memcon, edition):
    (entry,) = bibtexparser.parse_string(memcon("cite", edition, "t002", "--format", "bibtex").out).entries
    (record,) = rispy.loads(memcon("cite", edition, "t002", "--format", "ris").out)
    (item,) = json.loads(memcon("cite", edition, "t002", "--format", "csl-json").out)
    addresses = {field.value for field in entry.fields if field.key == "url"} | {*record["urls"], item["URL"]}
    assert addresses == {"https://example.org/editions/example#t002"}


@pytest.mark.parametrize(
    ("reference", "advice"), [("t02", "Did you mean t002?"), ("zz", "Turns have the ids t001, t002 and so on.")]
)
def test_what_is_not_there_is_wrong_usage(memcon, edition, reference, advice):
    ran = memcon("cite", edition, reference)
    assert (ran.status, ran.out) == (2, "")
    assert f"has no turn or paragraph “{reference}”. {advice}" in ran.err


@pytest.mark.parametrize(
    ("document", "status", "code"), [(b"<a/>", 3, "E-006"), (b"<TEI>", 3, "E-001"), (b"", 3, "E-001")]
)
def test_what_is_no_edition_is_refused(memcon, document, status, code):
    ran = memcon("cite", "-", stdin=document)
    assert (ran.status, ran.out) == (status, "")
    assert f"error {code}: " in ran.err


def test_what_is_not_there_is_missing(memcon, tmp_path):
    assert memcon("cite", tmp_path / "no.xml").status == 5


def test_the_introduction_and_the_page_cite_in_the_same_words(memcon, edition):
    words = [memcon("cite", edition, *turn).out.strip() for turn in ([], ["t001"])]
    shown = [text_of(node) for node in find_all(parse(edition), "tei:text/tei:front//tei:bibl")]
    assert shown == words
    page = render(edition).decode()
    assert all(said in page for said in words)


CITING = (Path(__file__).resolve().parents[2] / "docs" / "citing.md").read_text(encoding="utf-8")


def test_the_manual_shows_what_is_printed(memcon, project):
    (settings,) = re.findall(r"^```toml\n(.*?)^```", CITING, re.MULTILINE | re.DOTALL)
    (session,) = re.findall(r"^```console\n(.*?)^```", CITING, re.MULTILINE | re.DOTALL)
    text = (project / "memcon.toml").read_text(encoding="utf-8")
    for key, value in tomllib.loads(settings)["edition"].items():
        text = text.replace(f'\n{key} = "" ', f'\n{key} = "{value}" ')
    (project / "memcon.toml").write_text(text, encoding="utf-8")
    assert memcon("build").status == 0
    for shown in session.split("$ memcon ")[1:]:
        command, _, printed = shown.partition("\n")
        assert memcon(*command.split()).out == printed


def test_the_manual_names_every_form():
    assert [form for form in FORMATS if f"| `{form}` |" not in CITING] == []
