"""Files of metadata in, what they say of a document out: side-cars, tables, Dublin Core, finding aids (EAD).

Who goes before whom: memcon.toml, the side-car (``talk.toml``, ``talk.yaml``), a table of many documents (CSV), EAD and
Dublin Core, the source's own fields. Where two say different things, the first is used and a finding tells of both.
"""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from memcon.facts import SHELFMARK_PARTS, Fact, Facts, kind_of
from memcon.findings import Finding, Severity
from memcon.metadata.entries import Layer, understood, wrong
from memcon.metadata.sidecar import read_toml, read_yaml
from memcon.metadata.tabular import read_table
from memcon.metadata.xml import Unit, read_record
from memcon.model import Edition, Origin

__all__ = [
    "BY_FILE",
    "BY_WORDS",
    "NO_COLLECTIONS",
    "Collections",
    "Known",
    "Layer",
    "contradiction",
    "read_beside",
    "read_collections",
    "settle",
    "unmatched",
    "wanting",
]

_SIDECARS = {".toml": read_toml, ".yaml": read_yaml, ".yml": read_yaml}
_RECORDS = (".ead.xml", ".dc.xml")
BY_FILE = "the file's name"
BY_WORDS = "its commonest words"
TABLES = (".csv", ".tsv")
_SHOWN = 80
SHELFMARK = frozenset(["shelfmark", *SHELFMARK_PARTS])
_PROSE = frozenset("summary keywords citation copy participants".split())  # words of which one may say it otherwise


class Known(NamedTuple):
    """What is known of a document before it is read: the facts, and where those who gave them disagree."""

    facts: Facts = {}  # noqa: RUF012 - nobody changes it
    findings: tuple[Finding, ...] = ()


class Collections(NamedTuple):
    """What the files of many documents say.

    Attributes:
        tables: what tables say: name of a document → layers.
        units: the units of finding aids, with the file and whose names their labels are.
        findings: what is doubtful about the files.
        rows: ``(name of a document, file, line)`` of each row of the tables.
    """

    tables: Mapping[str, tuple[Layer, ...]] = {}
    units: tuple[tuple[Unit, Path, str], ...] = ()
    findings: tuple[Finding, ...] = ()
    rows: tuple[tuple[str, str, int], ...] = ()


NO_COLLECTIONS = Collections()


def read_collections(paths: Iterable[Path]) -> Collections:
    """Read the files that describe many documents.

    Raises:
        MissingError: if a file cannot be read.
        SourceError: if one cannot be understood.
    """
    tables: dict[str, tuple[Layer, ...]] = {}
    units: list[tuple[Unit, Path, str]] = []
    findings: list[Finding] = []
    rows: list[tuple[str, str, int]] = []
    for path in paths:
        if path.suffix.lower() not in TABLES:
            vocabulary, found = read_record(path)
            units += [(unit, path, vocabulary) for unit in found]
            continue
        read, doubts = read_table(path)
        findings += doubts
        for row in read:
            rows.append((row.document, str(path), row.line))
            tables[row.document] = (*tables.get(row.document, ()), understood(row.entries, path))
    return Collections(tables, tuple(units), tuple(findings), tuple(rows))


def read_beside(source: Path, collections: Collections = NO_COLLECTIONS, look_beside: bool = True) -> tuple[Layer, ...]:
    """Return what files say of a document, who goes before first.

    Args:
        source: the transcript; the files beside it have its name and another suffix.
        collections: the files of many documents.
        look_beside: whether there may be files beside it: not if it is in no file itself.

    Raises:
        SourceError: if a file cannot be understood, or a document has two side-cars.
    """
    stem = source.stem
    beside = [path for suffix in _SIDECARS if look_beside and (path := source.with_name(f"{stem}{suffix}")).is_file()]
    if len(beside) > 1:
        said = f"{beside[0].name} and {beside[1].name} both describe {source.name}."
        raise wrong(beside[1], 1, said, "Keep one of the two.")
    cars = [understood(_SIDECARS[path.suffix](path), path) for path in beside]
    rows = [layer for name in dict.fromkeys((source.name, stem)) for layer in collections.tables.get(name, ())]
    records = [path for suffix in _RECORDS if look_beside and (path := source.with_name(f"{stem}{suffix}")).is_file()]
    described = [_record(path, stem) for path in records]
    units = [
        understood(unit.entries, path, vocabulary, strict=False)
        for unit, path, vocabulary in collections.units
        if {stem, source.name} & unit.names
    ]
    return (*cars, *rows, *described, *units)


