"""A record's text in, its capitalised phrases out: each with the words before and after it, counted."""

import re
import sys
from collections import Counter
from collections.abc import Container, Iterable
from typing import NamedTuple

from memcon.tables import words

# Capitals of Latin, Greek and Cyrillic letters as they occur in names: a class of them all takes long to compile.
UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŶŹŻŽƏȘȚẮẠẢẤẾỆƠƯΆ-ΏΑ-ΫЀ-ЯҐӘӨҮҚҒ"
_SHORT = (
    "Mr Ms Dr St Lt Sr Hr Fr Mrs Gen Col Maj Cdr Adm Sgt Sen Rep Gov Amb Cde Com Sra Hon Rev Tov Тов Mme Brig Capt "
    "Cmdr Sens Reps Prof Cdes Coms Mlle Messrs"
).split()
_LINKS = (
    "of the|of|for the|for a|for|für|and|on the|on|de la|de l[’']|de los|de|del|da|dos|der|des|du|d[’']|la|van der|van|"
    "von der|von|zu|und|et|y|e|и|al|el|ibn|bin"
)


def _abbreviated() -> str:
    """Return a pattern that looks back at a short form and its full stop; each of a length is one alternative."""
    lengths = sorted({len(short) for short in _SHORT})
    same = ("|".join(rf"\b{short}\." for short in _SHORT if len(short) == length) for length in lengths)
    return "|".join(f"(?<={alternatives})" for alternatives in same)


# A capital comes first, so that the search runs from one to the next; what follows it: initials, *U.S.*, a word.
_REST = (
    rf"(?:(?:[a-z]|[a-z][{UPPER}])?\.[- ]?(?:[{UPPER}](?:[a-z]|[a-z][{UPPER}])?\.[- ]?)*(?=[{UPPER}(])|"
    rf"\.(?:[{UPPER}]\.)*|"
    rf"(?:(?![’'])|(?<![LDNSJCM])|(?<=[NM])(?=[’'][BCDGKMNSTZ]))\w*(?:[’'](?!s\b|s$)\w+|[‑-]\w+)*"
    rf"(?:(?<=s)[’'](?=\s[{UPPER}])|(?<=People)[’']s(?= [{UPPER}])|\.(?:{_abbreviated()}))?)"
)
_RUN = re.compile(rf"[{UPPER}](?<!\w.){_REST}(?:(?:\s(?:{_LINKS})\b)?\s?[{UPPER}]{_REST})*")
_SECOND = frozenset("der den dem la las los".split())
_PARTICLE = re.compile(r"\b((?:von|van|de)\s(?:der|den|dem|la|las|los))$")
_KIN = words("persons", "kin")
# A sentence of one short word before a name: *Ja. Linden war dabei.* Before an initial it is one too (*Ja. A. Malik*).
_ANSWER = re.compile(rf"(?:{'|'.join(sorted(words('common', 'answers')))})\.\s(?![{UPPER}][a-z]?\.)")
_COMES = re.compile(r"(?:\b(?:is|was|were|came|come|comes|born|hails?)|[’']s)\sfrom$")
_SHORT_TITLES = frozenset(short.casefold() for short in _SHORT) | frozenset("т тов тт г гн genosse".split())
_QUOTES = "“”‘’\"'«»„([—–- "
_CLOSES = ".?!;:—)"  # what no name goes on after; the end of the text too
_ENDS = ".!?:;…。！？：；"
_OFFICE = (
    "Minister|President|Premier|Chancellor|Ambassador|General|Chairman|Secretary|minister|president|ambassador|chairman"
)
# A bracket with part of a name before the surname: *[Jean] Monnet*, *Ann [Frei] Brown*, *[William M.] Lodge*.
_GIVEN = words("persons", "names")
_IN_NAME = re.compile(rf"(?:(?:\b(?P<outside>\w+) )?\[(?P<inside>[{UPPER}]\w*)(?P<more>[\w. ]*)\]|“(?P<quoted>\w+)”) $")
_NEXT = re.compile(
    rf"(?:[’']s\b)?\s?(\([^()]{{2,12}}\)|, (?:[{UPPER}]\.){{2,3}}"
    rf"|, (?:the|then|a|an)(?: [{UPPER}][a-z]+){{0,3}} (?:{_OFFICE})\b"
    rf"|, [{UPPER}][a-z]+(?: [{UPPER}][a-z]+)?|,?\s?\w+)?"
)


