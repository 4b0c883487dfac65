"""``memcon init``: a project of one's own."""

from pathlib import Path

import click

from memcon.cli.options import PATH, form_option, quiet_option
from memcon.cli.report import as_json, reporting, shown_path
from memcon.errors import ExitCode
from memcon.files import write_all
from memcon.scaffold import scaffold


@click.command()
@click.argument("folder", type=PATH, metavar="DIR")
@form_option("text", "json")
@quiet_option
def init(folder: Path, form: str, quiet: bool) -> ExitCode:
    """Make a project of your own in DIR: folders, settings, a register to begin with, an example.

    "memcon build" works in it at once.

    \b
    Example:
      memcon init my-edition
    """
    with reporting(form):
        made = scaffold(folder)
        write_all(made)
    if form == "json":
        click.echo(as_json({"folder": shown_path(folder), "files": [shown_path(path) for path in made]}))
    elif not quiet:
        for path in made:
            click.echo(f"  {shown_path(path)}", err=True)
        click.echo(f"Next: cd {folder} && memcon build", err=True)
    return ExitCode.OK
