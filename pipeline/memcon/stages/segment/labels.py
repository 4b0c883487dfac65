"""``Transcript`` in, its blocks cut at the speakers' labels out."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from memcon.findings import Finding, Severity
from memcon.head import head_of
from memcon.model import Block, Label, Mark, Transcript, lines_at
from memcon.stages.segment.candidates import (
    ANY_SHAPE,
    DASHES,
    Candidate,
    Kind,
    Shape,
    candidates_of,
    is_name_shaped,
    says_who,
)
from memcon.stages.segment.opening import names_of_present, side_headings
from memcon.stages.segment.parties import parties_of
from memcon.stages.segment.parts import Part, line_of, part_of, whole
from memcon.stages.segment.weigh import Evidence, Verdict, key_of, weigh

__all__ = ["Evidence", "Found", "find_labels", "key_of"]

_OPENING = 80
_TITLE = 3  # blocks: the record's title is among them
_SAID = re.compile(r"\w{2}[\"”’)\]]*[.?!…:—][\"”’)\]]*$")
_MOST_WORDS = 4  # of a name after a title
_REACH = 120
_SIGN = re.compile(r"[:：.—–](?=\s|$)")
_KINDS = {":": Kind.COLON, "：": Kind.COLON, ".": Kind.STOP, "—": Kind.DASH, "–": Kind.DASH}


@dataclass(frozen=True, slots=True)
class Found:
    """The parts of a document, its labels told, and what is doubtful about them.

    Attributes:
        parts: the parts.
        findings: what looks like a label and was not taken for one.
        labels: what was taken for labels, in order, with the line of each.
        doubtful: what was not, in order, with the line of each.
    """

    parts: tuple[Part, ...]
    findings: tuple[Finding, ...]
    labels: tuple[tuple[Candidate, int], ...] = ()
    doubtful: tuple[tuple[Candidate, int], ...] = ()


def find_labels(transcript: Transcript, evidence: Evidence, shape: Shape = ANY_SHAPE) -> Found:
    """Split blocks into parts at the labels that the evidence supports.

    Args:
        transcript: what a reader made.
        evidence: names known beforehand.
        shape: the shape that labels have in the document's convention.
    """
    blocks = transcript.blocks
    candidates = _without_dashes([candidates_of(block, transcript.text, shape) for block in blocks])
    for each in head_of(blocks):
        outside = (found for found in candidates[each.block] if not each.start <= found.start < each.end)
        candidates[each.block] = tuple(outside)
    if any(block.label for block in blocks):
        candidates = [tuple(each for each in found if each.kind is Kind.GIVEN) for found in candidates]
    if evidence.labels or evidence.titles:
        candidates = [_with_declared(block, found, evidence) for block, found in zip(blocks, candidates, strict=True)]
    opening = tuple(whole(block) for block in blocks[:_OPENING])
    for index in side_headings(opening, [[each.text for each in found] for found in candidates[:_OPENING]]):
        candidates[index] = ()
    titled = {key_of(each.text) for found in candidates for each in found if _is_titled(each.label.text, evidence)}
    parties = frozenset(key_of(name) for block in blocks[:_TITLE] for name in parties_of(_lines(block)))
    persons, declared = evidence.persons | names_of_present(opening) | parties, evidence.labels | titled
    known = replace(evidence, persons=persons, labels=declared)
    candidates = _with_heads(blocks, candidates)
    verdict = weigh((each for found in candidates for each in found), known, len(blocks))
    fields = _fields_of_head(blocks, candidates, verdict) | _fields_at_end(blocks, candidates, verdict)
    parts: list[Part] = []
    taken: list[tuple[Candidate, int]] = []
    doubtful: list[tuple[Candidate, int]] = []
    for index, (block, found) in enumerate(zip(blocks, candidates, strict=True)):
        if not found or index in fields:
            parts.append(whole(block))
            continue
        labels = [each for each in found if _is_label(each, verdict)]
        parts.extend(_parts(block, labels))
        taken.extend((each, line_of(block, each.start)) for each in labels)
        if verdict.doubtful:
            doubtful.extend((each, line_of(block, each.start)) for each in found if _is_doubtful(each, verdict))
    findings = tuple(_doubt(each.text, line, transcript.name) for each, line in doubtful)
    return Found(tuple(parts), findings, tuple(taken), tuple(doubtful))


def _lines(block: Block) -> list[str]:
    return lines_at(block.text, [start for start, _ in block.breaks])


def _with_heads(blocks: Sequence[Block], candidates: Sequence[Sequence[Candidate]]) -> list[tuple[Candidate, ...]]:
    """Mark the candidates that have their paragraph to themselves and stand over what is said, not over another."""
    made: list[tuple[Candidate, ...]] = []
    for index, found in enumerate(candidates):
        following = blocks[index + 1].text if index + 1 < len(blocks) and not blocks[index + 1].heading else ""
        is_said = bool(_SAID.search(following)) and not any(each.kind is Kind.ALONE for each in candidates[index + 1])
        made.append(tuple(replace(each, heads=is_said and each.kind is Kind.ALONE) for each in found))
    return made


def _fields_of_head(
    blocks: Sequence[Block], candidates: Sequence[Sequence[Candidate]], verdict: Verdict
) -> frozenset[int]:
    """Return the blocks before the first speech that are fields of the record's head: *Interpreter: Anna Ekman*.

    Their label stands nowhere else, and what follows it is a name or capitalised words, and no sentence.
    """
    counts = Counter(key_of(each.text) for found in candidates for each in found if _is_label(each, verdict))
    fields: set[int] = set()
    for index, (block, found) in enumerate(zip(blocks, candidates, strict=True)):
        labels = [each for each in found if _is_label(each, verdict)]
        if any(counts[key_of(each.text)] > 1 or not _is_field(block, each) for each in labels):
            return frozenset(fields)
        fields.update([index] if labels else [])
    return frozenset()


def _fields_at_end(
    blocks: Sequence[Block], candidates: Sequence[Sequence[Candidate]], verdict: Verdict
) -> frozenset[int]:
    """Return the blocks after the last speech that are fields: *Editor: Anna Ekman*; they are made as in a head."""
    total = len(blocks) - 1
    return frozenset(total - index for index in _fields_of_head(blocks[::-1], candidates[::-1], verdict))


def _is_field(block: Block, candidate: Candidate) -> bool:
    end = next((start for start, _ in block.breaks if start > candidate.end), len(block.text))
    value = block.text[candidate.end : end].strip()
    plain = candidate.kind is Kind.COLON and value[-1:].isalnum()
    return plain and all(word[0].isupper() for word in value.split()) and is_name_shaped(value)


def _without_dashes(candidates: list[tuple[Candidate, ...]]) -> list[tuple[Candidate, ...]]:
    """Leave out what begins with a dash unless most labels do (*—El C. Presidente: …*): it is said, or listed."""
    leads = [each.label.lead for found in candidates for each in found if each.kind is Kind.COLON]
    dashed = sum(lead in DASHES for lead in leads)
    if not dashed or dashed * 2 > len(leads):
        return candidates
    return [tuple(each for each in found if each.label.lead not in DASHES) for found in candidates]


def _with_declared(block: Block, found: tuple[Candidate, ...], evidence: Evidence) -> tuple[Candidate, ...]:
    """Add the labels that the project says are labels, whatever they look like (*Voice from the floor: …*)."""
    if block.heading:
        return found
    lines = (0, *(offset for offset, _ in block.breaks))
    declared = {start: candidate for start in lines if (candidate := _declared(block.text, start, evidence))}
    others = (each for each in found if each.start not in declared)
    return tuple(sorted((*declared.values(), *others), key=lambda candidate: candidate.start))


def _declared(text: str, start: int, evidence: Evidence) -> Candidate | None:
    for sign in _SIGN.finditer(text, start, start + _REACH):
        label = text[start : sign.start()].rstrip()
        if key_of(label) in evidence.labels or _is_titled(label, evidence):
            return Candidate(_KINDS[sign[0]], start, sign.end(), Label(label, colon=sign[0]))
    return None


def _is_titled(label: str, evidence: Evidence) -> bool:
    """Say whether a label begins with a title that the document's convention has, before a name."""
    if not evidence.titles:
        return False
    title, _, name = label.partition(" ")
    return title.casefold().strip(".") in evidence.titles and name[:1].isupper() and name.count(" ") < _MOST_WORDS


