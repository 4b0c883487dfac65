"""A speaker's label in, whom it names out: without brackets, manner of speaking, office or affiliation."""

import re
from functools import lru_cache

from memcon.gazetteer import is_place
from memcon.tables import words

_TITLES = words("persons", "titles")
_MODIFIERS = words("persons", "modifiers")
_OFFICES = (
    _TITLES
    | words("persons", "modifiers")
    | words("persons", "offices")
    | frozenset("bundesminister ministre ministro member deputy leader head chief counsel adviser advisor".split())
)
_ROLES = words("persons", "roles") | frozenset(
    "q a witness interpreter speaker chair chairman chairwoman chairperson president".split()
)
_ENDINGS = re.compile(rf".*(?:{'|'.join(sorted(words('persons', 'endings')))})")
_OF = frozenset("of for and de del della di do du des dos der für und y e et".split())
_BODIES = frozenset(
    "government council cabinet house committee board gobierno consejo ministros congreso gouvernement conseil "
    "ministres governo consiglio ministri regierung rates".split()
)
_AFFILIATION = re.compile(r"[(（][^()（）]+[)）]$")
# In Chinese and Japanese whoever translates may be named after their part in the talk (*翻译阎明复*).
_TRANSLATES = re.compile("(?:翻译|翻譯|译员|譯員|口译|通訳|通译)[\\s·:：]?(?=[\u4e00-\u9fff]{2,4}$)")
# Questions and answers may be counted: *Q1*, *A 12*, *Frage 3*.
_NUMBERED = re.compile(r"([QA]|(?i:question|answer|frage|antwort|réponse|pregunta|respuesta|вопрос|ответ))\s?\d{1,4}")
_ARTICLES = frozenset("the der die das le la les l’ el los las il o os".split())
# How someone speaks, after their name and a comma: *Weber, interrupting*; *Weber, in Russian*; *Weber, to Lowe*.
_MANNER = re.compile(
    r"(?:(?:\w+ly|again|still|then|now) )?(?:\w{3,}ing|\w{2,}ed|interrupts|laughs|interrompant|unterbrechend|lachend|"
    r"прерывая|перебивая|смеясь)\b(?: [\w’'-]+){0,3}$"
    r"|(?:in|to|from|with|aside|off|through|via|by|à|en|zu|auf|по|к)\b(?: [\w.’'-]+){0,3}$"
)


def is_manner(text: str) -> bool:
    """Say whether words tell how somebody speaks (*interrupting*, *in Russian*)."""
    return bool(_MANNER.match(text))


def is_office(text: str) -> bool:
    """Say whether words begin like an office (*Bundesminister für Verkehr*, *ministre des travaux publics*)."""
    first = text.split(maxsplit=1)[0].casefold().strip(".,") if text.strip() else ""
    second = text.split()[1].casefold().strip(".,") if first in _ARTICLES and len(text.split()) > 1 else first
    return second in _OFFICES or bool(_ENDINGS.fullmatch(second))


def is_titled(text: str) -> bool:
    """Say whether words are a name with a title before it (*Mr. Arthur Lowe*, *Chief Justice Lowe*)."""
    parts = text.split()
    if len(parts) > 2 and parts[0].casefold() in _MODIFIERS:
        parts = parts[1:]
    if len(parts) < 2 or not parts[1][:1].isupper():
        return False
    first = parts[0].strip(".").casefold()
    return first in _TITLES or bool(_ENDINGS.fullmatch(first))


def is_bare_office(text: str) -> bool:
    """Say whether words are an office and name nobody (*The Prime Minister*, *El señor PRESIDENTE DEL GOBIERNO*)."""
    parts = [word.strip(".,").casefold() for word in text.split()]
    return bool(parts) and all(
        part in _OFFICES
        or part in _ROLES
        or part in _ARTICLES
        or part in _OF
        or part in _BODIES
        or _ENDINGS.fullmatch(part)
        for part in parts
    )


def _holds(name: str, office: str) -> bool:
    """Say whether a name in brackets is that of whoever holds the office before them, or asks (*Q [Mr. Lowe]*)."""
    if is_titled(name):
        return not is_titled(office) or is_bare_office(office)
    capitals = [word for word in name.split() if word[:1].isupper()]
    return is_bare_office(office) and len(capitals) > 1 and not is_office(name) and not is_place(name)


def affiliation(text: str) -> str:
    """Return what stands in brackets at the end of a label, with them (*(Norway)*); empty if nothing does."""
    match = _AFFILIATION.search(text)
    return match.group() if match else ""


@lru_cache(maxsize=4096)
def bare_label(text: str) -> str:
    """Return whom a label names.

    *[Schmidt]* and *Schmidt, interrupting* are Schmidt; *The Under Secretary, Mr. Frye* and *The Minister (Mr. Frye)*
    are Mr. Frye; *Mr. HALVORSEN (Norway)* is Mr. HALVORSEN; *翻译阎明复* is 阎明复.
    """
    whole = text.strip()
    bare = whole.strip("[]<>").strip() if whole[:1] in "[<" else whole
    bare = _TRANSLATES.sub("", bare).removesuffix("?")
    if numbered := _NUMBERED.fullmatch(bare):
        return numbered[1]
    if bare.startswith("Q. ") and ", " in bare:  # who asks, and for whom
        return bare.removeprefix("Q. ").partition(", ")[0]
    if bare.endswith((")", "）", "]")):
        head, _, inside = bare[:-1].replace("（", "(").replace("[", "(").partition("(")
        name = inside.strip()
        bare = name if head.strip() and _holds(name, head.strip()) else head.strip() or name
    head, comma, tail = bare.partition(", ")
    if not comma:
        return bare
    if is_titled(tail) and (is_office(head) or head.split()[0].casefold() in _ARTICLES):
        return tail
    return head if is_manner(tail) or is_office(tail) else bare
