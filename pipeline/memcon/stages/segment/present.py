"""Paragraphs and lines in, those present out: how a list of participants begins, whom it names, and as what."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from memcon.model import Participant
from memcon.stages.segment.parts import Part

_BEGINNING = (
    r"present|participants?|participating|attendees|attendance|in attendance|anwesend\w*|teilnehmer\w*|teilgenommen|"
    r"présents?|étaient présents|присутств\w+|участвовал\w*|участник\w*"
)
# How a list of those present begins, in the languages transcripts come in.
_PRESENT = re.compile(
    rf"^(?:(?:also|members|substitute members|those|persons|officials)\s+)?(?:{_BEGINNING})\b"
    r"|^(?:cdes|comrades|messrs|gentlemen|тт|товарищи)\b[.:]|\bmeeting with$|\b(?:were|was) present\b",
    re.IGNORECASE,
)
_ADDRESS = r"(?:cdes?|comrades?|coms?|messrs|mrs?|ms|miss|madame|mme|dr|тт?|товарищ\w*|herr|frau|genoss\w*|m)\b\.?"
_LEAD = re.compile(
    rf"^[^:]{{0,80}}?\b(?:{_BEGINNING}|meeting with|conversation)\b[^:]{{0,60}}(?::|\bwere\b|\bwas\b)\s*"
    rf"|^{_ADDRESS}\s*:\s*",
    re.IGNORECASE,
)
_COURTESY = re.compile(rf"^(?:{_ADDRESS}\s*)+", re.IGNORECASE)
_WORD = r"[^\W\d_a-z][\w’'\-]*"
_INITIALS = r"(?:[^\W\d_a-z]\w{0,2}\.)+"
_TOKEN = rf"(?:{_INITIALS}|{_WORD})"
_NAME = re.compile(rf"\b{_TOKEN}(?:\s(?:(?:de|van|von|der|al|el|ibn|bin)\s)?{_TOKEN}){{0,4}}$")
_CONJUNCTION = re.compile(r"^(?:and|und|et|и),?\s+")
_DIGIT = re.compile(r"\d")
_SEPARATOR = re.compile(r",\s+(?:(?:and|und|et|и)\s+)?|\s+(?:and|und|et|и)\s+")
# A word after which the office goes on: what follows *of* or *for* is no holder's name.
_GOES_ON = re.compile(r"\b(?:of|in|for|to|at|on|the|des|der|für|de|du|la)$", re.IGNORECASE)
_RANKS = frozenset(
    "general gen lt lieutenant maj major brig brigadier colonel col marshal admiral captain capt commander vice rear "
    "sergeant ambassador senator congressman judge professor prof dr sir lord".split()
)
# Words with a capital that belong to an office and not to the name after it.
_OFFICE = _RANKS | frozenset(
    "chairman chairmen deputy deputies member members politburo secretariat secretary secretaries minister ministers "
    "ministry president prime premier ambassadors senators counselor counsellor attaché attache director chief head "
    "assistant adviser advisor under department division committee council central party presidium bureau office "
    "staff officer senior nsc state defense defence foreign affairs interpreter interpreters notetaker chargé charge "
    "d'affaires provisional first second third representative union republic people's assistance government embassy "
    "consul delegate national security intelligence agency inr special".split()
)
_SINGULAR = {
    "Chairmen": "Chairman", "Members": "Member", "Deputies": "Deputy", "Secretaries": "Secretary",
    "Ministers": "Minister", "Ambassadors": "Ambassador", "Senators": "Senator", "Generals": "General",
    "Marshals": "Marshal", "Advisers": "Adviser", "Counselors": "Counselor", "interpreters": "interpreter",
    "Interpreters": "Interpreter", "advisers": "adviser", "members": "member",
}  # fmt: skip
_SENTENCE_END = re.compile(r"\b([^\W\d_]{3,})\.\s+(?=[^\W\d_a-z])")


def is_list_of_present(text: str) -> bool:
    """Say whether a paragraph begins like a list of those present."""
    return bool(_PRESENT.search(text[:120]))


def begins_list(part: Part) -> bool:
    """Say whether a part begins a list of those present, in its first line or as a whole."""
    return is_list_of_present(part.text) or is_list_of_present(lines_of(part)[0])


def continues_list(part: Part, before: Part) -> bool:
    """Say whether a part goes on with a list: it begins as one itself, or is made of names like the part before."""
    if _PRESENT.match(part.text):
        return True
    return _is_roster(lines_of(part)) and (_is_bare_heading(before.text) or _is_roster(lines_of(before)))


def _is_roster(lines: list[str]) -> bool:
    """Say whether lines give each person one; a heading over them does not count."""
    names = lines[1:] if len(lines) > 1 and _is_bare_heading(lines[0]) else lines
    return sum(_is_name_line(line) for line in names) * 2 > len(names)


def _is_bare_heading(text: str) -> bool:
    """Say whether a list's heading names nobody, so that the lines after it do."""
    bare = len(text) < 80 and not _LEAD.sub("", f"{text.rstrip(' .:')}:").strip(" .:")
    return bare or text.rstrip().casefold().endswith(" with")


