"""A block in, what could be speakers' labels in it out: by shape alone. ``weigh`` decides which of them are.

A label stands at the beginning of a line. How it ends is the transcript's convention: with a colon (*Smith: …*), a
full stop (*Senator SMITH. …*, *Q. …*), a dash (*Smith – …*, *Smith. — …*), by bold type, by wide space (*Q    …*), or
with its line. Where the format itself says what is a label, that is one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from memcon.model import Block, Label
from memcon.stages.segment.words import (
    CASELESS_OPENERS,
    INTERJECTIONS,
    LOWER_TITLES,
    NAME_BEGINNINGS,
    PARTICLES,
    ROLES,
    TITLES,
)

_MAX_WORDS = 7
_REACH = 72
_STAGE = r"(?:\s*(?P<open>[(\[（])(?P<stage>[^()\[\]（）]{1,200})[)\]）])?"
_COLON = re.compile(rf"(?P<text>[^:：()\[\]（）\n;?!]{{1,{_REACH}}}+){_STAGE}\s?(?P<sign>:(?=\s|$|[(“\"«„—–])|：)")
_GIVEN = re.compile(rf"(?P<text>[^()\[\]（）]+?){_STAGE}\s?(?P<sign>[:：]?)\Z")
_STOP = re.compile(r"\.(?=\s|$)(?!\s[—–-](?:\s|$))|(?=[(\[])")
_STOP_STAGE = re.compile(r"\s*(?P<open>[(\[])(?P<stage>[^()\[\]]{1,200})[)\]](?P<sign>\.)(?=\s|$)")
_DASH = re.compile(r"[—–]|(?<=[\s.])-(?=\s)")
_DASH_LABEL = re.compile(rf"(?P<text>[^()\[\]]{{1,{_REACH}}}?){_STAGE}(?P<sign>[.,]?)\s*\Z")
_LEAD = re.compile(
    r"(?P<lead>[\[(<]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])>]?(?:\s?[-–—])?|\d{1,4}[.)])\s+(?=[^\W\d_])"
)
_WIDE = re.compile(r"(?:[ ]{2,}|\t)")
_INITIALS_END = re.compile(r"(?:^|[\s.])[^\W\d_]\Z|^[^\W\d_]{2}\Z")
_CASELESS = re.compile(r"[\u0590-\u08ff\u0900-\u109f\u3040-\u9fff\uac00-\ud7af]")
_ELIDED = re.compile(r"(?:[dDlL][’']|[aA]l-|[eE]l-|[oO][’'])[^\W\d_]")
_PAIRS = {"(": "()", "[": "[]", "（": "（）", "": ""}
_LOWER_BEGINNINGS = (*tuple(f"{word} " for word in NAME_BEGINNINGS), "d’", "d'", "al-", "el-")
_IN_LABELS = PARTICLES | ROLES | LOWER_TITLES  # what may have no capital in a label
_SENTENCE_ENDS = '.?!…:;"”’»)]—–-。？！：；'


class Kind(StrEnum):
    """How a label ends."""

    COLON = "colon"
    STOP = "stop"
    DASH = "dash"
    BOLD = "bold"
    WIDE = "wide"
    ALONE = "alone"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Candidate:
    """What could be a label.

    Attributes:
        kind: how it ends.
        start: offset in the block's text where it begins, with its time or number.
        end: offset where the speech begins.
        label: the label.
        begins: it stands at the beginning of its block, or after the end of a sentence.
    """

    kind: Kind
    start: int
    end: int
    label: Label
    begins: bool = True

    @property
    def text(self) -> str:
        """The name or role."""
        return self.label.text


def candidates_of(block: Block, source: str) -> tuple[Candidate, ...]:
    """Return what could be labels in a block, one a line at most.

    Args:
        block: the block.
        source: the whole text of the source, which has the white space that the block has not.
    """
    if block.label:
        return (_given(block),)
    if block.heading or block.note or block.role or not block.text:
        return ()
    first_end = block.breaks[0][0] - 1 if block.breaks else len(block.text)
    found = [candidate] if (candidate := _candidate(block, 0, first_end, block.start, source)) else []
    if block.breaks:
        found.extend(_further(block, source))
    return tuple(found)


def _given(block: Block) -> Candidate:
    """Return the label that the source's format says is one: a cell of a table, a term with its definition."""
    match = _GIVEN.match(block.text, 0, block.label)
    label = _label(match, match["text"], match["sign"]) if match else Label(block.text[: block.label], colon="")
    return Candidate(Kind.GIVEN, 0, min(block.label + 1, len(block.text)), label)


