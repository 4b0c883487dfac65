"""Plain text in, ``Transcript`` out: blocks between blank lines."""

import re

from memcon.model import Block, Transcript
from memcon.stages.read.decode import Decoded

_BLANK = re.compile(r"\n[^\S\n]*(?:\n|$)|\f")
_WORDS = re.compile(r"\S+")
_LONG_LINE = 160


def read_plain(decoded: Decoded, name: str, checksum: str) -> Transcript:
    """Read plain text. A source without blank lines, or with very long lines, has one block a line."""
    return Transcript(
        name=name,
        text=decoded.text,
        sha256=checksum,
        encoding=decoded.encoding,
        headings=(),
        fields=(),
        blocks=blocks_of(decoded.text, 0, len(decoded.text)),
        body=(0, len(decoded.text)),
        normalisations=decoded.normalisations,
        findings=decoded.findings,
    )


def blocks_of(text: str, start: int, end: int) -> tuple[Block, ...]:
    """Split a stretch of text into blocks."""
    line_is_block = _line_is_block(text, start, end)
    blocks = []
    line, counted = text.count("\n", 0, start) + 1, start
    for first, last, new_page in _chunks(text, start, end, line_is_block):
        line += text.count("\n", counted, first)
        counted = first
        blocks.append(block_at(text, first, last, line, new_page))
    return tuple(blocks)


def block_at(text: str, start: int, end: int, line: int, new_page: bool = False) -> Block:
    """Make the block of a stretch of text, which begins on ``line``."""
    words: list[str] = []
    breaks: list[tuple[int, int]] = []
    length, position = 0, start
    while position < end:
        stop = text.find("\n", position, end)
        stop = end if stop < 0 else stop
        joined = " ".join(text[position:stop].split())
        if joined:
            if words:
                breaks.append((length + 1, position + len(text[position:stop]) - len(text[position:stop].lstrip())))
                length += 1
            words.append(joined)
            length += len(joined)
        position = stop + 1
    return Block(" ".join(words), line, start, end, tuple(breaks), new_page=new_page)


def _line_is_block(text: str, start: int, end: int) -> bool:
    body = text[start:end].strip()
    if "\n\n" not in body and not re.search(r"\n[^\S\n]*\n", body):
        lines = [line for line in body.splitlines() if line.strip()]
        wrapped = sum(1 for line in lines if line[:1].islower())
        return len(lines) > 1 and wrapped < len(lines) // 4
    lengths = sorted(len(line) for line in body.split("\n") if line.strip())
    return lengths[len(lengths) * 9 // 10] > _LONG_LINE


def _chunks(text: str, start: int, end: int, line_is_block: bool) -> list[tuple[int, int, bool]]:
    """Return ``(start, end, new_page)`` of each chunk, its white space cut off at both ends."""
    found = []
    position, new_page = start, False
    separators = re.compile(r"\n|\f") if line_is_block else _BLANK
    while position <= end:
        match = separators.search(text, position, end)
        stop = match.start() if match else end
        chunk = text[position:stop]
        if chunk.strip():
            lead = len(chunk) - len(chunk.lstrip())
            found.append((position + lead, position + len(chunk.rstrip()), new_page))
            new_page = False
        if not match:
            break
        new_page = new_page or match.group() == "\f"
        # The newline that ends a blank line may begin the next one.
        position = match.end() if match.group() == "\f" else match.start() + 1
    return found
