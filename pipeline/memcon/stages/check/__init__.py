"""TEI in, findings out: grammar, rules, and fidelity to the source."""

from memcon.findings import Finding
from memcon.model import Transcript
from memcon.positions import positions
from memcon.stages.check.causes import causes
from memcon.stages.check.fidelity import fidelity_complaints
from memcon.stages.check.foreign import check_foreign
from memcon.stages.check.grammar import grammar_complaints
from memcon.stages.check.places import placed
from memcon.stages.check.rules import rule_complaints
from memcon.xmltools import Element, tei

__all__ = ["check", "check_foreign"]


def check(root: Element, name: str, transcript: Transcript | None = None, data: bytes = b"") -> tuple[Finding, ...]:
    """Check an edition; with its source, for fidelity too.

    Args:
        root: the edition.
        name: what to call it in findings.
        transcript: the source it was made from.
        data: the edition's bytes, from which columns are known.

    Returns:
        One finding for each mistake, in order of the document; nothing if all is well.
    """
    invalid = grammar_complaints(root)
    if root.tag != tei("TEI"):  # whatever else is wrong with it is of no interest
        return placed(invalid, name, positions(root, data))
    broken = rule_complaints(root)
    unfaithful = fidelity_complaints(root, transcript) if transcript else []
    if not (invalid or broken or unfaithful):
        return ()
    return placed(causes(root, invalid, broken, unfaithful), name, positions(root, data))
