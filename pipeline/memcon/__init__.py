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

from importlib import import_module
from typing import TYPE_CHECKING

from memcon.version import __version__

if TYPE_CHECKING:
    from memcon.build import Built
    from memcon.build import build as build_project
    from memcon.conversion import Conversion, convert, convert_bytes
    from memcon.errors import (
        DocumentError,
        ExitCode,
        FidelityError,
        MemconError,
        MissingError,
        OutputError,
        SourceError,
    )
    from memcon.findings import Finding, Severity
    from memcon.project import Project, find_project, load_project
    from memcon.rendering import render, render_bytes
    from memcon.validation import validate, validate_bytes

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

# Where each is; imported when it is first asked for, so that who renders does not wait for what converts.
_PLACES = {
    "build": ("Built", "build_project"),
    "conversion": ("Conversion", "convert", "convert_bytes"),
    "errors": (
        "DocumentError",
        "ExitCode",
        "FidelityError",
        "MemconError",
        "MissingError",
        "OutputError",
        "SourceError",
    ),
    "findings": ("Finding", "Severity"),
    "project": ("Project", "find_project", "load_project"),
    "rendering": ("render", "render_bytes"),
    "validation": ("validate", "validate_bytes"),
}


def __getattr__(name: str) -> object:
    for module, names in _PLACES.items():
        if name in names:
            return getattr(import_module(f"memcon.{module}"), "build" if name == "build_project" else name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
