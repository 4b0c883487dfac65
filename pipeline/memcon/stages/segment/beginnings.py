"""A transcript in, how its lines begin out: what could be labels, whether or not anything bears it out."""

from collections.abc import Iterator

from memcon.model import Transcript
from memcon.stages.segment.candidates import candidates_of
from memcon.stages.segment.parts import line_of


def beginnings_of(transcript: Transcript) -> Iterator[tuple[str, str, int]]:
    """Yield what could be labels: the words, how they end, and the line."""
    for block in transcript.blocks:
        for candidate in candidates_of(block, transcript.text):
            yield candidate.text, candidate.kind.value, line_of(block, candidate.start)
