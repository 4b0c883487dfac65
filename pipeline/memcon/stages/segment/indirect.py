"""Parts without labels in, the record of a talk that tells what was said out (*Mr. Smith said that he agreed*).

Such a record is told from a transcript whose labels were not understood: many of its paragraphs report speech, and
hardly any begins with what looks like a label or has somebody say *I* or *we*. In doubt it is none.
"""

import re
from collections.abc import Iterator, Sequence

from memcon.conventions import Convention, built_in
from memcon.findings import Finding, Severity
from memcon.model import Division, Followed, Item, Narration, Record, Scene, Transcript
from memcon.stages.segment.closing import split_ending
from memcon.stages.segment.headings import Heading, headings_told
from memcon.stages.segment.opening import read_opening
from memcon.stages.segment.paragraphs import is_torn, joined, paragraph
from memcon.stages.segment.parts import Part
from memcon.stages.segment.present import begins_list, continues_list
from memcon.stages.segment.turns import FIRST_PERSON, QUOTED, scene_of

REPORTED = re.compile(
    r"\b(?:said|says|stated|replied|asked|answered|added|noted|remarked|observed|explained|inquired|enquired|responded|"
    r"declared|pointed out|emphasi[sz]ed|stressed|expressed|suggested|agreed|thanked|thought|felt|believed|commented|"
    r"mentioned|recalled|referred|went on|told|informed|wondered|indicated|reiterated|concluded|confirmed|"
    r"sagte|erklärte|erwiderte|antwortete|fragte|bemerkte|betonte|meinte|fügte hinzu|wies darauf hin|äußerte|begrüßte|"
    r"erklärt|führt aus|betont|bemerkt|erwidert|berichtete?|weist darauf hin|legt dar|teilt mit|widerspricht|"
    r"stellt fest|dankte|legte dar|führte aus|unterstrich|hob hervor|teilte mit|informierte|erkundigte|"
    r"disse|dichiarò|rispose|chiese|osservò|affermò|aggiunse|afirmou|respondeu|perguntou|declarou|acrescentou|"
    r"powiedział\w*|oświadczył\w*|odpowiedział\w*|zapytał\w*|podkreślił\w*|stwierdził\w*|dodał\w*|"
    r"a (?:dit|déclaré|répondu|demandé|souligné|ajouté|indiqué|remarqué)|déclare|répond|demande|souligne|ajoute|"
    r"dijo|declaró|respondió|preguntó|señaló|añadió|manifestó|indicó|"
    r"сказал\w*|заявил\w*|ответил\w*|спросил\w*|отметил\w*|подчеркнул\w*|добавил\w*|указал\w*|выразил\w*|сообщил\w*)\b"
    r"|说|表示|指出|答道|问道|强调|認為|认为|述べた|と述べ|答えた|尋ねた|指摘した",
    re.IGNORECASE,
)
_FIELD = re.compile(r"[^:：]{2,40}[:：]")
_SENTENCE = re.compile(r"(?:(?<=[^\W\d_][^\W\d_])\.|[?!。？！])(?:[\"”’»)\]]*)(?:\s|$)")
_TIME = re.compile(r"\b[ap]\.\s?m\.", re.IGNORECASE)  # its full stop ends no sentence
_FEWEST = 2
_SHORT = 12
_LONGEST_HEADING = 3  # paragraphs between an item of the agenda and what is told below it


def read_indirect(parts: tuple[Part, ...], transcript: Transcript, convention: Convention | None) -> Record | None:
    """Make a record without turns; None if the parts do not tell what was said, and nobody says that they do."""
    chosen = convention is not None and not convention.turns
    first = _begin(parts) if parts else None
    if first is None or not (chosen or (convention is None and _tells(parts[first:]))):
        return None
    first = _with_heading(parts, first)
    opening = read_opening(parts[:first], transcript.text)
    last = max((index for index in range(first, len(parts)) if REPORTED.search(parts[index].text)), default=first)
    told, ending = split_ending(parts[first:], last - first)
    headings = headings_told(told)
    conversation = tuple(_divided(told, headings))
    narration = tuple(item for item in conversation if isinstance(item, Narration))
    told_in = convention if convention and chosen else next(each for each in built_in() if not each.turns)
    reported = len(narration) if chosen else sum(1 for each in narration if REPORTED.search(each.paragraph.text))
    return Record(
        opening=opening.paragraphs,
        present=opening.present,
        before=opening.before,
        conversation=conversation,
        closing=ending.closing,
        signatures=ending.signatures,
        notes_heading=ending.notes_heading,
        notes=ending.notes,
        participants=(*opening.participants, *ending.participants),
        findings=() if chosen else (_finding(transcript.name, parts[first].line),),
        conventions=(Followed(told_in.name, told_in.title, parts[first].line, reported, len(narration)),),
        is_indirect=True,
    )


