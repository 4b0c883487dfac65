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
_GIVEN = words("persons", "names")
_SURNAME_ADDED = re.compile(r" \[(?:[^\W\d_a-z]\.\s?)*[^\W\d_a-z][^\W\d_]+\]")
_TITLE = re.compile(r"([\w’'-]+)\.?,?\s+$")
_SENTENCE = re.compile(r"(?:^|[.!?:;…—–]|\.\.\.)[\s“”\"'‘«(\[—–-]*$")
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s$")


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


def join_nicknames(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Take a nickname in quotation marks into the name it is part of: *“Ed” Strauss*, *[Edward M.] “Ed”*."""
    ordered = tuple(spans)
    if "”" not in text:
        return ordered
    nicknames = {
        span.end + 1: span
        for span in ordered
        if span.tag == "persName" and text[span.start - 1 : span.start] == "“" and text[span.end : span.end + 1] == "”"
    }
    surnames = {span.start for span in ordered if span.tag == "persName" and span.start - 1 in nicknames}

    def joined(span: Span) -> Span:
        if span.start in surnames:
            return span._replace(start=nicknames[span.start - 1].start - 1, rank=span.rank + 1)
        alone = nicknames.get(span.end + 1) == span and span.end + 2 not in surnames
        after_bracket = text[span.start - 3 : span.start - 1] == "] "
        return span._replace(start=span.start - 1, end=span.end + 1) if alone and after_bracket else span

    return tuple(joined(span) for span in ordered)


def join_names(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Join a given name with the name after it where a bracket came between, or with a surname in one.

    *Ann [Frei] Brown* is one name, and so is *Seymour [A. Papert]*.
    """
    ordered = tuple(spans)
    if "[" not in text:
        return ordered
    alone = {span.end: span for span in ordered if span.tag == "persName" and " " not in text[span.start : span.end]}

    def joined(span: Span) -> Span:
        if span.tag != "persName" or text[span.start - 1 : span.start] != " " or text[span.start] != "[":
            return span
        before = alone.get(span.start - 1)
        return span._replace(start=before.start, rank=span.rank + 1) if before else span

    def completed(span: Span) -> Span:
        surname = _SURNAME_ADDED.match(text, span.end)
        given = alone.get(span.end) == span and text[span.start : span.end] in _GIVEN
        return span._replace(end=surname.end(), rank=span.rank + 1) if surname and given else span

    return tuple(completed(joined(span)) for span in ordered)


def _meant(text: str, match: Match, names: Names) -> Match | None:
    """Settle what a name means at its place; None if it is an ordinary word there.

    After a title a name is a person's and not a place's. A word that is an ordinary one too is no name where a
    sentence begins, and nobody's after an article, unless it has a title.
    """
    form, authority = text[match.start : match.end], names.authority
    if len(match.ids) == 1 and form not in names.care:
        return match
    before = text[max(0, match.start - 24) : match.start]
    word = _TITLE.search(before)
    titled = word is not None and word[1].casefold() in _TITLES
    persons = tuple(i for i in match.ids if authority.entries[i].is_person)
    if not titled and form in names.care:
        named = len(persons) == len(match.ids)
        if form in names.strict or _SENTENCE.search(before) or (named and _ARTICLE.search(before)):
            return None
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
