"""Plain text in, ``Transcript`` out: line numbers told from the text, blocks as the layout shows them."""

from memcon.model import Normalisation, Transcript
from memcon.stages.read.blocks import blocks_of
from memcon.stages.read.decode import Decoded
from memcon.stages.read.numbering import blanked, line_numbers


def read_plain(decoded: Decoded, name: str, checksum: str) -> Transcript:
    """Read plain text."""
    numbers = line_numbers(decoded.text)
    text = blanked(decoded.text, numbers) if numbers else decoded.text
    left_out = (Normalisation("line numbers of the source left out", len(numbers)),) if numbers else ()
    return Transcript(
        name=name,
        text=decoded.text,
        sha256=checksum,
        encoding=decoded.encoding,
        headings=(),
        fields=(),
        blocks=blocks_of(text, 0, len(text)),
        syntax=numbers,
        body=(0, len(text)),
        normalisations=(*decoded.normalisations, *left_out),
        findings=decoded.findings,
    )
