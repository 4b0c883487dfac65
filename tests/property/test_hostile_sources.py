"""Whatever bytes come in, in whatever format: an edition or a clear error comes out, soon, and nothing is lost.

Ten thousand of each kind are read by ``python tests/bench hostile``.
"""

import io
import time
import zipfile
from contextlib import suppress
from itertools import islice

import pytest

from containers import W, docx, nested_pdf, odt, packed, paragraph
from hostile import FORMATS, by_chance, judge, mutated, texts
from memcon.conversion import convert_bytes
from memcon.errors import DocumentError, SourceError
from memcon.stages.read import read_bytes
from memcon.stages.segment import segment

SEED = 2026
MANY = 200
TALK = "".join(map(paragraph, ["Anna: So.", "Paul: No.", "Anna: Yes."]))


def test_random_sources_are_read_or_refused():
    outcomes = {
        judge(suffix, data, whole=not number % 10)
        for number, (suffix, data) in enumerate(islice(by_chance(SEED), MANY))
    }
    assert outcomes == {"read", "refused"}


def test_mutated_transcripts_are_read_or_refused():
    outcomes = {
        judge(suffix, data, whole=not number % 10) for number, (suffix, data) in enumerate(islice(mutated(SEED), MANY))
    }
    assert outcomes == {"read", "refused"}


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_transcript_has_as_many_turns_in_every_format(suffix):
    for text in texts():
        expected = convert_bytes(text.encode(), "talk.md").turns
        assert convert_bytes(FORMATS[suffix](text), f"talk.{suffix}").turns == expected


FEW, MANY_MORE = 1500, 6000


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("divisions side by side", lambda n: b"<html><body>" + b"<div>Anna: x</div>" * n),
        ("divisions in each other", lambda n: b"<html><body>" + b"<div>" * min(n, 1500) + b"Anna: x"),
        ("bold in bold", lambda n: b"<html><body><p>Anna: " + b"<b>x</b>" * n),
        ("comments", lambda n: b"<!--" * n),
        ("comments that end", lambda n: b"<!-- -->" * n),
        ("links", lambda n: b"<html><body><p>Anna: x</p>" + b"<a href='#a'>1</a>" * n + b"<p id=a>x</p>"),
        ("table", lambda n: b"<html><body><table>" + b"<tr><td>Anna<td>x" * n),
        ("breaks", lambda n: b"<html><body>Anna: x" + b"<br>x" * n),
        ("groups", lambda n: b"{\\rtf1 " + b"{\\b x}" * n + b"}"),
        ("groups in groups", lambda n: b"{\\rtf1 " + b"{" * n + b"}" * n + b"}"),
        ("notes", lambda n: b"{\\rtf1 Anna: x" + b"{\\footnote y}" * n + b"}"),
        ("runs", lambda n: docx(paragraph("Anna: *x*" * n))),
        ("paragraphs", lambda n: docx(paragraph("*Anna:* x") * n)),
        ("spans", lambda n: odt("<text:p>Anna: " + "<text:span>x</text:span>" * n + "</text:p>")),
        ("references", lambda n: docx("<w:p>" + "<w:r><w:footnoteReference w:id='1'/></w:r>" * n + "</w:p>")),
        ("names", lambda n: b"<TEI><text><body><p>" + b"<persName>x</persName>" * n + b"</p></body></text></TEI>"),
        ("turns", lambda n: b"<TEI><text><body>" + b"<u who='#a'>x</u>" * n + b"</body></text></TEI>"),
        ("notes in TEI", lambda n: b"<TEI><text><body><u>x" + b"<note>y</note>" * n + b"</u></body></text></TEI>"),
    ],
)
def test_time_grows_with_the_size(name, make):
    seconds = [_seconds(make(number)) for number in (FEW, MANY_MORE)]
    assert seconds[1] < max(seconds[0], 0.05) * 10, name  # four times as much is four times as long; by the square: 16


def _seconds(data: bytes) -> float:
    began = time.process_time()
    with suppress(SourceError, DocumentError):
        segment(read_bytes(data, "talk.x"))
    return time.process_time() - began


