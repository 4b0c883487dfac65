"""Documents by chance: a RELAX NG grammar in; documents that it allows out, and the same broken in one place.

Of the grammar's choices the sampler prefers those it has taken least, so that a run of some hundred documents uses
every element, attribute and value that the grammar has. The same seed gives the same documents.
"""

import copy
import math
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
ID = f"{XML}id"
SHALLOW, DEEP, LARGE = 6, 11, 150  # levels where content is rich, where it ends; elements of a large document
WORDS = ("words", "Хрущёв", "毛泽东", "R&D <1959>", "“so”", "a\nb", " ", "3", "é\u0301", "وانگ", "[?]")
INITIAL, NAME = "abzABZ_éЖ毛", "abzABZ_éЖ毛019.-"
ANY = NAME + "~:/?=&#%@+,;'\"()[]{}|<>\\^` "
ESCAPES = {"i": INITIAL, "c": NAME, "s": " ", "S": ANY.replace(" ", ""), "d": "0123456789"}


@dataclass(frozen=True, eq=False)
class Pattern:
    """A pattern of a grammar.

    Attributes:
        kind: what it is: element, attribute, choice …
        name: of the element, attribute, definition or datatype; the value itself of a value.
        parts: the patterns inside.
        regexp: what limits a datatype.
        limit: the greatest value of a datatype.
    """

    kind: str
    name: str
    parts: tuple["Pattern", ...]
    regexp: str = ""
    limit: int = 0


@dataclass(frozen=True, eq=False)
class Grammar:
    """A grammar: where it starts, its definitions, and how many levels of elements each pattern needs at least."""

    start: tuple[Pattern, ...]
    definitions: dict[str, tuple[Pattern, ...]]
    levels: dict[Pattern, float]

    def patterns(self) -> Iterator[Pattern]:
        """Yield every pattern of the grammar."""
        waiting = [*self.start, *(each for parts in self.definitions.values() for each in parts)]
        while waiting:
            pattern = waiting.pop()
            yield pattern
            waiting.extend(pattern.parts)


def read_grammar(path: Path) -> Grammar:
    """Read a grammar in the XML syntax of RELAX NG, without external references."""
    root = etree.parse(path).getroot()
    definitions = {each.get("name"): _parts(each) for each in root.iter(f"{RNG}define")}
    bare = Grammar(_parts(root.find(f"{RNG}start")), definitions, {})
    patterns, levels = list(bare.patterns()), {}
    while True:
        further = {pattern: _needs(pattern, definitions, levels) for pattern in patterns}
        if further == levels:
            return replace(bare, levels=levels)
        levels = further


def _parts(node: etree._Element) -> tuple[Pattern, ...]:
    return tuple(_pattern(child) for child in node if child.tag in _KINDS)


def _pattern(node: etree._Element) -> Pattern:
    kind = etree.QName(node).localname
    name = node.get("name") or node.get("type") or ""
    facets = {each.get("name"): each.text for each in node.findall(f"{RNG}param")}
    return Pattern(
        kind,
        node.text if kind == "value" else name.replace("xml:", XML),
        _parts(node),
        facets.get("pattern", ""),
        int(facets.get("maxInclusive", 0)),
    )


_REPEATED = ("optional", "zeroOrMore", "oneOrMore")
_KINDS = {
    RNG + kind
    for kind in ("element", "attribute", "group", "choice", *_REPEATED, "ref", "mixed", "text", "data", "value", "list")
}


def _needs(pattern: Pattern, definitions: dict[str, tuple[Pattern, ...]], levels: dict[Pattern, float]) -> float:
    """Return how many levels of elements a pattern needs at least, by what is known of those inside so far."""
    parts = definitions[pattern.name] if pattern.kind == "ref" else pattern.parts
    inside = [levels.get(part, math.inf) for part in parts]
    match pattern.kind:
        case "choice":
            return min(inside)
        case "element":
            return 1 + max(inside, default=0)
        case "ref" | "group" | "mixed" | "oneOrMore":
            return max(inside, default=0)
        case _:
            return 0


