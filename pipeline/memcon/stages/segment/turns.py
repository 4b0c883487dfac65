"""Parts from the first label on in, turns and narration out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from memcon.findings import Finding, Severity
from memcon.model import SPEECH, Item, Label, Narration, Passage, PassageKind, Scene, Turn
from memcon.stages.segment.endings import ends_meeting
from memcon.stages.segment.examining import names_examiner
from memcon.stages.segment.paragraphs import is_torn, joined
from memcon.stages.segment.parts import Part
from memcon.stages.segment.passages import is_time, together

QUOTED = re.compile(r"[\"“«„][^\"”»“]*[\"”»“]")
FIRST_PERSON = re.compile(
    r"\b(?:I|we|you|me|us|my|mine|our|ours|your|yours|myself|ourselves|yourself|let's|I'm|we're|don't|"
    r"ich|wir|uns|unser\w*|mein\w*|Sie|je|nous|notre|nos|vous|votre|я|мы|нас|нам|наш\w*|мой|моя|вы|вас|ваш\w*)\b",
    re.IGNORECASE,
)
_TALK = r"(?:meeting|conversation|session|talks?|discussions?|exchange of (?:opinions|views)|luncheon|dinner|reception)"
_PAUSE = re.compile(
    rf"\b(?:break|recess|pause|interval|intermission|Pause|перерыв\w*)\b.{{0,80}}\b(?:resum\w+|continu\w+|minutes?|hours?)"
    rf"|\b(?:after|following) (?:an? |the )?(?:[\w-]+ )?(?:break|recess|pause|interval|intermission)\b"
    rf"|\b{_TALK} (?:was |were )?(?:adjourned|interrupted|suspended|broken off|unterbrochen)\b|\bперерыв\b",
    re.IGNORECASE,
)
_ANY_PAUSE = re.compile(r"\b(?:break|recess|pause|silence|interval|intermission|adjourn\w*|перерыв)\b", re.IGNORECASE)
_ACTORS = re.compile(
    r"^(?:the |both |all )?(?:(?:\w+ )?interpreters?|translators?|stenographers?|note-?takers?|participants|"
    r"those present|(?:\w+ )?delegations?)\b",
    re.IGNORECASE,
)
_BUSINESS = re.compile(
    rf"\b(?:interpreters?|translators?)\b.{{0,80}}\btranslat|\btranslat\w+ (?:orally|aloud)\b|переводчик\w*\b"
    rf"|\b{_TALK} (?:then |was |were )?(?:ended|began|begins|ends|closed|opened|continued|lasted|took place|resumed)\b",
    re.IGNORECASE,
)
# What shows a scene in a short paragraph only: in a long one such words are talked about.
_SHORT_BUSINESS = re.compile(
    r"\b(?:applause|laughter|laughs|laugh|toasts?|смех|аплодисменты)\b"
    r"|\breads? (?:out|aloud|an?|the|from)\b"
    r"|\bhand(?:s|ed)\b.{0,40}\b(?:over|cables?|documents?|letters?|notes?|papers?|text)\b"
    r"|\b(?:having been|was|were) (?:(?:first|duly) )*(?:sworn|affirmed|relieved)\b"
    r"|^(?:the|this|an?|it)\b.{0,60}\b(?:was|were) (?:then |thus |so |unanimously )?"
    r"(?:adopted|rejected|carried|agreed|decided|withdrawn|approved|put to the vote)\b"
    r"|^(?:main |amendment )?question (?:put|again|accordingly|proposed|agreed)\b|^it being .{0,40}\bo[’']clock\b"
    r"|^(?:general |loud |prolonged )?(?:applause|laughter|interruptions?|aplausos|risos|risas|protestos|protestas|"
    r"rumores|pausa|applausi|ilarità|commenti|beifall|heiterkeit|applaudissements|rires|exclamations|аплодисменты|смех|шум|"
    r"oklaski|wesołość|alkışlar|gürültüler)\b[^:?!]{0,60}$"
    r"|^the (?:house|committee|senate|council|assembly|board) divided\b"
    r"|^(?:\S+ ){1,8}rose[—–-]+$"
    r"|^(?:\S+ ){1,5}(?:indicated (?:assent|dissent)|took (?:a|his|her|their) (?:places?|seats?))\b"
    r"|^at the (?:invitation|request) of the \w+, .{3,60}\btook (?:a|his|her|their) (?:places?|seats?)\b"
    r"|^(?:[\d:.]+ )?(?:\S+ ){1,4}(?:enters?|entered|leaves?|left|arrives?|arrived|joins|joined|rises|rose|departs|"
    r"departed)\b",
    re.IGNORECASE,
)
_LIST_ITEM = re.compile(r"^(?:[—–•*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{2,4})[).]\s)")
# What a reporter sets in capitals between speeches: *COMMISSION ADJOURNS*, *ON RESUMPTION:*
_ANNOUNCED = re.compile(
    r"(?:THE )?(?:COMMISSION|COMMITTEE|COURT|HEARING|MEETING|INQUIRY|SESSION|TRIBUNAL|PROCEEDINGS|LUNCH|TEA|SHORT)"
    r" (?:ADJOURN(?:S|ED)|RESUME[SD]?|BREAK|RECESS|SUSPENDED)(?: (?:AT|FOR|UNTIL) .{1,40})?[.:]?"
    r"|(?:UP)?ON RESUMPTION[.:]?"
)
_WHOLE_BRACKET = re.compile(r"^(?:\([^()]*\)|\[[^\[\]]*\])[.]?$")


@dataclass(slots=True)
class _Told:
    """Narration that is still being gathered: the halves of its paragraph."""

    halves: list[Part]
    scene: Scene

    def closed(self) -> Narration:
        return Narration(joined(self.halves), self.scene)


@dataclass(slots=True)
class _Spoken:
    """A turn that is still being gathered: the part with its label, and its paragraphs as lists of halves."""

    first: Part
    label: Label
    parts: list[list[Part] | _Told | Passage]

    def closed(self) -> Turn:
        parts = tuple(joined(part) if isinstance(part, list) else _closed(part) for part in self.parts)
        return Turn(self.label, parts, self.first.line, self.first.pages)


_Gathered = _Spoken | _Told | Passage


def _closed(part: _Told | Passage) -> Narration | Passage:
    return part.closed() if isinstance(part, _Told) else part


def gather(parts: tuple[Part, ...], name: str, source: str) -> tuple[tuple[Item, ...], tuple[Finding, ...]]:
    """Gather parts into turns and narration.

    Args:
        parts: the parts from the first label, or from a heading, to the next heading or the closing.
        name: the source's name, for findings.
        source: the whole text of the source.
    """
    items: list[_Gathered] = []
    findings: list[Finding] = []
    passages = together(parts, source)
    has_word = False
    index = 0
    while index < len(parts):
        part = parts[index]
        passage = passages.get(index)
        index = passage.last if passage else index + 1
        if passage:
            _add_passage(items, passage.passage)
        elif part.label:
            items.append(_Spoken(part, part.label, [[part]]))
            has_word = True
        elif not has_word or isinstance(items[-1], Passage):
            _add_told(items, part)
        elif finding := _add(items, part):
            findings.append(replace(finding, path=name))
    return tuple(item.closed() if isinstance(item, _Spoken) else _closed(item) for item in items), tuple(findings)


def _add_passage(items: list[_Gathered], passage: Passage) -> None:
    """Add a letter or a table to the speech that it stands in; a vote belongs to the meeting."""
    last = items[-1] if items else None
    if isinstance(last, _Spoken) and passage.kind is not PassageKind.VOTE:
        _open(last)
        last.parts.append(passage)
    else:
        items.append(passage)


def _add(items: list[_Gathered], part: Part) -> Finding | None:
    """Add a part that has no label: a torn half, a further paragraph of the speech, or narration."""
    if part.role:
        _add_given(items, part)
        return None
    last = items[-1]
    assert not isinstance(last, Passage)
    open_part = last if isinstance(last, _Told) else last.parts[-1]
    halves = open_part if isinstance(open_part, list) else open_part.halves if isinstance(open_part, _Told) else []
    if (isinstance(last, _Told) or isinstance(open_part, list)) and _are_halves(halves, part):
        halves.append(part)
        return None
    if is_time(part.text) and isinstance(last, _Spoken):
        _open(last)
        last.parts.append(_Told([part], Scene.TIME))
        return None
    told = isinstance(last, _Told) and not _is_aside(last)
    if part.item and told:
        items.append(_Told([part], Scene.NARRATION))
        return None
    awaited = isinstance(last, _Spoken) and len(last.parts) == 1 and _is_empty_passage(last.parts[0])
    awaited = awaited and not _WHOLE_BRACKET.match(part.text)  # below a label that has its line to itself they speak
    scene = None if part.heading or part.item or awaited else scene_of(part.text, after_narration=told)
    if part.heading or scene:
        if isinstance(last, _Spoken):
            items.extend(_times_at_end(last))
        items.append(_Told([part], scene or Scene.NARRATION))
        return None
    return _continue_speech(items, part)


def _are_halves(halves: Sequence[Part], part: Part) -> bool:
    """Say whether a part goes on with a paragraph that a page break tore apart."""
    if not halves or part.heading or part.item or halves[-1].item:
        return False
    return is_torn(halves[-1].text, part.text, bool(part.pages))


def _times_at_end(turn: _Spoken) -> list[_Told]:
    """Take the times off the end of a turn: they are of what is told after it."""
    times: list[_Told] = []
    while isinstance(last := turn.parts[-1], _Told) and last.scene is Scene.TIME:
        times.insert(0, last)
        turn.parts.pop()
    return times


def _add_given(items: list[_Gathered], part: Part) -> None:
    """Add a part of which the source's format says what it is."""
    if part.role == SPEECH:
        _continue_speech(items, part)
    else:
        items.append(_Told([part], Scene(part.role)))


