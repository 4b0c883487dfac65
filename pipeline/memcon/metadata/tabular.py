"""A table of many documents in (CSV, TSV; a document a row), name of a document → its entries out."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from memcon.facts import named, plain
from memcon.findings import Finding, Severity
from memcon.metadata.entries import Entry, read_text, wrong

_MOST_COLUMNS = 500
# What a column is called that names the documents.
_DOCUMENT = frozenset(
    "document|file|filename|file name|name|transcript|dokument|datei|dateiname|fichier|nom du fichier|documento|"
    "archivo|nombre de archivo|plik|soubor|документ|файл|имя файла|文件|文件名|ファイル名".split("|")
)
_SAMPLE = 20


class Row(NamedTuple):
    """What a table says of a document."""

    document: str
    entries: tuple[Entry, ...]
    line: int


def read_table(path: Path) -> tuple[tuple[Row, ...], tuple[Finding, ...]]:
    """Read a table of metadata; its first line names the columns, and one of these names the documents.

    Raises:
        SourceError: if it is no table, has two columns or rows for the same, or a formula in a cell.
    """
    lines = _lines(path)
    line, header = next(lines, (1, []))
    columns = _columns(path, line, header)
    key = next((index for index, name in enumerate(header) if plain(name) in _DOCUMENT), -1)
    if key < 0:
        raise wrong(path, line, "No column names the documents.", "Name one of the columns “document”.")
    rows: dict[str, Row] = {}
    for line, cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        row = _row(path, line, header, columns, key, cells)
        if row.document in rows:
            said = f"“{row.document}” has a row already, on line {rows[row.document].line}."
            raise wrong(path, line, said, "Keep one row for each document.")
        rows[row.document] = row
    unknown = [
        name.strip() for index, name in enumerate(header) if index not in columns and index != key and name.strip()
    ]
    return tuple(rows.values()), (_left_out(path, unknown),) if unknown else ()


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the line that it begins on."""
    text = read_text(path)
    first, _, rest = text.partition("\n")
    hint = first.strip().strip('"').lower()
    declared = hint[4:] if hint.startswith("sep=") and len(hint) <= 5 else ""  # Excel's own line
    skipped = 1 if declared else 0
    body = rest if declared else text
    delimiter = declared or _delimiter(path, body)
    reader = csv.reader(body.splitlines(keepends=True), delimiter=delimiter, strict=True)
    while True:
        begin = reader.line_num + 1 + skipped
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise wrong(
                path, begin, f"The table cannot be read: {error}.", "Look for a quotation mark too many."
            ) from error
        if cells:
            yield begin, cells


def _delimiter(path: Path, text: str) -> str:
    if path.suffix.lower() in (".tsv", ".tab"):
        return "\t"
    head = text.partition("\n")[0]
    return max(",;\t|", key=head.count)


def _columns(path: Path, line: int, header: list[str]) -> Mapping[int, str]:
    """Return number of a column → the fact it gives."""
    if len(header) > _MOST_COLUMNS:
        raise wrong(path, line, f"The table has {len(header):,} columns; more than {_MOST_COLUMNS} are not read.")
    found: dict[int, str] = {}
    for index, name in enumerate(header):
        fact = named(name)
        if fact and fact in found.values():
            other = next(header[at] for at, each in found.items() if each == fact)
            said = f"The columns “{other.strip()}” and “{name.strip()}” both give the {fact}."
            raise wrong(path, line, said, "Keep one of the two.")
        if fact:
            found[index] = fact
    return found


def _row(path: Path, line: int, header: list[str], columns: Mapping[int, str], key: int, cells: list[str]) -> Row:
    if len(cells) > len(header):
        said = f"The row has {len(cells)} cells, the table {len(header)} columns."
        raise wrong(path, line, said, "Put a cell that holds the delimiter between quotation marks.")
    for name, cell in zip(header, cells, strict=False):
        if cell.lstrip().startswith(("=", "@")):
            said = f"“{name.strip()}” is the formula “{cell.strip()[:40]}”, and no text."
            raise wrong(path, line, said, "Save the table with values in place of formulas.")
    document = cells[key].strip() if key < len(cells) else ""
    if not document:
        raise wrong(path, line, "The row does not say which document it is of.", "Fill in the name of the transcript.")
    given = ((index, cells[index].strip()) for index in columns if index < len(cells))
    entries = tuple(Entry(header[index].strip(), (cell,), line) for index, cell in given if cell)
    return Row(document, entries, line)


def _left_out(path: Path, columns: list[str]) -> Finding:
    more = f" and {len(columns) - _SAMPLE} more" if len(columns) > _SAMPLE else ""
    names = ", ".join(f"“{name}”" for name in columns[:_SAMPLE])
    return Finding(
        Severity.INFO,
        "P-031",
        f"Columns that name no fact were left out: {names}{more}.",
        "docs/metadata.md lists the names.",
        str(path),
        1,
    )
