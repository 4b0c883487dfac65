"""``memcon deposit``: an archive can take the package in, check it, and believe what it says."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import bagit
import pytest
from jsonschema import Draft201909Validator, Draft202012Validator
from lxml import etree
from rocrate.rocrate import ROCrate

PACKAGES = Path(__file__).parents[2] / "pipeline"
REPOSITORY = Path(__file__).parents[2]
SETTINGS = """
[project]
formats = ["html", "text", "tei", "turns-csv", "turns-csvw", "rdf"]

[edition]
publisher = "Example Press"
editor = "The Editors"
rights = "Who has rights in the text is not known to the editors."
availability = "unknown"
licence = "The markup is dedicated to the public domain."
licence_address = "https://creativecommons.org/publicdomain/zero/1.0/"
address = "https://example.org/editions/"
date = "2024-05-06"

[document.example]
place = "Geneva"
"""


@pytest.fixture
def edited(project, memcon) -> Path:
    """Return the folder of a project whose header says all that archives ask for."""
    (project / "memcon.toml").write_text(SETTINGS, encoding="utf-8")
    assert memcon("build", "-q").status == 0
    return project


@pytest.fixture
def bag(edited, memcon) -> Path:
    """Return the folder of a bag."""
    ran = memcon("deposit")
    assert ran.status == 0, ran.err
    return edited / "deposit" / "example"


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def crate_of(bag: Path) -> dict[str, dict[str, object]]:
    graph = json.loads((bag / "data" / "ro-crate-metadata.json").read_bytes())["@graph"]
    assert len({each["@id"] for each in graph}) == len(graph)
    return {each["@id"]: each for each in graph}


def datacite_of(bag: Path) -> dict[str, object]:
    return json.loads((bag / "data" / "metadata" / "datacite.json").read_bytes())


def rewrite(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def rebag(folder: Path) -> None:
    """Make the manifests fit what is in a bag now, as somebody would who changed it on purpose."""
    bagit.Bag(str(folder)).save(manifests=True)


# What is in it


def test_a_bag_has_the_edition_and_all_that_belongs_to_it(bag, edited):
    data = tree(bag / "data")
    assert data["tei/editions/example.xml"] == (edited / "tei" / "editions" / "example.xml").read_bytes()
    assert data["tei/sources/example.md"] == (edited / "tei" / "sources" / "example.md").read_bytes()
    assert data["tei/authority/persons.xml"] == (edited / "tei" / "authority" / "persons.xml").read_bytes()
    for name in ("memcon.rng", "memcon.sch", "memcon.odd"):
        assert data[f"schema/{name}"] == (REPOSITORY / "schema" / name).read_bytes()
    assert "MIT License" in data["schema/LICENCE.txt"].decode()
    built = tree(edited / "dist" / "example")
    assert {
        path.removeprefix("dist/example/"): each for path, each in data.items() if path.startswith("dist/")
    } == built
    assert {"README.txt", "ro-crate-metadata.json", "metadata/datacite.json", "metadata/dublin-core.xml"} <= set(data)


def test_the_library_of_congress_finds_the_bag_valid(bag):
    made = bagit.Bag(str(bag))
    assert made.validate(processes=1)
    assert made.version_info == (1, 0)
    assert set(made.algorithms) == {"sha256", "sha512"}
    assert made.info["Source-Organization"] == "Example Press"
    assert made.info["External-Identifier"] == "https://example.org/editions/example"
    assert made.info["Payload-Oxum"] == f"{sum(map(len, tree(bag / 'data').values()))}.{len(tree(bag / 'data'))}"


def test_the_schema_lies_where_the_edition_points(bag):
    edition = bag / "data" / "tei" / "editions" / "example.xml"
    instructions = etree.parse(edition).xpath("/processing-instruction('xml-model')")
    assert instructions
    assert all((edition.parent / each.get("href")).is_file() for each in instructions)


def test_tools_that_every_system_has_check_it_as_the_readme_says(bag):
    (command,) = [
        line.strip()
        for line in (bag / "data" / "README.txt").read_text(encoding="utf-8").splitlines()
        if line.strip().startswith("sha256sum")
    ]
    if not shutil.which("sha256sum"):
        pytest.skip("sha256sum is not here")
    done = subprocess.run(command.split(), cwd=bag, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_only_registers_that_the_edition_uses_are_in_it(edited, memcon):
    register = (edited / "tei" / "authority" / "places.xml").read_text(encoding="utf-8")
    other = register.replace('xml:id="', 'xml:id="not-named-')
    (edited / "tei" / "authority" / "others.xml").write_text(other, encoding="utf-8")
    assert memcon("deposit", "-q").status == 0
    registers = {path.name for path in (edited / "deposit" / "example" / "data" / "tei" / "authority").iterdir()}
    assert "places.xml" in registers
    assert "others.xml" not in registers


def test_the_texts_of_licences_are_put_in(edited, memcon):
    (edited / "licences").mkdir()
    (edited / "licences" / "CC0.txt").write_text("No rights reserved.\n")
    assert memcon("deposit", "-q").status == 0
    assert (edited / "deposit/example/data/licences/CC0.txt").read_text() == "No rights reserved.\n"


# What it says


def test_the_readme_names_every_file_and_who_made_it(bag):
    text = (bag / "data" / "README.txt").read_text(encoding="utf-8")
    assert [path for path in tree(bag / "data") if f"  {path}\n" not in text] == []
    for words in (
        "Translated by: Tom Sample",
        "Who has rights in the text is not known to the editors.",
        "memcon, version",
    ):
        assert words in text
    assert "No licence is said to cover all of it" in " ".join(text.split())
    paths = set(tree(bag / "data"))
    assert [line for line in text.splitlines() if len(line) > 78 and line.strip() not in paths] == []


def test_a_reader_of_ro_crates_reads_the_crate(bag):
    crate = ROCrate(str(bag / "data"))
    assert crate.name == "Conversation between Anna Example and Paul Muster"
    assert crate.mainEntity.id == "tei/editions/example.xml"
    files = {each.id: each for each in crate.data_entities}
    assert {unquote(each) for each in files} == set(tree(bag / "data")) - {"ro-crate-metadata.json"}
    for name, each in files.items():
        data = (bag / "data" / unquote(name)).read_bytes()
        assert each["contentSize"] == str(len(data))
        assert each["sha256"] == hashlib.sha256(data).hexdigest()


def references(value: object) -> list[str]:
    if isinstance(value, dict):
        return (
            [value["@id"]]
            if set(value) == {"@id"}
            else [each for inner in value.values() for each in references(inner)]
        )
    return [each for inner in value for each in references(inner)] if isinstance(value, list) else []


def test_whatever_the_crate_points_to_is_described_in_it(bag):
    entities = crate_of(bag)
    pointed = {each for entity in entities.values() for value in entity.values() for each in references(value)}
    assert pointed - set(entities) == {"https://w3id.org/ro/crate/1.2"}
    assert set(entities) - pointed == {"ro-crate-metadata.json"}, "whatever is described is pointed to"
    assert all(
        "@type" in each and (each.get("name") or each["@id"] == "ro-crate-metadata.json") for each in entities.values()
    )


def test_the_crate_tells_how_the_edition_came_about(bag):
    entities = crate_of(bag)
    conversion = entities["#deposit:conversion"]
    assert conversion["object"] == {"@id": "tei/sources/example.md"}
    assert conversion["result"] == {"@id": "tei/editions/example.xml"}
    assert entities[conversion["instrument"]["@id"]]["name"] == "memcon"
    assert entities["tei/editions/example.xml"]["conformsTo"] == [
        {"@id": "schema/memcon.rng"},
        {"@id": "schema/memcon.sch"},
    ]


def test_formats_have_their_numbers_in_pronom_where_they_are_sure(bag):
    entities = crate_of(bag)
    pronom = "https://www.nationalarchives.gov.uk/PRONOM/"
    kinds = {
        "tei/editions/example.xml": ["application/tei+xml", {"@id": f"{pronom}fmt/1476"}],
        "tei/sources/example.md": ["text/markdown", {"@id": f"{pronom}fmt/1149"}],
        "dist/example/example.html": ["text/html", {"@id": f"{pronom}fmt/471"}],
        "dist/example/example.turns.csv": ["text/csv", {"@id": f"{pronom}x-fmt/18"}],
        "schema/memcon.rnc": "application/relax-ng-compact-syntax",
    }
    assert {path: entities[path]["encodingFormat"] for path in kinds} == kinds


def test_a_licence_of_the_markup_is_not_said_to_be_one_of_the_text(bag):
    entities = crate_of(bag)
    assert entities["./"]["license"] == {"@id": "#deposit:rights"}
    assert "is not known" in entities["#deposit:rights"]["description"]
    assert "creativecommons" in entities["#deposit:rights"]["description"]
    assert "https://creativecommons.org/publicdomain/zero/1.0/" not in entities
    assert all("rightsUri" not in each for each in datacite_of(bag)["rightsList"])


def test_a_licence_of_all_is_told_as_one(edited, memcon):
    edition = edited / "tei" / "editions" / "example.xml"
    text = edition.read_text(encoding="utf-8")
    start, end = text.index('<availability status="unknown">'), text.index('<availability status="free">')
    edition.write_text(text[:start] + text[end:], encoding="utf-8")
    assert memcon("deposit", "-q").status == 0
    folder = edited / "deposit" / "example"
    address = "https://creativecommons.org/publicdomain/zero/1.0/"
    assert crate_of(folder)["./"]["license"] == {"@id": address}
    assert [each["rightsUri"] for each in datacite_of(folder)["rightsList"]] == [address]


def test_the_translator_is_credited_everywhere(bag):
    entities = crate_of(bag)
    assert entities[entities["./"]["translator"]["@id"]]["name"] == "Tom Sample"
    contributors = {each["name"]: each["contributorType"] for each in datacite_of(bag)["contributors"]}
    assert contributors["Tom Sample"] == "Translator"
    assert "Tom Sample (translator)" in (bag / "data" / "metadata" / "dublin-core.xml").read_text(encoding="utf-8")


def test_whoever_encoded_by_hand_is_credited_and_the_program_is_not(edited, memcon):
    program = '<respStmt xml:id="memcon">'
    hand = '<respStmt><resp key="encoder">encoded by</resp><persName>Erika Beispiel</persName></respStmt>'
    rewrite(edited / "tei/editions/example.xml", (program, hand + program))
    assert memcon("deposit", "-q").status == 0
    names = [each["name"] for each in datacite_of(edited / "deposit" / "example")["contributors"]]
    assert "Erika Beispiel" in names
    assert "memcon" not in names


def datacite_schema() -> dict[str, object]:
    """Return DataCite's schema 4.5, with what 4.6 added and is used here."""
    from importlib.util import find_spec

    folder = Path(find_spec("datacite").submodule_search_locations[0]) / "schemas"
    schema = json.loads((folder / "datacite-v4.5.json").read_text(encoding="utf-8"))
    schema["definitions"]["contributorType"]["enum"].append("Translator")
    schema["definitions"]["dateType"]["enum"].append("Coverage")
    return schema


