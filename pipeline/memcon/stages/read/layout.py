"""Characters with their places on a page in, lines and paragraphs out: what the layout of a printed page tells.

A paragraph begins after a wider gap, at an indent (or left of one, where lines hang), where the line before ended and
the next word would still have fitted, and where the size of type changes. Columns are read one after the other.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from memcon.note_marks import raised

_WIDE = 1.6  # sizes of type: a gap in a line that is no space between words
_INDENT = 0.7  # sizes of type
_GAP = 1.3  # times the usual distance of lines
_LARGER = 1.15  # times the usual size: a heading
_SIZES = ((1.4, 1), (1.25, 2), (_LARGER, 3))
_LONGEST_HEADING = 3  # lines
_MOST_SPANNING = 0.2  # of the lines of a page may cross the space between its columns
_NARROWEST = 0.2  # of the width of a page: a column
_FEWEST_IN_COLUMN = 4  # lines
_PLACES = range(30, 71, 2)  # where the space between columns may be, in hundredths of the width
_HALF_EMPTY = 0.4  # of its width: a line that ends a paragraph though no sentence ends
_LABEL = re.compile(r"[^\W\d_][^:.?!\n]{0,40}:(?:\s|$)")
_ENDS = '.?!:…"”’)]»'
_RAISED_BY = 0.42  # of the height of its line at least: the lowest ink of a raised digit
DIGITS = frozenset("0123456789")


def _median(values: Iterable[float]) -> float:
    ordered = sorted(values)  # statistics would take as long to import as all of this
    return ordered[len(ordered) // 2]


class Box(NamedTuple):
    """Where something stands on a page, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


class Glyph(NamedTuple):
    """A character on a page; of a digit it is known where its ink is lowest."""

    text: str
    box: Box
    rends: tuple[str, ...] = ()
    lowest: float = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, or the part of one that stands in a column.

    Attributes:
        runs: its words, with their emphasis.
        box: where it stands.
        size: size of its type.
        first: width of its first word.
        number: which line of its page it is, counted from 1.
        column: which column it stands in: 0 if there is but one, or it goes over both.
    """

    runs: tuple[tuple[str, tuple[str, ...]], ...]
    box: Box
    size: float
    first: float
    number: int = 0
    column: int = 0

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(words for words, _ in self.runs)


@dataclass(frozen=True, slots=True)
class Printed:
    """A paragraph of a page, and the level of the heading that it is."""

    lines: tuple[Line, ...]
    heading: int = 0


@dataclass(frozen=True, slots=True)
class Measures:
    """What is usual in a document: size of type, distance of lines, width of the text."""

    size: float
    leading: float
    width: float


def lines_of(glyphs: Sequence[Glyph]) -> list[Line]:
    """Return the lines of a page as they are read: what stands highest first, and column by column."""
    rows = [parts for row in _rows(glyphs) if (parts := list(_parts(_with_raised_digits(row))))]
    if not rows:
        return []
    lines = [_line(parts) for parts in rows]
    narrow = [_line([part]) for parts in rows for part in parts]
    gutter = _gutter(narrow)
    ordered = _margins_outside(lines) if gutter is None else list(_by_columns(narrow, gutter))
    return [replace(line, number=number) for number, line in enumerate(ordered, start=1)]


def _rows(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the characters of each line: it ends where the next character stands lower, higher, or further left."""
    row: list[Glyph] = []
    last: Box | None = None
    for glyph in glyphs:
        box = glyph.box
        if last is not None and not glyph.text.isspace():
            height = max(last.top - last.bottom, box.top - box.bottom, 1)
            moved = abs((box.top + box.bottom) - (last.top + last.bottom)) / 2 > height * 0.6
            if moved or box.right < last.left - height:
                yield row
                row = []
        row.append(glyph)
        if not glyph.text.isspace():
            last = box
    yield row


def _with_raised_digits(row: list[Glyph]) -> list[Glyph]:
    """Write digits that stand higher than their line as raised digits: 3 May¹, 5 m²."""
    if not any(glyph.text in DIGITS for glyph in row):
        return row
    boxes = [glyph.box for glyph in row if not glyph.text.isspace()]
    bottom = _median(box.bottom for box in boxes)
    raised_from = bottom + _RAISED_BY * (_median(box.top for box in boxes) - bottom)
    return [
        glyph._replace(text=raised(glyph.text)) if glyph.text in DIGITS and glyph.lowest > raised_from else glyph
        for glyph in row
    ]


