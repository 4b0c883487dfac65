"""``memcon convert``: transcripts to TEI."""

import sys
from pathlib import Path

import click

from memcon.cli.options import PATH, convention_option, project_option, report_options
from memcon.cli.products import DASH, deliver, read_input, targets_of
from memcon.cli.report import counted, report, shown_path
from memcon.conventions import Convention, convention_named
from memcon.conversion import Conversion, convert_work, prepare
from memcon.errors import ExitCode, MemconError
from memcon.findings import Finding, from_error
from memcon.model import Origin
from memcon.project import Project, find_project, load_project
from memcon.stages.read import read_source


@click.command()
@click.argument("sources", nargs=-1, required=True, type=PATH, metavar="SOURCE...")
@click.option("-o", "--output", type=PATH, metavar="PATH", help="Where to write: a file, or a folder.")
@click.option("--encoding", metavar="NAME", help="The sources' encoding; else it is found out.")
@convention_option
@click.option("--attribute", is_flag=True, help="Ascribe reported speech, where there are no turns, to who said it.")
@project_option
@report_options
def convert(
    sources: tuple[Path, ...],
    output: Path | None,
    encoding: str | None,
    convention: str | None,
    attribute: bool,
    folder: Path | None,
    form: str,
    quiet: bool,
) -> ExitCode:
    """Convert transcripts (text, Markdown, HTML, DOCX, ODT, RTF, PDF, others' TEI) to TEI.

    One edition goes to standard output if no PATH is given; "-" as SOURCE reads standard input. If a source lies in
    a project, its registers and settings are used. Only whether all of the source is in the edition is checked; for
    the rest see "memcon validate". Files beside a source may describe it (docs/metadata.md); with --format json the
    report has each fact of the header, and where it is from.
    the rest see "memcon validate". How the transcript names its speakers is found out and told; "memcon inspect" shows
    it before anything is written.

    \b
    Example:
      memcon convert minutes.md -o minutes.xml
    """
    targets = targets_of(sources, output, (".xml",))
    made: dict[Path, bytes] = {}
    findings: list[Finding] = []
    metadata: dict[str, list[dict[str, object]]] = {}
    status = ExitCode.OK
    for source in sources:
        try:
            conversion = _converted(source, encoding, folder, convention, attribute)
        except MemconError as error:  # one that cannot be converted does not stop the others
            findings.append(from_error(error))
            status = status or error.exit_code
        else:
            made[targets[source, ".xml"]] = conversion.tei
            if form == "text" and not quiet:
                click.echo(_understood(conversion), err=True)
            findings += conversion.findings
            metadata[shown_path(source)] = [_told(origin) for origin in conversion.metadata]
    try:
        deliver(made)
    except MemconError as error:  # told with the rest: what was doubtful in the sources still is
        findings.append(from_error(error))
        status = status or error.exit_code
    report(findings, form, quiet, sys.stderr, {"metadata": metadata} if metadata else {})
    return status


def _told(origin: Origin) -> dict[str, object]:
    """Return a fact of the header, and where it is from, as plain values."""
    path = shown_path(Path(origin.path)) if origin.path else ""
    values = [value.replace("\t", ", ") for value in origin.values]
    return {"name": origin.name, "values": values, "origin": origin.origin, "path": path, "line": origin.line}


def _converted(
    source: Path, encoding: str | None, folder: Path | None, convention: str | None, attribute: bool
) -> Conversion:
    name, data = read_input(source, read_source)
    project = load_project(folder) if folder else find_project(source.parent)
    changes: dict[str, object] = {"attribute": True} if attribute else {}
    if convention:
        changes["convention"] = chosen_convention(convention, project)
    beside = None if source == DASH else source
    return convert_work(prepare(project, name, data, encoding=encoding, beside=beside, changes=changes))


def chosen_convention(name: str, project: Project | None) -> Convention:
    """Return the convention that an option names: a file's path begins here, a name may be the project's."""
    here = Path(name)
    if here.suffix == ".toml" and here.is_file():
        return convention_named(name)
    return convention_named(name, project.root if project else None)


def _understood(conversion: Conversion) -> str:
    """Say in a line how a transcript was understood."""
    turns = counted(conversion.turns, "turn")
    names = ", then ".join(f"“{each.name}” ({each.title})" for each in conversion.conventions)
    fits = f"{conversion.certainty:.0%} of what looks like a label fits"
    if not conversion.turns:
        told = conversion.conventions[0]
        fits = f"{told.fitting} of {counted(told.labels, 'paragraph')} report what was said"
    return f"{shown_path(Path(conversion.name))}: {turns}; convention {names}: {fits}."
