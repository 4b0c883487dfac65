"""A bag on the disk in, findings out: what is wrong with it, anybody's bag.

The library ``bagit`` of the Library of Congress judges; which file is at fault, and all of those, is told here.
"""

import hashlib
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import bagit

from memcon.findings import Finding, Severity

_BLOCK = 1 << 20
_OTHER = "Ask whoever gave you the bag for another copy."
_AGENT = "memcon "
# The library's own errors, and what it stumbles over in a bag that is badly broken.
_ERRORS = (bagit.BagError, OSError, ValueError, LookupError, AttributeError, TypeError)

Called = Callable[[str], str]
"""What to call a file of the bag in a finding, from its path in the bag."""


def faults_of(folder: Path, called: Called | None = None) -> tuple[Finding, ...]:
    """Return what is wrong with a bag; nothing if it is complete and no file has changed.

    Args:
        folder: its folder.
        called: what to call a file in it; by its path on the disk if it is not said.
    """
    name = called or (lambda path: str(folder / path) if path else str(folder))
    _be_quiet()
    links = tuple(_links(folder, name))
    try:
        bag = bagit.Bag(str(folder))
    except _ERRORS as error:
        return links or (_no_bag(error, folder, name),)
    found = [*links, *_differences(bag, folder, name)]
    try:
        bag.validate(processes=1)
    except _ERRORS as error:
        return tuple(found) or (_no_bag(error, folder, name),)
    return tuple(found)


def is_unharmed(folder: Path) -> bool:
    """Say whether a folder is a bag that memcon made, and nothing in it has changed, been lost or added."""
    if not folder.is_dir() or folder.is_symlink() or faults_of(folder):
        return False
    bag = bagit.Bag(str(folder))
    listed = {Path(path).as_posix() for path in bag.entries} | {Path(path).name for path in bag.tagmanifest_files()}
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}
    return str(bag.info.get("Bag-Software-Agent", "")).startswith(_AGENT) and there <= listed


def _be_quiet() -> None:
    """Keep what the library says for programs off the standard error; it is told as findings."""
    logger = logging.getLogger("bagit")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())


def _no_bag(error: Exception, folder: Path, called: Called) -> Finding:
    is_told = isinstance(error, bagit.BagError | OSError)
    said = str(error).replace(f"{folder.absolute()}/", "").strip().rstrip(".") if is_told else ""
    return Finding(
        Severity.ERROR,
        "P-083",
        f"This is no valid bag: {said or 'a file beside “data” cannot be understood'}.",
        "Give the folder that has bagit.txt in it. " + _OTHER,
        called(""),
    )


def _differences(bag: bagit.Bag, folder: Path, called: Called) -> Iterator[Finding]:
    """Yield the files that are missing, that no manifest lists, and that are not what a manifest says."""
    try:
        missing, unexpected = bag.compare_manifests_with_fs()
        elsewhere = {name: address for address, _, name in bag.fetch_entries()}
    except _ERRORS:
        return  # the library's own check says why
    for path in sorted(missing):
        hint = f"Fetch it from {elsewhere[path]}, as fetch.txt says." if path in elsewhere else _OTHER
        yield Finding(Severity.ERROR, "P-085", "The file is listed in the bag and not there.", hint, called(path))
    for path in sorted(unexpected):
        hint = "Move the file out of the bag; if it belongs there, make the deposit anew."
        yield Finding(Severity.ERROR, "P-086", "The file is in the bag and in no list of it.", hint, called(path))
    for path, expected in sorted(bag.entries.items()):
        if path not in missing and (wrong := _wrong(folder / path, expected)):
            yield Finding(Severity.ERROR, "P-084", wrong, _OTHER, called(path))


def _wrong(path: Path, expected: dict[str, str]) -> str:
    """Say what is wrong with a file, if its checksums are not those that are expected."""
    known = {name: hashlib.new(name) for name in sorted(expected) if name in hashlib.algorithms_available}
    try:
        with path.open("rb") as stream:
            while block := stream.read(_BLOCK):
                for digest in known.values():
                    digest.update(block)
    except OSError as error:
        return f"The file cannot be read: {error.strerror}."
    others = [name for name, digest in known.items() if digest.hexdigest() != expected[name].lower()]
    told = f"The file is not what it was when the bag was made: its checksum ({', '.join(others)}) is another."
    return told if others else ""


def _links(folder: Path, called: Called) -> Iterator[Finding]:
    """Yield symbolic links: what they point to is not in the bag."""
    is_bag = (folder / "bagit.txt").exists()  # else it may be any folder, with anything in it
    for path in sorted(folder.rglob("*")) if is_bag else ():
        if path.is_symlink():
            words = "This is a link and no file: what it points to is not in the bag."
            yield Finding(Severity.ERROR, "P-085", words, _OTHER, called(path.relative_to(folder).as_posix()))
