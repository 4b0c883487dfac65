"""A file in, out what it is: its media type, and its number in PRONOM where that is sure.

PRONOM is the registry of file formats of The National Archives of the United Kingdom; archives plan the preservation
of a file by its number there. A number is given only where the name or the bytes leave no doubt; of an HTML page or
an RTF file that somebody sent, for one, nobody knows the version.
"""

import re
from typing import NamedTuple


class Format(NamedTuple):
    """A file format: its media type, and number and name in PRONOM; empty if they are not sure."""

    media_type: str
    number: str = ""
    name: str = ""


TEI = Format("application/tei+xml", "fmt/1476", "TEI P5 - Single Text File")
HTML = Format("text/html", "fmt/471", "Hypertext Markup Language 5")
_PDF = Format("application/pdf")
_XML = ("fmt/101", "Extensible Markup Language 1.0")
_JSON = ("fmt/817", "JSON Data Interchange Format")
# How names end, the longer endings first.
_BY_NAME = {
    ".csv-metadata.json": Format("application/csvm+json", *_JSON),
    ".md": Format("text/markdown", "fmt/1149", "Markdown"),
    ".markdown": Format("text/markdown"),
    ".txt": Format("text/plain", "x-fmt/111", "Plain Text File"),
    ".text": Format("text/plain"),
    ".csv": Format("text/csv", "x-fmt/18", "Comma Separated Values"),
    ".json": Format("application/json", *_JSON),
    ".jsonld": Format("application/ld+json", "fmt/880", "JSON-LD"),
    ".xml": Format("application/xml", *_XML),
    ".rng": Format("application/xml", *_XML),
    ".sch": Format("application/xml", *_XML),
    ".xsd": Format("application/xml", *_XML),
    ".graphml": Format("application/xml", *_XML),
    ".odd": TEI,
    ".rnc": Format("application/relax-ng-compact-syntax"),
    ".html": Format("text/html"),
    ".htm": Format("text/html"),
    ".xhtml": Format("application/xhtml+xml"),
    ".epub": Format("application/epub+zip", "fmt/483", "ePub format"),
    ".docx": Format(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "fmt/412",
        "Microsoft Word for Windows 2007 onwards",
    ),
    ".odt": Format("application/vnd.oasis.opendocument.text"),
    ".rtf": Format("application/rtf"),
    ".parquet": Format("application/vnd.apache.parquet"),
}
_ARCHIVAL = re.compile(rb"<pdfaid:part>2</pdfaid:part>\s*<pdfaid:conformance>A</pdfaid:conformance>")


def format_of(name: str, data: bytes) -> Format:
    """Return the format of a file, by the end of its name; of a PDF by what it says of itself."""
    lower = name.lower()
    if lower.endswith(".pdf"):
        number = ("fmt/476", "Acrobat PDF/A - Portable Document Format 2a") if _ARCHIVAL.search(data) else ()
        return Format(_PDF.media_type, *number)
    ends = (ending for ending in _BY_NAME if lower.endswith(ending))
    return _BY_NAME[longest] if (longest := max(ends, key=len, default="")) else Format("application/octet-stream")
