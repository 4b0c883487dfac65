"""Parts in, notes of the source out: at the foot of a page, or at the end under a heading or without one.

Without a heading, what begins with a mark is a note only if the text before refers to it: a speaker may count too.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from memcon.model import Footnote, Paragraph
from memcon.note_marks import NoteMark, follows, note_mark, references
from memcon.stages.segment.paragraphs import paragraph
from memcon.stages.segment.parts import Part, part_from, part_until

_HEADING = re.compile(
    r"^(?:notes?|footnotes|endnotes|anmerkungen|fußnoten|fussnoten|endnoten|notes de bas de page|notas|"
    r"примечания|сноски|注释|注釋|注)[.:：]?$",
    re.IGNORECASE,
)
_RULE = re.compile(r"^(?:[_\-–—=·•] ?){3,}$")


def is_heading_of_notes(text: str) -> bool:
    """Say whether a paragraph is the heading over the notes."""
    return _HEADING.match(text) is not None


def is_rule(text: str) -> bool:
    """Say whether a paragraph is but a line, as it stands between the text and the notes of a page."""
    return _RULE.match(text) is not None


def divided(part: Part) -> tuple[Part, ...]:
    """Divide a part at those of its lines that begin with the mark of the next note."""
    first = note_mark(part.text) if part.label is None else None
    if first is None or not part.lines:
        return (part,)
    starts, last = [0], first.number
    for line in part.lines:
        mark = note_mark(part.text, line)
        is_alike = mark and (mark.rend == first.rend or not mark.number.isdigit())
        if mark and is_alike and follows(mark.number, last):
            starts.append(line)
            last = mark.number
    ends = [*starts[1:], len(part.text)]
    return tuple(part_until(part, start, end) for start, end in zip(starts, ends, strict=True))


def are_notes(parts: Sequence[Part], text: Sequence[str]) -> bool:
    """Say whether parts that begin with marks are notes: the marks follow each other, and the text refers to each."""
    marks = [mark for part in parts if (mark := note_mark(part.text))]
    numbers = [mark.number for mark in marks]
    if not numbers or not all(follows(later, former) for former, later in pairwise(numbers)):
        return False
    wanted = frozenset(numbers)
    found = {reference.number for each in text for reference in references(each, wanted)}
    missing = wanted - found
    # The first note may be that of the title, which stands before the text: *1 Source: …*
    return not missing or (len(numbers) > 1 and missing == {numbers[0]} == {"1"})


def notes_without_heading(parts: Sequence[Part], text: Sequence[str]) -> int:
    """Return where the notes begin with which parts end; the end if there are none.

    Args:
        parts: the parts after the last label.
        text: what is said before.
    """
    for index, part in enumerate(parts):
        if part.heading or note_mark(part.text) is None:
            continue
        rest = [piece for each in parts[index:] for piece in divided(each)]
        if are_notes(rest, [*text, *(each.text for each in parts[:index])]):
            return index
    return len(parts)


def read_notes(parts: Sequence[Part]) -> tuple[Footnote, ...]:
    """Make notes of parts; one that begins with no mark goes on with the note before.

    A page break before a note's mark ends the paragraph before it.
    """
    notes: list[Footnote] = []
    for part in (piece for each in parts for piece in divided(each)):
        mark = note_mark(part.text)
        if mark and _may_begin(mark, notes):
            if notes:
                said = notes[-1].paragraphs
                notes[-1] = replace(notes[-1], paragraphs=(*said[:-1], ended(said[-1], part)))
            notes.append(note_of(part))
        elif notes:
            notes[-1] = replace(notes[-1], paragraphs=(*notes[-1].paragraphs, paragraph(part)))
        else:
            notes.append(Footnote("", (paragraph(part),)))
    return tuple(notes)


def begins_notes(part: Part) -> bool:
    """Say whether the first note begins with a part."""
    mark = note_mark(part.text)
    return mark is not None and _may_begin(mark, ())


def _may_begin(mark: NoteMark, notes: Sequence[Footnote]) -> bool:
    """Say whether a mark begins a note: a bare number only if it is 1 or goes on from the last (not *1962 was*)."""
    if mark.rend != "none" or not mark.number.isdigit():
        return True
    return follows(mark.number, notes[-1].number) if notes and notes[-1].number else mark.number == "1"


def note_of(part: Part) -> Footnote:
    """Make the note of a part that begins with a mark; the page breaks before it are left out."""
    mark = note_mark(part.text)
    assert mark is not None
    return Footnote(mark.number, (paragraph(part_from(replace(part, pages=()), mark.end)),), mark.rend)


def ended(made: Paragraph, following: Part) -> Paragraph:
    """Put the page breaks before a part at the end of the paragraph before it."""
    breaks = tuple(replace(page, offset=len(made.text)) for page in following.pages)
    return replace(made, breaks=(*made.breaks, *breaks))
