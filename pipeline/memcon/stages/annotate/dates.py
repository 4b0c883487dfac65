"""Dates: text in, spans out."""

from memcon.dates import find_dates
from memcon.model import Span


def date_spans(text: str, reference: str, language: str) -> tuple[Span, ...]:
    """Return a span for each date; one whose year was inferred says so.

    Args:
        text: the text.
        reference: the document's own date.
        language: the text's language (BCP 47).
    """
    return tuple(
        Span(
            found.start,
            found.end,
            "date",
            (*found.attributes(), *((("cert", "medium"), ("resp", "#memcon")) if found.inferred else ())),
            rank=4,
        )
        for found in find_dates(text, reference, language)
    )
