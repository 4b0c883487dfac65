"""A DOCX in, ``Transcript`` out: paragraphs, emphasis, headings, tables, notes (ECMA-376, WordprocessingML).

Read straight from its XML: libraries for DOCX pass by what stands in tracked changes, content controls and text
boxes, and so would lose words.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from memcon.model import Listed, MetadataField, Normalisation, Transcript
from memcon.stages.read.container import Container, unpack
from memcon.stages.read.pieces import Gatherer, Piece, Source, assemble, left_out_finding, nothing_in, running
from memcon.stages.read.rows import cells_that_go_on, continues, fields_of_rows
from memcon.xmltools import Element, Step, local_name, text_of, walk

_DOCUMENT = "word/document.xml"
_PROPERTIES = {"title": "Title of the file", "creator": "Author of the file", "subject": "Subject"}
_NOTES = {"footnoteReference": "word/footnotes.xml", "endnoteReference": "word/endnotes.xml"}
# What Word shows nothing of: what was deleted or moved away, codes of fields, properties.
_UNSEEN = frozenset(
    "del moveFrom instrText Fallback rPr pPr sectPr tblPr tblGrid trPr tcPr sdtPr sdtEndPr rubyPr rt".split()
)
_REND = {"b": "bold", "i": "italic", "u": "underline", "strike": "strikethrough"}
_OFF = frozenset(["0", "false", "none", "off"])
_RAISED = ("superscript", "subscript")
_RUNNING = {"header": "Running head", "footer": "Running foot"}
_NUMBERED = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_CONTENTS = re.compile(r"\s*TOC\b")
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011"}
_DEEPEST = 20
_PARAGRAPHS = frozenset(["p"])
_HEXADECIMAL = re.compile("[0-9A-Fa-f]{2,4}")
_OF_A_FONT = 0xF000
_LEFT_OUT = {
    "drawing": "images and drawings left out",
    "pict": "images and drawings left out",
    "object": "embedded objects left out",
    "del": "tracked deletions left out",
    "moveFrom": "tracked deletions left out",
    "ins": "tracked insertions taken as text",
    "commentReference": "comments left out",
    "oMath": "formulas written as words in a line",
    "softHyphen": "soft hyphens left out",
}


@dataclass(frozen=True, slots=True)
class _Style:
    """What a style says: the level of a heading, and emphasis that is on or off."""

    level: int = 0
    emphasis: Mapping[str, bool] = field(default_factory=dict)


def read_docx(data: bytes, name: str, checksum: str) -> Transcript:
    """Read a DOCX.

    Raises:
        SourceError: if it is damaged, encrypted, too large, or holds no words.
    """
    container = unpack(data, name)
    body = container.xml(_DOCUMENT)
    reading = _Reading(container, _styles(container), formats=_formats(container))
    reading.read(body)
    notes = reading.notes
    for number, (part, identifier) in enumerate(notes, start=1):
        reading.read_note(part, identifier, str(number))
    if not reading.into.pieces:
        raise nothing_in(name, "document")
    return assemble(
        reading.into.pieces,
        Source(
            name,
            checksum,
            "docx",
            (*_fields(container), *reading.fields, *_running_heads(container)),
            _normalisations(container, reading, len(notes)),
            left_out_finding(reading.left_out, name),
        ),
    )


def _running_heads(container: Container) -> tuple[MetadataField, ...]:
    """Return what stands at the head and foot of each page; its number, a field of Word's, is no part of that."""
    found: list[MetadataField] = []
    for kind, label in _RUNNING.items():
        names = sorted(part for part in container.parts if re.fullmatch(rf"word/{kind}\d*\.xml", part))
        found += running(label, (_words_without_fields(container, part) for part in names))
    return tuple(found)


def _words_without_fields(container: Container, part: str) -> str:
    reading = _Reading(container, {}, shows_fields=False)
    reading.read(container.xml(part))
    return " ".join(piece.text for piece in reading.into.pieces)


