"""Files of word processors made in memory, for tests: the least that is one, and parts to add."""

import io
import zipfile
from collections.abc import Mapping

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:'
    'text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:'
    'opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
)


def packed(parts: Mapping[str, bytes | str]) -> bytes:
    """Return a ZIP archive of parts; no clock is in it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """Return a DOCX with this body; ``styles``, ``footnotes`` are the insides of those parts."""
    roots = {name: f"<w:{name} {W}>{inside}</w:{name}>" for name, inside in parts.items()}
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            **{f"word/{name}.xml": root for name, root in roots.items()},
        }
    )


def paragraph(text: str, properties: str = "") -> str:
    """Return a paragraph of WordprocessingML; what stands between asterisks is bold."""
    runs = "".join(
        f"<w:r>{'<w:rPr><w:b/></w:rPr>' if index % 2 else ''}<w:t xml:space='preserve'>{words}</w:t></w:r>"
        for index, words in enumerate(text.split("*"))
        if words
    )
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def odt(body: str, styles: str = "") -> bytes:
    """Return an ODT with this body and these automatic styles."""
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})
