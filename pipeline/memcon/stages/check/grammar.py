"""TEI in, findings out: is it valid by the grammar, and if not, why (libxml2 says whether, xmlschema says why)."""

from dataclasses import replace

from memcon.findings import Finding
from memcon.positions import positions
from memcon.resources import schema
from memcon.schemas import Complaint, grammar_complaint
from memcon.stages.check.explain import explain
from memcon.stages.check.places import placed
from memcon.xmltools import TEI, Element, bearers, local_name, tei

_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"

CODES = {
    "E-010": "An element stands in another that it is not allowed in.",
    "E-011": "An element is missing.",
    "E-012": "An element stands in the wrong place, or once too often.",
    "E-013": "An attribute is missing.",
    "E-014": "An attribute is not allowed in this element.",
    "E-015": "An attribute has a value that it cannot have.",
    "E-016": "Words stand where only elements may.",
    "E-017": "An element holds a value that it cannot have.",
    "E-018": "The document is no TEI document.",
    "E-019": "The document is not valid, and there is no better explanation than the grammar's own.",
}
"""What each code says; the message has the particulars."""


def check_grammar(root: Element, name: str) -> tuple[Finding, ...]:
    """Validate a document.

    Args:
        root: its root element.
        name: what to call it in findings.
    """
    return placed(grammar_complaints(root), name, positions(root))


def grammar_complaints(root: Element) -> list[Complaint]:
    """Return what the grammar has against a document, explained; nothing if it is valid."""
    if root.tag != tei("TEI"):
        return [_no_tei(root)]
    complaints = _hints_to_schemas(root)
    complaint = grammar_complaint(root, schema("memcon.xsd"))
    if complaint is not None:
        complaints += _explained(root) or [complaint]
    return [_worded(each) for each in complaints]


def _hints_to_schemas(root: Element) -> list[Complaint]:
    """Complain of attributes such as ``xsi:schemaLocation``, which any XSD overlooks and TEI does not have."""
    return [
        Complaint(
            f"<{local_name(bearer)}> has an attribute of XML Schema, such as @xsi:schemaLocation.",
            bearer,
            "E-014",
            "Remove it; a schema is named by <?xml-model?> before the document.",
        )
        for bearer in bearers(root, _INSTANCE)
    ]


def _explained(root: Element) -> list[Complaint]:
    try:
        return explain(root, schema("memcon.xsd"))
    except RecursionError:  # elements nested hundreds deep: the grammar's own complaint has to do
        return []


def _no_tei(root: Element) -> Complaint:
    namespace = root.tag.rpartition("}")[0].strip("{") if isinstance(root.tag, str) else ""
    where = f"in the namespace {namespace}" if namespace else "in no namespace"
    return Complaint(
        f"This is no TEI document: its root element is <{local_name(root)}>, {where}.",
        root,
        "E-018",
        f"Expected: <TEI> in the namespace {TEI}.",
    )


def _worded(complaint: Complaint) -> Complaint:
    hint = complaint.hint or "Compare the place with schema/memcon.rnc, where every element is explained."
    return replace(complaint, code=complaint.code or "E-019", hint=hint)
