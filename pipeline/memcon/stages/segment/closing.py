"""Parts after the last turn in, closing paragraphs, signatures and notes out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from memcon.model import SPEECH, Footnote, Paragraph, Participant, Signature
from memcon.note_marks import note_mark
from memcon.stages.segment.endings import (
    closes_with_colon,
    ends_meeting,
    is_attested,
    is_signature,
    says_who_recorded,
    speaks_of_end,
)
from memcon.stages.segment.lines import pieces
from memcon.stages.segment.notes import begins_notes, ended, is_heading_of_notes, notes_without_heading, read_notes
from memcon.stages.segment.paragraphs import paragraph
from memcon.stages.segment.parts import Part, lines_of
from memcon.stages.segment.present import is_list_of_present, participants_of

_SIGNED = re.compile(r"^(?:[^\W\d_a-z]\w?\.\s?){1,3}[^\W\d_a-z][\w’'\-]+(?:,?\s.{0,40}\d{4}\.?)?$|^/s/")
_SIGNED_BY = re.compile(r"/s/ |(?i:signed|gez\.?|подпис\w*|signé)\s?[:：]|(?i:recorded|taken down) by ")
# Where a sentence ends in the middle of a line, or a bracket begins.
_SENTENCE = re.compile(r"(?<=[.!?…。！？])[\"”»)]*\s*(?=\S)|\s+(?=[(\[])")


@dataclass(frozen=True, slots=True)
class Ending:
    """What stands after the last turn."""

    closing: tuple[Paragraph, ...] = ()
    signatures: tuple[Signature, ...] = ()
    notes_heading: Paragraph | None = None
    notes: tuple[Footnote, ...] = ()
    participants: tuple[Participant, ...] = ()


def split_notes(parts: tuple[Part, ...]) -> tuple[tuple[Part, ...], Ending]:
    """Cut the notes off parts that hold no turn, if they have a heading or the format says that they are notes."""
    at = next((index for index, part in enumerate(parts) if part.note or is_heading_of_notes(part.text)), len(parts))
    heading, notes = _notes(parts[at:], at < len(parts) and not parts[at].note)
    return parts[:at], Ending(notes_heading=heading, notes=notes)


def split_closing(parts: tuple[Part, ...], before: Sequence[Part] = ()) -> tuple[tuple[Part, ...], Ending]:
    """Cut the closing and the notes off the parts that hold the conversation.

    Args:
        parts: the parts.
        before: what stands before them, and may refer to notes as well.
    """
    last = max(index for index, part in enumerate(parts) if part.label or part.role == SPEECH)
    parts = (*parts[:last], *(piece for part in parts[last:] for piece in _apart(part)))
    return split_ending(parts, last, before)


def _apart(part: Part) -> tuple[Part, ...]:
    """Part the words that end the record from what is said before them in the same paragraph (*… Yes. Записал: …*)."""
    if part.note or part.role or part.heading:
        return (part,)
    lines = zip(part.lines, lines_of(part)[1:], strict=True)
    begins = [start for start, line in lines if ends_meeting(line) or closes_with_colon(line) or _SIGNED_BY.match(line)]
    within = (each.end() for each in _SENTENCE.finditer(part.text))
    begins = begins or [next((at for at in within if _ends_line(part.text[at:])), 0)]
    return pieces(part, [0, *begins]) if begins[0] else (part,)


def _ends_line(text: str) -> bool:
    """Say whether the rest of a line ends the record, for sure: who speaks does not say so."""
    in_brackets = text[-1:] in ")]" or text[:1] not in "(["
    return closes_with_colon(text) or (in_brackets and ends_meeting(text))


def split_ending(
    parts: tuple[Part, ...], last_turn: int, before: Sequence[Part] = ()
) -> tuple[tuple[Part, ...], Ending]:
    """Cut closing and notes off parts, of which it is known where the last stands that belongs to the conversation."""
    after = parts[last_turn + 1 :]
    headed = next((index for index, part in enumerate(after) if part.note or is_heading_of_notes(part.text)), None)
    notes_at = notes_without_heading(after, [part.text for part in (*before, *parts)]) if headed is None else headed
    if headed is None and any(_begins_closing(part) and not note_mark(part.text) for part in after[notes_at:]):
        notes_at = len(after)  # the body ends after them, and back comes after the body
    if headed is None and notes_at < len(after):
        parts = _with_pages_of(parts, last_turn + 1 + notes_at)
        after = parts[last_turn + 1 :]
    cut = next((index for index in range(notes_at) if _begins_closing(after[index])), notes_at)
    ending = after[cut:notes_at]
    heading, notes = _notes(after[notes_at:], headed is not None and not after[headed].note)
    closing, signatures = _closing(ending)
    listing = (part for part in ending if is_list_of_present(part.text))
    present = tuple(person for part in listing for person in participants_of(part))
    return parts[: last_turn + 1 + cut], Ending(closing, signatures, heading, notes, present)


def _notes(parts: tuple[Part, ...], is_headed: bool) -> tuple[Paragraph | None, tuple[Footnote, ...]]:
    """Read the heading over the notes, and the notes; a page break before the first ends the heading."""
    if not is_headed or not parts:
        return None, read_notes(parts)
    heading = paragraph(parts[0])
    if len(parts) > 1 and begins_notes(parts[1]):
        heading = ended(heading, parts[1])
    return heading, read_notes(parts[1:])


def _with_pages_of(parts: tuple[Part, ...], at: int) -> tuple[Part, ...]:
    """Give the page breaks before a part to the end of the part before it."""
    before, part = parts[at - 1], parts[at]
    before = replace(before, pages_after=(*before.pages_after, *part.pages))
    return (*parts[: at - 1], before, replace(part, pages=()), *parts[at + 1 :])


def _begins_closing(part: Part) -> bool:
    text = part.text
    return bool(
        says_who_recorded(text)
        or is_list_of_present(text)
        or is_signature(text)
        or _SIGNED.match(text)
        or is_attested(text)
        or ends_meeting(text)
        or speaks_of_end(text)
    )


def _closing(parts: tuple[Part, ...]) -> tuple[tuple[Paragraph, ...], tuple[Signature, ...]]:
    first = next(
        (index for index, part in enumerate(parts) if is_signature(part.text) or _SIGNED.match(part.text)),
        len(parts),
    )
    return (
        tuple(paragraph(part) for part in parts[:first]),
        tuple(Signature(paragraph(part)) for part in parts[first:]),
    )
