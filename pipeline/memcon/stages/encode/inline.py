"""A paragraph and its spans in, mixed content out: the one place where stand-off spans become elements."""

from collections.abc import Iterable
from dataclasses import replace

from memcon.model import Paragraph, Span
from memcon.xmltools import Element, append_text, sub


def fill(parent: Element, paragraph: Paragraph) -> None:
    """Write a paragraph's text, with its spans as elements, into ``parent``.

    The spans have to nest (``settle`` sees to that), outer before inner.
    """
    text = paragraph.text
    current = parent
    position = 0
    opened: list[tuple[Span, Element]] = []  # each span with the element that text after it goes into

    def close() -> None:
        nonlocal current, position
        span, outside = opened.pop()
        append_text(current, text[position : span.end - span.trim[1]])
        position = span.end
        current = outside

    for span in paragraph.spans:
        while opened and opened[-1][0].end <= span.start:
            close()
        append_text(current, text[position : span.start])
        made = sub(current, span.tag, dict(span.attributes))
        position = span.start + span.trim[0]
        if span.end == span.start or span.content is not None:
            made.text = span.content
            position = span.end
            continue
        opened.append((span, current))
        current = sub(made, span.wrap[0], dict(span.wrap[1])) if span.wrap else made
    while opened:
        close()
    append_text(current, text[position:])


def cut(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """Return a stretch of a paragraph as one of its own; spans that its ends would cut are left out."""
    while start < end and paragraph.text[start].isspace():
        start += 1
    while start < end and paragraph.text[end - 1].isspace():
        end -= 1
    inside = (span for span in paragraph.spans if start <= span.start and span.end <= end)
    moved = tuple(replace(span, start=span.start - start, end=span.end - start) for span in inside)
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
    spans = sorted((*paragraph.spans, *breaks), key=lambda span: (span.start, -span.end))
    return replace(paragraph, lines=(), spans=tuple(spans))
