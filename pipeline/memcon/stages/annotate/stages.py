"""Stage directions in parentheses: text in, spans out. A parenthesis that a speaker says is no stage direction."""

import re

from memcon.model import Span
from memcon.stages.annotate.directions import is_deed, is_scene, kind_of_scene

_PARENTHESIS = re.compile(r"\(([^()\[\]]{1,160})\)")


def stage_spans(text: str) -> tuple[Span, ...]:
    """Return a span for each stage direction in parentheses inside a speech."""
    if "(" not in text:
        return ()
    return tuple(
        Span(match.start(), match.end(), "stage", (("type", kind_of_scene(match[1])),), (1, 1), rank=6)
        for match in _PARENTHESIS.finditer(text)
        if is_scene(match[1]) or is_deed(match[1])
    )
