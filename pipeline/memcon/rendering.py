"""Editions rendered: a document in, files out."""

from collections.abc import Mapping
from pathlib import Path

from memcon.errors import MissingError
from memcon.files import read
from memcon.own_renditions import renditions_of
from memcon.project import Project, find_project
from memcon.renditions import RENDITIONS, Rendition
from memcon.stages.render import render as render_document


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
