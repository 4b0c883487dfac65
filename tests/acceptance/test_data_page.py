"""What docs/data.md shows is so: its commands run, its Python runs on what they make, its settings are settings."""

import importlib.util
import re
from pathlib import Path

import pytest

from memcon.renditions import RENDITIONS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "data.md"
TEXT = PAGE.read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)


@pytest.fixture
def made(memcon, project):
    """Return the folder of a project in which the page's commands have run."""
    assert memcon("build").status == 0
    commands = [line.removeprefix("$ memcon ") for block in blocks("console") for line in block.splitlines()]
    for command in commands:
        ran = memcon(*command.split())
        assert ran.status == 0, ran.err
    assert commands
    return project


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # rdflib's own affair
def test_the_python_runs(made):
    known: dict[str, object] = {}
    for code in blocks("python"):
        if "pd" in code and importlib.util.find_spec("pandas") is None:  # memcon itself does not want it
            continue
        exec(code, known)
    assert known["graph"]
    assert "places" in known
    assert known["quote"]["exact"] in known["text"]


def test_the_settings_are_settings(made, memcon):
    (settings,) = blocks("toml")
    (made / "memcon.toml").write_text(settings, encoding="utf-8")
    assert memcon("build").status == 0
    assert (made / "dist/example/example.graphml").is_file()


def test_every_rendition_of_text_or_data_is_told_of():
    for name, rendition in RENDITIONS.items():
        if rendition.stylesheet == "text.xsl" or rendition.stylesheet.startswith("data/"):
            assert f"`{name}`" in TEXT


@pytest.mark.parametrize("table", ["turns", "mentions"])
def test_the_columns_are_named(made, memcon, table):
    header = memcon("render", "tei/editions/example.xml", "--to", f"{table}-csv").out.splitlines()[0]
    assert ", ".join(f"`{name}`" for name in header.split(",")) in TEXT


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#:]+)\)", TEXT))))
def test_the_links_lead_somewhere(link):
    assert (PAGE.parent / link).exists()