class Sampler:
    """Makes documents that a grammar allows, and counts which of its patterns they use."""

    def __init__(self, grammar: Grammar, seed: int):
        self.uses: Counter[Pattern] = Counter()
        self._grammar = grammar
        self._random = random.Random(seed)
        self._made = 0

    def document(self) -> etree._Element:
        """Make the next document."""
        holder = etree.Element("holder")
        self._made = 0
        self._all(self._grammar.start, holder, 0)
        return etree.fromstring(etree.tostring(holder[0]))

    def _all(self, patterns: Iterable[Pattern], parent: etree._Element, depth: int) -> None:
        for pattern in patterns:
            self._put(pattern, parent, depth)

    def _put(self, pattern: Pattern, parent: etree._Element, depth: int) -> None:
        """Put what a pattern stands for into an element."""
        self.uses[pattern] += 1
        match pattern.kind:
            case "element":
                self._made += 1
                self._all(pattern.parts, etree.SubElement(parent, TEI + pattern.name), depth + 1)
            case "attribute":
                parent.set(pattern.name, " ".join(self._values(pattern.parts, pattern.name)))
            case "text":
                self._say(parent)
            case "data" | "value" | "list":
                parent.text = " ".join(self._values([pattern]))
            case "mixed":
                self._say(parent)
                self._all(pattern.parts, parent, depth)
                self._say(parent)
            case "ref" | "group":
                self._all(self._grammar.definitions.get(pattern.name, pattern.parts), parent, depth)
            case "choice":
                self._put(self._chosen(pattern.parts, ends=self._is_late(depth)), parent, depth)
            case _:  # optional, zeroOrMore, oneOrMore
                for _ in range(self._times(pattern, depth)):
                    self._all(pattern.parts, parent, depth)

    def _is_late(self, depth: int) -> bool:
        return depth >= DEEP or self._made >= LARGE

    def _is_wanted(self, pattern: Pattern, depth: int) -> bool:
        """Say whether to take what may be left out: at the beginning of a run always; later only what costs little."""
        if self._is_late(depth) and any(self._grammar.levels[part] for part in pattern.parts):
            return False
        return not any(self.uses[part] for part in pattern.parts) or self._random.random() < 0.4

    def _times(self, pattern: Pattern, depth: int) -> int:
        """Return how often to take what may be left out, or taken again."""
        if pattern.kind == "optional":
            return int(self._is_wanted(pattern, depth))
        again = 0 if self._is_late(depth) else self._random.randint(0, 3 if depth < SHALLOW else 1)
        return again + (pattern.kind == "oneOrMore")

    def _chosen(self, parts: tuple[Pattern, ...], *, ends: bool = False) -> Pattern:
        """Choose: as a rule what was chosen least; at the end what needs the fewest levels."""
        fewest = min(self._grammar.levels[part] for part in parts)
        able = [part for part in parts if not ends or self._grammar.levels[part] == fewest]
        least = min(self.uses[part] for part in able)
        if self._random.random() < 0.5:
            able = [part for part in able if self.uses[part] == least]
        return self._random.choice(able)

    def _say(self, parent: etree._Element) -> None:
        word = self._random.choice(WORDS)
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + word
        else:
            parent.text = (parent.text or "") + word

    def _values(self, patterns: Iterable[Pattern], attribute: str = "") -> Iterator[str]:
        for pattern in patterns:
            self.uses[pattern] += 1
            match pattern.kind:
                case "choice":
                    yield from self._values([self._chosen(pattern.parts)], attribute)
                case "value":
                    yield self._padding() + pattern.name + self._padding()
                case "data" if pattern.name == "string":
                    yield matching(pattern.regexp, self._random)
                case "data":
                    datum = self._fresh_id() if attribute == ID else self._datum(pattern)
                    yield self._padding() + datum + self._padding()
                case "text":
                    yield self._random.choice(WORDS)
                case "oneOrMore":
                    for _ in range(self._random.randint(1, 3)):
                        yield from self._values(pattern.parts)
                case _:  # list, ref
                    parts = pattern.parts if pattern.kind == "list" else self._grammar.definitions[pattern.name]
                    yield from self._values(parts, attribute)

    def _padding(self) -> str:
        """Return white space that the datatypes overlook, all but strings."""
        return self._random.choice(("", "", "", " ", "  "))

    def _fresh_id(self) -> str:
        self._made += 1
        return f"{self._random.choice(INITIAL)}{self._made}"

    def _datum(self, pattern: Pattern) -> str:
        if pattern.name in _DATA:
            return _DATA[pattern.name](self._random)
        if pattern.regexp:
            return matching(pattern.regexp, self._random)
        return str(self._random.randint(1, pattern.limit or 2000))