def _further(block: Block, source: str) -> Iterator[Candidate]:
    """Yield the candidates in the lines of a block after the first."""
    text = block.text
    ends = [offset - 1 for offset, _ in block.breaks[1:]] + [len(text)]
    for (start, place), end in zip(block.breaks, ends, strict=True):
        sentence = text[start - 2] in _SENTENCE_ENDS
        if not sentence and not text[start].isupper():
            continue
        candidate = _candidate(block, start, end, place, source, sentence)
        if candidate:
            yield candidate


def _candidate(block: Block, start: int, end: int, place: int, source: str, begins: bool = True) -> Candidate | None:
    text = block.text
    first = text[start]
    if first.islower() and not text.startswith(_LOWER_BEGINNINGS, start):
        return None
    lead = _LEAD.match(text, start, end) if first.isdigit() or first in "[(<" else None
    at = lead.end() if lead else start
    if not (text[at].isalpha() or lead):
        return None
    label, kind, after = _label_at(block, at, end, place, source) or (None, Kind.COLON, 0)
    if label is None:
        return None
    if lead:
        label = Label(label.text, label.stage, label.brackets, label.colon, lead["lead"])
    return Candidate(kind, start, after, label, begins)


_Found = tuple[Label, Kind, int]


def _label_at(block: Block, at: int, end: int, place: int, source: str) -> _Found | None:
    """Return the label that stands at an offset, whichever way it ends."""
    text = block.text
    found = _by_colon(text, at, end)
    if not found and block.marks:
        found = _by_bold_type(block, at)
    found = found or _by_stop(text, at, end) or _by_dash(text, at, end)
    if not found and text[at] in "QA":
        found = _by_width(text, at, end, place, source)
    return found or (_alone(text, end) if at == 0 else None)


def _by_colon(text: str, start: int, end: int) -> _Found | None:
    match = _COLON.match(text, start, end)
    if not match or not is_name_shaped(match["text"]):
        return None
    return _label(match, match["text"], match["sign"]), Kind.COLON, match.end()


def _by_stop(text: str, start: int, end: int) -> _Found | None:
    limit = min(end, start + _REACH)
    at = start
    for _ in range(4):
        stop = _STOP.search(text, at, limit)
        if not stop:
            return None
        name = text[start : stop.start()]
        if not stop.group():
            match = _STOP_STAGE.match(text, stop.start() - 1 if name.endswith(" ") else stop.start(), end)
            if not match or not _is_stop_label(name.rstrip()):
                return None
            return _label(match, name, "."), Kind.STOP, match.end()
        at = stop.end()
        if _is_abbreviated(name):
            continue
        if _INITIALS_END.search(name) and name not in ("Q", "A"):
            if len(name.split()[0]) < 3 or not _is_stop_label(name):
                continue
            return Label(f"{name}.", colon=""), Kind.STOP, at
        return (Label(name, colon="."), Kind.STOP, at) if _is_stop_label(name) else None
    return None


def _is_abbreviated(name: str) -> bool:
    last = name.rsplit(" ", 1)[-1].casefold()
    return (last in TITLES and len(last) < 5) or last in ("st", "jr", "sr", "ст")


