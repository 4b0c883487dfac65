"""``memcon inspect``: what memcon sees in a transcript."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

import click

from memcon.cli.convert import chosen_convention
from memcon.cli.options import PATH, convention_option, form_option, project_option
from memcon.cli.products import DASH, read_input
from memcon.cli.report import as_json, counted, reporting, shown_path
from memcon.conversion import prepare
from memcon.errors import ExitCode
from memcon.inspection import Inspection, Label, inspect
from memcon.model import Origin
from memcon.project import find_project, load_project
from memcon.stages.read import read_source

_MOST = 40
_LINES = 6
_WIDTH = 60


@click.command("inspect")
@click.argument("source", type=PATH, metavar="SOURCE")
@click.option("--encoding", metavar="NAME", help="The source's encoding; else it is found out.")
@convention_option
@project_option
@form_option("text", "json")
def inspect_command(
    source: Path, encoding: str | None, convention: str | None, folder: Path | None, form: str
) -> ExitCode:
    """Show what memcon sees in a transcript; nothing is written.

    That is: how speakers are named and how sure that is, their labels and what is odd about them, headings, fields,
    what the header will say and where each of it is from, brackets, pages, and what was not understood.

    \b
    Example:
      memcon inspect minutes.txt
    """
    with reporting(form, is_product=True):
        name, data = read_input(source, read_source)
        project = load_project(folder) if folder else find_project(source.parent)
        changes = {"convention": chosen_convention(convention, project)} if convention else {}
        beside = None if source == DASH else source
        seen = inspect(prepare(project, name, data, encoding=encoding, beside=beside, changes=changes))
    click.echo(as_json(_plain(seen)) if form == "json" else "\n".join(_page(seen)))
    return ExitCode.OK if seen.conventions else ExitCode.DOCUMENT


def _plain(seen: Inspection) -> dict[str, object]:
    plain = asdict(seen)
    plain["file"] = str(shown_path(Path(seen.file)))
    plain["not_understood"] = [finding.as_dict() for finding in seen.not_understood]
    return plain


def _page(seen: Inspection) -> Iterator[str]:
    """Yield the lines of a page to read."""
    yield f"{shown_path(Path(seen.file))}: {counted(seen.lines, 'line')}, {seen.encoding.upper()}"
    yield from _conventions(seen)
    yield from _section("Labels", map(_label, seen.labels))
    yield from _section("Odd labels", (_odd(each.label, each.like, each.line) for each in seen.odd))
    yield from _section("Taken as text, though they look like labels", map(_label, seen.doubtful))
    yield from _section("How lines begin", map(_label, seen.beginnings))
    yield from _section(
        "Headings",
        (
            f"line {each.line}: {each.kind} “{_short(each.heading)}”, {counted(each.turns, 'turn')}"
            for each in seen.divisions
        ),
    )
    yield from _section("Fields", (f"line {each.line}: {each.label}: {_short(each.value)}" for each in seen.fields))
    yield from _section("Header", map(_fact, seen.facts))
    yield from _section("Those present", (_short(f"{each.name}, {each.role}".rstrip(", ")) for each in seen.present))
    yield from _section("Brackets", (f"{each.count:5}  {each.kind}  ({_lines(each.lines)})" for each in seen.brackets))
    pages = [f"{each.kind or 'without a number'} ({_lines(each.lines)})" for each in seen.pages]
    yield from _section("Pages", pages)
    yield from _section("To look at", (f"line {each.line}: {each.code} {each.message}" for each in seen.not_understood))


def _conventions(seen: Inspection) -> Iterator[str]:
    if not seen.conventions:
        yield "Convention: none was found"
        return
    for each in seen.conventions:
        what = "paragraphs tell what was said" if not seen.turns else "labels fit"
        yield f"Convention: {each.name} ({each.title}) from line {each.line}: {each.fitting} of {each.labels} {what}"
    yield f"Certainty: {seen.certainty:.0%}"
    speakers = counted(len(seen.labels), "label") if seen.turns else "no speakers"
    yield f"{counted(seen.turns, 'turn')}, {speakers}, {counted(seen.narration, 'passage')} of narration"


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield a heading and lines; nothing if there are none."""
    listed = list(lines)
    if not listed:
        return
    yield ""
    yield title
    yield from (f"  {line}" for line in listed[:_MOST])
    if len(listed) > _MOST:
        yield f"  … and {len(listed) - _MOST} more (--format json has all)"


def _label(label: Label) -> str:
    return f"{label.count:5}  {label.label}  ({label.ends}; {_lines(label.lines)})"


def _odd(label: str, like: str, line: int) -> str:
    return f"line {line}: “{label}” is like “{like}”" if like else f"line {line}: “{label}” stands once"


def _fact(fact: Origin) -> str:
    """Return a fact of the header, and how sure it is: stated, or a guess."""
    said = "; ".join(value.replace("\t", ", ") for value in fact.values)
    line = f", line {fact.line}" if fact.line else ""
    guess = "a guess, from " if fact.is_guess else ""
    return f"{fact.name.replace('_', ' ')}: {_short(said)}  ({guess}{fact.origin}{line})"


def _lines(lines: tuple[int, ...]) -> str:
    shown = ", ".join(map(str, lines[:_LINES]))
    return f"{'line' if len(lines) == 1 else 'lines'} {shown}{' …' if len(lines) > _LINES else ''}"


def _short(text: str) -> str:
    return text if len(text) <= _WIDTH else f"{text[:_WIDTH]}…"
