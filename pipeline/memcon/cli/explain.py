"""``memcon explain``: what a finding means."""

from collections.abc import Sequence
from textwrap import fill

import click

from memcon.catalogue import Entry, catalogue, near, normal
from memcon.cli.options import form_option
from memcon.cli.report import as_json, reporting
from memcon.errors import ExitCode

_WIDTH = 88


@click.command()
@click.argument("codes", nargs=-1, required=True, metavar="CODE...")
@form_option("text", "json")
def explain(codes: tuple[str, ...], form: str) -> ExitCode:
    """Explain findings: what a code means, why it matters, what it looks like, what to do.

    "memcon rules" lists all codes.

    \b
    Example:
      memcon explain E-110
    """
    with reporting(form):
        entries = _entries(codes)
    if form == "json":
        click.echo(as_json({"rules": [entry.as_dict() for entry in entries]}))
    else:
        click.echo("\n\n".join(map(_page, entries)))
    return ExitCode.OK


def _entries(codes: Sequence[str]) -> list[Entry]:
    """Return the entries of codes, each once.

    Raises:
        click.UsageError: if there is no such code.
    """
    found = []
    for code in codes:
        if normal(code) not in catalogue():
            meant = near(code)
            advice = f"Did you mean {', '.join(meant)}?" if meant else "“memcon rules” lists all."
            raise click.UsageError(f"There is no finding with the code “{code}”. {advice}")
        found.append(catalogue()[normal(code)])
    return list(dict.fromkeys(found))


def _page(entry: Entry) -> str:
    """Return an entry as a page to read."""
    parts = [f"{entry.code}  {entry.headline}", f"{entry.family}, {entry.severity.value}", "", _paragraph(entry.text)]
    if entry.example:
        parts += ["", _paragraph(f"Example: {entry.example}")]
    return "\n".join([*parts, "", _paragraph(f"What to do: {entry.hint}")])


def _paragraph(text: str) -> str:
    return fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
