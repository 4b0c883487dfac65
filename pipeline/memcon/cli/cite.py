"""``memcon cite``: how an edition, or a turn of it, is cited."""

import sys
from pathlib import Path

import click

from memcon.citation import Passage, facts_of, near, passage_of
from memcon.citation_formats import FORMATS
from memcon.cli.options import PATH, quiet_option
from memcon.cli.products import read_input
from memcon.cli.report import reporting
from memcon.errors import ExitCode
from memcon.files import read
from memcon.xmltools import Element, parse


@click.command()
@click.argument("file", type=PATH, metavar="FILE")
@click.argument("reference", required=False, metavar="[ID]")
@click.option(
    "--format", "form", type=click.Choice(tuple(FORMATS)), default="chicago", show_default=True, help="Of what form."
)
@quiet_option
def cite(file: Path, reference: str | None, form: str, quiet: bool) -> ExitCode:
    """Say how an edition is cited, from what its header knows; with ID, a turn or paragraph of it.

    ID is an xml:id of the text (t017; t017-2 is the second paragraph of that turn) or the number of a turn. "-" as
    FILE reads standard input.

    \b
    Example:
      memcon cite tei/editions/talk.xml t017 --format bibtex
    """
    del quiet  # nothing but errors is ever reported here; the option is there because every command has it
    with reporting("text"):
        name, data = read_input(file, lambda path: read(path, "The edition"))
        root = parse(data, name)
        facts = facts_of(root, name)
    passage = _passage(root, reference, name) if reference is not None else None
    sys.stdout.buffer.write(FORMATS[form](facts, passage).encode("utf-8"))
    return ExitCode.OK


def _passage(root: Element, reference: str, name: str) -> Passage:
    """Return the passage that was asked for.

    Raises:
        click.UsageError: if there is none.
    """
    passage = passage_of(root, reference)
    if passage is None:
        meant = near(root, reference)
        advice = f"Did you mean {', '.join(meant)}?" if meant else "Turns have the ids t001, t002 and so on."
        raise click.UsageError(f"{name} has no turn or paragraph “{reference}”. {advice}")
    return passage