def _is_aside(item: _Gathered) -> bool:
    """Say whether an item stands in brackets (*[Applause.]*): whoever spoke before it goes on after it."""
    return isinstance(item, _Told) and len(item.halves) == 1 and bool(_WHOLE_BRACKET.match(item.halves[0].text))


def _add_told(items: list[_Gathered], part: Part) -> None:
    """Add a part where nobody has the word: it is told."""
    if part.role and part.role != SPEECH:
        _add_given(items, part)
        return
    last = items[-1] if items else None
    if isinstance(last, _Told) and _are_halves(last.halves, part):
        last.halves.append(part)
        return
    time = Scene.TIME if is_time(part.text) else None
    scene = None if part.heading or part.item else time or scene_of(part.text, after_narration=True)
    items.append(_Told([part], scene or Scene.NARRATION))


def _continue_speech(items: list[_Gathered], part: Part) -> Finding | None:
    """Add a further paragraph to the last speech; narration between belongs inside the speech then."""
    speaking = next(index for index in range(len(items) - 1, -1, -1) if isinstance(items[index], _Spoken))
    turn = items[speaking]
    assert isinstance(turn, _Spoken)
    between = items[speaking + 1 :]
    del items[speaking + 1 :]
    if not between and not part.pages:
        _open(turn)
    turn.parts += [each for each in between if not isinstance(each, _Spoken)]
    turn.parts.append([part])
    return None if all(map(_is_aside, between)) else _doubtful_speech(part)


