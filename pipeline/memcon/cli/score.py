"""``memcon score``: a candidate's markup measured against a gold standard's."""

import csv
import io
from pathlib import Path

import click

from memcon.cli.options import PATH
from memcon.cli.products import read_input
from memcon.cli.report import as_json, counted, reporting
from memcon.errors import ExitCode
from memcon.files import read
from memcon.marks import Mark, Marked, read_marks
from memcon.scoring import Comparison, Confusion, compare


@click.command()
@click.argument("gold", type=PATH, metavar="GOLD")
@click.argument("candidate", type=PATH, metavar="CANDIDATE")
@click.option("--limit", type=click.IntRange(min=0), default=20, show_default=True, help="Differences to be listed.")
@click.option(
    "--at-least",
    type=click.FloatRange(0, 1),
    metavar="F",
    help="Exit with 3 if an F1 is below F, or half of the text is not there.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="Form of the result; csv has the measures alone.",
)
def score(gold: Path, candidate: Path, limit: int, at_least: float | None, form: str) -> ExitCode:
    """Measure the markup of CANDIDATE against that of GOLD: precision, recall and F1.

    Both are TEI, of any edition: speeches are sp, u or said; names are persName, placeName (with geogName, country,
    settlement and the like), orgName, name and title. The text inside the element text counts, labels and words in
    brackets included; fw, corr, reg, expan and notes of type editorial do not. Names in speakers' labels count if
    GOLD marks any there. The texts are aligned by their characters, white space left out; what is marked in words
    that only one of them has is not scored.

    A span is right if kind, first and last character are the same, punctuation and 's at the ends left out;
    overlap asks for one character in common. A ref is right if the span is, and if it points at the same entry: ids
    are paired one to one, those first that stand most often at the same places. Where GOLD has no ref, none is asked.
    "-" as one of the two reads standard input.

    \b
    Example:
      memcon score gold.xml tei/editions/talk.xml --at-least 0.95
    """
    with reporting("text"):
        compared = compare(_read(gold), _read(candidate))
    click.echo({"text": _text, "json": _json, "csv": _csv}[form](compared, limit).rstrip("\n"))
    mine, _, same = compared.lengths
    below = at_least is not None and (2 * same < mine or any(each.f1 < at_least for each in compared.scores))
    return ExitCode.DOCUMENT if below else ExitCode.OK


def _read(path: Path) -> Marked:
    name, data = read_input(path, lambda each: read(each, "The document"))
    return read_marks(data, name)


def _text(compared: Comparison, limit: int) -> str:
    mine, yours, same = compared.lengths
    lines = [f"{'':<18}{'':<9}{'gold':>7}{'found':>7}{'right':>7}{'P':>8}{'R':>8}{'F1':>8}"]
    for each in compared.scores:
        numbers = (
            f"{each.gold:>7}{each.found:>7}{each.right:>7}{each.precision:>8.3f}{each.recall:>8.3f}{each.f1:>8.3f}"
        )
        lines.append(f"{each.kind:<18}{each.measure:<9}{numbers}")
    lines += ["", f"Text: {mine} characters in the gold, {yours} in the candidate, {same} the same in both."]
    if any(compared.unscored):
        lines.append("Not scored, in differing text: {} of the gold, {} of the candidate.".format(*compared.unscored))
    lines += [_told(each) for each in compared.confusions[:limit]]
    more = len(compared.confusions) - limit
    lines += [f"{counted(more, 'more difference')}; --limit shows more."] if more > 0 else []
    return "\n".join(lines)


def _told(confusion: Confusion) -> str:
    sides = (("gold", confusion.gold, confusion.gold_words), ("found", confusion.found, confusion.found_words))
    shown = [f"{side} line {mark.line}: {_mark(mark, words)}" for side, mark, words in sides if mark]
    return f"{confusion.what}: {'; '.join(shown)}"


def _mark(mark: Mark, words: str) -> str:
    cut = words if len(words) <= 60 else f"{words[:59]}…"
    label = f" {mark.label}:" if mark.label else ""
    return f"{mark.kind}{label} “{cut}”" + (f" ({mark.value})" if mark.value else "")


def _json(compared: Comparison, limit: int) -> str:
    mine, yours, same = compared.lengths
    return as_json(
        {
            "measures": _rows(compared),
            "text": {"gold": mine, "candidate": yours, "same": same},
            "unscored": {"gold": compared.unscored[0], "candidate": compared.unscored[1]},
            "pairs": [{"gold": one, "candidate": other} for one, other in compared.pairs],
            "differences": [_difference(each) for each in compared.confusions[:limit]],
            "differences_in_all": len(compared.confusions),
        }
    )


def _difference(confusion: Confusion) -> dict[str, object]:
    sides = (("gold", confusion.gold, confusion.gold_words), ("found", confusion.found, confusion.found_words))
    return {
        "what": confusion.what,
        **{
            side: mark and {"kind": mark.kind, "line": mark.line, "words": words, "value": mark.value}
            for side, mark, words in sides
        },
    }


def _rows(compared: Comparison) -> list[dict[str, object]]:
    return [
        {
            **each._asdict(),
            "precision": round(each.precision, 4),
            "recall": round(each.recall, 4),
            "f1": round(each.f1, 4),
        }
        for each in compared.scores
    ]


def _csv(compared: Comparison, _: int) -> str:
    stream = io.StringIO()
    fields = ["kind", "measure", "gold", "found", "right", "precision", "recall", "f1"]
    writer = csv.DictWriter(stream, fields, lineterminator="\n")
    writer.writeheader()
    writer.writerows(_rows(compared))
    return stream.getvalue()