def assert_is_datacite(metadata: dict[str, object]) -> None:
    errors = [
        f"{error.json_path}: {error.message}" for error in Draft201909Validator(datacite_schema()).iter_errors(metadata)
    ]
    assert errors == []


def test_the_metadata_for_a_doi_are_valid_and_full(bag):
    metadata = datacite_of(bag)
    assert_is_datacite(metadata)
    assert metadata["titles"] == [{"title": "Conversation between Anna Example and Paul Muster", "lang": "en"}]
    assert metadata["publicationYear"] == "2024"
    assert {"date": "1962-05-04", "dateType": "Coverage", "dateInformation": "the conversation"} in metadata["dates"]
    assert metadata["geoLocations"][0]["geoLocationPlace"] == "Geneva"
    assert metadata["url"] == "https://example.org/editions/example"


def test_dublin_core_has_its_fifteen_elements_and_no_others(bag):
    known = (
        "title creator subject description publisher contributor date type format identifier source language relation "
        "coverage rights"
    )
    root = etree.parse(bag / "data" / "metadata" / "dublin-core.xml").getroot()
    assert root.tag == "{http://www.openarchives.org/OAI/2.0/oai_dc/}dc"
    names = {etree.QName(each).localname for each in root}
    assert names == set(known.split()) - {"relation"}, "the example has no copy on the Web"
    assert all(each.text for each in root)