def _open(turn: _Spoken) -> None:
    """Take away the empty paragraph of a label that has its line to itself."""
    if len(turn.parts) == 1 and _is_empty_passage(turn.parts[0]):
        turn.parts.clear()


def _is_empty_passage(part: list[Part] | _Told | Passage) -> bool:
    return isinstance(part, list) and _is_empty(part)


def _is_empty(halves: list[Part]) -> bool:
    return len(halves) == 1 and not halves[0].text and not halves[0].pages_after


def _doubtful_speech(part: Part) -> Finding:
    return Finding(
        Severity.WARNING,
        "T-003",
        f"“{part.text[:60]}…” stands after narration without a label; "
        "it was taken as a further part of the speech before.",
        "If someone else says it, mend the edition: give the paragraph a turn of its own.",
        line=part.line,
    )


def scene_of(text: str, after_narration: bool = False) -> Scene | None:
    """Say what kind of narration a paragraph is; None if it is speech.

    Narration speaks of the talk from outside: it has a word for what happens at a meeting, and nobody in it
    says *I*, *we* or *you* outside quotation marks, unless it opens with those who serve a meeting
    (*The interpreters …*). A paragraph in brackets is told by the recorder.
    """
    if _WHOLE_BRACKET.match(text) or _ANNOUNCED.fullmatch(text) or names_examiner(text) or ends_meeting(text):
        return Scene.PAUSE if _ANY_PAUSE.search(text) and "page" not in text.casefold() else Scene.BUSINESS
    plain = QUOTED.sub("", text)
    if _LIST_ITEM.match(text) or len(text) > 800:
        return None
    if FIRST_PERSON.search(plain) and not (_ACTORS.match(plain) and _BUSINESS.search(plain)):
        return None
    if _PAUSE.search(plain) and len(plain) < 200:
        return Scene.PAUSE
    if _BUSINESS.search(plain) or (len(text) < 120 and _SHORT_BUSINESS.search(plain)):
        return Scene.BUSINESS
    return Scene.NARRATION if after_narration else None
