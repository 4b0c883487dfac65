"""Pieces in, ``Transcript`` out: what the readers of formats other than plain text share.

Such a reader says what a reader of the document sees, paragraph by paragraph. Here those become one text, with a blank
line between paragraphs and a form feed before a page, and blocks that point into it; the rest of the way is that
of plain text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from memcon.errors import SourceError
from memcon.findings import Finding, Severity
from memcon.model import Block, Listed, Mark, MetadataField, Normalisation, SourcePlace, Span, Transcript
from memcon.stages.read.blocks import block_of
from memcon.stages.read.inline import collapsed
from memcon.stages.read.sections import Section, arrange, fields_in_bold
from memcon.xmltools import is_xml_text, without_forbidden

_WORDS_SHOWN = 5
# What a reader of the file sees and the edition has not, by the normalisation that counts it.
_TELLING = {
    "images and drawings left out": ("image or drawing", "images or drawings"),
    "embedded objects left out": ("embedded object", "embedded objects"),
    "comments left out": ("comment", "comments"),
    "tracked deletions left out": ("tracked deletion", "tracked deletions"),
    "hidden or deleted words left out": ("passage that is hidden or deleted", "passages that are hidden or deleted"),
}
_WORD = re.compile(r"[^\W\d_]+")
_OF_NUMBERS = frozenset("page p pp pg of seite s von стр с из страница pag pagina página pág de di strona".split())
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph as its format gives it.

    Attributes:
        text: its words, a line feed where a line ends, a tab between the cells of a table's row.
        marks: emphasis in it.
        heading: level of a heading (1 to 6); 0 for a paragraph.
        new_page: a page begins with it.
        label: how many characters at its beginning are a speaker's label, if the format says so.
        note: number of the footnote that it is text of.
        line: line of the file, if it has lines that an editor's program shows.
        page: number of the page and of the line on it, if the format has pages.
        role: what it is, if the format says so; see ``Block``.
        spans: what the format says of stretches of its text.
        item: of which list it is an item.
        is_row: it is a row of a table, a tab between its cells.
        verse: number of the stanza that it is a line of; 0 if it is no verse.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    heading: int = 0
    new_page: bool = False
    label: int = 0
    note: str = ""
    line: int = 0
    page: tuple[int, int] | None = None
    role: str = ""
    spans: tuple[Span, ...] = ()
    item: Listed | None = None
    is_row: bool = False
    verse: int = 0


@dataclass(slots=True)
class Gatherer:
    """Gathers the words of a paragraph, with their emphasis, into pieces.

    Attributes:
        pieces: the paragraphs.
        forbidden: how many characters that XML forbids were left out.
        soft_hyphens: how many hyphens that show only at a line's end were left out.
        length: how long the paragraph is so far.
    """

    pieces: list[Piece] = field(default_factory=list)
    forbidden: int = 0
    soft_hyphens: int = 0
    _said: list[str] = field(default_factory=list)
    _runs: list[Mark] = field(default_factory=list)
    length: int = 0

    def say_flowing(self, text: str, *rends: str) -> None:
        """Add words of a format whose lines flow, in which a soft hyphen is no sign of the text."""
        self.soft_hyphens += text.count(SOFT_HYPHEN)
        self.say(text.replace(SOFT_HYPHEN, ""), *rends)

    def say(self, text: str, *rends: str) -> None:
        """Add words in some emphasis."""
        if not is_xml_text(text):
            clean = without_forbidden(text)
            self.forbidden += len(text) - len(clean)
            text = clean
        if not text:
            return
        start, self.length = self.length, self.length + len(text)
        self._said.append(text)
        self._runs += [Mark(start, self.length, rend) for rend in rends]

    @property
    def has_words(self) -> bool:
        """Whether the paragraph has words so far."""
        return any(not said.isspace() for said in self._said)

    def end(self, piece: Piece) -> bool:
        """End the paragraph: add the piece with its words, if it has any; say whether it was added."""
        text, marks = "".join(self._said), _joined(self._runs)
        self._said, self._runs, self.length = [], [], 0
        if not text.strip():
            return False
        self.pieces.append(replace(piece, text=text, marks=marks))
        return True


def _joined(runs: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return emphasis, each stretch of it once, though the format has it in several runs."""
    found: dict[str, list[Mark]] = {}
    for run in runs:
        same = found.setdefault(run.rend, [])
        if same and same[-1].end == run.start:
            same[-1] = replace(same[-1], end=run.end)
        else:
            same.append(run)
    return tuple(mark for same in found.values() for mark in same)


