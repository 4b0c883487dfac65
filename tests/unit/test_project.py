"""memcon.toml in, a project out."""

import pytest

from memcon.errors import MissingError
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
    assert project.of("talk.md") == Settings({"title": "A title"}, {"A": "a b"}, ("One", "Three"), ("Two",), "cp1251")
    assert project.of("1962 talk.v2.txt").facts == {"place": "Vienna"}
    assert project.of("other.txt") == Settings(labels=("One",), not_labels=("Two",))


def test_a_project_is_found_upwards(folder, tmp_path_factory):
    assert find_project(folder / "texts" / "deep").root == folder.resolve()
    assert find_project(tmp_path_factory.mktemp("elsewhere")) is None


def test_an_empty_file_is_a_project(tmp_path):
    (tmp_path / "memcon.toml").write_text("")
    project = load_project(tmp_path)
    assert project.source_files() == project.registers() == project.edition_files() == ()


def test_sources_are_transcripts_in_order(folder):
    for name in ("b.md", "a.TXT", "c.xlsx", ".hidden.txt"):
        (folder / "texts" / name).write_text("x")
    assert [path.name for path in load_project(folder).source_files()] == ["a.TXT", "b.md"]


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
    ],
)
def test_settings_that_are_wrong(tmp_path, text, line, words):
    (tmp_path / "memcon.toml").write_text(text)
    with pytest.raises(MissingError, match=words) as caught:
        load_project(tmp_path)
    assert caught.value.line == line
