"""The command line: the only place that prints and exits. Products go to standard output, talk to standard error."""

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from memcon.cli.build import build_command
from memcon.cli.cite import cite
from memcon.cli.convert import convert
from memcon.cli.explain import explain
from memcon.cli.init import init
from memcon.cli.inspect import inspect_command
from memcon.cli.names import names
from memcon.cli.render import render
from memcon.cli.rules import rules
from memcon.cli.score import score
from memcon.cli.validate import validate
from memcon.errors import ExitCode
from memcon.version import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "--version", prog_name="memcon", message="%(prog)s %(version)s")
def cli() -> None:
    """Turn an archive's transcript of a conversation into a TEI edition, and that into renditions.

    \b
    Example:
      memcon init my-edition && cd my-edition && memcon build
    """


for _command in (build_command, convert, inspect_command, validate, render, cite, names, score, explain, rules, init):
    cli.add_command(_command)


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
    except (click.Abort, KeyboardInterrupt):  # files are moved to their places only when they are whole
        click.echo("Interrupted; nothing half-written.", err=True)
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
