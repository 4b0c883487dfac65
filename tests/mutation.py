"""Editions broken in one way each, and what the checks say of it: a document in, mutants and a table out.

``python tests/mutation.py [COUNT] [SEED]`` breaks the flagship's edition and the small document of the tests that often
and prints, class by class, how many of the mistakes were found, at their line, and by one finding. The same seed gives
the same mistakes. Places are found by expat, independently of what is tested.
"""

import gc
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from xml.parsers import expat

HERE = Path(__file__).resolve().parent
EDITION = HERE.parent / "tei" / "editions" / "1959-10-02-khrushchev-mao.xml"
SOURCE = HERE.parent / "tei" / "sources" / "1959-10-02-khrushchev-mao.md"
SMALL = HERE / "unit" / "test_schema_document.xml"
ATTRIBUTE = re.compile(r"""\s([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')""")
NAMES = ("persName", "placeName", "orgName", "geogName")
ENTRIES = ("person", "place", "org", "event", "bibl", "personGrp")


@dataclass(eq=False)
class Node:
    """An element of a document, by its offsets.

    Attributes:
        tag: its name.
        parent: what it stands in.
        start: offset of its start tag.
        inside: offset after its start tag.
        close: offset of its end tag; that of ``inside`` if it has none.
        end: offset after it.
        children: the elements in it.
    """

    tag: str
    parent: "Node | None"
    start: int
    inside: int = 0
    close: int = 0
    end: int = 0
    children: list["Node"] = field(default_factory=list)

    def ancestors(self) -> Iterator["Node"]:
        """Yield what it stands in, from within."""
        node = self.parent
        while node:
            yield node
            node = node.parent

    def is_in(self, *tags: str) -> bool:
        """Say whether it stands somewhere in one of these."""
        return any(each.tag in tags for each in self.ancestors())


@dataclass(frozen=True)
class Document:
    """A document that is right: its text, its elements in order, and the transcript it was made from."""

    text: str
    nodes: tuple[Node, ...]
    source: Path | None = None

    def attributes(self, node: Node) -> dict[str, tuple[int, int]]:
        """Return name → (first, last) of the values of an element's attributes."""
        found = ATTRIBUTE.finditer(self.text, node.start, node.inside)
        return {match[1]: (match.start(2) + 1, match.end(2) - 1) for match in found}

    def value(self, node: Node, name: str) -> str:
        """Return the value of an attribute; empty if there is none."""
        first, last = self.attributes(node).get(name, (0, 0))
        return self.text[first:last]

    def tagged(self, *tags: str, inside: Sequence[str] = ()) -> list[Node]:
        """Return the elements of these names, somewhere inside one of those."""
        return [each for each in self.nodes if each.tag in tags and (not inside or each.is_in(*inside))]

    def with_attribute(self, *names: str) -> list[tuple[Node, str]]:
        """Return the elements that have an attribute of one of these names."""
        return [(each, name) for each in self.nodes for name in self.attributes(each) if name in names]

    def words(self, node: Node) -> str:
        """Return the words of an element."""
        return " ".join(re.sub(r"<[^>]*>", "", self.text[node.inside : node.close]).split())


@dataclass(frozen=True)
class Mutant:
    """A document that is wrong in one way.

    Attributes:
        kind: the class of the mistake.
        text: the whole document.
        lines: where the mistake is.
        what: what was done, for people.
    """

    kind: str
    text: str | bytes
    lines: frozenset[int]
    what: str
    source: Path | None = None


Edit = tuple[int, int, str]


def read_document(path: Path, source: Path | None = None) -> Document:
    """Read a document and find the places of its elements."""
    data = path.read_bytes()
    nodes: list[Node] = []
    current: list[Node] = []
    parser = expat.ParserCreate()

    def start(tag: str, _: dict[str, str]) -> None:
        at = parser.CurrentByteIndex
        node = Node(tag, current[-1] if current else None, at, _end_of_tag(data, at))
        if current:
            current[-1].children.append(node)
        nodes.append(node)
        current.append(node)

    def end(_: str) -> None:
        node, at = current.pop(), parser.CurrentByteIndex
        empty = data[node.inside - 2 : node.inside] == b"/>"
        node.close, node.end = (node.inside, node.inside) if empty else (at, data.index(b">", at) + 1)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(data, True)
    places = _characters(data)
    for node in nodes:
        node.start, node.inside, node.close, node.end = (
            places[each] for each in (node.start, node.inside, node.close, node.end)
        )
    return Document(data.decode(), tuple(nodes), source)


def _end_of_tag(data: bytes, at: int) -> int:
    """Return the offset after a start tag; values hold no > in what the project writes."""
    return data.index(b">", at) + 1


def _characters(data: bytes) -> list[int]:
    """Return byte offset → character offset."""
    places, count = [], -1
    for byte in data:
        count += (byte & 0xC0) != 0x80
        places.append(count)
    return [*places, count + 1]


