"""Slips of the pen and of the page: a paragraph in, what a rule mends and what is doubtful out.

Artefacts of the page are ``choice`` of ``orig`` and ``reg``: a word divided at the end of a line, a compound torn after
its hyphen (*time- server*), an ordinal torn in two (*8 th*), a space before a comma. Errors are ``choice`` of ``sic``
and ``corr``: a word written twice (*the the*), initials that lack a full stop (*S.F Antonov*). Only what no text means
is mended; what may be meant (*that that*) is told.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from operator import eq
from typing import NamedTuple

from memcon.findings import Finding, Severity
from memcon.model import Paragraph, Span

_RANK = 2
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HYPHENS = "-‐\u00ad¬"
_BEFORE_SPACE = tuple(f"{hyphen} " for hyphen in _HYPHENS)
_FIGURES = "0123456789"
_DIVIDED = re.compile(rf"(?<![^\W\d_])(?P<first>[^\W\d_]++)(?P<hyphen>[{_HYPHENS}]) (?P<second>[^\W\d_]+)")
_ORDINAL = re.compile(r"(?<![\w.,])(?P<number>\d{1,4}) (?P<ending>st|nd|rd|th)(?![\w-])")
_TWICE = re.compile(r"(?<![\w'’-])(?P<word>[^\W\d_]{1,12}) (?P<again>(?P=word))(?![\w'’-])", re.IGNORECASE)
_CAPITAL = r"[^\W\d_a-zа-яё]"
_INITIALS = re.compile(rf"(?<![\w.])(?P<initials>(?:{_CAPITAL}\.){{1,3}}{_CAPITAL})(?= {_CAPITAL}[^\W\d_])")
_MAY_BE_INITIALS = re.compile(r"\.[^\W\d_] ")
_SPACED_COMMA = re.compile(r"(?<=\w) ,(?=\s|$)")
_ALONE = re.compile(r"\s-\s")
# Words that join two compounds of which the first leaves its second part out: *short- and long-term*.
_JOINING = frozenset(
    "and or to nor as but versus vs than through und oder bis sowie noch beziehungsweise bzw statt als wie et ou à y e "
    "o u и или а до".split()
)
# Words that begin a part of a sentence, so that the hyphen before them is a dash.
_BEGINNING = frozenset(
    "the a an this that these those it he she they we i you who which what when where why how if so because since "
    "not no yes then there here is are was were has have had will would can could should may must do does did for of "
    "well oh ah please however perhaps maybe really indeed exactly certainly just even only also too very rather quite "
    "in on at by with from into about after before under over der die das ein eine ich wir sie er es ist sind nicht "
    "auf mit von zu le la les un une je nous vous il elle ce que qui el los las yo nosotros que я мы вы он она они "
    "это что как не в на с по".split()
)
# What begins no compound: before a hyphen these break off.
_NO_FIRST_PART = frozenset(
    "i he she it we you they me him us them is am are was were be been has have had do does did will would can could "
    "said says say told tell asked think thought know knew means meant that this these those which who what and but or "
    "if so yes no the a an of to at for with from ich er wir sie ist war hat je il nous vous est".split()
)
# What no text of a language writes twice, one after the other.
_NEVER_TWICE = {
    "en": frozenset("the a an of and or with our their".split()),
    "de": frozenset("und mit von".split()),
    "fr": frozenset("et de du des les".split()),
    "es": frozenset("y de del los las".split()),
}
# What may be written twice, seldom on purpose.
_SELDOM_TWICE = frozenset(
    "that is was are were to in on at for from by as it we he they this be has not but if which who der die das den "
    "dem ist in zu nous vous que en и в на не что с".split()
)
# In lower case, of paragraphs with an empty line between them.
_FILLERS = re.compile(r"(?<!\w)(?:u(?:hm?|m)|e(?:rm?|uh)|hmm?|mhm|ähm?)(?!\w)(?=[,.…—–]|\s[a-zäöü])")
_VERBATIM = 3  # so many fillers, and what is written twice was said twice
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


class Habits(NamedTuple):
    """What a document shows of how it was written.

    Attributes:
        words: its words, in lower case, those with a hyphen as one; those that may be divided are left out.
        has_dashes: it writes dashes otherwise than by a hyphen that touches the word before.
        is_verbatim: it keeps what is said by way of hesitation.
        language: its language.
    """

    words: frozenset[str]
    has_dashes: bool
    is_verbatim: bool
    language: str


class Slips(NamedTuple):
    """What was found in a paragraph: what is mended, and what may be a slip."""

    spans: tuple[Span, ...] = ()
    doubts: tuple[Finding, ...] = ()


def habits_of(texts: Iterable[str], language: str) -> Habits:
    """Return how a document was written."""
    known = tuple(texts)
    divided = [_may_divide(text) for text in known]
    words: frozenset[str] = frozenset()
    if any(divided):  # else nobody asks for them
        whole = (_DIVIDED.sub(" ", text) if may else text for text, may in zip(known, divided, strict=True))
        once = {word for text in whole for word in text.casefold().split()}
        words = frozenset(_WORD.findall(" ".join(once)))
    fillers = islice(_FILLERS.finditer("\n\n".join(known).casefold()), _VERBATIM)
    is_verbatim = sum(1 for _ in fillers) == _VERBATIM
    return Habits(words, any(map(_has_dash, known)), is_verbatim, language.partition("-")[0])


def _has_dash(text: str) -> bool:
    return "–" in text or "—" in text or "--" in text or ("-" in text and _ALONE.search(text) is not None)


def find_slips(paragraph: Paragraph, habits: Habits) -> Slips:
    """Find the slips of a paragraph."""
    text = paragraph.text
    spans: list[Span] = []
    doubts: list[Finding] = []
    for found in (
        *_divided(paragraph, habits),
        *_ordinals(text),
        *_repeated(text, paragraph.line, habits),
        *_initials(text),
        *_commas(text, habits),
    ):
        (spans if isinstance(found, Span) else doubts).append(found)  # type: ignore[arg-type]
    return Slips(tuple(spans), tuple(doubts))


def _divided(paragraph: Paragraph, habits: Habits) -> Iterator[Span | Finding]:
    """Join what a line's end or a tear divides after a hyphen."""
    text = paragraph.text
    if not _may_divide(text):
        return
    for match in _DIVIDED.finditer(text):
        first, second = match["first"], match["second"]
        if second.casefold() in _JOINING:
            continue
        whole = f"{first}-{second}"
        if match.start("second") in paragraph.hyphens:
            joined, sure = _joined(first, second, match["hyphen"], habits)
        elif whole.casefold() in habits.words:
            joined, sure = whole, True
        elif habits.has_dashes and _is_torn_compound(first, second):
            joined, sure = whole, False
        else:
            yield _doubt(text, match, paragraph.line, "may be a word that is torn, or a dash that wants a space")
            continue
        yield _regular(match.start(), match.end(), joined, sure)


