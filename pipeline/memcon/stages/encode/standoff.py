"""Registers and the pointers of an edition in, ``standOff`` out: a copy of every entry that the edition uses."""

from collections.abc import Iterable, Iterator

from memcon.authority import Authority
from memcon.errors import DocumentError
from memcon.xmltools import ID, Element, copy, element, local_name, sub

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
    own: set[str] = set()
    first: dict[str, str] = {}
    for part in parts:
        for place, identifier in _pointers(part, own):
            if not first.get(identifier):
                first[identifier] = place
    used = [authority.entries[identifier] for identifier in sorted(first) if identifier in authority.entries]
    if not used:
        return None
    made = element("standOff")
    for list_name, kinds in _LISTS:
        entries = [entry for entry in used if entry.kind in kinds]
        if entries:
            listed = sub(made, list_name)
            for entry in entries:
                _refuse_taken(entry.id, own)
                copied = copy(entry.element)
                if copied.get("cert") == "low" and first[entry.id]:
                    copied.set("source", f"#{first[entry.id]}")
                listed.append(copied)
    return made


def _pointers(part: Element, own: set[str]) -> Iterator[tuple[str, str]]:
    """Yield ``(xml:id it stands in, id pointed at)``; collect the edition's own ids on the way."""
    place = ""
    in_text = local_name(part) == "text"
    for node in part.iter():
        identifier = node.get(ID)
        if identifier:
            own.add(identifier)
            if in_text and identifier[-1].isdigit():
                place = identifier
        for name in _POINTERS:
            for token in node.get(name, "").split():
                if token.startswith("#"):
                    yield place, token[1:]


def _refuse_taken(identifier: str, own: set[str]) -> None:
    if identifier in own:
        raise DocumentError(
            f"The register's id “{identifier}” is one that the edition itself uses.",
            code="R-005",
            hint="Give the entry another xml:id, such as a full name in lower case with hyphens.",
        )
