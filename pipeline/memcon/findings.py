"""The one currency of trouble: whatever is wrong anywhere becomes a ``Finding``.

Codes have a family letter: ``S`` source, ``T`` text, ``E`` encoding, ``R`` registers, ``X`` references,
``P`` project. A code is never given a second meaning.
"""

from dataclasses import asdict, dataclass
from enum import StrEnum

from memcon.errors import MemconError


class Severity(StrEnum):
    """How much it matters: an error stops a build, a warning wants an editor's eye, an info says what was done."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong or doubtful.

    Attributes:
        severity: error, warning or info.
        code: stable code, such as ``T-003``.
        message: what is there and what was expected, as a sentence.
        hint: what to do about it.
        path: the file it is in.
        line: line in the file, counted from 1; 0 where there is none.
        column: character in the line, counted from 1; 0 where there is none.
        xpath: the place in a TEI document, in short form.
        place: the place in a file that has no lines, in words: *paragraph 12*, *page 3, line 7*.
    """

    severity: Severity
    code: str
    message: str
    hint: str = ""
    path: str = ""
    line: int = 0
    column: int = 0
    xpath: str = ""
    place: str = ""

    def as_dict(self) -> dict[str, str | int]:
        """Return the finding as plain values, for JSON."""
        return {**asdict(self), "severity": self.severity.value}

    def as_text(self) -> str:
        """Return ``file:line:column: severity CODE: message`` and the hint on a line of its own.

        A place in words follows the file: ``file, paragraph 12: severity …``.
        """
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        place = ", ".join(part for part in (place, self.place) if part)
        head = f"{place}: " if place else ""
        hint = f"\n  {self.hint}" if self.hint else ""
        return f"{head}{self.severity.value} {self.code}: {self.message}{hint}"


def from_error(error: MemconError) -> Finding:
    """Return the finding that an exception stands for."""
    return Finding(
        Severity.ERROR,
        error.code,
        error.message,
        error.hint,
        str(error.path or ""),
        error.line or 0,
        error.column or 0,
        place=error.place,
    )
