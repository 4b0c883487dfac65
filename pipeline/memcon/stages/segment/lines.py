"""Parts in, parts out that are cut at lines which stand for themselves, though no empty line parts them from others.

Such are the line over the notes of a page, *BY MR. COLE:*, *(Witness excused.)*, *The meeting rose at noon.*, and
lines that say together how those present voted.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from memcon.stages.segment.endings import ends_meeting
from memcon.stages.segment.examining import names_examiner
from memcon.stages.segment.notes import is_rule
from memcon.stages.segment.parts import Part, lines_of, part_until
from memcon.stages.segment.passages import heads_vote, says_vote

_BRACKET = re.compile(r"(?:[\[(<][\d:.,]{4,12}[\])>]\s+)?(?:\([^()]+\)|\[[^\[\]]+\])")
_SENTENCE_ENDS = '.?!…:"”’»)]。？！）】—–-'


def cut_at_lines(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Cut parts before and after each line that stands for itself."""
    return tuple(piece for part in parts for piece in _cut(part))


def _cut(part: Part) -> tuple[Part, ...]:
    if not part.lines or part.heading or part.role:
        return (part,)
    starts = (0, *part.lines)
    lines = lines_of(part)
    alone = [_stands_alone(lines, place) for place in range(len(lines))]
    cuts = [place for place in range(1, len(lines)) if alone[place] or alone[place - 1]]
    return pieces(part, [0, *(starts[place] for place in cuts)]) if cuts else (part,)


def _stands_alone(lines: Sequence[str], place: int) -> bool:
    line = lines[place]
    if is_rule(line) or names_examiner(line) or ends_meeting(line):
        return True
    if _BRACKET.fullmatch(line):
        return not place or lines[place - 1][-1:] in _SENTENCE_ENDS
    beside = (*lines[max(place - 1, 0) : place], *lines[place + 1 : place + 2])
    return (says_vote(line) or heads_vote(line)) and any(map(says_vote, beside))


def pieces(part: Part, begins: Sequence[int]) -> tuple[Part, ...]:
    """Return the stretches of a part that begin at some of its lines; the first keeps the label."""
    ends = (*begins[1:], len(part.text))
    cut = part_until if part.marks or part.spans else _plain_piece
    return tuple(
        replace(cut(part, start, end), label=part.label if start == 0 else None)
        for start, end in zip(begins, ends, strict=True)
    )


def _plain_piece(part: Part, start: int, end: int) -> Part:
    """Return a stretch of a part without emphasis, in a time that does not depend on how long the part is."""
    first, last = bisect_right(part.lines, start), bisect_left(part.lines, end)
    return Part(
        part.text[start:end].rstrip(" "),
        part.line + first,
        lines=tuple(line - start for line in part.lines[first:last]),
        heading=part.heading,
        new_page=part.new_page and start == 0,
        pages=part.pages if start == 0 else (),
        pages_after=part.pages_after if end == len(part.text) else (),
        note=part.note,
        role=part.role,
        item=part.item,
    )