def running(label: str, texts: Iterable[str]) -> tuple[MetadataField, ...]:
    """Return running heads or feet as fields, each once; a number of the page alone is none."""
    tidy = dict.fromkeys(" ".join(text.split()) for text in texts)
    return tuple(MetadataField(label, text, 1) for text in tidy if set(_WORD.findall(text.casefold())) - _OF_NUMBERS)


def left_out_finding(counts: Mapping[str, int], name: str) -> tuple[Finding, ...]:
    """Return the finding that a file holds what is not in the edition and may matter to its editor."""
    said = [
        f"{counts[what]} {one if counts[what] == 1 else several}"
        for what, (one, several) in _TELLING.items()
        if counts.get(what)
    ]
    if not said:
        return ()
    message = f"Not in the edition are, of the file: {', '.join(said)}."
    hint = "Look into the file whether they say anything that belongs to the text, and add that by hand."
    return (Finding(Severity.INFO, "S-015", message, hint, name),)


def nothing_in(name: str, what: str) -> SourceError:
    """Return the error for a file that holds no words."""
    return SourceError(
        f"The {what} holds no words.", code="S-002", hint="Check that the right file was given.", path=name
    )


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of a source beside its pieces.

    Attributes:
        name: its name, or its path.
        sha256: checksum of its bytes.
        encoding: what it was read as.
        fields: metadata that the format itself holds.
        normalisations: what the reader changed or left out.
        findings: what the reader noticed.
        speakers: label → ids of who speaks, if the format says so.
        register: those whom the source lists, as a register in TEI.
        unit: what its pieces are called where there are no lines: *paragraph*.
    """

    name: str
    sha256: str
    encoding: str
    fields: tuple[MetadataField, ...] = ()
    normalisations: tuple[Normalisation, ...] = ()
    findings: tuple[Finding, ...] = ()
    speakers: Mapping[str, str] = field(default_factory=dict)
    register: bytes = b""
    unit: str = "paragraph"


def assemble(pieces: Sequence[Piece], source: Source, *, has_header: bool = False) -> Transcript:
    """Make a transcript of pieces: headings and fields are told from the transcript proper.

    Args:
        pieces: the paragraphs.
        source: what is known of the source beside.
        has_header: the format has a header of its own, so that all the pieces are the transcript proper.
    """
    text, blocks, places = _laid_out(pieces, source.unit)
    starts = [index for index, block in enumerate(blocks) if block.heading]
    ends = [*starts[1:], len(blocks)]
    sections = [
        Section(
            blocks[index], blocks[index].start, blocks[index].end, blocks[end].start if end < len(blocks) else len(text)
        )
        for index, end in zip(starts, ends, strict=False)
    ]
    headings: list[Block] = []
    fields: list[MetadataField] = []
    start, end = 0, len(text)
    if not has_header:
        headings, fields, (start, end) = arrange(text, sections, *fields_in_bold(blocks))
    return Transcript(
        name=Path(source.name).name,
        text=text,
        sha256=source.sha256,
        encoding=source.encoding,
        headings=tuple(headings),
        fields=(*fields, *_new(source.fields, fields, headings)),
        blocks=tuple(block for block in blocks if start <= block.start < end),
        body=(start, end),
        normalisations=tuple(each for each in source.normalisations if each.count),
        findings=source.findings,
        places=tuple(places),
        speakers=source.speakers,
        register=source.register,
    )


def _new(own: Iterable[MetadataField], read: Sequence[MetadataField], headings: Sequence[Block]) -> list[MetadataField]:
    """Return the format's own metadata that the page does not show as well."""
    labels = {each.label.casefold() for each in read}
    values = {*(each.value for each in read), *(block.text for block in headings)}
    return [each for each in own if each.label.casefold() not in labels and each.value not in values]