def _normalisations(container: Container, reading: "_Reading", notes: int) -> tuple[Normalisation, ...]:
    left_out, into = reading.left_out, reading.into
    left_out["soft hyphens left out"] += into.soft_hyphens
    macros = sum(part.endswith("vbaProject.bin") for part in container.parts)
    counted = (
        *left_out.items(),
        ("numbers of notes written in square brackets", notes),
        ("macros left out, and not run", macros),
        ("control characters that XML forbids left out", into.forbidden),
    )
    return tuple(Normalisation(what, count) for what, count in counted if count)


def _fields(container: Container) -> tuple[MetadataField, ...]:
    """Return what the file's properties say of it."""
    part = "docProps/core.xml"
    if part not in container.parts:
        return ()
    found = {local_name(node): text_of(node) for node in container.xml(part)}
    return tuple(MetadataField(label, found[key], 1) for key, label in _PROPERTIES.items() if found.get(key))


def _get(node: Element, name: str) -> str:
    """Return the value of an attribute of WordprocessingML, in the transitional or the strict namespace."""
    return next((str(value) for key, value in node.attrib.items() if str(key).rpartition("}")[2] == name), "")


def _child(node: Element, *names: str) -> Element | None:
    """Return the element that is found by going down by names."""
    found: Element | None = node
    for name in names:
        found = next((each for each in found if local_name(each) == name), None) if found is not None else None
    return found


def _value(node: Element, *names: str) -> str:
    found = _child(node, *names)
    return "" if found is None else _get(found, "val")


def _styles(container: Container) -> Mapping[str, _Style]:
    """Return the styles by their ids, with what they have from those that they are based on."""
    part = "word/styles.xml"
    if part not in container.parts:
        return {}
    written = {_get(node, "styleId"): node for node in container.xml(part) if local_name(node) == "style"}
    return {identifier: _style(written, identifier) for identifier in written}


def _style(written: Mapping[str, Element], identifier: str) -> _Style:
    level, emphasis = 0, dict[str, bool]()
    for _ in range(_DEEPEST):
        node = written.get(identifier)
        if node is None:
            break
        level = level or _level(node, _value(node, "name"))
        emphasis = {**_emphasis(_child(node, "rPr")), **emphasis}
        identifier = _value(node, "basedOn")
    return _Style(level, emphasis)


def _level(node: Element, name: str) -> int:
    """Return the level of the heading that a style or a paragraph makes; 0 if it makes none."""
    outline = _value(node, "pPr", "outlineLvl")
    if outline.isdigit():
        return int(outline) + 1 if int(outline) < 6 else 0
    words = name.casefold().split()
    if words[:1] == ["heading"] and words[1:2] and words[1].isdigit():
        return min(int(words[1]), 6)
    return 1 if name.casefold() == "title" else 2 if name.casefold() == "subtitle" else 0


def _emphasis(properties: Element | None) -> dict[str, bool]:
    """Return which emphasis the properties of words set on or off."""
    if properties is None:
        return {}
    found = {_REND[tag]: _get(node, "val") not in _OFF for node in properties if (tag := local_name(node)) in _REND}
    raised = _value(properties, "vertAlign")
    return {**found, **{each: each == raised for each in _RAISED if raised}}


def _is_unseen(node: Element) -> bool:
    return local_name(node) in _UNSEEN


