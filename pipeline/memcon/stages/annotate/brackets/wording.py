"""Rules for brackets that hold words: explanations, times, words that the text left out."""

import re

from memcon.dates import find_dates
from memcon.model import Span
from memcon.stages.annotate.brackets import make, words
from memcon.stages.annotate.brackets.context import Context
from memcon.stages.annotate.brackets.pairs import Bracket

_TIME = re.compile(
    r"(?:in|on|at|since|until|from|during|after|before|by|early|late|mid|im|am|seit|en|le|в|с)\b.*\d|\d{4}$",
    re.IGNORECASE,
)
_EXPLAINS = tuple(opening for line in words.EXPLAINS.values() for opening in line.split("/"))
_EXPLAINS_MORE = tuple(f"{opening} " for line in words.EXPLAINS_MORE.values() for opening in line.split("/"))
_IN_LANGUAGE = re.compile(r"(?:[Ii]n|[Ii]m|[Ee]n) (?:the )?[^\W\d_]+(?: original| text)?: ")
_ABBREVIATION = re.compile(r"(?<!\w)(?:[^\W\d_]\.){1,4}$|(?<!\w)etc\.$")
_MOST_WORDS = 8
# After these a date in brackets belongs to the sentence: *on [May 3]*.
_WANTING = words.OF | frozenset(
    "on since until till by before after from and or um am im ab bis seit с до по к".split()
)


def explanation(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take what says that it explains as an explanation: ``[i.e., …]``, ``[see above]``."""
    plain = bracket.content.casefold()
    says = plain.startswith(_EXPLAINS) and any(
        plain.startswith(opening) and not plain[len(opening) : len(opening) + 1].isalnum() for opening in _EXPLAINS
    )
    if says or plain.startswith(_EXPLAINS_MORE) or _IN_LANGUAGE.match(bracket.content):
        kind = "editorial" if plain.startswith(words.EDITORS) else "translator"
        return (make.note(bracket, context, kind),)
    return ()


def time(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take a time as an explanation: ``[in the spring of 1961]``, ``yesterday [May 3]``."""
    belongs = context.follows_determiner(bracket) or context.word_before(bracket).casefold() in _WANTING
    told = _TIME.match(bracket.content) or (not belongs and _is_date(bracket.content, context))
    return (make.note(bracket, context, "translator"),) if told else ()


def _is_date(content: str, context: Context) -> bool:
    description = context.description
    dates = find_dates(content, description.date, description.language)
    return any((found.start, found.end) == (0, len(content)) for found in dates)


def filling_in(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take a few words that are no sentence of their own as added: they complete the sentence."""
    content = bracket.content
    few = 0 < len(content.split()) <= _MOST_WORDS
    ends = content[-1:] in ".!?:;" and not _ABBREVIATION.search(content)
    return (make.added(bracket, context),) if few and not ends and content.strip("-–—_ ") else ()