def _moment(form: str) -> Callable[[random.Random], str]:
    def written(by_chance: random.Random) -> str:
        year = by_chance.choice((1, 1066, 1959, 1960, 2026, 9999))
        return form.format(y=f"{year:04}", m=f"{by_chance.randint(1, 12):02}", d=f"{by_chance.randint(1, 28):02}")

    return written


_DATA: dict[str, Callable[[random.Random], str]] = {
    "gYear": _moment("{y}"),
    "gYearMonth": _moment("{y}-{m}"),
    "date": _moment("{y}-{m}-{d}"),
    "gMonthDay": _moment("--{m}-{d}"),
    "dateTime": _moment("{y}-{m}-{d}T{m}:{d}:00Z"),
    "language": lambda by_chance: matching("[a-z]{2,3}(-Cyrl|-Latn)?(-[A-Z]{2})?", by_chance),
    "NCName": lambda by_chance: matching(r"[\i-[:]][\c-[:]]*", by_chance),
}


def matching(regexp: str, by_chance: random.Random) -> str:
    """Return a string that a regular expression of XML Schema matches, as far as the grammar needs them.

    Those are groups, alternatives, repetition, ``.``, and classes, which may have ranges and one subtraction.
    """
    return _written(_read(regexp), by_chance)


# A part of an expression: the characters it stands for or the alternatives it has, and how often it may stand.
Part = tuple["str | Alternatives", int, int]
Alternatives = tuple[tuple[Part, ...], ...]


def _written(alternatives: Alternatives, by_chance: random.Random) -> str:
    words = ""
    for atom, least, most in by_chance.choice(alternatives):
        for _ in range(by_chance.randint(least, most)):
            words += by_chance.choice(atom) if isinstance(atom, str) else _written(atom, by_chance)
    return words


@cache
def _read(regexp: str) -> Alternatives:
    alternatives, rest = _alternatives(regexp)
    if rest:
        raise ValueError(f"not read: {rest} in {regexp}")
    return alternatives


def _alternatives(rest: str) -> tuple[Alternatives, str]:
    """Return the alternatives that an expression begins with, and what comes after them."""
    found, rest = [], "|" + rest
    while rest.startswith("|"):
        parts, rest = _sequence(rest[1:])
        found.append(parts)
    return tuple(found), rest


def _sequence(rest: str) -> tuple[tuple[Part, ...], str]:
    parts = []
    while rest and rest[0] not in "|)":
        atom, rest = _atom(rest)
        times, rest = _repetition(rest)
        parts.append((atom, *times))
    return tuple(parts), rest


def _atom(rest: str) -> tuple["str | Alternatives", str]:
    match rest[0]:
        case "(":
            alternatives, rest = _alternatives(rest[1:])
            return alternatives, rest[1:]
        case "[":
            return _class(rest[1:])
        case "\\":
            return ESCAPES.get(rest[1], rest[1]), rest[2:]
        case ".":
            return ANY, rest[1:]
        case character:
            return character, rest[1:]


def _class(rest: str) -> tuple[str, str]:
    """Return the characters of a class, whose bracket is open, and what comes after it."""
    is_negative, rest = rest.startswith("^"), rest.removeprefix("^")
    characters, but = "", ""
    while rest[0] != "]":
        if rest.startswith("-["):
            but, rest = _class(rest[2:])
        elif rest[0] == "\\":
            characters, rest = characters + ESCAPES.get(rest[1], rest[1]), rest[2:]
        elif rest[1] == "-" and rest[2] not in "[]":
            characters += "".join(map(chr, range(ord(rest[0]), ord(rest[2]) + 1)))
            rest = rest[3:]
        else:
            characters, rest = characters + rest[0], rest[1:]
    wanted = [each for each in ANY if each not in characters] if is_negative else characters
    return "".join(each for each in wanted if each not in but), rest[1:]


def _repetition(rest: str) -> tuple[tuple[int, int], str]:
    match rest[:1]:
        case "?":
            return (0, 1), rest[1:]
        case "*":
            return (0, 3), rest[1:]
        case "+":
            return (1, 4), rest[1:]
        case "{":
            counts, rest = rest[1:].split("}", 1)
            least, _, most = counts.partition(",")
            return (int(least), int(most or least)), rest
        case _:
            return (1, 1), rest


# What is wrong as the value of most attributes, or of some.
SPOILT = ("", " ", "a b", "#", "#a#b", "# a", "1959-13-01", "1959-2-3", "-1", "+1", "1.5", "english", "en_GB", "a:b")
SPOILT += ("http://", "https://a b", "https://example.org/%zz", "javascript:x", "#毛", "9a", "low", "LOW", "1e3", "#t1")
SPOILT += ("1959-02-29", "0000", "24:00:00", "1959Z", "1959-10-02+08:00", "-0044-03-15", "12345", "en-", "e", "x-a")


