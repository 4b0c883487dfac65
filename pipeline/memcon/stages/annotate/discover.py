"""A record and the registers in, the registers with the names that the document itself makes known out.

What a phrase shows by itself (``reading``) is taken; a word that shows nothing is somebody if the document says of it
what is said of persons, and a place if it says what is said of places. Else it is left alone: a name that is missed
can be added, a false one misleads. Every entry made here is uncertain and says so.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from memcon.authority import Authority
from memcon.gazetteer import Gazetteer, Place, gazetteer
from memcon.label_forms import affiliation
from memcon.model import Cast, Paragraph, Record, lines_at
from memcon.name_forms import russian_surnames
from memcon.recognise import Recogniser, recognise_nothing
from memcon.stages.annotate.capitals import Phrase, phrases, vocabulary
from memcon.stages.annotate.enrol import Found, Talk, enrol
from memcon.stages.annotate.knowledge import Knowledge
from memcon.stages.annotate.lexicon import Lexicon, lexicon
from memcon.stages.annotate.names import Names
from memcon.stages.annotate.reading import Name, begins_date, read_phrase
from memcon.tables import words

_OFFICES = tuple(
    "Minister President Premier Chancellor Ambassador General Chairman Secretary minister president".split()
)
_OF_OFFICES = words("persons", "roles") | words("persons", "listed")
_I_AM = r"\b(?:I am|I[’']m|this is|name is|name[’']s|ich bin|mein Name ist|je suis|soy|меня зовут|я —)"
_NOTE_MARK = re.compile(r"(?<=[^\W\d_]{3})\d{1,3}\b")
_OFTEN = 3  # a word that is no other and is said so often in sentences that name no article is somebody's name
_UNSPACED_FROM, _UNSPACED_TO = "\u3040", "\u9fff"


@dataclass(slots=True)
class _Signs:
    """What the surroundings of a word say of it: how often."""

    total: int = 0
    inside: int = 0
    deed: int = 0
    person: int = 0
    beside: int = 0
    place: int = 0
    toward: int = 0
    article: int = 0
    alone: bool = False
    words: tuple[str, ...] = ()
    known: Place | None = None


def discover(
    record: Record,
    language: str,
    authority: Authority,
    cast: Cast,
    recognise: Recogniser = recognise_nothing,
    document: str = "",
) -> Names:
    """Find the names in a record that the registers do not have.

    Args:
        record: the segmented transcript.
        language: its language (BCP 47).
        authority: the registers, with those who speak and those present.
        cast: who is who.
        recognise: finds names by other means than these.
        document: id of the document, which no entry may have.
    """
    texts = [line for paragraph in record.paragraphs for line in _lines(paragraph)]
    texts.extend(dict.fromkeys(f"({turn.label.stage})" for turn in record.turns if turn.label.stage))
    texts.extend(dict.fromkeys(said for turn in record.turns if (said := affiliation(turn.label.text))))
    is_person = partial(_is_person, authority=authority)
    knowledge = Knowledge(lexicon(language), gazetteer(language), authority.forms, vocabulary(texts), is_person)
    counted = phrases(texts, knowledge.lexicon.openers, authority.forms)
    found, signs = _read(counted, knowledge)
    _add_unspaced(found, texts, knowledge)
    _add_states(found, counted, knowledge)
    _judge(found, signs, knowledge)
    _add_declined(found, signs, knowledge)
    _add_recognised(found, texts, recognise, knowledge)
    _expand(found, counted, knowledge.places)
    talk = Talk(cast, [phrase.text for phrase in counted], partial(_is_said_of, record, cast), document)
    extended = enrol(found, authority, talk, knowledge)
    return _with_care(extended, found, knowledge)


def _is_said_of(record: Record, cast: Cast, speaker: str, name: str) -> bool:
    """Say whether a name is said before the talk, by others than a speaker, or by them of themselves."""
    of_themselves = re.compile(rf"(?i:{_I_AM})\s(?:\w+\.\s)?{re.escape(name)}")
    own: set[Paragraph] = set()
    for turn in record.turns:
        if speaker in cast.speakers[turn.speaker]:
            own.update(turn.speech)
    return any(
        of_themselves.search(paragraph.text) if paragraph in own else name in paragraph.text
        for paragraph in record.paragraphs
    )


def _with_care(authority: Authority, found: Found, knowledge: Knowledge) -> Names:
    """Return names, and which of them are ordinary words too.

    *Bill* is a name without a title if the document has the whole name of one (*Bill Tyndall*).
    """
    whole = {part for parts in found.persons if len(parts) > 1 for part in (parts[0], parts[-1])}
    strict = {form for form in words("persons", "strict") if _is_person(form, authority)}
    ordinary = {
        form for word in knowledge.lower for form in (word.capitalize(), word.upper()) if form in authority.forms
    }
    ranks = {word.capitalize() for word in words("persons", "surnames_too")} & strict
    return Names(authority, frozenset(ordinary | ranks | (strict - whole)), frozenset(strict - whole))


def _is_person(form: str, authority: Authority) -> bool:
    ids = authority.forms.get(form, ())
    return bool(ids) and all(authority.entries[identifier].is_person for identifier in ids)


def _lines(paragraph: Paragraph) -> Iterator[str]:
    """Return the lines of a paragraph, without the marks of notes that stand right after a word (*Lowe2*)."""
    return (_NOTE_MARK.sub("", line) for line in lines_at(paragraph.text, paragraph.lines))


def _read(counted: Counter[Phrase], knowledge: Knowledge) -> tuple[Found, dict[str, _Signs]]:
    """Return the names that phrases show by themselves, and what they show of the others."""
    found, signs = Found(), defaultdict[str, _Signs](_Signs)
    for phrase, count in counted.items():
        if phrase.text in knowledge.registered or _is_ordinary(phrase, knowledge):
            continue
        for name in read_phrase(phrase, knowledge):
            if name.kind == "person":
                found.persons.setdefault(name.words, name.text)
            elif name.kind == "body":
                known = knowledge.lexicon.bodies
                usual = name.text.title() if name.text.isupper() else name.text  # *THE WHITE HOUSE*
                body = known.get(name.text) or known.get(usual) or (name.text, "org")
                found.bodies.setdefault(name.text, body)
                short = _short_form(name, knowledge.places)
                if short:
                    found.bodies.setdefault(short, body)
            elif name.kind == "place" and name.sure and name.place:
                found.places.setdefault(name.text, name.place)
                _add_city(found, name, knowledge.places)
            else:
                _note(signs[name.text], name, phrase, count, knowledge.lexicon)
    return found, signs


def _add_city(found: Found, name: Name, places: Gazetteer) -> None:
    """Let a city be known without the state after it: *Akron* after *Akron, Ohio*."""
    city, comma, state = name.text.partition(", ")
    known = places.get(city)
    if comma and known and places.is_state(state):
        found.places.setdefault(city, known)


def _is_ordinary(phrase: Phrase, knowledge: Knowledge) -> bool:
    """Say whether a phrase is one word that is no name: most are, and need no reading."""
    bare, lexis = phrase.text.casefold(), knowledge.lexicon
    ordinary = bare in lexis.function or (phrase.opens and bare in knowledge.lower)
    common = phrase.text in lexis.common and not knowledge.places.get(phrase.text)
    titled = phrase.before.rstrip(".") in lexis.titles
    return (ordinary or common) and not titled and phrase.text not in lexis.bodies


def _short_form(name: Name, places: Gazetteer) -> str:
    """Return the word by which a university is called without that word: *Dartmouth*; empty if it is a place's too."""
    if len(name.words) != 2 or name.words[1] not in ("University", "College"):
        return ""
    place = places.get(name.words[0])
    return "" if place and place.sure else name.words[0]


