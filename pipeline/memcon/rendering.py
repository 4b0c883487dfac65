"""Editions rendered: a document in, files out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from memcon.errors import MissingError
from memcon.files import read
from memcon.findings import Finding
from memcon.own_renditions import renditions_of
from memcon.processes import shared
from memcon.project import Project, find_project
from memcon.renditions import RENDITIONS, Rendition
from memcon.stages.render import render as render_document
from memcon.stages.render import shortcomings


def render(
    edition: Path | str, to: str = "html", options: Mapping[str, str] | None = None, project: Project | None = None
) -> bytes:
    """Render an edition.

    Args:
        edition: path of the edition (TEI).
        to: the rendition, such as ``html`` or ``text``; ``memcon render --help`` lists them.
        options: what may be chosen of it, such as ``{"width": "72", "speakers": "register"}``.
        project: the project whose renditions and settings are used; else that in which the edition lies, if any.

    Returns:
        The rendition's file; texts are UTF-8.

    Raises:
        MemconError: if the edition cannot be read, there is no such rendition, or it wants a library that is not here.
    """
    path = Path(edition)
    found = project or find_project(path.parent)
    chosen = {**(found.options if found else {}), **(options or {})}
    return render_bytes(read(path, "The edition"), to, str(path), chosen, renditions_of(found))


def render_bytes(
    data: bytes,
    to: str,
    name: str,
    options: Mapping[str, str] | None = None,
    renditions: Mapping[str, Rendition] = RENDITIONS,
) -> bytes:
    """Render an edition that is given as bytes; see ``render``.

    Args:
        data: the edition.
        to: the rendition.
        name: what to call the edition in a message.
        options: what may be chosen of it.
        renditions: the renditions that there are.
    """
    if to not in renditions:
        hint = f"There are: {', '.join(renditions)}."
        raise MissingError(f"There is no rendition “{to}”.", code="P-007", hint=hint)
    return render_document(data, to, name, options, renditions)


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made of an edition.

    Attributes:
        data: the edition.
        name: what to call it in a message.
        chosen: the renditions to make.
        options: what was chosen of them.
        renditions: the renditions that there are.
    """

    data: bytes
    name: str
    chosen: Sequence[str]
    options: Mapping[str, str]
    renditions: Mapping[str, Rendition] = field(default_factory=lambda: RENDITIONS)


class Rendered(NamedTuple):
    """A rendition's file, and what of the edition it cannot show."""

    content: bytes
    findings: tuple[Finding, ...] = ()


def render_all(orders: Sequence[Order], jobs: int = 1) -> Iterator[Mapping[str, Rendered]]:
    """Make renditions of editions.

    Args:
        orders: the editions, and what to make of them.
        jobs: in how many processes at most.

    Yields:
        For each order its renditions, by name.

    Raises:
        MemconError: if there is no such rendition, or it cannot be made.
    """
    parts = [(number, part) for number, order in enumerate(orders) for part in _parts(order)]
    results = shared(_render, [part for _, part in parts], jobs, _effort)
    made = zip((number for number, _ in parts), results, strict=True)
    for _, parts_made in groupby(made, key=lambda each: each[0]):
        yield {name: rendered for _, part in parts_made for name, rendered in part.items()}


def _parts(order: Order) -> list[Order]:
    """Divide an order by stylesheet: each process that makes a part compiles one."""
    chosen: dict[str, list[str]] = {}
    for to in order.chosen:
        chosen.setdefault(order.renditions[to].stylesheet if to in order.renditions else "", []).append(to)
    return [replace(order, chosen=names) for names in chosen.values()]


def _effort(order: Order) -> int:
    return sum(order.renditions[to].effort for to in order.chosen if to in order.renditions)


def _render(order: Order) -> dict[str, Rendered]:
    return {to: _rendered(order, to) for to in order.chosen}


def _rendered(order: Order, to: str) -> Rendered:
    content = render_bytes(order.data, to, order.name, order.options, order.renditions)
    return Rendered(content, shortcomings(order.data, to, order.name, order.options, order.renditions))
