"""A place of a file as a reader sees it: the line, and a caret under the column."""

from pathlib import Path
from unicodedata import bidirectional, category, east_asian_width

_WIDTH = 96
_BEFORE = 40
_RIGHT_TO_LEFT = frozenset(["R", "AL", "AN"])


def excerpt(path: Path, line: int, column: int) -> str:
    """Return a line of a file, cut around a column, with a caret under it; empty if it cannot be shown.

    Args:
        path: the file; it may be gone, or in another encoding than UTF-8.
        line: the line, counted from 1.
        column: the character in it, counted from 1; 0 if it is not known, and then there is no caret.
    """
    try:
        lines = path.read_bytes().decode("utf-8").removeprefix("\ufeff").split("\n")
    except (OSError, ValueError):
        return ""
    text = lines[line - 1].rstrip("\r") if 0 < line <= len(lines) else ""
    return pointed(text, column) if text.strip() else ""


def pointed(text: str, column: int) -> str:
    """Return a line, cut around a column, with a caret under it.

    A terminal shows a line that is written from right to left in another order than it is stored: there a caret
    would point at another character, so there is none.
    """
    at = min(max(column - 1, 0), len(text))
    start = at - _BEFORE if at > _BEFORE and len(text) > _WIDTH else 0
    while 0 < start < at and _cells(text[start]) == 0:  # a mark stays with its letter
        start -= 1
    end = start + _WIDTH
    shown = "".join(map(_visible, text[start:end]))
    head, tail = "…" if start else "", "…" if end < len(text) else ""
    if not column or any(bidirectional(character) in _RIGHT_TO_LEFT for character in text[start:end]):
        return f"{head}{shown}{tail}"
    indent = len(head) + sum(_cells(_visible(character)) for character in text[start:at])
    return f"{head}{shown}{tail}\n{' ' * indent}^"


def _visible(character: str) -> str:
    """Return a character that moves no cursor and gives a terminal no command."""
    if character == "\t":
        return " "
    if category(character) == "Cc":
        return "�"
    return (
        "" if bidirectional(character) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"} else character
    )


def _cells(characters: str) -> int:
    """Return how many cells of a terminal characters take: none for a combining mark, two for a wide sign."""
    return sum(
        0 if category(each) in {"Mn", "Me", "Cf"} else 2 if east_asian_width(each) in {"W", "F"} else 1
        for each in characters
    )
