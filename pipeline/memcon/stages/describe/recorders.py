"""A record's closing words and those present in, who took the record and when it was signed out."""

import re
from collections.abc import Iterator
from functools import cache

from memcon.dates import find_dates
from memcon.model import Record
from memcon.tables import words

_KEYS = ("before", "nouns", "after")
_WORD = r"(?:[^\W\d_a-zа-яё][\w’'\-]*\.?)"
_PERSON = rf"{_WORD}(?:\s?(?:{_WORD}|(?:de|van|von|der|la|du|den|ten|da|dos)\b))*"
_JOINT = r"(?:,\s*|,?\s+(?:and|und|et|y|e|и)\s+)"
_NAMES = rf"(?P<names>{_PERSON}(?:{_JOINT}{_PERSON})*)"
_DIVIDED = re.compile(r",\s*|\s+(?:and|und|et|y|e|и)\s+")


def recorders_of(record: Record) -> tuple[str, ...]:
    """Return who took the record: as its closing words say, else as the list of those present does."""
    before, after = _patterns()
    for text in ending(record):
        match = before.search(text) or after.search(text)
        if match:
            return tuple(divided(match["names"]))
    takers = words("recording", "after")
    return tuple(each.name for each in record.participants if _is_taker(each.role, takers))


def _is_taker(role: str, takers: frozenset[str]) -> bool:
    return any(part.strip(" .()").casefold() in takers for part in re.split(r"[,;]| and | und ", role))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, nouns, after = (
        "|".join(map(re.escape, sorted(words("recording", key), key=len, reverse=True))) for key in _KEYS
    )
    colon = r"(?:\s*\([^)]{1,20}\))?\s*[:：]\s*"
    return (
        re.compile(rf"(?<!\w)(?:(?i:{before})(?:{colon}|\s+)|(?i:{nouns}){colon}){_NAMES}"),
        re.compile(rf"^{_NAMES}(?:,\s+|\s*[(–—]\s*)(?i:{after})\b"),
    )


def ending(record: Record) -> Iterator[str]:
    """Yield the texts of the closing and the signatures."""
    yield from (paragraph.text for paragraph in record.closing)
    yield from (signature.paragraph.text for signature in record.signatures)


def recorded_on(record: Record) -> tuple[str, str] | None:
    """Return the last full date in the signatures: the day on which the record was signed."""
    texts = [signature.paragraph.text for signature in record.signatures]
    dated = [(found.when, text[found.start : found.end]) for text in texts for found in find_dates(text) if found.when]
    full = [date for date in dated if len(date[0]) == len("1959-10-03")]
    return max(full) if full else None


def divided(text: str) -> list[str]:
    """Split names apart; a full stop that ends the sentence is no part of the last."""
    names = [name.strip() for name in _DIVIDED.split(text) if name.strip()]
    return [name[:-1] if name.endswith(".") and len(name.split()[-1]) > 3 else name for name in names]
