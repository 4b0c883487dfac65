"""A tree in, its canonical bytes out: the same bytes for the same tree, and the same again when they are read back.

Elements stand on lines of their own; inside paragraphs each sentence does, so that a line number or a diff points at
a sentence. White space is put only where white space already is or where TEI allows no text: the words never change.
"""

import re
from collections.abc import Iterable

from memcon.xmltools import Element, around, local_name, utf8

# Elements whose children are laid out on lines of their own: they hold no text.
_STRUCTURE = frozenset(
    "TEI teiHeader fileDesc titleStmt respStmt editionStmt extent publicationStmt availability notesStmt sourceDesc "
    "msDesc msIdentifier altIdentifier msContents encodingDesc projectDesc editorialDecl normalization correction "
    "interpretation hyphenation quotation segmentation stdVals tagsDecl classDecl"
    " taxonomy category refsDecl citeStructure "
    "appInfo application profileDesc creation langUsage abstract particDesc listPerson person personGrp state "
    "settingDesc setting textClass keywords revisionDesc standOff listPlace place location listOrg org listEvent event "
    "listBibl listRelation text front body back div sp opener closer list lg table row floatingText timeline".split()
)
# Elements whose text begins a new line after each sentence.
_PROSE = frozenset(["p", "note", "item", "stage"])
# A sentence ends at . ? ! … and closing marks, if the next word has a capital.
_CLOSERS = "\"”’'»)\\]"
_SENTENCE_END = re.compile(rf"""[.?!…。！？][{_CLOSERS}]{{0,3}}[ ](?=["“‘'«(\[]?[^\W\d_a-z]|\d)""")
_LAST_SENTENCE_END = re.compile(rf"[.?!…。！？][{_CLOSERS}]{{0,3}}[ ]\Z")
_ENDING = ".?!…。！？\"”’'»)]"
_INITIAL = re.compile(r"[^\W\d_a-z][a-z]?\Z")
# Short forms that a name follows; what a number follows needs no mention.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj capt adm sgt sen rep amb gov hon rev st cde cdes com coms messrs mme cf vs "
    "тов тт г гг им".split()
)
_SHORT = 5
_SPACES = re.compile(r"[ \t\r\n]+")


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
    return b"\n".join([*(line.encode("utf-8") for line in head), utf8(root), b""])


def relaid(root: Element) -> bytes:
    """Return the canonical bytes of a document that was parsed: with the comments and instructions around its root.

    Like ``serialise``, it changes the layout of ``root`` in place.
    """
    before, after = around(root)
    declaration, document = serialise(root).decode("utf-8").split("\n", 1)
    return "\n".join([declaration, *before, document.rstrip("\n"), *after, ""]).encode("utf-8")


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
    if (text := node.text) and not text.isspace():
        return True
    for child in node:  # noqa: SIM110  (any takes twice as long)
        if (tail := child.tail) and not tail.isspace():
            return True
    return False


def _lay_out_prose(node: Element, level: int, sentences: bool) -> None:
    """Collapse white space in mixed content and, in prose, begin a line after each sentence of its own text.

    What stays as it is is not set again: in a long document most does.
    """
    indent = "\n" + "  " * (level + 1) if sentences else ""
    children = list(node)
    if text := node.text:
        laid = _ended(_collapsed(text).lstrip(" "), indent, children, 0)
        if laid != text:
            node.text = laid or None
    for number, child in enumerate(children, start=1):
        _collapse(child)
        if tail := child.tail:
            laid = _ended(_collapsed(tail), indent, children, number)
            if laid != tail:
                child.tail = laid or None


def _ended(text: str, indent: str, children: list[Element], number: int) -> str:
    """Return a stretch of mixed content with its lines broken; white space at the very end of the content goes."""
    if number == len(children):
        text = text.rstrip(" ")
        return _broken(text, indent, None) if indent else text
    return _broken(text, indent, children[number]) if indent else text


def _collapse(node: Element) -> None:
    """Collapse white space inside an element of mixed content."""
    text = node.text
    if text and (laid := _collapsed(text)) is not text and isinstance(node.tag, str):
        node.text = laid
    for inner in node.iterdescendants() if len(node) else ():
        text, tail = inner.text, inner.tail
        if text and (laid := _collapsed(text)) is not text and isinstance(inner.tag, str):
            inner.text = laid
        if tail and (laid := _collapsed(tail)) is not tail:
            inner.tail = laid


def _collapsed(text: str) -> str:
    return text if text.isprintable() and "  " not in text else _SPACES.sub(" ", text)


def _broken(text: str, indent: str, following: Element | None) -> str:
    """Return text with a new line after each sentence; the element that follows may begin one too."""

    def end(match: re.Match[str]) -> str:
        return match.group() if _is_abbreviation(text, match.start()) else match.group()[:-1] + indent

    if not text:
        return text
    broken = _SENTENCE_END.sub(end, text)
    if following is not None and text[-1] == " " and text[-2:-1] in _ENDING:
        last = _LAST_SENTENCE_END.search(broken, max(0, len(broken) - 6))
        if last and not _is_abbreviation(broken, last.start()) and _begins_sentence(following):
            return broken[:-1] + indent
    return broken


def _is_abbreviation(text: str, stop: int) -> bool:
    """Say whether the full stop at an offset ends an initial or a short form, and no sentence.

    Before a number any short word may be a short form: *No. 5*, *Art. 3*.
    """
    if text[stop : stop + 2] != ". ":
        return False
    start = stop
    while start and text[start - 1].isalpha():
        start -= 1
    word = text[start:stop]
    if text[stop + 2 : stop + 3].isdigit():
        return len(word) < _SHORT
    return bool(_INITIAL.match(word)) or text[start - 1 : start] == "." or word.casefold() in _ABBREVIATIONS


def _begins_sentence(node: Element) -> bool:
    first = next((piece for piece in node.itertext() if piece.strip()), "")
    return first.lstrip("\"“‘'«([ ")[:1].isupper()
