"""A paragraph and its spans in, mixed content out: the one place where stand-off spans become elements."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from memcon.model import Paragraph, Span
from memcon.xmltools import Element, sub


def fill(parent: Element, paragraph: Paragraph) -> None:
    """Write a paragraph's text, with its spans as elements, into ``parent``, which is empty.

    The spans have to nest (``settle`` sees to that), outer before inner.
    """
    text = paragraph.text
    position = 0
    place = _Place(parent, None)
    opened: list[tuple[Span, Element, _Place]] = []  # each span, its element, and the place it stands in
    for span in paragraph.spans:
        while opened and opened[-1][0].end <= span.start:
            position, place = _close(opened.pop(), place, text, position)
        _put(place, text[position : span.start])
        made = sub(place.parent, span.tag, dict(span.attributes))
        position = span.start + span.trim[0]
        if span.end == span.start or span.content is not None:
            made.text = span.content
            position = span.end
            place = _Place(place.parent, made)
        else:
            opened.append((span, made, place))
            place = _Place(sub(made, span.wrap[0], dict(span.wrap[1])) if span.wrap else made, None)
    while opened:
        position, place = _close(opened.pop(), place, text, position)
    _put(place, text[position:])


class _Place(NamedTuple):
    """Where text goes next: into ``parent``, after its child ``last``; there is no text there yet."""

    parent: Element
    last: Element | None


def _put(place: _Place, text: str) -> None:
    if not text:
        return
    if place.last is None:
        place.parent.text = text
    else:
        place.last.tail = text


def _close(opened: tuple[Span, Element, _Place], place: _Place, text: str, position: int) -> tuple[int, _Place]:
    """Write the rest of an element's text; return where the text goes on, and the place after the element."""
    span, made, outside = opened
    _put(place, text[position : span.end - span.trim[1]])
    return span.end, _Place(outside.parent, made)


def cut(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """Return a stretch of a paragraph as one of its own; spans that its ends would cut are left out."""
    while start < end and paragraph.text[start].isspace():
        start += 1
    while start < end and paragraph.text[end - 1].isspace():
        end -= 1
    inside = (span for span in paragraph.spans if start <= span.start and span.end <= end)
    moved = tuple(span._replace(start=span.start - start, end=span.end - start) for span in inside)
    return replace(paragraph, text=paragraph.text[start:end], lines=(), spans=moved)


def lines_of(paragraph: Paragraph) -> Iterable[Paragraph]:
    """Return each line of a paragraph whose lines matter as a paragraph of its own."""
    starts = (0, *paragraph.lines)
    ends = (*paragraph.lines, len(paragraph.text))
    return (cut(paragraph, start, end) for start, end in zip(starts, ends, strict=True))


def with_line_breaks(paragraph: Paragraph) -> Paragraph:
    """Return the paragraph with an ``lb`` where each further line of the source began, if its lines matter."""
    if not paragraph.lines:
        return paragraph
    covered = [(span.start, span.end) for span in paragraph.spans]
    breaks = [
        Span(offset, offset, "lb")
        for offset in paragraph.lines
        if not any(start < offset < end for start, end in covered)
    ]
    spans = sorted((*paragraph.spans, *breaks), key=lambda span: (span.start, span.end > span.start, -span.end))
    return replace(paragraph, lines=(), spans=tuple(spans))