def test_a_doi_is_told_as_one(edited, memcon):
    rewrite(
        edited / "tei/editions/example.xml",
        ('<idno type="URI">', '<idno type="DOI">10.1234/ex.1</idno><idno type="URI">'),
    )
    assert memcon("deposit", "-q").status == 0
    folder = edited / "deposit" / "example"
    assert datacite_of(folder)["doi"] == "10.1234/ex.1"
    assert "External-Identifier: https://doi.org/10.1234/ex.1\n" in (folder / "bag-info.txt").read_text()


def test_what_is_corrected_by_hand_in_the_header_counts(edited, memcon):
    rewrite(edited / "tei/editions/example.xml", ("<publisher>Example Press<", "<publisher>Another Press<"))
    assert memcon("deposit", "-q").status == 0
    folder = edited / "deposit" / "example"
    assert datacite_of(folder)["publisher"] == {"name": "Another Press"}
    assert "Source-Organization: Another Press\n" in (folder / "bag-info.txt").read_text()


# Same input, same bytes


@pytest.mark.parametrize(("packing", "name"), [((), "example"), (("--zip",), "example.zip")])
def test_other_processes_in_other_places_make_the_same_bytes(edited, tmp_path, packing, name):
    elsewhere = tmp_path / "b" / "Ünder ł"
    shutil.copytree(edited, elsewhere)
    places = ((edited, "UTC", "C", "0"), (elsewhere, "Asia/Kathmandu", "tr_TR.UTF-8", "4711"))
    made = []
    for number, (folder, zone, language, seed) in enumerate(places):
        variables = {"PATH": os.environ["PATH"], "PYTHONPATH": str(PACKAGES), "PYTHONHASHSEED": seed, "TZ": zone}
        command = [sys.executable, "-m", "memcon", "deposit", "-q", *packing, "-o", str(tmp_path / str(number))]
        subprocess.run(command, cwd=folder, env=variables | {"LANG": language, "LC_ALL": language}, check=True)
        place = tmp_path / str(number) / name
        made.append(place.read_bytes() if packing else tree(place))
    assert made[0] == made[1]


