"""XML in and out, and but for the schemas the only importer of lxml: secure parsing, building, finding.

Nothing here knows of transcripts. Parsing reads no network and resolves no entity from outside.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import cast

from lxml import etree

from memcon.errors import DocumentError
from memcon.files import read

Element = etree._Element
Attributes = tuple[tuple[str, str], ...]
TEI = "http://www.tei-c.org/ns/1.0"
XSL = "http://www.w3.org/1999/XSL/Transform"
XML = "http://www.w3.org/XML/1998/namespace"
ID = f"{{{XML}}}id"
LANG = f"{{{XML}}}lang"
NAMESPACES = {"tei": TEI}

_QUALIFIED = {"xml:id": ID, "xml:lang": LANG}
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_SPACES = re.compile(r"[ \t\r\n]+")

_LARGEST = 200_000_000  # bytes of a document; its tree takes up to forty times as much
_HUGE = 8_000_000  # bytes from which a document may have libxml2's larger limits
_HEAD = 4096  # bytes
_MOST_ATTRIBUTES = 200  # of an element: as many as Saxon's parser takes
_crowded = etree.XPath(f"(//@*[{_MOST_ATTRIBUTES + 1}])[1]/..")
# What libxml2 says of a place, which the finding has already, and advice to programmers.
_ASIDE = re.compile(r"(?:, use XML_\w+ option|,? line \d+, column \d+)")
_OPEN = "Mend the markup at this place; an element may be left open before it."
_HINTS = {
    "EntityRef: no name": "Write &amp; for an ampersand of the text.",
    "EntityRef: expecting ';'": "Write &amp; for an ampersand of the text.",
    "AttValue": 'Put the value between straight quotation marks ("), not curly ones.',
    "depth": "Elements are nested too deep: one of them is probably left open again and again.",
    "ncoding": "Save the file as UTF-8, and let its first line say so, or say nothing of the encoding.",
    "Document is empty": "Check that the right file was given.",
    "Start tag expected": "Check that the right file was given: an XML document begins with <.",
    "Entity": "Write the character itself instead of the entity: only &amp;, &lt;, &gt;, &quot; and &apos; are known.",
    "xmlChar": "Remove the character: XML does not allow it.",
    "invalid Char": "Remove the character: XML does not allow it.",
    "Invalid char": "Remove the character: XML does not allow it.",
    "invalid char": "Remove the character: XML does not allow it.",
}
_MISMATCH = re.compile(r"Opening and ending tag mismatch: (\S+) line (\d+) and ([^\s,]+)")
_CUT_OFF = re.compile(r"Premature end of data in tag (\S+) line (\d+)")
_PACKED = {
    b"\x1f\x8b": "a compressed file (gzip)",
    b"PK\x03\x04": "a ZIP archive, such as a text processor's document",
    b"BZh": "a compressed file (bzip2)",
    b"\xfd7zXZ": "a compressed file (xz)",
    b"%PDF": "a PDF",
}


def is_xml_text(text: str) -> bool:
    """Say whether every character of ``text`` may stand in an XML 1.0 document."""
    return not _FORBIDDEN.search(text)


def forbidden_characters(text: str) -> Iterator[int]:
    """Yield the offset of each character that XML 1.0 forbids (XML 1.0, production 2)."""
    return (match.start() for match in _FORBIDDEN.finditer(text))


def without_forbidden(text: str) -> str:
    """Return ``text`` less the characters that XML 1.0 forbids."""
    return _FORBIDDEN.sub("", text)


@cache
def tei(tag: str) -> str:
    """Return the qualified name of a TEI element."""
    return f"{{{TEI}}}{tag}"


@lru_cache(maxsize=1000)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def local_name(element: Element) -> str:
    """Return an element's name without its namespace; empty for comments and processing instructions."""
    tag = element.tag
    return _local(tag) if isinstance(tag, str) else ""


def element(tag: str, attributes: Mapping[str, str] | None = None, text: str | None = None) -> Element:
    """Make a TEI element.

    Args:
        tag: its name; ``xml:id`` and ``xml:lang`` are written so among the attributes.
        attributes: its attributes; those with an empty value are left out.
        text: its text.
    """
    made = etree.Element(tei(tag), _qualified(attributes), nsmap={None: TEI})
    if text:
        made.text = text
    return made


def sub(parent: Element, tag: str, attributes: Mapping[str, str] | None = None, text: str | None = None) -> Element:
    """Make a TEI element as the last child of ``parent``."""
    made: Element = etree.SubElement(parent, tei(tag), _qualified(attributes))
    if text:
        made.text = text
    return made


