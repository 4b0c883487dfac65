"""Files of word processors made in memory, for tests: the least that is one, and parts to add."""

import io
import zipfile
from collections.abc import Iterable, Mapping

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


def pdf(
    *pages: Iterable[tuple[float, float, str]],
    size: float = 10,
    extra: str = "",
    rotated: int = 0,
    written: str = "",
) -> bytes:
    """Return a PDF whose pages have text at places: left, distance from the top, words; *bold* between asterisks.

    Args:
        pages: the texts of each page; ``!`` before words sets them larger.
        size: size of the type.
        extra: entries for the trailer.
        rotated: by how many degrees a program turns the pages to show them.
        written: operators before those of each page, such as ``0 1 -1 0 850 0 cm``, which turns what is printed.
    """
    streams = [
        written + "\n" + "\n".join(_shown(left, 800 - top, words, size) for left, top, words in page) for page in pages
    ]
    count = len(streams)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{5 + 2 * index} 0 R' for index in range(count))}] /Count {count} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for index, stream in enumerate(streams):
        fonts = "<< /Font << /F1 3 0 R /F2 4 0 R >> >>"
        page = f"/Type /Page /Parent 2 0 R /MediaBox [0 0 600 850] /Rotate {rotated}"
        objects += [
            f"<< {page} /Contents {6 + 2 * index} 0 R /Resources {fonts} >>",
            f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream",
        ]
    return _pdf(objects, extra)


def nested_pdf(levels: int, width: int) -> bytes:
    """Return a PDF whose page draws a form so many times, which draws another so many times, and so on."""
    fonts = "/Font << /F 5 0 R >>"
    resources = "/Resources << /XObject << /X 6 0 R >> >>"
    page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R {resources} >>"
    drawn = "/X Do " * width
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for level in range(1, levels + 1):
        inside = drawn if level < levels else "BT /F 10 Tf 50 700 Td (Anna: So.) Tj ET"
        within = f"/XObject << /X {6 + level} 0 R >>" if level < levels else ""
        head = f"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << {fonts} {within} >>"
        objects.append(f"<< {head} /Length {len(inside)} >>\nstream\n{inside}\nendstream")
    return _pdf(objects)


def _pdf(objects: list[str], extra: str = "") -> bytes:
    """Return the file of a PDF's objects, of which the first is the root."""
    body, offsets = b"%PDF-1.4\n", []
    for number, inside in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{inside}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {extra} >>\nstartxref\n{len(body)}\n%%EOF\n"
    return body + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode("cp1252")


def _raised(words: str, size: float) -> str:
    """Return the operators that show words in one type."""
    parts = words.split("^")
    return " ".join(
        f"{size * 0.4} Ts 60 Tz ({part}) Tj 0 Ts 100 Tz" if index % 2 else f"({part}) Tj"
        for index, part in enumerate(parts)
        if part
    )


def _shown(left: float, bottom: float, words: str, size: float) -> str:
    """Return the operators that show words; what stands between ``^`` is set raised."""
    if words.startswith("!"):
        words, size = words[1:], size * 1.5
    parts = [part.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for part in words.split("*")]
    shown = " ".join(f"/F{1 + index % 2} {size} Tf {_raised(part, size)}" for index, part in enumerate(parts) if part)
    return f"BT {left} {bottom} Td {shown} ET"
