"""Editions broken in one way each, and what the checks say of them: documents in, mutants and a table out.

``python tests/mutation.py [COUNT] [SEED]`` breaks the flagship's edition and the small document of the tests that often
and prints, class by class, how many of the mistakes were found, at their line, and by one finding. The same seed gives
the same mistakes. Places are found by expat, independently of what is tested.
"""

import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from xml.parsers import expat

HERE = Path(__file__).resolve().parent
EDITION = HERE.parent / "tei" / "editions" / "1959-10-02-khrushchev-mao.xml"
SOURCE = HERE.parent / "tei" / "sources" / "1959-10-02-khrushchev-mao.md"
SMALL = HERE / "unit" / "test_schema_document.xml"
ATTRIBUTE = re.compile(r"""\s([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')""")
NAMES = ("persName", "placeName", "orgName", "geogName")
ENTRIES = ("person", "place", "org", "event", "bibl")


@dataclass(eq=False)
class Node:
    """An element, by its offsets: of its start tag, after that, of its end tag, after that."""

    tag: str
    parent: "Node | None"
    start: int
    inside: int
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

    def has(self, tag: str) -> bool:
        """Say whether one of its children is of that name."""
        return any(each.tag == tag for each in self.children)


Edit = tuple[int, int, str]


@dataclass(frozen=True)
class Mutant:
    """A document that is wrong in one way: its bytes, the lines where the mistake is, what was done, for people."""

    data: bytes
    lines: frozenset[int]
    what: str
    source: Path | None = None
    kind: str = ""


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

    def words(self, node: Node) -> str:
        """Return the words of an element."""
        return " ".join(re.sub(r"<[^>]*>", "", self.text[node.inside : node.close]).split())

    def tag(self, node: Node) -> str:
        """Return the start tag of an element."""
        return self.text[node.start : node.inside]

    def whole(self, node: Node) -> str:
        """Return an element as it stands."""
        return self.text[node.start : node.end]

    def attribute(
        self, chance: random.Random, names: Sequence[str], is_it: Callable[[Node, str], bool]
    ) -> tuple[Node, str]:
        """Choose an attribute of one of these names, or of any; seldom ones are chosen as often as others."""
        there: dict[tuple[str, str], list[Node]] = {}
        for node in self.nodes:
            for name in self.attributes(node):
                if name != "xmlns" and (not names or name in names) and is_it(node, name):
                    there.setdefault((node.tag, name), []).append(node)
        tag, name = chance.choice(sorted(there))
        return chance.choice(there[tag, name]), name

    def edited(self, what: str, edits: Sequence[Edit], *at: int) -> Mutant:
        """Return the document after some edits; the mistake is at these offsets of the document as it was."""
        text = self.text
        for first, last, new in sorted(edits, reverse=True):
            text = text[:first] + new + text[last:]
        lines = (text.count("\n", 0, _moved(each, edits)) + 1 for each in at)
        return Mutant(text.encode(), frozenset(lines), what, self.source)

    def with_value(self, node: Node, name: str, new: str, *at: int) -> Mutant:
        """Return the document with another value of an attribute."""
        return self.edited(f"{name}={new} for {self.tag(node)}", [(*self.attributes(node)[name], new)], node.start, *at)

    def without_attribute(self, node: Node, name: str) -> Mutant:
        """Return the document without an attribute."""
        first, last = self.attributes(node)[name]
        before = self.text.rindex(name, node.start, first) - 1
        return self.edited(f"no {name} in {self.tag(node)}", [(before, last + 1, "")], node.start)

    def without(self, node: Node, *at: int) -> Mutant:
        """Return the document without an element: it is missing in its parent, after and before those beside it."""
        return self.edited(f"no {self.tag(node)}", [(node.start, node.end, "")], *around(node), *at)

    def renamed(self, node: Node, new: str) -> Mutant:
        """Return the document with another name of an element."""
        edits = [(node.start + 1, node.start + 1 + len(node.tag), new)]
        if node.close != node.end:
            edits.append((node.close + 2, node.close + 2 + len(node.tag), new))
        return self.edited(f"{new} for {self.tag(node)}", edits, node.start)

    def pointers(self, identifier: str) -> list[int]:
        """Return where something points to an id."""
        return [match.start() for match in re.finditer(rf'["\s]#{re.escape(identifier)}["\s]', self.text)]


