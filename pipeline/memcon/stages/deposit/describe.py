"""An edition in, out what its header says that an archive asks: by the stylesheet ``deposit/facts.xsl``."""

import json
from typing import Any

from memcon.citation import UNKNOWN, UNNAMED_EDITOR, UNNAMED_TRANSCRIBER, UNPUBLISHED, cite, facts_of
from memcon.resources import stylesheet
from memcon.saxon import transform
from memcon.stages.deposit.description import Change, Description, Named, Number, Rights, Source
from memcon.xmltools import markup, parse

# Where TEI wants a word and nothing is known, the header has one of these; no catalogue is told that it is a name.
_NOBODY = frozenset([UNPUBLISHED, UNKNOWN, UNNAMED_EDITOR, UNNAMED_TRANSCRIBER])
# Facts that are taken as they are.
_WORDS = tuple("id title language version kind abstract status talk recorded published".split())


def describe(edition: bytes, name: str) -> Description:
    """Return what an edition says of itself.

    Raises:
        DocumentError: if it is not well-formed, or its header cannot be read.
    """
    root = parse(edition, name)
    facts: dict[str, Any] = json.loads(transform(stylesheet("deposit/facts.xsl"), markup(root), name=name))
    places = [_named(each) for each in facts["places"]]
    return Description(
        **{key: facts[key] for key in _WORDS},
        publisher="" if facts["publisher"] in _NOBODY else facts["publisher"],
        identifiers=tuple(Number(each["type"], each["value"], "") for each in facts["identifiers"]),
        keywords=tuple(facts["keywords"]),
        sizes=tuple(facts["sizes"]),
        languages=tuple(facts["languages"]),
        rights=tuple(Rights(e["status"], e["words"], e["licence"], bool(e["grants"])) for e in facts["rights"]),
        people=tuple(_named(e) for e in facts["people"] if e["name"] not in _NOBODY),
        participants=tuple(_named(each) for each in facts["participants"]),
        place=places[0] if places else None,
        mentioned=tuple(_named(each) for each in facts["named"]),
        treatment=tuple(facts["treatment"]),
        changes=tuple(Change(e["when"], e["words"], e["who"], bool(e["machine"])) for e in facts["changes"]),
        source=Source(**facts["source"]),
        software=(facts["software"]["name"], facts["software"]["version"]),
        citation=cite(facts_of(root, name)),
    )


def _named(fact: dict[str, Any]) -> Named:
    return Named(
        fact["name"],
        fact["class"],
        fact["entry"],
        fact["family"],
        fact["given"],
        fact.get("role", ""),
        fact.get("said", ""),
        tuple(Number(each["type"], each["value"], each["address"]) for each in fact["ids"]),
        _at(fact.get("latitude", ""), fact.get("longitude", "")),
    )


def _at(latitude: str, longitude: str) -> tuple[float, float] | None:
    """Return a point on the earth, if the two numbers are one."""
    if not (latitude and longitude):
        return None
    at = float(latitude), float(longitude)
    return at if abs(at[0]) <= 90 and abs(at[1]) <= 180 else None