def _note(signs: _Signs, name: Name, phrase: Phrase, count: int, lexis: Lexicon) -> None:
    """Count what stands around a word that shows nothing by itself."""
    before = name.lead
    signs.words, signs.known = name.words, name.place
    signs.total += count
    signs.inside += count * bool((before or not name.first) and before not in ("of", "for"))
    where = before in words("places", "words", "strong") or before in words("places", "words", "weak")
    is_done = name.last and phrase.after.casefold() in lexis.verbs
    goes = phrase.after in ("himself", "herself") and before in ("to", "from", "at")  # *go to Stromness himself*
    signs.deed += count * (
        is_done and not goes and not (where and name.place)
    )  # *der Mann aus Utrecht schrieb*: not the town did
    signs.person += count * (before in lexis.before or (name.last and phrase.after.endswith(_OFFICES)))
    signs.beside += count * name.beside
    strong = before in words("places", "words", "strong") and (name.place is not None or name.last)
    signs.place += count * (strong or (name.place is not None and _is_placed(name, name.place, phrase)))
    signs.toward += count * (before in ("to", "from", "at"))
    signs.article += count * (before in ("the", "a", "an", "this", "every", "our", "any", "some"))


def _is_placed(name: Name, place: Place, phrase: Phrase) -> bool:
    """Say whether a name that is a place's stands as one: after *reached*, or before a date (*Rambouillet, 29 July*).

    *At* and *from* are said of places too, but *at Goodyear* of whoever works there, and *from Lin* of persons: of
    American towns and of short names they say nothing.
    """
    dated = phrase.opens and name.last and begins_date(phrase.after)
    unlikely = place.iso == "US" and not place.well_known
    weak = name.lead in ("at", "from", "to") and not unlikely and len(name.text) > 3
    return dated or name.lead in words("places", "words", "weak") or weak


