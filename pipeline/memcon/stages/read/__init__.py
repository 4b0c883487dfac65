"""Bytes in, ``Transcript`` out: one reader a format, chosen by what the source holds."""

from hashlib import sha256
from pathlib import Path

from memcon.errors import SourceError
from memcon.model import Transcript
from memcon.stages.read.decode import decode
from memcon.stages.read.markdown import looks_like_markdown, read_markdown
from memcon.stages.read.plain import read_plain


def read_file(path: Path, encoding: str | None = None) -> Transcript:
    """Read a transcript from a file.

    Raises:
        SourceError: if the file cannot be opened, is empty, or is not text.
    """
    return read_bytes(read_source(path), str(path), encoding)


def read_source(path: Path) -> bytes:
    """Return the bytes of a transcript.

    Raises:
        SourceError: if the file cannot be opened.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceError(
            f"The transcript cannot be opened: {error.strerror}.",
            code="S-001",
            hint="Check the name and the permissions.",
            path=path,
        ) from error


def read_bytes(data: bytes, name: str, encoding: str | None = None) -> Transcript:
    """Read a transcript from bytes.

    Args:
        data: the source as received.
        name: what to call it in messages and in the TEI header.
        encoding: the encoding to read it in; found out if not given.

    Raises:
        SourceError: if there is nothing in it, or it is not text.
    """
    decoded = decode(data, name, encoding)
    if not decoded.text.strip():
        raise SourceError(
            "The transcript is empty.", code="S-002", hint="Check that the right file was given.", path=name
        )
    reader = read_markdown if looks_like_markdown(decoded.text, name) else read_plain
    return reader(decoded, Path(name).name, sha256(data).hexdigest())
