"""How well a candidate's markup agrees with a gold standard's: precision, recall and F1.

The two texts are aligned by their characters, white space left out; words that only one of them has are *differing*,
and what is marked in these alone is not scored. What is compared, each mark at most once:

- *span*: same kind, same first and last character; *overlap*: same kind, at least one character in common;
- *ref*: same span, and the same person, place or organisation; only mentions that the gold gives one are asked;
- *value*: same span, and the same normalised date; *type*: same span, and the same type of stage direction;
- *turn*: a speech begins at the same character, its label left out; *label*: and has the same label; *speaker*: and
  the same speaker.

Brackets are scored by kind: ``supplied``, ``gap``, ``sic``, and the kinds of notes inside the text (``note gloss``).
Names in the labels of speakers count if the gold marks any there. The ids of two documents need not be the same. They
are paired one to one, those first whose mentions stand most often on the same words.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from memcon.alignment import align
from memcon.marks import NAME_KINDS, Mark, Marked

ALL_NAMES = "all names"
ALL_BRACKETS = "all brackets"
_BRACKETS = frozenset(["supplied", "gap", "sic"])
_OWN_NOTES = frozenset(["note footnote", "note editorial"])  # these stand for no bracket
_VALUED = {"date": "value", "stage": "type", **dict.fromkeys(NAME_KINDS, "ref")}
_ORDER = ("turn", *NAME_KINDS, ALL_NAMES, "date", "stage")


class Score(NamedTuple):
    """How often two agree: what the gold has, what was found, and what of it is right."""

    kind: str
    measure: str
    gold: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """How much of what was found is right."""
        return self.right / self.found if self.found else float(not self.gold)

    @property
    def recall(self) -> float:
        """How much of what the gold has was found."""
        return self.right / self.gold if self.gold else float(not self.found)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 1.0


class Confusion(NamedTuple):
    """A place where two documents differ: what is wrong, and both marks where there are both."""

    what: str
    gold: Mark | None
    found: Mark | None
    gold_words: str = ""
    found_words: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing two documents gave.

    Attributes:
        scores: the measures, in a fixed order.
        confusions: the differences, in the order of the text.
        pairs: ``(gold's id, candidate's id)`` of those taken to be the same.
        lengths: characters of the gold's text, of the candidate's, and of what is the same in both.
        unscored: marks of the gold and of the candidate that stand on differing text alone.
    """

    scores: tuple[Score, ...]
    confusions: tuple[Confusion, ...]
    pairs: tuple[tuple[str, str], ...]
    lengths: tuple[int, int, int]
    unscored: tuple[int, int]


class _Placed(NamedTuple):
    """A mark at its place in the text that both documents have, which is counted in the gold's letters."""

    start: int
    end: int
    mark: Mark
    words: str


def compare(gold: Marked, candidate: Marked) -> Comparison:
    """Compare what a candidate marks with what the gold marks."""
    if not _in_labels(gold):
        candidate = _without(candidate, _in_labels(candidate))
    ours, theirs = _letters(gold.text), _letters(candidate.text)
    blocks = align(ours, theirs)
    expected = _placed(gold, [(i, i, length) for i, _, length in blocks])
    found = _placed(candidate, [(j, i, length) for i, j, length in blocks])
    pairs = _pairs(expected, found)
    names = dict(pairs)
    scores, confusions = list[Score](), list[Confusion]()
    kinds = {each.mark.kind for each in (*expected, *found)}
    for kind in sorted(kinds, key=lambda kind: (_ORDER.index(kind) if kind in _ORDER else len(_ORDER), kind)):
        mine = [each for each in expected if each.mark.kind == kind]
        yours = [each for each in found if each.mark.kind == kind]
        scores += _scores(kind, mine, yours, names)
    scores = _with_sums(scores)
    confusions += _confusions(expected, found, names)
    same = sum(length for *_, length in blocks)
    unscored = (len(gold.marks) - len(expected), len(candidate.marks) - len(found))
    return Comparison(tuple(scores), tuple(confusions), pairs, (len(ours), len(theirs), same), unscored)


def _in_labels(marked: Marked) -> frozenset[Mark]:
    """Return the names that stand in the labels of speakers."""
    starts = [start for start, _ in marked.labels]
    found = set[Mark]()
    for mark in marked.of(*NAME_KINDS):
        place = bisect_right(starts, mark.start) - 1
        if place >= 0 and mark.end <= marked.labels[place][1]:
            found.add(mark)
    return frozenset(found)


