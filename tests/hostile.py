"""Sources that nobody should send: random ones in the guise of every format, and transcripts mutated at a place or two.

The same seed gives the same sources. ``judge`` says what became of one, and raises if that is anything but an edition
or a clear error.
"""

import io
import random
import re
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from html import escape
from pathlib import Path

from containers import docx, odt, packed, paragraph, pdf
from memcon.conversion import convert_bytes
from memcon.errors import DocumentError, SourceError
from memcon.stages.read import read_bytes
from memcon.stages.segment import segment

ROOT = Path(__file__).parents[1]
SOURCES = [
    *sorted((ROOT / "tei" / "sources").glob("*.md")),
    *sorted((ROOT.parent / "shared" / "reference" / "transcripts").glob("*.txt")),
]
SLOWEST = 5.0  # seconds of the processor for a source; the largest takes some tenths
LONGEST = 4000  # characters of a transcript that are taken

HEADS = (
    b"", b"", b"%PDF-1.7\n", b"PK\x03\x04", b"{\\rtf1\\ansi ", b"<html><body>", b"<!DOCTYPE html>", b"\xff\xfe",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xef\xbb\xbf", b'<?xml version="1.0"?>', b"\x89PNG\r\n\x1a\n", b"\x1f\x8b",
    b"# Title\n\n", b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>',
)  # fmt: skip
TOKENS = (
    "Q.|A.|[1] A note.|[|]|(laughs)|\n|\n\n|\f|\t|# |**|Present:|Notes|Signed: A. B.|[Page 4]|“|”|é|Да|毛|<p>|</p>|"
    "<div>|</div>|<br>|<table>|<tr>|<td>|</td>|</tr>|</table>|<dl>|<dt>|<dd>|<b>|</b>|<h1>|</h1>|<nav>|<main>|<script>|"
    "</script>|<a href='#n'>1</a>|<li id='n'>|<!--|-->|&amp;|&#0;|&bad;|<sp>|</sp>|<speaker>|</speaker>|<u who='#x'>|"
    "</u>|<stage>|<note>|</note>|<persName ref='#x'>|</persName>|<pb/>|<choice>|<sic>|<corr>|<seg>|<head>|</text>|"
    "<p><p>|\\par |\\b |\\b0 |{|}|\\'e9|\\u1044?|\\footnote |\\cell |\\row |\\page |\\*|\\bin3 |\\pict |\\s1 |\\uc9 |"
    "\\|<|>|\x00|\x07|\u2028|\ud7ff|\ufffe"
).split("|")


def texts() -> list[str]:
    """Return the beginnings of the real transcripts that are here, to the end of a paragraph; those that have turns."""
    found = (path.read_text(encoding="utf-8")[:LONGEST].rpartition("\n\n")[0] for path in SOURCES)
    return [text for text in found if _has_turns(text)]


def _has_turns(text: str) -> bool:
    try:
        return bool(segment(read_bytes(text.encode(), "talk.md")).turns)
    except DocumentError:
        return False


def _blocks(text: str) -> list[str]:
    """Return the paragraphs of a transcript, without signs of Markdown."""
    return re.split(r"\n\s*\n", re.sub(r"\*\*|^#+ ", "", text, flags=re.MULTILINE))


def as_html(text: str) -> bytes:
    """Return a transcript as a page of an archive."""
    blocks = (f"<p>{escape(block)}</p>".replace("\n", "<br>") for block in _blocks(text))
    nav = "<nav><ul><li><a href='/'>Home</a></li></ul></nav>"
    return f"<!DOCTYPE html><html><head><title>A talk</title></head><body>{nav}{''.join(blocks)}</body></html>".encode()


def as_docx(text: str) -> bytes:
    """Return a transcript as a DOCX."""
    return docx("".join(paragraph(escape(" ".join(block.split()))) for block in _blocks(text)))


def as_odt(text: str) -> bytes:
    """Return a transcript as an ODT."""
    return odt("".join(f"<text:p>{escape(' '.join(block.split()))}</text:p>" for block in _blocks(text)))


def as_rtf(text: str) -> bytes:
    """Return a transcript as an RTF."""
    written = "".join(
        f"\\{char}"
        if char in "\\{}"
        else char
        if char.isascii()
        else f"\\u{ord(char)}?"
        if ord(char) < 0x10000
        else "?"
        for char in "\n\n".join(_blocks(text))
    )
    return ("{\\rtf1\\ansi " + re.sub(r"\n\s*\n", r"\\par ", written) + "\\par }").encode("ascii")


def as_pdf(text: str) -> bytes:
    """Return a transcript as a PDF, forty lines a page."""
    plain = text.encode("cp1252", "replace").decode("cp1252").replace("*", "")
    lines = [line for block in re.split(r"\n\s*\n", plain) for line in (*re.findall(r".{1,80}(?:\s|$)", block), "")]
    pages = [lines[start : start + 40] for start in range(0, len(lines), 40)]
    return pdf(*([(60, 60 + 15 * row, line) for row, line in enumerate(page) if line.strip()] for page in pages))


