"""The first lines of a record in, the names out between which its title says that it was: *Talk between A and B*."""

import re
from collections.abc import Iterable, Iterator

_LONG = 160  # characters: a title is shorter
_WITH = re.compile(
    r"\b(?:between|with|zwischen|mit|entre|avec|con|com|tra|fra|między|mezi|между|с|со)\s(?P<names>.+)", re.IGNORECASE
)
# What follows such a word tells of the talk, and of nobody who talks.
_OTHER = re.compile(
    r"\b(?:on|about|concerning|regarding|in|at|held|über|am|im|sur|à|au|sobre|en|su|o|w|v|о|об|в|на)\s|\d|(?<=\w{3})\.|[;:(\n]",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:[^\W\d_a-zа-яё][\w’'.-]*\s?)+")
# *毛泽东同赫鲁晓夫会谈记录*: two names, and what they did.
_CHINESE = re.compile(
    r"(?P<first>[\u4e00-\u9fff]{2,4}?)(?:主席|总理|總理|同志)?[同与與和跟](?P<second>[\u4e00-\u9fff·]{2,8}?)(?:主席|总理|總理|同志)?的?"
    r"(?:会谈|會談|谈话|談話|会见|會見|会晤|會晤|对话|對話)"
)


def parties_of(lines: Iterable[str]) -> Iterator[str]:
    """Yield the names that a title gives those who talk, whole and by their last word.

    Args:
        lines: the first lines of a record; long ones are no title.
    """
    for line in lines:
        if len(line) > _LONG:
            continue
        if chinese := _CHINESE.search(line):
            yield from chinese.groups()
        for said in _WITH.finditer(line):
            for name in _NAME.findall(_OTHER.split(said["names"], maxsplit=1)[0]):
                yield name.strip()
                yield name.split()[-1]
