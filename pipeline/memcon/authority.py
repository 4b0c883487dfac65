"""Registers in, an index of name forms out.

A register is a TEI document in tei/authority/ whose ``standOff`` lists persons, places, organisations, events or
periodicals. From an entry the index derives the forms that texts really write: a surname alone, initials, all
capitals, diacritics dropped. An entry is never changed; an edition receives a copy of those it uses.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from memcon.errors import DocumentError
from memcon.name_forms import chinese_forms, declined_forms, russian_forms, western_forms, written_forms
from memcon.xmltools import ID, LANG, TEI, Attributes, Element, descendants, local_name, parse, text_of

# Kind of entry → names inside it, and the element that a mention becomes.
_KINDS = {
    "person": (("persName",), "persName"),
    "personGrp": (("persName",), "persName"),
    "place": (("placeName", "geogName"), "placeName"),
    "org": (("orgName",), "orgName"),
    "event": (("label", "eventName"), "name"),
    "bibl": (("title",), "title"),
}
# The mark of a note right after a word: *Lowe2 said*.
_NOTE_MARK = re.compile(r"(?<=[a-zа-яё]{3})\d{1,3}(?!\w)")
_IDENTIFIER = re.compile(r"[^\W\d][\w.\-·]*")
# Signs of writing without spaces between words: every place is the beginning of one.
_UNSPACED = frozenset(chr(code) for code in range(0x3040, 0xA000))
_SUFFIX = re.compile(r"[-‑](?:ists?|ism|ites?|ian|led)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a register.

    Attributes:
        id: its ``xml:id``.
        kind: its element: person, place, org, event or bibl.
        mention: the TEI element for a mention of it, with its attributes.
        name: its preferred name.
        element: the entry itself.
    """

    id: str
    kind: str
    mention: tuple[str, Attributes]
    name: str
    element: Element

    @property
    def is_person(self) -> bool:
        """The entry is a person's, or a group's of persons."""
        return self.kind in ("person", "personGrp")


class Relation(NamedTuple):
    """How entries belong to another.

    Attributes:
        active: ids of the entries that belong.
        passive: id of the entry that they belong to.
        element: the relation itself.
    """

    active: tuple[str, ...]
    passive: str
    element: Element


class Match(NamedTuple):
    """A form of a name found in a text: offsets, and the ids of the entries it could mean."""

    start: int
    end: int
    ids: tuple[str, ...]


