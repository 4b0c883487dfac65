"""How an edition is cited in, the same for reference managers out: BibTeX, RIS, CSL-JSON.

An edition is an archive's document, so that its date is that of the conversation; who publishes the edition, and when,
stands beside it. A passage is a part of it, and its author is who speaks.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from urllib.parse import quote

from memcon.citation import Facts, Name, Passage, cite
from memcon.english import capitalised, day

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_ENDS = (("when", "when"), ("from", "to"), ("notBefore", "notAfter"))
_BIBTEX_SIGNS = {
    "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}", **{sign: f"\\{sign}" for sign in "$&#_%"},
}  # fmt: skip
_KEY_SIGNS = re.compile(r"[^\w.:-]+", re.ASCII)


def as_chicago(facts: Facts, passage: Passage | None = None) -> str:
    """Return plain text in the style of notes and bibliography."""
    return f"{cite(facts, passage)}\n"


def as_bibtex(facts: Facts, passage: Passage | None = None) -> str:
    """Return an entry of BibTeX: ``misc`` for an edition, ``incollection`` for a passage; letters stay UTF-8.

    Fields that only biblatex knows (``translator``, ``date``, ``url``) are left alone by others.
    """
    date = _date(facts)
    fields = {
        "author": _braced(_bibtex_names(passage.speakers)) if passage else "",
        "title": _braced(_braced(_bibtex(_title(facts, passage)))),
        "booktitle": _braced(_braced(_bibtex(facts.title))) if passage else "",
        "editor": _braced(_bibtex_names(facts.editors)),
        "translator": _braced(_bibtex_names(facts.translators)),
        "publisher" if passage else "howpublished": _braced(_bibtex(facts.publisher)),
        "year": _braced(date[:4]),
        "month": _MONTHS[int(date[5:7]) - 1] if date[5:7] else "",
        "date": _braced(date) if date[5:] else "",
        "language": _braced(facts.language),
        "note": _braced(_bibtex(_note(facts))),
        "doi": _braced(_plain(facts.doi)),
        "url": _braced(_plain(_link(facts, passage))),
    }
    lines = [f"  {name} = {value}," for name, value in fields.items() if value]
    kind = "incollection" if passage else "misc"
    return "\n".join([f"@{kind}{{{_KEY_SIGNS.sub('-', _id(facts, passage))},", *lines, "}", ""])


def as_ris(facts: Facts, passage: Passage | None = None) -> str:
    """Return a record of RIS, its lines ended by CRLF: a manuscript (``MANSCPT``), or a part of it (``CHAP``)."""
    date = _date(facts)
    tags: list[tuple[str, Iterable[str]]] = [
        ("TY", ["CHAP" if passage else "MANSCPT"]),
        ("ID", [_id(facts, passage)]),
        ("AU", map(_ris_name, passage.speakers) if passage else ()),
        ("TI", [_title(facts, passage)]),
        ("T2", [facts.title] if passage else ()),
        ("A2" if passage else "ED", map(_ris_name, facts.editors)),
        ("A4", map(_ris_name, facts.translators)),
        ("PY", [date[:4]]),
        ("DA", [_ris_date(date)]),
        ("SE", [passage.locator] if passage else ()),
        ("M3", () if passage else [facts.kind]),
        ("PB", [facts.publisher]),
        ("DB", [facts.repository]),
        ("AN", [", ".join(filter(None, (facts.collection, facts.shelfmark)))]),
        ("LA", [facts.language]),
        ("DO", [facts.doi]),
        ("UR", [_link(facts, passage)]),
        ("N1", [_note(facts)]),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, values in tags for value in values if value.strip()]
    return "".join(f"{line}\r\n" for line in [*lines, "ER  - "])


def as_csl(facts: Facts, passage: Passage | None = None) -> str:
    """Return a list of one item of CSL-JSON: ``manuscript`` for an edition, ``chapter`` for a passage."""
    issued = _csl_date(facts.when) or _csl_date((("when", facts.published),))
    item = {
        "id": _id(facts, passage),
        "type": "chapter" if passage else "manuscript",
        "genre": facts.kind,
        "author": [_csl_name(name) for name in passage.speakers] if passage else [],
        "title": _title(facts, passage),
        "container-title": facts.title if passage else "",
        "section": passage.locator if passage else "",
        "editor": [_csl_name(name) for name in facts.editors],
        "translator": [_csl_name(name) for name in facts.translators],
        "issued": issued,
        "available-date": _csl_date((("when", facts.published),)) if facts.when else {},
        "event-place": facts.place,
        "publisher": facts.publisher,
        "version": facts.version.removeprefix("version "),
        "archive": facts.repository,
        "archive-place": facts.settlement,
        "archive_collection": facts.collection,
        "archive_location": facts.shelfmark,
        "language": facts.language,
        "DOI": facts.doi,
        "URL": _link(facts, passage),
    }
    return f"{json.dumps([{key: value for key, value in item.items() if value}], ensure_ascii=False, indent=2)}\n"


FORMATS: Mapping[str, Callable[[Facts, Passage | None], str]] = {
    "chicago": as_chicago,
    "bibtex": as_bibtex,
    "ris": as_ris,
    "csl-json": as_csl,
}


def _id(facts: Facts, passage: Passage | None) -> str:
    return f"{facts.id}-{passage.id}" if passage else facts.id


def _title(facts: Facts, passage: Passage | None) -> str:
    return capitalised(passage.locator) if passage else facts.title


def _link(facts: Facts, passage: Passage | None) -> str:
    return f"{facts.link}#{passage.id}" if passage and facts.link else facts.link


def _date(facts: Facts) -> str:
    """Return the date of the conversation, or its earliest; if it is not known, that of the edition (W3C, no time)."""
    known = dict(facts.when)
    dates = [*(value for ends in _ENDS for end in ends if (value := known.get(end))), facts.published]
    return next((date[:10] for date in dates if re.match(r"\d{4}(?:-\d\d){0,2}(?!\d)", date)), "")


def _note(facts: Facts) -> str:
    """Return what there is no field for: kind, date in words, place, where the original lies, the edition's date."""
    held = ", ".join(filter(None, (facts.date, facts.place)))
    published = f"Edition of {day(facts.published)}" if facts.published and facts.when else ""
    said = (", ".join(filter(None, (facts.kind, held))), facts.archive, capitalised(facts.version), published)
    sentences = [words.removesuffix(".") for words in said if words]
    return f"{'. '.join(sentences)}." if sentences else ""


