"""Two conversions and a corrected edition in, the edition with both out: nothing an editor wrote is ever replaced.

What the machine would write otherwise now is taken over wherever the editor changed nothing. Where both changed the
same words the editor's stay, and so does the former conversion in the base: the dispute is told again at each build
until the editor writes what the machine writes, or says that it is settled.
"""

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from memcon.canonical import relaid
from memcon.errors import DocumentError
from memcon.stages.merge.identifiers import keep_ids
from memcon.stages.merge.pieces import Piece, pieces
from memcon.xmltools import parse

_TAG = re.compile(r"</?[^\W\d](?:[^<>]*[^<>/])?>")  # of an element that has an end

__all__ = ["Dispute", "Merged", "merge", "with_former_ids"]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A place where the editor and the machine want different things; the edition has the editor's.

    Attributes:
        line: its line in the merged edition, counted from 1.
        base: what the former conversion had.
        hand: what the editor made of it.
        machine: what the machine would write.
    """

    line: int
    base: str
    hand: str
    machine: str


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of three versions of an edition.

    Attributes:
        tei: the edition: all that the editor changed, and what the machine changed elsewhere.
        base: the conversion that the next merge starts from: the new one, but the former one where there is a dispute.
        lines: lines of the edition at which changes of the machine were taken over, counted from 1.
        disputes: where both changed the same.
    """

    tei: bytes
    base: bytes
    lines: tuple[int, ...]
    disputes: tuple[Dispute, ...]


def with_former_ids(base: bytes, made: bytes, name: str = "") -> bytes:
    """Return a new conversion in which everything that was in the former one has the id that it had there.

    Args:
        base: the former conversion.
        made: the new one.
        name: what to call them in a message.

    Raises:
        DocumentError: if one of the two is no well-formed XML.
    """
    root = parse(made, name)
    changed = keep_ids(parse(base, name), root)
    return relaid(root) if changed else made


def merge(base: bytes, hand: bytes, machine: bytes, is_sound: Callable[[bytes], bool], name: str = "") -> Merged:
    """Merge a corrected edition with a new conversion, by the former conversion from which it was made.

    Args:
        base: the former conversion.
        hand: the edition as it was corrected.
        machine: the new conversion.
        is_sound: whether an edition may be written: well-formed and with no error that the corrected one has not.
            Changes of the machine that would make it unsound are disputes.
        name: what to call the edition in a message.

    Raises:
        DocumentError: if the corrected edition is no well-formed XML.
    """
    laid_out = relaid(parse(hand, name))
    parts = pieces(*(version.decode("utf-8") for version in (base, laid_out, machine)))
    units = list(_units(parts))
    offered = [unit for unit in units if not any(parts[at].is_disputed for at in unit)]
    taken = _sound(parts, offered, is_sound)
    refused = {at for unit in units for at in unit} - taken
    next_base = "".join(part.base if at in refused else part.machine for at, part in enumerate(parts)).encode("utf-8")
    lines = _lines(parts, taken)
    return Merged(
        _edition(parts, taken),
        next_base if _is_well_formed(next_base) else base,
        tuple(dict.fromkeys(lines[at] for at in sorted(taken) if parts[at].hand != parts[at].machine)),
        tuple(_dispute(parts, unit, lines[unit[0]]) for unit in units if unit[0] in refused),
    )


def _units(parts: Sequence[Piece]) -> Iterator[Sequence[int]]:
    """Yield what the machine changed: the pieces of one change together, such as the two tags around a name."""
    unit: list[int] = []
    depth = 0
    for at, part in enumerate(parts):
        if part.is_changed_by_machine:
            unit.append(at)
            depth += _depth(part.machine) - _depth(part.base)
            if depth == 0:
                yield unit
                unit = []
    if unit:
        yield unit


def _depth(markup: str) -> int:
    """Return how many elements more begin than end in a stretch of markup."""
    return sum(-1 if tag.startswith("</") else 1 for tag in _TAG.findall(markup))


def _sound(parts: Sequence[Piece], units: Sequence[Sequence[int]], is_sound: Callable[[bytes], bool]) -> set[int]:
    """Return the pieces that can be taken from the machine: all, or as many as leave the edition sound."""
    taken: set[int] = set()
    present = _edition(parts, taken)
    lots = [units] if units else []
    while lots:
        lot = lots.pop()
        tried = taken.union(*lot)
        edition = _edition(parts, tried)
        if edition == present or is_sound(edition):
            taken, present = tried, edition
        elif len(lot) > 1:
            lots += [lot[len(lot) // 2 :], lot[: len(lot) // 2]]
    return taken


def _edition(parts: Sequence[Piece], taken: Container[int]) -> bytes:
    return "".join(part.machine if at in taken else part.hand for at, part in enumerate(parts)).encode("utf-8")


def _lines(parts: Sequence[Piece], taken: Container[int]) -> list[int]:
    """Return the line of the edition in which each piece begins."""
    texts = (part.machine if at in taken else part.hand for at, part in enumerate(parts))
    return list(accumulate((text.count("\n") for text in texts), initial=1))


def _dispute(parts: Sequence[Piece], unit: Sequence[int], line: int) -> Dispute:
    stretch = parts[unit[0] : unit[-1] + 1]
    return Dispute(line, *("".join(versions) for versions in zip(*stretch, strict=True)))


def _is_well_formed(tei: bytes) -> bool:
    try:
        parse(tei)
    except DocumentError:
        return False
    return True
