"""A transcript in, a TEI edition out: the stages in order as data, and the loop that runs them."""

import gc
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from memcon.authority import NO_REGISTERS, Authority, read_registers, with_register
from memcon.canonical import serialise
from memcon.errors import DocumentError, FidelityError
from memcon.findings import Finding
from memcon.metadata import NO_COLLECTIONS, Collections, Known, Layer, read_beside, read_collections, settle
from memcon.model import Cast, Description, Edition, Followed, Origin, Record, Transcript
from memcon.project import Project, Settings, date_of_source_epoch, find_project
from memcon.recognise import load_recogniser
from memcon.stages.annotate import Annotated, annotate
from memcon.stages.check.fidelity import check_fidelity
from memcon.stages.describe import describe, disagreements, guesses, not_listed, with_offices
from memcon.stages.encode import encode, instructions
from memcon.stages.read import read_bytes, read_source
from memcon.stages.segment import segment
from memcon.stages.segment.labels import Evidence, key_of
from memcon.xmltools import Element, element

_NO_RECORD = Record((), (), (), ())


@dataclass(frozen=True, slots=True)
class Work:
    """A document on its way: what is known at the start, and what each stage adds to it.

    Attributes:
        name: name of the source.
        data: its bytes as received.
        authority: the registers.
        settings: what the project says of this document.
        edition: what the project says of its editions.
        schema: address of the folder with the schema, for editors' programs; empty to name none.
        known: what settings and files beside it say of it.
        transcript: what ``read`` made.
        record: what ``segment`` made.
        description: what ``describe`` made.
        annotated: what ``annotate`` made.
        root: what ``encode`` made.
        findings: what the stages found doubtful.
    """

    name: str
    data: bytes
    authority: Authority = NO_REGISTERS
    settings: Settings = Settings()
    edition: Edition = Edition()
    schema: str = ""
    known: Known = Known()
    transcript: Transcript = Transcript("", "", "", "", (), (), ())
    record: Record = _NO_RECORD
    description: Description = Description("", "")
    annotated: Annotated = Annotated(_NO_RECORD, {}, Cast({}), NO_REGISTERS, ())
    root: Element | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Conversion:
    """What a transcript became.

    Attributes:
        name: name of the source.
        tei: the edition, as TEI in UTF-8.
        findings: what is doubtful about it.
        turns: how many turns it has.
        metadata: the facts of its header, and where each is from.
        conventions: how it says who speaks: one convention, or one after the other.
        certainty: how sure that is, from 0 to 1.
        transcript: the source as it was read.
    """

    name: str
    tei: bytes
    findings: tuple[Finding, ...]
    turns: int
    metadata: tuple[Origin, ...] = ()
    conventions: tuple[Followed, ...] = ()
    certainty: float = 0.0
    transcript: Transcript | None = None


def _read(work: Work) -> Work:
    transcript = read_bytes(work.data, work.name, work.settings.encoding)
    listed = with_register(work.authority, transcript.register, work.name) if transcript.register else work.authority
    return replace(work, transcript=transcript, authority=listed)


def evidence_of(work: Work) -> Evidence:
    """Return what is known of names before a document is read."""
    return Evidence(
        work.authority.persons(),
        frozenset(key_of(label) for label in (*work.settings.labels, *work.settings.speakers)),
        frozenset(key_of(label) for label in work.settings.not_labels),
    )


def _segment(work: Work) -> Work:
    evidence = evidence_of(work)
    try:
        record = segment(work.transcript, evidence, work.settings.convention)
    except DocumentError as error:
        place = work.transcript.place(error.line or 1)
        error.path = work.name  # the stage knows the name of the file, not where it is
        error.line, error.place = place.line, place.words
        raise
    return replace(work, record=record, findings=(*work.findings, *record.findings))


def _describe(work: Work) -> Work:
    description = describe(work.transcript, work.record, work.known.facts)
    doubts = (
        *disagreements(work.transcript, work.record, work.known.facts),
        *guesses(description, work.transcript.name),
    )
    more = not_listed(description.participants, work.record.participants)
    record = replace(
        work.record, participants=(*with_offices(work.record.participants, description.participants), *more)
    )
    return replace(work, description=description, record=record, findings=(*work.findings, *doubts))


def _annotate(work: Work) -> Work:
    annotated = annotate(
        work.record,
        work.description,
        work.authority,
        {**work.transcript.speakers, **work.settings.speakers},
        work.transcript.name,
        load_recogniser(work.settings.recogniser),
        bool(work.settings.attribute),
    )
    return replace(work, annotated=annotated, findings=(*work.findings, *annotated.findings))


