"""The renditions there are: what each is called, how its files' names end, and which stylesheet makes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rendition:
    """A kind of rendition.

    Attributes:
        suffix: how its files' names end.
        stylesheet: the stylesheet that makes it, in ``xslt/``.
        what: what it is, in a few words.
        parameters: the stylesheet's parameters.
        finish: what makes a file of the stylesheet's result, a key of ``FINISHES`` in the render stage;
            empty if the result is the file's text.
    """

    suffix: str
    stylesheet: str
    what: str
    parameters: Mapping[str, str] = field(default_factory=dict)
    finish: str = ""


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
