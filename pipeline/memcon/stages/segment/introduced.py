"""Paragraphs in, persons out whom headings and the head of an interview name in full, and labels by a part of it.

*STATEMENT OF HON. DEAN RUSK, SECRETARY OF STATE* names whom *Secretary RUSK* means; *Interview with Edward T. Folliard,
by Jerry N. Hess* whom *FOLLIARD* and *HESS* do.
"""

import re
from collections.abc import Iterable, Iterator

from memcon.model import Division, Item, Narration, Paragraph, Participant, lines_at
from memcon.tables import words

_TITLES = words("persons", "titles")
_WORD = r"(?:[^\W\d_a-zа-яё][\w’'-]+|[^\W\d_a-zа-яё]\.)"
_NAME = rf"(?P<name>(?:{_WORD} ){{1,4}}{_WORD})"
_STATEMENT = re.compile(
    rf"(?i:(?:opening |prepared |further |resumed )?(?:statement|testimony|deposition|affidavit|evidence) of)\s"
    rf"(?:(?i:the\s)?(?i:hon\.?|honorable)\s)?{_NAME}(?:[,;]\s?(?P<office>.{{3,120}}?))?\.?"
)
_INTERVIEW = re.compile(
    rf"(?i:interview(?:s|ed)?|conversation|oral history|entretien|entrevista|gespräch|intervista|интервью)"
    rf"(?:\s(?i:history|transcript))?\s(?i:with|of|avec|con|a|mit|с):?\s{_NAME}"
)
_BY = re.compile(rf"(?i:(?:interview(?:ed|er)?|conducted|recorded|interview conducted)\s)?(?i:by)\s{_NAME}")
_ROLE = re.compile(
    rf"(?P<role>(?i:interviewee|interviewer|narrator|interviewed|respondent))s?(?:\s(?i:by))?\s?[:–—]\s?{_NAME}"
)
_SHORT = 160


def introduced(
    opening: Iterable[Paragraph], items: Iterable[Item], listed: Iterable[Participant]
) -> tuple[Participant, ...]:
    """Return the persons whom the head of an interview and the headings over statements name.

    Args:
        opening: the paragraphs before the talk.
        items: the conversation.
        listed: whom a list names as present: they are left out.
    """
    known = {_last(each.name) for each in listed}
    found = {_last(each.name): each for each in _named(opening, items) if " " in each.name}
    return tuple(each for last, each in found.items() if last not in known)


def _named(opening: Iterable[Paragraph], items: Iterable[Item]) -> Iterator[Participant]:
    yield from _of_interview([line for paragraph in opening for line in lines_at(paragraph.text, paragraph.lines)])
    for item in items:
        if isinstance(item, Division):
            yield from _of_statement(" ".join(head.text for head in item.heads))
        elif isinstance(item, Narration):
            yield from _of_statement(item.paragraph.text)


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].casefold().strip(".")


def _of_statement(text: str) -> Iterator[Participant]:
    match = _STATEMENT.fullmatch(text) if len(text) < _SHORT else None
    if match and not _is_title(match["name"].split()[-1]):
        yield Participant(_untitled(match["name"]), match["office"] or "")


def _of_interview(lines: list[str]) -> Iterator[Participant]:
    """Yield who is interviewed and who asks; *by* somebody counts below the word *interview* only."""
    short = [line for line in lines if len(line) < _SHORT]
    head = "\n".join(short)
    asked = _INTERVIEW.search(head)
    if asked:
        yield Participant(_untitled(asked["name"]), "interviewee")
        if by := _BY.search(head, asked.end()):
            yield Participant(_untitled(by["name"]), "interviewer")
    for match in _ROLE.finditer(head):
        yield Participant(_untitled(match["name"]), match["role"].casefold())


def _untitled(name: str) -> str:
    parts = name.split()
    while len(parts) > 1 and _is_title(parts[0]):
        parts = parts[1:]
    return " ".join(parts)


def _is_title(word: str) -> bool:
    return word.strip(".").casefold() in _TITLES