def edited(document: Document, kind: str, what: str, edits: Sequence[Edit], *at: int) -> Mutant:
    """Return a document after some edits; ``at`` are the offsets in it, before the edits, where the mistake is."""
    text, moved = document.text, {each: each for each in at}
    for first, last, new in sorted(edits, reverse=True):
        text = text[:first] + new + text[last:]
        for each in at:
            if each >= last and (first, last) != (each, each):
                moved[each] += len(new) - (last - first)
            elif each > first:
                moved[each] = first + min(moved[each] - first, len(new))
    lines = frozenset(text.count("\n", 0, each) + 1 for each in moved.values())
    return Mutant(kind, text, lines, what, document.source)


# The ways to break a document. Each takes the document and a source of chance, and says in its docstring why what it
# makes is wrong; None if there is no such place.
Breaker = Callable[[Document, random.Random], Mutant | None]
BREAKERS: dict[str, Breaker] = {}


def breaker(make: Breaker) -> Breaker:
    BREAKERS[make.__name__.replace("_", " ")] = make
    return make


def _shown(document: Document, node: Node) -> str:
    return document.text[node.start : node.inside]


def _around(node: Node) -> tuple[int, ...]:
    """Return where an element is missing: in its parent, after the one before it, before the one after it."""
    siblings = node.parent.children if node.parent else []
    at = siblings.index(node) if node in siblings else 0
    before = siblings[at - 1].end - 1 if at > 0 else node.parent.start if node.parent else 0
    after = siblings[at + 1].start if at + 1 < len(siblings) else node.parent.close if node.parent else 0
    return (node.parent.start if node.parent else 0, before, node.start, after)


NEEDED = (
    "fileDesc titleStmt publicationStmt sourceDesc title resp publisher editorialDecl refsDecl langUsage particDesc "
    "taxonomy category catDesc desc label standOff speaker p sp persName placeName teiHeader msIdentifier profileDesc "
    "encodingDesc listPerson"
).split()


@breaker
def element_removed(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: the grammar wants it there, or the text of the record is lost with it (small documents: the first)."""
    needed = [each for each in document.tagged(*NEEDED) if _is_needed(document, each)]
    node = chance.choice(needed)
    return edited(document, "", _shown(document, node), [(node.start, node.end, "")], *_around(node))


def _is_needed(document: Document, node: Node) -> bool:
    """Say whether the document is wrong without an element."""
    if node.tag in ("p", "sp", "persName", "placeName", "title") and node.is_in("body"):
        return bool(document.source) and bool(document.words(node))
    siblings = [each for each in (node.parent.children if node.parent else ()) if each.tag == node.tag]
    if node.parent and node.parent.tag in ("event", "standOff") and node.tag == "desc":
        return False
    if node.tag in ("desc", "label"):
        return bool(node.parent) and node.parent.tag in ("state", "note", "application")
    if node.tag == "title":
        return bool(node.parent) and node.parent.tag == "titleStmt" and len(siblings) == 1
    return len(siblings) == 1 and node.tag not in ("p", "sp", "placeName", "listPerson", "taxonomy")


@breaker
def entry_removed(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: something points to it."""
    node = chance.choice([each for each in document.tagged(*ENTRIES, inside=["standOff"])])
    pointing = [first - 1 for first, last in _pointers(document, document.value(node, "xml:id"))]
    return edited(document, "", _shown(document, node), [(node.start, node.end, "")], *_around(node), *pointing[:1])


def _pointers(document: Document, identifier: str) -> list[tuple[int, int]]:
    return [
        (match.start() + 1, match.end() - 1) for match in re.finditer(rf'["\s]#{re.escape(identifier)}["\s]', document.text)
    ]


MISSPELT = ("swapped", "doubled", "dropped")


def misspelt(name: str, chance: random.Random) -> str:
    """Return a word with one letter too few, too many, or in the wrong place."""
    while True:
        at = chance.randrange(len(name) - 1) + 1
        match chance.choice(MISSPELT):
            case "swapped":
                new = name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :]
            case "doubled":
                new = name[:at] + name[at - 1] + name[at:]
            case _:
                new = name[:at] + name[at + 1 :]
        if new != name:
            return new


def _rename(document: Document, node: Node, new: str, kind: str = "") -> Mutant:
    edits = [(node.start + 1, node.start + 1 + len(node.tag), new)]
    if node.close != node.inside or document.text[node.inside - 2] != "/":
        edits.append((node.close + 2, node.close + 2 + len(node.tag), new))
    return edited(document, kind, f"{_shown(document, node)} is now {new}", edits, node.start)


