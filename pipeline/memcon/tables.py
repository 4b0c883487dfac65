"""Tables of data that come with the package: the name of one in, its contents out, read once."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).resolve().parent / "data"


@cache
def table(name: str) -> dict[str, Any]:
    """Return a table of ``memcon/data``; it is shared, and nobody changes it."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, *keys: str) -> frozenset[str]:
    """Return the words of a table under a key; those of all keys below it if it has some."""
    found: Any = table(name)
    for key in keys:
        found = found[key]
    return frozenset(_words(found))


def rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of a table whose columns are divided by tabs; it is not kept."""
    for line in (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").rstrip("\n").split("\n"):
        if not line.startswith("#"):
            yield line.split("\t")


def _words(found: object) -> list[str]:
    if isinstance(found, dict):
        return [word for value in found.values() for word in _words(value)]
    if isinstance(found, list):
        return [str(word) for word in found]
    return [word.strip() for word in (str(found).split("|") if "|" in str(found) else str(found).split())]
