"""Paragraphs that are one thing in, their TEI out: a letter, a vote, a table, verse (TEI Guidelines, 3, 4)."""

from memcon.model import Paragraph, Passage, PassageKind
from memcon.stages.encode.inline import fill, lines_of
from memcon.writer import Writer


def write_passage(writer: Writer, passage: Passage) -> None:
    """Write a letter as ``floatingText``, a vote as ``list``, a table as ``table``, verse as ``lg``."""
    if passage.kind is PassageKind.LETTER:
        _letter(writer, passage)
    elif passage.kind is PassageKind.VOTE:
        _vote(writer, passage)
    elif passage.kind is PassageKind.VERSE:
        writer.open("lg")
        for line in passage.paragraphs:
            _block(writer, "l", line)
        writer.close()
    else:
        _table(writer, passage)


def _block(writer: Writer, tag: str, paragraph: Paragraph) -> None:
    writer.open(tag)
    fill(writer, paragraph)
    writer.close()


def _letter(writer: Writer, passage: Passage) -> None:
    paragraphs = passage.paragraphs
    end = len(paragraphs) - passage.ending
    writer.open("floatingText", (("type", "letter"),))
    writer.open("body")
    writer.open("opener")
    for number, paragraph in enumerate(paragraphs[: passage.opening], start=1):
        _block(writer, "salute" if number == passage.opening else "dateline", paragraph)
    writer.close()
    for paragraph in paragraphs[passage.opening : end]:
        _block(writer, "p", paragraph)
    writer.open("closer")
    for number, paragraph in enumerate(paragraphs[end:]):
        _block(writer, "signed" if number else "salute", paragraph)
    writer.close()
    writer.close()
    writer.close()


def _vote(writer: Writer, passage: Passage) -> None:
    writer.open("list", (("type", "vote"),))
    for number, paragraph in enumerate(passage.paragraphs):
        _block(writer, "head" if number < passage.opening else "item", paragraph)
    writer.close()


def _table(writer: Writer, passage: Passage) -> None:
    writer.open("table")
    for row in passage.paragraphs:
        writer.open("row")
        for cell in lines_of(row):
            _block(writer, "cell", cell)
        writer.close()
    writer.close()
