"""``Description`` and ``Cast`` in, ``teiHeader`` out (TEI Guidelines, 2; for the manuscript description, 10)."""

import re
from collections.abc import Iterator

from memcon.authority import Authority
from memcon.citation import RIGHTS_UNKNOWN, UNKNOWN, UNNAMED_EDITOR, UNNAMED_TRANSCRIBER, UNPUBLISHED
from memcon.dates import first_full_date
from memcon.model import Cast, Description, Edition, Record, Shelfmark, Transcript
from memcon.quotation import Pair
from memcon.stages.encode.encoding import Tally, encode_encoding
from memcon.stages.encode.profile import encode_profile
from memcon.version import __version__
from memcon.xmltools import Element, append_text, element, local_name, sub, text_of


def encode_header(
    transcript: Transcript,
    record: Record,
    cast: Cast,
    description: Description,
    authority: Authority,
    edition: Edition,
    text: Element,
    tally: Tally,
    marks: Pair | None,
    recogniser: str = "",
) -> Element:
    """Build the header of an edition.

    Args:
        transcript: the source.
        record: the annotated record.
        cast: who is who.
        description: what is known of the document.
        authority: the registers.
        edition: what the project says of its editions.
        text: the encoded text.
        tally: what it holds.
        marks: the quotation marks that the source uses as a rule; none if no quotation was found.
        recogniser: what found names beside registers and rules; empty if nothing did.
    """
    header = element("teiHeader")
    file_description = sub(header, "fileDesc")
    _titles(file_description, cast, description, authority, edition)
    _extent(file_description, record)
    _publication(file_description, description, edition)
    _source(file_description, transcript, description)
    encoding = sub(header, "encodingDesc")
    header.append(encode_profile(cast, description, authority, text))
    _revision(header, transcript, edition)
    _keep_unplaced(file_description, header, transcript)
    placed = _placed(header, transcript)
    encode_encoding(encoding, transcript, record, text, tally, placed, marks, recogniser, description.origins)
    return header


def _titles(parent: Element, cast: Cast, description: Description, authority: Authority, edition: Edition) -> None:
    statement = sub(parent, "titleStmt")
    sub(statement, "title", {"type": "main"}, description.title)
    if description.translator:
        _responsible(statement, "translator", "translated by", "persName", description.translator)
    else:
        _responsible(statement, "transcriber", "transcribed by", "name", UNNAMED_TRANSCRIBER)
    for identifier, _ in cast.recorders:
        recorded = sub(statement, "respStmt")
        sub(recorded, "resp", {"key": "recorder"}, "recorded by")
        sub(recorded, "persName", {"ref": f"#{identifier}"}, authority.entries[identifier].name)
    if edition.editor or description.by_editor:
        _responsible(statement, "editor", "edited by", "name", edition.editor or UNNAMED_EDITOR)
    _responsible(statement, "memcon", "converted to TEI by machine", "name", "memcon")


def _responsible(parent: Element, role: str, words: str, tag: str, name: str) -> None:
    """Write who is responsible; the role is the ``xml:id`` that ``@resp`` points to."""
    statement = sub(parent, "respStmt", {"xml:id": role})
    sub(statement, "resp", {"key": "encoder" if role == "memcon" else role}, words)
    sub(statement, tag, text=name)


def _extent(parent: Element, record: Record) -> None:
    extent = sub(parent, "extent")
    for unit, quantity, where in (("turn", len(record.turns), ""), ("word", record.words, " in the turns")):
        words = f"{quantity} {unit}{'' if quantity == 1 else 's'}{where}"
        sub(extent, "measure", {"unit": unit, "quantity": str(quantity)}, words)


def _publication(parent: Element, description: Description, edition: Edition) -> None:
    statement = sub(parent, "publicationStmt")
    sub(statement, "publisher", text=edition.publisher or UNPUBLISHED)
    sub(statement, "idno", {"type": "document"}, description.id)
    if edition.address:
        sub(statement, "idno", {"type": "URI"}, edition.address.rstrip("/") + "/" + description.id)
    availability = sub(statement, "availability", {"status": description.availability or edition.availability})
    if description.licence or description.licence_address:
        target = {"target": description.licence_address}
        sub(availability, "licence", target, description.licence or description.licence_address)
    is_said = any(origin.name == "rights" and origin.path for origin in description.origins)
    rights = description.rights if is_said or not edition.rights else edition.rights  # before what the page itself says
    if rights or not len(availability):
        sub(availability, "p", text=rights or RIGHTS_UNKNOWN)
    if edition.licence:  # the markup's, and an availability of its own: nobody must take it for the text's
        markup = sub(statement, "availability", {"status": "free"})
        sub(markup, "licence", {"target": edition.licence_address}, edition.licence)
    if edition.date:
        sub(statement, "date", {"when": edition.date}, edition.date)


