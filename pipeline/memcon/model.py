"""The values that pass from stage to stage. Frozen: a stage takes one and returns another.

``Transcript`` is what a reader makes, ``Record`` what the segmenter makes of it; ``Description`` is what is known
of the document as a whole, ``Cast`` who speaks in it. The annotators add spans to a record's paragraphs. Offsets in
the source count characters of ``Transcript.text``.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from memcon.findings import Finding


@dataclass(frozen=True, slots=True)
class Mark:
    """Emphasis that the source's format gave to a stretch of a block's text."""

    start: int
    end: int
    rend: str


class Listed(NamedTuple):
    """That a block is an item of a list: how deep the list is nested, and whether it counts its items.

    A mark that stands in the text (*1.*, *•*) stays there; what the format shows by itself (``ol``, ``ul``) does not.
    """

    level: int = 1
    is_numbered: bool = False


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
        label: how many characters at its beginning the format says are a speaker's label (a cell of a table).
        note: number of the footnote that it is text of, by the format; empty if it is none.
        role: what it is, if the format says so: ``speech``, or a value of ``Scene``.
        spans: what the format says of stretches of its text (others' TEI).
        item: it is an item of a list, by the format.
        cells: where in the text the further cells of a table's row begin, by the format; None if it is no row.
        verse: number of the stanza that it is a line of, by the format; 0 if it is no verse.
    """

    text: str
    line: int
    start: int
    end: int
    breaks: tuple[tuple[int, int], ...] = ()
    marks: tuple[Mark, ...] = ()
    new_page: bool = False
    heading: int = 0
    label: int = 0
    note: str = ""
    role: str = ""
    spans: "tuple[Span, ...]" = ()
    item: Listed | None = None
    cells: tuple[int, ...] | None = None
    verse: int = 0


def lines_at(text: str, starts: Sequence[int]) -> list[str]:
    """Return the lines of a text, without white space around them.

    Args:
        text: the text.
        starts: offsets at which its lines begin, but for the first.
    """
    return [text[start:end].strip() for start, end in pairwise((0, *starts, len(text)))]


class SourcePlace(NamedTuple):
    """Where a line of a transcript's text stands in a file that is no plain text.

    Attributes:
        first: the line of the text from which on this is so.
        line: a line of the file, if it has lines that an editor's program shows.
        words: the place in words: *paragraph 12*.
    """

    first: int
    line: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class MetadataField:
    """A labelled piece of metadata as the source's page gives it."""

    label: str
    value: str
    line: int


STRAY_LABEL = "Text outside the fields"
"""The label of what stands on a page beside its fields and the transcript."""


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
        text: the whole decoded text, every line ended by a line feed; of a file that is no plain text what a reader
            of it sees.
        sha256: checksum of the bytes as received, in hexadecimal.
        encoding: the encoding it was read in.
        headings: title and date headings, in order.
        fields: metadata fields, in order.
        blocks: the transcript proper.
        syntax: ``(start, end)`` of stretches of ``text`` that are the format's markup and not the text.
        body: ``(start, end)`` of the transcript proper.
        normalisations: what the reader changed.
        findings: what the reader noticed.
        places: where lines of ``text`` stand in the file, in order; none if they are the file's own lines.
        speakers: label → ids of the entries of who speaks, if the format says so.
        register: a register of those whom the source itself lists, in TEI; empty if it lists none.
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
    places: tuple[SourcePlace, ...] = ()
    speakers: Mapping[str, str] = field(default_factory=dict)
    register: bytes = b""

    def place(self, line: int) -> SourcePlace:
        """Return where a line of the text stands in the file."""
        if not self.places:
            return SourcePlace(line, line)
        after = bisect_right(self.places, line, key=itemgetter(0))
        return self.places[max(after - 1, 0)]

    def told(self, line: int) -> str:
        """Return in words where a line of the text stands: *minutes.md, line 4*, *minutes.docx, paragraph 12*."""
        place = self.place(line)
        return f"{self.name}, {place.words or f'line {place.line}'}"

    def placed(self, finding: Finding) -> Finding:
        """Return a finding at a line of the text as one at a place in the file."""
        if not self.places or not finding.line or finding.place:
            return finding
        place = self.place(finding.line)
        return replace(finding, line=place.line, column=0, place=place.words)


