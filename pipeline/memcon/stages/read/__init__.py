"""Bytes in, ``Transcript`` out: one reader a format, chosen by what the source holds."""

from collections.abc import Callable
from hashlib import sha256
from importlib import import_module
from pathlib import Path

from memcon.errors import SourceError
from memcon.model import Transcript
from memcon.stages.read.decode import decode
from memcon.stages.read.kinds import TEXT, is_html, kind_of, kind_of_xml, xml_root
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
    kind, _ = kind_of(data, name)
    own, checksum = Path(name).name, sha256(data).hexdigest()
    if kind == TEXT and (root := xml_root(data)):
        kind = kind_of_xml(root, name)
    if kind != TEXT:
        return _reader(kind)(data, name, checksum)
    decoded = decode(data, name, encoding)
    if not decoded.text.strip():
        raise SourceError(
            "The transcript is empty.", code="S-002", hint="Check that the right file was given.", path=name
        )
    if is_html(decoded.text):
        from memcon.stages.read.html import read_html  # here, as the other readers of formats are in ``_reader``

        return read_html(decoded, name, checksum)
    reader = read_markdown if looks_like_markdown(decoded.text, name) else read_plain
    return reader(decoded, own, checksum)


def _reader(kind: str) -> Callable[[bytes, str, str], Transcript]:
    """Return the reader of a kind of file, from the module that is called so; who reads Markdown wants no other."""
    reader: Callable[[bytes, str, str], Transcript] = getattr(
        import_module(f"memcon.stages.read.{kind}"), f"read_{kind}"
    )
    return reader