def _is_stop_label(name: str) -> bool:
    return (
        name.count(" ") < 5
        and "," not in name
        and name.casefold() not in INTERJECTIONS
        and is_name_shaped(name)
        and not _holds_a_sentence(name)
    )


def _holds_a_sentence(name: str) -> bool:
    """Say whether a full stop inside of a name ends more than a title or initials (*Yes. Peace*)."""
    inner = name.split()[:-1]
    return any(word.endswith(".") and len(word) > 3 and not _is_abbreviated(word[:-1]) for word in inner)


def _by_dash(text: str, start: int, end: int) -> _Found | None:
    dash = _DASH.search(text, start, min(end, start + _REACH))
    if not dash or not (dash.end() == end or text[dash.end()].isspace() or text[dash.start() - 1] == "."):
        return None
    match = _DASH_LABEL.match(text, start, dash.start())
    if not match:
        return None
    name, stop = match["text"].rstrip(), match["sign"]
    if stop == "." and _INITIALS_END.search(name):
        name, stop = f"{name}.", ""
    if not text[dash.start() - 1].isspace() and stop != ".":
        return None
    sign = " ".join(part for part in (stop, dash.group()) if part)
    return (_label(match, name, sign), Kind.DASH, dash.end()) if _is_stop_label(name) else None


def _by_width(text: str, start: int, end: int, place: int, source: str) -> _Found | None:
    """Find *Q* and *A* with wide space after them, which only the source's own line shows."""
    wide = start + 1 < end and text[start + 1] == " "
    if not wide or source[place] != text[start] or not _WIDE.match(source, place + 1):
        return None
    return Label(text[start], colon=""), Kind.WIDE, start + 2


def _by_bold_type(block: Block, start: int) -> _Found | None:
    """Find a name in bold type that speech follows; its colon or full stop may touch the speech."""
    mark = next((mark for mark in block.marks if mark.start == start and mark.rend == "bold"), None)
    if not mark or mark.end - start > _REACH or mark.end == len(block.text):
        return None
    name = block.text[start : mark.end]
    sign = name[-1] if name[-1] in ":：." else ""
    name = name.removesuffix(sign)
    if not is_name_shaped(name) or not (sign or block.text[mark.end].isspace()):
        return None
    return Label(name, colon=sign), Kind.COLON if sign in (":", "：") else Kind.BOLD, mark.end


def _alone(text: str, end: int) -> _Found | None:
    """Find a label that has the first line of its block to itself."""
    if end > _REACH or not (text[end - 1].isalnum() or text[end - 1] in ".)]"):
        return None
    match = _DASH_LABEL.match(text, 0, end)
    if not match or match["sign"] == ",":
        return None
    name = match["text"].rstrip()
    if not _is_stop_label(name):
        return None
    return _label(match, name, match["sign"]), Kind.ALONE, min(end + 1, len(text))


def _label(match: re.Match[str], name: str, sign: str) -> Label:
    return Label(name.strip(), (match["stage"] or "").strip(), _PAIRS[match["open"] or ""], sign)


@lru_cache(maxsize=4096)
def is_name_shaped(text: str) -> bool:
    """Say whether words could name a speaker: capitalised, all capitals, or an office; at most seven."""
    words = text.split()
    if not words or len(words) > _MAX_WORDS or words[-1][-1] in ",;—":
        return False
    if _CASELESS.search(text):
        return len(text.strip()) <= 8 and text.strip()[0] not in CASELESS_OPENERS
    capitalised = 0
    for word in words:
        bare = word.strip(".,'’\"“”-_")
        if not bare:
            continue
        if bare[0].isupper() or _ELIDED.match(bare):
            capitalised += 1
        elif not bare[0].isdigit() and bare.casefold() not in _IN_LABELS:
            return False
    first = words[0].strip(".,'’\"“”")
    return (
        capitalised > 0
        and bool(first)
        and (first[0].isupper() or bool(_ELIDED.match(first)) or first in NAME_BEGINNINGS)
    )
