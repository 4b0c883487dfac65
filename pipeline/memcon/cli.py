"""The command line: the only place that prints and exits. Products go to standard output, talk to standard error."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NoReturn, TypeVar

import click

from memcon.build import Built, build, choose, render_bytes, validate_bytes
from memcon.conversion import convert_work, prepare
from memcon.errors import ExitCode, MemconError, MissingError
from memcon.files import read, write_all
from memcon.findings import Finding, Severity, from_error
from memcon.project import find_project, load_project
from memcon.scaffold import scaffold
from memcon.stages.read import read_source
from memcon.stages.render import RENDITIONS
from memcon.version import __version__

_Command = TypeVar("_Command", bound=Callable[..., object])
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_PATH = click.Path(path_type=Path)
_DASH = Path("-")


def _project_option(command: _Command) -> _Command:
    text = "The folder of the project, with memcon.toml; else it is looked for upwards."
    return click.option("--project", "folder", type=_PATH, metavar="DIR", help=text)(command)


def _report_options(command: _Command) -> _Command:
    quiet = click.option("-q", "--quiet", is_flag=True, help="Report errors only.")
    choice = click.Choice(["text", "json"])
    form = click.option("--format", "form", type=choice, default="text", show_default=True, help="Form of the report.")
    return form(quiet(command))


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "--version", prog_name="memcon", message="%(prog)s %(version)s")
def cli() -> None:
    """Turn an archive's transcript of a conversation into a TEI edition, and that into renditions.

    \b
    Example:
      memcon init my-edition && cd my-edition && memcon build
    """


@cli.command("build", short_help="Convert, check and render a project.")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@_project_option
@click.option("--overwrite", is_flag=True, help="Replace editions that were corrected by hand.")
@_report_options
def build_command(names: tuple[str, ...], folder: Path | None, overwrite: bool, form: str, quiet: bool) -> ExitCode:
    """Build a project: convert its transcripts, check the editions, write the renditions.

    NAME is a document of the project; without any, all are built. An edition that was corrected by hand is
    never overwritten: it is checked and rendered as it is.

    \b
    Example:
      memcon build
    """
    with _reporting(form):
        project = load_project(folder) if folder else find_project(Path.cwd()) or _no_project()
        with _progress(len(choose(project, names)), quiet) as advance:
            built = [advance(_write(each)) for each in build(project, names, overwrite)]
        _report_built(built, form, quiet)
        return next((each.status for each in built if each.status), ExitCode.OK)


@cli.command(short_help="Convert transcripts to TEI.")
@click.argument("sources", nargs=-1, required=True, type=_PATH, metavar="SOURCE...")
@click.option("-o", "--output", type=_PATH, metavar="PATH", help="Where to write: a file, or a folder.")
@click.option("--encoding", metavar="NAME", help="The sources' encoding; else it is found out.")
@_project_option
@_report_options
def convert(
    sources: tuple[Path, ...], output: Path | None, encoding: str | None, folder: Path | None, form: str, quiet: bool
) -> ExitCode:
    """Convert transcripts (Markdown, plain text) to TEI.

    One edition goes to standard output if no PATH is given; "-" as SOURCE reads standard input. If a source lies in
    a project, its registers and settings are used. Only whether all of the source is in the edition is checked; for
    the rest see "memcon validate".

    \b
    Example:
      memcon convert minutes.md -o minutes.xml
    """
    targets = _targets(sources, output, (".xml",))
    with _reporting(form):
        made: dict[Path, bytes] = {}
        findings: list[Finding] = []
        for source in sources:
            name, data = _input(source, read_source)
            project = load_project(folder) if folder else find_project(source.parent)
            conversion = convert_work(prepare(project, name, data, encoding=encoding))
            made[targets[source, ".xml"]] = conversion.tei
            findings += conversion.findings
        _deliver(made)
        _report(findings, form, quiet, sys.stderr)
    return ExitCode.OK


@cli.command(short_help="Check editions by grammar, rules and source.")
@click.argument("files", nargs=-1, required=True, type=_PATH, metavar="FILE...")
@click.option("--source", type=_PATH, metavar="SOURCE", help="The transcript: is all of it in the edition?")
@_report_options
def validate(files: tuple[Path, ...], source: Path | None, form: str, quiet: bool) -> ExitCode:
    """Check editions: by the grammar, by rules, and against the transcript if SOURCE is given.

    The findings are the product and go to standard output. "-" as FILE reads standard input.

    \b
    Example:
      memcon validate tei/editions/talk.xml --source tei/sources/talk.md
    """
    if source and len(files) > 1:
        raise click.UsageError("--source goes with one FILE.")
    findings: list[Finding] = []
    status = ExitCode.OK
    for file in files:
        try:
            name, data = _input(file, lambda path: read(path, "The edition"))
            found = validate_bytes(data, name, source)
        except MemconError as error:
            found, status = (from_error(error),), status or error.exit_code
        findings += found
    if any(finding.severity is Severity.ERROR for finding in findings):
        status = status or ExitCode.DOCUMENT
    _report(findings, form, quiet, sys.stdout)
    if form == "text" and not quiet:
        click.echo(f"{_counted(len(files), 'file')} checked: {_summary(findings)}.", err=True)
    return status


@cli.command(short_help="Make web pages and texts of editions.")
@click.argument("files", nargs=-1, required=True, type=_PATH, metavar="FILE...")
@click.option("--to", "formats", default="html", show_default=True, metavar="LIST", help=f"Of {', '.join(RENDITIONS)}.")
@click.option("-o", "--output", type=_PATH, metavar="PATH", help="Where to write: a file, or a folder.")
@_report_options
def render(files: tuple[Path, ...], formats: str, output: Path | None, form: str, quiet: bool) -> ExitCode:
    """Render editions as web page (html), text to read (text), or text as the source has it (diplomatic).

    One rendition goes to standard output if no PATH is given; "-" as FILE reads standard input.

    \b
    Example:
      memcon render tei/editions/talk.xml --to html,text -o dist/talk
    """
    del quiet  # nothing but errors is ever reported here; the option is there because every command has it
    chosen = tuple(dict.fromkeys(name.strip() for name in formats.split(",") if name.strip()))
    unknown = [name for name in chosen if name not in RENDITIONS]
    if unknown or not chosen:
        raise click.BadParameter(f"{formats!r} should name one or more of {', '.join(RENDITIONS)}.", param_hint="--to")
    targets = _targets(files, output, tuple(RENDITIONS[to].suffix for to in chosen))
    with _reporting(form):
        made: dict[Path, bytes] = {}
        for file in files:
            name, data = _input(file, lambda path: read(path, "The edition"))
            for to in chosen:
                made[targets[file, RENDITIONS[to].suffix]] = render_bytes(data, to, name).encode("utf-8")
        _deliver(made)
    return ExitCode.OK


@cli.command(short_help="Make a project of your own.")
@click.argument("folder", type=_PATH, metavar="DIR")
@_report_options
def init(folder: Path, form: str, quiet: bool) -> ExitCode:
    """Make a project of your own in DIR: folders, settings, a register to begin with, an example.

    "memcon build" works in it at once.

    \b
    Example:
      memcon init my-edition
    """
    with _reporting(form):
        made = scaffold(folder)
        write_all(made)
    if not quiet:
        for path in made:
            click.echo(f"  {_shown(path)}", err=True)
        click.echo(f"Next: cd {folder} && memcon build", err=True)
    return ExitCode.OK


def _no_project() -> NoReturn:
    raise MissingError(
        "There is no memcon.toml here or above.",
        code="P-003",
        hint="Make a project with “memcon init DIR”, or name its folder with --project.",
        path=Path.cwd(),
    )


def _input(path: Path, reader: Callable[[Path], bytes]) -> tuple[str, bytes]:
    """Return name and bytes of an input; ``-`` is standard input."""
    return ("stdin", sys.stdin.buffer.read()) if path == _DASH else (str(path), reader(path))


def _targets(sources: Sequence[Path], output: Path | None, suffixes: Sequence[str]) -> dict[tuple[Path, str], Path]:
    """Decide where each product goes: to standard output, a file, or a folder.

    Raises:
        click.UsageError: if several products would go to one place.
    """
    several = len(sources) * len(suffixes) > 1
    if not several and (output is None or output == _DASH):
        return {(sources[0], suffixes[0]): _DASH}
    if output is None or output == _DASH or (several and output.is_file()):
        raise click.UsageError("Several files are made: name a folder for them with -o DIR.")
    if not several and not output.is_dir() and not str(output).endswith(os.sep) and output.suffix:
        return {(sources[0], suffixes[0]): output}
    targets = {
        (source, suffix): output / f"{'stdin' if source == _DASH else source.stem}{suffix}"
        for source in sources
        for suffix in suffixes
    }
    if len(set(targets.values())) < len(sources) * len(suffixes):
        raise click.UsageError("Two of the files have the same name: convert them into folders of their own.")
    return targets


def _deliver(made: dict[Path, bytes]) -> None:
    if _DASH in made:
        sys.stdout.buffer.write(made[_DASH])
        sys.stdout.buffer.flush()
    else:
        write_all(made)


def _write(built: Built) -> Built:
    """Write what a document became; what cannot be written becomes a finding."""
    try:
        write_all(built.outputs)
    except MemconError as error:
        return Built(built.name, findings=(*built.findings, from_error(error)), status=error.exit_code)
    return built


@contextmanager
def _reporting(form: str) -> Iterator[None]:
    """Report an error that ends a command as a finding, and exit with its status."""
    try:
        yield
    except MemconError as error:
        _report([from_error(error)], form, False, sys.stderr)
        raise click.exceptions.Exit(error.exit_code) from error


def _report(findings: Iterable[Finding], form: str, quiet: bool, stream: object) -> None:
    """Print findings, as text or as JSON."""
    shown = [_placed(each) for each in findings if not quiet or each.severity is Severity.ERROR]
    to_stderr = stream is sys.stderr
    if form == "json":
        if shown or not to_stderr:
            click.echo(_json({"findings": [finding.as_dict() for finding in shown], **_counts(shown)}), err=to_stderr)
        return
    for finding in shown:
        click.echo(_coloured(finding), err=to_stderr)


def _report_built(built: Sequence[Built], form: str, quiet: bool) -> None:
    findings = [finding for each in built for finding in each.findings]
    if form == "json":
        documents = [
            {
                "name": each.name,
                "turns": each.turns,
                "kept": each.kept,
                "files": [_shown(path) for path in each.outputs],
                "findings": [_placed(finding).as_dict() for finding in each.findings],
            }
            for each in built
        ]
        click.echo(_json({"documents": documents, **_counts(findings)}))
        return
    _report(findings, form, quiet, sys.stderr)
    if quiet:
        return
    for each in built:
        if each.status is ExitCode.OK:
            click.echo(f"{each.name}: {_told(each)}", err=True)
    click.echo(f"{_counted(len(built), 'edition')} built: {_summary(findings)}.", err=True)


def _told(built: Built) -> str:
    """Return in a line what was made: turns, the edition, the folder of the renditions."""
    turns = [_counted(built.turns, "turn")] if built.turns else []
    kept = ["corrected by hand, kept"] if built.kept else []
    editions = [_shown(path) for path in built.outputs if path.suffix == ".xml" and ".base" not in path.parts]
    folders = dict.fromkeys(f"{_shown(path.parent)}{os.sep}" for path in built.outputs if path.suffix != ".xml")
    return ", ".join([*turns, *kept, *editions, *folders])


def _counts(findings: Iterable[Finding]) -> dict[str, int]:
    severities = [finding.severity for finding in findings]
    return {"errors": severities.count(Severity.ERROR), "warnings": severities.count(Severity.WARNING)}


def _summary(findings: Iterable[Finding]) -> str:
    counts = _counts(findings)
    return f"{_counted(counts['errors'], 'error')}, {_counted(counts['warnings'], 'warning')}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _coloured(finding: Finding) -> str:
    """Return a finding as text, its severity coloured; click takes the colour off where nobody sees it."""
    severity = finding.severity.value
    colour = None if "NO_COLOR" in os.environ else _COLOURS[finding.severity]
    return finding.as_text().replace(f"{severity} ", click.style(severity, fg=colour, bold=bool(colour)) + " ", 1)


def _placed(finding: Finding) -> Finding:
    return replace(finding, path=_shown(Path(finding.path))) if finding.path else finding


def _shown(path: Path) -> str:
    """Return a path as a reader here would type it."""
    return os.path.relpath(path) if path.is_absolute() and path.is_relative_to(Path.cwd()) else str(path)


@contextmanager
def _progress(total: int, quiet: bool) -> Iterator[Callable[[Built], Built]]:
    """Show progress, on a terminal only; yield what counts a document as done."""
    if quiet or not sys.stderr.isatty():
        yield lambda built: built
        return
    from rich.console import Console  # here, because only a terminal needs it
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Building", total=total)

        def advance(built: Built) -> Built:
            bar.update(task, advance=1, description=built.name)
            return built

        yield advance


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status.

    Args:
        arguments: the command line without the program's name; ``sys.argv`` if not given.
    """
    try:
        return int(cli.main(args=arguments, prog_name="memcon", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:  # whoever read our output has gone, which is no error
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.OK
    except Exception as error:  # whatever it is, it is ours; a traceback would help nobody but us
        if "MEMCON_DEBUG" in os.environ:
            raise
        click.echo(f"memcon: an error of the program: {type(error).__name__}: {error}", err=True)
        click.echo("  Please report it, with the file; MEMCON_DEBUG=1 shows where it happened.", err=True)
        return ExitCode.BUG


def main() -> NoReturn:
    """Run the program and exit."""
    sys.exit(run())
