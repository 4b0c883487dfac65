"""The command line: the only place that prints and exits. Products go to standard output, talk to standard error."""

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import NoReturn

import click

from memcon.errors import ExitCode
from memcon.version import __version__

# Name → the module that holds the command, the command, and what it does.
_COMMANDS: Mapping[str, tuple[str, str, str]] = {
    "build": ("build", "build_command", "Convert, check and render a project."),
    "cite": ("cite", "cite", "Say how an edition, or a turn of it, is cited."),
    "convert": ("convert", "convert", "Convert transcripts to TEI."),
    "deposit": ("deposit", "deposit_command", "Pack editions for an archive, or check such a package."),
    "explain": ("explain", "explain", "Explain a finding by its code."),
    "init": ("init", "init", "Make a project of your own."),
    "inspect": ("inspect", "inspect_command", "Show what is seen in a transcript."),
    "names": ("names", "names", "List the names of editions, the doubtful first."),
    "render": ("render", "render", "Make web pages, books, texts and data of editions."),
    "rules": ("rules", "rules", "List all that may be found."),
    "score": ("score", "score", "Measure an edition against a gold standard."),
    "validate": ("validate", "validate", "Check editions by grammar, rules and source."),
}


class _Commands(click.Group):
    """Commands, each imported when it is run: who checks an edition does not wait for what makes a PDF."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command; None if there is no such one."""
        if cmd_name not in _COMMANDS:
            return None
        module, name, _ = _COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(f"memcon.cli.{module}"), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, what) for name, (_, _, what) in _COMMANDS.items()])


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "--version", prog_name="memcon", message="%(prog)s %(version)s")
def cli() -> None:
    """Turn an archive's transcript of a conversation into a TEI edition, and that into renditions.

    \b
    Example:
      memcon init my-edition && cd my-edition && memcon build
    """


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
