"""A project whose sources are of many formats is built as one of texts is; findings say where in which file."""

import json

import pytest

from containers import docx, paragraph
from hostile import FORMATS

TALK = "\n\n".join(
    ["Anna Example: Good day to you.", "Paul Muster: I have read the paper [Doc. IV with care.", "Anna Example: Well."]
    * 2
)
PLACES = {
    "txt": "talk.txt:3:",
    "md": "talk.md:3:",
    "html": "talk.html:1:",
    "docx": "talk.docx, paragraph 2 (“Paul Muster: I have read…”):",
    "odt": "talk.odt, paragraph 2 (“Paul Muster: I have read…”):",
    "rtf": "talk.rtf, paragraph 2 (“Paul Muster: I have read…”):",
    "pdf": "talk.pdf, page 1, line 2:",
}


@pytest.mark.parametrize("suffix", PLACES)
def test_a_source_of_any_format_is_built_and_checked(memcon, project, suffix):
    (project / "tei" / "sources" / f"talk.{suffix}").write_bytes(FORMATS[suffix](TALK))
    ran = memcon("build", "talk")
    assert ran.status == 0, ran.err
    assert f"{PLACES[suffix]} warning T-004" in ran.err
    assert (project / "dist" / "talk" / "talk.html").is_file()
    edition = project / "tei" / "editions" / "talk.xml"
    assert memcon("validate", edition, "--source", project / "tei" / "sources" / f"talk.{suffix}").status == 0


def test_two_formats_of_one_document_are_two_sources_for_one_edition(memcon, project):
    for suffix in ("docx", "odt"):
        (project / "tei" / "sources" / f"talk.{suffix}").write_bytes(FORMATS[suffix](TALK))
    ran = memcon("build", "talk")
    assert ran.status == 3
    assert "talk.docx and talk.odt would both make the edition talk.xml" in ran.err


def test_a_place_in_words_is_told_to_programs(memcon, tmp_path):
    source = tmp_path / "talk.docx"
    source.write_bytes(docx("".join(map(paragraph, TALK.split("\n\n")))))
    report = json.loads(memcon("convert", source, "-o", tmp_path / "talk.xml", "--format", "json").err)
    first = report["findings"][0]
    assert (first["line"], first["column"]) == (0, 0)
    assert first["place"] == "paragraph 2 (“Paul Muster: I have read…”)"
    log = json.loads(memcon("convert", source, "-o", tmp_path / "talk.xml", "--format", "sarif").err)
    location = log["runs"][0]["results"][0]["locations"][0]
    assert location["message"]["text"] == first["place"]
    assert "region" not in location["physicalLocation"]
