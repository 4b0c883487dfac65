"""A line in, who asks or answers below it out: *EXAMINATION BY MR. COLE:*, *BY MR. COLE:*, *TESTIMONY OF ANNA LOWE*."""

import re
from functools import lru_cache

from memcon.label_forms import is_office, is_titled

_KIND = r"(?:direct|cross|re-?direct|re-?cross|further|continued|voir dire|preliminary|initial|additional)"
_EXAMINATION = re.compile(
    rf"\(?(?:{_KIND}[\s-]+)*(?:cross-?)?examination(?:[\s,]+\(?(?:continued|continuing|resumed)\)?)?"
    r"(?P<who>[\s,:]+(?:by|of) .{3,60}?)?\s?[.:]?\)?",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby (?P<name>[^:]{3,60}?)\s?[.:]?\)?$", re.IGNORECASE)
_WITNESS = re.compile(
    r"(?:(?:continued|further) )?(?:testimony|deposition|evidence|examination) of "
    r"(?P<of>[^,;:()]{3,50})(?:[,;(].*)?[.:]?"
    r"|(?:whereupon,?\s+)?(?P<sworn>[^,;:()]{3,50}),.{0,300}\b(?:sworn|affirmed|testified|called as a witness)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_EXAMINED = re.compile(r"(?:(?:cross-?|re-?)?examined )?by ", re.IGNORECASE)
_MOST_WORDS = 5
_LONGEST = 100


@lru_cache(maxsize=1024)
def names_examiner(text: str) -> bool:
    """Say whether a line tells who asks (*BY MR. COLE:*), or that an examination begins (*CROSS-EXAMINATION*)."""
    return begins_examination(text) or bool(_EXAMINED.match(text) and examiner_of(text))


def begins_examination(text: str) -> bool:
    """Say whether a line is the heading of an examination (*REDIRECT EXAMINATION BY MR. COLE:*)."""
    match = _EXAMINATION.fullmatch(text) if len(text) < _LONGEST and text[:1] in "(CDEFIPRVcdefiprv" else None
    return match is not None and (not match["who"] or bool(examiner_of(text) or witness_of(text)))


def examiner_of(text: str) -> str:
    """Return who asks, as a line says; empty if it does not."""
    match = _BY.search(text)
    name = match["name"].strip() if match else ""
    whole = is_titled(name) or is_office(name) or (name.isupper() and len(name.split()) > 1)
    return name if whole and len(name.split()) <= _MOST_WORDS else ""


def witness_of(text: str) -> str:
    """Return who answers, as a heading or the words about an oath say; empty if they do not."""
    match = _WITNESS.fullmatch(text.strip())
    name = (match["of"] or match["sworn"] or "").strip(" .:") if match else ""
    words = [word for word in name.split() if word.islower()]
    return name if 1 < len(name.split()) <= _MOST_WORDS and not words else ""
