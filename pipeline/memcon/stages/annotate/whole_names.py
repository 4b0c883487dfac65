"""Words in, whether they are somebody's whole name out: by initials, a given name, a surname that everybody knows."""

import re

from memcon.name_forms import is_pinyin
from memcon.stages.annotate.capitals import UPPER
from memcon.stages.annotate.knowledge import Knowledge
from memcon.tables import words

INITIALS = re.compile(rf"(?:[{UPPER}][{UPPER}a-z]?\.-?)+")
# A given name of two syllables: *En-lai*.
_HYPHENATED = re.compile(rf"[{UPPER}]\w*[a-z’']+-[a-z’']+")
_CYRILLIC = re.compile("[А-ЯЁ]")
_NO_INITIALS = frozenset(["U.S.", "U.N.", "U.K.", "St.", "D.C.", "P.S.", "Ph."])
_SHORTEST = 4  # letters that a surname in a line of capitals has at least


def is_whole_name(parts: list[str], knowledge: Knowledge) -> bool:
    """Say whether capitalised words are a whole name, whatever stands around them."""
    first, last = parts[0], parts[-1]
    cyrillic = bool(_CYRILLIC.match(first))
    if len(parts) < 2 or len(last) < 2 or (last.isupper() and len(last) < 4 and not cyrillic):
        return False
    if INITIALS.fullmatch(last):
        return cyrillic  # *Хрущев Н.С.*
    if INITIALS.fullmatch(first):
        return first not in _NO_INITIALS
    if knowledge.is_own(first) and knowledge.is_person(" ".join(parts[1:])) and not knowledge.places.get(first):
        return first.casefold() not in knowledge.lexicon.function
    return _is_chinese(parts, knowledge) or _has_known_surname(parts, knowledge) or _begins_with_given(parts, knowledge)


def is_in_capitals(parts: list[str], knowledge: Knowledge) -> bool:
    """Say whether words in a line of capitals are a given name or initials, and a surname."""
    first, last = parts[0], parts[-1]
    begins = first.title() in knowledge.lexicon.given or bool(INITIALS.fullmatch(first))
    ordinary = knowledge.is_common(last.title()) or last.casefold() in knowledge.lexicon.titles
    return begins and len(parts) > 1 and len(last) >= _SHORTEST and not ordinary


def _begins_with_given(parts: list[str], knowledge: Knowledge) -> bool:
    first, last = parts[0], parts[-1].casefold()
    ordinary = len(parts) == 2 and first in knowledge.lexicon.doubtful and last in knowledge.lower  # *Will come*
    return first in knowledge.lexicon.given and not ordinary


def _has_known_surname(parts: list[str], knowledge: Knowledge) -> bool:
    """Say whether a surname that everybody knows ends words of which the others are no ordinary ones."""
    place = knowledge.places.get(parts[0])
    plain = all(knowledge.is_own(word) for word in parts[:-1] if not INITIALS.fullmatch(word))
    return parts[-1] in knowledge.lexicon.surnames and plain and not (place and place.sure)


def _is_chinese(parts: list[str], knowledge: Knowledge) -> bool:
    """Say whether words are a Chinese surname and a given name (*Chou En-lai*, *Zhou Enlai*, *Чжоу Эньлай*)."""
    first, *given = parts
    if len(given) == 1 and _HYPHENATED.fullmatch(given[0]) and given[0].casefold() not in knowledge.lower:
        return first.casefold() not in knowledge.lower and not first.isupper()
    if not 1 <= len(given) <= 2 or any(knowledge.is_common(word) for word in given):
        return False
    if first in words("persons", "chinese", "latin"):
        return all(is_pinyin(word) and word.casefold() not in knowledge.lexicon.function for word in given)
    return first in words("persons", "chinese", "cyrillic") and all(map(_CYRILLIC.match, given))
