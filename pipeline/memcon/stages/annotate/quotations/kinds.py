"""What a pair of quotation marks is for: ``q``, ``soCalled`` or ``title``, by written-down rules.

- ``title``: after a word for a work (*the newspaper “…”*), if the words begin with a capital; East Asian title marks.
- ``soCalled``: words from which the speaker keeps a distance. They are few, make no sentence, nobody in them says *I*
  or *you*. They are taken up with a word that keeps a distance itself (*so-called*); or begin with no capital and are
  taken up like words of one's own (*your “…” attitude*) or with an aside (*so to say*). Neither a colon nor a verb of
  saying, nor a word for words (*the term “…”*), goes before them then, nor a verb of saying after them.
- ``q``: all others, and all in doubt.
"""

import re

from memcon.stages.annotate.quotations.pairs import Quotation
from memcon.stages.annotate.quotations.words import (
    ASIDES,
    DISTANCING,
    MENTIONING,
    PERSONS,
    SAYING,
    TAKEN_UP,
    TITLED,
    WORKS,
)

_REACH = 90
_SENTENCE_END = re.compile(r"[.?!…。！？](?:[\"”’»)\]]*\s)")
_MOST_WORDS = 5
_LONGEST_TITLE = 14
_BEFORE = 9
_AFTER = 4
_SIGNS = ".,;:!?()[]—–-\"“”„«»‘’'…"
_TITLE_MARKS = "《〈"
_HOLDS_MORE = re.compile(r"[\[\]()\"“”„«»‹›「」『』?!:;…]")


def level_of_work(text: str, quotation: Quotation) -> str | None:
    """Return TEI's level of the work that a quotation is the title of, empty if it is not known; None if it is none."""
    if text[quotation.start] in _TITLE_MARKS:
        return ""
    said = text[quotation.start + 1 : quotation.end - 1].strip()
    if (
        not said[:1].isupper()
        or len(said.split()) > _LONGEST_TITLE
        or (said[-1] in "?!;:" and not _is_in_capitals(said))
    ):
        return None
    words = _words_before(text, quotation.start)
    while words and words[-1] in TITLED:
        words.pop()
    return next((level for level, names in WORKS.items() if words and words[-1] in names), None)


def _is_in_capitals(said: str) -> bool:
    """Say whether words are written as a title: all but small ones begin with a capital."""
    words = [word.strip(_SIGNS) for word in said.split()]
    return sum(word[:1].isupper() for word in words) * 2 > len(words) > 1


def keeps_distance(text: str, quotation: Quotation) -> bool:
    """Say whether a speaker keeps a distance from the words in the marks."""
    said = text[quotation.start + 1 : quotation.end - 1].strip().rstrip(".,")
    if not _is_phrase(said):
        return False
    before = _words_before(text, quotation.start)
    if not DISTANCING.isdisjoint(before[-2:]):
        return True
    aside = any(words in " ".join(before) for words in ASIDES)
    taken_up = before[-1:] != [] and before[-1] in TAKEN_UP and not _is_somebodys(text, quotation, before)
    return said[0].islower() and (aside or taken_up)


def _is_phrase(said: str) -> bool:
    """Say whether words are few, make no sentence and are not of one who speaks of himself."""
    words = said.casefold().split()
    few = 0 < len(words) <= _MOST_WORDS
    return few and not _HOLDS_MORE.search(said) and "." not in said and PERSONS.isdisjoint(words)


def _is_somebodys(text: str, quotation: Quotation, before: list[str]) -> bool:
    """Say whether a colon, a verb of saying or a word for words goes before, or *he said* follows."""
    if text[max(0, quotation.start - _REACH) : quotation.start].rstrip().endswith((":", "：")):
        return True
    told = not SAYING.isdisjoint(before[-_BEFORE:]) or not MENTIONING.isdisjoint(before[-2:])
    return told or _is_said_after(text, quotation)


def is_told_before(text: str, offset: int) -> bool:
    """Say whether a colon or a verb of saying stands directly before an offset."""
    lead = text[max(0, offset - _REACH) : offset].rstrip()
    return lead.endswith((":", "：")) or not SAYING.isdisjoint(_words_before(text, offset)[-2:])


def _is_said_after(text: str, quotation: Quotation) -> bool:
    """Say whether *he said* follows, after a comma."""
    following = text[quotation.end : quotation.end + _REACH]
    if text[quotation.end - 2] != "," and not following.startswith(","):
        return False
    words = [word.strip(_SIGNS).casefold() for word in following.split()[:_AFTER]]
    return not SAYING.isdisjoint(words)


def _words_before(text: str, offset: int) -> list[str]:
    """Return the last words of the sentence before an offset, in lower case, without signs."""
    lead = text[max(0, offset - _REACH) : offset]
    sentence = _SENTENCE_END.split(lead)[-1]
    return [bare for word in sentence.split() if (bare := word.strip(_SIGNS).casefold())]
