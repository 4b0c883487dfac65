"""A bag in, a folder or a ZIP file on the disk out: checked before it has its name, there whole or not at all."""

import tempfile
from io import BytesIO
from pathlib import Path

from memcon.errors import DocumentError, OutputError
from memcon.files import Written, write_all
from memcon.findings import Finding
from memcon.stages.deposit.bag import Bag, zipped
from memcon.stages.deposit.faults import faults_of, is_unharmed
from memcon.stages.deposit.unpack import unpacked

_HINT = "Check that the folder exists, is a folder, and may be written to."


def shelve(made: Bag, shelf: Path) -> Written:
    """Write a bag into a folder, under its name. A former deposit gives way to it; whatever else is there does not.

    Raises:
        OutputError: if it cannot be written, or something else is in its place. Then nothing has changed.
    """
    place = shelf / made.name
    if _holds(place, made):
        return Written.SAME
    _refuse_other_things(place)
    try:
        shelf.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=shelf, prefix=".memcon-") as beside:
            _put(made, Path(beside) / "new", Path(beside) / "old", place)
    except OSError as error:
        raise OutputError(
            f"The deposit cannot be written: {error.strerror}.", code="P-006", hint=_HINT, path=place
        ) from error
    return Written.NEW


def shelve_packed(made: Bag, shelf: Path) -> Written:
    """Write a bag into a folder as a ZIP file of its name.

    Raises:
        OutputError: if it cannot be written, or something else is in its place. Then nothing has changed.
    """
    place = shelf / f"{made.name}.zip"
    data = zipped(made)
    with unpacked(BytesIO(data), str(place)) as folder:
        _refuse_faults(faults_of(folder), place)
    if place.exists() and not _is_packed_deposit(place):
        raise _in_the_way(place)
    return write_all({place: data})[place]


def _is_packed_deposit(place: Path) -> bool:
    try:
        with place.open("rb") as stream, unpacked(stream, str(place)) as folder:
            return is_unharmed(folder)
    except (OSError, DocumentError):
        return False


def _put(made: Bag, new: Path, old: Path, place: Path) -> None:
    """Write the new bag beside its place, check it, and exchange it for what is there."""
    for path, data in made.files.items():
        target = new / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    _refuse_faults(faults_of(new), place)
    if place.exists():
        place.rename(old)
    try:
        new.rename(place)
    except BaseException:
        if old.exists():
            old.rename(place)
        raise


def _refuse_faults(wrong: tuple[Finding, ...], place: Path) -> None:
    if wrong:
        raise OutputError(
            f"What was written is no valid bag: {wrong[0].message}",
            code="P-006",
            hint="The disk may be damaged or full. Nothing was put in place.",
            path=place,
        )


def _holds(place: Path, made: Bag) -> bool:
    """Say whether a folder has the files of a bag, these bytes, and no others."""
    if not place.is_dir():
        return False
    there = {path.relative_to(place).as_posix(): path for path in place.rglob("*") if not path.is_dir()}
    return there.keys() == made.files.keys() and all(there[path].read_bytes() == made.files[path] for path in there)


def _refuse_other_things(place: Path) -> None:
    if (place.exists() or place.is_symlink()) and not is_unharmed(place):
        raise _in_the_way(place)


def _in_the_way(place: Path) -> OutputError:
    return OutputError(
        "There is something in the place of the deposit that memcon did not write, or that was changed since.",
        code="P-082",
        hint="Move it away, or name another folder with -o.",
        path=place,
    )
