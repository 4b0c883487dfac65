"""Others' TEI in, ``Transcript`` out: its turns and its names as they are marked, its header as fields.

The words are written as a reader of the document sees them, with the signs that elements stand for; what an element
says of them is kept beside them, by offset. What there is no place for is told, and its words stay.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from memcon.errors import SourceError
from memcon.findings import Finding, Severity
from memcon.model import SPEECH, Listed, Normalisation, Scene, Span, Transcript
from memcon.stages.read.pieces import Gatherer, Piece, Source, assemble, nothing_in
from memcon.stages.read.tei_header import Register, fields_of, register_of
from memcon.stages.read.tei_inline import READINGS, RENDS, Shown, lost_of, shown
from memcon.xmltools import ID, Element, Step, local_name, parse, text_of, walk

_TURNS = frozenset(["sp", "u"])
_PARAGRAPHS = frozenset(
    "p ab head l item cell label docTitle titlePart byline docDate docAuthor docImprint dateline salute signed "
    "closer opener trailer argument epigraph castItem bibl entry".split()
)
_SCENES = frozenset(["stage", "incident", "kinesic", "vocal", "pause", "writing"])
_STRUCTURE = frozenset(
    "text front body back group div div1 div2 div3 div4 div5 div6 div7 list listBibl table row lg sp u titlePage "
    "castList castGroup floatingText quote said q".split()
)
_LISTED = frozenset(["list", "table", "row", "lg"])
_NUMBERED = re.compile(r"ordered|numbered|decimal|arabic|roman", re.IGNORECASE)
_SHOWN = 6  # lines of what could not be kept
_LONGEST_SHOWN = 60  # characters of words that could not be kept
_DIVISIONS = _STRUCTURE - {"u", "quote", "said", "q"}
_SILENT = frozenset("anchor shift milestone cb gb ptr timeline handShift figure index graphic media".split())
_SECOND_READINGS = frozenset(["corr", "reg", "expan"])
_REASONS = frozenset(["illegible", "inaudible"])
_SPACE = re.compile(r"\s+")
_NUMBER = re.compile(r"\S+")


def read_tei(data: bytes, name: str, checksum: str) -> Transcript:
    """Read a document in TEI.

    Raises:
        DocumentError: if it is not well-formed.
        SourceError: if it holds no words, or several documents.
    """
    root = parse(data, name)
    text = next((node for node in root if local_name(node) == "text"), None)
    if text is None:
        raise _no_document(root, name)
    register = register_of(root)
    reading = _Reading(register)
    reading.read(text)
    reading.read_notes()
    if not reading.into.pieces:
        raise nothing_in(name, "text")
    counted = (
        ("numbers of notes written in square brackets", len(reading.notes)),
        ("labels of turns without one written by whom they point to", reading.made),
    )
    source = Source(
        name,
        checksum,
        "tei",
        fields_of(root),
        tuple(Normalisation(*each) for each in counted),
        (*_edition_of_the_guidelines(root, name), *_findings(reading.lost, reading.unsaid, name)),
        {label: who for label, who in reading.speakers.items() if who},
        register.data,
    )
    return assemble(reading.into.pieces, source, has_header=True)


def _no_document(root: Element, name: str) -> SourceError:
    documents = sum(1 for node in root.iter("{*}TEI") if node is not root)
    message = f"The file is a corpus of {documents} documents." if documents else "The TEI document has no text."
    hint = "Convert each document from a file of its own." if documents else "Check that the right file was given."
    return SourceError(message, code="S-003", hint=hint, path=name, line=root.sourceline)


def _findings(lost: Mapping[str, list[int]], unsaid: Mapping[str, int], name: str) -> tuple[Finding, ...]:
    """Return what the edition has no place for: markup whose words are kept, and words of second readings."""
    found = []
    if lost:
        listed = ", ".join(f"{what} ({_lines(lost[what])})" for what in sorted(lost))
        message = f"Of the TEI's markup the edition has no place for: {listed}. The words are kept."
        found.append((message, min(map(min, lost.values()))))
    for words, line in unsaid.items():
        found.append((f"Not in the edition is, of the TEI: {words}.", line))
    hint = "Keep the file; what the edition needs of it, add by hand."
    return tuple(Finding(Severity.WARNING, "S-014", message, hint, name, line) for message, line in found)


def _lines(lines: Sequence[int]) -> str:
    """Return how often and on which lines something is."""
    different = sorted(set(lines))
    shown = ", ".join(map(str, different[:_SHOWN]))
    more = " …" if len(different) > _SHOWN else ""
    return f"{len(lines)}; {'line' if len(different) == 1 else 'lines'} {shown}{more}"


def _edition_of_the_guidelines(root: Element, name: str) -> tuple[Finding, ...]:
    """Return the finding that a file follows the Guidelines before their fifth edition."""
    if local_name(root) == "TEI" and str(root.tag).startswith("{"):
        return ()
    what = "TEI P4 (TEI.2)" if local_name(root) == "TEI.2" else "TEI without its namespace"
    message = f"The file is {what}, and was read as if it were TEI P5."
    hint = "Look whether speakers and dates are right; the TEI Consortium's stylesheets turn P4 into P5."
    return (Finding(Severity.INFO, "S-016", message, hint, name, root.sourceline or 1),)


@dataclass(slots=True)
class _Reading:
    """A document while it is read.

    Attributes:
        register: those whom it lists.
        into: gathers its paragraphs.
        notes: its notes, in order.
        note: number of the note that is being read; 0 if it is the text.
        speakers: label → ids of who speaks.
        made: how many labels were made of whom a turn points to.
        lost: markup that could not be kept, and on which lines it is.
        unsaid: words that could not be kept, and their line.
    """

    register: Register
    into: Gatherer = field(default_factory=Gatherer)
    notes: list[Element] = field(default_factory=list)
    note: int = 0
    speakers: dict[str, str] = field(default_factory=dict)
    made: int = 0
    lost: dict[str, list[int]] = field(default_factory=dict)
    unsaid: dict[str, int] = field(default_factory=dict)
    lists: list[str] = field(default_factory=list)
    items: int = 0
    stanzas: int = 0
    in_verse: bool = False
    is_row: bool = False
    turns: int = 0
    in_turn: bool = False
    mark: str = ""
    scene: str = ""
    heading: int = 0
    label: int = 0
    line: int = 0
    opened: list[tuple[Element, int, Shown]] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    rends: list[tuple[Element, str]] = field(default_factory=list)

    def read(self, root: Element) -> None:
        """Read what stands in an element."""
        for step, node in walk(root, self.is_skipped):
            if step is Step.START:
                self.begin(node)
                self.say(node.text)
            elif step is Step.END:
                self.finish(node)
            else:
                self.pass_by(node)
            if (
                step is not Step.START
                and node is not root
                and not (local_name(node) in ("w", "pc") and node.get("join"))
            ):
                self.say(node.tail)
        self.end()

    def read_notes(self) -> None:
        """Read the notes, those in notes too."""
        for number, note in enumerate(self.notes, start=1):
            self.note, self.mark = number, f"[{number}] "
            self.read(note)

    def is_skipped(self, node: Element) -> bool:
        """Say whether an element's words are not said where it stands."""
        tag = local_name(node)
        if tag == "note" and not _is_told(node):
            return node.get("place") != "inline" and not self.is_current_note(node)
        if tag == "note" and _is_told(node):
            return False
        return _is_second(node, tag) or tag in _SILENT or tag in ("pb", "lb", "gap")

    def is_current_note(self, node: Element) -> bool:
        """Say whether an element is the note that is being read."""
        return bool(self.note) and node is self.notes[self.note - 1]

    def pass_by(self, node: Element) -> None:
        """Take in an element whose words are not said where it stands."""
        tag = local_name(node)
        if tag == "note":
            self.notes.append(node)
            self.into.say("" if _is_in(node, *_DIVISIONS) else f"[{len(self.notes)}]")
        elif tag == "pb":
            number = node.get("n", "")
            attributes = (("n", number),) if _NUMBER.fullmatch(number) else ()
            self.spans.append(Span(self.into.length, self.into.length, "pb", attributes, rank=9))
        elif tag == "lb":
            self.say("" if node.get("break") == "no" else " ")
        elif tag == "gap":
            self.lose(node, lost_of(node, "reason"))
            said = text_of(node).strip("[]() ") or (node.get("reason", "") if node.get("reason") in _REASONS else "…")
            self.into.say(f"[{said}]")
        elif tag in _SILENT:
            self.lose(node, [tag])
            self.leave_unsaid(node, tag)
        elif tag not in _SECOND_READINGS:
            self.leave_unsaid(node, tag)

    def lose(self, node: Element, what: Iterable[str]) -> None:
        """Take note that something of an element could not be kept."""
        for each in what:
            self.lost.setdefault(each, []).append(node.sourceline or 1)

    def leave_unsaid(self, node: Element, tag: str) -> None:
        """Take note of words that are in no place of the edition."""
        if words := text_of(node):
            shown = words if len(words) <= _LONGEST_SHOWN else f"{words[: _LONGEST_SHOWN - 1]}…"
            self.unsaid.setdefault(f"{tag} “{shown}”", node.sourceline or 1)

    def begin(self, node: Element) -> None:
        tag = local_name(node)
        if tag in _TURNS:
            self.begin_turn(node)
        elif tag == "speaker":
            self.end()
        elif self.is_block(node):
            self.begin_block(node, tag)
        elif tag in _LISTED:
            self.begin_listed(node, tag)
        elif (tag not in _STRUCTURE or _is_inside(node)) and not self.is_current_note(node):
            self.open(node, tag)
        if rend := RENDS.get(node.get("rend", "italic" if tag == "emph" else "")):
            self.rends.append((node, rend))
        elif tag == "hi":
            self.lose(node, lost_of(node))

    def begin_listed(self, node: Element, tag: str) -> None:
        """Begin a list, a table, its row, or a stanza: what was said before is a paragraph of its own."""
        if tag != "row" or not self.is_after_label():
            self.end()
        if tag == "list":
            marked = f"{node.get('rend', '')} {node.get('type', '')}"
            self.lists.append("numbered" if _NUMBERED.search(marked) else "bulleted")
        elif tag == "lg":
            self.stanzas += 1

    def is_block(self, node: Element) -> bool:
        """Say whether an element is a paragraph of its own; of a turn without paragraphs all is one."""
        tag = local_name(node)
        if tag in _SCENES:
            return not _is_inside(node) and not _is_in(node, "u") and not _is_delivery(node)
        if tag == "note":
            return _is_told(node)
        if tag == "p" and _is_in(node, "cell"):
            return node.getprevious() is not None or node.getnext() is not None
        return tag in _PARAGRAPHS or (tag == "seg" and _is_all_of_turn(node))

    def begin_turn(self, node: Element) -> None:
        self.end()
        self.in_turn, self.turns = True, self.turns + 1
        self.line = node.sourceline or 0
        self.lose(node, lost_of(node, "who"))
        label = next((each for each in node if local_name(each) == "speaker"), None)
        who = self.register.ids(node.get("who", ""))
        if label is not None:
            marked = next((each.get("ref", "") for each in label.iter("*") if each.get("ref")), "")
            self.speakers.setdefault(text_of(label).rstrip(" :："), who or self.register.ids(marked))
            return
        name = self.register.name(node.get("who", "")) or "Unknown"
        self.made += 1
        self.speakers.setdefault(name, who)
        self.into.say(f"{name}:")
        self.label = self.into.length
        self.into.say(" ")

    def begin_block(self, node: Element, tag: str) -> None:
        goes_on = self.is_after_label() and tag != "l"
        if not goes_on and not (tag == "cell" and node.getprevious() is not None):
            self.end()
        self.items += tag == "item"
        if tag == "l":
            self.in_verse = True
            self.stanzas += not _is_in(node, "l", "lg") and not _follows_line(node)
        if tag == "note":
            self.scene = Scene.BUSINESS if text_of(node)[:1] in "([" else Scene.NARRATION
        if tag in _SCENES:
            self.scene = Scene.PAUSE if "pause" in (tag, node.get("type")) else Scene.BUSINESS
            if not text_of(node):
                self.into.say(f"({tag})")
        self.heading = 2 if tag == "head" else 0
        self.line = self.line or node.sourceline or 0
        self.lose(node, lost_of(node, "rend", "n"))

    def is_after_label(self) -> bool:
        """Say whether the paragraph has a label and no words yet."""
        return bool(self.label) and self.into.length <= self.label + 1

    def open(self, node: Element, tag: str) -> None:
        made = shown(node, tag, self.register)
        self.lose(node, made.lost.elements())
        self.opened.append((node, self.into.length, made))
        self.into.say(made.before)

    def finish(self, node: Element) -> None:
        tag = local_name(node)
        if tag == "speaker" or _is_delivery(node):
            self.close(node)
            self.label = self.into.length
            self.into.say(" ")
        elif tag in _TURNS:
            self.end()
            self.in_turn = False
        elif self.is_block(node):
            self.end_block(node, tag)
        elif tag in _LISTED:
            self.end_listed(node, tag)
        else:
            self.close(node)
        while self.rends and self.rends[-1][0] is node:
            self.rends.pop()

    def end_block(self, node: Element, tag: str) -> None:
        if tag == "cell":
            self.into.say("\t" if node.getnext() is not None else "")
        else:
            self.end()
        self.items -= tag == "item"

    def end_listed(self, node: Element, tag: str) -> None:
        self.is_row = tag == "row" and all(local_name(each) == "cell" and _is_simple(each) for each in node)
        self.end()
        self.is_row = False
        if tag == "list":
            self.lists.pop()

    def close(self, node: Element) -> None:
        """End an element inside a paragraph: say the sign that it ends with, and keep what it says of its words."""
        if not self.opened or self.opened[-1][0] is not node:
            return
        _, start, made = self.opened.pop()
        self.into.say(made.after)
        if made.span and self.into.length > start:
            self.spans.append(made.span._replace(start=start, end=self.into.length))

    def say(self, text: str | None) -> None:
        said = _SPACE.sub(" ", text or "")
        if not said or (said.isspace() and (not self.into.has_words or self.is_after_label())):
            return
        if self.mark and not said.isspace():
            self.into.say(self.mark)
            self.mark = ""
        self.into.say(said, *(rend for _, rend in self.rends))

    def end(self) -> None:
        """End the paragraph."""
        role = self.scene or (SPEECH if self.in_turn else Scene.NARRATION if self.turns else "")
        piece = Piece(
            "",
            heading=self.heading,
            label=self.label,
            note=str(self.note) if self.note else "",
            line=self.line,
            role="" if self.label or self.note else role,
            spans=tuple(self.spans),
            item=self.item(),
            verse=self.stanzas if self.in_verse and not self.label else 0,
            is_row=self.is_row,
        )
        empty = [span for span in self.spans if span.start == span.end]
        was_added = self.into.end(piece)
        self.spans = [] if was_added else [span._replace(start=0, end=0) for span in empty]
        self.scene, self.heading, self.label, self.line, self.in_verse = "", 0, 0, 0, False

    def item(self) -> Listed | None:
        """Return of which list the paragraph is an item."""
        if self.note or self.heading or self.is_row or self.label:
            return None
        is_item = self.lists and self.items
        return Listed(len(self.lists), self.lists[-1] == "numbered") if is_item else None