def _moved(offset: int, edits: Sequence[Edit]) -> int:
    """Return where a character of the document stands after edits."""
    moved = offset
    for first, last, new in edits:
        if first < last <= offset:
            moved += len(new) - (last - first)
        elif first == last < offset:
            moved += len(new)
        elif first < offset < last:
            moved += min(len(new), offset - first) - (offset - first)
    return moved


def around(node: Node) -> tuple[int, ...]:
    """Return where an element is missing: in its parent, after the one before it, before the one after it."""
    if node.parent is None:
        return (node.start,)
    siblings = node.parent.children
    at = siblings.index(node)
    before = siblings[at - 1].end - 1 if at else node.parent.start
    after = siblings[at + 1].start if at + 1 < len(siblings) else node.parent.close
    return (node.parent.start, before, node.start, after)


def read_document(path: Path, source: Path | None = None) -> Document:
    """Read a document and find the places of its elements."""
    data = path.read_bytes()
    places = _characters(data)
    nodes: list[Node] = []
    current: list[Node] = []
    parser = expat.ParserCreate()

    def start(tag: str, _: dict[str, str]) -> None:
        at = parser.CurrentByteIndex
        inside = data.index(b">", at) + 1
        node = Node(tag, current[-1] if current else None, places[at], places[inside])
        if data[inside - 2 : inside] == b"/>":
            node.close = node.end = node.inside
        if current:
            current[-1].children.append(node)
        nodes.append(node)
        current.append(node)

    def end(_: str) -> None:
        node, at = current.pop(), parser.CurrentByteIndex
        if not node.end:
            node.close, node.end = places[at], places[data.index(b">", at) + 1]

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(data, True)
    return Document(data.decode(), tuple(nodes), source)


def _characters(data: bytes) -> list[int]:
    """Return byte offset → character offset."""
    places, count = [], -1
    for byte in data:
        count += (byte & 0xC0) != 0x80
        places.append(count)
    return [*places, count + 1]


def misspelt(name: str, chance: random.Random) -> str:
    """Return a word with one letter too few, one twice, or two exchanged."""
    while True:
        at = chance.randrange(len(name) - 1) + 1
        ways = (
            name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :],
            name[:at] + name[at - 1] + name[at:],
            name[:at] + name[at + 1 :],
        )
        new = chance.choice(ways)
        if new != name:
            return new


# The ways to break a document. Each says why what it makes is wrong, and returns None if the place that it chose will
# not do; where there is no such place at all, choosing fails.
Breaker = Callable[[Document, random.Random], Mutant | None]
BREAKERS: dict[str, Breaker] = {}


def breaker(make: Breaker) -> Breaker:
    """Add a way to break a document; its name in words is the class of the mistake."""
    BREAKERS[make.__name__.replace("_", " ")] = make
    return make


# The grammar wants one of these in what they stand in.
NEEDED = (
    "fileDesc titleStmt publicationStmt sourceDesc resp publisher editorialDecl refsDecl langUsage particDesc category "
    "catDesc standOff speaker teiHeader msIdentifier profileDesc encodingDesc"
).split()
# With one of these, words of the record are lost.
SPOKEN = ("p", "sp", "persName", "placeName", "title")


@breaker
def element_removed(document, chance):
    """Wrong: the grammar wants it there."""
    nodes = document.tagged(*NEEDED)
    node = chance.choice([each for each in nodes if sum(x.tag == each.tag for x in each.parent.children) == 1])
    return document.without(node)


@breaker
def words_of_the_record_removed(document, chance):
    """Wrong: the transcript has them."""
    node = chance.choice(document.tagged(*SPOKEN, inside=["body"]))
    return document.without(node) if document.source and document.words(node) else None


@breaker
def fact_removed_from_the_header(document, chance):
    """Wrong: an edition says how long it is, on which terms it is published, and where the original lies."""
    nodes = document.tagged("extent", "licence") + [
        each for each in document.tagged("idno") if document.value(each, "type") == "shelfmark"
    ]
    node = chance.choice(nodes)
    if sum(each.tag == node.tag for each in node.parent.children) == len(node.parent.children):
        node = node.parent
    return document.without(node, *(each.start for each in node.ancestors() if each.tag not in ("TEI", "teiHeader")))


@breaker
def entry_removed(document, chance):
    """Wrong: something points to it."""
    node = chance.choice(document.tagged(*ENTRIES, inside=["standOff"]))
    return document.without(node, *document.pointers(document.value(node, "xml:id"))[:1])


