"""A folder in, ``Project`` out: where an edition's files are, and what memcon.toml says of them.

Every setting has a default, so that an empty memcon.toml is one, and a source can be converted without any.
"""

import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from memcon.conventions import Convention, convention_named
from memcon.errors import MissingError
from memcon.facts import Fact, Facts, is_list, problem
from memcon.facts import names as fact_names
from memcon.files import read
from memcon.model import Edition
from memcon.renditions import OPTIONS, RENDITIONS, USUAL, OwnRendition
from memcon.resources import label_languages

NAME = "memcon.toml"
SOURCE_SUFFIXES = (
    *(".md", ".markdown", ".txt", ".text", ".html", ".htm", ".xhtml"),
    *(".docx", ".docm", ".odt", ".rtf", ".pdf", ".xml"),
)
_RECORDS = (".ead.xml", ".dc.xml")  # catalogue data, no transcripts
_FOLDERS = {
    "sources": "tei/sources",
    "editions": "tei/editions",
    "base": "tei/.base",
    "authority": "tei/authority",
    "renditions": "dist",
    "schema": "schema",
}
_DOCUMENT = {
    **{name: list if is_list(name) else str for name in fact_names()},
    "encoding": str,
    "convention": str,
    "attribute": bool,
    "speakers": dict,
    "labels": list,
    "not_labels": list,
}
_SUFFIX = re.compile(r"(\.[\w-]+)+")
_RENDITION = dict.fromkeys(("stylesheet", "suffix", "style", "what"), str)
# Tables that hold a table for each name.
_TABLES: Mapping[str, Mapping[str, type]] = {"document": _DOCUMENT, "rendition": _RENDITION}
_KNOWN: Mapping[str, Mapping[str, type]] = {
    "project": {**dict.fromkeys(_FOLDERS, str), "formats": list, "metadata": list},
    "edition": {entry.name: str for entry in fields(Edition)},
    "segment": {"labels": list, "not_labels": list, "convention": str, "attribute": bool},
    "annotate": {"recogniser": str},
    "renditions": {"width": int, "speakers": str, "lines": str, "fonts": str, "language": str, "labels": str},
}
_METADATA = ("metadata.csv", "metadata.tsv", "metadata.ead.xml")  # in the folder of the transcripts


@dataclass(frozen=True, slots=True)
class Settings:
    """What the project says of one document.

    Attributes:
        facts: what is known of it, such as ``title``; it goes before what is found, and before other files.
        speakers: label → id of a register's entry; several ids have spaces between them.
        labels: labels that are labels.
        not_labels: what looks like a label and is none.
        encoding: encoding of the source.
        recogniser: a recogniser of names and its model, such as ``spacy:en_core_web_sm``; empty for none.
        convention: how the document says who speaks; found out if it is none.
        attribute: whether reported speech is ascribed to whoever is told to have said it; not known if it is none.
    """

    facts: Facts = field(default_factory=dict)
    speakers: Mapping[str, str] = field(default_factory=dict)
    labels: tuple[str, ...] = ()
    not_labels: tuple[str, ...] = ()
    encoding: str | None = None
    recogniser: str = ""
    convention: Convention | None = None
    attribute: bool | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """Where things are, and what is said of them.

    Attributes:
        root: the project's folder.
        sources: folder of the transcripts as received.
        editions: folder of the editions.
        base: folder of what the machine last wrote, by which a correction by hand is known.
        authority: folder of the registers.
        renditions: folder of the renditions.
        schema: folder of the schema that editions name for editors' programs.
        formats: the renditions to make.
        options: what is chosen of renditions: parameters of their stylesheets.
        edition: what is said of every edition.
        settings: what is said of all documents.
        documents: what is said of one, by the name of its source without suffix.
        metadata: files that describe many documents: tables, finding aids.
        named: name → line of memcon.toml on which ``documents`` has it.
        own_renditions: what is said of renditions, by their names.
        language: the language of the words that renditions say themselves; empty for that of the document.
        labels: a file of such words.
    """

    root: Path
    sources: Path
    editions: Path
    base: Path
    authority: Path
    renditions: Path
    schema: Path
    formats: tuple[str, ...] = USUAL
    options: Mapping[str, str] = field(default_factory=dict)
    edition: Edition = Edition()
    settings: Settings = Settings()
    documents: Mapping[str, Settings] = field(default_factory=dict)
    metadata: tuple[Path, ...] = ()
    named: Mapping[str, int] = field(default_factory=dict)
    own_renditions: Mapping[str, OwnRendition] = field(default_factory=dict)
    language: str = ""
    labels: Path | None = None

    def of(self, name: str) -> Settings:
        """Return what is said of the document whose source has this name."""
        own = self.documents.get(_stem(name), Settings())
        return Settings(
            own.facts,
            {**self.settings.speakers, **own.speakers},
            (*self.settings.labels, *own.labels),
            (*self.settings.not_labels, *own.not_labels),
            own.encoding,
            self.settings.recogniser,
            own.convention or self.settings.convention,
            self.settings.attribute if own.attribute is None else own.attribute,
        )

    def source_files(self) -> tuple[Path, ...]:
        """Return the transcripts, in order of their names."""
        if not self.sources.is_dir():
            return ()
        return tuple(
            path
            for path in sorted(self.sources.iterdir())
            if path.suffix.lower() in SOURCE_SUFFIXES and path.is_file() and not _is_beside(path.name)
        )

    def registers(self) -> tuple[Path, ...]:
        """Return the registers, in order of their names."""
        return tuple(sorted(self.authority.glob("*.xml"))) if self.authority.is_dir() else ()

    def edition_files(self) -> tuple[Path, ...]:
        """Return the editions, in order of their names."""
        return tuple(sorted(self.editions.glob("*.xml"))) if self.editions.is_dir() else ()


