"""What a TEI document marks in its text, as plain values: turns, names, dates, brackets, stage directions.

The text that counts is that of ``text`` as it stands in the source: labels of speakers, words in brackets and the
quotation marks that an element stands for are in it; running heads (``fw``), corrections (``corr``, ``reg``,
``expan``), the editors' own notes and what they put before the record (``front``) are not. White space is one space,
and blocks are divided by a line feed. The document may be anybody's: speeches are ``sp``, ``u`` or ``said``.

A mark covers the words of its element less the punctuation and the possessive *'s* at its ends. Parts of a name
(``forename``, a ``settlement`` inside a ``placeName``) are no mentions of their own, a name inside a longer one is.
"""

import re
import sys
from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from memcon.errors import DocumentError
from memcon.quotation import QUOTED, USUAL, Pair, marks_round, usual_marks
from memcon.xmltools import Element, local_name, parse, text_of

NAME_KINDS = ("persName", "placeName", "orgName", "name", "title")

_PLACES = frozenset("placeName geogName country settlement region district bloc".split())
_PARTS = _PLACES - {"placeName"}
_SPEECHES = frozenset("sp u said".split())
_STAGES = frozenset("stage incident kinesic vocal pause".split())
_PLAIN = frozenset("persName orgName title date supplied gap sic".split())
_KINDS = {
    **{name: name for name in _PLAIN},
    **dict.fromkeys(_PLACES, "placeName"),
    **dict.fromkeys(_SPEECHES, "turn"),
    **dict.fromkeys(_STAGES, "stage"),
}
_UNCOUNTED = frozenset("front fw corr reg expan teiHeader standOff".split())
_BLOCKS = frozenset(
    "p ab sp u speaker head div l lg item list label closer opener signed salute dateline front body back".split()
)
_TYPES = {"person": "persName", "place": "placeName", "org": "orgName", "organisation": "orgName"}
_MARGINS = (re.compile(r"\s+"), re.compile(r"\s+\Z"))
_EDGES = (re.compile(r"[\W_]+"), re.compile(r"(?:['’]s)?[\W_]+\Z|['’]s\Z"))
_SPACES = re.compile(r"\s+")
_RANGES = (("from", "to"), ("notBefore", "notAfter"), ("from-iso", "to-iso"))


class Mark(NamedTuple):
    """Something marked in a text.

    Attributes:
        kind: what it is: a kind of name, ``date``, ``stage``, ``turn``, or a class of bracket.
        start: offset of its first character in the text; of a turn, where its label ends.
        end: offset after its last.
        value: what it points at or stands for: ids for names and turns, the normalised value of a date, a type.
        line: line of the document.
        cert: how certain it is, if the document says so.
        label: the label of a turn.
    """

    kind: str
    start: int
    end: int
    value: str = ""
    line: int = 0
    cert: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """The text of a document, what is marked in it, in order, and where labels of speakers begin and end."""

    text: str
    marks: tuple[Mark, ...]
    labels: tuple[tuple[int, int], ...] = ()
    lines: tuple[tuple[int, int], ...] = ()  # offset in the text, and the document's line from there on

    def of(self, *kinds: str) -> tuple[Mark, ...]:
        """Return the marks of these kinds."""
        return tuple(mark for mark in self.marks if mark.kind in kinds)

    def words(self, mark: Mark) -> str:
        """Return the words that a mark covers."""
        return " ".join(self.text[mark.start : mark.end].split())

    def line_at(self, offset: int) -> int:
        """Return the line of the document that an offset in the text is on; 0 if it is not known."""
        place = bisect_right(self.lines, (offset, sys.maxsize))
        return self.lines[place - 1][1] if place else 0


def read_marks(source: Path | bytes, name: str = "") -> Marked:
    """Read what a TEI document marks.

    Raises:
        MissingError: if the file is not there.
        DocumentError: if it is not well-formed, or has no text.
    """
    return marks_of(parse(source, name), name or str(source))


def marks_of(root: Element, name: str = "") -> Marked:
    """Return what a TEI document marks.

    Raises:
        DocumentError: if it has no text.
    """
    text = next((node for node in root.iter() if local_name(node) == "text"), None)
    if text is None:
        raise DocumentError(
            "There is no text element in the document.",
            code="E-005",
            hint="Give a TEI document: its root is TEI, and in it are teiHeader and text.",
            path=name,
        )
    reading = _Reading(usual_marks(root))
    waiting: list[tuple[Element, int | None]] = [(text, None)]  # with an offset: its content has been read
    while waiting:
        node, start = waiting.pop()
        if start is None and _counts(node):
            reading.divide(node)
            waiting.append((node, reading.length))
            reading.begin(node)
            waiting += [(child, None) for child in reversed(node)]
            continue
        if start is not None:
            reading.end(node, start)
            reading.divide(node)
        if node is not text:
            reading.add(node.tail)
    return reading.done()


