"""The registers and the names found in a document in, the registers with an entry for each of these names out.

Two names are one person's if their surnames are the same and their given names or initials do not differ; a name that
could be that of several is its own. A surname means whom the document introduces by it, before those whom only the
registers know. Every entry made here is uncertain and says so.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from memcon.authority import Authority, Entry
from memcon.gazetteer import Place
from memcon.model import Cast
from memcon.name_forms import declined_forms, surname_forms, without_diacritics
from memcon.stages.annotate.cast import identifier_of
from memcon.stages.annotate.knowledge import Knowledge
from memcon.stages.annotate.lexicon import Lexicon
from memcon.tables import words
from memcon.xmltools import element, sub


@dataclass(slots=True)
class Found:
    """Names found in a document, by kind, in the order of the text.

    Attributes:
        persons: words of a name → the name as it stands.
        places: name → place.
        bodies: name → preferred name, and element of the entry (org, event, bibl).
    """

    persons: dict[tuple[str, ...], str] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    bodies: dict[str, tuple[str, str]] = field(default_factory=dict)


class Talk(NamedTuple):
    """What of a document is asked for where names are compared.

    Attributes:
        cast: who is who.
        phrases: its capitalised phrases.
        is_said_of: says whether a name (second) is said of a speaker (first), and not only of somebody else by them.
        document: its id, which no entry may have.
    """

    cast: Cast
    phrases: Iterable[str]
    is_said_of: Callable[[str, str], bool]
    document: str = ""


def enrol(found: Found, authority: Authority, talk: Talk, knowledge: Knowledge) -> Authority:
    """Return registers with what was found.

    Args:
        found: the names found.
        authority: the registers, with those who speak and those present.
        talk: what of the document is asked for.
        knowledge: what was known before.
    """
    return _Roll(authority, talk, knowledge).extended(found)


class _Roll:
    """The registers on their way to be extended."""

    def __init__(self, authority: Authority, talk: Talk, knowledge: Knowledge) -> None:
        self.base, self.talk, cast = authority, talk, talk.cast
        self.entries, self.forms = dict(authority.entries), dict(authority.forms)
        self.taken = {*authority.entries, talk.document}
        self.lexis, self.places, self.lower = knowledge.lexicon, knowledge.places, knowledge.lower
        self.own = {person.id for person in cast.people}
        self.present = self.own.union(*cast.speakers.values(), (i for i, _, _ in cast.participants))
        self.made: dict[tuple[str, str], str] = {}
        self.names: dict[str, tuple[str, ...]] = {}
        self.by_word: dict[str, dict[str, None]] = defaultdict(dict)
        self.single: dict[str, dict[str, None]] = defaultdict(dict)
        for identifier in sorted(self.present):
            self._named(identifier, tuple(self.entries[identifier].name.split()))

    def extended(self, found: Found) -> Authority:
        """Return the registers with what was found."""
        cases = {form for parts in found.persons for form in declined_forms(parts[-1])}
        for parts, text in sorted(found.persons.items(), key=lambda item: len(item[0]) < 2):
            if len(parts) > 1 or text not in cases:  # *Никсоном* goes with *Никсон*
                self._person(parts, text)
        self._given_names()
        for text, (name, kind) in found.bodies.items():
            self._body(text, name, kind)
        for text, place in found.places.items():
            self._place(text, place)
        return self.base.extended(self.entries, self.forms)

    @cached_property
    def named_in_full(self) -> set[str]:
        """Return the ids of those persons of the registers whom the document names by more than a surname."""
        known = set(self.present)
        for phrase in self.talk.phrases:
            pieces = phrase.split()
            for start in range(len(pieces)):
                for end in range(start + 2, min(start + 5, len(pieces)) + 1):
                    known.update(self.base.forms.get(" ".join(pieces[start:end]), ()))
        return known

    def _person(self, parts: tuple[str, ...], text: str) -> None:
        identifier = self._same(parts, text)
        if not identifier:
            identifier = self._made("person", text, "persName")
            self._named(identifier, parts)
            self.own.add(identifier)
        elif identifier in self.own and len(parts) > len(self.names[identifier]):
            self._named(identifier, parts)
            self.entries[identifier] = _entry(identifier, "person", "persName", text)
        cases = {text, *declined_forms(text)}
        for form in cases | {form.upper() for form in cases if len(parts) == 1 and len(text) > 3}:
            self._add(form, identifier)
        if len(parts) > 1 and self._has_surname_last(parts):
            surname = parts[-1]
            for form in surname_forms(parts):
                self._surname(form, identifier)
            is_noble = parts[-2].casefold() in words("persons", "particles")
            if len(surname) > 2 and not (is_noble and self._is_word(surname)):
                self._surname(surname, identifier)
                if parts[-2].isalpha():
                    self._add(f"{parts[0]} {surname}", identifier)

    def _is_word(self, word: str) -> bool:
        """Say whether what follows a particle is something else by itself: *de Paris*."""
        return self.places.get(word) is not None or word in self.lexis.common or word.casefold() in self.lower

    def _surname(self, surname: str, identifier: str) -> None:
        """Let a surname mean whom the document introduces by it, before those whom only the registers know."""
        owners = self.forms.get(surname, ())
        if identifier in self.own and owners and not self.named_in_full.union(self.own).intersection(owners):
            self.forms[surname] = ()
        for form in (surname, surname.upper(), *declined_forms(surname)):
            self._add(form, identifier)

    @staticmethod
    def _has_surname_last(parts: tuple[str, ...]) -> bool:
        return "-" not in parts[-1] or parts[-1].split("-")[-1][:1].isupper()

    def _named(self, identifier: str, parts: tuple[str, ...]) -> None:
        """Note the name of a person, to be found by its words."""
        self.names[identifier] = parts
        plain = _plain(parts, self.lexis)
        for word in plain:
            self.by_word[word][identifier] = None
        if len(plain) == 1:
            self.single[plain[0]][identifier] = None

    def _candidates(self, parts: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
        """Return those who may have a name, with their names: of the document, and of the registers."""
        plain = _plain(parts, self.lexis)
        ids = dict.fromkeys((*self.by_word[plain[-1]], *self.single[plain[0]])) if plain else {}
        registered = (i for form in (parts[-1], parts[-1].title()) for i in self.base.forms.get(form, ()))
        ids |= dict.fromkeys(i for i in registered if self.entries[i].is_person)
        return {i: self.names.get(i) or tuple(self.entries[i].name.split()) for i in ids}

    def _same(self, parts: tuple[str, ...], text: str) -> str:
        """Return the id of the one person known whose name agrees; empty if none or several do.

        A speaker known by the surname only is not the person with that surname of whom they speak (*my father, …*).
        """
        agreeing = [
            identifier
            for identifier, name in self._candidates(parts).items()
            if _agree(parts, name, self.lexis)
            and (identifier in self.own or len(parts) > 1 or identifier in self.present)
            and (len(_plain(name, self.lexis)) > 1 or len(parts) == 1 or self._may_be(identifier, text))
        ]
        return agreeing[0] if len(agreeing) == 1 else ""

    def _may_be(self, identifier: str, text: str) -> bool:
        return identifier not in self.present or self.talk.is_said_of(identifier, text)

    def _given_names(self) -> None:
        """Let a given name alone mean whoever has it, if the document has one such person only."""
        by_given: dict[str, list[str]] = defaultdict(list)
        for identifier in self.own:
            name = self.names.get(identifier, ())
            if len(name) > 1 and name[0] in self.lexis.given and not self._is_sure_place(name[0]):
                by_given[name[0]].append(identifier)
        for given, ids in sorted(by_given.items()):
            if len(ids) == 1 and given.casefold() not in self.lower and given not in self.forms:
                self._add(given, ids[0])

    def _is_sure_place(self, word: str) -> bool:
        place = self.places.get(word)
        return place is not None and place.sure

    def _body(self, text: str, name: str, kind: str) -> None:
        tag = {"org": "orgName", "event": "name", "bibl": "title"}[kind]
        identifier = self._listed(kind, name) or self._made(kind, name, tag)
        self._add(text, identifier)

    def _place(self, text: str, place: Place) -> None:
        tag = "geogName" if place.kind == "feature" else "placeName"
        identifier = self._listed("place", place.name) or self._made("place", place.name, tag, place)
        self._add(text, identifier)

    def _listed(self, kind: str, name: str) -> str:
        """Return the id of the entry of a kind that has this name already."""
        ids = [identifier for identifier in self.forms.get(name, ()) if self.entries[identifier].kind == kind]
        return ids[0] if ids else self.made.get((kind, name), "")

    def _made(self, kind: str, name: str, tag: str, place: Place | None = None) -> str:
        identifier = identifier_of(name, self.taken)
        self.taken.add(identifier)
        self.made.setdefault((kind, name), identifier)
        self.entries[identifier] = _entry(identifier, kind, tag, name, place)
        return identifier

    def _add(self, form: str, identifier: str) -> None:
        owners = self.forms.get(form, ())
        if identifier not in owners:
            self.forms[form] = (*owners, identifier)


def _agree(short: tuple[str, ...], full: tuple[str, ...], lexis: Lexicon) -> bool:
    """Say whether two names can be one person's: the same surname, and given names or initials that do not differ."""
    one, other = _plain(short, lexis), _plain(full, lexis)
    if not one or not other:
        return False
    if len(one) > len(other):
        one, other = other, one
    if len(one) == 1:
        whole = full if len(full) > 1 else short
        return one[0] == other[-1] or (
            one[0] == other[0] and (whole[0] in lexis.given or _is_surname_first(whole, lexis))
        )
    if one[-1] != other[-1]:
        return False
    return all(any(a == b or ((len(a) == 1 or len(b) == 1) and a[0] == b[0]) for b in other[:-1]) for a in one[:-1])