def _is_beside(name: str) -> bool:
    """Say whether a file that lies beside transcripts is none: it is hidden, or has catalogue data of one."""
    return name.startswith(".") or name.lower().endswith(_RECORDS)


def _stem(name: str) -> str:
    return Path(name).stem if name.lower().endswith(SOURCE_SUFFIXES) else name


def find_project(start: Path) -> Project | None:
    """Return the project that a folder lies in: the nearest folder upwards with a memcon.toml; None if there is none.

    Raises:
        MissingError: if its memcon.toml cannot be understood.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / NAME).is_file():
            return load_project(folder)
    return None


def load_project(root: Path) -> Project:
    """Read a project's memcon.toml.

    Raises:
        MissingError: if it is not there, is not TOML, or has a setting that memcon does not know.
    """
    path = root / NAME
    data = read(path, "The project's settings")
    try:
        text = data.decode("utf-8")
        values = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise _wrong(path, "It is not UTF-8", data.count(b"\n", 0, error.start) + 1) from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        raise _wrong(path, f"It is not TOML: {error}", int(place[1]) if place else 1) from error
    return _project(root, path, text, values)


def _wrong(path: Path, message: str, line: int, hint: str = "The README lists the settings.") -> MissingError:
    return MissingError(f"{message}.", code="P-010", hint=hint, path=path, line=line)


def _project(root: Path, path: Path, text: str, values: Mapping[str, Any]) -> Project:
    _check_tables(values, path, text)
    documents, own = values.get("document", {}), values.get("rendition", {})
    project, segment = values.get("project", {}), values.get("segment", {})
    folders = {name: _folder(root, name, project, path, text) for name in _FOLDERS}
    _refuse_shared(folders, path, text)
    made = Project(
        root=root,
        edition=Edition(**values.get("edition", {})),
        settings=Settings(
            labels=tuple(segment.get("labels", ())),
            not_labels=tuple(segment.get("not_labels", ())),
            recogniser=values.get("annotate", {}).get("recogniser", ""),
            convention=_convention(segment, root, path, text),
            attribute=segment.get("attribute"),
        ),
        documents={name: _settings(name, table, root, path, text) for name, table in documents.items()},
        metadata=_metadata(root, folders["sources"], project.get("metadata"), path, text),
        named={name: _line_of_document(text, name) for name in documents},
        options=_options(values.get("renditions", {}), root, path, text),
        sources=folders["sources"],
        editions=folders["editions"],
        base=folders["base"],
        authority=folders["authority"],
        renditions=folders["renditions"],
        schema=folders["schema"],
        own_renditions={name: _own_rendition(name, table, root, path, text) for name, table in own.items()},
        language=_language(values.get("renditions", {}), path, text),
        labels=_file(root, values.get("renditions", {}), "labels", path, text),
    )
    own_names = tuple(name for name in made.own_renditions if name not in RENDITIONS)
    named = project.get("formats", (*USUAL, *own_names))
    return replace(made, formats=_formats(named, (*RENDITIONS, *own_names), path, text))


def _own_rendition(name: str, table: Mapping[str, str], root: Path, path: Path, text: str) -> OwnRendition:
    """Return what is said of a rendition; one of the project's own wants a stylesheet and a suffix."""
    for key in ("stylesheet", "suffix"):
        if name not in RENDITIONS and not table.get(key):
            near = get_close_matches(name, list(RENDITIONS), n=1)
            hint = f"Did you mean “{near[0]}”?" if near else f'Write {key} = "…"; the docs have an example.'
            raise _wrong(path, f"The rendition “{name}” wants a {key}", _line(text, f"rendition.{name}"), hint)
    if table.get("suffix") and not _SUFFIX.fullmatch(table["suffix"]):
        hint = "Write one such as “.summary.html”."
        raise _wrong(path, f"A file's name cannot end in “{table['suffix']}”", _line(text, "suffix"), hint)
    files = (_file(root, table, key, path, text) for key in ("stylesheet", "style"))
    return OwnRendition(next(files), table.get("suffix", ""), next(files), table.get("what", ""))