def bomb(size: int) -> bytes:
    """Return a DOCX whose text would unpack to so many bytes."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("word/document.xml", "w") as part,
    ):
        for _ in range(size // 1_000_000):
            part.write(b" " * 1_000_000)
    return stream.getvalue()


def test_a_bomb_is_not_unpacked():
    data = bomb(400_000_000)
    assert len(data) < 1_000_000
    began = time.process_time()
    with pytest.raises(SourceError) as caught:
        read_bytes(data, "talk.docx")
    assert caught.value.code == "S-010"
    assert time.process_time() - began < 1


def test_a_bomb_that_lies_about_its_size_is_cut_off():
    data = bomb(120_000_000)
    true = (120_000_000).to_bytes(4, "little")
    lying = data.replace(true, (1000).to_bytes(4, "little"))
    assert lying != data
    with pytest.raises(SourceError) as caught:
        read_bytes(lying, "talk.docx")
    assert caught.value.code in ("S-008", "S-010")


@pytest.mark.parametrize("levels", [5, 20])
def test_a_pdf_that_draws_without_end_is_stopped(levels, monkeypatch):
    monkeypatch.setattr("memcon.stages.read.pdf._SECONDS", 2)
    with pytest.raises(SourceError) as caught:
        read_bytes(nested_pdf(levels, 10), "talk.pdf")
    assert caught.value.code == "S-010"


def test_a_container_in_a_container_is_not_opened():
    inner = docx(TALK)
    for _ in range(5):
        inner = packed({"inner.docx": inner})
    with pytest.raises(SourceError, match=r"ZIP archive; the first of its 1 files is “inner.docx”"):
        read_bytes(inner, "talk.docx")
    assert segment(
        read_bytes(packed({"word/document.xml": f"<w:document {W}>{TALK}</w:document>", "x.zip": inner}), "x")
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "DOC"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "XLS"),
        (packed({"xl/workbook.xml": "<a/>"}), "XLSX"),
        (packed({"ppt/presentation.xml": "<a/>"}), "PPTX"),
        (packed({"mimetype": "application/epub+zip"}), "EPUB"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "ODS"),
        (packed({"a.txt": "Anna: So."}), "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"II*\0", "TIFF"),
        (b"ID3\x03", "MP3"),
        (b"%!PS-Adobe", "PostScript"),
        (b"\x1f\x8b\x08", "gzip"),
    ],
    ids=lambda value: value if isinstance(value, str) else "file",
)
def test_what_is_not_read_is_named(memcon, tmp_path, data, words):
    source = tmp_path / "talk.txt"
    source.write_bytes(data)
    ran = memcon("convert", source)
    assert ran.status == 4
    assert "talk.txt:1: error S-003" in ran.err
    assert words in ran.err
    assert len(ran.err.strip().splitlines()) > 1, "a message says what to do as well"


def test_an_encrypted_docx_says_so(memcon, tmp_path):
    source = tmp_path / "talk.docx"
    source.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le"))
    ran = memcon("convert", source)
    assert ran.status == 4
    assert "S-009" in ran.err


OUTSIDE = {
    "page": "<html><head><base href='@'></head><body><p>Anna: So.</p><iframe src='@'></iframe><img src='@'>"
    "<object data='@'></object><p>Paul: No.</p></body></html>",
    "entity": "<?xml version='1.0'?><!DOCTYPE TEI [<!ENTITY x SYSTEM '@'>]><TEI>&x;</TEI>",
    "inclusion": "<TEI xmlns:i='http://www.w3.org/2001/XInclude'><text><body><u>So.<i:include href='@'/></u></body>"
    "</text></TEI>",
    "field": "{\\rtf1 Anna: So.{\\field{\\*\\fldinst INCLUDETEXT '@'}}}",
}


@pytest.mark.parametrize("written", [*OUTSIDE.values()], ids=[*OUTSIDE])
def test_nothing_outside_a_source_is_read(tmp_path, written):
    secret = tmp_path / "secret.txt"
    secret.write_text("Anna: hidden words")
    with suppress(DocumentError):  # a declaration of entities is refused
        assert "hidden words" not in read_bytes(written.replace("@", secret.as_uri()).encode(), "talk").text


def test_nothing_outside_a_container_is_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("Anna: hidden words")
    address = secret.as_uri()
    field = f'<w:p><w:r><w:instrText>INCLUDETEXT "{address}"</w:instrText></w:r></w:p>'
    section = (
        f'<text:section-source xmlns:x="http://www.w3.org/1999/xlink" x:href="{address}"/><text:p>Anna: So.</text:p>'
    )
    for data in (docx(TALK + field), odt(f"<text:section>{section}</text:section>")):
        assert "hidden words" not in read_bytes(data, "talk").text