def _without(marked: Marked, marks: frozenset[Mark]) -> Marked:
    return replace(marked, marks=tuple(mark for mark in marked.marks if mark not in marks))


def _letters(text: str) -> str:
    return "".join(text.split())


def _placed(marked: Marked, blocks: list[tuple[int, int, int]]) -> list[_Placed]:
    """Return the marks at their places in the common text; those on differing text alone are left out."""
    before = [0, *accumulate(not character.isspace() for character in marked.text)]
    ends = [own + length for own, _, length in blocks]
    placed: dict[tuple[str, int, int], _Placed] = {}
    for mark in marked.marks:
        start, end = before[mark.start], before[mark.end]
        first = bisect_left(ends, start + 1)
        if first == len(blocks):
            continue
        own, common, _ = blocks[first]
        begins = common + max(start - own, 0)
        if mark.kind == "turn" or start == end:  # a place, and not a stretch
            place = (begins, begins)
        else:
            last = bisect_left(ends, end)
            if last == len(blocks) or blocks[last][0] >= end:
                last -= 1
            own, common, length = blocks[last]
            if last < first or own + length <= start:
                continue
            place = (begins, common + min(end - own, length))
        placed.setdefault((mark.kind, *place), _Placed(*place, mark, marked.words(mark)))
    return sorted(placed.values(), key=lambda each: (each.start, -each.end, each.mark.kind))


def _key(each: _Placed) -> tuple[int, int, str]:
    return each.start, each.end, each.mark.kind


def _pairs(expected: list[_Placed], found: list[_Placed]) -> tuple[tuple[str, str], ...]:
    """Pair the ids of two documents, those first that stand most often at the same places."""
    at = {_key(each): each.mark.value for each in expected if each.mark.kind in ("turn", *NAME_KINDS)}
    together = Counter(
        (mine, yours)
        for each in found
        for mine, yours in zip(at.get(_key(each), "").split(), each.mark.value.split(), strict=False)
    )
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for (mine, yours), _ in sorted(together.items(), key=lambda item: (-item[1], item[0][0] != item[0][1], item[0])):
        if mine not in pairs and yours not in taken:
            pairs[mine] = yours
            taken.add(yours)
    return tuple(sorted(pairs.items()))


def _same(mine: Mark, yours: Mark, names: dict[str, str]) -> bool:
    """Say whether two marks of one kind stand for the same."""
    if mine.kind == "turn" or mine.kind in NAME_KINDS:
        return {names.get(each) for each in mine.value.split()} == set(yours.value.split())
    return mine.value == yours.value


def _scores(kind: str, mine: list[_Placed], yours: list[_Placed], names: dict[str, str]) -> Iterator[Score]:
    theirs = {_key(each): each.mark for each in yours}
    both = [(each.mark, theirs[_key(each)]) for each in mine if _key(each) in theirs]
    if kind == "turn":
        yield Score(kind, "turn", len(mine), len(yours), len(both))
        if any(each.mark.label for each in mine):
            yield Score(kind, "label", len(mine), len(yours), sum(_labels_agree(*pair) for pair in both))
        if any(each.mark.value for each in mine):
            yield Score(kind, "speaker", len(mine), len(yours), sum(_same(*pair, names) for pair in both))
        return
    yield Score(kind, "span", len(mine), len(yours), len(both))
    yield Score(kind, "overlap", len(mine), len(yours), len(_overlapping(mine, yours)))
    asked = sum(1 for each in mine if each.mark.value)
    if kind in _VALUED and asked:
        answered = {id(theirs[_key(each)]) for each in mine if not each.mark.value and _key(each) in theirs}
        found = sum(1 for each in yours if each.mark.value and id(each.mark) not in answered)
        right = sum(1 for one, other in both if one.value and _same(one, other, names))
        yield Score(kind, _VALUED[kind], asked, found, right)


def _labels_agree(mine: Mark, yours: Mark) -> bool:
    return mine.label.casefold() == yours.label.casefold()


def _overlapping(mine: list[_Placed], yours: list[_Placed]) -> list[tuple[_Placed, _Placed]]:
    """Pair the marks of two documents that have a character in common, each once, in the order of the text.

    Marks at one place, without a character, are paired where their places are the same.
    """
    same = {_key(each) for each in mine} & {_key(each) for each in yours}
    theirs = {_key(each): each for each in yours}
    pairs = [(each, theirs[_key(each)]) for each in mine if _key(each) in same]
    rest = [each for each in yours if _key(each) not in same]
    at = 0
    for each in mine:
        if _key(each) in same:
            continue
        while at < len(rest) and rest[at].end <= each.start:
            at += 1
        if at < len(rest) and rest[at].start < each.end:
            pairs.append((each, rest[at]))
            at += 1
    return pairs


