"""An edition in, findings out: what the typeset edition cannot show, since its fonts have no such letters."""

import unicodedata
from collections.abc import Iterator

from memcon.findings import Finding, Severity
from memcon.stages.render.typeset import unset
from memcon.xmltools import Element, local_name

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_SHOWN = 8
_SCRIPTS = {"CJK": "Chinese", "HANGUL": "Korean", "HIRAGANA": "Japanese", "KATAKANA": "Japanese"}


def shortfalls(root: Element, name: str, fonts: str = "") -> tuple[Finding, ...]:
    """Return a finding for each script that the fonts lack, which names the places.

    Args:
        root: the edition.
        name: what to call it in findings.
        fonts: a folder with more fonts.
    """
    missing = unset("".join(root.itertext()), fonts=fonts)
    places: dict[tuple[str, bool], dict[str, None]] = {}
    for place, text in _texts(root) if missing else ():
        for character in missing.intersection(text):
            is_entry = any(local_name(each) == "standOff" for each in place.iterancestors())
            places.setdefault((_script(character), is_entry), {})[_called(place)] = None
    return tuple(_finding(name, script, is_entry, list(found)) for (script, is_entry), found in sorted(places.items()))


def _texts(root: Element) -> Iterator[tuple[Element, str]]:
    for node in root.iter("{*}*"):
        yield node, node.text or ""
        parent = node.getparent()
        if parent is not None:
            yield parent, node.tail or ""


def _script(character: str) -> str:
    """Return the script of a character, as the first word of its name tells."""
    word = unicodedata.name(character, "unassigned").split(" ")[0].split("-")[0]
    return _SCRIPTS.get(word, word.capitalize())


def _called(place: Element) -> str:
    """Return the id of an entry or a paragraph, or of whatever else is around it."""
    ids = (each.get(_ID) for each in (place, *place.iterancestors()))
    return next((each for each in ids if each), local_name(place))


def _finding(name: str, script: str, is_entry: bool, places: list[str]) -> Finding:
    more = f" and {len(places) - _SHOWN} more" if len(places) > _SHOWN else ""
    listed = ", ".join(places[:_SHOWN]) + more
    if is_entry:
        message = f"The PDF's fonts have no {script} letters: names in them are left out of its registers, of {listed}."
    else:
        message = f"The PDF's fonts have no {script} letters: they are shown by their numbers in {listed}."
    return Finding(
        Severity.WARNING,
        "E-030",
        message,
        "Name a folder with fonts that have them: “fonts” in [renditions] of memcon.toml, or --fonts.",
        name,
    )
