"""Finds schema/ and xslt/: in an installed wheel and in a checkout alike.

A real path and not ``importlib.resources``, because stylesheets import each other by relative address.
"""

from functools import cache
from pathlib import Path

from memcon.errors import MissingError

_HERE = Path(__file__).resolve()


@cache
def root() -> Path:
    """Return the folder that holds ``schema/`` and ``xslt/``.

    Raises:
        MissingError: if neither the wheel's nor the checkout's folder is there.
    """
    for folder in (_HERE.parent / "_resources", _HERE.parents[2]):  # wheel first, then checkout
        if (folder / "schema").is_dir() and (folder / "xslt").is_dir():
            return folder
    raise MissingError(
        "The schema and the stylesheets that belong to memcon are not installed.",
        code="P-001",
        hint="Install memcon again; a wheel carries them inside.",
        path=_HERE.parent,
    )


def schema(name: str) -> Path:
    """Return the path of a schema file, such as ``memcon.rng``."""
    return root() / "schema" / name


def stylesheet(name: str) -> Path:
    """Return the path of a stylesheet, such as ``html.xsl``; a whole path stays as it is."""
    return root() / "xslt" / name


def label_languages() -> tuple[str, ...]:
    """Return the languages that renditions can speak, such as ``de``."""
    return tuple(sorted(path.stem for path in (root() / "xslt" / "labels").glob("*.xml")))
