"""Text in, places of line numbers out: depositions and printed minutes number the lines of each page.

The numbers are the page's, not the speakers'; they would stand in the middle of sentences. They are taken for
line numbers only where most lines have one and each goes on from the last, or begins again at one.
"""

import re

_NUMBERED = re.compile(r"^[ \t]*(\d{1,3})(?=[ \t]+\S|[ \t]*$)", re.MULTILINE)
_SAMPLE = 200_000
_FEWEST = 12
_MOST_LINES = 0.6
_NEARLY_ALL = 0.9


def line_numbers(text: str) -> tuple[tuple[int, int], ...]:
    """Return ``(start, end)`` of each line number; nothing if the lines are not numbered."""
    sample = text[:_SAMPLE]
    numbered = _NUMBERED.findall(sample)
    lines = sum(1 for line in sample.split("\n") if line.strip())
    if len(numbered) < _FEWEST or len(numbered) < lines * _MOST_LINES:
        return ()
    if len(_in_sequence(sample)) < len(numbered) * _NEARLY_ALL:
        return ()
    return _in_sequence(text)


def _in_sequence(text: str) -> tuple[tuple[int, int], ...]:
    """Return the numbers that are one more than the last of their kind, or one."""
    found = []
    last = 0
    for match in _NUMBERED.finditer(text):
        number = int(match[1])
        if number in (1, last + 1):
            found.append(match.span(1))
            last = number
    return tuple(found)


def blanked(text: str, stretches: tuple[tuple[int, int], ...]) -> str:
    """Return the text with spaces where the stretches are, so that no offset moves."""
    pieces = []
    position = 0
    for start, end in stretches:
        pieces += [text[position:start], " " * (end - start)]
        position = end
    return "".join([*pieces, text[position:]])
