"""Bytes in, the kind of file out: told by what is in it, never by its name; what is not read is named."""

import codecs
import re

from memcon.errors import SourceError
from memcon.stages.read.container import Container, encrypted, unpack

DOCX, ODT, PDF, RTF, TEI, TEXT = "docx", "odt", "pdf", "rtf", "tei", "text"
TEI_ROOTS = frozenset(["TEI", "TEI.2", "teiCorpus"])

_MOST = 200_000_000  # bytes
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF_WITHIN = 1024
_AS_TEXT = "Save it as DOCX, ODT, PDF or plain text, and convert that."
_AS_DOCUMENT = "Open it in the program it comes from, save it as DOCX or plain text, and convert that."
_OCR = "Its words have to be recognised first (OCR); convert the text that comes of it."
# What begins so is no transcript that is read.
_ONE_FILE = "a page that was saved with its images in one file (MHTML)"
_OTHERS = (
    (b"\x89PNG", "an image (PNG)", _OCR),
    (b"\xff\xd8\xff", "an image (JPEG)", _OCR),
    (b"GIF8", "an image (GIF)", _OCR),
    (b"II*\0", "an image (TIFF)", _OCR),
    (b"MM\0*", "an image (TIFF)", _OCR),
    (b"AT&TFORM", "a scan (DjVu)", _OCR),
    (b"MIME-Version: 1.0", _ONE_FILE, "Save the page as HTML alone, and convert that."),
    (b"From: <Saved by", _ONE_FILE, "Save the page as HTML alone, and convert that."),
    (b"\x1f\x8b", "a compressed file (gzip)", "Unpack it, and convert what is in it."),
    (b"BZh", "a compressed file (bzip2)", "Unpack it, and convert what is in it."),
    (b"\xfd7zXZ", "a compressed file (xz)", "Unpack it, and convert what is in it."),
    (b"7z\xbc\xaf", "a compressed file (7z)", "Unpack it, and convert what is in it."),
    (b"Rar!", "a compressed file (RAR)", "Unpack it, and convert what is in it."),
    (b"%!PS", "a PostScript file", "Convert it to PDF, and convert that."),
    (b"\xffWPC", "a WordPerfect document", _AS_DOCUMENT),
    (b"ID3", "a recording (MP3)", "It has to be transcribed first; convert the transcript."),
    (b"OggS", "a recording (Ogg)", "It has to be transcribed first; convert the transcript."),
)
_OLE_STREAMS = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "a Word document of the old kind (DOC)"),
    ("Workbook", "a table of the old kind (XLS)"),
    ("PowerPoint Document", "a presentation of the old kind (PPT)"),
)
_ZIP_PARTS = (
    ("xl/", "a spreadsheet (XLSX)", "Save the column with the text as plain text, and convert that."),
    ("ppt/", "a presentation (PPTX)", _AS_TEXT),
)
_MIMETYPES = (
    (b"application/epub+zip", "an e-book (EPUB)", "Unpack it, and convert the HTML page with the document."),
    (b"application/vnd.oasis.opendocument.spreadsheet", "a spreadsheet (ODS)", _AS_TEXT),
    (b"application/vnd.oasis.opendocument.presentation", "a presentation (ODP)", _AS_TEXT),
)
_HTML = re.compile(
    r"\s*+(?:<\?xml[^>]*+>\s*+)?(?><!--.*?-->\s*+)*+<(?:!doctype\s+html|(?:html|head|body)[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(
    r"</?(?:p|div|br|table|tr|td|dl|dt|dd|ul|li|h[1-6]|span|article|section)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_XML_ROOT = re.compile(
    rb"\s*+(?>(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*+(?:\[.*?\])?\s*+>)\s*+)*+<(?:[\w.-]+:)?([\w.-]+)[\s>/]",
    re.DOTALL,
)
_HEAD = 20_000


def kind_of(data: bytes, name: str) -> tuple[str, Container | None]:
    """Return the kind of a file, and the container if it is one.

    Raises:
        SourceError: if it is of a kind that is not read, is damaged, or a password protects it.
    """
    if len(data) > _MOST:
        raise SourceError(
            f"The file has {len(data) // 1_000_000} MB; what has more than {_MOST // 1_000_000} is not read.",
            code="S-010",
            hint="Divide it, or save its text alone.",
            path=name,
        )
    if b"%PDF-" in data[:_PDF_WITHIN] and not data[:_PDF_WITHIN].split(b"%PDF-")[0].strip(b"\0 \t\r\n\xef\xbb\xbf"):
        return PDF, None
    if data.startswith(b"PK\x03\x04"):
        container = unpack(data, name)
        return _kind_of_container(container), container
    if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rtf"):
        return RTF, None
    if data.startswith(_OLE):
        raise _old(data, name)
    for magic, what, hint in _OTHERS:
        if data.startswith(magic):
            raise not_read(what, hint, name)
    return TEXT, None


def _kind_of_container(container: Container) -> str:
    parts = container.parts
    if "word/document.xml" in parts:
        return DOCX
    if "mimetype" in parts:
        mimetype = container.read("mimetype").strip()
        if mimetype.startswith(b"application/vnd.oasis.opendocument.text"):
            return ODT
        for known, what, hint in _MIMETYPES:
            if mimetype.startswith(known):
                raise not_read(what, hint, container.name)
    if "EncryptedPackage" in parts:
        raise encrypted(container.name)
    for folder, what, hint in _ZIP_PARTS:
        if any(part.startswith(folder) for part in parts):
            raise not_read(what, hint, container.name)
    first = next((part for part in sorted(parts) if not part.endswith("/")), "")
    holds = f"; the first of its {len(parts)} files is “{first[:60]}”" if first else ""
    raise not_read(f"a ZIP archive{holds}", "Unpack it, and convert the document that is in it.", container.name)


def _old(data: bytes, name: str) -> SourceError:
    """Say what a compound file of Microsoft's is, by the names of its streams."""
    for stream, what in _OLE_STREAMS:
        if stream.encode("utf-16-le") in data:
            return encrypted(name) if what == "encrypted" else not_read(what, _AS_DOCUMENT, name)
    return not_read("a file of an old Microsoft program", _AS_DOCUMENT, name)


def not_read(what: str, hint: str, name: str) -> SourceError:
    """Return the error for a file of a kind that is not read."""
    return SourceError(
        f"The source is no transcript that can be read: it is {what}.", code="S-003", hint=hint, path=name, line=1
    )


def xml_root(data: bytes) -> str:
    """Return the name of the root element of bytes that say that they are XML, or in TEI; else nothing."""
    head = data[:_HEAD].removeprefix(codecs.BOM_UTF8)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head[2:].replace(b"\0", b"")
    root = _XML_ROOT.match(head)
    name = root[1].decode("ascii", "replace") if root else ""
    return name if head.lstrip().startswith(b"<?xml") or name in TEI_ROOTS else ""


def kind_of_xml(root: str, name: str) -> str:
    """Return the kind of an XML document, by its root element.

    Raises:
        SourceError: if it is of a kind that is not read.
    """
    if root in TEI_ROOTS:
        return TEI
    if root.casefold() == "html":
        return TEXT
    raise not_read(f"an XML document with the root element <{root}>", "Save it as TEI, HTML or plain text.", name)


def is_html(text: str) -> bool:
    """Say whether a text is a page or a piece of one: it begins as a page does, or with a tag, and has many."""
    head = text[:_HEAD]
    if _HTML.match(head):
        return True
    return head.lstrip()[:1] == "<" and bool(_TAGS.match(head.lstrip())) and len(_TAGS.findall(head)) > 3
