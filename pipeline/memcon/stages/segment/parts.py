"""What a document is cut into before turns are gathered: stretches of blocks, with or without a label."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from memcon.model import Block, Label, Listed, Mark, PageBreak, Span, lines_at


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a block: a label and what follows it, or a stretch with no label.

    Attributes:
        text: the words, without the label.
        line: line of the source.
        marks: emphasis in the words.
        lines: offsets in the words where further lines of the source began.
        label: the label, if it has one.
        heading: level of a heading (1 to 6); 0 if it is none.
        new_page: a form feed stood before it.
        pages: page breaks before it, before its label too.
        pages_after: page breaks after it that nothing follows.
        note: number of the footnote that it is text of, by the source's format.
        role: what it is, if the source's format says so.
        spans: what the source's format says of stretches of the words.
        item: it is an item of a list.
        cells: where the further cells of a table's row begin, by the source's format; None if it is no row.
        verse: number of the stanza that it is a line of, by the source's format; 0 if it is no verse.
    """

    text: str
    line: int
    marks: tuple[Mark, ...] = ()
    lines: tuple[int, ...] = ()
    label: Label | None = None
    heading: int = 0
    new_page: bool = False
    pages: tuple[PageBreak, ...] = ()
    pages_after: tuple[PageBreak, ...] = ()
    note: str = ""
    role: str = ""
    spans: tuple[Span, ...] = ()
    item: Listed | None = None
    cells: tuple[int, ...] | None = None
    verse: int = 0


def line_of(block: Block, offset: int) -> int:
    """Return the line of the source that an offset in a block's text stands on, if no line of the block is empty."""
    return block.line + _index(block, offset) if block.breaks else block.line


def lines_of(part: Part) -> list[str]:
    """Return the lines of a part as the source has them."""
    return lines_at(part.text, part.lines)


def whole(block: Block) -> Part:
    """Make a part of a whole block."""
    return part_of(block, 0, len(block.text), 0, block.marks)


def part_of(block: Block, start: int, end: int, first: int, marks: Sequence[Mark], label: Label | None = None) -> Part:
    """Make a part of a stretch of a block.

    Args:
        block: the block.
        start: where the part begins in the block's text, with its label.
        end: where it ends.
        first: where its words begin, after the label.
        marks: the emphasis in the stretch.
        label: its label.
    """
    text = block.text[first:end].strip(" ")
    first += block.text[first:end].find(text) if text else 0
    heading, new_page = block.heading, block.new_page and start == 0
    made = Part(text, block.line, label=label, heading=heading, new_page=new_page)
    if label is None and (block.item or block.cells is not None or block.verse):
        cells = None if start else block.cells
        made = replace(made, item=block.item, cells=cells, verse=block.verse)
    if block.note or block.role or block.spans:
        made = replace(made, note=block.note, role=block.role, spans=shifted(block.spans, first, first + len(text)))
    if not (marks or block.breaks):
        return made
    inside = tuple(
        Mark(max(mark.start, first) - first, min(mark.end, end) - first, mark.rend)
        for mark in marks
        if mark.end > first
    )
    further = block.breaks[_index(block, first) : _index(block, end - 1)]
    lines = tuple(offset - first for offset, _ in further)
    return replace(made, line=line_of(block, start), marks=inside, lines=lines)


def shifted(spans: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """Return the spans that a stretch of text holds, by offsets in it; those that its ends cut are left out."""
    inside = (span for span in spans if start <= span.start and span.end <= end)
    return tuple(span._replace(start=span.start - start, end=span.end - start) for span in inside)


def _index(block: Block, offset: int) -> int:
    """Return how many lines of a block after its first begin at or before an offset in its text."""
    return bisect_right(block.breaks, offset, key=itemgetter(0))


def part_until(part: Part, start: int, end: int) -> Part:
    """Return a stretch of a part, cut at the beginnings of lines; page breaks stay with the first and the last."""
    made = part_from(part, start)
    length = len(part.text[start:end].rstrip(" "))
    marks = tuple(replace(mark, end=min(mark.end, length)) for mark in made.marks if mark.start < length)
    return replace(
        made,
        text=made.text[:length],
        line=part.line + bisect_right(part.lines, start),
        marks=marks,
        lines=tuple(line for line in made.lines if line < length),
        spans=shifted(made.spans, 0, length),
        new_page=part.new_page and start == 0,
        pages=part.pages if start == 0 else (),
        pages_after=part.pages_after if end == len(part.text) else (),
    )


def part_from(part: Part, first: int) -> Part:
    """Return a part without its first characters; emphasis and lines follow."""
    marks = tuple(
        Mark(max(mark.start - first, 0), mark.end - first, mark.rend) for mark in part.marks if mark.end > first
    )
    lines = tuple(offset - first for offset in part.lines if offset > first)
    spans = shifted(part.spans, first, len(part.text))
    return replace(part, text=part.text[first:], marks=marks, lines=lines, spans=spans)
