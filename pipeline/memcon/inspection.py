"""A transcript in, what memcon sees in it out: before an edition is made, or where none can be made."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from memcon.conversion import Work, evidence_of, until
from memcon.errors import DocumentError
from memcon.findings import Finding, from_error
from memcon.model import (
    Division,
    Followed,
    MetadataField,
    Narration,
    Origin,
    Paragraph,
    Participant,
    Record,
    Scene,
    Turn,
)
from memcon.stages.segment import labels_of
from memcon.stages.segment.beginnings import beginnings_of

_ALIKE = 0.8
_RARE = 3  # so many times more often stands what a misspelling is a misspelling of
_MOST_COMPARED = 400
_KINDS_OF_NOTES = {"gloss": "gloss", "original": "original", "translator": "explanation", "bracket": "not understood"}


@dataclass(frozen=True, slots=True)
class Label:
    """A label, how often it stands, how it ends, and on which lines."""

    label: str
    count: int
    ends: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Odd:
    """A label that stands once, or is like another that stands much more often."""

    label: str
    line: int
    like: str


@dataclass(frozen=True, slots=True)
class Part:
    """A division: what begins, its heading, its line, and how many turns it has."""

    kind: str
    heading: str
    line: int
    turns: int


@dataclass(frozen=True, slots=True)
class Seen:
    """A kind of thing, how often it stands, and on which lines."""

    kind: str
    count: int
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Inspection:
    """What is seen in a transcript.

    Attributes:
        file: its name.
        encoding: its encoding.
        lines: how many lines it has.
        turns: how many turns it has.
        narration: how many passages are told.
        certainty: how sure it is that the conventions are right, from 0 to 1.
        conventions: how it names its speakers.
        labels: its labels, the most frequent first.
        odd: labels to look at.
        doubtful: what looks like a label and was not taken for one.
        beginnings: where there is no convention: how lines begin, the most frequent first.
        fields: fields of its page.
        facts: what the header says, and where each is from.
        present: those listed as present.
        divisions: its parts, as headings make them.
        brackets: square brackets, by what they were taken for.
        pages: page breaks.
        not_understood: what an editor should look at.
    """

    file: str
    encoding: str
    lines: int
    turns: int
    narration: int
    certainty: float
    conventions: tuple[Followed, ...]
    labels: tuple[Label, ...]
    odd: tuple[Odd, ...]
    doubtful: tuple[Label, ...]
    beginnings: tuple[Label, ...]
    fields: tuple[MetadataField, ...]
    facts: tuple[Origin, ...]
    present: tuple[Participant, ...]
    divisions: tuple[Part, ...]
    brackets: tuple[Seen, ...]
    pages: tuple[Seen, ...]
    not_understood: tuple[Finding, ...]


def inspect(work: Work) -> Inspection:
    """Look at a transcript.

    Raises:
        SourceError: if it cannot be read.
    """
    transcript = until(work, "read").transcript
    found = labels_of(transcript, evidence_of(work), work.settings.convention)
    labels = _labels((each.text, each.kind.value, line) for each, line in found.labels)
    doubtful = _labels((each.text, each.kind.value, line) for each, line in found.doubtful)
    try:
        done = until(work, "annotate")
    except DocumentError as error:
        record, findings = Record((), (), (), ()), (*transcript.findings, from_error(error))
        facts: tuple[Origin, ...] = ()
    else:
        record, findings, facts = done.annotated.record, done.findings, done.description.origins
    items = [*record.conversation, *record.attachments]
    return Inspection(
        file=work.name,
        encoding=transcript.encoding,
        lines=transcript.text.count("\n") + (not transcript.text.endswith("\n")),
        turns=len(record.turns),
        narration=sum(1 for item in items if isinstance(item, Narration)),
        certainty=round(record.certainty, 3),
        conventions=record.conventions,
        labels=labels,
        odd=tuple(_odd(labels)),
        doubtful=doubtful,
        beginnings=() if record.conventions else _labels(beginnings_of(transcript)),
        fields=transcript.fields,
        facts=facts,
        present=record.participants,
        divisions=tuple(_divisions(record)),
        brackets=_seen(_brackets(record)),
        pages=_seen(_pages(record)),
        not_understood=tuple(replace(finding, path=work.name) for finding in findings),
    )


def _labels(found: Iterable[tuple[str, str, int]]) -> tuple[Label, ...]:
    """Count labels, the most frequent first."""
    lines: dict[tuple[str, str], list[int]] = defaultdict(list)
    for text, kind, line in found:
        lines[text, kind].append(line)
    made = (Label(text, len(places), kind, tuple(places)) for (text, kind), places in lines.items())
    return tuple(sorted(made, key=lambda each: (-each.count, each.lines)))


def _odd(labels: tuple[Label, ...]) -> Iterator[Odd]:
    """Yield labels that stand once, and those that look like a misspelling of another."""
    for label in labels[:_MOST_COMPARED]:
        often = (each for each in labels[:_MOST_COMPARED] if each.count >= label.count * _RARE)
        like = next((each.label for each in often if _is_like(label.label, each.label)), "")
        if like or label.count == 1:
            yield Odd(label.label, label.lines[0], like)


def _is_like(one: str, other: str) -> bool:
    """Say whether two labels differ so little that one may be the other misspelt."""
    if one.casefold() == other.casefold() or min(len(one), len(other)) < len("Mao Z"):
        return False
    digits = [[character for character in label if character.isdigit()] for label in (one, other)]
    return digits[0] == digits[1] and SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _divisions(record: Record) -> Iterator[Part]:
    for items in (record.conversation, record.attachments):
        starts = [index for index, item in enumerate(items) if isinstance(item, Division)]
        for start, end in zip(starts, [*starts[1:], len(items)][: len(starts)], strict=True):
            item = items[start]
            assert isinstance(item, Division)
            turns = sum(1 for each in items[start:end] if isinstance(each, Turn))
            yield Part(item.kind.value, item.heads[0].text, item.heads[0].line, turns)


def _brackets(record: Record) -> Iterator[tuple[str, int]]:
    """Yield what each square bracket was taken for, and its line."""
    for paragraph in record.paragraphs:
        for span in paragraph.spans:
            if paragraph.text[span.start : span.start + 1] == "[" and span.trim[0]:
                yield _kind_of_bracket(span.tag, dict(span.attributes)), paragraph.line
    for item in record.conversation:
        if isinstance(item, Narration) and item.paragraph.text[:1] == "[" and item.scene is not Scene.NARRATION:
            yield item.scene.value, item.paragraph.line


def _kind_of_bracket(tag: str, attributes: dict[str, str]) -> str:
    return _KINDS_OF_NOTES.get(attributes.get("type", ""), tag) if tag == "note" else tag


def _pages(record: Record) -> Iterator[tuple[str, int]]:
    paragraphs: Iterable[Paragraph] = record.paragraphs
    for paragraph in paragraphs:
        yield from ((page.number, paragraph.line) for page in paragraph.breaks if page.begins)
    for turn in record.turns:
        yield from ((page.number, turn.line) for page in turn.pages)


def _seen(found: Iterable[tuple[str, int]]) -> tuple[Seen, ...]:
    lines: dict[str, list[int]] = defaultdict(list)
    for kind, line in found:
        lines[kind].append(line)
    counts = Counter({kind: len(places) for kind, places in lines.items()})
    return tuple(Seen(kind, count, tuple(sorted(lines[kind]))) for kind, count in counts.most_common())
