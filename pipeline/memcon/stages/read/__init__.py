"""Bytes in, ``Transcript`` out: one reader a format, chosen by what the source holds."""

from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

from memcon.errors import SourceError
from memcon.model import Transcript
from memcon.stages.read.decode import decode
from memcon.stages.read.docx import read_docx
from memcon.stages.read.html import read_html
from memcon.stages.read.kinds import DOCX, ODT, PDF, RTF, TEI, TEXT, is_html, kind_of, kind_of_xml, xml_root
from memcon.stages.read.markdown import looks_like_markdown, read_markdown
from memcon.stages.read.odt import read_odt
from memcon.stages.read.pdf import read_pdf
from memcon.stages.read.plain import read_plain
from memcon.stages.read.rtf import read_rtf
from memcon.stages.read.tei import read_tei

_READERS: Mapping[str, Callable[[bytes, str, str], Transcript]] = {
    DOCX: read_docx,
    ODT: read_odt,
    PDF: read_pdf,
    RTF: read_rtf,
    TEI: read_tei,
}


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
    if kind in _READERS:
        return _READERS[kind](data, name, checksum)
    decoded = decode(data, name, encoding)
    if not decoded.text.strip():
        raise SourceError(
            "The transcript is empty.", code="S-002", hint="Check that the right file was given.", path=name
        )
    if is_html(decoded.text):
        return read_html(decoded, name, checksum)
    reader = read_markdown if looks_like_markdown(decoded.text, name) else read_plain
    return reader(decoded, own, checksum)
