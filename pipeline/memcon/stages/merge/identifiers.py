"""Two conversions of one transcript in, the ids of the former out in the latter: what was cited stays where it was.

A turn that is found anew gets the number of the one before it with a letter (*t017a*), and no other turn moves up.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import count, product
from string import ascii_lowercase
from typing import NamedTuple

from memcon.stages.merge.matching import matches
from memcon.xmltools import ID, Element, find, local_name, text_of

_ALIKE = 0.5  # share of words that two elements have in common, if they are one that was changed
_NEAR = 50  # elements: how far ahead one that was changed is looked for
_NUMBER = re.compile(r"\d+(?=[a-z]*\Z)")
_LETTERED = re.compile(r"(?<=\d)[a-z]+\Z")


class _Name(NamedTuple):
    """What an element is called: its id; of a turn, its number too."""

    id: str
    number: str


def keep_ids(base: Element, made: Element) -> bool:
    """Give the elements of a new conversion the ids (and turns the numbers) that they had in the former.

    Args:
        base: the root of the former conversion.
        made: the root of the new one; it is changed in place.

    Returns:
        Whether anything was changed.
    """
    former, new = _bearers(base), _bearers(made)
    renamed = _renamed(former, new, dict(_paired(former, new)))
    for node in made.iter("{*}*") if renamed else ():
        _rename(node, renamed)
    return bool(renamed)


def _bearers(root: Element) -> list[Element]:
    """Return what has an id in the text; entries of registers and parts of the header have names, not numbers."""
    text = find(root, "tei:text")
    return [] if text is None else [node for node in text.iter("{*}*") if node.get(ID)]


def _paired(former: Sequence[Element], new: Sequence[Element]) -> Iterator[tuple[int, int]]:
    """Yield index among the new → index among the former: of what is equal, and between of what stands for it."""
    same = matches([_key(node) for node in new], [_key(node) for node in former])
    yield from same.items()
    i = j = 0
    for at, other in (*sorted(same.items()), (len(new), len(former))):
        ours, theirs = range(i, at), range(j, other)
        if [new[n].tag for n in ours] == [former[n].tag for n in theirs]:
            yield from zip(ours, theirs, strict=True)
        else:
            yield from _alike(former, new, ours, theirs)
        i, j = at + 1, other + 1


def _alike(
    former: Sequence[Element], new: Sequence[Element], ours: Iterable[int], theirs: Iterable[int]
) -> Iterator[tuple[int, int]]:
    """Yield, of two stretches, what has half its words in common, in order."""
    left = list(theirs)
    for at in ours:
        like = next((n for n in left[:_NEAR] if _is_alike(new[at], former[n])), None)
        if like is not None:
            yield at, like
            left = [n for n in left if n > like]


def _key(node: Element) -> str:
    return f"{local_name(node)} {' '.join(text_of(node).split())}"


def _is_alike(one: Element, other: Element) -> bool:
    words, others = set(text_of(one).split()), set(text_of(other).split())
    return one.tag == other.tag and len(words & others) >= _ALIKE * max(len(words), len(others))


def _renamed(former: Sequence[Element], new: Sequence[Element], paired: Mapping[int, int]) -> dict[str, _Name]:
    """Return id → name of the elements that have to be renamed."""
    taken = {_named(node).id for node in former}
    renamed: dict[str, _Name] = {}
    before: dict[str, _Name] = {}  # the last one of each kind of element
    end = max(paired, default=-1)
    for at, node in enumerate(new):
        own = name = _named(node)
        if at in paired:
            name = _named(former[paired[at]])
        else:
            around, _, rest = own.id.rpartition("-")
            if around in renamed:
                name = _Name(f"{renamed[around].id}-{rest}", own.number)
            elif last := before.get(local_name(node)):
                name = _after(last, taken) if at > end else _between(last, taken)
            if name.id in taken:
                name = _between(own, taken)
        taken.add(name.id)
        before[local_name(node)] = name
        if name != own:
            renamed[own.id] = name
    return renamed


def _named(node: Element) -> _Name:
    """Return an element's id, and its number if it is a turn; other numbers are the source's own."""
    return _Name(str(node.get(ID)), node.get("n", "") if local_name(node) == "sp" else "")


def _after(last: _Name, taken: Container[str]) -> _Name:
    """Return the name that follows the last one: *t162*, *t163*."""
    found = _NUMBER.search(last.id)
    if not found:
        return _between(last, taken)
    number = int(found.group()) + 1
    return _Name(f"{last.id[: found.start()]}{number:0{len(found.group())}}", last.number and str(number))


def _between(before: _Name, taken: Container[str]) -> _Name:
    """Return a name for what stands after an element and before the next: *t017*, *t017a*."""
    stem, number = (_LETTERED.sub("", part) for part in before)
    letter = next(letter for letter in _letters() if f"{stem}{letter}" not in taken)
    return _Name(f"{stem}{letter}", number and f"{number}{letter}")


def _letters() -> Iterator[str]:
    """Yield a, b, … z, aa, ab and so on."""
    return ("".join(letters) for length in count(1) for letters in product(ascii_lowercase, repeat=length))


def _rename(node: Element, renamed: Mapping[str, _Name]) -> None:
    """Rename an element, and what it points at."""
    own = node.get(ID, "")
    for key, value in node.items():
        if "#" in value:
            pointers = (f"#{renamed[each[1:]].id}" if each[1:] in renamed else each for each in value.split())
            node.set(key, " ".join(pointers))
    if own in renamed:
        node.set(ID, renamed[own].id)
        if renamed[own].number:
            node.set("n", renamed[own].number)
