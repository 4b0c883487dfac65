"""TEI in, findings out: is it valid by the grammar, and if not, why (RELAX NG says whether, XSD says why)."""

from memcon.findings import Finding, Severity
from memcon.resources import schema
from memcon.schemas import Complaint, explain, relaxng_complaints
from memcon.xmltools import Element

_SHOWN = 50


def check_grammar(root: Element, name: str) -> tuple[Finding, ...]:
    """Validate a document.

    Args:
        root: its root element.
        name: what to call it in findings.
    """
    complaints = relaxng_complaints(root, schema("memcon.rng"))
    if not complaints:
        return ()
    explained = explain(root, schema("memcon.xsd")) or complaints
    return tuple(_finding(complaint, name) for complaint in explained[:_SHOWN])


def _finding(complaint: Complaint, name: str) -> Finding:
    hint = f"Expected here: {complaint.expected}." if complaint.expected else "See the encoding manual in schema/."
    return Finding(Severity.ERROR, "E-010", complaint.message, hint, name, complaint.line, 0, complaint.xpath)
