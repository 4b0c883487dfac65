"""A block in, what could be speakers' labels in it out: by shape alone. ``weigh`` decides which of them are.

A label stands at the beginning of a line. How it ends is the transcript's convention: with a colon (*Smith: …*), a
full stop (*Senator SMITH. …*, *Q. …*), a dash (*Smith – …*, *Smith. — …*), by bold type, by wide space (*SMITH    …*),
or with its line. A time, a number or a sign may stand before it.
Where the format itself says what is a label, that is one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from memcon.conventions import KINDS, Convention
from memcon.gazetteer import is_place
from memcon.label_forms import affiliation, bare_label, is_bare_office, is_manner, is_office, is_titled
from memcon.model import Block, Label
from memcon.stages.segment.examining import names_examiner
from memcon.stages.segment.words import (
    CASELESS_OPENERS,
    HEADING_BEGINNINGS,
    INTERJECTIONS,
    LOWER_SHORT,
    LOWER_TITLES,
    NAME_BEGINNINGS,
    OPENERS,
    PARTICLES,
    ROLES,
    TITLES,
)

_MAX_WORDS = 7
_MOST_OF_OFFICE = 14  # words of an office before its holder's name in brackets
_REACH = 72
_PARTY = 9
_STAGE = r"(?:\s*(?P<open>[(\[（])(?P<stage>[^()\[\]（）]{1,200})[)\]）])?"
_COLON = re.compile(
    rf"(?P<text>[^:：()\[\]（）\n;?!]{{1,{_REACH}}}+\??(?:\([^()\[\]]{{1,40}}\)(?=\s?[(\[]))?){_STAGE}"
    r"\s?(?P<sign>:\s?[–—-](?=\s)|:(?=\s|$|[(“\"«„—–])|：)"
)
_GIVEN = re.compile(rf"(?P<text>[^()\[\]（）]+?){_STAGE}\s?(?P<sign>[:：]?)\Z")
_STOP = re.compile(r"\.(?=\s|$)(?!\s[—–-](?:\s|$))|(?=[(\[])")
_STOP_STAGE = re.compile(r"\s*(?P<open>[(\[])(?P<stage>[^()\[\]]{1,200})[)\]](?P<sign>\.)(?=\s|$)(?!\s[—–-](?:\s|$))")
_DASH = re.compile(r"[—–]|(?<=[\s.])-(?=\s)")
_DASH_LABEL = re.compile(rf"(?P<text>[^()\[\]]{{1,{_REACH}}}?){_STAGE}(?P<sign>[.,]?)\s*\Z")
_LEAD = re.compile(
    r"(?P<lead>\[\d{1,3}\.?\]|[\[(<]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])>]?(?:\s?[-–—])?|\d{1,4}[.)]|"
    r"\d{1,3}(?=\s+[^\W\d_a-z]{2}[^:]{0,30}:))\s+(?=[^\W\d_])"
)
_QUESTION = re.compile(
    r"(?P<text>[^\W\d_a-z]\w{0,8}\.? (?:[^\W\d_a-z][\w’'.-]* ?){1,4}?)(?: \([^()]{2,40}\))? "
    r"(?=asked (?:the|Mr\.?) [A-Z])"
)
_LEAD_LINE = re.compile(r"[\[(<]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])>]?(?:\s?(?:-->|[-–—])\s?[\d:.,]+)?\Z")
_BRACKETED = re.compile(rf"(?P<text>\[[^\[\]:]{{1,{_REACH}}}\]){_STAGE}\s?(?P<sign>:(?=\s|$)|：)")
_TIME_AT_END = re.compile(
    r"(?P<text>[^\d:][^:\[\]()]{0,40}?(?: \d{1,2})?)(?P<sign>)\s+"
    r"(?P<time>(?P<open>[\[(]?)\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?)\Z"
)
_WIDE = re.compile(r"(?:[ ]{2,}|\t)")
_COLUMN = re.compile(rf"(?P<text>[^\s:](?:[^\s:]| (?=\S)){{0,{_REACH}}}+)(?:[ ]{{3,}}|[ ]*\t\s*|[ ]*\u3000+[ ]*)(?=\S)")
_CIRCLED = re.compile(rf"(?P<text>[^\s()（）]{{1,12}}){_STAGE}(?:\s+|(?<=[)）]))")
_INITIALS_END = re.compile(r"(?:^|[\s.])[^\W\d_]\Z|^[^\W\d_]{2}\Z")
_LETTERS = frozenset("QAPRDFВОVO")  # that stand for who asks and who answers
DASHES = ("—", "–", "-")
_STOP_DASH = re.compile(r"\.[—–-]")
_WHOLE_WORD = re.compile(r"[^\W\d_]{3}")  # more than initials
_CASELESS = re.compile(r"[\u0590-\u08ff\u0900-\u109f\u3040-\u9fff\uac00-\ud7af]")
_SPACED = re.compile(r"[\u0590-\u08ff\u0900-\u109f\uac00-\ud7af]")  # scripts without cases that part words
# What somebody does, if one word in brackets after a name has a capital: *Laughs*, *Reading*, *Pause*.
_DEED = re.compile(
    r"(?i:\w+(?:s|ing|ed|ly|nd)|laughter|applause|pause|silence|aside|crosstalk|interruption|quietly|cont|contd?\.?|resumed|"
    r"heiterkeit|beifall|pausa|aplausos|applausi|смех|пауза)$"
)
_ELIDED = re.compile(r"(?:[dDlL][’']|[aA]l-|[eE]l-|[oO][’'])[^\W\d_]")
_PAIRS = {"(": "()", "[": "[]", "（": "（）", "": ""}
_LOWER_BEGINNINGS = (
    *(f"{word} " for word in NAME_BEGINNINGS),
    *(f"{word}. " for word in LOWER_SHORT),
    *("d’", "d'", "al-", "el-"),
)
_IN_LABELS = PARTICLES | LOWER_SHORT | ROLES | LOWER_TITLES | {*"hcdaj"}  # what may have no capital in a label
_EMPHASIS = ("bold", "italic")
_SENTENCE_ENDS = '.?!…:;"”’»)]—–-。？！：；）】』」》؟؛۔।'


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
        alone: it has its line to itself.
    """

    kind: Kind
    start: int
    end: int
    label: Label
    begins: bool = True
    alone: bool = False

    @property
    def text(self) -> str:
        """Whom it names."""
        return bare_label(self.label.text)

    @property
    def says_who(self) -> bool:
        """What stands in brackets after it says who it is, or for whom they ask: it is a person's."""
        said = affiliation(self.label.text)
        in_brackets = replace(self.label, stage=said[1:-1]) if said else self.label
        return is_named_question(self.label.text) or says_who(self.label) or says_who(in_brackets)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a convention says of the shape of labels, ready for use.

    Attributes:
        kinds: how a label may end.
        signs: the signs that may end it; all that its kinds have if there are none here.
        lead: what must stand before it: ``time``, ``number``, ``mark``, ``none``; ``any`` if it does not matter.
        marks: finds a sign that may stand before it.
        capitals: names are in capitals.
        titled: a title or an office stands before a name.
        stage: the brackets of stage directions.
        lines: labels may begin at any line of a block.
    """

    kinds: frozenset[Kind]
    signs: frozenset[str]
    lead: str
    marks: re.Pattern[str]
    capitals: bool
    titled: bool
    stage: frozenset[str]
    lines: bool
    own_sign: re.Pattern[str] | None


def shape_of(convention: Convention | None) -> Shape:
    """Return the shape of labels in a convention; that of all conventions if there is none."""
    chosen = convention or Convention("", marks=("○", "◯", "〇", "◎", "●", *DASHES))
    others = [sign for sign in chosen.signs if sign not in (":", "：", ".", "—", "–", "-", "")]
    return Shape(
        kinds=frozenset(map(Kind, chosen.ends)),
        signs=frozenset(chosen.signs),
        lead=chosen.lead,
        marks=re.compile(rf"(?:{'|'.join(map(re.escape, chosen.marks)) or '(?!)'})"),
        capitals=chosen.case == "capitals",
        titled=chosen.titled,
        stage=frozenset(chosen.stage),
        lines=chosen.lines,
        own_sign=re.compile("|".join(map(re.escape, sorted(others, key=len, reverse=True)))) if others else None,
    )


def says_who(label: Label) -> bool:
    """Say whether brackets after a name hold a name, a state, a party, a constituency (*SPD*, *Old Bexley*)."""
    stage = label.stage
    if not stage:
        return False
    is_party = stage.isupper() and len(stage) < _PARTY and " " not in stage and stage.replace("/", "").isalpha()
    return (
        is_titled(stage)
        or is_bare_office(stage)
        or is_party
        or stage.endswith("君")
        or is_place(stage)
        or _tells_whence(stage, label.text)
    )


def _tells_whence(stage: str, name: str) -> bool:
    """Say whether words after a name or office with a title are those of a place or person, and tell no manner."""
    parts = stage.split()
    capitals = [part for part in parts if part[0].isupper()]
    others = [part for part in parts if not part[0].isupper() and part not in PARTICLES]
    if others or not (is_titled(name) or is_office(name)):
        return False
    tells_deed = bool(_DEED.match(stage)) or is_manner(stage[0].lower() + stage[1:])
    return bool(capitals) and parts[0] in capitals and not tells_deed


ANY_SHAPE = shape_of(None)
assert {kind.value for kind in Kind} == set(KINDS)


def candidates_of(block: Block, source: str, shape: Shape = ANY_SHAPE) -> tuple[Candidate, ...]:
    """Return what could be labels in a block, one a line at most.

    Args:
        block: the block.
        source: the whole text of the source, which has the white space that the block has not.
        shape: the shape that labels have in the document's convention.
    """
    if block.label:
        return (_given(block),)
    if block.heading or block.note or block.role or not block.text:
        return ()
    first_end = block.breaks[0][0] - 1 if block.breaks else len(block.text)
    first = _below_time(block, first_end, source) or _candidate(block, 0, first_end, block.start, source, shape)
    found = [first] if first else []
    if block.breaks and shape.lines:
        found.extend(each for each in _further(block, source, shape) if not first or each.start >= first.end)
    return tuple(found) if shape is ANY_SHAPE else tuple(each for each in found if fits(each, shape))


def _given(block: Block) -> Candidate:
    """Return the label that the source's format says is one: a cell of a table, a term with its definition."""
    match = _GIVEN.match(block.text, 0, block.label)
    label = _label(match, match["text"], match["sign"]) if match else Label(block.text[: block.label], colon="")
    return Candidate(Kind.GIVEN, 0, min(block.label + 1, len(block.text)), label)


