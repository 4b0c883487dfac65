"""Complaints in, findings out: each gets its line and column, and all are in order of the document."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from memcon.findings import Finding, Severity
from memcon.positions import Place, Positions
from memcon.schemas import Complaint, short_xpath

_MOST = 12  # of a kind


def placed(complaints: Iterable[Complaint], name: str, places: Positions) -> tuple[Finding, ...]:
    """Return findings, in order of the document.

    Args:
        complaints: what there is against the document.
        name: what to call it.
        places: the places of its elements.
    """
    findings = [_finding(complaint, name, _place(complaint, places)) for complaint in complaints]
    return tuple(_in_part(sorted(findings, key=lambda finding: (finding.line, finding.column))))


def _in_part(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Tell of the first of a kind, and of the rest how many they are."""
    findings = list(findings)
    there, told = Counter(finding.code for finding in findings), Counter[str]()
    for finding in findings:
        told[finding.code] += 1
        rest = there[finding.code] - _MOST
        if told[finding.code] == _MOST and rest > 0:
            yield replace(finding, message=f"{finding.message} … and {rest} more of the same kind.")
        elif told[finding.code] <= _MOST:
            yield finding


def _place(complaint: Complaint, places: Positions) -> Place:
    if complaint.spot:
        return places.of_character(*complaint.spot)
    if complaint.node is None:
        return Place(complaint.line)
    if complaint.attribute:
        return places.of_attribute(complaint.node, complaint.attribute)
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