class PageMark(NamedTuple):
    """What belongs to a page: its number, a running head, the line over its notes, or the place of a note.

    Attributes:
        kind: TEI's type of ``fw`` (``pageNum``, ``header``, ``footer``), or ``note``.
        text: as it stands; of a note at the foot of a page, its place among these.
        at_foot: it stands at the foot of the page that ends.
    """

    kind: str
    text: str
    at_foot: bool = False


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A page break at an offset in a paragraph; ``marks`` is what marked it, in order (``Page 400``).

    What the last page ends with has marks too, but no page begins there.
    """

    offset: int
    number: str = ""
    marks: tuple[PageMark, ...] = ()
    torn: bool = False
    begins: bool = True

    @property
    def label(self) -> str:
        """What marked it, as it stands."""
        return " ".join(mark.text for mark in self.marks if mark.kind != "note")

    @property
    def foot(self) -> int:
        """How many of the marks belong to the page that ends: its number, its notes, and the line over them."""
        feet = (
            place for place, mark in enumerate(self.marks, start=1) if mark.at_foot or mark.kind in ("note", "footer")
        )
        return max(feet, default=0)


class Span(NamedTuple):
    """A stand-off annotation over a paragraph's text; a tuple, since a long document has a million of them.

    Attributes:
        start: offset of the first character.
        end: offset after the last.
        tag: the TEI element it becomes.
        attributes: its attributes, in order.
        trim: characters at its start and end that the element stands for (brackets) and that leave the text.
        wrap: an element inside the first that holds the text (``foreign`` in a ``note``), with its attributes.
        content: text that the element has instead of the text it stands over; the source's text has it not.
        rank: which of two that cross is kept: the higher.
        beside: an element after ``wrap``, inside the first: its name, attributes and text (``corr`` beside ``sic``).
    """

    start: int
    end: int
    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    trim: tuple[int, int] = (0, 0)
    wrap: tuple[str, tuple[tuple[str, str], ...]] | None = None
    content: str | None = None
    rank: int = 0
    beside: tuple[str, tuple[tuple[str, str], ...], str] | None = None


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
        spans: what the annotators found in it, settled.
        hyphens: offsets in ``text`` where a line or page of the source began, after one that ended in a hyphen.
        item: it is an item of a list; those that follow each other are of one.
    """

    text: str
    line: int
    breaks: tuple[PageBreak, ...] = ()
    marks: tuple[Mark, ...] = ()
    lines: tuple[int, ...] = ()
    heading: bool = False
    spans: tuple[Span, ...] = ()
    hyphens: tuple[int, ...] = ()
    item: Listed | None = None

    def with_spans(self, spans: tuple[Span, ...]) -> "Paragraph":
        """Return the paragraph with these spans (``replace`` takes three times as long)."""
        return Paragraph(
            self.text, self.line, self.breaks, self.marks, self.lines, self.heading, spans, self.hyphens, self.item
        )


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker's label as it stands.

    Attributes:
        text: the name or role.
        stage: the stage direction after it, without its brackets.
        brackets: the pair of brackets round the stage direction, ``()``, ``[]`` or ``（）``; empty without one.
        colon: the sign that ends the label (``:``, ``.``, ``. —``); empty if its line or its type ends it.
        lead: a time or number before the name, as it stands (``[00:01:23]``).
    """

    text: str
    stage: str = ""
    brackets: str = ""
    colon: str = ":"
    lead: str = ""


SPEECH = "speech"
"""The role of a block that goes on with the speech before it."""


class Scene(StrEnum):
    """What a passage outside the turns is; the values are TEI's for ``stage/@type``, but for ``narration``."""

    NARRATION = "narration"
    BUSINESS = "business"
    PAUSE = "pause"
    TIME = "time"
    """A time of the recording that stands by itself, inside a speech."""


@dataclass(frozen=True, slots=True)
class Narration:
    """What the recorder tells, between turns or inside one."""

    paragraph: Paragraph
    scene: Scene