def _judge(found: Found, noted: dict[str, _Signs], knowledge: Knowledge) -> None:
    """Decide about words that show nothing by themselves."""
    lexis = knowledge.lexicon
    parts = {part for parts in found.persons for part in parts}
    for text, signs in noted.items():
        if text in found.places or text in found.bodies or signs.words in found.persons:
            continue
        if text.isupper():
            _judge_capitals(found, text, signs, knowledge)
            continue
        single = len(signs.words) == 1
        if single and (text in parts or _is_given(text, signs, knowledge)):
            found.persons.setdefault(signs.words, text)
        elif len(text) < 3 or signs.article * 4 > signs.total or any(_is_common(w, knowledge) for w in signs.words):
            continue
        elif signs.known and signs.place and not (signs.deed or signs.person or text in lexis.surnames | lexis.given):
            found.places.setdefault(text, signs.known)
        elif (
            single
            and text in lexis.surnames
            and not (signs.place and signs.known)  # *they called in Gromyko*: not all that follows *in* is a place
            and (signs.inside or signs.deed or text not in lexis.doubtful)
        ):
            found.persons.setdefault(signs.words, text)
        elif not lexis.nouns_have_capitals:
            signs.alone = lexis.names_have_capitals
            _judge_unknown(found, text, signs)


def _judge_capitals(found: Found, text: str, signs: _Signs, knowledge: Knowledge) -> None:
    """Take a word in capitals for a surname that everybody knows (*TITO*), but no abbreviation and no ordinary word."""
    surname, lexis = text.capitalize(), knowledge.lexicon
    known = surname in lexis.surnames and surname not in lexis.doubtful and not knowledge.is_common(surname)
    if known and len(text) > 3 and len(signs.words) == 1 and signs.inside + signs.deed and not signs.article:
        found.persons.setdefault((surname,), surname)


def _add_declined(found: Found, noted: dict[str, _Signs], knowledge: Knowledge) -> None:
    """Take words for surnames that have the endings of Russian ones, in any case, and stand inside a sentence."""
    lexis = knowledge.lexicon
    undecided = {
        text: signs
        for text, signs in noted.items()
        if text not in found.places and text not in found.bodies and not signs.known and len(signs.words) == 1
    }
    free = [text for text in undecided if text not in lexis.common and text.casefold() not in knowledge.lower]
    for surname, forms in russian_surnames(free).items():
        if any(undecided[form].inside for form in forms):
            for form in forms:
                found.persons.pop((form,), None)
            found.persons.setdefault((surname,), surname)


def _judge_unknown(found: Found, text: str, signs: _Signs) -> None:
    if signs.place:
        if not signs.deed and not signs.person and "-" not in text:
            found.places.setdefault(text, Place(text, "region"))
        return
    if _is_bare_name(signs):
        found.persons.setdefault(signs.words, text)
        return
    told = signs.deed + signs.person > 1 or (signs.deed and signs.total > 1)
    called = signs.person and (signs.total > 1 or len(signs.words) > 1)
    often = (
        signs.toward < signs.total
        and not signs.article
        and signs.inside
        and signs.total >= _OFTEN
        and len(signs.words) == 1
    )
    if told or called or often or signs.beside:
        found.persons.setdefault(signs.words, text)


