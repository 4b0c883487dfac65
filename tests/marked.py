"""Transcripts marked by hand: what the marks mean, the transcript without them, and the same as TEI to measure against.

=====================  =============================================================
``{id|Label}``         at the beginning of a line: a turn of that person begins
``{n}``                at the beginning of a line: no turn from here on
``[P id|words]``       a person; ``L`` a place, ``O`` an organisation, ``T`` a newspaper
``[D when|words]``     a date; ``from/to`` if it is a span
``{s|(words)}``        a stage direction
``{gap|[words]}``      what the source lacks
``{sic|word [sic]}``   a word of which the source says so
``{sup|[words]}``      what was supplied
``{gloss|[…]}``        a note in the text: another name for what was just named
``{trans|[…]}``        … the translator's
``{orig|[…]}``         … the wording of the original
=====================  =============================================================
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from memcon.marks import read_marks
from memcon.scoring import Comparison, compare

_TOKEN = re.compile(r"\[([PLOTD]) ([^|\]\s]+)\||\{([\w-]+)\||([\[\]}])")
_NAMES = {"P": "persName", "L": "placeName", "O": "orgName", "T": "title"}
_NOTES = {"gloss": "gloss", "trans": "translator", "orig": "original"}
_BRACKETS = frozenset(["s", "gap", "sic", "sup", *_NOTES])
_LEAD = r"(\d+\. |\*\*|\[[\d:]+\] )?"
_TURN = re.compile(rf"{_LEAD}(\{{(?!(?:{'|'.join(_BRACKETS)})\|)[\w-]+\|[^}}]+\}}(?: ?\{{s\|[^}}]+\}})?)[\s.:：—–*]*")
_NO_TURN = "{n}"
_OPENING = ("(", "[", "（")


@dataclass(frozen=True)
class _Mark:
    kind: str
    value: str
    inside: list["str | _Mark"]


def plain(text: str) -> str:
    """Return a marked transcript without its marks: as an archive would send it."""
    return "".join(_words(_read(text.replace(_NO_TURN, ""))))


def gold(text: str) -> bytes:
    """Return a marked transcript as TEI."""
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{"".join(_blocks(text))}</body></text></TEI>'.encode()


def measured(text: str, tei: bytes) -> Comparison:
    """Compare an edition with the marks of its transcript."""
    return compare(read_marks(gold(text), "gold"), read_marks(tei, "edition"))


def _read(text: str) -> list[str | _Mark]:
    open_marks = [_Mark("", "", [])]
    at = 0
    for token in _TOKEN.finditer(text):
        open_marks[-1].inside.append(text[at : token.start()])
        at = token.end()
        kind, value, braced, sign = token.groups()
        if not sign:
            open_marks.append(_Mark(kind or (braced if braced in _BRACKETS else "turn"), value or braced, []))
        elif sign == "[":
            open_marks.append(_Mark("[", "", []))
        elif len(open_marks) > 1:
            done = open_marks.pop()
            open_marks[-1].inside.append(done)
        else:
            open_marks[-1].inside.append(sign)
    assert len(open_marks) == 1, f"A mark is not closed: {open_marks[-1]}"
    return [*open_marks[0].inside, text[at:]]


def _words(parts: list[str | _Mark]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, str):
            yield part
        else:
            inside = "".join(_words(part.inside))
            yield f"[{inside}]" if part.kind == "[" else inside


def _blocks(text: str) -> Iterator[str]:
    speaking, paragraph = False, list[str]()
    for line in [*text.split("\n"), ""]:
        turn, ends = _TURN.match(line), line.startswith(_NO_TURN)
        if paragraph and (turn or ends or not line.strip()):
            yield "<p>" + _tei("\n".join(paragraph)) + "</p>"
            paragraph = []
        if speaking and (turn or ends):
            yield "</sp>"
            speaking = False
        if turn:
            label, *stage = (part for part in _read(turn[2]) if isinstance(part, _Mark))
            yield f"<p>{turn[1]}</p>" if turn[1] else ""
            yield f"<sp who={quoteattr('#' + label.value)}><speaker>{_tei(label.inside)}</speaker>{_tei(stage)}"
            speaking = True
        rest = line[turn.end() :] if turn else line.removeprefix(_NO_TURN)
        if rest.strip():
            paragraph.append(rest)
    if speaking:
        yield "</sp>"


def _tei(text: "str | list[str | _Mark]") -> str:
    return "".join(escape(part) if isinstance(part, str) else _element(part) for part in _parts(text))


def _parts(text: "str | list[str | _Mark]") -> "list[str | _Mark]":
    return _read(text) if isinstance(text, str) else text


def _element(mark: _Mark) -> str:
    inside = _tei(mark.inside)
    if mark.kind in _NAMES:
        return f'<{_NAMES[mark.kind]} ref="#{mark.value}">{inside}</{_NAMES[mark.kind]}>'
    if mark.kind == "D":
        start, _, end = mark.value.partition("/")
        return f'<date from="{start}" to="{end}">{inside}</date>' if end else f'<date when="{start}">{inside}</date>'
    if mark.kind in _NOTES:
        return f'<note type="{_NOTES[mark.kind]}">{inside[1:-1]}</note>'
    if mark.kind == "sic":
        return f"<sic>{inside.removesuffix(' [sic]')}</sic>"
    brackets = {"s": "stage", "gap": "gap", "sup": "supplied"}
    bare = inside[1:-1] if inside[:1] in _OPENING else inside
    return f"<{brackets[mark.kind]}>{bare}</{brackets[mark.kind]}>" if mark.kind in brackets else f"[{inside}]"
