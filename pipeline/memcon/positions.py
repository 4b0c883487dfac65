"""Where the elements, attributes and characters of a parsed document stand in its bytes: line and column.

lxml knows the line on which a start tag ends, and of some documents not even that. Here the text is read once more, for
tags alone: what is well-formed and has no document type declaration needs no more than one regular expression.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from memcon.xmltools import Element

_TOKEN = re.compile(
    r"<!--(?:.*?)-->|<\?(?:.*?)\?>|<!\[CDATA\[(?:.*?)\]\]>|</[^>]*>|<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL
)
_ATTRIBUTE = re.compile(r"""\s([^\s=]+)\s*=\s*("[^"]*"|'[^']*')""")
_CHARACTER = re.compile(r"(?P<mark><!\[CDATA\[|\]\]>)|&[^;]*;|\r\n|.", re.DOTALL)
_LINE = re.compile("\n")
_XML = "{http://www.w3.org/XML/1998/namespace}"


class Place(NamedTuple):
    """A place in a file: line and column, counted from 1; 0 where it is not known."""

    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class _Span:
    """Offsets of an element, a comment or an instruction: its start tag, and after the last of its characters."""

    start: int
    inside: int
    end: int


@dataclass(frozen=True, slots=True)
class Positions:
    """The places of a document.

    Attributes:
        text: the document as it stands in the file; empty if only the parser's lines are known.
        spans: what has which offsets.
        lines: the offsets at which lines begin.
    """

    text: str
    spans: dict[Element, _Span]
    lines: list[int]

    def of(self, node: Element) -> Place:
        """Return where an element begins."""
        span = self.spans.get(node)
        return self.at(span.start) if span else Place(node.sourceline or 0)

    def of_attribute(self, node: Element, name: str, *, itself: bool = False) -> Place:
        """Return where the value of an attribute begins, or the attribute itself; if there is none, the element."""
        span = self.spans.get(node)
        shown = name.replace(_XML, "xml:")
        for match in _ATTRIBUTE.finditer(self.text, span.start, span.inside) if span else ():
            if match[1] == shown:
                return self.at(match.start(1) if itself else match.start(2) + 1)
        return self.of(node)

    def of_character(self, owner: Element, is_tail: bool, index: int) -> Place:
        """Return where a character of an element's text or tail stands; of several lines, the right one."""
        span = self.spans.get(owner)
        if span is None:
            return self.of(owner)
        begin, count = span.end if is_tail else span.inside, -1
        for match in _CHARACTER.finditer(self.text, begin):
            count += not match["mark"]
            if count == index:
                return self.at(match.start())
        return self.at(begin)

    def at(self, offset: int) -> Place:
        """Return the place of an offset."""
        line = bisect_right(self.lines, offset)
        return Place(line, offset - self.lines[line - 1] + 1)


def positions(root: Element, data: bytes = b"") -> Positions:
    """Find the places of a document.

    Args:
        root: its root element.
        data: its bytes; without them, only the parser's lines are known.
    """
    text = _decoded(data, root.getroottree().docinfo.encoding or "utf-8")
    spans = list(_spans(text))
    nodes = [each for each in root.iter() if isinstance(each, Element)]
    if len(spans) < len(nodes):
        return Positions("", {}, [0])
    lines = [0, *(match.end() for match in _LINE.finditer(text))]
    return Positions(text, dict(zip(nodes, spans, strict=False)), lines)


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode("utf-8-sig" if encoding.lower() in ("utf-8", "utf8") else encoding)
    except (LookupError, UnicodeDecodeError):
        return ""


def _spans(text: str) -> list[_Span]:
    """Return the spans of elements, comments and instructions, from the root element on."""
    found: list[_Span] = []
    is_open: list[int] = []
    for match in _TOKEN.finditer(text):
        token, start, end = match[0], match.start(), match.end()
        if token.startswith("</"):
            begun = is_open.pop()
            found[begun] = _Span(found[begun].start, found[begun].inside, end)
        elif token.startswith(("<!--", "<?")):
            if found:  # what stands before the root is none of its tree
                found.append(_Span(start, end, end))
        elif not token.startswith("<!"):
            if not token.endswith("/>"):
                is_open.append(len(found))
            found.append(_Span(start, end, end))
    return found
