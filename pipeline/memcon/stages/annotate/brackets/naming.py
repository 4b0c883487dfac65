"""Rules for brackets beside a name: another name for the same, the rest of a name, an office, who somebody is."""

import re
from difflib import SequenceMatcher

from memcon.model import Span
from memcon.stages.annotate.brackets import make, words
from memcon.stages.annotate.brackets.context import Context
from memcon.stages.annotate.brackets.pairs import Bracket

_INITIALS = re.compile(r"(?:[^\W\d_a-zа-яё]\w?\.)+$")
_NAME_WORD = re.compile(r"[^\W\d_a-zа-яё][\w’'\-]*$")
_SMALL = frozenset("of the and for in de la le du des von der".split())
_ARTICLES = frozenset(["the", "a", "an", "his", "her", "der", "le", "la"])
_SIGNS = ',.;:"“”()'
_LONGEST_NAME = 4
_LONGEST_OFFICE = 80
_ALIKE = 0.5


def whole_form(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take the whole name of somebody who was just named by a part of it as a gloss: ``Lowe [John T. Lowe]``."""
    before, parts = context.name_before(bracket), bracket.content.split()
    if before is None or before.tag != "persName" or not 2 <= len(parts) <= _LONGEST_NAME:
        return ()
    named = all(_INITIALS.match(part) or _NAME_WORD.match(part) for part in parts)
    if not named or context.text[before.start : before.end].split()[-1] != parts[-1]:
        return ()
    inside = (bracket.inside, bracket.inside + len(bracket.content))
    name = before._replace(start=inside[0], end=inside[1], rank=before.rank + 1)
    return (make.note(bracket, context, "gloss"), name)


def same_name(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take another name for what was just named, by the registers, as a gloss: ``Danzig [Gdańsk]``."""
    before, inside = context.name_before(bracket), context.by_start.get(bracket.inside)
    if before is None or inside is None or inside.end < bracket.inside + len(bracket.content):
        return ()
    one, other = _reference(before), _reference(inside)
    same = one == other if one and other else before.tag == inside.tag
    return (make.note(bracket, context, "gloss"),) if same else ()


def _reference(span: Span) -> str:
    return dict(span.attributes).get("ref", "")


def long_form(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take another form of a name, which no register need know, as a gloss: ``ILO [International …]``."""
    named = [word for word in bracket.content.split() if word.casefold() not in _SMALL]
    if not named or not all(word[0].isupper() for word in named) or bracket.content[-1] in "!?:;":
        return ()
    before = [word.strip(',;:.()"“”') for word in context.words_before(bracket)]
    if before and (_abbreviates(before[-1], named) or _alike(before, bracket.content, named)):
        return (make.note(bracket, context, "gloss"),)
    return ()


def _abbreviates(word: str, named: list[str]) -> bool:
    letters = "".join(part[0] for name in named for part in name.split("-") if part)
    return len(word) > 1 and word.isupper() and word.replace(".", "") == letters.upper()


def _alike(before: list[str], content: str, named: list[str]) -> bool:
    """Say whether the words before hold the same words, or as many that are spelt much alike."""
    mine = {word.strip(",.") for word in named}
    near = [word for word in before[-len(content.split()) - 1 :] if word[:1].isupper()]
    if len(mine) > 1 and len(mine & set(near)) * 2 >= len(mine):
        return True
    last = before[-len(named) :]
    if len(last) < len(named) or not all(word[:1].isupper() for word in last):
        return False
    one, other = " ".join(last), " ".join(named)
    return one != other and one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= _ALIKE


def fuller_name(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take the rest of the name that follows, and an office before it, into the name: ``[Jean] Monnet``."""
    after = context.name_after(bracket)
    if after is None or after.tag != "persName":
        return ()
    given = _given_names(bracket, context)
    office = bracket.content[: len(bracket.content) - len(given)].rstrip()
    if not given or (office and not is_office(office)):
        return ()
    name = after._replace(start=bracket.start, rank=after.rank + 1)
    role = (Span(bracket.inside, bracket.inside + len(office), "roleName", rank=7),) if office else ()
    return (make.supplied(bracket, context), name, *role)


def _given_names(bracket: Bracket, context: Context) -> str:
    """Return the given names and initials that a bracket ends in, as they stand."""
    content = bracket.content
    parts = [(match.start(), match.group()) for match in re.finditer(r"\S+", content)]
    covered = {offset for offset, _ in parts if context.by_start.get(bracket.inside + offset)}
    first = len(content)
    for position in range(len(parts) - 1, -1, -1):
        offset, word = parts[position][0], parts[position][1].strip("[]")
        previous = parts[position - 1][1].casefold() if position else ""
        title = word.strip(".,").casefold() in words.OFFICES | words.COURTESY | words.NATIONALITIES
        if title or previous in words.OF or offset in covered or not (_INITIALS.match(word) or _NAME_WORD.match(word)):
            break
        first = offset
    return content[first:] if len(content[first:].split()) <= _LONGEST_NAME else ""


def office(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take an office or courtesy before a name or an office as added: ``[Swiss Envoy] Frei``."""
    follows = context.character_after(bracket).isupper() or context.name_after(bracket) is not None
    last = bracket.content.rsplit(maxsplit=1)[-1:] or [""]
    titled = is_office(bracket.content) or last[0].strip(".").casefold() in words.COURTESY
    return (make.added(bracket, context),) if follows and titled else ()


def is_office(content: str) -> bool:
    """Say whether words name an office, or a country whose office follows: the first of them does, or the last."""
    said = _said(content)
    if not said or len(content) > _LONGEST_OFFICE:
        return False
    return said[0] in words.OFFICES | words.NATIONALITIES or said[-1] in words.OFFICES


def _said(content: str) -> list[str]:
    """Return the words in lower case, without signs and without an article before them."""
    said = [word.strip(_SIGNS).casefold() for word in content.split()]
    return said[1:] if said and said[0] in _ARTICLES else said


def initials(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take given names with initials beside a name that no register knows as added: ``Ann [B.] Frei``."""
    parts = bracket.content.split()
    named = all(_INITIALS.match(part) or _NAME_WORD.match(part) for part in parts)
    if not named or not any(_INITIALS.match(part) for part in parts) or len(parts) > _LONGEST_NAME:
        return ()
    beside = context.character_after(bracket).isupper() or context.word_before(bracket)[:1].isupper()
    return (make.added(bracket, context),) if beside else ()


def who_it_is(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take who somebody is, or whom a pronoun means, as an explanation: ``they [the envoys]``."""
    content, before = bracket.content, context.word_before(bracket)
    bare = before.strip(_SIGNS).casefold()
    meant = bare in words.PRONOUNS and (content[:1].isupper() or content.startswith(("the ", "die ", "der ", "les ")))
    named = (before[:1].isupper() or before.startswith("__")) and bare not in words.OFFICES | words.COURTESY
    if meant or (named and _is_role(content)):
        return (make.note(bracket, context, "translator"),)
    return ()


def _is_role(content: str) -> bool:
    said = _said(content)
    return bool(said) and (said[0] in words.ROLES or (is_office(content) and len(content.split()) > 1))


def other_name(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take capitalised words after a person's name as a gloss, but the name of another as an explanation."""
    before = context.name_before(bracket)
    parts = bracket.content.split()
    if before is None or before.tag != "persName" or not 1 <= len(parts) <= _LONGEST_NAME:
        return ()
    if not all(part[0].isupper() for part in parts):
        return ()
    inside = context.by_start.get(bracket.inside, before)
    if _is_doubtful(before) or _is_doubtful(inside):  # whom no register knows may be named twice
        return (make.note(bracket, context, "gloss", ("cert", "low")),)
    another = _reference(inside) != _reference(before)
    return (make.note(bracket, context, "translator" if another else "gloss"),)


def _is_doubtful(span: Span) -> bool:
    return dict(span.attributes).get("cert") == "low"
