"""TEI in, findings out: grammar, rules, and fidelity to the source."""

from memcon.findings import Finding
from memcon.model import Transcript
from memcon.stages.check.fidelity import check_fidelity
from memcon.stages.check.grammar import check_grammar
from memcon.stages.check.rules import check_rules
from memcon.xmltools import Element


def check(root: Element, name: str, transcript: Transcript | None = None) -> tuple[Finding, ...]:
    """Check an edition; with its source, for fidelity too.

    Args:
        root: the edition.
        name: what to call it in findings.
        transcript: the source it was made from.
    """
    faithful = check_fidelity(root, transcript) if transcript else ()
    return (*faithful, *check_grammar(root, name), *check_rules(root, name))
