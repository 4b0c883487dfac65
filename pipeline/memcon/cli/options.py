"""Options that several commands have, each with one name and one meaning."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., object])
PATH = click.Path(path_type=Path)


def project_option(command: _Command) -> _Command:
    """Let a command be told where the project is."""
    text = "The folder of the project, with memcon.toml; else it is looked for upwards."
    return click.option("--project", "folder", type=PATH, metavar="DIR", help=text)(command)


def report_options(command: _Command) -> _Command:
    """Let a command be told how to report."""
    quiet = click.option("-q", "--quiet", is_flag=True, help="Report errors only.")
    choice = click.Choice(["text", "json"])
    form = click.option("--format", "form", type=choice, default="text", show_default=True, help="Form of the report.")
    return form(quiet(command))