class Authority:
    """The registers of a project, with an index over all name forms.

    Args:
        entries: the entries, by id.
        forms: name form → ids of the entries that have it.
        relations: how the entries belong together.
    """

    def __init__(
        self, entries: Mapping[str, Entry], forms: Mapping[str, tuple[str, ...]], relations: tuple[Relation, ...] = ()
    ) -> None:
        self.entries = entries
        self.forms = forms
        self.relations = relations
        self._base: Authority | None = None
        self._mentions: dict[tuple[str, ...], tuple[str, Attributes]] = {}

    def extended(self, entries: Mapping[str, Entry], forms: Mapping[str, tuple[str, ...]]) -> "Authority":
        """Return these registers with further entries and forms; what was made for searching them is used again."""
        made = Authority(entries, forms, self.relations)
        made._base = self
        return made

    @cached_property
    def _automaton(self) -> tuple[object, list[str]]:
        from ahocorasick_rs import AhoCorasick

        known: Mapping[str, object] = {} if self._base is None else self._base.forms
        patterns = sorted(form for form in self.forms if form not in known)
        return AhoCorasick(patterns), patterns

    def _hits(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield every form in a text: where it begins, where it ends (negative: the longer sorts first), the form."""
        if self._base is not None:
            yield from self._base._hits(text)
        automaton, patterns = self._automaton
        if patterns:
            found = automaton.find_matches_as_indexes(text, overlapping=True)  # type: ignore[attr-defined]
            yield from (
                (start, -end, patterns[index]) for index, start, end in found if is_whole_word(text, start, end)
            )

    def find(self, text: str) -> Iterator[Match]:
        """Yield the names in a text, the longest at each place, in one pass; they do not overlap."""
        position = 0
        for start, minus_end, form in sorted(self._hits(text)):
            if start >= position and self.forms[form]:
                position = -minus_end
                yield Match(start, position, self.forms[form])

    def mention(self, ids: tuple[str, ...]) -> tuple[str, Attributes]:
        """Return the TEI element for a mention of one of these entries, and its attributes.

        A mention that fits several entries, or one that was made for the document, is uncertain and says so.
        """
        if ids not in self._mentions:
            self._mentions[ids] = self._mention(ids)
        return self._mentions[ids]

    def _mention(self, ids: tuple[str, ...]) -> tuple[str, Attributes]:
        entries = [self.entries[identifier] for identifier in ids]
        kinds = {entry.mention for entry in entries}
        tag, attributes = kinds.pop() if len(kinds) == 1 else ("name", ())
        certain = len(ids) == 1 and entries[0].element.get("cert") != "low"
        reference = (("ref", f"#{ids[0]}"),) if len(ids) == 1 else ()
        doubt = () if certain else (("cert", "low"), ("resp", "#memcon"))
        return tag, (*attributes, *reference, *doubt)

    def persons(self) -> frozenset[str]:
        """Return the forms of names of persons, in lower case and without full stops: what a label may be."""
        return self._persons

    @cached_property
    def _persons(self) -> frozenset[str]:
        return frozenset(
            " ".join(form.replace(".", " ").casefold().split())
            for form, ids in self.forms.items()
            if any(self.entries[identifier].is_person for identifier in ids)
        )


NO_REGISTERS = Authority({}, {})


def is_whole_word(text: str, start: int, end: int) -> bool:
    """Say whether a stretch of text is a word or words, not part of one (``Stalin`` in ``Stalinist``)."""
    if text[start] in _UNSPACED:
        return True
    if start and (text[start - 1].isalnum() or (text[start - 1] == "-" and text[start - 2 : start - 1].isalnum())):
        return False
    if end == len(text):
        return True
    glued = text[end].isalnum() and text[end - 1].isalnum() and not _NOTE_MARK.match(text, end)
    return not glued and not _SUFFIX.match(text, end)


def read_registers(paths: Iterable[Path]) -> Authority:
    """Read registers.

    Raises:
        MissingError: if a file is not there.
        DocumentError: if one is not well-formed, has an entry without an id, an id that another entry has, or a
            relation of what has no entry.
    """
    entries: dict[str, Entry] = {}
    places: dict[str, tuple[Path, int]] = {}
    forms: dict[str, list[str]] = {}
    relations: list[tuple[Path, Relation]] = []
    for path in paths:
        root = parse(path)
        if root.tag != f"{{{TEI}}}TEI":
            raise DocumentError(
                "The register is not a TEI document.",
                code="R-001",
                hint="A register is TEI/standOff with listPerson, listPlace, listOrg, listEvent or listBibl.",
                path=path,
                line=root.sourceline,
            )
        relations += [(path, _relation(node)) for node in descendants(root, "relation")]
        for entry in _entries(root, path):
            line = entry.element.sourceline or 0
            if not _IDENTIFIER.fullmatch(entry.id):
                raise DocumentError(
                    f"“{entry.id}” is no xml:id.",
                    code="R-007",
                    hint="It begins with a letter and holds letters, digits, hyphens and full stops, and no spaces.",
                    path=path,
                    line=line,
                )
            if entry.id in places:
                other, other_line = places[entry.id]
                raise DocumentError(
                    f"The id “{entry.id}” is used twice; the first is in {other.name}, line {other_line}.",
                    code="R-002",
                    hint="Give one of the two entries another xml:id.",
                    path=path,
                    line=line,
                )
            entries[entry.id] = entry
            places[entry.id] = (path, line)
            for form in forms_of(entry):
                ids = forms.setdefault(form, [])
                if entry.id not in ids:
                    ids.append(entry.id)
    for path, relation in relations:
        _refuse_loose(relation, entries, path)
    related = tuple(relation for _, relation in relations)
    return Authority(entries, {form: tuple(ids) for form, ids in forms.items()}, related)


def with_register(authority: Authority, data: bytes, name: str) -> Authority:
    """Return registers with the entries of another, of those ids that they have not themselves.

    Args:
        authority: the registers.
        data: the other register.
        name: what to call it in messages.

    Raises:
        DocumentError: if it has an entry without an id.
    """
    found = {each.id: each for each in _entries(parse(data, name), Path(name)) if each.id not in authority.entries}
    forms = {form: list(ids) for form, ids in authority.forms.items()}
    for entry in found.values():
        for form in sorted(forms_of(entry)):
            forms.setdefault(form, []).append(entry.id)
    return authority.extended({**authority.entries, **found}, {form: tuple(ids) for form, ids in forms.items()})


def _relation(node: Element) -> Relation:
    active = tuple(each.removeprefix("#") for each in node.get("active", "").split())
    return Relation(active, node.get("passive", "").removeprefix("#"), node)


def _refuse_loose(relation: Relation, entries: Mapping[str, Entry], path: Path) -> None:
    for identifier in (*relation.active, relation.passive):
        if identifier not in entries:
            raise DocumentError(
                f"A relation points to “#{identifier}”, which no register has.",
                code="R-008",
                hint="Mend @active or @passive, or add the entry to a register.",
                path=path,
                line=relation.element.sourceline,
            )


def _entries(root: Element, path: Path) -> Iterator[Entry]:
    for stand_off in descendants(root, "standOff"):
        for element in descendants(stand_off, *_KINDS):
            identifier = element.get(ID)
            if not identifier:
                raise DocumentError(
                    f"The {local_name(element)} has no xml:id.",
                    code="R-003",
                    hint="Give it one: without it no name can point to it.",
                    path=path,
                    line=element.sourceline,
                )
            yield _entry(element, identifier)


def _entry(element: Element, identifier: str) -> Entry:
    kind = local_name(element)
    tags, mention = _KINDS[kind]
    first = next((child for child in element if local_name(child) in tags), None)
    attributes: Attributes = ()
    if kind == "place" and first is not None and local_name(first) == "geogName":
        mention = "geogName"
    elif kind == "event":
        attributes = (("type", "event"),)
    elif kind == "bibl":
        attributes = (("level", first.get("level", "j") if first is not None else "j"),)
    return Entry(identifier, kind, (mention, attributes), text_of(first) if first is not None else identifier, element)


def forms_of(entry: Entry) -> set[str]:
    """Return all forms in which a text may write the name of an entry."""
    tags, _ = _KINDS[entry.kind]
    names = [child for child in entry.element if local_name(child) in tags]
    written = {text_of(name) for name in names}
    if entry.kind == "person":
        russian = any((name.get(LANG) or "").startswith("ru") for name in names)
        written = written.union(*(_personal_forms(name, russian=russian) for name in names))
    written |= {form for name in written for form in declined_forms(name)}
    forms = {form for name in written for form in written_forms(name, hyphens=entry.kind == "person")}
    return {form for form in forms if len(form) > 1}


def _personal_forms(name: Element, *, russian: bool) -> set[str]:
    """Derive forms from a name whose parts are tagged: surname, initials, given name and surname.

    A misspelling is taken as it stands, and so is a name in another script.
    """
    surnames = [text_of(part) for part in name if local_name(part) == "surname"]
    given = [text_of(part) for part in name if local_name(part) == "forename"]
    if not surnames or (name.get("type") == "variant" and name.get("subtype") == "misspelling"):
        return set()
    surname = " ".join(surnames)
    if name.get("subtype") == "surname-first":
        return chinese_forms(surname, given)
    if not russian or not surname.isascii():
        return western_forms(given, surname)
    first = [given[:1], *([other, *given[1:]] for other in sorted(russian_forms(given[0])))] if given else [[]]
    return {
        form
        for family in sorted(russian_forms(surname))
        for names in ([given, *first] if family == surname else [given, given[:1]])
        for form in western_forms(names, family)
    }