def test_a_second_time_nothing_is_written(edited, bag, memcon):
    before = bag.stat().st_mtime_ns
    ran = memcon("deposit")
    assert ran.status == 0
    assert "unchanged" in ran.err
    assert bag.stat().st_mtime_ns == before


def test_dates_come_from_the_edition_or_the_environment_and_never_from_the_clock(edited, memcon, monkeypatch):
    def dated() -> list[str]:
        assert memcon("deposit", "-q").status == 0
        information = (edited / "deposit" / "example" / "bag-info.txt").read_text()
        return [line for line in information.splitlines() if line.startswith("Bagging-Date")]

    assert dated() == ["Bagging-Date: 2024-05-06"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert dated() == ["Bagging-Date: 2001-09-09"]
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    rewrite(
        edited / "tei/editions/example.xml",
        ('<date when="2024-05-06">2024-05-06</date>', '<date when="2024">2024</date>'),
    )
    assert dated() == [], "a year is no day"


def test_a_zip_file_has_one_folder_and_fixed_times(edited, memcon):
    assert memcon("deposit", "--zip", "-q", "-o", "out").status == 0
    with zipfile.ZipFile(edited / "out" / "example.zip") as archive:
        entries = archive.infolist()
    assert {each.filename.split("/")[0] for each in entries} == {"example"}
    assert {each.date_time for each in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {each.external_attr >> 16 for each in entries} == {0o100644}
    assert [each.filename for each in entries] == sorted(each.filename for each in entries)


# Whole or not at all, and nothing of others is lost


def test_an_edition_with_errors_is_refused(edited, memcon):
    rewrite(edited / "tei/editions/example.xml", ("<speaker>", "<wrong>x</wrong><speaker>"))
    ran = memcon("deposit")
    assert ran.status == 3
    assert "example.xml:" in ran.err
    assert "example: refused" in ran.err
    assert not (edited / "deposit").exists()


def test_an_edition_that_lost_words_of_the_transcript_is_refused(edited, memcon):
    rewrite(edited / "tei/sources/example.md", ("meet", "part"))
    assert memcon("deposit").status == 3
    assert not (edited / "deposit").exists()


def test_without_an_edition_there_is_nothing_to_deposit(project, memcon):
    ran = memcon("deposit")
    assert ran.status == 5
    assert "memcon build" in ran.err


def test_there_has_to_be_a_project(tmp_path, memcon, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = memcon("deposit")
    assert ran.status == 5
    assert "P-003" in ran.err


def test_a_document_that_is_not_there_is_named(edited, memcon):
    ran = memcon("deposit", "exampel")
    assert ran.status == 5
    assert "Did you mean example?" in ran.err


def test_what_the_header_does_not_say_is_told_and_strict_refuses(project, memcon):
    assert memcon("build", "-q").status == 0
    ran = memcon("deposit", "--strict")
    assert ran.status == 3
    for words in ("an identifier", "a publisher", "a date of publication", "the rights in the text", "E-110"):
        assert words in ran.err
    assert not (project / "deposit").exists()
    assert memcon("deposit").status == 0
    assert memcon("deposit", "--check", "deposit/example").status == 0


def test_a_transcript_of_other_bytes_is_told_of(edited, memcon):
    with (edited / "tei/sources/example.md").open("a") as stream:
        stream.write("\n")
    assert memcon("deposit", "--strict").status == 3
    ran = memcon("deposit")
    assert ran.status == 0
    assert "T-012" in ran.err
    entities = crate_of(edited / "deposit" / "example")
    assert "object" not in entities["#deposit:conversion"]
    assert "isBasedOn" not in entities["tei/editions/example.xml"]
    assert "No file here has that checksum" in (edited / "deposit/example/data/README.txt").read_text(encoding="utf-8")


def test_an_edition_without_its_transcript_is_told_of(edited, memcon):
    (edited / "tei/sources/example.md").unlink()
    assert memcon("deposit", "--strict").status == 3
    ran = memcon("deposit")
    assert ran.status == 0
    assert "P-081" in ran.err
    entities = crate_of(edited / "deposit" / "example")
    assert "isBasedOn" not in entities["tei/editions/example.xml"]
    assert memcon("deposit", "--check", "deposit/example").status == 0


def test_strict_takes_what_lacks_nothing(edited, memcon):
    ran = memcon("deposit", "--strict")
    assert ran.status == 0, ran.err


def test_a_later_deposit_takes_the_place_of_a_former_one(edited, bag, memcon):
    rewrite(edited / "tei/editions/example.xml", ("<publisher>Example Press<", "<publisher>Another Press<"))
    assert memcon("deposit", "-q").status == 0
    assert "Another Press" in (bag / "bag-info.txt").read_text()
    assert bagit.Bag(str(bag)).validate(processes=1)
    assert [path.name for path in bag.parent.iterdir()] == ["example"]


@pytest.mark.parametrize("added", ["notes.txt", "data/notes.txt"])
def test_what_somebody_put_into_a_former_deposit_is_not_lost(edited, bag, memcon, added):
    (bag / added).write_text("mine")
    rewrite(edited / "tei/editions/example.xml", ("<publisher>Example Press<", "<publisher>Another Press<"))
    ran = memcon("deposit")
    assert ran.status == 6
    assert "P-082" in ran.err
    assert (bag / added).read_text() == "mine"
    assert "Example Press" in (bag / "bag-info.txt").read_text()


def test_a_folder_that_is_no_deposit_stays(edited, memcon):
    (edited / "out" / "example").mkdir(parents=True)
    (edited / "out" / "example" / "mine.txt").write_text("mine")
    assert memcon("deposit", "-o", "out").status == 6
    assert tree(edited / "out") == {"example/mine.txt": b"mine"}


def test_a_zip_file_that_is_no_deposit_stays(edited, memcon):
    (edited / "out").mkdir()
    (edited / "out" / "example.zip").write_bytes(b"PK mine")
    ran = memcon("deposit", "--zip", "-o", "out")
    assert ran.status == 6
    assert "P-082" in ran.err
    assert tree(edited / "out") == {"example.zip": b"PK mine"}


def test_a_later_zip_file_takes_the_place_of_a_former_one(edited, memcon):
    assert memcon("deposit", "--zip", "-q").status == 0
    before = (edited / "deposit" / "example.zip").read_bytes()
    rewrite(edited / "tei/editions/example.xml", ("<publisher>Example Press<", "<publisher>Another Press<"))
    assert memcon("deposit", "--zip", "-q").status == 0
    assert (edited / "deposit" / "example.zip").read_bytes() != before


def test_where_nothing_can_be_written_nothing_is(edited, memcon):
    (edited / "out").write_text("a file")
    for packing in ((), ("--zip",)):
        ran = memcon("deposit", "-o", "out", *packing)
        assert ran.status == 6, ran.err
        assert "P-006" in ran.err
    assert (edited / "out").read_text() == "a file"


def test_a_fault_while_it_is_put_in_place_leaves_the_former_one(edited, bag, memcon, monkeypatch):
    before = tree(bag)
    rewrite(edited / "tei/editions/example.xml", ("<publisher>Example Press<", "<publisher>Another Press<"))
    rename = Path.rename

    def fail(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise OSError(28, "No space left on device")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    assert memcon("deposit").status == 6
    assert tree(bag) == before
    assert [path.name for path in bag.parent.iterdir()] == ["example"]


# Checking


def test_a_bag_that_is_well_is_found_well(bag, memcon):
    ran = memcon("deposit", "--check", bag)
    assert (ran.status, ran.out) == (0, "")
    assert "1 bag checked: 0 errors, 0 warnings." in ran.err


def test_a_changed_byte_is_found(bag, memcon):
    path = bag / "data" / "dist" / "example" / "example.txt"
    data = bytearray(path.read_bytes())
    data[10] ^= 1
    path.write_bytes(data)
    ran = memcon("deposit", "--check", bag)
    assert ran.status == 3
    assert "error P-084" in ran.out
    assert "dist/example/example.txt" in ran.out
    assert "(sha256, sha512)" in ran.out


@pytest.mark.parametrize("name", ["data/tei/sources/example.md", "bag-info.txt", "manifest-sha512.txt"])
def test_a_missing_file_is_found(bag, memcon, name):
    (bag / name).unlink()
    ran = memcon("deposit", "--check", bag)
    assert ran.status == 3
    assert f"{Path('deposit/example') / name}: error P-085" in ran.out


def test_a_file_that_is_to_be_fetched_is_told_with_its_address(bag, memcon):
    (bag / "data" / "README.txt").unlink()
    (bag / "fetch.txt").write_text("https://example.org/README.txt - data/README.txt\n")
    ran = memcon("deposit", "--check", bag)
    assert ran.status == 3
    assert "Fetch it from https://example.org/README.txt" in ran.out


def test_an_added_file_is_found(bag, memcon):
    (bag / "data" / "tei" / ".DS_Store").write_text("x")
    ran = memcon("deposit", "--check", bag)
    assert ran.status == 3
    assert "data/tei/.DS_Store: error P-086" in ran.out


def test_all_faults_are_told_at_once(bag, memcon):
    (bag / "data" / "README.txt").unlink()
    (bag / "data" / "new.txt").write_text("x")
    (bag / "data" / "dist" / "example" / "example.txt").write_text("x")
    (bag / "bag-info.txt").write_text("Bag-Software-Agent: me\n")
    ran = memcon("deposit", "--check", bag, "--format", "json")
    told = json.loads(ran.out)
    assert ran.status == 3
    assert sorted(each["code"] for each in told["findings"]) == ["P-084", "P-084", "P-085", "P-086"]


def test_a_link_is_no_file(bag, memcon, tmp_path):
    path = bag / "data" / "README.txt"
    (tmp_path / "elsewhere.txt").write_bytes(path.read_bytes())
    path.unlink()
    path.symlink_to(tmp_path / "elsewhere.txt")
    ran = memcon("deposit", "--check", bag)
    assert ran.status == 3
    assert "README.txt: error P-085" in ran.out


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("<speaker>", "<wrong>x</wrong><speaker>", "E-"),
        ("agree to meet", "refuse to meet", "T-"),
    ],
    ids=["invalid", "unfaithful"],
)
def test_an_edition_in_a_whole_bag_is_checked_too(bag, memcon, old, new, code):
    edition = bag / "data" / "tei" / "editions" / "example.xml"
    rewrite(edition, (old, new))
    rebag(bag)
    ran = memcon("deposit", "--check", bag, "--format", "json")
    errors = [each for each in json.loads(ran.out)["findings"] if each["severity"] == "error"]
    assert ran.status == 3
    assert errors
    assert all(each["code"].startswith(code) and each["path"].endswith("tei/editions/example.xml") for each in errors)


@pytest.mark.parametrize("ruin", [b"<", b"<!DOCTYPE TEI [<!ENTITY a 'b'>]>\n"])
def test_an_edition_that_is_no_longer_xml_is_told_of(bag, memcon, ruin):
    edition = bag / "data" / "tei" / "editions" / "example.xml"
    head, rest = edition.read_bytes().split(b"<TEI", 1)
    edition.write_bytes(head + ruin + b"<TEI" + rest)
    rebag(bag)
    ran = memcon("deposit", "--check", bag)
    assert ran.status == 3
    assert "tei/editions/example.xml:" in ran.out
    assert "error E-00" in ran.out


def test_a_bag_without_the_transcript_is_told_of(bag, memcon):
    (bag / "data" / "tei" / "sources" / "example.md").unlink()
    rebag(bag)
    ran = memcon("deposit", "--check", bag)
    assert ran.status == 0
    assert "warning P-081" in ran.out


def test_somebody_elses_bag_is_checked_for_what_it_is(tmp_path, memcon):
    folder = tmp_path / "theirs"
    folder.mkdir()
    (folder / "letter.txt").write_text("Dear")
    (folder / "odd.xml").write_text("<memcon")
    bagit.make_bag(str(folder), checksums=["md5"])
    ran = memcon("deposit", "--check", folder)
    assert ran.status == 0
    assert "warning P-087" in ran.out
    (folder / "data" / "letter.txt").write_text("Deer")
    assert memcon("deposit", "--check", folder).status == 3


@pytest.mark.parametrize("name", ["nothing", "memcon.toml", "tei"])
def test_what_is_no_bag_is_said_to_be_none(edited, memcon, name):
    ran = memcon("deposit", "--check", name)
    assert ran.status in (3, 5)
    assert "Traceback" not in ran.err + ran.out
    assert any(code in ran.out for code in ("P-002", "P-083", "P-088"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bagit.txt", b"BagIt-Version: 1.0\nBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
        ("bagit.txt", b"BagIt-Version: one\nTag-File-Character-Encoding: UTF-8\n"),
        ("bagit.txt", b"BagIt-Version: 1.0\nTag-File-Character-Encoding: klingon\n"),
        ("bagit.txt", b"\xff\xfe"),
        ("bag-info.txt", b"Payload-Oxum: many\n"),
        ("manifest-sha256.txt", b"abc  ../../outside.txt\n"),
        ("manifest-sha256.txt", b"\x00\xff\n"),
        ("fetch.txt", b"nonsense\n"),
    ],
)
def test_a_bag_whose_own_files_are_broken_is_no_valid_bag(bag, memcon, name, content):
    (bag / name).write_bytes(content)
    ran = memcon("deposit", "--check", bag)
    assert ran.status == 3
    assert "error P-08" in ran.out


def test_check_and_making_are_two_things(edited, memcon):
    assert memcon("deposit", "example", "--check", "deposit/example").status == 2


@pytest.fixture
def packed(edited, memcon) -> Path:
    assert memcon("deposit", "--zip", "-q").status == 0
    return edited / "deposit" / "example.zip"


def test_a_packed_bag_is_checked(packed, memcon):
    ran = memcon("deposit", "--check", packed)
    assert (ran.status, ran.out) == (0, "")


def repacked(packed: Path, change: Callable[[dict[str, bytes]], dict[str, bytes]]) -> Path:
    with zipfile.ZipFile(packed) as archive:
        files = {each.filename: archive.read(each) for each in archive.infolist()}
    target = packed.with_name("changed.zip")
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in change(files).items():
            archive.writestr(name, data)
    return target


def test_a_changed_file_in_a_packed_bag_is_named(packed, memcon):
    changed = repacked(packed, lambda files: {**files, "example/data/README.txt": b"other"})
    ran = memcon("deposit", "--check", changed)
    assert ran.status == 3
    assert "changed.zip/example/data/README.txt: error P-084" in ran.out
    assert "/tmp/memcon-" not in ran.out


@pytest.mark.parametrize("name", ["../outside.txt", "/outside.txt", "example/../../outside.txt", "C:\\outside.txt"])
def test_nothing_of_a_packed_bag_lands_elsewhere(packed, memcon, name):
    changed = repacked(packed, lambda files: {**files, name: b"x"})
    ran = memcon("deposit", "--check", changed)
    assert ran.status == 3
    assert "P-088" in ran.out
    assert not list(packed.parents[3].rglob("outside.txt"))


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.99])
def test_a_zip_file_that_was_cut_off_is_told_of(packed, memcon, keep):
    data = packed.read_bytes()
    packed.write_bytes(data[: int(len(data) * keep)])
    ran = memcon("deposit", "--check", packed)
    assert ran.status == 3
    assert "P-088" in ran.out


