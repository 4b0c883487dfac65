"""The parts of a name in, the forms in which texts write it out: by rule, from small tables.

A transcript may have a surname alone, initials with or without spaces, the surname first, all capitals, no
diacritics, a hyphen more or less, another transliteration of a Russian name or another romanisation of a Chinese one.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from itertools import product

from memcon.tables import table, words

_MOST_VARIANTS = 48
# Initials of a transliteration that are two letters for one.
_TWO_LETTERS = re.compile(r"(?:Sh|Ch|Zh|Kh|Yu|Ya|Ts|Ye)(?=[a-z])")
_APOSTROPHES = re.compile(r"[’'ʹ`]")
_VOWELS = "аеёиоуыэюя"


def without_diacritics(text: str) -> str:
    """Return Latin text with accents and umlauts dropped."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text)
    if any("\u0400" <= c <= "\u04ff" for c in text):  # й and ё are letters of their own
        return text
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


def written_forms(name: str, *, hyphens: bool = False) -> set[str]:
    """Return a name as it stands and as a typist may have written it.

    Args:
        name: the name.
        hyphens: whether a hyphen may have become a space.
    """
    plain = without_diacritics(name)
    forms = {name, plain, name.replace("'", "’"), name.replace("’", "'")}
    if " " in name or len(name) > 4:
        forms |= {name.upper(), plain.upper()}
    if hyphens and "-" in name:
        forms |= {name.replace("-", " "), name.replace("-", "‑")}
    return forms


def western_forms(given: Sequence[str], surname: str) -> set[str]:
    """Return the forms of a name whose surname stands last: alone, with initials, in full, and surname first."""
    if not given:
        return {surname}
    letters = [_initial(part) for part in given]
    full = " ".join(given)
    forms = {surname, f"{full} {surname}", f"{given[0]} {surname}"}
    forms |= {f"{letters[0]}. {surname}", f"{letters[0]}.{surname}"}
    for separator in (".", ". "):
        initials = separator.join(letters)
        forms |= {f"{initials}. {surname}", f"{initials} {surname}", f"{initials}.{surname}"}
    if len(given) > 1:
        forms |= {f"{given[0]} {letter}. {surname}" for letter in letters[1:]}
        forms.add(f"{given[0]} {' '.join(f'{letter}.' for letter in letters[1:])} {surname}")
    listed = {f"{surname}, {full}", f"{surname}, {given[0]}", f"{surname}, {'. '.join(letters)}."}
    if len(given) > 1:
        listed.add(f"{surname}, {given[0]} {letters[1]}.")
    capitals = surname.upper()
    shown = {f"{capitals}{form[len(surname) :]}" for form in listed} | {f"{full} {capitals}", f"{given[0]} {capitals}"}
    return forms | listed | shown


def surname_forms(parts: Sequence[str]) -> set[str]:
    """Return the surname of a Western name that is more than its last word, as texts write it.

    With its particle, in either case (*von Brentano*, *Von Brentano*), and with what stands before that in it (*Couve
    de Murville*). Empty for a surname that is one word.
    """
    small = words("persons", "particles")
    at = len(parts) - 1
    while at > 1 and parts[at - 1].casefold() in small:
        at -= 1
    if at == len(parts) - 1 or len(parts) < 2:
        return set()
    surname = " ".join(parts[at:])
    whole = {" ".join(parts[1:])} if at > 1 and "." not in parts[at - 1] else set()
    return {surname, surname[:1].upper() + surname[1:], surname.upper(), *whole}


def _initial(given: str) -> str:
    """Return a given name's initial; two letters where a transliteration has two for one (*Sh.*, *Yu.*)."""
    match = _TWO_LETTERS.match(given)
    return match.group() if match else given[:1]


def chinese_forms(surname: str, given: Sequence[str]) -> set[str]:
    """Return the forms of a name whose surname stands first, in pinyin, joined and hyphenated, and in Wade-Giles."""
    if not given:
        return set()
    joined = "".join(_APOSTROPHES.sub("", part.replace("-", "")) for part in given).capitalize()
    forms = {f"{surname} {' '.join(given)}", f"{surname} {joined}", f"{surname.upper()} {joined}"}
    syllables = _syllables(joined.casefold())
    family = _syllables(surname.casefold())
    if not syllables or len(family) != 1:
        return forms
    parted = "-".join(syllables).capitalize()
    forms |= {f"{surname} {parted}", f"{surname} {' '.join(syllables).title()}"}
    old = f"{_wade_giles(family[0]).capitalize()} {'-'.join(map(_wade_giles, syllables)).capitalize()}"
    for written in (old, without_diacritics(old)):
        forms |= {written, _APOSTROPHES.sub("", written), written.replace("’", "'")}
    return forms


@cache
def _syllable() -> re.Pattern[str]:
    chinese = table("romanisation")["chinese"]
    return re.compile(rf"(?P<initial>{'|'.join(chinese['initials'])})?(?P<final>{'|'.join(chinese['finals'])})")


def _syllables(word: str) -> list[str]:
    """Cut a word into syllables of pinyin; empty if it is none."""
    one = _syllable().pattern.replace("?P<initial>", "?:").replace("?P<final>", "?:")
    # of two ways to cut, that in which the next syllable begins with a consonant
    parts = re.findall(rf"{one}(?=$|[^aeiouü])|{one}(?=[aeiou])", word)
    return parts if parts and "".join(parts) == word and len(parts) <= 3 else []


def is_pinyin(name: str) -> bool:
    """Say whether a capitalised word is one or two syllables of pinyin, as a given name is."""
    return name.isalpha() and name.istitle() and 1 <= len(_syllables(name.casefold())) <= 2


