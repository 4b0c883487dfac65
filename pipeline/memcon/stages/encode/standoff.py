"""Registers and the pointers of an edition in, ``standOff`` out: a copy of every entry that the edition uses."""

from collections.abc import Iterable

from memcon.authority import Authority
from memcon.errors import DocumentError
from memcon.xmltools import ID, Element, attribute_values, copy, element, local_name, sub

_LISTS = (
    ("listPerson", ("person", "personGrp")),
    ("listPlace", ("place",)),
    ("listOrg", ("org",)),
    ("listEvent", ("event",)),
    ("listBibl", ("bibl",)),
)
_POINTERS = ("ref", "who", "corresp")


def encode_standoff(parts: Iterable[Element], authority: Authority) -> Element | None:
    """Build the ``standOff`` of an edition; None if the edition names nobody.

    Args:
        parts: header and text of the edition.
        authority: the registers, with the document's own persons.

    Raises:
        DocumentError: if an entry has an id that the edition itself uses.
    """
    trees = tuple(parts)
    own = {identifier for tree in trees for identifier in attribute_values(tree, "xml:id")}
    used = [authority.entries[each] for each in sorted(_pointed_at(trees)) if each in authority.entries]
    if not used:
        return None
    first = _first_places(trees, {entry.id for entry in used if entry.element.get("cert") == "low"})
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
    return made


def _pointed_at(trees: Iterable[Element]) -> set[str]:
    """Return the ids that names, turns and participants point to."""
    pointers = {value for tree in trees for name in _POINTERS for value in attribute_values(tree, name)}
    return {token[1:] for value in pointers for token in value.split() if token.startswith("#")}


def _first_places(trees: Iterable[Element], wanted: set[str]) -> dict[str, str]:
    """Return id → the numbered element of the text in which it is pointed at first, for those wanted."""
    found: dict[str, str] = {}
    place = ""
    for node in (node for tree in trees if local_name(tree) == "text" for node in tree.iter()):
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
