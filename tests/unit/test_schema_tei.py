"""The grammar is a choice from TEI: what is valid here is valid in tei_all, whatever the grammar allows."""

import os
import random
from pathlib import Path

import pytest
from lxml import etree

from memcon.resources import schema
from memcon.xsd import invalidities

ROOT = Path(__file__).resolve().parents[2]
TEI_ALL = Path(os.environ.get("MEMCON_TEI_ALL", ROOT / "build" / "tei_all.rng"))
RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
SHALLOW, DEEP = 6, 9  # levels: where elements are many, where they come to an end
# A value of each type of values in the grammar, by the type's name or its pattern.
VALUES = {
    "gYear": "1959",
    "gYearMonth": "1959-10",
    "date": "1959-10-02",
    "dateTime": "1959-10-02T10:00:00Z",
    "gMonthDay": "--10-02",
    "language": "ru-Latn",
    "nonNegativeInteger": "3",
    "positiveInteger": "2",
    "token": "words",
    r"\S+": "word",
    r"#[\i-[:]][\c-[:]]*": "#a",
    r"(https?://|mailto:)\S+": "https://example.org/a",
    r"#[\i-[:]][\c-[:]]*|(https?://|mailto:)\S+": "#a",
    "[0-9]+[a-z]*": "17a",
    r"-?[0-9]{1,2}(\.[0-9]+)?[, ] ?-?[0-9]{1,3}(\.[0-9]+)?": "39.9 -116.4",
    r"[0-9]+[a-z]*[0-9]*(\.[0-9]+[a-z]*[0-9]*){0,3}": "1.2.3",
}


class Derivation:
    """A document that a grammar allows: at each choice of the grammar, one by chance."""

    def __init__(self, grammar, seed):
        self.definitions = {}
        for definition in grammar.iter(f"{RNG}define"):
            self.definitions.setdefault(definition.get("name"), []).extend(parts(definition))
        self.start = parts(grammar.find(f"{RNG}start"))
        self.random = random.Random(seed)
        self.made = 0

    def document(self):
        holder = etree.Element("holder")
        self.all(self.start, holder, 0)
        return etree.fromstring(etree.tostring(holder[0]))

    def all(self, patterns, parent, depth):
        for pattern in patterns:
            getattr(self, pattern.tag.removeprefix(RNG))(pattern, parent, depth)

    def ref(self, pattern, parent, depth):
        self.all(self.definitions[pattern.get("name")], parent, depth)

    def group(self, pattern, parent, depth):
        self.all(parts(pattern), parent, depth)

    def mixed(self, pattern, parent, depth):
        self.text(pattern, parent, depth)
        self.all(parts(pattern), parent, depth)
        self.text(pattern, parent, depth)

    def element(self, pattern, parent, depth):
        self.made += 1
        self.all(parts(pattern), etree.SubElement(parent, TEI + pattern.get("name")), depth + 1)

    def attribute(self, pattern, parent, _depth):
        parent.set(pattern.get("name").replace("xml:", XML), " ".join(self.values(parts(pattern))) or "words")

    def choice(self, pattern, parent, depth):
        self.all([self.random.choice(parts(pattern))], parent, depth)

    def optional(self, pattern, parent, depth):
        if self.random.random() < 0.5:
            self.all(parts(pattern), parent, depth)

    def zeroOrMore(self, pattern, parent, depth):  # noqa: N802  named as RELAX NG names it
        for _ in range(self.random.randint(0, 3 if depth < SHALLOW else 1 if depth < DEEP else 0)):
            self.all(parts(pattern), parent, depth)

    def oneOrMore(self, pattern, parent, depth):  # noqa: N802
        self.all(parts(pattern), parent, depth)
        self.zeroOrMore(pattern, parent, depth)

    def text(self, _pattern, parent, _depth):
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + " words "
        else:
            parent.text = (parent.text or "") + " words "

    def data(self, pattern, parent, _depth):
        parent.text = " ".join(self.values([pattern]))

    def values(self, patterns):
        for pattern in patterns:
            kind = pattern.tag.removeprefix(RNG)
            if kind == "choice":
                yield from self.values([self.random.choice(parts(pattern))])
            elif kind == "value":
                yield pattern.text
            elif kind == "data":
                yield self.datum(pattern)
            else:  # list, oneOrMore, ref
                yield from self.values(self.definitions[pattern.get("name")] if kind == "ref" else parts(pattern))

    def datum(self, pattern):
        limit = pattern.findtext(f"{RNG}param[@name='pattern']")
        if pattern.get("type") == "NCName":
            self.made += 1
            return f"id{self.made}"
        return VALUES[limit or pattern.get("type")]


def parts(pattern):
    return [
        child
        for child in pattern
        if isinstance(child.tag, str) and child.tag.startswith(RNG) and child.tag != f"{RNG}param"
    ]


@pytest.fixture(scope="module")
def tei_all():
    if not TEI_ALL.is_file():
        pytest.skip("tei_all.rng is not here: python tests/fetch_tei_all.py gets it")
    return etree.RelaxNG(etree.parse(TEI_ALL))


def chosen_by_chance(seed):
    return Derivation(etree.parse(schema("memcon.rng")).getroot(), seed).document()


def test_what_the_grammar_allows_is_valid_in_tei_all(tei_all):
    seen = set()
    for seed in range(250):
        document = chosen_by_chance(seed)
        seen.update(etree.QName(node).localname for node in document.iter())
        tei_all.validate(document)
        assert [(seed, error.message) for error in tei_all.error_log] == []
    assert seen == {each.get("name") for each in etree.parse(schema("memcon.rng")).iter(f"{RNG}element")}


def test_what_the_grammar_allows_is_valid_by_the_xsd_that_explains_it():
    grammar = etree.RelaxNG(etree.parse(schema("memcon.rng")))
    for seed in range(25):
        document = chosen_by_chance(seed)
        assert grammar.validate(document), grammar.error_log
        assert [(seed, wrong.reason) for wrong in invalidities(document, schema("memcon.xsd"))] == []


def test_the_document_of_these_tests_is_valid_in_tei_all(tei_all):
    assert tei_all.validate(etree.parse(Path(__file__).with_name("test_schema_document.xml"))), tei_all.error_log


@pytest.mark.parametrize("register", sorted((ROOT / "tei" / "authority").glob("*.xml")), ids=lambda path: path.stem)
def test_the_registers_are_valid_in_tei_all(tei_all, register):
    assert tei_all.validate(etree.parse(register)), tei_all.error_log
