"""Parts in, parts without the furniture of pages out: page marks, page numbers, running heads, form feeds, notes.

What belongs to the page and not to the text is taken out of the row of parts and becomes a page break before the
part that follows. A bare number is a page's if it stands beside a form feed, or goes on from the last such; a short
line is a running head if it recurs beside page breaks.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from memcon.model import Footnote, PageBreak, PageMark
from memcon.note_marks import note_mark
from memcon.stages.segment.notes import are_notes, divided, is_rule, note_of
from memcon.stages.segment.parts import Part, part_until

_PAGE_MARK = re.compile(
    r"^[\[({<]?\s*(?:page|pag\.|p\.|pp?|seite|s\.|стр\.?|с\.|第)\s*(\d{1,5}|[ivxlc]{1,7})"
    r"(?:\s?(?:of|von|de|из|/)\s?\d{1,5})?\s*页?\s*[\])}>]?$",
    re.IGNORECASE,
)
_DASHED = re.compile(r"^[-–—]\s?(\d{1,4}|[ivxlc]{1,7})\s?[-–—]$", re.IGNORECASE)
_BARE = re.compile(r"^\d{1,4}$")
_DIGITS = re.compile(r"\d+")
_LONGEST_HEAD = 90


def page_number(text: str) -> str | None:
    """Return the number that a paragraph such as ``[Page 400]`` or ``- 4 -`` gives to a page; None if it is no mark."""
    match = (_PAGE_MARK.match(text) or _DASHED.match(text)) if len(text) < 24 else None
    return match.group(1) if match else None


def place_pages(parts: Sequence[Part]) -> tuple[tuple[Part, ...], tuple[Footnote, ...]]:
    """Take the furniture of pages out of the parts, and the notes at their foot.

    Returns:
        The parts, each with the page breaks before it, and the notes.
    """
    parts = _apart(parts)
    furniture = _furniture(parts)
    feet = _feet(parts, furniture)
    placed: list[Part] = []
    notes: list[Footnote] = []
    pending: list[PageBreak] = []
    after_feed = False
    for index, part in enumerate(parts):
        if part.new_page:
            after_feed = True
            if not pending or (pending[-1].number and not _ends_page(parts, index - 1, False)):
                pending.append(PageBreak(0))
        if index in feet:
            for piece in divided(part):
                mark, note = (PageMark("footer", part.text), None) if is_rule(part.text) else _foot(piece, notes)
                _add(pending, mark, "")
                notes += [note] if note else []
        elif index in furniture:
            kind = "pageNum" if furniture[index] else "header"
            number = "" if _ends_page(parts, index, after_feed) else furniture[index]
            _add(pending, PageMark(kind, part.text), number)
        else:
            placed.append(replace(part, pages=tuple(pending)) if pending else part)
            pending, after_feed = [], False
    if pending and placed:
        placed[-1] = replace(placed[-1], pages_after=tuple(pending))
    return tuple(placed), tuple(notes)


def _apart(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Part lines that are page marks from the lines round them, and running heads beside these that recur."""
    lines = [_lines(part) for part in parts]
    beside: Counter[str] = Counter()
    for each in lines:
        at = [place for place, line in enumerate(each) if _is_page_mark(line)]
        beside.update(
            _DIGITS.sub("#", line)
            for place in at
            for line in (*each[max(place - 1, 0) : place], *each[place + 1 : place + 2])
        )
    found: list[Part] = []
    for part, each in zip(parts, lines, strict=True):
        if len(each) < 2 or not any(map(_is_page_mark, each)):
            found.append(part)
            continue
        own = [_is_page_mark(line) for line in each]
        for place, line in enumerate(each):
            near = any(_is_page_mark(each[at]) for at in (place - 1, place + 1) if 0 <= at < len(each))
            own[place] = own[place] or (near and len(line) < _LONGEST_HEAD and beside[_DIGITS.sub("#", line)] > 2)
        starts = [0, *part.lines]
        cuts = [place for place in range(1, len(each)) if own[place] or own[place - 1]]
        begins = [0, *(starts[place] for place in cuts)]
        found.extend(_pieces(part, begins))
    return tuple(found)


