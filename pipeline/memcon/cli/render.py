"""``memcon render``: web pages and texts of editions."""

from pathlib import Path

import click

from memcon.build import render_bytes
from memcon.cli.options import PATH, form_option, quiet_option
from memcon.cli.products import deliver, read_input, targets_of
from memcon.cli.report import reporting
from memcon.errors import ExitCode
from memcon.files import read
from memcon.renditions import RENDITIONS


@click.command(short_help="Make web pages and texts of editions.")
@click.argument("files", nargs=-1, required=True, type=PATH, metavar="FILE...")
@click.option("--to", "formats", default="html", show_default=True, metavar="LIST", help=f"Of {', '.join(RENDITIONS)}.")
@click.option("-o", "--output", type=PATH, metavar="PATH", help="Where to write: a file, or a folder.")
@form_option("text", "json")
@quiet_option
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
    targets = targets_of(files, output, tuple(RENDITIONS[to].suffix for to in chosen))
    with reporting(form):
        made: dict[Path, bytes] = {}
        for file in files:
            name, data = read_input(file, lambda path: read(path, "The edition"))
            for to in chosen:
                made[targets[file, RENDITIONS[to].suffix]] = render_bytes(data, to, name)
        deliver(made)
    return ExitCode.OK
