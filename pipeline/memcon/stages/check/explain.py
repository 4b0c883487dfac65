"""What an XSD has against a document in, sentences out: what is there, what was expected, and what to do.

One mistake gives one sentence: of several errors of one kind at one place, the first is told.
"""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, cast

from memcon.schemas import Complaint, short_xpath, xsd_errors
from memcon.xmltools import XML, Element, local_name, tei

if TYPE_CHECKING:
    from xmlschema import XMLSchemaChildrenValidationError, XMLSchemaValidationError
    from xmlschema.validators import XsdAttributeGroup, XsdGroup

_MOST = 200
_SHOWN = 40
_MANY = 12
# What xmlschema says of attributes and of words; whether it still does is tested.
_MISSING = re.compile(r"^missing required attribute '(?P<name>[^']+)'")
_UNKNOWN = re.compile(r"^'(?P<name>[^']+)' attribute not allowed")
_VALUE = re.compile(r"^attribute (?P<name>[^=\s]+)=")
_WORDS = "character data"

# The types of values in the grammar, in words.
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


def explain(root: Element, path: Path) -> list[Complaint]:
    """Return what an XSD has against a document, in order of the document; nothing if it is valid.

    Args:
        root: the document's root element.
        path: the XSD.

    Raises:
        MissingError: if the schema is not there or does not compile.
    """
    told: dict[tuple[str, str, int], Complaint] = {}
    for error in islice(xsd_errors(root, path), _MOST):
        complaint = _complaint(error, root)
        told.setdefault((complaint.code, complaint.xpath, complaint.line), complaint)
    return sorted(told.values(), key=lambda complaint: complaint.line)


def _complaint(error: "XMLSchemaValidationError", root: Element) -> Complaint:
    from xmlschema import XMLSchemaChildrenValidationError

    node = error.elem if isinstance(error.elem, Element) else root
    if isinstance(error, XMLSchemaChildrenValidationError):
        return _of_children(error, node)
    reason = error.reason or ""
    for pattern, tell in ((_MISSING, _of_missing), (_UNKNOWN, _of_unknown), (_VALUE, _of_value)):
        match = pattern.match(reason)
        if match:
            return tell(error, node, match["name"])
    if reason.startswith(_WORDS):
        return _of_words(node)
    if not len(node):
        return _of_content(error, node)
    return _at(node, "E-019", f"{_shown(node)} is not valid: {reason}.", "")


def _at(node: Element, code: str, message: str, hint: str) -> Complaint:
    return Complaint(message, node.sourceline or 0, short_xpath(node), code, hint)


def _of_children(error: "XMLSchemaChildrenValidationError", node: Element) -> Complaint:
    """Tell of an element that is missing, or stands where it may not."""
    expected = list(dict.fromkeys(_first(error.particle)))
    odd = next((child for child in _from(node, error.index) if child.tag == error.invalid_tag), None)
    if odd is None:
        return _at(node, "E-011", f"{_shown(node)} is not complete.", f"Expected in it: {_either(expected)}.")
    name = local_name(odd)
    if odd.tag != tei(name) or name not in _all(error.validator):
        return _at(odd, "E-010", f"{_shown(odd)} is not allowed in {_shown(node)}.", _expected_here(expected))
    if name in expected:
        return _at(odd, "E-012", f"{_shown(odd)} stands in {_shown(node)} once too often.", "Remove one of them.")
    if len(expected) == 1 and expected[0] not in map(local_name, odd.itersiblings()):
        message = f"{_either(expected)} is missing in {_shown(node)}."
        return _at(odd, "E-011", message, f"Write it before {_shown(odd)}.")
    return _at(odd, "E-012", f"{_shown(odd)} stands in the wrong place in {_shown(node)}.", _expected_here(expected))


def _expected_here(names: list[str]) -> str:
    return f"Expected here: {_either(names)}." if names else "Nothing more is expected there."


def _from(node: Element, index: int) -> Iterator[Element]:
    """Yield the children of an element from a place on, then those before it."""
    children = list(node)
    yield from children[index:]
    yield from children[:index]


def _first(particle: object) -> Iterator[str]:
    """Yield the names of the elements that a particle may begin with: an element, or a group of particles."""
    model = getattr(particle, "model", None)
    if model is None:
        name = getattr(particle, "local_name", None)
        yield from (name,) if name else ()
    for part in cast("XsdGroup", particle) if model else ():
        yield from _first(part)
        if model == "sequence" and not part.is_emptiable():
            break


def _all(group: object) -> frozenset[str]:
    """Return the names of all elements that a group of particles knows."""
    elements = group.iter_elements() if hasattr(group, "iter_elements") else ()
    return frozenset(element.local_name for element in elements if element.local_name)


def _of_missing(error: "XMLSchemaValidationError", node: Element, name: str) -> Complaint:
    attribute = cast("XsdAttributeGroup", error.validator)[name]
    hint = f"Write it: {_wanted(getattr(attribute, 'type', None))}."
    return _at(node, "E-013", f"{_shown(node)} has no {_attribute(name)}.", hint)


def _of_unknown(error: "XMLSchemaValidationError", node: Element, name: str) -> Complaint:
    allowed = [_attribute(known) for known in cast("XsdAttributeGroup", error.validator) if known]
    hint = f"Allowed: {_listed(allowed, 'and')}." if allowed else "It has no attributes."
    return _at(node, "E-014", f"{_attribute(name)} is not allowed in {_shown(node)}.", hint)


def _of_value(error: "XMLSchemaValidationError", node: Element, name: str) -> Complaint:
    message = f"{_attribute(name)} of {_shown(node)} is “{node.get(name, '')[:_SHOWN]}”."
    return _at(node, "E-015", message, f"Expected: {_wanted(error.validator)}.")


def _of_words(node: Element) -> Complaint:
    words = next((text for text in (node.text, *(child.tail for child in node)) if text and text.strip()), "")
    message = f"Words stand directly in {_shown(node)}: “{' '.join(words.split())[:_SHOWN]}”."
    return _at(node, "E-016", message, "Put them into one of the elements that it holds, or remove them.")


def _of_content(error: "XMLSchemaValidationError", node: Element) -> Complaint:
    message = f"The content of {_shown(node)} is “{(node.text or '')[:_SHOWN]}”."
    return _at(node, "E-017", message, f"Expected: {_wanted(error.validator)}.")


def _wanted(validator: object) -> str:
    """Say in words which values a type has: a type itself, a list of one, or what limits one."""
    item = getattr(validator, "item_type", None) or getattr(getattr(validator, "base_type", None), "item_type", None)
    validator = item or validator
    enumeration = getattr(validator, "enumeration", None)
    if enumeration:
        return _listed([str(value) for value in enumeration], "or")
    for named in (validator, getattr(validator, "parent", None)):
        name = getattr(named, "local_name", None)
        if name in VALUES:
            return VALUES[name]
    return "another value"


def _either(names: list[str]) -> str:
    """Show names of elements; of many, the first."""
    shown = [f"<{name}>" for name in names]
    return _listed(shown, "or") if len(shown) <= _MANY else f"{', '.join(shown[:_MANY])} and others"


def _listed(words: list[str], last: str) -> str:
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _attribute(name: str) -> str:
    return "@" + name.replace(f"{{{XML}}}", "xml:")


def _shown(node: Element) -> str:
    return f"<{local_name(node)}>"
