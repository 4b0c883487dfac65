"""Parts in, what several of them are together out: letters read out, votes, tables, verse; times that stand alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from memcon.model import Passage, PassageKind
from memcon.stages.segment.paragraphs import paragraph
from memcon.stages.segment.parts import Part, part_from, part_until

_SALUTE = re.compile(
    r"(?:(?:my )?dear|esteemed|respected|dearest|sehr geehrte[rs]?|werte[rs]?|lieber?|cher|chère|monsieur|madame|"
    r"estimado|estimada|querido|distinguido|caro|уважаем\w+|дорог\w+|многоуважаем\w+|excellency|"
    r"your excellency|sir|gentlemen)"
    r"\b.{0,70}",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:yours|sincerely|respectfully|faithfully|cordially|(?:i )?(?:remain|have the honou?r to be)|truly|"
    r"with (?:best|kind|warm|communist|fraternal|comradely|sincere|high)\w*|please accept|accept,? |"
    r"mit (?:freundlichen|sozialistischem|kommunistischem|vorzüglicher|herzlichen)|hochachtungsvoll|veuillez agréer|"
    r"recevez|atentamente|cordialmente|с (?:уважением|коммунистическим приветом|приветом|товарищеским приветом)|"
    r"искренне ваш)\b.{0,120}",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"(?:[^\W\d_][\w. ’'-]{2,40}, )?.{0,20}\b(?:1[5-9]|20)\d{2}\b.{0,6}")
_VOTE = re.compile(
    r".{0,80}\b(?:vote was taken|was put to the vote|roll[- ]call|recorded vote|show of hands|voting was as follows|"
    r"result of the vot\w+|ergebnis der abstimmung|scrutin|procédé au vote|"
    r"vote à main levée|appel nominal|votación|голосовани\w+)\b.{0,120}",
    re.IGNORECASE,
)
_VOTES = re.compile(
    r"(?:(?:voting )?in favou?r|(?:voting )?against|abstain(?:ing|ed)?|abstentions?|ayes|noes|nays|yeas|not voting|"
    r"absent|pour|contre|abstentions|dafür|dagegen|enthaltungen|stimmenthaltungen|a favor|en contra|abstenciones|"
    r"за|против|воздержал\w+)\s*(?:\(\d+\))?\s*[:：–—-]",
    re.IGNORECASE,
)
_TIME = re.compile(r"[\[(<]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])>]?(?:\s?(?:-->|[-–—])\s?[\d:.,]+)?")
_LEADING_TIME = re.compile(r"(?P<time>[\[(<]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])>])\s+(?=\S)")
_BRACKET = re.compile(r"\([^()]+\)|\[[^\[\]]+\]")
_CELLS = re.compile(r"\t+[ ]*|[ ]{2,}\t*")
_LONGEST_LETTER = 60
_SHORT = 90
_FEWEST_ROWS = 3
_FEWEST_TIMES = 2


@dataclass(frozen=True, slots=True)
class Together:
    """Parts that are one thing: from which to before which, and what they are."""

    first: int
    last: int
    passage: Passage


def together(parts: Sequence[Part], source: str) -> dict[int, Together]:
    """Return what parts without a label are together, by the first of each.

    Args:
        parts: the parts of a conversation.
        source: the whole text of the source, in whose lines a table's columns stand.
    """
    found: dict[int, Together] = {}
    lines: list[str] = []
    index = 0
    while index < len(parts):
        each = None
        if not parts[index].label and not parts[index].heading:
            if len(parts[index].lines) >= _FEWEST_ROWS - 1:
                lines = lines or source.split("\n")
                each = _table(parts, index, lines)
            each = each or _rows(parts, index) or _verse(parts, index) or _letter(parts, index) or _vote(parts, index)
        if each:
            found[index] = each
        index = each.last if each else index + 1
    return found


def _rows(parts: Sequence[Part], first: int) -> Together | None:
    """Find a table: rows by the source's format, one after the other."""
    last = first
    while last < len(parts) and parts[last].cells is not None and not parts[last].label:
        last += 1
    if last - first < _FEWEST_ROWS - 1 or not any(part.cells for part in parts[first:last]):
        return None
    made = tuple(replace(paragraph(part), lines=part.cells or ()) for part in parts[first:last])
    return Together(first, last, Passage(PassageKind.TABLE, made))


def _verse(parts: Sequence[Part], first: int) -> Together | None:
    """Find a stanza: lines of verse by the source's format, one after the other."""
    if not parts[first].verse:
        return None
    last = first
    while last < len(parts) and parts[last].verse == parts[first].verse and not parts[last].label:
        last += 1
    made = tuple(paragraph(part) for part in parts[first:last])
    return Together(first, last, Passage(PassageKind.VERSE, made))


def _letter(parts: Sequence[Part], first: int) -> Together | None:
    """Find a letter: an address, perhaps under place and date, and further down a greeting, perhaps with a name."""
    text = parts[first].text
    if len(text) > _SHORT:
        return None
    address = first + 1 if _DATELINE.fullmatch(text) else first
    if not _is_free(parts, address) or not _is_salute(parts[address].text):
        return None
    for index in range(address + 1, min(address + _LONGEST_LETTER, len(parts))):
        if parts[index].label or parts[index].heading:
            return None
        if len(parts[index].text) < _SHORT * 2 and _GREETING.fullmatch(parts[index].text):
            last = index + 2 if _is_free(parts, index + 1) and _is_signature(parts[index + 1].text) else index + 1
            if index == address + 1:
                return None
            made = tuple(paragraph(part) for part in parts[first:last])
            return Together(first, last, Passage(PassageKind.LETTER, made, address + 1 - first, last - index))
    return None


