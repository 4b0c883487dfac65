"""Labels with values as a file has them in, facts and findings out; and the errors of such files."""

import codecs
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from memcon.errors import SourceError
from memcon.facts import Fact, Facts, is_list, kind_of, named, near, problem
from memcon.files import read
from memcon.findings import Finding, Severity

_LARGEST = 50_000_000  # bytes
_HINT = "docs/metadata.md shows what such a file looks like."


class Entry(NamedTuple):
    """A label and its values, as a file has them.

    Attributes:
        label: what the file calls it.
        values: the values; an office stands after a tab.
        line: line of the file, counted from 1.
        is_list: the file itself divides the values.
    """

    label: str
    values: tuple[str, ...]
    line: int
    is_list: bool = False


class Layer(NamedTuple):
    """What one file says of a document, and what is wrong or doubtful about it."""

    facts: Facts
    findings: tuple[Finding, ...] = ()


def wrong(path: Path, line: int, message: str, hint: str = _HINT) -> SourceError:
    """Return the error that a file of metadata cannot be understood."""
    return SourceError(message, code="P-030", hint=hint, path=path, line=line)


def read_text(path: Path) -> str:
    """Return the text of a file of metadata: UTF-8, or UTF-16 that says so; each line ended by a line feed.

    Raises:
        MissingError: if it cannot be read.
        SourceError: if it is in another encoding, or too large.
    """
    data = read(path, "The file of metadata")
    if len(data) > _LARGEST:
        raise wrong(path, 1, f"The file has {len(data) // 1_000_000} MB; that is no catalogue's entry.")
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        how = " (Excel: “CSV UTF-8”)" if path.suffix.lower() in (".csv", ".tsv") else ""
        raise wrong(path, line, "The file is not UTF-8.", f"Save it as UTF-8{how}.") from error
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def understood(entries: Iterable[Entry], path: Path, vocabulary: str = "labels", strict: bool = True) -> Layer:
    """Find the facts that entries give.

    Args:
        entries: what the file has.
        path: the file.
        vocabulary: whose names its labels are: ``labels``, ``dc`` or ``ead``.
        strict: a label that means nothing is told of.
    """
    facts: dict[str, Fact] = {}
    findings: list[Finding] = []
    unplaced: list[str] = []
    for entry in entries:
        name = named(entry.label, vocabulary)
        values = _values(name, entry) if name else ()
        if not name:
            findings += [_unknown(entry, path)] if strict else []
            unplaced += [entry.label] if vocabulary == "dc" else []
        elif expected := next((said for value in values if (said := problem(name, value))), ""):
            findings.append(_useless(entry, path, expected))
        elif values and name in facts and is_list(name):
            facts[name] = facts[name]._replace(values=(*facts[name].values, *values))
        elif values and name not in facts:
            facts[name] = Fact(name, values, path.name, str(path), entry.line)
        elif values:
            findings.append(_twice(entry, facts[name], path))
    if unplaced:
        said = f"The header has no place for what the record says of: {', '.join(dict.fromkeys(unplaced))}."
        hint = "What the edition needs of it, say under a name of docs/metadata.md."
        findings.append(Finding(Severity.INFO, "P-031", said, hint, str(path)))
    return Layer(facts, tuple(findings))


def _values(name: str, entry: Entry) -> tuple[str, ...]:
    """Return the values, white space collapsed; one text that holds several persons or words is divided."""
    values = entry.values
    if is_list(name) and not entry.is_list:
        comma = "," if kind_of(name) == "list" and not any(";" in value or "|" in value for value in values) else ";"
        values = tuple(each for value in values for each in value.replace("|", ";").replace(comma, ";").split(";"))
    elif not is_list(name) and len(values) > 1:
        values = ("; ".join(values),)
    tidy = ("\t".join(" ".join(part.split()) for part in value.split("\t")).strip() for value in values)
    return tuple(value for value in tidy if value)


def _unknown(entry: Entry, path: Path) -> Finding:
    guess = near(entry.label)
    hint = f"Did you mean “{guess}”?" if guess else "docs/metadata.md lists the names."
    if not guess and any(named(value.partition("\t")[0]) for value in entry.values):
        hint = "Names stand at the margin, not below another name."
    message = f"There is no fact named “{_short(entry.label)}”; it was left out."
    return Finding(Severity.WARNING, "P-031", message, hint, str(path), entry.line)


def _useless(entry: Entry, path: Path, expected: str) -> Finding:
    message = f"“{entry.label}” should be {expected}, and is “{_short('; '.join(entry.values))}”; it was left out."
    is_date = kind_of(named(entry.label) or "title") == "date"
    hint = "Write it as 1962-05-04; of two dates, the first." if is_date else "Mend the value."
    return Finding(Severity.WARNING, "P-032", message, hint, str(path), entry.line)


def _twice(entry: Entry, first: Fact, path: Path) -> Finding:
    value = _short("; ".join(entry.values))
    message = f"“{entry.label}” says “{value}”, but {first.name} is “{_short(first.text)}” already; the first is used."
    return Finding(Severity.INFO, "P-033", message, "Keep one of the two.", str(path), entry.line)


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79]}…"
