"""A project in, bags for an archive out.

One bag holds one edition with all that belongs to it: that is what archives catalogue, give an identifier, replace by
a later version, and lend. Nothing is converted here: what is deposited is the edition as it lies in the project.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from shlex import quote

from memcon.build import choose
from memcon.errors import DocumentError, ExitCode, MemconError, MissingError
from memcon.files import read
from memcon.findings import Finding, Severity, from_error
from memcon.own_renditions import for_one, renditions_of
from memcon.processes import shared
from memcon.project import Project, date_of_source_epoch
from memcon.rendering import Order, Rendered, render_all
from memcon.renditions import Rendition
from memcon.stages.check import check
from memcon.stages.deposit import (
    WANTED,
    Bag,
    Description,
    File,
    Part,
    describe,
    file,
    lacks,
    pack,
    portable,
    without_transcript,
)
from memcon.stages.deposit.formats import HTML, TEI
from memcon.stages.read import read_bytes, read_source
from memcon.xmltools import ID, Element, find, parse, text_of

_LICENCES = "licences"


@dataclass(frozen=True, slots=True)
class Deposit:
    """What became of one document of a project.

    Attributes:
        name: its name.
        bag: the bag; none if it is refused.
        findings: what is wrong, doubtful or not there.
        status: what it means for the exit status.
    """

    name: str
    bag: Bag | None = None
    findings: tuple[Finding, ...] = ()
    status: ExitCode = ExitCode.OK


@dataclass(frozen=True, slots=True)
class _How:
    """How bags are made: the renditions there are, the day they are dated, who is refused."""

    renditions: Mapping[str, Rendition]
    day: str
    is_strict: bool


@dataclass(frozen=True, slots=True)
class _Material:
    """What a bag is made of: name, path, bytes and tree of the edition; path, bytes and encoding of the transcript."""

    name: str
    path: Path
    tei: bytes
    root: Element
    source: Path | None
    received: bytes
    encoding: str


def deposit(project: Project, names: Sequence[str] = (), is_strict: bool = False, jobs: int = 1) -> Iterator[Deposit]:
    """Make the bags of a project's editions, one after the other. Nothing is written.

    Args:
        project: the project.
        names: which documents; all if there are none.
        is_strict: an edition that lacks something that archives ask for is refused.
        jobs: in how many processes at most: they share the documents.

    Yields:
        What became of each document; an error in one does not stop the others.

    Raises:
        MissingError: if there is no such document, or SOURCE_DATE_EPOCH is no number.
        DocumentError: if two documents would make one bag.
    """
    chosen = choose(project, names)
    _refuse_doubles([name for name, _ in chosen])
    how = _How(renditions_of(project), date_of_source_epoch(), is_strict)

    def deposited(document: tuple[str, Path | None]) -> Deposit:
        name, source = document
        try:
            return _deposit(project, _gathered(project, name, source), how)
        except MemconError as error:
            return Deposit(name, findings=(from_error(error),), status=error.exit_code)

    yield from shared(deposited, chosen, jobs)


def _refuse_doubles(names: Sequence[str]) -> None:
    bags: dict[str, str] = {}
    for name in names:
        other = bags.setdefault(portable(name).casefold(), name)
        if other != name:
            raise DocumentError(
                f"“{other}” and “{name}” would both make the bag “{portable(name)}”.",
                code="P-089",
                hint="Rename one of the two, or make their deposits in folders of their own.",
            )


def _gathered(project: Project, name: str, source: Path | None) -> _Material:
    path = project.editions / f"{name}.xml"
    if not path.is_file():
        hint = f"Make it: memcon build {quote(name)}"
        raise MissingError("There is no edition yet.", code="P-009", hint=hint, path=path)
    tei = read(path, "The edition")
    received = b"" if source is None else read_source(source)
    return _Material(name, path, tei, parse(tei, str(path)), source, received, project.of(name).encoding or "")


def _deposit(project: Project, material: _Material, how: _How) -> Deposit:
    findings = _checked(material)
    if any(finding.severity is Severity.ERROR for finding in findings):
        return Deposit(material.name, findings=findings, status=ExitCode.DOCUMENT)
    edition = str(material.path)
    description = describe(material.tei, edition)
    findings = (
        *findings,
        *lacks(description, edition),
        *(() if material.source else (without_transcript(edition),)),
    )
    if how.is_strict and any(finding.code in WANTED for finding in findings):
        return Deposit(material.name, findings=findings, status=ExitCode.DOCUMENT)
    made, shown = _packed(project, material, description, how)
    return Deposit(material.name, made, (*findings, *shown))


def _checked(material: _Material) -> tuple[Finding, ...]:
    """Return what is wrong with the edition, also beside its transcript."""
    source, encoding = material.source, material.encoding or None
    transcript = None if source is None else read_bytes(material.received, str(source), encoding)
    return check(material.root, str(material.path), transcript, material.tei)


def _packed(
    project: Project, material: _Material, description: Description, how: _How
) -> tuple[Bag, Iterable[Finding]]:
    """Return the bag, and what of the edition its renditions cannot show."""
    called = portable(material.name)
    told = for_one(how.renditions, project.formats, called)
    order = Order(material.tei, str(material.path.with_name(f"{called}.xml")), project.formats, project.options, told)
    (made,) = render_all([order])
    rendered = {to: made[to] for to in project.formats}
    files = [
        file(Part.EDITION, f"{called}.xml", material.tei, "the edition, in TEI", TEI),
        *_transcript(called, material),
        *_registers(project, material.root),
        *_rendered(called, rendered, told),
        *_licences(project),
    ]
    shown = [each for one in rendered.values() for each in one.findings if each.severity is not Severity.INFO]
    return pack(called, description, files, how.day), shown


def _transcript(called: str, material: _Material) -> Iterator[File]:
    if material.source is not None:
        name = f"{called}{material.source.suffix}"
        yield file(Part.TRANSCRIPT, name, material.received, "the transcript", encoding=material.encoding)


def _registers(project: Project, edition: Element) -> Iterator[File]:
    """Yield the registers that have an entry which the edition has too."""
    used = _entries(edition)
    for path in project.registers():
        data = read(path, "The register")
        register = parse(data, str(path))
        if used & _entries(register):
            title = find(register, "tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:title")
            what = "a register" if title is None else text_of(title)
            yield file(Part.REGISTER, f"{portable(path.stem)}.xml", data, what, TEI)


def _entries(root: Element) -> set[str]:
    """Return the ids in the registers of a document."""
    entries = find(root, "tei:standOff")
    return set() if entries is None else {found for each in entries.iter("{*}*") if (found := each.get(ID))}


def _rendered(called: str, rendered: Mapping[str, Rendered], there: Mapping[str, Rendition]) -> Iterator[File]:
    """Yield the renditions, which were made of the very edition that is deposited."""
    for to, made in rendered.items():
        own = {"html": HTML, "tei": TEI}.get(to)
        name = f"{called}/{called}{there[to].suffix}"
        yield file(Part.RENDITION, name, made.content, there[to].what, own)


def _licences(project: Project) -> Iterator[File]:
    """Yield the texts of licences that lie in the project's folder ``licences``."""
    folder = project.root / _LICENCES
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_file() and not path.name.startswith("."):
            name = f"{portable(path.stem)}{path.suffix}"
            yield file(Part.LICENCE, name, read(path, "The licence"), "the text of a licence")
