"""Files in, an e-book out: EPUB 3.3, packed so that the same files give the same bytes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from memcon.xmltools import parse

_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP file can tell


def bind(files: str, name: str) -> bytes:
    """Pack the files of an e-book.

    Args:
        files: what ``epub.xsl`` made of an edition: elements ``file`` with path and text, ``mimetype`` first.
        name: what to call the edition in a message.
    """
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for number, file in enumerate(parse(files.encode("utf-8"), name)):
            entry = ZipInfo(file.get("path", ""), _DATE)
            # Made on no system in particular; the first tells what the file is, and must be stored as it is.
            entry.create_system = 0
            entry.external_attr = 0o644 << 16
            entry.compress_type = ZIP_DEFLATED if number else ZIP_STORED
            archive.writestr(entry, file.text or "", compresslevel=9 if number else None)
    return packed.getvalue()
