"""Parts of blocks in, paragraphs out: page breaks told, torn halves joined."""

import re
from dataclasses import replace

from memcon.model import Mark, PageBreak, Paragraph
from memcon.stages.segment.labels import Part

_PAGE_MARK = re.compile(
    r"^[\[({<]?\s*(?:page|p\.|pp?|seite|стр\.?|с\.)\s*(\d{1,5}|[ivxlc]{1,7})\s*[\])}>]?$", re.IGNORECASE
)
_TERMINAL = ".?!:;…。？！：；—–*"
_CLOSERS = "\"'”’»)]}"
_FUNCTION_WORDS = frozenset(
    "a an the of to and or but in on at by for from with that which who is are was were be been have has had not no our "
    "your their his her its my this these those as than if because while when would will could should may might can we i "
    "you he she they it".split()
)


def page_number(text: str) -> str | None:
    """Return the number that a paragraph such as ``[Page 400]`` gives to a page; None if it is no such mark."""
    match = _PAGE_MARK.match(text) if len(text) < 24 else None
    return match.group(1) if match else None


def paragraph(part: Part, keep_lines: bool = False) -> Paragraph:
    """Make a paragraph of a part."""
    breaks = (PageBreak(0),) if part.new_page else ()
    lines = part.lines if keep_lines else ()
    return Paragraph(part.text, part.line, breaks, part.marks, lines, part.heading)


def is_torn(first: str, second: str) -> bool:
    """Say whether two paragraphs are halves of one that a page break tore apart.

    The first half ends without a sign that ends a sentence; the second goes on in lower case, or the first
    ends in a word after which no paragraph ends.
    """
    end = first.rstrip(_CLOSERS)
    if not end or not second or end[-1] in _TERMINAL:
        return False
    opening = second.lstrip("\"'“‘«([")
    if opening[:1].islower():
        return True
    last = re.split(r"[\s—–-]", end)[-1]
    return last.casefold() in _FUNCTION_WORDS and opening[:1].isalnum()


def join(first: Paragraph, second: Part, page: PageBreak | None = None) -> Paragraph:
    """Join the second half of a torn paragraph to the first; the tear becomes a page break."""
    shift = len(first.text) + 1
    tear = PageBreak(shift, page.number if page else "", page.label if page else "", torn=True)
    marks = tuple(Mark(mark.start + shift, mark.end + shift, mark.rend) for mark in second.marks)
    return replace(
        first,
        text=f"{first.text} {second.text}",
        breaks=(*first.breaks, tear),
        marks=first.marks + marks,
    )
