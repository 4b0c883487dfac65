"""Parts in, parts without the furniture of pages out: page marks, page numbers, running heads, form feeds.

What belongs to the page and not to the text is taken out of the row of parts and becomes a page break before the
part that follows. A bare number is a page's if it stands beside a form feed, or goes on from the last such; a short
line is a running head if it recurs beside page breaks.
"""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from memcon.model import PageBreak
from memcon.stages.segment.parts import Part

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


def place_pages(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Take the furniture of pages out of the parts; each page break goes to the part that follows it."""
    furniture = _furniture(parts)
    placed: list[Part] = []
    pending: list[PageBreak] = []
    after_feed = False
    for index, part in enumerate(parts):
        if part.new_page:
            after_feed = True
            if not pending:
                pending.append(PageBreak(0))
        if index in furniture:
            _note(pending, part.text, "" if _ends_page(parts, index, after_feed) else furniture[index])
        else:
            placed.append(replace(part, pages=tuple(pending)) if pending else part)
            pending, after_feed = [], False
    if pending and placed:
        placed[-1] = replace(placed[-1], pages_after=tuple(pending))
    return tuple(placed)


def _note(pending: list[PageBreak], label: str, number: str) -> None:
    """Add a mark to the page break it stands at; a second number is the mark of a second page."""
    if not pending or (number and pending[-1].number):
        pending.append(PageBreak(0, number, label))
    else:
        last = pending[-1]
        pending[-1] = replace(last, number=last.number or number, label=f"{last.label} {label}".strip())


def _ends_page(parts: Sequence[Part], index: int, after_feed: bool) -> bool:
    """Say whether a number stands at the foot of the page that ends: its form feed comes after it."""
    if after_feed:
        return False
    following = parts[index + 1 : index + 3]
    return any(part.new_page for part in following)


def _furniture(parts: Sequence[Part]) -> dict[int, str]:
    """Return which parts belong to the page, and the page number that each gives (empty for a running head)."""
    free = [index for index, part in enumerate(parts) if part.label is None and not part.heading]
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
