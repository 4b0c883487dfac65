"""Names that the registers know: text in, spans out."""

from collections import Counter

from memcon.authority import Authority, Entry, Match
from memcon.findings import Finding, Severity
from memcon.model import Narration, Paragraph, Record, Span, Turn

_RANK = 5


def name_spans(text: str, authority: Authority) -> tuple[Span, ...]:
    """Return a span for each name in a text."""
    return tuple(_span(match, authority) for match in authority.find(text))


def _span(match: Match, authority: Authority) -> Span:
    entries = [authority.entries[identifier] for identifier in match.ids]
    if len(entries) == 1:
        tag, attributes = entries[0].mention
        return Span(
            match.start, match.end, tag, (*attributes, ("ref", f"#{entries[0].id}"), *_doubt(entries[0])), rank=_RANK
        )
    mentions = {entry.mention for entry in entries}
    tag, attributes = mentions.pop() if len(mentions) == 1 else ("name", ())
    return Span(match.start, match.end, tag, (*attributes, ("cert", "low"), ("resp", "#memcon")), rank=_RANK)


def _doubt(entry: Entry) -> tuple[tuple[str, str], ...]:
    """An entry that was made for the document is uncertain wherever it is mentioned."""
    return (("cert", "low"), ("resp", "#memcon")) if entry.element.get("cert") == "low" else ()


def ambiguous_forms(record: Record, authority: Authority, name: str) -> tuple[Finding, ...]:
    """Return a finding for each name form that fits several entries, at its first place."""
    places: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for paragraph in _paragraphs(record):
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


def _paragraphs(record: Record) -> list[Paragraph]:
    found = [*record.opening, *record.present, *record.before]
    for item in record.conversation:
        parts = item.parts if isinstance(item, Turn) else (item,)
        found.extend(part.paragraph if isinstance(part, Narration) else part for part in parts)
    return [
        *found,
        *record.closing,
        *(s.paragraph for s in record.signatures),
        *(p for n in record.notes for p in n.paragraphs),
    ]
