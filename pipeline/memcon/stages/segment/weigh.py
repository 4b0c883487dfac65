"""Candidates in, the labels among them out: decided from evidence over the whole document.

A colon after a name is the common convention, and recurrence is enough for it. The other conventions look like
sentences (*Yes. I think so.*), so they have to show themselves to be the document's way of naming speakers: several
names that recur, over much of the document. A false label does more harm than a missed one: what is doubtful is text.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from memcon.label_forms import is_office, is_titled
from memcon.stages.segment.candidates import Candidate, Kind
from memcon.stages.segment.words import (
    ARTICLES,
    CASELESS_ROLES,
    INTERJECTIONS,
    LOWER_SHORT,
    NOT_SPEAKERS,
    OPENERS,
    QUESTIONS,
    ROLES,
    TITLES,
)
from memcon.tables import words

_RECORDING = words("recording", "before") | words("recording", "nouns") | words("recording", "attested")
_JOINED = re.compile(r"\s+(?:&|and|und|et|y|и|e)\s+")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\w?[.\-]\s?)+")
_QUESTION_AND_ANSWER = frozenset("qa")
# The same in other languages: *P.* and *R.*, *D.* and *R.*, *F.* and *A.*, *В.* and *О.*
_PAIRS = tuple(map(frozenset, ("pr", "dr", "fa", "во", "vo")))
_DIGNITIES = frozenset("lordship ladyship honour honor worship excellency majesty highness holiness eminence".split())
_SHORT_TALK = range(2, 5)
_SOME = ARTICLES | {"a", "an", "another", "um", "uma", "un", "una", "une", "des", "ein", "eine", "uno"}
_SHORT_WORD = 2  # letters of a word in capitals that may be an abbreviation
_FEWEST = 3
_INTERRUPTS = 5  # words of the label of somebody who speaks between questions and answers


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of names before the document is read.

    Attributes:
        persons: forms of names of persons, in lower case.
        labels: labels that the editor names as such.
        not_labels: what the editor says is no label.
        once: a label that stands once is one, without further evidence.
        titles: words, in lower case, that make a label of the name after them.
        trusted: somebody chose the convention: what has its form is a label, even if nothing else bears it out.
    """

    persons: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    not_labels: frozenset[str] = frozenset()
    once: bool = False
    titles: frozenset[str] = frozenset()
    trusted: bool = False


