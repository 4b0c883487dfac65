"""Brackets as they were classified in, how many of them are certain out."""

from collections.abc import Sequence

from memcon.findings import Finding, Severity
from memcon.model import Span

_BESIDE = frozenset(["persName", "roleName", "pb"])


def stands_for_bracket(text: str, span: Span) -> bool:
    """Say whether a span is what a bracket became, and not what comes with it."""
    return span.tag not in _BESIDE and span.end > span.start and text[span.end - 1] == "]"


def is_certain(span: Span) -> bool:
    """Say whether what a bracket is is certain, as far as rules go."""
    attributes = dict(span.attributes)
    return "cert" not in attributes and attributes.get("type") != "bracket"


def share_finding(certain: Sequence[bool], name: str) -> tuple[Finding, ...]:
    """Return a finding that says how many brackets are certain, if any is not."""
    if all(certain):
        return ()
    sure = sum(certain)
    message = (
        f"Of {len(certain)} square brackets {sure} ({100 * sure // len(certain)} %) are classified with certainty."
    )
    hint = 'Look for cert on supplied and note, and for note type="bracket".'
    return (Finding(Severity.INFO, "T-008", message, hint, name),)
