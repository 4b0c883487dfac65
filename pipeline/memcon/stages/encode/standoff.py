"""Registers and the pointers of an edition in, ``standOff`` out: a copy of every entry that the edition uses."""

from collections.abc import Iterable

from memcon.authority import Authority
from memcon.errors import DocumentError
from memcon.model import Cast, Paragraph, Record
from memcon.stages.encode.front import FRONT_IDS
from memcon.stages.encode.times import encode_timeline
from memcon.xmltools import ID, Element, attribute_values, copy, element, sub

_LISTS = (
    ("listPerson", ("person", "personGrp")),
    ("listPlace", ("place",)),
    ("listOrg", ("org",)),
    ("listEvent", ("event",)),
    ("listBibl", ("bibl",)),
)
_POINTERS = ("ref", "who", "corresp")


def encode_standoff(
    header: Element, text: Element, record: Record, labels: Iterable[Paragraph], cast: Cast, authority: Authority
) -> Element | None:
    """Build the ``standOff`` of an edition; None if the edition names nobody.

    Args:
        header: header of the edition.
        text: text of the edition.
        record: the annotated record from which the text was made.
        labels: the labels of its turns, and what stands in brackets after them, with the names in them.
        cast: who is who.
        authority: the registers, with the document's own persons.

    Raises:
        DocumentError: if an entry has an id that the edition itself uses.
    """
    own = {identifier for tree in (header, text) for identifier in attribute_values(tree, "xml:id")} | FRONT_IDS
    pointed_at = _pointed_at(header) | _mentioned((*record.paragraphs, *labels)) | _speaking(cast)
    used = [authority.entries[each] for each in sorted(pointed_at) if each in authority.entries]
    timeline = encode_timeline(text)
    if not used and timeline is None:
        return None
    first = _first_places(text, {entry.id for entry in used if entry.element.get("cert") == "low"})
    made = element("standOff")
    for list_name, kinds in _LISTS:
        entries = [entry for entry in used if entry.kind in kinds]
        if entries:
            listed = sub(made, list_name)
            for entry in entries:
                _refuse_taken(entry.id, own)
                copied = copy(entry.element)
                if entry.id in first:
                    copied.set("source", f"#{first[entry.id]}")
                listed.append(copied)
    _relate(made, {entry.id for entry in used}, authority)
    if timeline is not None:
        made.append(timeline)
    return made


def _relate(made: Element, used: set[str], authority: Authority) -> None:
    """Add the relations of those entries that are there."""
    relations = [(each, [one for one in each.active if one in used]) for each in authority.relations]
    kept = [(each, active) for each, active in relations if active and each.passive in used]
    if kept:
        listed = sub(made, "listRelation")
        for relation, active in kept:
            copied = copy(relation.element)
            copied.set("active", " ".join(f"#{one}" for one in active))
            listed.append(copied)


def _pointed_at(header: Element) -> set[str]:
    """Return the ids that the header points to."""
    pointers = (value for name in _POINTERS for value in attribute_values(header, name))
    return {token[1:] for value in pointers for token in value.split() if token.startswith("#")}


def _mentioned(paragraphs: Iterable[Paragraph]) -> set[str]:
    """Return the ids that names in the text point to: read from the spans, of which few differ in attributes."""
    kinds = {span.attributes for paragraph in paragraphs for span in paragraph.spans}
    return {value[1:] for attributes in kinds for name, value in attributes if name in ("ref", "who")}


def _speaking(cast: Cast) -> set[str]:
    return {identifier for ids in cast.speakers.values() for identifier in ids}


def _first_places(text: Element, wanted: set[str]) -> dict[str, str]:
    """Return id → the numbered element of the text in which it is pointed at first, for those wanted."""
    found: dict[str, str] = {}
    place = ""
    for node in text.iter():
        if len(found) == len(wanted):
            break
        identifier = node.get(ID, "")
        place = identifier if identifier[-1:].isdigit() else place
        for name in _POINTERS:
            for token in node.get(name, "").split():
                if place and token[1:] in wanted:
                    found.setdefault(token[1:], place)
    return found


def _refuse_taken(identifier: str, own: set[str]) -> None:
    if identifier in own:
        raise DocumentError(
            f"The register's id “{identifier}” is one that the edition itself uses.",
            code="R-005",
            hint="Give the entry another xml:id, such as a full name in lower case with hyphens.",
        )
