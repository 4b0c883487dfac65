"""Paragraphs and lines in, those present out: how a list of participants begins, whom it names, and as what."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from memcon.gazetteer import is_place
from memcon.head import begins_field
from memcon.label_forms import is_bare_office
from memcon.model import Participant
from memcon.stages.segment.parts import Part, lines_of
from memcon.stages.segment.sides import begins_side, stretches_of, without_side
from memcon.tables import words

_BEGINNING = (
    r"present|appearances|participants?|participating|attending|attended by|"
    r"taking part|attendees|attendance|in attendance|"
    r"anwesend\w*|teilnehmer\w*|teilgenommen|"
    r"présents?|étaient présents|presentes|asistentes|participantes|presenti|partecipanti|obecni|"
    r"assistaient|ont assisté|assistance|hazır bulunanlar|الحاضرون|الحضور|المشاركون|حضر|נוכחים|משתתפים|"
    r"참석자|참석|출석자|aanwezig\w*|"
    r"присутств\w+|участвовал\w*|участник\w*|参加人员?|参加者|参加人員|与会者|与会人员|出席者?|在座者?|陪同人员"
)
# How a list of those present begins, in the languages transcripts come in.
_PRESENT = re.compile(
    rf"^(?:(?:also|members|substitute members|those|persons|officials)\s+)?(?:{_BEGINNING})\b"
    r"|^(?:cdes|comrades|messrs|gentlemen|тт|товарищи)\b[.:]|\bmeeting with$|\b(?:were|was) present\b",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"(?:(?:also|those|persons|officials)\s+)?(?:{_BEGINNING})\s*[:：]", re.IGNORECASE)
# *President: Mr. Ekman (Sweden)*: who presides at a meeting that is recorded word for word.
_PRESIDING = re.compile(
    r"(?:(?P<office>(?:acting |temporary )?(?:president|chairman|chairperson|chairwoman))\s*:\s*"
    r"(?=(?:mr|mrs|ms|miss|sir|dr|lord|dame|prince)\b)"
    r"|(?:chaired by|chairing|presided over by|przewodniczył|przewodniczyła|председательств\w+)\b:?\s*(?=\w))",
    re.IGNORECASE,
)
# *The committee met, Senator John Lowe (chairman) presiding*, *Mr. ALLEN in the Chair*: who presides, in a sentence.
_CHAIRS = re.compile(
    r"(?:^|[,;:.]\s+|\b[Tt]he\s+)(?P<who>(?:[^\W\d_a-z][\w’'-]*\.?,?\s+){1,6})"
    r"(?:\((?P<office>[^()]{5,60})\),?\s+(?i:presiding|presided)|(?P<chair>(?i:in the chair)))\b"
)
# *PRÉSIDENCE DE M. DUPONT*, *PRESIDENZA DEL PRESIDENTE LEONE*, *Председательствует т. Орлов*, *Vorsitz: Dr. Muster*.
_CHAIRED = re.compile(
    r"(?i:sous la )?(?P<office>(?i:présidence de)|(?i:presidenza del(?:l[’'])?\s?(?:(?:vice ?)?presidente)?)|"
    r"(?i:presidencia del?)|(?i:председательств(?:ует|ующий|овала?)|vorsitz(?:ender)?|przewodniczy|"
    r"przewodniczący|başkan))\s?[:–—-]?\s*(?P<who>(?:(?i:excmo\. )?(?i:señor|sr|d)\.?a? )?[^\W\d_][^:;]{3,60})$"
)
_OFFICES_OF = {
    "de": "président",
    "del": "presidente",
    "presidente": "presidente",
    "председательствует": "председатель",
    "председательствовал": "председатель",
    "председательствовала": "председатель",
    "vorsitz": "Vorsitzender",
    "przewodniczy": "przewodniczący",
}
_CAPITALS = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Sir|Dr|Lord|Dame|Prince)\.?\s+(?P<name>[^\W\d_a-z][^\d(),;]{2,50}?)(?:\s*\((?P<said>[^()]+)\))?\s*$"
)
_ADDRESS = (
    r"(?:cdes?|comrades?|coms?|messrs|mrs?|ms|miss|madame|mme|dr|sra?|srta|señora?|senhora?|sig|sig\.ra|on|dott|тт?|"
    r"товарищ\w*|herr|frau|genoss\w*|m)\b\.?"
)
_LEAD = re.compile(
    rf"^[^:]{{0,80}}?\b(?:{_BEGINNING}|meeting with|conversation)\b[^:：]{{0,60}}(?:[:：]|\bwere\b|\bwas\b)\s*"
    rf"|^{_ADDRESS}\s*:\s*",
    re.IGNORECASE,
)
_COURTESY = re.compile(rf"^(?:{_ADDRESS}\s*)+", re.IGNORECASE)
# *The Under Secretary, Mr. Ball*: the form of address belongs to the name.
_COURTESY_LAST = re.compile(rf"(?:^|,\s+)(?:{_ADDRESS}\s*)+$", re.IGNORECASE)
_WORD = r"[^\W\d_a-zа-яё][\w’'\-]*"
_INITIALS = r"(?:[^\W\d_a-zа-яё]\w{0,2}\.)+"
_INITIAL_LAST = re.compile(r"(?:^|[\s.])[^\W\d_a-zа-яё]$")
_TOKEN = rf"(?:{_INITIALS}|{_WORD})"
_NAME = re.compile(rf"\b{_TOKEN}(?:\s(?:(?:de|van|von|der|den|la|al|el|ibn|bin)\s){{0,2}}{_TOKEN}){{0,4}}$")
_AGENDA = re.compile(
    r"(?:provisional |draft )?(?:agenda|order of (?:the day|business)|contents|documents?|tagesordnung|ordre du jour|"
    r"orden del día|ordem do dia|ordine del giorno|повестка дня|порядок дня|porządek (?:dzienny|obrad)|gündem|"
    r"议程|議題|議事日程)\b",
    re.IGNORECASE,
)
_DASHED = re.compile(r"\s+[–—-]\s+")
_OFFICE_AFTER = re.compile(r",|\s[–—-]\s")
_CONJUNCTION = re.compile(r"^(?:and|und|et|и),?\s+")
_DIGIT = re.compile(r"\d")
_INITIALS_AFTER = re.compile(
    r"(?:^|(?<=[,;.:\s]))(?P<office>[^\W\d_A-ZА-ЯЁ]{3,} )?(?P<name>[^\W\d_a-zа-яё][\w’'-]{2,})(?P<comma>,?)\s+"
    r"(?P<initials>[^\W\d_a-zа-яё][a-zа-яё]?\.(?:\s?[^\W\d_a-zа-яё][a-zа-яё]?\.?)?)(?=[,;.\s]|$)[,;]?"
)
_FEWEST_WITH_INITIALS = 3
# *Algeria . . . Mr. Lowe*: whom a state sent.
_SENT_BY = re.compile(
    r"(?:members?\s*:\s*)?(?P<state>[^\W\d_][^.:;,\d]*?)[ .…\t]*\s(?:Mr|Mrs|Ms|Miss|Sir|Dr|Dame|Lord|Prince)\.?\s+"
    r"(?P<name>[^\d,;:()]{2,50})$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
# *PRESIDENT: Well, I think so*: who says this names nobody.
_SPOKEN = re.compile(r"\b(?:I(?!\.)|we|you|my|our|your|I[’']m|I[’']ve|we[’']re|don[’']t)\b")
_PARENTHESIS = re.compile(r"\s*\([^()]*\)$")
_IN_PARENTHESES = re.compile(r"^\(([^()]*)\)$")
_SIDE = re.compile(r"\b(?:sides?|delegation|participants|members)$", re.IGNORECASE)
# *For the United States: President Nixon, Dr. Kissinger*: a delegation in one line.
_DELEGATION = re.compile(
    r"^(?:for|on behalf of|für|pour|por|от)\s+(?:the\s+|la\s+|le\s+)?(?P<side>[^:,;]{2,40}):\s+", re.IGNORECASE
)
_NOBLE = re.compile(r"\b(?:général|maréchal|amiral|colonel|comte|président|general|comandante)\s(de)$", re.IGNORECASE)
_HAN = re.compile("[\u4e00-\u9fff]")
_SAID = re.compile(r"[（(]([^（）()]+)[）)]$")
_HAN_NAME = re.compile("[\u4e00-\u9fff]{2,4}")
_FRENCH = re.compile(r"\b(?:présents?|ministre|ambassadeur|conseiller|Mme|secrétaire)\b", re.IGNORECASE)
_INITIALS_FIRST = re.compile(rf"\s*{_INITIALS}\s*[^\W\d_]{{3}}")
_SEPARATOR = re.compile(r",\s+(?:(?:and|und|et|и)\s+)?|\s+(?:and|und|et|и)\s+")
# A word after which the office goes on: what follows *of* or *for* is no holder's name.
_GOES_ON = re.compile(r"\b(?:of|in|for|to|at|on|the|des|der|für|de|du|la)$", re.IGNORECASE)
_RANKS = frozenset(
    "general gen lt lieutenant maj major brig brigadier colonel col marshal admiral captain capt commander vice rear "
    "sergeant ambassador senator congressman judge professor prof dr sir lord".split()
)
# Words with a capital that belong to an office and not to the name after it.
_OFFICE = _RANKS.union(*(words("persons", key) for key in ("titles", "modifiers", "offices", "roles", "listed")))
_NEEDS_STOP = words("persons", "needs_stop")
_SURNAMES_TOO = words("persons", "surnames_too")
_OFFICE_ENDING = re.compile(rf".+(?:{'|'.join(sorted(words('persons', 'endings')))})")
_ALWAYS_PLURAL = frozenset("affairs relations chiefs operations states".split())
_PLURALS = (("men", "man"), ("ies", "y"), ("s", ""))
_PARTICLES = words("persons", "particles")
_OF = frozenset("der des du del dell della dos das".split())
_PARTIES = frozenset(
    "plaintiff plaintiffs defendant defendants petitioner respondent appellant appellee prosecution defense defence "
    "government state people commonwealth crown applicant claimant witness commission committee company union".split()
)
# What stands after a name and a comma, and is none: *John Baker, Esq.*
_SUFFIXES = frozenset("esq esquire jr sr qc kc mp md phd llb cbe obe kcmg gcb ii iii".split())
_LONGEST_SENTENCE = 500
_LONGEST_NAME = 4
_SENTENCE_END = re.compile(r"\b([^\W\d_]{3,})\.\s+(?=[^\W\d_a-z])")


def is_list_of_present(text: str) -> bool:
    """Say whether a paragraph begins like a list of those present."""
    return bool(_PRESENT.search(text[:120])) or _presides(text)


def presiding(text: str) -> list[Participant]:
    """Read who presides out of a line that says so, with the office that it names."""
    match = (_CHAIRS.search(text) or _CHAIRED.match(text)) if len(text) < _LONGEST_SENTENCE else None
    if not match:
        return []
    found = match.groupdict()
    bare = _COURTESY.sub("", found["who"].strip()).strip(" .,")
    shouted = [Participant(bare)] if bare.isupper() and bare.count(" ") < _LONGEST_NAME else []
    holder = list(_persons(found["who"])) or _in_capitals(found["who"]) or shouted
    if holder and is_bare_office(holder[0].name):
        return []
    office = "Chairman" if found.get("chair") else found["office"]
    office = _OFFICES_OF.get(office.split()[-1].casefold(), office)
    return [replace(each, role="; ".join(filter(None, (each.role, office)))) for each in holder[-1:]]


def _presides(text: str) -> bool:
    return len(text) < 120 and bool(_PRESIDING.match(text))


def list_line(part: Part) -> int:
    """Return the offset of the line after the first in which a list of those present begins; 0 if there is none."""
    if is_list_of_present(lines_of(part)[0]):
        return 0
    starts = (start for start, line in zip(part.lines, lines_of(part)[1:], strict=True) if _LISTED.match(line))
    return next(starts, 0)


def field_line(part: Part) -> int:
    """Return the offset of the line after the first in which another field of the head begins; 0 if there is none."""
    starts = (start for start, line in zip(part.lines, lines_of(part)[1:], strict=True) if begins_field(line))
    return next(starts, 0)


def begins_list(part: Part) -> bool:
    """Say whether a part begins a list of those present, in its first line or as a whole."""
    first = lines_of(part)[0]
    return is_list_of_present(part.text) or is_list_of_present(first) or begins_side(first)


def continues_list(part: Part, before: Part) -> bool:
    """Say whether a part goes on with a list: it begins as one itself, or is made of names like the part before."""
    if _PRESENT.match(part.text) or begins_side(part.text):
        return True
    if _AGENDA.match(part.text):
        return False
    lines, lines_before = lines_of(part), lines_of(before)
    goes_on = _is_bare_heading(before.text) or _is_side(before.text) or _is_roster(lines_before)
    return goes_on and (_is_roster(lines) or (len(lines) == 1 and _is_side(part.text)))


def is_side_heading(label: str, part: Part) -> bool:
    """Say whether what looks like a label in a list is the heading over a delegation (*Israel:*), or an office."""
    return _presides(part.text) or any(line.rstrip(" :") == label and line.endswith(":") for line in lines_of(part))


def _is_roster(lines: list[str]) -> bool:
    """Say whether lines give each person one; a heading over them does not count."""
    is_headed = len(lines) > 1 and (_is_bare_heading(lines[0]) or _is_side(lines[0]) or _is_agency(lines[0]))
    names = lines[1:] if is_headed else lines
    return sum(_is_name_line(line) for line in names) * 2 > len(names)


def _is_agency(line: str) -> bool:
    """Say whether a line is but the name of a department over those of its people (*State*, *Joint Chiefs*)."""
    return line.count(" ") < _LONGEST_NAME and not _is_name_line(line) and line[-1].isalpha() and line[0].isupper()


def _is_bare_heading(text: str) -> bool:
    """Say whether a list's heading names nobody, so that the lines after it do."""
    bare = len(text) < 80 and not _LEAD.sub("", f"{text.rstrip(' .:')}:").strip(" .:")
    return bare or text.rstrip().casefold().endswith(" with")


