"""TEI in, renditions out: each is a stylesheet with parameters, and what makes a file of its result."""

from collections.abc import Callable, Mapping

from memcon.citation import stylesheet_words
from memcon.renditions import RENDITIONS
from memcon.resources import stylesheet
from memcon.saxon import transform
from memcon.xmltools import markup, parse

# What makes a file of a stylesheet's result: the bytes, from the result and the name of the edition.
FINISHES: Mapping[str, Callable[[str, str], bytes]] = {"": lambda text, _: text.encode("utf-8")}


def render(document: bytes, to: str, name: str = "") -> bytes:
    """Render an edition.

    Args:
        document: the edition, as TEI.
        to: a key of ``RENDITIONS``.
        name: what to call the edition in a message.

    Returns:
        The rendition's file; texts are UTF-8.

    Raises:
        KeyError: if there is no such rendition.
        DocumentError: if it is not well-formed, or the stylesheet does not know what to do with it.
    """
    rendition = RENDITIONS[to]
    root = parse(document, name)
    parameters = {**stylesheet_words(root), **rendition.parameters}
    result = transform(stylesheet(rendition.stylesheet), markup(root), parameters, name)
    return FINISHES[rendition.finish](result, name)
