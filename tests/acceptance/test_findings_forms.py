"""Findings for programs: JSON as its schema says, SARIF as OASIS says."""

import json
from importlib import import_module
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from memcon.catalogue import catalogue
from memcon.cli.report import placed
from memcon.cli.sarif import sarif
from memcon.errors import OutputError
from memcon.findings import Finding, Severity
from memcon.resources import schema

TALK = "Anna Example: Good day to you.\n\nPaul Muster: Good day. How are you?\n\nAnna Example: Well.\n"
DOCUMENTED = Draft202012Validator(json.loads(schema("findings.schema.json").read_text(encoding="utf-8")))


@pytest.fixture
def broken(memcon, tmp_path, monkeypatch) -> Path:
    """Return an edition with a mistake that the grammar finds, in a folder whose name no URI can hold."""
    monkeypatch.chdir(tmp_path)
    Path("talk.txt").write_text(TALK)
    folder = Path("my talks")
    folder.mkdir()
    memcon("convert", "talk.txt", "-o", folder / "talk.xml")
    edition = folder / "talk.xml"
    edition.write_text(edition.read_text().replace("<sp ", '<sp colour="red" ', 1))
    return edition


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(DOCUMENTED.schema)


def test_the_schema_refuses_what_is_not_so():
    wrong = {**Finding(Severity.ERROR, "E-001", "Broken.").as_dict(), "code": "oops"}
    assert not DOCUMENTED.is_valid({"findings": [wrong], "errors": 1, "warnings": 0})


@pytest.mark.parametrize("command", [("validate",), ("validate", "-q"), ("validate", "missing.xml")])
def test_what_validate_prints_is_as_documented(memcon, broken, command):
    report = json.loads(memcon(*command, broken, "--format", "json").out)
    DOCUMENTED.validate(report)
    assert report["errors"] >= 1


def test_what_convert_prints_is_as_documented(memcon, broken):
    DOCUMENTED.validate(json.loads(memcon("convert", "missing.txt", "--format", "json").err))


def test_what_build_prints_is_as_documented_and_tells_what_became_of_each(memcon, tmp_path, monkeypatch):
    memcon("init", tmp_path / "project")
    monkeypatch.chdir(tmp_path / "project")
    sources = Path("tei", "sources")
    (sources / "kept.txt").write_text(TALK)
    memcon("build")
    edition = Path("tei", "editions", "kept.xml")
    edition.write_text(edition.read_text().replace("Anna Example</persName>", "Anna  Example</persName>", 1))
    assert "Anna  Example" in edition.read_text()
    (sources / "failed.txt").write_text("Nobody says anything.\n")
    ran = memcon("build", "--format", "json")
    report = json.loads(ran.out)
    DOCUMENTED.validate(report)
    assert {each["name"]: each["status"] for each in report["documents"]} == {
        "example": "built",
        "failed": "failed",
        "kept": "kept",
    }
    assert "1 edition built, 1 kept, 1 failed: 1 error" in memcon("build").err


