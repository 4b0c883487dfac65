"""``memcon validate``: editions checked by grammar, rules and source."""

import sys
from pathlib import Path

import click

from memcon.cli.options import PATH, report_options
from memcon.cli.products import DASH, read_input
from memcon.cli.report import counted, report, summary
from memcon.errors import ExitCode, MemconError
from memcon.files import read
from memcon.findings import Finding, Severity, from_error
from memcon.stages.read import read_source
from memcon.validation import validate_both


@click.command()
@click.argument("files", nargs=-1, required=True, type=PATH, metavar="FILE...")
@click.option("--source", type=PATH, metavar="SOURCE", help="The transcript: is all of it in the edition?")
@click.option("--tei-all", type=PATH, metavar="RNG", help="Check by this grammar too: tei_all.rng of a TEI release.")
@report_options
def validate(files: tuple[Path, ...], source: Path | None, tei_all: Path | None, form: str, quiet: bool) -> ExitCode:
    """Check editions: by the grammar, by rules, and against the transcript if SOURCE is given.

    The findings are the product and go to standard output. "-" as FILE or as SOURCE reads standard input.

    \b
    Example:
      memcon validate tei/editions/talk.xml --source tei/sources/talk.md
    """
    if source and len(files) > 1:
        raise click.UsageError("--source goes with one FILE.")
    if [*files, source].count(DASH) > 1:
        raise click.UsageError("Standard input is one FILE or SOURCE, not two.")
    findings: list[Finding] = []
    status = ExitCode.OK
    for file in files:
        try:
            name, data = read_input(file, lambda path: read(path, "The edition"))
            transcript = read_input(source, read_source) if source else None
            found = validate_both(data, name, transcript, tei_all)
        except MemconError as error:
            found, status = (from_error(error),), status or error.exit_code
        if any(finding.severity is Severity.ERROR for finding in found):
            status = status or ExitCode.DOCUMENT
        findings += found
    findings = list(dict.fromkeys(findings))  # a grammar that is none is told once, not for each file
    report(findings, form, quiet, sys.stdout)
    if form == "text" and not quiet:
        click.echo(f"{counted(len(files), 'file')} checked: {summary(findings)}.", err=True)
    return status