@breaker
def element_misspelt(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: there is no such element."""
    node = chance.choice([each for each in document.nodes[1:] if len(each.tag) > 3])
    return _rename(document, node, misspelt(node.tag, chance))


@breaker
def element_of_tei_that_is_not_ours(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: the grammar is a narrower choice."""
    return _rename(document, chance.choice(document.nodes[1:]), chance.choice(["ab", "seg", "rs", "num", "said", "u"]))


@breaker
def element_renamed_to_another_of_ours(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: none of these may stand where the other does."""
    node = chance.choice(document.tagged("sp", "speaker", "p", "div", "body", "person", "place", "respStmt", inside=["TEI"]))
    return _rename(document, node, chance.choice(["catRef", "taxonomy", "birth", "appInfo", "textLang"]))


@breaker
def element_moved(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: a turn, a paragraph of a turn or a name stands elsewhere in the record, or an entry in the text."""
    if not document.source:
        return None
    node = chance.choice(document.tagged("sp", "p", "persName", inside=["body"]))
    goal = chance.choice([each for each in document.tagged(node.tag, inside=["body"]) if each.end < node.start or each.start > node.end])
    if node.tag == "persName" and document.words(goal) == document.words(node):
        return None
    between = document.text[min(node.end, goal.end) : max(node.start, goal.end)]
    if not re.sub(r"<[^>]*>", "", between).strip():
        return None
    moved = document.text[node.start : node.end]
    edits = [(node.start, node.end, ""), (goal.end, goal.end, moved)]
    places = (*_around(node), goal.end, *_around(goal))
    return edited(document, "", f"{_shown(document, node)} after {_shown(document, goal)}", edits, *places)


@breaker
def element_duplicated(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: an id is there twice, words of the record are, or what the grammar wants once."""
    tags = ["sp", "div", "person", "place", "org", "speaker", "teiHeader", "fileDesc", "titleStmt", "textLang", "langUsage"]
    node = chance.choice(document.tagged(*tags, *(["p", "persName"] if document.source else []), inside=["TEI"]))
    if node.tag in ("p", "persName", "person") and not node.is_in("body", "standOff"):
        return None
    if node.tag == "persName" and node.is_in("standOff"):
        return None
    again = document.text[node.start : node.end]
    return edited(document, "", _shown(document, node), [(node.end, node.end, again)], node.start, node.end)


@breaker
def element_unwrapped(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: what it held may not stand where it was."""
    tags = ["sp", "speaker", "listPerson", "person", "div", "titleStmt", "respStmt", "sourceDesc", "listPlace", "editorialDecl"]
    node = chance.choice(document.tagged(*tags))
    edits = [(node.start, node.inside, ""), (node.close, node.end, "")]
    first = node.children[0].start if node.children else node.inside
    return edited(document, "", _shown(document, node), edits, *_around(node), first)


@breaker
def element_wrapped(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: neither may the one stand in the other, nor the other where it was."""
    node = chance.choice(document.tagged("sp", "p", "speaker", "person", "fileDesc", "respStmt", "div", "place"))
    wrapper = chance.choice(["sp", "div", "listPerson", "p", "category", "item"])
    if (node.tag, wrapper) in (("p", "item"),):
        return None
    edits = [(node.start, node.start, f"<{wrapper}>"), (node.end, node.end, f"</{wrapper}>")]
    return edited(document, "", f"{_shown(document, node)} in {wrapper}", edits, node.start)


@breaker
def element_empty_that_is_none_of_ours(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: there is no such element."""
    node = chance.choice(document.nodes[1:])
    at = chance.choice([node.end, node.start])
    return edited(document, "", f"beside {_shown(document, node)}", [(at, at, "<oddity/>")], at)


@breaker
def wrong_namespace(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: the element is none of TEI."""
    node = chance.choice([document.nodes[0], *(chance.choice(document.nodes) for _ in range(9))])
    if node is document.nodes[0]:
        first, last = document.attributes(node)["xmlns"]
        return edited(document, "", "root", [(first, last, "http://www.tei-c.org/ns/2.0")], node.start)
    at = node.start + 1 + len(node.tag)
    xmlns = chance.choice(["", "urn:x", "http://www.tei-c.org/ns/1.O"])
    return edited(document, "", _shown(document, node), [(at, at, f' xmlns="{xmlns}"')], node.start)


REQUIRED = {
    "sp": ["xml:id", "n", "who"], "div": ["type"], "stage": ["type"], "measure": ["unit", "quantity"],
    "resp": ["key"], "availability": ["status"], "person": ["xml:id", "role"], "place": ["xml:id"], "org": ["xml:id"],
    "event": ["xml:id"], "foreign": ["xml:lang"], "gap": ["reason"], "category": ["xml:id"], "application": ["ident", "version"],
    "language": ["ident"], "change": ["who"], "catRef": ["target"], "ptr": ["target"], "sex": ["value"], "TEI": ["xml:id", "xml:lang"],
    "altIdentifier": ["type"], "citeStructure": ["unit", "match", "use"], "textLang": ["mainLang"], "anchor": ["xml:id"],
}  # fmt: skip


@breaker
def attribute_dropped(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: the grammar wants it."""
    there = [(node, name) for node, name in document.with_attribute(*{x for each in REQUIRED.values() for x in each}) if name in REQUIRED.get(node.tag, ())]
    tag, wanted = chance.choice(sorted({(node.tag, name) for node, name in there}))
    node, name = chance.choice([each for each in there if (each[0].tag, each[1]) == (tag, wanted)])
    first, last = document.attributes(node)[name]
    before = document.text.rindex(name, node.start, first) - 1
    return edited(document, "", f"{name} of {_shown(document, node)}", [(before, last + 1, "")], node.start)


def _some_attribute(document: Document, chance: random.Random) -> tuple[Node, str, int, int]:
    there = [(node, name) for node in document.nodes for name in document.attributes(node) if name != "xmlns"]
    kinds = sorted({(node.tag, name) for node, name in there})
    tag, name = chance.choice(kinds)
    node, name = chance.choice([each for each in there if (each[0].tag, each[1]) == (tag, name)])
    return node, name, *document.attributes(node)[name]


@breaker
def attribute_misspelt(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: there is no such attribute."""
    node, name, first, _ = _some_attribute(document, chance)
    if len(name) < 2:
        return None
    new = "xml:" + misspelt(name[4:], chance) if name.startswith("xml:") else misspelt(name, chance)
    at = document.text.rindex(name, node.start, first)
    return edited(document, "", f"{new} of {_shown(document, node)}", [(at, at + len(name), new)], node.start)


@breaker
def attribute_added(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: no element has such an attribute."""
    node = chance.choice(document.nodes)
    name = chance.choice(["colour", "rendition", "style", "facs", "ana"])
    at = node.start + 1 + len(node.tag)
    return edited(document, "", f"{name} in {_shown(document, node)}", [(at, at, f' {name}="x"')], node.start)


FREE = ("match", "use", "delim", "level", "extent")


@breaker
def attribute_emptied(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: no attribute may be empty."""
    node, name, first, last = _some_attribute(document, chance)
    return edited(document, "", f"{name} of {_shown(document, node)}", [(first, last, "")], node.start)


LISTED = ("type", "subtype", "status", "key", "unit", "cert", "reason", "place", "marks", "role", "value", "level")


@breaker
def value_misspelt(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: the grammar lists the values, and this is none."""
    there = [
        (node, name) for node, name in document.with_attribute(*LISTED)
        if len(document.value(node, name)) > 2 and not (name == "type" and node.tag in ("place", "org", "event", "bibl") and node.is_in("standOff"))
        and not (name == "type" and node.tag == "idno" and node.parent.tag == "idno") and not (name == "unit" and node.tag in ("citeStructure", "gap"))
    ]
    kind = chance.choice(sorted({(node.tag, name) for node, name in there}))
    node, name = chance.choice([each for each in there if (each[0].tag, each[1]) == kind])
    first, last = document.attributes(node)[name]
    new = misspelt(document.text[first:last], chance)
    if " " in new:
        return None
    return edited(document, "", f"{name}={new} of {_shown(document, node)}", [(first, last, new)], node.start)


POINTING = ("ref", "who", "corresp", "sameAs", "resp", "target", "source")


@breaker
def pointer_to_nowhere(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: nothing has that xml:id."""
    return _pointer(document, chance, lambda value: f"#nowhere-{chance.randrange(99)}")


@breaker
def pointer_misspelt(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: nothing has that xml:id."""
    return _pointer(document, chance, lambda value: "#" + misspelt(value[1:], chance))


def _pointer(document: Document, chance: random.Random, change: Callable[[str], str]) -> Mutant | None:
    there = [(node, name) for node, name in document.with_attribute(*POINTING) if document.value(node, name).startswith("#")]
    kind = chance.choice(sorted({(node.tag, name) for node, name in there}))
    node, name = chance.choice([each for each in there if (each[0].tag, each[1]) == kind])
    first, last = document.attributes(node)[name]
    new = change(document.text[first:last].split()[0])
    return edited(document, "", f"{name}={new} of {_shown(document, node)}", [(first, last, new)], node.start)


WRONG_KIND = {
    ("persName", "ref"): "place", ("placeName", "ref"): "person", ("orgName", "ref"): "place", ("geogName", "ref"): "person",
    ("sp", "who"): "place", ("person", "corresp"): "place", ("catRef", "target"): "person", ("title", "ref"): "person", ("name", "ref"): "person",
}  # fmt: skip


@breaker
def pointer_to_the_wrong_kind_of_entry(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: a person is no place."""
    there = [(node, name) for node, name in document.with_attribute("ref", "who", "corresp", "target") if (node.tag, name) in WRONG_KIND]
    kind = chance.choice(sorted({(node.tag, name) for node, name in there}))
    node, name = chance.choice([each for each in there if (each[0].tag, each[1]) == kind])
    goal = chance.choice(document.tagged(WRONG_KIND[kind], inside=["standOff"]))
    first, last = document.attributes(node)[name]
    new = "#" + document.value(goal, "xml:id")
    return edited(document, "", f"{name}={new} of {_shown(document, node)}", [(first, last, new)], node.start)


@breaker
def speaker_changed(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: the label names somebody else."""
    node = chance.choice([each for each in document.tagged("sp") if each.children and any(x.tag == "persName" for x in each.children[0].children)])
    others = sorted({document.value(each, "who") for each in document.tagged("sp")} - {document.value(node, "who")})
    first, last = document.attributes(node)["who"]
    new = chance.choice([each for each in others if " " not in each])
    return edited(document, "", f"who={new} of {_shown(document, node)}", [(first, last, new)], node.start, node.children[0].start)


@breaker
def id_given_twice(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: an xml:id is there once."""
    there = [node for node, _ in document.with_attribute("xml:id") if not _pointers(document, document.value(node, "xml:id"))]
    node = chance.choice(there)
    other = chance.choice([each for each, _ in document.with_attribute("xml:id") if each is not node])
    first, last = document.attributes(node)["xml:id"]
    new = document.value(other, "xml:id")
    return edited(document, "", f"id {new} for {_shown(document, node)}", [(first, last, new)], node.start, other.start)


@breaker
def id_misspelt(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: what pointed to it points nowhere."""
    node = chance.choice([each for each, _ in document.with_attribute("xml:id") if _pointers(document, document.value(each, "xml:id"))])
    identifier = document.value(node, "xml:id")
    first, last = document.attributes(node)["xml:id"]
    pointing = [start for start, _ in _pointers(document, identifier)]
    places = (node.start, *(pointing if len(pointing) == 1 else ()))
    return edited(document, "", f"id of {_shown(document, node)}", [(first, last, misspelt(identifier, chance))], *places)


@breaker
def id_ill_formed(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: an xml:id begins with a letter and has no spaces."""
    node, _ = chance.choice(document.with_attribute("xml:id"))
    first, last = document.attributes(node)["xml:id"]
    old = document.text[first:last]
    new = chance.choice([f"1{old}", f"{old[:1]} {old[1:]}x", f"#{old}", f"{old}:a"])
    return edited(document, "", f"id {new}", [(first, last, new)], node.start)


DATED = ("when", "from", "to", "notBefore", "notAfter")


@breaker
def date_ill_formed(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: no date by ISO 8601."""
    return _date(document, chance, ["c. 1959", "1959-2-3", "2.10.1959", "Oct 1959", "59-10-02", "1959/10/02", "195"])


@breaker
def date_that_never_was(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: no calendar has that day."""
    return _date(document, chance, ["1959-02-29", "1959-13-01", "1959-04-31", "1959-00-10", "1959-10-32"])


def _date(document: Document, chance: random.Random, values: Sequence[str]) -> Mutant | None:
    node, name = chance.choice(document.with_attribute(*DATED))
    first, last = document.attributes(node)[name]
    new = chance.choice(values)
    return edited(document, "", f"{name}={new} of {_shown(document, node)}", [(first, last, new)], node.start)


@breaker
def span_that_ends_before_it_begins(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: from is after to."""
    node = chance.choice([each for each in document.nodes if {"from", "to"} <= set(document.attributes(each))])
    begin, end = document.value(node, "from"), document.value(node, "to")
    if begin == end:
        return None
    places = document.attributes(node)
    return edited(document, "", _shown(document, node), [(*places["from"], end), (*places["to"], begin)], node.start)


@breaker
def life_that_does_not_fit(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: who dies is born before."""
    node = chance.choice([each for each in document.tagged("death") if "when" in document.attributes(each) and any(x.tag == "birth" for x in each.parent.children)])
    return edited(document, "", _shown(document, node), [(*document.attributes(node)["when"], "1799")], node.start)


@breaker
def words_where_none_belong(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: these hold elements only."""
    node = chance.choice([each for each in document.tagged("sp", "div", "body", "text", "listPerson", "person", "titleStmt", "fileDesc", "profileDesc", "TEI", "standOff", "langUsage", "place", "setting") if each.children])
    at = chance.choice([node.inside, *(each.end for each in node.children)])
    return edited(document, "", f"in {_shown(document, node)}", [(at, at, "stray words")], at)


@breaker
def words_missing(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: a paragraph, a label or a name without its words; those of the record are lost."""
    node = chance.choice([each for each in document.tagged("p", "speaker", *NAMES, inside=["body"]) if document.words(each)])
    if not document.source and node.tag == "p":
        return None
    return edited(document, "", f"of {_shown(document, node)}", [(node.inside, node.close, "")], node.start)


@breaker
def name_in_a_name(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: a name stands in another of its kind."""
    node = chance.choice(document.tagged(*NAMES, inside=["body"]))
    inner = f"{_shown(document, node)}{document.text[node.inside : node.close]}</{node.tag}>"
    return edited(document, "", _shown(document, node), [(node.inside, node.close, inner)], node.start)


@breaker
def bracket_left(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: what the bracket says is not marked."""
    nodes = [each for each in document.tagged("supplied", "note", inside=["body"]) if document.text[each.inside : each.close].strip() and not each.is_in("persName")]
    if not nodes:
        return None
    node = chance.choice(nodes)
    edits = [(node.start, node.inside, "["), (node.close, node.end, "]")]
    return edited(document, "", _shown(document, node), edits, node.start)


@breaker
def parts_in_the_wrong_order(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: each has its place."""
    parents = [each for each in document.tagged("TEI", "teiHeader", "fileDesc", "titleStmt", "profileDesc", "encodingDesc", "body", "sp", "publicationStmt", "respStmt", "msIdentifier") if len(each.children) > 1]
    kind = chance.choice(sorted({each.tag for each in parents}))
    parent = chance.choice([each for each in parents if each.tag == kind])
    at = chance.randrange(len(parent.children) - 1)
    one, other = parent.children[at : at + 2]
    if one.tag == other.tag and one.tag != "div" or (one.tag, other.tag) == ("abstract", "particDesc") and False:
        return None
    if parent.tag == "body" and document.value(one, "type") == document.value(other, "type"):
        return None
    if parent.tag == "sp" and one.tag not in ("speaker",) and not document.source:
        return None
    edits = [(one.start, one.end, document.text[other.start : other.end]), (other.start, other.end, document.text[one.start : one.end])]
    first = one.start
    second = other.end - (one.end - one.start)
    mutant = edited(document, "", f"{one.tag} and {other.tag} in {parent.tag}", edits, first)
    lines = mutant.lines | {mutant.text.count("\n", 0, second) + 1}
    return Mutant("", mutant.text, lines, mutant.what, mutant.source)


@breaker
def turns_merged(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: what one says is given to another."""
    turns = document.tagged("sp")
    pairs = [(one, other) for one, other in zip(turns, turns[1:], strict=False) if one.parent is other.parent and not document.text[one.end : other.start].strip()]
    if not pairs or not document.source:
        return None
    one, other = chance.choice(pairs)
    inside = other.children[0].end
    return edited(document, "", f"{_shown(document, one)} and the next", [(one.close, inside, "")], one.close - 1, one.close, one.start, other.children[1].start)


@breaker
def turn_split(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: one turn became two of the same speaker."""
    turns = [each for each in document.tagged("sp") if any(x.tag == "p" for x in each.children)]
    node = chance.choice(turns)
    paragraph = [each for each in node.children if each.tag == "p"][-1]
    breaks = [match.start() for match in re.finditer(r"(?<=\.)\s", document.text[paragraph.inside : paragraph.close])]
    if not breaks:
        return None
    at = paragraph.inside + chance.choice(breaks)
    if document.text.count("<", paragraph.inside, at) != 2 * document.text.count("</", paragraph.inside, at):
        return None
    label = document.text[node.children[0].start : node.children[0].end]
    new = f'</p></sp><sp xml:id="{document.value(node, "xml:id")}a" n="{document.value(node, "n")}a" who="{document.value(node, "who")}">\n{label}<p>'
    return edited(document, "", _shown(document, node), [(at, at, new)], node.start, at)


@breaker
def language_tag_ill_formed(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: no language tag by BCP 47."""
    node, name = chance.choice(document.with_attribute("xml:lang", "ident", "mainLang"))
    if name == "ident" and node.tag != "language":
        return None
    first, last = document.attributes(node)[name]
    return edited(document, "", _shown(document, node), [(first, last, chance.choice(["en_GB", "in Russian", "russianlanguage", "e?"]))], node.start)


@breaker
def language_that_the_header_does_not_list(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: the text is in a language that langUsage has not."""
    nodes = [document.nodes[0], *document.tagged("foreign")]
    node = chance.choice(nodes)
    first, last = document.attributes(node)["xml:lang"]
    return edited(document, "", _shown(document, node), [(first, last, chance.choice(["fr", "de", "uk-Latn", "xx"]))], node.start)


@breaker
def numbering_broken(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: turns are numbered in order, each number once."""
    turns = document.tagged("sp")
    node = chance.choice(turns)
    number = int(document.value(node, "n"))
    first, last = document.attributes(node)["n"]
    new = chance.choice([number + 1, number - 1, number + 10, number + 1000, max(number - 7, 0)])
    return edited(document, "", f"n={new} of {_shown(document, node)}", [(first, last, str(max(new, 0)))], node.start)


@breaker
def entry_that_nothing_points_to(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: standOff holds what the document uses."""
    node = chance.choice(document.tagged("person", "place", "org", "event", inside=["standOff"]))
    entry = document.text[node.start : node.end].replace(f'xml:id="{document.value(node, "xml:id")}"', 'xml:id="somebody-else"')
    entry = re.sub(r"<idno.*?</idno>", "", entry)
    return edited(document, "", _shown(document, node), [(node.end, node.end, entry)], node.end)


@breaker
def counted_wrongly(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: the header says another number of turns than the text has."""
    (node,) = [each for each in document.tagged("measure") if document.value(each, "unit") == "turn"]
    first, last = document.attributes(node)["quantity"]
    return edited(document, "", "extent", [(first, last, str(chance.randrange(400, 999)))], node.start)


@breaker
def nobody_answers(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: whose words a bracket or a correction has must be known."""
    nodes = [each for each in document.tagged("supplied", "corr", "note", inside=["body"]) if document.value(each, "resp")]
    node = chance.choice(nodes)
    first, last = document.attributes(node)["resp"]
    return edited(document, "", _shown(document, node), [(first - 7, last + 1, "")], node.start)


@breaker
def letter_changed(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: the transcript has another letter."""
    at = _letter(document, chance)
    if at is None:
        return None
    new = chance.choice("abcdefghijklmnop")
    return None if new == document.text[at] else edited(document, "", f"“{document.text[at - 20 : at + 20]}”", [(at, at + 1, new)], at)


@breaker
def letter_lost_or_added(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: the transcript has it, or has it not."""
    at = _letter(document, chance)
    if at is None:
        return None
    edit = chance.choice([(at, at + 1, ""), (at, at, chance.choice("abcdefg"))])
    return edited(document, "", f"“{document.text[at - 20 : at + 20]}”", [edit], at)


@breaker
def sentence_lost(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: the transcript has it."""
    if not document.source:
        return None
    paragraphs = document.tagged("p", inside=["sp"])
    node = chance.choice(paragraphs)
    lines = [match for match in re.finditer(r"\n[^\n]*", document.text[node.inside : node.close]) if "<" not in match[0]]
    if not lines:
        return None
    line = chance.choice(lines)
    first, last = node.inside + line.start(), node.inside + line.end()
    return edited(document, "", document.text[first:last].strip(), [(first, last, "")], first - 1, first, last)


def _letter(document: Document, chance: random.Random) -> int | None:
    if not document.source:
        return None
    node = chance.choice(document.tagged("p", "speaker", "persName", "placeName", inside=["body"]))
    spots = [match.start() for match in re.finditer(r"[^\W\d_](?=[^<>]*<)", document.text[node.inside : node.close])]
    return node.inside + chance.choice(spots) if spots else None


@breaker
def not_well_formed(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: no XML."""
    node = chance.choice([each for each in document.nodes[1:] if each.close > each.inside and each.parent])
    quote = chance.choice([first for _, (first, _last) in document.attributes(node).items()] or [0])
    way = chance.choice(["cut", "ampersand", "less", "quote", "character", "end"])
    if way == "quote" and not quote:
        return None
    inside = node.inside
    edit = {
        "cut": (node.close, node.end, ""),
        "ampersand": (inside, inside, " & "),
        "less": (inside, inside, " < "),
        "quote": (quote - 1, quote, ""),
        "character": (inside, inside, "\x01"),
        "end": (node.close, len(document.text), ""),
    }[way]
    if way == "cut":
        mutant = edited(document, "", f"{way} {_shown(document, node)}", [edit], node.start, node.parent.close)
        return Mutant("", mutant.text, frozenset(range(min(mutant.lines), max(mutant.lines) + 1)), mutant.what, mutant.source)
    if way == "end":
        mutant = edited(document, "", way, [edit], node.close - 1)
        return Mutant("", mutant.text, mutant.lines | {mutant.text.count("\n") + 1}, mutant.what, mutant.source)
    return edited(document, "", f"{way} {_shown(document, node)}", [edit], edit[0])


@breaker
def wrongly_encoded(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: a byte that is no UTF-8."""
    node = chance.choice([each for each in document.nodes[1:] if each.close > each.inside])
    data = document.text[: node.inside].encode() + b"\xff" + document.text[node.inside :].encode()
    return Mutant("", data, frozenset([document.text.count("\n", 0, node.inside) + 1]), _shown(document, node), document.source)


@breaker
def note_linked_on_one_side(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: a note and its mark point to each other."""
    notes = [each for each in document.tagged("note", inside=["back"]) if document.value(each, "target")]
    if not notes:
        return None
    node = chance.choice(notes)
    first, last = document.attributes(node)["target"]
    if document.value(node, "type") == "footnote" and chance.random() < 0.5:
        return edited(document, "", _shown(document, node), [(first, last, "#p002")], node.start)
    return edited(document, "", _shown(document, node), [(first - 9, last + 1, "")], node.start)


@breaker
def changes_in_the_wrong_order(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: the newest change stands first."""
    node = document.tagged("change")[0]
    older = '<change when="1999-01-01" who="#memcon">So.</change>\n'
    return edited(document, "", "an older one first", [(node.start, node.start, older)], node.start, node.start + 1)


@breaker
def correction_that_corrects_nothing(document: Document, chance: random.Random) -> Mutant | None:
    """Wrong: both readings are the same."""
    nodes = document.tagged("choice")
    if not nodes:
        return None
    node = chance.choice(nodes)
    one, other = node.children[:2]
    return edited(document, "", "choice", [(other.inside, other.close, document.text[one.inside : one.close])], node.start)


@cache
def documents() -> tuple[Document, ...]:
    """Return the documents that are broken; the flagship counts thrice."""
    flagship = read_document(EDITION, SOURCE)
    return (flagship, flagship, flagship, read_document(SMALL))


def mutants(count: int, seed: int) -> Iterator[Mutant]:
    """Yield as many mutants, the classes in turn."""
    chance = random.Random(seed)
    names, made = list(BREAKERS), 0
    while made < count:
        name = names[made % len(names)]
        mutant = None
        while mutant is None:
            try:
                mutant = BREAKERS[name](chance.choice(documents()), chance)
            except IndexError:  # there is no such place in this document
                continue
        made += 1
        yield Mutant(name, mutant.text, mutant.lines, mutant.what, mutant.source)


@dataclass(frozen=True)
class Verdict:
    """What the checks said of a mutant."""

    mutant: Mutant
    findings: tuple
    grammars_agree: bool = True

    @property
    def is_at_the_line(self) -> bool:
        """Say whether the first finding is where the mistake is."""
        return bool(self.findings) and self.findings[0].line in self.mutant.lines

    @property
    def is_one(self) -> bool:
        """Say whether there is one finding."""
        return len(self.findings) == 1


def judge(mutant: Mutant) -> Verdict:
    """Check a mutant as ``memcon validate`` does; with the transcript, if it has one."""
    from memcon.build import validate_bytes
    from memcon.errors import MemconError
    from memcon.findings import from_error

    data = mutant.text.encode() if isinstance(mutant.text, str) else mutant.text
    try:
        findings = validate_bytes(data, "mutant.xml", mutant.source)
    except MemconError as error:
        return Verdict(mutant, (from_error(error),))
    return Verdict(mutant, findings, _grammars_agree(data))


def _grammars_agree(data: bytes) -> bool:
    from memcon.xmltools import parse

    tree = parse(data).getroottree()
    relaxng, xsd = _grammars()
    return relaxng.validate(tree) == xsd.validate(tree)


@cache
def _grammars() -> tuple:
    from lxml import etree

    from memcon.resources import schema

    return etree.RelaxNG(etree.parse(schema("memcon.rng"))), etree.XMLSchema(etree.parse(schema("memcon.xsd")))


def table(verdicts: Sequence[Verdict]) -> str:
    """Return a table: class by class, how many were found, at their line, by one finding."""
    kinds: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        kinds.setdefault(verdict.mutant.kind, []).append(verdict)
    rows = [_row(kind, of_kind) for kind, of_kind in kinds.items()]
    return "\n".join([f"{'mistake':45}{'made':>6}{'found':>7}{'line':>6}{'one':>6}  most", *rows, _row("all", verdicts)])


def _row(kind: str, verdicts: Sequence[Verdict]) -> str:
    found, line, one = (
        sum(map(test, verdicts)) for test in (lambda v: bool(v.findings), lambda v: v.is_at_the_line, lambda v: v.is_one)
    )
    return f"{kind:45}{len(verdicts):6}{found:7}{line:6}{one:6}{max(len(each.findings) for each in verdicts):6}"


def _main(count: int, seed: int) -> None:
    gc.freeze()
    verdicts = [judge(mutant) for mutant in mutants(count, seed)]
    for each in verdicts:
        if not (each.is_at_the_line and each.is_one):
            codes = " ".join(f"{x.code}@{x.line}" for x in each.findings[:6])
            print(f"{each.mutant.kind}: {each.mutant.what[:90]} {sorted(each.mutant.lines)[:6]} -> {len(each.findings)}: {codes}")
    print(table(verdicts))
    total = len(verdicts)
    for name, test in (("found", lambda v: bool(v.findings)), ("line", lambda v: v.is_at_the_line), ("one", lambda v: v.is_one), ("grammars agree", lambda v: v.grammars_agree)):
        print(f"{name}: {100 * sum(map(test, verdicts)) / total:.2f} %")


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parent / "pipeline"))
    _main(*(int(each) for each in (*sys.argv[1:3], *("200", "1")[len(sys.argv) - 1 :])))