def _parts(row: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the parts of a line between gaps that are wider than the space between words."""
    part: list[Glyph] = []
    end = None
    for glyph in row:
        if not glyph.text.isspace():
            size = max(glyph.box.top - glyph.box.bottom, 1)
            if end is not None and glyph.box.left - end > size * _WIDE:
                yield _ended(part)
                part = []
            end = glyph.box.right if end is None else max(end, glyph.box.right)
        if part or not glyph.text.isspace():
            part.append(glyph)
    if part:
        yield _ended(part)


def _ended(part: Sequence[Glyph]) -> list[Glyph]:
    """Return the part of a line without the spaces at its end."""
    last = next(index for index in range(len(part), 0, -1) if not part[index - 1].text.isspace())
    return list(part[:last])


def _line(parts: Sequence[Sequence[Glyph]]) -> Line:
    """Make a line of its parts, with a tab between them; each begins with a character that is no space."""
    runs: list[tuple[str, tuple[str, ...]]] = []
    for part in parts:
        runs += [("\t", ())] if runs else []
        runs += [("".join(glyph.text for glyph in same), rends) for rends, same in groupby(part, attrgetter("rends"))]
    boxes = [glyph.box for part in parts for glyph in part if not glyph.text.isspace()]
    box = Box(
        min(each.left for each in boxes),
        min(each.bottom for each in boxes),
        max(each.right for each in boxes),
        max(each.top for each in boxes),
    )
    ends = (glyph.box.right for glyph, after in pairwise(parts[0]) if after.text in " -—\u00a0")
    size = _median(each.top - each.bottom for each in boxes)
    return Line(tuple(runs), box, size, next(ends, parts[0][-1].box.right) - box.left)


def _gutter(lines: Sequence[Line]) -> float | None:
    """Return where the space between two columns is; None if there is none."""
    left, right = min(line.box.left for line in lines), max(line.box.right for line in lines)
    width = right - left
    places = [left + width * hundredth / 100 for hundredth in _PLACES]
    crossing = {place: sum(line.box.left < place < line.box.right for line in lines) for place in places}
    fewest = min(crossing.values())
    best = [place for place, count in crossing.items() if count == fewest]
    gutter = best[len(best) // 2]
    sides = [[line for line in lines if line.box.right <= gutter], [line for line in lines if line.box.left >= gutter]]
    if fewest > len(lines) * _MOST_SPANNING or min(map(len, sides)) < _FEWEST_IN_COLUMN:
        return None
    is_wide = all(_median(line.box.right - line.box.left for line in side) > width * _NARROWEST for side in sides)
    return gutter if is_wide else None


def _by_columns(lines: Sequence[Line], gutter: float) -> Iterator[Line]:
    """Yield lines from above: between those that go over both columns, first the left and then the right."""
    band: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.box.top):
        if line.box.left < gutter < line.box.right:
            yield from sorted(band, key=lambda line: line.column)
            band = []
            yield line
        else:
            band.append(replace(line, column=1 if line.box.right <= gutter else 2))
    yield from sorted(band, key=lambda line: line.column)


def _margins_outside(lines: list[Line]) -> list[Line]:
    """Put what is printed above all else first and what is printed below all else last, whatever order it came in."""
    highest, lowest = max(lines, key=lambda line: line.box.bottom), min(lines, key=lambda line: line.box.top)
    if highest is lowest:
        return lines
    inner = [line for line in lines if line is not highest and line is not lowest]
    return [highest, *inner, lowest]


def measure(pages: Iterable[Sequence[Line]]) -> Measures:
    """Return what is usual in a document."""
    lines = [page for page in pages if page]
    sizes = Counter[float]()
    for line in (line for page in lines for line in page):
        sizes[round(line.size, 1)] += len(line.text)
    size = sizes.most_common(1)[0][0]
    gaps = [
        one.box.top - other.box.top
        for page in lines
        for one, other in pairwise(page)
        if one.column == other.column and 0 < one.box.top - other.box.top < size * 4
    ]
    widths = sorted(
        line.box.right - left
        for page in lines
        for column, left in _lefts(page, size).items()
        for line in page
        if line.column == column
    )
    return Measures(size, _median(gaps) if gaps else size, widths[len(widths) * 19 // 20])


def _lefts(lines: Sequence[Line], size: float) -> dict[int, float]:
    """Return for each column of a page where its lines usually begin."""
    found = {}
    for column in {line.column for line in lines}:
        lefts = Counter(round(line.box.left / (size / 2)) for line in lines if line.column == column)
        usual = lefts.most_common(1)[0][0]
        found[column] = min(
            line.box.left for line in lines if line.column == column and round(line.box.left / (size / 2)) == usual
        )
    return found


def paragraphs_of(lines: Sequence[Line], usual: Measures) -> Iterator[Printed]:
    """Yield the paragraphs of a page."""
    lefts = _lefts(lines, usual.size)
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and _begins(paragraph, line, lefts[line.column], usual):
            yield _printed(paragraph, usual)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield _printed(paragraph, usual)


def _printed(lines: Sequence[Line], usual: Measures) -> Printed:
    larger = lines[0].size / usual.size
    levels = (level for least, level in _SIZES if larger >= least)
    is_heading = len(lines) <= _LONGEST_HEADING and any(each.isalpha() for each in lines[0].text)
    return Printed(tuple(lines), next(levels, 0) if is_heading else 0)


def _begins(paragraph: Sequence[Line], line: Line, left: float, usual: Measures) -> bool:
    """Say whether a line begins a paragraph, after the lines of the one before it."""
    last = paragraph[-1]
    begins_low = line.text[:1].islower()
    if line.column != last.column:
        return not (begins_low or last.text.endswith("-"))
    gap = last.box.top - line.box.top
    if (
        gap > usual.leading * _GAP
        or gap < -line.size
        or max(line.size, last.size) > min(line.size, last.size) * _LARGER
    ):
        return True
    moved = line.box.left - last.box.left
    indent = usual.size * _INDENT
    if abs(moved) > indent and abs(line.box.left - left) > indent and not begins_low:
        return True
    if moved < -indent and len(paragraph) > 1:
        return True
    left_over = left + usual.width - last.box.right
    is_end = last.text.rstrip()[-1:] in _ENDS
    if begins_low or not is_end:
        return not begins_low and left_over > usual.width * _HALF_EMPTY
    return left_over > line.first + usual.size / 2 or bool(_LABEL.match(line.text))
