"""Parentheses that no speaker says: text in, spans of stage directions and gaps out."""

import re

from memcon.model import Span
from memcon.stages.annotate.brackets.marks import gap_reason
from memcon.stages.annotate.directions import is_deed, is_scene, is_told_sentence, kind_of_scene

_PARENTHESIS = re.compile(r"\(([^()\[\]]{1,160})\)|（([^（）\[\]]{1,80})）")
_ENDS = frozenset('.?!…”"»')
_UNHEARD = frozenset(["inaudible", "illegible"])


def stage_spans(text: str, responsible: str = "transcriber") -> tuple[Span, ...]:
    """Return a span for each stage direction, and each word that could not be heard, in parentheses.

    Args:
        text: the text of a paragraph.
        responsible: id of whoever put in what the source lacks.
    """
    if "(" not in text and "（" not in text:
        return ()
    spans = (_span(match, match[1] or match[2], responsible) for match in _PARENTHESIS.finditer(text))
    return tuple(span for span in spans if span)


def _span(match: re.Match[str], said: str, responsible: str) -> Span | None:
    reason = gap_reason(said) if match[1] else ""
    if reason in _UNHEARD:
        attributes = (("reason", reason), ("rend", "parentheses"), ("resp", f"#{responsible}"))
        return Span(match.start(), match.end(), "gap", attributes, (1, 1), rank=6, wrap=("desc", ()))
    before = match.string[max(0, match.start() - 2) : match.start()].rstrip()
    sentence = (not match.start() or before[-1:] in _ENDS) and is_told_sentence(said)
    if not (sentence or is_scene(said) or is_deed(said)):
        return None
    rend = (("rend", "full-width"),) if match[2] else ()
    return Span(match.start(), match.end(), "stage", (("type", kind_of_scene(said)), *rend), (1, 1), rank=6)
