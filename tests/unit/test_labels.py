"""The words that renditions say themselves: in every language all of them, and in the number the language has."""

import re
from pathlib import Path

import pytest
from lxml import etree

from memcon import saxon
from memcon.resources import root

XSLT = root() / "xslt"
SHEET = Path(__file__).with_name("labels_test.xsl")
LANGUAGES = {path.stem: etree.parse(path).getroot() for path in sorted((XSLT / "labels").glob("*.xml"))}
ENGLISH = LANGUAGES["en"]
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in XSLT.rglob("*.xsl"))
# Keys that are put together: what stands before the dot is in a stylesheet, what stands behind it in a document.
FAMILIES = ("cite", "format", "kind", "note", "part", "resp", "role", "row", "show", "sign", "status")
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def labels(language: str) -> dict[str, str]:
    return {label.get("key"): "".join(label.itertext()) for label in LANGUAGES[language].iter("label")}


def places(text: str) -> set[str]:
    return set(re.findall(r"\{\d\}", text))


@EVERY_LANGUAGE
def test_a_language_has_every_label_once_with_the_same_places(language: str) -> None:
    keys = [label.get("key") for label in LANGUAGES[language].iter("label")]
    assert len(keys) == len(set(keys))
    assert labels(language).keys() == labels("en").keys()
    assert all(places(text) == places(labels("en")[key]) for key, text in labels(language).items())
    assert all(text.strip() for text in labels(language).values())


@EVERY_LANGUAGE
def test_a_file_of_labels_is_in_the_language_of_its_name(language: str) -> None:
    assert LANGUAGES[language].get("{http://www.w3.org/XML/1998/namespace}lang") == language
    assert f"'{language}'" in (XSLT / "shared/labels.xsl").read_text(encoding="utf-8")


def test_every_label_that_a_stylesheet_names_is_there_and_every_label_is_named() -> None:
    named = set(re.findall(r"f:label(?:-if-any)?\('([\w.-]+?)'[,)]", SOURCES))
    assert named - set(labels("en")) == set()
    for key in labels("en"):
        family = key.split(".")[0]
        is_said = f"'{key}'" in SOURCES or f"'{key.removesuffix('.count')}'" in SOURCES
        assert is_said or (family in FAMILIES and f"'{family}.'" in SOURCES), f"{key} is never said"


def counted(number: int, language: str) -> str:
    document = f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="{language}"><n>{number}</n></TEI>'
    return saxon.transform(SHEET, document)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", {0: "0 turns", 1: "1 turn", 2: "2 turns", 21: "21 turns"}),
        ("en-GB", {1: "1 turn"}),
        ("de", {1: "1 Beitrag", 21: "21 Beiträge"}),
        ("fr", {0: "0 intervention", 1: "1 intervention", 2: "2 interventions"}),
        ("ru", {1: "1 реплика", 2: "2 реплики", 5: "5 реплик", 11: "11 реплик", 21: "21 реплика", 112: "112 реплик"}),
        ("xx", {2: "2 turns"}),
    ],
)
def test_things_are_counted_as_the_language_of_the_document_counts(language: str, expected: dict[int, str]) -> None:
    assert {number: counted(number, language) for number in expected} == expected


OWN = """<labels xml:lang="eo"><label key="turns.count"><one>{1} parolvico</one><other>{1} parolvicoj</other></label>
</labels>"""


def test_labels_of_ones_own_go_before_and_the_rest_is_english() -> None:
    document = '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="de"><n>2</n></TEI>'
    assert saxon.transform(SHEET, document, {"labels": OWN}) == "2 parolvicoj"
    assert saxon.transform(SHEET, document, {"labels": OWN, "what": "$1 {2}\\"}) == "Turn $1 {2}\\"
    assert saxon.transform(SHEET, document, {"language": "ru", "what": "1"}) == "Реплика 1"
