"""``Record`` in, TEI ``text`` out: those present, turns, narration, closing, notes (TEI Guidelines, 4 and 7)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from memcon.model import Cast, Footnote, Label, Narration, Paragraph, Record, Scene, Span, Turn
from memcon.stages.encode.inline import fill, lines_of, with_line_breaks
from memcon.xmltools import ID, Element, copy, descendants, element, local_name, sub

_DELIVERY_REND = {"[]": "brackets", "（）": "full-width"}
_WHOLE = {("[", "]"): "brackets", ("(", ")"): "parentheses"}


class _Speakers:
    """Makes the ``speaker`` of a label: once for each label, then copies of it, since labels recur."""

    def __init__(self, labels: Mapping[str, Paragraph]) -> None:
        self._labels = labels
        self._made: dict[tuple[str, str], Element] = {}

    def element(self, label: Label) -> Element:
        key = label.text, label.colon
        if key not in self._made:
            rend = {":": "", "": "none"}.get(label.colon, label.colon.replace(" ", ""))
            made = element("speaker", {"rend": rend})
            fill(made, self._labels[label.text])
            self._made[key] = made
        return copy(self._made[key])


class _Numbers:
    """Gives out ids: a letter and a number, in document order."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def next(self, letter: str) -> tuple[str, int]:
        number = self._last.get(letter, 0) + 1
        self._last[letter] = number
        return f"{letter}{number:03}", number


def encode_text(record: Record, cast: Cast, labels: Mapping[str, Paragraph]) -> Element:
    """Build the ``text`` of an edition.

    Args:
        record: the annotated record.
        cast: who is who.
        labels: label → that label as a paragraph, with the names in it.
    """
    text = element("text")
    body = sub(text, "body")
    numbers, speakers = _Numbers(), _Speakers(labels)
    if record.opening:
        _paragraphs(_division(body, "opening"), record.opening, numbers)
    if record.present:
        _present(_division(body, "participants"), record.present, numbers)
    conversation = _division(body, "conversation")
    _paragraphs(conversation, record.before, numbers)
    for item in record.conversation:
        if isinstance(item, Turn):
            _turn(conversation, item, cast, speakers, numbers)
        else:
            _narration(conversation, item, numbers)
    last = conversation
    if record.closing:
        last = _division(body, "closing")
        _paragraphs(last, record.closing, numbers)
    if record.signatures:  # with nothing before them, TEI allows them no div of their own
        closer = sub(last, "closer")
        for signature in record.signatures:
            fill(sub(closer, "signed"), signature.paragraph)
    if record.notes or record.notes_heading:
        _notes(sub(text, "back"), record)
        _link_notes(text)
    return text


def _division(parent: Element, kind: str) -> Element:
    return sub(parent, "div", {"type": kind, "xml:id": kind})


def _paragraphs(division: Element, paragraphs: Iterable[Paragraph], numbers: _Numbers) -> None:
    """Write paragraphs; headings that open a division are its ``head``, since TEI allows none further down."""
    for paragraph in paragraphs:
        laid = with_line_breaks(paragraph)
        if paragraph.heading and all(local_name(child) == "head" for child in division):
            fill(sub(division, "head"), laid)
        else:
            fill(_paragraph(division, numbers, paragraph.heading), laid)


def _paragraph(parent: Element, numbers: _Numbers, heading: bool = False) -> Element:
    return sub(parent, "p", {"xml:id": numbers.next("p")[0], "rend": "heading" if heading else ""})


def _present(division: Element, paragraphs: Iterable[Paragraph], numbers: _Numbers) -> None:
    """Write the list of those present: as a list if the source gives each person a line."""
    for paragraph in paragraphs:
        if paragraph.lines:
            listed = sub(division, "list")
            for line in lines_of(paragraph):
                fill(sub(listed, "item"), line)
        elif paragraph.heading and not len(division):
            fill(sub(division, "head"), paragraph)
        else:
            fill(_paragraph(division, numbers), paragraph)


def _turn(parent: Element, turn: Turn, cast: Cast, speakers: _Speakers, numbers: _Numbers) -> None:
    _before_turn(parent, turn)
    identifier, number = numbers.next("t")
    who = " ".join(f"#{each}" for each in cast.speakers[turn.label.text])
    made = sub(parent, "sp", {"xml:id": identifier, "n": str(number), "who": who})
    _label(made, turn.label, speakers)
    for part in turn.parts:
        if isinstance(part, Narration):
            _stage(made, part, numbers)
        else:
            fill(sub(made, "p"), part)


def _before_turn(parent: Element, turn: Turn) -> None:
    """Write what stands before a label: page breaks with their marks, then a time or number."""
    for page in turn.pages:
        sub(parent, "pb", {"n": page.number})
        if page.label:
            _forme_work(parent, "pageNum", page.label)
    if turn.label.lead:
        _forme_work(parent, "time" if ":" in turn.label.lead else "number", turn.label.lead)


def _forme_work(parent: Element, kind: str, text: str) -> None:
    in_brackets = text[0] == "[" and text[-1] == "]"
    sub(parent, "fw", {"type": kind, "rend": "brackets" if in_brackets else ""}, text[1:-1] if in_brackets else text)


def _label(parent: Element, label: Label, speakers: _Speakers) -> None:
    parent.append(speakers.element(label))
    if label.stage:
        attributes = {"type": "delivery", "rend": _DELIVERY_REND.get(label.brackets, "")}
        sub(parent, "stage", attributes, label.stage)


def _narration(parent: Element, narration: Narration, numbers: _Numbers) -> None:
    if narration.scene is Scene.NARRATION or _is_whole(narration.paragraph, "gap"):
        fill(_paragraph(parent, numbers, narration.paragraph.heading), narration.paragraph)
    else:
        _stage(parent, narration, numbers)


def _stage(parent: Element, narration: Narration, numbers: _Numbers) -> None:
    """Write what is told as ``stage``; the brackets round the whole of it become ``@rend``."""
    kind = Scene.PAUSE if narration.scene is Scene.PAUSE else Scene.BUSINESS
    rend, paragraph = _unwrapped(narration.paragraph)
    attributes = {"type": kind.value, "rend": rend, "xml:id": numbers.next("s")[0]}
    fill(sub(parent, "stage", attributes), paragraph)


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


def _notes(back: Element, record: Record) -> None:
    division = _division(back, "notes")
    if record.notes_heading:
        fill(sub(division, "head"), record.notes_heading)
    taken: set[str] = set()
    for position, note in enumerate(record.notes, start=1):
        identifier = f"fn{note.number}" if note.number and f"fn{note.number}" not in taken else f"fnx{position}"
        taken.add(identifier)
        _footnote(division, note, identifier)


def _footnote(division: Element, note: Footnote, identifier: str) -> None:
    attributes = {"type": "footnote", "xml:id": identifier, "n": note.number, "rend": note.rend}
    made = sub(division, "note", attributes)
    for paragraph in note.paragraphs:
        fill(sub(made, "p"), paragraph)


def _link_notes(text: Element) -> None:
    """Give the first reference to each note an id that the note points back to."""
    notes = {note.get(ID): note for note in descendants(text, "note") if note.get("type") == "footnote"}
    for reference in descendants(text, "ref"):
        target = reference.get("target", "").removeprefix("#")
        note = notes.get(target)
        if note is not None and not note.get("target"):
            identifier = f"fnref-{target.removeprefix('fn')}"
            reference.set(ID, identifier)
            note.set("target", f"#{identifier}")