@dataclass(slots=True)
class _Reading:
    """A document while it is read.

    Attributes:
        container: the file.
        styles: its styles.
        into: gathers its paragraphs.
        left_out: what was left out, and how often.
        notes: ``(part, id)`` of the notes that were referred to, in order.
        numbers: their numbers.
        shows_fields: what the program writes itself, such as the number of the page, is read as well.
        fields: metadata that tables give.
        formats: ``(list, level)`` → how it is marked.
        note: number of the note that is being read.
        mark: its mark, until it is said.
    """

    container: Container
    styles: Mapping[str, _Style]
    into: Gatherer = field(default_factory=Gatherer)
    left_out: Counter[str] = field(default_factory=Counter)
    notes: list[tuple[str, str]] = field(default_factory=list)
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    shows_fields: bool = True
    fields: list[MetadataField] = field(default_factory=list)
    formats: Mapping[tuple[str, int], str] = field(default_factory=dict)
    note: str = ""
    mark: str = ""
    style: _Style = _Style()
    emphasis: tuple[str, ...] = ()
    heading: int = 0
    new_page: bool = False
    label: int = 0
    cells: dict[Element, bool] = field(default_factory=dict)
    parts: dict[str, dict[str, Element]] = field(default_factory=dict)
    codes: list[str] = field(default_factory=list)
    in_fields: set[Element] = field(default_factory=set)
    rows: set[Element] = field(default_factory=set)
    is_row: bool = False
    item: Listed | None = None

    def read(self, root: Element) -> None:
        """Read what stands in an element: paragraphs and tables."""
        for step, node in walk(root, self.is_skipped):
            tag = local_name(node)
            if step is Step.START:
                self.begin(node, tag)
            elif step is Step.END:
                self.finish(node, tag)
            elif tag == "instrText" and self.codes:
                self.codes[-1] += node.text or ""
            if tag in _LEFT_OUT and step is not Step.END:
                self.left_out[_LEFT_OUT[tag]] += 1
        self.end()

    def is_skipped(self, node: Element) -> bool:
        """Say whether nothing of an element is read."""
        return _is_unseen(node) or node in self.in_fields

    def read_note(self, part: str, identifier: str, number: str) -> None:
        """Read a note."""
        if part not in self.parts:
            there = self.container.xml(part) if part in self.container.parts else ()
            self.parts[part] = {_get(node, "id"): node for node in there}
        node = self.parts[part].get(identifier)
        if node is not None:
            self.note = number
            self.mark = f"[{number}] "
            self.read(node)

    def begin(self, node: Element, tag: str) -> None:
        if tag == "p":
            self.begin_paragraph(node)
        elif tag == "r":
            self.begin_run(node)
        elif tag == "tbl":
            self.begin_table(node)
        elif tag == "fldChar":
            self.field_code(node)
        elif tag == "fldSimple":
            self.codes.append(_get(node, "instr"))
        elif tag == "br":
            self.line_break(node)
        elif tag == "lastRenderedPageBreak":
            self.new_page |= not self.into.has_words
        else:
            self.into.say_flowing(self.said(node, tag), *(self.emphasis if tag == "t" else ()))

    def begin_table(self, node: Element) -> None:
        rows = [_children(row, "tc") for row in _children(node, "tr")]
        texts = [["\n".join(map(_words, _children(cell, "p"))) for cell in row] for row in rows]
        has_colons = all(text[0].rstrip().endswith((":", "：")) for text in texts if text and text[0])
        if not has_colons and (fields := fields_of_rows(texts)):  # with colons they are text, and told as such
            self.fields += [MetadataField(label, value, 1) for label, value, _ in fields]
            self.in_fields.update(node)
            return
        cells = cells_that_go_on(rows, _is_simple)
        self.cells |= cells
        if not any(cells.values()):  # no table of speakers
            self.rows.update(row for row in _children(node, "tr") if all(map(_is_simple, _children(row, "tc"))))

    def field_code(self, node: Element) -> None:
        """Take in where a field of Word's begins and ends."""
        kind = _get(node, "fldCharType")
        if kind == "begin":
            self.codes.append("")
        elif kind == "end" and self.codes:
            self.codes.pop()

    @property
    def is_written_by_program(self) -> bool:
        """Whether the words are a table of contents, or the number of a page where these are not wanted."""
        unwanted = (_CONTENTS,) if self.shows_fields else (_CONTENTS, _NUMBERED)
        return any(pattern.match(code) for code in self.codes for pattern in unwanted)

    def said(self, node: Element, tag: str) -> str:
        """Return what an element inside a run says."""
        if tag == "t":
            if self.is_written_by_program:
                self.left_out["words of a table of contents left out"] += len((node.text or "").split())
                return ""
            return node.text or ""
        if tag == "sym":
            return self.symbol(node)
        return self.reference(_NOTES[tag], _get(node, "id")) if tag in _NOTES else _SIGNS.get(tag, "")

    def reference(self, part: str, identifier: str) -> str:
        """Return the mark of a note, whose number is its place among those referred to."""
        note = part, identifier
        if note not in self.numbers:
            self.notes.append(note)
            self.numbers[note] = len(self.notes)
        return f"[{self.numbers[note]}]"

    def begin_run(self, node: Element) -> None:
        of_words = self.styles.get(_value(node, "rPr", "rStyle"), _Style()).emphasis
        emphasis = {**self.style.emphasis, **of_words, **_emphasis(_child(node, "rPr"))}
        self.emphasis = tuple(rend for rend, is_on in emphasis.items() if is_on)

    def begin_paragraph(self, node: Element) -> None:
        if not continues(node, self.cells, _PARAGRAPHS):
            self.end()
        self.into.say(self.mark)
        self.mark = ""
        self.style = self.styles.get(_value(node, "pPr", "pStyle"), _Style())
        self.heading = _level(node, "") or self.style.level
        before = _child(node, "pPr", "pageBreakBefore")
        self.new_page |= before is not None and _get(before, "val") not in _OFF
        self.item = None
        if (number := _value(node, "pPr", "numPr", "numId")) not in ("", "0"):
            self.left_out["automatic numbers or bullets of paragraphs left out"] += 1
            level = _value(node, "pPr", "numPr", "ilvl")
            deep = min(int(level), _DEEPEST) if level.isdecimal() else 0
            self.item = Listed(deep + 1, self.formats.get((number, deep)) != "bulleted")

    def finish(self, node: Element, tag: str) -> None:
        if tag == "p" and node.getparent() not in self.cells:
            self.is_row = _row_of(node) in self.rows
            self.end()
            self.is_row = False
        elif tag == "tc" and node in self.cells:
            self.label = self.into.length if self.cells[node] else self.label
            self.into.say("\t" if self.into.has_words or node.getparent() in self.rows else "")
        elif tag == "fldSimple":
            self.codes.pop()
        elif tag in ("tr", "txbxContent"):
            self.end()

    def line_break(self, node: Element) -> None:
        kind = _get(node, "type")
        if kind == "page":
            if self.into.has_words:
                self.end()
            self.new_page = True
        else:
            self.into.say("\n")

    def symbol(self, node: Element) -> str:
        """Return a sign given by its number; a font of symbols has signs of its own, which the number does not tell."""
        code = int(_get(node, "char"), 16) if _HEXADECIMAL.fullmatch(_get(node, "char")) else _OF_A_FONT
        if code in range(_OF_A_FONT, _OF_A_FONT + 0x100):
            self.left_out["signs of symbol fonts written as □"] += 1
            return "□"
        return chr(code)

    def end(self) -> None:
        """End the paragraph, or the part of it that stands before a page break."""
        item = None if self.heading or self.note or self.is_row else self.item
        piece = Piece("", (), self.heading, self.new_page, self.label, self.note, item=item, is_row=self.is_row)
        if self.into.end(piece):
            self.new_page = False
        self.label = 0