@dataclass(slots=True)
class _Tally:
    """How often each label stands, how it looks, which say whose they are, begin a paragraph, head what is said."""

    counts: Counter[str] = field(default_factory=Counter)
    looks: dict[str, str] = field(default_factory=dict)
    persons: set[str] = field(default_factory=set)
    begin: set[str] = field(default_factory=set)
    heads: Counter[str] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        return self.counts.total()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The labels of a document by convention, and what might be labels but was not taken."""

    accepted: Mapping[Kind, frozenset[str]]
    doubtful: frozenset[str] = frozenset()


@lru_cache(maxsize=4096)
def key_of(text: str) -> str:
    """Return the form under which labels are counted: lower case, single spaces, no full stops."""
    return " ".join(text.replace(".", " ").casefold().split())


def weigh(candidates: Iterable[Candidate], evidence: Evidence, blocks: int) -> Verdict:
    """Decide which candidates are labels.

    Args:
        candidates: what could be labels.
        evidence: what is known of names beforehand.
        blocks: how many blocks the document has.
    """
    tallies = _counted(candidates, evidence)
    colon, doubtful = _by_colon(tallies[Kind.COLON], evidence, blocks)
    turns = sum(tallies[Kind.COLON].counts[key] for key in colon)
    accepted = {Kind.COLON: colon}
    for kind, convention in _CONVENTIONS.items():
        named = evidence.labels & tallies[kind].counts.keys()
        accepted[kind] = convention(tallies[kind], evidence, blocks, turns) | named
    if any("q" in keys for keys in accepted.values()):
        accepted |= {kind: accepted[kind] | _interrupting(tallies[kind]) for kind in (Kind.COLON, Kind.STOP)}
    if evidence.once:
        accepted = {kind: frozenset(tally.counts) for kind, tally in tallies.items()}
    elif evidence.trusted:
        accepted |= {kind: accepted.get(kind, frozenset()) | _trusted(kind, tally) for kind, tally in tallies.items()}
    accepted[Kind.STOP] |= _with_stop_for_colon(tallies[Kind.STOP], colon)
    if not any(accepted.values()):
        accepted[Kind.STOP] = _by_stop_once(tallies[Kind.STOP], evidence, blocks)
    if not any(accepted.values()):
        accepted[Kind.ALONE] = _alone_once(tallies[Kind.ALONE], blocks)
    if len(frozenset().union(*accepted.values())) < 2 and not _speaks_alone(accepted, tallies, evidence, blocks):
        return Verdict({}, doubtful | colon)
    taken = sum(_taken(accepted, tallies).values())
    return Verdict(accepted, doubtful - accepted[Kind.COLON] if turns >= taken / 2 else frozenset())


def _counted(candidates: Iterable[Candidate], evidence: Evidence) -> dict[Kind, _Tally]:
    """Count candidates by the way they end, without those that are no speakers for sure."""
    tallies = {kind: _Tally() for kind in Kind}
    for candidate in candidates:
        key = key_of(candidate.text)
        in_columns = key == "cc" and candidate.kind is Kind.WIDE  # the capsule communicator, and no copies
        if (key in NOT_SPEAKERS and not in_columns) or key in evidence.not_labels:
            continue
        tally = tallies[candidate.kind]
        tally.counts[key] += 1
        tally.looks.setdefault(key, candidate.text)
        if candidate.says_who:
            tally.persons.add(key)
        if candidate.begins:
            tally.begin.add(key)
        if candidate.heads:
            tally.heads[key] += 1
    for tally in tallies.values():  # *Protokoll: Muster*, once, says who wrote; somebody who speaks does so again
        for key in _RECORDING & tally.counts.keys() - evidence.labels:
            if tally.counts[key] == 1:
                del tally.counts[key]
                tally.begin.discard(key)
    return tallies


def _trusted(kind: Kind, tally: _Tally) -> frozenset[str]:
    """Return the keys that are labels if the user says which convention it is, though they stand once.

    They begin a paragraph or follow a sentence. What ends otherwise than in a colon has to recur, or to have a title
    or capitals: else sentences of one word would be labels too.
    """
    names = {key for key in tally.begin if not _opens_a_sentence(look := tally.looks[key]) and _has_holder(look)}
    if kind is Kind.COLON:
        return frozenset(names)
    again = {key for key in names if tally.counts[key] > 1 or _is_marked(tally.looks[key])}
    return frozenset(again - INTERJECTIONS)


def _has_holder(label: str) -> bool:
    """Say whether words after an article are an office (*The Minister*, not *The Main Thing*)."""
    return label.split(maxsplit=1)[0].casefold() not in ARTICLES or _names_a_role(label) or is_office(label)


def _interrupting(tally: _Tally) -> frozenset[str]:
    """Return names with a title, and parts in a talk: between questions and answers somebody may speak but once."""
    return frozenset(
        key
        for key, look in tally.looks.items()
        if key in tally.begin
        and not _opens_a_sentence(look)
        and len(key.split()) < _INTERRUPTS
        and (_is_titled(look) or (_names_a_role(look) and key not in _QUESTION_AND_ANSWER))
    )


def _taken(accepted: Mapping[Kind, frozenset[str]], tallies: Mapping[Kind, _Tally]) -> Counter[str]:
    """Return how often each label that was accepted stands."""
    return sum(
        (Counter({key: tallies[kind].counts[key] for key in keys}) for kind, keys in accepted.items()), Counter()
    )


def _speaks_alone(
    accepted: Mapping[Kind, frozenset[str]], tallies: Mapping[Kind, _Tally], evidence: Evidence, blocks: int
) -> bool:
    """Say whether the one label of a document is a speaker's: a known name, or over much of the document."""
    taken = _taken(accepted, tallies)
    return any(
        key in evidence.labels or (count > 1 and is_known(key, evidence)) or (count > 3 and count * 4 > blocks)
        for key, count in taken.items()
    )


