"""Words of a list of those present in, its stretches by delegation out (*On the Soviet side: A; on ours: B*)."""

import re
from collections.abc import Callable

_SIDE = re.compile(
    r"(?:^|(?<=[\s:;.,]))(?:and\s+|und\s+|et\s+|и\s+)?"
    r"(?:(?:on|from|for)\s+(?:the\s+)?(?:[^\W\d_][\w'’-]*\s+){1,3}?(?:side|part|delegation)"
    r"|(?:von|auf|seitens)\s+(?:der\s+)?[\w-]+\s+(?:seite|delegation)"
    r"|(?:с|со|от)\s+[\w-]+\s+стороны"
    r"|(?:du|de la|pour la)\s+(?:côté|part|délégation)\s+[\w-]+"
    r"|(?:por|de|del)\s+(?:la\s+)?(?:parte|lado|delegación)\s+[\w-]+"
    r"|(?:for|für|pour|por|от)\s+(?:the\s+|la\s+|le\s+)?(?P<country>[^\W\d_][\w ]{2,38}?))"
    r"(?:\s*[:：]|\s+[–—])\s*",
    re.IGNORECASE,
)
_BETWEEN = " ,;.；"


def stretches_of(text: str, is_country: Callable[[str], bool]) -> list[str]:
    """Return what a list says of each side, without the words that say which; nothing if it names no sides.

    Args:
        text: the words of the list.
        is_country: whether words are a country, whose side *For China:* is.
    """
    leads = [match for match in _SIDE.finditer(text) if match["country"] is None or is_country(match["country"])]
    if not leads:
        return []
    ends = [*(lead.start() for lead in leads[1:]), len(text)]
    before = text[: leads[0].start()].strip(_BETWEEN)
    said = [text[lead.end() : end].strip(_BETWEEN) for lead, end in zip(leads, ends, strict=True)]
    return [stretch for stretch in (before, *said) if stretch]


def begins_side(line: str) -> bool:
    """Say whether a line begins with the heading over a side, which names no country."""
    match = _SIDE.match(line)
    return match is not None and match["country"] is None


def without_side(line: str, is_country: Callable[[str], bool]) -> str:
    """Return a line without the heading over a side that it begins with."""
    match = _SIDE.match(line)
    return line[match.end() :] if match and (match["country"] is None or is_country(match["country"])) else line