def _plain(parts: Iterable[str], lexis: Lexicon) -> list[str]:
    pieces = [piece for part in parts for piece in part.replace(".", ". ").split()]
    bare = [without_diacritics(piece).strip(".,").casefold() for piece in pieces]
    while len(bare) > 1 and bare[0] in lexis.titles:  # in French *M.* is one, in English an initial
        bare = bare[1:]
    return [word for word in bare if word]


def _is_surname_first(parts: tuple[str, ...], lexis: Lexicon) -> bool:
    return len(parts) > 1 and parts[0] not in lexis.given and "." not in parts[0]


def _entry(identifier: str, kind: str, tag: str, name: str, place: Place | None = None) -> Entry:
    """Make an entry that says that a machine made it."""
    made = element(kind, {"xml:id": identifier, "cert": "low", "resp": "#memcon", "type": place.kind if place else ""})
    attributes: Mapping[str, tuple[tuple[str, str], ...]] = {
        "event": (("type", "event"),),
        "bibl": (("level", "j"),),
    }
    sub(made, "label" if kind == "event" else tag, {"level": "j"} if kind == "bibl" else {}, name)
    if place and place.geonames:
        sub(made, "idno", {"type": "geonames"}, place.geonames)
    return Entry(identifier, kind, (tag, attributes.get(kind, ())), name, made)
