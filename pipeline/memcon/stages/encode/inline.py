"""A paragraph and its spans in, mixed content out: the one place where stand-off spans become elements."""

from collections.abc import Iterable
from dataclasses import replace

from memcon.model import Paragraph, Span
from memcon.writer import Writer


def fill(writer: Writer, paragraph: Paragraph) -> None:
    """Write a paragraph's text, with its spans as elements, into the element that was begun last.

    The spans have to nest (``settle`` sees to that), outer before inner.
    """
    text = paragraph.text
    position = 0
    opened: list[Span] = []
    for span in paragraph.spans:
        while opened and opened[-1].end <= span.start:
            position = _close(writer, opened.pop(), text, position)
        writer.text(text[position : span.start])
        if span.end == span.start or span.content is not None:
            writer.element(span.tag, span.attributes, span.content or "")
            position = span.end
            continue
        writer.open(span.tag, span.attributes)
        if span.wrap:
            writer.open(*span.wrap)
        position = span.start + span.trim[0]
        opened.append(span)
    while opened:
        position = _close(writer, opened.pop(), text, position)
    writer.text(text[position:])


def _close(writer: Writer, span: Span, text: str, position: int) -> int:
    """Write the rest of a span and end its element; return where the text goes on."""
    writer.text(text[position : span.end - span.trim[1]])
    if span.wrap:
        writer.close()
    if span.beside:
        writer.element(*span.beside)
    writer.close()
    return span.end


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
