"""A PDF with a text layer in, ``Transcript`` out: its lines and pages as printed, its paragraphs by their layout.

PDFium tells the characters and where they stand, ``layout`` which lines are one paragraph. Page numbers, running heads
and words that the end of a line divides stay as they stand: they are understood where those of a plain text are.
"""

from collections.abc import Iterator
from contextlib import closing
from functools import lru_cache
from typing import Any

from memcon.errors import SourceError
from memcon.findings import Finding, Severity
from memcon.model import MetadataField, Normalisation, Transcript
from memcon.stages.read.container import damaged, encrypted, too_large
from memcon.stages.read.layout import Box, Glyph, Line, Measures, lines_of, measure, paragraphs_of
from memcon.stages.read.pieces import Gatherer, Piece, Source, assemble

_MOST_PAGES = 5000
_MOST_CHARACTERS = 20_000_000
_PROPERTIES = {"Title": "Title of the file", "Author": "Author of the file", "Subject": "Subject"}
_HYPHENS = (0x2, 0xFFFE)  # PDFium's signs for the hyphen that divides a word at the end of a line
_SURROGATES = range(0xD800, 0xE000)
_BOLD = ("bold", "black", "heavy", "semibold", "demi")
_ITALIC = ("italic", "oblique")
_LONGEST_FONT_NAME = 200
_SHOWN = 10


def read_pdf(data: bytes, name: str, checksum: str) -> Transcript:
    """Read a PDF.

    Raises:
        SourceError: if it is damaged, encrypted, too large, or has no text layer.
    """
    import pypdfium2 as pdfium  # here, because it loads a library of some megabytes

    try:
        with closing(pdfium.PdfDocument(data)) as document:
            if len(document) > _MOST_PAGES:
                raise too_large(name, f"it has {len(document)} pages")
            pages = [lines_of(page) for page in _pages(document, name)]
            fields = document.get_metadata_dict()
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise encrypted(name) from error
        raise damaged(name, "it begins as a PDF, but PDFium cannot read it") from error
    if not any(pages):
        raise _no_text(name, len(pages))
    gathered = Gatherer()
    usual = measure(pages)
    for number, lines in enumerate(pages, start=1):
        _gather(lines, number, usual, gathered)
    return assemble(
        gathered.pieces,
        Source(
            name,
            checksum,
            "pdf",
            tuple(
                MetadataField(label, words, 1) for key, label in _PROPERTIES.items() if (words := _said(fields, key))
            ),
            (Normalisation("control characters that XML forbids left out", gathered.forbidden),),
            _empty_pages(pages, name),
        ),
    )


def _said(fields: dict[str, str], key: str) -> str:
    return " ".join(fields.get(key, "").replace("\0", "").split())


def _no_text(name: str, pages: int) -> SourceError:
    many = "its page is an image" if pages == 1 else f"its {pages} pages are images"
    return SourceError(
        f"The PDF has no text layer: {many}, as a scanner makes them.",
        code="S-012",
        hint="Let a program for text recognition (OCR) add a text layer, read it against the image, and convert that.",
        path=name,
        line=1,
    )


def _empty_pages(pages: list[list[Line]], name: str) -> tuple[Finding, ...]:
    empty = [str(number) for number, lines in enumerate(pages, start=1) if not lines]
    if not empty:
        return ()
    more = f" and {len(empty) - _SHOWN} more" if len(empty) > _SHOWN else ""
    return (
        Finding(
            Severity.WARNING,
            "S-013",
            f"Of {len(pages)} pages {len(empty)} have no text: {', '.join(empty[:_SHOWN])}{more}.",
            "If words are on them, they are images: let a program for text recognition (OCR) add a text layer.",
            name,
            place=f"page {empty[0]}",
        ),
    )


def _gather(lines: list[Line], number: int, usual: Measures, into: Gatherer) -> None:
    """Gather the paragraphs of a page."""
    is_first = True
    for paragraph in paragraphs_of(lines, usual):
        for line in paragraph.lines:
            if into.length:
                into.say("\n")
            for words, rends in line.runs:
                into.say(words, *rends)
        first = paragraph.lines[0].number
        piece = Piece("", heading=paragraph.heading, new_page=is_first and number > 1, page=(number, first))
        is_first = not into.end(piece) and is_first


def _pages(document: Any, name: str) -> Iterator[list[Glyph]]:  # noqa: ANN401 - PDFium has no types
    """Yield the characters of each page."""
    left = _MOST_CHARACTERS
    for index in range(len(document)):
        with closing(document[index]) as page, closing(page.get_textpage()) as text:
            count = text.count_chars()
            left -= count
            if left < 0:
                raise too_large(name, f"it has more than {_MOST_CHARACTERS // 1_000_000} million characters")
            yield list(_glyphs(text, count))


def _glyphs(text: Any, count: int) -> Iterator[Glyph]:  # noqa: ANN401
    """Yield characters with their boxes; emphasis is asked for once a word."""
    import ctypes

    import pypdfium2.raw as pdfium

    page, box, flags = text.raw, pdfium.FS_RECTF(), ctypes.c_int()
    name = ctypes.create_string_buffer(_LONGEST_FONT_NAME)
    rends: tuple[str, ...] = ()
    is_new_word = True
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(page, index)
        character = _character(code)
        if character in ("", "\r", "\n"):
            is_new_word = True
            continue
        if not pdfium.FPDFText_GetLooseCharBox(page, index, box):
            continue
        if is_new_word and not character.isspace():
            pdfium.FPDFText_GetFontInfo(page, index, name, _LONGEST_FONT_NAME, flags)
            rends = _rends(name.value)
        is_new_word = character.isspace()
        yield Glyph(character, Box(box.left, box.bottom, box.right, box.top), rends)


def _character(code: int) -> str:
    """Return the character of a code; nothing for a code that stands for none."""
    if code in _HYPHENS:
        return "-"
    return "" if code in _SURROGATES or not 0 < code < 0x110000 else chr(code)


@lru_cache(maxsize=200)
def _rends(font: bytes) -> tuple[str, ...]:
    """Return the emphasis that a font gives, by its name."""
    name = font.decode("ascii", "ignore").lower()
    found = (("bold", _BOLD), ("italic", _ITALIC))
    return tuple(rend for rend, signs in found if any(sign in name for sign in signs))
