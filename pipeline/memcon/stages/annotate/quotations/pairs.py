"""A paragraph's text in, its pairs of quotation marks out, nested ones included, and marks without a partner.

Straight and curly marks, guillemets either way, low-high ones and those of East Asia are known. Apostrophes, feet and
minutes, inches and seconds are no quotation marks.
"""

import re
from typing import NamedTuple

# Each mark that may open a quotation, and those that may close it.
_CLOSERS = {
    '"': '"”',
    "“": '”"',
    "„": "“”‟",
    "‟": "”",
    "”": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "〝": "〞〟",
    "‘": "’",
    "‚": "‘’",
    "'": "'",
}
# These open only where nothing is open that they close, and a word begins.
_EITHER_WAY = frozenset("\"'”»›")
_SINGLE = frozenset("'‘’‚")
_MARK = re.compile(f"[{re.escape(''.join({*_CLOSERS, *''.join(_CLOSERS.values())}))}]")
_BEFORE_OPENING = "([{—–-/…"
_AFTER_CLOSING = ",.;:!?)]}"
# What an apostrophe stands before: *’em*, *'tis*, *'60s*.
_CUT_SHORT = re.compile(r"(?:em|tis|twas|til|till|cause|bout|n|round|cos)\b|\d", re.IGNORECASE)
_MEASURED = re.compile(r"\d ?$")
_FEET = re.compile(r"\d['′’]\d{1,2}$")
_WORD_MAY_END = 300  # how far a single mark is looked for that would show an earlier one to be an apostrophe
_DEEPEST = 8


class Quotation(NamedTuple):
    """A pair of quotation marks: where it begins, and where it ends; ``is_closed`` if the closing mark is there."""

    start: int
    end: int
    is_closed: bool = True


class Marked(NamedTuple):
    """The quotation marks of a text: pairs that nest, in order; those that nothing closes; others without a partner."""

    pairs: tuple[Quotation, ...]
    opened: tuple[int, ...]
    odd: tuple[int, ...]


def pair_marks(text: str) -> Marked:
    """Pair the quotation marks of a text."""
    stack: list[int] = []
    pairs: list[Quotation] = []
    odd: list[int] = []
    for match in _MARK.finditer(text):
        offset = match.start()
        partner = next((at for at in reversed(stack) if _closes(text, at, offset)), None)
        if partner is not None:
            while stack[-1] != partner:
                odd.append(stack.pop())
            pairs.append(Quotation(stack.pop(), offset + 1))
        elif _may_open(text, offset) and len(stack) < _DEEPEST:
            stack.append(offset)
        elif text[offset] not in _SINGLE and not _is_measure(text, offset):
            odd.append(offset)
    said = sorted(pair for pair in pairs if text[pair.start + 1 : pair.end - 1].strip())
    lost = [offset for offset in odd if text[offset] not in _SINGLE]
    return Marked(tuple(said), tuple(at for at in stack if text[at] not in _SINGLE), tuple(sorted(lost)))


def _closes(text: str, opening: int, offset: int) -> bool:
    """Say whether the mark at an offset closes that at another."""
    mark = text[offset]
    if mark not in _CLOSERS[text[opening]]:
        return False
    if mark in _SINGLE:
        return not _is_apostrophe(text, offset)
    return mark != '"' or not (_begins_word(text, offset) or _FEET.search(text[max(0, offset - 4) : offset]))


def _is_apostrophe(text: str, offset: int) -> bool:
    """Say whether a single mark is an apostrophe: in a word, or after a plural (*the workers’ party*)."""
    before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    if after.isalnum() or not before or before.isspace():
        return True
    if before.casefold() != "s" or after != " " or not text[offset + 2 : offset + 3].islower():
        return False
    mark = text[offset]
    following = text.find(mark, offset + 1, offset + _WORD_MAY_END)
    while following > 0 and text[following + 1 : following + 2].isalnum():
        following = text.find(mark, following + 1, offset + _WORD_MAY_END)
    return following > 0 and not any(text[at] == "‘" for at in range(offset, following))


def _may_open(text: str, offset: int) -> bool:
    mark, after = text[offset], text[offset + 1 : offset + 2]
    if mark not in _CLOSERS or not after:
        return False
    if mark in _EITHER_WAY and not _begins_word(text, offset):
        return False
    if mark in _SINGLE:
        return _begins_word(text, offset) and after.isalnum() and not _CUT_SHORT.match(text, offset + 1)
    return mark == "«" or not after.isspace()


def _begins_word(text: str, offset: int) -> bool:
    """Say whether a word, and nothing else, begins after a mark."""
    before, after = text[offset - 1 : offset] if offset else "", text[offset + 1 : offset + 2]
    opens = not before or before.isspace() or before in _BEFORE_OPENING or before in _CLOSERS
    return opens and bool(after) and not after.isspace() and after not in _AFTER_CLOSING


def _is_measure(text: str, offset: int) -> bool:
    """Say whether a straight mark stands after a number: inches, seconds."""
    return text[offset] == '"' and _MEASURED.search(text[max(0, offset - 2) : offset]) is not None
