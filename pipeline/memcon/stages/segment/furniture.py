"""Parts in, those that belong to the page and not to the text out: page numbers, running heads and feet.

A bare number is a page's if it stands beside a form feed, or goes on from the last such. A short line is a running
head if it recurs beside page breaks, whatever numbers are in it; where these count the pages, they are their numbers.
"""

import itertools
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from memcon.dates import first_full_date
from memcon.markings import is_marking
from memcon.stages.segment.lines import pieces
from memcon.stages.segment.parts import Part, lines_of

_PAGE_MARK = re.compile(
    r"^[\[({<]?\s*(?:page|pag\.|p\.|pp?|column|col\.|seite|spalte|sp\.|s\.|стр\.?|с\.|第)\s*(\d{1,5}|[ivxlc]{1,7})"
    r"(?:\s?(?:of|von|de|из|/)\s?\d{1,5})?\s*页?\s*[\])}>]?$",
    re.IGNORECASE,
)
_DASHED = re.compile(r"^[-–—•·*~|/]\s?(\d{1,4}|[ivxlc]{1,7})\s?[-–—•·*~|/]$", re.IGNORECASE)
_BARE = re.compile(r"^(?:\d{1,4}|\[\d{1,4}\])$")
_DIGITS = re.compile(r"\d+")
_LONGEST_HEAD = 90
_LONGEST_TITLE = 130
_FEWEST = 3  # times that a line recurs in a document of more pages
_EDGE = 2  # lines at the top and at the bottom of a page that may be furniture


def page_number(text: str) -> str | None:
    """Return the number that a paragraph such as ``[Page 400]`` or ``- 4 -`` gives to a page; None if it is no mark."""
    match = (_PAGE_MARK.match(text) or _DASHED.match(text)) if len(text) < 24 else None
    return match.group(1) if match else None


def is_number(text: str) -> bool:
    """Say whether a paragraph is the number of a page and nothing else."""
    return page_number(text) is not None or bool(_BARE.match(text))


def furniture_of(parts: Sequence[Part], titles: Sequence[str] = ()) -> dict[int, str]:
    """Return which parts belong to the page, and the page number that each gives (empty for a running head).

    Args:
        parts: the parts, lines that belong to the page apart.
        titles: headings of the document that stand before the parts.
    """
    free = [index for index, part in enumerate(parts) if part.label is None and not part.role]
    plain = [index for index in free if not parts[index].heading]
    found = {index: number for index in plain if (number := page_number(parts[index].text)) is not None}
    found |= _bare_numbers(parts, plain)
    found |= _running_heads(parts, free, found, titles)
    return found | _markings(parts, plain, found)


def _markings(parts: Sequence[Part], free: Sequence[int], found: Mapping[int, str]) -> dict[int, str]:
    """Return the lines beside page breaks that say how secret the record is; those of its head are part of it."""
    beside = (index for index in free if index not in found and ({index - 1, index + 1} & found.keys()))
    return {index: "" for index in beside if 0 < index < len(parts) - 1 and is_marking(parts[index].text)}


def _bare_numbers(parts: Sequence[Part], free: Sequence[int]) -> dict[int, str]:
    bare = [index for index in free if _BARE.match(parts[index].text)]
    at_feed = [index for index in bare if _is_near_feed(parts, index)]
    if at_feed:
        return {index: parts[index].text.strip("[]") for index in at_feed}
    numbers = [int(parts[index].text.strip("[]")) for index in bare]
    ascending = all(later == number + 1 for number, later in itertools.pairwise(numbers))
    return {index: parts[index].text.strip("[]") for index in bare} if len(bare) > 1 and ascending else {}


def _is_at_feed(parts: Sequence[Part], index: int) -> bool:
    """Say whether a part is the first or the last of a page that a form feed ends."""
    return parts[index].new_page or (index + 1 < len(parts) and parts[index + 1].new_page)


def _is_near_feed(parts: Sequence[Part], index: int) -> bool:
    """Say whether a part is one of the first or last of a page, with nothing but short lines between."""
    if _is_at_feed(parts, index) or (index == 0 and any(part.new_page for part in parts)):
        return True
    before, after = index - 1, index + 1
    is_second = before >= 0 and (before == 0 or parts[before].new_page) and _may_be_head(parts[before])
    has_feeds = is_second and (parts[before].new_page or any(part.new_page for part in parts))
    is_last = after < len(parts) and _is_at_feed(parts, after) and not parts[after].new_page
    return has_feeds or (is_last and _may_be_head(parts[after]))


def _may_be_head(part: Part) -> bool:
    return part.label is None and not part.role and 0 < len(part.text) < _LONGEST_HEAD


def _running_heads(
    parts: Sequence[Part], free: Sequence[int], numbers: Mapping[int, str], titles: Sequence[str]
) -> dict[int, str]:
    """Return the short lines that recur beside page breaks; the first page keeps one that is its only title."""
    short = [index for index in free if _may_be_head(parts[index]) and index not in numbers]
    beside = [index for index in short if _is_beside(parts, index, numbers)]
    counts = Counter(alike(parts[index].text) for index in beside)
    counts.update({alike(title) for title in titles})
    least = least_of(parts, len(set(numbers.values())))
    recurring = {
        text: [index for index in beside if alike(parts[index].text) == text]
        for text, count in counts.items()
        if count >= least and (count >= _FEWEST or _is_heading(text))
    }
    return {
        index: number
        for places in recurring.values()
        for index, number in _numbered(parts, places).items()
        if not (index == _first_words(parts, numbers) and _is_only_title(parts, index))
    }


