"""A description and files in, ``README.txt`` out: plain text for whoever opens the deposit in fifty years.

Each line is at most 78 columns wide, so that it can be read with anything, or printed.
"""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from memcon.stages.deposit.description import Description
from memcon.stages.deposit.payload import File, Part, of_part
from memcon.version import __version__

NAME = "README.txt"
_WIDTH = 78
_INDENT = "  "
_HEADINGS = {
    Part.EDITION: "The edition: what all else here is made of, or was made from",
    Part.TRANSCRIPT: "The transcript as it was received; nothing in it was changed",
    Part.REGISTER: "Registers of persons, places and so on; the edition has the entries it needs in itself",
    Part.RENDITION: "Renditions, made from the edition; what is in them is in the edition too",
    Part.SCHEMA: "The rules of the edition's markup",
    Part.LICENCE: "Licences",
    Part.METADATA: "The same description as here, for catalogues",
    Part.README: "In this folder",
}


def readme(description: Description, files: Sequence[File]) -> bytes:
    """Return the text.

    Args:
        description: what the edition says of itself.
        files: the files of the deposit.
    """
    parts = (
        _title(description),
        _section("What this is", _what(description)),
        _section("Who made it", _who(description)),
        _section("Where the text is from", _source(description, files)),
        _section("Rights", _rights(description)),
        _section("What is in it", _contents(files)),
        _section("How it was made", _made(description, files)),
        _section("How to check it", _checking(files)),
    )
    return ("\n".join("\n".join(part) + "\n" for part in parts if part)).encode("utf-8")


def _title(description: Description) -> list[str]:
    lines = _folded(description.title)
    return [*lines, "=" * max(map(len, lines))]


def _section(heading: str, lines: Iterator[str]) -> list[str]:
    inside = list(lines)
    return [heading, "-" * len(heading), *inside] if inside else []


def _folded(words: str, indent: str = "", first: str | None = None) -> list[str]:
    """Return words in lines; an address or a name is never torn in two."""
    start = indent if first is None else first
    return wrap(
        " ".join(words.split()),
        _WIDTH,
        initial_indent=start,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [start.rstrip()]


def _fact(label: str, value: str) -> Iterator[str]:
    if value:
        yield from _folded(f"{label}: {value}", _INDENT * 2, "")


def _what(description: Description) -> Iterator[str]:
    kind = description.kind or "A document"
    yield from _folded(
        f"{kind}, edited in TEI (Text Encoding Initiative, P5): a text file in XML in which marks between < and > say "
        "who speaks, who and what is named, and what was doubtful in the source. It can be read with any text editor; "
        "to read the text alone, open one of the renditions."
    )
    yield ""
    place = description.place.name if description.place else ""
    yield from _fact("Date of the conversation", description.talk)
    yield from _fact("Place", place)
    yield from _fact("Took part", "; ".join(dict.fromkeys(each.name for each in description.participants)))
    yield from _fact("About", description.abstract)
    yield from _fact("Languages", ", ".join(description.languages) or description.language)
    yield from _fact("Length", ", ".join(description.sizes))
    yield from _fact("Identifier", description.identifier)
    yield from _fact("Version", description.version)
    yield from _fact("Published", ", ".join(filter(None, (description.publisher, description.published))))
    yield from _fact("Status", description.status)
    yield from _fact("Cite it as", description.citation)


def _who(description: Description) -> Iterator[str]:
    for each in description.people:
        yield from _fact(each.said[:1].upper() + each.said[1:] or each.role.capitalize(), each.name)


def _source(description: Description, files: Sequence[File]) -> Iterator[str]:
    source = description.source
    yield from _fact("Original", source.original)
    yield from _fact("Language of the original", source.language)
    yield from _fact("Record written", description.recorded)
    yield from _fact("Cited as", source.citation)
    yield from _fact("File that was converted", source.file)
    yield from _fact("SHA-256 of it", source.checksum)
    if source.checksum not in ("", *(each.checksum for each in files)):
        yield from _folded(
            "No file here has that checksum: the transcript is not in this deposit, or is another copy of it."
        )


def _rights(description: Description) -> Iterator[str]:
    for each in description.rights:
        yield from _folded(f"- {each.words} {each.licence}", _INDENT, "")
    if not description.rights:
        yield from _folded("The edition says nothing of the rights in the text or in itself.")
    elif not description.licence:
        yield from _folded("No licence is said to cover all of it: ask before you use more than a statement allows.")


def _contents(files: Sequence[File]) -> Iterator[str]:
    for part, heading in _HEADINGS.items():
        inside = of_part(files, part)
        if inside:
            yield from _folded(f"{heading}:")
        for each in inside:
            yield f"{_INDENT}{each.path}"
            yield from _folded(each.what, _INDENT * 3)
        if inside:
            yield ""
    yield from _folded(
        "Beside this folder, data, lie the files of a bag (BagIt 1.0, RFC 8493): bagit.txt and bag-info.txt say what "
        "it is, the manifests list each file with its checksum."
    )


def _made(description: Description, files: Sequence[File]) -> Iterator[str]:
    name, version = description.software
    if name:
        yield from _folded(f"The transcript was converted to TEI by the program {name}, version {version}.")
    for change in reversed(description.changes):
        if not change.by_machine:
            yield from _folded(f"- {change.when}, {change.who or 'not said by whom'}: {change.words}", _INDENT, "")
    if of_part(files, Part.RENDITION):
        yield from _folded(f"The renditions were made from the edition by memcon, version {__version__}.")
    yield from _folded("memcon is a program for editions of records of conversations, written in Python and XSLT.")
    if description.treatment:
        yield ""
        yield from _folded("How the text was treated, in the words of the edition's header:")
    for words in description.treatment:
        yield from _folded(f"- {words}", _INDENT, "")


def _checking(files: Sequence[File]) -> Iterator[str]:
    yield from _folded(
        "That no file has changed or been lost is told by tools that most systems have. Type, in the folder above "
        "this one:"
    )
    yield ""
    yield f"{_INDENT}sha256sum --check --quiet tagmanifest-sha256.txt manifest-sha256.txt"
    yield ""
    yield from _folded(
        "They say nothing if all is well. That no file was added, too, is told by any validator of BagIt; that the "
        "edition is valid and has every character of the transcript, by memcon:"
    )
    yield ""
    yield f"{_INDENT}memcon deposit --check FOLDER"
    grammars = [each.path for each in of_part(files, Part.SCHEMA) if each.name.endswith(".rng")]
    if grammars:
        yield ""
        yield from _folded(f"Without memcon: validate the edition by {grammars[0]}, with any program for RELAX NG.")