def as_tei(text: str) -> bytes:
    """Return a transcript as TEI; its first paragraphs if it has no turns."""
    try:
        return convert_bytes(text.encode(), "talk.md").tei
    except DocumentError:
        return (
            f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>{escape(text)}</p></body></text></TEI>'.encode()
        )


FORMATS: Mapping[str, Callable[[str], bytes]] = {
    "txt": str.encode,
    "md": str.encode,
    "html": as_html,
    "docx": as_docx,
    "odt": as_odt,
    "rtf": as_rtf,
    "pdf": as_pdf,
    "xml": as_tei,
}


def by_chance(seed: int) -> Iterator[tuple[str, bytes]]:
    """Yield random sources without end: bytes after the beginning of some format, or pieces of formats in a row."""
    chance = random.Random(seed)
    while True:
        suffix, head = chance.choice([*FORMATS]), chance.choice(HEADS)
        if chance.random() < 0.4:
            body = chance.randbytes(chance.randrange(600))
        else:
            between = chance.choice(["", "\n\n", "</p><p>", "\\par "])
            chosen = between.join(_phrase(chance) for _ in range(chance.randrange(40)))
            body = chosen.encode(chance.choice(["utf-8", "utf-8", "utf-16", "cp1252"]), "replace")
        yield suffix, _container(chance, body) if chance.random() < 0.15 else head + body


def _phrase(chance: random.Random) -> str:
    return (
        chance.choice(["Anna: I say so. ", "Paul: No, [sic] I do not. "])
        if chance.random() < 0.3
        else chance.choice(TOKENS)
    )


def _container(chance: random.Random, body: bytes) -> bytes:
    """Return a container with random bytes for a part that matters."""
    part = chance.choice(["word/document.xml", "content.xml", "word/footnotes.xml", "../x", "mimetype", "xl/a"])
    mimetype = chance.choice(["application/vnd.oasis.opendocument.text", "application/epub+zip", "x"])
    return packed({"mimetype": mimetype, part: body})


def mutated(seed: int) -> Iterator[tuple[str, bytes]]:
    """Yield mutated transcripts without end, in every format by turns."""
    chance = random.Random(seed)
    samples = [(suffix, make(text)) for text in texts() for suffix, make in FORMATS.items()]
    while True:
        suffix, data = chance.choice(samples)
        for _ in range(chance.randrange(1, 4)):
            data = _inside(chance, data) if data.startswith(b"PK") and chance.random() < 0.7 else _mutated(chance, data)
        yield suffix, data


def _inside(chance: random.Random, data: bytes) -> bytes:
    """Mutate a part of a container."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {info.filename: archive.read(info) for info in archive.infolist()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return _mutated(chance, data)
    part = chance.choice([*parts])
    return packed({**parts, part: _mutated(chance, parts[part])})


def _mutated(chance: random.Random, data: bytes) -> bytes:
    """Change bytes at one place, or a whole token of markup."""
    if not data:
        return chance.randbytes(3)
    at = chance.randrange(len(data))
    end = min(at + chance.choice([1, 1, 2, 5, 40, 400]), len(data))
    kind = chance.randrange(7)
    if kind == 0:
        return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]
    if kind == 1:
        return data[:at] + data[end:]
    if kind == 2:
        return data[:end] + data[at:end] * chance.choice([1, 2, 50]) + data[end:]
    if kind == 3:
        return data[:at]
    if kind == 4:
        return data[:at] + chance.choice(TOKENS).encode("utf-8", "replace") + data[at:]
    if kind == 5:
        other = chance.randrange(len(data))
        return data[:at] + data[other : other + end - at] + data[at:]
    found = [match.span() for match in re.finditer(rb"<[^<>]*>|\\[a-z]+|\n\n", data[at : at + 2000])]
    if not found:
        return data[:at] + chance.randbytes(4) + data[end:]
    first, last = chance.choice(found)
    return data[: at + first] + data[at + last :]


def judge(suffix: str, data: bytes, whole: bool) -> str:
    """Read a source; say whether it was *read* or *refused*.

    Args:
        suffix: what its name ends in.
        data: the source.
        whole: convert it wholly, with the proof that nothing is lost.
    """
    name = f"talk.{suffix}"
    start = time.process_time()
    try:
        if whole:
            convert_bytes(data, name)
        else:
            segment(read_bytes(data, name))
    except (SourceError, DocumentError) as error:
        if not (error.code and error.hint):
            raise AssertionError("An error has a code, and says what to do") from error
        outcome = "refused"
    else:
        outcome = "read"
    seconds = time.process_time() - start
    assert seconds < SLOWEST, f"{name} took {seconds:.1f} s"
    return outcome
