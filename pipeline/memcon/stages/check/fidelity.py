"""TEI and ``Transcript`` in, findings out: proves that the source's text can be rebuilt from the TEI.

White space is left out on both sides. Where the two part, an edition that was just made is told of at the source's
character, and one that is checked at its own place. Where only white space differs, words that run together or are torn
are a warning.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches

from memcon.findings import Finding, Severity
from memcon.model import Transcript
from memcon.schemas import Complaint, Spot
from memcon.stages.check.rebuild import pieces, rebuild
from memcon.xmltools import Element, find, local_name, plain_text, text_of

_SHOWN = 40
_SHORT = 4  # characters: so much is shown with what stands beside it
_BESIDE = 10
_FAR = 20_000  # characters in which the two texts are expected to meet again
_ALIKE = 0.5
_ENDS = '.?!…”"'
_WHOLE = frozenset(["TEI", "text", "front", "body", "back"])
_CHECKSUM = 12  # characters of a checksum that are shown
_PUT_BACK = (
    "Put back what the source has. A correction stands beside it (choice with sic and corr); what an editor adds has "
    'resp="#editor". If nobody edited it, this is an error of memcon: please report it. What differs further on is '
    "told when this is mended."
)
_USUAL_SPACES = (" ", "\n")
_SPACES = tuple(character for character in map(chr, range(0x3001)) if character.isspace())

_Character = tuple[str, Element, Spot | None]
"""A character of the rebuilt text, after a space if there is white space before it; whose it is, and where."""


@dataclass(frozen=True, slots=True)
class _Difference:
    """Where an edition and its source part; both are compared without white space.

    Attributes:
        wanted: the source.
        rebuilt: what the edition makes of it.
        at: the first character that differs.
        lost: how many characters of the source are missing there; 0 if none are.
        added: how many of the edition's the source has not; 0 if none are.
    """

    wanted: str
    rebuilt: str
    at: int
    lost: int = 0
    added: int = 0


def check_fidelity(root: Element, transcript: Transcript) -> tuple[Finding, ...]:
    """Compare an edition that was just made with its source.

    Returns:
        Nothing if every character of the source is in the edition, in order; else a finding for the first that
        is not, at its place in the source, and one for each field of the source's page that the header does not hold.
    """
    difference = _difference(*_texts(root, transcript), transcript)
    found = [] if difference is None else [_text_finding(difference, transcript)]
    return (*found, *(_field_finding(label, line, transcript) for label, _, line in _lost_fields(root, transcript)))


def fidelity_complaints(root: Element, transcript: Transcript) -> list[Complaint]:
    """Compare an edition with its source; return what there is against it, at its place in the edition.

    If the source is not the one that the edition was made from, that is told, and the edition is not blamed.
    """
    texts = _texts(root, transcript)
    difference = _difference(*texts, transcript)
    if difference is None:
        found = list(_space_complaints(root, *texts, transcript))
    else:
        found = [_text_complaint(root, difference, transcript)]
    found += [_field_complaint(root, *field, transcript) for field in _lost_fields(root, transcript)]
    named = _named_checksum(root)
    if named is None or text_of(named) == transcript.sha256:
        return found
    return [_changed(named, found[0] if found else None, transcript)]


def _named_checksum(root: Element) -> Element | None:
    """Return where the header names the checksum of the source."""
    return find(root, "tei:teiHeader/tei:fileDesc/tei:sourceDesc/tei:bibl/tei:idno[@type='sha256']")


def _changed(named: Element, first: Complaint | None, transcript: Transcript) -> Complaint:
    message = (
        f"{transcript.name} is not the transcript that the edition was made from: its SHA-256 is "
        f"{transcript.sha256[:_CHECKSUM]}…, the header names {text_of(named)[:_CHECKSUM]}…."
    )
    if first is None:
        message += " Their text is the same."
        return Complaint(message, named, "T-012", "If that is right, write the new checksum into the header.", True)
    hint = "Convert the transcript anew and compare, or give the transcript that the edition was made from."
    return replace(first, code="T-012", message=f"{message} The first difference: {first.message}", hint=hint)


def _texts(root: Element, transcript: Transcript) -> tuple[str, str]:
    """Return the text that the edition makes, and that of the source."""
    text = find(root, "tei:text")
    return "" if text is None else rebuild(text), "".join(stretch for _, stretch in _stretches(transcript))


def _difference(ours: str, theirs: str, transcript: Transcript) -> _Difference | None:
    rebuilt, wanted = _without(ours, _USUAL_SPACES), _without(theirs, _USUAL_SPACES)
    if rebuilt == wanted:  # as a rule; what other white space there is need not be looked for then
        return None
    rebuilt, wanted = _without(rebuilt, _SPACES), _without(wanted, _SPACES)
    if rebuilt == wanted:
        return None
    at = _first_difference(wanted, rebuilt)
    lost, added = _until(rebuilt[at : at + _SHOWN], wanted, at), _until(wanted[at : at + _SHOWN], rebuilt, at)
    if lost and (not added or lost <= added):
        return _at_a_word(_Difference(wanted, rebuilt, at, lost=lost), transcript)
    return _Difference(wanted, rebuilt, at, added=added)


def _at_a_word(difference: _Difference, transcript: Transcript) -> _Difference:
    """Say of words that are lost that they begin with a paragraph, a sentence or a word, if they may as well.

    What is lost of “so. I ask. I know” to make “so. I know” may be “ask. I ” or “I ask. ”.
    """
    lost, wanted = difference.lost, difference.wanted
    places = [difference.at]
    while places[-1] > 0 and len(places) < _SHOWN and wanted[places[-1] - 1] == wanted[places[-1] - 1 + lost]:
        places.append(places[-1] - 1)
    return replace(difference, at=max(places, key=lambda at: _beginning(transcript.text, _offset(transcript, at))))


def _beginning(text: str, offset: int) -> int:
    """Say how much begins at an offset: a paragraph, a sentence, a word, nothing."""
    before = text[max(offset - 4, 0) : offset]
    if not before or "\n\n" in before:
        return 3
    if before[-1].isspace():
        return 2 if before.rstrip()[-1:] in '.?!…”"' else 1
    return 0


def _until(probe: str, text: str, at: int) -> int:
    """Return how many characters of a text stand before what should be there; 0 if that does not come."""
    if not probe:
        return len(text) - at
    return max(text.find(probe, at, at + _FAR) - at, 0)


def _text_finding(difference: _Difference, transcript: Transcript) -> Finding:
    at = difference.at
    offset = _offset(transcript, at)
    line_start = transcript.text.rfind("\n", 0, offset) + 1
    return Finding(
        Severity.ERROR,
        "T-010",
        f"Character {offset + 1} of the source is not in the edition as it stands: the source has "
        f"“{difference.wanted[at : at + _SHOWN]}”, the edition “{difference.rebuilt[at : at + _SHOWN]}” "
        f"(white space left out){_in_names(difference)}.",
        _PUT_BACK,
        transcript.name,
        transcript.text.count("\n", 0, offset) + 1,
        offset - line_start + 1,
    )


def _text_complaint(root: Element, difference: _Difference, transcript: Transcript) -> Complaint:
    at, lost, added = difference.at, difference.lost, difference.added
    line = _told(transcript, at)
    found = _at_an_element(root, difference) if added else _characters(root, at - 1, at + 1)
    if lost >= _SHORT:
        message = f"{_quoted(_stretch(transcript, at, at + lost))} is missing here ({line})."
    elif added >= _SHORT:
        message = f"{_quoted(_joined(found[1:]))} is not in the transcript ({line})."
    else:
        first = max(at - _BESIDE, 0)
        theirs = _stretch(transcript, first, at + lost + _BESIDE)
        ours = _joined(_characters(root, first, at + added + _BESIDE))
        told = f"The transcript has {_quoted(theirs)} here ({line}), the edition {_quoted(ours)}"
        message = f"{told}{_in_names(difference)}."
    node, spot = _place(found, difference, _parts(difference, transcript))
    return Complaint(message, node if node is not None else root, "T-010", _PUT_BACK, spot=spot)


def _in_names(difference: _Difference) -> str:
    """Return the names of the first characters that differ, if either is one that may not be seen or told apart."""
    wanted, rebuilt = difference.wanted[difference.at :][:1], difference.rebuilt[difference.at :][:1]
    if wanted.isascii() and rebuilt.isascii():
        return ""
    return f": {_name_of(wanted)}, and not {_name_of(rebuilt)}"


def _name_of(character: str) -> str:
    if not character:
        return "nothing"
    return " ".join([f"U+{ord(character):04X}", unicodedata.name(character, "")]).rstrip()


def _space_complaints(root: Element, ours: str, theirs: str, transcript: Transcript) -> Iterator[Complaint]:
    """Tell of the first word that was torn, or that runs into another; what stands beside a bracket is no matter."""
    if ours.split() == theirs.split():
        return
    before = ""
    for at, (one, other) in enumerate(zip(_spaced(ours), _spaced(theirs), strict=False)):
        if one[0] != other[0] and _is_of_a_word(before) and _is_of_a_word(one[1]):
            first, last = max(at - _BESIDE, 0), at + _BESIDE
            yield Complaint(
                f"The transcript has {_quoted(_stretch(transcript, first, last))} here "
                f"({_told(transcript, at)}), the edition {_quoted(_joined(_characters(root, first, last)))}.",
                root,
                "T-010",
                "Write the words as the source has them; a correction stands beside them (choice with sic and corr).",
                is_warning=True,
                spot=_characters(root, at, at + 1)[0][2],
            )
            return
        before = one[1]


def _is_of_a_word(character: str) -> bool:
    """Say whether a character is of a word or number; a raised figure is none, for it may touch one or not."""
    return character.isalpha() or character.isdecimal()


def _spaced(text: str) -> Iterator[tuple[bool, str]]:
    """Yield the characters of a text that are no white space, each with whether there is white space before it."""
    is_after_space = False
    for character in text:
        if not character.isspace():
            yield is_after_space, character
        is_after_space = character.isspace()


def _stretch(transcript: Transcript, first: int, last: int) -> str:
    """Return a stretch of the source, given by its characters without white space, with its white space."""
    return transcript.text[_offset(transcript, first) : _offset(transcript, last - 1) + 1]


def _joined(characters: list[_Character]) -> str:
    return "".join(character for character, _, _ in characters).strip()


def _quoted(text: str) -> str:
    words = " ".join(text.split())
    return f"“{words[:_SHOWN]}…”" if len(words) > _SHOWN else f"“{words}”"


def _characters(root: Element, first: int, last: int) -> list[_Character]:
    """Return some characters of the rebuilt text, counted without white space; before the first there is none."""
    found: list[_Character] = [("", root, None)] if first < 0 else []
    count, space = 0, ""
    text = find(root, "tei:text")
    for piece, node, is_tail in () if text is None else pieces(text):
        for index, character in enumerate(piece):
            if character.isspace():
                space = " "
                continue
            if first <= count < last:
                found.append((space + character, node, None if is_tail is None else Spot(node, is_tail, index)))
            count, space = count + 1, ""
            if count >= last:
                return found
    return found


def _parts(difference: _Difference, transcript: Transcript) -> tuple[bool, bool]:
    """Say whether what is lost begins and ends with a paragraph of the source."""
    if not difference.lost:
        return True, False
    first, last = difference.at, difference.at + difference.lost
    begin = transcript.text[_offset(transcript, first - 1) : _offset(transcript, first)] if first else "\n\n"
    end = transcript.text[_offset(transcript, last - 1) : _offset(transcript, last)]
    return "\n\n" in begin, "\n\n" in end or last >= len(difference.wanted)


def _place(
    found: list[_Character], difference: _Difference, parts: tuple[bool, bool]
) -> tuple[Element | None, Spot | None]:
    """Return where in the edition to tell of a difference.

    What is lost is told of where it should stand: after the character before it; if a paragraph begins with it, before
    the next character; and if it is whole paragraphs, where the next part of the edition begins. What is added is told
    of where it begins.
    """
    before, here = found[0] if found else None, found[1] if len(found) > 1 else None
    begins, ends = parts
    if here is None or (difference.lost and not begins and before is not None and before[2] is not None):
        return (before[1], before[2]) if before else (None, None)
    begun = _begins_with(before, here)
    if begun is not None and (
        (difference.lost and ends) or difference.added >= max(len("".join(plain_text(begun).split())), 1)
    ):
        return begun, None
    return here[1], here[2]


def _at_an_element(root: Element, difference: _Difference) -> list[_Character]:
    """Return what is added and the character before it, where that begins with an element or a word if it may as well.

    What makes “so. I know. I see” of “so. I see” may be “know. I ” or “I know. ”.
    """
    at, rebuilt, added = difference.at, difference.rebuilt, difference.added
    first = at
    while first > 0 and at - first < _SHOWN and rebuilt[first - 1] == rebuilt[first - 1 + added]:
        first -= 1
    there = _characters(root, first - 1, at + added)
    steps = range(len(there) - added, 0, -1)
    best = max(steps, key=lambda step: _weight(there[step - 1], there[step]))
    return there[best - 1 : best + added]


def _weight(before: _Character, here: _Character) -> int:
    """Say how much begins with a character: an element, a sentence, a word, nothing."""
    if _begins_with(before, here) is not None:
        return 3
    if here[0].startswith(" "):
        return 2 if before[0][-1:] in _ENDS else 1
    return 0


def _begins_with(before: _Character | None, here: _Character) -> Element | None:
    """Return the outermost element that begins between two characters and holds the second."""
    outside = set() if before is None else set(_holders(before))
    inside = [each for each in _holders(here) if each not in outside and local_name(each) not in _WHOLE]
    return inside[-1] if inside else None


def _holders(character: _Character) -> list[Element]:
    """Return the elements that a character stands in, from within."""
    _, node, spot = character
    parent = node.getparent() if spot is not None and spot.is_tail else node
    return [] if parent is None else [parent, *parent.iterancestors()]


def _lost_fields(root: Element, transcript: Transcript) -> Iterator[tuple[str, str, int]]:
    """Yield label, value and line of what the source's page says and the header has not."""
    header = find(root, "tei:teiHeader")
    held = set() if header is None else {text_of(node) for node in header.iter()}
    kept = [(field.label, field.value, field.line) for field in transcript.fields]
    kept += [("heading", block.text, block.line) for block in transcript.headings]
    return (each for each in kept if each[1] not in held)


def _field_finding(label: str, line: int, transcript: Transcript) -> Finding:
    hint = "Put it back. If nobody edited the header, this is an error of memcon: please report it."
    message = f"The source's {label} is not in the header as it stands."
    return Finding(Severity.ERROR, "T-011", message, hint, transcript.name, line)


def _field_complaint(root: Element, label: str, value: str, line: int, transcript: Transcript) -> Complaint:
    """Tell of a field where the header has what is most like it."""
    header = find(root, "tei:teiHeader")
    like = {text_of(node): node for node in (header.iter("*") if header is not None else ())}
    near = get_close_matches(value, list(like), 1, _ALIKE)
    node = like[near[0]] if near else header
    there = f"here stands {_quoted(near[0])}" if near else "nothing here is like it"
    message = f"The {label} of the source ({transcript.told(line)}) is {_quoted(value)}; {there}."
    hint = "Put it back as it stands. If nobody edited the header, this is an error of memcon: please report it."
    return Complaint(message, node if node is not None else root, "T-011", hint)


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


def _told(transcript: Transcript, at: int) -> str:
    """Say in words where in the source a character stands, counted without white space."""
    return transcript.told(transcript.text.count("\n", 0, _offset(transcript, at)) + 1)


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