@breaker
def element_misspelt(document, chance):
    """Wrong: there is no such element."""
    node = chance.choice([each for each in document.nodes[1:] if len(each.tag) > 3])
    return document.renamed(node, misspelt(node.tag, chance))


@breaker
def element_of_tei_that_is_not_ours(document, chance):
    """Wrong: the grammar is a narrower choice."""
    return document.renamed(chance.choice(document.nodes[1:]), chance.choice(["ab", "seg", "rs", "num", "said", "u"]))


@breaker
def element_renamed_to_another_of_ours(document, chance):
    """Wrong: none of these may stand where the other does."""
    node = chance.choice(document.tagged("sp", "speaker", "p", "div", "body", "person", "place", "respStmt"))
    return document.renamed(node, chance.choice(["catRef", "taxonomy", "birth", "appInfo", "textLang"]))


@breaker
def element_moved(document, chance):
    """Wrong: words of the record stand elsewhere."""
    node = chance.choice(document.tagged("sp", "p", "persName", "stage", inside=["body"]))
    others = document.tagged(node.tag, inside=["body"])
    goal = chance.choice([each for each in others if each.end < node.start or each.start > node.end])
    between = document.text[min(node.end, goal.end) : max(node.start, goal.end)]
    moved = document.words(node)
    if not document.source or not re.sub(r"<[^>]*>", "", between).strip() or moved == document.words(goal):
        return None
    edits = [(node.start, node.end, ""), (goal.end, goal.end, document.whole(node))]
    what = f"{document.tag(node)} after {document.tag(goal)}"
    return document.edited(what, edits, *around(node), goal.end, *around(goal))


@breaker
def element_duplicated(document, chance):
    """Wrong: an id is there twice, words of the record are, or what the grammar wants once."""
    once = ["teiHeader", "fileDesc", "titleStmt", "textClass", "langUsage", "speaker"]
    nodes = document.tagged("sp", *once) + document.tagged(*ENTRIES, inside=["standOff"])
    if document.source:
        nodes += document.tagged("p", "persName", inside=["body"])
    node = chance.choice(nodes)
    return document.edited(document.tag(node), [(node.end, node.end, document.whole(node))], node.start, node.end)


@breaker
def element_unwrapped(document, chance):
    """Wrong: what it held may not stand where it was."""
    tags = "sp speaker listPerson person div titleStmt respStmt sourceDesc listPlace editorialDecl".split()
    node = chance.choice(document.tagged(*tags))
    edits = [(node.start, node.inside, ""), (node.close, node.end, "")]
    first = node.children[0].start if node.children else node.inside
    return document.edited(f"no {document.tag(node)} around", edits, *around(node), first)


@breaker
def element_wrapped(document, chance):
    """Wrong: neither may the one stand in the other, nor the other where it was."""
    node = chance.choice(document.tagged("sp", "p", "speaker", "person", "fileDesc", "respStmt", "div", "place"))
    wrapper = chance.choice(["sp", "div", "listPerson", "p", "category"])
    edits = [(node.start, node.start, f"<{wrapper}>"), (node.end, node.end, f"</{wrapper}>")]
    return document.edited(f"{document.tag(node)} in {wrapper}", edits, node.start)


@breaker
def element_that_is_none_of_ours(document, chance):
    """Wrong: there is no such element."""
    node = chance.choice(document.nodes[1:])
    at = chance.choice([node.end, node.start])
    return document.edited(f"beside {document.tag(node)}", [(at, at, "<oddity/>")], at)


@breaker
def wrong_namespace(document, chance):
    """Wrong: the element is none of TEI."""
    node = chance.choice([document.nodes[0], *chance.choices(document.nodes[1:], k=9)])
    if node is document.nodes[0]:
        return document.with_value(node, "xmlns", "http://www.tei-c.org/ns/2.0")
    at = node.start + 1 + len(node.tag)
    xmlns = chance.choice(["", "urn:x", "http://www.tei-c.org/ns/1.O"])
    return document.edited(document.tag(node), [(at, at, f' xmlns="{xmlns}"')], node.start)


REQUIRED = {
    "sp": "xml:id n who", "div": "type", "stage": "type", "measure": "unit quantity", "resp": "key", "sex": "value",
    "availability": "status", "place": "xml:id", "org": "xml:id", "event": "xml:id", "foreign": "xml:lang",
    "gap": "reason", "category": "xml:id", "application": "ident version", "language": "ident", "change": "who",
    "catRef": "target", "ptr": "target", "TEI": "xml:id xml:lang", "altIdentifier": "type", "anchor": "xml:id",
    "citeStructure": "unit match use", "textLang": "mainLang",
}  # fmt: skip


