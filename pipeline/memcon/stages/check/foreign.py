"""TEI in, findings out: a grammar that is not memcon's own, such as that of another TEI release."""

from pathlib import Path

from memcon.findings import Finding, Severity
from memcon.schemas import foreign_complaints, short_xpath
from memcon.xmltools import Element


def check_foreign(root: Element, name: str, schema: Path) -> tuple[Finding, ...]:
    """Apply a RELAX NG grammar to a document.

    Args:
        root: its root element.
        name: what to call it in findings.
        schema: the grammar.
    """
    hint = f"{schema.name} does not allow it: compare the place with that schema's documentation."
    return tuple(
        Finding(
            Severity.ERROR,
            "E-020",
            complaint.message,
            hint,
            name,
            complaint.line,
            xpath="" if complaint.node is None else short_xpath(complaint.node),
        )
        for complaint in foreign_complaints(root, schema)
    )
