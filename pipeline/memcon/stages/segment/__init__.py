"""``Transcript`` in, ``Record`` out: labels, turns, tears, narration, those present, closing, notes."""

from dataclasses import replace

from memcon.conventions import Convention
from memcon.errors import DocumentError
from memcon.model import Record, Transcript
from memcon.stages.segment.candidates import ANY_SHAPE, shape_of
from memcon.stages.segment.detect import followed
from memcon.stages.segment.indirect import read_indirect
from memcon.stages.segment.labels import Evidence, Found, find_labels, key_of
from memcon.stages.segment.lines import cut_at_lines
from memcon.stages.segment.listing import with_items
from memcon.stages.segment.overlooked import overlooked_labels
from memcon.stages.segment.pages import place_pages
from memcon.stages.segment.parts import whole
from memcon.stages.segment.passages import with_times
from memcon.stages.segment.record import read_record

__all__ = ["labels_of", "segment"]


def segment(transcript: Transcript, evidence: Evidence | None = None, convention: Convention | None = None) -> Record:
    """Understand a transcript as a record of conversation.

    Args:
        transcript: what a reader made.
        evidence: names known beforehand (registers, settings), which help to tell a label from a sentence.
        convention: how speakers are named, if it is known; found out if not.

    Raises:
        DocumentError: if no turn is found, and the record does not tell what was said either.
    """
    evidence = evidence or Evidence()
    found = labels_of(transcript, evidence, convention)
    placed, notes = place_pages(cut_at_lines(found.parts), [heading.text for heading in transcript.headings])
    parts = with_times(with_items(placed))
    has_turns = any(part.label for part in parts)
    record = (
        read_record(parts, transcript, evidence.labels) if has_turns else read_indirect(parts, transcript, convention)
    )
    if record is None:
        raise DocumentError(
            "No speaker's label was found, so there is no turn to encode.",
            code="T-001",
            hint="A label stands at the beginning of a paragraph and ends in a colon: “Mr. Smith: …”. “memcon inspect” "
            "shows what stands there. Labels of another kind can be listed in memcon.toml under [segment] labels, or "
            "told by a convention of your own. If the record tells what was said (“Mr. Smith said that …”), give "
            "--convention indirect.",
            path=transcript.name,
            line=transcript.blocks[0].line if transcript.blocks else 1,
        )
    return replace(
        record,
        notes=(*notes, *record.notes),
        findings=(
            *transcript.findings,
            *found.findings,
            *record.findings,
            *overlooked_labels(record, transcript.name),
        ),
        conventions=record.conventions or followed(found.labels, transcript.blocks, convention),
        unlike=len(found.doubtful),
    )


def labels_of(transcript: Transcript, evidence: Evidence, convention: Convention | None = None) -> Found:
    """Find the labels of a transcript.

    Args:
        transcript: what a reader made.
        evidence: names known beforehand.
        convention: how speakers are named, if it is known.
    """
    if convention and not convention.turns:
        return Found(tuple(map(whole, transcript.blocks)), ())
    return find_labels(
        transcript, _with_labels(evidence, convention), shape_of(convention) if convention else ANY_SHAPE
    )


def _with_labels(evidence: Evidence, convention: Convention | None) -> Evidence:
    if not convention:
        return evidence
    return Evidence(
        evidence.persons,
        evidence.labels | frozenset(map(key_of, convention.labels)),
        evidence.not_labels | frozenset(map(key_of, convention.not_labels)),
        convention.once,
        frozenset(title.casefold().strip(".") for title in convention.titles),
        trusted=True,
    )