@breaker
def attribute_dropped(document, chance):
    """Wrong: the grammar wants it."""
    return document.without_attribute(
        *document.attribute(chance, (), lambda node, name: name in REQUIRED.get(node.tag, "").split())
    )


@breaker
def attribute_misspelt(document, chance):
    """Wrong: there is no such attribute."""
    node, name = document.attribute(chance, (), lambda _, name: len(name) > 1)
    prefix = "xml:" if name.startswith("xml:") else ""
    new = prefix + misspelt(name.removeprefix("xml:"), chance)
    at = document.text.rindex(name, node.start, document.attributes(node)[name][0])
    return document.edited(f"{new} in {document.tag(node)}", [(at, at + len(name), new)], node.start)


@breaker
def attribute_added(document, chance):
    """Wrong: no element has such an attribute."""
    node = chance.choice(document.nodes)
    name = chance.choice(["colour", "rendition", "style", "facs", "ana"])
    at = node.start + 1 + len(node.tag)
    return document.edited(f"{name} in {document.tag(node)}", [(at, at, f' {name}="x"')], node.start)


@breaker
def attribute_emptied(document, chance):
    """Wrong: no attribute may be empty."""
    return document.with_value(*document.attribute(chance, (), lambda *_: True), "")


@breaker
def value_misspelt(document, chance):
    """Wrong: the grammar lists the values, and this is none."""

    def is_listed(node, name):
        left_to_the_editor = (name == "type" and (node.tag in ENTRIES or node.parent.tag == "idno")) or (
            name == "unit" and node.tag in ("citeStructure", "gap")
        )
        return len(document.value(node, name)) > 2 and " " not in document.value(node, name) and not left_to_the_editor

    listed = ("type", "subtype", "status", "key", "unit", "cert", "reason", "place", "marks", "role")
    node, name = document.attribute(chance, listed, is_listed)
    return document.with_value(node, name, misspelt(document.value(node, name), chance))


POINTING = ("ref", "who", "corresp", "sameAs", "resp", "target", "source")


@breaker
def pointer_to_nowhere(document, chance):
    """Wrong: nothing has that xml:id."""
    node, name = document.attribute(chance, POINTING, lambda node, name: document.value(node, name).startswith("#"))
    return document.with_value(node, name, f"#nowhere-{chance.randrange(99)}")


@breaker
def pointer_misspelt(document, chance):
    """Wrong: nothing has that xml:id."""
    node, name = document.attribute(chance, POINTING, lambda node, name: document.value(node, name).startswith("#"))
    return document.with_value(node, name, "#" + misspelt(document.value(node, name).split()[0][1:], chance))


WRONG_KIND = {
    ("persName", "ref"): "place", ("placeName", "ref"): "person", ("orgName", "ref"): "place",
    ("geogName", "ref"): "person", ("sp", "who"): "place", ("person", "corresp"): "place",
    ("catRef", "target"): "person", ("title", "ref"): "person", ("name", "ref"): "person",
}  # fmt: skip


@breaker
def pointer_to_the_wrong_kind_of_entry(document, chance):
    """Wrong: a person is no place."""
    node, name = document.attribute(chance, (), lambda node, name: (node.tag, name) in WRONG_KIND)
    goal = chance.choice(document.tagged(WRONG_KIND[node.tag, name], inside=["standOff"]))
    return document.with_value(node, name, "#" + document.value(goal, "xml:id"))


@breaker
def speaker_changed(document, chance):
    """Wrong: the label names somebody else; which of the two is wrong, nobody can know."""
    node = chance.choice([each for each in document.tagged("sp") if each.children[0].has("persName")])
    others = {document.value(each, "who") for each in document.tagged("sp")} - {document.value(node, "who")}
    new = chance.choice(sorted(each for each in others if " " not in each))
    return document.with_value(node, "who", new, node.children[0].start)


@breaker
def id_given_twice(document, chance):
    """Wrong: an xml:id is there once."""
    node, _ = document.attribute(
        chance, ["xml:id"], lambda node, name: not document.pointers(document.value(node, name))
    )
    other, _ = document.attribute(chance, ["xml:id"], lambda each, _: each is not node)
    return document.with_value(node, "xml:id", document.value(other, "xml:id"), other.start)


