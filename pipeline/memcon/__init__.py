"""memcon: from an archive's transcript of a conversation to a TEI P5 edition and its renditions.

>>> import memcon
>>> conversion = memcon.convert("tei/sources/talk.md")
>>> findings = memcon.validate("tei/editions/talk.xml", source="tei/sources/talk.md")
>>> page = memcon.render("tei/editions/talk.xml", to="html")
"""

from memcon.build import render, validate
from memcon.conversion import Conversion, convert
from memcon.errors import DocumentError, ExitCode, FidelityError, MemconError, MissingError, OutputError, SourceError
from memcon.findings import Finding, Severity
from memcon.project import Project, find_project, load_project
from memcon.version import __version__

__all__ = [
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
    "convert",
    "find_project",
    "load_project",
    "render",
    "validate",
]
