"""TEI in, the source's text out: what elements stand for is put back, colons after labels and brackets."""

from collections.abc import Callable, Iterator, Mapping

from memcon.note_marks import raised
from memcon.quotation import QUOTED, Pair, marks_round, usual_marks
from memcon.xmltools import ID, Element, append_text, copy, descendants, drop, local_name, plain_text

_BRACKETS = {"brackets": ("[", "]"), "parentheses": ("(", ")"), "full-width": ("（", "）"), "none": ("", "")}
_READINGS = frozenset(["corr", "reg", "expan"])
_OF_AN_EDITOR = ("front", "div", *_READINGS, "note", "supplied", "gap")
_NOTE_MARKS = {"full-stop": ("", "."), "parenthesis": ("", ")"), "superscript": ("", ""), "none": ("", "")}


def rebuild(text: Element) -> str:
    """Return the source's text, from the ``text`` of an edition: what its elements stand for is put back."""
    usual = usual_marks(text.getparent())
    marked = copy(text)
    for node in [each for each in descendants(marked, *_OF_AN_EDITOR) if _is_editors(each)]:
        drop(node)
    for anchor, note in _at_foot(marked).items():
        anchor.addnext(note)
    for node in list(descendants(marked, *_SIGNS, *QUOTED)):
        before, after = _signs(node, usual)
        if before:
            node.text = before + (node.text or "")
        if after:
            append_text(node, after)
    return plain_text(marked)


def pieces(text: Element) -> Iterator[tuple[str, Element, bool | None]]:
    """Yield what ``rebuild`` puts together: text, whose it is, whether it is a tail; None for signs put back."""
    usual, feet = usual_marks(text.getparent()), _at_foot(text)
    moved = set(feet.values())
    waiting = [(text, False)]
    while waiting:
        node, is_done = waiting.pop()
        is_element = isinstance(node.tag, str)
        if is_element and not is_done and not (local_name(node) in _OF_AN_EDITOR and _is_editors(node)):
            yield _signs(node, usual)[0], node, None
            yield node.text or "", node, False
            waiting.append((node, True))
            if node in feet:
                waiting.append((feet[node], False))
            waiting.extend((child, False) for child in reversed(node) if child not in moved)
            continue
        if is_done:
            yield _signs(node, usual)[1], node, None
        if node is not text:
            yield node.tail or "", node, True


def _at_foot(text: Element) -> dict[Element, Element]:
    """Return the notes that stood at the foot of a page, by the anchor that keeps their place."""
    anchors = {each.get("corresp", ""): each for each in descendants(text, "anchor") if each.get("corresp")}
    notes = {f"#{note.get(ID)}": note for note in descendants(text, "note")} if anchors else {}
    return {anchor: notes[target] for target, anchor in anchors.items() if target in notes}


def _is_editors(node: Element) -> bool:
    """Say whether an element is what an editor of the edition put beside the source's words."""
    tag, parent = local_name(node), node.getparent()
    if tag == "front":
        return True
    if tag in _READINGS:
        return parent is not None and local_name(parent) == "choice"
    is_apart = node.get("type") == "editorial" and node.get("place") != "inline"
    return is_apart or "#editor" in node.get("resp", "").split()


def _signs(node: Element, usual: Pair) -> tuple[str, str]:
    """Return what the source had before and after the content of an element, which the element stands for."""
    tag = local_name(node)
    if tag in QUOTED:
        return marks_round(node, usual)
    signs = _SIGNS.get(tag)
    return signs(node, node.get("rend", "")) if signs else ("", "")


def _speaker_signs(node: Element, _: str) -> tuple[str, str]:
    return "", "" if _delivery(node.getnext()) else _terminator(node)


def _bracket_signs(_: Element, rend: str) -> tuple[str, str]:
    return _BRACKETS.get(rend, ("[", "]"))


def _note_signs(node: Element, rend: str) -> tuple[str, str]:
    if node.get("place") == "inline":
        return "[", "]"
    if node.get("type") == "footnote" and node.get("n"):
        opening, closing = _NOTE_MARKS.get(rend, ("[", "]"))
        number = node.get("n", "")
        return f" {opening}{raised(number) if rend == 'superscript' else number}{closing} ", " "
    return "", ""


def _frame_signs(_: Element, rend: str) -> tuple[str, str]:
    """Return the brackets round what belongs to a page; it touches no word."""
    before, after = _BRACKETS.get(rend, ("", ""))
    return f" {before}", f"{after} "


def _sic_signs(_: Element, rend: str) -> tuple[str, str]:
    return "", "[sic]" if rend == "bracket" else ""


def _stage_signs(node: Element, rend: str) -> tuple[str, str]:
    speaker = node.getprevious()
    if _delivery(node) and speaker is not None:
        opening, closing = _BRACKETS.get(rend, ("(", ")"))
        return opening, closing + _terminator(speaker)
    parent = node.getparent()
    block = parent is None or local_name(parent) in ("sp", "div")
    return _BRACKETS.get(rend, ("", "") if block else ("(", ")"))


def _delivery(node: Element | None) -> bool:
    """Say whether a stage direction belongs to a speaker's label; inside a speech it stands by itself."""
    if node is None or local_name(node) != "stage" or node.get("type") != "delivery":
        return False
    parent = node.getparent()
    return parent is not None and local_name(parent) == "sp"


def _terminator(speaker: Element) -> str:
    rend = speaker.get("rend", ":")
    return "" if rend == "none" else rend


def _block_signs(*_: object) -> tuple[str, str]:
    """Return the space after a block, which parts its words from those of the next."""
    return "", " "


_SIGNS: Mapping[str, Callable[[Element, str], tuple[str, str]]] = {
    "speaker": _speaker_signs,
    "stage": _stage_signs,
    "supplied": _bracket_signs,
    "gap": _bracket_signs,
    "note": _note_signs,
    "fw": _frame_signs,
    "sic": _sic_signs,
    **dict.fromkeys(("p", "head", "item", "label", "cell", "l"), _block_signs),
}