def test_json_names_what_was_made_as_is_documented(edited, memcon):
    told = json.loads(memcon("deposit", "--format", "json").out)
    Draft202012Validator(json.loads((REPOSITORY / "schema" / "findings.schema.json").read_text())).validate(told)
    (made,) = told["deposits"]
    assert made["status"] == "written"
    assert made["path"] == "deposit/example"
    assert "data/README.txt" in made["files"]


# What a header may hold


@pytest.mark.parametrize(
    "title",
    [
        'He said "no" & <left>; it\'s 5% \\ done: {x}',
        "Запись беседы Н.С. Хрущёва с Мао Цзэдуном — 毛泽东同赫鲁晓夫的谈话",
        "שיחה בין השניים",
        "A very long title " * 200,
        "A title\n      on two\n      lines",
        "Bagging-Date: 1999-01-01\nPayload-Oxum: 1.1",
    ],
    ids=["signs", "scripts", "right-to-left", "long", "lines", "tags"],
)
def test_a_title_may_be_anything(edited, memcon, title):
    escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    edition = edited / "tei" / "editions" / "example.xml"
    rewrite(edition, ("Conversation between Anna Example and Paul Muster</title>", f"{escaped}</title>"))
    for packing in ((), ("--zip",)):
        ran = memcon("deposit", *packing)
        assert ran.status == 0, ran.err
    folder = edited / "deposit" / "example"
    words = " ".join(title.split())
    assert memcon("deposit", "--check", folder).status == 0
    assert bagit.Bag(str(folder)).info["Bagging-Date"] == "2024-05-06"
    assert bagit.Bag(str(folder)).info["External-Description"].startswith(words)
    assert datacite_of(folder)["titles"][0]["title"] == words
    assert_is_datacite(datacite_of(folder))
    assert ROCrate(str(folder / "data")).name == words
    dublin_core = etree.parse(folder / "data" / "metadata" / "dublin-core.xml")
    assert dublin_core.findtext("{http://purl.org/dc/elements/1.1/}title") == words


