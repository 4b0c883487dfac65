"""What an XSD has against a document in, sentences out: what is there, what was expected, and what to do.

One mistake gives one sentence: of several errors of one kind at one place, the first is told.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from pathlib import Path

from memcon.schemas import Complaint, short_xpath
from memcon.xmltools import XML, Element, local_name, tei
from memcon.xsd import Fault, Invalidity, ValueType, invalidities

_MOST = 200
_SHOWN = 40
_MANY = 12

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


def explain(root: Element, path: Path) -> list[Complaint]:
    """Return what an XSD has against a document, in order of the document; nothing if it is valid.

    Args:
        root: the document's root element.
        path: the XSD.

    Raises:
        MissingError: if the schema is not there or does not compile.
    """
    told: dict[tuple[str, str, int], Complaint] = {}
    for wrong in islice(invalidities(root, path), _MOST):
        complaint = _WORDED[wrong.fault](wrong)
        told.setdefault((complaint.code, complaint.xpath, complaint.line), complaint)
    return sorted(told.values(), key=lambda complaint: complaint.line)


def _at(node: Element, code: str, message: str, hint: str) -> Complaint:
    return Complaint(message, node.sourceline or 0, short_xpath(node), code, hint)


def _children(wrong: Invalidity) -> Complaint:
    """Tell of an element that is missing, or stands where it may not."""
    odd, parent, expected = wrong.child, _shown(wrong.node), _either(wrong.expected)
    if odd is None:
        return _at(wrong.node, "E-011", f"{parent} is not complete.", f"Expected in it: {expected}.")
    name = local_name(odd)
    here = f"Expected here: {expected}." if expected else "Nothing more is expected there."
    if odd.tag != tei(name) or name not in wrong.holds:
        return _at(odd, "E-010", f"{_shown(odd)} is not allowed in {parent}.", here)
    if not wrong.expected and odd.getprevious() is not None:
        return _at(odd, "E-012", f"{_shown(odd)} stands in {parent} once too often.", "Remove one of them.")
    if len(wrong.expected) == 1 and wrong.expected[0] not in map(local_name, odd.itersiblings()):
        return _at(odd, "E-011", f"{expected} is missing in {parent}.", f"Write it before {_shown(odd)}.")
    return _at(odd, "E-012", f"{_shown(odd)} stands in the wrong place in {parent}.", here)


def _no_attribute(wrong: Invalidity) -> Complaint:
    message = f"{_shown(wrong.node)} has no {_attribute(wrong.attribute)}."
    return _at(wrong.node, "E-013", message, f"Write it: {_wanted(wrong.type)}.")


def _odd_attribute(wrong: Invalidity) -> Complaint:
    message = f"{_attribute(wrong.attribute)} is not allowed in {_shown(wrong.node)}."
    allowed = _listed([_attribute(name) for name in wrong.attributes], "and")
    return _at(wrong.node, "E-014", message, f"Allowed: {allowed}." if allowed else "It has no attributes.")


def _value(wrong: Invalidity) -> Complaint:
    value = wrong.node.get(wrong.attribute, "")[:_SHOWN]
    message = f"{_attribute(wrong.attribute)} of {_shown(wrong.node)} is “{value}”."
    return _at(wrong.node, "E-015", message, f"Expected: {_wanted(wrong.type)}.")


def _words(wrong: Invalidity) -> Complaint:
    texts = (wrong.node.text, *(child.tail for child in wrong.node))
    words = next((" ".join(text.split()) for text in texts if text and text.strip()), "")
    message = f"Words stand directly in {_shown(wrong.node)}: “{words[:_SHOWN]}”."
    return _at(wrong.node, "E-016", message, "Put them into one of the elements that it holds, or remove them.")


def _content(wrong: Invalidity) -> Complaint:
    message = f"The content of {_shown(wrong.node)} is “{(wrong.node.text or '')[:_SHOWN]}”."
    return _at(wrong.node, "E-017", message, f"Expected: {_wanted(wrong.type)}.")


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


def _wanted(kind: ValueType) -> str:
    """Say in words which values a type has."""
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
