"""The values that pass from stage to stage. Frozen: a stage takes one and returns another.

``Transcript`` is what a reader makes, ``Record`` what the segmenter makes of it, ``Annotated`` the record with
its stand-off spans and the persons it speaks of. Offsets count characters of ``Transcript.text``.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from memcon.findings import Finding


@dataclass(frozen=True, slots=True)
class Mark:
    """Emphasis that the source's format gave to a stretch of a block's text."""

    start: int
    end: int
    rend: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the source, its white space collapsed.

    Attributes:
        text: the words, single spaces between them.
        line: line of the source it begins on, counted from 1.
        start: offset of its first character in the source's text.
        end: offset after its last.
        breaks: ``(offset in text, offset in the source)`` of each line of the source after the first.
        marks: emphasis in the text.
        new_page: a form feed stood before it.
        heading: level of a heading (1 to 6); 0 for a paragraph.
    """

    text: str
    line: int
    start: int
    end: int
    breaks: tuple[tuple[int, int], ...] = ()
    marks: tuple[Mark, ...] = ()
    new_page: bool = False
    heading: int = 0


@dataclass(frozen=True, slots=True)
class MetadataField:
    """A labelled piece of metadata as the source's page gives it."""

    label: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Normalisation:
    """Something that was changed on the way from the source to the TEI, and how often."""

    what: str
    count: int


@dataclass(frozen=True, slots=True)
class Transcript:
    """A source as it was read.

    Attributes:
        name: file name of the source.
        text: the whole decoded text, line ends as ``\\n``.
        sha256: checksum of the bytes as received, in hexadecimal.
        encoding: the encoding it was read in.
        headings: title and date headings, in order.
        fields: metadata fields, in order.
        blocks: the transcript proper.
        syntax: ``(start, end)`` of stretches of ``text`` that are the format's markup and not the text.
        body: ``(start, end)`` of the transcript proper.
        normalisations: what the reader changed.
        findings: what the reader noticed.
    """

    name: str
    text: str
    sha256: str
    encoding: str
    headings: tuple[Block, ...]
    fields: tuple[MetadataField, ...]
    blocks: tuple[Block, ...]
    syntax: tuple[tuple[int, int], ...] = ()
    body: tuple[int, int] = (0, 0)
    normalisations: tuple[Normalisation, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A page break of the source at an offset in a paragraph; ``label`` is what marked it (``Page 400``), if anything."""

    offset: int
    number: str = ""
    label: str = ""
    torn: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the record.

    Attributes:
        text: the words; halves that a page break tore apart are joined by a space.
        line: line of the source.
        breaks: page breaks in it.
        marks: emphasis in it.
        lines: offsets in ``text`` where a line of the source began, if the lines matter (a list).
        heading: it is a heading.
    """

    text: str
    line: int
    breaks: tuple[PageBreak, ...] = ()
    marks: tuple[Mark, ...] = ()
    lines: tuple[int, ...] = ()
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker's label as it stands.

    Attributes:
        text: the name or role.
        stage: the stage direction after it, without its brackets.
        brackets: the pair of brackets round the stage direction, ``()`` or ``[]``; empty without one.
        colon: the sign that ends the label.
    """

    text: str
    stage: str = ""
    brackets: str = ""
    colon: str = ":"


class Scene(StrEnum):
    """What a passage outside the turns is; the values are TEI's for ``stage/@type``, but for ``narration``."""

    NARRATION = "narration"
    BUSINESS = "business"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True)
class Narration:
    """What the recorder tells, between turns or inside one."""

    paragraph: Paragraph
    scene: Scene


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says without another coming between: paragraphs, and narration between them."""

    label: Label
    parts: tuple[Paragraph | Narration, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Participant:
    """A person whom the list of those present names, and the role it gives."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature as it stands."""

    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class Footnote:
    """A numbered note of the source, its mark taken off."""

    number: str
    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class Record:
    """A transcript understood as a record of conversation.

    Attributes:
        opening: headings and paragraphs before the list of those present.
        present: paragraphs that list those present.
        before: paragraphs between that list and the first turn.
        conversation: turns and narration, in order.
        closing: paragraphs after the last turn.
        signatures: signatures.
        notes_heading: the heading over the notes.
        notes: numbered notes at the end.
        participants: those present, as far as the list could be understood.
        findings: what is doubtful.
    """

    opening: tuple[Paragraph, ...]
    present: tuple[Paragraph, ...]
    before: tuple[Paragraph, ...]
    conversation: tuple[Turn | Narration, ...]
    closing: tuple[Paragraph, ...] = ()
    signatures: tuple[Signature, ...] = ()
    notes_heading: Paragraph | None = None
    notes: tuple[Footnote, ...] = ()
    participants: tuple[Participant, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A stand-off annotation over a paragraph's text.

    Attributes:
        start: offset of the first character.
        end: offset after the last.
        tag: the TEI element it becomes.
        attributes: its attributes, in order.
        trim: characters at its start and end that the element stands for (brackets) and that leave the text.
        wrap: an element inside the first that holds the text (``foreign`` in a ``note``), with its attributes.
        rank: which of two that cross is kept: the higher.
    """

    start: int
    end: int
    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    trim: tuple[int, int] = (0, 0)
    wrap: tuple[str, tuple[tuple[str, str], ...]] | None = None
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """Someone made known by this document alone, not by a register.

    Attributes:
        id: the id made for the document.
        name: the name or label as it stands.
        certain: the document itself names the person in full; else found by pattern only.
    """

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is who.

    Attributes:
        speakers: label text → ids of those who speak under it.
        people: persons known by this document alone.
        participants: ``(id, name as it stands, role)`` of those listed as present.
    """

    speakers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    participants: tuple[tuple[str, str, str], ...] = ()
