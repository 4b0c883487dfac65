"""``Transcript`` in, ``Record`` out: labels, turns, tears, narration, those present, closing, notes."""

from memcon.errors import DocumentError
from memcon.model import Record, Transcript
from memcon.stages.segment.closing import split_closing
from memcon.stages.segment.labels import Evidence, find_labels
from memcon.stages.segment.opening import read_opening
from memcon.stages.segment.pages import place_pages
from memcon.stages.segment.turns import gather


def segment(transcript: Transcript, evidence: Evidence | None = None) -> Record:
    """Understand a transcript as a record of conversation.

    Args:
        transcript: what a reader made.
        evidence: names known beforehand (registers, settings), which help to tell a label from a sentence.

    Raises:
        DocumentError: if no turn is found.
    """
    found = find_labels(transcript, evidence or Evidence())
    parts, notes = place_pages(found.parts)
    first = next((index for index, part in enumerate(parts) if part.label), None)
    if first is None:
        raise DocumentError(
            "No speaker's label was found, so there is no turn to encode.",
            code="T-001",
            hint="A label stands at the beginning of a paragraph and ends in a colon: “Mr. Smith: …”. "
            "Labels of another kind can be listed in memcon.toml under [segment] labels.",
            path=transcript.name,
            line=transcript.blocks[0].line if transcript.blocks else 1,
        )
    body, ending = split_closing(parts[first:])
    opening = read_opening(parts[:first])
    conversation, findings = gather(body, transcript.name)
    return Record(
        opening=opening.paragraphs,
        present=opening.present,
        before=opening.before,
        conversation=conversation,
        closing=ending.closing,
        signatures=ending.signatures,
        notes_heading=ending.notes_heading,
        notes=(*notes, *ending.notes),
        participants=(*opening.participants, *ending.participants),
        findings=(*transcript.findings, *found.findings, *findings),
    )
