"""A language in, the words by which its texts show what a name is of out: titles, verbs, given names, bodies."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from memcon.name_forms import declined_forms, russian_forms, without_diacritics
from memcon.tables import table, words


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of a language that say what a name is of; in lower case where texts write them either way.

    Attributes:
        titles: forms of address, ranks, offices before a name.
        modifiers: words that belong to a title and are none alone (*deputy*).
        surnames: names by which statesmen are known.
        full: whole names that nothing else shows to be some.
        unspaced: names of statesmen in writing without spaces.
        offices: what an office is of, before the holder's name (Secretary of *State* Rusk).
        particles: small words before a capital that are nothing else in this language: *van*, *von der*.
        verbs: what persons do.
        before: what stands before a person.
        given: given names.
        doubtful: names that are ordinary words too.
        common: capitalised words that are no names.
        function: words a name does not begin with.
        openers: these with a capital, as sentences begin with them, except those that are names too (*Will*).
        bodies: form → (name, element of the entry) of bodies, events and periodicals.
        small_bodies: forms of these that have words with a small letter, by which no phrase in capitals has them.
        heads: last words of the names of bodies.
        heads_of: first words of such names, before *of*.
        general: words that make no name of a body by themselves.
        nouns_have_capitals: a capital is no sign of a name.
        names_have_capitals: of a name of a body only the first word has a capital; of a person's, each.
    """

    titles: frozenset[str]
    modifiers: frozenset[str]
    surnames: frozenset[str]
    full: frozenset[str]
    unspaced: frozenset[str]
    offices: frozenset[str]
    particles: frozenset[str]
    verbs: frozenset[str]
    before: frozenset[str]
    given: frozenset[str]
    doubtful: frozenset[str]
    common: frozenset[str]
    function: frozenset[str]
    openers: frozenset[str]
    bodies: Mapping[str, tuple[str, str]]
    small_bodies: tuple[str, ...]
    heads: frozenset[str]
    heads_of: frozenset[str]
    general: frozenset[str]
    nouns_have_capitals: bool
    names_have_capitals: bool


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language (BCP 47), with that of English, from which many transcripts are not free."""
    language = language.partition("-")[0]

    def known(name: str, key: str) -> frozenset[str]:
        languages = [code for code in dict.fromkeys(("en", language)) if code in table(name)[key]]
        return frozenset().union(*(words(name, key, code) for code in languages))

    bodies, function = table("organisations"), known("common", "function")
    own_heads = f"heads_{language}"
    known_bodies = {
        form.strip(): (name, kind)
        for section, kind in (("known", "org"), ("events", "event"), ("periodicals", "bibl"))
        for name, forms in bodies[section].items()
        for form in forms.split("|")
    }
    return Lexicon(
        titles=known("persons", "titles"),
        modifiers=words("persons", "modifiers"),
        surnames=_surnames(),
        full=words("persons", "full"),
        unspaced=words("persons", "surnames", "unspaced"),
        offices=known("persons", "offices"),
        particles=words("persons", "alone", language if language in table("persons")["alone"] else "others"),
        verbs=words("persons", "verbs", language) if language in table("persons")["verbs"] else frozenset(),
        before=words("persons", "before", language) if language in table("persons")["before"] else frozenset(),
        given=_given(),
        doubtful=words("persons", "doubtful"),
        common=words("common", "peoples") | words("common", "time") | words("common", "others"),
        function=function,
        openers=frozenset(map(str.capitalize, function)) - words("persons", "strict"),
        bodies=known_bodies,
        small_bodies=tuple(form for form in known_bodies if _has_small_words(form)),
        heads=words("organisations", "words", "heads"),
        heads_of=words("organisations", "words", "of")
        | (words("organisations", "words", own_heads) if own_heads in bodies["words"] else frozenset()),
        general=words("organisations", "words", "general"),
        nouns_have_capitals=language == "de",
        names_have_capitals=language in ("fr", "es", "it", "pt", "ru", "uk", "pl", "cs"),
    )


def _has_small_words(form: str) -> bool:
    """Say whether a form begins with a small letter, or has words with one that link nothing."""
    return form[0].islower() or any(word[0].islower() and len(word) > 3 for word in form.split()[1:])


@cache
def _given() -> frozenset[str]:
    names = words("persons", "names")
    return names.union(map(without_diacritics, names))


@cache
def _surnames() -> frozenset[str]:
    plain = words("persons", "surnames", "all")
    latin = (form for name in words("persons", "surnames", "russian") for form in russian_forms(name))
    cyrillic = words("persons", "surnames", "cyrillic")
    return plain.union(latin, cyrillic, (form for name in cyrillic for form in declined_forms(name)))
