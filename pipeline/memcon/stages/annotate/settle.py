"""Spans of all annotators in, spans that nest properly out: the one place where overlaps are decided.

Of two that cross, the one with the higher rank stays, or the one that begins first. A name inside a name of the
same kind goes: the longer one wins. Time is linear in the number of spans but for sorting.
"""

from collections.abc import Iterable

from memcon.model import Span

_NAMES = frozenset(["persName", "placeName", "orgName", "geogName", "name", "title"])


def settle(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans that remain, outer before inner, in order of the text."""
    ordered = sorted(spans, key=lambda span: (span.start, -span.end, -span.rank))
    kept: dict[int, Span] = {}
    open_spans: list[int] = []
    for index, span in enumerate(ordered):
        while open_spans and ordered[open_spans[-1]].end <= span.start and not _holds(ordered[open_spans[-1]], span):
            open_spans.pop()
        if _yields(span, ordered, open_spans, kept):
            continue
        kept[index] = span
        if span.end > span.start:
            open_spans.append(index)
    return tuple(kept[index] for index in sorted(kept))


def _holds(outer: Span, inner: Span) -> bool:
    """An empty span at the end of another stands after it, never in it."""
    return outer.start <= inner.start and inner.end < outer.end


def _yields(span: Span, ordered: list[Span], open_spans: list[int], kept: dict[int, Span]) -> bool:
    """Say whether a span has to go; remove those it goes before."""
    while open_spans and ordered[open_spans[-1]].end < span.end:
        if ordered[open_spans[-1]].rank >= span.rank:
            return True
        kept.pop(open_spans.pop(), None)
    if not open_spans:
        return False
    outer = ordered[open_spans[-1]]
    if _in_trim(outer, span):
        return True
    if span.tag == "date" and any(ordered[index].tag == "date" for index in open_spans):
        return True
    if span.tag in _NAMES:
        return any(_same_name(ordered[index], span) for index in open_spans)
    return False


def _in_trim(outer: Span, inner: Span) -> bool:
    """A bracket that leaves the text can hold nothing."""
    if outer.content is not None:
        return True
    return inner.start < outer.start + outer.trim[0] or inner.end > outer.end - outer.trim[1]


def _same_name(outer: Span, inner: Span) -> bool:
    if outer.tag not in _NAMES:
        return False
    whole = (outer.start, outer.end) == (inner.start, inner.end)
    return whole or outer.tag == inner.tag or outer.tag in ("orgName", "name", "title", "geogName")
