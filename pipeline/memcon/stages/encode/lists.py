"""Paragraphs in, those that are items of one list together out, and the list in TEI (TEI Guidelines, 3.8)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from memcon.list_marks import ListMark, list_mark
from memcon.model import Item, Listed, Narration, Paragraph, TurnPart
from memcon.stages.encode.inline import cut, fill, lines_of
from memcon.writer import Writer

_Part = Item | TurnPart


def with_lists(parts: Iterable[_Part]) -> Iterator[_Part | list[Paragraph]]:
    """Yield parts, those that are items of one list together."""
    items: list[Paragraph] = []
    for part in parts:
        paragraph = part.paragraph if isinstance(part, Narration) else part
        if isinstance(paragraph, Paragraph) and paragraph.item:
            if items and _is_of_other(paragraph, items[0]):
                yield items
                items = []
            items.append(paragraph)
            continue
        if items:
            yield items
            items = []
        yield part
    if items:
        yield items


def _is_of_other(item: Paragraph, first: Paragraph) -> bool:
    """Say whether an item begins another list: on the same level, and counted where the first is not."""
    one, other = _listed(first), _listed(item)
    return other.level <= one.level and other.is_numbered != one.is_numbered


def marked_lines(paragraph: Paragraph) -> list[Paragraph]:
    """Return the lines of a paragraph, the first a heading and the others items with marks; nothing if they are not."""
    heading, *items = lines_of(paragraph)
    is_marked = len(items) > 1 and all(map(_mark, items)) and not list_mark(heading.text)
    return [heading, *(replace(item, item=Listed()) for item in items)] if is_marked else []


def write_list(writer: Writer, items: Sequence[Paragraph]) -> None:
    """Write items as ``list``; those of a deeper level as a list in the item before them.

    Marks that stand in the text become ``label`` if all items of a list have one.
    """
    level = _listed(items[0]).level
    own = [index for index, item in enumerate(items) if _listed(item).level <= level]
    marks = [_mark(items[index]) for index in own]
    is_marked = all(marks)
    rend = "" if is_marked else "numbered" if _listed(items[0]).is_numbered else "bulleted"
    writer.open("list", (("rend", rend),))
    for index, end, mark in zip(own, [*own[1:], len(items)], marks, strict=True):
        item = items[index]
        if is_marked and mark:
            writer.element("label", (), mark.text)
            item = cut(item, mark.end, len(item.text))
        writer.open("item")
        fill(writer, item)
        if end > index + 1:
            write_list(writer, items[index + 1 : end])
        writer.close()
    writer.close()


def _listed(paragraph: Paragraph) -> Listed:
    return paragraph.item or Listed()


def _mark(paragraph: Paragraph) -> ListMark | None:
    """Return the mark that stands in an item's text; none if something else is marked there."""
    mark = list_mark(paragraph.text)
    is_free = mark is not None and not any(span.start < mark.end for span in paragraph.spans)
    return mark if is_free else None
