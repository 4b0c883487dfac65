"""TEI and ``Transcript`` in, findings out: proves that the source's text can be rebuilt from the TEI.

The text is rebuilt by putting back what the elements stand for: colons after labels, brackets. White space is
left out on both sides. Where the two part, the finding names the character of the source.
"""

from collections.abc import Callable, Iterator, Mapping

from memcon.findings import Finding, Severity
from memcon.model import Transcript
from memcon.xmltools import Element, append_text, copy, descendants, drop, find, local_name, plain_text, text_of

_SHOWN = 30
_PUT_BACK = (
    "Put back what the source has. A correction stands beside it (choice with sic and corr); what an editor adds has "
    'resp="#editor". If nobody edited it, this is an error of memcon: please report it.'
)
_USUAL_SPACES = (" ", "\n")
_SPACES = tuple(character for character in map(chr, range(0x3001)) if character.isspace())
_BRACKETS = {"brackets": ("[", "]"), "parentheses": ("(", ")"), "full-width": ("（", "）"), "none": ("", "")}
_READINGS = frozenset(["corr", "reg", "expan"])
_OF_AN_EDITOR = (*_READINGS, "note", "supplied", "gap")
_NOTE_MARKS = {"full-stop": ("", "."), "parenthesis": ("", ")")}


def check_fidelity(root: Element, transcript: Transcript) -> tuple[Finding, ...]:
    """Compare an edition with its source.

    Returns:
        Nothing if every character of the source is in the edition, in order; else a finding for the first that
        is not, and one for each field of the source's page that the header does not hold.
    """
    return (*_text_findings(root, transcript), *_field_findings(root, transcript))


def _text_findings(root: Element, transcript: Transcript) -> Iterator[Finding]:
    text = find(root, "tei:text")
    rebuilt = _without("" if text is None else rebuild(text), _USUAL_SPACES)
    wanted = _without("".join(stretch for _, stretch in _stretches(transcript)), _USUAL_SPACES)
    if rebuilt == wanted:  # as a rule; what other white space there is need not be looked for then
        return
    rebuilt, wanted = _without(rebuilt, _SPACES), _without(wanted, _SPACES)
    if rebuilt == wanted:
        return
    at = _first_difference(wanted, rebuilt)
    offset = _offset(transcript, at)
    line_start = transcript.text.rfind("\n", 0, offset) + 1
    yield Finding(
        Severity.ERROR,
        "T-010",
        f"Character {offset + 1} of the source is not in the edition as it stands: the source has "
        f"“{wanted[at : at + _SHOWN]}”, the edition “{rebuilt[at : at + _SHOWN]}” (white space left out).",
        _PUT_BACK,
        transcript.name,
        transcript.text.count("\n", 0, offset) + 1,
        offset - line_start + 1,
    )


def _field_findings(root: Element, transcript: Transcript) -> Iterator[Finding]:
    header = find(root, "tei:teiHeader")
    held = set() if header is None else {text_of(node) for node in header.iter()}
    kept = [(field.label, field.value, field.line) for field in transcript.fields]
    kept += [("heading", block.text, block.line) for block in transcript.headings]
    for label, value, line in kept:
        if value not in held:
            yield Finding(
                Severity.ERROR,
                "T-011",
                f"The source's {label} is not in the header as it stands.",
                "Put it back. If nobody edited the header, this is an error of memcon: please report it.",
                transcript.name,
                line,
            )


def _without(text: str, spaces: tuple[str, ...]) -> str:
    for space in spaces:
        text = text.replace(space, "")  # one pass each, but each much quicker than to split and join
    return text


def _stretches(transcript: Transcript) -> Iterator[tuple[int, str]]:
    """Yield ``(offset, text)`` of what is the source's text and not its format's markup."""
    position, end = transcript.body
    for first, last in sorted(transcript.syntax):
        if first >= end:
            break
        if position < first:
            yield position, transcript.text[position:first]
        position = max(position, last)
    if position < end:
        yield position, transcript.text[position:end]


def _offset(transcript: Transcript, count: int) -> int:
    """Return the offset in the source of its ``count``-th character that is no white space."""
    for offset, stretch in _stretches(transcript):
        for index, character in enumerate(stretch):
            if not character.isspace():
                if count == 0:
                    return offset + index
                count -= 1
    return max(transcript.body[1] - 1, 0)


def _first_difference(one: str, other: str) -> int:
    """Return where two texts part, by halving: each comparison is of long stretches."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def rebuild(text: Element) -> str:
    """Return the source's text, from the ``text`` of an edition: what its elements stand for is put back."""
    marked = copy(text)
    for node in [each for each in descendants(marked, *_OF_AN_EDITOR) if _is_editors(each)]:
        drop(node)
    for node in list(descendants(marked, *_SIGNS)):
        before, after = _signs(node)
        if before:
            node.text = before + (node.text or "")
        if after:
            append_text(node, after)
    return plain_text(marked)


def _is_editors(node: Element) -> bool:
    """Say whether an element is what an editor of the edition put beside the source's words."""
    tag, parent = local_name(node), node.getparent()
    if tag in _READINGS:
        return parent is not None and local_name(parent) == "choice"
    return node.get("type") == "editorial" or "#editor" in node.get("resp", "").split()


def _signs(node: Element) -> tuple[str, str]:
    """Return what the source had before and after the content of an element, which the element stands for."""
    signs = _SIGNS.get(local_name(node))
    return signs(node, node.get("rend", "")) if signs else ("", "")


def _speaker_signs(node: Element, _: str) -> tuple[str, str]:
    return "", "" if _delivery(node.getnext()) else _terminator(node)


def _bracket_signs(*_: object) -> tuple[str, str]:
    return "[", "]"


def _note_signs(node: Element, rend: str) -> tuple[str, str]:
    if node.get("place") == "inline":
        return "[", "]"
    if node.get("type") == "footnote" and node.get("n"):
        opening, closing = _NOTE_MARKS.get(rend, ("[", "]"))
        return f"{opening}{node.get('n')}{closing}", ""
    return "", ""


def _frame_signs(_: Element, rend: str) -> tuple[str, str]:
    return _BRACKETS.get(rend, ("", ""))


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


_SIGNS: Mapping[str, Callable[[Element, str], tuple[str, str]]] = {
    "speaker": _speaker_signs,
    "stage": _stage_signs,
    "supplied": _bracket_signs,
    "gap": _bracket_signs,
    "note": _note_signs,
    "fw": _frame_signs,
    "sic": _sic_signs,
}
