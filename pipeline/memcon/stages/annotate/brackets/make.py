"""A bracket and what it was found to be in, spans out. The brackets leave the text: the element says what they said."""

from memcon.model import Description, Span
from memcon.stages.annotate.brackets.context import Context
from memcon.stages.annotate.brackets.pairs import Bracket

_RANK = 8


def stage(bracket: Bracket, kind: str) -> Span:
    """Return a stage direction that the source has in brackets."""
    return _trimmed(bracket, "stage", (("type", kind), ("rend", "brackets")))


def supplied(bracket: Bracket, context: Context, *attributes: tuple[str, str]) -> Span:
    """Return words that the editor supplied."""
    return _trimmed(bracket, "supplied", (*attributes, _resp(context.description)))


def added(bracket: Bracket, context: Context) -> Span:
    """Return words that the editor added because the text left them out."""
    return supplied(bracket, context, ("reason", "omitted"))


def note(bracket: Bracket, context: Context, kind: str, *attributes: tuple[str, str]) -> Span:
    """Return a note inside the text."""
    return _trimmed(bracket, "note", (("type", kind), ("place", "inline"), *attributes, _resp(context.description)))


def original(bracket: Bracket, context: Context, language: str) -> Span:
    """Return a note that holds the original's words."""
    return note(bracket, context, "original")._replace(wrap=("foreign", (("xml:lang", language),)))


def gap(bracket: Bracket, context: Context, reason: str, extent: str) -> Span:
    """Return a gap, with the words that say so as its description."""
    attributes = (("reason", reason), *((("extent", extent),) if extent else ()), _resp(context.description))
    return _trimmed(bracket, "gap", attributes)._replace(wrap=("desc", ()))


def page(bracket: Bracket, number: str) -> tuple[Span, Span]:
    """Return a page break and the mark that the source has for it."""
    mark = _trimmed(bracket, "fw", (("type", "pageNum"), ("rend", "brackets")))
    return Span(bracket.start, bracket.start, "pb", (("n", number),), rank=_RANK + 1), mark


def _trimmed(bracket: Bracket, tag: str, attributes: tuple[tuple[str, str], ...]) -> Span:
    return Span(bracket.start, bracket.end, tag, attributes, (1, 1), rank=_RANK)


def _resp(description: Description) -> tuple[str, str]:
    return "resp", f"#{description.responsible}"