def _may_divide(text: str) -> bool:
    return any(map(text.__contains__, _BEFORE_SPACE))


def _joined(first: str, second: str, hyphen: str, habits: Habits) -> tuple[str, bool]:
    """Return the word that a line's end divides, and whether the document has it elsewhere.

    A hyphen that is one at the end of a line only (soft, ¬) is no part of it. Else a word that the document has
    elsewhere decides; then what is made of two words of the document, or whose second has a capital, keeps its hyphen.
    """
    plain, whole = f"{first}{second}", f"{first}-{second}"
    if hyphen in "\u00ad¬" or plain.casefold() in habits.words:
        return plain, True
    if whole.casefold() in habits.words or second[0].isupper():
        return whole, True
    both = {first.casefold(), second.casefold()} <= habits.words and len(first) > 1
    return (whole if both else plain), False


def _is_torn_compound(first: str, second: str) -> bool:
    short = min(len(first), len(second)) < 2
    return not short and second.islower() and second not in _BEGINNING and first.casefold() not in _NO_FIRST_PART


def _ordinals(text: str) -> Iterator[Span]:
    for match in _ORDINAL.finditer(text) if any(map(text.__contains__, _FIGURES)) else ():
        number = int(match["number"])
        ending = "th" if number // 10 % 10 == 1 else _ENDINGS.get(number % 10, "th")
        if match["ending"] == ending:
            yield _regular(match.start(), match.end(), f"{number}{ending}")


def _repeated(text: str, line: int, habits: Habits) -> Iterator[Span | Finding]:
    """Mend what is never written twice; tell of what seldom is."""
    said = text.casefold().split(" ")
    if not any(map(eq, said, islice(said, 1, None))):
        return
    never = _NEVER_TWICE.get(habits.language, frozenset())
    for match in _TWICE.finditer(text):
        word, again = match["word"], match["again"]
        if not again.islower() or word[1:] != again[1:]:
            continue
        if again in never and not habits.is_verbatim:
            yield _error(match.start(), match.end(), word)
        elif (again in _SELDOM_TWICE or again in never) and not habits.is_verbatim:
            yield _doubt(text, match, line, "is written twice; if that is a slip, choice with sic and corr says so")


def _initials(text: str) -> Iterator[Span]:
    for match in _INITIALS.finditer(text) if _MAY_BE_INITIALS.search(text) else ():
        yield _error(match.start(), match.end(), f"{match['initials']}.")


def _commas(text: str, habits: Habits) -> Iterator[Span]:
    if habits.language != "fr" and " ," in text:
        for match in _SPACED_COMMA.finditer(text):
            yield _regular(match.start(), match.end(), ",")


def _regular(start: int, end: int, text: str, sure: bool = True) -> Span:
    attributes = (*(() if sure else (("cert", "medium"),)), ("resp", "#memcon"))
    return Span(start, end, "choice", wrap=("orig", ()), rank=_RANK, beside=("reg", attributes, text))


def _error(start: int, end: int, text: str) -> Span:
    return Span(start, end, "choice", wrap=("sic", ()), rank=_RANK, beside=("corr", (("resp", "#memcon"),), text))


def _doubt(text: str, match: re.Match[str], line: int, what: str) -> Finding:
    place = text[max(0, match.start() - 20) : match.end() + 20]
    return Finding(
        Severity.INFO,
        "T-007",
        f"“{match.group()}” in “{place}” {what}.",
        "Look at the place; nothing was changed.",
        line=line,
    )
