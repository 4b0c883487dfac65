"""The fields of a record's head in, the facts they give out, and what of them is not understood."""

import re
from collections.abc import Iterator

from memcon.dates import find_dates
from memcon.facts import Fact, Facts, date_of, is_list, kind_of, person, problem
from memcon.findings import Finding, Severity
from memcon.head import ROLES, UNKNOWN, HeadField, head_of
from memcon.model import Transcript

_SEMICOLON = re.compile(r"\s*[;；|]\s*")
_NAMES = re.compile(r"\s*[;；、]\s*|\s+(?:and|und|et|y|e|i|и|та)\s+")
_EDGE = " ,;:.–—-，；"
_IN_TEXT = ("participants", "others")  # those present are read where they are listed; the others have no place


def facts_of_head(transcript: Transcript) -> Facts:
    """Return what the fields before the talk say of the document; they stay in the text as they stand."""
    facts: dict[str, Fact] = {}
    for field in head_of(transcript.blocks):
        for name, values in _said(field):
            if name not in facts:
                facts[name] = Fact(name, values, f"the field “{field.label}” at the head", line=field.line)
            elif is_list(name):
                facts[name] = facts[name]._replace(values=(*facts[name].values, *values))
    return facts


def unread_fields(transcript: Transcript) -> tuple[Finding, ...]:
    """Return a finding for each field of the head that gives no fact."""
    return tuple(
        Finding(
            Severity.INFO,
            "T-013",
            f"The field “{field.label}: {_short(field.value)}” at the head was not understood; it stays in the text.",
            "If the header should say it, write it in memcon.toml or in a file beside the transcript.",
            transcript.name,
            field.line,
        )
        for field in head_of(transcript.blocks)
        if field.value and field.kind not in _IN_TEXT and not any(_said(field))
    )


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"


def _said(field: HeadField) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the facts that a field gives, each with its values."""
    kind, value = field.kind, " ".join(field.value.split())
    if not value or kind in (UNKNOWN, *_IN_TEXT):
        return
    if kind == ROLES:
        yield "participants", tuple(_with_role(each, field.label) for each in _NAMES.split(value) if each)
    elif kind in ("date", "time", "place_and_date"):
        yield from _when_and_where(kind, value)
    elif kind == "subject":
        yield "keywords", tuple(each.strip(_EDGE) for each in _SEMICOLON.split(value) if each.strip(_EDGE))
    elif not problem(kind, value):
        yield kind, tuple(_NAMES.split(value)) if kind_of(kind) == "list" else (value,)


def _with_role(name: str, role: str) -> str:
    name, office = person(name)
    return f"{name}\t{'; '.join(filter(None, (role, office)))}"


def _when_and_where(kind: str, value: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield date, time and place out of a field that may have all of them (*Geneva, 4 May 1962, 10 a.m.*)."""
    dates = list(find_dates(value))
    if not date_of(value) or len(dates) != 1:
        if kind == "time":
            yield "time", (value,)
        elif kind == "place_and_date" and not dates:
            yield "place", (value,)
        return
    yield "date", (value,)
    before, after = value[: dates[0].start].strip(_EDGE), value[dates[0].end :].strip(_EDGE)
    place = before if kind == "place_and_date" and before and not any(map(str.isdigit, before)) else ""
    if place:
        yield "place", (place,)
    if after and any(map(str.isdigit, after)):
        yield "time", (after.removeprefix("г. ").strip(_EDGE),)
    elif kind == "place_and_date" and after and not place:
        yield "place", (after,)
