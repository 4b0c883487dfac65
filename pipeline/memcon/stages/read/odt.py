"""An ODT in, ``Transcript`` out: paragraphs, emphasis, headings, tables, notes (OpenDocument 1.3, part 3).

Read straight from its XML, so that nothing that an office program shows is passed by.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from memcon.model import Listed, MetadataField, Normalisation, Transcript
from memcon.stages.read.container import Container, encrypted, unpack
from memcon.stages.read.pieces import Gatherer, Piece, Source, assemble, left_out_finding, nothing_in, running
from memcon.stages.read.rows import cells_that_go_on, continues, fields_of_rows
from memcon.xmltools import Element, Step, local_name, text_of, walk

_CONTENT, _STYLES, _META, _MANIFEST = "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"
_PROPERTIES = {"title": "Title of the file", "creator": "Author of the file", "subject": "Subject"}
# What an office program shows nothing of, or what is read apart.
_UNSEEN = frozenset(
    "tracked-changes annotation annotation-end note sequence-decls variable-decls user-field-decls forms scripts "
    "desc title table-of-content".split()
)
_LEFT_OUT = {
    "image": "images and drawings left out",
    "object": "embedded objects left out",
    "annotation": "comments left out",
    "deletion": "tracked deletions left out",
    "insertion": "tracked insertions taken as text",
    "list-item": "automatic numbers or bullets of paragraphs left out",
    "table-of-content": "tables of contents left out",
}
_NONE = frozenset(["", "none", "normal", "0%"])
_MOST_SPACES = 1000
_DEEPEST = 20
_PARAGRAPHS = frozenset(["p", "h"])
_NUMBERS = frozenset(["page-number", "page-count"])
_SIGNS = {"tab": "\t", "line-break": "\n"}
_SPACE = re.compile(r"\s+")
_SWITCHES = {
    "font-style": "italic", "text-underline-style": "underline", "text-line-through-style": "strikethrough",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Style:
    """What a style says: emphasis that is on or off, and a page break before."""

    emphasis: Mapping[str, bool] = field(default_factory=dict)
    new_page: bool = False


def read_odt(data: bytes, name: str, checksum: str) -> Transcript:
    """Read an ODT.

    Raises:
        SourceError: if it is damaged, encrypted, too large, or holds no words.
    """
    container = unpack(data, name)
    if _MANIFEST in container.parts and b"encryption-data" in container.read(_MANIFEST):
        raise encrypted(name)
    content = container.xml(_CONTENT)
    roots = [content, *([container.xml(_STYLES)] if _STYLES in container.parts else [])]
    reading = _Reading(_styles(roots), formats=_formats(roots))
    reading.read(next((node for node in content.iter("{*}text") if _is_in(node, "body")), content))
    reading.read_notes()
    if not reading.into.pieces:
        raise nothing_in(name, "document")
    counted = (
        *reading.left_out.items(),
        ("numbers of notes written in square brackets", len(reading.notes)),
        ("macros left out, and not run", sum(part.startswith("Basic/") for part in container.parts)),
        ("soft hyphens left out", reading.into.soft_hyphens),
        ("control characters that XML forbids left out", reading.into.forbidden),
    )
    normalisations = tuple(Normalisation(*each) for each in counted)
    fields = (*_fields(container), *reading.fields, *_running_heads(roots))
    findings = left_out_finding(reading.left_out, name)
    return assemble(reading.into.pieces, Source(name, checksum, "odt", fields, normalisations, findings))


def _running_heads(roots: list[Element]) -> tuple[MetadataField, ...]:
    """Return what stands at the head and foot of each page; its number is no part of that."""
    found: list[MetadataField] = []
    for kind, label in (("header", "Running head"), ("footer", "Running foot")):
        heads = [
            node for root in roots for node in root.iter(*(f"{{*}}{kind}{which}" for which in ("", "-left", "-first")))
        ]
        found += running(label, (_words(node, _NUMBERS) for node in heads))
    return tuple(found)


def _words(root: Element, skipped: frozenset[str] = frozenset()) -> str:
    """Return the words of an element, but for those of some elements in it."""
    said: list[str] = []
    for step, node in walk(root, lambda each: _is_unseen(each) or local_name(each) in skipped):
        if step is Step.START:
            said.append("\n" if local_name(node) in _PARAGRAPHS or local_name(node) == "line-break" else "")
            said.append(_SPACE.sub(" ", node.text or ""))
        elif node is not root:
            said.append(_SPACE.sub(" ", node.tail or ""))
    return "\n".join(line for each in "".join(said).split("\n") if (line := " ".join(each.split())))


def _is_in(node: Element, name: str) -> bool:
    parent = node.getparent()
    return parent is not None and local_name(parent) == name


def _fields(container: Container) -> tuple[MetadataField, ...]:
    """Return what the file's properties say of it."""
    if _META not in container.parts:
        return ()
    found = {local_name(node): text_of(node) for node in container.xml(_META).iter("*")}
    return tuple(MetadataField(label, found[key], 1) for key, label in _PROPERTIES.items() if found.get(key))