def fits(candidate: Candidate, shape: Shape) -> bool:
    """Say whether a candidate has the shape that labels have in a convention."""
    label = candidate.label
    return (
        candidate.kind in shape.kinds
        and (not shape.signs or label.colon in shape.signs)
        and shape.lead in ("any", _lead_of(label))
        and (shape.lead != "mark" or bool(shape.marks.match(label.lead)))
        and (not label.brackets or label.brackets in shape.stage)
        and (not shape.capitals or _has_capitals(label.text))
        and (not shape.titled or is_titled(label.text) or is_office(label.text))
    )


def _lead_of(label: Label) -> str:
    if not label.lead:
        return "none"
    return "time" if ":" in label.lead else "number" if label.lead[0].isdigit() else "mark"


def _has_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 1 and sum(letter.isupper() for letter in letters) * 3 >= len(letters) * 2


def _below_time(block: Block, first_end: int, source: str) -> Candidate | None:
    """Find a label under a time that has the first line of its block to itself."""
    if not block.breaks or not _LEAD_LINE.match(block.text, 0, first_end) or block.text[0] not in "[(<0123456789":
        return None
    start, place = block.breaks[0]
    end = block.breaks[1][0] - 1 if len(block.breaks) > 1 else len(block.text)
    found = _label_at(block, start, end, place, source, ANY_SHAPE) or _alone(block.text, start, end)
    if not found:
        return None
    label, kind, after = found
    return Candidate(kind, 0, after, replace(label, lead=block.text[:first_end]), alone=after >= end)


