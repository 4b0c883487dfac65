"""A packed bag in, a folder out while it is looked at: whatever is in the ZIP file, nothing lands elsewhere."""

import shutil
import stat
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from memcon.errors import DocumentError

_LARGEST = 4_000_000_000  # bytes of what is in it
_MOST = 100_000  # files
_HINT = "Ask whoever gave you the bag for another copy, or unpack it yourself and give its folder."


@contextmanager
def unpacked(stream: BinaryIO, name: str) -> Iterator[Path]:
    """Unpack a bag into a folder that is gone afterwards; yield the folder with ``bagit.txt``.

    Args:
        stream: the ZIP file.
        name: what to call it in messages.

    Raises:
        DocumentError: if it is no ZIP file, is damaged, or has what has no place in a bag.
    """
    with tempfile.TemporaryDirectory(prefix="memcon-") as made:
        root = Path(made).resolve()
        try:
            with ZipFile(stream) as archive:
                for entry in _entries(archive, name):
                    _extract(archive, entry, root / entry.filename)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
            raise _damaged(f"The ZIP file cannot be unpacked: {error}", name) from error
        yield _bag_in(root)


def _entries(archive: ZipFile, name: str) -> list[ZipInfo]:
    entries = archive.infolist()
    if len(entries) > _MOST or sum(each.file_size for each in entries) > _LARGEST:
        raise _damaged("There is more in the ZIP file than memcon unpacks", name)
    seen = set[str]()
    for entry in entries:
        path = PurePosixPath(entry.filename)
        is_link = stat.S_ISLNK(entry.external_attr >> 16)
        if path.is_absolute() or ".." in path.parts or "\\" in entry.filename or ":" in path.parts[0] or is_link:
            raise _damaged(f"“{entry.filename}” in the ZIP file leads out of it", name)
        if entry.filename in seen:
            raise _damaged(f"“{entry.filename}” is in the ZIP file twice", name)
        seen.add(entry.filename)
    return entries


def _extract(archive: ZipFile, entry: ZipInfo, target: Path) -> None:
    if entry.is_dir():
        target.mkdir(parents=True, exist_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(entry) as source, target.open("xb") as written:
        shutil.copyfileobj(source, written)


def _bag_in(root: Path) -> Path:
    """Return the folder of the bag: RFC 8493 wants one folder in the ZIP file, and some have none."""
    inside = [path for path in root.iterdir() if path.is_dir()]
    return inside[0] if len(inside) == 1 and not (root / "bagit.txt").exists() else root


def _damaged(words: str, name: str) -> DocumentError:
    return DocumentError(f"{words.rstrip('.')}.", code="P-088", hint=_HINT, path=name)