def _record(path: Path, stem: str) -> Layer:
    """Return what a record beside a transcript says; of several units the one that has its name."""
    vocabulary, units = read_record(path)
    named = [unit for unit in units if stem in unit.names]
    if len(units) > 1 and len(named) != 1:
        said = f"The finding aid describes {len(units)} units, and it does not say which of them {stem} is."
        raise wrong(path, units[0].line, said, f"Give that unit id=“{stem}”, or a dao that links to the file.")
    return understood((named or units)[0].entries, path, vocabulary, strict=False)


def settle(layers: Iterable[Layer]) -> Known:
    """Put together what several say of a document; the first that gives a fact is believed."""
    facts: dict[str, Fact] = {}
    findings: list[Finding] = []
    for layer in layers:
        findings += layer.findings
        mark = SHELFMARK & facts.keys()
        for name, fact in layer.facts.items():
            if name in SHELFMARK and mark:  # one whole: parts by one and a number by another would be neither's
                findings += _other_shelfmark(facts, fact)
                continue
            first = facts.setdefault(name, fact)
            findings += contradiction(first, fact)
    return Known(facts, tuple(findings))


def _other_shelfmark(facts: Facts, other: Fact) -> tuple[Finding, ...]:
    """Return the finding that a shelfmark, or a part of one, is not in the one that is used."""
    own = [fact for name, fact in facts.items() if name in SHELFMARK]
    used = own[0]._replace(name="shelfmark", values=tuple(fact.text for fact in own))
    is_said = set(other.normal.split()) <= {word for fact in own for word in fact.normal.split()}
    return () if is_said else contradiction(used, other)


def contradiction(used: Fact, other: Fact) -> tuple[Finding, ...]:
    """Return the finding that two say different things of one fact; nothing if they agree."""
    one, two = used.normal, other.normal
    vaguer = kind_of(used.name) in ("date", "language") and (one.startswith(two) or two.startswith(one))
    if one == two or vaguer or used.name in _PROSE:
        return ()
    message = (
        f"Two say something of the {used.name.replace('_', ' ')}: {used.origin} “{_short(used.text)}”, "
        f"{other.origin} “{_short(other.text)}”. The first is used."
    )
    hint = "If the other is right, mend the first; else nothing need be done."
    return (Finding(Severity.INFO, "P-033", message, hint, other.path, other.line),)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def wanting(origins: Iterable[Origin], edition: Edition, path: str) -> tuple[Finding, ...]:
    """Return a finding for each fact that a deposit wants and that nobody states; for others there are rules.

    Args:
        origins: where each fact of the header is from.
        edition: what the project says of its editions.
        path: the source, for the findings.
    """
    stated = {each.name: each for each in origins}
    found = [(name, f"it is “{stated[name].values[0]}” by {stated[name].origin}") for name in _guessed(stated)]
    if "rights" not in stated and not edition.rights:
        found.append(("rights", "the header says that they are not known"))
    if "shelfmark" in stated and "repository" not in stated:
        found.append(("repository", "the header has a shelfmark and no archive"))
    hint = "Say it in memcon.toml, in a file beside the transcript, or in a table (docs/metadata.md)."
    return tuple(
        Finding(Severity.INFO, "P-035", f"Nobody states the {name}: {why}.", hint, path) for name, why in found
    )


def _guessed(stated: Mapping[str, Origin]) -> Iterator[str]:
    """Yield the facts that are no more than what a program made of the file."""
    for name, guess in (("title", BY_FILE), ("language", BY_WORDS)):
        if name in stated and stated[name].origin == guess:
            yield name


def unmatched(named: Iterable[tuple[str, str, int]], there: Iterable[str], file: str) -> tuple[Finding, ...]:
    """Return a finding for each name of a document that no transcript has.

    Args:
        named: ``(name, file, line)`` of what is said.
        there: names of the transcripts, without suffix.
        file: what to call the place where it is said: *[document.NAME]*, *row*.
    """
    known = list(there)
    return tuple(
        Finding(
            Severity.WARNING,
            "P-034",
            f"{file[0].upper()}{file[1:]} “{name}” is about no transcript of the project.",
            _meant(name, known),
            path,
            line,
        )
        for name, path, line in named
        if name not in known and Path(name).stem not in known
    )


def _meant(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f"Did you mean “{near[0]}”?" if near else "Write the name of the transcript without suffix."
