"""Bad input gets a clear error with file and line and what to do, the right exit status, and nothing half-written."""

import json

import pytest

TALK = "Anna Example: Good day to you.\n\nPaul Muster: Good day. How are you?\n\nAnna Example: Well.\n"


def complained(ran, status: int, *words: str) -> None:
    assert ran.status == status, ran.err
    for word in words:
        assert word in ran.err
    assert "Traceback" not in ran.err
    assert len(ran.err.strip().splitlines()) >= 2, "a message says what to do as well"


@pytest.mark.parametrize(
    ("data", "status", "words"),
    [
        (b"", 4, ("talk.txt", "S-002", "empty")),
        (b" \n\t\r\n\x0c ", 4, ("talk.txt", "S-002", "empty")),
        (b"\xef\xbb\xbf", 4, ("talk.txt", "S-002", "empty")),
        (b"Nobody says anything here.\n\nNot here either.\n", 3, ("talk.txt:1", "T-001", "memcon.toml")),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", 4, ("talk.txt:1", "S-008", "PDF")),
        (b"PK\x03\x04" + bytes(100), 4, ("talk.txt:1", "S-008", "ZIP")),
        (bytes(range(256)) * 20, 4, ("talk.txt:1", "S-003", "binary")),
    ],
)
def test_a_source_that_is_no_transcript(memcon, tmp_path, data, status, words):
    source = tmp_path / "talk.txt"
    source.write_bytes(data)
    ran = memcon("convert", source, "-o", tmp_path / "talk.xml")
    complained(ran, status, *words)
    assert not (tmp_path / "talk.xml").exists()


def test_a_wrong_encoding(memcon, tmp_path):
    source = tmp_path / "talk.txt"
    source.write_bytes(TALK.replace("Good", "Gut für", 1).encode("cp1252"))
    complained(memcon("convert", source, "--encoding", "utf-8"), 4, "talk.txt:1", "S-004", "0xFC", "--encoding")
    complained(memcon("convert", source, "--encoding", "klingon"), 4, "talk.txt", "S-004", "klingon", "utf-8")


def test_an_encoding_that_had_to_be_found_out_is_said(memcon, tmp_path):
    source = tmp_path / "talk.txt"
    talk = "Müller: Schöne Grüße, Herr Präsident, über Köln.\n\nGröße: Für später.\n\n" * 9
    source.write_bytes(talk.encode("cp1252"))
    ran = memcon("convert", source)
    complained(ran, 0, "talk.txt:1", "S-005")
    assert "Schöne Grüße" in ran.out


def test_control_characters_are_left_out_and_said(memcon, tmp_path):
    source = tmp_path / "talk.txt"
    source.write_bytes(TALK.replace("Well.", "We\x01ll\x1b.").encode())
    ran = memcon("convert", source)
    complained(ran, 0, "talk.txt:5:17", "S-006", "U+0001", "talk.txt:5:20", "U+001B")
    assert "Well." in ran.out
    assert "control characters" in ran.out.lower(), "the normalisation is recorded in the header"


def test_headings_that_are_not_closed(memcon, tmp_path):
    source = tmp_path / "talk.md"
    source.write_text("## **A talk\n\n#\n\n#### **Contents:**\n\n" + TALK, encoding="utf-8")
    complained(memcon("convert", source), 0, "talk.md:1", "S-007", "not closed")


def test_a_megabyte_in_one_line(memcon, tmp_path):
    source = tmp_path / "talk.txt"
    source.write_text("Anna Example: " + "I say it again. " * 65536 + "\n\nPaul Muster: Enough.\n\nAnna Example: No.\n")
    ran = memcon("convert", source)
    assert ran.status == 0
    assert ran.out.count("<sp ") == 3


def test_brackets_nested_without_end(memcon, tmp_path):
    source, target = tmp_path / "talk.txt", tmp_path / "talk.xml"
    source.write_text(f"{TALK}\nPaul Muster: {'[' * 3000} so {']' * 3000}\n")
    complained(memcon("convert", source, "-o", target), 0, "talk.txt:7", "T-004", "nested too deep")
    assert memcon("validate", target, "--source", source).status == 0


def test_a_transcript_full_of_markup_is_text(memcon, tmp_path):
    source = tmp_path / "talk.txt"
    markup = "<script>alert('&amp;')</script> ]]> <!-- <?x?> &nbsp; <!DOCTYPE x [<!ENTITY a 'b'>]>"
    source.write_text(f"{TALK}\nPaul Muster: {markup}\n")
    ran = memcon("convert", source)
    assert ran.status == 0
    assert "&lt;script&gt;alert('&amp;amp;')&lt;/script&gt; ]]&gt;" in ran.out


@pytest.mark.parametrize("name", ["nowhere.txt", "."])
def test_a_source_that_is_not_there(memcon, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    complained(memcon("convert", name), 4, name, "S-001", "name")


def test_an_edition_that_is_not_there(memcon, tmp_path):
    complained(memcon("render", tmp_path / "no.xml"), 5, "no.xml", "P-002")
    ran = memcon("validate", tmp_path / "no.xml")
    assert ran.status == 5
    assert "P-002" in ran.out


@pytest.mark.parametrize("command", ["validate", "render"])
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<TEI>\n<text></TEI>", "E-001"),
        (b"", "E-001"),
        (b"\x00\x01", "E-001"),
        (b'<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<TEI>&x;</TEI>', "E-002"),
        (b'<!DOCTYPE a [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]>\n<a>&c;</a>', "E-002"),
    ],
)
def test_an_edition_that_is_no_xml(memcon, command, data, code):
    ran = memcon(command, "-", stdin=data)
    assert ran.status == 3
    assert code in ran.out + ran.err
    assert "stdin" in ran.out + ran.err
    assert "root:" not in ran.out


