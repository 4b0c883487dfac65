"""The grammar and Schematron, compiled once a process, and what they have against a document.

The grammar is asked in its form as an XSD, which libxml2 decides in time linear in the document. Its RELAX NG tries
an element again for each subset of the optional attributes that the elements around it bear: a mistake deep enough in
a document takes it minutes. That both give the same verdict is tested.

Schematron comes as the XSLT it was compiled to: that is ready in 3 ms, where compiling the rules anew takes ten
times as long.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from memcon.errors import MissingError
from memcon.files import read
from memcon.xmltools import ID, XML, Element, find, local_name, parse, text_of

_XML = f"{{{XML}}}"
_MOST = 300  # errors whose places are looked up
_CONTENT = "SCHEMAV_ELEMENT_CONTENT"
_SVRL = "{http://purl.oclc.org/dsdl/svrl}"


class Spot(NamedTuple):
    """A character of a document: of the text or the tail of an element, counted from 0."""

    owner: Element
    is_tail: bool
    offset: int


@dataclass(frozen=True, slots=True)
class Complaint:
    """What there is against a document.

    Attributes:
        message: what is wrong.
        node: the element it is about; None if only a line is known.
        code: id of the rule; empty for a grammar.
        hint: what to do.
        is_warning: it wants an editor's eye, but may be right.
        attribute: qualified name of the attribute it is about, if it is about one.
        spot: the character it is about, if it is about words.
        line: the line, if the element is not known.
    """

    message: str
    node: Element | None = None
    code: str = ""
    hint: str = ""
    is_warning: bool = False
    attribute: str = ""
    spot: Spot | None = None
    line: int = 0


def grammar_complaint(root: Element, path: Path) -> Complaint | None:
    """Validate a document by a grammar (XSD); return the first thing it has against it, None if it is valid.

    Raises:
        MissingError: if the grammar is not there or does not compile.
    """
    grammar = _grammar(path)
    if grammar.validate(root.getroottree()):
        return None
    entry = next((each for each in grammar.error_log if each.line > 0), grammar.error_log[0])
    return Complaint(f"{entry.message}.", line=max(entry.line, 0))


def invalid_parts(root: Element, path: Path) -> list[Element]:
    """Return the elements in which an XSD has something against a document; of very many, the first.

    libxml2 looks at nothing after an element that it does not expect: there the part is all that is in its parent.

    Raises:
        MissingError: if the schema is not there or does not compile.
    """
    grammar = _grammar(path)
    if grammar.validate(root.getroottree()):
        return []
    found: dict[Element, None] = {}
    for error in islice(grammar.error_log, _MOST):
        node = _at_path(root, error.path or "")
        parent = node.getparent()
        found[parent if error.type_name == _CONTENT and parent is not None else node] = None
    return list(found)


def _at_path(root: Element, path: str) -> Element:
    """Return the element at a path as libxml2 writes it: ``/*/*[3]/xi:include[2]``, where * is of the namespace."""
    node = root
    for step in path.split("/")[2:]:
        name, _, number = step.rstrip("]").partition("[")
        like = [each for each in node.iterchildren("*") if name in ("*", _written(each))]
        if not like:  # an attribute
            break
        node = like[int(number or 1) - 1]
    return node


def _written(node: Element) -> str:
    return f"{node.prefix}:{local_name(node)}" if node.prefix else local_name(node)


def foreign_complaints(root: Element, path: Path) -> list[Complaint]:
    """Validate a document by a RELAX NG grammar that is not memcon's own; return what it has against each element.

    The words are libxml2's, which says of one mistake several things, the nearest first.

    Raises:
        MissingError: if the grammar cannot be read or is none.
    """
    grammar = _foreign(path.absolute())  # a relative name means another file in another folder
    if grammar.validate(root.getroottree()):
        return []
    found: dict[Element, Complaint] = {}
    for entry in grammar.error_log:
        node = _at_path(root, entry.path or "")
        message = f"{entry.message.strip().rstrip('.')}."
        found.setdefault(node, Complaint(message, node, line=max(entry.line, 0)))
    return sorted(found.values(), key=lambda complaint: complaint.line)


def failed_rules(root: Element, path: Path) -> list[Complaint]:
    """Apply Schematron rules to a document; return what failed.

    Args:
        root: the document's root element.
        path: the XSLT that the rules were compiled to; where a rule failed it writes as an ``xml:id`` and, from
            there, the numbers of children downwards (``t017/2/0``).

    Raises:
        MissingError: if the rules are not there or do not compile.
    """
    failures = _rules(path)(root.getroottree()).getroot().findall(f"{_SVRL}failed-assert")
    ids = _ids(root) if failures else {}
    return [_failed(failure, _place(failure.get("location", ""), ids, root)) for failure in failures]


def _ids(root: Element) -> dict[str, Element]:
    """Return the first element of each ``xml:id``."""
    found: dict[str, Element] = {}
    for node in root.iter("*"):
        found.setdefault(node.get(ID, ""), node)
    return found


def _place(location: str, ids: Mapping[str, Element], root: Element) -> Element:
    """Return the element at a place such as ``t017/2/0``; without an ``xml:id`` the first number is the root's own."""
    identifier, *steps = location.split("/")
    node = ids[identifier] if identifier else root
    for step in steps if identifier else steps[1:]:
        node = next(islice(node.iterchildren("*"), int(step), None))
    return node


def _failed(failure: Element, node: Element) -> Complaint:
    subject = failure.get("subject", "")
    if "/" in subject or ":" in subject.replace("xml:", ""):
        found = find(node, subject)
        node, subject = (node if found is None else found), ""
    text, hint = failure.find(f"{_SVRL}text"), failure.find(f"{_SVRL}diagnostic-reference")
    return Complaint(
        text_of(text) if text is not None else "",
        node,
        failure.get("id", ""),
        text_of(hint) if hint is not None else "",
        failure.get("role") == "warning",
        _attribute(subject, node),
        next(_spots(node, "[]"), None) if subject == "text()" else None,
    )


def _attribute(subject: str, node: Element) -> str:
    """Return the attribute that a failure is about: of several that are named, the first that is there."""
    names = [name[1:].replace("xml:", _XML) for name in subject.split(" | ") if name.startswith("@")]
    return next((name for name in names if name in node.attrib), "")


def _spots(node: Element, signs: str) -> Iterator[Spot]:
    return (spot for spot, character in own_characters(node) if character in signs)


def own_characters(node: Element) -> Iterator[tuple[Spot, str]]:
    """Yield the characters that stand directly in an element."""
    for owner, is_tail in ((node, False), *((child, True) for child in node)):
        for index, character in enumerate((owner.tail if is_tail else owner.text) or ""):
            yield Spot(owner, is_tail, index), character


@cache
def _grammar(path: Path) -> etree.XMLSchema:
    try:
        return etree.XMLSchema(file=str(path))
    except etree.XMLSchemaParseError as error:
        raise _broken(path, error) from error


@cache
def _foreign(path: Path) -> etree.RelaxNG:
    read(path, "The schema")  # a file that is not there is told as such
    try:
        return etree.RelaxNG(file=str(path))
    except (etree.RelaxNGParseError, etree.XMLSyntaxError) as error:
        raise MissingError(
            f"The file is no RELAX NG schema in XML: {error}",
            code="P-014",
            hint="Give the .rng of a TEI release, such as tei_all.rng; of a compact schema (.rnc) make one with trang.",
            path=path,
        ) from error


@cache
def _rules(path: Path) -> etree.XSLT:
    try:
        return etree.XSLT(parse(path), access_control=etree.XSLTAccessControl.DENY_ALL)
    except etree.XSLTParseError as error:
        raise _broken(path, error) from error


def _broken(path: Path, error: Exception) -> MissingError:
    return MissingError(
        f"The schema cannot be compiled: {error}",
        code="P-005",
        hint="Install memcon again, or mend the schema.",
        path=path,
    )


def short_xpath(node: Element) -> str:
    """Return the place of an element, from the nearest ``xml:id`` down: ``//*[@xml:id='t003']/p[2]``."""
    steps: list[str] = []
    current: Element | None = node
    while current is not None:
        identifier = current.get(ID)
        if identifier and "'" not in identifier:
            return "/".join([f"//*[@xml:id='{identifier}']", *steps[::-1]])
        parent = current.getparent()
        same = [each for each in parent if each.tag == current.tag] if parent is not None else [current]
        steps.append(local_name(current) + (f"[{same.index(current) + 1}]" if len(same) > 1 else ""))
        current = parent
    return "/" + "/".join(steps[::-1])
