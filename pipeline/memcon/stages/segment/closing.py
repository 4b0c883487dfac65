"""Parts after the last turn in, closing paragraphs, signatures and notes out."""

import re
from dataclasses import dataclass, replace
from functools import cache

from memcon.model import SPEECH, Footnote, Paragraph, Participant, Signature
from memcon.note_marks import note_mark
from memcon.stages.segment.notes import begins_notes, ended, is_heading_of_notes, notes_without_heading, read_notes
from memcon.stages.segment.paragraphs import paragraph
from memcon.stages.segment.parts import Part
from memcon.stages.segment.present import is_list_of_present, participants_of
from memcon.tables import words

_CLOSING = re.compile(
    r"\b(?:record\w* by|recorder by|taken down by|written down by|minutes by|transcribed by|interpreted by|"
    r"translated by|the (?:conversation|meeting|talks?|session|interview) (?:ended|lasted|closed|was|ends)|end of|"
    r"signed|signature|(?:meeting|session|sitting|conference|hearing|council|committee|house) "
    r"(?:rose|adjourned|concluded|(?:was|stood|were) (?:closed|adjourned|concluded))|"
    r"(?:séance|réunion) (?:est|fut|a été) (?:levée|close)|(?:levanta|levantó|cierra) la (?:sesión|reunión)|"
    r"la seduta è (?:tolta|chiusa)|"
    r"schluss der (?:sitzung|besprechung)|заседание (?:закрыто|окончено|закрывается|объявляется закрытым)|"
    r"записал\w*|подпис\w*)\b",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"^(?:signatures?|signed|подпис\w*|gez|signé)\b", re.IGNORECASE)
# Who answers for a record or a copy of it, in a short paragraph of its own.
_ATTESTED = re.compile(
    r"^(?:für die richtigkeit|f\. ?d\. ?r\.|beglaubigt|genehmigt|protokoll(?:iert|führer)?|aufgezeichnet|gefertigt|"
    r"niedergeschrieben|übersetzt|approved|authenticated|certified|checked|cleared|drafted|typed|prepared|seen|"
    r"true copy|certified true copy|pour copie conforme|copie conforme|approuvé|rédigé|certifié|es copia|aprobado|"
    r"conforme|верно|утвердил\w*|утверждаю|записал\w*|записано|перевел\w*|перевёл|печатал\w*|отпечатано|记录|整理|审定)"
    r"(?: by| von| durch| par| por)?\s?[:：].{0,120}$",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"^(?:[^\W\d_a-z]\w?\.\s?){1,3}[^\W\d_a-z][\w’'\-]+(?:,?\s.{0,40}\d{4}\.?)?$|^/s/")
_RECORDING = ("before", "nouns", "after")
_SHORT = 120  # characters of a line that says who took the record


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


def split_closing(parts: tuple[Part, ...]) -> tuple[tuple[Part, ...], Ending]:
    """Cut the closing and the notes off the parts that hold the conversation."""
    return split_ending(parts, max(index for index, part in enumerate(parts) if part.label or part.role == SPEECH))


def split_ending(parts: tuple[Part, ...], last_turn: int) -> tuple[tuple[Part, ...], Ending]:
    """Cut closing and notes off parts, of which it is known where the last stands that belongs to the conversation."""
    after = parts[last_turn + 1 :]
    headed = next((index for index, part in enumerate(after) if part.note or is_heading_of_notes(part.text)), None)
    notes_at = notes_without_heading(after, [part.text for part in parts]) if headed is None else headed
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


@cache
def _recording() -> re.Pattern[str]:
    """Return a pattern of a line that says who took the record: *Protokoll: Muster*, *Ann Clerk, notetaker*."""
    before, nouns, after = ("|".join(map(re.escape, sorted(words("recording", key)))) for key in _RECORDING)
    name = r"(?:[^\W\d_a-zа-яё][\w’'.-]*\s?){1,4}"
    return re.compile(
        rf"(?i:{before}|{nouns})(?:\s?\([^)]{{1,20}}\))?\s?[:：]|(?i:{before})\s+{name}|{name}(?:,\s|[(–—]\s?)(?i:{after})\W*$"
    )


def _begins_closing(part: Part) -> bool:
    text = part.text
    if len(text) < _SHORT and _recording().match(text):
        return True
    return bool(
        is_list_of_present(text)
        or _SIGNATURE.match(text)
        or _SIGNED.match(text)
        or _ATTESTED.match(text)
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
