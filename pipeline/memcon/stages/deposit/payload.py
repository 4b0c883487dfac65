"""What lies in a deposit: files, each with its place in the bag, its bytes, what it is and what it is for."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from memcon.stages.deposit.formats import Format, format_of

# Characters that some file system refuses, or that checkers of bags take for another: each becomes a low line.
_UNSAFE = re.compile(r'[%<>:"/\\|?*]')
SCHEMA_LICENCE = "LICENCE.txt"
_LONGEST = 180  # bytes of a name, so that the longest suffix still fits


class Part(StrEnum):
    """What a file is for, and the folder that it lies in; together they are laid out as a project is."""

    EDITION = "tei/editions"
    TRANSCRIPT = "tei/sources"
    REGISTER = "tei/authority"
    SCHEMA = "schema"
    RENDITION = "dist"
    LICENCE = "licences"
    METADATA = "metadata"
    README = ""


@dataclass(frozen=True, slots=True)
class File:
    """A file of a deposit.

    Attributes:
        part: what it is for.
        name: its name.
        data: its bytes.
        what: what it is, in a few words.
        format: its format.
        encoding: its encoding, if whoever converted it was told.
    """

    part: Part
    name: str
    data: bytes
    what: str
    format: Format
    encoding: str = ""

    @property
    def path(self) -> str:
        """Its path from the folder of the payload, with slashes."""
        return f"{self.part}/{self.name}" if self.part else self.name

    @property
    def checksum(self) -> str:
        """Its SHA-256."""
        return sha256(self.data).hexdigest()


def file(part: Part, name: str, data: bytes, what: str, form: Format | None = None, encoding: str = "") -> File:
    """Return a file of a deposit; its format is told by its name if it is not said."""
    return File(part, name, data, what, form or format_of(name, data), encoding)


def of_part(files: Iterable[File], *parts: Part) -> tuple[File, ...]:
    """Return the files that are for certain things."""
    return tuple(each for each in files if each.part in parts)


def portable(name: str) -> str:
    """Return a name that every file system and every checker of bags takes as it is.

    Letters of all scripts stay; signs that have a meaning somewhere, and characters that nobody sees, become ``_``.
    """
    composed = unicodedata.normalize("NFC", name)
    kept = "".join("_" if unicodedata.category(c)[0] in "C" or c in "\u2028\u2029" else c for c in composed)
    plain = re.sub(r"\s", " ", _UNSAFE.sub("_", kept)).strip(" .").lstrip("~-") or "_"
    return plain.encode("utf-8")[:_LONGEST].decode("utf-8", "ignore").strip(" .")