def _laid_out(pieces: Sequence[Piece], unit: str) -> tuple[str, list[Block], list[SourcePlace]]:
    """Put the pieces one below the other; return the text, its blocks, and where its lines stand in the file."""
    said: list[str] = []
    blocks: list[Block] = []
    places: list[SourcePlace] = []
    offset, line, new_page = 0, 1, False
    for number, piece in enumerate(pieces, start=1):
        raw = piece.text.strip()
        new_page = new_page or piece.new_page
        if not raw:
            continue
        new_page = new_page and bool(blocks)
        lead = ("\n\n\f" if new_page else "\n\n") if blocks else ""
        said += [lead, raw]
        offset, line = offset + len(lead), line + lead.count("\n")
        blocks.append(_block(raw, offset, line, piece, new_page))
        places += _places(piece, number, line, raw, unit)
        offset, line, new_page = offset + len(raw), line + raw.count("\n"), False
    return "".join(said), blocks, places


def _block(raw: str, offset: int, line: int, piece: Piece, new_page: bool) -> Block:
    """Make the block of a piece's words, which stand at an offset of the text."""
    made = block_of(raw, 0, len(raw), line, new_page)
    shift = len(piece.text) - len(piece.text.lstrip())
    made = replace(
        made,
        start=offset,
        end=offset + len(raw),
        breaks=tuple((at, offset + place) for at, place in made.breaks),
        heading=piece.heading,
        note=piece.note,
        role=piece.role,
        item=piece.item,
        verse=piece.verse,
    )
    inside = [
        (max(mark.start - shift, 0), min(mark.end - shift, len(raw)), mark.rend)
        for mark in piece.marks
        if mark.end > shift and mark.start - shift < len(raw)
    ]
    if piece.is_row:
        made = replace(made, cells=tuple(_cells(piece.text, made.text)))
    if not (inside or piece.label or piece.spans):
        return made
    label_end = len(raw[: max(piece.label - shift, 0)].rstrip())
    spans = [span for span in piece.spans if shift <= span.start and span.end - shift <= len(raw)]
    marked = (edge for start, end, _ in inside for edge in (start, end))
    spanned = (edge for span in shifted(spans, shift) for edge in (span.start, span.end))
    _, at = collapsed(raw, (), (label_end, *marked, *spanned))
    marks = (Mark(_begun(made.text, at[start]), _ended(made.text, at[end]), rend) for start, end, rend in inside)
    kept = sorted({(m.start, m.end, m.rend) for m in marks if m.start < m.end})
    return replace(
        made,
        marks=tuple(Mark(*each) for each in kept),
        label=_ended(made.text, at[label_end]),
        spans=tuple(_placed(span, made.text, at) for span in shifted(spans, shift)),
    )


def _cells(written: str, text: str) -> Iterator[int]:
    """Yield where in the text of a row its further cells begin; an empty one begins where the next does."""
    raw = written.strip()
    yield from (0 for _ in range(written[: len(written) - len(written.lstrip())].count("\t")))
    tabs = [at + 1 for at, character in enumerate(raw) if character == "\t"]
    _, at = collapsed(raw, (), tabs)
    yield from (_begun(text, at[tab]) for tab in tabs)
    yield from (len(text) for _ in range(written[len(written.rstrip()) :].count("\t")))


def shifted(spans: Iterable[Span], by: int) -> list[Span]:
    """Return spans, each so many characters further left."""
    return [span._replace(start=span.start - by, end=span.end - by) for span in spans]


def _placed(span: Span, text: str, at: Mapping[int, int]) -> Span:
    """Return a span over the raw text as one over the text with single spaces."""
    if span.start == span.end:
        return span._replace(start=at[span.start], end=at[span.start])
    start = _begun(text, at[span.start])
    return span._replace(start=start, end=max(_ended(text, at[span.end]), start))


def _begun(text: str, offset: int) -> int:
    """Return an offset after a space that stands there: emphasis begins with a word."""
    return offset + 1 if text[offset : offset + 1] == " " else offset


def _ended(text: str, offset: int) -> int:
    """Return an offset before a space that stands before it: emphasis ends with a word."""
    return offset - 1 if offset and text[offset - 1] == " " else offset


def _places(piece: Piece, number: int, line: int, raw: str, unit: str) -> list[SourcePlace]:
    if piece.line:
        return [SourcePlace(line, piece.line)]
    if piece.page:
        page, first = piece.page
        return [
            SourcePlace(line + index, words=f"page {page}, line {first + index}")
            for index in range(raw.count("\n") + 1)
        ]
    words = raw.split(maxsplit=_WORDS_SHOWN)
    shown = " ".join(words[:_WORDS_SHOWN])
    return [SourcePlace(line, words=f"{unit} {number} (“{shown}{'…' if len(words) > _WORDS_SHOWN else ''}”)")]
