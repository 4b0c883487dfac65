"""What an XSD has against a document in, sentences out: what is there, what was expected, and what to do.

One mistake gives one sentence: of several errors of one kind at one place, the first is told; what is misspelt is not
missing as well; and of a row of elements that may not stand where they stand, the first is told.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from itertools import islice
from pathlib import Path

from memcon.schemas import Complaint, Spot, invalid_parts, own_characters
from memcon.xmltools import TEI, XML, Element, local_name, tei, text_of
from memcon.xsd import Fault, Invalidity, ValueType, invalidities

_MOST = 300
_SHOWN = 40
_MANY = 12
_CLOSE = 0.6

VALUES = {
    "value.date": "a date, as precise as it is known: 1959, 1959-10 or 1959-10-02",
    "value.local": "# and an xml:id of this document, such as #t017",
    "value.address": "an address that begins with https:// or http://",
    "value.pointer": "# and an xml:id of this document, or an address that begins with https:// or http://",
    "value.word": "one word, without spaces",
    "value.words": "one or more words",
    "value.kind": "a name that begins with a letter, without spaces and colons",
    "value.count": "a whole number",
    "value.turn": "the number of a turn, with a letter if the turn was added later: 17 or 17a",
    "value.coordinates": "latitude and longitude in decimal degrees: 39.9 116.4",
    "value.version": "a version such as 1.2.3",
    "value.percentage": "a whole number from 0 to 100",
    "NCName": "a name that begins with a letter, without spaces and colons",
    "language": "a language tag (BCP 47), such as en or ru-Latn",
    "nonNegativeInteger": "a whole number",
    "positiveInteger": "a whole number, at least 1",
}
"""The types of values in the grammar, in words."""

_POINTERS = {
    "who": "# and the xml:id of a person in standOff, such as #mao-zedong",
    "corresp": "# and the xml:id of a person in standOff, such as #mao-zedong",
    "sameAs": "# and the xml:id of a person in standOff, such as #mao-zedong",
    "ref": "# and the xml:id of an entry in standOff, such as #beijing",
    "resp": "# and the xml:id of someone responsible in the header, such as #translator",
}
"""What some attributes point to, in words; the type of their values says less."""


def explain(root: Element, path: Path) -> list[Complaint]:
    """Return what an XSD has against a document, in order of the document; nothing if it is valid.

    Args:
        root: the document's root element.
        path: the XSD.

    Raises:
        MissingError: if the schema is not there or does not compile.
    """
    told: dict[tuple[str, Element | None, str], Complaint] = {}
    found = list(islice(invalidities(root, path, invalid_parts(root, path)), _MOST))
    for wrong in _first_of_rows(_not_missing_twice(_not_misplaced(_not_misspelt(found)))):
        complaint = _WORDED[wrong.fault](wrong)
        told.setdefault((complaint.code, complaint.node, complaint.attribute), complaint)
    return list(_together(told.values()))


def _together(complaints: Iterable[Complaint]) -> Iterator[Complaint]:
    """Tell of all attributes that one element has not in one sentence."""
    lacking: dict[Element | None, list[str]] = {}
    complaints = list(complaints)
    for each in complaints:
        if each.code == "E-013":
            lacking.setdefault(each.node, []).append(_attribute(each.attribute))
    for each in complaints:
        names = lacking.get(each.node, []) if each.code == "E-013" else []
        if len(names) > 1 and each.node is not None:
            if _attribute(each.attribute) == names[0]:
                yield replace(
                    each, message=f"{_shown(each.node)} has no {_listed(names, 'and no')}.", hint="Write them."
                )
        else:
            yield each


def _not_misspelt(wrong: list[Invalidity]) -> Iterator[Invalidity]:
    """Leave out what is missing only because it is misspelt: an attribute beside one that is not allowed."""
    odd: dict[Element, list[str]] = {}
    for each in wrong:
        if each.fault is Fault.ODD_ATTRIBUTE:
            odd.setdefault(each.node, []).append(each.attribute)
    for each in wrong:
        is_missing = each.fault is Fault.NO_ATTRIBUTE
        if not (is_missing and _nearest_attribute(each.attribute, odd.get(each.node, ()))):
            yield each


def _not_misplaced(wrong: Iterable[Invalidity]) -> Iterator[Invalidity]:
    """Leave out what is missing only because it stands too deep: in a part of where it is wanted."""
    wrong = list(wrong)
    odd = [each.child for each in wrong if each.child is not None]
    for each in wrong:
        if each.fault is Fault.CHILDREN and len(each.expected) == 1:
            (name,) = each.expected
            if any(child.tag == tei(name) and each.node in [*child.iterancestors()][1:] for child in odd):
                continue
        yield each


def _not_missing_twice(wrong: Iterable[Invalidity]) -> Iterator[Invalidity]:
    """Leave out that an element is missing whose words are there: only its tag is gone."""
    wrong = list(wrong)
    wordy = {each.node for each in wrong if each.fault is Fault.WORDS}
    return (each for each in wrong if not (each.fault is Fault.CHILDREN and each.node in wordy and _is_missing(each)))


def _is_missing(wrong: Invalidity) -> bool:
    """Say whether it is an element that is missing, rather than one that stands where it may not."""
    odd = wrong.child
    if odd is None:
        return True
    there = {local_name(each) for each in wrong.node if each is not odd}
    return local_name(odd) in wrong.holds and len(wrong.expected) == 1 and wrong.expected[0] not in there


def _first_of_rows(wrong: Iterable[Invalidity]) -> Iterator[Invalidity]:
    """Leave out elements right after one that may not stand there either: the tag around them is gone."""
    odd: set[Element] = set()
    for each in wrong:
        child = each.child
        if child is not None:
            odd.add(child)
            before = child.getprevious()
            if before is not None and before in odd and not (before.tail or "").strip():
                continue
        yield each


def _at(node: Element, code: str, message: str, hint: str, attribute: str = "", spot: Spot | None = None) -> Complaint:
    return Complaint(message, node, code, hint, attribute=attribute, spot=spot)


def _children(wrong: Invalidity) -> Complaint:
    """Tell of an element that is missing, or stands where it may not."""
    odd, parent, expected = wrong.child, _shown(wrong.node), _either(wrong.expected)
    if odd is None:
        return _at(wrong.node, "E-011", f"{parent} is not complete.", f"Expected in it: {expected}.")
    name = local_name(odd)
    here = f"Expected here: {expected}." if expected else "Nothing more is expected there."
    before = {local_name(each) for each in odd.itersiblings(preceding=True)}
    if before and before.issuperset(wrong.expected):  # those stand there: it is none of them that is expected
        here = (
            f"{parent} may hold: {_either(sorted(wrong.holds))}."
            if name not in wrong.holds
            else "It belongs further up."
        )
    if odd.tag != tei(name):
        return _foreign(odd)
    if name not in wrong.holds:
        message = f"{_shown(odd)} is not allowed in {parent}{_quoted(odd)}."
        before = {local_name(each) for each in odd.itersiblings(preceding=True)}
        if (
            before.issuperset(wrong.expected) and before
        ):  # these stand there: what is expected is whatever goes with them
            here = f"{parent} may hold: {_either(sorted(wrong.holds))}."
        return _at(odd, "E-010", message, _meant_element(name, wrong) + here)
    if not wrong.expected and odd.getprevious() is not None:
        message = f"{_shown(odd)} stands in {parent} once too often{_quoted(odd)}."
        return _at(odd, "E-012", message, "Remove one of them.")
    if _is_missing(wrong):
        return _at(odd, "E-011", f"{expected} is missing in {parent}.", f"Write it before {_shown(odd)}.")
    return _at(odd, "E-012", f"{_shown(odd)} stands in the wrong place in {parent}{_quoted(odd)}.", here)


def _foreign(odd: Element) -> Complaint:
    """Tell of an element that is none of TEI."""
    namespace = odd.tag.rpartition("}")[0].strip("{") if isinstance(odd.tag, str) else ""
    where = f"it is in the namespace {namespace}" if namespace else "it is in no namespace"
    parent = odd.getparent()
    within = _shown(parent) if parent is not None else "the document"
    hint = f"Remove its xmlns: elements of TEI have the namespace {TEI} from the root element."
    return _at(odd, "E-010", f"{_shown(odd)} is not allowed in {within}: {where}, which is not TEI's.", hint)


def _meant_element(name: str, wrong: Invalidity) -> str:
    near = get_close_matches(name, sorted(wrong.holds), 1, _CLOSE)
    return f"Did you mean <{near[0]}>? " if near else ""


def _no_attribute(wrong: Invalidity) -> Complaint:
    message = f"{_shown(wrong.node)} has no {_attribute(wrong.attribute)}."
    return _at(wrong.node, "E-013", message, f"Write it: {_wanted(wrong)}.", wrong.attribute)


def _odd_attribute(wrong: Invalidity) -> Complaint:
    message = f"{_attribute(wrong.attribute)} is not allowed in {_shown(wrong.node)}."
    allowed = _listed([_attribute(name) for name in wrong.attributes], "and")
    free = [name for name in wrong.attributes if name not in wrong.node.attrib]
    near = _nearest_attribute(wrong.attribute, free)
    hint = f"{f'Did you mean {near}? ' if near else ''}Allowed: {allowed}." if allowed else "It has no attributes."
    return _at(wrong.node, "E-014", message, hint, wrong.attribute)


def _nearest_attribute(name: str, names: Iterable[str]) -> str:
    """Return which of some attributes a name is most like, as it is written."""
    return next(iter(get_close_matches(_attribute(name), [_attribute(each) for each in names], 1, _CLOSE)), "")


def _value(wrong: Invalidity) -> Complaint:
    value = wrong.node.get(wrong.attribute, "")
    message = f"{_attribute(wrong.attribute)} of {_shown(wrong.node)} is “{value[:_SHOWN]}”."
    meant = _meant_value(value, wrong.type.values)
    return _at(wrong.node, "E-015", message, f"{meant}Expected: {_wanted(wrong)}.", wrong.attribute)


def _meant_value(value: str, values: Iterable[str]) -> str:
    """Propose a value that is listed, for the word among several that is none."""
    odd = next((word for word in value.split() if word not in values), "")
    near = get_close_matches(odd, list(values), 1, _CLOSE) if odd else []
    return f"Did you mean {near[0]}? " if near else ""


def _words(wrong: Invalidity) -> Complaint:
    spot = next((spot for spot, character in own_characters(wrong.node) if not character.isspace()), None)
    words = ""
    if spot:
        piece = (spot.owner.tail if spot.is_tail else spot.owner.text) or ""
        words = " ".join(piece[spot.offset :].split())
    message = f"Words stand directly in {_shown(wrong.node)}: “{words[:_SHOWN]}”."
    hint = "Put them into one of the elements that it holds, or remove them."
    return _at(wrong.node, "E-016", message, hint, spot=spot)


def _content(wrong: Invalidity) -> Complaint:
    message = f"The content of {_shown(wrong.node)} is “{(wrong.node.text or '')[:_SHOWN]}”."
    return _at(wrong.node, "E-017", message, f"Expected: {_wanted(wrong)}.")


def _other(wrong: Invalidity) -> Complaint:
    return _at(wrong.node, "E-019", f"{_shown(wrong.node)} is not valid: {wrong.reason}.", "")


_WORDED: Mapping[Fault, Callable[[Invalidity], Complaint]] = {
    Fault.CHILDREN: _children,
    Fault.NO_ATTRIBUTE: _no_attribute,
    Fault.ODD_ATTRIBUTE: _odd_attribute,
    Fault.VALUE: _value,
    Fault.CONTENT: _content,
    Fault.WORDS: _words,
    Fault.OTHER: _other,
}


def _wanted(wrong: Invalidity) -> str:
    """Say in words which values an attribute or an element has."""
    kind: ValueType = wrong.type
    if kind.name == "value.local" and wrong.attribute in _POINTERS:
        return _POINTERS[wrong.attribute]
    return _listed(kind.values, "or") or VALUES.get(kind.name, "another value")


def _either(names: Iterable[str]) -> str:
    """Show names of elements; of many, the first."""
    shown = [f"<{name}>" for name in names]
    return _listed(shown, "or") if len(shown) <= _MANY else f"{', '.join(shown[:_MANY])} and others"


def _listed(words: Iterable[str], last: str) -> str:
    *some, end = [*words] or [""]
    return f"{', '.join(some)} {last} {end}" if some else end


def _attribute(name: str) -> str:
    return "@" + name.replace(f"{{{XML}}}", "xml:")


def _shown(node: Element) -> str:
    return f"<{local_name(node)}>"


def _quoted(node: Element) -> str:
    """Show the first of an element's words."""
    words = text_of(node)
    return f": “{words[:_SHOWN]}{'…' if len(words) > _SHOWN else ''}”" if words else ""
