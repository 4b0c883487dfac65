"""What is known of a document as a whole: the names of facts, what their values look like, and where they are from.

The names, in several languages, are in ``data/metadata.toml``; docs/metadata.md tells of them.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from functools import cache
from typing import NamedTuple

from memcon.languages import language_code
from memcon.tables import table

LISTS = ("list", "people")
SHELFMARK_PARTS = ("fond", "series", "opis", "delo", "box", "folder", "leaves")
_DOTTED = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}")  # day first, in whatever language
_W3C = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_IN_ADDRESS = r"(?:[^\s#%\[\]\\^`{|}<>\"]|%[0-9A-Fa-f]{2})*"
_ADDRESS = re.compile(rf"https?://[^\s/?#:@%\[\]\\^`{{|}}<>\"]+(?::\d+)?(?:[/?]{_IN_ADDRESS})?(?:#{_IN_ADDRESS})?")
_ID = re.compile(r"[^\W\d][\w.-]*")
_STATUSES = ("free", "restricted", "unknown")
_LONGEST = 100_000  # characters of a value: what is longer is no catalogue's entry
_OFFICE = re.compile(r"^(?P<name>[^\t]+?)(?:\t|\s*[(（](?=[^()（）]+[)）]$)|,\s+|\s+[–—]\s+)(?P<role>.+?)[)）]?$")


class Fact(NamedTuple):
    """One fact of a document, and who says so.

    Attributes:
        name: what it is, such as ``title``.
        values: its values; most facts have one. A person's office stands after a tab.
        origin: who says so, as a reader is told: *talk.toml*, *the source's field “Date”*.
        path: the file that says so; empty for the source itself.
        line: the line of that file, counted from 1; 0 if it is not known.
        is_guess: nobody says so; it was read off the text.
    """

    name: str
    values: tuple[str, ...]
    origin: str
    path: str = ""
    line: int = 0
    is_guess: bool = False

    @property
    def text(self) -> str:
        """The value as one text."""
        return "; ".join(value.replace("\t", ", ") for value in self.values)

    @property
    def normal(self) -> str:
        """The value in a form that can be compared: a date in W3C form, a language's tag, words in one case."""
        kind = kind_of(self.name)
        if kind == "date":
            return date_of(self.text) or self.text
        if kind == "language":
            return language_code(self.text) or self.text
        return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", self.text).casefold())) or self.text


Facts = Mapping[str, Fact]


def names() -> tuple[str, ...]:
    """Return the names of all facts."""
    return tuple(table("metadata"))


def kind_of(name: str) -> str:
    """Return what values of a fact look like: a kind of ``data/metadata.toml``."""
    return str(table("metadata")[name]["kind"])


def is_list(name: str) -> bool:
    """Say whether a fact may have several values."""
    return kind_of(name) in LISTS


def named(label: str, vocabulary: str = "labels") -> str:
    """Return the fact that a label means in a vocabulary (``labels``, ``dc``, ``ead``); empty if it means none."""
    if vocabulary != "labels":  # whoever read the file may know what is meant
        return _vocabulary(vocabulary).get(label) or (label if label in names() else "")
    key = plain(label)
    found = _vocabulary(vocabulary)
    return found.get(key) or found.get(key.replace("_", " ").replace("-", " "), "")


def near(label: str) -> str:
    """Return the label that may have been meant; empty if none is like it."""
    found = get_close_matches(plain(label), list(_vocabulary("labels")), n=1, cutoff=0.75)
    return found[0] if found else ""


def plain(label: str) -> str:
    """Return a label as it is looked up: in one case, without the colon after it."""
    return " ".join(unicodedata.normalize("NFC", label).casefold().strip().rstrip(":：").split())


@cache
def _vocabulary(which: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, entry in table("metadata").items():
        known = [each.strip() for each in entry.get(which, "").split("|") if each.strip()]
        found |= dict.fromkeys([name, name.replace("_", " "), *map(plain, known)] if which == "labels" else known, name)
    return found


def date_of(text: str) -> str:
    """Return a date in W3C form, given in that form or in words; empty if there is none, or there are two."""
    words = text.strip()
    if not _W3C.fullmatch(words):
        from memcon.dates import find_dates  # here, since its many forms take time, and most dates are not in words

        dates = list(find_dates(words, language="de" if _DOTTED.fullmatch(words) else ""))
        return dates[0].when if len(dates) == 1 else ""
    try:
        date.fromisoformat((words + "-01-01")[:10])
    except ValueError:
        return ""
    return words


def person(value: str) -> tuple[str, str]:
    """Return name and office of a person: *Ann Clerk, secretary* and *Ann Clerk (secretary)* give both."""
    match = _OFFICE.match(value)
    return (match["name"].strip(), match["role"].strip()) if match else (value, "")


def problem(name: str, value: str) -> str:
    """Say what a value of a fact should be, if it is not; nothing if it is well."""
    if len(value) > _LONGEST:
        return f"shorter: it has {len(value):,} characters"
    if any((unicodedata.category(c) in ("Cc", "Cs") and not c.isspace()) or c in "\ufffe\uffff" for c in value):
        return "text without control characters"
    wrong = {
        "date": lambda: not date_of(value),
        "language": lambda: not language_code(value),
        "address": lambda: not _ADDRESS.fullmatch(value),
        "id": lambda: not _ID.fullmatch(value),
        "status": lambda: value not in _STATUSES,
    }.get(kind_of(name))
    return _EXPECTED[kind_of(name)] if wrong and wrong() else ""


_EXPECTED = {
    "date": "a date such as 1959-10-02, 1959-10 or 1959",
    "language": "a BCP 47 tag such as “en” or “ru-Latn”, or the name of a language",
    "address": "an address on the Web that begins with https:// or http://",
    "id": "letters, digits, hyphens and full stops, a letter first",
    "status": f"one of {', '.join(_STATUSES)}",
}