def is_known(key: str, evidence: Evidence) -> bool:
    """Say whether a label is a known person's name, with a title before it or not."""
    if key in evidence.labels or key in evidence.persons:
        return True
    words = key.split()
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    return " ".join(words) in evidence.persons


def _by_colon(tally: _Tally, evidence: Evidence, blocks: int) -> tuple[frozenset[str], frozenset[str]]:
    """Return the keys that are labels, and those that might be and were not taken."""
    counts, looks = tally.counts, tally.looks
    known = {key for key in counts if is_known(key, evidence)} | tally.persons
    known |= _speaking_together(counts)
    recurring = {key for key, count in counts.items() if count > 1 and not _opens_a_sentence(looks[key])}
    sure = known | recurring
    once = set(counts) - sure
    if not sure or (len(sure) == 1 and once and tally.total == len(counts)):
        # Too short a talk for anything to recur: a few names in a row, or names that all have a title, and hardly
        # anything else, are a conversation.
        few = len(counts) in _SHORT_TALK and all(map(_is_plain, looks.values()))
        short = tally.total * 4 > blocks * 3 and (few or all(key.split()[0] in TITLES for key in counts))
        return (frozenset(counts), frozenset()) if short else (frozenset(known), frozenset(once))
    usual, share = _usual_style(tally, sure)
    odd = {key for key in recurring - known if share > 0.9 and not _is_in_style(looks[key], usual)}
    sure -= odd
    taken = {key for key in once & tally.begin if _fits(looks[key], usual, looks, sure)}
    if len(sure) == 1 and not known and len(taken) >= sum(counts[key] for key in sure):
        taken = {key for key in taken if _shows_a_person(looks[key])}  # what recurs may be a topic among others
    taken |= {key for key in once & tally.begin if _is_titled(looks[key]) and len(key.split()) < _INTERRUPTS}
    taken |= _akin(once - taken, sure | taken, looks) | _spelt_out(once & tally.begin, sure, looks)
    turns = sum(counts[key] for key in sure | taken)
    if turns * 3 > blocks * 2:
        longest = max(len(looks[key].split()) for key in sure) + 1
        taken |= {key for key in once if _is_whole_name(looks[key], longest) and _style(looks[key]) == usual}
    if turns * 2 > blocks:
        taken |= {key for key in once if _is_caseless_name(looks[key])}  # hardly anything here is no turn
    return frozenset(sure | taken), frozenset(key for key in once - taken if _style(looks[key]) == usual) | odd


def _speaking_together(keys: Iterable[str]) -> set[str]:
    """Return the keys that bear each other out: *Schmidt & Weber*, where *Schmidt* and *Weber* speak alone too."""
    known = set(keys)
    joint = {key: set(_JOINED.split(key)) for key in known if _JOINED.search(key)}
    return set().union(*({key} | parts for key, parts in joint.items() if parts <= known))


def _akin(keys: set[str], accepted: Iterable[str], looks: Mapping[str, str]) -> set[str]:
    """Return the keys that name in other words whom an accepted label names: *Smith* beside *Mr. Smith*."""
    surnames = {key.rsplit(maxsplit=1)[-1] for key in accepted if not _names_a_role(looks[key])}
    return {
        key
        for key in keys
        if (last := key.rsplit(maxsplit=1)[-1]) in surnames and len(last) > 2 and _is_plain(looks[key])
    }


def _spelt_out(keys: set[str], accepted: set[str], looks: Mapping[str, str]) -> set[str]:
    """Return the keys in capitals whose initial is a label: *LOWE* speaks first, and *L* from then on."""
    initials = {key for key in accepted if len(key) == 1}
    return {key for key in keys if key[0] in initials and looks[key].isupper() and " " not in key}


