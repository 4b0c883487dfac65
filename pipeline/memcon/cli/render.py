"""``memcon render``: web pages, books, texts and data of editions."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from memcon.cli.options import PATH, form_option, project_option, quiet_option
from memcon.cli.products import DASH, deliver, read_input, targets_of
from memcon.cli.report import counted, report, reporting, shown_path
from memcon.errors import ExitCode
from memcon.files import Written, read
from memcon.findings import Finding
from memcon.own_renditions import for_one, renditions_of
from memcon.processes import processors
from memcon.project import find_project, load_project
from memcon.rendering import Order, render_all
from memcon.renditions import OPTIONS, RENDITIONS, Rendition, usable

_ALL = "all"


@click.command()
@click.argument("files", nargs=-1, required=True, type=PATH, metavar="FILE...")
@click.option(
    "--to",
    "formats",
    default="html",
    show_default=True,
    metavar="LIST",
    help=f"Of {', '.join(RENDITIONS)}; or {_ALL} that can be made here.",
)
@click.option("-o", "--output", type=PATH, metavar="PATH", help="Where to write: a file, or a folder.")
@click.option("--width", type=click.IntRange(0), metavar="N", help="Fold the lines of texts at N columns; 0: nowhere.")
@click.option(
    "--speakers", type=click.Choice(OPTIONS["speakers"]), help="Name speakers as the source or the registers do."
)
@click.option("--lines", type=click.Choice(OPTIONS["lines"]), help="Number the lines of the PDF, or do not.")
@click.option(
    "--fonts",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="More fonts for the PDF: letters of other scripts.",
)
@project_option
@form_option("text", "json")
@quiet_option
def render(
    files: tuple[Path, ...],
    formats: str,
    output: Path | None,
    width: int | None,
    speakers: str | None,
    lines: str | None,
    fonts: Path | None,
    folder: Path | None,
    form: str,
    quiet: bool,
) -> ExitCode:
    """Render editions: as web page (html), as books (pdf, epub), as texts, as tables and other data.

    An edition that lies in a project is rendered as the project says, also in ways of its own. One rendition goes to
    standard output if no PATH is given; "-" as FILE reads standard input. A file that would
    not change is not written.

    \b
    Example:
      memcon render tei/editions/talk.xml --to html,turns-csv -o dist/talk
    """
    asked = {"width": width, "speakers": speakers, "lines": lines, "fonts": fonts}
    options = {name: str(value) for name, value in asked.items() if value is not None}
    with reporting(form):
        project = load_project(folder) if folder else find_project(files[0].parent)
        there = renditions_of(project)
        options = {**(project.options if project else {}), **options}
        chosen, missing = _chosen(formats, there)
        targets = targets_of(files, output, tuple(there[to].suffix for to in chosen))
        made: dict[Path, bytes] = {}
        found: list[Finding] = []
        orders = [_order(file, chosen, options, there) for file in files]
        for file, results in zip(files, render_all(orders, processors()), strict=True):
            made |= {targets[file, there[to].suffix]: results[to].content for to in chosen}
            found += (finding for to in chosen for finding in results[to].findings)
        report(found, form, quiet, sys.stderr)
        written = deliver(made)
    if not quiet and form == "text" and DASH not in made:
        _tell(written, {name: there[name] for name in missing})
    return ExitCode.OK


def _order(file: Path, chosen: Sequence[str], options: Mapping[str, str], there: Mapping[str, Rendition]) -> Order:
    name, data = read_input(file, lambda path: read(path, "The edition"))
    told = for_one(there, chosen, file.stem) if len(chosen) > 1 else there
    return Order(data, name, chosen, options, told)


def _chosen(formats: str, there: Mapping[str, Rendition]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the renditions that are asked for, and those left out of all because a library is not installed."""
    names = tuple(dict.fromkeys(name.strip() for name in formats.split(",") if name.strip()))
    if names == (_ALL,):
        return usable(there)
    if not names or any(name not in there for name in names):
        raise click.BadParameter(
            f"{formats!r} should be {_ALL}, or name one or more of {', '.join(there)}.", param_hint="--to"
        )
    return names, ()


def _tell(written: Mapping[Path, Written], missing: Mapping[str, Rendition]) -> None:
    """Say what was written, what was so already, and what could not be made."""
    new = [shown_path(path) for path, what in written.items() if what is Written.NEW]
    same = len(written) - len(new)
    told = [f"Written: {', '.join(new)}"] if new else []
    told += [f"{counted(same, 'file')} unchanged"] if same else []
    click.echo(f"{'; '.join(told)}.", err=True)
    extras = sorted({rendition.extra for rendition in missing.values()})
    if missing:
        click.echo(
            f"Left out, since libraries for them are not installed: {', '.join(missing)}. "
            f"To have them: pip install 'memcon[{','.join(extras)}]'.",
            err=True,
        )