def _is_beside(parts: Sequence[Part], index: int, numbers: Mapping[int, str]) -> bool:
    """Say whether a part stands beside a page break, or at the beginning or end of the whole."""
    if index in (0, len(parts) - 1) or _is_near_feed(parts, index):
        return True
    return index - 1 in numbers or index + 1 in numbers


def alike(text: str) -> str:
    """Return a line without its numbers, which may count the pages."""
    return _DIGITS.sub("#", text)


def least_of(parts: Sequence[Part], numbered: int = 0) -> int:
    """Return how often a line at an edge of pages has to recur: in a document of two or three pages, twice."""
    pages = max(1 + sum(part.new_page for part in parts), numbered)
    return min(max(pages, 2), _FEWEST) if pages != _FEWEST else 2


def _is_heading(text: str) -> bool:
    """Say whether a line that stands twice looks like a head: words, no sentence, nothing in brackets."""
    return any(map(str.isalpha, text)) and text[-1] not in '.?!…,;:)]"”’»' and text[0] not in '(["“‘«'


def _numbered(parts: Sequence[Part], places: Sequence[int]) -> dict[int, str]:
    """Return the numbers in recurring lines that count the pages; empty ones if they have none that does."""
    numbers = [_DIGITS.findall(parts[index].text) for index in places]
    for at in (-1, 0):
        counted = [each[at] for each in numbers if each]
        if len(counted) == len(places) > 1 and _count_pages(counted):
            return dict(zip(places, counted, strict=True))
    return dict.fromkeys(places, "")


def _count_pages(counted: Sequence[str]) -> bool:
    values = [int(each) for each in counted if len(each) <= len("1234")]
    steps = [later - former for former, later in itertools.pairwise(values)]
    return len(values) == len(counted) and min(steps) > 0 and min(steps) == 1


def _first_words(parts: Sequence[Part], numbers: Mapping[int, str]) -> int:
    """Return the first part that is no number of a page."""
    return next((index for index in range(len(parts)) if index not in numbers), 0)


def _is_only_title(parts: Sequence[Part], index: int) -> bool:
    """Say whether the document has no title but this line: what follows is no heading but a turn, a date, a field."""
    following = [part for part in parts[index + 1 : index + 3] if not is_number(part.text)]
    if not following or following[0].label or following[0].new_page:
        return True
    text = following[0].text
    return len(text) > _LONGEST_TITLE or ":" in text or text[-1:] in ".?!" or bool(first_full_date(text))


def apart(parts: Sequence[Part], titles: Sequence[str] = ()) -> tuple[Part, ...]:
    """Part lines that belong to the page from the lines round them: page marks, and what recurs beside these."""
    lines = [lines_of(part) for part in parts]
    edges = [_edges(parts, index, lines[index]) for index in range(len(parts))]
    marked = [_beside_marks(each) for each in lines]
    recurring = Counter(alike(lines[index][place]) for index, near in enumerate(marked) for place in near)
    at_edge = Counter(alike(lines[index][place]) for index, near in enumerate(edges) for place in near)
    at_edge.update({alike(title) for title in titles})
    least = least_of(parts)
    found: list[Part] = []
    for part, each, near_mark, near_feed in zip(parts, lines, marked, edges, strict=True):
        own = {place for place, line in enumerate(each) if page_number(line) is not None}
        own |= {at for at in near_mark if len(each[at]) < _LONGEST_HEAD and recurring[alike(each[at])] >= _FEWEST}
        own |= {at for at in near_feed if at_edge[alike(each[at])] >= least and _is_furniture(each[at], at_edge)}
        cuts = [place for place in range(1, len(each)) if place in own or place - 1 in own]
        found.extend(pieces(part, [0, *((0, *part.lines)[place] for place in cuts)]) if cuts else (part,))
    return tuple(found)


def _is_furniture(line: str, counts: Mapping[str, int]) -> bool:
    if _BARE.match(line):
        return True
    return len(line) < _LONGEST_HEAD and (counts[alike(line)] >= _FEWEST or _is_heading(line))


def _beside_marks(lines: Sequence[str]) -> list[int]:
    """Return which lines stand beside a page mark among them."""
    marks = {place for place, line in enumerate(lines) if page_number(line) is not None}
    return [place for place in range(len(lines)) if place not in marks and {place - 1, place + 1} & marks]


def _edges(parts: Sequence[Part], index: int, lines: Sequence[str]) -> list[int]:
    """Return which lines of a part stand at the top or at the bottom of a page that a form feed ends."""
    if len(lines) < 2 and not _is_at_feed(parts, index) and index:
        return []
    at_top = parts[index].label is None and (parts[index].new_page or index == 0)
    at_bottom = index + 1 == len(parts) or parts[index + 1].new_page
    top = range(min(_EDGE, len(lines))) if at_top else range(0)
    bottom = range(max(len(lines) - _EDGE, 0 if parts[index].label is None else 1), len(lines))
    return sorted({*top, *(bottom if at_bottom else ())})
