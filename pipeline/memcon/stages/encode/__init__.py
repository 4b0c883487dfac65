"""``Record`` with spans in, TEI out: the whole document is built here, once."""

from collections.abc import Mapping

from memcon.authority import Authority
from memcon.model import Cast, Description, Edition, Paragraph, Record, Transcript
from memcon.stages.encode.body import encode_text
from memcon.stages.encode.encoding import tally_of
from memcon.stages.encode.front import encode_front
from memcon.stages.encode.header import encode_header
from memcon.stages.encode.quotation import tell_usual_marks
from memcon.stages.encode.standoff import encode_standoff
from memcon.xmltools import Element, element

MODELS = (
    ("memcon.rng", "http://relaxng.org/ns/structure/1.0"),
    ("memcon.sch", "http://purl.oclc.org/dsdl/schematron"),
)


def encode(
    transcript: Transcript,
    record: Record,
    labels: Mapping[str, Paragraph],
    cast: Cast,
    description: Description,
    authority: Authority,
    edition: Edition,
    recogniser: str = "",
) -> Element:
    """Build the TEI document of an edition.

    Args:
        transcript: the source.
        record: the annotated record.
        labels: label, or what stands in brackets after one → the same as a paragraph, with the names in it.
        cast: who is who.
        description: what is known of the document.
        authority: the registers, with the document's own persons.
        edition: what the project says of its editions.
        recogniser: what found names beside registers and rules; empty if nothing did.

    Raises:
        DocumentError: if a register's entry has an id that the edition itself uses.
    """
    text = encode_text(record, cast, labels)
    marks = tell_usual_marks(text)
    tally = tally_of(text)
    header = encode_header(transcript, record, cast, description, authority, edition, text, tally, marks, recogniser)
    standoff = encode_standoff(header, text, record, labels.values(), cast, authority)
    root = element("TEI", {"xml:id": description.id, "xml:lang": description.language})
    root.extend(part for part in (header, standoff, text) if part is not None)
    text.insert(0, encode_front(root, tally))
    return root


def instructions(schema_address: str) -> list[tuple[str, str]]:
    """Return the ``xml-model`` instructions that let an editor's program validate while one types (ISO/IEC 19757-11).

    Args:
        schema_address: where the schema files are, as a relative or absolute address; none if empty.
    """
    if not schema_address:
        return []
    return [
        ("xml-model", f'href="{schema_address}/{name}" type="application/xml" schematypens="{namespace}"')
        for name, namespace in MODELS
    ]
