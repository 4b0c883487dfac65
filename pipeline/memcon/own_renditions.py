"""A project in, its renditions out: ours, as its settings change them, and its own.

A stylesheet of one's own imports one of ours by an address such as ``memcon:html.xsl``, which xslt/catalog.xml
resolves: for Saxon, and for an XML editor that is told of the catalog.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from memcon.errors import DocumentError, MissingError
from memcon.files import read
from memcon.project import Project
from memcon.renditions import RENDITIONS, OwnRendition, Rendition
from memcon.resources import root
from memcon.xmltools import XSL, Element, local_name, parse

SCHEME = "memcon:"


def renditions_of(project: Project | None) -> Mapping[str, Rendition]:
    """Return the renditions that there are for a project; without one, ours as they are.

    Raises:
        MissingError: if a file that the settings name is not there or is wrong.
    """
    if project is None:
        return RENDITIONS
    common = _common(project)
    names = (*RENDITIONS, *(name for name in project.own_renditions if name not in RENDITIONS))
    return {name: _rendition(name, project, common) for name in names}


def for_one(renditions: Mapping[str, Rendition], chosen: Iterable[str], stem: str = "") -> Mapping[str, Rendition]:
    """Return renditions that know which others are made of the same edition, so that they can offer them.

    Args:
        renditions: those that there are.
        chosen: the names of those that are made.
        stem: the name of their files, without suffix.
    """
    files = [
        {"rendition": name, "file": f"{stem}{renditions[name].suffix}", "what": renditions[name].what}
        for name in chosen
    ]
    told = {"files": json.dumps(files, ensure_ascii=False)}
    return {
        name: replace(rendition, parameters={**rendition.parameters, **told}) for name, rendition in renditions.items()
    }


def _common(project: Project) -> Mapping[str, str]:
    """Return the parameters that every stylesheet is given."""
    made = {"language": project.language} if project.language else {}
    if project.labels is None:
        return made
    _well_formed(project.labels, "The labels")
    return {**made, "labels": _text(project.labels, "The labels")}


def _rendition(name: str, project: Project, common: Mapping[str, str]) -> Rendition:
    own = project.own_renditions.get(name, OwnRendition())
    ours = RENDITIONS.get(name) or Rendition(own.suffix, "", "")
    parameters = {**ours.parameters, **common}
    if own.style is not None:
        parameters["style"] = _style(own.style)
    if own.stylesheet is not None:
        _check_stylesheet(own.stylesheet)
    return replace(
        ours,
        suffix=own.suffix or ours.suffix,
        stylesheet=ours.stylesheet if own.stylesheet is None else str(own.stylesheet),
        what=own.what or ours.what or name,
        parameters=parameters,
    )


def _style(path: Path) -> str:
    style = _text(path, "The style sheet")
    if "</" in style:  # it would end the element that it is written into
        line = style.count("\n", 0, style.index("</")) + 1
        raise MissingError(
            "“</” cannot stand in a style sheet that is written into a page.",
            code="P-010",
            hint="Write <\\/ in a string; elsewhere CSS needs none.",
            path=path,
            line=line,
        )
    return style


def _text(path: Path, what: str) -> str:
    data = read(path, what)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        hint = "Save the file as UTF-8."
        raise MissingError(f"{what} is not UTF-8.", code="P-010", hint=hint, path=path, line=line) from error


def _check_stylesheet(path: Path) -> None:
    """Say what is wrong with a stylesheet before Saxon does, where Saxon would say it badly."""
    for element in _well_formed(path, "The stylesheet").iter(f"{{{XSL}}}import", f"{{{XSL}}}include"):
        address = element.get("href", "")
        if address.startswith(SCHEME) and not (root() / "xslt" / address.removeprefix(SCHEME)).is_file():
            there = ", ".join(f"{SCHEME}{sheet.name}" for sheet in sorted((root() / "xslt").glob("*.xsl")))
            raise MissingError(
                f"There is no stylesheet {address} to {local_name(element)}.",
                code="P-013",
                hint=f"There are: {there}.",
                path=path,
                line=element.sourceline,
            )


def _well_formed(path: Path, what: str) -> Element:
    try:
        return parse(read(path, what), str(path))
    except DocumentError as error:
        raise MissingError(
            error.message, code="P-004", hint=error.hint, path=path, line=error.line, column=error.column
        ) from error
