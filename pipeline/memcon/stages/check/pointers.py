"""Complaints of pointers in, one for each target that is wrong out; with what was perhaps meant."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from memcon.schemas import Complaint
from memcon.xmltools import ID, XML, Element, find, local_name

_DANGLING = frozenset(
    ["X-001", "X-002", "X-003", "X-004", "X-005", "X-006", "X-007", "X-008", "X-009", "X-017", "X-018"]
)
_WRONG_KIND = frozenset(["X-005", "X-008", "X-011", "X-012", "X-013", "X-014", "X-015", "X-016", "X-024"])
_OF_ENTRIES = _WRONG_KIND | {"X-001", "X-002"}
_UNUSED = "R-101"
_POINTING = ("ref", "who", "corresp", "sameAs", "resp", "target", "source", "scheme")
_PEOPLE = ("person", "personGrp")
_KINDS = {
    "persName": _PEOPLE,
    "sp": _PEOPLE,
    "speaker": _PEOPLE,
    "stage": _PEOPLE,
    "q": _PEOPLE,
    "person": _PEOPLE,
    "personGrp": _PEOPLE,
    "placeName": ("place",),
    "geogName": ("place",),
    "orgName": ("org",),
    "name": ("event",),
    "title": ("bibl",),
    "catRef": ("category",),
    "ref": ("note", "anchor", "ref"),
    "note": ("ref", "anchor"),
}
"""What points -> what it points to."""
_RESPONSIBLE = ("respStmt", "person")
_OF_THE_TEXT = ("sp", "p", "stage", "div")
_OF_ELEMENTS = ("E-010", "E-011", "E-012")
_CLOSE = 0.72
_LINES = 5
_PROPOSED = 50  # targets for which it is looked for what was meant


def one_for_each_target(
    root: Element, broken: Sequence[Complaint], invalid: Sequence[Complaint]
) -> Iterator[Complaint]:
    """Gather complaints of pointers: of those to one target that is not there, one is told.

    If nothing points to another entry, the two belong together: the pointer is misspelt, or, if several point to the
    target, the id is. An id that the grammar has something against explains one target that is not there.

    Args:
        root: the document's root element.
        broken: what the rules have against it.
        invalid: what the grammar has against it.
    """
    ids = {node.get(ID, ""): node for node in root.iter("*") if ID in node.attrib} if broken else {}
    groups: dict[tuple[str, str], list[Complaint]] = {}
    for each in broken:
        groups.setdefault(_target(each, ids), []).append(each)
    free = _Free(_unpointed(root, ids) if broken else {}, {_id(each) for each in broken if each.code == _UNUSED})
    explaining = [each for each in invalid if _may_explain(each)]
    others: list[Complaint] = []
    if find(root, "tei:standOff") is None:
        yield from _without_entries(root, groups)
    for number, ((kind, target), group) in enumerate(groups.items()):
        if kind == "dangling" and (found := next((each for each in explaining if _explains(each, target)), None)):
            explaining.remove(found)
        elif kind != "other" and number > _PROPOSED:
            yield _gathered(group[0], group)
        elif kind == "dangling":
            yield _dangling(target, group, free, ids)
        elif kind == "wrong":
            yield _gathered(_with_meant(group[0], free.take(group[0], target)), group)
        else:
            others += group
    yield from (each for each in others if each.code != _UNUSED or _id(each) in free.unpointed)


def _without_entries(root: Element, groups: dict[tuple[str, str], list[Complaint]]) -> Iterator[Complaint]:
    """Tell in one that names point to entries and there are none at all; they are no longer told of by themselves."""
    lost = [key for key, group in groups.items() if key[0] == "dangling" and group[0].code in _OF_ENTRIES]
    if not lost:
        return
    count = sum(len(groups.pop(key)) for key in lost)
    text = find(root, "tei:text")
    message = f"{count} places point to {len(lost)} entries, but the document has no standOff, where entries stand."
    hint = "Write standOff between the header and the text, with the entries of the registers; or convert anew."
    yield Complaint(message, root if text is None else text, "X-001", hint)


def _may_explain(invalid: Complaint) -> bool:
    """Say whether something invalid may be why an id is not there."""
    is_id = invalid.attribute.startswith(f"{{{XML}}}") or "Did you mean @xml:id?" in invalid.hint
    if is_id or invalid.node is None:
        return is_id
    return invalid.code in _OF_ELEMENTS and all(local_name(each) != "text" for each in invalid.node.iterancestors())


def _explains(invalid: Complaint, target: str) -> bool:
    """Say whether something invalid may be why this id is not there; an attribute is if it holds the id or its like."""
    value = invalid.node.get(invalid.attribute, "") if invalid.node is not None and invalid.attribute else ""
    return not value or invalid.code in _OF_ELEMENTS or _nearest(target, [value]) == value


@dataclass(frozen=True, slots=True)
class _Free:
    """What nothing points to, by its id; and the ids of those entries of which that is a mistake.

    What is taken as meant by a pointer is no longer there.
    """

    unpointed: dict[str, Element]
    unused: set[str]

    def take(self, complaint: Complaint, target: str) -> Element | None:
        """Return what was perhaps meant: the most similar; or else the only entry that nothing uses."""
        fitting = [each for each, node in self.unpointed.items() if _fits(complaint, node)]
        near = _nearest(target, fitting)
        if not near and complaint.code in _OF_ENTRIES:
            unused = [each for each in fitting if each in self.unused]
            near = unused[0] if len(unused) == 1 else ""
        return self.unpointed.pop(near) if near else None


def _id(complaint: Complaint) -> str:
    return complaint.node.get(ID, "") if complaint.node is not None else ""


def _target(complaint: Complaint, ids: Mapping[str, Element]) -> tuple[str, str]:
    """Return how complaints are gathered: by the id that is not there, or by the one that is of the wrong kind."""
    node = complaint.node
    if node is not None and complaint.attribute and complaint.code in _DANGLING | _WRONG_KIND:
        targets = [each.removeprefix("#") for each in node.get(complaint.attribute, "").split() if each.startswith("#")]
        lost = [each for each in targets if each not in ids]
        if lost and complaint.code in _DANGLING:
            return "dangling", lost[0]
        return "wrong", f"{complaint.code} {' '.join(targets)}"
    if complaint.code == "X-024":
        return "wrong", f"{complaint.code} {id(node)}"
    return "other", ""


def _unpointed(root: Element, ids: Mapping[str, Element]) -> dict[str, Element]:
    """Return what nothing points to."""
    pointed = {
        each.removeprefix("#")
        for node in root.iter("*")
        for name in _POINTING
        if name in node.attrib
        for each in node.get(name, "").split()
    }
    return {identifier: node for identifier, node in ids.items() if identifier not in pointed}


def _dangling(target: str, group: Sequence[Complaint], free: _Free, ids: Mapping[str, Element]) -> Complaint:
    first = group[0]
    meant = free.take(first, target)
    if len(group) > 1 and meant is not None:
        return Complaint(
            f"{len(group)} places point to “#{target}”, which is nowhere in the document, and nothing points to "
            f"“{meant.get(ID)}”.",
            meant,
            Counter(each.code for each in group).most_common(1)[0][0],
            f'Did you mean xml:id="{target}"?',
            attribute=ID,
        )
    if meant is None:
        near = _nearest(target, [each for each, node in ids.items() if _fits(first, node)])
        meant = ids.get(near)
    return _gathered(_with_meant(first, meant), group)


def _nearest(target: str, identifiers: Sequence[str]) -> str:
    """Return the id that is most like a target; empty if none is like it."""
    matcher = SequenceMatcher(b=target)
    best, found = _CLOSE, ""
    for identifier in identifiers:
        matcher.set_seq1(identifier)
        ratio = matcher.ratio() if matcher.quick_ratio() > best else 0
        if ratio > best:
            best, found = ratio, identifier
    return found


def _fits(complaint: Complaint, node: Element) -> bool:
    """Say whether an element is of the kind that a pointer wants."""
    if complaint.attribute == "resp" or complaint.code == "X-007":
        return local_name(node) in _RESPONSIBLE
    wanted = _KINDS.get(local_name(complaint.node)) if complaint.node is not None else None
    return local_name(node) in wanted if wanted else local_name(node) not in _OF_THE_TEXT


def _with_meant(complaint: Complaint, meant: Element | None) -> Complaint:
    if meant is None:
        return complaint
    return replace(complaint, hint=f"Did you mean #{meant.get(ID)}? {complaint.hint}")


def _gathered(complaint: Complaint, group: Sequence[Complaint]) -> Complaint:
    """Say how many others there are, and in which lines."""
    if len(group) == 1:
        return complaint
    lines = sorted({each.node.sourceline or 0 for each in group[1:] if each.node is not None})
    shown = ", ".join(map(str, lines[:_LINES])) + (" …" if len(lines) > _LINES else "")
    others = f"So do {len(group) - 1} more" if len(group) > 2 else "So does another"
    return replace(complaint, message=f"{complaint.message} {others}, in line{'s'[: len(lines) - 1]} {shown}.")
