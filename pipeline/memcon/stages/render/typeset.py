"""A source for typst in, a PDF out: PDF/A-2a and PDF/UA-1 in one file, in typst's own fonts, always the same bytes."""

import re
from collections.abc import Iterable
from functools import cache
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from memcon.errors import DocumentError

if TYPE_CHECKING:
    from typst import Fonts

_PLACE = re.compile(r"┌─ .*:(\d+):\d+$", re.MULTILINE)  # of an error, as typst tells it
_PROBE = """#set document(title: "x", date: datetime(year: 1970, month: 1, day: 1))
#set text(font: ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"), fallback: false)
"""
_STYLES = ('style: "italic"', "weight: 700", 'style: "italic", weight: 700')


@cache
def _fonts() -> "Fonts":
    """Return the fonts that typst brings with it: those of the machine would make other bytes on each."""
    # Imported here: whoever makes no PDF need not load typst.
    import typst

    return typst.Fonts(include_system_fonts=False)


def _compile(source: str) -> bytes:
    """Typeset a source, where it can read no file and no package."""
    import typst

    with TemporaryDirectory() as empty:
        compiler = typst.Compiler(
            root=empty, font_paths=_fonts(), ignore_system_fonts=True, package_path=empty, package_cache_path=empty
        )
        made = compiler.compile(input=source.encode("utf-8"), format="pdf", pdf_standards=["a-2a", "ua-1"])
    assert isinstance(made, bytes)  # one file, since it is asked for no path and no pages
    return made


def unset(characters: Iterable[str], style: str = "") -> frozenset[str]:
    """Return the characters that the fonts do not have, or that PDF/A forbids.

    typst itself is asked: each character has a paragraph of its own, and typst tells the lines that it cannot set.

    Args:
        characters: those to ask for.
        style: how they are to look, as arguments of typst's ``text``.
    """
    import typst

    asked = sorted(character for character in set(characters) if ord(character) > 0x7E)
    probe = f"{_PROBE}#set text({style})\n"
    try:
        _compile(probe + "\n\n".join(f'#"\\u{{{ord(character):x}}}"' for character in asked))
    except typst.TypstError as error:
        first = probe.count("\n") + 1
        return frozenset(asked[(int(line) - first) // 2] for line in _PLACE.findall(error.diagnostic))
    return frozenset()


def typeset(source: str, name: str) -> bytes:
    """Return the PDF that a source for typst describes.

    Args:
        source: what ``typst.xsl`` made of an edition.
        name: what to call the edition in a message.

    Raises:
        DocumentError: if typst cannot set it.
    """
    import typst

    missing = unset(source)
    plain = frozenset[str]().union(*(unset(set(source) - missing, style) for style in _STYLES))
    try:
        return _compile(f"#let missing = {_array(missing)}\n#let plain = {_array(plain)}\n{source}")
    except typst.TypstError as error:
        raise DocumentError(
            f"typst cannot set the document: {error.message}",
            code="E-003",
            hint="Validate the document first: memcon validate FILE.",
            path=name,
        ) from error


def _array(characters: Iterable[str]) -> str:
    return "(" + "".join(f'"{ord(character):x}", ' for character in sorted(characters)) + ")"