@breaker
def id_misspelt(document, chance):
    """Wrong: what pointed to it points nowhere; if that is one place, the mistake may be there."""
    node, _ = document.attribute(
        chance, ["xml:id"], lambda node, name: bool(document.pointers(document.value(node, name)))
    )
    identifier = document.value(node, "xml:id")
    pointing = document.pointers(identifier)
    return document.with_value(node, "xml:id", misspelt(identifier, chance), *(pointing if len(pointing) == 1 else ()))


@breaker
def id_ill_formed(document, chance):
    """Wrong: an xml:id begins with a letter and has no spaces."""
    node, name = document.attribute(chance, ["xml:id"], lambda *_: True)
    old = document.value(node, name)
    return document.with_value(node, name, chance.choice([f"1{old}", f"{old[:1]} {old[1:]}x", f"#{old}", f"{old}:a"]))


DATED = ("when", "from", "to", "notBefore", "notAfter")


@breaker
def date_ill_formed(document, chance):
    """Wrong: no date by ISO 8601."""
    new = chance.choice(["c. 1959", "1959-2-3", "2.10.1959", "Oct 1959", "59-10-02", "1959/10/02", "195"])
    return document.with_value(*document.attribute(chance, DATED, lambda *_: True), new)


@breaker
def date_that_never_was(document, chance):
    """Wrong: no calendar has that day."""
    new = chance.choice(["1959-02-29", "1959-13-01", "1959-04-31", "1959-00-10", "1959-10-32"])
    return document.with_value(*document.attribute(chance, DATED, lambda *_: True), new)


@breaker
def date_of_another_year(document, chance):
    """Wrong: its words give another year."""
    nodes = [each for each in document.tagged("date") if document.value(each, "when")]
    node = chance.choice([each for each in nodes if document.value(each, "when")[:4] in document.words(each)])
    return document.with_value(node, "when", f"{chance.choice([1859, 1899, 1969])}{document.value(node, 'when')[4:]}")


@breaker
def span_that_ends_before_it_begins(document, chance):
    """Wrong: from is after to."""
    node = chance.choice([each for each in document.nodes if {"from", "to"} <= set(document.attributes(each))])
    begin, end = document.value(node, "from"), document.value(node, "to")
    places = document.attributes(node)
    edits = [(*places["from"], end), (*places["to"], begin)]
    return None if begin == end else document.edited(document.tag(node), edits, node.start)


@breaker
def life_that_does_not_fit(document, chance):
    """Wrong: who dies was born before."""
    nodes = [each for each in document.tagged("death") if document.value(each, "when") and each.parent.has("birth")]
    return document.with_value(chance.choice(nodes), "when", "1799")


@breaker
def words_where_none_belong(document, chance):
    """Wrong: these hold elements only."""
    tags = "sp div body text listPerson person titleStmt fileDesc profileDesc TEI standOff langUsage place".split()
    node = chance.choice([each for each in document.tagged(*tags) if each.children])
    at = chance.choice([node.inside, *(each.end for each in node.children)])
    return document.edited(f"in {document.tag(node)}", [(at, at, "stray words")], at)


@breaker
def words_missing(document, chance):
    """Wrong: a paragraph, a label or a name without its words."""
    node = chance.choice(
        [each for each in document.tagged("p", "speaker", *NAMES, inside=["sp"]) if document.words(each)]
    )
    return document.edited(f"in {document.tag(node)}", [(node.inside, node.close, "")], node.start)


@breaker
def name_in_a_name(document, chance):
    """Wrong: a name stands in another of its kind."""
    node = chance.choice(document.tagged(*NAMES, inside=["body"]))
    return document.edited(document.tag(node), [(node.inside, node.close, document.whole(node))], node.start)


@breaker
def bracket_left(document, chance):
    """Wrong: what the bracket says is not marked."""
    nodes = document.tagged("supplied", "note", inside=["body"])
    node = chance.choice([each for each in nodes if not each.is_in("persName")])
    edits = [(node.start, node.inside, "["), (node.close, node.end, "]")]
    return document.edited(document.tag(node), edits, node.start)


ORDERED = (
    "TEI teiHeader fileDesc titleStmt profileDesc encodingDesc body sp publicationStmt respStmt msIdentifier".split()
)


