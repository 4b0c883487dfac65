"""TEI in, findings out: the rules that a grammar cannot express (ISO/IEC 19757-3, Schematron)."""

from memcon.findings import Finding, Severity
from memcon.resources import schema
from memcon.schemas import schematron_complaints
from memcon.xmltools import Element


def check_rules(root: Element, name: str) -> tuple[Finding, ...]:
    """Apply the rules to a document.

    Args:
        root: its root element.
        name: what to call it in findings.
    """
    return tuple(
        Finding(
            Severity.WARNING if complaint.role == "warning" else Severity.ERROR,
            complaint.code,
            complaint.message,
            complaint.expected,
            name,
            complaint.line,
            0,
            complaint.xpath,
        )
        for complaint in schematron_complaints(root, schema("memcon.sch"))
    )
