"""Parts in, those that are items of a list told: lines or paragraphs that begin with marks and are no sentences.

Numbered sentences are paragraphs of a speech, each by itself, and no list.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from memcon.list_marks import ListMark, begins, goes_on, list_mark
from memcon.model import Listed
from memcon.stages.segment.lines import pieces
from memcon.stages.segment.parts import Part, lines_of
from memcon.stages.segment.present import begins_list

_ENDS = ".?!:;…。？！：；"
_SENTENCE_ENDS = ".?!…。？！"
_FEWEST = 2
_LONGEST = 200
_SIGNS = "•·▪‣"  # that stand before nothing else


def with_items(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Part items from each other that stand in lines below each other, and mark those of lists."""
    divided = [piece for part in parts for piece in _divided(part)]
    talk = next((index for index, part in enumerate(divided) if part.label), 0)
    made = list(divided)
    for first, last in _runs(divided):
        if _is_list(divided[first:last], divided[first - 1] if first else None, first < talk):
            for index in range(first, last):
                mark = list_mark(made[index].text)
                made[index] = replace(made[index], item=Listed(1, bool(mark and mark.number)))
    return tuple(made)


def _divided(part: Part) -> tuple[Part, ...]:
    """Cut a part before those of its lines that are items, one after the other."""
    if not part.lines or part.heading or part.role or part.note or part.item or begins_list(part):
        return (part,)
    lines, starts = lines_of(part), (0, *part.lines)
    marks = [list_mark(line) for line in lines]
    begin = [place for run in _sequences(marks) if _may_begin(lines, run[0]) for place in run]
    cuts = [starts[place] for place in begin if place]
    return pieces(part, [0, *cuts]) if cuts else (part,)


def _may_begin(lines: Sequence[str], place: int) -> bool:
    return not place or lines[place - 1][-1:] in _ENDS


def _sequences(marks: Sequence[ListMark | None]) -> Iterator[list[int]]:
    """Yield the places of marks that go on from each other; what has none may stand between."""
    run: list[int] = []
    for place, mark in enumerate(marks):
        if mark is None:
            continue
        before = marks[run[-1]] if run else None
        if before and goes_on(mark, before):
            run.append(place)
            continue
        if len(run) >= _FEWEST:
            yield run
        run = [place] if begins(mark) else []
    if len(run) >= _FEWEST:
        yield run


def _runs(parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """Yield from which to before which part there are parts that begin with marks, one after the other."""
    first = 0
    before: ListMark | None = None
    for index, part in enumerate(parts):
        mark = list_mark(part.text) if _is_free(part) else None
        if mark and before and goes_on(mark, before):
            before = mark
            continue
        if index - first >= _FEWEST and before:
            yield first, index
        first, before = index, mark if mark and begins(mark) else None
    if len(parts) - first >= _FEWEST and before:
        yield first, len(parts)


def _is_free(part: Part) -> bool:
    return not (part.label or part.heading or part.role or part.note or part.item)


def _is_list(items: Sequence[Part], before: Part | None, before_talk: bool) -> bool:
    """Say whether parts with marks are a list, and not what somebody says in numbered paragraphs."""
    if any(len(part.text) > _LONGEST for part in items):
        return False
    led = before is not None and before.text[-1:] in ":："
    if items[0].text[0] not in _SIGNS and not items[0].text[0].isalnum() and items[0].text[0] not in "(（" and not led:
        return False  # a dash or star may begin what somebody says
    sentences = sum(part.text[-1] in _SENTENCE_ENDS for part in items[:-1])
    return before_talk or sentences * 2 < len(items) - 1 or (sentences == 0 and len(items) == _FEWEST)
