"""Rows of a table or list of definitions in, what they are out: speakers and speeches, fields, or neither."""

import re
from collections.abc import Callable, Sequence

from memcon.head import ROLES, UNKNOWN, kind_of_label
from memcon.stages.read.sections import FIELD_LABELS
from memcon.tables import words
from memcon.xmltools import Element, local_name, text_of

_LONGEST_LABEL = 60
_FEWEST = 3
_STAGE = re.compile(r"[(\[].*")


def fields_of_rows(rows: Sequence[Sequence[str]]) -> list[tuple[str, str, int]]:
    """Return label, value and row of each field that a table or list of definitions gives; none if it gives no fields.

    The first cell of each row is a known label; or the table lists persons, a name and what they are in each row.

    Args:
        rows: the words of the cells; lines of a cell are divided by line feeds.
    """
    if persons := _persons(rows):
        return [persons]
    fields: list[tuple[str, str, int]] = []
    for index, row in enumerate(rows):
        label, *values = row or [""]
        value = "; ".join(line for each in values for line in each.split("\n") if line)
        goes_on = len(row) == 1 or not label
        if goes_on and fields:
            before, said, first = fields[-1]
            fields[-1] = (before, "; ".join(filter(None, (said, value or label.replace("\n", "; ")))), first)
        elif goes_on or not known_label(label):
            return []
        else:
            fields.append((label.rstrip(":： "), value, index))
    return fields if all(value for _, value, _ in fields) else []


def _persons(rows: Sequence[Sequence[str]]) -> tuple[str, str, int] | None:
    """Return the field of a table whose first row says that it lists persons; None if it does not."""
    if len(rows) < 2 or len(rows[0]) < 2 or any(len(row) != len(rows[0]) for row in rows):
        return None
    columns = [" ".join(cell.split()).strip(" :").casefold() for cell in rows[0]]
    if columns[0] not in words("head", "names") or columns[1] not in words("head", "offices"):
        return None
    persons = "; ".join(", ".join(filter(None, (" ".join(cell.split()) for cell in row))) for row in rows[1:])
    return "Participants", persons, 0


def known_label(text: str) -> bool:
    """Say whether words are the label of a field of catalogue data, or of a record's head."""
    return text.rstrip(": ").casefold() in FIELD_LABELS or kind_of_label(text) not in (UNKNOWN, ROLES)


def is_speakers(rows: Sequence[Sequence[str]]) -> bool:
    """Say whether rows have a speaker in the first column and what they say in the second.

    The first column is short, the second longer, and somebody speaks more than once.
    """
    full = [row for row in rows if len(row) == 2 and any(row)]
    labels = [row[0] for row in full if row[0]]
    if len(full) < _FEWEST or len(full) * 10 < len(rows) * 9 or len(labels) * 2 < len(full):
        return False
    names = {_STAGE.sub("", label).strip(" :.").casefold() for label in labels}
    if any(len(label) > _LONGEST_LABEL for label in labels) or len(names) == len(labels):
        return False
    return sum(len(row[1]) for row in full) > sum(map(len, labels)) and all(any(map(str.isalpha, x)) for x in labels)


def cells_that_go_on(rows: Sequence[Sequence[Element]], is_simple: Callable[[Element], bool]) -> dict[Element, bool]:
    """Return the cells after which the same paragraph goes on in the next, and whether they hold a speaker's label.

    Args:
        rows: the cells of each row of a table.
        is_simple: whether a cell holds one paragraph and nothing else; a row of such is one paragraph.
    """
    if is_speakers([[text_of(cell) for cell in row] for row in rows]):
        return {row[0]: True for row in rows if len(row) == 2 and text_of(row[0])}
    return {cell: False for row in rows if len(row) > 1 and all(map(is_simple, row)) for cell in row[:-1]}


def continues(paragraph: Element, cells: dict[Element, bool], tags: frozenset[str]) -> bool:
    """Say whether a paragraph goes on in the row that the cell before its own began.

    Args:
        paragraph: the paragraph.
        cells: the cells that go on.
        tags: names of paragraphs.
    """
    cell = paragraph.getparent()
    before = None if cell is None else next(cell.itersiblings("*", preceding=True), None)
    if before is None or before not in cells:
        return False
    return not any(local_name(each) in tags for each in paragraph.itersiblings(preceding=True))
