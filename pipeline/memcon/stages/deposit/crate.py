"""A description and files in, an RO-Crate out: ``ro-crate-metadata.json``, version 1.2.

It is written here and not by the library ``rocrate``, which dates a crate by the clock and needs a dozen libraries
more; a test reads the result with it.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from memcon.stages.deposit.description import Description, Named
from memcon.stages.deposit.entities import Entity, address, link, own, reference
from memcon.stages.deposit.formats import TEI
from memcon.stages.deposit.payload import SCHEMA_LICENCE, File, Part, of_part
from memcon.stages.deposit.provenance import actions, converted

NAME = "ro-crate-metadata.json"
_VERSION = "https://w3id.org/ro/crate/1.2"
_PRONOM = "https://www.nationalarchives.gov.uk/PRONOM/"
_CLASSES = {"person": "Person", "org": "Organization", "place": "Place"}
_PROPERTIES = {"editor": "editor", "translator": "translator", "sponsor": "sponsor", "funder": "funder"}


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
        *actions(description, files),
        *_things(description),
        *_formats(files),
    ]
    graph = list({each["@id"]: each for each in reversed(found)}.values())[::-1]  # of two of one id the first
    made = {"@context": f"{_VERSION}/context", "@graph": [_without_empty(each) for each in graph]}
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _without_empty(entity: Entity) -> Entity:
    """Return an entity without what nobody knows; of one value no list is made."""
    kept = {key: value for key, value in entity.items() if value not in ("", [], None)}
    return {key: value[0] if isinstance(value, list) and len(value) == 1 else value for key, value in kept.items()}


def _root(description: Description, files: Sequence[File]) -> Entity:
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
        "license": link(_licence_of(description)),
        "publisher": [link(own("publisher", description.publisher))] if description.publisher else [],
        "author": [link(address(each)) for each in description.makers],
        **_grouped(others),
        "isBasedOn": link(description.source.address) if description.source.address else None,
        "temporalCoverage": description.talk,
        "contentLocation": link(address(description.place)) if description.place else None,
        "about": [link(address(each)) for each in description.participants],
        "mentions": [
            *(link(each["@id"]) for each in actions(description, files) if each["@type"] != "SoftwareApplication"),
            *(link(address(each)) for each in description.mentioned),
        ],
        "mainEntity": [link(reference(each)) for each in of_part(files, Part.EDITION)],
        "hasPart": [link(reference(each)) for each in files],
    }


def _what(description: Description) -> str:
    kind = description.kind or "A document"
    when = f" of {description.talk}" if description.talk else ""
    abstract = f" {description.abstract}" if description.abstract else ""
    return f"{kind}{when}: a TEI edition with its source and renditions.{abstract}"


def _grouped(people: Iterable[Named]) -> dict[str, list[Entity]]:
    """Return those who made the edition by what schema.org calls what they did."""
    groups: dict[str, list[Entity]] = {}
    for each in people:
        groups.setdefault(_PROPERTIES.get(each.role, "contributor"), []).append(link(address(each)))
    return groups


def _file(file: File, description: Description, files: Sequence[File]) -> Entity:
    media_type = f"{file.format.media_type}; charset={file.encoding}" if file.encoding else file.format.media_type
    made: Entity = {
        "@id": reference(file),
        "@type": "File",
        "name": file.name.rpartition("/")[2],
        "description": file.what,
        "encodingFormat": [media_type, *([link(_PRONOM + file.format.number)] if file.format.number else [])],
        "contentSize": str(len(file.data)),
        "sha256": file.checksum,
    }
    if file.part is Part.EDITION:
        schemas = [each for each in of_part(files, Part.SCHEMA) if each.name.endswith((".rng", ".sch"))]
        made["conformsTo"] = [link(reference(each)) for each in schemas]
        made["isBasedOn"] = [link(reference(each)) for each in converted(description, files)]
    if file.part is Part.RENDITION:
        made["isBasedOn"] = [link(reference(each)) for each in of_part(files, Part.EDITION)]
    if file.part is Part.SCHEMA and file.format is not TEI:  # a TEI file says itself what it is under
        licences = [each for each in of_part(files, Part.SCHEMA) if each.name == SCHEMA_LICENCE]
        made["license"] = [link(reference(each)) for each in licences]
    return made


def _licence_of(description: Description) -> str:
    return description.licence or own("deposit", "rights")


def _rights(description: Description) -> Iterator[Entity]:
    """Yield the statement of rights in words: a licence of a part stands in it and not for the whole."""
    said = [f"{each.words} {each.licence}".strip() for each in description.rights]
    yield {
        "@id": _licence_of(description),
        "@type": "CreativeWork",
        "name": said[0] if description.licence else "Rights in the text and in the edition",
        "description": " ".join(said) or "Nothing is said of the rights.",
    }


def _things(description: Description) -> Iterator[Entity]:
    """Yield persons, bodies and places, and the source on the Web."""
    if description.publisher:
        yield {
            "@id": own("publisher", description.publisher),
            "@type": "Organization",
            "name": description.publisher,
        }
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


def _thing(named: Named) -> Entity:
    at = {"latitude": named.at[0], "longitude": named.at[1]} if named.at else {}
    return {
        "@id": address(named),
        "@type": _CLASSES.get(named.kind, "Thing"),
        "name": named.name,
        "familyName": named.family,
        "givenName": named.given,
        "sameAs": [link(each.address) for each in named.numbers if each.address],
        **at,
    }


def _formats(files: Iterable[File]) -> Iterator[Entity]:
    for form in dict.fromkeys(each.format for each in files):
        if form.number:
            yield {"@id": _PRONOM + form.number, "@type": ["WebPage", "Standard"], "name": form.name}


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