def _further(block: Block, source: str, shape: Shape) -> Iterator[Candidate]:
    """Yield the candidates in the lines of a block after the first."""
    text = block.text
    ends = [offset - 1 for offset, _ in block.breaks[1:]] + [len(text)]
    for (start, place), end in zip(block.breaks, ends, strict=True):
        timed = text[start] in "[(<" and _LEAD.match(text, start, end) is not None
        sentence = timed or text[start - 2] in _SENTENCE_ENDS
        if not sentence and not text[start].isupper():
            continue
        candidate = _candidate(block, start, end, place, source, shape, sentence)
        if candidate:
            yield candidate


def _candidate(
    block: Block, start: int, end: int, place: int, source: str, shape: Shape, begins: bool = True
) -> Candidate | None:
    text = block.text
    first = text[start]
    if first.islower() and not text.startswith(_LOWER_BEGINNINGS, start):
        return None
    mark = None if first.isalnum() else shape.marks.match(text, start, end)
    if mark:
        return _marked(block, start, mark.end(), end, source, shape)
    lead = _LEAD.match(text, start, end) if first.isdigit() or first in "[(<" else None
    at = lead.end() if lead else start
    if not (text[at].isalpha() or lead):
        return _in_brackets(text, start, end, begins) if first == "[" else None
    found = _asked(text, at, end) if lead else None
    found = found or _label_at(block, at, end, place if at == start else -1, source, shape)
    if not found or names_examiner(found[0].text):
        return None
    label, kind, after = found
    if lead:
        label = Label(label.text, label.stage, label.brackets, label.colon, lead["lead"])
    return Candidate(kind, start, after, label, begins, after >= end)


