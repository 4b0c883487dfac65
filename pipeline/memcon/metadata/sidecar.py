"""The file beside a transcript in (TOML, YAML), its entries out. No value is built but texts and lists of them."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from memcon.metadata.entries import Entry, read_text, wrong

_DEEPEST = 20
_TOML = 'Put texts between quotation marks, names with blanks too: title = "A talk" (docs/metadata.md).'
_FLAT = "A value is a text or a list of texts; of participants, names with their offices."


def read_toml(path: Path) -> tuple[Entry, ...]:
    """Read a side-car in TOML.

    Raises:
        SourceError: if it is no TOML, or a value is neither a text nor a list of texts.
    """
    text = read_text(path)
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = re.search(r"line (\d+)", str(error))
        line = int(place[1]) if place else text.rstrip("\n").count("\n") + 1
        said = "values are nested too deep" if isinstance(error, RecursionError) else str(error)
        raise wrong(path, line, f"The file is not TOML: {said}.", _TOML) from error
    return tuple(_of_toml(path, text, label, value) for label, value in values.items())


def _of_toml(path: Path, text: str, label: str, value: object) -> Entry:
    found = re.search(rf"^[^\S\n]*\[*[\"']?{re.escape(label)}\b", text, re.MULTILINE)
    line = text.count("\n", 0, found.start()) + 1 if found else 1
    return Entry(label, tuple(_texts(path, line, label, value)), line, isinstance(value, list | dict))


def _texts(path: Path, line: int, label: str, value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, office in value.items():
            yield f"{_text(path, line, label, name)}\t{_text(path, line, label, office)}"
    elif isinstance(value, list):
        for each in value:
            if isinstance(each, dict):
                yield "\t".join(_text(path, line, label, part) for part in each.values())
            else:
                yield _text(path, line, label, each)
    else:
        yield _text(path, line, label, value)


def _text(path: Path, line: int, label: str, value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise wrong(path, line, f"“{label}” is no text.", _FLAT)


def read_yaml(path: Path) -> tuple[Entry, ...]:
    """Read a side-car in YAML: a mapping of names to texts or lists of texts. Every value is kept as it is written.

    Raises:
        SourceError: if it is no such YAML, has aliases or tags, or a key twice.
    """
    import yaml  # most transcripts have no side-car in YAML

    text = read_text(path)
    try:
        _refuse_tricks(path, text)
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        said = getattr(error, "problem", "") or getattr(error, "reason", "") or "it cannot be read"
        line = mark.line + 1 if mark else 1
        raise wrong(path, line, f"The file is not YAML: {said}.", _hint(said, text, line)) from error
    if root is None:
        return ()
    if not isinstance(root, yaml.MappingNode):
        raise wrong(path, root.start_mark.line + 1, "The file should have a name, a colon and a value on each line.")
    seen: dict[str, int] = {}
    entries = []
    for key, value in root.value:
        line = key.start_mark.line + 1
        label = _scalar(path, "a name", key)
        if label in seen:
            raise wrong(path, line, f"“{label}” is said twice, first on line {seen[label]}.", "Keep one of the two.")
        seen[label] = line
        divided = not isinstance(value, yaml.ScalarNode)
        entries.append(Entry(label, tuple(_of_node(path, label, value)), line, divided))
    return tuple(entries)


def _hint(said: str, text: str, line: int) -> str:
    """Return what to do about the mistakes that are made most often."""
    written = text.split("\n")[line - 1 : line]
    if said.startswith("mapping values") or (written and written[0].count(": ") > 1):
        return 'Put a value that has a colon in it between quotation marks: title: "A talk: on trade".'
    if "\\t" in said:
        return "Put blanks in place of tabs."
    if "another document" in said:
        return "A file is about one transcript: remove the line of hyphens and what stands under it."
    return "docs/metadata.md shows what such a file looks like."


def _refuse_tricks(path: Path, text: str) -> None:
    """Refuse what lets a small file stand for a large value, or for a program's object."""
    import yaml

    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        tag = str(getattr(event, "tag", None) or "")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise wrong(path, line, "The file has an anchor or alias (& or *).", "Write the value out, or quote it.")
        if tag:
            raise wrong(path, line, f"The file has the tag “{tag}”.", "Remove the tag: values are texts.")
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise wrong(path, line, f"Values are nested more than {_DEEPEST} deep.", _FLAT)


def _of_node(path: Path, label: str, node: Any) -> Iterator[str]:  # noqa: ANN401 - PyYAML is imported late
    import yaml

    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield f"{_scalar(path, label, key)}\t{_scalar(path, label, value)}"
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            if isinstance(each, yaml.MappingNode):
                yield "\t".join(_scalar(path, label, value) for _, value in each.value)
            else:
                yield _scalar(path, label, each)
    else:
        yield _scalar(path, label, node)


def _scalar(path: Path, label: str, node: Any) -> str:  # noqa: ANN401 - PyYAML is imported late
    import yaml

    if not isinstance(node, yaml.ScalarNode):
        raise wrong(path, node.start_mark.line + 1, f"“{label}” is no text.", _FLAT)
    is_null = not node.style and node.value in ("", "~", "null")
    return "" if is_null else str(node.value)
