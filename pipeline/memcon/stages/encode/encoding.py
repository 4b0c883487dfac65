"""What was done to the source in, ``encodingDesc`` out: generated from what was really done, with figures."""

from collections import Counter
from dataclasses import dataclass

from memcon.model import Normalisation, Origin, Transcript
from memcon.version import __version__
from memcon.xmltools import Element, descendants, local_name, sub

_TAGGED = {
    "persName": ("name of a person", "names of persons"),
    "placeName": ("name of a place", "names of places"),
    "geogName": ("name of a geographical feature", "names of geographical features"),
    "orgName": ("name of an organisation", "names of organisations"),
    "name": ("name of an event or other thing", "names of events and other things"),
    "title": ("title of a work", "titles of works"),
    "date": ("date", "dates"),
}
_BRACKETS = {
    "supplied": "as supplied text",
    "gap": "as a gap",
    "sic": "as sic",
    "ref": "as a reference to a note",
    "fw": "as a page number",
    "stage": "as a stage direction",
    "gloss": "as another name for what was just named",
    "original": "as the original's wording",
    "translator": "as an explanation",
    "note": "as a note of unknown kind",
}
_ELEMENTS = ("supplied", "gap", "sic", "ref", "fw", "stage", "note")  # that stand for brackets
_NOTES = frozenset(["gloss", "original", "translator"])
_TERMS = "http://purl.org/dc/terms/"
# What is cited beside turns and their paragraphs: unit, and where it is found.
_CITABLE = (
    ("paragraph", "//body/div/p[@xml:id]"),
    ("stage", "//body//stage[@xml:id]"),
    ("note", "//back//note[@xml:id]"),
)


@dataclass(frozen=True, slots=True)
class Tally:
    """What the text holds, counted in one pass.

    Attributes:
        elements: how many there are of each element.
        brackets: how many brackets became what: an element, or a kind of note.
        doubtful: how many names and dates are marked as uncertain.
        tears: how many page breaks stand where a paragraph was torn.
    """

    elements: Counter[str]
    brackets: Counter[str]
    doubtful: int
    tears: int


def encode_encoding(
    parent: Element,
    transcript: Transcript,
    text: Element,
    placed: list[tuple[str, str]],
    recogniser: str,
    origins: tuple[Origin, ...] = (),
) -> None:
    """Fill the ``encodingDesc`` of an edition (TEI Guidelines, 2.3).

    Args:
        parent: the element to fill.
        transcript: the source.
        text: the encoded text, whose elements are counted.
        placed: ``(label, path in the header)`` of each field of the source.
        recogniser: what found names beside registers and rules; empty if nothing did.
        origins: where each fact of the header is from.
    """
    tally = tally_of(text)
    declaration = sub(parent, "editorialDecl")
    _said(declaration, "normalization", _normalised(transcript, tally))
    _said(declaration, "correction", ["Nothing was corrected by the machine."])
    quotation = sub(declaration, "quotation", {"marks": "all"})
    sub(quotation, "p", text="Quotation marks stand in the text as they stand in the source.")
    _said(declaration, "segmentation", _segmented(tally, placed, origins))
    _said(declaration, "interpretation", _interpreted(tally, recogniser))
    taxonomy = sub(sub(parent, "classDecl"), "taxonomy")
    category = sub(taxonomy, "category", {"xml:id": "record-of-conversation"})
    sub(category, "catDesc", text="Record of a conversation")
    _references(parent)
    application = sub(sub(parent, "appInfo"), "application", {"ident": "memcon", "version": __version__})
    sub(application, "label", text="memcon")
    sub(application, "ptr", {"target": "#memcon"})


def _references(parent: Element) -> None:
    """Say how to cite: a turn by its id, and a paragraph in it by what its id has after that of the turn (``t017-2``).

    Every reference is an ``xml:id`` and a fragment of the edition's address too.
    """
    declared = sub(parent, "refsDecl")
    turn = sub(declared, "citeStructure", {"unit": "turn", "match": "//body//sp", "use": "@xml:id"})
    sub(turn, "citeData", {"property": f"{_TERMS}creator", "use": "speaker"})
    inside = "substring-after(@xml:id, concat(../@xml:id, '-'))"
    sub(turn, "citeStructure", {"unit": "paragraph", "match": "p[@xml:id]", "use": inside, "delim": "-"})
    for unit, match in _CITABLE:
        sub(declared, "citeStructure", {"unit": unit, "match": match, "use": "@xml:id"})