def _is_whole_name(label: str, longest: int) -> bool:
    """Say whether a label is made of nothing but capitalised words, not many more than the others have."""
    words = label.split()
    capitalised = all(word[0].isupper() and word[-1].isalpha() for word in words)
    return 1 < len(words) <= longest and capitalised and not _opens_a_sentence(label)


def _is_caseless_name(label: str) -> bool:
    """Say whether a label may be a name in a script without cases, such as Chinese: two to four signs."""
    return 2 <= len(label) <= 4 and label.isalpha() and label.upper() == label.lower()


def _opens_a_sentence(label: str) -> bool:
    """Say whether words begin like a sentence (*First Point:*): an office or a name after *The* does not."""
    words = label.split()
    first = words[0].casefold().strip(".,")
    if len(words) > 1 and words[0].endswith("."):  # an initial or a title (*A. Smith*, *On. Ricci*)
        return False
    if len(words) > 1 and first in _SOME and _names_a_role(label):  # *An Hon. Member*
        return False
    if len(words) == 2 and words[1].casefold() in _DIGNITIES:  # *HIS LORDSHIP*
        return False
    if len(words) == 1 or first in ROLES:
        return first in OPENERS and not _names_a_role(label)
    return first in OPENERS - ARTICLES


def _is_plain(label: str) -> bool:
    return not _opens_a_sentence(label) and len(label.split()) < 5


def _usual_style(tally: _Tally, keys: set[str]) -> tuple[str, float]:
    styles = Counter[str]()
    for key in keys:
        styles[_style(tally.looks[key])] += tally.counts[key]
    style, count = styles.most_common(1)[0]
    return style, count / styles.total()


def _style(text: str) -> str:
    """Say whether a name is in capitals, its title or article may be in small letters (*Le PRÉSIDENT*)."""
    letters = [character for character in text if character.isalpha()]
    is_upper = len(letters) > 1 and all(letter.isupper() for letter in letters)
    last = text.rsplit(maxsplit=1)[-1].strip(".,")
    return "capitals" if is_upper or (len(last) > 3 and last.isupper() and last.isalpha()) else "mixed"


def _is_in_style(label: str, usual: str) -> bool:
    return _style(label) == usual or _names_a_role(label) or len(label) < 3


def _names_a_role(label: str) -> bool:
    """Say whether a label holds an office or a part in a talk (*The Chairman*, *A Voice*, *Question 4*)."""
    words = [word.strip(".#?").casefold() for word in label.split()]
    if words[0] in QUESTIONS and not (words[0] == "a" and len(words) > 1):
        return len(words) == 1 or words[1].isdigit()
    return label in CASELESS_ROLES or any(word in ROLES - QUESTIONS for word in words)


def _is_bare_role(label: str) -> bool:
    """Say whether a label is roles and nothing else, with an article or two of them (*THE PRESS*, *Unknown woman*)."""
    first, *roles = label.casefold().split()
    return first in ARTICLES | ROLES - QUESTIONS and bool(roles) and all(role in ROLES for role in roles)


def _shows_a_person(label: str) -> bool:
    """Say whether a label holds an office, a title or initials."""
    first = label.split(maxsplit=1)[0].casefold().strip(".")
    return _names_a_role(label) or first in TITLES or is_titled(label) or bool(_INITIALS.match(label))


def _fits(label: str, usual: str, looks: Mapping[str, str], sure: set[str]) -> bool:
    """Say whether a label that stands once is made like those that recur."""
    if _style(label) != usual or _opens_a_sentence(label):
        return label in CASELESS_ROLES or _is_bare_role(label)
    if _shows_a_person(label):
        return True
    words = label.split()
    first = words[0].casefold()
    if first in ARTICLES:
        return any(looks[key].casefold().startswith(f"{first} ") for key in sure)
    lengths = {len(looks[key].split()) for key in sure}
    if usual == "capitals" and len(words) < 5 and any(word.casefold().strip(".") in TITLES for word in words[:-1]):
        return True  # *CITY ATTORNEY LOWE*
    return len(words) in lengths and all(word[0].isupper() or not word[0].islower() for word in words)


_Convention = Callable[[_Tally, Evidence, int, int], frozenset[str]]


