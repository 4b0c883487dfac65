"""A description and files in, an RO-Crate out: ``ro-crate-metadata.json``, version 1.2.

It is written here and not by the library ``rocrate``, which dates a crate by the clock and needs a dozen libraries
more; a test reads the result with it.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import quote

from memcon.stages.deposit.description import Change, Description, Named
from memcon.stages.deposit.formats import TEI
from memcon.stages.deposit.payload import SCHEMA_LICENCE, File, Part, of_part
from memcon.version import __version__

NAME = "ro-crate-metadata.json"
_VERSION = "https://w3id.org/ro/crate/1.2"
_PRONOM = "https://www.nationalarchives.gov.uk/PRONOM/"
_CLASSES = {"person": "Person", "org": "Organization", "place": "Place"}
_PROPERTIES = {"editor": "editor", "translator": "translator", "sponsor": "sponsor", "funder": "funder"}

_Entity = dict[str, Any]


def crate(description: Description, files: Sequence[File]) -> bytes:
    """Return the metadata of a crate.

    Args:
        description: what the edition says of itself.
        files: the files in it, the edition among them.
    """
    found = [
        {
            "@id": NAME,
            "@type": "CreativeWork",
            "conformsTo": {"@id": _VERSION},
            "about": {"@id": "./"},
        },
        _root(description, files),
        *(_file(each, description, files) for each in files),
        *_rights(description),
        *_actions(description, files),
        *_things(description),
        *_formats(files),
    ]
    graph = list({each["@id"]: each for each in reversed(found)}.values())[::-1]  # of two of one id the first
    made = {"@context": f"{_VERSION}/context", "@graph": [_without_empty(each) for each in graph]}
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _without_empty(entity: _Entity) -> _Entity:
    """Return an entity without what nobody knows; of one value no list is made."""
    kept = {key: value for key, value in entity.items() if value not in ("", [], None)}
    return {key: value[0] if isinstance(value, list) and len(value) == 1 else value for key, value in kept.items()}


def _root(description: Description, files: Sequence[File]) -> _Entity:
    others = [each for each in description.people if each not in description.makers]
    return {
        "@id": "./",
        "@type": "Dataset",
        "name": description.title,
        "description": _what(description),
        "identifier": description.identifier,
        "url": description.address,
        "datePublished": description.day,
        "creditText": description.citation,
        "version": description.version,
        "creativeWorkStatus": description.status,
        "inLanguage": description.language,
        "genre": description.kind,
        "keywords": list(description.keywords),
        "license": _link(_licence_of(description)),
        "publisher": [_link("#publisher")] if description.publisher else [],
        "author": [_link(_address(each)) for each in description.makers],
        **_grouped(others),
        "isBasedOn": _link(description.source.address) if description.source.address else None,
        "temporalCoverage": description.talk,
        "contentLocation": _link(_address(description.place)) if description.place else None,
        "about": [_link(_address(each)) for each in description.participants],
        "mentions": [
            *(_link(each["@id"]) for each in _actions(description, files) if each["@type"] != "SoftwareApplication"),
            *(_link(_address(each)) for each in description.mentioned),
        ],
        "mainEntity": [_link(_reference(each)) for each in of_part(files, Part.EDITION)],
        "hasPart": [_link(_reference(each)) for each in files],
    }


def _what(description: Description) -> str:
    kind = description.kind or "A document"
    when = f" of {description.talk}" if description.talk else ""
    abstract = f" {description.abstract}" if description.abstract else ""
    return f"{kind}{when}: a TEI edition with its source and renditions.{abstract}"


def _grouped(people: Iterable[Named]) -> dict[str, list[_Entity]]:
    """Return those who made the edition by what schema.org calls what they did."""
    groups: dict[str, list[_Entity]] = {}
    for each in people:
        groups.setdefault(_PROPERTIES.get(each.role, "contributor"), []).append(_link(_address(each)))
    return groups


def _file(file: File, description: Description, files: Sequence[File]) -> _Entity:
    media_type = f"{file.format.media_type}; charset={file.encoding}" if file.encoding else file.format.media_type
    made: _Entity = {
        "@id": _reference(file),
        "@type": "File",
        "name": file.name.rpartition("/")[2],
        "description": file.what,
        "encodingFormat": [media_type, *([_link(_PRONOM + file.format.number)] if file.format.number else [])],
        "contentSize": str(len(file.data)),
        "sha256": file.checksum,
    }
    if file.part is Part.EDITION:
        schemas = [each for each in of_part(files, Part.SCHEMA) if each.name.endswith((".rng", ".sch"))]
        made["conformsTo"] = [_link(_reference(each)) for each in schemas]
        made["isBasedOn"] = [_link(_reference(each)) for each in _converted(description, files)]
    if file.part is Part.RENDITION:
        made["isBasedOn"] = [_link(_reference(each)) for each in of_part(files, Part.EDITION)]
    if file.part is Part.SCHEMA and file.format is not TEI:  # a TEI file says itself what it is under
        licences = [each for each in of_part(files, Part.SCHEMA) if each.name == SCHEMA_LICENCE]
        made["license"] = [_link(_reference(each)) for each in licences]
    return made


def _licence_of(description: Description) -> str:
    return description.licence or "#rights"


def _rights(description: Description) -> Iterator[_Entity]:
    """Yield the statement of rights in words: a licence of a part stands in it and not for the whole."""
    said = [f"{each.words} {each.licence}".strip() for each in description.rights]
    yield {
        "@id": _licence_of(description),
        "@type": "CreativeWork",
        "name": said[0] if description.licence else "Rights in the text and in the edition",
        "description": " ".join(said) or "Nothing is said of the rights.",
    }


def _actions(description: Description, files: Sequence[File]) -> Iterator[_Entity]:
    """Yield how the edition came about: conversion, changes by hand, renditions; and the programs."""
    edition = [_link(_reference(each)) for each in of_part(files, Part.EDITION)]
    name, version = description.software
    if name:
        by_machine = next((each.when for each in description.changes if each.by_machine), "")
        yield {
            "@id": "#conversion",
            "@type": "CreateAction",
            "name": "Conversion of the transcript to TEI",
            "instrument": _link(_program(name, version)),
            "object": [_link(_reference(each)) for each in _converted(description, files)],
            "result": edition,
            "endTime": by_machine,
        }
        yield _software(name, version)
    by_hand = [each for each in reversed(description.changes) if not each.by_machine]
    yield from (_change(number, each, description, edition) for number, each in enumerate(by_hand, start=1))
    renditions = [_link(_reference(each)) for each in of_part(files, Part.RENDITION)]
    if renditions:
        yield {
            "@id": "#rendering",
            "@type": "CreateAction",
            "name": "Renditions of the edition",
            "instrument": _link(_program("memcon", __version__)),
            "object": edition,
            "result": renditions,
        }
        yield _software("memcon", __version__)


def _converted(description: Description, files: Sequence[File]) -> list[File]:
    """Return the transcript, if it is the one that the header says was converted: these very bytes."""
    wanted = description.source.checksum
    return [each for each in of_part(files, Part.TRANSCRIPT) if wanted in ("", each.checksum)]


def _change(number: int, change: Change, description: Description, edition: list[_Entity]) -> _Entity:
    agent = next((_link(_address(each)) for each in description.people if each.name == change.who), None)
    return {
        "@id": f"#change-{number}",
        "@type": "UpdateAction",
        "name": "A change by hand",
        "description": change.words,
        "agent": agent,
        "object": edition,
        "endTime": change.when,
    }


def _program(name: str, version: str) -> str:
    return f"#{quote(f'{name}-{version}', safe='')}"


def _software(name: str, version: str) -> _Entity:
    return {
        "@id": _program(name, version),
        "@type": "SoftwareApplication",
        "name": name,
        "softwareVersion": version,
    }


def _things(description: Description) -> Iterator[_Entity]:
    """Yield persons, bodies and places, and the source on the Web."""
    if description.publisher:
        yield {"@id": "#publisher", "@type": "Organization", "name": description.publisher}
    if description.source.address:
        yield {
            "@id": description.source.address,
            "@type": "CreativeWork",
            "name": description.source.citation or description.title,
            "description": description.source.original and f"The original: {description.source.original}.",
        }
    place = [description.place] if description.place else []
    for each in (*description.people, *description.participants, *place, *description.mentioned):
        yield _thing(each)


def _thing(named: Named) -> _Entity:
    at = {"latitude": named.at[0], "longitude": named.at[1]} if named.at else {}
    return {
        "@id": _address(named),
        "@type": _CLASSES.get(named.kind, "Thing"),
        "name": named.name,
        "familyName": named.family,
        "givenName": named.given,
        "sameAs": [_link(each.address) for each in named.numbers if each.address],
        **at,
    }


def _address(named: Named) -> str:
    """Return the id of somebody or something: that of the register, else one made of the name."""
    return f"#{quote(named.entry or f'name-{named.name}', safe='-')}"


def _formats(files: Iterable[File]) -> Iterator[_Entity]:
    for form in dict.fromkeys(each.format for each in files):
        if form.number:
            yield {"@id": _PRONOM + form.number, "@type": ["WebPage", "Standard"], "name": form.name}


def _reference(file: File) -> str:
    return quote(file.path)


def _link(address: str) -> _Entity:
    return {"@id": address}


def told_encoding(data: bytes, path: str) -> str:
    """Return the encoding that a crate says a file is in; empty if it says none, or is no crate."""
    try:
        entities = json.loads(data)["@graph"]
        formats = [each.get("encodingFormat") for each in entities if each.get("@id") == quote(path)]
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""
    said = " ".join(str(each) for each in formats)
    found = re.search(r"charset=([\w.-]+)", said)
    return found[1] if found else ""
