"""Projects built: converted, checked and rendered; files to write and findings out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from memcon.authority import Authority, read_registers
from memcon.conversion import Conversion, convert_work, prepare
from memcon.corrections import Corrections, Edition, Versions, next_edition
from memcon.errors import DocumentError, ExitCode, MemconError, MissingError
from memcon.files import read
from memcon.findings import Finding, Severity, from_error
from memcon.metadata import Collections, read_collections, unmatched, wanting
from memcon.own_renditions import for_one, renditions_of
from memcon.processes import shared
from memcon.project import NAME, SOURCE_SUFFIXES, Project
from memcon.rendering import Order, Rendered, render_all
from memcon.renditions import Rendition
from memcon.stages.check import check
from memcon.stages.read import read_source
from memcon.xmltools import parse

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Built:
    """What became of one document of a project.

    Attributes:
        name: its name: that of its files, without suffix.
        outputs: path → bytes of the files to write.
        findings: what is wrong or doubtful.
        status: what it means for the exit status.
        turns: how many turns it has; 0 if it was not converted.
        kept: the edition was corrected by hand and stays as it is.
    """

    name: str
    outputs: Mapping[Path, bytes] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    status: ExitCode = ExitCode.OK
    turns: int = 0
    kept: bool = False


def build(
    project: Project,
    names: Sequence[str] = (),
    corrections: Corrections = Corrections.MERGE,
    jobs: int = 1,
    collections: Collections | None = None,
) -> Iterator[Built]:
    """Build the documents of a project, one after the other: convert, check, render. Nothing is written.

    An edition that differs from what the machine last wrote was corrected by hand: the corrections are kept, and what
    the machine changes elsewhere is taken over.

    Args:
        project: the project.
        names: which documents: names of transcripts, with or without suffix; all if there are none.
        corrections: what happens to those that an editor made.
        jobs: in how many processes at most: they share the documents, or the renditions of one.
        collections: the files that describe many documents, if they were read already.

    Yields:
        What each document became; an error in one does not stop the others.

    Raises:
        MissingError: if there is no such document, or a register cannot be read.
        DocumentError: if a register is wrong, or two transcripts would make the same edition.
    """
    chosen = choose(project, names)
    authority = read_registers(project.registers())
    described = read_collections(project.metadata) if collections is None else collections
    renditions = renditions_of(project)
    inside = jobs if len(chosen) == 1 else 1  # a copy makes no copies of its own

    def built(document: tuple[str, Path | None]) -> Built:
        name, source = document
        try:
            return _build(project, name, source, authority, described, renditions, corrections, inside)
        except MemconError as error:
            return Built(name, findings=(from_error(error),), status=error.exit_code)

    yield from shared(built, chosen, jobs)


def doubts_of(project: Project, collections: Collections) -> tuple[Finding, ...]:
    """Return what is doubtful about a project as a whole: what is said of documents that are not there.

    Args:
        project: the project.
        collections: its files that describe many documents.
    """
    there = _documents(project)
    settings = str(project.root / NAME)
    said = [(name, settings, line) for name, line in project.named.items()]
    return (
        *unmatched(said, there, "the table [document.NAME]"),
        *collections.findings,
        *unmatched(collections.rows, there, "the row"),
    )


def choose(project: Project, names: Sequence[str] = ()) -> tuple[tuple[str, Path | None], ...]:
    """Return ``(name, source)`` of the documents that are named; of all transcripts and editions if none is.

    Raises:
        MissingError: if there is no such document, or none at all.
        DocumentError: if two transcripts would make the same edition.
    """
    there = _documents(project)
    if not there:
        raise MissingError(
            "There is no transcript to build.",
            code="P-009",
            hint=f"Put one into {project.sources} ({', '.join(SOURCE_SUFFIXES)}).",
            path=project.sources,
        )
    stems = {_stem(name): name for name in names}
    for stem, name in stems.items():
        if stem not in there:
            near = get_close_matches(stem, list(there), n=1)
            hint = f"Did you mean {near[0]}?" if near else f"There are: {_some(there)}."
            raise MissingError(f"The project has no document “{name}”.", code="P-009", hint=hint, path=project.sources)
    return tuple((stem, source) for stem, source in there.items() if not stems or stem in stems)


def _some(names: Iterable[str]) -> str:
    """Return names in a list; of many the first, and how many more there are."""
    listed = list(names)
    more = f" and {len(listed) - _SHOWN} more" if len(listed) > _SHOWN else ""
    return f"{', '.join(listed[:_SHOWN])}{more}"


def _stem(name: str) -> str:
    path = Path(name)
    return path.stem if path.suffix.lower() in (*SOURCE_SUFFIXES, ".xml") else path.name


def _documents(project: Project) -> dict[str, Path | None]:
    """Return name → source of a project's documents; editions may have none."""
    found: dict[str, Path | None] = {}
    for source in project.source_files():
        other = found.get(source.stem)
        if other is not None:
            raise DocumentError(
                f"{other.name} and {source.name} would both make the edition {source.stem}.xml.",
                code="P-008",
                hint="Rename one of the two.",
                path=source,
            )
        found[source.stem] = source
    for edition in project.edition_files():
        found.setdefault(edition.stem, None)
    return found


