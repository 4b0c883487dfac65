"""What a document is cut into before turns are gathered: stretches of blocks, with or without a label."""

from dataclasses import dataclass, replace

from memcon.model import Block, Label, Mark, PageBreak


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a block: a label and what follows it, or a stretch with no label.

    Attributes:
        text: the words, without the label.
        line: line of the source.
        marks: emphasis in the words.
        lines: offsets in the words where further lines of the source began.
        label: the label, if it has one.
        heading: it is a heading.
        new_page: a form feed stood before it.
        pages: page breaks before it, before its label too.
        pages_after: page breaks after it that nothing follows.
    """

    text: str
    line: int
    marks: tuple[Mark, ...] = ()
    lines: tuple[int, ...] = ()
    label: Label | None = None
    heading: bool = False
    new_page: bool = False
    pages: tuple[PageBreak, ...] = ()
    pages_after: tuple[PageBreak, ...] = ()


def line_of(block: Block, offset: int) -> int:
    """Return the line of the source that an offset in a block's text stands on, if no line of the block is empty."""
    return block.line + sum(1 for start, _ in block.breaks if start <= offset)


def part_of(block: Block, start: int, end: int, first: int, label: Label | None = None) -> Part:
    """Make a part of a stretch of a block.

    Args:
        block: the block.
        start: where the part begins in the block's text, with its label.
        end: where it ends.
        first: where its words begin, after the label.
        label: its label.
    """
    while first < end and block.text[first] == " ":
        first += 1
    marks = tuple(
        Mark(max(mark.start, first) - first, min(mark.end, end) - first, mark.rend)
        for mark in block.marks
        if mark.end > first and mark.start < end
    )
    lines = tuple(offset - first for offset, _ in block.breaks if first < offset < end)
    text = block.text[first:end].rstrip(" ")
    return Part(text, line_of(block, start), marks, lines, label, bool(block.heading), block.new_page and start == 0)


def part_from(part: Part, first: int) -> Part:
    """Return a part without its first characters; emphasis and lines follow."""
    marks = tuple(
        Mark(max(mark.start - first, 0), mark.end - first, mark.rend) for mark in part.marks if mark.end > first
    )
    lines = tuple(offset - first for offset in part.lines if offset > first)
    return replace(part, text=part.text[first:], marks=marks, lines=lines)
