"""What was done to the source in, ``encodingDesc`` out: generated from what was really done, with figures."""

from collections import Counter
from dataclasses import dataclass, replace

from memcon.english import counted, listed
from memcon.model import Normalisation, Origin, Record, Transcript
from memcon.quotation import Pair
from memcon.stages.encode.quotation import encode_marks
from memcon.version import __version__
from memcon.xmltools import Element, descendants, local_name, plain_text, sub

_TAGGED = {
    "persName": ("name of a person", "names of persons"),
    "placeName": ("name of a place", "names of places"),
    "geogName": ("name of a geographical feature", "names of geographical features"),
    "orgName": ("name of an organisation", "names of organisations"),
    "name": ("name of an event or other thing", "names of events and other things"),
    "title": ("title of a work", "titles of works"),
    "date": ("date", "dates"),
}
_QUOTED = {
    "q": ("quotation (q)", "quotations (q)"),
    "soCalled": (
        "phrase that the speaker keeps a distance from (soCalled)",
        "phrases that the speaker keeps a distance from (soCalled)",
    ),
    "title": ("title of a work", "titles of works"),
}
_FURNITURE = {
    "pageNum": ("page number", "page numbers"),
    "header": ("running head", "running heads"),
    "footer": ("line between text and notes", "lines between text and notes"),
}
_MARKS = '"“”„«»‹›「」『』'
_MEND = {
    "corr": ("error", "errors"),
    "reg": ("artefact of the page", "artefacts of the page"),
}
_BRACKETS = {
    "supplied": "as supplied text",
    "gap": "as a gap",
    "sic": "as sic",
    "ref": "as a reference to a note",
    "fw": "as a page number",
    "time": "as a time of the recording",
    "stage": "as a stage direction",
    "gloss": "as another name for what was just named",
    "original": "as the original's wording",
    "translator": "as an explanation",
    "editorial": "as a note of the source's editor",
    "note": "as a note of unknown kind",
}
_ELEMENTS = ("supplied", "gap", "sic", "ref", "fw", "stage", "note")  # that stand for brackets
_NOTES = frozenset(["gloss", "original", "translator", "editorial"])
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
        registered: how many names lead to an entry without doubt.
        tears: how many page breaks stand where a paragraph was torn.
        unsure: how many brackets were not understood, or are marked as uncertain.
        quoted: how many elements there are that stand for quotation marks.
        mended: how many readings of the machine's there are beside those of the source.
        furniture: how much there is of what belongs to pages.
    """

    elements: Counter[str]
    brackets: Counter[str]
    doubtful: int
    registered: int
    tears: int
    unsure: int
    quoted: Counter[str]
    mended: Counter[str]
    furniture: Counter[str]


def encode_encoding(
    parent: Element,
    transcript: Transcript,
    record: Record,
    text: Element,
    tally: Tally,
    placed: list[tuple[str, str]],
    marks: Pair | None,
    recogniser: str,
    origins: tuple[Origin, ...] = (),
) -> None:
    """Fill the ``encodingDesc`` of an edition (TEI Guidelines, 2.3).

    Args:
        parent: the element to fill.
        transcript: the source.
        record: the annotated record.
        text: the encoded text.
        tally: what it holds.
        placed: ``(label, path in the header)`` of each field of the source.
        marks: the quotation marks that the source uses as a rule; none if no quotation was found.
        recogniser: what found names beside registers and rules; empty if nothing did.
        origins: where each fact of the header is from.
    """
    declaration = sub(parent, "editorialDecl")
    _said(declaration, "normalization", _normalised(transcript, tally))
    _said(declaration, "correction", [_corrected(tally)])
    _quoted(declaration, tally, text, marks)
    divided = sum(len(paragraph.hyphens) for paragraph in record.paragraphs)
    if divided:
        _said(declaration, "hyphenation", [_hyphenated(divided)])
    _said(declaration, "segmentation", _segmented(tally, placed, origins))
    _said(declaration, "interpretation", _interpreted(tally, recogniser))
    if marks:
        encode_marks(parent, marks)
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
    tally = Tally(Counter(), Counter(), 0, 0, 0, 0, Counter(), Counter(), Counter())
    doubtful = registered = tears = unsure = 0
    for node in descendants(text, "sp", "pb", "choice", "q", "soCalled", *_MEND, *_TAGGED, *_ELEMENTS):
        tag = local_name(node)
        tally.elements[tag] += 1
        if tag in _TAGGED:
            doubtful += node.get("cert") is not None
            registered += node.get("cert") is None and node.get("ref") is not None
        if tag in _QUOTED and (tag != "title" or node.get("rend")):
            tally.quoted[tag] += 1
        elif tag in _MEND and node.get("resp") == "#memcon":
            tally.mended[tag] += 1
        elif tag == "pb":
            tears += node.get("n") is None
        elif tag == "fw":
            tally.furniture[node.get("type", "")] += 1
        if kind := _bracket(tag, node):
            tally.brackets[kind] += 1
            unsure += node.get("cert") is not None or node.get("type") == "bracket"
    return replace(tally, doubtful=doubtful, registered=registered, tears=tears, unsure=unsure)


def _bracket(tag: str, node: Element) -> str:
    """Say what an element that stands for a pair of brackets takes them to be; nothing if it stands for none."""
    if tag == "note":
        kind = node.get("type", "")
        return (kind if kind in _NOTES else "note") if node.get("place") == "inline" else ""
    if tag in ("fw", "stage"):
        kind = "time" if tag == "fw" and node.get("type") == "time" else tag
        return kind if node.get("rend") == "brackets" else ""
    if tag == "sic" and node.get("rend") != "bracket":
        return ""  # half of a choice, or what a note after it says
    if tag == "ref" and "[" not in plain_text(node):
        return ""
    return tag if tag in _BRACKETS else ""


def _corrected(tally: Tally) -> str:
    if not tally.mended:
        return "Nothing was corrected by the machine."
    done = " and ".join(_number(tally.mended[tag], words) for tag, words in _MEND.items() if tally.mended[tag])
    were = "was" if tally.mended.total() == 1 else "were"
    return (
        f"By rule, and to be confirmed by an editor, {done} {were} mended: choice holds the source's reading (sic, "
        "orig) and the edition's (corr, reg), which says resp #memcon."
    )


def _quoted(parent: Element, tally: Tally, text: Element, marks: Pair | None) -> None:
    """Say what became of the source's quotation marks."""
    if not tally.quoted:
        made = sub(parent, "quotation", {"marks": "all"})
        sub(made, "p", text="Quotation marks stand in the text as they stand in the source.")
        return
    words = plain_text(text)
    left = sum(words.count(mark) for mark in _MARKS)
    made = sub(parent, "quotation", {"marks": "some" if left else "none"})
    found = ", ".join(_number(tally.quoted[tag], words) for tag, words in _QUOTED.items() if tally.quoted[tag])
    usual = (
        f"Those of the source are as a rule {marks[0]} and {marks[1]}, as tagsDecl says; others are told in rend."
        if marks
        else "They are told in rend."
    )
    kept = f" Left in the text, because they have no partner or nothing could be tagged: {left}." if left else ""
    sub(made, "p", text=f"Quotation marks are left to the renditions: {found}. {usual}{kept}")


