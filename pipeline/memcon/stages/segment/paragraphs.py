"""Parts in, paragraphs out: page breaks where they stood, torn halves joined."""

import re
from collections.abc import Sequence
from dataclasses import replace

from memcon.model import Mark, PageBreak, Paragraph
from memcon.stages.segment.parts import Part

_TERMINAL = ".?!:;…。？！：；—–*"
_CLOSERS = "\"'”’»)]}"
_LAST_WORD_BREAK = re.compile(r"[\s—–-]")
_LONG_HALF = 60
_HYPHENS = "-‐\u00ad¬"
# Words after which no paragraph ends.
_FUNCTION_WORDS = frozenset(
    (
        "a an the of to and or but in on at by for from with that which who is are was were be been have has had "
        "not no "
        "our your their his her its my this these those as than if because while when would will could should "
        "may might "
        "can we i you he she they it"
    ).split()
)


def paragraph(part: Part, keep_lines: bool = False) -> Paragraph:
    """Make a paragraph of a part. The page breaks before a label are its turn's."""
    breaks = () if part.label else part.pages
    if part.pages_after:
        breaks += tuple(replace(page, offset=len(part.text)) for page in part.pages_after)
    lines = part.lines if keep_lines else ()
    hyphens = _hyphens(part)
    return Paragraph(
        part.text, part.line, breaks, part.marks, lines, bool(part.heading), part.spans, hyphens, part.item
    )


def _hyphens(part: Part) -> tuple[int, ...]:
    """Return where lines of the source began after one that ended in a hyphen."""
    text = part.text
    return tuple(at for at in part.lines if at > 1 and text[at - 2] in _HYPHENS) if part.lines else ()


def is_torn(first: str, second: str, page_ends: bool = False) -> bool:
    """Say whether two paragraphs are halves of one that a page break tore apart.

    The first half ends without a sign that ends a sentence; the second goes on in lower case, or the first
    ends in a word after which no paragraph ends.

    Args:
        first: the first half.
        second: the second half.
        page_ends: the source shows that a page ends between them, so that a long first half without an end is enough.
    """
    end = first.rstrip(_CLOSERS)
    if not end or not second or end[-1] in _TERMINAL:
        return False
    opening = second.lstrip("\"'“‘«([")
    if opening[:1].islower():
        return True
    last = _LAST_WORD_BREAK.split(end[-40:])[-1]
    return opening[:1].isalnum() and (last.casefold() in _FUNCTION_WORDS or (page_ends and len(end) > _LONG_HALF))


def joined(halves: Sequence[Part]) -> Paragraph:
    """Make one paragraph of the halves that page breaks tore apart; each tear becomes a page break."""
    first = paragraph(halves[0])
    if len(halves) == 1:
        return first
    breaks, marks, hyphens, spans = list(first.breaks), list(first.marks), list(first.hyphens), list(first.spans)
    shift = len(first.text) + 1
    for half in halves[1:]:
        breaks += [replace(page, offset=shift, torn=True) for page in half.pages or (PageBreak(0),)]
        breaks += [replace(page, offset=shift + len(half.text)) for page in half.pages_after]
        marks += [Mark(mark.start + shift, mark.end + shift, mark.rend) for mark in half.marks]
        hyphens += [shift + at for at in (0, *_hyphens(half))]
        spans += [span._replace(start=span.start + shift, end=span.end + shift) for span in half.spans]
        shift += len(half.text) + 1
    text = " ".join(half.text for half in halves)
    hyphens = [at for at in hyphens if at > 1 and text[at - 2] in _HYPHENS]
    made = replace(first, text=text, breaks=tuple(breaks), marks=tuple(marks), hyphens=tuple(hyphens))
    return replace(made, spans=tuple(spans)) if spans else made
