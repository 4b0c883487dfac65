"""Parts before the first label in, headings, the list of those present and its persons out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from memcon.model import Paragraph, Participant
from memcon.stages.segment.paragraphs import paragraph
from memcon.stages.segment.parts import Part, part_until
from memcon.stages.segment.present import (
    begins_list,
    continues_list,
    field_line,
    is_field,
    is_side_heading,
    list_line,
    participants_of,
    presiding,
)

_WIDE = re.compile(r"[ ]{3,}|[ ]*\t\s*")
_FEWEST_ROWS = 2
_FEW_WORDS = 4  # of a field's name, when its value stands below it


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands before the first turn."""

    paragraphs: tuple[Paragraph, ...]
    present: tuple[Paragraph, ...]
    before: tuple[Paragraph, ...]
    participants: tuple[Participant, ...]


def read_opening(parts: tuple[Part, ...], source: str = "") -> Opening:
    """Tell headings, the list of those present, and narration before the first turn.

    Args:
        parts: the parts before the first turn.
        source: the whole text of the source, in whose lines the columns of a list stand.
    """
    parts = _cut_at_list(parts)
    first, last = _present_range(parts)
    last = _after_fields(parts, last)
    present = parts[first:last]
    written = source.split("\n") if any(len(part.lines) >= _FEWEST_ROWS for part in present) else []
    chairs = tuple(person for part in parts for person in presiding(part.text))
    listed = (
        person
        for part in present
        if not is_field(part)
        for column in columns_of(part, written)
        for person in participants_of(column)
    )
    return Opening(
        paragraphs=tuple(paragraph(part, keep_lines=True) for part in parts[:first]),
        present=tuple(paragraph(part, keep_lines=True) for part in present),
        before=tuple(paragraph(part, keep_lines=True) for part in parts[last:]),
        participants=(*chairs, *(person for person in listed if _surname(person) not in map(_surname, chairs))),
    )


def _surname(person: Participant) -> str:
    return person.name.rsplit(maxsplit=1)[-1].casefold()


def columns_of(part: Part, written: Sequence[str]) -> list[Part]:
    """Return the columns of a list, each as a part of its own; the part as it is if it has none.

    A heading over the columns (*Participants:*) has its line to itself and belongs to the first.
    """
    if len(part.lines) < _FEWEST_ROWS or not written:
        return [part]
    rows = [_WIDE.split(line.strip()) for line in written[part.line - 1 : part.line + len(part.lines)]]
    heading = rows[0] if len(rows[0]) == 1 else []
    widths = {len(row) for row in rows[1 if heading else 0 :]}
    if len(widths) != 1 or widths == {1}:
        return [part]
    columns = [[*cells] for cells in zip(*rows[1 if heading else 0 :], strict=True)]
    columns[0] = [*heading, *columns[0]]
    return [_column(part, cells) for cells in columns]


def _column(part: Part, cells: list[str]) -> Part:
    words = [" ".join(cell.split()) for cell in cells]
    starts = [len(" ".join(words[:count])) + 1 for count in range(1, len(words))]
    return replace(part, text=" ".join(words), lines=tuple(starts), marks=(), spans=())


def _after_fields(parts: tuple[Part, ...], index: int) -> int:
    """Return where the fields end that stand after a list of those present: they are of the head, not of the talk."""
    while index < len(parts) and is_field(parts[index]):
        bare = len(parts[index].text.split()) < _FEW_WORDS and ":" not in parts[index].text.rstrip(":")
        index += 2 if bare and index + 1 < len(parts) and not parts[index].lines else 1
    return index


def _cut_at_list(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Part a list of those present from the fields before and after it, if they follow each other line by line."""
    made: list[Part] = []
    for part in parts:
        at = list_line(part)
        listed = part_until(part, at, len(part.text)) if at else part
        end = field_line(listed) if begins_list(listed) else 0
        made.extend((part_until(part, 0, at),) if at else ())
        made.extend((part_until(listed, 0, end), part_until(listed, end, len(listed.text))) if end else (listed,))
    return tuple(made)


def _present_range(parts: tuple[Part, ...]) -> tuple[int, int]:
    """Return where the list of those present begins and ends among the parts; both the end if there is none."""
    for first, part in enumerate(parts):
        if begins_list(part):
            last = first + 1
            while last < len(parts) and continues_list(parts[last], parts[last - 1]):
                last += 1
            return first, last
    return len(parts), len(parts)


def names_of_present(parts: tuple[Part, ...]) -> frozenset[str]:
    """Return the names of those listed as present, in lower case: whole ones, and their first and last words."""
    parts = _cut_at_list(parts)
    names = [
        person.name.replace(".", " ").casefold().split()
        for part in parts[slice(*_present_range(parts))]
        for person in participants_of(part)
    ]
    forms = [" ".join(words) for words in names] + [words[at] for words in names for at in (0, -1) if words]
    return frozenset(form for form in forms if len(form) > 2)


def side_headings(parts: tuple[Part, ...], labels: Sequence[Sequence[str]]) -> frozenset[int]:
    """Return which parts are of the list of those present, and begin with the heading over a delegation.

    Args:
        parts: the first parts of a document, no label told from its words yet.
        labels: what looks like labels in each.
    """
    first, last = _present_range(parts)
    return frozenset(
        index for index in range(first, last) if any(is_side_heading(label, parts[index]) for label in labels[index])
    )