@pytest.mark.parametrize("name", ["two words", "Беседа 1959", "50% more", "a,b;c", "-o", "~x", "que?st*ion", "x" * 200])
def test_a_document_may_have_any_name(edited, memcon, name):
    shutil.copy(edited / "tei" / "sources" / "example.md", edited / "tei" / "sources" / f"{name}.md")
    assert memcon("build", "-q").status == 0
    for packing, made in (((), ""), (("--zip",), ".zip")):
        out = edited / f"out{made}"
        ran = memcon("deposit", "-o", out, *packing, "--", name)
        assert ran.status == 0, ran.err
        (place,) = out.iterdir()
        assert memcon("deposit", "--check", place).status == 0
    (folder,) = (edited / "out").iterdir()
    assert bagit.Bag(str(folder)).validate(processes=1)
    ROCrate(str(folder / "data"))
    assert not set('%<>:"|?*\\') & set("".join(tree(folder)))


def test_two_names_that_become_one_are_refused(edited, memcon):
    for name in ("a?b", "a*b"):
        shutil.copy(edited / "tei" / "sources" / "example.md", edited / "tei" / "sources" / f"{name}.md")
    assert memcon("build", "-q").status == 0
    ran = memcon("deposit")
    assert ran.status == 3
    assert "P-089" in ran.err


