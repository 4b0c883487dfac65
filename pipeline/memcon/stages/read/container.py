"""A ZIP container in, its parts out: within limits, and nothing that a document does not need (DOCX, ODT).

No part is written anywhere, none is a container that is opened in turn, and no address in one is followed.
"""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from lzma import LZMAError
from zipfile import BadZipFile, ZipFile, ZipInfo

from memcon.errors import DocumentError, SourceError
from memcon.xmltools import Element, parse

_MOST_PARTS = 5000
_LARGEST_PART = 100_000_000  # bytes, unpacked
_RATIO = 300  # what a part may unpack to for each byte; text seldom goes beyond 20
_SMALL = 5_000_000  # bytes up to which a ratio does no harm
_ENCRYPTED = 0x1
_DAMAGED = (BadZipFile, zlib.error, LZMAError, EOFError, NotImplementedError, OSError, ValueError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Container:
    """The parts of a container by name, still packed."""

    name: str
    archive: ZipFile
    parts: Mapping[str, ZipInfo]

    def read(self, part: str) -> bytes:
        """Return the bytes of a part.

        Raises:
            SourceError: if it is encrypted, too large, or damaged.
        """
        info = self.parts[part]
        if info.flag_bits & _ENCRYPTED:
            raise encrypted(self.name)
        try:
            with self.archive.open(info) as stream:
                data = stream.read(_LARGEST_PART + 1)
        except _DAMAGED as error:
            raise damaged(self.name, f"its part {part} cannot be unpacked") from error
        if len(data) > _LARGEST_PART:
            raise too_large(self.name, f"its part {part} has more than {_LARGEST_PART // 1_000_000} MB")
        return data

    def xml(self, part: str) -> Element:
        """Return the root of a part that is XML.

        Raises:
            SourceError: if it is none, or cannot be unpacked.
        """
        try:
            return parse(self.read(part), part)
        except KeyError as error:
            raise damaged(self.name, f"its part {part} is missing") from error
        except DocumentError as error:
            raise damaged(self.name, f"its part {part} cannot be read: {error.message}") from error


def unpack(data: bytes, name: str) -> Container:
    """Open a container.

    Raises:
        SourceError: if it is damaged, would unpack to too much, or names parts outside of itself.
    """
    try:
        archive = ZipFile(BytesIO(data))
    except _DAMAGED as error:
        how = "its table of contents (it is a ZIP archive) cannot be read; it may have been cut off"
        raise damaged(name, how) from error
    infos = archive.infolist()
    if len(infos) > _MOST_PARTS:
        raise too_large(name, f"it has {len(infos)} parts")
    for info in infos:
        _check(info, name)
    return Container(name, archive, {info.filename: info for info in infos})


def _check(info: ZipInfo, name: str) -> None:
    part = info.filename.replace("\\", "/")
    if part.startswith("/") or part[1:2] == ":" or ".." in part.split("/"):
        raise SourceError(
            f"The file names a part outside of itself: “{info.filename[:80]}”.",
            code="S-011",
            hint="No word processor writes such a file: do not trust it. Ask for the document anew.",
            path=name,
        )
    if info.file_size > _SMALL and info.file_size > info.compress_size * _RATIO:
        raise too_large(name, f"its part {part} would unpack to {info.file_size // 1_000_000} MB")


def damaged(name: str, how: str) -> SourceError:
    """Return the error for a file that is not whole."""
    return SourceError(
        f"The file is damaged: {how}.",
        code="S-008",
        hint="Open it in the program it comes from, save it anew, and convert that.",
        path=name,
        line=1,
    )


def encrypted(name: str) -> SourceError:
    """Return the error for a file that a password protects."""
    return SourceError(
        "The file is protected by a password.",
        code="S-009",
        hint="Open it with the password, save it without one, and convert that.",
        path=name,
        line=1,
    )


def too_large(name: str, how: str) -> SourceError:
    """Return the error for a file that is too large, or would unpack to too much."""
    return SourceError(
        f"The file is too large to be read: {how}.",
        code="S-010",
        hint="A transcript is far smaller. Look at what is in the file; save its text alone.",
        path=name,
        line=1,
    )