def broken(document: etree._Element, grammar: Grammar, by_chance: random.Random) -> etree._Element:
    """Return a copy of a document with one change that may or may not make it invalid."""
    names = sorted({each.name for each in grammar.patterns() if each.kind == "element"})
    attributes = sorted({each.name for each in grammar.patterns() if each.kind == "attribute"})
    changed = copy.deepcopy(document)
    nodes = list(changed.iter("*"))
    by_chance.choice(_CHANGES)(by_chance.choice(nodes[1:]), nodes, names, attributes, by_chance)
    return changed


def _take_out(node, *_others) -> None:
    _join(node, node.tail or "")
    node.getparent().remove(node)


def _join(node, words) -> None:
    """Keep words that would go with an element."""
    before = node.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + words
    else:
        node.getparent().text = (node.getparent().text or "") + words


def _rename(node, _nodes, names, _attributes, by_chance) -> None:
    node.tag = TEI + by_chance.choice([*names, "ab", "seg", "Sp"])


def _out_of_namespace(node, *_others) -> None:
    node.tag = etree.QName(node).localname


def _move(node, nodes, _names, _attributes, by_chance) -> None:
    goal = by_chance.choice(nodes)
    if node not in goal.iterancestors() and goal is not node:
        _take_out(node)
        node.tail = None
        goal.insert(by_chance.randint(0, len(goal)), node)


def _repeat(node, _nodes, _names, _attributes, _by_chance) -> None:
    again = copy.deepcopy(node)
    for each in again.iter("*"):
        if ID in each.attrib:
            each.set(ID, each.get(ID) + "-again")
    node.addnext(again)


def _swap(node, *_others) -> None:
    if node.getnext() is not None:
        node.getnext().addnext(node)


def _empty(node, *_others) -> None:
    del node[:]
    node.text = None


def _unwrap(node, *_others) -> None:
    _join(node, node.text or "")
    for child in list(node):
        node.addprevious(child)
    _take_out(node)


def _wrap(node, _nodes, names, _attributes, by_chance) -> None:
    wrapper = etree.Element(TEI + by_chance.choice(names))
    node.addprevious(wrapper)
    wrapper.append(node)


def _insert(node, _nodes, names, _attributes, by_chance) -> None:
    node.insert(by_chance.randint(0, len(node)), etree.Element(TEI + by_chance.choice(names)))


def _drop_attribute(node, nodes, _names, _attributes, by_chance) -> None:
    bearer = by_chance.choice([each for each in nodes if each.attrib])
    del bearer.attrib[by_chance.choice(sorted(bearer.attrib))]


def _add_attribute(node, nodes, _names, attributes, by_chance) -> None:
    attribute = by_chance.choice(attributes)
    values = [each.get(attribute) for each in nodes if each.get(attribute) and attribute != ID]
    node.set(attribute, by_chance.choice(values or ["fresh"]))


def _misspell_attribute(node, nodes, _names, _attributes, by_chance) -> None:
    bearer = by_chance.choice([each for each in nodes if each.attrib])
    name = by_chance.choice(sorted(bearer.attrib))
    bearer.set(name + "x", bearer.attrib.pop(name))


def _spoil_value(node, nodes, _names, _attributes, by_chance) -> None:
    bearer = by_chance.choice([each for each in nodes if each.attrib])
    bearer.set(by_chance.choice(sorted(bearer.attrib)), by_chance.choice(SPOILT))


def _spoil_content(node, *others) -> None:
    node.text = others[-1].choice([each for each in SPOILT if each.strip()])


def _say_something(node, _nodes, _names, _attributes, by_chance) -> None:
    node.tail = by_chance.choice(["words", " ", "\n", "]"])


def _comment(node, _nodes, _names, _attributes, by_chance) -> None:
    node.addprevious(by_chance.choice([etree.Comment("so"), etree.PI("so", "it is")]))


_CHANGES = (
    _take_out,
    _rename,
    _out_of_namespace,
    _move,
    _repeat,
    _swap,
    _empty,
    _unwrap,
    _wrap,
    _insert,
    _drop_attribute,
    _add_attribute,
    _misspell_attribute,
    _spoil_value,
    _spoil_content,
    _say_something,
    _comment,
)