class PassageKind(StrEnum):
    """What several paragraphs are together."""

    LETTER = "letter"
    VOTE = "vote"
    TABLE = "table"
    VERSE = "verse"


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs that are one thing together: a letter that is read out, a vote, a table, verse.

    Attributes:
        kind: what they are.
        paragraphs: the paragraphs; a table's are its rows, and the ``lines`` of each begin its further cells.
        opening: how many at the beginning open a letter (place and date, address), or head a vote.
        ending: how many at the end close a letter: the greeting, the signature.
    """

    kind: PassageKind
    paragraphs: tuple[Paragraph, ...]
    opening: int = 0
    ending: int = 0


class DivisionKind(StrEnum):
    """What a heading begins; the values are those of ``div/@type``."""

    SESSION = "session"
    ITEM = "item"
    SECTION = "section"
    ATTACHMENT = "attachment"


@dataclass(frozen=True, slots=True)
class Division:
    """A heading in a record, and what it begins: it lasts until another of its level or above.

    Attributes:
        kind: what begins.
        heads: the heading, in as many lines as it has.
        level: 1 for the highest in the conversation; a session and an attachment end all others.
        opening: in a session, headings and paragraphs before the list of those present.
        present: in a session, paragraphs that list those present.
    """

    kind: DivisionKind
    heads: tuple[Paragraph, ...]
    level: int = 1
    opening: tuple[Paragraph, ...] = ()
    present: tuple[Paragraph, ...] = ()

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All its paragraphs, in order."""
        return (*self.heads, *self.opening, *self.present)


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says without another coming between: paragraphs, and narration between them.

    Attributes:
        label: the speaker's label.
        parts: what is said and told.
        line: line of the source.
        pages: page breaks of the source between this turn and what is before it.
        whose: whom the label stands for, if the record says so elsewhere (*Q.* below *EXAMINATION BY MR. COLE*).
    """

    label: Label
    parts: "tuple[TurnPart, ...]"
    line: int
    pages: tuple[PageBreak, ...] = ()
    whose: str = ""

    @property
    def speaker(self) -> str:
        """Who says it, in the record's words."""
        return self.whose or self.label.text

    @property
    def speech(self) -> tuple[Paragraph, ...]:
        """What is said, without the narration between."""
        return tuple(part for part in self.parts if isinstance(part, Paragraph))


TurnPart = Paragraph | Narration | Passage
"""What a turn is made of."""
Item = Turn | Narration | Passage | Division
"""What a conversation is made of."""


def paragraphs_of(item: Item | TurnPart) -> Iterator[Paragraph]:
    """Yield the paragraphs of a part of a record, in order."""
    if isinstance(item, Paragraph):
        yield item
    elif isinstance(item, Narration):
        yield item.paragraph
    elif isinstance(item, Turn):
        for part in item.parts:
            yield from paragraphs_of(part)
    else:
        yield from item.paragraphs


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
    """A numbered note of the source, its mark taken off.

    Attributes:
        number: the number; empty if the source gives none.
        paragraphs: its text.
        rend: form of the mark: ``full-stop`` (*1.*), ``parenthesis`` (*1)*), ``superscript`` (*¹*), ``none`` (*1*);
            empty for *[1]*.
        at_foot: it stands at the foot of its page, and not with the others at the end.
    """

    number: str
    paragraphs: tuple[Paragraph, ...]
    rend: str = ""
    at_foot: bool = False


@dataclass(frozen=True, slots=True)
class Followed:
    """A convention of naming speakers that a transcript follows, or a stretch of it.

    Attributes:
        name: its name.
        title: what it is, in words.
        line: line of the first label.
        fitting: how many labels of the stretch fit.
        labels: how many labels the stretch has; an indirect record has paragraphs for them.
    """

    name: str
    title: str
    line: int
    fitting: int
    labels: int