def _is_salute(text: str) -> bool:
    return len(text) < _SHORT and text[-1:] in ",!:：，" and bool(_SALUTE.fullmatch(text))


def _is_signature(text: str) -> bool:
    return 0 < len(text) < _SHORT and text.count(" ") < 8 and text[-1] not in "?!:;"


def _is_free(parts: Sequence[Part], index: int) -> bool:
    return index < len(parts) and parts[index].label is None and not parts[index].heading and bool(parts[index].text)


def _vote(parts: Sequence[Part], first: int) -> Together | None:
    """Find a vote: two paragraphs or more that say who voted how, perhaps under one that says that they voted."""
    heads = first + 1 if heads_vote(parts[first].text) else first
    last = heads
    while _is_free(parts, last) and says_vote(parts[last].text):
        last += 1
    if last - heads < 2:
        return None
    made = tuple(paragraph(part) for part in parts[first:last])
    return Together(first, last, Passage(PassageKind.VOTE, made, heads - first))


def heads_vote(text: str) -> bool:
    """Say whether words tell that a vote was taken (*A vote was taken by roll call.*)."""
    return bool(_VOTE.fullmatch(text)) and not says_vote(text)


def says_vote(text: str) -> bool:
    """Say whether words tell who voted in one way, or how many did (*In favour: …*, *Nays: 3*)."""
    return bool(_VOTES.match(text))


def _table(parts: Sequence[Part], index: int, source: Sequence[str]) -> Together | None:
    """Find a table: lines that wide space parts into the same number of columns."""
    part = parts[index]
    rows = [_CELLS.split(line.strip()) for line in source[part.line - 1 : part.line + len(part.lines)]]
    widths = {len(row) for row in rows}
    if len(widths) != 1 or widths.pop() < 2 or part.marks:
        return None
    starts, ends = (0, *part.lines), (*(start - 1 for start in part.lines), len(part.text))
    made = []
    for row, start, end, number in zip(rows, starts, ends, range(len(rows)), strict=True):
        cells = [" ".join(cell.split()) for cell in row]
        if " ".join(cells) != part.text[start:end]:
            return None
        offsets = [len(" ".join(cells[:count])) + 1 for count in range(1, len(cells))]
        line = paragraph(replace(part, text=part.text[start:end], lines=(), line=part.line + number))
        made.append(replace(line, breaks=line.breaks if number == 0 else (), lines=tuple(offsets)))
    return Together(index, index + 1, Passage(PassageKind.TABLE, tuple(made)))


def is_time(text: str) -> bool:
    """Say whether a part is a time of the recording and nothing else."""
    return text[:1] in "[(<0123456789" and bool(text) and bool(_TIME.fullmatch(text))


def with_times(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Give times that stand before a label, on a line of their own, to the label; part others from what follows."""
    parts = _times_apart(parts)
    timed = sum(1 for part in parts if (part.label and ":" in part.label.lead) or is_time(part.text)) >= _FEWEST_ROWS
    made: list[Part] = []
    waiting: Part | None = None
    for part in parts:
        if waiting is not None and timed and part.label and not part.label.lead:
            label = replace(part.label, lead=waiting.text)
            made.append(replace(part, label=label, pages=(*waiting.pages, *part.pages), line=waiting.line))
            waiting = None
            continue
        if waiting is not None:
            made.append(waiting)
            waiting = None
        leading = None if part.label or part.heading else _LEADING_TIME.match(part.text)
        if leading and not timed and not _BRACKET.fullmatch(part.text, leading.end()):
            leading = None
        above = (
            part.lines[0]
            if timed and part.lines and not part.label and is_time(part.text[: part.lines[0]].strip())
            else 0
        )
        if not part.label and is_time(part.text):
            waiting = part
        elif above:
            made.extend(
                (replace(part_until(part, 0, above), pages_after=()), part_from(replace(part, pages=()), above))
            )
        elif leading:
            made.append(replace(part, text=leading["time"], marks=(), lines=(), pages_after=()))
            made.append(part_from(replace(part, pages=(), new_page=False), leading.end()))
        else:
            made.append(part)
    return tuple([*made, waiting] if waiting is not None else made)


def _times_apart(parts: Sequence[Part]) -> Sequence[Part]:
    """Part the times that stand right after labels (*Smith: (00:29) I guess …*) from what is said."""
    found = {index: time for index, part in enumerate(parts) if (time := _after_label(part))}
    if len(found) < _FEWEST_TIMES:
        return parts
    made: list[Part] = []
    for index, part in enumerate(parts):
        if index not in found:
            made.append(part)
            continue
        bare = replace(part, label=None, pages=(), new_page=False)
        said = part_from(bare, len(found[index])) if len(found[index]) < len(part.text) else None
        made.append(replace(part, text="", marks=(), lines=(), spans=(), pages_after=()))
        ends = () if said else part.pages_after
        made.append(replace(bare, text=found[index].rstrip(), marks=(), lines=(), spans=(), pages_after=ends))
        made.extend([said] if said else ())
    return made


def _after_label(part: Part) -> str:
    """Return the time at the beginning of what is said after a label that has none before it, with its space."""
    if part.label is None or part.label.lead:
        return ""
    if is_time(part.text):
        return part.text
    leading = _LEADING_TIME.match(part.text)
    return leading.group() if leading else ""
