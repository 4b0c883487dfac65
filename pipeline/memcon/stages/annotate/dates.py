"""Dates: text in, spans out."""

from collections.abc import Container, Iterable

from memcon.date_forms import find_written
from memcon.dates import FoundDate, find_dates
from memcon.model import Paragraph, Span

_FEWEST = 4
_NEAR = 2
_REACH = 3


def undated(texts: Iterable[str], language: str) -> frozenset[str]:
    """Return the texts that hold no date: most, and they need not be looked at twice."""
    return frozenset(text for text in texts if not any(True for _ in find_written(text, language)))


def without_inference(
    paragraphs: Iterable[Paragraph], dateless: Container[str], date: str, language: str
) -> frozenset[Paragraph]:
    """Return the paragraphs where a year that is left out is another than the document's: nobody knows which.

    So it is where the last date with a year, in the same paragraph or one of those just before it, is of another time
    (*You were there in August 1941? – From September.*).
    """
    far, since = set[Paragraph](), _REACH
    for paragraph in paragraphs:
        dates = () if paragraph.text in dateless else find_dates(paragraph.text, "", language)
        told = [int((found.when or found.first or found.last)[:4]) for found in dates]
        if told:
            is_far = bool(date) and abs(told[-1] - int(date[:4])) > _NEAR
            since = 0 if is_far else _REACH
        if since < _REACH:
            far.add(paragraph)
        since += 1
    return frozenset(far)


def speaks_of_its_time(texts: Iterable[str], date: str, language: str) -> bool:
    """Say whether a document speaks of the time that it is from, so that its date tells a year that is left out.

    Somebody who tells in 1974 of 1945 and 1947 does not mean 1974 by *in October*.
    """
    told = [
        int((found.when or found.first or found.last)[:4]) for text in texts for found in find_dates(text, "", language)
    ]
    if not date or len(told) < _FEWEST:
        return True
    far = sum(1 for year in told if abs(year - int(date[:4])) > _NEAR)
    return far * 3 <= len(told) * 2


def date_spans(text: str, reference: str, language: str, infers: bool = True) -> tuple[Span, ...]:
    """Return a span for each date; one whose year was inferred says so.

    Args:
        text: the text.
        reference: the document's own date.
        language: the text's language (BCP 47).
        infers: a year that is left out may be inferred.
    """
    return tuple(
        Span(
            found.start,
            found.end,
            "date",
            (*found.attributes(), *_doubts(found)),
            rank=4,
        )
        for found in find_dates(text, reference, language, infers)
    )


def _doubts(found: FoundDate) -> tuple[tuple[str, str], ...]:
    """Return the attributes that say how far a date is to be trusted: a part of a month is less than the month."""
    rough = (("precision", "low"),) if found.rough else ()
    return (*rough, *((("cert", "medium"), ("resp", "#memcon")) if found.inferred else ()))
