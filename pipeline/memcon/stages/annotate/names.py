"""Text and the names of a document in, spans for those names out; and a finding for each that could be several'."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from memcon.authority import Authority, Match
from memcon.findings import Finding, Severity
from memcon.model import Record, Span
from memcon.tables import words

_RANK = 5
_TITLES = words("persons", "titles")
_TITLE = re.compile(r"([\w’'-]+)\.?,?\s+$")
_SENTENCE = re.compile(r"(?:^|[.!?:;…—–]|\.\.\.)[\s“”\"'‘«(\[—–-]*$")


class Names(NamedTuple):
    """Names of a document.

    Attributes:
        authority: the registers, with what the document itself makes known.
        care: forms that are ordinary words too, and at the beginning of a sentence no names.
        strict: forms that are no names without a title.
    """

    authority: Authority
    care: frozenset[str] = frozenset()
    strict: frozenset[str] = frozenset()


def name_spans(text: str, names: Names) -> tuple[Span, ...]:
    """Return a span for each name in a text."""
    return spans_of((m for each in names.authority.find(text) if (m := _meant(text, each, names))), names.authority)


def spans_of(matches: Iterable[Match], authority: Authority) -> tuple[Span, ...]:
    """Return a span for each form that was found."""
    return tuple(Span(match.start, match.end, *authority.mention(match.ids), rank=_RANK) for match in matches)


def join_names(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Join a given name with the name after it where a bracket or a nickname came between: *“Ed” Strauss*."""
    ordered = tuple(spans)
    if "[" not in text and "”" not in text:
        return ordered
    alone = {span.end: span for span in ordered if span.tag == "persName" and " " not in text[span.start : span.end]}

    def joined(span: Span) -> Span:
        if span.tag != "persName" or text[span.start - 1 : span.start] != " ":
            return span
        quoted = text[span.start - 2 : span.start - 1] == "”"
        before = alone.get(span.start - 1 - quoted)
        if before is None or not (quoted or text[span.start] == "["):
            return span
        opened = quoted and text[before.start - 1 : before.start] == "“"
        return span._replace(start=before.start - opened, rank=span.rank + 1) if opened or not quoted else span

    return tuple(joined(span) for span in ordered)


def _meant(text: str, match: Match, names: Names) -> Match | None:
    """Settle what a name means at its place; None if it is an ordinary word there.

    After a title a name is a person's and not a place's. A word that is an ordinary one too is no name where a
    sentence begins, unless it has a title.
    """
    form, authority = text[match.start : match.end], names.authority
    if len(match.ids) == 1 and form not in names.care:
        return match
    before = text[max(0, match.start - 24) : match.start]
    word = _TITLE.search(before)
    titled = word is not None and word[1].casefold() in _TITLES
    if not titled and form in names.care and (form in names.strict or _SENTENCE.search(before)):
        return None
    persons = tuple(i for i in match.ids if authority.entries[i].is_person)
    if persons and len(persons) < len(match.ids):
        others = tuple(i for i in match.ids if i not in persons)
        return match._replace(ids=persons if titled else others)
    return match


def ambiguous_forms(record: Record, authority: Authority, name: str) -> tuple[Finding, ...]:
    """Return a finding for each name form that fits several entries, at its first place."""
    places: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for paragraph in record.paragraphs:
        for span in paragraph.spans:
            form = paragraph.text[span.start : span.end]
            if span.rank == _RANK and len(authority.forms.get(form, ())) > 1:
                counts[form] += 1
                places.setdefault(form, paragraph.line)
    return tuple(
        Finding(
            Severity.WARNING,
            "R-004",
            f"“{form}” ({counts[form]}×) fits several entries: {', '.join(authority.forms[form])}. None was chosen.",
            "Write @ref into the edition where you know who is meant.",
            name,
            line,
        )
        for form, line in places.items()
    )
