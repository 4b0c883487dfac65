"""Exit statuses, and the exceptions that carry one.

A status says who has to act: 3 the editor (the document), 4 the archivist (the source), 5 and 6 whoever set the
machine up. 1 and 2 are left to Python's and click's own failures, so that they always mean "the tool itself".
"""

from enum import IntEnum
from pathlib import Path


class ExitCode(IntEnum):
    """What the process returns."""

    OK = 0
    BUG = 1
    USAGE = 2
    DOCUMENT = 3
    SOURCE = 4
    MISSING = 5
    OUTPUT = 6
    INTERRUPTED = 130


class MemconError(Exception):
    """Something that ends the work: what is wrong, where, and what to do about it.

    Args:
        message: what is wrong, as a sentence.
        code: the stable code of the finding, such as ``S-001``.
        hint: what to do about it.
        path: the file at fault.
        line: the line in it, counted from 1.
        column: the character in that line, counted from 1.
        place: the place in a file that has no lines, in words.
    """

    exit_code = ExitCode.BUG

    def __init__(
        self,
        message: str,
        *,
        code: str,
        hint: str = "",
        path: Path | str | None = None,
        line: int | None = None,
        column: int | None = None,
        place: str = "",
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.hint = hint
        self.path = path
        self.line = line
        self.column = column
        self.place = place


class DocumentError(MemconError):
    """The document has errors that an editor must mend."""

    exit_code = ExitCode.DOCUMENT


class FidelityError(MemconError):
    """Something of the source would be lost: an error of memcon itself."""


class SourceError(MemconError):
    """The transcript cannot be read."""

    exit_code = ExitCode.SOURCE


class MissingError(MemconError):
    """A file, register or setting that was named is not there."""

    exit_code = ExitCode.MISSING


class OutputError(MemconError):
    """A result cannot be written."""

    exit_code = ExitCode.OUTPUT