def _is_name_line(line: str) -> bool:
    plain = not line.endswith((".", "?", "!", ":")) and not _DIGIT.search(line) and not begins_field(line)
    if line.startswith("The ") and is_bare_office(line):
        return True
    plain = plain and not _SPOKEN.search(line)
    whole = len(line) < 140 and plain
    return whole and _name_of(_PARENTHESIS.sub("", _OFFICE_AFTER.split(line, maxsplit=1)[0])) != ""


def _runs_on(line: str) -> bool:
    """Say whether a line names one person after the other, so that the next may go on with it."""
    pieces = line.rstrip(" ,.").split(", ")
    return len(pieces) > 2 and all(_name_of(_PARENTHESIS.sub("", piece)) for piece in pieces)


def is_field(part: Part) -> bool:
    """Say whether a part is a field of the record's head (*Subject: Trade*, or *SUBJECT* over *Trade*)."""
    return begins_field(lines_of(part)[0])


def participants_of(part: Part) -> list[Participant]:
    """Read the persons out of a paragraph that lists those present."""
    presiding = _PRESIDING.match(part.text) if _presides(part.text) else None
    if presiding:
        return _who_presides(presiding)
    listing = _LEAD.sub("", part.text)
    alike = list(_unspaced(listing)) if _HAN.search(listing) else _with_initials(listing)
    if alike or _HAN.search(listing):
        return alike
    lines = lines_of(part)
    if any(map(_delegation, lines)):
        named = [_LEAD.sub("", line[len(_delegation(line)) :]) for line in lines]
        pieces = [piece for line in named for piece in (line.split(", ") if _runs_on(line) else [line])]
        return [person for piece in pieces for person in _persons(piece)]
    sides = stretches_of(_LEAD.sub("", part.text), _is_party)
    listed = "; ".join(sides) or _first_sentence(_LEAD.sub("", part.text))
    by_line = not (";" in (part.text if sides else listed) or any(map(_runs_on, lines))) and sum(
        _is_name_line(line) or _is_side(line) for line in lines
    ) * 2 >= len(lines)
    if by_line:
        bare = (without_side(_LEAD.sub("", line), _is_party) for line in lines)
        found = [person for line in bare for person in _person_of_line(line)]
    else:
        found = [person for piece in re.split(r"[;；]", listed) for person in _persons(_LEAD.sub("", piece))]
    if sum(is_place(person.name) for person in found) * 2 > len(found):  # delegations by their countries
        return []
    if _FRENCH.search(part.text):  # *M.* is a form of address there, and else an initial
        return [replace(person, name=person.name.removeprefix("M. ")) for person in found]
    return found


