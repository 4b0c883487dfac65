"""Editorial brackets: every one is classified by its form and by what stands round it.

A paragraph and its names in, spans and doubts out. The brackets themselves leave the text, since the element says
what they said; each rendition puts them back. What no rule decides becomes ``note type="bracket"`` and a finding.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from memcon.authority import Authority
from memcon.findings import Finding, Severity
from memcon.model import Description, Paragraph, Span

_PAIRS = re.compile(r"[\[\]]")
_GAP = (
    (re.compile(r"^(?:\.\s?\.\s?\.|…|\.{2,})$"), "omitted"),
    (re.compile(r"\b(?:illegible|unreadable|unleserlich|illisible|неразборчиво)\b", re.IGNORECASE), "illegible"),
    (re.compile(r"\b(?:inaudible|unclear|unintelligible)\b", re.IGNORECASE), "inaudible"),
    (re.compile(r"\b(?:not declassified|excised|redacted|sanitized|classified)\b", re.IGNORECASE), "redacted"),
    (re.compile(r"\b(?:missing|lost|torn off|damaged|blank)\b", re.IGNORECASE), "lost"),
    (re.compile(r"^(?:omitted|omission|ellipsis|text omitted)|\bomitted\b", re.IGNORECASE), "omitted"),
)
_EXTENT = re.compile(
    r"\b(?P<quantity>\d+(?:[½¼¾]|[-–/]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|less than \d+|half an?|an?)\s+"
    r"(?:and a half )?(?P<unit>words?|lines?|pages?|paragraphs?|sentences?|leaves|leaf|minutes?|names?)\b",
    re.IGNORECASE,
)
_NOTE_NUMBER = re.compile(r"^(?:fn\.? ?|note |n\. ?)?(\d{1,3}|\*{1,3}|[a-z])$", re.IGNORECASE)
_PAGE = re.compile(r"^(?:page|p\.|seite|с\.|стр\.) ?(\d{1,5}|[ivxlc]+)$", re.IGNORECASE)
_SCENE = re.compile(
    r"^(?:\w+ )?(?:laughs?|laughter|chuckles?|chuckling|smiles?|smiling|applause|coughs?|sighs?|pause[sd]?|silence|"
    r"crosstalk|interrupts?|interrupting|gestur\w+|pointing|points|nods?|nodding|reads?|reading|whisper\w*|indicat\w+|"
    r"translat\w+|break|recess|end of \w+|смех|lacht|rires)\b",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"\b(?:meeting|conversation|session|interview|talks?|recording|tape) (?:was |is )?(?:end|clos|adjourn|resum)", re.I
)
_EXPLAINS = re.compile(
    r"^(?:i\.\s?e\.|e\.\s?g\.|viz\.?|cf\.?|see\b|that is\b|namely\b|meaning\b|sic\b|так в тексте|ed\.|editor|translator|note\b|d\.\s?h\.|т\.\s?е\.)",
    re.I,
)
_TIME = re.compile(r"^(?:in|on|at|since|until|from|during|after|before|by|early|late|mid)\b.*\d|^\d{4}$", re.IGNORECASE)
_NAME_PART = re.compile(r"(?:[^\W\d_a-z][\w’'\-]*|(?:[^\W\d_a-z]\w?\.)+)$")
_GIVEN = re.compile(r"(?:^|\s)(?:[^\W\d_a-z]\w?\.\s?)+$")
# Endings and clusters of Russian in Latin letters that English words have not.
_RUSSIAN = re.compile(
    r"(?:shch|kh[bdgklmnprstvz]|zh[bdgklmnrv]|\w(?:stvo|ennikh|nykh|nikh|skii|skiy|skoe|nost'?|iye|aya|oye|ogo|ami|yami|akh|"
    r"yakh|oval\w?|usil|isil|ichi|evich|ovich)$|^(?:kak|chto|eto|vse|net|kto|gde|dlya|nash|nasha|nado)\w{0,3}$|^\w+oe$)",
    re.IGNORECASE,
)
_ENGLISH = frozenset(
    "the a an of to in on at by for with from and or but that which who whom whose this these those it its he she they we i "
    "you us them him her his their our my is are was were be been being has have had do does did not no nor as if so than "
    "then when while where there here would will could can should may might must also only about over under against between "
    "into out up down any some all both each other another more most such same one two three".split()
)
_STEM = re.compile(r"(?:ing|ed|es|s|ly|tion|ment|ty|ies|cy)$")


@dataclass(frozen=True, slots=True)
class _Bracket:
    """A pair of brackets: offsets of the opening one and after the closing one, and what is between."""

    start: int
    end: int
    content: str


def find_brackets(
    paragraph: Paragraph,
    names: tuple[Span, ...],
    authority: Authority,
    description: Description,
    notes: frozenset[str],
) -> tuple[tuple[Span, ...], tuple[Finding, ...]]:
    """Classify the brackets of a paragraph.

    Args:
        paragraph: the paragraph.
        names: the names found in it.
        authority: the registers.
        description: what is known of the document.
        notes: numbers of the source's notes.
    """
    text = paragraph.text
    if "[" not in text and "]" not in text:
        return (), ()
    spans: list[Span] = []
    findings: list[Finding] = []
    by_start = {span.start: span for span in names}
    by_end = {span.end: span for span in names}
    pairs, unpaired = _pairs(text)
    for offset in unpaired:
        findings.append(_doubt("T-004", f"The bracket in “{_context(text, offset)}” has no partner.", paragraph.line))
    for bracket in pairs:
        made = tuple(_classify(bracket, text, by_start, by_end, description, notes))
        if not made:
            made = (_note(bracket, "bracket", description),)
            message = f"What the bracket “[{bracket.content[:60]}]” is was not understood; it was kept as a note."
            findings.append(_doubt("T-005", message, paragraph.line))
        spans.extend(made)
    return tuple(spans), tuple(findings)


def _doubt(code: str, message: str, line: int) -> Finding:
    return Finding(Severity.WARNING, code, message, "Look at the place, and mend the edition if need be.", line=line)


def _context(text: str, offset: int) -> str:
    return text[max(0, offset - 25) : offset + 25]


def _pairs(text: str) -> tuple[list[_Bracket], list[int]]:
    """Pair brackets, nested ones included; return the pairs in order of their beginnings, and the odd ones."""
    opened: list[int] = []
    pairs: list[_Bracket] = []
    odd: list[int] = []
    for match in _PAIRS.finditer(text):
        if match.group() == "[":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            pairs.append(_Bracket(start, match.end(), text[start + 1 : match.start()].strip()))
        else:
            odd.append(match.start())
    return sorted(pairs, key=lambda bracket: bracket.start), sorted(odd + opened)


def _classify(
    bracket: _Bracket,
    text: str,
    by_start: dict[int, Span],
    by_end: dict[int, Span],
    description: Description,
    notes: frozenset[str],
) -> Iterator[Span]:
    """Yield the spans that a bracket becomes; none if no rule knows it. The order of the rules matters."""
    content = bracket.content
    before = by_end.get(len(text[: bracket.start].rstrip(" ")))
    after = by_start.get(bracket.end + 1) if text[bracket.end : bracket.end + 1] == " " else by_start.get(bracket.end)
    if _in_word(bracket, text):
        yield _supplied(bracket, description, "omitted")
    elif _PAGE.match(content):
        yield from _page(bracket)
    elif content == "sic":
        yield from _sic(bracket, text)
    elif (number := _NOTE_NUMBER.match(content)) and (number.group(1) in notes or content.isdigit()):
        yield from _note_reference(bracket, number.group(1), notes)
    elif reason := next((reason for pattern, reason in _GAP if pattern.search(content)), ""):
        yield _gap(bracket, reason, description)
    elif _is_whole(bracket, text) or _SCENE.match(content) or _ENDING.search(content):
        kind = "pause" if re.match(r"(?:pause|break|silence|recess)", content, re.IGNORECASE) else "business"
        yield _trimmed(bracket, "stage", (("type", kind), ("rend", "brackets")))
    elif _EXPLAINS.match(content):
        yield _note(bracket, "translator", description)
    elif before and _names_the_same(bracket, before, text, by_start):
        yield _note(bracket, "gloss", description)
    elif after and _is_fuller_name(content, after):
        yield _supplied(bracket, description)
        yield replace(after, start=bracket.start, rank=after.rank + 1)
    elif after and _is_office(content):
        yield _supplied(bracket, description, "omitted")
    elif _is_foreign(content, text, description):
        yield _original(bracket, description)
    elif before and before.tag == "persName" and _is_person_like(content):
        yield _note(bracket, "gloss", description)
    elif _TIME.match(content):
        yield _note(bracket, "translator", description)
    elif _fills_in(content):
        yield _supplied(bracket, description, "omitted")


def _is_whole(bracket: _Bracket, text: str) -> bool:
    """A paragraph that is one bracket is told by the recorder."""
    return bracket.start == 0 and bracket.end == len(text)


def _trimmed(bracket: _Bracket, tag: str, attributes: tuple[tuple[str, str], ...]) -> Span:
    return Span(bracket.start, bracket.end, tag, attributes, (1, 1), rank=8)


def _resp(description: Description) -> tuple[str, str]:
    return "resp", f"#{description.responsible}"


def _supplied(bracket: _Bracket, description: Description, reason: str = "") -> Span:
    attributes = (*((("reason", reason),) if reason else ()), _resp(description))
    return _trimmed(bracket, "supplied", attributes)


def _note(bracket: _Bracket, kind: str, description: Description) -> Span:
    return _trimmed(bracket, "note", (("type", kind), ("place", "inline"), _resp(description)))


def _original(bracket: _Bracket, description: Description) -> Span:
    language = description.original_language[0] if description.original_language else "und"
    return replace(_note(bracket, "original", description), wrap=("foreign", (("xml:lang", f"{language}-Latn"),)))


def _gap(bracket: _Bracket, reason: str, description: Description) -> Span:
    extent = _EXTENT.search(bracket.content)
    attributes = (("reason", reason), *((("extent", extent.group()),) if extent else ()), _resp(description))
    return replace(_trimmed(bracket, "gap", attributes), wrap=("desc", ()))


def _page(bracket: _Bracket) -> Iterator[Span]:
    match = _PAGE.match(bracket.content)
    yield Span(bracket.start, bracket.start, "pb", (("n", match.group(1) if match else ""),), rank=9)
    yield _trimmed(bracket, "fw", (("type", "pageNum"), ("rend", "brackets")))


def _sic(bracket: _Bracket, text: str) -> Iterator[Span]:
    """``[sic]`` speaks of the word before it; the mark itself leaves the text."""
    end = len(text[: bracket.start].rstrip())
    start = max(text.rfind(" ", 0, end) + 1, 0)
    while start < end and not text[start].isalnum():
        start += 1
    if start < end:
        yield Span(start, bracket.end, "sic", (("rend", "bracket"),), (0, bracket.end - end), rank=7)


def _note_reference(bracket: _Bracket, number: str, notes: frozenset[str]) -> Iterator[Span]:
    target = (("target", f"#fn{number}"),) if number in notes else ()
    yield Span(bracket.start, bracket.end, "ref", (("type", "noteref"), ("n", number), *target), rank=8)


def _in_word(bracket: _Bracket, text: str) -> bool:
    """Letters inside a word or at its end: ``understand[s]``, ``[h]e``."""
    if not bracket.content.isalpha() or len(bracket.content) > 6:
        return False
    left = text[bracket.start - 1 : bracket.start]
    right = text[bracket.end : bracket.end + 1]
    return left.isalpha() or (right.isalpha() and len(bracket.content) < 4)


def _names_the_same(bracket: _Bracket, before: Span, text: str, by_start: dict[int, Span]) -> bool:
    """The bracket holds another name of what was just named, and nothing else."""
    inside = by_start.get(bracket.start + 1)
    if inside is None or inside.end < bracket.end - 1:
        return False
    return _reference(inside) == _reference(before) != "" or (
        inside.tag == before.tag and text[bracket.start - 1] == " "
    )


def _reference(span: Span) -> str:
    return dict(span.attributes).get("ref", "")


def _is_fuller_name(content: str, after: Span) -> bool:
    """The bracket ends in a given name or initials that belong to the name after it."""
    if after.tag != "persName":
        return False
    last = content.rsplit(maxsplit=1)[-1]
    if _GIVEN.search(content):
        return True
    return bool(_NAME_PART.match(last)) and not _is_office(content)


def _is_office(content: str) -> bool:
    """The bracket ends in a word for an office, a country's adjective or a form of address."""
    last = content.rsplit(maxsplit=1)[-1].strip(".,").casefold()
    return (
        bool(
            re.search(
                r"(?:minister|president|secretary|chairman|premier|marshal|general|ambassador|director|comrade|king|queen|"
                r"prince|colonel|admiral|senator|doctor|professor|mr|mrs|dr|chief|leader|an|ese|ish|ch)$",
                last,
            )
        )
        and len(content) < 80
    )


def _is_person_like(content: str) -> bool:
    words = content.split()
    return 1 <= len(words) <= 4 and all(word[0].isupper() for word in words)


def _is_foreign(content: str, text: str, description: Description) -> bool:
    """Words of the original in Latin letters: none English, and at least one made as no English word is."""
    if description.original_language is None or len(content.split()) > 12:
        return False
    words = re.findall(r"[^\W\d_]+'?", content)
    if not words or not content[0].islower():
        return False
    signs = [word for word in words if _RUSSIAN.search(word)]
    plain = [word for word in words if word in _ENGLISH]
    return bool(signs) and len(plain) < len(words) and not (len(plain) > len(signs) and len(words) > 2) and bool(text)


def _fills_in(content: str) -> bool:
    """Words that complete the sentence: a few, in lower case but for names."""
    words = content.split()
    return 0 < len(words) <= 8 and content[-1] not in ".!?:;"
