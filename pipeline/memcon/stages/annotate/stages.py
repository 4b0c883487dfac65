"""Stage directions in parentheses: text in, spans out. A parenthesis that a speaker says is no stage direction."""

import re

from memcon.model import Span

_PARENTHESIS = re.compile(r"\(([^()\[\]]{3,160})\)")
_DIRECTION = re.compile(
    r"^(?:(?:he|she|they|[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){0,2}) )?(?:general |loud |prolonged |brief )?"
    r"(?:reads?|reading|laughs?|laughing|laughter|chuckles?|chuckling|smiles?|smiling|applause|applauds?|points?|pointing|"
    r"referring|refers?|gestur\w+|nods?|nodding|hands?|handing|shows?|showing|turns?|turning|stands?|rises?|rising|leaves|"
    r"enters|interrupts?|interrupting|pauses?|silence|coughs?|sighs?|whispers?|shouts?|shouting|crosstalk|inaudible|"
    r"briefed|briefs|translat\w+|aside|ironically|angrily|jokingly|смеется|смех|lacht|lachend|rit|rires)\b"
    r"(?!.*\b(?:I|we|you|our|my|your)\b)",
    re.IGNORECASE,
)


def stage_spans(text: str) -> tuple[Span, ...]:
    """Return a span for each stage direction in parentheses inside a speech."""
    if "(" not in text:
        return ()
    return tuple(
        Span(match.start(), match.end(), "stage", (("type", "business"),), (1, 1), rank=6)
        for match in _PARENTHESIS.finditer(text)
        if _DIRECTION.match(match.group(1))
    )
