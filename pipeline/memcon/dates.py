"""Dates in texts: what is written in, W3C dates out (TEI ``att.datable.w3c``).

Dates are found by their form: full (*27 September 1959*, *September 13, 1975*, *2.10.1959*, *1959年10月2日*), month
and year, day and month with the year left out, years after a word that wants a time, decades, spans. What the text
leaves out is inferred only from the other end of a span or from the document's own date, and never when two years
are equally near.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from memcon.date_forms import Point, Written, are_limits, find_written, is_ahead, joins, limited

_UNLIKELY = 3.0
_CLEAR = 1.15
_MIDDLE = 15
_CENTURY = 100
_LAST_YEAR = 1999  # of a document without a date; a year written short is not after it


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text.

    Attributes:
        start: offset of its first character.
        end: offset after its last.
        when: W3C date, year and month, or year; empty for a span.
        first: begin of a span, or the earliest that something was.
        last: end of a span, or the latest that something was.
        inferred: the year was left out and inferred.
        limits: first and last are limits: it was not before and not after them.
        rough: the date is a part of what is written (*early 1959*).
    """

    start: int
    end: int
    when: str = ""
    first: str = ""
    last: str = ""
    inferred: bool = False
    limits: bool = False
    rough: bool = False

    def attributes(self) -> tuple[tuple[str, str], ...]:
        """Return the TEI attributes that say when."""
        first, last = ("notBefore", "notAfter") if self.limits else ("from", "to")
        pairs = (("when", self.when), (first, self.first), (last, self.last))
        return tuple((name, value) for name, value in pairs if value)


def find_dates(text: str, reference: str = "", language: str = "", infers: bool = True) -> Iterator[FoundDate]:
    """Yield the dates in a text, in order.

    Args:
        text: the text.
        reference: the document's own date (W3C), from which a year that is left out is inferred.
        language: the text's language (BCP 47), which decides whether *2/10* is in October.
        infers: a year that is left out may be inferred; one that is told (*of last year*) needs no inference.
    """
    for written in _joined(text, find_written(text, language)):
        if infers or written.first.year or written.years is not None or (written.last and written.last.year):
            found = _found(limited(text, written), reference, is_ahead(text, written))
        else:
            found = None
        if found:
            yield found


def first_full_date(text: str) -> str:
    """Return the first date with a year in a text, in W3C form; empty if there is none."""
    return next((found.when for found in find_dates(text) if found.when), "")


def _joined(text: str, dates: Iterator[Written]) -> Iterator[Written]:
    """Join two dates that are the ends of one span."""
    last: Written | None = None
    for written in dates:
        if last and joins(text, last, written) and _in_order(last.first, written.first):
            years = last.years if written.years is None else written.years
            last = Written(last.start, written.end, last.first, written.first, years=years)
            continue
        if last and are_limits(text, last, written) and _in_order(last.first, written.first):
            last = Written(last.start, written.end, last.first, written.first, limit="between")
            continue
        if last:
            yield last
        last = written
    if last:
        yield last


def _in_order(first: Point, last: Point) -> bool:
    return not (first.year and last.year) or _earlier(first, last)


def _earlier(first: Point, last: Point) -> bool:
    """Say whether one date is before another, by the parts that both have."""
    for one, other in zip(first, last, strict=True):
        if not one or not other or one != other:
            return one < other if one and other else True
    return False


def _found(written: Written, reference: str, ahead: bool) -> FoundDate | None:
    first, last = _in_century(written.first, reference), written.last and _in_century(written.last, reference)
    if last:
        first, last = _shared_year(first, last)
    inferred = not first.year or 0 < written.first.year < _CENTURY
    if not first.year:
        first = first._replace(year=_year_left_out(first, written.years, reference, ahead))
    if last is None:
        return _with_one_end(written, _w3c(first), inferred)
    if not last.year and first.year:
        last = _not_before(last, first)
    begin, end = _w3c(first), _w3c(last)
    if not begin or not end:
        return None
    return FoundDate(written.start, written.end, "", begin, end, inferred, limits=bool(written.limit))


def _with_one_end(written: Written, when: str, inferred: bool) -> FoundDate | None:
    """Return a date that stands alone: the day itself, or the earliest or the latest that something was."""
    if not when:
        return None
    found = FoundDate(written.start, written.end, when, inferred=inferred, rough=written.rough)
    if written.limit == "earliest":
        return replace(found, when="", first=when, limits=True)
    return replace(found, when="", last=when, limits=True) if written.limit == "latest" else found


def _year_left_out(point: Point, years: int | None, reference: str, ahead: bool) -> int:
    """Return the year of a day or month: so many from that of the document, or the nearest; 0 if none is."""
    if years is None:
        return int(infer_year(point.month, point.day or _MIDDLE, reference, ahead) or 0)
    return int(reference[:4]) + years if reference[:4].isdigit() else 0


def _in_century(point: Point, reference: str) -> Point:
    """Return a date with its whole year; one written short (*’69*) is the last such year before the document."""
    if not 0 < point.year < _CENTURY:
        return point
    said = int(reference[:4]) if reference[:4].isdigit() else _LAST_YEAR
    return point._replace(year=said - (said - point.year) % _CENTURY)


def _shared_year(first: Point, last: Point) -> tuple[Point, Point]:
    """Give both ends of a span the year that one of them is written with."""
    if first.year and not last.year:
        return first, _not_before(last, first)
    if last.year and not first.year:
        same = first._replace(year=last.year)
        return same if _earlier(same, last) else same._replace(year=last.year - 1), last
    return first, last


def _not_before(last: Point, first: Point) -> Point:
    same = last._replace(year=first.year)
    return same if _earlier(first, same) else same._replace(year=first.year + 1)


def _w3c(point: Point) -> str:
    """Return a date in W3C form; empty if there is no such date."""
    try:
        date(point.year, point.month or 1, point.day or 1)
    except ValueError:
        return ""
    return "-".join([f"{point.year:04}", *(f"{part:02}" for part in (point.month, point.day) if part)])


def _is_day(when: str) -> bool:
    try:
        date.fromisoformat(when)
    except ValueError:
        return False
    return len(when) == len("1959-10-02")


def infer_year(month: int, day: int, reference: str, ahead: bool = False) -> str:
    """Return the year that a day and month most likely belong to in a document of the date ``reference``.

    People at a talk speak more of what has been than of what will be, so a day ahead counts three times its
    distance; where the sentence speaks of what will be (``ahead``), a day in the past does. When two years come out
    equally near, neither is taken.

    Args:
        month: the month.
        day: the day.
        reference: the document's own date.
        ahead: the sentence speaks of what is to come.
    """
    if not _is_day(reference):
        return ""
    said = date.fromisoformat(reference)
    distances = []
    for year in (said.year - 1, said.year, said.year + 1):
        try:
            days = (date(year, month, day) - said).days
        except ValueError:
            continue
        distances.append((abs(days) * (_UNLIKELY if (days > 0) != ahead else 1), year))
    distances.sort()
    if len(distances) > 1 and distances[1][0] < distances[0][0] * _CLEAR:
        return ""
    return str(distances[0][1]) if distances else ""
