"""``Record`` in, findings out: where a label stands inside what another says, and may have been overlooked."""

import re
from collections.abc import Iterator

from memcon.findings import Finding, Severity
from memcon.model import Record

_SHORTEST = 3  # "Q" and "A" are words as well
_MOST = 400  # labels asked for at once


def overlooked_labels(record: Record, name: str) -> Iterator[Finding]:
    """Yield a finding for each label of the record that stands, with its colon, inside a speech.

    Args:
        record: the segmented transcript.
        name: name of the source.
    """
    labels = {turn.label.text for turn in record.turns if turn.label.colon in (":", "：")}
    asked = sorted((label for label in labels if len(label) >= _SHORTEST), key=lambda label: (-len(label), label))
    if not asked:
        return
    pattern = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, asked[:_MOST]))})[:：](?=\s|$)")
    for turn in record.turns:
        for said in turn.speech:
            for match in pattern.finditer(said.text) if ":" in said.text or "：" in said.text else ():
                message = f"“{match[0]}” stands inside what {turn.label.text} says, though it is a label elsewhere."
                hint = "If another speaks from there on, divide the turn in the edition."
                yield Finding(Severity.WARNING, "T-041", message, hint, name, said.line)