def _with_sums(scores: Iterable[Score]) -> list[Score]:
    """Add the sums over all kinds of names behind them, and over all kinds of brackets."""
    kept = list(scores)
    for total, belongs in ((ALL_NAMES, NAME_KINDS.__contains__), (ALL_BRACKETS, _is_bracket)):
        parts = [score for score in kept if belongs(score.kind)]
        if not parts:
            continue
        sums: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        for score in parts:
            sums[score.measure] = [a + b for a, b in zip(sums[score.measure], score[2:], strict=True)]
        place = kept.index(parts[-1]) + 1
        kept[place:place] = [Score(total, measure, *counts) for measure, counts in sums.items()]
    return kept


def _is_bracket(kind: str) -> bool:
    return kind in _BRACKETS or (kind.startswith("note ") and kind not in _OWN_NOTES)


def _confusions(expected: list[_Placed], found: list[_Placed], names: dict[str, str]) -> list[Confusion]:
    """Return where the two differ: each mark of the gold that was not found as it is, and each that is found alone."""
    theirs = {_key(each): each for each in found}
    told: list[tuple[int, Confusion]] = []
    missing = []
    for each in expected:
        other = theirs.pop(_key(each), None)
        if other is None:
            missing.append(each)
        elif what := _wrong(each.mark, other.mark, names):
            told.append((each.start, Confusion(what, each.mark, other.mark, each.words, other.words)))
    alone = list(theirs.values())
    rules: tuple[tuple[str, Callable[[_Placed, _Placed], bool]], ...] = (
        ("wrong kind", lambda a, b: (a.start, a.end) == (b.start, b.end) and _comparable(a, b)),
        ("wrong span", lambda a, b: a.mark.kind == b.mark.kind and _meet(a, b)),
        ("wrong kind", lambda a, b: _meet(a, b) and _comparable(a, b)),
    )
    paired: set[int] = set()
    for what, fits in rules:
        for mine, yours in _matched(missing, alone, fits):
            told.append((mine.start, Confusion(what, mine.mark, yours.mark, mine.words, yours.words)))
            paired |= {id(mine), id(yours)}
        missing = [each for each in missing if id(each) not in paired]
        alone = [each for each in alone if id(each) not in paired]
    told += [(each.start, Confusion("missed", each.mark, None, each.words)) for each in missing]
    told += [(each.start, Confusion("false", None, each.mark, "", each.words)) for each in alone]
    return [confusion for _, confusion in sorted(told, key=lambda item: item[0])]


def _matched(
    missing: list[_Placed], alone: list[_Placed], fits: Callable[[_Placed, _Placed], bool]
) -> list[tuple[_Placed, _Placed]]:
    """Pair marks that fit, each once; only those near in the text are tried."""
    pairs: list[tuple[_Placed, _Placed]] = []
    at = 0
    rest = sorted(alone, key=lambda each: each.start)
    for mine in missing:
        while at < len(rest) and rest[at].end < mine.start:
            at += 1
        for place in range(at, len(rest)):
            if rest[place].start > mine.end:
                break
            if fits(mine, rest[place]):
                pairs.append((mine, rest.pop(place)))
                break
    return pairs


def _meet(mine: _Placed, yours: _Placed) -> bool:
    return mine.start < yours.end and yours.start < mine.end


def _comparable(mine: _Placed, yours: _Placed) -> bool:
    """Say whether one mark may be the other in error: a name for a name, a bracket for a bracket."""
    return (mine.mark.kind in NAME_KINDS) == (yours.mark.kind in NAME_KINDS) and "turn" not in (
        mine.mark.kind,
        yours.mark.kind,
    )


def _wrong(mine: Mark, yours: Mark, names: dict[str, str]) -> str:
    """Say what is wrong with a mark that stands where it should; nothing if it is right."""
    if mine.kind == "turn":
        if mine.label and not _labels_agree(mine, yours):
            return "wrong label"
        return "wrong speaker" if mine.value and not _same(mine, yours, names) else ""
    if mine.kind in _VALUED and mine.value and not _same(mine, yours, names):
        return f"wrong {_VALUED[mine.kind]}"
    return ""
