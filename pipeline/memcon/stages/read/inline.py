"""A block's raw Markdown in, its text and its emphasis out; what was markup is told by offset.

Emphasis, links in angle brackets, backslash escapes and hard line breaks are markup (CommonMark 0.31, chapter 6);
all the rest is text. The signs are found in one pass and paired as they come, so that no text, however odd, takes
more time than its length.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from memcon.model import Block, Mark

_SIGNS = re.compile(
    r"(?P<escape>\\[\\`*_{}\[\]()#+\-.!<>|])"
    r"|(?P<hard>\\$)"
    r"|(?P<link><(?:https?|mailto):[^<>\s]{1,2000}>)"
    r"|(?P<run>\*+|_+)",
    re.MULTILINE,
)
_FARTHEST = 5000  # signs that are farther apart have nothing to do with each other
_REND = {1: "italic", 2: "bold"}


@dataclass(frozen=True, slots=True)
class _Emphasis:
    """Offsets in the raw text of an opening and of a closing sign of emphasis, and their width."""

    first: int
    last: int
    width: int

    @property
    def cuts(self) -> tuple[tuple[int, int], tuple[int, int]]:
        return (self.first, self.first + self.width), (self.last, self.last + self.width)


def read_inline(raw: str, block: Block) -> tuple[Block, list[tuple[int, int]]]:
    """Take the inline markup out of a block's text and keep it as marks.

    Args:
        raw: the block's stretch of the source.
        block: the block as plain text.

    Returns:
        The block, and ``(start, end)`` in the source of each piece of markup.
    """
    if not any(sign in raw for sign in "*_\\<"):
        return block, []
    cuts: list[tuple[int, int]] = []
    runs: list[tuple[int, int]] = []
    for match in _SIGNS.finditer(raw):
        first, last = match.span()
        if match.lastgroup == "run":
            runs.append((first, last))
        elif match.lastgroup == "link":
            cuts += [(first, first + 1), (last - 1, last)]
        else:
            cuts.append((first, first + 1))
    emphasis = tuple(_paired(raw, runs))
    cuts = sorted([*cuts, *(cut for found in emphasis for cut in found.cuts)])
    if not cuts:
        return block, []
    return _without(raw, block, cuts, emphasis), [(block.start + first, block.start + last) for first, last in cuts]


def _paired(raw: str, runs: Iterable[tuple[int, int]]) -> Iterator[_Emphasis]:
    """Pair runs of signs of the same width: one that can close goes with the nearest that can open before it."""
    opened: dict[str, list[int]] = {}
    for first, last in runs:
        signs = raw[first:last]
        if len(signs) > 3:
            continue
        if _can_close(raw, first, last) and opened.get(signs):
            start = opened[signs].pop()
            if first - start > _FARTHEST:
                continue
            for others in opened.values():
                while others and others[-1] > start:
                    others.pop()
            yield from _nested(start, first, len(signs))
        elif _can_open(raw, first, last):
            opened.setdefault(signs, []).append(first)


def _nested(start: int, end: int, width: int) -> Iterator[_Emphasis]:
    """Three signs are bold type round italic."""
    if width == 3:
        yield _Emphasis(start, end + 1, 2)
        yield _Emphasis(start + 2, end, 1)
    else:
        yield _Emphasis(start, end, width)


def _can_open(raw: str, first: int, last: int) -> bool:
    return _flanks(raw[last : last + 1], raw[first - 1 : first])


def _can_close(raw: str, first: int, last: int) -> bool:
    if raw[first - 1 : first] == ":":
        return True  # the bold type of a label may touch the speech
    return _flanks(raw[first - 1 : first], raw[last : last + 1])


def _flanks(inside: str, outside: str) -> bool:
    """Say whether a sign can stand between emphasis and what is outside of it: never in a word (``2*3``, ``a_b``)."""
    return not outside.isalnum() and bool(inside) and not inside.isspace()


def _without(raw: str, block: Block, cuts: list[tuple[int, int]], emphasis: tuple[_Emphasis, ...]) -> Block:
    """Rebuild a block's text from its raw characters less the cuts; offsets of marks and breaks follow."""
    wanted = [source - block.start for _, source in block.breaks]
    wanted += [offset for found in emphasis for offset in (found.first + found.width, found.last)]
    text, at = collapsed(raw, cuts, wanted)
    marks = (Mark(at[found.first + found.width], at[found.last], _REND[found.width]) for found in emphasis)
    breaks = {at[source - block.start]: source for _, source in reversed(block.breaks)}
    return replace(
        block,
        text=text,
        marks=tuple(sorted((mark for mark in marks if mark.start < mark.end), key=lambda mark: mark.start)),
        breaks=tuple((offset, source) for offset, source in sorted(breaks.items()) if 0 < offset < len(text)),
    )


def collapsed(raw: str, cuts: Sequence[tuple[int, int]], wanted: Iterable[int]) -> tuple[str, dict[int, int]]:
    """Return the text less the cuts, its white space collapsed, and where in it each wanted offset comes to stand."""
    kept: list[str] = []
    at: dict[int, int] = {}
    length, position, blank = 0, 0, True
    ends = {last: first for first, last in cuts}
    for offset in sorted({*wanted, *(first for first, _ in cuts), *ends, len(raw)}):
        piece = "" if ends.get(offset) == position else raw[position:offset]
        words = " ".join(piece.split())
        if words:
            lead = "" if blank or not piece[0].isspace() else " "
            tail = " " if piece[-1].isspace() else ""
            kept.append(f"{lead}{words}{tail}")
            length += len(kept[-1])
            blank = bool(tail)
        elif piece and not blank:
            kept.append(" ")
            length += 1
            blank = True
        at[offset] = length
        position = offset
    text = "".join(kept).rstrip(" ")
    return text, {offset: min(place, len(text)) for offset, place in at.items()}