def _get(node: Element, name: str) -> str:
    """Return the value of an attribute, whatever its namespace."""
    return next((str(value) for key, value in node.attrib.items() if str(key).rpartition("}")[2] == name), "")


def _styles(roots: list[Element]) -> Mapping[str, _Style]:
    """Return the styles by their names, with what they have from those that they are based on."""
    written = {_get(node, "name"): node for root in roots for node in root.iter("{*}style")}
    return {name: _style(written, name) for name in written}


def _style(written: Mapping[str, Element], name: str) -> _Style:
    style = _Style()
    emphasis = dict[str, bool]()
    for _ in range(_DEEPEST):
        node = written.get(name)
        if node is None:
            break
        own: dict[str, bool] = {}
        for properties in node:
            own |= _emphasis(properties)
            style = replace(style, new_page=style.new_page or _get(properties, "break-before") == "page")
        emphasis = {**own, **emphasis}
        name = _get(node, "parent-style-name")
    return replace(style, emphasis=emphasis)


def _emphasis(properties: Element) -> dict[str, bool]:
    """Return which emphasis the properties of words set on or off."""
    found: dict[str, bool] = {}
    for key, value in properties.attrib.items():
        name = str(key).rpartition("}")[2]
        if name == "font-weight":
            found["bold"] = value == "bold" or (value.isdigit() and int(value) >= 600)
        elif name in _SWITCHES:
            found[_SWITCHES[name]] = value not in _NONE
        elif name == "text-position":
            found |= {"superscript": value.startswith("super"), "subscript": value.startswith("sub")}
    return found


def _is_unseen(node: Element) -> bool:
    return local_name(node) in _UNSEEN


