"""XML in and out, and but for the schemas the only importer of lxml: secure parsing, building, finding.

Nothing here knows of transcripts. Parsing reads no network and resolves no entity from outside.
"""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cache, lru_cache
from pathlib import Path
from typing import cast

from lxml import etree

from memcon.errors import DocumentError, MissingError

Element = etree._Element
Attributes = tuple[tuple[str, str], ...]
TEI = "http://www.tei-c.org/ns/1.0"
XML = "http://www.w3.org/XML/1998/namespace"
ID = f"{{{XML}}}id"
LANG = f"{{{XML}}}lang"
NAMESPACES = {"tei": TEI}

_QUALIFIED = {"xml:id": ID, "xml:lang": LANG}
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_SPACES = re.compile(r"[ \t\r\n]+")


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

    No DTD is loaded, no entity resolved, no network used, and libxml2's limits on depth and size stay on.

    Args:
        source: a path, or the bytes of a document.
        name: what to call the document in a message, if ``source`` is bytes.

    Raises:
        MissingError: if the file is not there.
        DocumentError: if it is not well-formed or declares entities.
    """
    shown = name or (str(source) if isinstance(source, Path) else "-")
    try:
        data = source.read_bytes() if isinstance(source, Path) else source
    except OSError as error:
        raise MissingError(
            f"The file cannot be read: {error.strerror}.", code="P-002", hint="Check the name.", path=shown
        ) from error
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        dtd_validation=False,
        huge_tree=len(data) > 8_000_000,
        collect_ids=False,  # an id that is used twice is a matter for the rules, which say where
    )
    try:
        root = etree.fromstring(data, parser, base_url=str(source) if isinstance(source, Path) else None)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise DocumentError(
            f"Not well-formed XML: {error.msg}.",
            code="E-001",
            hint="Mend the markup at this place; an element may be left open before it.",
            path=shown,
            line=line,
            column=column,
        ) from error
    docinfo = root.getroottree().docinfo
    if docinfo.internalDTD is not None:
        raise DocumentError(
            "The document has a DOCTYPE declaration.",
            code="E-002",
            hint="Remove it: entities and external definitions are not read.",
            path=shown,
            line=1,
        )
    return root


def descendants(root: Element, *tags: str) -> Iterator[Element]:
    """Yield the TEI elements of these names below ``root``, in document order."""
    return root.iter(*(tei(tag) for tag in tags))


@cache
def _attribute_query(name: str) -> etree.XPath:
    return etree.XPath(f"descendant-or-self::*/@{name}", smart_strings=False)


def attribute_values(root: Element, name: str) -> list[str]:
    """Return the values of all attributes of this name in a tree (``ref``, ``xml:id``), in document order."""
    return cast("list[str]", _attribute_query(name)(root))


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


def instructions_of(root: Element) -> list[tuple[str, str]]:
    """Return ``(target, data)`` of the processing instructions before the root element."""
    found: list[tuple[str, str]] = []
    node = root.getprevious()
    while node is not None:
        if isinstance(node, etree._ProcessingInstruction):
            found.append((str(node.target), str(node.text or "")))
        node = node.getprevious()
    return found[::-1]
