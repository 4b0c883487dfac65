"""``memcon names``: every name of an edition, the doubtful first."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import click

from memcon.cli.options import PATH
from memcon.cli.products import read_input
from memcon.cli.proposals import answers_folder, proposals, proposals_as
from memcon.cli.report import as_json, reporting
from memcon.errors import ExitCode
from memcon.files import read
from memcon.listing import Listed, list_names


@click.command()
@click.argument("files", nargs=-1, required=True, type=PATH, metavar="FILE...")
@click.option(
    "--context", type=click.IntRange(min=0), default=0, metavar="N", help="Show N mentions of each in context."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="Form of the list.",
)
@click.option(
    "--reconcile",
    "service",
    metavar="SERVICE",
    help="Ask a service for numbers of entries: wikidata, gnd, or the address of any (W3C Reconciliation API).",
)
@click.option(
    "--candidates",
    type=click.IntRange(min=1),
    default=3,
    show_default=True,
    metavar="N",
    help="With --reconcile: at most N proposals for an entry.",
)
@click.option("--fresh", is_flag=True, help="With --reconcile: ask anew, even what was answered within 30 days.")
def names(
    files: tuple[Path, ...], context: int, form: str, service: str | None, candidates: int, fresh: bool
) -> ExitCode:
    """List every name of editions: entry, count, forms, certainty, and numbers elsewhere.

    First come names that point at no entry (unresolved, or ambiguous where several fit) and entries made for this
    document; last, words with capitals in the middle of a sentence that no name covers (untagged). "-" as FILE reads
    standard input.

    With --reconcile, what a service proposes for the entries is listed instead. A proposal is never more than that:
    write the number into the register yourself, where it is the right one.

    \b
    Example:
      memcon names tei/editions/talk.xml --context 3
      memcon names tei/editions/talk.xml --reconcile wikidata
    """
    with reporting("text"):
        listed = list_names([read_input(file, lambda path: read(path, "The edition")) for file in files])
        if service:
            found = proposals(listed, service, candidates, None if fresh else answers_folder())
            click.echo(proposals_as(form, found).rstrip("\n"))
            return ExitCode.OK
    click.echo({"text": _text, "json": _json, "csv": _csv}[form](listed, context).rstrip("\n"))
    return ExitCode.OK


def _text(listed: Sequence[Listed], context: int) -> str:
    lines = []
    for row in listed:
        shown = ", ".join(f"{form} {count}" for form, count in row.forms)
        entry = f"{row.kind} {row.name}" + (f" (#{row.id})" if row.id else "") if row.kind else row.name
        cert = f"; cert {row.cert}" if row.cert else ""
        numbers = "".join(f"; {kind} {number}" for kind, number in row.identifiers)
        place = "" if row.id else f"; first in line {row.mentions[0].line}"
        lines.append(f"{row.status:<11}{len(row.mentions):>5}  {entry}: {shown}{cert}{numbers}{place}")
        lines += [
            f"{'':<18}{each.file}:{each.line}: {each.before}[{each.words}]{each.after}"
            for each in row.mentions[:context]
        ]
    return "\n".join(lines)


def _row(row: Listed) -> dict[str, object]:
    return {
        "status": row.status.value,
        "kind": row.kind,
        "id": row.id,
        "name": row.name,
        "count": len(row.mentions),
        "cert": row.cert,
        "file": row.mentions[0].file,
        "line": row.mentions[0].line,
    }


def _json(listed: Sequence[Listed], context: int) -> str:
    return as_json(
        {
            "names": [
                {
                    **_row(row),
                    "forms": dict(row.forms),
                    "identifiers": [{"type": kind, "value": number} for kind, number in row.identifiers],
                    "mentions": [each._asdict() for each in row.mentions[:context]],
                }
                for row in listed
            ]
        }
    )


def _csv(listed: Sequence[Listed], _: int) -> str:
    stream = io.StringIO()
    fields = ["status", "kind", "id", "name", "count", "cert", "file", "line", "forms", "identifiers"]
    writer = csv.DictWriter(stream, fields, lineterminator="\n")
    writer.writeheader()
    for row in listed:
        forms = "; ".join(f"{form} {count}" for form, count in row.forms)
        numbers = "; ".join(f"{kind} {number}" for kind, number in row.identifiers)
        writer.writerow({**_row(row), "forms": forms, "identifiers": numbers})
    return stream.getvalue()