_Found = tuple[Label, Kind, int]


def _asked(text: str, start: int, end: int) -> _Found | None:
    """Find who puts a numbered question in a parliament (*7. Mr. Lowe asked the Minister of Transport whether …*)."""
    match = _QUESTION.match(text, start, end)
    return (Label(match["text"], colon=""), Kind.COLON, match.end()) if match and is_titled(match["text"]) else None


def _marked(block: Block, start: int, at: int, end: int, source: str, shape: Shape) -> Candidate | None:
    """Find a label after a sign (*○議長　…*, *– Smith: …*)."""
    text = block.text
    while at < end and text[at].isspace():
        at += 1
    lead = text[start:at].rstrip()
    found = _label_at(block, at, end, -1, source, shape) if at < end and text[at].isalpha() else None
    if lead in DASHES and (not found or found[1] is not Kind.COLON):
        return None  # it may begin what somebody says, or an item of a list
    if found:
        label, kind, after = found
        return Candidate(kind, start, after, replace(label, lead=lead), alone=after >= end)
    match = _CIRCLED.match(text, at, end)
    if not match or not is_name_shaped(match["text"]):
        return None
    return Candidate(Kind.WIDE, start, match.end(), replace(_label(match, match["text"], ""), lead=lead))


def _in_brackets(text: str, start: int, end: int, begins: bool) -> Candidate | None:
    """Find a label that an editor supplied (*[Schmidt]: …*)."""
    match = _BRACKETED.match(text, start, end)
    if not match or not is_name_shaped(bare_label(match["text"])):
        return None
    return Candidate(Kind.COLON, start, match.end(), _label(match, match["text"], match["sign"]), begins)