@breaker
def parts_in_the_wrong_order(document, chance):
    """Wrong: each has its place."""
    tag = chance.choice(ORDERED)
    one, other = chance.choice([pair for parent in document.tagged(tag) for pair in pairwise(parent.children)])
    if document.value(one, "type") == document.value(other, "type") and one.tag == other.tag:
        return None
    if not document.source and one.parent.tag == "sp" and one.tag != "speaker":
        return None
    between = document.text[one.end : other.start]
    new = document.whole(other) + between + document.whole(one)
    mutant = document.edited(f"{other.tag} and {one.tag} in {tag}", [(one.start, other.end, new)], one.start)
    second = document.text[: one.start] + document.whole(other) + between
    return replace(mutant, lines=mutant.lines | {second.count("\n") + 1})


@breaker
def turns_merged(document, chance):
    """Wrong: what one says is given to another, and a label is lost."""
    pairs = [(one, other) for one, other in pairwise(document.tagged("sp")) if one.parent is other.parent]
    one, other = chance.choice(pairs)
    if not document.source or document.text[one.end : other.start].strip():
        return None
    places = (one.start, one.close - 1, one.close, other.children[1].start)
    return document.edited(f"{document.tag(one)} and the next", [(one.close, other.children[0].end, "")], *places)


@breaker
def turn_split(document, chance):
    """Wrong: one turn became two of the same speaker."""
    paragraph = chance.choice([each for each in document.tagged("p") if each.parent.tag == "sp"])
    ends = [match.start() for match in re.finditer(r"(?<=\.)\s", document.text[paragraph.inside : paragraph.close])]
    at = paragraph.inside + chance.choice(ends)
    turn = paragraph.parent
    if turn.children[-1] is not paragraph or any(each.start < at < each.end for each in paragraph.children):
        return None
    tag = re.sub(r'(xml:id|n)="(\w+)"', r'\1="\2a"', document.tag(turn))
    new = f"</p></sp>{tag}{document.whole(turn.children[0])}<p>"
    return document.edited(document.tag(turn), [(at, at, new)], turn.start, at)


@breaker
def turn_in_the_wrong_part(document, chance):
    """Wrong: turns stand in the conversation."""
    for one, other in pairwise(document.tagged("div", inside=["body"])):
        if document.value(other, "type") == "conversation":
            turn = next((each for each in other.children if each.tag == "sp"), None)
            if turn is other.children[0]:
                edits = [(one.close, one.close, document.whole(turn)), (turn.start, turn.end, "")]
                return document.edited(document.tag(one), edits, one.start, one.close)
    return None


@breaker
def language_tag_ill_formed(document, chance):
    """Wrong: no language tag by BCP 47."""
    names = ("xml:lang", "ident", "mainLang")
    node, name = document.attribute(chance, names, lambda node, name: name != "ident" or node.tag == "language")
    return document.with_value(node, name, chance.choice(["en_GB", "in Russian", "russianlanguage", "e?"]))


@breaker
def language_that_the_header_does_not_list(document, chance):
    """Wrong: langUsage says which languages the text is in."""
    node = chance.choice([document.nodes[0], *document.tagged("foreign")])
    return document.with_value(node, "xml:lang", chance.choice(["fr", "de", "uk-Latn", "xx"]))


@breaker
def numbering_broken(document, chance):
    """Wrong: turns are numbered in order, each number once."""
    node = chance.choice(document.tagged("sp"))
    number = int(document.value(node, "n"))
    new = chance.choice([number + 1, number + 10, number + 1000, max(number - 1, 0), max(number - 7, 0)])
    return document.with_value(node, "n", str(new))


@breaker
def entry_that_nothing_points_to(document, chance):
    """Wrong: standOff holds what the document uses."""
    node = chance.choice(document.tagged("person", "place", "org", "event", inside=["standOff"]))
    entry = document.whole(node).replace(f'xml:id="{document.value(node, "xml:id")}"', 'xml:id="somebody-else"')
    entry = re.sub(r"<idno.*?</idno>", "", entry)
    return document.edited(document.tag(node), [(node.end, node.end, entry)], node.end)


@breaker
def turns_counted_wrongly(document, chance):
    """Wrong: the header says another number of turns than the text has."""
    node, name = document.attribute(chance, ["quantity"], lambda node, _: document.value(node, "unit") == "turn")
    return document.with_value(node, name, str(chance.randrange(400, 999)))


@breaker
def nobody_answers_for_it(document, chance):
    """Wrong: whose words a bracket or a correction has must be known."""
    nodes = document.tagged("supplied", "corr", "note", inside=["body"])
    return document.without_attribute(chance.choice([each for each in nodes if document.value(each, "resp")]), "resp")


