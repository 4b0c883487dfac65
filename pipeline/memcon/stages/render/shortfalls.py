"""An edition in, findings out: what the typeset edition cannot show, since its fonts have no such letters."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from memcon.english import listed
from memcon.findings import Finding, Severity
from memcon.stages.render.typeset import unset
from memcon.xmltools import Element, local_name

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_FORMS = ("persName", "placeName", "geogName", "orgName", "label", "title", "name")
_SCRIPTS = {
    **dict.fromkeys(("CJK", "IDEOGRAPHIC", "FULLWIDTH"), "Chinese"),
    "HANGUL": "Korean",
    **dict.fromkeys(("HIRAGANA", "KATAKANA"), "Japanese"),
}
_SHOWN = 5
_HINT = (
    "Put fonts that have them into a folder and name it: “fonts” in [renditions] of memcon.toml, or --fonts. "
    "The web page and the e-book show them in any case."
)
# Script → what it stands in: ids of entries and paragraphs, or names of other elements; each once, as they come.
Places = Mapping[str, Sequence[str]]


def shortfalls(root: Element, name: str, fonts: str = "") -> tuple[Finding, ...]:
    """Return what the fonts cannot show: at most one finding for what is lost, and one for what is left out.

    A letter that is shown by its number is a loss: a warning. A further form of a name that a register leaves out is
    none, since the entry has its name in other letters: that is told, and no more.

    Args:
        root: the edition.
        name: what to call it in findings.
        fonts: a folder with more fonts.
    """
    missing = unset("".join(root.itertext()), fonts=fonts)
    found: dict[bool, dict[str, dict[str, None]]] = {False: {}, True: {}}
    for place, text in _texts(root) if missing else ():
        for character in missing.intersection(text):
            found[_is_further_form(place)].setdefault(_script(character), {})[_called(place)] = None
    lost, left_out = ({script: list(places) for script, places in sorted(found[is_form].items())} for is_form in found)
    return (*(_lost(name, lost),) * bool(lost), *(_left_out(name, left_out),) * bool(left_out))


def _texts(root: Element) -> Iterator[tuple[Element, str]]:
    for node in root.iter("{*}*"):
        yield node, node.text or ""
        parent = node.getparent()
        if parent is not None:
            yield parent, node.tail or ""


def _is_further_form(place: Element) -> bool:
    """Tell whether this is in a name of a register's entry, and not in the one that the entry is called by."""
    line = (place, *place.iterancestors())
    form = next((each for each in line if local_name(each) in _FORMS), None)
    entry = None if form is None else form.getparent()
    if form is None or entry is None or not any(local_name(each) == "standOff" for each in entry.iterancestors()):
        return False
    forms = [each for each in entry.iterchildren("{*}*") if local_name(each) in _FORMS]
    ranks = {"preferred": 0, "variant": 2}
    return form is not min(forms, key=lambda each: ranks.get(each.get("type", ""), 1))


def _script(character: str) -> str:
    """Return the script of a character, as the first word of its name tells."""
    word = unicodedata.name(character, "unassigned").split(" ")[0].split("-")[0]
    return _SCRIPTS.get(word, word.capitalize())


def _called(place: Element) -> str:
    """Return the id of an entry or a paragraph, or of whatever else is around it."""
    ids = (each.get(_ID) for each in (place, *place.iterancestors()))
    return next((each for each in ids if each), local_name(place))


def _lost(name: str, places: Places) -> Finding:
    message = f"The PDF's fonts have no {_scripts(places)} letters, which are shown by their numbers: {_told(places)}."
    return Finding(Severity.WARNING, "E-030", message, _HINT, name)


def _left_out(name: str, places: Places) -> Finding:
    message = (
        f"The PDF's registers leave out names in {_scripts(places)} letters, which its fonts lack: {_told(places)}."
    )
    return Finding(Severity.INFO, "E-030", message, _HINT, name)


def _scripts(places: Places) -> str:
    return listed(list(places))


def _told(places: Places) -> str:
    """Return the scripts, each with what it stands in: *Korean in kim-il-sung*."""
    return "; ".join(f"{script} in {_first(found)}" for script, found in places.items())


def _first(found: Sequence[str]) -> str:
    more = len(found) - _SHOWN
    return listed([*found[:_SHOWN], f"{more} more"] if more > 0 else list(found))
