"""The renditions there are: what each is called, how its files' names end, and which stylesheet makes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Rendition:
    """A kind of rendition.

    Attributes:
        suffix: how its files' names end.
        stylesheet: the stylesheet that makes it, in ``xslt/``, or the whole path of one elsewhere; empty if the
            edition is taken as it is.
        what: what it is, in a few words.
        parameters: the stylesheet's parameters.
        finish: what makes a file of the stylesheet's result, a key of ``FINISHES`` in the render stage;
            empty if the result is the file's text.
        library: a library that has to be installed for it, as it is imported; empty for none.
        extra: the extra of memcon that installs the library.
        effort: how long it takes to make, against others.
    """

    suffix: str
    stylesheet: str
    what: str
    parameters: Mapping[str, str] = field(default_factory=dict)
    finish: str = ""
    library: str = ""
    extra: str = ""
    effort: int = 1

    def missing(self) -> bool:
        """Whether the library that it wants is not installed."""
        return bool(self.library) and find_spec(self.library) is None


def _text(suffix: str, what: str, version: str) -> Rendition:
    return Rendition(suffix, "text.xsl", what, {"version": version})


def _table(suffix: str, what: str, table: str, finish: str, library: str = "", extra: str = "") -> Rendition:
    return Rendition(suffix, "data.xsl", what, {"table": table}, finish, library, extra)


def _columns(suffix: str, what: str, table: str) -> Rendition:
    return Rendition(suffix, "data.xsl", what, {"make": "csvw", "table": table}, "json")


@dataclass(frozen=True, slots=True)
class OwnRendition:
    """What a project says of a rendition: of one of ours what it changes, of its own all of it.

    Attributes:
        stylesheet: the stylesheet that makes it.
        suffix: how its files' names end.
        style: a style sheet (CSS) that comes after ours.
        what: what it is, in a few words.
    """

    stylesheet: Path | None = None
    suffix: str = ""
    style: Path | None = None
    what: str = ""


RENDITIONS: Mapping[str, Rendition] = {
    "html": Rendition(".html", "html.xsl", "a web page, complete in one file", effort=3),
    "text": _text(".txt", "plain text to read, brackets resolved", "reading"),
    "diplomatic": _text(".diplomatic.txt", "plain text as the source has it, every bracket put back", "diplomatic"),
    "script": _text(".script.txt", "text to read, speakers beside what they say", "script"),
    "markdown": _text(".md", "text to read, in Markdown", "markdown"),
    "turns-csv": _table(".turns.csv", "a table of the turns", "turns", "csv"),
    "turns-csvw": _columns(".turns.csv-metadata.json", "what that table's columns are (CSVW)", "turns"),
    "turns-json": _table(".turns.json", "the turns as JSON", "turns", "records"),
    "turns-parquet": _table(".turns.parquet", "the turns as Parquet", "turns", "parquet", "pyarrow", "data"),
    "mentions-csv": _table(".mentions.csv", "a table of the names and dates in the text", "mentions", "csv"),
    "mentions-csvw": _columns(".mentions.csv-metadata.json", "what that table's columns are (CSVW)", "mentions"),
    "mentions-parquet": _table(
        ".mentions.parquet", "the mentions as Parquet", "mentions", "parquet", "pyarrow", "data"
    ),
    "network": Rendition(".graphml", "data.xsl", "who mentions whom, as GraphML", {"make": "network"}),
    "rdf": Rendition(".jsonld", "data/rdf.xsl", "persons, places and other entries as JSON-LD", finish="json"),
    "annotations": Rendition(
        ".annotations.jsonld", "data.xsl", "names, dates and notes as Web Annotations", {"make": "annotations"}, "json"
    ),
    "pdf": Rendition(
        ".pdf", "typst.xsl", "a typeset edition, for print and for the archive", finish="typeset", effort=6
    ),
    "epub": Rendition(".epub", "epub.xsl", "an e-book", finish="book", effort=3),
    "tei": Rendition(".xml", "", "the edition itself"),
}

# What may be chosen of renditions, and the values that there are; any if none is named.
OPTIONS: Mapping[str, tuple[str, ...]] = {
    "width": (),
    "speakers": ("label", "register"),
    "lines": ("plain", "numbered"),
    "fonts": (),
}
# What a project makes that does not say what it wants.
USUAL = ("html", "text", "diplomatic", "tei")


def usable(renditions: Mapping[str, Rendition]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Divide renditions into those that can be made here, and those for which a library is not installed."""
    missing = tuple(name for name, rendition in renditions.items() if rendition.missing())
    return tuple(name for name in renditions if name not in missing), missing
