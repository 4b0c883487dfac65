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


def form_option(*forms: str) -> Callable[[_Command], _Command]:
    """Let a command be told the form of what it prints; the first is the usual one."""
    return click.option(
        "--format", "form", type=click.Choice(forms), default=forms[0], show_default=True, help="Form of the report."
    )


def convention_option(command: _Command) -> _Command:
    """Let a command be told how the transcript names its speakers."""
    text = "How speakers are named: a built-in convention, or a file; else it is found out."
    return click.option("--convention", metavar="NAME|FILE", help=text)(command)


def quiet_option(command: _Command) -> _Command:
    """Let a command be told to report errors only."""
    return click.option("-q", "--quiet", is_flag=True, help="Report errors only.")(command)


def report_options(command: _Command) -> _Command:
    """Let a command that checks be told how to report."""
    return form_option("text", "json", "sarif")(quiet_option(command))
