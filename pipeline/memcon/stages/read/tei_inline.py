"""An element inside a paragraph of others' TEI in, what is shown of it and what is kept of it out."""

import re
from collections import Counter
from dataclasses import dataclass, field

from memcon.model import Scene, Span
from memcon.stages.read.tei_header import Register
from memcon.xmltools import LANG, Element, local_name, text_of

RENDS = {
    "bold": "bold", "b": "bold", "strong": "bold", "italic": "italic", "italics": "italic", "i": "italic",
    "it": "italic", "underline": "underline", "underlined": "underline", "superscript": "superscript",
    "sup": "superscript", "super": "superscript", "subscript": "subscript", "sub": "subscript",
    "smallcaps": "small-caps", "sc": "small-caps", "small-caps": "small-caps", "strikethrough": "strikethrough",
}  # fmt: skip
_NAMES = frozenset(["persName", "placeName", "orgName", "geogName", "name", "title"])
_DATED = frozenset(["when", "from", "to", "notBefore", "notAfter"])
_MONTH, _DAY = r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01])"
_DATE = re.compile(rf"-?\d{{4}}(?:-{_MONTH}(?:-{_DAY}(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?)?)?|--{_MONTH}-{_DAY}")
_CERTAINTIES = frozenset(["low", "medium", "high"])
_LEVELS = frozenset("jmasu")
_REASONS = {"supplied": {"omitted", "lost", "illegible", "inaudible"}, "unclear": {"illegible", "inaudible"}}
_SCENES = frozenset(["stage", "incident", "kinesic", "vocal", "pause", "writing"])
_QUOTED = frozenset(["q", "said", "quote", "soCalled", "mentioned"])
_QUOTES = "“\"«„‘'「"
READINGS = {"sic": "corr", "orig": "reg", "abbr": "expan"}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_ADDRESS = re.compile(r"https?://[^\s/?#:@%\[\]\\^`{|}<>\"]+(?:/[^\s#%\[\]\\^`{|}<>\"?]*)?")
_PARTS = frozenset(["forename", "surname", "roleName", "addName", "nameLink", "genName"])
# What only structures the words it holds.
_PLAIN = frozenset("seg s w pc c hi emph desc sic orig abbr add note speaker".split())
_RANK = 9  # over all that the annotators find


@dataclass(frozen=True, slots=True)
class Shown:
    """What becomes of an element.

    Attributes:
        before: the sign that it stands for at its beginning.
        after: the sign that it stands for at its end.
        span: what is kept of it; its place is not known yet.
        lost: what of it is not kept.
    """

    before: str = ""
    after: str = ""
    span: Span | None = None
    lost: Counter[str] = field(default_factory=Counter)


def shown(node: Element, tag: str, register: Register) -> Shown:
    """Return what becomes of an element inside a paragraph."""
    if tag in _NAMES:
        return _named(node, tag, register)
    if tag in _SCENES:
        return _scene(node, tag)
    if tag in _QUOTED:
        has_marks = text_of(node)[:1] in _QUOTES and bool(text_of(node))
        return Shown(*("", "") if has_marks else ("“", "”"), lost=lost_of(node, "rend"))
    if tag in ("supplied", "note"):
        span = Span(0, 0, tag, _reason(node, tag), (1, 1), rank=_RANK) if tag == "supplied" else None
        return Shown("[", "]", span, lost_of(node, "reason", "place", "type"))
    return _choice(node) if tag == "choice" else _words(node, tag)


def _words(node: Element, tag: str) -> Shown:
    """Keep a date, foreign words, doubtful words, a reference; of all else the words alone."""
    kept = _kept(node, tag)
    if kept is None:
        return Shown(lost=Counter() if tag in _PLAIN else Counter([tag]))
    return Shown(span=Span(0, 0, tag, kept, rank=_RANK), lost=lost_of(node, *(name for name, _ in kept), "xml:lang"))


def lost_of(node: Element, *kept: str) -> Counter[str]:
    """Return the attributes of an element that are not kept."""
    names = (str(name).replace("{http://www.w3.org/XML/1998/namespace}", "xml:") for name in node.attrib)
    return Counter(f"@{name}" for name in names if name not in kept)


def _kept(node: Element, tag: str) -> tuple[tuple[str, str], ...] | None:
    """Return the attributes with which a date, foreign words, doubtful words or a reference is kept; else None."""
    if tag == "date":
        return tuple(
            (str(name), value) for name, value in node.attrib.items() if name in _DATED and _DATE.fullmatch(value)
        )
    if tag == "foreign" and _LANGUAGE.fullmatch(node.get(LANG, "")):
        return (("xml:lang", node.get(LANG, "")),)
    if tag == "unclear":
        return _reason(node, tag)
    if tag == "ref" and _ADDRESS.fullmatch(node.get("target", "")):
        return (("target", node.get("target", "")),)
    return () if tag in _PARTS and _is_in_name(node) else None


def _is_in_name(node: Element) -> bool:
    parent = node.getparent()
    return parent is not None and local_name(parent) == "persName"


def _reason(node: Element, tag: str) -> tuple[tuple[str, str], ...]:
    reason = node.get("reason", "")
    return (("reason", reason),) if reason in _REASONS[tag] else ()


def _named(node: Element, tag: str, register: Register) -> Shown:
    """Keep a name with its entry, how sure it is, and of which kind it is."""
    attributes: list[tuple[str, str]] = []
    if identifier := register.ids(node.get("ref", "")).partition(" ")[0]:
        attributes.append(("ref", f"#{identifier}"))
    if node.get("cert") in _CERTAINTIES:
        attributes.append(("cert", node.get("cert", "")))
    if tag == "title" and node.get("level") in _LEVELS:
        attributes.append(("level", node.get("level", "")))
    if tag == "name" and node.get("type") == "event":
        attributes.append(("type", "event"))
    lost = lost_of(node, *(name for name, _ in attributes))
    return Shown(span=Span(0, 0, tag, tuple(attributes), rank=_RANK), lost=lost)


def _scene(node: Element, tag: str) -> Shown:
    """Keep what is told inside a speech; brackets round it are the element's."""
    kind = Scene.PAUSE if "pause" in (tag, node.get("type")) else Scene.BUSINESS
    said = text_of(node)
    rend = (("rend", "brackets"),) if said[:1] == "[" else ()
    span = Span(0, 0, "stage", (("type", kind.value), *rend), (1, 1), rank=_RANK)
    lost = lost_of(node, "type", "rend")
    if (said[:1], said[-1:]) in (("(", ")"), ("[", "]")):
        return Shown(span=span, lost=lost)
    return Shown(f"({'' if said else tag}", ")", span, lost)


def _choice(node: Element) -> Shown:
    """Keep both readings: the first is the text's."""
    readings = {local_name(each): each for each in node if isinstance(each.tag, str)}
    first = next((tag for tag in READINGS if tag in readings and READINGS[tag] in readings), "")
    if not first:  # its first reading is the text
        return Shown(lost=Counter(["choice"]))
    second = READINGS[first]
    return Shown(
        span=Span(0, 0, "choice", wrap=(first, ()), rank=_RANK, beside=(second, (), text_of(readings[second])))
    )
