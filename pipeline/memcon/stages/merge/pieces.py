"""Three versions of a text in, the pieces out of which they are made: what all share, and where they part ways.

The versions are compared line by line, and where both sides changed the same lines, tag by tag and word by word: a
canonical edition has a sentence on a line, so that most corrections meet nobody else's.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from memcon.stages.merge.matching import matches

# A comment, an instruction, a tag; a word, white space, any other sign.
_TOKEN = re.compile(r"<!--.*?-->|<\?.*?\?>|<[^>]*>|\w+|\s+|.", re.DOTALL)


class Piece(NamedTuple):
    """A stretch of the base, and what stands for it in each of the two versions made of it."""

    base: str
    hand: str
    machine: str

    @property
    def is_changed_by_hand(self) -> bool:
        """Whether the editor changed it."""
        return self.hand != self.base

    @property
    def is_changed_by_machine(self) -> bool:
        """Whether the machine would write it otherwise now."""
        return self.machine != self.base

    @property
    def is_disputed(self) -> bool:
        """Whether both changed it, and not to the same."""
        return self.is_changed_by_hand and self.is_changed_by_machine and self.hand != self.machine


def pieces(base: str, hand: str, machine: str) -> list[Piece]:
    """Return the pieces of three versions, in order: joined, they give each version again."""
    by_line = _split(*(version.splitlines(keepends=True) for version in (base, hand, machine)))
    return [finer for piece in by_line for finer in (_refined(piece) if piece.is_disputed else (piece,))]


def _refined(piece: Piece) -> Iterator[Piece]:
    return _split(*(_TOKEN.findall(version) for version in piece))


def _split(base: Sequence[str], hand: Sequence[str], machine: Sequence[str]) -> Iterator[Piece]:
    """Yield the pieces between and of what all three versions share."""
    ours, theirs = matches(base, hand), matches(base, machine)
    i = j = k = 0
    for at, item in enumerate(base):
        if at in ours and at in theirs:
            yield from _apart(base[i:at], hand[j : ours[at]], machine[k : theirs[at]])
            yield Piece(item, item, item)
            i, j, k = at + 1, ours[at] + 1, theirs[at] + 1
    yield from _apart(base[i:], hand[j:], machine[k:])


def _apart(base: Sequence[str], hand: Sequence[str], machine: Sequence[str]) -> Iterator[Piece]:
    if base or hand or machine:
        yield Piece("".join(base), "".join(hand), "".join(machine))
