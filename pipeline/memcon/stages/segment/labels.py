"""What is a speaker's label: decided from evidence over the whole document, never by shape alone.

A paragraph that begins with a few words and a colon has a *candidate*. It is a label if the name is known
(registers, settings, list of those present), or if it recurs, or, standing once, if it looks like the labels that
recur. A word that transcripts put before a colon for other ends (*Present*, *Subject*) is none.
"""

import re
from collections import Counter
from dataclasses import dataclass

from memcon.findings import Finding, Severity
from memcon.model import Block, Label, Mark, Transcript

_INITIALS = r"(?:[^\W\d_a-z]\w?[.\-]\s?)+"
_CANDIDATE = re.compile(
    r"(?P<text>[^\W_][^:：()\[\]\n;?!]{0,70}?)"
    r"(?:\s*(?P<open>[(\[])(?P<stage>[^()\[\]]{1,200})[)\]])?"
    r"\s?(?P<colon>[:：])(?=\s|$|[（(])\s*"
)
_TOKEN = re.compile(r"[^\s]+")
# Small words that a name or an office may hold, in the languages transcripts come in.
_PARTICLES = frozenset(
    "of the and for de da do dos di del della der den des du d' la le les van von zu zum zur vom al el ibn bin bint y e et "
    "und af av ter ten to in on at по и от при".split()
)
_GENERIC = frozenset(
    "q a question answer interviewer interviewee interpreter translator moderator chairman chairperson chair president "
    "speaker witness voice voices unidentified unknown narrator reporter secretary host guest audience all both "
    "ambassador minister premier general marshal senator congressman judge court counsel clerk".split()
)
# Words that stand before a colon in records and are not speakers.
_NOT_SPEAKERS = frozenset(
    (
        "present|presents|also present|those present|members present|substitute members present|participants|attendees|"
        "attendance|in attendance|subject|subjects|date|time|place|date, time, place|date and time|time and place|"
        "location|from|to|cc|copies|copies to|distribution|signature|signatures|signed|note|notes|nota bene|nb|n.b|ps|p.s|"
        "remark|remarks|comment|comments|summary|abstract|citation|source|sources|title|contents|content|language|"
        "original language|translation|translated by|recorded by|record|agenda|item|items|annex|appendix|attachment|"
        "attachments|enclosure|enclosures|reference|references|re|ref|classification|page|pages|example|for example|"
        "conclusion|conclusions|decision|decisions|resolved|action|actions|result|results|first|second|third|fourth|"
        "firstly|secondly|thirdly|finally|however|moreover|therefore|thus|also|here|there|this|that|it|he|she|we|they|"
        "cde|cdes|comrade|comrades|com|coms|messrs|mr|ladies and gentlemen|gentlemen|dear comrades|excerpt|excerpts|text|"
        "anwesend|teilnehmer|betreff|ort|datum|zeit|présents|participants|objet|lieu|date et lieu|присутствовали|"
        "присутствуют|место|дата|подпись|записал|записали|тема"
    ).split("|")
)
_OPENERS = frozenset(
    "the a an this that these those one two three my our your his her its their i we you he she it they there here but and "
    "or so if when while as in on at by for from with to now then first second third what who where how why which not no "
    "yes well point question problem fact item answer".split()
)
_CASELESS = re.compile(r"[\u0590-\u08ff\u0900-\u109f\u3040-\u9fff\uac00-\ud7af]")
_MAX_WORDS = 7


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of names before the document is read.

    Attributes:
        persons: forms of names of persons, in lower case.
        labels: labels that the editor names as such.
        not_labels: what the editor says is no label.
    """

    persons: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    not_labels: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a block: a label and what follows it, or a stretch with no label.

    Attributes:
        text: the words, without the label.
        line: line of the source.
        marks: emphasis in the words.
        lines: offsets in the words where further lines of the source began.
        label: the label, if it has one.
        heading: it is a heading.
        new_page: a form feed stood before it.
    """

    text: str
    line: int
    marks: tuple[Mark, ...] = ()
    lines: tuple[int, ...] = ()
    label: Label | None = None
    heading: bool = False
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The parts of a document, its labels told, and what is doubtful about them."""

    parts: tuple[Part, ...]
    labels: frozenset[str]
    findings: tuple[Finding, ...]


_Candidates = tuple[tuple[int, re.Match[str]], ...]


def key_of(text: str) -> str:
    """Return the form under which labels are counted: lower case, single spaces, no full stops."""
    return " ".join(text.replace(".", ". ").replace(". ", " ").casefold().split())


def find_labels(transcript: Transcript, evidence: Evidence) -> Found:
    """Split blocks into parts at the labels that the evidence supports."""
    candidates = [_candidates(block) for block in transcript.blocks]
    counts: Counter[str] = Counter()
    looks: dict[str, str] = {}
    for match in (match for found in candidates for _, match in found):
        key = key_of(match["text"])
        counts[key] += 1
        looks.setdefault(key, match["text"].strip())
    accepted, doubtful = _accept(counts, looks, evidence)
    parts: list[Part] = []
    findings: list[Finding] = []
    for block, found in zip(transcript.blocks, candidates, strict=True):
        cuts = tuple((start, match) for start, match in found if key_of(match["text"]) in accepted)
        parts.extend(_parts(block, cuts))
        findings.extend(
            _doubt(match["text"].strip(), _line_of(block, start), transcript.name)
            for start, match in found
            if key_of(match["text"]) in doubtful
        )
    return Found(tuple(parts), frozenset(looks[key] for key in accepted), tuple(findings))


def _doubt(label: str, line: int, name: str) -> Finding:
    return Finding(
        Severity.WARNING,
        "T-002",
        f"“{label}:” looks like a speaker's label, but stands only once; it was taken as text.",
        "If it is a label, list it in memcon.toml under [segment] labels; else under not_labels.",
        name,
        line,
    )


def _candidates(block: Block) -> _Candidates:
    """Return where in a block a line begins with a candidate."""
    if block.heading:
        return ()
    starts = (0, *(offset for offset, _ in block.breaks))
    found = ((start, _candidate(block.text, start)) for start in starts if start == 0 or _may_begin(block.text, start))
    return tuple((start, match) for start, match in found if match)


def _may_begin(text: str, start: int) -> bool:
    """Say whether a line may begin a turn: the one before it ended a sentence, or this one has a capital."""
    return text[start - 2 : start - 1] in '.?!…"”’»)]—–-。？！' or text[start].isupper()


def _candidate(text: str, start: int) -> re.Match[str] | None:
    match = _CANDIDATE.match(text, start)
    return match if match and is_name_shaped(match["text"]) else None


def _line_of(block: Block, start: int) -> int:
    return block.line + sum(1 for offset, _ in block.breaks if offset <= start)


def _parts(block: Block, cuts: _Candidates) -> list[Part]:
    """Cut a block at its labels."""
    if not cuts:
        return [_part(block, 0, len(block.text), None)]
    parts = [_part(block, 0, cuts[0][0], None)] if cuts[0][0] else []
    ends = [start for start, _ in cuts[1:]] + [len(block.text)]
    return parts + [_part(block, start, end, match) for (start, match), end in zip(cuts, ends, strict=True)]


def _part(block: Block, start: int, end: int, match: re.Match[str] | None) -> Part:
    first = match.end() if match else start
    marks = tuple(
        Mark(max(mark.start, first) - first, min(mark.end, end) - first, mark.rend)
        for mark in block.marks
        if mark.end > first and mark.start < end
    )
    lines = tuple(offset - first for offset, _ in block.breaks if first < offset < end)
    label = match and Label(
        match["text"].strip(),
        (match["stage"] or "").strip(),
        {"(": "()", "[": "[]"}.get(match["open"] or "", ""),
        match["colon"],
    )
    return Part(
        block.text[first:end].rstrip(" "),
        _line_of(block, start),
        marks,
        lines,
        label or None,
        bool(block.heading),
        block.new_page and start == 0,
    )


def is_name_shaped(text: str) -> bool:
    """Say whether words could name a speaker: capitalised, all capitals, or an office; at most seven."""
    words = _TOKEN.findall(text)
    if not words or len(words) > _MAX_WORDS or text.rstrip()[-1:] in ",;—":
        return False
    if _CASELESS.search(text):
        return len(text) <= 12
    capitalised = 0
    for word in words:
        bare = word.strip(".,'’\"“”-_")
        if not bare:
            continue
        if bare[0].isupper():
            capitalised += 1
        elif bare.casefold() not in _PARTICLES and bare.casefold() not in _GENERIC and not bare[0].isdigit():
            return False
    first = words[0].strip(".,'’\"“”")
    return capitalised > 0 and bool(first) and first[0].isupper()


def _accept(counts: Counter[str], looks: dict[str, str], evidence: Evidence) -> tuple[frozenset[str], frozenset[str]]:
    """Return the keys that are labels, and those that stood once, might be, and were not taken."""
    excluded = {key for key in counts if key in _NOT_SPEAKERS or key in evidence.not_labels}
    known = {key for key in counts if key in evidence.labels or key in evidence.persons} - excluded
    recurring = {key for key, count in counts.items() if count > 1} - excluded
    sure = known | recurring
    once = set(counts) - sure - excluded
    style = Counter(_style(looks[key]) for key in sure for _ in range(counts[key]))
    if not sure:
        # Too short a talk for anything to recur: two different names in a row are a conversation.
        return (frozenset(once), frozenset()) if len(once) > 1 else (frozenset(), frozenset(once))
    usual = style.most_common(1)[0][0]
    taken = {key for key in once if _fits(looks[key], usual, looks, sure)}
    return frozenset(sure | taken), frozenset(key for key in once - taken if _style(looks[key]) == usual)


def _style(text: str) -> str:
    letters = [character for character in text if character.isalpha()]
    return "capitals" if len(letters) > 1 and all(letter.isupper() for letter in letters) else "mixed"


def _fits(label: str, usual: str, looks: dict[str, str], sure: set[str]) -> bool:
    """Say whether a label that stands once is made like those that recur."""
    words = label.split()
    if _style(label) != usual or words[0].casefold().strip(".") in _OPENERS - {"the"}:
        return False
    if any(word.casefold() in _GENERIC for word in words) or re.match(_INITIALS, label):
        return True
    lengths = {len(looks[key].split()) for key in sure}
    if words[0].casefold() == "the":
        return any(looks[key].casefold().startswith("the ") for key in sure)
    return len(words) in lengths and all(word[0].isupper() for word in words)