def _wade_giles(syllable: str) -> str:
    chinese = table("romanisation")["chinese"]
    if syllable in chinese["syllables"]:
        return str(chinese["syllables"][syllable])
    match = _syllable().fullmatch(syllable)
    if not match:
        return syllable
    initial, final = match["initial"] or "", match["final"]
    return f"{chinese['initial'].get(initial, initial)}{chinese['final'].get(final, final)}"


def russian_forms(name: str) -> set[str]:
    """Return other transliterations of a Russian name in Latin letters: those of English, German, French, Spanish."""
    rules = table("romanisation")["russian"]
    plain = _APOSTROPHES.sub("", name)
    found = {name, plain, *_english_variants(plain, rules["english"])}
    eastern = {**rules["german"], "zh": "sh"}  # as the GDR wrote: *Breshnew*
    return found | {_spelt(plain, letters) for letters in (rules["german"], eastern, rules["french"], rules["spanish"])}


def _english_variants(name: str, rules: Iterable[Sequence[str]]) -> set[str]:
    variants = {name}
    for pattern, *choices in rules:
        changed = {
            _cased(re.sub(pattern, choice, each.casefold()), each)
            for each, choice in product(variants, choices)
            if re.search(pattern, each.casefold())
        }
        if len(variants) + len(changed) <= _MOST_VARIANTS:
            variants |= changed
    return variants


def _spelt(name: str, letters: dict[str, str]) -> str:
    plain = _any_of(tuple(letters)).sub(
        lambda match: letters.get(match.group(), letters.get(f"{match.group()}$", "")), name.casefold()
    )
    return _cased(plain, name)


@cache
def _any_of(letters: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for letters, the longest first; a dollar sign at the end is that of a word."""
    longest_first = sorted(letters, key=len, reverse=True)
    return re.compile(
        "|".join(rf"{re.escape(each[:-1])}\b" if each.endswith("$") else re.escape(each) for each in longest_first)
    )


def _cased(changed: str, like: str) -> str:
    """Return changed words with capitals where they had them."""
    pairs = zip(changed.split(" "), like.split(" "), strict=False)
    return " ".join(new[:1].upper() + new[1:] if old[:1].isupper() else new for new, old in pairs)


def declined_forms(name: str) -> set[str]:
    """Return the cases of a name in Cyrillic letters (*Москва*: *Москвы, Москве, Москву, Москвой*); its last word's."""
    head, space, last = name.rpartition(" ")
    if not re.fullmatch(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*", last) or len(last) < 3:
        return set()
    return {f"{head}{space}{form}" for form in _declined(last)}


_DECLENSIONS = (
    (r"ский$", ("ского", "скому", "ским", "ском")),
    (r"ская$", ("ской", "скую")),
    (r"ой$", ("ого", "ому", "ым", "ом")),
    (r"ия$", ("ии", "ию", "ией")),
    (r"ий$", ("ия", "ию", "ием", "ии")),
    (r"[аo]$", ("ы", "и", "е", "у", "ой")),
    (r"я$", ("и", "е", "ю", "ей")),
    (r"ь$", ("я", "ю", "ем", "е", "и", "ью")),
    (r"й$", ("я", "ю", "ем", "е")),
    (r"(?<=[вн])$", ("а", "у", "ым", "ом", "е")),
    (r"(?<=[бгдзклмпрстфхцчшщ])$", ("а", "у", "ом", "ем", "е")),
)


def _declined(word: str) -> set[str]:
    ending, cases = next(((e, c) for e, c in _DECLENSIONS if re.search(e, word)), ("", ()))
    return {re.sub(ending, case, word, count=1) for case in cases} if ending else set()


# Endings of Russian surnames in all cases: the ending that the nominative has, of a man and of a woman.
_SURNAME = re.compile(
    r"(?P<stem>[А-ЯЁ][а-яё]{1,}(?:ов|ев|ёв|ин|ын))(?P<case>|а|у|ым|е|ой)|(?P<long>[А-ЯЁ][а-яё]+[сц]к)(?P<end>ий|ого|ому|им|ом|ая|ой|ую)"
)
_UKRAINIAN = re.compile(r"[А-ЯЁ][а-яё]{2,}енко")  # the same in all cases
_OF_MEN = frozenset(["", "ым", "е", "ий", "ого", "ому", "им", "ом"])
_OF_WOMEN = frozenset(["ой", "ая", "ую"])


def russian_surnames(words_found: Collection[str]) -> dict[str, set[str]]:
    """Return the nominative of each Russian surname among words in any of their cases, with these words.

    *Лосеву* is said of *Лосев* and of *Лосева*: which, another case in the same text says (*Лосевой*); if none does, it
    is taken for a man's.
    """
    cases: dict[str, dict[str, str]] = {}
    for word in words_found:
        match = _SURNAME.fullmatch(word)
        if match:
            stem, case = match["stem"] or match["long"], match["case"] if match["stem"] else match["end"]
            cases.setdefault(stem, {})[case or ""] = word
    declined = {_nominative(stem, set(found)): set(found.values()) for stem, found in cases.items()}
    return {**declined, **{word: {word} for word in words_found if _UKRAINIAN.fullmatch(word)}}


def _nominative(stem: str, cases: set[str]) -> str:
    is_woman = bool(cases & _OF_WOMEN) and not cases & _OF_MEN
    if stem.endswith(("ск", "цк")):
        return f"{stem}{'ая' if is_woman else 'ий'}"
    return f"{stem}а" if is_woman else stem
