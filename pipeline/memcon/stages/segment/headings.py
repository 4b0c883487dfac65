"""Parts in, the headings among them out: sessions, items of the agenda, sections, attachments; told by their form."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from memcon.model import DivisionKind
from memcon.stages.segment.endings import ends_meeting
from memcon.stages.segment.examining import begins_examination, names_examiner
from memcon.stages.segment.parts import Part

_ORDINAL = (
    r"(?:\d{1,3}(?:st|nd|rd|th|\.|-е|-я|ª|º|e|er|re|ère)?|[IVXLC]{1,6}\.?|first|second|third|fourth|fifth|sixth|seventh|"
    r"eighth|ninth|tenth|last|final|erste[rs]?|zweite[rs]?|dritte[rs]?|vierte[rs]?|première|premier|deuxième|troisième|"
    r"primera|segunda|tercera|перв\w+|втор\w+|трет\w+|четв[её]рт\w+)"
)
_TIME_OF_DAY = (
    r"(?:morning|afternoon|evening|night|opening|closing|plenary|closed|open|private|public|formal|informal|extraordinary|"
    r"special|утренн\w+|вечерн\w+|дневн\w+|заключительн\w+)"
)
_SESSION = re.compile(
    rf"(?:the )?(?:{_ORDINAL}[\s-]+)?(?:{_TIME_OF_DAY}\s+){{0,2}}"
    r"(?:session|meeting|sitting|conversation|talk|round of talks|заседание|встреча|беседа)"
    r"(?:\s+(?:no\.?\s*)?(?:\d{1,3}|[IVX]{1,5}|one|two|three|four|five))?"
    r"(?:[\s,:–—-]+(?:of|on|held|at|from)?.{0,70})?"
    r"|(?:(?:\d{1,3}\.|erste|zweite|dritte|vierte)\s+)(?:sitzung|gespräch|verhandlungstag|tag)(?:[\s,:–—-].{0,70})?"
    r"|(?:sitzung|gespräch) (?:vom|am) .{4,50}"
    r"|(?:(?:première|deuxième|troisième|\d{1,3}e)\s+)?(?:séance|réunion|entretien)"
    r"(?: du .{4,50}| (?:du )?(?:matin|soir))?"
    r"|(?:(?:primera|segunda|tercera)\s+)?(?:sesión|reunión)(?: del? .{4,50})?"
    r"|第[一二三四五六七八九十百\d]+[次回](?:会议|會議|会谈|會談|会談|会議|谈话).{0,30}",
    re.IGNORECASE,
)
_ATTACHMENT = re.compile(
    r"(?:annex|annexe|appendix|attachment|enclosure|anlage|anhang|anexo|allegato|приложение|附件|附录|別紙)"
    r"(?:es|s)?(?:\s*(?:no\.?\s*|№\s*)?(?:\d{1,3}|[a-z]|[ivx]{1,5}))?(?:\s*[.:–—-]\s*.{0,100}|\s*\(.{1,80}\)|:)?",
    re.IGNORECASE,
)
_TITLE = r"(?:\s*[.:,–—-].{0,120}|:)?"
_ITEM = re.compile(
    rf"(?:agenda\s+)?item\s+(?:no\.?\s*)?(?:\d{{1,3}}|[a-z]|[ivx]{{1,5}})(?: (?:of|on) the agenda)?{_TITLE}"
    rf"|(?:tagesordnungspunkt|top)\s+\d{{1,3}}{_TITLE}|punkt \d{{1,3}} der tagesordnung{_TITLE}"
    rf"|point \d{{1,3}} de l['’]ordre du jour{_TITLE}|punto \d{{1,3}} del orden del día{_TITLE}"
    rf"|(?:вопрос|пункт) \d{{1,3}}(?: повестки дня)?{_TITLE}"
    r"|议程(?:项目)?[一二三四五六七八九十\d]+.{0,40}|議題[一二三四五六七八九十\d]+.{0,40}",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:\d{1,2}|[IVXLC]{1,6}|[A-H](?=.*\s[^\W\d_A-ZА-Я]))[.)]\s+(?=[^\W\d_]).{3,100}")
_IN_BRACKETS = re.compile(r"\[[^\[\]]+\]|\([^()]+\)")  # *[APPLAUSE]* is no heading
_SENTENCE_ENDS = ".?!…:;,。？！：；，—–-"
_LONGEST = 130
_LONGEST_PLAIN = 80
_MOST_WORDS = 10
_NO_HEADING = re.compile(
    r"\b(?:break|recess|pause|interval|intermission|adjourn\w*|end of|signed|secret|confidential|перерыв|конец)\b"
    r"|^/s/|^\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: where it begins and ends among the parts, what it begins, on which level, and how it is made."""

    first: int
    last: int
    kind: DivisionKind
    level: int
    style: str


def headings_of(parts: Sequence[Part]) -> tuple[Heading, ...]:
    """Find the headings in a record that has turns.

    Those before the first turn that belong to the title of the whole are left out: they count if what they begin is
    one of several.
    """
    labelled = [index for index, part in enumerate(parts) if part.label]
    if not labelled:
        return ()
    found = _lines(parts, _styles(parts, labelled[-1]))
    later = [each for each in found if each.first > labelled[0]]
    before = [each for each in found if each.first < labelled[0]]
    return (*_counting(before, later, parts), *later)


def headings_told(parts: Sequence[Part]) -> tuple[Heading, ...]:
    """Find the headings in a record that has no turns: items of the agenda, and what the format says is a heading."""
    found = _lines(parts, _styles(parts, len(parts)))
    return tuple(each for each in found if each.style == "item" or parts[each.first].heading)


