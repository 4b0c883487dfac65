"""Marks in the text that refer to notes of the source, but for those in brackets: text in, spans out.

A raised number is a mark of any note of that number. A number or sign that but touches a word (*word1*) is one only if
the document has as many marks of that number as notes.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from memcon.model import Record, Span
from memcon.note_marks import references

_RANK = 7


def marked_numbers(record: Record) -> frozenset[str]:
    """Return the numbers of notes to which plain figures and signs in the text refer."""
    notes = Counter(note.number for note in record.notes if note.number)
    if not notes:
        return frozenset()
    own = {id(paragraph) for note in record.notes for paragraph in note.paragraphs}
    found = Counter(
        each.number
        for paragraph in record.paragraphs
        if id(paragraph) not in own
        for each in references(paragraph.text, notes)
    )
    return frozenset(number for number, count in notes.items() if found[number] == count)


def note_spans(text: str, numbers: Iterable[str], plain: frozenset[str]) -> Iterator[Span]:
    """Yield a span for each mark of a note.

    Args:
        text: the text.
        numbers: the numbers of the notes.
        plain: those to which plain figures refer.
    """
    known = frozenset(numbers)
    if not known:
        return
    for mark in references(text, known):
        if text[mark.start] != "[" and (mark.is_plain or mark.number in plain):
            yield Span(mark.start, mark.end, "ref", (("type", "noteref"), ("n", mark.number)), rank=_RANK)
