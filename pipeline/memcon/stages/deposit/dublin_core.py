"""A description in, Dublin Core out: the fifteen elements, in the XML that OAI-PMH has for them."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from memcon.stages.deposit.description import Description
from memcon.stages.deposit.payload import File

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
"""


def dublin_core(description: Description, files: Iterable[File]) -> bytes:
    """Return the Dublin Core of an edition."""
    elements = dict.fromkeys((name, " ".join(value.split())) for name, value in _elements(description, files))
    lines = (f"  <dc:{name}>{escape(value)}</dc:{name}>\n" for name, value in elements if value)
    return f"{_HEAD}{''.join(lines)}</oai_dc:dc>\n".encode()


def _elements(description: Description, files: Iterable[File]) -> Iterator[tuple[str, str]]:
    yield "title", description.title
    yield from (("creator", each.name) for each in description.makers)
    others = (each for each in description.people if each not in description.makers)
    yield from (("contributor", f"{each.name} ({each.role})") for each in others)
    yield "publisher", description.publisher
    yield "date", description.published
    yield "type", "Text"
    yield "type", description.kind
    yield from (("format", each.format.media_type) for each in files)
    yield "language", description.language
    yield from (("identifier", each.value) for each in description.identifiers)
    yield "source", description.source.citation
    yield "source", description.source.original
    yield "relation", description.source.address
    yield "coverage", description.talk
    yield "coverage", description.place.name if description.place else ""
    yield from (("subject", words) for words in description.keywords)
    yield from (("subject", each.name) for each in description.participants)
    yield "description", description.abstract
    yield from (("rights", f"{each.words} {each.licence}") for each in description.rights)
