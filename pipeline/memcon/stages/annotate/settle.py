"""Spans of all annotators in, spans that nest properly out: the one place where overlaps are decided.

Of two that cross, the one with the higher rank stays, or the one that begins first. A name inside a name of the
same kind goes: the longer one wins. Time is linear in the number of spans, but for sorting and for the few ranks.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from memcon.model import Span

_NAMES = frozenset(["persName", "placeName", "orgName", "geogName", "name", "title"])
# What holds no name at all; the others hold no name of their own kind (Minister of *Belgium* Spaak).
_CLOSED = frozenset(["orgName", "geogName", "name", "title"])
# What the grammar allows among sentences only, and what holds but phrases.
_SENTENCES = frozenset(["stage", "q"])
_PHRASES = frozenset(
    ["persName", "placeName", "orgName", "geogName", "name", "date", "foreign", "soCalled", "ref", "fw"]
)
# What may not stand in the description of a gap.
_READINGS = frozenset(["choice", "ref"])
_TOLD = frozenset(["date", "foreign", "soCalled", "choice", "ref", "fw"])


def settle(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans that remain, outer before inner, in order of the text.

    An empty span (a page break) stands before all that begins at its place, and after all that ends there.
    """
    ordered = sorted(spans, key=_place)
    if all(one.end <= other.start and one.end > one.start for one, other in pairwise(ordered)):
        return tuple(ordered)  # most paragraphs: one after the other, none in another
    return tuple(_without_repetition(ordered if _nest(ordered) else _without_crossing(ordered)))


def beside(own: Iterable[Span], given: Sequence[Span]) -> tuple[Span, ...]:
    """Return the annotators' spans without the names and dates that touch one that the source itself marks."""
    taken = sorted((span.start, span.end) for span in given if _is_named(span))
    starts = [start for start, _ in taken]
    reached = list(accumulate((end for _, end in taken), max))

    def is_free(span: Span) -> bool:
        before = bisect_left(starts, span.end)
        return not _is_named(span) or not before or reached[before - 1] <= span.start

    return tuple(span for span in own if is_free(span))


def _is_named(span: Span) -> bool:
    return span.tag in _NAMES or span.tag == "date"


def _place(span: Span) -> tuple[int, bool, int, int]:
    return span.start, span.end > span.start, -span.end, -span.rank


def _nest(ordered: list[Span]) -> bool:
    """Say whether none of the spans crosses another."""
    ends: list[int] = []
    for span in ordered:
        while ends and ends[-1] <= span.start:
            ends.pop()
        if ends and ends[-1] < span.end:
            return False
        ends.append(span.end)
    return True


def _without_crossing(ordered: list[Span]) -> list[Span]:
    """Take the spans rank by rank, the highest first; what crosses one that was taken before goes."""
    kept: list[Span] = []
    for rank in sorted({span.rank for span in ordered}, reverse=True):
        level = [span for span in ordered if span.rank == rank]
        kept = sorted((*kept, *_first_comers(_uncrossed(level, kept))), key=_place)
    return kept


def _uncrossed(level: list[Span], kept: list[Span]) -> list[Span]:
    """Return the spans of a level that cross none of those kept, which nest.

    A span crosses one of them if the innermost round its beginning ends too soon, or the innermost round its end
    begins too late.
    """
    places = sorted({offset for span in level for offset in (span.start, span.end)})
    around = _innermost(places, kept)

    def crosses(span: Span) -> bool:
        first, last = around[bisect_left(places, span.start)], around[bisect_left(places, span.end)]
        return (first is not None and first.end < span.end) or (last is not None and last.start > span.start)

    return [span for span in level if not crosses(span)]


def _innermost(places: list[int], kept: list[Span]) -> list[Span | None]:
    """Return for each place the innermost span that begins before it and ends after it."""
    found: list[Span | None] = []
    opened: list[Span] = []
    following = 0
    for place in places:
        while following < len(kept) and kept[following].start < place:
            while opened and opened[-1].end <= kept[following].start:
                opened.pop()
            opened.append(kept[following])
            following += 1
        while opened and opened[-1].end <= place:
            opened.pop()
        found.append(opened[-1] if opened else None)
    return found


def _first_comers(level: list[Span]) -> list[Span]:
    """Of spans of one rank that cross, keep those that begin first."""
    kept: list[Span] = []
    opened: list[Span] = []
    for span in level:
        while opened and opened[-1].end <= span.start:
            opened.pop()
        if not opened or opened[-1].end >= span.end:
            kept.append(span)
            opened.append(span)
    return kept


@dataclass(frozen=True, slots=True)
class _Open:
    """A span that is open, the tags that limit what its inside may hold, and the innermost name's place."""

    span: Span
    tags: frozenset[str]
    name: tuple[int, int] | None


def _without_repetition(ordered: list[Span]) -> list[Span]:
    """Leave out, of spans that nest, what says again what a span round it says, or stands where no text remains."""
    kept: list[Span] = []
    opened: list[_Open] = []
    for span in ordered:
        while opened and opened[-1].span.end <= span.start:
            opened.pop()
        outer = opened[-1] if opened else None
        if outer and (_in_trim(outer.span, span) or _repeats(outer, span) or _may_not_stand(outer, span)):
            continue
        kept.append(span)
        if span.end > span.start:
            opened.append(_opened(outer, span))
    return kept


def _opened(outer: _Open | None, span: Span) -> _Open:
    tags, name = (outer.tags, outer.name) if outer else (frozenset[str](), None)
    if span.tag in _NAMES:
        return _Open(span, tags | {span.tag}, (span.start, span.end))
    own = {span.tag} if span.tag in _TOLD else set()
    return _Open(span, tags | own | ({span.wrap[0]} if span.wrap else set()), name)


def _in_trim(outer: Span, inner: Span) -> bool:
    """Say whether the inner span stands over a bracket that leaves the text, or in one that has other text."""
    if outer.content is not None:
        return True
    return inner.start < outer.start + outer.trim[0] or inner.end > outer.end - outer.trim[1]


def _may_not_stand(outer: _Open, span: Span) -> bool:
    """Say whether the grammar forbids it: what is a phrase holds no quotation and no stage direction."""
    if span.tag in _SENTENCES:
        return not _PHRASES.isdisjoint(outer.tags)
    if span.tag == "foreign":
        return "foreign" in outer.tags
    if span.tag in _READINGS:
        return "desc" in outer.tags or (span.tag == "choice" and "choice" in outer.tags)
    return False


def _repeats(outer: _Open, span: Span) -> bool:
    if span.tag == "date":
        return "date" in outer.tags
    if span.tag not in _NAMES:
        return False
    return span.tag in outer.tags or bool(_CLOSED & outer.tags) or outer.name == (span.start, span.end)