def _file(root: Path, table: Mapping[str, str], key: str, path: Path, text: str) -> Path | None:
    """Return a file that a setting names, which has to be there."""
    if key not in table:
        return None
    file = root / table[key]
    if not file.is_file():
        hint = f"Make it, or mend “{key}”; it is looked for in the folder of memcon.toml."
        raise _wrong(path, f"There is no file {file}, which “{key}” names", _line(text, key), hint)
    return file.resolve()


def _language(table: Mapping[str, str], path: Path, text: str) -> str:
    language = table.get("language", "")
    if language and "labels" not in table and language not in label_languages():
        hint = f'There are: {", ".join(label_languages())}. Labels in another language: labels = "FILE".'
        raise _wrong(path, f"There are no labels in “{language}”", _line(text, "language"), hint)
    return language


def _refuse_shared(folders: Mapping[str, Path], path: Path, text: str) -> None:
    """Refuse two folders in one place: what the machine writes must lie apart from what people write."""
    places: dict[Path, str] = {}
    for name, folder in folders.items():
        other = places.setdefault(folder.resolve(), name)
        if other != name:
            raise _wrong(
                path,
                f"“{name}” and “{other}” in [project] are one folder, and files of one would overwrite the other's",
                _line(text, name),
                "Give each a folder of its own.",
            )


def _formats(names: Iterable[str], there: tuple[str, ...], path: Path, text: str) -> tuple[str, ...]:
    for name in names:
        if name not in there:
            hint = f"There are: {', '.join(there)}."
            raise _wrong(path, f"There is no rendition named “{name}”", _line(text, "formats"), hint)
    return tuple(names)


def _options(table: Mapping[str, Any], root: Path, path: Path, text: str) -> dict[str, str]:
    for name, known in OPTIONS.items():
        if name in table and known and table[name] not in known:
            raise _wrong(path, f"“{name}” in [renditions] should be {' or '.join(known)}", _line(text, name))
    if table.get("width", 0) < 0:
        raise _wrong(path, "“width” in [renditions] should be 0 or more", _line(text, "width"))
    options = {name: str(value) for name, value in table.items() if name in OPTIONS}
    if "fonts" in options:
        folder = root / options["fonts"]
        if not folder.is_dir():
            hint = "Make the folder, or mend “fonts”."
            raise _wrong(path, f"There is no folder {folder}, which “fonts” names", _line(text, "fonts"), hint)
        options["fonts"] = str(folder)
    return options


def _folder(root: Path, name: str, project: Mapping[str, str], path: Path, text: str) -> Path:
    """Return one of the project's folders; what is read from has to be there if memcon.toml names it."""
    folder = root / project.get(name, _FOLDERS[name])
    if name in project and name in ("sources", "authority") and not folder.is_dir():
        hint = f"Make the folder, or mend “{name}”."
        raise _wrong(path, f"There is no folder {folder}, which “{name}” in [project] names", _line(text, name), hint)
    return folder


def _metadata(root: Path, sources: Path, said: list[str] | None, path: Path, text: str) -> tuple[Path, ...]:
    """Return the files that describe many documents: those that are named, else those of the usual names."""
    if said is None:
        return tuple(file for name in _METADATA if (file := sources / name).is_file())
    for name in said:
        if not (root / name).is_file():
            hint = "Mend “metadata”: it lists tables (CSV) and finding aids (XML)."
            raise _wrong(path, f"There is no file {root / name}", _line(text, "metadata"), hint)
    return tuple(root / name for name in said)


def _convention(table: Mapping[str, Any], root: Path, path: Path, text: str) -> Convention | None:
    """Return the convention that settings name, if they name one."""
    if "convention" not in table:
        return None
    try:
        return convention_named(table["convention"], root)
    except MissingError as error:
        if error.path is None:
            error.path, error.line = path, _line(text, "convention")
        raise


