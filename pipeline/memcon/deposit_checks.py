"""A bag in, what is wrong with it out: with the bag, and with the editions in it."""

from collections.abc import Callable, Iterator, Mapping
from hashlib import file_digest
from pathlib import Path

from memcon.errors import DocumentError, MemconError, MissingError
from memcon.files import read
from memcon.findings import Finding, Severity, from_error
from memcon.stages.check import check
from memcon.stages.deposit import CRATE, Part, faults_of, told_encoding, unpacked, without_transcript
from memcon.stages.read import read_bytes
from memcon.xmltools import Element, find, parse, text_of

_ZIP = b"PK"


def check_deposit(path: Path) -> tuple[Finding, ...]:
    """Check a bag, anybody's: that it is whole, that its editions are valid, and faithful to the transcripts in it.

    Args:
        path: the folder of the bag, or a ZIP file with it.

    Returns:
        What is wrong or doubtful; nothing if all is well.

    Raises:
        MissingError: if it cannot be read.
        DocumentError: if it is a file and no ZIP file, or a damaged one.
    """
    if path.is_dir():
        return _check_folder(path, lambda inner: str(path / inner) if inner else str(path))
    if not _begins(path).startswith(_ZIP):
        raise DocumentError(
            "This is neither a folder nor a ZIP file.",
            code="P-088",
            hint="Give the folder of a bag, or a ZIP file with one.",
            path=path,
        )
    with path.open("rb") as stream, unpacked(stream, str(path)) as folder:
        return _check_folder(folder, lambda inner: f"{path}/{folder.name}/{inner}" if inner else str(path))


def _begins(path: Path) -> bytes:
    """Return the first bytes of a file.

    Raises:
        MissingError: if it cannot be read.
    """
    try:
        with path.open("rb") as stream:
            return stream.read(len(_ZIP))
    except OSError as error:
        raise MissingError(
            f"The deposit cannot be read: {error.strerror}.",
            code="P-002",
            hint="Check its name and permissions.",
            path=path,
        ) from error


def _check_folder(folder: Path, called: Callable[[str], str]) -> tuple[Finding, ...]:
    faults = faults_of(folder, called)
    if any(finding.code == "P-083" for finding in faults):
        return faults
    payload = {
        each.relative_to(folder).as_posix(): each
        for each in sorted((folder / "data").rglob("*"))
        if each.is_file() and not each.is_symlink()
    }
    return (*faults, *_check_editions(payload, called))


def _check_editions(payload: Mapping[str, Path], called: Callable[[str], str]) -> Iterator[Finding]:
    seen = set[bytes]()
    home = (
        f"data/{Part.EDITION}/"  # an edition is told of by its own name, not by that of its copy among the renditions
    )
    for path, place in sorted(payload.items(), key=lambda each: not each[0].startswith(home)):
        data = read(place, "The file") if path.endswith(".xml") else b""
        try:
            root = _edition(data, called(path))
        except DocumentError as error:
            if path.startswith(home):  # elsewhere it may be anything
                seen.add(data)
                yield from_error(error)
            continue
        if root is not None and data not in seen:
            seen.add(data)
            yield from _check_edition(root, data, path, payload, called)
    if not seen:
        words = "There is no edition in it that memcon can check; only the checksums were looked at."
        yield Finding(Severity.WARNING, "P-087", words, "Give the bag of an edition that memcon made.", called(""))


def _edition(data: bytes, name: str) -> Element | None:
    """Return the root of a document that is an edition of memcon's; a register has no text.

    Raises:
        DocumentError: if it may be one, and is no well-formed XML.
    """
    if b"memcon" not in data:
        return None
    root = parse(data, name)
    made = find(root, "tei:teiHeader/tei:encodingDesc/tei:appInfo/tei:application[@ident='memcon']")
    return root if made is not None and find(root, "tei:text") is not None else None


def _check_edition(
    root: Element, data: bytes, path: str, payload: Mapping[str, Path], called: Callable[[str], str]
) -> Iterator[Finding]:
    name = called(path)
    found = _source_of(root, payload)
    if found is None:
        yield from check(root, name, None, data)
        yield without_transcript(name)
        return
    crate = payload.get(f"data/{CRATE}")
    encoding = told_encoding(crate.read_bytes(), found.removeprefix("data/")) if crate else ""
    received = read(payload[found], "The transcript")
    try:
        transcript = read_bytes(received, called(found), encoding or None)
    except MemconError as error:
        yield from_error(error)
        transcript = None
    yield from check(root, name, transcript, data)


def _source_of(root: Element, payload: Mapping[str, Path]) -> str | None:
    """Return the transcript that an edition was made from: the file with its checksum, else the one of its name."""
    bibl = find(root, "tei:teiHeader/tei:fileDesc/tei:sourceDesc/tei:bibl[@type='transcript']")
    told = {} if bibl is None else {each.get("type"): text_of(each) for each in bibl.iter("{*}idno")}
    checksum, name = told.get("sha256"), told.get("filename")
    for path, place in payload.items():
        if checksum and _checksum(place) == checksum:
            return path
    return next((path for path in payload if name and path.rpartition("/")[2] == name), None)


def _checksum(path: Path) -> str:
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()
