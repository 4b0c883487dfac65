"""A project in, bags for an archive out.

One bag holds one edition with all that belongs to it: that is what archives catalogue, give an identifier, replace by
a later version, and lend. Nothing is converted here: what is deposited is the edition as it lies in the project.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from shlex import quote

from memcon.build import choose
from memcon.errors import DocumentError, ExitCode, MemconError, MissingError
from memcon.files import read
from memcon.findings import Finding, Severity, from_error
from memcon.own_renditions import for_one, renditions_of
from memcon.project import Project, date_of_source_epoch
from memcon.rendering import Order, Rendered, render_all
from memcon.renditions import Rendition
from memcon.stages.check import check
from memcon.stages.deposit import (
    WANTED,
    Bag,
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
from memcon.xmltools import ID, Element, bearers, find, parse, text_of
from memcon.xmltools import XML as XML_NAMESPACE

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


def deposit(project: Project, names: Sequence[str] = (), is_strict: bool = False, jobs: int = 1) -> Iterator[Deposit]:
    """Make the bags of a project's editions, one after the other. Nothing is written.

    Args:
        project: the project.
        names: which documents; all if there are none.
        is_strict: an edition that lacks something that archives ask for is refused.
        jobs: in how many processes at most renditions are made.

    Yields:
        What became of each document; an error in one does not stop the others.

    Raises:
        MissingError: if there is no such document, or SOURCE_DATE_EPOCH is no number.
        DocumentError: if two documents would make one bag.
    """
    chosen = choose(project, names)
    _refuse_doubles([name for name, _ in chosen])
    renditions, day = renditions_of(project), date_of_source_epoch()
    for name, source in chosen:
        try:
            yield _deposit(project, name, source, renditions, day, is_strict, jobs)
        except MemconError as error:
            yield Deposit(name, findings=(from_error(error),), status=error.exit_code)


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


def _deposit(
    project: Project,
    name: str,
    source: Path | None,
    renditions: Mapping[str, Rendition],
    day: str,
    is_strict: bool,
    jobs: int,
) -> Deposit:
    path = project.editions / f"{name}.xml"
    if not path.is_file():
        raise MissingError(
            "There is no edition yet.", code="P-009", hint=f"Make it: memcon build {quote(name)}", path=path
        )
    tei = read(path, "The edition")
    encoding = project.of(name).encoding
    received = None if source is None else read_source(source)
    transcript = None if source is None or received is None else read_bytes(received, str(source), encoding)
    root = parse(tei, str(path))
    findings = check(root, str(path), transcript, tei)
    if any(finding.severity is Severity.ERROR for finding in findings):
        return Deposit(name, findings=findings, status=ExitCode.DOCUMENT)
    description = describe(tei, str(path))
    missing = () if received else (without_transcript(str(path)),)
    findings = (*findings, *lacks(description, str(path)), *missing)
    if is_strict and any(finding.code in WANTED for finding in findings):
        return Deposit(name, findings=findings, status=ExitCode.DOCUMENT)
    called = portable(name)
    files = [file(Part.EDITION, f"{called}.xml", tei, "the edition, in TEI", TEI)]
    if source is not None and received is not None:
        files.append(_transcript(called, source, received, encoding))
    told = for_one(renditions, project.formats, called)
    order = Order(tei, str(path.with_name(f"{called}.xml")), project.formats, project.options, told)
    (made,) = render_all([order], jobs)
    rendered = {to: made[to] for to in project.formats}
    files += [*_registers(project, root), *_rendered(called, rendered, told), *_licences(project)]
    shown = (each for one in rendered.values() for each in one.findings if each.severity is not Severity.INFO)
    return Deposit(name, pack(called, description, files, day), (*findings, *shown))


def _transcript(called: str, source: Path, received: bytes, encoding: str | None) -> File:
    return file(Part.TRANSCRIPT, f"{called}{source.suffix}", received, "the transcript", encoding=encoding or "")


def _registers(project: Project, edition: Element) -> Iterator[File]:
    """Yield the registers that have an entry which the edition has too."""
    entries = find(edition, "tei:standOff")
    used = set() if entries is None else {each.get(ID) for each in bearers(entries, XML_NAMESPACE)}
    for path in project.registers():
        data = read(path, "The register")
        register = parse(data, str(path))
        own = find(register, "tei:standOff")
        if own is not None and used & {each.get(ID) for each in bearers(own, XML_NAMESPACE)} - {None}:
            title = find(register, "tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:title")
            what = "a register" if title is None else text_of(title)
            yield file(Part.REGISTER, f"{portable(path.stem)}.xml", data, what, TEI)


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
