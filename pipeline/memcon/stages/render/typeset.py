"""A source for typst in, a PDF out: PDF/A-2a and PDF/UA-1 in one file, in typst's own fonts, always the same bytes."""

import re
from collections.abc import Iterable
from functools import cache
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from memcon.errors import DocumentError

if TYPE_CHECKING:
    from typst import Fonts

_FAMILIES = ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")
_PLACE = re.compile(r"┌─ .*:(\d+):\d+$", re.MULTILINE)  # of an error, as typst tells it
_PROBE = '#set document(title: "x", date: datetime(year: 1970, month: 1, day: 1))\n'
_STYLES = ('style: "italic"', "weight: 700", 'style: "italic", weight: 700')


@cache
def _fonts(folder: str) -> "Fonts":
    """Return the fonts that typst brings with it, and those of a folder; never those of the machine, which differ."""
    # Imported here: whoever makes no PDF need not load typst.
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[folder] if folder else [])


def _families(folder: str) -> str:
    """Return the families to look for a letter in, one after the other, as typst writes them."""
    own = sorted(set(_fonts(folder).families()) - {*_FAMILIES, "New Computer Modern Math"})
    return "(" + "".join(f'"{family}", ' for family in (*_FAMILIES[:2], *own, *_FAMILIES[2:])) + ")"


def _compile(source: str, fonts: str) -> bytes:
    """Typeset a source, where it can read no file and no package."""
    import typst

    with TemporaryDirectory() as empty:
        compiler = typst.Compiler(
            root=empty, font_paths=_fonts(fonts), ignore_system_fonts=True, package_path=empty, package_cache_path=empty
        )
        made = compiler.compile(input=source.encode("utf-8"), format="pdf", pdf_standards=["a-2a", "ua-1"])
    assert isinstance(made, bytes)  # one file, since it is asked for no path and no pages
    return made


def unset(characters: Iterable[str], style: str = "", fonts: str = "") -> frozenset[str]:
    """Return the characters that the fonts do not have, or that PDF/A forbids.

    typst itself is asked: each character has a paragraph of its own, and typst tells the lines that it cannot set.

    Args:
        characters: those to ask for.
        style: how they are to look, as arguments of typst's ``text``.
        fonts: a folder with more fonts.
    """
    import typst

    asked = sorted(character for character in set(characters) if ord(character) > 0x7E)
    probe = f"{_PROBE}#set text(font: {_families(fonts)}, fallback: false)\n#set text({style})\n"
    try:
        _compile(probe + "\n\n".join(f'#"\\u{{{ord(character):x}}}"' for character in asked), fonts)
    except typst.TypstError as error:
        first = probe.count("\n") + 1
        return frozenset(asked[(int(line) - first) // 2] for line in _PLACE.findall(error.diagnostic))
    return frozenset()


def typeset(source: str, name: str, fonts: str = "") -> bytes:
    """Return the PDF that a source for typst describes.

    Args:
        source: what ``typst.xsl`` made of an edition.
        name: what to call the edition in a message.
        fonts: a folder with more fonts.

    Raises:
        DocumentError: if typst cannot set it.
    """
    import typst

    missing = unset(source, fonts=fonts)
    plain = frozenset[str]().union(*(unset(set(source) - missing, style, fonts) for style in _STYLES))
    told = {"families": _families(fonts), "missing": _array(missing), "plain": _array(plain)}
    try:
        return _compile("\n".join((*(f"#let {key} = {value}" for key, value in told.items()), source)), fonts)
    except typst.TypstError as error:
        raise DocumentError(
            f"typst cannot set the document: {error.message}",
            code="E-003",
            hint="Validate the document first: memcon validate FILE.",
            path=name,
        ) from error


def _array(characters: Iterable[str]) -> str:
    return "(" + "".join(f'"{ord(character):x}", ' for character in sorted(characters)) + ")"
