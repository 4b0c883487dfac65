"""Two texts that are nearly equal, aligned character by character, in time that grows with their length.

Stretches that occur once in each are anchors; of those, the longest series that is in order in both is kept and grown
to left and right. What is left between them is compared closely, window by window; where two windows have nothing
of some length in common, the text is different and stays unaligned.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

_ANCHOR = 16  # characters: shorter stretches are seldom unique in a long text
_CLOSELY = 400  # characters of a stretch that is compared in quadratic time
_LOT = 64  # characters that are compared at once


def align(first: str, second: str) -> list[tuple[int, int, int]]:
    """Return ``(offset in first, offset in second, length)`` of the stretches that are the same, in order."""
    blocks: list[tuple[int, int, int]] = []
    i = j = 0
    for start, other in (*rising(_anchors(first, second)), (len(first), len(second))):
        if start < i or other < j:
            continue  # the anchor before has grown over it
        back = _common(first[i:start][::-1], second[j:other][::-1])
        blocks += _closely(first, second, (i, start - back), (j, other - back))
        ahead = _common_from(first, second, start, other)
        blocks.append((start - back, other - back, back + ahead))
        i, j = start + ahead, other + ahead
    return [block for block in blocks if block[2]]


def _anchors(first: str, second: str) -> Iterator[tuple[int, int]]:
    """Yield where stretches stand that occur once in each text, in the order of the first."""
    ours, theirs = _once(first), _once(second)
    return ((at, theirs[stretch]) for stretch, at in ours.items() if at >= 0 and theirs.get(stretch, -1) >= 0)


def _once(text: str) -> dict[str, int]:
    """Return the offset of every stretch of a text; -1 for one that occurs again."""
    found: dict[str, int] = {}
    for at in range(len(text) - _ANCHOR + 1):
        stretch = text[at : at + _ANCHOR]
        found[stretch] = -1 if stretch in found else at
    return found


def rising(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest series of pairs that rises on both sides (patience sorting)."""
    ends: list[int] = []
    lasts: list[int] = []
    before: list[int] = []
    kept = list(pairs)
    for number, (_, other) in enumerate(kept):
        place = bisect_left(ends, other)
        before.append(lasts[place - 1] if place else -1)
        ends[place : place + 1] = [other]
        lasts[place : place + 1] = [number]
    series, number = [], lasts[-1] if lasts else -1
    while number >= 0:
        series.append(kept[number])
        number = before[number]
    return series[::-1]


def _common(first: str, second: str) -> int:
    shorter = min(len(first), len(second))
    return next((n for n in range(shorter) if first[n] != second[n]), shorter)


def _common_from(first: str, second: str, i: int, j: int) -> int:
    """Return how many characters are the same from two offsets on: by lots, then one by one."""
    length = 0
    while (lot := first[i + length : i + length + _LOT]) and second.startswith(lot, j + length):
        length += len(lot)
    return length + _common(lot, second[j + length : j + length + _LOT])


def _closely(first: str, second: str, ours: tuple[int, int], theirs: tuple[int, int]) -> Iterator[tuple[int, int, int]]:
    """Yield what is the same in two stretches; of long ones, window by window while they have much in common."""
    (i, end), (j, other) = ours, theirs
    while i < end and j < other:
        same = min(_common_from(first, second, i, j), end - i, other - j)
        yield i, j, same
        i, j = i + same, j + same
        window, there = first[i : min(i + _CLOSELY, end)], second[j : min(j + _CLOSELY, other)]
        blocks = SequenceMatcher(None, window, there, autojunk=False).get_matching_blocks()
        if i + len(window) < end or j + len(there) < other:  # its edge cuts what is the same
            blocks = blocks[: max((n for n, block in enumerate(blocks, 1) if block.size >= _ANCHOR), default=0)]
        yield from ((i + block.a, j + block.b, block.size) for block in blocks)
        if not blocks:
            return
        i, j = i + blocks[-1].a + blocks[-1].size, j + blocks[-1].b + blocks[-1].size
        if len(window) < _CLOSELY and len(there) < _CLOSELY:
            return