def _label_at(block: Block, at: int, end: int, place: int, source: str, shape: Shape) -> _Found | None:
    """Return the label that stands at an offset, whichever way it ends."""
    text = block.text
    found = _by_own_sign(text, at, end, shape.own_sign) if shape.own_sign else None
    found = found or _by_colon(text, at, end)
    if not found and block.marks:
        found = _by_bold_type(block, at)
    if not found and place >= 0:
        found = _by_width(text, at, end, place, source)
    found = found or _by_stop(text, at, end) or _by_dash(text, at, end)
    return found or (_alone(text, 0, end) if at == 0 else None)


def _by_own_sign(text: str, start: int, end: int, sign: re.Pattern[str]) -> _Found | None:
    """Find a label that ends in a sign of which only the convention knows (*SMITH >> …*)."""
    match = sign.search(text, start, min(end, start + _REACH))
    name = text[start : match.start()].rstrip() if match else ""
    if not match or not is_name_shaped(name):
        return None
    return Label(name, colon=match.group()), Kind.COLON, match.end()


def _by_colon(text: str, start: int, end: int) -> _Found | None:
    match = _COLON.match(text, start, end)
    if not match:
        return None
    name = match["text"].partition("(")[0]
    is_long = name.count(" ") < _MOST_OF_OFFICE and bool(match["stage"]) and is_titled(match["stage"])
    if not is_label_shaped(name) and not (is_long and is_office(name)):
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
        if _INITIALS_END.search(name) and name not in _LETTERS:
            if not _WHOLE_WORD.search(_untitled(name)) or not _is_stop_label(name):
                continue
            return Label(f"{name}.", colon=""), Kind.STOP, at
        return (Label(name, colon="."), Kind.STOP, at) if _is_stop_label(name) or _has_office(name) else None
    return None


def _untitled(name: str) -> str:
    """Return a name without a title before it."""
    first, _, rest = name.partition(" ")
    return rest if first.strip(".").casefold() in TITLES else name


def _is_abbreviated(name: str) -> bool:
    last = name.rsplit(" ", 1)[-1].casefold()
    return (last in TITLES and len(last) < 5) or last in ("st", "jr", "sr", "ст")


def _is_stop_label(name: str) -> bool:
    return not name.casefold().startswith(HEADING_BEGINNINGS) and (
        name.count(" ") < 5
        and "," not in name
        and not _STOP_DASH.search(name)
        and name.casefold() not in INTERJECTIONS
        and is_name_shaped(name)
        and not _holds_a_sentence(name)
    )


def _has_office(name: str) -> bool:
    """Say whether an office stands after a name (*SEGNI, Presidente del Consiglio*)."""
    head, comma, _ = name.partition(", ")
    return bool(comma) and is_label_shaped(name) and head.casefold() not in INTERJECTIONS | OPENERS


def _holds_a_sentence(name: str) -> bool:
    """Say whether a full stop inside of a name ends more than a title or initials (*Yes. Peace*)."""
    inner = name.split()[:-1]
    ended = (word[:-1] for word in inner if word.endswith(".") and len(word) > 3)
    return any(_WHOLE_WORD.search(word) and not _is_abbreviated(word) for word in ended)


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
    if not text[dash.start() - 1].isspace() and match["sign"] != ".":
        return None
    sign = " ".join(part for part in (stop, dash.group()) if part)
    is_label = _is_stop_label(name) or (stop == "." and "," in name and is_label_shaped(name))
    return (_label(match, name, sign), Kind.DASH, dash.end()) if is_label else None


def _by_width(text: str, start: int, end: int, place: int, source: str) -> _Found | None:
    """Find a name with wide space after it, which only the source's own line shows."""
    if text[start] in "QA" and start + 1 < end and text[start + 1] == " " and source[place] == text[start]:
        wide = _WIDE.match(source, place + 1)
        return (Label(text[start], colon=""), Kind.WIDE, start + 2) if wide else None
    match = _COLUMN.match(source, place, place + _REACH + 40)
    if (
        not match
        or not text.startswith(match["text"], start)
        or not _is_stop_label(match["text"])
        or match["text"][-1] == "."
    ):
        return None
    return Label(match["text"], colon=""), Kind.WIDE, start + len(match["text"]) + 1


