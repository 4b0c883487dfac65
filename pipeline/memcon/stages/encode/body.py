"""``Record`` in, TEI ``text`` out: those present, turns, narration, closing, notes (TEI Guidelines, 4 and 7)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import takewhile

from memcon.model import (
    Cast,
    Division,
    DivisionKind,
    Footnote,
    Item,
    Label,
    Narration,
    PageBreak,
    Paragraph,
    Passage,
    Record,
    Scene,
    Span,
    Turn,
)
from memcon.stages.encode.divisions import Divisions
from memcon.stages.encode.inline import fill, lines_of, with_line_breaks
from memcon.stages.encode.lists import marked_lines, with_lists, write_list
from memcon.stages.encode.numbers import Numbers
from memcon.stages.encode.passages import write_passage
from memcon.stages.encode.times import timed
from memcon.writer import Writer
from memcon.xmltools import ID, Element, descendants

_DELIVERY_REND = {"": "none", "[]": "brackets", "（）": "full-width"}
_WHOLE = {("[", "]"): "brackets", ("(", ")"): "parentheses"}


def encode_text(record: Record, cast: Cast, labels: Mapping[str, Paragraph]) -> Element:
    """Build the ``text`` of an edition.

    Args:
        record: the annotated record.
        cast: who is who.
        labels: label, or what stands in brackets after one → the same as a paragraph, with the names in it.
    """
    writer, numbers = Writer("text"), Numbers()
    divisions = Divisions(writer)
    writer.open("body")
    _opening(writer, divisions, numbers, record.opening, record.present)
    if record.before or not _begins_with_session(record):
        divisions.open("conversation")
        _paragraphs(writer, record.before, numbers)
    _items(writer, divisions, numbers, record.conversation, cast, labels)
    _ending(writer, divisions, record, numbers)
    _items(writer, divisions, numbers, record.attachments, cast, labels)
    divisions.close()
    if record.notes or record.notes_heading:
        writer.close()
        writer.open("back")
        _notes(writer, divisions, record)
    return timed(_linked(writer.tree()))


def _begins_with_session(record: Record) -> bool:
    first = record.conversation[0] if record.conversation else None
    return isinstance(first, Division) and first.kind is DivisionKind.SESSION


def _opening(
    writer: Writer,
    divisions: Divisions,
    numbers: Numbers,
    opening: tuple[Paragraph, ...],
    present: tuple[Paragraph, ...],
) -> None:
    """Write what stands before the turns: of a record, or of a session."""
    if opening:
        divisions.open("opening")
        _paragraphs(writer, opening, numbers)
    if present:
        divisions.open("participants")
        _present(writer, present, numbers)


def _items(
    writer: Writer,
    divisions: Divisions,
    numbers: Numbers,
    items: Iterable[Item],
    cast: Cast,
    labels: Mapping[str, Paragraph],
) -> None:
    """Write turns and narration, in the divisions that headings make."""
    for item in with_lists(items):
        if isinstance(item, Division):
            divisions.begin(item)
            for head in item.heads:
                _block(writer, "head", with_line_breaks(head))
            _opening(writer, divisions, numbers, item.opening, item.present)
            continue
        divisions.need()
        if isinstance(item, list):
            write_list(writer, item)
        elif isinstance(item, Turn):
            _turn(writer, item, cast, labels, numbers)
        elif isinstance(item, Passage):
            write_passage(writer, item)
        elif isinstance(item, Narration):
            _narration(writer, item, numbers)


def _block(writer: Writer, tag: str, paragraph: Paragraph, attributes: tuple[tuple[str, str], ...] = ()) -> None:
    writer.open(tag, attributes)
    fill(writer, paragraph)
    writer.close()


def _paragraph(writer: Writer, paragraph: Paragraph, numbers: Numbers) -> None:
    rend = "heading" if paragraph.heading else ""
    _block(writer, "p", paragraph, (("xml:id", numbers.next("p")[0]), ("rend", rend)))


def _paragraphs(writer: Writer, paragraphs: tuple[Paragraph, ...], numbers: Numbers) -> None:
    """Write paragraphs; headings that open a division are its ``head``, since TEI allows none further down."""
    heads = len(tuple(takewhile(lambda paragraph: paragraph.heading, paragraphs)))
    for paragraph in paragraphs[:heads]:
        _block(writer, "head", with_line_breaks(paragraph))
    for part in with_lists(paragraphs[heads:]):
        if isinstance(part, list):
            write_list(writer, part)
        elif isinstance(part, Paragraph):
            _paragraph(writer, with_line_breaks(part), numbers)


def _present(writer: Writer, paragraphs: Iterable[Paragraph], numbers: Numbers) -> None:
    """Write the list of those present: as a list if the source gives each person a line."""
    for position, paragraph in enumerate(with_lists(paragraphs)):
        if isinstance(paragraph, list):
            write_list(writer, paragraph)
        elif not isinstance(paragraph, Paragraph):
            continue
        elif paragraph.lines and (items := marked_lines(paragraph)):
            _block(writer, "p", items[0])
            write_list(writer, items[1:])
        elif paragraph.lines:
            writer.open("list")
            for line in lines_of(paragraph):
                _block(writer, "item", line)
            writer.close()
        elif paragraph.heading and not position:
            _block(writer, "head", paragraph)
        else:
            _paragraph(writer, replace(paragraph, heading=False), numbers)


def _turn(writer: Writer, turn: Turn, cast: Cast, labels: Mapping[str, Paragraph], numbers: Numbers) -> None:
    _before_turn(writer, turn)
    identifier, number = numbers.next("t")
    who = " ".join(f"#{each}" for each in cast.speakers[turn.speaker])
    writer.open("sp", (("xml:id", identifier), ("n", str(number)), ("who", who)))
    _label(writer, turn.label, labels)
    said = 0
    for part in with_lists(turn.parts):
        if isinstance(part, list):
            write_list(writer, part)
        elif isinstance(part, Narration):
            _stage(writer, part, numbers)
        elif isinstance(part, Passage):
            write_passage(writer, part)
        elif isinstance(part, Paragraph):
            said += 1
            _block(writer, "p", part, (("xml:id", f"{identifier}-{said}"),))
    writer.close()


def _before_turn(writer: Writer, turn: Turn) -> None:
    """Write what stands before a label: page breaks with their marks, then a time or number."""
    _pages(writer, turn.pages)
    if turn.label.lead:
        lead = turn.label.lead
        _forme_work(writer, "time" if ":" in lead else "number" if lead[0].isalnum() else "mark", lead)


def _time(writer: Writer, paragraph: Paragraph) -> None:
    """Write a time that stands by itself, and the page breaks before and after it."""
    _pages(writer, (page for page in paragraph.breaks if not page.offset))
    _forme_work(writer, "time", paragraph.text)
    _pages(writer, (page for page in paragraph.breaks if page.offset))


def _pages(writer: Writer, pages: Iterable[PageBreak]) -> None:
    """Write page breaks between blocks, with their marks."""
    for page in pages:
        for place, mark in enumerate((*page.marks, None)):
            if place == page.foot and page.begins:
                writer.element("pb", (("n", page.number),))
            if mark and mark.kind == "note":
                writer.element("anchor", (("xml:id", f"foot-{mark.text}"),))
            elif mark:
                _forme_work(writer, mark.kind, mark.text)


def _forme_work(writer: Writer, kind: str, text: str) -> None:
    in_brackets = len(text) > 1 and text[0] == "[" and text[-1] == "]"
    attributes = (("type", kind), ("rend", "brackets" if in_brackets else ""))
    writer.element("fw", attributes, text[1:-1] if in_brackets else text)


def _label(writer: Writer, label: Label, labels: Mapping[str, Paragraph]) -> None:
    rend = {":": "", "": "none"}.get(label.colon, label.colon.replace(" ", ""))
    _block(writer, "speaker", labels[label.text], (("rend", rend),))
    if label.stage:
        attributes = (("type", "delivery"), ("rend", _DELIVERY_REND.get(label.brackets, "")))
        _block(writer, "stage", labels[label.stage], attributes)


def _narration(writer: Writer, narration: Narration, numbers: Numbers) -> None:
    if narration.scene is Scene.TIME:
        _time(writer, narration.paragraph)
    elif narration.scene is Scene.NARRATION or _is_whole(narration.paragraph, "gap"):
        _paragraph(writer, narration.paragraph, numbers)
    else:
        _stage(writer, narration, numbers)


def _stage(writer: Writer, narration: Narration, numbers: Numbers) -> None:
    """Write what is told as ``stage``; the brackets round the whole of it become ``@rend``."""
    if narration.scene is Scene.TIME:
        _time(writer, narration.paragraph)
        return
    kind = Scene.PAUSE if narration.scene is Scene.PAUSE else Scene.BUSINESS
    rend, paragraph = _unwrapped(narration.paragraph)
    _block(writer, "stage", paragraph, (("type", kind.value), ("rend", rend), ("xml:id", numbers.next("s")[0])))


def _unwrapped(paragraph: Paragraph) -> tuple[str, Paragraph]:
    text = paragraph.text
    rend = _WHOLE.get((text[:1], text[-1:]), "")
    inner = paragraph.spans
    if _is_whole(paragraph, "stage"):
        inner = tuple(span for span in inner if not (_covers(span, paragraph) and span.tag == "stage"))
    elif rend == "brackets":
        rend = ""  # some other element stands for the brackets, or they are two pairs
    if not rend or any(span.start < 1 or span.end > len(text) - 1 for span in inner):
        return "", paragraph
    moved = tuple(span._replace(start=span.start - 1, end=span.end - 1) for span in inner)
    return rend, replace(paragraph, text=text[1:-1], spans=moved)


def _is_whole(paragraph: Paragraph, tag: str) -> bool:
    return any(span.tag == tag and _covers(span, paragraph) for span in paragraph.spans)


def _covers(span: Span, paragraph: Paragraph) -> bool:
    return span.start == 0 and span.end == len(paragraph.text)


def _ending(writer: Writer, divisions: Divisions, record: Record, numbers: Numbers) -> None:
    """Write closing and signatures, and end the division; TEI allows signatures alone no division of their own."""
    if record.closing:
        divisions.open("closing")
        _paragraphs(writer, record.closing, numbers)
    if record.signatures:
        divisions.need()
        writer.open("closer")
        for signature in record.signatures:
            _block(writer, "signed", signature.paragraph)
        writer.close()
        divisions.close()


def _notes(writer: Writer, divisions: Divisions, record: Record) -> None:
    divisions.open("notes")
    if record.notes_heading:
        _block(writer, "head", record.notes_heading)
    taken: set[str] = set()
    for position, note in enumerate(record.notes, start=1):
        own = f"fn{note.number}" if note.number.isdecimal() and note.number.isascii() else ""
        identifier = own if own and own not in taken else f"fnx{position}"
        taken.add(identifier)
        _footnote(writer, note, identifier)


def _footnote(writer: Writer, note: Footnote, identifier: str) -> None:
    writer.open("note", (("type", "footnote"), ("xml:id", identifier), ("n", note.number), ("rend", note.rend)))
    for paragraph in note.paragraphs:
        _block(writer, "p", paragraph)
    writer.close()


def _linked(text: Element) -> Element:
    """Let notes and the marks in the text that refer to them point to each other.

    Several notes of one number, as where each page counts anew, go with as many marks, one after the other. Of several
    marks of one note the first gets an id that the note points back to.
    """
    notes = [note for note in descendants(text, "note") if note.get("type") == "footnote"]
    if not notes:
        return text
    for anchor, note in zip(
        (each for each in descendants(text, "anchor") if each.get(ID, "").startswith("foot-")), notes, strict=False
    ):
        anchor.set(ID, f"{note.get(ID)}-foot")
        anchor.set("corresp", f"#{note.get(ID)}")
    marks = _grouped(each for each in descendants(text, "ref") if each.get("type") == "noteref")
    for number, same in _grouped(notes).items():
        referring = marks.get(number, [])
        meant = same * len(referring) if len(same) == 1 else same
        for mark, note in zip(referring, meant, strict=True) if len(meant) == len(referring) else ():
            _link(mark, note)
    return text


def _grouped(elements: Iterable[Element]) -> dict[str, list[Element]]:
    """Return elements by the number they have; those without one go with nothing."""
    found: dict[str, list[Element]] = {}
    for element in elements:
        if number := element.get("n", ""):
            found.setdefault(number, []).append(element)
    return found


def _link(mark: Element, note: Element) -> None:
    mark.set("target", f"#{note.get(ID)}")
    if not note.get("target"):
        identifier = f"fnref-{note.get(ID, '').removeprefix('fn')}"
        mark.set(ID, identifier)
        note.set("target", f"#{identifier}")
