"""An edition in, how it is cited out: what its header knows, a passage of it, and both in words.

The words are Chicago's, notes and bibliography: an edition as a bibliography has it, a passage as a note does. They
are made here and nowhere else; stylesheets get them as parameters (``stylesheet_words``).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from memcon.english import capitalised, dated, day, listed
from memcon.errors import DocumentError
from memcon.xmltools import ID, LANG, Element, descendants, find, find_all, local_name, text_of

# What a header says where TEI wants a word and nothing is known: it is cited nowhere.
UNPUBLISHED = "unpublished"
UNKNOWN = "unknown"
UNNAMED_EDITOR = "the edition's editors"
UNNAMED_TRANSCRIBER = "the source's transcriber"
RIGHTS_UNKNOWN = "What rights there are in the text is not known."
_NOBODY = frozenset([UNPUBLISHED, UNKNOWN, UNNAMED_EDITOR, UNNAMED_TRANSCRIBER])

_FILE = "tei:teiHeader/tei:fileDesc"
_PROFILE = "tei:teiHeader/tei:profileDesc"
_ORIGINAL = f"{_FILE}/tei:sourceDesc/tei:msDesc/tei:msIdentifier"
_HOLDERS = ("institution", "repository")
_PUBLICATION = f"{_FILE}/tei:publicationStmt"
_TITLES = (f"{_FILE}/tei:titleStmt/tei:title[@type='main']", f"{_FILE}/tei:titleStmt/tei:title")
_LIMITS = ("when", "from", "to", "notBefore", "notAfter")
_UNITS = {"sp": "turn", "p": "paragraph", "stage": "stage direction", "note": "note"}
_NUMBERED = re.compile(r"[a-z]+0*([1-9][0-9]*[a-z]*)")  # p005, s001
_SUGGESTED = 3
# What stands in the words of a citation for what differs from turn to turn.
SPEAKER, TURN, FRAGMENT = "{speaker}", "{turn}", "{id}"


@dataclass(frozen=True, slots=True)
class Name:
    """A name, and which of its parts is which, if a register says so: nobody guesses that of *Chen Yi*."""

    words: str
    family: str = ""
    given: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is cited of an edition; what the header does not know is empty.

    Attributes:
        id: the edition's id.
        title: the title of the record.
        kind: what kind of document it is.
        when: its date: the values of TEI's attributes for dates, by name.
        date: the same in words.
        place: where the conversation took place.
        repository: the archive that has the original, after the institution that it belongs to.
        settlement: where the archive is.
        collection: the collection there.
        shelfmark: the shelfmark there.
        translators: who translated it.
        editors: who edits the edition.
        publisher: who publishes it.
        published: when (W3C).
        version: which edition it is: *version 2*, or in the words of the header.
        doi: its DOI.
        address: where it is on the Web.
        language: language of the text (BCP 47).
    """

    id: str
    title: str
    kind: str = ""
    when: tuple[tuple[str, str], ...] = ()
    date: str = ""
    place: str = ""
    repository: str = ""
    settlement: str = ""
    collection: str = ""
    shelfmark: str = ""
    translators: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    publisher: str = ""
    published: str = ""
    version: str = ""
    doi: str = ""
    address: str = ""
    language: str = ""

    @property
    def archive(self) -> str:
        """Where the original lies: archive, collection and shelfmark."""
        return ", ".join(filter(None, (self.repository, self.settlement, self.collection, self.shelfmark)))

    @property
    def link(self) -> str:
        """Where the edition is, by its DOI if it has one."""
        return f"https://doi.org/{self.doi}" if self.doi else self.address


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that can be cited.

    Attributes:
        id: its ``xml:id``: the fragment of the edition's address.
        unit: what it is: turn, paragraph, stage direction, note.
        speakers: who speaks.
        turn: the number of the turn that it is or stands in.
        part: the number of a paragraph in its turn, or what the id numbers outside the turns.
    """

    id: str
    unit: str
    speakers: tuple[Name, ...] = ()
    turn: str = ""
    part: str = ""

    @property
    def locator(self) -> str:
        """Where it is, in words: *turn 17*, *turn 17, paragraph 2*, *paragraph 3*."""
        here = f"{self.unit} {self.part}" if self.part else ""
        return ", ".join(filter(None, (f"turn {self.turn}" if self.turn else "", here))) or f"turn {self.id}"


def facts_of(root: Element, name: str = "") -> Facts:
    """Return what the header of an edition knows that is cited.

    Raises:
        DocumentError: if there is no header.
    """
    if not _has_header(root):
        raise DocumentError(
            "There is no teiHeader in the document.",
            code="E-006",
            hint="Give a TEI document: its root is TEI, and in it are teiHeader and text.",
            path=name,
        )
    date = _first(root, f"{_PROFILE}/tei:settingDesc//tei:date", f"{_PROFILE}/tei:creation/tei:date")
    limits = {} if date is None else {name: value for name in _LIMITS if (value := date.get(name, ""))}
    published = find(root, f"{_PUBLICATION}/tei:date")
    numbers = {node.get("type", ""): text_of(node) for node in reversed(find_all(root, f"{_PUBLICATION}/tei:idno"))}
    return Facts(
        id=root.get(ID) or numbers.get("document") or "edition",
        kind=_kind(root),
        title=_words(root, *_TITLES) or root.get(ID, "") or "Untitled",
        when=tuple(limits.items()),
        date=dated(limits) or ("" if date is None else text_of(date)),
        place=_words(root, f"{_PROFILE}/tei:settingDesc//tei:placeName", f"{_PROFILE}/tei:creation/tei:placeName"),
        repository=", ".join(filter(None, (_words(root, f"{_ORIGINAL}/tei:{tag}") for tag in _HOLDERS))),
        settlement=_words(root, f"{_ORIGINAL}/tei:settlement"),
        collection=_words(root, f"{_ORIGINAL}/tei:collection"),
        shelfmark=_words(root, f"{_ORIGINAL}/tei:idno"),
        translators=_responsible(root, "translator"),
        editors=_responsible(root, "editor"),
        publisher=_words(root, f"{_PUBLICATION}/tei:publisher"),
        published="" if published is None else published.get("when") or text_of(published),
        version=_version(root),
        doi=re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", numbers.get("DOI", "")),
        address=numbers.get("URI") or numbers.get("URL", ""),
        language=root.get(LANG, ""),
    )


def _has_header(root: Element) -> bool:
    return local_name(root) == "TEI" and find(root, "tei:teiHeader") is not None


def passage_of(root: Element, reference: str) -> Passage | None:
    """Return the passage that an id or the number of a turn names (``t017``, ``#t017-2``, ``17``), if one does."""
    wanted = reference.strip().removeprefix("#")
    text = find(root, "tei:text")
    nodes = [] if text is None else list(_citable(text))
    node = next((each for each in nodes if each.get(ID) == wanted), None)
    if node is None:
        node = next((each for each in nodes if local_name(each) == "sp" and each.get("n") == wanted), None)
    return None if node is None else _passage(root, node)


def near(root: Element, reference: str) -> list[str]:
    """Return ids of passages that may have been meant: with the same number (*t17*, *turn 17*), or alike in letters."""
    text, wanted = find(root, "tei:text"), reference.strip().removeprefix("#")
    nodes = [] if text is None else _citable(text)
    number = re.search(r"[1-9]\d*", wanted)
    turns = [node.get(ID, "") for node in nodes if number and node.get("n") == number[0] and local_name(node) == "sp"]
    return turns or get_close_matches(wanted, [node.get(ID, "") for node in nodes], _SUGGESTED)


def _citable(text: Element) -> list[Element]:
    """Return the elements of a text that can be cited: what has an id, but for what stands in front of the record."""
    parts = (find(text, "tei:body"), find(text, "tei:back"))
    return [node for part in parts if part is not None for node in descendants(part, *_UNITS) if node.get(ID)]


def _passage(root: Element, node: Element) -> Passage:
    unit, identifier, parent = _UNITS[local_name(node)], node.get(ID, ""), node.getparent()
    if unit == "turn":
        return Passage(identifier, unit, speakers_of(node, persons_of(root)), node.get("n", ""))
    if unit == "paragraph" and parent is not None and local_name(parent) == "sp":
        part = identifier.removeprefix(f"{parent.get(ID, '')}-")
        return Passage(identifier, unit, speakers_of(parent, persons_of(root)), parent.get("n", ""), part)
    numbered = _NUMBERED.fullmatch(identifier)
    return Passage(identifier, unit, part=node.get("n") or (numbered[1] if numbered else identifier))


def persons_of(root: Element) -> dict[str, Name]:
    """Return the names of the persons that an edition has entries of, by the pointer to each (``#chen-yi``)."""
    return {f"#{node.get(ID)}": name_of(node) for node in find_all(root, "tei:standOff/tei:listPerson/*")}


def speakers_of(turn: Element, persons: Mapping[str, Name]) -> tuple[Name, ...]:
    """Return who speaks a turn: as the entries have it, else as its label does."""
    known = tuple(persons[who] for who in turn.get("who", "").split() if who in persons)
    label = None if known else find(turn, "tei:speaker")
    return known or (() if label is None else (Name(text_of(label)),))


def name_of(entry: Element) -> Name:
    """Return the name of an entry: the preferred one, with its parts if they are marked."""
    forms = [node for node in entry if local_name(node) == "persName"]
    preferred = [form for form in forms if form.get("type") == "preferred"]
    plain = [form for form in forms if form.get("type") != "variant"]
    form = next(iter(preferred or plain or forms), None)
    if form is None:
        return Name(entry.get(ID, ""))
    parts = {kind: " ".join(text_of(node) for node in descendants(form, kind)) for kind in ("surname", "forename")}
    whole = bool(parts["surname"] and parts["forename"])
    return Name(text_of(form), parts["surname"] if whole else "", parts["forename"] if whole else "")


def _responsible(root: Element, role: str) -> tuple[Name, ...]:
    """Return the names of those who did something, as the statements of responsibility have them."""
    persons, found = persons_of(root), []
    for statement in find_all(root, f"{_FILE}/tei:titleStmt/tei:respStmt"):
        if any(task.get("key") == role for task in find_all(statement, "tei:resp")):
            found += [node for node in statement if local_name(node) in ("persName", "orgName", "name")]
    names = (persons[ref] if (ref := node.get("ref", "")) in persons else Name(text_of(node)) for node in found)
    return tuple(name for name in names if name.words and name.words not in _NOBODY)


def _kind(root: Element) -> str:
    """Return what class the header puts the document in, in the words of the class."""
    classes = {f"#{node.get(ID)}": node for node in descendants(root, "category")}
    pointer = find(root, f"{_PROFILE}/tei:textClass/tei:catRef")
    category = None if pointer is None else classes.get(pointer.get("target", ""))
    return "" if category is None else _words(category, "tei:catDesc")


def _version(root: Element) -> str:
    edition = find(root, f"{_FILE}/tei:editionStmt/tei:edition")
    change = find(root, "tei:teiHeader/tei:revisionDesc//tei:change[@n]")
    numbered = next((node for node in (edition, change) if node is not None and node.get("n")), None)
    words = "" if edition is None else text_of(edition)
    return words or ("" if numbered is None else f"version {numbered.get('n')}")


def _first(root: Element, *paths: str) -> Element | None:
    return next((node for path in paths if (node := find(root, path)) is not None), None)


def _words(root: Element, *paths: str) -> str:
    node = _first(root, *paths)
    words = "" if node is None else text_of(node)
    return "" if words in _NOBODY else words


def cite(facts: Facts, passage: Passage | None = None) -> str:
    """Cite an edition as a bibliography does, or a passage of it as a note does."""
    return _entry(facts) if passage is None else _note(facts, listed([s.words for s in passage.speakers]), passage)


def _entry(facts: Facts) -> str:
    stated = (
        ", ".join(filter(None, (facts.date, facts.place))),
        facts.archive,
        f"Translated by {_names(facts.translators)}" if facts.translators else "",
        f"Edited by {_names(facts.editors)}" if facts.editors else "",
        capitalised(facts.version),
        ", ".join(filter(None, (facts.publisher, day(facts.published)))),
        facts.link,
    )
    return " ".join((_quoted(facts.title), *(_stopped(words) for words in stated if words)))


def _note(facts: Facts, speaker: str, passage: Passage) -> str:
    published = ", ".join(filter(None, (facts.publisher, day(facts.published))))
    stated = (
        facts.date,
        facts.place,
        facts.archive,
        f"trans. {_names(facts.translators)}" if facts.translators else "",
        f"ed. {_names(facts.editors)}" if facts.editors else "",
        facts.version,
    )
    rest = ", ".join(filter(None, stated))
    rest = f"{rest} ({published})".lstrip() if published else rest
    rest = ", ".join(filter(None, (rest, f"{facts.link}#{passage.id}" if facts.link else "")))
    begun = f"{speaker}, {passage.locator}" if speaker else capitalised(passage.locator)
    return (
        _stopped(f"{begun}, in {_quoted(facts.title, ',')} {rest}") if rest else f"{begun}, in {_quoted(facts.title)}"
    )


def _quoted(title: str, sign: str = ".") -> str:
    """Return a title in quotation marks, with the sign that follows it inside all of them."""
    words, closing = _inside_quotes(title), "’" if title[-1] in '"”' else ""
    words = words.removesuffix(closing)
    needless = sign == "." and words[-1:] in tuple(".?!…")
    return f"“{words}{'' if needless else sign}{closing}”"


def _inside_quotes(title: str) -> str:
    """Return a title with its own quotation marks single, since it stands in double ones."""
    single = title.translate({ord("“"): "‘", ord("”"): "’"})
    return re.sub(r'(^|[\s(\[])"', r"\1‘", single).replace('"', "’")


def _names(names: tuple[Name, ...]) -> str:
    return listed([name.words for name in names])


def _stopped(sentence: str) -> str:
    return sentence if sentence[-1] in ".?!" else f"{sentence}."


def stylesheet_words(root: Element) -> dict[str, str]:
    """Return the citations that stylesheets take as parameters: of the edition, and of a turn.

    In that of a turn, ``{speaker}``, ``{turn}`` and ``{id}`` stand for the name of who speaks, the number and the id.
    """
    if not _has_header(root):
        return {}  # the stylesheet says what is wrong with the document
    facts = facts_of(root)
    return {"citation": cite(facts), "turn-citation": _note(facts, SPEAKER, Passage(FRAGMENT, "turn", turn=TURN))}