def _is_label(candidate: Candidate, verdict: Verdict) -> bool:
    return candidate.kind is Kind.GIVEN or key_of(candidate.text) in verdict.accepted.get(candidate.kind, ())


def _is_doubtful(candidate: Candidate, verdict: Verdict) -> bool:
    return candidate.kind is Kind.COLON and key_of(candidate.text) in verdict.doubtful


def _doubt(label: str, line: int, name: str) -> Finding:
    return Finding(
        Severity.WARNING,
        "T-002",
        f"“{label}:” looks like a speaker's label, but the document does not bear it out; it was taken as text.",
        "If it is a label, list it in memcon.toml under [segment] labels; else under not_labels.",
        name,
        line,
    )


def _parts(block: Block, labels: Sequence[Candidate]) -> list[Part]:
    """Cut a block at its labels."""
    if not labels:
        return [whole(block)]
    if len(labels) == 1 and not labels[0].start:  # nearly every label begins its block
        return [part_of(block, 0, len(block.text), labels[0].end, block.marks, _told(labels[0].label))]
    starts = [label.start for label in labels]
    ends = [*starts[1:], len(block.text)]
    marks = _marks_between(block, [0, *starts], [starts[0], *ends])
    parts = [part_of(block, 0, starts[0], 0, marks[0])] if starts[0] else []
    for each, end, within in zip(labels, ends, marks[1:], strict=True):
        parts.append(part_of(block, each.start, end, each.end, within, _told(each.label)))
    return parts


def _told(label: Label) -> Label:
    """Take what stands in brackets after a name and says who it is into the label: it is no stage direction."""
    if not says_who(label):
        return label
    space = "" if label.brackets == "（）" else " "
    named = f"{label.text}{space}{label.brackets[0]}{label.stage}{label.brackets[1]}"
    return replace(label, text=named, stage="", brackets="")


def _marks_between(block: Block, starts: Sequence[int], ends: Sequence[int]) -> list[list[Mark]]:
    """Return the emphasis in each of the stretches that a block is cut into, in one pass."""
    if not block.marks:
        return [[] for _ in starts]
    found: list[list[Mark]] = []
    within: list[Mark] = []
    position = 0
    for start, end in zip(starts, ends, strict=True):
        within = [mark for mark in within if mark.end > start]
        while position < len(block.marks) and block.marks[position].start < end:
            within.append(block.marks[position])
            position += 1
        found.append(within)
    return found
