"""TEI in, findings out: the rules that a grammar cannot express (Schematron, ISO/IEC 19757-3).

Each rule stands once, with its code, message, weight and advice, in schema/memcon.sch.
"""

from memcon.findings import Finding, Severity
from memcon.resources import schema
from memcon.schemas import Complaint, failed_rules
from memcon.xmltools import Element


def check_rules(root: Element, name: str) -> tuple[Finding, ...]:
    """Apply the rules to a document.

    Args:
        root: its root element.
        name: what to call it in findings.
    """
    return tuple(_finding(complaint, name) for complaint in failed_rules(root, schema("memcon.sch.xsl")))


def _finding(complaint: Complaint, name: str) -> Finding:
    severity = Severity.WARNING if complaint.is_warning else Severity.ERROR
    return Finding(
        severity, complaint.code, complaint.message, complaint.hint, name, complaint.line, 0, complaint.xpath
    )
