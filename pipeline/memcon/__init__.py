"""memcon: from an archive's transcript of a conversation to a TEI P5 edition and its renditions.

>>> import memcon
>>> conversion = memcon.convert("tei/sources/talk.md")
>>> findings = memcon.validate("tei/editions/talk.xml", source="tei/sources/talk.md")
>>> page = memcon.render("tei/editions/talk.xml", to="html")

What is not in a file is given as bytes, with a name for messages; nothing is written, by any of these functions:

>>> conversion = memcon.convert_bytes("Anna: Good day.\n\nPaul: Good day.\n\nAnna: Well.\n".encode(), "talk.txt")
>>> findings = memcon.validate_bytes(conversion.tei, "talk.xml")
>>> text = memcon.render_bytes(conversion.tei, "text", "talk.xml")

>>> for built in memcon.build_project(memcon.load_project(Path("my-edition"))):
...     print(built.name, built.status, len(built.outputs))
"""

from memcon.build import Built, render, render_bytes, validate, validate_bytes
from memcon.build import build as build_project
from memcon.conversion import Conversion, convert, convert_bytes
from memcon.errors import DocumentError, ExitCode, FidelityError, MemconError, MissingError, OutputError, SourceError
from memcon.findings import Finding, Severity
from memcon.project import Project, find_project, load_project
from memcon.version import __version__

__all__ = [
    "Built",
    "Conversion",
    "DocumentError",
    "ExitCode",
    "FidelityError",
    "Finding",
    "MemconError",
    "MissingError",
    "OutputError",
    "Project",
    "Severity",
    "SourceError",
    "__version__",
    "build_project",
    "convert",
    "convert_bytes",
    "find_project",
    "load_project",
    "render",
    "render_bytes",
    "validate",
    "validate_bytes",
]