@dataclass(slots=True)
class _Reading:
    """A document while it is read.

    Attributes:
        styles: its styles.
        into: gathers its paragraphs.
        left_out: what was left out, and how often.
        notes: its notes, in order.
        note: number of the note that is being read.
        mark: its mark, until it is said.
    """

    styles: Mapping[str, _Style]
    into: Gatherer = field(default_factory=Gatherer)
    left_out: Counter[str] = field(default_factory=Counter)
    notes: list[Element] = field(default_factory=list)
    note: str = ""
    mark: str = ""
    opened: list[tuple[Element, Mapping[str, bool]]] = field(default_factory=list)
    heading: int = 0
    new_page: bool = False
    label: int = 0
    cells: dict[Element, bool] = field(default_factory=dict)
    formats: Mapping[tuple[str, int], str] = field(default_factory=dict)
    fields: list[MetadataField] = field(default_factory=list)
    in_fields: set[Element] = field(default_factory=set)
    rows: set[Element] = field(default_factory=set)
    is_row: bool = False
    lists: list[str] = field(default_factory=list)
    items: int = 0

    def is_skipped(self, node: Element) -> bool:
        """Say whether nothing of an element is read."""
        return _is_unseen(node) or node in self.in_fields

    def read(self, root: Element) -> None:
        """Read what stands in an element: paragraphs, lists and tables."""
        for step, node in walk(root, self.is_skipped):
            tag = local_name(node)
            if step is Step.START:
                self.begin(node, tag)
                self.say(node.text)
            elif step is Step.END:
                self.finish(node, tag)
            elif tag == "note":
                self.notes.append(node)
                self.into.say(f"[{len(self.notes)}]")
            if step is not Step.END and tag in _LEFT_OUT:
                self.left_out[_LEFT_OUT[tag]] += 1
            elif step is Step.SKIPPED and tag == "tracked-changes":
                self.left_out += Counter(
                    _LEFT_OUT[name] for each in node.iter("*") if (name := local_name(each)) in _LEFT_OUT
                )
            if step is not Step.START and node is not root:
                self.say(node.tail)
        self.end()

    def read_notes(self) -> None:
        """Read the notes, those in notes too."""
        for number, note in enumerate(self.notes, start=1):
            self.note, self.mark = str(number), f"[{number}] "
            for body in note.iter("{*}note-body"):
                self.read(body)

    def begin(self, node: Element, tag: str) -> None:
        if tag in _PARAGRAPHS:
            self.begin_paragraph(node, tag)
        elif tag == "span":
            style = self.styles.get(_get(node, "style-name"), _Style())
            self.opened.append((node, {**self.emphasis, **style.emphasis}))
        elif tag == "list":
            self.lists.append(_get(node, "style-name") or (self.lists[-1] if self.lists else ""))
        elif tag in ("list-item", "list-header"):
            self.items += tag == "list-item"
        elif tag == "table":
            self.begin_table(node)
        elif tag == "s":
            count = _get(node, "c")
            self.into.say(" " * (min(int(count), _MOST_SPACES) if count.isdecimal() else 1))
        elif tag in _SIGNS:
            self.into.say(_SIGNS[tag])
        elif tag == "soft-page-break":
            self.new_page |= not self.into.has_words

    def begin_table(self, node: Element) -> None:
        written = list(node.iter("{*}table-row"))
        rows = [_cells(row) for row in written]
        texts = [[_words(cell) for cell in row] for row in rows]
        has_colons = all(text[0].endswith((":", "：")) for text in texts if text and text[0])
        if not has_colons and (fields := fields_of_rows(texts)):  # with colons they are text, and told as such
            self.fields += [MetadataField(label, value, 1) for label, value, _ in fields]
            self.in_fields.update(node)
            return
        cells = cells_that_go_on(rows, _is_simple)
        self.cells |= cells
        if not any(cells.values()):  # no table of speakers
            self.rows.update(row for row in written if all(map(_is_simple, _cells(row))))

    def begin_paragraph(self, node: Element, tag: str) -> None:
        if not continues(node, self.cells, _PARAGRAPHS):
            self.end()
        style = self.styles.get(_get(node, "style-name"), _Style())
        level = _get(node, "outline-level")
        self.heading = min(int(level), 6) if tag == "h" and level.isdecimal() else int(tag == "h")
        self.new_page |= style.new_page
        self.opened.append((node, style.emphasis))
        self.into.say(self.mark)
        self.mark = ""

    @property
    def emphasis(self) -> Mapping[str, bool]:
        """What emphasis is on or off here."""
        return self.opened[-1][1] if self.opened else {}

    def say(self, text: str | None) -> None:
        if text and self.opened:
            self.into.say_flowing(_SPACE.sub(" ", text), *(rend for rend, is_on in self.emphasis.items() if is_on))

    def finish(self, node: Element, tag: str) -> None:
        if self.opened and self.opened[-1][0] is node:
            self.opened.pop()
        if tag == "list":
            self.lists.pop()
        self.items -= tag == "list-item"
        if tag in _PARAGRAPHS and node.getparent() not in self.cells:
            self.is_row = _row_of(node) in self.rows
            self.end()
            self.is_row = False
        elif node in self.cells:
            self.label = self.into.length if self.cells[node] else self.label
            self.into.say("\t" if self.into.has_words or node.getparent() in self.rows else "")
        elif tag in ("table-row", "text-box"):
            self.end()

    def end(self) -> None:
        level = len(self.lists)
        is_item = self.lists and self.items and not (self.heading or self.note or self.is_row)
        item = Listed(level, self.formats.get((self.lists[-1], level)) == "numbered") if is_item else None
        piece = Piece("", (), self.heading, self.new_page, self.label, self.note, item=item, is_row=self.is_row)
        if self.into.end(piece):
            self.new_page = False
        self.label = 0


def _row_of(paragraph: Element) -> Element | None:
    cell = paragraph.getparent()
    return None if cell is None else cell.getparent()


def _formats(roots: list[Element]) -> dict[tuple[str, int], str]:
    """Return ``(style of a list, level)`` → how it is marked: ``bulleted`` or ``numbered``."""
    return {
        (_get(style, "name"), int(level)): "numbered" if "number" in local_name(each) else "bulleted"
        for root in roots
        for style in root.iter("{*}list-style")
        for each in style
        if (level := _get(each, "level")).isdecimal()
    }


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if local_name(cell) == "table-cell"]


def _is_simple(cell: Element) -> bool:
    """Say whether a cell holds one paragraph and nothing else."""
    return [local_name(each) for each in cell] == ["p"]