def _encode(work: Work) -> Work:
    made = work.annotated
    root = encode(
        work.transcript,
        made.record,
        made.labels,
        made.cast,
        work.description,
        made.authority,
        work.edition,
        work.settings.recogniser,
    )
    return replace(work, root=root)


def _prove(work: Work) -> Work:
    """Stop unless the source can be rebuilt from the edition: nothing may be lost."""
    for lost in check_fidelity(_root(work), work.transcript):
        finding = work.transcript.placed(lost)
        raise FidelityError(
            finding.message,
            code=finding.code,
            hint=finding.hint,
            path=work.name,
            line=finding.line,
            column=finding.column,
            place=finding.place,
        )
    return work


STAGES: tuple[tuple[str, Callable[[Work], Work]], ...] = (
    ("read", _read),
    ("segment", _segment),
    ("describe", _describe),
    ("annotate", _annotate),
    ("encode", _encode),
    ("prove", _prove),
)


def until(work: Work, last: str) -> Work:
    """Run the stages, one after the other, up to one."""
    for name, stage in STAGES:
        work = stage(work)
        if name == last:
            break
    return work


def _root(work: Work) -> Element:
    return element("TEI") if work.root is None else work.root


def convert_work(work: Work) -> Conversion:
    """Run the stages, one after the other, and serialise the edition.

    Raises:
        SourceError: if the source cannot be read.
        DocumentError: if it holds no conversation.
        FidelityError: if something of the source were lost.
    """
    with _no_garbage_collection():
        for _, stage in STAGES:
            work = stage(work)
        tei = serialise(_root(work), instructions(work.schema))
    placed = (replace(work.transcript.placed(finding), path=work.name) for finding in work.findings)
    findings = (*work.known.findings, *placed)
    record = work.record
    return Conversion(
        work.name,
        tei,
        findings,
        len(record.turns),
        work.description.origins,
        record.conventions,
        record.certainty,
        work.transcript,
    )


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Spare the search for cycles, a third of the time on a long document: the stages' values hold none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def convert(source: Path | str, project: Project | None = None) -> Conversion:
    """Convert a transcript to a TEI edition.

    Args:
        source: path of the transcript, in any format that is read.
        project: the project it belongs to; found from the source's folder upwards if not given.

    Returns:
        The conversion; ``conversion.tei`` holds the edition's bytes. Nothing is written.

    Raises:
        MemconError: if the source cannot be read or has no turns, or the project's files are wrong.
    """
    path = Path(source)
    project = project or find_project(path.parent)
    return convert_work(prepare(project, str(path), read_source(path), beside=path))


def convert_bytes(data: bytes, name: str, project: Project | None = None, encoding: str | None = None) -> Conversion:
    """Convert a transcript that is given as bytes; see ``convert``.

    Args:
        data: the transcript.
        name: what to call it in messages and in the header; its suffix may say that it is Markdown.
        project: the project whose registers and settings are used; none if not given.
        encoding: its encoding; found out if not given.
    """
    return convert_work(prepare(project, name, data, encoding=encoding))


def prepare(
    project: Project | None,
    name: str,
    data: bytes,
    authority: Authority | None = None,
    encoding: str | None = None,
    beside: Path | None = None,
    collections: Collections | None = None,
    changes: Mapping[str, Any] | None = None,
) -> Work:
    """Put together what is known of a document before it is read.

    Args:
        project: its project, if it belongs to one.
        name: name of the source.
        data: its bytes.
        authority: the registers, if they were read already.
        encoding: encoding of the source, if it is known.
        beside: the transcript's path, beside which files may describe it; none if it is in no file.
        collections: the project's files that describe many documents, if they were read already.
        changes: settings of the document that go before the project's.

    Raises:
        MissingError: if a register or a file of metadata cannot be read.
        SourceError: if a file of metadata cannot be understood.
        DocumentError: if a register is wrong.
    """
    if project is None:
        edition = Edition(date=date_of_source_epoch())
        known = settle(_described(name, NO_COLLECTIONS, beside))
        settings = replace(Settings(encoding=encoding), **(changes or {}))
        return Work(name, data, authority or NO_REGISTERS, settings, edition, known=known)
    settings = replace(project.of(Path(name).name), **(changes or {}))
    edition = project.edition
    collections = collections or read_collections(project.metadata)
    return Work(
        name,
        data,
        authority or read_registers(project.registers()),
        replace(settings, encoding=encoding) if encoding else settings,
        edition if edition.date else replace(edition, date=date_of_source_epoch()),
        Path(os.path.relpath(project.schema, project.editions)).as_posix(),
        settle((Layer(settings.facts), *_described(name, collections, beside))),
    )


def _described(name: str, collections: Collections, beside: Path | None) -> tuple[Layer, ...]:
    return read_beside(beside or Path(name), collections, look_beside=beside is not None)
