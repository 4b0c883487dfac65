"""A record and the registers in, the registers with the names that the document itself makes known out.

What a phrase shows by itself (``reading``) is taken; a word that shows nothing is somebody if the document says of it
what is said of persons, and a place if it says what is said of places. Else it is left alone: a name that is missed
can be added, a false one misleads. Every entry made here is uncertain and says so.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from memcon.authority import Authority, Entry
from memcon.gazetteer import Gazetteer, Place, gazetteer
from memcon.model import Cast, Paragraph, Record
from memcon.name_forms import declined_forms, without_diacritics
from memcon.stages.annotate.capitals import Phrase, phrases, vocabulary
from memcon.stages.annotate.cast import identifier_of
from memcon.stages.annotate.lexicon import Lexicon, lexicon
from memcon.stages.annotate.reading import Name, read_phrase
from memcon.tables import words
from memcon.xmltools import element, sub

_OFFICES = tuple(
    "Minister President Premier Chancellor Ambassador General Chairman Secretary minister president".split()
)
_OFTEN = 3  # a word that is no other and is said so often in sentences that name no article is somebody's name
_WEAKER = frozenset("at via near reached left visited visiting through leaving".split())
_PERSONS = ("person", "personGrp")


class Names(NamedTuple):
    """Names of a document.

    Attributes:
        authority: the registers, with what was found.
        care: forms that are ordinary words too, and at the beginning of a sentence no names.
        strict: forms that are no names without a title.
    """

    authority: Authority
    care: frozenset[str] = frozenset()
    strict: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Signs:
    """What the surroundings of a word say of it: how often."""

    total: int = 0
    inside: int = 0
    deed: int = 0
    person: int = 0
    place: int = 0
    article: int = 0
    words: tuple[str, ...] = ()
    known: Place | None = None


@dataclass(slots=True)
class _Findings:
    """Names by kind, in the order of the text."""

    persons: dict[tuple[str, ...], str] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    bodies: dict[str, tuple[str, str]] = field(default_factory=dict)
    signs: dict[str, _Signs] = field(default_factory=lambda: defaultdict(_Signs))


def discover(record: Record, language: str, authority: Authority, cast: Cast) -> Names:
    """Find the names in a record that the registers do not have.

    Args:
        record: the segmented transcript.
        language: its language (BCP 47).
        authority: the registers, with those who speak and those present.
        cast: who is who.
    """
    texts = [line for paragraph in record.paragraphs for line in _lines(paragraph)]
    lexis, places = lexicon(language), gazetteer(language)
    lower = vocabulary(texts)
    counted = phrases(texts)
    found = _read(counted, lexis, places, authority, lower)
    _add_unwritten(found, texts, places, lexis, authority)
    _judge(found, lexis, lower)
    _expand(found, counted)
    extended = _Register(authority, cast, lexis, lower, counted).extended(found)
    doubtful = {form for form in lexis.doubtful if _is_person(extended.forms.get(form, ()), extended)}
    care = {form for word in lower for form in (word.capitalize(), word.upper()) if form in extended.forms}
    strict = words("persons", "strict") & doubtful
    return Names(extended, frozenset(care | doubtful), frozenset(strict))


def _is_person(ids: tuple[str, ...], authority: Authority) -> bool:
    return bool(ids) and all(authority.entries[identifier].kind in _PERSONS for identifier in ids)


def _lines(paragraph: Paragraph) -> Iterator[str]:
    if not paragraph.lines:
        yield paragraph.text
        return
    starts = (0, *paragraph.lines)
    for start, end in zip(starts, (*paragraph.lines, len(paragraph.text)), strict=True):
        yield paragraph.text[start:end].strip()


def _read(
    counted: Counter[Phrase], lexis: Lexicon, places: Gazetteer, authority: Authority, lower: frozenset[str]
) -> _Findings:
    found = _Findings()
    verbs_before = words("places", "words", "strong")
    for phrase, count in counted.items():
        if phrase.text in authority.forms or _is_ordinary(phrase, lexis, lower):
            continue
        for name in read_phrase(phrase, lexis, places, authority.forms.__contains__, lower):
            if name.kind == "person":
                found.persons.setdefault(name.words, name.text)
            elif name.kind == "body":
                body = lexis.bodies.get(name.text, (name.text, "org"))
                found.bodies.setdefault(name.text, body)
                short = _short_form(name, places)
                if short:
                    found.bodies.setdefault(short, body)
            elif name.kind == "place" and name.sure and name.place:
                found.places.setdefault(name.text, name.place)
            else:
                _note(found.signs[name.text], name, phrase, count, lexis, verbs_before)
    return found


def _is_ordinary(phrase: Phrase, lexis: Lexicon, lower: frozenset[str]) -> bool:
    """Say whether a phrase is one word that is no name: most are, and need no reading."""
    bare = phrase.text.casefold()
    ordinary = bare in lexis.function or (phrase.opens and bare in lower)
    return ordinary and phrase.text not in lexis.bodies and phrase.before.rstrip(".") not in lexis.titles


def _short_form(name: Name, places: Gazetteer) -> str:
    """Return the word by which a university is called without that word: *Dartmouth*; empty if it is a place's too."""
    if len(name.words) != 2 or name.words[1] not in ("University", "College"):
        return ""
    place = places.get(name.words[0])
    return "" if place and place.sure else name.words[0]


