"""Parts with labels in, ``Record`` out: divided at its headings, each stretch gathered into turns."""

from collections.abc import Sequence
from dataclasses import replace

from memcon.findings import Finding
from memcon.model import Division, DivisionKind, Item, Narration, Paragraph, Participant, Record, Scene, Transcript
from memcon.stages.segment.closing import split_closing, split_notes
from memcon.stages.segment.headings import Heading, headings_of
from memcon.stages.segment.introduced import introduced
from memcon.stages.segment.opening import Opening, read_opening
from memcon.stages.segment.paragraphs import paragraph
from memcon.stages.segment.parts import Part
from memcon.stages.segment.turns import gather
from memcon.stages.segment.whose import with_examiners


def read_record(parts: tuple[Part, ...], transcript: Transcript, settled: frozenset[str] = frozenset()) -> Record:
    """Make a record of the parts of a transcript that has turns.

    Args:
        parts: the parts.
        transcript: what a reader made.
        settled: keys of the labels of which the project's settings say whose they are.
    """
    headings = headings_of(parts)
    first = next(index for index, part in enumerate(parts) if part.label)
    start = min([first, *(heading.first for heading in headings)])
    annexed = _annexed(parts, headings)
    opening = read_opening(parts[:start], transcript.text)
    body, ending = split_closing(parts[start:annexed])
    if ending.notes and annexed < len(parts):  # notes come after the body, so nothing of it may follow them
        annexed = len(parts)
        body, ending = split_closing(parts[start:])
    attached, notes = split_notes(parts[annexed:])
    conversation, doubts, present = _divided(body, _between(headings, start, start + len(body)), transcript)
    attachments, more, _ = _divided(attached, _between(headings, annexed, len(parts)), transcript)
    told = (*opening.paragraphs, *opening.present, *opening.before)
    listed = (*opening.participants, *present, *ending.participants)
    return Record(
        opening=opening.paragraphs,
        present=opening.present,
        before=opening.before,
        conversation=tuple(with_examiners(told, conversation, settled)),
        closing=ending.closing,
        signatures=ending.signatures,
        notes_heading=ending.notes_heading or notes.notes_heading,
        notes=ending.notes or notes.notes,
        participants=(*listed, *introduced(told, conversation, listed)),
        findings=(*doubts, *more),
        attachments=attachments,
    )


def _annexed(parts: Sequence[Part], headings: Sequence[Heading]) -> int:
    """Return where the attachments begin that nothing but notes follows; the end if there are none."""
    last_turn = max(index for index, part in enumerate(parts) if part.label)
    last_other = max((each.first for each in headings if each.kind is not DivisionKind.ATTACHMENT), default=-1)
    after = [each.first for each in headings if each.first > max(last_turn, last_other)]
    begins = min(after, default=len(parts))
    _, notes = split_notes(tuple(parts[last_turn + 1 : begins]))
    return len(parts) if notes.notes else begins


def _between(headings: Sequence[Heading], first: int, last: int) -> list[Heading]:
    return [
        replace(each, first=each.first - first, last=min(each.last, last) - first)
        for each in headings
        if first <= each.first < last
    ]


def _divided(
    parts: tuple[Part, ...], headings: Sequence[Heading], transcript: Transcript
) -> tuple[tuple[Item, ...], tuple[Finding, ...], tuple[Participant, ...]]:
    """Gather what stands between headings; return it, what is doubtful, and whom sessions list as present."""
    ends = [*(each.first for each in headings), len(parts)]
    items, findings = gather(parts[: ends[0]], transcript.name, transcript.text)
    made: list[Item] = list(items)
    doubts = list(findings)
    present: list[Participant] = []
    for heading, end in zip(headings, ends[1:], strict=True):
        heads = tuple(paragraph(part) for part in parts[heading.first : heading.last])
        begin = heading.last
        if heading.kind is DivisionKind.SESSION:
            begin = next((index for index in range(heading.last, end) if parts[index].label), end)
            opening = read_opening(parts[heading.last : begin], transcript.text)
            present.extend(opening.participants)
            made.append(_session(heads, opening))
            made.extend(Narration(each, Scene.NARRATION) for each in opening.before)
        else:
            made.append(Division(heading.kind, heads, heading.level))
        items, findings = gather(parts[begin:end], transcript.name, transcript.text)
        made.extend(items)
        doubts.extend(findings)
    return tuple(made), tuple(doubts), tuple(present)


def _session(heads: tuple[Paragraph, ...], opening: Opening) -> Division:
    return Division(DivisionKind.SESSION, heads, 0, opening.paragraphs, opening.present)