def _counts(node: Element) -> bool:
    """Say whether the text of an element is the source's."""
    name = local_name(node)
    is_editors = name in ("note", "div") and node.get("type") == "editorial" and node.get("place") != "inline"
    return bool(name) and name not in _UNCOUNTED and not is_editors


@dataclass(slots=True)
class _Reading:
    """A text and its marks, as far as they have been read."""

    usual: Pair = USUAL
    parts: list[str] = field(default_factory=list)
    length: int = 0
    line: int = 1
    lines: list[tuple[int, int]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    zones: list[tuple[int, int]] = field(default_factory=list)
    labels: list[tuple[str, int]] = field(default_factory=list)  # of each open speech: label, and where it ends

    def add(self, text: str | None) -> None:
        for number, words in enumerate((text or "").split("\n")):
            if number:
                self.line += 1
                self._append(" ")
            self.lines.append((self.length, self.line))
            self._append(_SPACES.sub(" ", words))

    def _append(self, words: str) -> None:
        if words.startswith(" ") and (not self.parts or self.parts[-1][-1] in " \n"):
            words = words[1:]
        if words:
            self.parts.append(words)
            self.length += len(words)

    def divide(self, node: Element) -> None:
        if local_name(node) in _BLOCKS and self.parts and self.parts[-1] != "\n":
            self.parts.append("\n")
            self.length += 1

    def begin(self, node: Element) -> None:
        self.line = node.sourceline or self.line
        if local_name(node) in _SPEECHES:
            self.labels.append(("", self.length))
        if local_name(node) in QUOTED:
            self._append(marks_round(node, self.usual)[0])
        self.add(node.text)

    def end(self, node: Element, start: int) -> None:
        name = local_name(node)
        if name in QUOTED:
            self._append(marks_round(node, self.usual)[1])
        if name == "speaker":
            self.zones.append((start, self.length))
        if name == "speaker" and self.labels:
            self.labels[-1] = (text_of(node).rstrip(" :."), self.length)
        self._mark(node, start)

    def done(self) -> Marked:
        text = "".join(self.parts)
        trimmed = (_trimmed(mark, text) for mark in self.marks)
        found = sorted(trimmed, key=lambda mark: (mark.start, -mark.end, mark.kind))
        return Marked(
            text,
            tuple({(mark.kind, mark.start, mark.end): mark for mark in found}.values()),
            tuple(self.zones),
            tuple(self.lines),
        )

    def _mark(self, node: Element, start: int) -> None:
        kind = _kind(node)
        if not kind:
            return
        label, end = "", self.length
        if kind == "turn":
            label, start = self.labels.pop()
        self.marks.append(Mark(kind, start, end, _value(node, kind), node.sourceline or 0, node.get("cert", ""), label))


def _kind(node: Element) -> str:
    """Return what kind of mark an element is; nothing if it is none."""
    name, parent = local_name(node), node.getparent()
    if name in _PARTS and parent is not None and local_name(parent) in _PLACES:
        return ""
    if name == "sic" and parent is not None and local_name(parent) == "choice":
        return ""  # what the source has beside a correction is no bracket
    if name == "name":
        return _TYPES.get(node.get("type", ""), name)
    if name == "note":
        return f"note {node.get('type', '')}".strip()
    return _KINDS.get(name, "")


def _value(node: Element, kind: str) -> str:
    if kind == "turn":
        return _ids(node.get("who", ""))
    if kind == "date":
        value = node.get("when") or node.get("when-iso") or ""
        ends = (f"{node.get(a, '')}/{node.get(b, '')}" for a, b in _RANGES if node.get(a) or node.get(b))
        return value[:10] or next(ends, "")
    if kind in NAME_KINDS:
        return _ids(node.get("ref", ""))
    return node.get("type", "") if kind == "stage" else ""


def _ids(pointers: str) -> str:
    """Return the ids that pointers name, sorted."""
    return " ".join(sorted(pointer.rpartition("#")[2] for pointer in pointers.split()))


def _trimmed(mark: Mark, text: str) -> Mark:
    """Return a mark without white space at its ends, and a name or date without punctuation there."""
    pattern = _EDGES if mark.kind in (*NAME_KINDS, "date") else _MARGINS
    words = text[mark.start : mark.end]
    first = pattern[0].match(words)
    start = first.end() if first else 0
    last = pattern[1].search(words, start)
    end = last.start() if last else len(words)
    return mark._replace(start=mark.start + start, end=mark.start + end)
