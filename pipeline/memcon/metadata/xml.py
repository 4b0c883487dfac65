"""Dublin Core and EAD in (XML), their entries out: of a document, or of each document of a finding aid."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from memcon.errors import MemconError
from memcon.metadata.entries import Entry, wrong
from memcon.xmltools import Element, copy, drop, local_name, parse, text_of

_DUBLIN_CORE = ("http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/")
_LANGUAGE_CODE = ("langcode", "lang")
_WEB = ("http://", "https://")
# What a component of a finding aid has from those it is part of.
_INHERITED = ("repository", "langmaterial", "userestrict")
_LEVELS = frozenset(["c", *(f"c{number:02}" for number in range(1, 13))])


class Unit(NamedTuple):
    """A unit of description, and the names by which a document may be known to be it."""

    names: frozenset[str]
    entries: tuple[Entry, ...]
    line: int


def read_record(path: Path) -> tuple[str, tuple[Unit, ...]]:
    """Read Dublin Core or EAD; return whose names the labels are (``dc``, ``ead``), and the units described.

    Raises:
        MissingError: if the file cannot be read.
        SourceError: if it is no such XML.
    """
    try:
        root = parse(path)
    except MemconError as error:
        if error.code == "P-002":
            raise
        raise wrong(path, error.line or 1, error.message, error.hint) from error
    if local_name(root) == "ead":
        return "ead", tuple(_units(path, root))
    entries = tuple(_terms(root))
    if not entries:
        said = f"The file is neither EAD nor Dublin Core: its first element is {local_name(root)}."
        raise wrong(path, root.sourceline or 1, said)
    return "dc", (Unit(frozenset(), entries, root.sourceline or 1),)


def _terms(root: Element) -> Iterator[Entry]:
    """Yield the terms of Dublin Core, wherever they stand; those that are said in several values together."""
    found: dict[str, list[Element]] = {}
    for node in root.iter():
        tag = node.tag if isinstance(node.tag, str) else ""
        if tag.startswith(tuple(f"{{{namespace}}}" for namespace in _DUBLIN_CORE)) and text_of(node):
            found.setdefault(local_name(node), []).append(node)
    for name, nodes in found.items():
        line = nodes[0].sourceline or 1
        values = tuple(map(text_of, nodes))
        if name == "identifier":
            yield from _identifiers(values, line)
        elif name in ("date", "language", "title"):
            yield from (Entry(name, (value,), node.sourceline or 1) for value, node in zip(values, nodes, strict=True))
        else:
            yield Entry(name, values, line, is_list=len(values) > 1)


def _identifiers(values: Iterable[str], line: int) -> Iterator[Entry]:
    """Tell addresses from shelfmarks: Dublin Core calls both an identifier."""
    for value in values:
        yield Entry("address" if value.startswith(_WEB) else "shelfmark", (value,), line)


def _units(path: Path, root: Element) -> Iterator[Unit]:
    """Yield the units of a finding aid that have none below them."""
    described = next((node for node in root.iter() if local_name(node) == "archdesc"), None)
    if described is None:
        raise wrong(path, root.sourceline or 1, "The finding aid describes nothing: it has no archdesc.")
    levels = [node for node in described.iter() if local_name(node) in _LEVELS]
    lowest = [node for node in levels if not any(local_name(below) in _LEVELS for below in node.iterdescendants())]
    for node in lowest or [described]:
        chain = [node, *(above for above in node.iterancestors() if local_name(above) in (*_LEVELS, "archdesc"))]
        yield Unit(_names(node), tuple(_entries(chain)), node.sourceline or 1)


def _names(node: Element) -> frozenset[str]:
    """Return what a document of a unit may be called: its id, and the files that it links to."""
    links = (value for each in _own(node) for name, value in each.attrib.items() if str(name).endswith("href"))
    files = {Path(str(link).rpartition("/")[2]).stem for link in links}
    return frozenset({node.get("id", ""), *files} - {""})


def _own(node: Element) -> Iterator[Element]:
    """Yield what is said of a unit itself, and not of those below it."""
    for child in node:
        if local_name(child) not in {*_LEVELS, "dsc", ""}:
            yield child
            yield from (each for each in child.iterdescendants() if local_name(each))


def _entries(chain: list[Element]) -> Iterator[Entry]:
    """Yield the entries of a unit; what it does not say, those above it may."""
    said: set[str] = set()
    for above, node in enumerate(chain):
        found = [entry for entry in _said(node) if not above or entry.label in _INHERITED]
        yield from (entry for entry in found if entry.label not in said)
        said |= {entry.label for entry in found}
    title = next((each for each in _own(chain[-1]) if local_name(each) == "unittitle"), None)
    if len(chain) > 1 and title is not None:
        yield Entry("collection", (text_of(title),), title.sourceline or 1)


def _said(node: Element) -> Iterator[Entry]:
    """Yield what is said of a unit itself."""
    own = list(_own(node))
    for each in own:
        line = each.sourceline or 1
        yield from (Entry(label, (value,), line) for label, value in _READERS.get(local_name(each), _nothing)(each))
    subjects = tuple(text_of(each) for each in own if local_name(each) == "subject")
    if subjects:
        yield Entry("subject", subjects, node.sourceline or 1, is_list=True)


def _nothing(_: Element) -> Iterator[tuple[str, str]]:
    yield from ()


def _words(node: Element) -> Iterator[tuple[str, str]]:
    yield local_name(node), text_of(node)


def _title(node: Element) -> Iterator[tuple[str, str]]:
    bare = copy(node)
    for dated in [each for each in bare.iterdescendants() if local_name(each) == "unitdate"]:
        drop(dated)
    yield "unittitle", text_of(bare).rstrip(" ,;:")


def _prose(node: Element) -> Iterator[tuple[str, str]]:
    yield local_name(node), " ".join(text_of(part) for part in node if local_name(part) not in ("head", ""))


def _date(node: Element) -> Iterator[tuple[str, str]]:
    """Yield a date; one in the title only if the unit has no other."""
    if not (_is_in(node, "unittitle") and _has_other_date(node)):
        yield "unitdate", node.get("normal") or text_of(node)


def _has_other_date(node: Element) -> bool:
    described = next((above for above in node.iterancestors() if local_name(above) == "did"), None)
    dates = () if described is None else described.iterdescendants("{*}unitdate", "{*}unitdatestructured")
    return any(not _is_in(each, "unittitle") for each in dates)


def _one_date(node: Element) -> Iterator[tuple[str, str]]:
    yield "unitdatestructured", node.get("standarddate") or text_of(node)


def _repository(node: Element) -> Iterator[tuple[str, str]]:
    named = next((part for part in node.iterdescendants() if local_name(part) in ("corpname", "name")), node)
    yield "repository", text_of(named)


def _language(node: Element) -> Iterator[tuple[str, str]]:
    if _is_in(node, "langmaterial"):
        yield "langmaterial", next((code for key in _LANGUAGE_CODE if (code := node.get(key))), text_of(node))


def _container(node: Element) -> Iterator[tuple[str, str]]:
    kind = (node.get("type") or node.get("localtype") or "").lower()
    yield f"container[@type='{kind}']", text_of(node)


def _link(node: Element) -> Iterator[tuple[str, str]]:
    links = (str(value) for key, value in node.attrib.items() if str(key).endswith("href"))
    yield from (("dao/@href", link) for link in links if link.startswith(_WEB))


def _is_in(node: Element, tag: str) -> bool:
    return any(local_name(above) == tag for above in node.iterancestors())


_READERS: Mapping[str, Callable[[Element], Iterator[tuple[str, str]]]] = {
    **dict.fromkeys(("unitid", "abstract"), _words),
    "unittitle": _title,
    **dict.fromkeys(("scopecontent", "userestrict", "altformavail", "prefercite"), _prose),
    "unitdate": _date,
    "datesingle": _one_date,
    "repository": _repository,
    "language": _language,
    "container": _container,
    "dao": _link,
}
