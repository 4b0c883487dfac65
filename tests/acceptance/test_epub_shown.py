"""The e-book as a telephone shows it: in headless Chromium, light and dark, and read from right to left."""

import os
import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from memcon.stages.render import render

playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install playwright")
from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402

pytestmark = pytest.mark.browser

HERE = Path(__file__).resolve().parents[2]
EDITION = HERE / "tei/editions/1959-10-02-khrushchev-mao.xml"
SIGNS = HERE / "tests/golden/renditions/signs.xml"
WIDTH = 390
ROWS = "".join(f"<row><cell>{1950 + row}</cell><cell>{'grain and other things ' * 4}</cell></row>" for row in range(9))
LONG = "0123456789abcdef" * 20


def books() -> dict[str, bytes]:
    """Return a long record, one with a table and a long string, and one that is read from right to left."""
    signs = SIGNS.read_text(encoding="utf-8")
    table = signs.replace("<p>Yes.</p>", f"<p>Yes: {LONG}</p><table>{ROWS}</table>", 1)
    editions = {
        "flagship": EDITION.read_bytes(),
        "table": table.encode(),
        "hebrew": signs.replace('xml:lang="en"', 'xml:lang="he"', 1).encode(),
    }
    return {name: render(edition, "epub") for name, edition in editions.items()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the files of each book."""
    home = tmp_path_factory.mktemp("books")
    for name, book in books().items():
        with ZipFile(BytesIO(book)) as archive:
            archive.extractall(home / name)
    return home


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium")
    if not program:
        pytest.skip("needs the program chromium")
    options = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as started:
        launched = started.chromium.launch(executable_path=program, args=options)
        yield launched
        launched.close()


def opened(browser: Browser, file: Path, scheme: str = "light") -> Page:
    page = browser.new_page(viewport={"width": WIDTH, "height": 780}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(file.as_uri())
    return page


@pytest.mark.parametrize("name", ["flagship", "table", "hebrew"])
def test_no_file_of_the_book_is_wider_than_a_telephone(browser: Browser, folder: Path, name: str) -> None:
    files = sorted((folder / name / "EPUB").glob("*.xhtml"))
    assert len(files) > 5
    for file in files:
        page = opened(browser, file)
        assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH, file.name
        page.close()


def test_the_words_of_a_cell_are_not_torn(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder / "table/EPUB/text-1.xhtml")
    line = page.evaluate("parseFloat(getComputedStyle(document.body).lineHeight)")
    height = page.evaluate(
        "() => { const cell = [...document.querySelectorAll('td')].find(each => each.textContent === '1950');"
        " const words = document.createRange(); words.selectNodeContents(cell);"
        " return words.getBoundingClientRect().height }"
    )
    assert height <= line


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_the_page_in_the_light_and_in_the_dark(
    browser: Browser, folder: Path, scheme: str
) -> None:
    page = opened(browser, folder / "flagship/EPUB/text-1.xhtml", scheme)
    colour = page.evaluate("getComputedStyle(document.querySelector('.speech')).color")
    brightness = sum(int(value) for value in colour.strip("rgb()").split(",")[:3])
    assert (brightness > 600) == (scheme == "dark")


def test_a_note_begins_on_the_line_of_its_number(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder / "flagship/EPUB/text-1.xhtml")
    note = page.locator("aside.footnote").first
    number, words = note.locator("p.number").bounding_box(), note.locator("p").nth(1).bounding_box()
    assert number is not None
    assert words is not None
    assert abs(number["y"] - words["y"]) < 3


@pytest.mark.parametrize(("name", "leftward"), [("flagship", False), ("hebrew", True)])
def test_the_number_of_a_turn_is_opposite_to_its_label(
    browser: Browser, folder: Path, name: str, leftward: bool
) -> None:
    page = opened(browser, folder / name / "EPUB/text-1.xhtml")
    label, number = (page.locator(f".turn > header > {it}").first.bounding_box() for it in ("b", ".permalink"))
    header, speech = (page.locator(f".turn > {it}").first.bounding_box() for it in ("header", ".speech"))
    assert label is not None
    assert number is not None
    assert header is not None
    assert speech is not None
    assert (number["x"] < WIDTH / 2) == leftward
    assert (label["x"] > WIDTH / 2) == leftward
    assert (speech["x"] == header["x"]) == leftward  # it is indented where reading begins