def _who_presides(presiding: re.Match[str]) -> list[Participant]:
    rest = presiding.string[presiding.end() :]
    initialled = _INITIALS_AFTER.fullmatch(_COURTESY.sub("", rest).strip())
    holder = [_initialled(initialled)] if initialled else list(_persons(rest)) or _in_capitals(rest)
    office = presiding["office"] or "Chairman"
    return [Participant(each.name, f"{office}; {each.role}".strip("; ")) for each in holder]


def _with_initials(text: str) -> list[Participant]:
    """Read a list of surnames with their initials after them (*Andreev, A.A., Orlov, B.V.*, *Андреев А.А., …*)."""
    if _INITIALS_FIRST.match(_COURTESY.sub("", text)):  # *Comrades A.A. Andreev, B.V. Orlov*: they stand before
        return []
    found = list(_INITIALS_AFTER.finditer(text))
    named = sum(match.end() - match.start() for match in found)
    if len(found) < _FEWEST_WITH_INITIALS or named * 2 < len(text):
        return []
    return list(map(_initialled, found))


def _initialled(match: re.Match[str]) -> Participant:
    office = (match["office"] or "").strip()
    is_courtesy = re.fullmatch(_ADDRESS, office, re.IGNORECASE) is not None
    initials = match["initials"].strip()
    name = f"{initials} {match['name']}" if match["comma"] else f"{match['name']} {initials}"
    return Participant(name, "" if is_courtesy else office)


