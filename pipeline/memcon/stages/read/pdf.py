"""A PDF with a text layer in, ``Transcript`` out: its lines and pages as printed, its paragraphs by their layout.

``pdf_glyphs`` tells the characters and where they stand, ``layout`` which lines are one paragraph. Page numbers,
running heads and words that a line's end divides stay as they stand: they are understood where those of a text are.
"""

import base64
import json
import subprocess
import sys
from array import array
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from memcon.errors import SourceError
from memcon.findings import Finding, Severity
from memcon.model import MetadataField, Normalisation, Transcript
from memcon.note_marks import RAISED
from memcon.stages.read.container import damaged, encrypted, too_large
from memcon.stages.read.layout import DIGITS, Box, Glyph, Line, Measures, lines_of, measure, paragraphs_of
from memcon.stages.read.pieces import Gatherer, Piece, Source, assemble, running

_READER = Path(__file__).with_name("pdf_glyphs.py")
_SECONDS = 10  # of the processor, and one more for so many bytes:
_BYTES_A_SECOND = 200_000
_PATIENCE = 6  # times as long may it take on a machine that is busy
_PROPERTIES = {"Title": "Title of the file", "Author": "Author of the file", "Subject": "Subject"}
_EMPHASIS: Mapping[str, tuple[str, ...]] = {"0": (), "1": ("bold",), "2": ("italic",), "3": ("bold", "italic")}
_SHOWN = 10


def read_pdf(data: bytes, name: str, checksum: str) -> Transcript:
    """Read a PDF.

    Raises:
        SourceError: if it is damaged, encrypted, too large, or has no text layer.
    """
    made = _read(data, name)
    pages = [lines_of(list(_glyphs(page))) for page in made["pages"]]
    if not any(pages):
        raise _no_text(name, len(pages))
    gathered = Gatherer()
    usual = measure(pages)
    for number, lines in enumerate(pages, start=1):
        _gather(lines, number, usual, gathered)
    properties = {key: " ".join(value.replace("\0", "").split()) for key, value in made["properties"].items()}
    return assemble(
        gathered.pieces,
        Source(
            name,
            checksum,
            "pdf",
            (
                *(
                    MetadataField(label, properties[key], 1)
                    for key, label in _PROPERTIES.items()
                    if properties.get(key)
                ),
                *running("Words across the page", (page["across"] for page in made["pages"])),
            ),
            (
                Normalisation("control characters that XML forbids left out", gathered.forbidden),
                Normalisation("digits that are printed raised written as raised digits", _raised(made["pages"], pages)),
            ),
            _empty_pages(pages, name),
        ),
    )


def _raised(written: list[Mapping[str, str]], pages: list[list[Line]]) -> int:
    """Return how many digits were written as raised ones."""
    before = sum(page["text"].count(sign) for page in written for sign in RAISED)
    return max(sum(line.text.count(sign) for lines in pages for line in lines for sign in RAISED) - before, 0)


def _read(data: bytes, name: str) -> dict[str, Any]:
    """Let a process of its own read the pages.

    Raises:
        SourceError: if it cannot, or not in the time that its size allows.
    """
    seconds = _SECONDS + len(data) // _BYTES_A_SECOND
    command = [sys.executable, "-P", str(_READER), str(seconds)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds * _PATIENCE, check=False)
    except subprocess.TimeoutExpired as error:
        raise too_large(name, _too_slow(seconds)) from error
    if done.returncode < 0 or (done.returncode and b"MemoryError" in done.stderr):
        raise too_large(name, _too_slow(seconds))
    if done.returncode:
        raise damaged(name, "it begins as a PDF, but PDFium cannot read it")
    made: dict[str, Any] = json.loads(done.stdout)
    if made.get("error") == "password":
        raise encrypted(name)
    if made.get("error") == "large":
        raise too_large(name, made["how"])
    if "error" in made:
        raise damaged(name, "it begins as a PDF, but PDFium cannot read it")
    return made


def _too_slow(seconds: int) -> str:
    return f"its pages take more than {seconds} seconds, or more memory than there is for them"


def _glyphs(page: Mapping[str, str]) -> Iterator[Glyph]:
    """Yield the characters of a page."""
    edges = array("f", base64.b64decode(page["boxes"]))
    lowest = iter(array("f", base64.b64decode(page["digits"])))
    for index, (character, emphasis) in enumerate(zip(page["text"], page["emphasis"], strict=True)):
        box = Box(*edges[4 * index : 4 * index + 4])
        yield Glyph(character, box, _EMPHASIS[emphasis], next(lowest) if character in DIGITS else box.bottom)


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