def _settings(name: str, table: Mapping[str, Any], root: Path, path: Path, text: str) -> Settings:
    return Settings(
        dict(_facts(name, table, path, text)),
        table.get("speakers", {}),
        tuple(table.get("labels", ())),
        tuple(table.get("not_labels", ())),
        table.get("encoding"),
        convention=_convention(table, root, path, text),
        attribute=table.get("attribute"),
    )


def _facts(document: str, table: Mapping[str, Any], path: Path, text: str) -> Iterator[tuple[str, Fact]]:
    """Yield the facts that the settings of a document give; each has to be what it should be."""
    for name in (name for name in fact_names() if table.get(name)):
        values = tuple(table[name]) if is_list(name) else (_as_text(table[name]),)
        line = _line(text, name, _line_of_document(text, document))
        for value in values:
            if expected := problem(name, value):
                hint = "docs/metadata.md tells what each fact looks like."
                raise _wrong(path, f"“{name}” should be {expected}, and is “{value[:80]}”", line, hint)
        yield name, Fact(name, values, path.name, str(path), line)


def _as_text(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _check_tables(values: Mapping[str, Any], path: Path, text: str) -> None:
    for name, table in values.items():
        if name in _TABLES:
            _check_named(name, table, path, text)
        elif name not in _KNOWN:
            raise _unknown(name, (*_KNOWN, *_TABLES), "table", path, text)
        else:
            _check_keys(table, _KNOWN[name], name, path, text)


def _check_named(name: str, tables: Any, path: Path, text: str) -> None:  # noqa: ANN401
    if not isinstance(tables, dict):
        raise _wrong(path, f"“{name}” is a table: write [{name}.NAME]", _line(text, name))
    for key, table in tables.items():
        _check_keys(table, _TABLES[name], f'{name}."{key}"', path, text)


def _check_keys(table: Any, known: Mapping[str, type], where: str, path: Path, text: str) -> None:  # noqa: ANN401
    if not isinstance(table, dict):
        raise _wrong(
            path,
            f"“{where}” is a table: write [{where}] and its settings below",
            _line(text, where.rpartition(".")[2].strip('"')),
        )
    for key, value in table.items():
        if key not in known:
            raise _unknown(key, known, f"setting in [{where}]", path, text)
        is_date = isinstance(value, date) and key in ("date", "recorded")  # TOML has dates of its own
        is_known = isinstance(value, known[key]) and not isinstance(value, bool)
        if not (is_date or is_known) or not _all_text(value):
            raise _wrong(path, f"“{key}” in [{where}] should be {_KINDS[known[key]]}", _line(text, key))


_KINDS: Mapping[type, str] = {
    str: "text in quotation marks",
    int: "a whole number",
    list: "a list of texts",
    dict: "a table of texts",
    bool: "true or false",
}


def _all_text(value: object) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return all(isinstance(each, str) for each in inner)


def _unknown(name: str, known: Any, what: str, path: Path, text: str) -> MissingError:  # noqa: ANN401
    near = get_close_matches(name, list(known), n=1)
    hint = f"Did you mean “{near[0]}”?" if near else f"Known are: {', '.join(known)}."
    return _wrong(path, f"There is no {what} named “{name}”", _line(text, name), hint)


def _line(text: str, key: str, after: int = 1) -> int:
    """Return the line on which a key stands first, from a line on; TOML readers do not keep it."""
    begin = sum(map(len, text.splitlines(keepends=True)[: after - 1]))
    found = re.compile(rf"^[^\S\n]*\[?[\"']?{re.escape(key)}\b", re.MULTILINE).search(text, begin)
    return text.count("\n", 0, found.start()) + 1 if found else after


def _line_of_document(text: str, name: str) -> int:
    """Return the line on which the table of a document begins."""
    found = re.search(rf"^[^\S\n]*\[\s*document\s*\.\s*[\"']?{re.escape(name)}[\"']?\s*\]", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def date_of_source_epoch() -> str:
    """Return the date that SOURCE_DATE_EPOCH gives (reproducible-builds.org), or nothing: never the clock's.

    Raises:
        MissingError: if the variable is set and is no number of seconds.
    """
    value = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not value:
        return ""
    try:
        return datetime.fromtimestamp(int(value), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError) as error:
        raise MissingError(
            f"SOURCE_DATE_EPOCH is “{value}”, which is no number of seconds.",
            code="P-011",
            hint="Unset it, or give seconds since 1970.",
        ) from error
