"""Complaints in, complaints out: one for each mistake, its cause and not what follows from it.

Where the grammar has something against a place, rules fail there too; where an entry lost its id, each name that
points to it dangles; where a turn is lost, the count in the header is wrong. Editors mend one thing, and are told one.
What is held back is told as soon as its cause is mended.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from memcon.schemas import Complaint
from memcon.stages.check.pointers import one_for_each_target
from memcon.xmltools import ID, Element, find, local_name

# These say that something is not there or not in its row: where the grammar has something against the document, it may
# be there under a wrong name.
_ABSENCES = frozenset(
    "E-101 E-102 E-103 E-104 E-105 E-106 E-107 E-110 E-111 E-112 E-113 E-114 E-120 E-121 E-130 E-131 E-132 E-133 E-135 "
    "R-101 X-020 X-021 X-022 X-023".split()
)
_WRONG_KINDS = frozenset(["X-005", "X-008", "X-011", "X-012", "X-013", "X-014", "X-015", "X-016"])
_EMPTY = frozenset(["T-101", "T-103", "T-105", "T-106"])
_TEXT, _FIELD = "T-010", "T-011"
_IN_A_ROW = frozenset(["E-108", "E-134"])
_RESPONSIBLE = frozenset(["X-003", "X-007"])
_LIVES = frozenset(["R-103", "R-104", "R-105", "R-106", "R-108"])

# What follows -> from what, if it is anywhere in the document.
_FOLLOWS: Mapping[str, frozenset[str]] = {
    "E-107": frozenset(["E-131", "E-132", "E-135", "X-010", _TEXT]),
    "E-120": frozenset(["X-002", "X-005", "X-011", "X-024", "E-133", _TEXT]),
    "E-132": frozenset([_TEXT]),
    "E-133": frozenset(["X-005"]),
    "E-134": frozenset(["X-010", _TEXT]),
    "R-101": frozenset([_TEXT, *_EMPTY]),
    "R-104": frozenset(["E-163"]),
    "R-105": frozenset(["E-163"]),
    "R-106": frozenset(["E-163"]),
    "R-107": frozenset(["X-010"]),
    "X-020": frozenset(["X-004", "X-010"]),
    "X-021": frozenset(["X-004"]),
    "X-022": frozenset(["X-004"]),
    _TEXT: frozenset(["E-130"]),
}
# What follows -> from what, if that is in the same turn. A text that is not the source's is an error, and follows from
# no warning: what only warns is left out beside it.
_FOLLOWS_IN_A_TURN: Mapping[str, frozenset[str]] = {
    "T-102": frozenset([_TEXT]),
    "T-104": frozenset([_TEXT]),
    _TEXT: frozenset(["E-150", "X-003", "X-007"]),  # whose words they are decides whether the source has them
    "E-133": frozenset(["X-002", "X-011", "X-024"]),
    "X-024": frozenset(["X-001", "X-002", "X-011", "X-012", "X-010"]),
    "T-101": frozenset(["T-106"]),
}
# What follows -> from what, if that is in the same turn or in one beside it.
_FOLLOWS_NEARBY: Mapping[str, frozenset[str]] = {
    "E-132": frozenset(["X-010"]),
    "E-135": frozenset(["X-002", "X-010", "X-011", "X-024", "E-132", _TEXT]),
    _TEXT: frozenset(["X-010"]),
}


def causes(
    root: Element, invalid: Sequence[Complaint], broken: Sequence[Complaint], unfaithful: Sequence[Complaint]
) -> list[Complaint]:
    """Return one complaint for each mistake.

    Args:
        root: the document's root element.
        invalid: what the grammar has against it.
        broken: what the rules have against it.
        unfaithful: what its source has against it.
    """
    if invalid:
        ids = {node.get(ID, ""): node for node in root.iter("*") if ID in node.attrib}
        odd = _odd(invalid)
        broken = [each for each in broken if not _follows(each, [ids[i] for i in _targets(each) if i in ids], odd)]
        unfaithful = [each for each in unfaithful if not _is_distorted(root, each, invalid)]
    told = [*invalid, *one_for_each_target(root, _first_of_each_place(broken), invalid), *unfaithful]
    return list(_causes(told))


@dataclass(frozen=True, slots=True)
class _Odd:
    """What is invalid.

    Attributes:
        nodes: the elements that are told of.
        parents: what they stand in.
        elements: those that may not stand where they stand.
        rows: what those stand in.
        is_dated: dates of the conversation are invalid.
        is_missing: something is missing in the header.
    """

    nodes: set[Element]
    parents: set[Element | None]
    elements: set[Element]
    rows: set[Element | None]
    is_dated: bool
    is_missing: bool


def _odd(invalid: Sequence[Complaint]) -> _Odd:
    told = [(each.code, each.node) for each in invalid if each.node is not None]
    nodes = {node for _, node in told}
    elements = {node for code, node in told if code in ("E-010", "E-012")}
    return _Odd(
        nodes,
        {node.getparent() for node in nodes},
        elements,
        {node.getparent() for node in elements},
        any(local_name(node) == "date" and not _is_in_text(node) for node in nodes),
        any(code == "E-011" and not _is_in_text(node) for code, node in told),
    )


def _follows(complaint: Complaint, targets: Sequence[Element], odd: _Odd) -> bool:
    """Say whether a rule fails because a place is invalid: it is there, in it, around it, or about the same entry."""
    node = complaint.node
    if complaint.code in _ABSENCES or (complaint.code in _WRONG_KINDS and not complaint.attribute):
        return True
    if node is None:
        return False
    if node in odd.nodes or node in odd.parents or not odd.elements.isdisjoint(node.iterancestors()):
        return True
    return any(_is_about(target, odd) for target in targets) or _follows_beside(complaint.code, node.getparent(), odd)


def _is_about(target: Element, odd: _Odd) -> bool:
    """Say whether what is pointed to is, stands in, or stands beside an element that may not stand where it stands."""
    return (
        target in odd.elements or target.getparent() in odd.rows or not odd.elements.isdisjoint(target.iterancestors())
    )


def _follows_beside(code: str, parent: Element | None, odd: _Odd) -> bool:
    """Say whether a rule compares its place with an invalid one: dates of a life, a row, a label and its turn."""
    if code in _LIVES:
        return parent in odd.nodes or parent in odd.parents or odd.is_dated
    if code in _IN_A_ROW:
        return parent in odd.parents
    return (code in _RESPONSIBLE and odd.is_missing) or (code == "X-024" and parent in odd.nodes)


def _is_in_text(node: Element) -> bool:
    return any(local_name(each) in ("text", "standOff") for each in node.iterancestors())


def _is_distorted(root: Element, complaint: Complaint, invalid: Sequence[Complaint]) -> bool:
    """Say whether a difference from the source may come from wrong markup: the text is rebuilt from that."""
    part = find(root, "tei:text" if complaint.code == _TEXT else "tei:teiHeader")
    return part is None or any(
        each.node is not None and (each.node is part or part in each.node.iterancestors() or each.node in (root, None))
        for each in invalid
    )


def _first_of_each_place(complaints: Sequence[Complaint]) -> list[Complaint]:
    """Keep of several complaints of one attribute the first; of an id that is given twice, the outermost."""
    told: dict[tuple[Element | None, str], Complaint] = {}
    doubled = {each.node for each in complaints if each.code == "X-010" and each.node is not None}
    for each in complaints:
        node = each.node
        if each.code == "X-010" and node is not None and not doubled.isdisjoint(node.iterancestors()):
            continue
        key = each.attribute if each.code not in _LIVES or node is None else "life"
        told.setdefault((node.getparent() if key == "life" and node is not None else node, key or each.code), each)
    return list(told.values())


def _causes(told: Sequence[Complaint]) -> Iterator[Complaint]:
    """Leave out what follows from something else."""
    codes = {each.code for each in told}
    turns: dict[Element | None, set[str]] = {}
    for each in told:
        turns.setdefault(turn_of(each.node), set()).add(each.code)
    beside = _beside(turns)
    doubled = {each.node.get(ID, "") for each in told if each.code == "X-010" and each.node is not None}
    for each in told:
        turn = turn_of(each.node)
        here = turns[turn] if turn is not None else set()
        nearby = here | beside.get(turn, set())
        if codes & _FOLLOWS.get(each.code, frozenset()) or here & _FOLLOWS_IN_A_TURN.get(each.code, frozenset()):
            continue
        if nearby & _FOLLOWS_NEARBY.get(each.code, frozenset()):
            continue
        if each.code in _WRONG_KINDS and _points_to(each, doubled):
            continue
        if each.code in _EMPTY and _TEXT in codes:  # words that are missing, or were moved
            continue
        yield each


def turn_of(node: Element | None) -> Element | None:
    """Return the part of a division that an element is or stands in: a turn, or what stands between turns.

    Of a division itself, the first part.
    """
    if node is not None and local_name(node) == "div":
        return next(node.iterchildren("*"), node)
    while node is not None:
        parent = node.getparent()
        if parent is not None and local_name(parent) == "div":
            return node
        node = parent
    return None


def _beside(turns: Mapping[Element | None, set[str]]) -> dict[Element | None, set[str]]:
    """Return for turns what is told of the turns before and after them."""
    beside: dict[Element | None, set[str]] = {}
    for turn in turns:
        after = None if turn is None else _next(turn)
        if after in turns and after is not None:
            beside.setdefault(turn, set()).update(turns[after])
            beside.setdefault(after, set()).update(turns[turn])
    return beside


def _next(turn: Element) -> Element | None:
    """Return what comes after a turn, in the next part if it is the last."""
    beside = turn.getnext()
    if beside is not None:
        return beside
    parent = turn.getparent()
    part = None if parent is None else parent.getnext()
    return None if part is None else next(part.iterchildren("*"), part)


def _points_to(complaint: Complaint, identifiers: set[str]) -> bool:
    return not identifiers.isdisjoint(_targets(complaint))


def _targets(complaint: Complaint) -> list[str]:
    """Return the ids that the attribute of a complaint points to."""
    if complaint.node is None or not complaint.attribute:
        return []
    return [each.removeprefix("#") for each in complaint.node.get(complaint.attribute, "").split()]
