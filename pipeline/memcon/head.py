"""The first blocks of a record in, the fields of its head out: *Place: Geneva*, *Interviewer: Ann Clerk*.

They are text, and stay where they are; what they say of the document is the header's, and their labels are no speakers.
The words are data (``data/head.toml``). A field is told by its label, and by standing before all that is said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from memcon.facts import named
from memcon.model import Block
from memcon.tables import table, words

ROLES, OTHERS, UNKNOWN = "roles", "others", ""
_COLUMNS = ("names", "offices")  # of a table of persons
_DEEPEST = 60  # blocks in which a head may end
_LONGEST_VALUE = 200
_LONGEST_PLAIN = 160  # characters of a line that is no field and no sentence
_MOST_NAMES = 16  # words of a field that names persons
# Facts that a head may state under the names that catalogues have for them.
_CATALOGUED = frozenset(
    "repository institution collection shelfmark fond series opis delo box folder leaves translator recorders language "
    "original_language".split()
)
_COLON = r"\s?(?::(?=\s|$)|：)\s*"
_LINE = re.compile(rf"(?P<label>[^\W\d_][^:：?!\n]{{0,38}}?){_COLON}(?P<value>.*)")
_SPEECH_ENDS = ".?!…。？！"
_SENTENCE = re.compile(r"[^\W\d_]{3,}[.?!…]$|[。？！]$")
_SPOKEN = re.compile(r"\b(?:I(?!\.)|we|you|my|our|your|I[’']m|I[’']ve|we[’']re|don[’']t)\b")
_QUESTION = re.compile(r"[?？!！]")


@dataclass(frozen=True, slots=True)
class HeadField:
    """A field of a record's head.

    Attributes:
        kind: what it says: a key of ``data/head.toml``, or the name of a fact; empty if that is not known.
        label: its label, as it stands.
        value: what it says; empty if nothing.
        block: the block it stands in.
        start: offset of its label in the block's text.
        end: offset after its value; the end of the block if the value stands in the next.
        line: line of the source.
    """

    kind: str
    label: str
    value: str
    block: int
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class _Line:
    block: int
    start: int
    end: int
    text: str
    number: int
    heading: bool = False


def kind_of_label(label: str) -> str:
    """Return what the label of a field says; empty if it is not known."""
    key = " ".join(label.casefold().strip(" :：*.").split())
    kinds = _kinds()
    kind = kinds.get(key) or kinds.get(f"{key}.", "")
    fact = "" if kind else named(key)
    return kind or (fact if fact in _CATALOGUED else "")


@cache
def _kinds() -> dict[str, str]:
    kinds = [kind for kind in table("head") if kind not in _COLUMNS]
    return {word: kind for kind in reversed(kinds) for word in words("head", kind)}


@cache
def _inside() -> re.Pattern[str]:
    """Return a pattern of a known label inside a line, after what another field says."""
    known = sorted((word for word, kind in _kinds().items() if kind != OTHERS), key=len, reverse=True)
    return re.compile(rf"(?<=[\s;,，；])(?P<label>{'|'.join(map(re.escape, known))}){_COLON}", re.IGNORECASE)


def begins_field(line: str) -> bool:
    """Say whether a line begins with the label of a field that a head may have, or is one that names no persons."""
    match = _LINE.match(line)
    kind = kind_of_label(match["label"] if match else line)
    return kind not in (UNKNOWN, ROLES, "participants") and (match is not None or _is_bare(line))


def before_fields(text: str, lines: Sequence[int]) -> str:
    """Return what stands in a paragraph before its first field.

    Args:
        text: the paragraph.
        lines: offsets where its further lines begin.
    """
    starts = (0, *lines)
    ends = (*lines, len(text))
    at = (start for start, end in zip(starts, ends, strict=True) if _is_field_line(text[start:end].strip()))
    return text[: next(at, len(text))].strip()


def _is_field_line(line: str) -> bool:
    match = _LINE.match(line)
    return match is not None and kind_of_label(match["label"]) != UNKNOWN


def head_of(blocks: Sequence[Block]) -> tuple[HeadField, ...]:
    """Return the fields of a record's head, in order; none if it has no head."""
    found: list[HeadField] = []
    is_open = False  # the last line belonged to a field, and the next may go on with it
    for line in _lines(blocks[:_DEEPEST]):
        fields = [] if line.heading else list(_fields(line))
        if not fields:
            if is_open and not line.heading and _goes_on(found[-1], line):
                found[-1] = _with_value(found[-1], line)
                is_open = found[-1].block == line.block
                continue
            if len(line.text) > _LONGEST_PLAIN or (_LINE.match(line.text) and _SENTENCE.search(line.text)):
                break
            is_open = False
            continue
        if any(_is_said(field, blocks) for field in fields):
            break
        found += fields
        is_open = True
    return _certain(found)


