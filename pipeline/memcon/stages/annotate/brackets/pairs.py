"""A paragraph's text in, its pairs of brackets out, nested ones included, and the odd brackets."""

import re
from dataclasses import dataclass

_SIGN = re.compile(r"[\[\]]")
# What is longer is no word, name or remark of which the end would matter; reading it all would cost too much where
# a hundred thousand brackets are nested.
_READ = 320
# Deeper nesting says nothing any more, and no XML parser would read the elements it became.
_DEEPEST = 16


@dataclass(frozen=True, slots=True)
class Bracket:
    """A pair of brackets.

    Attributes:
        start: offset of the opening bracket.
        end: offset after the closing one.
        inside: offset of the first character of the content.
        content: what is between, without the spaces round it; of a very long one the beginning.
    """

    start: int
    end: int
    inside: int
    content: str


def pair_brackets(text: str) -> tuple[list[Bracket], list[int]]:
    """Pair brackets; return the pairs in order of their beginnings, and the offsets of those left as text."""
    opened: list[int] = []
    pairs: list[Bracket] = []
    odd: list[int] = []
    for match in _SIGN.finditer(text):
        if match.group() == "[":
            opened.append(match.start())
        elif len(opened) > _DEEPEST:
            odd += [opened.pop(), match.start()]
        elif opened:
            pairs.append(_bracket(text, opened.pop(), match.end()))
        else:
            odd.append(match.start())
    return sorted(pairs, key=lambda bracket: bracket.start), sorted(odd + opened)


def _bracket(text: str, start: int, end: int) -> Bracket:
    content = text[start + 1 : min(end - 1, start + 1 + _READ)]
    inside = start + 1 + len(content) - len(content.lstrip())
    return Bracket(start, end, inside, content.strip())
