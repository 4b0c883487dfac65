"""A record's text in, its capitalised phrases out: each with the words before and after it, counted."""

import re
import sys
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from memcon.tables import words

# Capitals of Latin, Greek and Cyrillic letters, as ranges where they stand together: a class of them is compiled often.
UPPER = (
    "A-ZÀ-ÖØ-Þ" + "".join(chr(code) for code in range(0x100, 0x218) if chr(code).isupper()) + "ẮẠẢẤẾỆĐΆ-ΏΑ-ΫЀ-ЯҐӘӨҮҚҒ"
)
_SHORT = (
    "Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Brig|Capt|Cdr|Cmdr|Adm|Sgt|Sen|Sens|Rep|Reps|Gov|Prof|Amb|Cde|Cdes|Com|Coms|"
    "Messrs|Mme|Mlle|Sr|Sra|Hon|Rev|Tov|Hr|Fr|Тов"
)
_LINKS = (
    "of the|of|for the|for a|for|für|and|on the|on|de la|de l[’']|de los|de|del|da|dos|der|des|du|d[’']|la|van der|van|"
    "von der|von|zu|und|et|y|e|и|al|el|ibn|bin"
)
_TOKEN = (
    rf"(?:(?:[{UPPER}](?:[a-z]|[a-z][{UPPER}])?\.[- ]?)+(?=[{UPPER}(])|(?:[{UPPER}]\.)+|(?:{_SHORT})\.|"
    rf"(?:People|Women|Children)[’']s(?= [{UPPER}])|"
    rf"(?![LDNSJCM][’'])[{UPPER}]\w*(?:[’'](?!s\b|s$)\w+|[‑-]\w+)*(?:(?<=s)[’'](?=\s[{UPPER}]))?)"
)
_RUN = re.compile(rf"(?<!\w)(?:(?:{_SHORT})\. |{_TOKEN})(?:(?:\s(?:{_LINKS})\b)?\s?{_TOKEN})*")
_QUOTES = "“”‘’\"'«»„([—–- "
_ENDS = ".!?:;…。！？：；"
_OFFICE = (
    "Minister|President|Premier|Chancellor|Ambassador|General|Chairman|Secretary|minister|president|ambassador|chairman"
)
# A bracket with part of a name before the surname: *[Jean] Monnet*, *Ann [Frei] Brown*, *[William M.] Lodge*.
_GIVEN = "|".join(sorted(words("persons", "names")))
_IN_NAME = re.compile(
    rf"(?:\b(?:{_GIVEN}) \[[{UPPER}][\w. ]*\]|\[(?:{_GIVEN})(?: [{UPPER}]\w*\.?)*\]|\[[{UPPER}]\.\]|“(?:{_GIVEN})”) $"
)
_NEXT = re.compile(
    rf"(?:[’']s\b)?\s?(\([^()]{{2,12}}\)|, (?:[{UPPER}]\.){{2,3}}"
    rf"|, (?:the|then|a|an)(?: [{UPPER}][a-z]+){{0,3}} (?:{_OFFICE})\b"
    rf"|, [{UPPER}][a-z]+(?: [{UPPER}][a-z]+)?|,?\s?\w+)?"
)


class Phrase(NamedTuple):
    """A capitalised phrase as it stands in a text.

    Attributes:
        text: its words, linking words between them.
        before: the word or sign before it, in lower case.
        after: the word after it, or what stands in parentheses.
        opens: it begins a sentence.
    """

    text: str
    before: str
    after: str
    opens: bool


def phrases(texts: Iterable[str]) -> Counter[Phrase]:
    """Return the capitalised phrases of texts, and how often each occurs in the same surroundings."""
    found: Counter[Phrase] = Counter()
    for text in texts:
        for match in _RUN.finditer(text):
            start, end = match.span()
            lead = text[max(0, start - 30) : start]
            bare = lead.rstrip(_QUOTES)
            last = bare[-1:]
            opens = (not bare and start < 30) or last in _ENDS or (last == "," and "“" in lead[len(bare) :])
            word = "" if opens else bare.rsplit(" ", 1)[-1].strip(_QUOTES + ",").casefold()
            after = _NEXT.match(text, end)
            if lead[-1:] == "[" and not opens:
                word = "["
            elif lead[-2:] in ("] ", "” ") and _IN_NAME.search(lead):
                word, opens = "[]", False
            found[Phrase(match.group(), word, (after and after[1]) or "", opens)] += 1
    return found


def vocabulary(texts: Iterable[str]) -> frozenset[str]:
    """Return the words that texts write in lower case."""
    found: set[str] = set()
    for text in texts:
        found.update(text.split())
    return frozenset(sys.intern(bare) for word in found if (bare := word.strip(".,;:!?“”\"'’()[]…—–")).islower())
