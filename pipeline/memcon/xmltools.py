"""XML in and out, and the only importer of lxml: secure parsing, building, the canonical serialiser.

Nothing here knows of transcripts. Parsing reads no network and resolves no entity from outside; the
serialiser gives the same bytes for the same tree, with one sentence a line inside paragraphs, so that a line
number or a diff points at a sentence.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from functools import cache, lru_cache
from pathlib import Path
from typing import cast

from lxml import etree

from memcon.errors import DocumentError, MissingError

Element = etree._Element
TEI = "http://www.tei-c.org/ns/1.0"
XML = "http://www.w3.org/XML/1998/namespace"
ID = f"{{{XML}}}id"
LANG = f"{{{XML}}}lang"
NAMESPACES = {"tei": TEI}

_QUALIFIED = {"xml:id": ID, "xml:lang": LANG}
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

# Elements whose children are laid out on lines of their own: they hold no text.
_STRUCTURE = frozenset(
    "TEI teiHeader fileDesc titleStmt respStmt extent publicationStmt availability notesStmt sourceDesc msDesc "
    "msIdentifier altIdentifier msContents encodingDesc projectDesc editorialDecl normalization correction "
    "interpretation hyphenation quotation segmentation stdVals classDecl taxonomy category refsDecl citeStructure "
    "appInfo application profileDesc creation langUsage abstract particDesc listPerson person state settingDesc "
    "setting textClass keywords revisionDesc standOff listPlace place location listOrg org listEvent event listBibl "
    "text front body back div sp closer list".split()
)
# Elements whose text begins a new line after each sentence.
_PROSE = frozenset(["p", "note", "item", "stage"])
# A sentence ends at . ? ! … and closing marks, if the next word has a capital.
_CLOSERS = "\"”’'»)\\]"
_SENTENCE_END = re.compile(rf"""[.?!…。！？][{_CLOSERS}]{{0,3}}[ ](?=["“‘'«(\[]?[^\W\d_a-z])""")
_LAST_SENTENCE_END = re.compile(rf"[.?!…。！？][{_CLOSERS}]{{0,3}}[ ]\Z")
_INITIAL = re.compile(r"[^\W\d_a-z][a-z]?\Z")
# Short forms that a name follows; what a number follows needs no mention.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj capt adm sgt sen rep amb gov hon rev st cde cdes com coms messrs mme cf vs "
    "тов тт г гг им".split()
)
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


def serialise(root: Element, instructions: Iterable[tuple[str, str]] = ()) -> bytes:
    """Return the canonical bytes of a document: UTF-8, LF, two spaces a level, one sentence a line.

    The layout of ``root`` is changed in place, its words never: white space is put only where white space
    already is or where TEI allows no text. Serialising what was parsed from the result gives the same bytes.

    Args:
        root: the root element.
        instructions: ``(target, data)`` of processing instructions before it.
    """
    _lay_out(root)
    head = ['<?xml version="1.0" encoding="UTF-8"?>']
    head += [f"<?{target} {data}?>" for target, data in instructions]
    body = etree.tostring(root, encoding="unicode")
    return ("\n".join([*head, body]) + "\n").encode("utf-8")


def markup(root: Element) -> str:
    """Return a document as a string as it stands, without declaration and without what stands around the root."""
    return etree.tostring(root, encoding="unicode", with_tail=False)


def instructions_of(root: Element) -> list[tuple[str, str]]:
    """Return ``(target, data)`` of the processing instructions before the root element."""
    found: list[tuple[str, str]] = []
    node = root.getprevious()
    while node is not None:
        if isinstance(node, etree._ProcessingInstruction):
            found.append((str(node.target), str(node.text or "")))
        node = node.getprevious()
    return found[::-1]


def _lay_out(root: Element) -> None:
    """Give every element its place on lines; works on a stack of its own, so that depth is no matter."""
    stack: list[tuple[Element, int]] = [(root, 0)]
    while stack:
        node, level = stack.pop()
        tag = local_name(node)
        if tag in _STRUCTURE and not _has_text(node):
            indent = "\n" + "  " * (level + 1)
            children = list(node)
            if not children:
                node.text = None
                continue
            node.text = indent
            for child in children:
                child.tail = indent
            children[-1].tail = indent[:-2]
            stack.extend((child, level + 1) for child in children)
        elif isinstance(node.tag, str):
            _lay_out_prose(node, level, tag in _PROSE)


def _has_text(node: Element) -> bool:
    if node.text and not node.text.isspace():
        return True
    return any(child.tail and not child.tail.isspace() for child in node)


def _lay_out_prose(node: Element, level: int, sentences: bool) -> None:
    """Collapse white space in mixed content and, in prose, begin a line after each sentence of its own text."""
    indent = "\n" + "  " * (level + 1) if sentences else ""
    children = list(node)
    text = _collapsed(node.text or "").lstrip(" ")
    node.text = _ended(text, indent, children, 0) or None
    for number, child in enumerate(children, start=1):
        _collapse(child)
        if child.tail:
            child.tail = _ended(_collapsed(child.tail), indent, children, number) or None


def _ended(text: str, indent: str, children: list[Element], number: int) -> str:
    """Return a stretch of mixed content with its lines broken; white space at the very end of the content goes."""
    if number == len(children):
        text = text.rstrip(" ")
        return _broken(text, indent, None) if indent else text
    return _broken(text, indent, children[number]) if indent else text


def _collapse(node: Element) -> None:
    """Collapse white space inside an element of mixed content."""
    if isinstance(node.tag, str) and node.text:
        node.text = _collapsed(node.text)
    for inner in node.iterdescendants() if len(node) else ():
        if inner.text and isinstance(inner.tag, str):
            inner.text = _collapsed(inner.text)
        if inner.tail:
            inner.tail = _collapsed(inner.tail)


def _collapsed(text: str) -> str:
    plain = "\n" not in text and "  " not in text and "\t" not in text and "\r" not in text
    return text if plain else _SPACES.sub(" ", text)


def _broken(text: str, indent: str, following: Element | None) -> str:
    """Return text with a new line after each sentence; the element that follows may begin one too."""

    def end(match: re.Match[str]) -> str:
        return match.group() if _is_abbreviation(text, match.start()) else match.group()[:-1] + indent

    if not text:
        return text
    broken = _SENTENCE_END.sub(end, text)
    if following is not None and text.endswith(" ") and _begins_sentence(following):
        last = _LAST_SENTENCE_END.search(broken, max(0, len(broken) - 6))
        if last and not _is_abbreviation(broken, last.start()):
            return broken[:-1] + indent
    return broken


def _is_abbreviation(text: str, stop: int) -> bool:
    """Say whether the full stop at an offset ends an initial or a short form, and no sentence."""
    if text[stop : stop + 2] != ". ":
        return False
    start = stop
    while start and text[start - 1].isalpha():
        start -= 1
    word = text[start:stop]
    return bool(_INITIAL.match(word)) or text[start - 1 : start] == "." or word.casefold() in _ABBREVIATIONS


def _begins_sentence(node: Element) -> bool:
    first = next((piece for piece in node.itertext() if piece.strip()), "")
    return first.lstrip("\"“‘'«([ ")[:1].isupper()
