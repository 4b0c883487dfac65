"""Two sequences in, what is the same in both out: in order, in time that grows with their length.

Items that occur once in each are anchors, as in patience sorting; what lies between two anchors is compared closely if
it is short enough for that.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from memcon.alignment import rising

_CLOSELY = 1_000_000  # comparisons: a longer gap without any anchor counts as different


def matches(first: Sequence[str], second: Sequence[str]) -> dict[int, int]:
    """Return index in ``first`` → index in ``second`` of the items that both have, rising on both sides."""
    ours, theirs = _once(first), _once(second)
    anchors = rising((at, theirs[item]) for item, at in ours.items() if item in theirs)
    found: dict[int, int] = {}
    i = j = 0
    for stop, other in (*anchors, (len(first), len(second))):
        found.update(_between(first, second, (i, stop), (j, other)))
        if stop < len(first):
            found[stop] = other
        i, j = stop + 1, other + 1
    return found


def _once(items: Sequence[str]) -> dict[str, int]:
    """Return item → index of those that occur once, in their order."""
    count = Counter(items)
    return {item: at for at, item in enumerate(items) if count[item] == 1}


def _between(
    first: Sequence[str], second: Sequence[str], ours: tuple[int, int], theirs: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    """Yield what is the same between two anchors: from both ends inwards, then the rest."""
    (i, stop), (j, other) = ours, theirs
    while i < stop and j < other and first[i] == second[j]:
        yield i, j
        i, j = i + 1, j + 1
    while i < stop and j < other and first[stop - 1] == second[other - 1]:
        stop, other = stop - 1, other - 1
        yield stop, other
    if 0 < (stop - i) * (other - j) <= _CLOSELY:
        for block in SequenceMatcher(None, first[i:stop], second[j:other], autojunk=False).get_matching_blocks():
            yield from ((i + block.a + n, j + block.b + n) for n in range(block.size))