class Phrase(NamedTuple):
    """A capitalised phrase as it stands in a text.

    Attributes:
        text: its words, linking words between them.
        before: the word before it, in lower case; a comma or a bracket if one comes between, but ``father,`` with its
            comma, and ``is-from`` for *from* after *is*, *came*, *born*.
        after: the word after it, or what stands in parentheses.
        opens: it begins a sentence.
    """

    text: str
    before: str
    after: str
    opens: bool


def phrases(texts: Iterable[str], passed: Container[str] = (), registered: Container[str] = ()) -> Counter[Phrase]:
    """Return the capitalised phrases of texts, and how often each occurs in the same surroundings.

    Args:
        texts: the texts.
        passed: words that alone are passed over: those that sentences begin with.
        registered: names of which nobody asks what stands around them.
    """
    found: Counter[Phrase] = Counter()
    for text in texts:
        for match in _RUN.finditer(text):
            answer = _ANSWER.match(match.group())
            if answer and _before(text, match.start())[1]:
                found[Phrase(match.group()[answer.end() :], "", _after(text, match.end()), True)] += 1
                continue
            if match.group() in passed:
                continue
            if match.group() in registered:
                found[Phrase(match.group(), "", "", False)] += 1
                continue
            before, opens = _before(text, match.start())
            found[Phrase(match.group(), before, _after(text, match.end()), opens)] += 1
    return found


def _before(text: str, start: int) -> tuple[str, bool]:
    """Return the word before a place (``[``, ``[]`` for what an editor added), and whether a sentence begins there."""
    lead = text[max(0, start - 30) : start]
    if lead[-1:] == "[":
        return "[", False
    if lead[-2:] in ("] ", "” ") and _is_in_name(lead):
        return "[]", False
    bare = lead.rstrip(_QUOTES)
    last, word = bare[-1:], bare[bare.rfind(" ") + 1 :].strip(_QUOTES).casefold()
    if (not bare and start < 30) or (last == "," and "“" in lead[len(bare) :]):
        return "", True
    if last in _ENDS:
        return (word, False) if last == "." and _is_title(word, bare) else ("", True)
    if last == "," and word[:-1] not in _KIN:
        return ",", False
    return _said_before(word, bare), False


def _said_before(word: str, lead: str) -> str:
    """Return the word before a name; with a particle of two words its first (*von der*)."""
    particle = _PARTICLE.search(lead) if word in _SECOND else None
    if particle:
        return particle[1].casefold()
    return "is-from" if word == "from" and _COMES.search(lead) else word


def _is_title(word: str, lead: str) -> bool:
    """Say whether a word with a full stop is a title in lower case (*тов.*), and not a year's *г.*."""
    counted = lead[: -len(word)].rstrip()[-1:].isdigit()
    return word[:-1] in _SHORT_TITLES and lead[-len(word)].islower() and not counted


def _is_in_name(lead: str) -> bool:
    """Say whether what stands before a word is part of a name in brackets or quotation marks."""
    match = _IN_NAME.search(lead)
    if not match:
        return False
    initial = match["inside"] is not None and len(match["inside"]) == 1 and match["more"] == "."
    return initial or not _GIVEN.isdisjoint(match.group("outside", "inside", "quoted"))


def _after(text: str, end: int) -> str:
    if text[end : end + 1] in _CLOSES:
        return ""
    match = _NEXT.match(text, end)
    return (match and match[1]) or ""


def vocabulary(texts: Iterable[str]) -> frozenset[str]:
    """Return the words that texts write in lower case."""
    found: set[str] = set()
    for text in texts:
        found.update(text.split())
    return frozenset(sys.intern(bare) for word in found if (bare := word.strip(".,;:!?“”\"'’()[]…—–")).islower())