def _build(
    project: Project,
    name: str,
    source: Path | None,
    authority: Authority,
    collections: Collections,
    renditions: Mapping[str, Rendition],
    corrections: Corrections,
    jobs: int,
) -> Built:
    path, base = project.editions / f"{name}.xml", project.base / f"{name}.xml"
    present = read(path, "The edition") if path.exists() else None
    former = read(base, "The last conversion") if base.exists() else None
    made = None if source is None else _converted(project, source, authority, collections)
    if made is None:
        edition = Edition(present or b"", None, is_corrected=True)
    else:
        edition = next_edition(Versions(present, former, made.tei), str(path), corrections)
    tei, findings = edition.tei, edition.findings
    outputs = {path: tei} if made else {}
    if edition.base is not None:
        outputs[base] = edition.base
    if made and not edition.is_corrected:  # what the machine doubts, an editor has answered: it is not told again
        findings = (*made.findings, *wanting(made.metadata, project.edition, made.name))
    # Against the source as the conversion read it: a PDF is not read twice, and an encoding that was told is minded.
    findings = (*findings, *check(parse(tei, str(path)), str(path), made.transcript if made else None, tei))
    wrong = any(finding.severity is Severity.ERROR for finding in findings)
    if not wrong:
        rendered = _rendered(project, path, tei, renditions, jobs)
        outputs |= {file: each.content for file, each in rendered.items()}
        findings = (*findings, *_shortcomings(rendered))
    status = ExitCode.DOCUMENT if wrong else ExitCode.OK
    return Built(name, outputs, findings, status, made.turns if made else 0, made is not None and edition.is_corrected)


def _converted(project: Project, source: Path, authority: Authority, collections: Collections) -> Conversion:
    data = read_source(source)
    return convert_work(prepare(project, str(source), data, authority, beside=source, collections=collections))


def _shortcomings(rendered: Mapping[Path, Rendered]) -> Iterator[Finding]:
    """Yield what renditions cannot show; what is no loss only when a rendition is new, not at every build."""
    for file, made in rendered.items():
        is_old = bool(made.findings) and file.is_file() and file.read_bytes() == made.content
        yield from (each for each in made.findings if each.severity is not Severity.INFO or not is_old)


def _rendered(
    project: Project, path: Path, tei: bytes, there: Mapping[str, Rendition], jobs: int
) -> dict[Path, Rendered]:
    """Return the renditions of an edition, by the paths of their files."""
    told = for_one(there, project.formats, path.stem)
    (made,) = render_all([Order(tei, str(path), project.formats, project.options, told)], jobs)
    folder = project.renditions / path.stem
    return {folder / f"{path.stem}{told[to].suffix}": made[to] for to in project.formats}
