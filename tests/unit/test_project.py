"""memcon.toml in, a project out."""

import pytest

from memcon.errors import MissingError
from memcon.facts import Fact
from memcon.project import Settings, find_project, load_project

SETTINGS = """
[project]
sources = "texts"
formats = ["text"]
[edition]
publisher = "A Press"
[segment]
labels = ["One"]
not_labels = ["Two"]
[document.talk]
title = "A title"
encoding = "cp1251"
speakers = { "A" = "a b" }
labels = ["Three"]
[document."1962 talk.v2"]
place = "Vienna"
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "texts" / "deep").mkdir(parents=True)
    (tmp_path / "memcon.toml").write_text(SETTINGS)
    return tmp_path


def test_settings_are_read(folder):
    project = load_project(folder)
    assert project.sources == folder / "texts"
    assert project.editions == folder / "tei" / "editions"
    assert project.formats == ("text",)
    assert project.edition.publisher == "A Press"
    title = Fact("title", ("A title",), "memcon.toml", str(folder / "memcon.toml"), 11)
    assert project.of("talk.md") == Settings({"title": title}, {"A": "a b"}, ("One", "Three"), ("Two",), "cp1251")
    (place,) = project.of("1962 talk.v2.txt").facts.values()
    assert (place.text, place.line) == ("Vienna", 16)
    assert project.named == {"talk": 10, "1962 talk.v2": 15}
    assert project.of("other.txt") == Settings(labels=("One",), not_labels=("Two",))


def test_a_project_is_found_upwards(folder, tmp_path_factory):
    assert find_project(folder / "texts" / "deep").root == folder.resolve()
    assert find_project(tmp_path_factory.mktemp("elsewhere")) is None


def test_an_empty_file_is_a_project(tmp_path):
    (tmp_path / "memcon.toml").write_text("")
    project = load_project(tmp_path)
    assert project.source_files() == project.registers() == project.edition_files() == ()


def test_sources_are_transcripts_in_order(folder):
    for name in ("b.md", "a.TXT", "c.xlsx", ".hidden.txt", "d.xml", "a.dc.xml", "metadata.ead.xml"):
        (folder / "texts" / name).write_text("x")
    assert [path.name for path in load_project(folder).source_files()] == ["a.TXT", "b.md", "d.xml"]


def test_settings_that_are_not_utf_8(folder):
    (folder / "memcon.toml").write_bytes("[edition]\npublisher = 'Müller'\n".encode("latin-1"))
    with pytest.raises(MissingError, match="UTF-8") as caught:
        load_project(folder)
    assert caught.value.line == 2


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[document.talk]\ntitel = "x"', 2, "titel"),
        ("[document]\ntalk = 3", 2, "table"),
        ("edition = 3", 1, "table"),
        ('document = "x"', 1, "table"),
        ('[project]\nbase = "tei/editions"', 2, "one folder"),
        ('[project]\nrenditions = "tei/../tei/sources"', 2, "one folder"),
        ('[document.talk]\nspeakers = ["x"]', 2, "a table of texts"),
        ("[segment]\nlabels = [1]", 2, "a list of texts"),
        ('[project]\n\nsources = "nowhere"', 3, "nowhere"),
        ('[project]\nmetadata = ["nowhere.csv"]', 2, "nowhere.csv"),
        ('[document.talk]\ntitle = "x"\ndate = "some day"', 3, "such as 1959-10-02"),
        ('[document.a]\ndate = "1959"\n[document.b]\ndate = "1959-13"', 4, "1959-13"),
        ('[document.talk]\nlanguage = "Klingonish"', 2, "BCP 47"),
        ('[document.talk]\nid = "1 talk"', 2, "a letter first"),
        ('[document.talk]\naddress = "example.org"', 2, "https://"),
        ('[document.talk]\navailability = "maybe"', 2, "free"),
        ('[document.talk]\nkeywords = "peace"', 2, "a list of texts"),
        ('[document.talk]\ntitle = "a\\u0001b"', 2, "control characters"),
    ],
)
def test_settings_that_are_wrong(tmp_path, text, line, words):
    (tmp_path / "memcon.toml").write_text(text)
    with pytest.raises(MissingError, match=words) as caught:
        load_project(tmp_path)
    assert caught.value.line == line