def test_an_encoding_that_was_told_is_minded_when_the_bag_is_checked(edited, memcon):
    source = edited / "tei" / "sources" / "old.txt"
    source.write_bytes(
        "Anna Example: Добрый день.\n\nPaul Muster: Здравствуйте.\n\nAnna Example: Хорошо.\n".encode("cp866")
    )
    settings = edited / "memcon.toml"
    settings.write_text(f'{SETTINGS}\n[document.old]\nencoding = "cp866"\n', encoding="utf-8")
    assert memcon("build", "old", "-q").status == 0
    ran = memcon("deposit", "old")
    assert ran.status == 0, ran.err
    folder = edited / "deposit" / "old"
    assert crate_of(folder)["tei/sources/old.txt"]["encodingFormat"][0] == "text/plain; charset=cp866"
    checked = memcon("deposit", "--check", folder)
    assert checked.status == 0, checked.out


def test_an_edition_of_which_next_to_nothing_is_known_makes_a_bag(project, memcon):
    for path in (project / "tei" / "sources").iterdir():
        path.unlink()
    (project / "tei" / "sources" / "bare.txt").write_text("A: Yes.\n\nB: No.\n\nA: Yes.\n\nB: No.\n")
    (project / "memcon.toml").write_text("")
    assert memcon("build", "-q").status == 0
    ran = memcon("deposit")
    assert ran.status == 0, ran.err
    folder = project / "deposit" / "bare"
    assert memcon("deposit", "--check", folder).status == 0
    text = "".join(path.read_text("utf-8") for path in (folder / "data").glob("README.txt"))
    assert "unpublished" not in text
    assert "unpublished" not in (folder / "bag-info.txt").read_text()
    assert not (folder / "data" / "metadata" / "datacite.json").exists(), "without a year DataCite takes none"
    ROCrate(str(folder / "data"))
