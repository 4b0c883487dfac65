"""Parts from the first label on in, turns and narration out."""

import re
from dataclasses import dataclass, replace

from memcon.findings import Finding, Severity
from memcon.model import SPEECH, Label, Narration, Scene, Turn
from memcon.stages.segment.paragraphs import is_torn, joined
from memcon.stages.segment.parts import Part

_QUOTED = re.compile(r"[\"“«„][^\"”»“]*[\"”»“]")
_SPEECH = re.compile(
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
    r"|^(?:[\d:.]+ )?(?:\S+ ){1,4}(?:enters?|entered|leaves?|left|arrives?|arrived|joins|joined|rises|rose|departs|"
    r"departed)\b",
    re.IGNORECASE,
)
_LIST_ITEM = re.compile(r"^(?:[—–•*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{2,4})[).]\s)")
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
    parts: list[list[Part] | _Told]

    def closed(self) -> Turn:
        parts = (part.closed() if isinstance(part, _Told) else joined(part) for part in self.parts)
        return Turn(self.label, tuple(parts), self.first.line, self.first.pages)


def gather(parts: tuple[Part, ...], name: str) -> tuple[tuple[Turn | Narration, ...], tuple[Finding, ...]]:
    """Gather parts into turns and narration.

    Args:
        parts: the parts from the first label to the closing.
        name: the source's name, for findings.
    """
    items: list[_Spoken | _Told] = []
    findings: list[Finding] = []
    for part in parts:
        if part.label:
            items.append(_Spoken(part, part.label, [[part]]))
        elif finding := _add(items, part):
            findings.append(replace(finding, path=name))
    return tuple(item.closed() for item in items), tuple(findings)


def _add(items: list[_Spoken | _Told], part: Part) -> Finding | None:
    """Add a part that has no label: a torn half, a further paragraph of the speech, or narration."""
    if part.role == SPEECH:
        _continue_speech(items, part)
        return None
    if part.role:
        items.append(_Told([part], Scene(part.role)))
        return None
    last = items[-1]
    open_part = last if isinstance(last, _Told) else last.parts[-1]
    halves = open_part.halves if isinstance(open_part, _Told) else open_part
    may_be_torn = not part.heading and (isinstance(last, _Told) or isinstance(open_part, list))
    if may_be_torn and is_torn(halves[-1].text, part.text, bool(part.pages)):
        halves.append(part)
        return None
    scene = None if part.heading else scene_of(part.text, after_narration=isinstance(last, _Told))
    if part.heading or scene:
        items.append(_Told([part], scene or Scene.NARRATION))
        return None
    return _continue_speech(items, part)


def _continue_speech(items: list[_Spoken | _Told], part: Part) -> Finding | None:
    """Add a further paragraph to the last speech; narration between belongs inside the speech then."""
    speaking = next(index for index in range(len(items) - 1, -1, -1) if isinstance(items[index], _Spoken))
    turn = items[speaking]
    assert isinstance(turn, _Spoken)
    told = [item for item in items[speaking + 1 :] if isinstance(item, _Told)]
    del items[speaking + 1 :]
    first = turn.parts[0]
    if len(turn.parts) == 1 and not told and isinstance(first, list) and _is_empty(first) and not part.pages:
        turn.parts.clear()  # the label has its line to itself
    turn.parts += [*told, [part]]
    return _doubtful_speech(part) if told else None


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
    if _WHOLE_BRACKET.match(text):
        return Scene.PAUSE if _ANY_PAUSE.search(text) else Scene.BUSINESS
    plain = _QUOTED.sub("", text)
    if _LIST_ITEM.match(text) or len(text) > 800:
        return None
    if _SPEECH.search(plain) and not (_ACTORS.match(plain) and _BUSINESS.search(plain)):
        return None
    if _PAUSE.search(plain) and len(plain) < 200:
        return Scene.PAUSE
    if _BUSINESS.search(plain) or (len(text) < 120 and _SHORT_BUSINESS.search(plain)):
        return Scene.BUSINESS
    return Scene.NARRATION if after_narration else None