def _words(node: Element) -> str:
    """Return the words of a paragraph that Word shows."""
    shown = (node for step, node in walk(node, _is_unseen) if step is Step.START)
    return " ".join("".join("\n" if local_name(each) == "br" else each.text or "" for each in shown).split(" "))


def _row_of(paragraph: Element) -> Element | None:
    cell = paragraph.getparent()
    return None if cell is None else cell.getparent()


def _formats(container: Container) -> dict[tuple[str, int], str]:
    """Return ``(list, level)`` → how it is marked: ``bulleted`` or ``numbered``."""
    part = "word/numbering.xml"
    root = container.xml(part) if part in container.parts else ()
    marked = {
        (_get(each, "abstractNumId"), _get(level, "ilvl")): _value(level, "numFmt")
        for each in root
        if local_name(each) == "abstractNum"
        for level in _children(each, "lvl")
    }
    lists = {_get(each, "numId"): _value(each, "abstractNumId") for each in root if local_name(each) == "num"}
    return {
        (number, int(level)): "bulleted" if kind in ("bullet", "none") else "numbered"
        for number, shape in lists.items()
        for (of, level), kind in marked.items()
        if of == shape and level.isdecimal()
    }


def _children(node: Element, name: str) -> list[Element]:
    return [each for each in node if local_name(each) == name]


def _is_simple(cell: Element) -> bool:
    """Say whether a cell holds one paragraph and nothing else."""
    return [local_name(each) for each in cell if local_name(each) != "tcPr"] == ["p"]
