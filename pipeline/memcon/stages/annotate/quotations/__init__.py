"""Quotations: a paragraph's text and the names in it in, spans and doubts out. The marks leave the text.

A quotation whose closing mark is lost, or which goes on in the next paragraph, ends with its paragraph, if it is plain
that one begins: at the paragraph's beginning, or after a colon or a verb of saying. Other marks without a partner stay.
"""

from collections.abc import Iterable

from memcon.findings import Finding, Severity
from memcon.model import Span
from memcon.quotation import rend_of
from memcon.stages.annotate.quotations.kinds import is_told_before, keeps_distance, level_of_work
from memcon.stages.annotate.quotations.pairs import Marked, Quotation, pair_marks

_RANK = 3  # less than names and brackets: what crosses one of these stays as it stands
_QUOTES = frozenset(["q", "soCalled"])
_MOST_UNCLOSED = 2
_SHOWN = 25


def find_quotations(text: str, names: Iterable[Span]) -> tuple[tuple[Span, ...], tuple[int, ...]]:
    """Return a span for each quotation, and the offsets of marks that stay in the text because they have no partner.

    A title of the registers' that fills its marks takes them; what stood for the name alone is to be left out then.
    """
    marked = pair_marks(text)
    titles = {(span.start, span.end): span for span in names if span.tag == "title"}
    unclosed, odd = _unclosed(text, marked)
    spans = tuple(_span(text, each, titles.get((each.start + 1, each.end - 1))) for each in (*marked.pairs, *unclosed))
    return spans, odd


def without_titles(spans: Iterable[Span], quotations: Iterable[Span]) -> tuple[Span, ...]:
    """Return names without the titles that have taken the marks round them."""
    taken = {(span.start + 1, span.end - 1) for span in quotations if span.tag == "title"}
    return tuple(span for span in spans if span.tag != "title" or (span.start, span.end) not in taken)


def _unclosed(text: str, marked: Marked) -> tuple[tuple[Quotation, ...], tuple[int, ...]]:
    """Tell quotations that end with the paragraph from marks that have no partner."""
    opened = marked.opened
    if len(opened) > _MOST_UNCLOSED or not all(at == 0 or is_told_before(text, at) for at in opened):
        return (), tuple(sorted((*opened, *marked.odd)))
    return tuple(Quotation(at, len(text), is_closed=False) for at in opened), marked.odd


def _span(text: str, quotation: Quotation, title: Span | None) -> Span:
    start, end, is_closed = quotation
    rend = ("rend", rend_of((text[start], text[end - 1] if is_closed else "")))
    trim = (1, 1 if is_closed else 0)
    if title and is_closed:
        return title._replace(start=start, end=end, attributes=(*title.attributes, rend), trim=trim)
    level = level_of_work(text, quotation) if is_closed else None
    if level is not None:
        doubt = (("cert", "medium"), ("resp", "#memcon")) if level else ()
        return Span(start, end, "title", (("level", level), rend, *doubt), trim, rank=_RANK)
    tag = "soCalled" if is_closed and keeps_distance(text, quotation) else "q"
    return Span(start, end, tag, (rend,), trim, rank=_RANK)


def left_in_text(quotations: Iterable[Span], kept: Iterable[Span], odd: tuple[int, ...]) -> tuple[int, ...]:
    """Return the offsets of marks that stay in the text: without a partner, or round what crosses a name or bracket."""
    settled = tuple(kept)
    lost = {span for span in quotations if span.tag in _QUOTES} - set(settled)
    crossing = (span.start for span in lost if any(_cross(span, other) for other in settled))
    return tuple(sorted((*odd, *crossing)))


def _cross(one: Span, other: Span) -> bool:
    return one.start < other.start < one.end < other.end or other.start < one.start < other.end < one.end


def mark_findings(text: str, offsets: tuple[int, ...], line: int) -> tuple[Finding, ...]:
    """Return a finding for the quotation marks that stay in a paragraph, if there are any."""
    if not offsets:
        return ()
    place = text[max(0, offsets[0] - _SHOWN) : offsets[0] + _SHOWN]
    more = f", like {len(offsets) - 1} more in this paragraph" if len(offsets) > 1 else ""
    return (
        Finding(
            Severity.INFO,
            "T-006",
            f"The quotation mark in “{place}” has no partner, or its quotation crosses a name or bracket{more}; it was "
            "left in the text.",
            'Where a mark was lost, write q round the words, with rend="pre(“) post()" or the like.',
            line=line,
        ),
    )