@dataclass(frozen=True, slots=True)
class Record:
    """A transcript understood as a record of conversation.

    Attributes:
        opening: headings and paragraphs before the list of those present.
        present: paragraphs that list those present.
        before: paragraphs between that list and the first turn.
        conversation: turns and narration, in order, with the headings between them.
        closing: paragraphs after the last turn.
        attachments: what is annexed after that, beginning with its heading.
        signatures: signatures.
        notes_heading: the heading over the notes.
        notes: the source's notes: those at the foot of pages, in order, then those at the end.
        participants: those present, as far as the list could be understood.
        findings: what is doubtful.
        conventions: how it says who speaks: one convention, or one after the other.
        unlike: how many beginnings of paragraphs look like labels and were not taken for any.
        is_indirect: it has no turns: what was said is told (*Mr. Smith said that …*).
    """

    opening: tuple[Paragraph, ...]
    present: tuple[Paragraph, ...]
    before: tuple[Paragraph, ...]
    conversation: tuple[Item, ...]
    closing: tuple[Paragraph, ...] = ()
    signatures: tuple[Signature, ...] = ()
    notes_heading: Paragraph | None = None
    notes: tuple[Footnote, ...] = ()
    participants: tuple[Participant, ...] = ()
    findings: tuple[Finding, ...] = ()
    attachments: tuple[Item, ...] = ()
    conventions: tuple[Followed, ...] = ()
    unlike: int = 0
    is_indirect: bool = False

    @property
    def certainty(self) -> float:
        """How sure it is that its conventions are right: the share of what looks like labels that fits them."""
        fitting = sum(each.fitting for each in self.conventions)
        return fitting / max(sum(each.labels for each in self.conventions) + self.unlike, 1)

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns, without the narration between."""
        return tuple(item for item in (*self.conversation, *self.attachments) if isinstance(item, Turn))

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """All paragraphs, in order."""
        yield from (*self.opening, *self.present, *self.before)
        for item in self.conversation:
            yield from paragraphs_of(item)
        yield from (*self.closing, *(signature.paragraph for signature in self.signatures))
        for item in self.attachments:
            yield from paragraphs_of(item)
        yield from (() if self.notes_heading is None else (self.notes_heading,))
        yield from (paragraph for note in self.notes for paragraph in note.paragraphs)

    @property
    def words(self) -> int:
        """How many words are said in the turns."""
        return sum(len(said.text.split()) for turn in self.turns for said in turn.speech)


@dataclass(frozen=True, slots=True)
class Shelfmark:
    """Where the original lies, as a citation gives it.

    Attributes:
        text: the shelfmark as it stands.
        repository: the archive.
        parts: ``(kind, value)`` of fond, opis, delo, leaves.
        copy: the words on a copy, as they stand.
        copy_collection: the collection that holds the copy.
        copy_repository: the institution that holds it.
        collection: the collection that the original is in.
        institution: the institution that the archive belongs to.
        settlement: the archive's town.
        country: the archive's country.
    """

    text: str = ""
    repository: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    copy: str = ""
    copy_collection: str = ""
    copy_repository: str = ""
    collection: str = ""
    institution: str = ""
    settlement: str = ""
    country: str = ""


class Origin(NamedTuple):
    """Where a fact of the header is from.

    Attributes:
        name: the fact, such as ``title``.
        values: its values as they were given.
        origin: who says so: *memcon.toml*, *talk.yaml*, *the source's field “Date”*, *the heading*.
        path: the file; empty for the source itself.
        line: the line of that file; 0 if it is not known.
        is_guess: nobody says so; it was read off the text.
    """

    name: str
    values: tuple[str, ...]
    origin: str
    path: str = ""
    line: int = 0
    is_guess: bool = False


@dataclass(frozen=True, slots=True)
class Description:
    """What is known of the document as a whole: from the settings, from files beside the source, from the source.

    Attributes:
        id: the edition's ``xml:id`` and file name.
        title: its title.
        date: date of the conversation (W3C); empty if not known.
        date_text: that date as the source writes it.
        place: place of the conversation as the source writes it.
        time: time of day, as the source writes it.
        begins: when it began, as the source writes it.
        ends: when it ended.
        language: language of the transcript (BCP 47).
        original_language: ``(BCP 47, name)`` of the original, if it is a translation.
        citation: the source's own citation, as it stands.
        surrogate: ``(part of the citation, TEI element)`` in order: title, date, publisher, address.
        publisher: who publishes the copy that the transcript is from.
        address: where that copy is on the Web.
        summary: the archive's summary.
        keywords: its subjects.
        translator: who translated it.
        recorders: who recorded it.
        participants: those who took part as catalogues say, whether or not the text lists them.
        rights: what is known of the rights in the text.
        availability: ``free``, ``restricted`` or ``unknown``; empty for what the project says.
        licence: the licence of the text.
        licence_address: its address.
        shelfmark: where the original lies.
        responsible: id of whoever is responsible for the brackets in the text.
        recorded: ``(W3C, as it stands)`` of the date on which the record was signed; none if not known.
        by_editor: which of these facts the project's settings say, and not the source.
        origins: where each fact is from.
    """

    id: str
    title: str
    date: str = ""
    date_text: str = ""
    place: str = ""
    time: str = ""
    begins: str = ""
    ends: str = ""
    language: str = "en"
    original_language: tuple[str, str] | None = None
    citation: str = ""
    surrogate: tuple[tuple[str, str], ...] = ()
    publisher: str = ""
    address: str = ""
    summary: str = ""
    keywords: tuple[str, ...] = ()
    translator: str = ""
    recorders: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    rights: str = ""
    availability: str = ""
    licence: str = ""
    licence_address: str = ""
    shelfmark: Shelfmark = Shelfmark()
    responsible: str = "transcriber"
    recorded: tuple[str, str] | None = None
    by_editor: frozenset[str] = frozenset()
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """What a project says of its editions.

    Attributes:
        publisher: who publishes them.
        editor: who edits them.
        rights: what is known of the rights in the texts.
        availability: ``free``, ``restricted`` or ``unknown`` (TEI ``availability/@status``).
        licence: the licence of the markup, as a sentence.
        licence_address: its address.
        date: date of this edition (W3C); empty if nobody says.
        address: where the editions are published; a document's id is appended to it.
    """

    publisher: str = ""
    editor: str = ""
    rights: str = ""
    availability: str = "unknown"
    licence: str = ""
    licence_address: str = ""
    date: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone made known by this document alone, not by a register; or several who are not told apart (*All*)."""

    id: str
    name: str
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is who.

    Attributes:
        speakers: label text, or whom labels stand for → ids of those who speak under it.
        people: persons known by this document alone.
        participants: ``(id, name as it stands, role)`` of those listed as present.
        recorders: ``(id, name as it stands)`` of those who recorded it.
    """

    speakers: Mapping[str, tuple[str, ...]]
    people: tuple[Person, ...] = ()
    participants: tuple[tuple[str, str, str], ...] = ()
    recorders: tuple[tuple[str, str], ...] = ()


def map_paragraphs(record: Record, change: Callable[[Paragraph], Paragraph]) -> Record:
    """Return a record in which ``change`` was applied to every paragraph."""

    def each(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        return tuple(change(paragraph) for paragraph in paragraphs)

    def part_of(part: TurnPart) -> TurnPart:
        if isinstance(part, Paragraph):
            return change(part)
        if isinstance(part, Narration):
            return Narration(change(part.paragraph), part.scene)
        return replace(part, paragraphs=each(part.paragraphs))

    def item_of(item: Item) -> Item:
        if isinstance(item, Turn):
            return Turn(item.label, tuple(map(part_of, item.parts)), item.line, item.pages, item.whose)
        if isinstance(item, Division):
            heads, opening, present = each(item.heads), each(item.opening), each(item.present)
            return replace(item, heads=heads, opening=opening, present=present)
        return part_of(item)  # type: ignore[return-value]  # what is no Paragraph stays none

    return replace(
        record,
        opening=each(record.opening),
        present=each(record.present),
        before=each(record.before),
        conversation=tuple(map(item_of, record.conversation)),
        closing=each(record.closing),
        signatures=tuple(Signature(change(signature.paragraph)) for signature in record.signatures),
        notes_heading=change(record.notes_heading) if record.notes_heading else None,
        notes=tuple(replace(note, paragraphs=each(note.paragraphs)) for note in record.notes),
        attachments=tuple(map(item_of, record.attachments)),
    )
