"""Rows of a table or list of definitions in, what they are out: speakers and speeches, fields, or neither."""

import re
from collections.abc import Sequence

from memcon.stages.read.sections import FIELD_LABELS

_LONGEST_LABEL = 60
_FEWEST = 3
_STAGE = re.compile(r"[(\[].*")


def known_label(text: str) -> bool:
    """Say whether words are the label of a field of catalogue data."""
    return text.rstrip(": ").casefold() in FIELD_LABELS


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
