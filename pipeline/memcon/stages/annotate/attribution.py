"""A paragraph that tells what was said in, ``said`` with the speaker out (*Mr. Lowe replied that he knew of it*).

Only what follows a verb of saying and *that* is ascribed, to the end of its sentence: to whoever the sentence names
before the verb, by name or by an office that one of those present holds. *He* is whom the sentence before is about.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from memcon.model import Span

_VERBS = (
    r"said|says|stated|replied|answered|added|noted|remarked|observed|explained|responded|declared|pointed out|"
    r"emphasi[sz]ed|stressed|suggested|agreed|commented|mentioned|recalled|went on to say|indicated|reiterated|"
    r"concluded|confirmed|thought|felt|believed|"
    r"sagte|erklärte|erwiderte|antwortete|bemerkte|betonte|meinte|äußerte|"
    r"a (?:dit|déclaré|répondu|souligné|ajouté|indiqué|remarqué)|déclare|répond|souligne|ajoute|"
    r"dijo|declaró|respondió|señaló|añadió|manifestó|indicó|"
    r"сказал[аи]?|заявил[аи]?|ответил[аи]?|отметил[аи]?|подчеркнул[аи]?|добавил[аи]?|указал[аи]?|сообщил[аи]?"
)
_REPORT = re.compile(
    r"(?P<who>[^\W\d_][^?!:;\n]{1,90}?),?\s(?:(?:\w+ly|then|also|again|further|dann|auch|alors|также|затем)\s)?"
    rf"(?:{_VERBS}),?\s"
    r"(?:(?:in reply|in response|again|to \w+)\s)?(?=(?:that|dass|daß|que|qu['’]|что)\b)"
)
_END = re.compile(r"[.?!…](?=[\"”’»)\]]*(?:\s+[\"“„«(\[]?[^\W\d_a-zа-яё]|\s+\d|\s*$))")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(.])(?:[^\W\d_a-z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Amb|Prof|Sen|Gov|Cde|Com|Messrs|г|тов|т|Hr)$"
)
_CAPITALISED = re.compile(r"(?:[^\W\d_a-z][\w.]*\s)*")
_PRONOUNS = frozenset("he she er sie il elle él ella он она".split())
_NUMBER = re.compile(r"\(?\d{1,3}[.)]\s+")
_RANK = -1


def attributions(text: str, named: Iterable[Span], holder: Callable[[str], str]) -> Iterator[Span]:
    """Yield what is reported, each with who is told to have said it; nothing where nobody known is.

    Args:
        text: the paragraph.
        named: the names in it.
        holder: returns the id of whoever holds an office (*The Minister*); empty if it is not known.
    """
    persons = [span for span in named if span.tag == "persName" and dict(span.attributes).get("ref")]
    speaker = ""
    for start, end in _sentences(text):
        report = _REPORT.match(text, start, end)
        if not report:
            begun = (span for span in persons if start <= span.start < end)
            about = next((span for span in begun if _CAPITALISED.fullmatch(text, start, span.start)), None)
            speaker = dict(about.attributes)["ref"] if about else speaker
            continue
        first, last = report.span("who")
        if report["who"].casefold() not in _PRONOUNS:
            own = [span for span in persons if first <= span.start and span.end <= last]
            speaker = dict(own[-1].attributes)["ref"] if own else _pointer(holder(report["who"].strip()))
        if speaker:
            attributes = (("direct", "false"), ("who", speaker), ("cert", "low"), ("resp", "#memcon"))
            yield Span(report.end(), end, "said", attributes, rank=_RANK)


def _pointer(identifier: str) -> str:
    return f"#{identifier}" if identifier else ""


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text begins and ends; the number of a paragraph is none of it."""
    number = _NUMBER.match(text)
    start = number.end() if number else 0
    for stop in _END.finditer(text):
        if _ABBREVIATION.search(text, max(start, stop.start() - 8), stop.start()):
            continue
        yield start, stop.end()
        start = stop.end()
        while start < len(text) and (text[start].isspace() or text[start] in '"”’»)]'):
            start += 1
    if start < len(text):
        yield start, len(text)