def _by_stop(tally: _Tally, evidence: Evidence, blocks: int, turns: int) -> frozenset[str]:
    """Accept labels that end in a full stop: *Q.* and *A.*, marked ones (titles, capitals), and bare names."""
    recurring = {key for key, count in tally.counts.items() if count > 1 and key not in INTERJECTIONS}
    answers = next((pair for pair in (_QUESTION_AND_ANSWER, *_PAIRS) if recurring >= pair), frozenset[str]())
    if "q" in tally.counts and recurring & {key for key in tally.counts if _is_marked(tally.looks[key])}:
        answers |= {"q"}  # *Q.* asks, and *The PRESIDENT.* answers
    marked = {
        key
        for key, look in ((key, tally.looks[key]) for key in tally.counts)
        if _is_marked(look) or (_has_capitals(look) and is_known(key, evidence))
    }
    again = (recurring & marked) - _QUESTION_AND_ANSWER
    total = sum(tally.counts[key] for key in marked)
    in_capitals = sum(tally.counts[key] for key in marked if _has_capitals(tally.looks[key])) * 2 > total
    if again and "q" in recurring:  # at a press conference nobody is called *A*
        answers |= {"q"}
    titled = sum(tally.counts[key] for key in marked if _is_titled(tally.looks[key]))
    many = len(marked) > 2 and titled >= max(blocks * 0.35, turns * 2)
    if again and (many or (in_capitals and len(marked) > 1) or len(again) > 1 or answers):
        alike = {key for key in marked if _has_capitals(tally.looks[key]) == in_capitals or key in again}
        answers |= alike - _QUESTION_AND_ANSWER
    found = answers | _by_bare_name(tally, evidence, blocks, turns)
    return found | _akin(set(tally.counts) - found - INTERJECTIONS, found - _QUESTION_AND_ANSWER, tally.looks)


def _with_stop_for_colon(tally: _Tally, colon: frozenset[str]) -> frozenset[str]:
    """Accept a name in capitals before a full stop if it is a label with a colon elsewhere (*LOWE (reads). This …*)."""
    return frozenset(key for key in tally.begin & colon if _has_capitals(tally.looks[key]))


def _by_stop_once(tally: _Tally, evidence: Evidence, blocks: int) -> frozenset[str]:
    """Accept names with a title or in capitals before a full stop of which none recurs: an excerpt may be short.

    They are the only labels there are, begin paragraphs, and head enough of them; or two of them were present.
    """
    names = {
        key
        for key in tally.begin - INTERJECTIONS
        if not _opens_a_sentence(look := tally.looks[key])
        and (_is_marked(look) or (look.isupper() and len(look) > _SHORT_WORD) or look.upper() == "Q")
    }
    total = sum(tally.counts[key] for key in names)
    were_present = sum(1 for key in names if is_known(key, evidence))
    enough = total >= _FEWEST and total >= blocks * 0.2
    return frozenset(names) if len(names) > 1 and (enough or were_present > 1) else frozenset()


def _is_marked(label: str) -> bool:
    """Say whether words show themselves to be a speaker's: a title or *The* before a name or office, or capitals."""
    return _is_titled(label) or (len(label.split()) > 1 and _has_capitals(label))


def _is_titled(label: str) -> bool:
    """Say whether a title stands before a name, or *The* before an office."""
    words = label.split()
    first = words[0].strip(".").casefold()
    return len(words) > 1 and (first in TITLES | LOWER_SHORT or (first == "the" and _names_a_role(" ".join(words[1:]))))


def _has_capitals(label: str) -> bool:
    """Say whether a name is in capitals, whatever its title is in (*Senator McCARTHY*)."""
    return any(sum(1 for letter in word if letter.isupper()) > 2 for word in label.split())


