"""Findings as SARIF 2.1.0 (OASIS), the form in which forges and editors take the results of checks."""

from collections.abc import Iterable
from pathlib import Path, PurePath
from urllib.parse import quote

from memcon.catalogue import Entry, catalogue
from memcon.findings import Finding, Severity
from memcon.version import __version__

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(findings: Iterable[Finding]) -> dict[str, object]:
    """Return findings as the log of one run; the rules in it are those that something was found by.

    Args:
        findings: their paths are as a reader in the working folder would type them.
    """
    found = list(findings)
    codes = list(dict.fromkeys(finding.code for finding in found))
    driver = {
        "name": "memcon",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(catalogue()[code]) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.code)) for finding in found],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(entry: Entry) -> dict[str, object]:
    example = f" Example: {entry.example}" if entry.example else ""
    return {
        "id": entry.code,
        "shortDescription": {"text": f"{entry.headline}."},
        "fullDescription": {"text": f"{entry.text}{example}"},
        "help": {"text": entry.hint},
        "defaultConfiguration": {"level": _LEVELS[entry.severity]},
        "properties": {"tags": [entry.family]},
    }


def _result(finding: Finding, index: int) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.hint}".strip()},
    }
    location = _location(finding)
    return {**result, "locations": [location]} if location else result


def _location(finding: Finding) -> dict[str, object]:
    location: dict[str, object] = {}
    if finding.path:
        physical: dict[str, object] = {"artifactLocation": {"uri": _uri(finding.path)}}
        if finding.line:
            column = {"startColumn": finding.column} if finding.column else {}
            physical["region"] = {"startLine": finding.line, **column}
        location["physicalLocation"] = physical
    if finding.place:
        location["message"] = {"text": finding.place}
    if finding.xpath:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.xpath, "kind": "element"}]
    return location


def _uri(path: str) -> str:
    """Return a path as a URI: relative where it is, with forward slashes and nothing that a URI cannot hold."""
    return Path(path).as_uri() if Path(path).is_absolute() else quote(PurePath(path).as_posix())
