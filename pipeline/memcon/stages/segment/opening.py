"""Parts before the first label in, headings, the list of those present and its persons out."""

from collections.abc import Sequence
from dataclasses import dataclass

from memcon.model import Paragraph, Participant
from memcon.stages.segment.paragraphs import paragraph
from memcon.stages.segment.parts import Part, part_until
from memcon.stages.segment.present import (
    begins_list,
    continues_list,
    is_field,
    is_side_heading,
    list_line,
    participants_of,
)

_FEW_WORDS = 4  # of a field's name, when its value stands below it


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands before the first turn."""

    paragraphs: tuple[Paragraph, ...]
    present: tuple[Paragraph, ...]
    before: tuple[Paragraph, ...]
    participants: tuple[Participant, ...]


def read_opening(parts: tuple[Part, ...]) -> Opening:
    """Tell headings, the list of those present, and narration before the first turn."""
    parts = _cut_at_list(parts)
    first, last = _present_range(parts)
    last = _after_fields(parts, last)
    present = parts[first:last]
    return Opening(
        paragraphs=tuple(paragraph(part, keep_lines=True) for part in parts[:first]),
        present=tuple(paragraph(part, keep_lines=True) for part in present),
        before=tuple(paragraph(part, keep_lines=True) for part in parts[last:]),
        participants=tuple(person for part in present if not is_field(part) for person in participants_of(part)),
    )


def _after_fields(parts: tuple[Part, ...], index: int) -> int:
    """Return where the fields end that stand after a list of those present: they are of the head, not of the talk."""
    while index < len(parts) and is_field(parts[index]):
        bare = len(parts[index].text.split()) < _FEW_WORDS and ":" not in parts[index].text.rstrip(":")
        index += 2 if bare and index + 1 < len(parts) and not parts[index].lines else 1
    return index


def _cut_at_list(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Part a list of those present from the fields before it, if they follow each other line by line."""
    made: list[Part] = []
    for part in parts:
        at = list_line(part)
        made.extend((part_until(part, 0, at), part_until(part, at, len(part.text))) if at else (part,))
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
