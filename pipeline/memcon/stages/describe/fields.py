"""A transcript's own fields in, the facts they give out."""

import re

from memcon.facts import Fact, Facts, kind_of, named, problem
from memcon.model import Transcript

_CONTENTS = frozenset(["contents", "content"])
_EDITION = re.compile(r"^(?:translation|transcript|transcription|original)\s*[-–—:]\s*(?P<language>.+)$", re.IGNORECASE)


def facts_of(transcript: Transcript) -> Facts:
    """Return what the fields of the source's page say of the document; what cannot be used is left out.

    A field of the page is there for readers, and is kept as it stands whatever is understood of it.
    """
    facts: dict[str, Fact] = {}
    for field in transcript.fields:
        name = named(field.label)
        value = " ".join(field.value.split())
        if field.label.casefold() in _CONTENTS and (match := _EDITION.match(value)):  # *Translation - English*
            name, value = "language", match["language"]
        if not name or not value or name in facts or (problem(name, value) and not _is_told(name)):
            continue
        dividing = {"list": r"[;,|]", "people": r"[;|]"}.get(kind_of(name))
        values = tuple(each.strip() for each in re.split(dividing, value) if each.strip()) if dividing else (value,)
        facts[name] = Fact(name, values, f"the source's field “{field.label}”", line=field.line)
    return facts


def _is_told(name: str) -> bool:
    """Say whether readers are told a fact in words that no program understands: *about 1959*, *Manchu*."""
    return name in ("date", "original_language")