def _by_bare_name(tally: _Tally, evidence: Evidence, blocks: int, turns: int) -> frozenset[str]:
    """Accept bare names (*Smith. Yes.*) if they head most of the document, fewer of those known or in capitals."""
    names = {key for key in tally.counts if key not in INTERJECTIONS | _QUESTION_AND_ANSWER}
    in_capitals = {key for key in names if tally.looks[key].isupper() and len(key) > 2}  # no sentence is in capitals
    found = _over_much(tally, names, evidence, blocks, turns, share=0.5) | _over_much(
        tally, in_capitals, evidence, blocks, turns, share=0.2
    )
    whole = {key for key in in_capitals if 1 < len(key.split()) < _INTERRUPTS}
    return found | whole if found & in_capitals else found


def _by_dash(tally: _Tally, evidence: Evidence, blocks: int, turns: int) -> frozenset[str]:
    """Accept names before a dash: several that recur, or one that does among names with a title or in capitals."""
    names = {key for key in tally.counts if key not in INTERJECTIONS}
    found = _over_much(tally, names, evidence, blocks, turns, share=0.35)
    marked = {key for key in names if _is_marked(tally.looks[key])}
    total = sum(tally.counts[key] for key in marked)
    if found or len(marked) < 2 or total == len(marked) or total < blocks * 0.35 or total < turns * 2:
        return found
    usual, _ = _usual_style(tally, marked)
    return frozenset(marked | {key for key in names - marked if _fits(tally.looks[key], usual, tally.looks, marked)})


def _by_bold_type(tally: _Tally, evidence: Evidence, blocks: int, turns: int) -> frozenset[str]:
    return _over_much(tally, set(tally.counts), evidence, blocks, turns, share=0.3)


def _alone(tally: _Tally, evidence: Evidence, blocks: int, turns: int) -> frozenset[str]:
    """Accept names on a line of their own; those with a title stand so for nothing else, and may be fewer."""
    titled = {key for key in tally.counts if _is_titled(tally.looks[key])}
    found = _over_much(tally, set(tally.counts), evidence, blocks, turns, share=0.3)
    return found or _over_much(tally, titled, evidence, blocks, turns, share=0.15)


def _alone_once(tally: _Tally, blocks: int) -> frozenset[str]:
    """Accept names with a title, each over what is said, of which hardly any recurs: an excerpt may be short."""
    titled = {key for key in tally.heads if _is_titled(look := tally.looks[key]) or _is_bare_role(look)}
    titled = {key for key in titled if tally.heads[key] == tally.counts[key]}
    total = sum(tally.counts[key] for key in titled)
    enough = len(titled) > 1 and total >= _FEWEST and total >= blocks * 0.2
    return frozenset(titled) if enough else frozenset()


def _by_width(tally: _Tally, evidence: Evidence, blocks: int, turns: int) -> frozenset[str]:
    both = all(tally.counts[key] > 1 for key in _QUESTION_AND_ANSWER)
    names = set(tally.counts) - _QUESTION_AND_ANSWER
    return (_QUESTION_AND_ANSWER if both else frozenset()) | _over_much(
        tally, names, evidence, blocks, turns, share=0.4
    )


def _over_much(
    tally: _Tally, names: set[str], evidence: Evidence, blocks: int, turns: int, share: float
) -> frozenset[str]:
    """Accept names of which two at least recur, over so much of the document, and more often than labels with a colon.

    Known names need half of that. Of names that stand once those are taken that are made like the others.
    """
    recurring = {key for key in names if tally.counts[key] > 1 and not _opens_a_sentence(tally.looks[key])}
    total = sum(tally.counts[key] for key in recurring)
    known = sum(tally.counts[key] for key in recurring if is_known(key, evidence))
    needed = share / 2 if known * 2 > total else share
    if len(recurring) < 2 or total < blocks * needed or total < turns * 2:
        return frozenset()
    usual, _ = _usual_style(tally, recurring)
    once = names - recurring
    return frozenset(recurring | {key for key in once if _fits(tally.looks[key], usual, tally.looks, recurring)})


_CONVENTIONS: Mapping[Kind, _Convention] = {
    Kind.STOP: _by_stop,
    Kind.DASH: _by_dash,
    Kind.BOLD: _by_bold_type,
    Kind.WIDE: _by_width,
    Kind.ALONE: _alone,
}