def _unspaced(text: str) -> Iterator[Participant]:
    """Read persons out of a list in Chinese characters: a name of two to four, and an office after it."""
    titles = sorted(words("persons", "titles_after", "zh"), key=len, reverse=True)
    for piece in re.split(r"[、，；;,。\s]+", text):
        said = _SAID.search(piece)
        named = piece[: said.start()] if said else piece
        office = next((title for title in titles if named.endswith(title) and len(named) > len(title) + 1), "")
        name = named.removesuffix(office)
        if _HAN_NAME.fullmatch(name) and not _PRESENT.match(name):
            yield Participant(name, "; ".join(filter(None, (office, said[1] if said else ""))))


def _in_capitals(entry: str) -> list[Participant]:
    """Read one person whose surname is in capitals (*Mr. ORTEGA (Ecuador)*)."""
    match = _CAPITALS.match(entry.rstrip(" ."))
    return [Participant(match["name"], match["said"] or "")] if match else []


def _delegation(line: str) -> str:
    """Return with which words a line says whose delegation it names; empty if it does not."""
    match = _DELEGATION.match(line)
    side = match["side"].strip() if match else ""
    return match.group() if match and _is_party(side) else ""


def _is_party(side: str) -> bool:
    """Say whether words are a country, or a party to a talk."""
    return is_place(side) or side.casefold() in _PARTIES


