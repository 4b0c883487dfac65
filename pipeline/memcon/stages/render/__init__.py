"""TEI in, renditions out: each is a stylesheet with parameters."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from memcon.resources import stylesheet
from memcon.saxon import transform
from memcon.xmltools import markup, parse


@dataclass(frozen=True, slots=True)
class Rendition:
    """A kind of rendition.

    Attributes:
        suffix: how its files' names end.
        stylesheet: the stylesheet that makes it.
        parameters: the stylesheet's parameters.
        what: what it is, in a few words.
    """

    suffix: str
    stylesheet: str
    what: str
    parameters: Mapping[str, str] = field(default_factory=dict)


RENDITIONS: Mapping[str, Rendition] = {
    "html": Rendition(".html", "html.xsl", "a web page, complete in one file"),
    "text": Rendition(".txt", "text.xsl", "plain text to read, brackets resolved", {"version": "reading"}),
    "diplomatic": Rendition(
        ".diplomatic.txt",
        "text.xsl",
        "plain text as the source has it, every bracket put back",
        {"version": "diplomatic"},
    ),
}


def render(document: bytes, to: str, name: str = "") -> str:
    """Render an edition.

    Args:
        document: the edition, as TEI.
        to: a key of ``RENDITIONS``.
        name: what to call the edition in a message.

    Raises:
        KeyError: if there is no such rendition.
        DocumentError: if it is not well-formed, or the stylesheet does not know what to do with it.
    """
    rendition = RENDITIONS[to]
    text = markup(parse(document, name))
    return transform(stylesheet(rendition.stylesheet), text, rendition.parameters, name)