def _is_name_line(line: str) -> bool:
    whole = len(line) < 140 and not line.endswith((".", "?", "!", ":")) and not _DIGIT.search(line)
    return whole and _name_of(line.split(",", maxsplit=1)[0]) != ""


def lines_of(part: Part) -> list[str]:
    """Return the lines of a part as the source has them."""
    starts = [0, *part.lines, len(part.text) + 1]
    return [part.text[a : b - 1].strip() for a, b in itertools.pairwise(starts)]


def participants_of(part: Part) -> list[Participant]:
    """Read the persons out of a paragraph that lists those present."""
    lines = lines_of(part)
    listed = _first_sentence(_LEAD.sub("", part.text))
    by_line = ";" not in listed and sum(_is_name_line(line) for line in lines) * 2 >= len(lines)
    if by_line:
        return [person for line in lines for person in _person_of_line(_LEAD.sub("", line))]
    return [person for piece in re.split(r"[;；]", listed) for person in _persons(_LEAD.sub("", piece))]


def _first_sentence(text: str) -> str:
    ends = (match.end(1) for match in _SENTENCE_END.finditer(text) if not _is_short_form(match[1]))
    return text[: next(ends, len(text))]


def _is_short_form(word: str) -> bool:
    return word.casefold() in _RANKS or bool(re.fullmatch(_ADDRESS, word, re.IGNORECASE))


def _person_of_line(line: str) -> list[Participant]:
    """Read one line of a list; an office that stands by itself (*The President*) is whoever holds it."""
    found = list(_persons(line))
    bare = line.strip(" .,;")
    by_office = not found and bare.casefold().startswith("the ") and "," not in bare
    return [Participant(bare)] if by_office else found


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of an entry between commas: where it begins, where its name begins, where it ends."""

    start: int
    name_start: int
    end: int

    @property
    def named(self) -> bool:
        return self.name_start < self.end


def _persons(entry: str) -> Iterator[Participant]:
    """Read one entry of a list.

    Either offices, each before those who hold it (``Deputy Chairmen of the Council A B, C D and E F``), or one
    name and what is said of it (``General H. M. Fish, Assistant Secretary, vice Secretary Clements``).
    """
    text = _CONJUNCTION.sub("", entry.strip(" .,;"))
    pieces = _pieces(text)
    first = next((piece for piece in pieces if piece.named), None)
    if first is None:
        return
    role = _role(text, first.start, first.name_start)
    if first is not pieces[0] or not _is_rank(role):
        yield from _after_offices(text, pieces)
    elif all(piece.named and _is_rank(_role(text, piece.start, piece.name_start)) for piece in pieces):
        for piece in pieces:
            yield Participant(text[piece.name_start : piece.end], _role(text, piece.start, piece.name_start))
    else:
        said = text[first.end :].strip(" ,")
        yield Participant(text[first.name_start : first.end], "; ".join(part for part in (role, said) if part))


def _pieces(text: str) -> list[_Piece]:
    breaks = [match.span() for match in _SEPARATOR.finditer(text)]
    starts = [0, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), len(text)]
    return [_Piece(start, end - len(_name_of(text[start:end])), end) for start, end in zip(starts, ends, strict=True)]


def _after_offices(text: str, pieces: list[_Piece]) -> Iterator[Participant]:
    """Give each name the office before it; names that follow each other hold the same."""
    office, begun = "", 0
    last = max(index for index, piece in enumerate(pieces) if piece.named)
    for index, piece in enumerate(pieces[: last + 1]):
        if piece.named:
            office = _role(text, begun, piece.name_start) or office
            begun = pieces[index + 1].start if index < last else piece.end
            said = text[piece.end :].strip(" ,") if index == last else ""
            yield Participant(text[piece.name_start : piece.end], "; ".join(part for part in (office, said) if part))


def _role(text: str, start: int, end: int) -> str:
    """Return what stands before a name, without a form of address; of several holders each holds one office."""
    role = _COURTESY.sub("", f"{_CONJUNCTION.sub('', text[start:end].strip(' ,'))} ").strip(" ,")
    office, preposition, rest = role.partition(" of ")
    return " ".join(_SINGULAR.get(word, word) for word in office.split(" ")) + preposition + rest


def _is_rank(role: str) -> bool:
    """Say whether words before a name are a rank or title of the person, or nothing, and no office."""
    return all(word.strip(".").casefold() in _RANKS for word in role.split())


def _name_of(text: str) -> str:
    """Return the name at the end of a piece of a list; empty if there is none."""
    bare = text.rstrip(" ,;")
    match = _NAME.search(bare)
    if not match:
        return ""
    words = match.group().split()
    offices = [index for index, word in enumerate(words) if _is_office(word)]
    if offices:
        return " ".join(words[offices[-1] + 1 :])
    return " ".join(words[1:] if _GOES_ON.search(bare[: match.start()].rstrip()) else words)


def _is_office(word: str) -> bool:
    bare = word.strip(".,’'").casefold()
    if len(bare) == 1:  # an initial, even if *M.* and *т.* are forms of address elsewhere
        return False
    capitals = word.isupper() and "." not in word
    return bare in _OFFICE or capitals or bool(re.fullmatch(_ADDRESS, word, re.IGNORECASE))
