"""How the stylesheets are written: typed, explained, and never silent about what they do not know."""

from pathlib import Path

import pytest
from lxml import etree

from memcon.renditions import RENDITIONS
from memcon.resources import root

XSLT = root() / "xslt"
SHEETS = sorted(XSLT.rglob("*.xsl"))
XSL = "{http://www.w3.org/1999/XSL/Transform}"
TYPED = ("param", "function", "template", "variable")
EVERY_SHEET = pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.relative_to(XSLT).as_posix())


@EVERY_SHEET
def test_everything_has_a_type(sheet: Path) -> None:
    for node in etree.parse(sheet).iter(*(XSL + name for name in TYPED)):
        assert node.get("as"), f"{sheet.name}:{node.sourceline}: {node.tag.removeprefix(XSL)} has no type"


@EVERY_SHEET
def test_every_sheet_says_what_it_does(sheet: Path) -> None:
    comment = etree.parse(sheet).getroot()[0]
    assert comment.tag is etree.Comment
    assert all(word in comment.text for word in ("Purpose:", "Input:", "Output:"))


@EVERY_SHEET
def test_nothing_is_written_unescaped(sheet: Path) -> None:
    source = sheet.read_text(encoding="utf-8")
    assert "disable-output-escaping" not in source
    assert "character-map" not in source


@EVERY_SHEET
def test_nothing_is_read_but_what_is_beside_the_sheet(sheet: Path) -> None:
    tree = etree.parse(sheet)
    used = [value for value in tree.xpath("//@select | //@test | //@href") if "(" in value or ":" in value]
    reading = ("doc(", "document(", "collection(", "unparsed-text-lines(", "json-doc(", "environment-variable(", "://")
    for value in used:
        if "matches(" not in value and "map {" not in value:
            assert not any(f" {name}" in f" {value}" for name in reading), value
    texts = [value for value in used if "unparsed-text(" in value]
    assert all("'../assets/" in value for value in texts)


@EVERY_SHEET
def test_every_sheet_is_short(sheet: Path) -> None:
    assert len(sheet.read_text(encoding="utf-8").splitlines()) <= 150


def test_every_mode_is_declared_and_stops_at_what_it_does_not_know() -> None:
    declared: set[str] = set()
    used: set[str] = set()
    for sheet in SHEETS:
        tree = etree.parse(sheet)
        for mode in tree.iter(XSL + "mode"):
            assert mode.get("on-no-match") == "fail", mode.get("name")
            declared.add(mode.get("name"))
        for value in tree.xpath("//@mode | //@default-mode"):
            used.update(value.split())
    assert used - {"#current", "#all", "#unnamed"} == declared


def test_every_sheet_is_used() -> None:
    included = {
        (sheet.parent / href).resolve() for sheet in SHEETS for href in etree.parse(sheet).xpath("//*/@href[../@href]")
        if href.endswith(".xsl")
    }  # fmt: skip
    drivers = {(XSLT / rendition.stylesheet).resolve() for rendition in RENDITIONS.values() if rendition.stylesheet}
    drivers.add((XSLT / "deposit" / "facts.xsl").resolve())  # it makes no rendition: it tells what a deposit says
    assert included | drivers == {sheet.resolve() for sheet in SHEETS}


def test_every_named_template_and_function_is_used() -> None:
    sources = "\n".join(sheet.read_text(encoding="utf-8") for sheet in SHEETS)
    for sheet in SHEETS:
        tree = etree.parse(sheet)
        for name in tree.xpath("//*[local-name() = 'function']/@name"):
            assert sources.count(f"{name}(") >= 1, name
        for name in tree.xpath("//*[local-name() = 'template']/@name"):
            assert f'<xsl:call-template name="{name}"' in sources, name
