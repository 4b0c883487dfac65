"""Parts before the first label in, headings, the list of those present and its persons out."""

import itertools
import re
from dataclasses import dataclass

from memcon.model import Paragraph, Participant
from memcon.stages.segment.paragraphs import paragraph
from memcon.stages.segment.parts import Part

# How a list of those present begins, in the languages transcripts come in.
_PRESENT = re.compile(
    r"^(?:(?:also|members|substitute members|those|persons|officials)\s+)?"
    r"(?:present|participants?|participating|attendees|attendance|in attendance|anwesend\w*|teilnehmer\w*|présents?|"
    r"присутств\w+|участник\w*)\b|^(?:cdes|comrades|messrs|gentlemen|тт|товарищи)\b[.:]"
    r"|\bmeeting with$|\bwere present\b|\bwas present\b",
    re.IGNORECASE,
)
_ADDRESS = r"(?:cdes?|comrades?|coms?|messrs|mrs?|ms|miss|madame|mme|dr|тт?|товарищ\w*|herr|frau|m)\b\.?"
_LEAD = re.compile(
    r"^[^:]{0,80}?\b(?:present|participants?|attendees|meeting with|attendance|conversation)\b[^:]{0,60}"
    r"(?::|\bwere\b|\bwas\b)\s*"
    rf"|^{_ADDRESS}\s*:\s*",
    re.IGNORECASE,
)
_COURTESY = re.compile(rf"^(?:{_ADDRESS}\s*)+", re.IGNORECASE)
_WORD = r"[^\W\d_a-z][\w’'\-]*"
_INITIALS = r"(?:[^\W\d_a-z]\w{0,2}\.)+"
_TOKEN = rf"(?:{_INITIALS}|{_WORD})"
_NAME = re.compile(rf"\b{_TOKEN}(?:\s(?:(?:de|van|von|der|al|el|ibn|bin)\s)?{_TOKEN}){{0,4}}$")
# Words with a capital that belong to an office and not to the name after it.
_OFFICE = frozenset(
    (
        "chairman chairmen deputy deputies member members politburo secretariat secretary secretaries minister "
        "ministers "
        "ministry president vice prime premier ambassador ambassadors counselor counsellor attaché attache "
        "director chief "
        "head general lt lieutenant major colonel marshal admiral assistant adviser advisor under department division "
        "committee council central party presidium bureau office staff officer senior nsc state defense defence "
        "foreign "
        "affairs interpreter interpreters notetaker chargé charge d'affaires provisional first second third "
        "representative union republic people's assistance government embassy consul delegate national security "
        "intelligence agency inr special"
    ).split()
)
_SENTENCE = re.compile(r"[.!?]\s+[^\W\d_a-z]|[.!?]$")


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands before the first turn."""

    paragraphs: tuple[Paragraph, ...]
    present: tuple[Paragraph, ...]
    before: tuple[Paragraph, ...]
    participants: tuple[Participant, ...]


def read_opening(parts: tuple[Part, ...]) -> Opening:
    """Tell headings, the list of those present, and narration before the first turn."""
    first, last = _present_range(parts)
    present = parts[first:last]
    return Opening(
        paragraphs=tuple(paragraph(part, keep_lines=True) for part in parts[:first]),
        present=tuple(paragraph(part, keep_lines=True) for part in present),
        before=tuple(paragraph(part, keep_lines=True) for part in parts[last:]),
        participants=tuple(person for part in present for person in participants_of(part)),
    )


def _present_range(parts: tuple[Part, ...]) -> tuple[int, int]:
    """Return where the list of those present begins and ends among the parts; both the end if there is none."""
    for first, part in enumerate(parts):
        if is_list_of_present(part.text) or is_list_of_present(_lines(part)[0]):
            bare = _is_bare_heading(part.text)
            last = first + 1
            while last < len(parts) and _continues(parts[last], bare):
                last += 1
            return first, last
    return len(parts), len(parts)


def _is_bare_heading(text: str) -> bool:
    """Say whether a list's heading names nobody, so that the lines after it do."""
    return (
        len(text) < 80 and not _LEAD.sub("", f"{text.rstrip(' .:')}:").strip(" .:")
    ) or text.rstrip().casefold().endswith(" with")


