"""A stretch of text in, blocks out: between blank lines, at indents or line by line, as the layout shows.

Most transcripts part paragraphs by a blank line. Where there is none, a paragraph begins at an indent, or each
line is one. Which of these a text follows is seen from its first lines.
"""

import re
from collections import Counter
from collections.abc import Iterator

from memcon.model import Block

_BLANK = r"\n[^\S\n\f]*(?=\n|\Z)|\f"
_BY_BLANK_LINES = re.compile(_BLANK)
_BY_LINES = re.compile(r"[\n\f]")
_SAMPLE = 300_000
_LONG_LINE = 160
_INDENTS = range(2, 17)

Layout = re.Pattern[str]
"""What parts blocks."""


def blocks_of(text: str, start: int, end: int) -> tuple[Block, ...]:
    """Split a stretch of text into blocks, as its own layout shows."""
    return tuple(each_block(text, start, end))


def each_block(text: str, start: int, end: int) -> Iterator[Block]:
    """Yield the blocks of a stretch of text, as its own layout shows, one after the other as they are asked for."""
    return split(text, start, end, text.count("\n", 0, start) + 1, layout_of(text, start, end))


def layout_of(text: str, start: int, end: int) -> Layout:
    """Return what parts the blocks of a stretch of text."""
    return _separators(text[start : min(end, start + _SAMPLE)])


def split(text: str, start: int, end: int, line: int, layout: Layout) -> Iterator[Block]:
    """Yield the blocks of a stretch of text, which begins on ``line``."""
    counted = start
    for first, last, new_page in _chunks(text, start, end, layout):
        line += text.count("\n", counted, first)
        counted = first
        yield block_of(text, first, last, line, new_page)


def block_of(text: str, start: int, end: int, line: int, new_page: bool) -> Block:
    """Make the block of a stretch of text, which begins on ``line``."""
    raw = text[start:end]
    if raw.isprintable() and "  " not in raw:  # no white space but single spaces: most of a long text
        return Block(raw, line, start, end, new_page=new_page)
    if "\n" not in raw:
        return Block(" ".join(raw.split()), line, start, end, new_page=new_page)
    words: list[str] = []
    breaks: list[tuple[int, int]] = []
    length, position = 0, start
    for written in raw.split("\n"):
        joined = " ".join(written.split())
        if joined:
            if words:
                length += 1
                breaks.append((length, position + len(written) - len(written.lstrip())))
            words.append(joined)
            length += len(joined)
        position += len(written) + 1
    return Block(" ".join(words), line, start, end, tuple(breaks), new_page=new_page)


def _chunks(text: str, start: int, end: int, layout: Layout) -> Iterator[tuple[int, int, bool]]:
    """Yield ``(start, end, new_page)`` of each chunk, its white space cut off at both ends."""
    position, new_page = start, False
    for match in layout.finditer(text, start, end):
        if match.lastgroup == "indent" and text[match.end()].islower():
            continue  # a sentence goes on in an indented line
        chunk = text[position : match.start()]
        if bare := chunk.strip():
            first = position + chunk.index(bare[0])
            yield first, first + len(bare), new_page
            new_page = False
        new_page = new_page or match.group() == "\f"
        position = match.end()
    chunk = text[position:end]
    if bare := chunk.strip():
        first = position + chunk.index(bare[0])
        yield first, first + len(bare), new_page


def _separators(sample: str) -> Layout:
    """Return what parts the blocks of a text that begins like the sample."""
    lines = sample.split("\n")
    written = [line for line in lines if line.strip()]
    if not written:
        return _BY_BLANK_LINES
    indent = _paragraph_indent(lines)
    if indent:
        return re.compile(rf"{_BLANK}|(?P<indent>\n(?:[ ]{{{indent},}}|[ ]*\t[ \t]*)(?=[^\s]))")
    if _is_line_by_line(written, len(lines) > len(written)):
        return _BY_LINES
    return _BY_BLANK_LINES


def _is_line_by_line(written: list[str], has_blank_lines: bool) -> bool:
    """Say whether each line is a paragraph: lines are very long, or none is blank and few go on in lower case."""
    if has_blank_lines:
        lengths = sorted(len(line) for line in written)
        return lengths[len(lengths) * 9 // 10] > _LONG_LINE
    wrapped = sum(1 for line in written if line.lstrip()[:1].islower())
    return len(written) > 1 and wrapped < len(written) // 4


def _paragraph_indent(lines: list[str]) -> int:
    """Return the least indent that begins a paragraph; 0 if paragraphs do not begin so.

    They do if lines that follow upon others with no blank line between begin with a capital where they are indented,
    and often in lower case where they are not. (In a hanging indent it is the other way round.)
    """
    indents = [len(line) - len(line.lstrip()) if line.strip() else None for line in (x.expandtabs() for x in lines)]
    counts = Counter(indent for indent in indents if indent is not None)
    usual = min((indent for indent, count in counts.items() if count * 10 >= counts.total()), default=0)
    opening, going_on = [], []
    for before, indent, line in zip(indents, indents[1:], lines[1:], strict=False):
        if before is None or indent is None:
            continue
        if indent - usual in _INDENTS:
            opening.append(line.lstrip()[0].islower())
        elif indent == usual:
            going_on.append(line.lstrip()[0].islower())
    if len(opening) < 3 or sum(opening) * 5 > len(opening) or sum(going_on) * 3 < max(len(going_on), 1):
        return 0
    return usual + _INDENTS.start
