"""A description and files in, out how the edition came about: actions and programs, as entities of an RO-Crate."""

from collections.abc import Iterator, Sequence

from memcon.stages.deposit.description import Change, Description
from memcon.stages.deposit.entities import Entity, address, link, own, reference
from memcon.stages.deposit.payload import File, Part, of_part
from memcon.version import __version__


def actions(description: Description, files: Sequence[File]) -> Iterator[Entity]:
    """Yield how the edition came about: conversion, changes by hand, renditions; and the programs."""
    edition = [link(reference(each)) for each in of_part(files, Part.EDITION)]
    name, version = description.software
    if name:
        by_machine = next((each.when for each in description.changes if each.by_machine), "")
        yield {
            "@id": own("deposit", "conversion"),
            "@type": "CreateAction",
            "name": "Conversion of the transcript to TEI",
            "instrument": link(_program(name, version)),
            "object": [link(reference(each)) for each in converted(description, files)],
            "result": edition,
            "endTime": by_machine,
        }
        yield _software(name, version)
    by_hand = [each for each in reversed(description.changes) if not each.by_machine]
    yield from (_change(number, each, description, edition) for number, each in enumerate(by_hand, start=1))
    renditions = [link(reference(each)) for each in of_part(files, Part.RENDITION)]
    if renditions:
        yield {
            "@id": own("deposit", "rendering"),
            "@type": "CreateAction",
            "name": "Renditions of the edition",
            "instrument": link(_program("memcon", __version__)),
            "object": edition,
            "result": renditions,
        }
        yield _software("memcon", __version__)


def converted(description: Description, files: Sequence[File]) -> list[File]:
    """Return the transcript, if it is the one that the header says was converted: these very bytes."""
    wanted = description.source.checksum
    return [each for each in of_part(files, Part.TRANSCRIPT) if wanted in ("", each.checksum)]


def _change(number: int, change: Change, description: Description, edition: list[Entity]) -> Entity:
    agent = next((link(address(each)) for each in description.people if each.name == change.who), None)
    return {
        "@id": own("deposit", f"change-{number}"),
        "@type": "UpdateAction",
        "name": "A change by hand",
        "description": change.words,
        "agent": agent,
        "object": edition,
        "endTime": change.when,
    }


def _program(name: str, version: str) -> str:
    return own("software", f"{name}-{version}")


def _software(name: str, version: str) -> Entity:
    return {
        "@id": _program(name, version),
        "@type": "SoftwareApplication",
        "name": name,
        "softwareVersion": version,
    }