def _styles(parts: Sequence[Part], last_turn: int) -> dict[int, str]:
    """Return which parts look like headings, and how each does; after the last turn only attachments are."""
    styles = {}
    for index, part in enumerate(parts):
        if (
            not (part.label or part.role or part.note or part.item)
            and (style := _style(parts, index))
            and (index < last_turn or style == "attachment")
        ):
            styles[index] = style
    counts = Counter(styles.values())
    shouted = counts["capitals"] * 3 > sum(1 for part in parts if not part.label and part.text)
    if shouted and counts["capitals"] > _MOST_WORDS:  # the whole is in capitals
        styles = {index: style for index, style in styles.items() if style != "capitals"}
    return {index: style for index, style in styles.items() if style != "plain" or counts["plain"] > 1}


def _style(parts: Sequence[Part], index: int) -> str:
    """Say how a part looks like a heading: by its words, in capitals, numbered, plain; empty if it does not."""
    part = parts[index]
    text = part.text
    if part.heading:
        return _said(text) or ("numbered" if _NUMBERED.fullmatch(text) else "section")
    if not text or len(text) > _LONGEST or len(part.lines) > 1 or _NO_HEADING.search(text) or ends_meeting(text):
        return ""
    if names_examiner(text):
        return "examination" if begins_examination(text) else ""
    if said := _said(text):
        return said
    if not _ends_sentence(_before(parts, index)) or _IN_BRACKETS.fullmatch(text):
        return ""
    return "capitals" if _is_in_capitals(text) else _plain_style(text, parts[index + 1 : index + 2])


def _said(text: str) -> str:
    return next((style for style in ("attachment", "session", "item") if _is_said(style, text)), "")


def _plain_style(text: str, following: Sequence[Part]) -> str:
    """Say how a short line before a turn looks like a heading: it is no sentence and no name."""
    is_short = len(text) <= _LONGEST_PLAIN and text.count(" ") < _MOST_WORDS
    if not is_short or text[-1] in _SENTENCE_ENDS or not following or following[0].label is None:
        return ""
    if _NUMBERED.fullmatch(text):
        return "numbered"
    has_common_word = any(word.islower() for word in text.split())  # else it may be a name in a list
    is_title = text[0].isupper() and has_common_word and not any(map(str.isdigit, text))
    return "plain" if is_title and not text.endswith((")", "]", '"', "”", "»")) else ""


def _is_said(style: str, text: str) -> bool:
    """Say whether words are those of a heading of a kind; a sentence is none."""
    pattern = {"session": _SESSION, "attachment": _ATTACHMENT, "item": _ITEM}[style]
    ends_sentence = text[-1] in ".?!;," and not text.endswith(("a.m.", "p.m."))
    if not pattern.fullmatch(text.strip()) or ends_sentence:
        return False
    return style == "item" or text[:1].isupper() or not text[:1].isalpha() or text[:1].lower() == text[:1].upper()


def _is_in_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return (
        len(letters) > 3 and all(map(str.isupper, letters)) and text[-1] not in ":;,?!" and len(text) <= _LONGEST_PLAIN
    )


def _before(parts: Sequence[Part], index: int) -> Part | None:
    return parts[index - 1] if index else None


def _ends_sentence(part: Part | None) -> bool:
    """Say whether what stands before a heading has ended: a sentence, a heading, a bracket."""
    if part is None or not part.text:
        return part is None or part.label is None
    return part.label is None or part.text.rstrip("\"'”’»)]")[-1:] in ".?!…。？！" or part.text[-1] in ")]"


def _lines(parts: Sequence[Part], styles: dict[int, str]) -> list[Heading]:
    """Make headings of lines that look like one; a plain line right after a heading goes on with it."""
    found: list[Heading] = []
    for index in sorted(styles):
        if found and index < found[-1].last:
            continue
        style = styles[index]
        last = index + 1
        if _goes_on(parts, last, styles, style):
            last += 1
        level = parts[index].heading or 1
        found.append(Heading(index, last, _KINDS[style], level, style))
    return found


_KINDS = {
    "session": DivisionKind.SESSION,
    "attachment": DivisionKind.ATTACHMENT,
    "item": DivisionKind.ITEM,
    "numbered": DivisionKind.ITEM,
    "examination": DivisionKind.SECTION,
    "section": DivisionKind.SECTION,
    "capitals": DivisionKind.SECTION,
    "plain": DivisionKind.SECTION,
}


def _goes_on(parts: Sequence[Part], index: int, styles: dict[int, str], style: str) -> bool:
    """Say whether the line after a heading is its second: a title, no sentence, no date, and no heading of its own."""
    if index >= len(parts) or index in styles or parts[index].label or parts[index].lines:
        return False
    text = parts[index].text
    if style not in ("item", "attachment", "session"):
        return style == "examination" and names_examiner(text)
    is_short = 3 < len(text) <= _LONGEST_PLAIN and text[-1] not in _SENTENCE_ENDS and text[0].isupper()
    return is_short and ":" not in text and not any(map(str.isdigit, text)) and not text.startswith(("(", "["))


def _counting(before: list[Heading], later: list[Heading], parts: Sequence[Part]) -> list[Heading]:
    """Return those before the first turn that begin one of several: the last of each kind, if others come later."""
    kept: list[Heading] = []
    styles = {each.style for each in later}
    for style in ("session", "item", "examination", "numbered", "capitals", "plain", "section"):
        alike = [each for each in before if each.style == style]
        if not alike or (style not in styles and style not in ("item", "examination")):
            continue
        last = alike[-1]
        is_date = style == "capitals" and any(map(str.isdigit, parts[last.first].text))
        if not is_date and (last.first or style in ("session", "item", "examination", "numbered")):
            kept.append(last)
    sessions = [each.first for each in kept if each.style == "session"]
    return sorted((each for each in kept if not sessions or each.first >= sessions[0]), key=lambda each: each.first)
