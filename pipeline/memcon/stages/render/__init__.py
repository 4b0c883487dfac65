"""TEI in, renditions out: each is a stylesheet with parameters, and what makes a file of its result."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path, PurePath

from memcon.citation import stylesheet_words
from memcon.errors import MissingError
from memcon.findings import Finding
from memcon.renditions import RENDITIONS, Rendition
from memcon.resources import stylesheet
from memcon.saxon import transform
from memcon.stages.render.book import bind
from memcon.stages.render.columns import parquet
from memcon.stages.render.objects import records, tidy
from memcon.stages.render.separated import separated
from memcon.stages.render.shortfalls import shortfalls
from memcon.stages.render.typeset import typeset
from memcon.xmltools import Element, markup, parse

Options = Mapping[str, str]
# What makes a file of a stylesheet's result: the bytes, from the result, the name of the edition and what was chosen.
FINISHES: Mapping[str, Callable[[str, str, Options], bytes]] = {
    "": lambda text, *_: text.encode("utf-8"),
    "book": lambda text, name, _: bind(text, name),
    "csv": lambda text, *_: separated(text),
    "json": lambda text, *_: tidy(text),
    "parquet": lambda text, *_: parquet(text),
    "records": lambda text, *_: records(text),
    "typeset": lambda text, name, options: typeset(text, name, options.get("fonts", "")),
}
# What a rendition cannot show: findings, from the edition, its name and what was chosen.
SHORTFALLS: Mapping[str, Callable[[Element, str, Options], tuple[Finding, ...]]] = {
    "typeset": lambda root, name, options: shortfalls(root, name, options.get("fonts", "")),
}


def render(
    document: bytes,
    to: str,
    name: str = "",
    options: Options | None = None,
    renditions: Mapping[str, Rendition] = RENDITIONS,
) -> bytes:
    """Render an edition.

    Args:
        document: the edition, as TEI.
        to: a key of ``renditions``.
        name: the edition's file, for messages and for what points from one rendition to another.
        options: what may be chosen of it: parameters of stylesheets, such as ``width``; ``fonts``, a folder.
        renditions: the renditions that there are.

    Returns:
        The rendition's file; texts are UTF-8.

    Raises:
        KeyError: if there is no such rendition.
        MissingError: if a library that it wants is not installed.
        DocumentError: if it is not well-formed, or the stylesheet does not know what to do with it.
    """
    rendition = renditions[to]
    if rendition.missing():
        raise _missing(to, rendition)
    text, facts = _prepared(document, name)
    if not rendition.stylesheet:
        return document
    own = {"name": PurePath(name).stem}
    parameters = {**facts, **(options or {}), **rendition.parameters, **own}
    result = _transformed(stylesheet(rendition.stylesheet), text, tuple(parameters.items()), name)
    return FINISHES[rendition.finish](result, name, options or {})


@lru_cache(maxsize=1)
def _prepared(document: bytes, name: str) -> tuple[str, Mapping[str, str]]:
    """Return what every rendition is made of; the last is kept, since several are made of one edition."""
    root = parse(document, name)
    return markup(root), {**stylesheet_words(root), "checksum": sha256(document).hexdigest()}


@lru_cache(maxsize=2)
def _transformed(sheet: Path, text: str, parameters: tuple[tuple[str, str], ...], name: str) -> str:
    """Return a stylesheet's result; the last are kept, since files of several kinds are made of one table."""
    return transform(sheet, text, dict(parameters), name)


def _missing(to: str, rendition: Rendition) -> MissingError:
    return MissingError(
        f"To make “{to}” memcon needs the library {rendition.library}.",
        code="P-036",
        hint=f"Install it: pip install 'memcon[{rendition.extra}]'.",
    )


def shortcomings(
    document: bytes,
    to: str,
    name: str = "",
    options: Options | None = None,
    renditions: Mapping[str, Rendition] = RENDITIONS,
) -> tuple[Finding, ...]:
    """Return what of an edition a rendition cannot show; nothing if it shows all.

    Args:
        document: the edition, as TEI.
        to: a key of ``renditions``.
        name: what to call the edition in findings.
        options: what was chosen of the rendition.
        renditions: the renditions that there are.
    """
    finish = renditions[to].finish
    return SHORTFALLS[finish](parse(document, name), name, options or {}) if finish in SHORTFALLS else ()