def _note(signs: _Signs, name: Name, phrase: Phrase, count: int, lexis: Lexicon, prepositions: frozenset[str]) -> None:
    before = name.lead
    signs.words, signs.known = name.words, name.place
    signs.total += count
    signs.inside += count * bool((before or not name.first) and before not in ("of", "for"))
    signs.deed += count * (name.last and phrase.after.casefold() in lexis.verbs)
    signs.person += count * (before in lexis.before or (name.last and phrase.after.endswith(_OFFICES)))
    signs.place += count * (before in prepositions or (name.place is not None and before in _WEAKER))
    signs.article += count * (before in ("the", "a", "an", "this", "every", "our", "any", "some"))


def _judge(found: _Findings, lexis: Lexicon, lower: frozenset[str]) -> None:
    """Decide about words that show nothing by themselves."""
    parts = {part for parts in found.persons for part in parts}
    for text, signs in found.signs.items():
        if text in found.places or text in found.bodies or signs.words in found.persons or text.isupper():
            continue
        if len(signs.words) == 1 and (text in parts or _is_given(text, signs, lexis, lower)):
            found.persons.setdefault(signs.words, text)
        elif (
            signs.article * 4 > signs.total
            or any(_is_common(word, lexis, lower) for word in signs.words)
            or len(text) < 3
        ):
            continue
        elif signs.known and signs.place and not signs.deed and not signs.person:
            found.places.setdefault(text, signs.known)
        elif len(signs.words) == 1 and text in lexis.surnames and not signs.place:
            found.persons.setdefault(signs.words, text)
        elif not lexis.nouns_have_capitals:
            _judge_unknown(found, text, signs)


def _judge_unknown(found: _Findings, text: str, signs: _Signs) -> None:
    if signs.place:
        if not signs.deed and not signs.person and "-" not in text:
            found.places.setdefault(text, Place(text, "region"))
        return
    told = signs.deed + signs.person > 1 or (signs.deed and signs.total > 1)
    called = signs.person and (signs.total > 1 or len(signs.words) > 1)
    often = not signs.article and signs.inside and signs.total >= _OFTEN and len(signs.words) == 1
    if told or called or often:
        found.persons.setdefault(signs.words, text)


def _is_given(text: str, signs: _Signs, lexis: Lexicon, lower: frozenset[str]) -> bool:
    """Say whether a word is a given name and nothing else; alone it stands for somebody whom all know."""
    plain = text in lexis.given and text not in lexis.doubtful and text.casefold() not in lower
    return plain and not signs.place and not signs.article


def _is_common(word: str, lexis: Lexicon, lower: frozenset[str]) -> bool:
    bare = word.casefold()
    return (
        word in lexis.common or bare in lexis.function or bare in lower or bare in lexis.titles or word in lexis.heads
    )


def _expand(found: _Findings, counted: Counter[Phrase]) -> None:
    """Give a body the short form in parentheses after its name: *Agency for International Development (AID)*."""
    for phrase in counted:
        short = phrase.after.removeprefix("(").removesuffix(")")
        if phrase.after.startswith("(") and short.isalnum() and short[0].isupper() and " " not in short:
            body = next((text for text in found.bodies if phrase.text.endswith(text)), "")
            if body and (short.isupper() or len(short) > 3):
                found.bodies.setdefault(short, found.bodies[body])


def _add_unwritten(found: _Findings, texts: list[str], places: Gazetteer, lexis: Lexicon, authority: Authority) -> None:
    """Find well-known names in writing without capitals or spaces."""
    for form, body in lexis.bodies.items():
        if form[0].islower() and any(form in text for text in texts):
            found.bodies.setdefault(form, body)
    text = "\n".join(text for text in texts if not text.isascii())
    if not any("\u3040" <= sign <= "\u9fff" for sign in text[:5000]):
        return
    for form, place in places.unspaced():
        if form in text and form not in authority.forms:
            found.places.setdefault(form, place)
    for form, body in lexis.bodies.items():
        if form >= "\u3040" and form in text and form not in authority.forms:
            found.bodies.setdefault(form, body)