def _hyphenated(divided: int) -> str:
    return (
        f"Words that a line or page of the source divides, at a hyphen of theirs or not: {divided}. Where they were "
        "joined, orig has the source's form; cert says medium where no other place of the document decides on the "
        "hyphen."
    )


def _said(parent: Element, tag: str, sentences: list[str]) -> None:
    made = sub(parent, tag)
    for sentence in sentences:
        sub(made, "p", text=sentence)


def _normalised(transcript: Transcript, tally: Tally) -> list[str]:
    tears = "paragraphs taken to be torn in two by a page break of the source and joined, with pb at the tear"
    pages = ", ".join(
        _number(tally.furniture[kind], words) for kind, words in _FURNITURE.items() if tally.furniture[kind]
    )
    done = [*transcript.normalisations, Normalisation(tears, tally.tears)]
    space = (
        f"The transcript was read as {transcript.encoding.upper()}. White space and line breaks were normalised; in "
        "this file each sentence begins a line, and that white space is no part of the text."
    )
    changes = [f"{change.what[0].upper()}{change.what[1:]}: {change.count}." for change in done if change.count]
    return [space, *changes, *([f"What belongs to pages stands in fw: {pages}."] if pages else [])]


def _segmented(tally: Tally, placed: list[tuple[str, str]], origins: tuple[Origin, ...]) -> list[str]:
    divided = (
        f"The text is divided into {counted(tally.elements['sp'], 'turn')} (sp). The source's label is in speaker; the "
        "colon after it and the brackets round a stage direction are left to the renditions."
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
        means = [
            *(["from registers"] if tally.registered else []),
            "by pattern",
            *([f"by the recogniser {recogniser}"] if recogniser else []),
        ]
        said.append(f"Tagged by machine, {listed(means)}: {', '.join(named)}.")
    if tally.doubtful:
        are = "is uncertain and says" if tally.doubtful == 1 else "are uncertain and say"
        said.append(
            f"Of these, {tally.doubtful} {are} so in cert: low where a person is known from this document alone or a "
            "name fits several entries, medium where a date's year was left out and inferred."
        )
    if tally.brackets:
        classified = ", ".join(
            f"{tally.brackets[kind]} {words}" for kind, words in _BRACKETS.items() if tally.brackets[kind]
        )
        said.append(
            "The square brackets of the source are left to the renditions. They are taken to be those of whoever resp "
            f"names, and were classified by rule: {classified}. {_share(tally)}"
        )
    return said or ["Nothing was tagged by machine."]


def _share(tally: Tally) -> str:
    """Say how many of the brackets are classified with certainty."""
    count = tally.brackets.total()
    sure = count - tally.unsure
    if sure == count:
        return "None of them is in doubt."
    return f"Of these {count}, {sure} ({100 * sure // count} %) are not in doubt."


def _number(number: int, words: tuple[str, str]) -> str:
    return f"{number} {words[0] if number == 1 else words[1]}"