def _is_second(node: Element, tag: str) -> bool:
    """Say whether an element is another reading of the words beside it."""
    parent = node.getparent()
    if parent is None:
        return False
    if local_name(parent) == "choice":
        tags = {local_name(each) for each in parent}
        is_pair = any({first, second} <= tags for first, second in READINGS.items())
        return tag in _SECOND_READINGS if is_pair else node.getprevious() is not None
    if local_name(parent) == "app":
        return tag == "rdg" and node.getprevious() is not None
    return tag == "del" and local_name(parent) == "subst"


def _is_told(node: Element) -> bool:
    """Say whether a note between turns is told by the recorder (*(Applause)*), and no note on the text."""
    is_numbered = any(node.get(name) for name in ("place", "n", "target")) or node.get(ID)
    return _is_in(node, "div", "body") and not is_numbered and node.get("type") not in ("footnote", "editorial")


def _is_all_of_turn(node: Element) -> bool:
    """Say whether an utterance is made of segments, and has no words beside them."""
    turn = node.getparent()
    if turn is None or local_name(turn) != "u":
        return False
    beside = (turn.text, *(each.tail for each in turn))
    return not any(text and text.strip() for text in beside)


def _follows_line(node: Element) -> bool:
    before = node.getprevious()
    return before is not None and local_name(before) == "l"


def _is_simple(cell: Element) -> bool:
    """Say whether a cell holds no paragraphs or lists, or one paragraph."""
    blocks = [each for each in cell if local_name(each) in _PARAGRAPHS or local_name(each) in _LISTED]
    return not blocks or (len(cell) == 1 and local_name(cell[0]) == "p")


def _is_in(node: Element, *tags: str) -> bool:
    parent = node.getparent()
    return parent is not None and local_name(parent) in tags


def _is_inside(node: Element) -> bool:
    """Say whether an element stands inside a paragraph."""
    return any(local_name(each) in _PARAGRAPHS or local_name(each) in ("seg", "note") for each in node.iterancestors())


def _is_delivery(node: Element) -> bool:
    """Say whether an element tells how a turn is said: it stands right after the label."""
    before = node.getprevious()
    return local_name(node) == "stage" and before is not None and local_name(before) == "speaker"