def _qualified(attributes: Mapping[str, str] | None) -> dict[str, str] | None:
    if not attributes:
        return None
    plain = "xml:id" not in attributes and "xml:lang" not in attributes and "" not in attributes.values()
    if plain and isinstance(attributes, dict):
        return attributes  # lxml copies it: no need to do so twice
    return {_QUALIFIED.get(name, name): value for name, value in attributes.items() if value}


def append_text(parent: Element, text: str) -> None:
    """Append text to the content of an element."""
    if not text:
        return
    if len(parent):
        last = parent[-1]
        last.tail = (last.tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def text_of(node: Element) -> str:
    """Return the text of an element, white space collapsed."""
    return _SPACES.sub(" ", "".join(node.itertext())).strip(" ")


def plain_text(node: Element) -> str:
    """Return the text of an element as it stands, comments and processing instructions left out."""
    return etree.tostring(node, method="text", encoding="unicode", with_tail=False)


def copy(node: Element) -> Element:
    """Return a deep copy of an element, without what follows it."""
    made = deepcopy(node)
    made.tail = None
    return made


def drop(node: Element) -> None:
    """Take an element out of its tree; what follows it stays."""
    parent, before = node.getparent(), node.getprevious()
    if parent is None:
        return
    if node.tail and before is not None:
        before.tail = (before.tail or "") + node.tail
    elif node.tail:
        parent.text = (parent.text or "") + node.tail
    node.tail = None
    parent.remove(node)


def parse(source: Path | bytes, name: str = "") -> Element:
    """Parse an XML document securely and return its root.

    A document type declaration is refused before anything in it is read, so that there is no entity to expand and
    nothing outside to fetch; libxml2's limits on depth and size stay on.

    Args:
        source: a path, or the bytes of a document.
        name: what to call the document in a message, if ``source`` is bytes.

    Raises:
        MissingError: if the file is not there.
        DocumentError: if it is not well-formed, has a document type declaration, or is too large.
    """
    shown = name or (str(source) if isinstance(source, Path) else "-")
    data = read(source, "The file") if isinstance(source, Path) else source
    if len(data) > _LARGEST:
        raise DocumentError(
            f"The document has {len(data) // 1_000_000} MB; what has more than {_LARGEST // 1_000_000} is not read.",
            code="E-004",
            hint="Divide it into several documents.",
            path=shown,
        )
    if _has_doctype(data):
        raise DocumentError(
            "The document has a DOCTYPE declaration.",
            code="E-002",
            hint="Remove it, and write characters instead of entities: neither DTDs nor entities are read.",
            path=shown,
            line=_line_of_doctype(data),
        )
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        dtd_validation=False,
        huge_tree=len(data) > _HUGE,
        collect_ids=False,  # an id that is used twice is a matter for the rules, which say where
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _not_well_formed(error, data, shown) from error
    for crowded in cast("list[Element]", _crowded(root)):
        raise DocumentError(
            f"The {local_name(crowded)} has more than {_MOST_ATTRIBUTES} attributes.",
            code="E-004",
            hint="No element of TEI has so many: remove what is none of it.",
            path=shown,
            line=crowded.sourceline,
        )
    return root


class _Root(Exception):  # noqa: N818 - no error
    """The root element begins."""


class _Doctype(Exception):  # noqa: N818 - no error
    """A document type declaration begins."""


class _Prolog:
    """What a parser tells of a document until its root element or a document type declaration begins."""

    def doctype(self, *_: object) -> None:
        raise _Doctype

    def start(self, *_: object) -> None:
        raise _Root

    def end(self, *_: object) -> None:
        """Be there: parsers want it."""

    def close(self) -> None:
        """Be there: parsers want it."""


def _has_doctype(data: bytes) -> bool:
    """Say whether a document has a document type declaration, in whatever encoding; nothing after its name is read."""
    for part in (data[:_HEAD], data):  # nearly always the head is enough
        parser = etree.XMLParser(target=_Prolog(), huge_tree=True)  # type: ignore[call-overload] # stubs lack doctype
        try:
            etree.fromstring(part, parser)
        except _Doctype:
            return True
        except _Root:
            return False
        except etree.XMLSyntaxError:
            continue  # what is not well-formed is told when the whole is parsed
    return False


def _in_words(said: str) -> str:
    """Say of elements that are not closed which they are; empty for whatever else libxml2 says."""
    if match := _MISMATCH.search(said):
        return f"<{match[1]}>, which begins in line {match[2]}, is not closed before </{match[3]}>"
    if match := _CUT_OFF.search(said):
        return f"the document ends, and <{match[1]}>, which begins in line {match[2]}, is not closed"
    return ""


def _line_of_doctype(data: bytes) -> int:
    plain = data.replace(b"\0", b"")  # UTF-16 and UTF-32
    return plain.count(b"\n", 0, max(plain.find(b"<!DOCTYPE"), 0)) + 1


def _not_well_formed(error: etree.XMLSyntaxError, data: bytes, shown: str) -> DocumentError:
    line, column = error.position
    packed = next((kind for magic, kind in _PACKED.items() if data.startswith(magic)), "")
    if packed:
        message, hint = f"The file is no XML but {packed}.", "Unpack it, or export the document as XML."
    else:
        message = _ASIDE.sub("", (error.msg or "").replace("\n", "")).strip(" .,:")
        hint = next((hint for words, hint in _HINTS.items() if words in message), _OPEN)
        message = f"Not well-formed XML: {_in_words(error.msg or '') or message}."
    return DocumentError(message, code="E-001", hint=hint, path=shown, line=line, column=column)


def descendants(root: Element, *tags: str) -> Iterator[Element]:
    """Yield the TEI elements of these names below ``root``, in document order."""
    return root.iter(*(tei(tag) for tag in tags))


@cache
def _attribute_query(name: str) -> etree.XPath:
    return etree.XPath(f"descendant-or-self::*/@{name}", smart_strings=False)


def attribute_values(root: Element, name: str) -> list[str]:
    """Return the values of all attributes of this name in a tree (``ref``, ``xml:id``), in document order."""
    return cast("list[str]", _attribute_query(name)(root))


@cache
def _bearers_query(namespace: str) -> etree.XPath:
    return etree.XPath("//@x:*/..", namespaces={"x": namespace})


def bearers(root: Element, namespace: str) -> list[Element]:
    """Return the elements of a document that have an attribute of a namespace."""
    return cast("list[Element]", _bearers_query(namespace)(root))


def find(root: Element, path: str) -> Element | None:
    """Return the first element at an XPath in which TEI elements have the prefix ``tei:``."""
    return root.find(path, NAMESPACES)


def find_all(root: Element, path: str) -> list[Element]:
    """Return all elements at an XPath in which TEI elements have the prefix ``tei:``."""
    return root.findall(path, NAMESPACES)


def markup(root: Element) -> str:
    """Return a document as a string as it stands, without declaration and without what stands around the root."""
    return etree.tostring(root, encoding="unicode", with_tail=False)


def utf8(root: Element) -> bytes:
    """Return a document in UTF-8 as it stands, without declaration and without what stands around the root."""
    return etree.tostring(root, encoding="utf-8", xml_declaration=False, with_tail=False)


def around(root: Element) -> tuple[list[str], list[str]]:
    """Return what stands before a document's root element and after it: instructions and comments, as they stand."""
    before, after = reversed(list(root.itersiblings(preceding=True))), root.itersiblings()
    return [markup(node) for node in before], [markup(node) for node in after]


def parse_html(text: str) -> Element | None:
    """Parse a page of the Web, well-formed or not, and return its root; None if there is nothing in it.

    Nothing outside the page is read.

    Raises:
        DocumentError: if its elements are nested so deep that the parser would leave out what follows.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        return None
    deep = next((error for error in parser.error_log if "Excessive depth" in error.message), None)
    if deep is not None:
        raise DocumentError("Elements are nested too deep.", code="E-004", hint=_HINTS["depth"], line=deep.line)
    return root


class Step(StrEnum):
    """What is met on a walk through a tree."""

    START = "start"
    END = "end"
    SKIPPED = "skipped"


def walk(root: Element, is_skipped: Callable[[Element], bool] = lambda _: False) -> Iterator[tuple[Step, Element]]:
    """Walk through a tree in document order, however deep it is: each element is met as it begins and as it ends.

    Args:
        root: where to begin.
        is_skipped: whether an element is passed by, with all in it; it is met once, as skipped. So are comments.
    """
    waiting: list[tuple[Step, Element]] = [(Step.START, root)]
    while waiting:
        step, node = waiting.pop()
        if step is Step.START and (not isinstance(node.tag, str) or is_skipped(node)):
            yield Step.SKIPPED, node
            continue
        yield step, node
        if step is Step.START:
            waiting.append((Step.END, node))
            waiting += [(Step.START, child) for child in reversed(node)]
