"""How transcripts say who speaks, as data: built-in conventions, and those that a user writes as small TOML files."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from memcon.errors import MissingError
from memcon.tables import table

KINDS = ("colon", "stop", "dash", "bold", "wide", "alone", "given")
_LEADS = ("any", "none", "time", "number", "mark")
_CASES = ("any", "capitals")
_STAGES = ("()", "[]", "（）")


@dataclass(frozen=True, slots=True)
class Convention:
    """How a transcript says who speaks.

    Attributes:
        name: what it is called.
        title: what it is, in words.
        example: a turn in it.
        turns: it has speakers' labels at all.
        ends: how a label may end: ``colon``, ``stop``, ``dash``, ``bold``, ``wide``, ``alone``, or as it
            is ``given`` by the file's format.
        signs: the signs that end a label, if not all of its kinds; others than these kinds know may be among them.
        case: ``capitals`` if names are in capitals; else ``any``.
        lead: what stands before each label: ``time``, ``number``, ``mark`` or ``none``; ``any`` if it does not matter.
        marks: the signs that may stand before a label.
        titled: a title or an office stands before the name.
        emphasised: names are in bold type or italics.
        alone: a label has its line to itself.
        titles: further titles, which make a label of what follows them.
        labels: labels, whatever they look like.
        not_labels: what looks like a label and is none.
        stage: the brackets that a stage direction after a label may have.
        lines: labels may stand at the beginning of any line; else only at that of a paragraph.
        once: a label that stands once is one too, without further evidence.
        shown_by: labels that show this convention, all of them.
        share: how much of a transcript's labels must fit for it to be in this convention.
    """

    name: str
    title: str = ""
    example: str = ""
    turns: bool = True
    ends: tuple[str, ...] = KINDS
    signs: tuple[str, ...] = ()
    case: str = "any"
    lead: str = "any"
    marks: tuple[str, ...] = ()
    titled: bool = False
    emphasised: bool = False
    alone: bool = False
    titles: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    not_labels: tuple[str, ...] = ()
    stage: tuple[str, ...] = _STAGES
    lines: bool = True
    once: bool = False
    shown_by: tuple[str, ...] = ()
    share: float = 0.7


_ALLOWED: Mapping[str, tuple[str, ...]] = {"ends": KINDS, "lead": _LEADS, "case": _CASES, "stage": _STAGES}
_KNOWN: Mapping[str, Any] = {each.name: each.default for each in fields(Convention) if each.name not in ("name",)}


@cache
def built_in() -> tuple[Convention, ...]:
    """Return the conventions that come with the package, the special ones first."""
    return tuple(_made(name, values) for name, values in table("conventions").items())


def convention_named(name: str, folder: Path | None = None) -> Convention:
    """Return a convention by its name, or from a file.

    Args:
        name: the name of a built-in one, or of a file: its path, or its name in the folder ``conventions``.
        folder: where paths begin, and where the folder ``conventions`` is: the project's.

    Raises:
        MissingError: if there is none of this name, or its file cannot be understood.
    """
    known = {each.name: each for each in built_in()}
    own = folder / "conventions" if folder else None
    places = [Path(name) if folder is None else folder / name]
    places += [own / name, own / f"{name}.toml"] if own else []
    for place in places:
        if place.suffix == ".toml" and place.is_file():
            return read_convention(place)
    if name in known:
        return known[name]
    names = [*known, *(sorted(path.stem for path in own.glob("*.toml")) if own else ())]
    near = get_close_matches(name, names, n=1)
    hint = f"Did you mean “{near[0]}”?" if near else f"There are: {', '.join(names)}; or give a file, ending in .toml."
    raise MissingError(f"There is no convention “{name}”.", code="P-070", hint=hint)


def read_convention(path: Path) -> Convention:
    """Read a convention from a file.

    Raises:
        MissingError: if it cannot be read, is not TOML, or says what a convention cannot say.
    """
    try:
        text = path.read_text(encoding="utf-8")
        values = tomllib.loads(text)
    except OSError as error:
        raise _wrong(path, f"The convention cannot be read: {error.strerror}", 1) from error
    except UnicodeDecodeError as error:
        raise _wrong(path, "It is not UTF-8", 1) from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        raise _wrong(path, f"It is not TOML: {error}", int(place[1]) if place else 1) from error
    for key, value in values.items():
        if problem := _problem(key, value):
            raise _wrong(path, problem, _line(text, key))
    return _made(str(values.pop("name", path.stem)), values)


def _made(name: str, values: Mapping[str, Any]) -> Convention:
    settings: dict[str, Any] = {key: tuple(each) if isinstance(each, list) else each for key, each in values.items()}
    return Convention(name, **settings)


def _problem(key: str, value: object) -> str:
    """Say what is wrong with a setting; nothing if it is right."""
    if key == "name" and isinstance(value, str):
        return ""
    if key not in _KNOWN:
        near = get_close_matches(key, list(_KNOWN), n=1)
        return f"There is no setting “{key}” of a convention{f'; did you mean “{near[0]}”?' if near else ''}"
    usual = _KNOWN[key]
    if isinstance(usual, bool):
        return "" if isinstance(value, bool) else f"“{key}” should be true or false"
    if isinstance(usual, float):
        right = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value <= 1
        return "" if right else f"“{key}” should be a number above 0 and not above 1"
    given = value if isinstance(value, list) else [value]
    if isinstance(usual, tuple) != isinstance(value, list) or not all(isinstance(each, str) for each in given):
        return f"“{key}” should be {'a list of texts' if isinstance(usual, tuple) else 'text in quotation marks'}"
    strange = [each for each in given if key in _ALLOWED and each not in _ALLOWED[key]]
    return f"“{strange[0]}” is no “{key}”; there are: {', '.join(_ALLOWED[key])}" if strange else ""


def _wrong(path: Path, message: str, line: int) -> MissingError:
    hint = "The page docs/conventions.md lists the settings."
    return MissingError(f"{message}.", code="P-071", hint=hint, path=path, line=line)


def _line(text: str, key: str) -> int:
    found = re.search(rf"^[^\S\n]*{re.escape(key)}\b", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1
