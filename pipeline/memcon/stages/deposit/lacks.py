"""A description in, findings out: what archives ask for and the header does not say."""

from collections.abc import Iterator

from memcon.citation import RIGHTS_UNKNOWN
from memcon.findings import Finding, Severity
from memcon.stages.deposit.description import Description

# Findings that tell of something a deposit should have: these, rules for the header, and that very transcript (T-012).
WANTED = frozenset(["P-080", "P-081", "T-012", "E-110", "E-111", "E-112", "E-113", "E-114"])


def lacks(description: Description, name: str) -> tuple[Finding, ...]:
    """Return a finding for each thing that is not said.

    Args:
        description: what the edition says of itself.
        name: what to call the edition.
    """
    return tuple(
        Finding(Severity.WARNING, "P-080", f"The deposit lacks {what}.", f"{how}.", name)
        for what, how in _lacking(description)
    )


def _lacking(description: Description) -> Iterator[tuple[str, str]]:
    if not (description.doi or description.address):
        yield (
            "an identifier beyond the project: the header has neither a DOI nor an address on the Web",
            'Write idno type="DOI" into publicationStmt, or set “address” in [edition] of memcon.toml',
        )
    if not description.publisher:
        yield "a publisher", "Set “publisher” in [edition] of memcon.toml, or write it into publicationStmt"
    if not description.published:
        yield "a date of publication", "Set “date” in [edition] of memcon.toml, or write it into publicationStmt"
    if not _tells_of_the_text(description):
        yield (
            "what is known of the rights in the text",
            "Set “rights” in [edition] of memcon.toml: whose they are, or that you asked and it is not known",
        )
    if not description.makers:
        yield (
            "a creator: the header names no author, no recorder and no editor",
            "Set “editor” in [edition] of memcon.toml, or “recorders” of the document",
        )
    if not description.language:
        yield "the language of the text", "Write @xml:lang on TEI, or set “language” of the document in memcon.toml"
    if description.title == description.id:
        yield "a title", "Set “title” of the document in memcon.toml, or write it into titleStmt"


def _tells_of_the_text(description: Description) -> bool:
    """Say whether somebody said something of the rights in the text: one licence for all, or words of their own."""
    said = [each.words for each in description.rights if not each.grants]
    return bool(description.licence) or any(words not in ("", RIGHTS_UNKNOWN) for words in said)


def without_transcript(name: str) -> Finding:
    """Return the finding that an edition's transcript does not lie beside it."""
    return Finding(
        Severity.WARNING,
        "P-081",
        "The transcript that the edition was made from is not there, so that nobody can compare the two.",
        "Put it in if you have it.",
        name,
    )
