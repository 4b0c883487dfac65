"""What an XSD has against a document, as plain values; the only importer of xmlschema."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from memcon.errors import MissingError
from memcon.xmltools import Element, local_name

if TYPE_CHECKING:
    from xmlschema import XMLSchema, XMLSchemaValidationError

# What xmlschema says of attributes and of words; whether it still does is tested.
_MISSING = re.compile(r"^missing required attribute '(?P<name>[^']+)'")
_UNKNOWN = re.compile(r"^'(?P<name>[^']+)' attribute not allowed")
_VALUE = re.compile(r"^attribute (?P<name>[^=\s]+)=")
_WORDS = "character data"


class Fault(Enum):
    """What kind of thing is wrong."""

    CHILDREN = auto()
    """An element is missing, or stands where it may not."""
    NO_ATTRIBUTE = auto()
    """An attribute is missing."""
    ODD_ATTRIBUTE = auto()
    """An attribute is not allowed."""
    VALUE = auto()
    """An attribute's value is wrong."""
    CONTENT = auto()
    """The value that is an element's content is wrong."""
    WORDS = auto()
    """Words stand where only elements may."""
    OTHER = auto()
    """Anything else."""


@dataclass(frozen=True, slots=True)
class ValueType:
    """Which values a type has.

    Attributes:
        name: its name, without namespace; empty if it has none.
        values: its values, if they are listed.
    """

    name: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Invalidity:
    """Something that is wrong by an XSD.

    Attributes:
        fault: what kind of thing is wrong.
        node: the element that it is wrong in.
        reason: what xmlschema says.
        child: the child at fault; None if there is none, as when the content ends too early.
        expected: names of the elements that were expected there.
        holds: names of all elements that the element may hold somewhere.
        attribute: qualified name of the attribute at fault.
        attributes: qualified names of the attributes that the element may have.
        type: the type of the value at fault, or of the one that is missing.
    """

    fault: Fault
    node: Element
    reason: str
    child: Element | None = None
    expected: tuple[str, ...] = ()
    holds: frozenset[str] = frozenset()
    attribute: str = ""
    attributes: tuple[str, ...] = ()
    type: ValueType = field(default=ValueType())


def invalidities(root: Element, path: Path, parts: Collection[Element] = ()) -> Iterator[Invalidity]:
    """Yield what an XSD has against a document.

    Args:
        root: the document's root element.
        path: the XSD.
        parts: elements that are known to be invalid; if any are given, the rest is not looked at.

    Raises:
        MissingError: if the schema is not there or does not compile.
    """
    wanted = set(parts)
    around = {each for part in parts for each in (part, *part.iterancestors())}

    def is_of_no_interest(node: object, _: object) -> bool:
        return node not in around and wanted.isdisjoint(cast("Element", node).iterancestors())

    hook = is_of_no_interest if wanted else None
    # An element of lxml has all that xmlschema asks of one; its own types name the standard library's only.
    for error in _xsd(path).iter_errors(root, validation_hook=hook):  # type: ignore[arg-type]
        yield _invalidity(error, error.elem if isinstance(error.elem, Element) else root)


@cache
def _xsd(path: Path) -> "XMLSchema":
    # Imported here: it takes a third of a second, and only a document that is invalid needs it.
    from xmlschema import XMLSchema, XMLSchemaException

    try:
        return XMLSchema(str(path), defuse="always", allow="local")
    except (XMLSchemaException, OSError) as error:
        raise MissingError(
            f"The schema cannot be compiled: {error}",
            code="P-005",
            hint="Install memcon again, or mend the schema.",
            path=path,
        ) from error


def _invalidity(error: "XMLSchemaValidationError", node: Element) -> Invalidity:
    from xmlschema import XMLSchemaChildrenValidationError

    reason, validator = error.reason or "", error.validator
    if isinstance(error, XMLSchemaChildrenValidationError):
        child = _child(node, error.index, error.invalid_tag)
        expected = _expected(error.particle, validator, "" if child is None else local_name(child))
        return Invalidity(Fault.CHILDREN, node, reason, child, expected, _all(validator))
    if match := _MISSING.match(reason):
        missing = cast("Mapping[str, object]", validator)[match["name"]]
        return Invalidity(
            Fault.NO_ATTRIBUTE, node, reason, attribute=match["name"], type=_type(getattr(missing, "type", None))
        )
    if match := _UNKNOWN.match(reason):
        known = tuple(name for name in cast("Mapping[str, object]", validator) if name)
        return Invalidity(Fault.ODD_ATTRIBUTE, node, reason, attribute=match["name"], attributes=known)
    if match := _VALUE.match(reason):
        return Invalidity(Fault.VALUE, node, reason, attribute=match["name"], type=_type(validator))
    if reason.startswith(_WORDS):
        return Invalidity(Fault.WORDS, node, reason)
    return Invalidity(Fault.OTHER if len(node) else Fault.CONTENT, node, reason, type=_type(validator))


def _child(node: Element, index: int, tag: str | None) -> Element | None:
    """Return the first child of that name from a place on; comments may have moved the place."""
    children = list(node)
    return next((child for child in (*children[index:], *children[:index]) if child.tag == tag), None)


def _expected(particle: object, content: object, name: str) -> tuple[str, ...]:
    """Return the names that a particle may begin with; if the odd child is one, what the content may begin with."""
    first = dict.fromkeys(_first(particle))
    if name in first:
        first = dict.fromkeys(other for other in _first(content) if other != name)
    return tuple(first)


def _first(particle: object) -> Iterator[str]:
    """Yield the names of the elements that a particle may begin with: an element, or a group of particles."""
    model = getattr(particle, "model", None)
    if model is None:
        name = getattr(particle, "local_name", None)
        yield from (name,) if name else ()
        return
    for part in cast("Iterable[object]", particle):
        yield from _first(part)
        if model == "sequence" and not _may_be_absent(part):
            break


def _may_be_absent(particle: object) -> bool:
    is_emptiable = getattr(particle, "is_emptiable", None)
    return bool(is_emptiable and is_emptiable())


def _all(group: object) -> frozenset[str]:
    """Return the names of all elements that a group of particles knows."""
    elements: Iterable[object] = getattr(group, "iter_elements", tuple)()
    names = (getattr(element, "local_name", None) for element in elements)
    return frozenset(str(name) for name in names if name)


def _type(validator: object) -> ValueType:
    """Return the type that a validator is, lists the items of, or limits."""
    item = getattr(validator, "item_type", None) or getattr(getattr(validator, "base_type", None), "item_type", None)
    kind = item or validator
    owner = getattr(kind, "parent", None)
    names = (getattr(named, "local_name", None) for named in (kind, owner))
    values = tuple(str(value) for value in getattr(kind, "enumeration", None) or ())
    return ValueType(next((str(name) for name in names if name), ""), values)