class _Register:
    """The registers on their way to be extended."""

    def __init__(
        self, authority: Authority, cast: Cast, lexis: Lexicon, lower: frozenset[str], counted: Counter[Phrase]
    ) -> None:
        self.base = authority
        self.entries = dict(authority.entries)
        self.forms = dict(authority.forms)
        self.taken = set(authority.entries)
        self.registered, self.counted = authority.forms, counted
        self.lexis, self.lower = lexis, lower
        self.own = {person.id for person in cast.people}
        self.present = (
            self.own | {i for ids in cast.speakers.values() for i in ids} | {i for i, _, _ in cast.participants}
        )
        self.made: dict[tuple[str, str], str] = {}
        self.names: dict[str, tuple[str, ...]] = {}
        self.by_word: dict[str, dict[str, None]] = defaultdict(dict)
        for identifier in sorted(self.present):
            self._named(identifier, tuple(self.entries[identifier].name.split()))

    def extended(self, found: _Findings) -> Authority:
        """Return the registers with what was found."""
        for parts, text in sorted(found.persons.items(), key=lambda item: len(item[0]) < 2):
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
        for phrase in self.counted:
            pieces = phrase.text.split()
            for start in range(len(pieces)):
                for end in range(start + 2, min(start + 5, len(pieces)) + 1):
                    known.update(self.registered.get(" ".join(pieces[start:end]), ()))
        return known

    def _person(self, parts: tuple[str, ...], text: str) -> None:
        identifier = self._same(parts)
        if not identifier:
            identifier = self._made("person", text, "persName")
            self._named(identifier, parts)
            self.own.add(identifier)
        elif identifier in self.own and len(parts) > len(self.names[identifier]):
            self._named(identifier, parts)
            self.entries[identifier] = _entry(identifier, "person", "persName", text)
        for form in {text, *declined_forms(text)}:
            self._add(form, identifier)
        if len(parts) > 1 and self._has_surname_last(parts):
            surname = parts[-1] if parts[-2].casefold() not in words("persons", "particles") else ""
            if surname and len(surname) > 2:
                self._surname(surname, identifier)
                if parts[-2].isalpha():
                    self._add(f"{parts[0]} {surname}", identifier)

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
        for word in _plain(parts, self.lexis):
            self.by_word[word][identifier] = None

    def _candidates(self, parts: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
        """Return those who may have a name, with their names: of the document, and of the registers."""
        plain = _plain(parts, self.lexis)
        ids = dict.fromkeys(i for word in (plain[:1] + plain[-1:]) for i in self.by_word[word])
        registered = (i for form in (parts[-1], parts[-1].title()) for i in self.registered.get(form, ()))
        ids |= dict.fromkeys(i for i in registered if self.entries[i].kind in _PERSONS)
        return {i: self.names.get(i) or tuple(self.entries[i].name.split()) for i in ids}

    def _same(self, parts: tuple[str, ...]) -> str:
        """Return the id of the one person known whose name agrees; empty if none or several do."""
        agreeing = [
            identifier
            for identifier, name in self._candidates(parts).items()
            if _agree(parts, name, self.lexis)
            and (identifier in self.own or len(parts) > 1 or identifier in self.present)
        ]
        return agreeing[0] if len(agreeing) == 1 else ""

    def _given_names(self) -> None:
        """Let a given name alone mean whoever has it, if the document has one such person only."""
        by_given: dict[str, list[str]] = defaultdict(list)
        for identifier in self.own:
            name = self.names.get(identifier, ())
            if len(name) > 1 and name[0] in self.lexis.given and name[0] not in self.lexis.doubtful:
                by_given[name[0]].append(identifier)
        for given, ids in sorted(by_given.items()):
            if len(ids) == 1 and given.casefold() not in self.lower and given not in self.forms:
                self._add(given, ids[0])

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
        return one[0] == other[-1] or (
            one[0] == other[0] and _is_surname_first(full if len(full) > 1 else short, lexis)
        )
    if one[-1] != other[-1]:
        return False
    return all(any(a == b or ((len(a) == 1 or len(b) == 1) and a[0] == b[0]) for b in other[:-1]) for a in one[:-1])


def _plain(parts: Iterable[str], lexis: Lexicon) -> list[str]:
    pieces = [piece for part in parts for piece in part.replace(".", ". ").split()]
    bare = [without_diacritics(piece).strip(".,").casefold() for piece in pieces]
    while len(bare) > 1 and bare[0] in lexis.titles and len(bare[0]) > 1:
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