def test_sarif_of_validate_has_what_a_forge_asks_for(memcon, broken):
    ran = memcon("validate", broken, "--format", "sarif")
    assert ran.status == 3
    log = json.loads(ran.out)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    result = next(each for each in run["results"] if each["ruleId"] == "E-014")
    assert rules[result["ruleIndex"]]["id"] == "E-014"
    assert result["level"] == "error"
    assert "colour" in result["message"]["text"]
    (location,) = result["locations"]
    place = location["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "my%20talks/talk.xml"}
    line = broken.read_text().splitlines()[place["region"]["startLine"] - 1]
    assert "colour" in line
    assert location["logicalLocations"][0]["fullyQualifiedName"]


def test_sarif_says_that_nothing_was_found(memcon, broken):
    log = json.loads(memcon("convert", "talk.txt", "-o", "new.xml", "--format", "sarif").err)
    assert log["runs"][0]["results"] == []


def test_sarif_of_build_goes_to_standard_output(memcon, tmp_path, monkeypatch):
    memcon("init", tmp_path / "project")
    monkeypatch.chdir(tmp_path / "project")
    Path("tei", "sources", "failed.txt").write_text("Nobody says anything.\n")
    log = json.loads(memcon("build", "--format", "sarif").out)
    results = {each["ruleId"]: each for each in log["runs"][0]["results"]}
    uri = results["T-001"]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "tei/sources/failed.txt"


def test_what_the_edition_lacks_is_told_where_it_is_missing(memcon, broken):
    broken.write_text(broken.read_text().replace(' colour="red"', "").replace("Good day to you", "Good day"))
    report = json.loads(memcon("validate", broken, "--source", "talk.txt", "--format", "json").out)
    (lost,) = [each for each in report["findings"] if each["code"] == "T-010"]
    assert lost["path"] == str(broken)
    assert lost["line"] == broken.read_text()[: broken.read_text().index("Good day")].count("\n") + 1
    assert "“to you” is missing here (talk.txt, line 1)." in lost["message"]


def test_every_finding_can_be_told_as_sarif():
    found = [Finding(entry.severity, code, "What.") for code, entry in catalogue().items()]
    run = sarif(found)["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(catalogue())
    assert {each["level"] for each in run["results"]} <= {"error", "warning", "note"}
    assert all("locations" not in each for each in run["results"]), "none is known"
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["shortDescription"]["text"].endswith(".")
        assert rule["help"]["text"]


def test_a_file_elsewhere_has_a_whole_uri(tmp_path):
    elsewhere = tmp_path / "a b.xml"
    run = sarif([Finding(Severity.ERROR, "E-001", "Broken.", path=str(elsewhere), line=2, column=3)])["runs"][0]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == elsewhere.as_uri()
    assert place["region"] == {"startLine": 2, "startColumn": 3}


def test_of_many_documents_the_hint_names_some(memcon, tmp_path, monkeypatch):
    memcon("init", tmp_path / "project")
    monkeypatch.chdir(tmp_path / "project")
    for number in range(8):
        Path("tei", "sources", f"talk-{number}.txt").write_text(TALK)
    assert "There are: example, talk-0, talk-1, talk-2, talk-3 and 4 more." in memcon("build", "zzz").err


def test_a_transcript_that_cannot_be_converted_does_not_stop_the_others(memcon, broken):
    Path("bad.txt").write_text("Nobody says anything.\n")
    ran = memcon("convert", "bad.txt", "talk.txt", "-o", "out", "--format", "json")
    assert ran.status == 3
    assert [path.name for path in Path("out").iterdir()] == ["talk.xml"]
    assert [each["path"] for each in json.loads(ran.err)["findings"] if each["severity"] == "error"] == ["bad.txt"]


def test_who_interrupts_is_told_that_nothing_is_half_written(memcon, broken, monkeypatch):
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(import_module("memcon.cli.convert"), "convert_work", interrupted)
    ran = memcon("convert", "talk.txt", "-o", "late.xml")
    assert (ran.status, ran.out) == (130, "")
    assert "Interrupted; nothing half-written." in ran.err
    assert not Path("late.xml").exists()


def test_what_ends_a_build_is_told_where_a_program_looks_for_it(memcon, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = memcon("build", "--format", "json")
    assert (ran.status, ran.err) == (5, "")
    report = json.loads(ran.out)
    DOCUMENTED.validate(report)
    assert [finding["code"] for finding in report["findings"]] == ["P-003"]
    ran = memcon("build", "--format", "sarif")
    assert (ran.status, ran.err) == (5, "")
    assert [result["ruleId"] for result in json.loads(ran.out)["runs"][0]["results"]] == ["P-003"]
    ran = memcon("build")
    assert (ran.status, ran.out) == (5, "")
    assert "P-003" in ran.err


def test_what_cannot_be_written_is_told_with_the_rest(memcon, broken, monkeypatch):
    def refuse(_):
        raise OutputError("The file cannot be written.", code="P-006")

    monkeypatch.setattr(import_module("memcon.cli.convert"), "deliver", refuse)
    Path("odd.txt").write_text(TALK + "\nPaul Muster: It is [odd.\n")
    ran = memcon("convert", "odd.txt", "-o", "odd.xml", "--format", "json")
    assert ran.status == 6
    report = json.loads(ran.err)
    DOCUMENTED.validate(report)
    assert [finding["code"] for finding in report["findings"]] == ["T-004", "P-006"]


def test_init_says_in_json_what_it_made(memcon, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = memcon("init", "mine", "--format", "json")
    made = json.loads(ran.out)
    assert (ran.status, ran.err, made["folder"]) == (0, "", "mine")
    assert "mine/memcon.toml" in made["files"]
    assert all(Path(path).is_file() for path in made["files"])


def test_an_address_on_the_web_stays_as_it_is():
    finding = Finding(Severity.ERROR, "P-022", "The service does not answer.", path="https://example.org/api")
    assert placed(finding).path == "https://example.org/api"