def _source(parent: Element, transcript: Transcript, description: Description) -> None:
    source = sub(parent, "sourceDesc")
    _surrogate(source, description)
    file = sub(source, "bibl", {"type": "transcript", "xml:id": "transcript"})
    sub(file, "idno", {"type": "filename"}, transcript.name)
    append_text(file, ", ")
    sub(file, "idno", {"type": "sha256"}, transcript.sha256)
    shelfmark = description.shelfmark
    held = (shelfmark.text, shelfmark.repository, shelfmark.institution, shelfmark.collection)
    if any(held) or description.original_language:
        _manuscript(source, shelfmark, description)


def _surrogate(parent: Element, description: Description) -> None:
    """Write the citation as it stands, its parts marked."""
    made = sub(parent, "bibl", {"type": "digital-surrogate", "xml:id": "surrogate"})
    if not description.citation:
        sub(made, "title", text=description.title)
        if description.date:
            append_text(made, ", ")
            dated = {"when": description.date, "type": "document"}
            sub(made, "date", dated, description.date_text or description.date)
        if description.publisher:
            append_text(made, ", ")
            sub(made, "publisher", text=description.publisher)
        _address(made, description)
        return
    position = 0
    for words, tag in description.surrogate:
        at = description.citation.index(words, position)
        append_text(made, description.citation[position:at])
        position = at + len(words)
        attributes = (
            {"target": words}
            if tag == "ref"
            else {"when": first_full_date(words), "type": "document"}
            if tag == "date"
            else {}
        )
        sub(made, tag, attributes, words)
    append_text(made, description.citation[position:])
    if description.address not in description.citation:
        _address(made, description)


def _address(parent: Element, description: Description) -> None:
    if description.address:
        append_text(parent, ", ")
        sub(parent, "ref", {"target": description.address}, description.address)


def _manuscript(parent: Element, shelfmark: Shelfmark, description: Description) -> None:
    """Write where the original lies, each part of its shelfmark an ``idno`` of its own."""
    made = sub(parent, "msDesc", {"xml:id": "original"})
    identifier = sub(made, "msIdentifier")
    for tag, words in (
        ("country", shelfmark.country),
        ("settlement", shelfmark.settlement),
        ("institution", shelfmark.institution),
        ("repository", shelfmark.repository or UNKNOWN),  # TEI wants a place before any number
        ("collection", shelfmark.collection),
    ):
        if words:
            sub(identifier, tag, text=words)
    if shelfmark.text:
        mark = sub(identifier, "idno", {"type": "shelfmark"})
        position = 0
        for kind, value in shelfmark.parts:
            at = _place_of(value, shelfmark.text, position)
            if at < 0:
                continue  # it stands before another: the shelfmark as a whole has it all the same
            append_text(mark, shelfmark.text[position:at])
            sub(mark, "idno", {"type": kind}, value)
            position = at + len(value)
        append_text(mark, shelfmark.text[position:])
    if shelfmark.copy:
        copy = sub(identifier, "altIdentifier", {"type": "copy"})
        if shelfmark.copy_repository:
            sub(copy, "repository", text=shelfmark.copy_repository)
        if shelfmark.copy_collection:
            sub(copy, "collection", text=shelfmark.copy_collection)
        sub(copy, "idno", {"type": "copy"}, shelfmark.copy)
    if description.original_language:
        code, name = description.original_language
        sub(sub(made, "msContents"), "textLang", {"mainLang": code}, name)


def _place_of(value: str, text: str, position: int) -> int:
    """Return where a part stands in a shelfmark, as a word of its own if it does; -1 if nowhere."""
    found = re.compile(rf"(?<!\w){re.escape(value)}(?!\w)").search(text, position)
    return found.start() if found else text.find(value, position)


def _revision(parent: Element, transcript: Transcript, edition: Edition) -> None:
    change = sub(sub(parent, "revisionDesc"), "change", {"when": edition.date, "who": "#memcon", "status": "draft"})
    change.text = f"Converted from {transcript.name} by memcon {__version__}."


def _keep_unplaced(parent: Element, header: Element, transcript: Transcript) -> None:
    """Keep in notes every field and heading of the source that no other element holds as it stands."""
    held = {text_of(node) for node in header.iter()}
    kept = [("field", field.label, field.value) for field in transcript.fields if field.value not in held]
    kept += [("heading", "Heading", block.text) for block in transcript.headings if block.text not in held]
    if not kept:
        return
    notes = element("notesStmt")
    parent.insert([local_name(child) for child in parent].index("sourceDesc"), notes)
    for kind, label, value in kept:
        note = sub(notes, "note", {"type": kind})
        sub(note, "label", text=label)
        sub(note, "p", text=value)


def _placed(header: Element, transcript: Transcript) -> list[tuple[str, str]]:
    """Return ``(label, path in the header)`` of each field of the source."""
    holders: dict[str, Element] = {}
    for node in header.iter():
        words = text_of(node)
        if words not in holders or holders[words] in node.iterancestors():
            holders[words] = node
    held = [(field.label, holders.get(field.value)) for field in transcript.fields]
    return [(label, "/".join(_path(node))) for label, node in held if node is not None]


def _path(node: Element) -> Iterator[str]:
    """Yield the names from the header's second level down to an element."""
    names = [local_name(each) for each in (node, *node.iterancestors())]
    yield from names[-3::-1] if len(names) > 2 else names[::-1]
