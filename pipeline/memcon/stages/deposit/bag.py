"""A payload in, a bag out: BagIt 1.0 (RFC 8493), whose files are the same bytes wherever and whenever it is made.

The bag is written here and not by the library ``bagit``, which bags a folder in place, changes the current folder,
and dates by the clock. That library then checks what was written here: maker and checker are two.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256, sha512
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from memcon.stages.deposit.description import Description
from memcon.stages.deposit.payload import File
from memcon.version import __version__

_ALGORITHMS = {"sha256": sha256, "sha512": sha512}
_DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP file can tell
_WHOLE_DAY = len("1959-10-02")


class Bag(NamedTuple):
    """A bag: the name of its folder, and its files by their paths in it."""

    name: str
    files: Mapping[str, bytes]


def bag(name: str, description: Description, payload: Iterable[File], day: str) -> Bag:
    """Return a bag.

    Args:
        name: the name of its folder.
        description: what the edition says of itself.
        payload: the files to put in.
        day: the day that it is dated; empty to date it as the edition is.
    """
    inside = {f"data/{file.path}": file.data for file in sorted(payload, key=lambda each: each.path)}
    tags = {
        "bagit.txt": _DECLARATION.encode(),
        "bag-info.txt": _information(name, description, inside, day),
        **{f"manifest-{algorithm}.txt": _manifest(inside, algorithm) for algorithm in _ALGORITHMS},
    }
    lists = {f"tagmanifest-{algorithm}.txt": _manifest(tags, algorithm) for algorithm in _ALGORITHMS}
    return Bag(name, {**tags, **lists, **inside})


def _manifest(files: Mapping[str, bytes], algorithm: str) -> bytes:
    digest = _ALGORITHMS[algorithm]
    return "".join(f"{digest(data).hexdigest()}  {path}\n" for path, data in files.items()).encode("utf-8")


def _information(name: str, description: Description, inside: Mapping[str, bytes], day: str) -> bytes:
    dated = day or description.day
    told = {
        "Source-Organization": description.publisher,
        "External-Description": _sentence(description),
        "External-Identifier": description.identifier,
        "Internal-Sender-Identifier": name,
        "Bagging-Date": dated if len(dated) == _WHOLE_DAY else "",
        "Payload-Oxum": f"{sum(map(len, inside.values()))}.{len(inside)}",
        "Bag-Software-Agent": f"memcon {__version__}",
    }
    return "".join(f"{label}: {' '.join(value.split())}\n" for label, value in told.items() if value).encode("utf-8")


def _sentence(description: Description) -> str:
    when = f", {description.talk}" if description.talk else ""
    return (
        f"{description.title}{when}. A TEI edition with its source and renditions; data/README.txt tells of each file."
    )


def zipped(made: Bag) -> bytes:
    """Pack a bag: one folder, fixed times, one order."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for path, data in sorted(made.files.items()):
            entry = ZipInfo(f"{made.name}/{path}", _FIRST_DAY)
            entry.create_system = 3  # permissions are Unix's, whatever system this is
            entry.external_attr = 0o100644 << 16
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, data, compresslevel=9)
    return packed.getvalue()
