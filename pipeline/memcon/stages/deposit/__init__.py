"""An edition and what belongs to it in, the package out that an archive takes in: a bag, and what is wrong with one."""

from collections.abc import Sequence
from pathlib import Path

from memcon.resources import schema
from memcon.stages.deposit.bag import Bag, bag
from memcon.stages.deposit.crate import NAME as CRATE
from memcon.stages.deposit.crate import crate, told_encoding
from memcon.stages.deposit.datacite import record
from memcon.stages.deposit.describe import describe
from memcon.stages.deposit.description import Description
from memcon.stages.deposit.dublin_core import dublin_core
from memcon.stages.deposit.faults import faults_of
from memcon.stages.deposit.lacks import WANTED, lacks, without_transcript
from memcon.stages.deposit.payload import SCHEMA_LICENCE, File, Part, file, of_part, portable
from memcon.stages.deposit.readme import NAME as README
from memcon.stages.deposit.readme import readme
from memcon.stages.deposit.shelf import shelve, shelve_packed
from memcon.stages.deposit.unpack import unpacked

__all__ = [
    "CRATE",
    "WANTED",
    "Bag",
    "Description",
    "File",
    "Part",
    "describe",
    "faults_of",
    "file",
    "lacks",
    "of_part",
    "pack",
    "portable",
    "shelve",
    "shelve_packed",
    "told_encoding",
    "unpacked",
    "without_transcript",
]

_SCHEMA = {
    "memcon.rng": "the grammar (RELAX NG)",
    "memcon.rnc": "the same in RELAX NG's compact syntax, for people",
    "memcon.sch": "the rules beyond the grammar (Schematron)",
    "memcon.odd": "the manual of the markup, and the customisation of TEI that it is",
}


def pack(name: str, description: Description, files: Sequence[File], day: str = "") -> Bag:
    """Put an edition and what belongs to it into a bag, with its schema and descriptions of it.

    Args:
        name: the name of the bag.
        description: what the edition says of itself.
        files: the edition, its transcript, registers, renditions and licences.
        day: the day that the bag is dated; empty to date it as the edition is.
    """
    inside = [*files, *_schema(), *_records(description, files)]
    named = [*inside, *(_told(each, b"") for each in (README, CRATE))]
    inside.append(_told(README, readme(description, named)))
    inside.append(_told(CRATE, crate(description, inside)))
    return bag(name, description, inside, day)


def _schema() -> list[File]:
    licence = (Path(__file__).parent / "schema-licence.txt").read_bytes()
    return [
        *(file(Part.SCHEMA, name, schema(name).read_bytes(), what) for name, what in _SCHEMA.items()),
        file(Part.SCHEMA, SCHEMA_LICENCE, licence, "the licence of these"),
    ]


def _records(description: Description, files: Sequence[File]) -> list[File]:
    for_doi = record(description, files)
    made = [file(Part.METADATA, "dublin-core.xml", dublin_core(description, files), "Dublin Core (OAI-PMH's XML)")]
    if for_doi:
        made.append(file(Part.METADATA, "datacite.json", for_doi, "DataCite's metadata 4.6, for a DOI"))
    return made


def _told(name: str, data: bytes) -> File:
    what = {README: "this file", CRATE: "all of this for programs: an RO-Crate (1.2)"}
    return file(Part.README, name, data, what[name])
