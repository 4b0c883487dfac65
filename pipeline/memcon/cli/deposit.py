"""``memcon deposit``: the packages that an archive takes in, made and checked."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from memcon.cli.build import no_project
from memcon.cli.options import PATH, project_option, report_options
from memcon.cli.report import as_json, counted, counts, placed, report, reporting, shown_path, summary
from memcon.deposit_checks import check_deposit
from memcon.deposits import Deposit, deposit
from memcon.errors import ExitCode, MemconError
from memcon.files import Written
from memcon.findings import Finding, Severity, from_error
from memcon.processes import processors
from memcon.project import find_project, load_project
from memcon.stages.deposit import shelve, shelve_packed

_FOLDER = "deposit"


@click.command("deposit", short_help="Pack editions for an archive, or check such a package.")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("-o", "--output", type=PATH, metavar="DIR", help="Where to put the bags; else the project's “deposit”.")
@click.option("--zip", "is_packed", is_flag=True, help="Make each bag a ZIP file.")
@click.option("--strict", "is_strict", is_flag=True, help="Refuse an edition that lacks something archives ask for.")
@click.option("--check", "checked", type=PATH, multiple=True, metavar="PATH", help="Check a bag: its folder, or a ZIP.")
@project_option
@report_options
def deposit_command(
    names: tuple[str, ...],
    output: Path | None,
    is_packed: bool,
    is_strict: bool,
    checked: tuple[Path, ...],
    folder: Path | None,
    form: str,
    quiet: bool,
) -> ExitCode:
    """Pack editions for an archive: a bag (BagIt 1.0) for each, with source, schema, renditions and metadata.

    NAME is a document of the project; without any, all are packed. An edition with errors is refused; what the header
    does not say and archives ask for is told. With --check, a bag that is there is checked: anybody's.

    \b
    Example:
      memcon deposit talk --zip -o for-the-archive
      memcon deposit --check for-the-archive/talk.zip
    """
    if checked and (names or output or is_packed or is_strict):
        raise click.UsageError("--check looks at bags that are there: give it alone.")
    with reporting(form, is_product=True):
        if checked:
            return _check(checked, form, quiet)
        project = load_project(folder) if folder else find_project(Path.cwd()) or no_project()
        shelf = output or project.root / _FOLDER
        done = [_shelved(each, shelf, is_packed) for each in deposit(project, names, is_strict, processors())]
    _report(done, shelf, is_packed, form, quiet)
    return next((each.status for each, _ in done if each.status), ExitCode.OK)


def _shelved(made: Deposit, shelf: Path, is_packed: bool) -> tuple[Deposit, Written | None]:
    """Write a bag, and tell what became of it; what cannot be written becomes a finding."""
    if made.bag is None:
        return made, None
    try:
        return made, (shelve_packed if is_packed else shelve)(made.bag, shelf)
    except MemconError as error:
        findings = (*made.findings, from_error(error))
        return replace(made, bag=None, findings=findings, status=error.exit_code), None


def _report(
    done: Sequence[tuple[Deposit, Written | None]], shelf: Path, is_packed: bool, form: str, quiet: bool
) -> None:
    findings = [finding for each, _ in done for finding in each.findings]
    if form == "json":
        deposits = [
            {
                "name": each.name,
                "status": written.value if written else "refused",
                "path": shown_path(_place(each, shelf, is_packed)) if each.bag else "",
                "files": list(each.bag.files) if each.bag else [],
                "findings": [placed(finding).as_dict() for finding in each.findings],
            }
            for each, written in done
        ]
        click.echo(as_json({"deposits": deposits, **counts(findings)}))
        return
    report(findings, form, quiet, sys.stdout if form == "sarif" else sys.stderr)
    if quiet or form == "sarif":
        return
    for each, written in done:
        if each.bag is None or written is None:
            click.echo(f"{each.name}: refused", err=True)
        else:
            place = shown_path(_place(each, shelf, is_packed))
            size = sum(map(len, each.bag.files.values())) / 1_000_000
            told = f"{counted(len(each.bag.files), 'file')}, {size:.1f} MB, {written.value}"
            click.echo(f"{each.name}: {place}, {told}", err=True)
    packed = sum(1 for each, _ in done if each.bag)
    click.echo(f"{counted(packed, 'edition')} packed: {summary(findings)}.", err=True)


def _place(made: Deposit, shelf: Path, is_packed: bool) -> Path:
    name = made.bag.name if made.bag else made.name
    return shelf / (f"{name}.zip" if is_packed else name)


def _check(paths: Sequence[Path], form: str, quiet: bool) -> ExitCode:
    """Check bags, and report; what cannot be read at all becomes a finding, and the others are checked."""
    findings: list[Finding] = []
    statuses: list[ExitCode] = []
    for path in paths:
        try:
            found = check_deposit(path)
        except MemconError as error:
            found = (from_error(error),)
            statuses.append(error.exit_code)
        if any(finding.severity is Severity.ERROR for finding in found):
            statuses.append(ExitCode.DOCUMENT)
        findings += found
    report(findings, form, quiet, sys.stdout)
    if form == "text" and not quiet:
        click.echo(f"{counted(len(paths), 'bag')} checked: {summary(findings)}.", err=True)
    return next(iter(statuses), ExitCode.OK)
