"""A recogniser adds names to those of registers and rules; it comes by an entry point, and is named in the header."""

import importlib.metadata
import sys
from importlib.metadata import EntryPoint, EntryPoints

import pytest

from memcon import recognise
from memcon.conversion import Work, convert_work
from memcon.errors import MissingError
from memcon.project import Settings
from memcon.recognise import Recognised, load_recogniser

TALK = b"Anna Example: I saw kvothe Arliden in Imre today.\n\nPaul Muster: and the Arcanum?\n\nAnna Example: Closed.\n"
KNOWN = {"kvothe Arliden": "person", "Imre": "place", "Arcanum": "org", "Anna Example": "person"}


def invented(model):
    """Return a recogniser that knows some names by heart."""
    if model != "names":
        raise OSError(f"no model {model}\nat all")

    def find(text):
        return [Recognised(text.index(n), text.index(n) + len(n), kind) for n, kind in KNOWN.items() if n in text]

    return find


@pytest.fixture(autouse=True)
def installed(monkeypatch):
    """Let there be a package that brings a recogniser."""
    load_recogniser.cache_clear()
    monkeypatch.setitem(sys.modules, "invented_recogniser", sys.modules[__name__])
    points = EntryPoints([EntryPoint("invented", "invented_recogniser:invented", recognise.GROUP)])
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: points.select(group=group))
    yield
    load_recogniser.cache_clear()


def converted(recogniser):
    return convert_work(Work("talk.txt", TALK, settings=Settings(recogniser=recogniser))).tei.decode()


def test_what_a_recogniser_finds_is_tagged_as_uncertain():
    tei = converted("invented:names")
    assert '<persName ref="#kvothe-arliden" cert="low" resp="#memcon">kvothe Arliden</persName>' in tei
    assert '<placeName ref="#imre" cert="low" resp="#memcon">Imre</placeName>' in tei
    assert '<orgName ref="#arcanum" cert="low" resp="#memcon">Arcanum</orgName>' in tei
    assert '<person xml:id="kvothe-arliden" cert="low" resp="#memcon" source="#t001-1">' in tei
    assert tei.count('<person xml:id="anna-example"') == 1, "whom the document has is not made again"


def test_the_header_says_that_a_recogniser_was_used():
    assert "Tagged by machine, by pattern and by the recogniser invented:names" in " ".join(
        converted("invented:names").split()
    )


def test_without_a_recogniser_none_of_this_is_there():
    tei = converted("")
    assert "kvothe-arliden" not in tei
    assert "recogniser" not in tei


@pytest.mark.parametrize(
    ("wanted", "code", "said"),
    [("nobody:x", "P-025", "invented"), ("invented:no", "P-026", "no model no")],
)
def test_a_recogniser_that_is_not_there_is_told_of(wanted, code, said):
    with pytest.raises(MissingError) as raised:
        load_recogniser(wanted)
    assert raised.value.code == code
    assert said in raised.value.message + raised.value.hint


def test_a_pipeline_of_spacy_is_a_recogniser(tmp_path, monkeypatch):
    monkeypatch.undo()
    spacy = pytest.importorskip("spacy", reason="the extra ner is not installed")
    load_recogniser.cache_clear()
    pipeline = spacy.blank("en")
    patterns = [("PERSON", "kvothe Arliden"), ("GPE", "Imre"), ("ORG", "Arcanum"), ("DATE", "today")]
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": label, "pattern": words} for label, words in patterns])
    pipeline.to_disk(tmp_path / "model")
    tei = converted(f"spacy:{tmp_path / 'model'}")
    for element in ('<persName ref="#kvothe-arliden"', '<placeName ref="#imre"', '<orgName ref="#arcanum"'):
        assert element in tei
    load_recogniser.cache_clear()
    with pytest.raises(MissingError) as raised:
        load_recogniser(f"spacy:{tmp_path / 'none'}")
    assert raised.value.code == "P-026"
