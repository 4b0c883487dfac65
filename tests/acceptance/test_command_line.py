"""The commands as a user types them: what they make, where it goes, what they say, how they end."""

import json
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from click import Context

from memcon.cli import cli

TALK = "Anna Example: Good day to you.\n\nPaul Muster: Good day. How are you?\n\nAnna Example: Well.\n"
LACKING = ["E-110", "E-112", "E-114"]  # what a repository wants of a header and TALK does not say
COMMANDS = cli.list_commands(Context(cli))


@pytest.fixture
def talk(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    source = tmp_path / "talk.txt"
    source.write_text(TALK)
    return source


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(memcon, command):
    ran = memcon(command, "--help")
    assert ran.status == 0
    assert f"memcon {command}" in ran.out.split("Example:")[1]


def test_version(memcon):
    ran = memcon("--version")
    assert (ran.status, ran.out) == (0, f"memcon {sys.modules['memcon'].__version__}\n")


@pytest.mark.parametrize(
    "arguments", [("convert",), ("frobnicate",), ("render", "x.xml", "--to", "papyrus"), ("--nope",)]
)
def test_wrong_usage(memcon, arguments):
    ran = memcon(*arguments)
    assert ran.status == 2
    assert ran.out == ""
    assert "Error" in ran.err


def test_a_new_project_builds_at_once(memcon, project):
    ran = memcon("build")
    assert ran.status == 0, ran.err
    assert ran.out == ""
    for path in (
        "tei/editions/example.xml",
        "tei/.base/example.xml",
        "dist/example/example.html",
        "dist/example/example.txt",
        "dist/example/example.diplomatic.txt",
    ):
        assert (project / path).is_file(), path
    assert "4 turns" in ran.err
    assert "warning E-110: The header names no licence" in ran.err
    assert "1 edition built: 0 errors, 1 warning." in ran.err


def test_the_schema_that_an_edition_names_is_there(memcon, project):
    memcon("build")
    edition = project / "tei" / "editions" / "example.xml"
    for address in re.findall(r'<\?xml-model href="([^"]+)"', edition.read_text()):
        assert (edition.parent / address).resolve().is_file()


def test_building_twice_changes_nothing(memcon, project):
    memcon("build")
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in project.rglob("*") if path.is_file()}
    memcon("build")
    after = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in project.rglob("*") if path.is_file()}
    assert after == before


def test_a_changed_register_reaches_an_edition_that_nobody_corrected(memcon, project):
    memcon("build")
    register = project / "tei" / "authority" / "places.xml"
    register.write_text(register.read_text().replace("Vienna", "Wien"))
    assert memcon("build").status == 0
    assert 'ref="#vienna"' not in (project / "tei" / "editions" / "example.xml").read_text()


def test_an_edition_corrected_by_hand_is_kept_and_rendered(memcon, project):
    memcon("build")
    edition = project / "tei" / "editions" / "example.xml"
    corrected = edition.read_text().replace(">edited by</resp>", ">corrected by</resp>")
    assert corrected != edition.read_text()
    edition.write_text(corrected)
    ran = memcon("build")
    assert ran.status == 0
    assert "kept" in ran.err
    assert edition.read_text() == corrected
    assert "corrected by" in (project / "dist" / "example" / "example.html").read_text()


def test_what_the_machine_doubts_is_not_told_of_an_edition_that_an_editor_corrected(memcon, project):
    source = project / "tei" / "sources" / "example.md"
    source.write_text(source.read_text().replace("Agreed.", "Agreed [so."))
    assert "T-004" in memcon("build").err
    edition = project / "tei" / "editions" / "example.xml"
    edition.write_text(edition.read_text().replace(">edited by</resp>", ">corrected by</resp>"))
    assert "T-004" not in memcon("build").err


def test_an_edition_that_lost_a_word_is_found_out(memcon, project):
    memcon("build")
    edition = project / "tei" / "editions" / "example.xml"
    edition.write_text(edition.read_text().replace("Agreed.", "Agred."))
    ran = memcon("build")
    assert ran.status == 3
    assert "T-010" in ran.err
    source = (project / "tei" / "sources" / "example.md").read_text()
    line = source[: source.index("Agreed.")].count("\n") + 1
    place = edition.read_text().splitlines()
    assert f"example.xml:{next(number for number, text in enumerate(place, 1) if 'Agred.' in text)}:" in ran.err
    assert f"example.md, line {line}" in ran.err
    assert "Agreed." in ran.err


def test_an_edition_without_a_source_is_checked_and_rendered(memcon, project):
    memcon("build")
    (project / "tei" / "sources" / "example.md").unlink()
    (project / "dist" / "example" / "example.html").unlink()
    assert memcon("build").status == 0
    assert (project / "dist" / "example" / "example.html").is_file()


