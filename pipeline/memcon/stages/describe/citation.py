"""A source's own citation in, its parts out: the shelfmark, the copy, title and date and publisher and address."""

import re

from memcon.dates import first_full_date
from memcon.model import Shelfmark

_SHELFMARK = re.compile(
    r"(?P<text>(?:f\.|fond|ф\.|фонд)\s*(?P<fond>[\w-]+)"
    r"(?:,\s*(?:op\.|opis'?|оп\.|опись)\s*(?P<opis>[\w-]+))?"
    r"(?:,\s*(?:d\.|delo|д\.|дело|por\.)\s*(?P<delo>[\w-]+))?"
    r"(?:,\s*(?:ll?\.|list[yi]?|лл?\.|pp?\.)\s*(?P<leaves>[\dА-яа-я\w]+(?:\s*[-–—,]\s*\d+\w*)*))?)",
    re.IGNORECASE,
)
_COPY = re.compile(
    r"\b(?P<copy>copy (?:in|at|from) (?P<where>.+?))(?=\.\s+(?:[A-Z]\w+ (?:by|for)\b)|\.?\s*(?:https?:|$))"
)
_ADDRESS = re.compile(r"(?:https?|mailto):[^\s<>]+[^\s<>.,;)]")


def shelfmark_in(citation: str) -> Shelfmark:
    """Find the shelfmark in a citation, the archive before it, and the copy after it."""
    match = _SHELFMARK.search(citation)
    if not match:
        return Shelfmark()
    before = citation[: match.start()].rstrip(", ")
    copy = _COPY.search(citation, match.end())
    pieces = _whole_abbreviation(copy["where"]).split(", ") if copy else []
    return Shelfmark(
        text=match["text"],
        repository=before.rsplit(", ", 1)[-1].strip(),
        parts=tuple((kind, match[kind]) for kind in ("fond", "opis", "delo", "leaves") if match[kind]),
        copy=_whole_abbreviation(copy["copy"]) if copy else "",
        copy_collection=pieces[0] if len(pieces) > 1 else "",
        copy_repository=", ".join(pieces[1:]) or (pieces[0] if pieces else ""),
    )


def _whole_abbreviation(words: str) -> str:
    """Give back the full stop that belongs to an abbreviation at the end (``Washington, D.C.``)."""
    return words + "." if re.search(r"\.[^\W\d_]$", words) else words


def surrogate_in(citation: str) -> tuple[tuple[str, str], ...]:
    """Find in a citation of the form ``“Title”, date, publisher, …`` what is what."""
    parts: list[tuple[str, str]] = []
    title = re.match(r"\s*[\"“«](?P<title>[^\"”»]+)[\"”»]", citation)
    rest = citation[title.end() :] if title else citation
    if title:
        parts.append((title["title"], "title"))
    pieces = re.split(r", (?!\d{4}\b)", rest.lstrip(", "))
    dated = next((index for index, piece in enumerate(pieces[:4]) if first_full_date(piece)), None)
    if dated is not None:
        parts.append((pieces[dated], "date"))
        if title and dated + 1 < len(pieces):
            parts.append((pieces[dated + 1], "publisher"))
    address = _ADDRESS.search(citation)
    if address:
        parts.append((address.group(), "ref"))
    return tuple(parts)