def test_a_register_that_is_missing(memcon, project):
    (project / "memcon.toml").write_text('[project]\nsources = "tei/sources"\nauthority = "names"\n')
    complained(memcon("build"), 5, "memcon.toml:3", "P-010", "names", "Make the folder")
    assert not (project / "tei" / "editions").exists()


def test_a_register_with_an_id_twice(memcon, project):
    register = project / "tei" / "authority" / "persons.xml"
    entry = '<person xml:id="anna-example"><persName>Anna Example</persName></person>'
    register.write_text(register.read_text().replace("</listPerson>", f"{entry}\n</listPerson>"))
    line = register.read_text().splitlines().index(next(t for t in register.read_text().splitlines() if entry in t)) + 1
    complained(memcon("build"), 3, f"persons.xml:{line}", "R-002", "anna-example", "another xml:id")
    assert not (project / "dist").exists()


def test_a_register_with_an_id_that_is_none(memcon, project):
    register = project / "tei" / "authority" / "persons.xml"
    register.write_text(register.read_text().replace('"anna-example"', '"anna example"'))
    complained(memcon("build"), 3, "persons.xml:18", "R-007", "anna example", "spaces")


def test_a_register_that_is_no_xml(memcon, project):
    (project / "tei" / "authority" / "persons.xml").write_text("<TEI>\n<standOff>")
    complained(memcon("build"), 3, "persons.xml:2", "E-001")


def test_a_speaker_that_no_register_knows(memcon, project):
    settings = project / "memcon.toml"
    settings.write_text(settings.read_text() + '\nspeakers = { "Paul Muster" = "paul-nobody" }\n')
    complained(memcon("build"), 3, "R-006", "paul-nobody")


def test_a_folder_for_renditions_that_cannot_be_written(memcon, project):
    (project / "dist").write_text("a file, not a folder")
    complained(memcon("build"), 6, "dist", "P-006", "folder")
    assert (project / "dist").read_text() == "a file, not a folder"
    for folder in ("editions", ".base"):
        left = list((project / "tei" / folder).iterdir())
        assert left == [], "an edition is not written without its renditions"


def test_an_output_that_cannot_be_written(memcon, tmp_path):
    source = tmp_path / "talk.txt"
    source.write_text(TALK)
    complained(memcon("convert", source, "-o", source / "x.xml"), 6, "P-006", "x.xml")


@pytest.mark.parametrize(
    ("settings", "line", "words"),
    [
        ("[edition\n", 1, ("not TOML",)),
        ("\n[edition]\npublsher = 'x'\n", 3, ("publsher", "Did you mean “publisher”?")),
        ("[editions]\npublisher = 'x'\n", 1, ("editions", "Did you mean “edition”?")),
        ("[edition]\npublisher = 3\n", 2, ("publisher", "text in quotation marks")),
        ("[segment]\nlabels = 'A'\n", 2, ("labels", "a list of texts")),
        ("[project]\nformats = ['html', 'papyrus']\n", 2, ("papyrus",)),
    ],
)
def test_settings_that_are_wrong(memcon, project, settings, line, words):
    (project / "memcon.toml").write_text(settings)
    complained(memcon("build"), 5, f"memcon.toml:{line}: error P-010", *words)


def test_no_project_and_no_transcript(memcon, tmp_path, monkeypatch, project):
    monkeypatch.chdir(tmp_path)
    complained(memcon("build"), 5, "memcon.toml", "memcon init")
    (project / "tei" / "sources" / "example.md").unlink()
    complained(memcon("build", "--project", project), 5, "P-009", "sources")
    complained(memcon("build", "--project", tmp_path / "nowhere"), 5, "P-002", "nowhere")


def test_a_document_that_is_not_there(memcon, project):
    complained(memcon("build", "exmple"), 5, "exmple", "Did you mean example?")


def test_two_sources_of_one_edition(memcon, project):
    (project / "tei" / "sources" / "example.txt").write_text(TALK)
    complained(memcon("build"), 3, "example.md", "example.txt", "Rename")


def test_one_bad_document_does_not_stop_the_others(memcon, project):
    (project / "tei" / "sources" / "bad.txt").write_bytes(b"")
    ran = memcon("build")
    assert ran.status == 4
    assert (project / "dist" / "example" / "example.html").is_file()
    assert "bad.txt" in ran.err


def test_an_error_as_json(memcon, tmp_path, project):
    ran = memcon("convert", tmp_path / "no.txt", "--format", "json")
    finding = json.loads(ran.err)["findings"][0]
    assert (ran.status, finding["code"], finding["severity"]) == (4, "S-001", "error")
    (project / "tei" / "sources" / "bad.txt").write_bytes(b"")
    report = json.loads(memcon("build", "--format", "json").out)
    assert [document["name"] for document in report["documents"]] == ["bad", "example"]
    assert report["errors"] == 1