def _is_bare_name(signs: _Signs) -> bool:
    """Say whether two capitalised words inside a sentence are somebody where things have no two capitals."""
    plain = all(word[1:].islower() for word in signs.words)
    return signs.alone and len(signs.words) == 2 and plain and bool(signs.inside) and not signs.article


def _is_given(text: str, signs: _Signs, knowledge: Knowledge) -> bool:
    """Say whether a word is a given name and nothing else; alone it stands for somebody whom all know."""
    lexis = knowledge.lexicon
    plain = text in lexis.given and text not in lexis.doubtful and text.casefold() not in knowledge.lower
    return plain and not signs.place and not signs.article


def _is_common(word: str, knowledge: Knowledge) -> bool:
    """Say whether a word is an ordinary one, or one of offices and bodies."""
    bare, lexis = word.casefold(), knowledge.lexicon
    office = bare in lexis.titles or bare in lexis.modifiers or bare in lexis.offices or bare in _OF_OFFICES
    return office or knowledge.is_common(word) or bare in lexis.function or word in lexis.heads


def _expand(found: Found, counted: Counter[Phrase], places: Gazetteer) -> None:
    """Give a body the short form in parentheses after its name: *Agency for International Development (AID)*."""
    for phrase in counted:
        short = phrase.after.removeprefix("(").removesuffix(")")
        if phrase.after.startswith("(") and short.isalnum() and short[0].isupper() and " " not in short:
            body = next((text for text in found.bodies if phrase.text.endswith(text)), "")
            if body and (short.isupper() or (len(short) > 3 and not places.get(short))):
                found.bodies.setdefault(short, found.bodies[body])


def _add_recognised(found: Found, texts: list[str], recognise: Recogniser, knowledge: Knowledge) -> None:
    """Add names that a recogniser finds, where registers and rules say nothing of the words."""
    for text in texts:
        for start, end, kind in recognise(text):
            name = " ".join(text[start:end].split())
            parts = tuple(name.split())
            taken = name in knowledge.registered or name in found.places or name in found.bodies
            if taken or parts in found.persons or len(name) < 2 or name.islower():
                continue
            if kind == "person":
                found.persons[parts] = name
            elif kind == "place":
                found.places[name] = knowledge.places.get(name) or Place(name, "region")
            else:
                found.bodies[name] = (name, "org")


def _add_states(found: Found, counted: Counter[Phrase], knowledge: Knowledge) -> None:
    """Let *the States* be the United States, where the document speaks of no others by that word."""
    others = ("United States", "United States of America")
    said = [phrase for phrase in counted if "States" in phrase.text.split() and phrase.text not in others]
    america = knowledge.places.get("United States")
    if america and said and all(_is_america(phrase, knowledge.lexicon) for phrase in said):
        found.places.setdefault("States", america)


def _is_america(phrase: Phrase, lexis: Lexicon) -> bool:
    after = phrase.after.lstrip(", ")
    return (
        phrase.text == "States" and phrase.before == "the" and (after != phrase.after or after in {"", *lexis.function})
    )


def _add_unspaced(found: Found, texts: list[str], knowledge: Knowledge) -> None:
    """Find well-known names in writing without capitals or spaces."""
    lexis = knowledge.lexicon
    whole = "\n".join(texts)
    for form in lexis.small_bodies:
        if form in whole:
            found.bodies.setdefault(form, lexis.bodies[form])
    text = "\n".join(text for text in texts if not text.isascii())
    if not any(_UNSPACED_FROM <= sign <= _UNSPACED_TO for sign in text[:5000]):
        return
    for form, place in knowledge.places.unspaced():
        if form in text and form not in knowledge.registered:
            found.places.setdefault(form, place)
    for form in lexis.unspaced:
        if form in text and form not in knowledge.registered:
            found.persons.setdefault((form,), form)
    for form, body in lexis.bodies.items():
        if form >= _UNSPACED_FROM and form in text and form not in knowledge.registered:
            found.bodies.setdefault(form, body)
