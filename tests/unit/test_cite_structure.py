"""What can be cited: each reference that citeStructure gives leads to one element, whose id it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from saxonche import PySaxonProcessor

from memcon.conversion import Work, convert_work
from memcon.xmltools import ID, Element, find, find_all, parse

REPOSITORY = Path(__file__).resolve().parents[2]
FLAGSHIP = REPOSITORY / "tei" / "sources" / "1959-10-02-khrushchev-mao.md"
TALK = (
    "Present: Anna Example; Paul Muster.\n\nThey met at noon.\n\n"
    "Anna Example: I understand this.[1] He came home.\n\nHe was glad.\n\n"
    "Paul Muster: Yes, he said so. I know it well.\n\n"
    "Anna Example: Well.\n\nThe talk was recorded by T. Sample.\n\nNotes\n\n[1] All of it.\n"
)


def references(saxon: PySaxonProcessor, tei: bytes) -> Iterator[tuple[str, str, list[str]]]:
    """Yield unit, reference and the ids of what it leads to, as a server reads citeStructure (TEI Guidelines, 16.2)."""
    document = saxon.parse_xml(xml_text=tei.decode())

    def found(context: object, path: str) -> list:
        xpath = saxon.new_xpath_processor()
        xpath.declare_namespace("", "http://www.tei-c.org/ns/1.0")
        xpath.set_context(xdm_item=context)
        value = xpath.evaluate(path)
        return [] if value is None else [value.item_at(number) for number in range(value.size)]

    def below(context: object, structure: Element, before: str) -> Iterator[tuple[str, str, list[str]]]:
        match, use, unit = (structure.get(name) for name in ("match", "use", "unit"))
        before += structure.get("delim", "")
        for node in found(context, match):
            (name,) = found(node, use)
            again = found(context, f"{match}[{use} = '{name.string_value}']")
            reference = before + name.string_value
            yield unit, reference, [found(each, "string(@xml:id)")[0].string_value for each in again]
            for inner in find_all(structure, "tei:citeStructure"):
                yield from below(node, inner, reference)

    for structure in find_all(parse(tei), "tei:teiHeader/tei:encodingDesc/tei:refsDecl/tei:citeStructure"):
        yield from below(document, structure, "")


@pytest.mark.parametrize("source", ["talk", "flagship"])
def test_a_reference_leads_to_one_element_that_is_the_fragment_of_that_name(source):
    data = TALK.encode() if source == "talk" else FLAGSHIP.read_bytes()
    tei = convert_work(Work("talk.md", data)).tei
    with PySaxonProcessor(license=False) as saxon:
        found = list(references(saxon, tei))
    names = [reference for _, reference, _ in found]
    assert len(names) == len(set(names))
    assert [ids for _, _, ids in found] == [[reference] for _, reference, _ in found]
    root = parse(tei)
    cited = {"sp": "turn", "p": "paragraph"}
    there = {node.get(ID) for tag in cited for node in find_all(root, f"tei:text/tei:body//tei:{tag}")}
    assert None not in there
    assert there <= set(names)
    assert {unit for unit, _, _ in found} >= {"turn", "paragraph"}


def turns(root):
    return find_all(root, ".//tei:sp")


def test_paragraphs_of_a_turn_are_numbered_in_it():
    root = parse(convert_work(Work("talk.txt", TALK.encode())).tei)
    paragraphs = {turn.get(ID): [node.get(ID) for node in find_all(turn, "tei:p")] for turn in turns(root)}
    assert paragraphs == {"t001": ["t001-1", "t001-2"], "t002": ["t002-1"], "t003": ["t003-1"]}


def test_a_server_finds_who_speaks():
    root = parse(convert_work(Work("talk.txt", TALK.encode())).tei)
    data = find(root, "tei:teiHeader/tei:encodingDesc/tei:refsDecl/tei:citeStructure[@unit='turn']/tei:citeData")
    assert data.get("property") == "http://purl.org/dc/terms/creator"
    assert find(root, f".//tei:sp/tei:{data.get('use')}").tag.endswith("speaker")
