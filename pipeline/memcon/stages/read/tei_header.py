"""The header of others' TEI in, fields and a register out: every word of it is in one or the other."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count

from memcon.model import MetadataField
from memcon.xmltools import ID, Element, element, local_name, sub, text_of, utf8

_ENTRIES = {"person": "listPerson", "personGrp": "listPerson", "place": "listPlace", "org": "listOrg"}
_NAMES = {"person": "persName", "personGrp": "persName", "place": "placeName", "org": "orgName"}
_PARTS = frozenset(["forename", "surname", "roleName", "addName", "nameLink", "genName"])
_NUMBERS = frozenset("wikidata viaf geonames gnd lcnaf isni orcid doi".split())
_IDENTIFIER = re.compile(r"[^\W\d][\w.\-·]*")
_WEB = re.compile(r"https?://\S+")
# Ids that an edition gives itself.
_OWN = re.compile(
    r"(?:t|p|s|fn|fnx|fnref-|m|q)\d+.*|memcon|translator|transcriber|editor|original|surrogate|transcript"
)
# What is one field each, and the label that catalogues give it; all else is a field of its own name.
_FIELDS = {
    "titleStmt/title": "Title",
    "creation/date": "Date",
    "setting/date": "Date",
    "creation/placeName": "Place",
    "setting/placeName": "Place",
    "publicationStmt/publisher": "Publisher",
    "publicationStmt/date": "Publication date",
    "publicationStmt/pubPlace": "Place of publication",
    "publicationStmt/idno": "Identifier",
    "availability/licence": "Licence",
    "availability/p": "Rights",
    "titleStmt/author": "Author",
    "titleStmt/editor": "Editor",
    "titleStmt/respStmt": "Responsibility",
    "profileDesc/abstract": "Summary",
    "sourceDesc/bibl": "Source",
    "sourceDesc/biblStruct": "Source",
    "sourceDesc/biblFull": "Source",
    "sourceDesc/recordingStmt": "Recording",
    "sourceDesc/msDesc": "Manuscript",
    "langUsage/language": "Language",
    "textClass/keywords": "Keywords",
    "textClass/classCode": "Classification",
    "revisionDesc/change": "Change of the TEI",
}


@dataclass(frozen=True, slots=True)
class Register:
    """Those whom a document lists.

    Attributes:
        data: a register of them, in TEI; empty if it lists none.
        names: id in the document → name.
        renamed: id in the document → id in the register.
    """

    data: bytes
    names: Mapping[str, str]
    renamed: Mapping[str, str]

    def ids(self, pointers: str) -> str:
        """Return the ids of the entries that are pointed to, with spaces between."""
        found = (self.renamed.get(each) or self.renamed.get(each.rpartition("#")[2], "") for each in pointers.split())
        return " ".join(each for each in found if each)

    def name(self, pointers: str) -> str:
        """Return the name of whom is pointed to; of one who is not listed, the pointer itself."""
        return ", ".join(
            self.names.get(bare, "") or bare.replace("_", " ")
            for each in pointers.split()
            if (bare := each.rpartition("#")[2])
        )


def register_of(root: Element) -> Register:
    """Return those whom a document lists, in its header or elsewhere, as a register."""
    stand_off = element("standOff")
    names: dict[str, str] = {}
    renamed: dict[str, str] = {}
    for node in root.iter(*(f"{{*}}{tag}" for tag in _ENTRIES)):
        identifier, kind = node.get(ID, ""), local_name(node)
        if not _IDENTIFIER.fullmatch(identifier) or identifier in renamed:
            continue
        own = f"{kind}-{identifier}" if _OWN.fullmatch(identifier) else identifier
        written = list(node.iterdescendants("{*}" + _NAMES[kind], "{*}name"))
        if not written:
            continue
        renamed[identifier], names[identifier] = own, text_of(written[0])
        _entry(_list(stand_off, _ENTRIES[kind]), kind, own, node, written)
    _add_addressed(root, stand_off, renamed)
    if not renamed:
        return Register(b"", {}, {})
    _add_labels(root, stand_off, renamed)
    document = element("TEI")
    document.append(stand_off)
    return Register(utf8(document), names, renamed)


def _add_addressed(root: Element, stand_off: Element, renamed: dict[str, str]) -> None:
    """Make entries for names that point to an address on the Web: the address is the number of the entry."""
    kinds = {"persName": "person", "placeName": "place", "orgName": "org"}
    taken = set(renamed.values())
    numbers: dict[str, count[int]] = {}
    for name in root.iter(*(f"{{*}}{tag}" for tag in kinds)):
        address = name.get("ref", "")
        if not _WEB.fullmatch(address) or address in renamed or not text_of(name):
            continue
        kind = kinds[local_name(name)]
        stem = "-".join(re.findall(r"[a-z0-9]+", text_of(name).casefold()))
        identifier = f"{kind}-{stem}".rstrip("-")
        while identifier in taken:
            identifier = f"{kind}-{stem}-{next(numbers.setdefault(stem, count(2)))}"
        taken.add(identifier)
        renamed[address] = identifier
        made = sub(_list(stand_off, _ENTRIES[kind]), kind, {"xml:id": identifier})
        sub(made, local_name(name), None, text_of(name))
        sub(made, "idno", {"type": "URI"}, address)


def _add_labels(root: Element, stand_off: Element, renamed: Mapping[str, str]) -> None:
    """Add to the entries of persons the names under which they speak, where the document says whose they are."""
    entries = {each.get(ID, ""): each for listed in stand_off for each in listed}
    for name in (name for label in root.iter("{*}speaker") for name in label.iter("{*}persName")):
        entry = entries.get(renamed.get(name.get("ref", "").removeprefix("#"), ""))
        if entry is None or local_name(entry) not in ("person", "personGrp"):
            continue
        written = [each for each in entry if local_name(each) == "persName"]
        if text_of(name) and text_of(name) not in map(text_of, written):
            variant = element("persName", {"type": "variant"}, text_of(name))
            written[-1].addnext(variant)


def _list(stand_off: Element, tag: str) -> Element:
    there = next((each for each in stand_off if local_name(each) == tag), None)
    return sub(stand_off, tag) if there is None else there


def _entry(parent: Element, kind: str, identifier: str, node: Element, written: list[Element]) -> None:
    """Make an entry: names with their parts, numbers in authority files, and all else in a note."""
    made = sub(parent, kind, {"xml:id": identifier})
    for name in written:
        shown = sub(made, _NAMES[kind])
        parts = [each for each in name if local_name(each) in _PARTS] if kind == "person" else []
        if not parts or text_of(name) != " ".join(text_of(each) for each in parts):
            shown.text = text_of(name)
            continue
        for index, part in enumerate(parts):
            sub(shown, local_name(part), None, text_of(part)).tail = " " if index + 1 < len(parts) else None
    numbers = [each for each in node.iterdescendants("{*}idno") if text_of(each)]
    for number in numbers:
        type_ = (number.get("type") or "").casefold()
        if type_ in _NUMBERS or text_of(number).startswith("http"):
            sub(made, "idno", {"type": type_ if type_ in _NUMBERS else "URI"}, text_of(number))
    for each in node:
        if isinstance(each.tag, str) and each not in written and each not in numbers and text_of(each):
            sub(made, "note", None, f"{local_name(each)}: {text_of(each)}")


def fields_of(root: Element) -> tuple[MetadataField, ...]:
    """Return all that the header says, but for those whom it lists."""
    header = next((node for node in root if local_name(node) == "teiHeader"), None)
    found: dict[tuple[str, str], int] = {}
    waiting = [] if header is None else [header]
    while waiting:
        node = waiting.pop()
        if local_name(node) in _ENTRIES:
            continue
        parent = node.getparent()
        label = _FIELDS.get(f"{'' if parent is None else local_name(parent)}/{local_name(node)}", "")
        is_mixed = bool((node.text or "").strip()) or any((each.tail or "").strip() for each in node)
        if label or is_mixed:
            label = label or f"{'' if parent is None else local_name(parent)}/{local_name(node)}"
            if text_of(node):
                found.setdefault((label, text_of(node)), node.sourceline or 1)
        else:
            waiting += [each for each in reversed(node) if isinstance(each.tag, str)]
    return tuple(MetadataField(label, value, line) for (label, value), line in found.items())
