"""Marks of items in lists: a number, a letter or a sign at the beginning of a line (*1.*, *(a)*, *•*)."""

import re
from typing import NamedTuple

_MARK = re.compile(
    r"(?P<mark>\(?(?:(?P<number>\d{1,2})|(?P<letter>[a-zа-я]))[.)]|(?P<sign>[•·▪‣–*-]))\s+(?=\S)"
    r"|(?P<east>(?P<counted>[一二三四五六七八九十]{1,3})、|（(?P<inside>[一二三四五六七八九十]{1,3})）)\s*(?=\S)"
)
_COUNTED = "一二三四五六七八九十"


class ListMark(NamedTuple):
    """The mark of an item as it stands, its kind, which number it means (0 for a sign), and where the words begin."""

    text: str
    kind: str
    number: int
    end: int


def list_mark(text: str) -> ListMark | None:
    """Return the mark that a line begins with; nothing if there is none."""
    match = _MARK.match(text)
    if not match:
        return None
    if match["sign"]:
        return ListMark(match["sign"], match["sign"], 0, match.end())
    if match["number"]:
        return ListMark(match["mark"], _form(match["mark"], match["number"]), int(match["number"]), match.end())
    if match["letter"]:
        first = "a" if match["letter"] < "а" else "а"
        number = ord(match["letter"]) - ord(first) + 1
        return ListMark(match["mark"], _form(match["mark"], match["letter"]), number, match.end())
    counted = match["counted"] or match["inside"]
    return ListMark(match["east"], _form(match["east"], counted), _value(counted), match.end())


def _form(mark: str, number: str) -> str:
    """Return a mark with a sign of its kind for its number: *(1)* and *(2)* are alike, *1.* and *a.* are not."""
    return mark.replace(number, "1" if number.isdigit() else "a")


def _value(counted: str) -> int:
    tens, ten, ones = counted.partition("十")
    if not ten:
        return _COUNTED.index(counted[0]) + 1
    return (_COUNTED.index(tens) + 1 if tens else 1) * 10 + (_COUNTED.index(ones) + 1 if ones else 0)


def goes_on(mark: ListMark, before: ListMark) -> bool:
    """Say whether a mark is that of the item after another's: the same sign, or the next number."""
    return mark.kind == before.kind and (mark.number == 0 or mark.number == before.number + 1)


def begins(mark: ListMark) -> bool:
    """Say whether a mark may be that of the first item."""
    return mark.number in (0, 1)
