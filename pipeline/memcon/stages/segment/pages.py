"""Parts in, parts without the furniture of pages out: page marks, page numbers, running heads, form feeds, notes.

What belongs to the page and not to the text is taken out of the row of parts and becomes a page break before the
part that follows; ``furniture`` tells what that is.
"""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace

from memcon.model import Footnote, PageBreak, PageMark
from memcon.note_marks import note_mark
from memcon.stages.segment.furniture import apart, furniture_of, is_number
from memcon.stages.segment.notes import are_notes, divided, is_rule, note_of
from memcon.stages.segment.parts import Part


def place_pages(parts: Sequence[Part], titles: Sequence[str] = ()) -> tuple[tuple[Part, ...], tuple[Footnote, ...]]:
    """Take the furniture of pages out of the parts, and the notes at their foot.

    Args:
        parts: the parts.
        titles: headings of the document that stand before the parts.

    Returns:
        The parts, each with the page breaks before it, and the notes.
    """
    parts = apart(parts, titles)
    furniture = furniture_of(parts, titles)
    feet = _feet(parts, furniture)
    placed: list[Part] = []
    notes: list[Footnote] = []
    numbers = _numbers_at_feet(parts, furniture)
    last = _foot_of_last(parts, furniture) if numbers else frozenset()
    pending = [PageBreak(0, numbers[0])] if numbers.get(0) else []
    after_feed = False
    for index, part in enumerate(parts):
        if part.new_page:
            after_feed = True
            if not pending or (pending[-1].number and not _ends_page(parts, index - 1, False)):
                pending.append(PageBreak(0))
            if index in numbers:
                pending[-1] = replace(pending[-1], number=numbers[index])
        if index in feet:
            for piece in divided(part):
                mark, note = (PageMark("footer", part.text), None) if is_rule(part.text) else _foot(piece, notes)
                _add(pending, mark, "")
                notes += [note] if note else []
        elif index in furniture:
            kind = "pageNum" if is_number(part.text) else "header"
            at_foot = _ends_page(parts, index, after_feed)
            _add(pending, PageMark(kind, part.text, at_foot), "" if at_foot or index in last else furniture[index])
        else:
            placed.append(replace(part, pages=tuple(pending)) if pending else part)
            pending, after_feed = [], False
    if pending and placed:
        if len(parts) - 1 in feet or (last and not any(part.new_page for part in parts[min(last) :])):
            pending[-1] = replace(pending[-1], begins=False)
        placed[-1] = replace(placed[-1], pages_after=tuple(pending))
    return tuple(placed), tuple(notes)


def _numbers_at_feet(parts: Sequence[Part], furniture: Mapping[int, str]) -> dict[int, str]:
    """Return first part of a page that a form feed ends → the number at the page's foot."""
    starts = [0, *(index for index, part in enumerate(parts) if part.new_page and index)]
    ends = [*starts[1:], len(parts)]
    found = {}
    for start, end in zip(starts, ends, strict=True):
        foot = list(itertools.takewhile(lambda index: index in furniture, range(end - 1, start, -1)))
        numbers = [furniture[index] for index in foot if furniture[index]]
        if numbers and len(foot) < end - start:
            found[start] = numbers[-1]
    return found if any(start in found for start in starts[:-1]) and len(starts) > 1 else {}


def _foot_of_last(parts: Sequence[Part], furniture: Mapping[int, str]) -> frozenset[int]:
    """Return the furniture that the last page ends with."""
    return frozenset(itertools.takewhile(lambda index: index in furniture, range(len(parts) - 1, 0, -1)))


def _foot(part: Part, notes: Sequence[Footnote]) -> tuple[PageMark, Footnote]:
    return PageMark("note", str(len(notes))), replace(note_of(part), at_foot=True)


def _add(pending: list[PageBreak], mark: PageMark, number: str) -> None:
    """Add a mark to the page break it stands at; a second number is the mark of a second page."""
    if not pending or (number and pending[-1].number not in ("", number)):
        pending.append(PageBreak(0, number, (mark,)))
    else:
        last = pending[-1]
        pending[-1] = replace(last, number=last.number or number, marks=(*last.marks, mark))


def _feet(parts: Sequence[Part], furniture: dict[int, str]) -> frozenset[int]:
    """Return which parts are notes at the foot of a page, and the lines over them.

    They stand last on their page, each begins with a mark, and the text of the page refers to it; on the last page
    a line has to stand over them, since else they may be those of the whole.
    """
    found: set[int] = set()
    page = 0
    for end in range(1, len(parts) + 1):
        if end < len(parts) and not (parts[end].new_page or furniture.get(end)):
            continue
        last = end - 1
        while last >= page and last in furniture:
            last -= 1
        first = last + 1
        while first > page and parts[first - 1].label is None and note_mark(parts[first - 1].text):
            first -= 1
        first = next((at for at in range(first, last + 1) if _are_feet(parts, page, at, last + 1)), last + 1)
        over = page < first <= last and is_rule(parts[first - 1].text) and parts[first - 1].label is None
        if first <= last and (over or end < len(parts)):
            found.update(range(first - over, last + 1))
        page = end
    return frozenset(found)


def _are_feet(parts: Sequence[Part], page: int, first: int, end: int) -> bool:
    pieces = [piece for part in parts[first:end] for piece in divided(part)]
    begin_with_marks = all(note_mark(piece.text) for piece in pieces)  # a number alone in its line is no mark
    return begin_with_marks and are_notes(pieces, [part.text for part in parts[page:first]])


def _ends_page(parts: Sequence[Part], index: int, after_feed: bool) -> bool:
    """Say whether a number stands at the foot of the page that ends: its form feed comes after it."""
    if after_feed:
        return False
    following = parts[index + 1 : index + 3]
    return any(part.new_page for part in following)
