"""``memcon build``: a project, all of it."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import click

from memcon.build import Built, build, choose, doubts_of
from memcon.cli.options import project_option, report_options
from memcon.cli.report import as_json, counted, counts, placed, report, reporting, shown_path, summary
from memcon.corrections import Corrections
from memcon.errors import ExitCode, MemconError, MissingError
from memcon.files import Written, write_all
from memcon.findings import Finding, from_error
from memcon.metadata import read_collections
from memcon.processes import processors
from memcon.project import find_project, load_project

_Files = Mapping[Path, Written]  # what became of each


@click.command("build")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@project_option
@click.option(
    "--settled",
    "corrections",
    flag_value=Corrections.SETTLE,
    type=Corrections,
    help="Where corrections and conversion differ, the editions are right as they are: tell no dispute again.",
)
@click.option(
    "--overwrite",
    "corrections",
    flag_value=Corrections.GIVE_UP,
    type=Corrections,
    help="Give up corrections: replace editions by their conversions.",
)
@report_options
def build_command(
    names: tuple[str, ...], folder: Path | None, corrections: Corrections | None, form: str, quiet: bool
) -> ExitCode:
    """Build a project: convert its transcripts, check the editions, write the renditions.

    NAME is a document of the project; without any, all are built. What was corrected by hand in an edition is
    kept; what the conversion changes elsewhere is taken over.

    \b
    Example:
      memcon build
    """
    with reporting(form, is_product=True):
        project = load_project(folder) if folder else find_project(Path.cwd()) or no_project()
        total, collections = len(choose(project, names)), read_collections(project.metadata)
        with _progress(total, quiet) as advance:
            made = build(project, names, corrections or Corrections.MERGE, processors(), collections)
            done = [advance(*_write(each)) for each in made]
        built, written = [each for each, _ in done], [files for _, files in done]
        _report_built(built, written, doubts_of(project, collections), form, quiet)
        return next((each.status for each in built if each.status), ExitCode.OK)


def no_project() -> NoReturn:
    """Say that there is no project here.

    Raises:
        MissingError: always.
    """
    raise MissingError(
        "There is no memcon.toml here or above.",
        code="P-003",
        hint="Make a project with “memcon init DIR”, or name its folder with --project.",
        path=Path.cwd(),
    )


def _write(built: Built) -> tuple[Built, _Files]:
    """Write what a document became, and tell what became of its files; what cannot be written becomes a finding."""
    try:
        return built, write_all(built.outputs)
    except MemconError as error:
        failed = Built(built.name, findings=(*built.findings, from_error(error)), status=error.exit_code)
        return failed, {}


def _report_built(
    built: Sequence[Built], written: Sequence[_Files], doubts: Sequence[Finding], form: str, quiet: bool
) -> None:
    findings = [*doubts, *(finding for each in built for finding in each.findings)]
    if form == "json":
        documents = [
            {
                "name": each.name,
                "status": _status(each),
                "turns": each.turns,
                "kept": each.kept,
                "files": [shown_path(path) for path in each.outputs],
                "findings": [placed(finding).as_dict() for finding in each.findings],
            }
            for each in built
        ]
        whole = {"findings": [placed(finding).as_dict() for finding in doubts]} if doubts else {}
        click.echo(as_json({"documents": documents, **whole, **counts(findings)}))
        return
    report(findings, form, quiet, sys.stdout if form == "sarif" else sys.stderr)
    if quiet or form == "sarif":
        return
    for each, files in zip(built, written, strict=True):
        if each.status is ExitCode.OK:
            click.echo(f"{each.name}: {_told(each, files)}", err=True)
    click.echo(f"{_tally(built)}: {summary(findings)}.", err=True)


def _status(built: Built) -> str:
    """Return in a word what became of a document."""
    return "failed" if built.status else "kept" if built.kept else "built"


def _tally(built: Sequence[Built]) -> str:
    """Return how many editions were built, kept and failed: *2 editions built, 1 kept, 1 failed*."""
    became = Counter(map(_status, built))
    others = [f"{became[status]} {status}" for status in ("kept", "failed") if became[status]]
    return ", ".join([f"{counted(became['built'], 'edition')} built", *others])


def _told(built: Built, written: _Files) -> str:
    """Return in a line what was made: turns, the edition, the folder of the renditions, and how many files changed."""
    turns = [counted(built.turns, "turn")] if built.turns else []
    kept = ["corrected by hand, kept"] if built.kept else []
    renditions = [path for path in built.outputs if path.parent.name == built.name]
    others = [path for path in built.outputs if path not in renditions and ".base" not in path.parts]
    editions = [shown_path(path) for path in others]
    folders = dict.fromkeys(f"{shown_path(path.parent)}{os.sep}" for path in renditions)
    became = Counter(written.values())
    new = [f"{counted(became[Written.NEW], 'file')} written"] if became[Written.NEW] else []
    same = [f"{became[Written.SAME]} unchanged"] if became[Written.SAME] else []
    return ", ".join([*turns, *kept, *editions, *folders, *new, *same])


@contextmanager
def _progress(total: int, quiet: bool) -> Iterator[Callable[[Built, _Files], tuple[Built, _Files]]]:
    """Show progress, on a terminal only; yield what counts a document as done."""
    if quiet or not sys.stderr.isatty():
        yield lambda built, files: (built, files)
        return
    from rich.console import Console  # here, because only a terminal needs it
    from rich.progress import Progress

    # Not refreshed by a thread of its own: a process that has threads cannot be copied.
    with Progress(console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task("Building", total=total)

        def advance(built: Built, files: _Files) -> tuple[Built, _Files]:
            bar.update(task, advance=1, description=built.name, refresh=True)
            return built, files

        yield advance