def test_build_from_a_folder_below_and_from_elsewhere(memcon, project, tmp_path, monkeypatch):
    monkeypatch.chdir(project / "tei" / "sources")
    assert memcon("build").status == 0
    monkeypatch.chdir(tmp_path)
    assert memcon("build", "--project", project, "example").status == 0
    assert memcon("build", "--project", project, "example.md").status == 0


def test_convert_to_standard_output_and_from_standard_input(memcon, talk):
    one, other = memcon("convert", talk), memcon("convert", "-", stdin=TALK.encode())
    assert one.status == other.status == 0
    told = "3 turns; convention “colon” (a name, a colon): 100% of what looks like a label fits.\n"
    assert (one.err, other.err) == (f"talk.txt: {told}", f"stdin: {told}")
    assert memcon("convert", "-q", talk).err == ""
    assert one.out.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<TEI ')
    assert one.out.count("<sp ") == other.out.count("<sp ") == 3
    assert "talk.txt" in one.out
    assert "stdin" in other.out


def test_convert_into_files_and_folders(memcon, talk, tmp_path):
    assert memcon("convert", "talk.txt", "-o", "here.xml").status == 0
    (tmp_path / "more.txt").write_text(TALK)
    assert memcon("convert", "talk.txt", "more.txt", "-o", "out").status == 0
    assert (tmp_path / "here.xml").read_bytes() == (tmp_path / "out" / "talk.xml").read_bytes()
    assert (tmp_path / "out" / "more.xml").is_file()
    assert memcon("convert", "talk.txt", "more.txt").status == 2
    assert memcon("convert", "talk.txt", "out/../talk.txt", "-o", "out").status in (0, 2)


def test_render_to_standard_output_and_into_a_folder(memcon, talk, tmp_path):
    memcon("convert", "talk.txt", "-o", "talk.xml")
    page = memcon("render", "talk.xml").out
    assert page.lower().startswith("<!doctype html>")
    text = memcon("render", "-", "--to", "text", stdin=(tmp_path / "talk.xml").read_bytes()).out
    assert text.endswith("Anna Example: Well.\n")
    assert memcon("render", "talk.xml", "--to", "html,text,diplomatic", "-o", "out").status == 0
    assert memcon("render", "talk.xml", "-o", "alone").status == 0
    assert (tmp_path / "alone" / "talk.html").read_text() == page
    assert 'href="talk.diplomatic.txt"' in (tmp_path / "out" / "talk.html").read_text()
    assert (tmp_path / "out" / "talk.diplomatic.txt").read_text() == TALK
    assert memcon("render", "talk.xml", "--to", "html,text").status == 2


def test_validate_what_is_valid(memcon, talk):
    memcon("convert", "talk.txt", "-o", "talk.xml")
    ran = memcon("validate", "talk.xml", "--source", "talk.txt")
    assert ran.status == 0, ran.out
    assert re.findall(r"\b[A-Z]-\d{3}\b", ran.out) == LACKING, "a bare talk names no licence, shelfmark or date"
    assert ran.err == "1 file checked: 0 errors, 3 warnings.\n"


def test_validate_what_is_not(memcon, talk, tmp_path):
    memcon("convert", "talk.txt", "-o", "talk.xml")
    edition = tmp_path / "talk.xml"
    edition.write_text(edition.read_text().replace('who="#paul-muster"', 'who="#nobody"').replace("Well.", "Wel."))
    ran = memcon("validate", "talk.xml", "--source", "talk.txt")
    assert ran.status == 3
    line = edition.read_text()[: edition.read_text().index("#nobody")].count("\n") + 1
    assert f"talk.xml:{line}" in ran.out
    assert "#nobody" in ran.out
    assert "T-010" in ran.out
    report = json.loads(memcon("validate", "talk.xml", "--format", "json").out)
    assert report["errors"] == len([f for f in report["findings"] if f["severity"] == "error"]) > 0
    keys = {"severity", "code", "message", "hint", "path", "line", "column", "xpath", "place"}
    assert keys == set(report["findings"][0])


def test_quiet_reports_errors_only(memcon, talk, tmp_path):
    (tmp_path / "odd.txt").write_text(TALK + "\nPaul Muster: It is [odd.\n")
    assert "T-004" in memcon("convert", "odd.txt").err
    ran = memcon("convert", "-q", "odd.txt")
    assert (ran.status, ran.err) == (0, "")
    assert memcon("convert", "-q", "no.txt").err.startswith("no.txt: error S-001")


def test_init_does_not_overwrite(memcon, project):
    settings = (project / "memcon.toml").read_bytes()
    (project / "memcon.toml").write_bytes(settings + b"# mine\n")
    ran = memcon("init", project)
    assert ran.status == 6
    assert "P-012" in ran.err
    assert (project / "memcon.toml").read_bytes().endswith(b"# mine\n")