def _tells(parts: Sequence[Part]) -> bool:
    """Say whether parts tell what was said: most of their paragraphs do, few begin like a turn, and few say *I*."""
    paragraphs = [part for part in parts if _is_prose(part)]
    reported = sum(1 for part in paragraphs if REPORTED.search(part.text))
    like_turns = sum(1 for part in paragraphs if _begins_with_field(part) or _says_i(part))
    return reported >= _FEWEST and reported * 2 > len(paragraphs) and like_turns * 4 <= len(paragraphs)


def _is_prose(part: Part) -> bool:
    return not part.heading and len(part.text) >= _SHORT and bool(_SENTENCE.search(_TIME.sub("", part.text)))


def _says_i(part: Part) -> bool:
    """Say whether somebody says *I*, *we* or *you* outside quotation marks."""
    return bool(FIRST_PERSON.search(QUOTED.sub("", part.text)))


def _begins_with_field(part: Part) -> bool:
    """Say whether a paragraph begins with what looks like a field or a label (*Berlin: …*)."""
    field = _FIELD.match(part.text)
    return field is not None and not REPORTED.search(field.group())


def _begin(parts: Sequence[Part]) -> int:
    """Return where the narrative begins: below a head that may be prose too (*Copy No. 31*), with who said what."""
    first = _first_told(parts)
    said = (index for index, part in enumerate(parts) if _is_prose(part) and REPORTED.search(part.text))
    later = next(said, first)
    if not any(map(begins_list, parts[first:later])) and _tells(parts[first:]):
        return first
    return later if _tells(parts[later:]) else first


def _first_told(parts: Sequence[Part]) -> int:
    """Return where the narrative begins: with the first sentence that is no field and no list of those present."""
    index = 0
    while index < len(parts):
        if begins_list(parts[index]) and not REPORTED.search(parts[index].text):
            index += 1
            while index < len(parts) and continues_list(parts[index], parts[index - 1]):
                index += 1
            continue
        part = parts[index]
        if _is_prose(part) and (REPORTED.search(part.text) or not _begins_with_field(part)):
            return index
        index += 1
    return 0


def _with_heading(parts: Sequence[Part], first: int) -> int:
    """Return where the narrative begins with the item of the agenda that it stands below, if it stands below one."""
    above = (each.first for each in headings_told(parts[:first]) if each.style == "item")
    return next((index for index in above if first - index <= _LONGEST_HEADING), first)


def _divided(parts: Sequence[Part], headings: Sequence[Heading]) -> Iterator[Item]:
    """Yield what is told, each stretch below its heading."""
    yield from _narrated(parts[: headings[0].first if headings else len(parts)])
    ends = (*(each.first for each in headings[1:]), len(parts))
    for heading, end in zip(headings, ends, strict=False):
        yield Division(heading.kind, tuple(map(paragraph, parts[heading.first : heading.last])), heading.level)
        yield from _narrated(parts[heading.last : end])


def _narrated(parts: Sequence[Part]) -> list[Narration]:
    """Make narration of parts, halves that a page tore apart joined."""
    groups: list[list[Part]] = []
    for part in parts:
        last = groups[-1][-1] if groups else None
        is_whole = part.heading or part.item or part.cells is not None or (last and last.heading)
        if last and not is_whole and is_torn(last.text, part.text, bool(part.pages)):
            groups[-1].append(part)
        else:
            groups.append([part])
    return [Narration(joined(halves), _scene(halves[0])) for halves in groups]


def _scene(part: Part) -> Scene:
    scene = None if part.heading or REPORTED.search(part.text) else scene_of(part.text)
    return scene if scene is Scene.PAUSE else Scene.NARRATION


def _finding(name: str, line: int) -> Finding:
    return Finding(
        Severity.WARNING,
        "T-040",
        "The record has no speakers' labels and tells what was said; it was taken as narrative, without turns.",
        "If that is right, say convention = “indirect” under [segment] in memcon.toml, and this is silent. If speakers "
        "are named in a way that was not understood, “memcon inspect” shows what stands there.",
        name,
        line,
    )
