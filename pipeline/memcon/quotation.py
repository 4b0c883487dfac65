"""Quotation marks that an element stands for: which the source had, and how the document says so.

The marks are not in the text. Those that a document uses as a rule are told once, in its header, as TEI tells of
generated content: ``<rendition scheme="css" selector="q, soCalled" scope="before">content: "“"</rendition>``, and so
with ``scope="after"``. Where the source has others, the element says which: ``rend="pre(„) post(“)"``; a mark that
the source lost is empty, ``post()``. A ``title`` has marks only if it says so.
"""

import re

from memcon.xmltools import Element, find_all, local_name, text_of

Pair = tuple[str, str]
"""An opening and a closing mark."""

QUOTED = ("q", "soCalled", "title")
"""The elements that may stand for quotation marks."""

SELECTOR = "q, soCalled"
USUAL: Pair = ("“", "”")

_REND = re.compile(r"\b(pre|post)\(([^\s()]*)\)")
_CONTENT = re.compile(r"""content:\s*(["'])(.*)\1""", re.DOTALL)
_RENDITIONS = "tei:teiHeader/tei:encodingDesc/tei:tagsDecl/tei:rendition"


def usual_marks(root: Element | None) -> Pair:
    """Return the marks that a document uses as a rule: those its header names, else “ and ”."""
    told: dict[str, str] = {}
    for rendition in [] if root is None else find_all(root, _RENDITIONS):
        content = _CONTENT.search(text_of(rendition))
        if content and "q" in rendition.get("selector", "").replace(",", " ").split():
            told[rendition.get("scope", "")] = content[2]
    return told.get("before", USUAL[0]), told.get("after", USUAL[1])


def marks_round(node: Element, usual: Pair) -> Pair:
    """Return the marks that an element stands for, given those that the document uses as a rule."""
    rend = node.get("rend")
    own = dict(_REND.findall(rend or ""))
    if rend == "none" or (local_name(node) == "title" and not own):
        return "", ""
    return own.get("pre", usual[0]), own.get("post", usual[1])


def rend_of(pair: Pair) -> str:
    """Return the ``rend`` that tells of a pair of marks."""
    return f"pre({pair[0]}) post({pair[1]})"


def content_of(mark: str) -> str:
    """Return the CSS that tells of a mark."""
    delimiter = "'" if '"' in mark else '"'
    return f"content: {delimiter}{mark}{delimiter}"
