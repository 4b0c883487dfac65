"""Brackets, dates and stage directions of transcripts that others encoded, held against what is in them."""

import json
from functools import cache
from pathlib import Path

import pytest

import memcon
from memcon.xmltools import Element, descendants, find, local_name, parse, text_of

FOLDER = Path(__file__).parents[2].parent / "shared" / "reference" / "transcripts"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))

pytestmark = pytest.mark.skipif(not NAMES, reason="the reference transcripts are not here")

# What each bracket is, as read by a person; pages (``[Page 400]``) are left to the test below.
KINDS = {
    "supplied": (
        "Anschel|England|France|Edmond B.|A. Papert|Jean|psychology|Silverstein|Edward M.|War|the|S.|"
        "Hall takeover on May 6, 1969|would be?|of fertilizer"
    ),
    "note gloss": "University of London|Massachusetts Institute of Technology",
    "note translator": (
        'interpreter; she said “I am a staff member from the Foreign Ministry"|notetaker|the photographers'
    ),
    "note bracket": (
        "Let's wait until we get word from Bunker on talks with Thieu.|Does it have more than 60 subsidiary bodies?"
    ),
    "gap": (
        "unintelligible|less than 1 line not declassified|1 line not declassified|dollar amount not declassified|"
        "1½ lines not declassified|Omitted here is Nixon and Bruce’s meeting with reporters.|unclear|unclear exchange|"
        "laughter, unclear exchange|Omitted here is a short discussion of beverages.|unclear exchange, laughter|"
        "Omitted here is discussion of Cambodia and South Vietnam."
    ),
    "stage": (
        "laughs|Chuckles.|Laughs.|End of interview.|indicated confusion|Photographers enter.|"
        "Indicated he didn't understand.|Explained with Chinese expression chueh tui, meaning emphatically.|to Jenkins|"
        "indicated she understood|laugh|Hsiung indicates he doesn't understand.|BREAK: 11:35 - 11:45|"
        "indicates confusion|The meeting ended at 12:15 p.m."
    ),
    "ref noteref": "1",
}
KIND_OF = {content: kind for kind, contents in KINDS.items() for content in contents.split("|")}
# The edition that the data is from has the month of this heading wrong: the text says September.
WRONG_THERE = {"1975-08-13T09:00:00"}


@cache
def edition(name: str) -> Element:
    text = find(parse(memcon.convert(FOLDER / f"{name}.txt").tei), "tei:text")
    assert text is not None
    return text


@cache
def gold(name: str) -> dict[str, list[dict[str, str]]]:
    return json.loads((FOLDER / f"{name}.gold.json").read_text(encoding="utf-8"))


def bare(text: str) -> str:
    return " ".join(text.split())[1:-1]


def unquoted(words: str) -> str:
    """Return words without quotation marks, for which elements stand in an edition."""
    return words.translate(str.maketrans("", "", '“”"'))


@cache
def kinds(name: str) -> dict[str, set[str]]:
    """Return what the edition has for words in brackets or parentheses: words → elements."""
    found: dict[str, set[str]] = {}
    for node in descendants(edition(name), "supplied", "gap", "note", "stage", "ref", "fw"):
        words = " ".join(text_of(node).split()).removeprefix("[").removesuffix("]")
        label = (
            f"{local_name(node)} {node.get('type', '')}" if local_name(node) in ("note", "ref") else local_name(node)
        )
        found.setdefault(unquoted(words), set()).add(label)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_bracket_is_what_it_is(name):
    for content in {bare(bracket["text"]) for bracket in gold(name)["brackets"]}:
        kind = "fw" if content.startswith("Page ") else KIND_OF[content]
        assert kind in kinds(name).get(unquoted(content), set()), content


@pytest.mark.parametrize("name", NAMES)
def test_every_date_is_found(name):
    found = {
        value
        for date in descendants(edition(name), "date")
        for attribute in ("when", "from", "to")
        if (value := date.get(attribute))
    }
    expected = {date["iso"][:10] for date in gold(name)["dates"] if date["iso"] not in WRONG_THERE}
    assert expected <= found


@pytest.mark.parametrize("name", NAMES)
def test_every_stage_direction_is_one_or_a_gap(name):
    for content in {bare(stage["text"]) for stage in gold(name)["stages"]}:
        assert kinds(name).get(unquoted(content), set()) & {"stage", "gap"}, content


def test_the_dates_of_a_record_without_years_have_the_year_of_the_talk():
    whens = [date.get("when", "") for date in descendants(edition("frus_1964-68v07_d140"), "date")]
    assert "1968-10-14" in whens
    assert all(when.startswith(("1953", "1967", "1968", "1969")) for when in whens)
