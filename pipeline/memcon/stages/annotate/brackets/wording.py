"""Rules for brackets that hold words: explanations, times, words that the text left out."""

import re

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


def explanation(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take what says that it explains as an explanation: ``[i.e., …]``, ``[see above]``."""
    plain = bracket.content.casefold()
    says = plain.startswith(_EXPLAINS) and any(
        plain.startswith(opening) and not plain[len(opening) : len(opening) + 1].isalnum() for opening in _EXPLAINS
    )
    if says or plain.startswith(_EXPLAINS_MORE) or _IN_LANGUAGE.match(bracket.content):
        return (make.note(bracket, context, "translator"),)
    return ()


def time(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take a time as an explanation: ``[in the spring of 1961]``."""
    return (make.note(bracket, context, "translator"),) if _TIME.match(bracket.content) else ()


def filling_in(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take a few words that are no sentence of their own as added: they complete the sentence."""
    content = bracket.content
    few = 0 < len(content.split()) <= _MOST_WORDS
    ends = content[-1:] in ".!?:;" and not _ABBREVIATION.search(content)
    return (make.added(bracket, context),) if few and not ends and content.strip("-–—_ ") else ()