def _letter(document: Document, chance: random.Random) -> int:
    """Return the offset of a letter of the record."""
    node = chance.choice(document.tagged("p", "speaker", "persName", "placeName", inside=["body"]))
    spots = re.finditer(r"[^\W\d_](?=[^<>]*<)", document.text[node.inside : node.close])
    return node.inside + chance.choice([match.start() for match in spots])


@breaker
def letter_changed(document, chance):
    """Wrong: the transcript has another."""
    at, new = _letter(document, chance), chance.choice("abcdefghijklmnop")
    edit = (at, at + 1, new)
    is_wrong = document.source and document.text[at] != new
    return document.edited(f"“{document.text[at - 20 : at + 20]}”", [edit], at) if is_wrong else None


@breaker
def letter_lost_or_added(document, chance):
    """Wrong: the transcript has it, or has it not."""
    at = _letter(document, chance)
    edit = chance.choice([(at, at + 1, ""), (at, at, chance.choice("abcdefg"))])
    return document.edited(f"“{document.text[at - 20 : at + 20]}”", [edit], at) if document.source else None


@breaker
def words_run_together(document, chance):
    """Wrong: the transcript has a space."""
    node = chance.choice(document.tagged("p", inside=["body"]))
    spots = re.finditer(r"(?<=[a-z]) (?=[a-z][^<>]*<)", document.text[node.inside : node.close])
    at = node.inside + chance.choice([match.start() for match in spots])
    return document.edited(f"“{document.text[at - 9 : at + 9]}”", [(at, at + 1, "")], at) if document.source else None


@breaker
def word_torn(document, chance):
    """Wrong: the transcript has no space there."""
    node = chance.choice(document.tagged("p", "speaker", inside=["body"]))
    spots = re.finditer(r"(?<=[a-z])(?=[a-z][^<>]*<)", document.text[node.inside : node.close])
    at = node.inside + chance.choice([match.start() for match in spots])
    return document.edited(f"“{document.text[at - 9 : at + 9]}”", [(at, at, " ")], at) if document.source else None


@breaker
def sentence_lost(document, chance):
    """Wrong: the transcript has it."""
    node = chance.choice(document.tagged("p", inside=["sp"]))
    lines = re.finditer(r"\n[^\n<]*(?=\n|\Z)", document.text[node.inside : node.close])
    line = chance.choice([match for match in lines if match[0].strip()])
    first, last = node.inside + line.start(), node.inside + line.end()
    what = document.text[first:last].strip()
    return document.edited(what, [(first, last, "")], first - 1, first, last) if document.source else None


@breaker
def checksum_of_another_transcript(document, chance):
    """Wrong: the transcript has another."""
    node = chance.choice([each for each in document.tagged("idno") if document.value(each, "type") == "sha256"])
    new = f"{chance.randrange(16**20):064x}"
    return document.edited("sha256", [(node.inside, node.close, new)], node.start) if document.source else None


@breaker
def end_tag_missing(document, chance):
    """Wrong: no XML; it may be missing anywhere between the start of the element and what noticed it."""
    node = chance.choice([each for each in document.nodes[1:] if each.close > each.inside])
    last = document.text.index(">", node.parent.close)
    mutant = document.edited(document.tag(node), [(node.close, node.end, "")], node.start, last)
    return replace(mutant, lines=frozenset(range(min(mutant.lines), max(mutant.lines) + 1)))


@breaker
def not_well_formed(document, chance):
    """Wrong: no XML."""
    node = chance.choice([each for each in document.nodes[1:] if each.close > each.inside])
    at = node.inside
    odd = chance.choice([" & ", " < ", "\x01", "&nbsp;", "</oddity>", "<a b>", "<a b=c/>", "<a b='1' b='2'/>"])
    return document.edited(f"{odd} in {document.tag(node)}", [(at, at, odd)], at)


@breaker
def document_cut_off(document, chance):
    """Wrong: no XML; it is noticed at the end."""
    node = chance.choice(document.nodes[1:])
    mutant = document.edited(document.tag(node), [(node.end, len(document.text), "")], node.end - 1)
    return replace(mutant, lines=mutant.lines | {mutant.data.count(b"\n") + 1})


@breaker
def byte_that_is_no_utf_8(document, chance):
    """Wrong: no text."""
    node = chance.choice([each for each in document.nodes[1:] if each.close > each.inside])
    data = document.text[: node.inside].encode() + b"\xff" + document.text[node.inside :].encode()
    line = document.text.count("\n", 0, node.inside) + 1
    return Mutant(data, frozenset([line]), document.tag(node), document.source)