def _by_bold_type(block: Block, start: int) -> _Found | None:
    """Find a name in bold type that speech follows; its colon or full stop may touch the speech."""
    mark = next((mark for mark in block.marks if mark.start == start and mark.rend in _EMPHASIS), None)
    if not mark or mark.end - start > _REACH or mark.end == len(block.text):
        return None
    name = block.text[start : mark.end]
    sign = name[-1] if name[-1] in ":：." else ""
    name = name.removesuffix(sign)
    if not is_name_shaped(name) or not (sign or block.text[mark.end].isspace()):
        return None
    return Label(name, colon=sign), Kind.COLON if sign in (":", "：") else Kind.BOLD, mark.end


def _alone(text: str, start: int, end: int) -> _Found | None:
    """Find a label that has a line to itself: the first of its block, or that under a time."""
    if end - start > _REACH or not (text[end - 1].isalnum() or text[end - 1] in ".)]"):
        return None
    timed = _TIME_AT_END.match(text, start, end) if text[end - 1].isdigit() or text[end - 1] in ")]" else None
    if timed and is_name_shaped(timed["text"]):
        label = Label(timed["text"], timed["time"].strip("[]()"), _PAIRS.get(timed["open"], ""), timed["sign"])
        return label, Kind.ALONE, min(end + 1, len(text))
    match = _DASH_LABEL.match(text, start, end)
    if not match or match["sign"] == ",":
        return None
    name = match["text"].rstrip()
    if not _is_stop_label(name):
        return None
    return _label(match, name, match["sign"]), Kind.ALONE, min(end + 1, len(text))


def _label(match: re.Match[str], name: str, sign: str) -> Label:
    return Label(name.strip(), (match["stage"] or "").strip(), _PAIRS[match["open"] or ""], sign)


@lru_cache(maxsize=4096)
def is_label_shaped(text: str) -> bool:
    """Say whether words could be a label with a colon: a name, and how they speak or what office they hold."""
    if is_name_shaped(text) or is_named_question(text):
        return True
    name, comma, said = text.partition(", ")
    return (
        bool(comma) and is_name_shaped(name) and (is_manner(said) or (is_office(said) and said.count(" ") < _MAX_WORDS))
    )


def is_named_question(text: str) -> bool:
    """Say whether words say who asks, and for whom: *Q. Robert Lowe, Associated Press*."""
    name, comma, house = text.removeprefix("Q. ").partition(", ")
    return text.startswith("Q. ") and bool(comma) and all(map(is_name_shaped, (name, house)))


@lru_cache(maxsize=4096)
def is_name_shaped(text: str) -> bool:
    """Say whether words could name a speaker: capitalised, all capitals, or an office; at most seven."""
    words = text.split()
    if not words or len(words) > _MAX_WORDS or words[-1][-1] in ",;—":
        return False
    if _CASELESS.search(text):
        return (len(text.strip()) <= 8 or (len(words) < 5 and bool(_SPACED.search(text)))) and (
            text.strip()[0] not in CASELESS_OPENERS
        )
    capitalised = 0
    for word in words:
        bare = word.strip(".,'’\"“”-_")
        if not bare or bare == "&":
            continue
        if bare[0].isupper() or _ELIDED.match(bare):
            capitalised += 1
        elif not bare[0].isdigit() and bare.casefold() not in _IN_LABELS:
            return False
    first = words[0].strip(".,'’\"“”")
    return (
        capitalised > 0
        and bool(first)
        and (first[0].isupper() or bool(_ELIDED.match(first)) or first in NAME_BEGINNINGS | LOWER_SHORT)
    )
