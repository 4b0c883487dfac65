"""Parts after the last turn in, closing paragraphs, signatures and notes out."""

import re
from dataclasses import dataclass, replace

from memcon.model import Footnote, Paragraph, Participant, Signature
from memcon.stages.segment.paragraphs import paragraph
from memcon.stages.segment.parts import Part, part_from
from memcon.stages.segment.present import is_list_of_present, participants_of

_CLOSING = re.compile(
    r"\b(?:record\w* by|recorder by|taken down by|written down by|minutes by|transcribed by|interpreted by|"
    r"translated by|the (?:conversation|meeting|talks?|session|interview) (?:ended|lasted|closed|was|ends)|end of|"
    r"signed|signature|"
    r"записал\w*|подпис\w*)\b",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"^(?:signatures?|signed|подпис\w*|gez|signé)\b", re.IGNORECASE)
_SIGNED = re.compile(r"^(?:[^\W\d_a-z]\w?\.\s?){1,3}[^\W\d_a-z][\w’'\-]+(?:,?\s.{0,40}\d{4}\.?)?$|^/s/")
_NOTES = re.compile(r"^(?:notes?|footnotes|endnotes|anmerkungen|примечания)[.:]?$", re.IGNORECASE)
_FOOTNOTE = re.compile(r"^(?:\[(\d{1,4})\]|(\d{1,4})(\.|\)))\s+(?=\S)")
_FOOTNOTE_REND = {".": "full-stop", ")": "parenthesis"}


@dataclass(frozen=True, slots=True)
class Ending:
    """What stands after the last turn."""

    closing: tuple[Paragraph, ...] = ()
    signatures: tuple[Signature, ...] = ()
    notes_heading: Paragraph | None = None
    notes: tuple[Footnote, ...] = ()
    participants: tuple[Participant, ...] = ()


def split_closing(parts: tuple[Part, ...]) -> tuple[tuple[Part, ...], Ending]:
    """Cut the closing off the parts that hold the conversation."""
    last_turn = max(index for index, part in enumerate(parts) if part.label)
    cut = next(
        (index for index in range(last_turn + 1, len(parts)) if _begins_closing(parts[index])),
        len(parts),
    )
    rest = parts[cut:]
    notes_at = next((index for index, part in enumerate(rest) if part.note or _NOTES.match(part.text)), None)
    if notes_at is None:
        notes_at = len(rest)
    notes, heading = _notes(rest[notes_at:])
    closing, signatures = _closing(rest[:notes_at])
    listing = (part for part in rest[:notes_at] if is_list_of_present(part.text))
    present = tuple(person for part in listing for person in participants_of(part))
    return parts[:cut], Ending(closing, signatures, heading, notes, present)


def _begins_closing(part: Part) -> bool:
    text = part.text
    return bool(
        part.note
        or is_list_of_present(text)
        or _NOTES.match(text)
        or _SIGNATURE.match(text)
        or _SIGNED.match(text)
        or (_CLOSING.search(text) and len(text) < 800)
    )


def _closing(parts: tuple[Part, ...]) -> tuple[tuple[Paragraph, ...], tuple[Signature, ...]]:
    first = next(
        (index for index, part in enumerate(parts) if _SIGNATURE.match(part.text) or _SIGNED.match(part.text)),
        len(parts),
    )
    return (
        tuple(paragraph(part) for part in parts[:first]),
        tuple(Signature(paragraph(part)) for part in parts[first:]),
    )


def _notes(parts: tuple[Part, ...]) -> tuple[tuple[Footnote, ...], Paragraph | None]:
    """Read the heading over the notes, and the notes. A page break before a note's mark ends the paragraph before."""
    if not parts:
        return (), None
    heading = None if parts[0].note else paragraph(parts[0])
    notes: list[Footnote] = []
    for part in parts if heading is None else parts[1:]:
        match = _FOOTNOTE.match(part.text)
        if match:
            if notes:
                notes[-1] = replace(
                    notes[-1], paragraphs=(*notes[-1].paragraphs[:-1], _ended(notes[-1].paragraphs[-1], part))
                )
            elif heading is not None:
                heading = _ended(heading, part)
            text = paragraph(part_from(replace(part, pages=()), match.end()))
            notes.append(Footnote(match[1] or match[2], (text,), _FOOTNOTE_REND.get(match[3] or "", "")))
        elif notes:
            notes[-1] = replace(notes[-1], paragraphs=(*notes[-1].paragraphs, paragraph(part)))
        else:
            notes.append(Footnote("", (paragraph(part),)))
    return tuple(notes), heading


def _ended(made: Paragraph, following: Part) -> Paragraph:
    """Put the page breaks before a part at the end of the paragraph before it."""
    breaks = tuple(replace(page, offset=len(made.text)) for page in following.pages)
    return replace(made, breaks=(*made.breaks, *breaks))
