"""The first lines of a record in, which of them is its title out: not how secret it is, not whose paper it is on."""

import re
from collections.abc import Iterable, Sequence

from memcon.markings import is_marking

# What says that a line names the record: the kind of paper that it is.
_KIND = re.compile(
    r"(?:memorand(?:um|a)|records?|minutes|transcript|stenogram|stenographic|notes|summary|report|telcon|verbatim)\b"
    r"|\b(?:conversations?|interviews?|talks?|meetings?|sessions?|hearings?|testimony|deposition|conference|briefing|"
    r"discussions?|oral history|telephone call)\b"
    r"|niederschrift|protokoll|vermerk|gespräch|unterredung|sitzung|aufzeichnung"
    r"|compte[- ]rendu|procès-verbal|entretien|conversación|entrevista|\bacta\b|versión taquigráfica|colloquio|verbale"
    r"|запис[ьи]|стенограмм|протокол|бесед|интервью|заседани|记录|談話|谈话|会谈|會談|protokół|zapis|rozmow|záznam|jegyzőkönyv",
    re.IGNORECASE,
)
_SCENE = re.compile(r"[\[<(].*[\])>]", re.DOTALL)
_LONGEST = 250


def title_among(lines: Sequence[str], others: Iterable[str] = ()) -> str:
    """Return the line that is a record's title; empty if none may be one.

    The first that says what kind of record it is goes before others. If it says nothing else, and the next goes on
    in lower case, both are the title.

    Args:
        lines: the first lines, in order.
        others: lines that are rather a date or a place; one is a title only if it says what kind of record it is.
    """
    beside = set(others)
    may_be = [line for line in lines if line and not (is_marking(line) or _SCENE.fullmatch(line.strip()))]
    kinds = [line for line in may_be if names_kind(line)]
    title = next(iter(kinds), "") or next((line for line in may_be if line not in beside), "")
    return _with_next(title, may_be) or next(iter(may_be), "")


def names_kind(line: str) -> bool:
    """Say whether a line says what kind of record it heads (*Memorandum of Conversation*)."""
    return len(line) <= _LONGEST and _KIND.search(line) is not None


def _with_next(title: str, lines: Sequence[str]) -> str:
    at = lines.index(title) + 1 if title in lines else len(lines)
    following = lines[at] if at < len(lines) else ""
    return f"{title} {following}" if following[:1].islower() and len(title.split()) < 4 else title