def _bibtex(text: str) -> str:
    return "".join(_BIBTEX_SIGNS.get(sign, sign) for sign in text)


def _braced(value: str) -> str:
    return f"{{{value}}}" if value else ""


def _bibtex_names(names: Iterable[Name]) -> str:
    """Return names as BibTeX divides them; one whose parts nobody marked is kept whole, in braces."""
    return " and ".join(
        f"{_bibtex(name.family)}, {_bibtex(name.given)}" if name.family else f"{{{_bibtex(name.words)}}}"
        for name in names
    )


def _plain(address: str) -> str:
    """Return an address for a field that is read as it stands; what would end the field is written as a number."""
    return quote(address, safe="".join(sign for sign in map(chr, range(33, 127)) if sign not in "{}\\"))


def _ris_name(name: Name) -> str:
    return f"{name.family}, {name.given}" if name.family else name.words


def _ris_date(date: str) -> str:
    """Return a date as RIS has it, four fields in all: ``1959/10/02/``."""
    parts = date.split("-") if date else []
    return "/".join([*parts, *[""] * (4 - len(parts))]) if parts else ""


def _csl_name(name: Name) -> dict[str, str]:
    return {"family": name.family, "given": name.given} if name.family else {"literal": name.words}


def _csl_date(limits: Iterable[tuple[str, str]]) -> dict[str, object]:
    """Return a date or span as CSL has it; one of which only one end is known as that end, as a guess (``circa``)."""
    known = dict(limits)
    for first, last in _ENDS:
        ends = dict.fromkeys(date[:10] for end in (first, last) if (date := known.get(end, "")))
        parts = [[int(part) for part in date.split("-")] for date in ends if re.match(r"\d{4}(-\d\d){0,2}$", date)]
        if parts:
            whole = first == "when" or (first in known and last in known and first == "from")
            return {"date-parts": parts} if whole else {"date-parts": parts, "circa": True}
    return {}
