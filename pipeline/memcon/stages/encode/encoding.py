"""What was done to the source in, ``encodingDesc`` out: generated from what was really done, with figures."""

from collections import Counter

from memcon.model import Normalisation, Transcript
from memcon.version import __version__
from memcon.xmltools import Element, local_name, sub

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
}
_NOTES = {
    "gloss": "as another name for what was just named",
    "original": "as the original's wording",
    "translator": "as an explanation",
    "bracket": "as a note of unknown kind",
}


def encode_encoding(parent: Element, transcript: Transcript, text: Element, placed: list[tuple[str, str]]) -> None:
    """Fill the ``encodingDesc`` of an edition.

    Args:
        parent: the element to fill.
        transcript: the source.
        text: the encoded text, whose elements are counted.
        placed: ``(label, path in the header)`` of each field of the source.
    """
    declaration = sub(parent, "editorialDecl")
    _said(declaration, "normalization", _normalised(transcript, text))
    _said(declaration, "correction", ["Nothing was corrected by the machine."])
    _said(
        declaration, "quotation", ["Quotation marks stand in the text as they stand in the source."], {"marks": "all"}
    )
    _said(declaration, "segmentation", _segmented(text, placed))
    _said(declaration, "interpretation", _interpreted(text))
    taxonomy = sub(sub(parent, "classDecl"), "taxonomy")
    category = sub(taxonomy, "category", {"xml:id": "record-of-conversation"})
    sub(category, "catDesc", text="Record of a conversation")
    references = sub(parent, "refsDecl")
    sub(references, "citeStructure", {"unit": "turn", "match": "//body//sp", "use": "@xml:id"})
    application = sub(sub(parent, "appInfo"), "application", {"ident": "memcon", "version": __version__})
    sub(application, "label", text="memcon")
    sub(application, "ptr", {"target": "#memcon"})


def _said(parent: Element, tag: str, sentences: list[str], attributes: dict[str, str] | None = None) -> None:
    made = sub(parent, tag, attributes)
    for sentence in sentences:
        sub(made, "p", text=sentence)


def _normalised(transcript: Transcript, text: Element) -> list[str]:
    torn = sum(1 for node in text.iter() if local_name(node) == "pb" and not node.get("n"))
    done = [
        *transcript.normalisations,
        Normalisation("paragraphs that a page break of the source had torn in two joined, with pb at the tear", torn),
    ]
    return [
        f"The transcript was read as {transcript.encoding}. White space and line breaks were normalised.",
        *(f"{change.what[0].upper()}{change.what[1:]}: {change.count}." for change in done if change.count),
    ]


def _segmented(text: Element, placed: list[tuple[str, str]]) -> list[str]:
    turns = sum(1 for node in text.iter() if local_name(node) == "sp")
    said = [
        f"The text is divided into {turns} turns (sp), each with the source's label in speaker; the colon after the "
        "label and the brackets round a stage direction are left to the renditions."
    ]
    if placed:
        kept = "; ".join(f"{label} in {path}" for label, path in placed)
        said.append(f"The fields of the source's page are kept: {kept}.")
    return said


def _interpreted(text: Element) -> list[str]:
    tags = Counter(local_name(node) for node in text.iter())
    doubtful = sum(1 for node in text.iter() if node.get("cert") and local_name(node) in _TAGGED)
    named = [_counted(tags[tag], words) for tag, words in _TAGGED.items() if tags[tag]]
    said = []
    if named:
        said.append(f"Tagged by machine from registers and by pattern: {', '.join(named)}.")
    if doubtful:
        said.append(f"Of these, {doubtful} are marked as uncertain (cert).")
    brackets = _bracketed(text)
    if brackets:
        said.append(
            f"The square brackets of the source were classified and are left to the renditions: {', '.join(brackets)}."
        )
    return said or ["Nothing was tagged by machine."]


def _counted(number: int, words: tuple[str, str]) -> str:
    return f"{number} {words[0] if number == 1 else words[1]}"


def _bracketed(text: Element) -> list[str]:
    kinds: Counter[str] = Counter()
    for node in text.iter():
        tag = local_name(node)
        if tag == "note" and node.get("place") == "inline":
            kinds[_NOTES.get(node.get("type", ""), "as a note")] += 1
        elif tag in _BRACKETS and not (tag == "fw" and node.get("rend") != "brackets"):
            kinds[_BRACKETS[tag]] += 1
        elif tag == "stage" and node.get("rend") == "brackets":
            kinds["as a stage direction"] += 1
    return [f"{count} {kind}" for kind, count in sorted(kinds.items())]