def _pieces(part: Part, begins: Sequence[int]) -> Iterator[Part]:
    """Yield the stretches of a part that begin at some of its lines; the first keeps the label."""
    for start, end in zip(begins, (*begins[1:], len(part.text)), strict=True):
        yield replace(part_until(part, start, end), label=part.label if start == 0 else None)


def _lines(part: Part) -> list[str]:
    starts = (0, *part.lines)
    return [part.text[start:end].strip() for start, end in zip(starts, (*part.lines, len(part.text)), strict=True)]


def _is_page_mark(line: str) -> bool:
    return page_number(line) is not None


def _foot(part: Part, notes: Sequence[Footnote]) -> tuple[PageMark, Footnote]:
    return PageMark("note", str(len(notes))), replace(note_of(part), at_foot=True)


def _add(pending: list[PageBreak], mark: PageMark, number: str) -> None:
    """Add a mark to the page break it stands at; a second number is the mark of a second page."""
    if not pending or (number and pending[-1].number):
        pending.append(PageBreak(0, number, (mark,)))
    else:
        last = pending[-1]
        pending[-1] = replace(last, number=last.number or number, marks=(*last.marks, mark))


def _feet(parts: Sequence[Part], furniture: dict[int, str]) -> frozenset[int]:
    """Return which parts are notes at the foot of a page, and the lines over them.

    They stand last on their page, each begins with a mark, and the text of the page refers to it.
    """
    found: set[int] = set()
    page = 0
    for end in range(1, len(parts)):
        if not (parts[end].new_page or furniture.get(end)):
            continue
        last = end - 1
        while last >= page and last in furniture:
            last -= 1
        first = last + 1
        while first > page and parts[first - 1].label is None and note_mark(parts[first - 1].text):
            first -= 1
        first = next((at for at in range(first, last + 1) if _are_feet(parts, page, at, last + 1)), last + 1)
        if first <= last:
            over = first > page and is_rule(parts[first - 1].text) and parts[first - 1].label is None
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


def _furniture(parts: Sequence[Part]) -> dict[int, str]:
    """Return which parts belong to the page, and the page number that each gives (empty for a running head)."""
    free = [index for index, part in enumerate(parts) if part.label is None and not (part.heading or part.role)]
    found = {index: number for index in free if (number := page_number(parts[index].text)) is not None}
    found |= _bare_numbers(parts, free)
    return found | _running_heads(parts, free, found)


def _bare_numbers(parts: Sequence[Part], free: Sequence[int]) -> dict[int, str]:
    bare = [index for index in free if _BARE.match(parts[index].text)]
    at_feed = [index for index in bare if _is_at_feed(parts, index)]
    if at_feed:
        return {index: parts[index].text for index in at_feed}
    numbers = [int(parts[index].text) for index in bare]
    ascending = all(later == number + 1 for number, later in itertools.pairwise(numbers))
    return {index: parts[index].text for index in bare} if len(bare) > 1 and ascending else {}


def _is_at_feed(parts: Sequence[Part], index: int) -> bool:
    """Say whether a part is the first or the last of a page that a form feed ends."""
    return parts[index].new_page or (index + 1 < len(parts) and parts[index + 1].new_page)


def _running_heads(parts: Sequence[Part], free: Sequence[int], numbers: dict[int, str]) -> dict[int, str]:
    short = [index for index in free if len(parts[index].text) < _LONGEST_HEAD and index not in numbers]
    beside = [index for index in short if _is_at_feed(parts, index) or index - 1 in numbers or index + 1 in numbers]
    counts = Counter(_DIGITS.sub("#", parts[index].text) for index in beside)
    return {index: "" for index in beside if counts[_DIGITS.sub("#", parts[index].text)] > 2}
