"""What docs/books.md shows, done as it says."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from memcon.cli.render import render

PAGE = (Path(__file__).resolve().parents[2] / "docs/books.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def test_the_settings_and_the_layout_make_the_books(memcon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pypdf = pytest.importorskip("pypdf", reason="needs pypdf: pip install pypdf")
    project = tmp_path / "my-edition"
    memcon("init", str(project))
    (project / "fonts").mkdir()
    (project / "renditions").mkdir()
    (project / "renditions/print.typ").write_text(blocks("typst")[0], encoding="utf-8")
    (project / "renditions/book.css").write_text("p { color: #123456 }\n", encoding="utf-8")
    (project / "memcon.toml").write_text("\n".join(blocks("toml")), encoding="utf-8")
    monkeypatch.chdir(project)
    assert memcon("build").status == 0
    page = pypdf.PdfReader(project / "dist/example/example.pdf").pages[0]
    assert [round(float(side)) for side in (page.mediabox.width, page.mediabox.height)] == [595, 842]
    with ZipFile(project / "dist/example/example.epub") as archive:
        assert archive.read("EPUB/style.css").endswith(b"p { color: #123456 }\n")
    ran = memcon(*blocks("console")[0].removeprefix("$ memcon ").split())
    assert ran.status == 0, ran.err


def test_the_page_names_options_that_there_are() -> None:
    options = {name for option in render.params for name in option.opts}
    assert set(re.findall(r"(?<=[ `])--[a-z-]+", PAGE)) <= options
