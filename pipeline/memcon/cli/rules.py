"""``memcon rules``: all that may be found."""

from itertools import groupby

import click

from memcon.catalogue import catalogue
from memcon.cli.options import form_option
from memcon.cli.report import as_json, reporting
from memcon.errors import ExitCode


@click.command()
@form_option("text", "json")
def rules(form: str) -> ExitCode:
    """List all findings that there are, by family: code, severity, title.

    \b
    Example:
      memcon rules
    """
    with reporting(form):
        entries = list(catalogue().values())
    if form == "json":
        click.echo(as_json({"rules": [entry.as_dict() for entry in entries]}))
        return ExitCode.OK
    families = groupby(entries, key=lambda entry: entry.family)
    listed = [
        "\n".join([family, *(f"  {each.code}  {each.severity.value:<7}  {each.headline}" for each in group)])
        for family, group in families
    ]
    click.echo("\n\n".join(listed))
    return ExitCode.OK
