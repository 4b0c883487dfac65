"""What docs/renditions.md says of renditions of one's own, done as it says; and what a user is told who errs."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import memcon as package
from memcon.errors import MissingError

PAGE = Path(__file__).resolve().parents[2] / "docs/renditions.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"^(?:<!--|/\*) (renditions/\S+) (?:-->|\*/)$", re.MULTILINE)


def blocks(kind: str) -> Iterator[str]:
    return (text for found, text in BLOCK.findall(PAGE.read_text(encoding="utf-8")) if found == kind)


@pytest.fixture
def documented(project) -> Path:
    """A project with the files of the page."""
    for text in (*blocks("xml"), *blocks("css")):
        file = project / NAMED.search(text)[1]
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return project


def settle(project: Path, *tables: str) -> None:
    """Add to the settings of a project."""
    settings = project / "memcon.toml"
    settings.write_text("\n".join((settings.read_text(encoding="utf-8"), *tables)), encoding="utf-8")


def test_the_page_shows_settings_that_memcon_takes(documented) -> None:
    shown = list(blocks("toml"))
    assert len(shown) == 4
    for text in shown:
        settings = documented / "memcon.toml"
        settings.write_text(text, encoding="utf-8")
        assert package.load_project(documented)


def test_words_are_in_the_language_that_is_chosen(documented, memcon) -> None:
    memcon("build")
    page = documented / "dist/example/example.html"
    assert ">Participants<" in page.read_text(encoding="utf-8")
    settle(documented, next(blocks("toml")))
    assert memcon("build").status == 0
    assert ">Teilnehmer<" in page.read_text(encoding="utf-8")


def test_labels_of_ones_own_replace_some(documented, memcon) -> None:
    settle(documented, "[renditions]", 'labels = "renditions/labels.xml"')
    assert memcon("build").status == 0
    page = (documented / "dist/example/example.html").read_text(encoding="utf-8")
    assert ">Aanwezigen<" in page
    assert re.search(r"\d beurten<", page)
    assert ">Contents<" in page


def test_style_and_template_and_rendition_work_together(documented, memcon) -> None:
    _, _, html, summary = blocks("toml")
    settle(documented, html, summary)
    assert memcon("build").status == 0
    page = (documented / "dist/example/example.html").read_text(encoding="utf-8")
    own, ours = page.index("--link: #00507a"), page.index("--link:")
    assert ours < own
    assert '<span class="small-caps"><a ' in page
    assert 'href="example.summary.txt"' in page
    assert "who spoke, and how often" in page
    made = (documented / "dist/example/example.summary.txt").read_text(encoding="utf-8")
    assert re.fullmatch(r".+(\n.+: \d+ turns?)+", made)
    edition = documented / "tei/editions/example.xml"
    assert memcon("render", edition, "--to", "summary").out == made
    assert package.render(edition, "summary").decode() == made


def test_a_rendition_that_is_not_wanted_is_not_made(documented, memcon) -> None:
    settle(documented, "[project]", 'formats = ["summary"]', *list(blocks("toml"))[3:])
    assert memcon("build").status == 0
    assert [path.name for path in (documented / "dist/example").iterdir()] == ["example.summary.txt"]


SHEET = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="memcon:html.xsl"/>
{}
</xsl:stylesheet>"""
FAULTY = {
    "an open tag": (SHEET.format("<xsl:template match='a'>"), "P-004", 4, "is not closed"),
    "a wrong expression": (SHEET.format("<xsl:variable name='x' select='1 +'/>"), "P-004", 3, "XPST0003"),
    "an unknown instruction": (SHEET.format("<xsl:templat match='a'/>"), "P-004", 3, "xsl:templat"),
    "nothing of that name to import": (SHEET.replace("html.xsl", "htm.xsl"), "P-013", 2, "memcon:htm.xsl"),
}


@pytest.mark.parametrize("fault", FAULTY)
def test_a_stylesheet_that_is_wrong_is_told_with_its_line(project, memcon, fault: str) -> None:
    text, code, line, words = FAULTY[fault]
    (project / "own.xsl").write_text(text, encoding="utf-8")
    settle(project, "[rendition.html]", 'stylesheet = "own.xsl"')
    memcon("convert", "tei/sources/example.md", "-o", "example.xml")
    for command in (("build",), ("render", "example.xml")):
        ran = memcon(*command)
        assert ran.status == 5
        assert f"own.xsl:{line}" in ran.err
        assert f"error {code}: " in ran.err
        assert words in ran.err
        assert "Traceback" not in ran.err


WRONG = {
    '[renditions]\nlanguage = "xx"': "There are no labels in “xx”",
    '[renditions]\nlabels = "no.xml"': "no.xml",
    '[rendition.html]\nstyle = "no.css"': "no.css",
    '[rendition.htm]\nstylesheet = "memcon.toml"\n': "Did you mean “html”?",
    '[rendition.own]\nsuffix = ".txt"': "wants a stylesheet",
    '[rendition.own]\nstylesheet = "memcon.toml"\nsuffix = "/../x"': "cannot end in",
    '[rendition.html]\ncolour = "red"': "colour",
    "[rendition]\nhtml = 1": "rendition",
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_setting_that_is_wrong_is_told_with_its_line(project, wrong: str) -> None:
    settle(project, wrong)
    with pytest.raises(MissingError) as caught:
        package.load_project(project)
    assert caught.value.code == "P-010"
    assert caught.value.line > 1
    assert WRONG[wrong] in f"{caught.value.message} {caught.value.hint}"


def test_a_style_sheet_cannot_leave_its_element(project, memcon) -> None:
    (project / "own.css").write_text("p { color: red }\n</style><script>alert(1)</script>", encoding="utf-8")
    settle(project, "[rendition.html]", 'style = "own.css"')
    ran = memcon("build")
    assert ran.status == 5
    assert "own.css:2" in ran.err


def test_the_settings_on_the_page_are_toml() -> None:
    assert all(tomllib.loads(text) for text in blocks("toml"))
