"""A PDF on standard input in, the characters of its pages as JSON on standard output out: a process of its own.

PDFium is a large program in C++. Some hundred bytes can keep it busy for ever (forms that draw forms), and what is
broken may bring it down: neither must happen to the program that converts. A script, it imports nothing of memcon.
"""

import base64
import ctypes
import json
import math
import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from functools import lru_cache
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

MOST_PAGES = 5000
_MOST_CHARACTERS = 100_000  # and so many for each byte:
_CHARACTERS_A_BYTE = 50
_MEMORY = 4_000_000_000  # bytes
_HYPHENS = (0x2, 0xFFFE)  # PDFium's signs for the hyphen that divides a word at the end of a line
_SURROGATES = range(0xD800, 0xE000)
_BOLD = ("bold", "black", "heavy", "demi")
_ITALIC = ("italic", "oblique")
_LONGEST_FONT_NAME = 200
_DIGITS = frozenset("0123456789")
_SAMPLE = 2000  # characters of a page by which it is seen how it is turned
_Box = tuple[float, float, float, float]


class _TooMuch(Exception):  # noqa: N818 - no error of the program
    """There is more on the pages than the file can hold in earnest."""


def read(data: bytes) -> dict[str, Any]:
    """Return the pages of a PDF, and what the file says of itself; else what is the matter."""
    try:
        with closing(pdfium.PdfDocument(data)) as document:
            if len(document) > MOST_PAGES:
                return {"error": "large", "how": f"it has {len(document)} pages"}
            left = [_MOST_CHARACTERS + len(data) * _CHARACTERS_A_BYTE]
            pages = [_page(document, index, left) for index in range(len(document))]
            return {"pages": pages, "properties": document.get_metadata_dict()}
    except pdfium.PdfiumError as error:
        return {"error": "password" if "password" in str(error).lower() else "damaged"}
    except _TooMuch:
        return {"error": "large", "how": "it shows far more words than a file of its size can hold"}


def _page(document: Any, index: int, left: list[int]) -> dict[str, str]:  # noqa: ANN401 - PDFium has no types
    """Return the characters of a page, their boxes, the number of the emphasis of each, and how low its digits are.

    The page is turned until most of its words are upright; what is printed across them stands apart.
    """
    with closing(document[index]) as page:
        angle = _turned(page)
        page.set_rotation(-angle % 360)
        with closing(page.get_textpage()) as text:
            count = text.count_chars()
            left[0] -= count
            if left[0] < 0:
                raise _TooMuch
            glyphs = list(_glyphs(text.raw, count, angle))
    upright = [glyph for glyph in glyphs if not glyph[4]]
    return {
        "text": "".join(character for character, *_ in upright),
        "boxes": _packed(edge for _, box, *_ in upright for edge in box),
        "emphasis": "".join(emphasis for _, _, emphasis, *_ in upright),
        "digits": _packed(lowest for character, _, _, lowest, _ in upright if character in _DIGITS),
        "across": "".join(character for character, *_, is_across in glyphs if is_across),
    }


def _turned(page: Any) -> int:  # noqa: ANN401
    """Return by how many degrees most words of a page are turned: 0, 90, 180 or 270."""
    with closing(page.get_textpage()) as text:
        count = min(text.count_chars(), _SAMPLE)
        turned = Counter(
            _angle(text.raw, place)
            for place in range(count)
            if not _character(raw.FPDFText_GetUnicode(text.raw, place)).isspace()
        )
    angle = turned.most_common(1)[0][0] if turned else 0
    return angle if angle % 90 == 0 else 0


def _angle(page: Any, place: int) -> int:  # noqa: ANN401
    """Return by how many degrees a character is turned clockwise, to the nearest five."""
    return round(math.degrees(raw.FPDFText_GetCharAngle(page, place)) / 5) * 5 % 360


def _upright(box: _Box, angle: int) -> _Box:
    """Return where a box stands when the page is turned until words of this angle are upright."""
    left, bottom, right, top = box
    if angle == 90:
        return -top, left, -bottom, right
    if angle == 180:
        return -right, -top, -left, -bottom
    return (bottom, -right, top, -left) if angle == 270 else box


def _packed(numbers: Iterable[float]) -> str:
    return base64.b64encode(array("f", numbers).tobytes()).decode("ascii")


def _glyphs(page: Any, count: int, turned: int) -> Iterator[tuple[str, _Box, str, float, bool]]:  # noqa: ANN401
    """Yield characters with their boxes, where the ink of a digit is lowest, and whether they stand across the words.

    Emphasis and angle are asked for once a word.
    """
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    lowest, is_across = 0.0, False
    box, flags, name = raw.FS_RECTF(), ctypes.c_int(), ctypes.create_string_buffer(_LONGEST_FONT_NAME)
    emphasis, is_new_word = "0", True
    for index in range(count):
        character = _character(raw.FPDFText_GetUnicode(page, index))
        if character in ("", "\r", "\n"):
            is_new_word = True
            continue
        if not raw.FPDFText_GetLooseCharBox(page, index, box):
            continue
        if is_new_word and not character.isspace():
            raw.FPDFText_GetFontInfo(page, index, name, _LONGEST_FONT_NAME, flags)
            emphasis = _emphasis(name.value)
            is_across = _angle(page, index) != turned
        is_new_word = character.isspace()
        if character in _DIGITS:
            raw.FPDFText_GetCharBox(page, index, left, right, bottom, top)
            lowest = _upright((left.value, bottom.value, right.value, top.value), turned)[1]
        yield character, _upright((box.left, box.bottom, box.right, box.top), turned), emphasis, lowest, is_across


def _character(code: int) -> str:
    """Return the character of a code; nothing for a code that stands for none."""
    if code in _HYPHENS:
        return "-"
    return "" if code in _SURROGATES or not 0 < code < 0x110000 else chr(code)


@lru_cache(maxsize=200)
def _emphasis(font: bytes) -> str:
    """Return the number of the emphasis that a font gives, by its name: 1 for bold, 2 for italic, 3 for both."""
    name = font.decode("ascii", "ignore").lower()
    return str(any(sign in name for sign in _BOLD) + 2 * any(sign in name for sign in _ITALIC))


def _limit(seconds: int) -> None:
    """Let the process end when it has worked so long or takes too much memory, where the system can do so."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # not on every system

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    _limit(int(sys.argv[1]))
    sys.stdout.write(json.dumps(read(sys.stdin.buffer.read())))
