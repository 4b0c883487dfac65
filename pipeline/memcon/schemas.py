"""Schemas compiled once a process, and what they complain of: RELAX NG and Schematron by lxml, XSD by xmlschema."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree, isoschematron

from memcon.errors import MissingError
from memcon.xmltools import Element, local_name, parse

if TYPE_CHECKING:
    from xmlschema import XMLSchema

SVRL = "http://purl.oclc.org/dsdl/svrl"


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a schema has against a document.

    Attributes:
        message: what is wrong.
        line: line of the document; 0 if there is none.
        xpath: the place, in short form.
        expected: what was expected, or what to do.
        code: id of the rule.
        role: weight of the rule: ``error`` or ``warning``.
    """

    message: str
    line: int = 0
    xpath: str = ""
    expected: str = ""
    code: str = ""
    role: str = "error"


@cache
def _relaxng(path: Path) -> etree.RelaxNG:
    try:
        return etree.RelaxNG(parse(path).getroottree())
    except etree.RelaxNGParseError as error:
        raise _broken(path, error) from error


@cache
def _schematron(path: Path) -> isoschematron.Schematron:
    try:
        return isoschematron.Schematron(parse(path).getroottree(), store_report=True)
    except (etree.SchematronParseError, etree.XSLTParseError, TypeError) as error:
        raise _broken(path, error) from error


@cache
def _xsd(path: Path) -> "XMLSchema":
    # Imported here: it takes a quarter of a second, and only a document that is invalid needs it.
    from xmlschema import XMLSchema

    return XMLSchema(str(path), defuse="always", allow="sandbox")


def _broken(path: Path, error: Exception) -> MissingError:
    return MissingError(
        f"The schema cannot be compiled: {error}",
        code="P-005",
        hint="Install memcon again, or mend the schema.",
        path=path,
    )


def relaxng_complaints(root: Element, path: Path) -> list[Complaint]:
    """Validate a document by a RELAX NG grammar; return what lxml has against it."""
    grammar = _relaxng(path)
    if grammar.validate(root):
        return []
    return [Complaint(entry.message, entry.line, entry.path or "") for entry in grammar.error_log]


def explain(root: Element, path: Path) -> list[Complaint]:
    """Return what an XSD has against a document: more telling than RELAX NG's own messages."""
    return [
        Complaint(
            f"{_where(error.elem)}: {_reason(error.reason)}",
            error.sourceline or 0,
            short_xpath(error.elem) if error.elem is not None else "",
        )
        for error in _xsd(path).iter_errors(root)
    ]


def _where(element: Element | None) -> str:
    return f"In <{local_name(element)}>" if element is not None else "In the document"


def _reason(reason: str | None) -> str:
    """Return the reason without namespaces, which are all the same."""
    return (reason or "it is not valid").replace("{http://www.tei-c.org/ns/1.0}", "")


def schematron_complaints(root: Element, path: Path) -> list[Complaint]:
    """Apply Schematron rules to a document; return the asserts that failed."""
    rules = _schematron(path)
    if rules.validate(root):
        return []
    return list(_failed(rules.validation_report.getroot(), root))


def _failed(report: Element, root: Element) -> Iterator[Complaint]:
    for failed in report.iter(f"{{{SVRL}}}failed-assert", f"{{{SVRL}}}successful-report"):
        text, hint = failed.find(f"{{{SVRL}}}text"), failed.find(f"{{{SVRL}}}diagnostic-reference")
        found = root.xpath(failed.get("location", "."))
        node = found[0] if isinstance(found, list) and found and isinstance(found[0], Element) else root
        yield Complaint(
            _words(text),
            node.sourceline or 0,
            short_xpath(node),
            _words(hint),
            failed.get("id", ""),
            failed.get("role", "error"),
        )


def _words(node: Element | None) -> str:
    return " ".join("".join(node.itertext()).split()) if node is not None else ""


def short_xpath(node: Element) -> str:
    """Return the place of an element, from the nearest ``xml:id`` down: ``//*[@xml:id='t003']/p[2]``."""
    steps: list[str] = []
    current: Element | None = node
    while current is not None:
        identifier = current.get("{http://www.w3.org/XML/1998/namespace}id")
        if identifier and "'" not in identifier:
            return "/".join([f"//*[@xml:id='{identifier}']", *steps[::-1]])
        parent = current.getparent()
        same = [each for each in parent if each.tag == current.tag] if parent is not None else [current]
        steps.append(local_name(current) + (f"[{same.index(current) + 1}]" if len(same) > 1 else ""))
        current = parent
    return "/" + "/".join(steps[::-1])
