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
def _known() -> tuple[tuple[Convention, Shape], ...]:
    """Return the built-in conventions that have turns, each with the shape of its labels."""
    return tuple((convention, shape_of(convention)) for convention in built_in() if convention.turns)


def _told(convention: Convention, labels: Sequence[_Seen], fitting: int) -> Followed:
    return Followed(convention.name, convention.title, labels[0].line, fitting, len(labels))


def _best(labels: Sequence[_Seen]) -> Followed | None:
    """Return the first convention that enough of the labels fit; None if none does."""
    keys = {key_of(each.candidate.text) for each in labels}
    alike = _alike(labels)
    for convention, shape in _known():
        if not keys >= set(convention.shown_by):
            continue
        fitting = sum(count for each, count in alike if _fits(each, convention, shape))
        if fitting and fitting >= convention.share * len(labels):
            return _told(convention, labels, len(labels) if convention.share < _ONE_AMONG_OTHERS else fitting)
    return None


def _alike(labels: Sequence[_Seen]) -> list[tuple[_Seen, int]]:
    """Return one of all labels that are made alike, and how many there are: few, however long a transcript is."""
    found: dict[tuple[object, ...], tuple[_Seen, int]] = {}
    for each in labels:
        label = each.candidate.label
        lead = "".join("0" if character.isdigit() else character for character in label.lead)
        made = (
            each.candidate.kind,
            label.text,
            label.colon,
            label.brackets,
            lead,
            each.emphasised,
            each.candidate.alone,
        )
        first, count = found.get(made, (each, 0))
        found[made] = (first, count + 1)
    return list(found.values())


def _fits(seen: _Seen, convention: Convention, shape: Shape) -> bool:
    candidate = seen.candidate
    if convention.shown_by and key_of(candidate.text) not in convention.shown_by:
        return False
    if convention.emphasised and not seen.emphasised:
        return False
    if convention.alone and not (candidate.kind is Kind.ALONE or candidate.alone):
        return False
    return fits(candidate, shape)


def _most(labels: Sequence[_Seen]) -> Followed:
    """Return the convention that most of the labels fit."""
    alike = _alike(labels)
    counted = [
        (sum(count for each, count in alike if _fits(each, convention, shape)), convention)
        for convention, shape in _known()
    ]
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
