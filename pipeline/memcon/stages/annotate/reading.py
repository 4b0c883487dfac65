"""A capitalised phrase in, the names in it out: whose they are, and what says so.

Rules, in this order; of two readings the longer is taken:

1. What the registers know is passed over. Bodies, events and persons that everybody knows are taken.
2. A name of a place that the gazetteer knows is one, but not after a title (*President Washington*), and not before
   another capital if it is an ordinary town's. A kind of place makes one of what stands before it (*Luo River*).
3. A body is known by its last word or its first (*Foreign Relations Committee*, *Ministry of Trade*), with the country
   it is of.
4. After a title, an office or a relative comes a person (*Senator Fulbright*, *Secretary of State Rusk*, *my father,
   Emil Ekman*), and several after a title in the plural.
5. Initials or a given name and a surname are a person, and so is a Chinese name (``whole_names``).
6. What remains is a word of which the document as a whole may show more; *and* puts it beside a person.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from memcon.date_words import MONTHS
from memcon.gazetteer import Place
from memcon.stages.annotate.capitals import UPPER, Phrase
from memcon.stages.annotate.knowledge import Knowledge
from memcon.stages.annotate.whole_names import INITIALS, is_in_capitals, is_whole_name
from memcon.tables import words

_LONGEST = 9
_FOLLOWER = re.compile(r".+[-‑](?:ists?|ism|ites?|ian|led)$", re.IGNORECASE)
_PIECE = re.compile(rf"(?:[{UPPER}][{UPPER}a-z]?\.(?:-(?=[{UPPER}]\.))?)+|[ld][’'](?=[{UPPER}])|[^\s]+?(?=\s|$)")
_ONE = re.compile(rf"[{UPPER}]")
_ELIDED = re.compile("^l['’]")
_PARTICLES = words("persons", "particles")
_PLURAL = re.compile(r"(?:s|genossen|тт|товарищи|mm)$")
_OF = frozenset("of for de der des für d' du из".split())
_ON = frozenset("Committee Subcommittee Commission Council Conference".split())  # of which *on* is said too
_BUILDINGS = frozenset("Building Buildings Hall Room House Hotel".split())
_NOBLE = frozenset("de von van da di du del".split())
_PARTICLES_AFTER = frozenset("der den dem het ter la las los".split())
_ARTICLES = frozenset("the der die das la le les los el l' l’".split())
_MONTHS = frozenset(form for line in MONTHS.values() for month in line.split() for form in month.split("/"))
_PRONOUNS = frozenset("i we you he she it they that there here what who let".split())
_AND = frozenset("and und et y e и".split())


class Piece(NamedTuple):
    """A word of a phrase and its place in it."""

    text: str
    start: int
    end: int

    @property
    def bare(self) -> str:
        """The word in lower case, without a full stop."""
        return self.text.rstrip(".").casefold()


class Name(NamedTuple):
    """A name found in a phrase.

    Attributes:
        kind: ``person``, ``place``, ``body``; ``word`` if the document has to show what it is.
        text: the name as it stands.
        words: its words.
        place: the place, if the gazetteer knows it.
        sure: the phrase itself says what it is.
        lead: the word before it.
        first: the phrase begins with it.
        last: the phrase ends with it.
        beside: it is joined to a person by *and*.
    """

    kind: str
    text: str
    words: tuple[str, ...]
    place: Place | None = None
    sure: bool = True
    lead: str = ""
    first: bool = False
    last: bool = False
    beside: bool = False


def read_phrase(phrase: Phrase, knowledge: Knowledge) -> Iterator[Name]:
    """Yield the names in a phrase that the registers do not know."""
    return _Reader(phrase, knowledge).names()


def begins_date(words_after: str) -> bool:
    """Say whether what follows a place's name begins a date: *Rambouillet, 29 July*, *Washington, September 12*."""
    first = words_after.lstrip(", ").partition(" ")[0]
    return first.isdigit() or first in _MONTHS


