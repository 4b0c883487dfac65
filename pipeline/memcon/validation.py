"""Editions checked: a document in, findings out."""

from pathlib import Path

from memcon.files import read
from memcon.findings import Finding
from memcon.stages.check import check, check_foreign
from memcon.stages.read import read_bytes, read_source
from memcon.xmltools import parse


def validate(
    edition: Path | str, source: Path | str | None = None, tei_all: Path | str | None = None
) -> tuple[Finding, ...]:
    """Check an edition by grammar and rules, and against its source if that is given.

    Args:
        edition: path of the edition (TEI).
        source: path of the transcript it was made from.
        tei_all: path of another RELAX NG grammar that it has to fit, such as that of a TEI release.

    Returns:
        What is wrong or doubtful; nothing if all is well.

    Raises:
        MemconError: if a file cannot be read or the edition is no well-formed XML.
    """
    path = Path(edition)
    transcript = None if source is None else (str(source), read_source(Path(source)))
    return validate_both(read(path, "The edition"), str(path), transcript, None if tei_all is None else Path(tei_all))


def validate_bytes(data: bytes, name: str, source: Path | str | None = None) -> tuple[Finding, ...]:
    """Check an edition that is given as bytes; see ``validate``."""
    return validate_both(data, name, None if source is None else (str(source), read_source(Path(source))))


def validate_both(
    data: bytes, name: str, source: tuple[str, bytes] | None = None, tei_all: Path | None = None
) -> tuple[Finding, ...]:
    """Check an edition; see ``validate``.

    Args:
        data: the edition.
        name: what to call it in findings.
        source: name and bytes of the transcript.
        tei_all: another RELAX NG grammar that it has to fit, such as that of a TEI release.
    """
    root = parse(data, name)
    foreign = check_foreign(root, name, tei_all) if tei_all else ()
    transcript = read_bytes(source[1], source[0]) if source else None
    return (*check(root, name, transcript, data), *foreign)