def test_source_date_epoch_gives_the_date(memcon, talk, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert '<change when="1970-01-01"' in memcon("convert", "talk.txt").out
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert memcon("convert", "talk.txt").status == 5


def test_a_setting_names_speakers(memcon, project):
    settings = project / "memcon.toml"
    settings.write_text(settings.read_text() + 'speakers = { "Paul Muster" = "anna-example" }\n')
    memcon("build")
    text = (project / "tei" / "editions" / "example.xml").read_text()
    assert text.count('who="#anna-example"') == 4


def test_the_library_does_what_the_command_line_does(memcon, talk, tmp_path):
    program = sys.modules["memcon"]
    conversion = program.convert("talk.txt")
    assert conversion.tei.decode() == memcon("convert", "talk.txt").out
    assert conversion.turns == 3
    (tmp_path / "talk.xml").write_bytes(conversion.tei)
    assert [finding.code for finding in program.validate("talk.xml", source="talk.txt")] == LACKING
    assert program.render("talk.xml", to="text").decode() == memcon("render", "talk.xml", "--to", "text").out
    with pytest.raises(program.MemconError, match="no rendition"):
        program.render("talk.xml", to="papyrus")


def test_the_library_takes_bytes(memcon, talk):
    program = sys.modules["memcon"]
    conversion = program.convert_bytes(TALK.encode(), "talk.txt")
    assert conversion.tei == program.convert("talk.txt").tei
    assert [finding.code for finding in program.validate_bytes(conversion.tei, "talk.xml", talk)] == LACKING
    assert program.render_bytes(conversion.tei, "diplomatic", "talk.xml") == TALK.encode()
    with pytest.raises(program.SourceError, match="not text in ascii"):
        program.convert_bytes("Ä: Ö.".encode(), "talk.txt", encoding="ascii")


def test_the_library_builds_a_project_and_writes_nothing(project):
    program = sys.modules["memcon"]
    (built,) = program.build_project(program.load_project(project))
    assert (built.name, built.status) == ("example", program.ExitCode.OK)
    assert project / "tei" / "editions" / "example.xml" in built.outputs
    assert not any(path.exists() for path in built.outputs)


def test_a_process_of_its_own(talk):
    """Streams, exit status, and no colour or progress in a pipe."""
    command = [sys.executable, "-m", "memcon"]
    done = subprocess.run([*command, "convert", "-q", "talk.txt"], capture_output=True, check=False)
    assert done.returncode == 0
    assert done.stderr == b""
    failed = subprocess.run([*command, "convert", "no.txt"], capture_output=True, check=False)
    assert failed.returncode == 4
    assert failed.stdout == b""
    assert b"\x1b" not in failed.stderr
    pipe = f"{sys.executable} -m memcon convert -q talk.txt | head -c 1"
    closed = subprocess.run(pipe, shell=True, capture_output=True, check=False)
    assert closed.stderr == b""


def test_an_unexpected_error_is_told_and_not_thrown(memcon, talk, monkeypatch):
    monkeypatch.setattr(import_module("memcon.cli.convert"), "convert_work", lambda work: 1 / 0)
    ran = memcon("convert", "talk.txt")
    assert ran.status == 1
    assert "ZeroDivisionError" in ran.err
    assert "Traceback" not in ran.err


def test_a_finding_shows_its_line_with_a_caret_and_no_escape_where_colour_is_unwanted(memcon, talk, tmp_path):
    (tmp_path / "bad.xml").write_text("<TEI>\n  <p>one</q>\n</TEI>\n")
    command = [sys.executable, "-m", "memcon", "validate", "bad.xml"]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 3
    assert "\x1b" not in done.stdout
    head, line, caret, *_ = done.stdout.splitlines()
    assert line == "      <p>one</q>"
    assert caret.strip() == "^"
    assert len(caret) - 4 == int(head.split(":")[2])


def test_no_color_leaves_no_escape_on_a_terminal(monkeypatch):
    from memcon.cli.report import _shown
    from memcon.findings import Finding, Severity

    finding = Finding(Severity.ERROR, "E-001", "Something is wrong.")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b" in _shown(finding)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in _shown(finding)


def test_a_build_checks_an_edition_against_its_source_in_the_encoding_that_the_settings_name(memcon, project):
    (project / "tei" / "sources" / "brief.txt").write_bytes(
        "Anna: Schön.\n\nPaul: Ja.\n\nAnna: Übel.\n".encode("cp850")
    )
    settings = project / "memcon.toml"
    settings.write_text(settings.read_text() + '\n[document.brief]\nencoding = "cp850"\n')
    ran = memcon("build", "brief")
    assert ran.status == 0, ran.err
    assert "Schön." in (project / "tei" / "editions" / "brief.xml").read_text()
