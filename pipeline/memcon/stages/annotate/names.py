"""Names that the registers know: text in, spans out."""

from collections import Counter

from memcon.authority import Authority
from memcon.findings import Finding, Severity
from memcon.model import Record, Span

_RANK = 5


def name_spans(text: str, authority: Authority) -> tuple[Span, ...]:
    """Return a span for each name in a text."""
    return tuple(
        Span(match.start, match.end, *authority.mention(match.ids), rank=_RANK) for match in authority.find(text)
    )


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