@breaker
def note_linked_on_one_side(document, chance):
    """Wrong: a note and its mark point to each other."""
    nodes = document.tagged("note", inside=["back"])
    node = chance.choice([each for each in nodes if document.value(each, "target")])
    if document.value(node, "type") == "footnote" and chance.random() < 0.5:
        return document.with_value(node, "target", "#p002")
    return document.without_attribute(node, "target")


@breaker
def changes_in_the_wrong_order(document, chance):
    """Wrong: the newest change stands first."""
    node = chance.choice(document.tagged("revisionDesc")).children[0]
    older = '<change when="1999-01-01" who="#memcon">So.</change>\n'
    return document.edited("an older one first", [(node.start, node.start, older)], node.start, node.start + 1)


@breaker
def correction_that_corrects_nothing(document, chance):
    """Wrong: both readings are the same."""
    node = chance.choice(document.tagged("choice"))
    one, other = node.children[:2]
    same = document.text[one.inside : one.close]
    return document.edited("choice", [(other.inside, other.close, same)], node.start)


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
        try:
            mutant = BREAKERS[name](chance.choice(documents()), chance)
        except IndexError:  # there is no such place in this document
            continue
        if mutant:
            made += 1
            yield replace(mutant, kind=name)


@dataclass(frozen=True)
class Verdict:
    """What the checks said of a mutant, and whether the two grammars agree on it."""

    mutant: Mutant
    findings: tuple
    grammars_agree: bool = True

    @property
    def is_found(self) -> bool:
        """Say whether anything is found; the document it was made from has no finding."""
        return bool(self.findings)

    @property
    def is_at_the_line(self) -> bool:
        """Say whether the first finding is where the mistake is."""
        return self.is_found and self.findings[0].line in self.mutant.lines

    @property
    def is_one(self) -> bool:
        """Say whether there is one finding."""
        return len(self.findings) == 1

    def __str__(self) -> str:
        found = " ".join(f"{each.code}@{each.line}" for each in self.findings[:6])
        return f"{self.mutant.kind}: {self.mutant.what[:90]} {sorted(self.mutant.lines)[:6]}: {found or 'nothing'}"


def judge(mutant: Mutant) -> Verdict:
    """Check a mutant as ``memcon validate`` does; with the transcript, if it has one."""
    from memcon.errors import MemconError
    from memcon.findings import from_error
    from memcon.validation import validate_bytes

    try:
        findings = validate_bytes(mutant.data, "mutant.xml", mutant.source)
    except MemconError as error:
        return Verdict(mutant, (from_error(error),))
    return Verdict(mutant, findings, _grammars_agree(mutant.data))


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


MEASURES = ("is_found", "is_at_the_line", "is_one", "grammars_agree")


def shares(verdicts: Sequence[Verdict]) -> dict[str, float]:
    """Return measure → share of the mutants, in per cent."""
    return {name: 100 * sum(getattr(each, name) for each in verdicts) / len(verdicts) for name in MEASURES}


def table(verdicts: Sequence[Verdict]) -> str:
    """Return a table: class by class, how many were found, at their line, by one finding."""
    kinds: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        kinds.setdefault(verdict.mutant.kind, []).append(verdict)
    head = f"{'mistake':45}{'made':>6}{'found':>7}{'line':>6}{'one':>6}{'agree':>7}"
    rows = [_row(kind, of_kind) for kind, of_kind in {**kinds, "all": list(verdicts)}.items()]
    return "\n".join([head, *rows, "  ".join(f"{name} {share:.2f} %" for name, share in shares(verdicts).items())])


def _row(kind: str, verdicts: Sequence[Verdict]) -> str:
    found, line, one, agree = (sum(getattr(each, name) for each in verdicts) for name in MEASURES)
    return f"{kind:45}{len(verdicts):6}{found:7}{line:6}{one:6}{agree:7}"


def _main(count: int = 200, seed: int = 1) -> None:
    verdicts = [judge(mutant) for mutant in mutants(count, seed)]
    missed = [str(each) for each in verdicts if not all(getattr(each, name) for name in MEASURES)]
    sys.stdout.write("\n".join([*missed, table(verdicts), ""]))


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parent / "pipeline"))
    _main(*map(int, sys.argv[1:3]))
