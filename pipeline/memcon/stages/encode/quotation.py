"""The encoded text in, its usual quotation marks out, of which the elements need not tell one by one any more."""

from collections import Counter

from memcon.quotation import SELECTOR, Pair, content_of, marks_round, rend_of
from memcon.xmltools import Element, descendants, sub


def tell_usual_marks(text: Element) -> Pair | None:
    """Take from quotations what they say of their marks where these are the commonest; return the commonest.

    Returns:
        Opening and closing mark; nothing if there is no quotation that has both.
    """
    quotations = list(descendants(text, "q", "soCalled"))
    counts = Counter(pair for node in quotations if all(pair := marks_round(node, ("", ""))))
    if not counts:
        return None
    usual = min(counts, key=lambda pair: (-counts[pair], pair))
    for node in quotations:
        if node.get("rend") == rend_of(usual):
            del node.attrib["rend"]
    return usual


def encode_marks(parent: Element, marks: Pair) -> None:
    """Write the usual quotation marks as TEI tells of what a rendition puts before and after an element."""
    tags = sub(parent, "tagsDecl")
    for scope, mark in zip(("before", "after"), marks, strict=True):
        sub(tags, "rendition", {"scheme": "css", "selector": SELECTOR, "scope": scope}, content_of(mark))