def _first_sentence(text: str) -> str:
    ends = (match.end(1) for match in _SENTENCE_END.finditer(text) if not _is_short_form(match[1]))
    return text[: next(ends, len(text))]


def _is_short_form(word: str) -> bool:
    return word.casefold() in _RANKS or bool(re.fullmatch(_ADDRESS, word, re.IGNORECASE))


def _person_of_line(line: str) -> list[Participant]:
    """Read one line of a list; an office that stands by itself (*The President*) is whoever holds it."""
    if _is_side(line) or _CLOCK.search(line):
        return []
    sent = _SENT_BY.match(line)
    if sent and is_place(sent["state"]):
        return [Participant(sent["name"].strip(), sent["state"])]
    found = list(_persons(_DASHED.sub(", ", line, count=1)))
    bare = line.strip(" .,;")
    by_office = not found and bare.casefold().startswith("the ") and "," not in bare
    return [Participant(bare)] if by_office else found


def _is_side(line: str) -> bool:
    """Say whether a line is the heading over a delegation: a country, or *Soviet side*."""
    bare = line.strip(" .:;")
    return is_place(bare) or (bool(_SIDE.search(bare)) and "," not in bare)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of an entry between commas: where it begins, where its name begins and ends, where it ends."""

    start: int
    name_start: int
    name_end: int
    end: int

    @property
    def named(self) -> bool:
        return self.name_start < self.name_end


def _persons(entry: str) -> Iterator[Participant]:
    """Read one entry of a list.

    Either offices, each before those who hold it (``Deputy Chairmen of the Council A B, C D and E F``), or one
    name and what is said of it (``General H. M. Fish, Assistant Secretary, vice Secretary Clements``).
    """
    bare = entry.strip(" .,;")
    stopped = bool(_INITIAL_LAST.search(bare)) and entry.startswith(".", entry.find(bare) + len(bare))
    text = _CONJUNCTION.sub("", f"{bare}." if stopped else bare)  # *Громыко А.А.* has its full stop
    pieces = _pieces(text)
    first = next((piece for piece in pieces if piece.named), None)
    if first is None:
        return
    role = _role(text, first.start, first.name_start)
    several = len(pieces) > 1 and role != _role(text, first.start, first.name_start, singular=False)
    if first is not pieces[0] or not _is_rank(role) or several:
        yield from _after_offices(text, pieces)
    elif len(begins := _names_before_offices(text, pieces)) > 1:
        for begin, end in itertools.pairwise([*begins, len(pieces)]):
            said = text[pieces[begin].name_end : pieces[end - 1].end].strip(" ,")
            yield _participant(text, pieces[begin], _role(text, pieces[begin].start, pieces[begin].name_start), said)
    elif all(piece.named and _is_rank(_role(text, piece.start, piece.name_start)) for piece in pieces):
        for piece in pieces:
            said = text[piece.name_end : piece.end].strip(" ()")
            yield _participant(text, piece, _role(text, piece.start, piece.name_start), said)
    else:
        yield _participant(text, first, role, text[first.name_end :].strip(" ,"))


def _names_before_offices(text: str, pieces: Sequence[_Piece]) -> list[int]:
    """Return which pieces are names, if each of them has its office after it (*A B, Minister, C D, Premier*)."""
    names = [
        index
        for index, piece in enumerate(pieces)
        if piece.named
        and _is_rank(text[piece.start : piece.name_start])
        and (not index or re.search(r"[\s.]", text[piece.name_start : piece.name_end].strip(".")))
    ]
    each_has_one = all(later - former > 1 for former, later in itertools.pairwise(names))
    return names if each_has_one and names and names[-1] + 1 < len(pieces) else []


def _participant(text: str, piece: _Piece, *said: str) -> Participant:
    bare = (_IN_PARENTHESES.sub(r"\1", part) for part in said)
    return Participant(text[piece.name_start : piece.name_end], "; ".join(part for part in bare if part))


def _pieces(text: str) -> list[_Piece]:
    breaks = [match.span() for match in _SEPARATOR.finditer(text)]
    starts = [0, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), len(text)]
    return [_piece(text, start, end) for start, end in zip(starts, ends, strict=True)]


def _piece(text: str, start: int, end: int) -> _Piece:
    name_end = start + len(_PARENTHESIS.sub("", text[start:end]))
    return _Piece(start, name_end - len(_name_of(text[start:name_end])), name_end, end)


def _after_offices(text: str, pieces: list[_Piece]) -> Iterator[Participant]:
    """Give each name the office before it; names that follow each other hold the same."""
    office, begun = "", 0
    last = max(index for index, piece in enumerate(pieces) if piece.named)
    for index, piece in enumerate(pieces[: last + 1]):
        if piece.named:
            office = _role(text, begun, piece.name_start) or office
            begun = pieces[index + 1].start if index < last else piece.end
            said = text[piece.name_end : len(text) if index == last else piece.end].strip(" ,")
            yield _participant(text, piece, office, said)


def _role(text: str, start: int, end: int, *, singular: bool = True) -> str:
    """Return what stands before a name, without a form of address; of several holders each holds one office."""
    role = _COURTESY.sub("", f"{_CONJUNCTION.sub('', text[start:end].strip(' ,'))} ").strip(" ,")
    office, preposition, rest = _COURTESY_LAST.sub("", role).partition(" of ")
    return (" ".join(map(_singular, office.split(" "))) if singular else office) + preposition + rest


def _singular(word: str) -> str:
    """Return the office of one of several holders: *Representatives* X and Y are a *Representative* each."""
    for ending, single in _PLURALS:
        singular = f"{word.removesuffix(ending)}{single}"
        if word.endswith(ending) and singular.casefold() in _OFFICE and word.casefold() not in _ALWAYS_PLURAL:
            return singular
    return word


def _is_rank(role: str) -> bool:
    """Say whether words before a name are a rank or title of the person, or nothing, and no office."""
    return all(word.strip(".").casefold() in _RANKS for word in role.split())


def _name_of(text: str) -> str:
    """Return the name at the end of a piece of a list; empty if there is none."""
    bare = text.rstrip(" ,;")
    match = _NAME.search(bare)
    if not match:
        return ""
    lead, found = bare[: match.start()].rstrip(), match.group().split()
    if all(word.replace(".", "").casefold() in _SUFFIXES for word in found):
        return ""
    holds = found[:-1] if found[-1].casefold() in _SURNAMES_TOO else found
    offices = [index for index, word in enumerate(holds) if _is_office(word)]
    if not offices:
        return _after_office(lead, found)
    name = found[offices[-1] + 1 :]
    if len(name) > 1 and is_place(name[0]):  # *Botschafter Frankreichs Muster*
        return " ".join(name[1:])
    # after an office a small word goes with it (*Botschafter der UdSSR*), or begins a name (*General de Gaulle*)
    return "" if name and name[0] in _PARTICLES and (name[0] in _OF or is_place(name[-1])) else " ".join(name)


def _after_office(lead: str, found: list[str]) -> str:
    """Return a name without what of it belongs to the office before it (*Minister for Asia Ekman*)."""
    if lead and len(found) > 1 and is_place(found[0]):  # *посол Франции М. Дежан*
        return " ".join(found[1:])
    if not _GOES_ON.search(lead):
        return " ".join(found)
    noble = _NOBLE.search(lead)
    if noble and not is_place(found[-1]):  # *le général de Gaulle*
        return " ".join([noble[1], *found])
    return " ".join(found[1:])


def _is_office(word: str) -> bool:
    bare = word.strip(".,’'").casefold()
    # an initial is none, even if *M.* and *т.* are forms of address elsewhere
    if len(bare) == 1 or (bare in _NEEDS_STOP and not word.endswith(".")):
        return False
    capitals = word.isupper() and "." not in word
    known = bare in _OFFICE or _OFFICE_ENDING.fullmatch(bare)
    return bool(known or capitals or re.fullmatch(_ADDRESS, word, re.IGNORECASE))
