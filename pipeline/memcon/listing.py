"""Every name of an edition in a table: who or what is meant, how often, in which forms, and what is doubtful.

The doubtful comes first. *Unresolved* is a name that points at no entry; *ambiguous*, one that points at none because
several fit (the machine says so by ``cert``); *made here*, an entry that was made for the document and is uncertain.
A speaker whose label is no name (*The President*) is listed as *speaker*, with the label as the words.
*Untagged* come last: words with capitals in the middle of a sentence that no name covers.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from memcon.marks import NAME_KINDS, Marked, marks_of
from memcon.tables import words
from memcon.xmltools import ID, Element, descendants, find, local_name, parse, text_of

_ENTRIES = ("person", "personGrp", "place", "org", "event", "bibl")
_HEADS = frozenset("persName placeName geogName orgName label title name eventName".split())
_CAPITALISED = r"[^\W\d_a-z][\w’'.-]*\w"
_UNTAGGED = re.compile(rf"(?<=[a-zß-ÿа-яё,;] )(?!I['’]){_CAPITALISED}(?: {_CAPITALISED})*")
_COURTESY = words("persons", "courtesy")
_AROUND = 40  # characters of context on either side


class Status(StrEnum):
    """What an editor has to do with a name, the most urgent first."""

    UNRESOLVED = "unresolved"
    AMBIGUOUS = "ambiguous"
    MADE_HERE = "made here"
    KNOWN = "known"
    UNTAGGED = "untagged"


class Mention(NamedTuple):
    """A name where it stands."""

    file: str
    line: int
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of the table.

    Attributes:
        status: what is to be done with it.
        kind: element of the name; ``speaker`` for a label that is none.
        id: id of the entry.
        name: the entry's name, or the words.
        forms: ``(words, count)``, the most frequent first.
        cert: certainty of the entry or mention, if it says so.
        identifiers: ``(type, number)`` of the entry elsewhere.
        mentions: all mentions, in order.
    """

    status: Status
    kind: str
    id: str
    name: str
    forms: tuple[tuple[str, int], ...]
    cert: str
    identifiers: tuple[tuple[str, str], ...]
    mentions: tuple[Mention, ...]


class _Entry(NamedTuple):
    name: str
    cert: str
    identifiers: tuple[tuple[str, str], ...]


_NOBODY = _Entry("", "", ())
_Key = tuple[Status, str, str, str, str]


def list_names(editions: Iterable[tuple[str, bytes]]) -> tuple[Listed, ...]:
    """List the names of editions.

    Args:
        editions: name and bytes of each.

    Raises:
        DocumentError: if one is not well-formed, or has no text.
    """
    rows: dict[_Key, list[Mention]] = defaultdict(list)
    entries: dict[str, _Entry] = {}
    for file, data in editions:
        root = parse(data, file)
        here = _entries(root)
        entries = here | entries
        marked = marks_of(root, file)
        for key, mention in (*_tagged(marked, here, file), *_speakers(marked, here, file), *_untagged(marked, file)):
            rows[key].append(mention)
    listed = (_listed(key, mentions, entries) for key, mentions in rows.items())
    order = list(Status)
    return tuple(
        sorted(
            listed, key=lambda row: (order.index(row.status), -len(row.mentions), row.name.casefold(), row.id, row.kind)
        )
    )


def _entries(root: Element) -> dict[str, _Entry]:
    """Return the entries that a document has in its ``standOff``."""
    place = find(root, "tei:standOff")
    if place is None:
        return {}
    return {node.get(ID, ""): _entry(node) for node in descendants(place, *_ENTRIES) if node.get(ID)}


def _entry(node: Element) -> _Entry:
    name = next((text_of(child) for child in node if local_name(child) in _HEADS), "")
    numbers = tuple((child.get("type", "idno"), text_of(child)) for child in node if local_name(child) == "idno")
    return _Entry(name, node.get("cert", ""), numbers)


def _tagged(marked: Marked, entries: dict[str, _Entry], file: str) -> Iterator[tuple[_Key, Mention]]:
    for mark in marked.of(*NAME_KINDS):
        mention = _mention(marked, mark.start, mark.end, mark.line, file)
        for target in mark.value.split() or [""]:
            yield _key(mark.kind, target, mark.cert, mention, entries), mention


def _key(kind: str, target: str, cert: str, mention: Mention, entries: dict[str, _Entry]) -> _Key:
    made_here = target and entries.get(target, _NOBODY).cert == "low"
    status = Status.MADE_HERE if made_here else Status.KNOWN if target else _open(cert)
    return (status, kind, target, "" if target else mention.words, mention.file if made_here else "")


def _speakers(marked: Marked, entries: dict[str, _Entry], file: str) -> Iterator[tuple[_Key, Mention]]:
    """Yield the labels of speakers that name nobody (*The President*), with whoever speaks."""
    turns = marked.of("turn")
    begins = [turn.start for turn in turns]
    named = [mark.start for mark in marked.of(*NAME_KINDS)]
    for start, end in marked.labels:
        at = bisect_left(begins, end)
        if at == len(turns) or bisect_left(named, start) != bisect_left(named, end):
            continue
        mention = _mention(marked, start, end, marked.line_at(start), file)
        for target in turns[at].value.split():
            yield _key("speaker", target, "", mention, entries), mention


def _open(cert: str) -> Status:
    return Status.AMBIGUOUS if cert == "low" else Status.UNRESOLVED


def _untagged(marked: Marked, file: str) -> Iterator[tuple[_Key, Mention]]:
    """Yield words with capitals in the middle of a sentence that no name, date or label covers."""
    covered = bytearray(len(marked.text))
    for start, end in (*((mark.start, mark.end) for mark in marked.of(*NAME_KINDS, "date")), *marked.labels):
        covered[start:end] = b"\1" * (end - start)
    for found in _UNTAGGED.finditer(marked.text):
        start, end = found.span()
        if found[0][0].isupper() and not any(covered[start:end]) and not _is_title(found[0]):
            mention = _mention(marked, start, end, marked.line_at(start), file)
            yield (Status.UNTAGGED, "", "", found[0], ""), mention


def _is_title(phrase: str) -> bool:
    """Say whether words are forms of address only (*Mr*): nobody's name, and no office that somebody holds."""
    return all(word.strip(".").casefold() in _COURTESY for word in phrase.split())


def _mention(marked: Marked, start: int, end: int, line: int, file: str) -> Mention:
    before = " ".join(marked.text[max(start - _AROUND, 0) : start].split("\n")[-1:])
    after = marked.text[end : end + _AROUND].split("\n")[0]
    return Mention(file, line, before, " ".join(marked.text[start:end].split()), after)


def _listed(key: _Key, mentions: list[Mention], entries: dict[str, _Entry]) -> Listed:
    status, kind, target, said, _ = key
    entry = entries.get(target, _NOBODY)
    forms: dict[str, int] = defaultdict(int)
    for mention in mentions:
        forms[mention.words] += 1
    ordered = tuple(sorted(forms.items(), key=lambda form: (-form[1], form[0])))
    cert = "low" if status is Status.AMBIGUOUS else entry.cert
    return Listed(status, kind, target, entry.name or said or target, ordered, cert, entry.identifiers, tuple(mentions))