def is_list_of_present(text: str) -> bool:
    """Say whether a paragraph begins like a list of those present."""
    return bool(_PRESENT.search(text[:120]))


def _continues(part: Part, after_bare_heading: bool) -> bool:
    if _PRESENT.match(part.text):
        return True
    return after_bare_heading and all(_is_name_line(line) for line in _lines(part))


def _is_name_line(line: str) -> bool:
    return (
        len(line) < 140 and not line.endswith((".", "?", "!", ":")) and _name_of(line.split(",", maxsplit=1)[0]) != ""
    )


def _lines(part: Part) -> list[str]:
    starts = [0, *part.lines, len(part.text) + 1]
    return [part.text[a : b - 1].strip() for a, b in itertools.pairwise(starts)]


def names_of_present(parts: tuple[Part, ...]) -> frozenset[str]:
    """Return the names of those listed as present, in lower case: whole ones, and their first and last words."""
    first, last = _present_range(parts)
    names = [
        person.name.replace(".", " ").casefold().split()
        for part in parts[first:last]
        for person in participants_of(part)
    ]
    forms = [" ".join(words) for words in names] + [words[at] for words in names for at in (0, -1) if words]
    return frozenset(form for form in forms if len(form) > 2)


def participants_of(part: Part) -> list[Participant]:
    """Read the persons out of a paragraph that lists those present."""
    lines = _lines(part)
    listed = _LEAD.sub("", part.text)
    by_line = ";" not in listed and sum(_is_name_line(line) for line in lines) * 2 >= len(lines)
    pieces = lines if by_line else re.split(r"[;；]", listed)
    found: list[Participant] = []
    for piece in pieces:
        found.extend(_holders(_LEAD.sub("", piece).strip(" .;")))
    return found


def _holders(text: str) -> list[Participant]:
    """Read one entry of a list.

    Either a role and those who hold it (``Deputy Chairmen of the Council A B, C D and E F``), or one name and
    what is said of it (``General H. M. Fish, Assistant Secretary, vice Secretary Clements``).
    """
    pieces = re.split(r",\s+(?:and\s+)?|\s+(?:and|und|et|и)\s+", text)
    named = [(piece, _name_of(piece)) for piece in pieces]
    first = next((index for index, (_, name) in enumerate(named) if name), None)
    if first is None:
        return []
    piece, name = named[first]
    before = ", ".join([*pieces[:first], piece[: len(piece) - len(name)].strip(" .,")])
    role = _COURTESY.sub("", before.strip(" ,")).strip()
    others = named[first + 1 :]
    if all(_is_pure_name(other) for other, _ in others):
        return [Participant(name, role)] + [Participant(other, role) for _, other in others]
    after = text[text.index(piece) + len(piece) :].strip(" ,")
    return [Participant(name, "; ".join(part for part in (role, after) if part))]


def _is_pure_name(piece: str) -> bool:
    name = _name_of(piece)
    return bool(name) and not _COURTESY.sub("", piece.strip(" .,")[: -len(name)] if name else piece).strip()


def _name_of(text: str) -> str:
    """Return the name at the end of a piece of a list; empty if there is none."""
    match = _NAME.search(text.strip(" ,;"))
    if not match:
        return ""
    words = match.group().split()
    offices = [index for index, word in enumerate(words) if _is_office(word)]
    return " ".join(words[offices[-1] + 1 :] if offices else words)


def _is_office(word: str) -> bool:
    bare = word.strip(".,’'").casefold()
    capitals = len(bare) > 1 and word.isupper() and "." not in word
    return bare in _OFFICE or capitals or bool(re.fullmatch(_ADDRESS, word, re.IGNORECASE))