def tally_of(text: Element) -> Tally:
    """Count what the text of an edition holds."""
    elements: Counter[str] = Counter()
    brackets: Counter[str] = Counter()
    doubtful = tears = 0
    for node in descendants(text, "sp", "pb", "choice", *_TAGGED, *_ELEMENTS):
        tag = local_name(node)
        elements[tag] += 1
        if tag in _TAGGED:
            doubtful += node.get("cert") is not None
        elif tag == "pb":
            tears += node.get("n") is None
        elif kind := _bracket(tag, node):
            brackets[kind] += 1
    return Tally(elements, brackets, doubtful, tears)


def _bracket(tag: str, node: Element) -> str:
    """Say what an element that stands for a pair of brackets takes them to be; nothing if it stands for none."""
    if tag == "note":
        kind = node.get("type", "")
        return (kind if kind in _NOTES else "note") if node.get("place") == "inline" else ""
    if tag in ("fw", "stage"):
        return tag if node.get("rend") == "brackets" else ""
    return tag if tag in _BRACKETS else ""


def _said(parent: Element, tag: str, sentences: list[str]) -> None:
    made = sub(parent, tag)
    for sentence in sentences:
        sub(made, "p", text=sentence)


def _normalised(transcript: Transcript, tally: Tally) -> list[str]:
    tears = "paragraphs taken to be torn in two by a page break of the source and joined, with pb at the tear"
    done = [*transcript.normalisations, Normalisation(tears, tally.tears)]
    space = (
        f"The transcript was read as {transcript.encoding.upper()}. White space and line breaks were normalised; in "
        "this file each sentence begins a line, and that white space is no part of the text."
    )
    return [space, *(f"{change.what[0].upper()}{change.what[1:]}: {change.count}." for change in done if change.count)]


def _segmented(tally: Tally, placed: list[tuple[str, str]], origins: tuple[Origin, ...]) -> list[str]:
    turns = tally.elements["sp"]
    divided = (
        f"The text is divided into {turns} turns (sp), each with the source's label in speaker. The colon after the "
        "label and the brackets round a stage direction are left to the renditions."
    )
    kept = "; ".join(f"{label} in {path}" for label, path in placed)
    fields = [f"The fields of the source's page are kept: {kept}."] if placed else []
    return [divided, *fields, *([f"The facts in this header are from {_from(origins)}."] if origins else [])]


def _from(origins: tuple[Origin, ...]) -> str:
    """Return whom the facts of the header are from, each with its facts."""
    sources = dict.fromkeys(each.origin for each in origins)
    facts = {source: [each.name.replace("_", " ") for each in origins if each.origin == source] for source in sources}
    return "; ".join(f"{source} ({', '.join(names)})" for source, names in facts.items())


def _interpreted(tally: Tally, recogniser: str) -> list[str]:
    named = [_number(tally.elements[tag], words) for tag, words in _TAGGED.items() if tally.elements[tag]]
    said = []
    if named:
        means = (
            f"from registers, by pattern and by the recogniser {recogniser}"
            if recogniser
            else "from registers and by pattern"
        )
        said.append(f"Tagged by machine {means}: {', '.join(named)}.")
    if tally.doubtful:
        said.append(
            f"Of these, {tally.doubtful} are uncertain and say so in cert: low where a person is known from this "
            "document alone or a name fits several entries, medium where a date's year was left out and inferred."
        )
    if tally.brackets:
        classified = ", ".join(
            f"{tally.brackets[kind]} {words}" for kind, words in _BRACKETS.items() if tally.brackets[kind]
        )
        said.append(
            "The square brackets of the source are left to the renditions. They are taken to be those of whoever resp "
            f"names, and were classified by rule: {classified}."
        )
    return said or ["Nothing was tagged by machine."]


def _number(number: int, words: tuple[str, str]) -> str:
    return f"{number} {words[0] if number == 1 else words[1]}"
