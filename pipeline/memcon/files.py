"""Files in and out: read with a message that helps, written whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from memcon.errors import MissingError, OutputError


class Written(StrEnum):
    """What became of a file."""

    NEW = "written"
    SAME = "unchanged"


def read(path: Path, what: str) -> bytes:
    """Return the bytes of a file.

    Args:
        path: the file.
        what: what it is, with its article, for the message: ``The edition``.

    Raises:
        MissingError: if it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise MissingError(
            f"{what} cannot be read: {error.strerror}.", code="P-002", hint="Check its name and permissions.", path=path
        ) from error


def write_all(outputs: Mapping[Path, bytes]) -> dict[Path, Written]:
    """Write files, all of them or none.

    Each is written beside its place first; only when all are there are they moved. A file whose bytes are
    already right is not touched, so that its date stays.

    Returns:
        What became of each.

    Raises:
        OutputError: if one of them cannot be written; then all are as they were.
    """
    written: dict[Path, Path] = {}
    try:
        for path, data in outputs.items():
            if not _holds(path, data):
                written[path] = _write_beside(path, data)
        for path, beside in written.items():
            beside.replace(path)
        return {path: Written.NEW if path in written else Written.SAME for path in outputs}
    except OSError as error:
        raise OutputError(
            f"The file cannot be written: {error.strerror}.",
            code="P-006",
            hint="Check that its folder exists, is a folder, and may be written to.",
            path=error.filename2 or error.filename,
        ) from error
    finally:
        for beside in written.values():
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _write_beside(path: Path, data: bytes) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise IsADirectoryError(21, "there is a folder of this name", str(path))
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part")
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
        beside.chmod(_mode(path))
    except BaseException as error:  # also Ctrl-C
        beside.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise
    return beside


def _mode(path: Path) -> int:
    """Return the permissions of the file that is replaced, else those that a new file gets here."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
