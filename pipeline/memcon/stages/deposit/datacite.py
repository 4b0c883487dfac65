"""A description in, the record of a DOI out: DataCite's metadata, version 4.6, as JSON.

The form is that of DataCite's service and of most repositories that register DOIs with it. Version 4.6 is the first
that knows translators and the time that a text is about.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from memcon.stages.deposit.description import Description, Named, Number, Rights
from memcon.stages.deposit.payload import File

_CONTRIBUTORS = {
    "editor": "Editor",
    "translator": "Translator",
    "principal": "ProjectLeader",
    "sponsor": "Sponsor",
    "transcriber": "DataCollector",
}
_NO_CONTRIBUTORS = frozenset(["author", "recorder", "funder"])
# Files of numbers that DataCite's services know, with their addresses.
_SCHEMES = {
    "orcid": ("ORCID", "https://orcid.org/"),
    "isni": ("ISNI", "https://isni.org/"),
    "viaf": ("VIAF", "https://viaf.org/"),
    "gnd": ("GND", "https://d-nb.info/gnd/"),
    "wikidata": ("Wikidata", "https://www.wikidata.org/"),
    "geonames": ("GeoNames", "https://www.geonames.org/"),
    "ror": ("ROR", "https://ror.org/"),
}
_NOT_KNOWN = ":unav"  # DataCite's own word for it


def record(description: Description, files: Iterable[File]) -> bytes:
    """Return the record of an edition; empty if no year is known, without which DataCite takes none."""
    if not description.year:
        return b""
    found = _properties(description, files)
    made = {key: value for key, value in found.items() if value}
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _properties(description: Description, files: Iterable[File]) -> dict[str, Any]:
    return {
        "doi": description.doi,
        "url": description.address,
        "types": {"resourceTypeGeneral": "Text", "resourceType": description.kind or "Edition"},
        "creators": [_agent(each) for each in description.makers] or [{"name": _NOT_KNOWN}],
        "titles": [_in_language({"title": description.title}, description)],
        "publisher": {"name": description.publisher or _NOT_KNOWN},
        "publicationYear": description.year,
        "subjects": list(_subjects(description)),
        "contributors": list(_contributors(description)),
        "dates": list(_dates(description)),
        "language": description.language,
        "alternateIdentifiers": [
            {"alternateIdentifier": each.value, "alternateIdentifierType": each.type or "number"}
            for each in description.identifiers
            if each.type not in ("DOI", "URI", "URL")
        ],
        "relatedIdentifiers": list(_related(description)),
        "sizes": list(description.sizes),
        "formats": list(dict.fromkeys(each.format.media_type for each in files)),
        "version": description.version,
        "rightsList": [_rights(each, description) for each in description.rights],
        "descriptions": list(_descriptions(description)),
        "geoLocations": list(_places(description)),
        "fundingReferences": [{"funderName": each.name} for each in description.those("funder")],
        "schemaVersion": "http://datacite.org/schema/kernel-4",
    }


def _agent(agent: Named) -> dict[str, Any]:
    """Return somebody: the family name first, if it is known which of the names that is."""
    parts = {"givenName": agent.given, "familyName": agent.family} if agent.family and agent.given else {}
    kinds = {"person": "Personal", "org": "Organizational"}
    kind = {"nameType": kinds[agent.kind]} if agent.kind in kinds else {}
    numbers = [_number(each) for each in agent.numbers]
    name = f"{agent.family}, {agent.given}" if parts else agent.name
    return {"name": name, **kind, **parts, **({"nameIdentifiers": numbers} if numbers else {})}


def _number(number: Number) -> dict[str, str]:
    scheme, address = _SCHEMES.get(number.type.lower(), (number.type or "number", ""))
    known = {"schemeUri": address} if address else {}
    return {"nameIdentifier": number.address or number.value, "nameIdentifierScheme": scheme, **known}


def _contributors(description: Description) -> Iterator[dict[str, Any]]:
    for agent in description.people:
        if agent.role not in _NO_CONTRIBUTORS and agent not in description.makers:
            yield {**_agent(agent), "contributorType": _CONTRIBUTORS.get(agent.role, "Other")}


def _subjects(description: Description) -> Iterator[dict[str, str]]:
    """Yield what the text is about: keywords, and those who took part."""
    seen = set()
    for words in description.keywords:
        yield {"subject": words}
    for person in description.participants:
        if person.name not in seen:
            seen.add(person.name)
            yield {"subject": person.name, **_reference(person.numbers)}


def _reference(numbers: tuple[Number, ...]) -> dict[str, str]:
    number = next((each for each in numbers if each.address), None)
    if number is None:
        return {}
    scheme, address = _SCHEMES.get(number.type.lower(), (number.type, ""))
    return {"subjectScheme": scheme, **({"schemeUri": address} if address else {}), "valueUri": number.address}


def _dates(description: Description) -> Iterator[dict[str, str]]:
    if description.published:
        yield {"date": description.published, "dateType": "Issued"}
    changed = next((each.when for each in description.changes if each.when), "")
    if changed:
        yield {"date": changed, "dateType": "Updated"}
    if description.talk:
        yield {"date": description.talk, "dateType": "Coverage", "dateInformation": "the conversation"}
    if description.recorded:
        yield {"date": description.recorded, "dateType": "Other", "dateInformation": "the record was written"}


def _related(description: Description) -> Iterator[dict[str, str]]:
    if description.source.address:
        yield {
            "relatedIdentifier": description.source.address,
            "relatedIdentifierType": "URL",
            "relationType": "IsDerivedFrom",
        }


def _rights(rights: Rights, description: Description) -> dict[str, str]:
    """Return a statement of rights; its licence as a licence only if nothing in the edition is outside of it."""
    licence = {"rightsUri": rights.licence} if rights.licence and rights.licence == description.licence else {}
    return {"rights": f"{rights.words} {rights.licence}".strip(), **licence}


def _descriptions(description: Description) -> Iterator[dict[str, str]]:
    if description.abstract:
        yield _in_language({"description": description.abstract, "descriptionType": "Abstract"}, description)
    if description.source.citation or description.source.original:
        words = description.source.citation or description.source.original
        yield {"description": f"Source: {words}", "descriptionType": "Other"}
    name, version = description.software
    if name:
        words = f"TEI P5, converted from a transcript by {name} {version}."
        yield {"description": words, "descriptionType": "TechnicalInfo"}


def _places(description: Description) -> Iterator[dict[str, Any]]:
    if description.place and description.place.name:
        at = description.place.at
        point = {"geoLocationPoint": {"pointLatitude": at[0], "pointLongitude": at[1]}} if at else {}
        yield {"geoLocationPlace": description.place.name, **point}


def _in_language(words: dict[str, str], description: Description) -> dict[str, str]:
    return {**words, **({"lang": description.language} if description.language else {})}
