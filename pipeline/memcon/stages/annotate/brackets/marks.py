"""Rules for editors' marks: letters in a word, pages, numbers of notes, *sic*, gaps, doubtful readings."""

import re

from memcon.model import Span
from memcon.stages.annotate.brackets import make, words
from memcon.stages.annotate.brackets.context import Context
from memcon.stages.annotate.brackets.pairs import Bracket

_PAGE = re.compile(r"(?:page|p\.|pp\.|seite|s\.|с\.|стр\.) ?(\d{1,5}|[ivxlc]{1,7})$", re.IGNORECASE)
_NOTE_NUMBER = re.compile(r"(?:fn\.? ?|note |n\. ?)?(\d{1,3}|\*{1,3}|[†‡§]|[a-z])$", re.IGNORECASE)
_SIC = frozenset(phrase for line in words.SIC.values() for phrase in line.split("/"))
_ELLIPSIS = re.compile(r"(?:\.{2,}|(?:\. ?){3}|…|_{2,}|-{3,}|\*(?: ?\*){2})$")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*’?")
_EXTENT = re.compile(
    rf"(?<!\w)(?:less than )?(?:\d+(?:[½¼¾]|[-–/]\d+(?:/\d+)?)?|{words.NUMBERS.replace(' ', '|')}|half an?|an?) "
    rf"(?:and a half )?(?:{words.EXTENT.replace(' ', '|')})(?!\w)",
    re.IGNORECASE,
)
_SURE = {word: reason for reason, line in words.GAP_SURE.items() for word in line.split()}
_LIKELY = {word: reason for reason, line in words.GAP_LIKELY.items() for word in line.split()}
_FILLERS = frozenset(words.GAP_FILLERS.split())
_LONGEST_DOUBT = 5
# What was taken out is told, whatever it was: *Material unrelated to the meeting deleted*.
_TAKEN_OUT = re.compile(r"(?:[A-Z]\S*(?: \S+){0,8} )?(?i:deleted|withheld|deletions?|excised)\.?$")
_SIGNS = frozenset(".,;:!—–")
_CURRENCIES = "$£€¥"


def letters(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take letters inside a word or at its end, and a sign, as added: ``understand[s]``, ``[h]e``, ``Yes[.]``."""
    content, text = bracket.content, context.text
    if content in _SIGNS:
        return (make.added(bracket, context),)
    if not content.isalpha() or content.lower() == content.upper() or len(content) > 6 or content == "sic":
        return ()
    left = text[bracket.start - 1 : bracket.start] if bracket.start else ""
    right = text[bracket.end : bracket.end + 1]
    ending = left.isalpha() and (content.islower() or left.isupper())
    return (make.added(bracket, context),) if ending or (right.isalpha() and len(content) < 4) else ()


def figures(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take figures that complete a number as added: ``19[59]``, ``$[5]``; but a note's number may follow a number."""
    left = context.text[bracket.start - 1 : bracket.start] if bracket.start else ""
    right = context.text[bracket.end : bracket.end + 1]
    is_note = bracket.content in context.notes and not right.isdecimal()
    completes = right.isdecimal() or left.isdecimal() or (left != "" and left in _CURRENCIES)
    return (make.added(bracket, context),) if bracket.content.isdecimal() and completes and not is_note else ()


def page_mark(bracket: Bracket, _: Context) -> tuple[Span, ...]:
    """Take the number of a page as a page break: ``[Page 400]``."""
    match = _PAGE.match(bracket.content)
    return make.page(bracket, match[1]) if match else ()


def sic(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take ``[sic]`` as said of the word before it: the mark leaves the text, other words for it are a note."""
    if bracket.content.casefold().strip("!. ") not in _SIC:
        return ()
    first, last = _word_before(bracket, context.text)
    if bracket.content == "sic" and first < last and not context.has_page_break(last + 1, bracket.end - 1):
        return (Span(first, bracket.end, "sic", (("rend", "bracket"),), (0, bracket.end - last), rank=7),)
    wrong = (Span(first, last, "sic", rank=7),) if first < last else ()
    return (*wrong, make.note(bracket, context, "translator"))


def _word_before(bracket: Bracket, text: str) -> tuple[int, int]:
    """Return begin and end of the word before a bracket, which no other bracket may be part of."""
    last = bracket.start
    while last and text[last - 1].isspace():
        last -= 1
    first = last
    while first and not text[first - 1].isspace() and text[first - 1] not in "[]":
        first -= 1
    while first < last and not text[first].isalnum():
        first += 1
    return first, last


def note_reference(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take a number as a reference to a note of the source, if there is one: ``[1]``."""
    match = _NOTE_NUMBER.match(bracket.content)
    if not match or not (match[1] in context.notes or bracket.content.isdigit()):
        return ()
    return (Span(bracket.start, bracket.end, "ref", (("type", "noteref"), ("n", match[1])), rank=8),)


def gap(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take what says that something is missing as a gap: ``[…]``, ``[2 lines not declassified]``."""
    reason = gap_reason(bracket.content)
    said_of_something = reason == "lost" and " " not in bracket.content and context.follows_determiner(bracket)
    if not reason or said_of_something:
        return ()
    if context.has_page_break(
        bracket.start + 1, bracket.end - 1
    ):  # TEI has no place for one in the description of a gap
        return (make.note(bracket, context, "translator"),)
    extent = _EXTENT.search(bracket.content)
    return (make.gap(bracket, context, reason, extent.group() if extent else ""),)


def gap_reason(content: str) -> str:
    """Return why something is missing; empty if the words do not say that anything is."""
    plain = content.casefold()
    if _ELLIPSIS.match(content) or content in words.PLACEHOLDERS or plain.startswith(words.GAP_TOLD):
        return "omitted"
    if _TAKEN_OUT.match(content):
        return "redacted"
    said = [word for word in _WORD.findall(plain) if word[0].isalpha()]
    sure = next((_SURE[word] for word in said if word in _SURE), "")
    if sure or not all(word in _FILLERS or word in _LIKELY for word in said):
        return sure
    return next((_LIKELY[word] for word in said if word in _LIKELY), "")


def doubtful_reading(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take a few words with a question mark as a doubtful reading: ``[tomorrow?]``."""
    content = bracket.content
    if not content.endswith("?") or len(content.split()) > _LONGEST_DOUBT or context.is_whole(bracket):
        return ()
    if not content.strip("? "):
        return (make.note(bracket, context, "translator"),)
    before = context.word_before(bracket)
    if content[0].isupper() and before[:1].isupper() and before[-1].isalpha():
        return (make.note(bracket, context, "gloss", ("cert", "low")),)
    return (make.supplied(bracket, context, ("cert", "low")),)
