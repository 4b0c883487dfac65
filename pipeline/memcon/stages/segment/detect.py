"""Labels in, the conventions they follow out: as a rule one, or one after the other where a transcript changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from memcon.conventions import Convention, built_in
from memcon.model import Block, Followed
from memcon.stages.segment.candidates import Candidate, Kind, Shape, fits, shape_of
from memcon.stages.segment.weigh import key_of

_FEWEST = 3
_ONE_AMONG_OTHERS = 0.5  # a convention that fewer labels need to show has others beside them


@dataclass(frozen=True, slots=True)
class _Seen:
    candidate: Candidate
    line: int
    emphasised: bool


def followed(
    labels: Sequence[tuple[Candidate, int]], blocks: Sequence[Block], chosen: Convention | None = None
) -> tuple[Followed, ...]:
    """Tell which conventions labels follow.

    Args:
        labels: the labels, in order, with the line of each.
        blocks: the blocks of the transcript, of which some begin in bold type.
        chosen: the convention that somebody said it is.
    """
    if not labels:
        return ()
    emphasised = {block.line for block in blocks if any(mark.start == 0 for mark in block.marks)}
    seen = [_Seen(candidate, line, line in emphasised) for candidate, line in labels]
    if chosen:
        return (_told(chosen, seen, sum(1 for each in seen if fits(each.candidate, shape_of(chosen)))),)
    best = _best(seen)
    return (best,) if best else tuple(_best(run) or _most(run) for run in _runs(seen))


@cache
def _shape(convention: Convention) -> Shape:
    return shape_of(convention)


def _told(convention: Convention, labels: Sequence[_Seen], fitting: int) -> Followed:
    return Followed(convention.name, convention.title, labels[0].line, fitting, len(labels))


def _best(labels: Sequence[_Seen]) -> Followed | None:
    """Return the first convention that enough of the labels fit; None if none does."""
    keys = {key_of(each.candidate.text) for each in labels}
    for convention in built_in():
        if not convention.turns or not keys >= set(convention.shown_by):
            continue
        fitting = sum(1 for each in labels if _fits(each, convention))
        if fitting and fitting >= convention.share * len(labels):
            return _told(convention, labels, len(labels) if convention.share < _ONE_AMONG_OTHERS else fitting)
    return None


def _fits(seen: _Seen, convention: Convention) -> bool:
    candidate = seen.candidate
    if convention.shown_by and key_of(candidate.text) not in convention.shown_by:
        return False
    if convention.emphasised and not seen.emphasised:
        return False
    if convention.alone and not (candidate.kind is Kind.ALONE or candidate.alone):
        return False
    return fits(candidate, _shape(convention))


def _most(labels: Sequence[_Seen]) -> Followed:
    """Return the convention that most of the labels fit."""
    counted = [(sum(1 for each in labels if _fits(each, one)), one) for one in built_in() if one.turns]
    count, convention = max(counted, key=lambda pair: pair[0])
    return _told(convention, labels, count)


def _runs(labels: Sequence[_Seen]) -> list[list[_Seen]]:
    """Cut labels where they begin to end in another way for good; fewer than three belong to those before."""
    runs: list[list[_Seen]] = []
    for each in labels:
        if runs and runs[-1][-1].candidate.kind is each.candidate.kind:
            runs[-1].append(each)
        else:
            runs.append([each])
    merged: list[list[_Seen]] = []
    for run in runs:
        same = bool(merged) and merged[-1][0].candidate.kind is run[0].candidate.kind
        if merged and (same or len(run) < _FEWEST or len(merged[-1]) < _FEWEST):
            merged[-1].extend(run)
        else:
            merged.append(run)
    return merged
