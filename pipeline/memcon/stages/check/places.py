"""Complaints in, findings out: each gets its line and column, and all are in order of the document."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from memcon.findings import Finding, Severity
from memcon.positions import Place, Positions
from memcon.schemas import Complaint, short_xpath

_MOST = 12  # of a kind
_NOT_ALLOWED = "E-014"  # here it is the attribute that is wrong, elsewhere its value


def placed(complaints: Iterable[Complaint], name: str, places: Positions) -> tuple[Finding, ...]:
    """Return findings, in order of the document.

    Args:
        complaints: what there is against the document.
        name: what to call it.
        places: the places of its elements.
    """
    there = [(_place(complaint, places), complaint) for complaint in complaints]
    shown = _in_part(sorted(there, key=lambda each: each[0]))
    return tuple(_finding(complaint, name, place) for place, complaint in shown)


def _in_part(complaints: Sequence[tuple[Place, Complaint]]) -> Iterator[tuple[Place, Complaint]]:
    """Tell of the first of a kind, and of the rest how many they are."""
    there, told = Counter(complaint.code for _, complaint in complaints), Counter[str]()
    for place, complaint in complaints:
        told[complaint.code] += 1
        rest = there[complaint.code] - _MOST
        if told[complaint.code] == _MOST and rest > 0:
            yield place, replace(complaint, message=f"{complaint.message} … and {rest} more of the same kind.")
        elif told[complaint.code] <= _MOST:
            yield place, complaint


def _place(complaint: Complaint, places: Positions) -> Place:
    if complaint.spot:
        return places.of_character(*complaint.spot)
    if complaint.node is None:
        return Place(complaint.line)
    if complaint.attribute:
        return places.of_attribute(complaint.node, complaint.attribute, itself=complaint.code == _NOT_ALLOWED)
    return places.of(complaint.node)


def _finding(complaint: Complaint, name: str, place: Place) -> Finding:
    return Finding(
        Severity.WARNING if complaint.is_warning else Severity.ERROR,
        complaint.code,
        complaint.message,
        complaint.hint,
        name,
        place.line,
        place.column,
        "" if complaint.node is None else short_xpath(complaint.node),
    )