def _lines(blocks: Sequence[Block]) -> Iterator[_Line]:
    for index, block in enumerate(blocks):
        starts = (0, *(offset for offset, _ in block.breaks))
        ends = (*starts[1:], len(block.text))
        for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
            text = block.text[start:end].rstrip()
            is_heading = bool(block.heading) and not _is_field_line(text)
            yield _Line(index, start, start + len(text), text, block.line + number, is_heading)


def _fields(line: _Line) -> Iterator[HeadField]:
    """Yield the fields of a line: the first begins it, others may follow under known labels."""
    match = _LINE.match(line.text)
    if match is None:
        kind = kind_of_label(line.text)
        if kind not in (UNKNOWN, OTHERS, ROLES) and _is_bare(line.text):
            yield HeadField(kind, line.text, "", line.block, line.start, line.end, line.number)
        return
    kind = kind_of_label(match["label"])
    if not match["value"] and kind == UNKNOWN:
        return
    begins = [(match.start(), match["label"], match.start("value"))]
    if kind:
        begins += [
            (other.start(), other["label"], other.end())
            for other in _inside().finditer(line.text, match.start("value"))
            if not other["label"][:1].islower()
        ]
    ends = [*(start for start, _, _ in begins[1:]), len(line.text)]
    for (start, label, value), end in zip(begins, ends, strict=True):
        said = line.text[value:end].strip(" ;,，；")
        yield HeadField(
            kind_of_label(label), label, said, line.block, line.start + start, line.start + end, line.number
        )


def _is_bare(text: str) -> bool:
    """Say whether a line is a label and nothing else: in capitals, or in a script without them."""
    return text.upper() == text and len(text) < _LONGEST_PLAIN


def _goes_on(field: HeadField, line: _Line) -> bool:
    """Say whether a line goes on with a field: in its block, or as the value that it has not yet."""
    same = line.block == field.block
    is_next = not field.value and line.block == field.block + 1 and line.start == 0
    return (same or is_next) and len(line.text) <= _LONGEST_VALUE and not _QUESTION.search(line.text)


def _with_value(field: HeadField, line: _Line) -> HeadField:
    end = line.end if line.block == field.block else field.end
    if field.kind == "participants" or (field.value and len(field.value) < _LONGEST_VALUE // 4):
        return replace(field, end=end)  # a list of persons, a line each; or a line of its own under a short value
    return replace(field, value=f"{field.value} {line.text}".strip(), end=end)


def _is_said(field: HeadField, blocks: Sequence[Block]) -> bool:
    """Say whether what looks like a field is said by somebody: a sentence, or under a label that comes again."""
    if field.kind == ROLES:
        return not _are_names(field.value)
    if field.kind:
        return len(field.value) > _LONGEST_VALUE * 4 or bool(_QUESTION.search(field.value))
    if len(field.value) > _LONGEST_VALUE or field.value[-1] in _SPEECH_ENDS:
        return True
    begins = f"{field.label}:"
    return sum(block.text.startswith((begins, f"{field.label}：")) for block in blocks) > 1


def _are_names(value: str) -> bool:
    """Say whether words are names of persons, perhaps with offices after them, and no sentence."""
    if not value or _SENTENCE.search(value) or _QUESTION.search(value) or _SPOKEN.search(value):
        return False
    name = re.split(r"[,;(]", value, maxsplit=1)[0].split()
    is_name = bool(name) and all(not word[0].islower() or word in words("persons", "particles") for word in name)
    return is_name and len(value.split()) <= _MOST_NAMES


def _certain(found: Sequence[HeadField]) -> tuple[HeadField, ...]:
    """Return the fields up to the last of which it is sure that it is one; if there is none, two that name persons."""
    sure = [index for index, field in enumerate(found) if field.kind not in (UNKNOWN, ROLES, OTHERS)]
    named_persons = [index for index, field in enumerate(found) if field.kind == ROLES]
    if not sure and len(named_persons) < 2:
        return ()
    last = max((*sure, *named_persons))
    return tuple(field for field in found[: last + 1] if field.value or field.kind not in (ROLES, UNKNOWN))
