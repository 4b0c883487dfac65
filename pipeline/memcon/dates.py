"""Dates in texts: what is written in, W3C dates out (TEI ``att.datable.w3c``).

Dates are found by pattern: full (*27 September 1959*, *September 13, 1975*, *1959-10-02*), month and year, day and
month with the year left out, bare years after a word that wants a time, decades. What the text leaves out is
inferred only from the document's own date, and never when two years are equally near.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier января январь enero gennaio",
            "february feb februar février fevrier февраля февраль febrero febbraio",
            "march mar märz maerz mars марта март marzo",
            "april apr avril апреля апрель abril aprile",
            "may mai мая май mayo maggio",
            "june jun juni juin июня июнь junio giugno",
            "july jul juli juillet июля июль julio luglio",
            "august aug août aout августа август agosto",
            "september sept sep septembre сентября сентябрь septiembre settembre",
            "october oct oktober octobre октября октябрь octubre ottobre",
            "november nov novembre ноября ноябрь noviembre",
            "december dec dezember décembre decembre декабря декабрь diciembre dicembre",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:1[0-9]|20)\d\d"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th)\b|\.)?"
_DATE = re.compile(
    rf"\b(?P<iso>(?P<iy>{_YEAR})-(?P<im>0[1-9]|1[0-2])-(?P<id>0[1-9]|[12]\d|3[01]))\b"
    rf"|\b(?P<d1>{_DAY}){_ORDINAL}\s(?:of\s)?(?P<m1>{_MONTH})\b\.?(?:,?\s(?P<y1>{_YEAR})\b)?"
    rf"|\b(?P<m2>{_MONTH})\b\.?\s(?P<d2>{_DAY})(?![\d])(?:st|nd|rd|th)?\b(?:,\s(?P<y2>{_YEAR})\b|\s(?P<y2b>{_YEAR})\b)?"
    rf"|\b(?:mid|early|late)?-?(?P<m3>{_MONTH})\b\.?(?:\sof)?,?\s(?P<y3>{_YEAR})\b"
    rf"|\bmid-(?P<m4>{_MONTH})\b"
    rf"|\b(?P<decade>(?:1[0-9]|20)\d0)['’]?s\b"
    rf"|(?<=\bin )(?P<y5>{_YEAR})\b|(?<=\bsince )(?P<y6>{_YEAR})\b|(?<=\buntil )(?P<y7>{_YEAR})\b"
    rf"|(?<=\bearly )(?P<y8>{_YEAR})\b|(?<=\blate )(?P<y9>{_YEAR})\b|(?<=\bof )(?P<y10>{_YEAR})\b"
    rf"|(?<=\bby )(?P<y11>{_YEAR})\b|(?<=\bfrom )(?P<y12>{_YEAR})\b|(?<=\bbefore )(?P<y13>{_YEAR})\b"
    rf"|(?<=\bafter )(?P<y14>{_YEAR})\b|(?<=\bduring )(?P<y15>{_YEAR})\b|(?<=\bwas )(?P<y16>{_YEAR})\b",
    re.IGNORECASE,
)
# "may" and "mar" are words as well: a month only with a capital.
_WORDS = frozenset({"may", "mar", "sep", "dec", "jan", "mars", "mai", "март", "май"})
_FUTURE_WEIGHT = 3.0
_CLEAR = 1.15


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text.

    Attributes:
        start: offset of its first character.
        end: offset after its last.
        when: W3C date, year and month, or year; empty for a span.
        first: begin of a span.
        last: end of a span.
        inferred: the year was left out and inferred.
    """

    start: int
    end: int
    when: str = ""
    first: str = ""
    last: str = ""
    inferred: bool = False

    def attributes(self) -> tuple[tuple[str, str], ...]:
        """Return the TEI attributes that say when."""
        pairs = (("when", self.when), ("from", self.first), ("to", self.last))
        return tuple((name, value) for name, value in pairs if value)


def find_dates(text: str, reference: str = "") -> Iterator[FoundDate]:
    """Yield the dates in a text, in order.

    Args:
        text: the text.
        reference: the document's own date (W3C), from which a year that is left out is inferred.
    """
    if not any(character.isdigit() for character in text) and "mid-" not in text:
        return
    for match in _DATE.finditer(text):
        found = _found(match, reference)
        if found:
            yield found


def first_full_date(text: str) -> str:
    """Return the first date with a year in a text, in W3C form; empty if there is none."""
    return next((found.when for found in find_dates(text) if found.when), "")


def _found(match: re.Match[str], reference: str) -> FoundDate | None:
    groups = {name: value for name, value in match.groupdict().items() if value}
    start, end = match.span()
    if "iso" in groups:
        return FoundDate(start, end, groups["iso"]) if _is_day(groups["iso"]) else None
    if "decade" in groups:
        decade = int(groups["decade"])
        return FoundDate(start, end, first=str(decade), last=str(decade + 9))
    month_name = next((groups[key] for key in ("m1", "m2", "m3", "m4") if key in groups), "")
    year = next((value for key, value in groups.items() if key.startswith("y")), "")
    if not month_name:
        return FoundDate(start, end, year)
    if month_name in _WORDS:
        return None
    month = _MONTHS[month_name.casefold()]
    day = next((int(groups[key]) for key in ("d1", "d2") if key in groups), 0)
    inferred = not year
    if inferred:
        year = infer_year(month, day or 15, reference)
        if not year:
            return None
    when = f"{year}-{month:02}" + (f"-{day:02}" if day else "")
    end = start + len(match.group().rstrip("."))
    return FoundDate(start, end, when, inferred=inferred) if not day or _is_day(when) else None


def _is_day(when: str) -> bool:
    try:
        date.fromisoformat(when)
    except ValueError:
        return False
    return True


def infer_year(month: int, day: int, reference: str) -> str:
    """Return the year that a day and month most likely belong to in a document of the date ``reference``.

    People at a talk speak more of what has been than of what will be, so a day ahead counts three times its
    distance. When two years come out equally near, neither is taken.
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
        distances.append((days * _FUTURE_WEIGHT if days > 0 else -days, year))
    distances.sort()
    if len(distances) > 1 and distances[1][0] < distances[0][0] * _CLEAR:
        return ""
    return str(distances[0][1]) if distances else ""
