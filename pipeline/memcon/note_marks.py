"""Marks of notes: a note's own, at its beginning, and those in the text that refer to it.

A mark is a number or a sign: ``[1]``, ``1.``, ``1)``, ``¹``, ``1``, ``*``, ``†``. In the text it touches the word
before it, or its full stop.
"""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(RAISED, "0123456789")
_RAISED = str.maketrans("0123456789", RAISED)
_SIGN = r"\*{1,3}|[†‡§]{1,2}"
_NOTE = re.compile(
    rf"(?:\[(?P<brackets>\d{{1,4}}|{_SIGN})\]|(?P<raised>[⁰¹²³⁴-⁹]{{1,3}})|(?P<number>\d{{1,4}})(?P<after>[.)])?(?=\s)"
    rf"|(?P<sign>{_SIGN}))\s*(?=[^\s\]).,;:])"
)
_REFERENCE = re.compile(
    rf"\[(?P<brackets>\d{{1,4}}|{_SIGN})\]|(?<=\S)(?<!\bm)(?<!\bkm)(?<!\bcm)(?P<raised>[⁰¹²³⁴-⁹]{{1,3}})"
    rf"|(?<=[^\W\d_])[.,;:!?”\"»’)]{{0,2}}(?P<mark>\d{{1,3}}|{_SIGN})(?P<after>\))?(?![\w*†‡§%])"
)
_REND = {".": "full-stop", ")": "parenthesis", None: "none"}


class NoteMark(NamedTuple):
    """A note's mark: number or sign, form (TEI ``@rend``; empty for ``[1]``), and where the note's words begin."""

    number: str
    rend: str
    end: int


class Reference(NamedTuple):
    """A mark in the text: where it stands, which note it means, and whether its form alone shows that it is one."""

    start: int
    end: int
    number: str
    is_plain: bool


def note_mark(text: str, start: int = 0) -> NoteMark | None:
    """Return the mark that a note begins with; nothing if there is none."""
    match = _NOTE.match(text, start)
    if not match:
        return None
    if match["brackets"]:
        return NoteMark(match["brackets"], "", match.end())
    if match["raised"]:
        return NoteMark(match["raised"].translate(_PLAIN), "superscript", match.end())
    if match["sign"]:
        return NoteMark(match["sign"], "none", match.end())
    return NoteMark(match["number"], _REND[match["after"]], match.end())


def references(text: str, numbers: Container[str]) -> Iterator[Reference]:
    """Yield the marks in a text that refer to notes of these numbers."""
    for match in _REFERENCE.finditer(text):
        if match["brackets"]:
            found = Reference(match.start(), match.end(), match["brackets"], True)
        elif match["raised"]:
            found = Reference(match.start(), match.end(), match["raised"].translate(_PLAIN), True)
        else:
            found = Reference(match.start("mark"), match.end(), match["mark"], False)
        if found.number in numbers:
            yield found


def follows(number: str, before: str) -> bool:
    """Say whether a note's number comes after another's: 2 after 1, ** after *."""
    if number.isdigit() and before.isdigit():
        return int(number) == int(before) + 1
    return not number.isdigit() and number != before


def raised(number: str) -> str:
    """Return a number in raised digits."""
    return number.translate(_RAISED)