class _Reader:
    """Reads one phrase from its beginning to its end."""

    def __init__(self, phrase: Phrase, knowledge: Knowledge) -> None:
        self.phrase, self.knowledge = phrase, knowledge
        self.lexicon, self.places = knowledge.lexicon, knowledge.places
        self.pieces = [Piece(m.group(), m.start(), m.end()) for m in _PIECE.finditer(phrase.text)]
        self.lead = phrase.before
        self.title = "" if phrase.opens else _ELIDED.sub("", phrase.before.rstrip("."))
        of_kin = len(phrase.before) > 1 and phrase.before.endswith(",")  # *my father, Emil Ekman*
        self.titled = self.title in self.lexicon.titles or phrase.before == "[]" or of_kin
        self.shouted = phrase.text.isupper() and len(self.pieces) > 1

    def names(self) -> Iterator[Name]:
        """Yield the names."""
        found = list(self._found())
        persons = {place for at, end, name in found if self._is_somebody(name) for place in (at, end)}
        for at, end, name in found:
            follows = at > 1 and at - 1 in persons and self.pieces[at - 1].text in _AND
            precedes = end + 1 in persons and end < len(self.pieces) and self.pieces[end].text in _AND
            yield name._replace(beside=follows or precedes)

    def _is_somebody(self, name: Name) -> bool:
        return name.kind == "person" or (name.kind == "word" and name.text in self.lexicon.surnames)

    def _found(self) -> Iterator[tuple[int, int, Name]]:
        """Yield the names with the pieces where they begin and end."""
        at = 0
        while at < len(self.pieces):
            end, name = self._read(at)
            if name:
                yield end - len(name.words), end, name
            elif self.pieces[at].text not in _AND:
                self.lead = self.pieces[end - 1].bare  # *in Leipzig and Dresden*: both are led by *in*
            at = end

    def _read(self, at: int) -> tuple[int, Name | None]:
        piece = self.pieces[at]
        if not _ONE.match(piece.text):
            return self._small(at)
        readings = [found for find in (self._known, self._place, self._body) if (found := find(at))]
        if readings:
            self.titled = False
            return max(readings, key=lambda reading: reading[0])
        modifies = piece.bare in self.lexicon.modifiers and self._is_title(
            self.pieces[min(at + 1, len(self.pieces) - 1)]
        )
        if modifies or (self.titled and piece.bare in self.lexicon.offices):
            return at + 1, None
        if self._is_title(piece) and not (self.titled and self._is_surname(at)):
            self.titled, self.title = True, piece.bare
            return at + 1, None
        return self._person(at)

    def _small(self, at: int) -> tuple[int, Name | None]:
        """Read a word in lower case: a particle after a title begins a name (*General de Gaulle*)."""
        following = at + 1
        while following < len(self.pieces) and self.pieces[following].text in _PARTICLES_AFTER:  # *van der Merwe*
            following += 1
        if self._begins_noble(at):
            end, name = self._person(at + 1)
            return end, name and self._name("person", at, end)
        noble = self.titled and self.pieces[at].text in _NOBLE and following < len(self.pieces)
        if noble and self._may_be_named(following) and not self._place(following) and not self._known(following):
            end, name = self._person(following)
            return end, name and self._name("person", at, end)
        self._link(at)
        return at + 1, None

    def _begins_noble(self, at: int) -> bool:
        """Say whether a word in lower case is part of the name after it, and nothing else (*Ask von Trotha*)."""
        following = self.pieces[at + 1].text if at + 1 < len(self.pieces) else ""
        particle = self.pieces[at].text in self.lexicon.particles
        return particle and self._is_noble([following]) and self._may_be_named(at + 1) and not self._known(at + 1)

    def _link(self, at: int) -> None:
        """After a title go its office (*Secretary of State Rusk*) and, after several, their names."""
        word = self.pieces[at].text
        following = self.pieces[at + 1].bare if at + 1 < len(self.pieces) else ""
        if word in _AND and self.titled:
            self.titled = bool(_PLURAL.search(self.title)) or following in self.lexicon.offices
        elif word in _OF:
            self.titled = self.titled and following in self.lexicon.offices
        elif word.casefold() not in _PARTICLES and word not in _ARTICLES:
            self.titled = False

    def _text(self, at: int, end: int) -> str:
        return self.phrase.text[self.pieces[at].start : self.pieces[end - 1].end].rstrip("’'")

    def _name(self, kind: str, at: int, end: int, place: Place | None = None, *, sure: bool = True) -> Name:
        parts = tuple(piece.text.rstrip("’'") for piece in self.pieces[at:end])
        lead = self.lead if at else self.phrase.before
        return Name(kind, self._text(at, end), parts, place, sure, lead, at == 0, end == len(self.pieces))

    def _ends(self, at: int) -> range:
        return range(min(len(self.pieces), at + _LONGEST), at, -1)

    def _known(self, at: int) -> tuple[int, Name | None] | None:
        """Pass over what the registers know, and take what everybody knows."""
        for end in self._ends(at):
            text = self._text(at, end)
            if text in self.knowledge.registered:
                return end, None
            noble = f"{self.phrase.before} {text}" if at == 0 else text
            if noble in self.lexicon.full and not at:
                return end, self._with_particle(self._name("person", at, end))
            if text in self.lexicon.full or (at == 0 and text[:1].lower() + text[1:] in self.lexicon.full):
                return end, self._name("person", at, end)
            for form in (text, text.title()) if self.shouted else self._longer(text, end):
                if form in self.lexicon.bodies and not (self.titled and end == at + 1 and not text.isupper()):
                    return end, self._name("body", at, end)._replace(text=text if self.shouted else form)
        return None

    def _with_particle(self, name: Name) -> Name:
        """Return a name with the particle before the phrase: *de Gaulle*."""
        particle = self.phrase.before
        return name._replace(text=f"{particle} {name.text}", words=(*particle.split(), *name.words))

    def _longer(self, text: str, end: int) -> tuple[str, ...]:
        """Return a text with the word in lower case after it, if it ends the phrase, and as it is."""
        after = self.phrase.after
        return (f"{text} {after}", text) if end == len(self.pieces) and after[:1].islower() else (text,)

    def _place(self, at: int) -> tuple[int, Name | None] | None:
        for end in self._ends(at):
            text = self._text(at, end)
            if end == len(self.pieces) and self.phrase.after.startswith(", ") and not self.titled:
                whole = self._with_state(text)
                if whole:
                    return end, self._name("place", at, end, whole)._replace(text=f"{text}{self.phrase.after}")
            for form in self._longer(text, end):
                place = self.places.get(form)
                if not place and form == text and text.isupper() and len(text) > 3:
                    place = self.places.get(text.title())
                    place = place if len(text) > 4 or (place and place.kind == "country" and place.sure) else None
                place = place or (self._region(at, end) if form == text else None)
                if place and self._may_be_place(at, end, place):
                    return end, self._name("place", at, end, place, sure=place.sure)._replace(text=form)
        return None

    def _with_state(self, text: str) -> Place | None:
        """Return the place that a name and the state after it make: *Duluth, Minnesota*."""
        whole = f"{text}{self.phrase.after}"
        listed = self.places.get(whole)
        if listed:
            return listed
        first, state = self.places.get(text), self.places.get(self.phrase.after[2:])
        if not first or not state or first.kind != "settlement" or state.kind != "region" or not state.geonames:
            return None
        return Place(whole, "settlement") if self.places.is_state(state.name) else None

    def _may_be_place(self, at: int, end: int, place: Place) -> bool:
        """Say whether a name of a place is not a person's here, or part of a body's name."""
        following = self.pieces[end].text if end < len(self.pieces) else ""
        single = end == at + 1
        dated = self.phrase.opens and end == len(self.pieces) and begins_date(self.phrase.after)
        # *без Брежнева*: towns were named after persons, and named otherwise again
        eponym = single and place.kind == "settlement" and self._is_known_russian(at)
        noble = at == 0 and not place.sure and self.phrase.before in self.lexicon.particles  # *von der Linden*
        if eponym or noble or (self.titled and single and not self.pieces[at].text.isupper()):
            return False
        if at == 0 and self.phrase.opens and not place.sure and self.pieces[0].bare in self.lexicon.function:
            return False
        if (
            single
            and not place.sure
            and ((following and following[0].isupper()) or (self.pieces[at].text in self.lexicon.given and not dated))
        ):
            return False
        if single and at and INITIALS.fullmatch(self.pieces[at - 1].text) and "." not in self.pieces[at].text:
            return False
        if self.shouted and following.title() in self.lexicon.heads:
            return False
        return following not in self.lexicon.heads or place.kind == "country"

    def _is_known_russian(self, at: int) -> bool:
        """Say whether a word in Cyrillic letters is a surname that everybody knows, and nobody is in it."""
        text, lead = self.pieces[at].text, self.lead if at else self.phrase.before
        placed = lead in words("places", "words", "strong") or lead in words("places", "words", "weak")
        return "\u0400" <= text[0] <= "\u04ff" and text in self.lexicon.surnames and not placed

    def _region(self, at: int, end: int) -> Place | None:
        """Recognise a part of a place (*Northern Laos*), and a place by its kind (*Luo River*, *Lake Poso*)."""
        if not 2 <= end - at <= 4 or self.pieces[at].bare in self.lexicon.function:
            return None
        first, last = self.pieces[at].text, self.pieces[end - 1].text
        inner = self._text(at + 1, end)
        if first in words("places", "words", "parts"):
            whole = self.places.get(inner)
            return Place(self._text(at, end), "region") if whole and whole.sure else None
        if all(_ONE.match(piece.text) for piece in self.pieces[at:end]):
            stem = self.pieces[end - 2].text
            if (
                last in words("places", "words", "after")
                and stem.casefold() not in self.lexicon.function
                and not self.knowledge.is_common(stem)
            ):
                kind = "feature" if last in words("places", "words", "features") else "region"
                return Place(self._text(at, end), kind)
            is_own = self.knowledge.is_own(last) and last not in self.lexicon.heads
            if first in words("places", "words", "before") and end - at == 2 and is_own:
                return Place(self._text(at, end), "feature")
        return None

    def _body(self, at: int) -> tuple[int, Name | None] | None:
        said = re.split("[’']", self.pieces[at].bare)[0]  # *We've Congress to think of*
        if self.shouted or self.pieces[at].bare in self.lexicon.function or said in _PRONOUNS:
            return None
        of_country = at + 1 < len(self.pieces) and self._is_country(at, at + 1)  # *USSR Ministry of Defense*
        end = self._body_of(at + of_country) or self._body_by_head(at)
        return (end, self._name("body", at, self._with_country(end))) if end else None

    def _is_country(self, at: int, end: int) -> bool:
        place = self.places.get(self._text(at, end))
        return place is not None and place.sure and place.kind in ("country", "region")

    def _with_country(self, end: int) -> int:
        """Return where a body's name ends with the country it is of (*Foreign Ministry of the USSR*)."""
        begin = end
        while begin < len(self.pieces) and self.pieces[begin].text in _OF | _ARTICLES:
            begin += 1
        if begin == end or begin == len(self.pieces):
            return end
        return next((last for last in self._ends(begin) if self._is_country(begin, last)), end)

    def _body_of(self, at: int) -> int:
        """Return where a name such as *Ministry of Foreign Affairs* ends; 0 if there is none."""
        if self.pieces[at].text not in self.lexicon.heads_of or at + 2 >= len(self.pieces):
            return 0
        end = at + 1
        linking = _OF | {"on"} if self.pieces[at].text in _ON else _OF
        if self.pieces[end].text not in linking:
            return 0
        end += 1
        while end < len(self.pieces) and (self.pieces[end].text in _ARTICLES):
            end += 1
        begin = end
        if self.pieces[begin].bare in words("persons", "courtesy") if begin < len(self.pieces) else True:
            return 0  # *the Commission of Comrade Ekman* is no body's name
        while end < len(self.pieces) and _ONE.match(self.pieces[end].text) and not self._begins_person(end):
            end += 1
        if end + 1 < len(self.pieces) and self.pieces[end].text in _AND and end > begin:
            end += 2 * (self.pieces[end + 1].text in words("organisations", "words", "fields"))
        return end if end > begin else 0

    def _body_by_head(self, at: int) -> int:
        """Return where a name such as *Foreign Relations Committee* ends; 0 if there is none."""
        for end in self._ends(at):
            inside = self.pieces[at:end]
            if inside[-1].text not in self.lexicon.heads or len(inside) < 2:
                continue
            if end < len(self.pieces) and self.pieces[end].text in _BUILDINGS:
                continue
            if not all(_ONE.match(piece.text) or piece.text == "and" for piece in inside):
                continue
            eponymous = inside[-1].text in words("organisations", "words", "eponymous")
            if (
                self._is_title(inside[0])
                or (self._begins_person(at) and not eponymous)
                or inside[0].bare in self.lexicon.modifiers - {"foreign"}
            ):
                continue
            telling = [p for p in inside[:-1] if _ONE.match(p.text) and p.text not in self.lexicon.general]
            several = sum(bool(_ONE.match(piece.text)) for piece in inside) > 2
            if (
                telling
                or several
                or (inside[0].text, inside[-1].text) in (("Foreign", "Ministry"), ("Communist", "Party"))
            ):
                return end
        return 0

    def _begins_person(self, at: int) -> bool:
        piece = self.pieces[at]
        return piece.text in self.lexicon.given or bool(INITIALS.fullmatch(piece.text)) or piece.text.endswith(".")

    def _is_title(self, piece: Piece) -> bool:
        stopped = len(piece.bare) == 1 or piece.bare in words("persons", "needs_stop")
        return piece.bare in self.lexicon.titles and (not stopped or piece.text.endswith("."))

    def _person(self, at: int) -> tuple[int, Name | None]:
        opens = at == 0 and self.phrase.opens and self.pieces[0].bare in self.knowledge.lower
        ordinary = opens and len(self.pieces) > 2 and self._begins_noble(1)  # *Ask von Trotha*, where *ask* is said too
        end = at if ordinary else self._end_of_name(at)
        titled, self.titled = self.titled, False
        if end == at:
            return at + 1, None
        parts = [piece.text for piece in self.pieces[at:end]]
        if self.phrase.before == "[":
            return end, None  # what an editor adds to a name is part of that name
        if self.shouted:
            return end, self._name("person", at, end) if is_in_capitals(parts, self.knowledge) else None
        if not at and self.phrase.before in self.lexicon.particles and self._is_noble(parts):
            return end, self._with_particle(self._name("person", at, end))
        if titled or is_whole_name(parts, self.knowledge):
            # several in a row have one title
            self.titled = titled and bool(_PLURAL.search(self.title))
            return end, self._name("person", at, end)
        return end, self._name("word", at, end, sure=False) if len(parts) < 4 else None

    def _is_noble(self, parts: list[str]) -> bool:
        """Say whether words after a particle are a name: no ordinary word, and not all in capitals."""
        place = self.places.get(parts[0])
        return not (place and place.sure) and all(self.knowledge.is_own(part) or part in _PARTICLES for part in parts)

    def _end_of_name(self, at: int) -> int:
        end = at
        while end < len(self.pieces) and end - at < 5:
            piece = self.pieces[end]
            if not _ONE.match(piece.text):
                particle = piece.text.casefold() in _PARTICLES and at < end < len(self.pieces) - 1
                if not particle or not self._may_be_named(end + 1) or self._is_title(self.pieces[end + 1]):
                    break
                end += 1
            elif not self._may_be_named(end) or (end > at and self._is_title(piece) and not self._is_surname(end)):
                break
            end += 1
        return end

    def _is_surname(self, at: int) -> bool:
        """Say whether a title is a surname here: nothing goes on after it (*Winston Lord*, *Mr. King*)."""
        ends = at + 1 == len(self.pieces) or self.pieces[at + 1].text in _AND
        return ends and self.pieces[at].bare in words("persons", "surnames_too")

    def _may_be_named(self, at: int) -> bool:
        text = self.pieces[at].text
        if INITIALS.fullmatch(text) or (self.titled and text in words("persons", "strict")):
            return True
        if not _ONE.match(text) or self.pieces[at].bare in self.lexicon.function or _FOLLOWER.match(text):
            return False
        if text.replace("’", "'") in self.lexicon.common or text in self.lexicon.heads:
            return self._is_given_before(at) or (bool(at or self.titled) and self._is_surname(at))
        if text.capitalize() in self.lexicon.surnames and len(text) > 3:
            return True
        return not (text.isupper() and len(text) < (4 if self.shouted else 5) and len(self.pieces) > 1)

    def _is_given_before(self, at: int) -> bool:
        """Say whether an ordinary word is a given name here: a surname comes next, and no sentence begins (*Bill*)."""
        given = self.pieces[at].text in self.lexicon.given and not (at == 0 and self.phrase.opens)
        following = self.pieces[at + 1].text if at + 1 < len(self.pieces) else ""
        return (
            given
            and bool(_ONE.match(following))
            and self.knowledge.is_own(following)
            and following not in self.lexicon.heads
        )
