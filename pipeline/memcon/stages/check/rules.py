"""TEI in, findings out: the rules that a grammar cannot express (Schematron, ISO/IEC 19757-3).

Each rule stands once, with its code, message, weight and advice, in schema/memcon.odd.
"""

from memcon.findings import Finding
from memcon.positions import positions
from memcon.resources import schema
from memcon.schemas import Complaint, failed_rules
from memcon.stages.check.places import placed
from memcon.xmltools import Element


def check_rules(root: Element, name: str) -> tuple[Finding, ...]:
    """Apply the rules to a document.

    Args:
        root: its root element.
        name: what to call it in findings.
    """
    return placed(rule_complaints(root), name, positions(root))


def rule_complaints(root: Element) -> list[Complaint]:
    """Return what the rules have against a document."""
    return failed_rules(root, schema("memcon.sch.xsl"))
