"""Findings as a reader gets them: as text, coloured on a terminal, as JSON (schema/findings.schema.json) or SARIF."""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from textwrap import indent

import click

from memcon.cli.excerpt import excerpt
from memcon.cli.sarif import sarif
from memcon.errors import MemconError
from memcon.findings import Finding, Severity, from_error

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


@contextmanager
def reporting(form: str, is_product: bool = False) -> Iterator[None]:
    """Report an error that ends a command as a finding, and exit with its status.

    Args:
        form: the form of the report.
        is_product: a report for programs is what the command makes: it goes to standard output, also of a failure.
    """
    try:
        yield
    except MemconError as error:
        stream = sys.stdout if is_product and form != "text" else sys.stderr
        report([from_error(error)], form, False, stream)
        raise click.exceptions.Exit(error.exit_code) from error


def report(
    findings: Iterable[Finding], form: str, quiet: bool, stream: object, more: Mapping[str, object] | None = None
) -> None:
    """Print findings, as text, JSON or SARIF; JSON has more to tell if there is more."""
    shown = [placed(each) for each in findings if not quiet or each.severity is Severity.ERROR]
    to_stderr = stream is sys.stderr
    if form == "sarif":
        click.echo(as_json(sarif(shown)), err=to_stderr)
        return
    if form == "json":
        if shown or more or not to_stderr:
            listed = [finding.as_dict() for finding in shown]
            click.echo(as_json({"findings": listed, **(more or {}), **counts(shown)}), err=to_stderr)
        return
    for finding in shown:
        click.echo(_shown(finding), err=to_stderr)


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many errors and warnings there are."""
    severities = [finding.severity for finding in findings]
    return {"errors": severities.count(Severity.ERROR), "warnings": severities.count(Severity.WARNING)}


def summary(findings: Iterable[Finding]) -> str:
    """Return in words how many errors and warnings there are."""
    found = counts(findings)
    return f"{counted(found['errors'], 'error')}, {counted(found['warnings'], 'warning')}"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: *1 turn*, *2 turns*."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def as_json(value: object) -> str:
    """Return plain values as JSON."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def _shown(finding: Finding) -> str:
    """Return a finding as text, with the line it is in; click takes the colour off where nobody sees it."""
    head, newline, hint = finding.as_text().partition("\n")
    severity = finding.severity.value
    if not os.environ.get("NO_COLOR"):
        head = head.replace(f"{severity} ", click.style(severity, fg=_COLOURS[finding.severity], bold=True) + " ", 1)
    place = excerpt(Path(finding.path), finding.line, finding.column) if finding.path and finding.line else ""
    return head + (f"\n{indent(place, '    ', bool)}" if place else "") + newline + hint


def placed(finding: Finding) -> Finding:
    """Return a finding whose path is as a reader here would type it; an address on the Web stays as it is."""
    is_file = finding.path and "://" not in finding.path
    return replace(finding, path=shown_path(Path(finding.path))) if is_file else finding


def shown_path(path: Path) -> str:
    """Return a path as a reader here would type it."""
    return os.path.relpath(path) if path.is_absolute() and path.is_relative_to(Path.cwd()) else str(path)
