"""XSLT 3.0, and the only importer of saxonche: one processor a process, each stylesheet compiled once."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Protocol

from memcon.errors import DocumentError, MissingError
from memcon.resources import stylesheet as stylesheet_path

_JAXP = "http://saxon.sf.net/feature/parserProperty?uri=http%3A//www.oracle.com/xml/jaxp/properties/"
_FEATURES = {
    "http://saxon.sf.net/feature/allow-external-functions": "off",
    "http://saxon.sf.net/feature/allowedProtocols": "file,memcon",
    # Whoever calls us has parsed the document already; should somebody not, no entity of it is ever read.
    "http://saxon.sf.net/feature/parserFeature?uri=http%3A//apache.org/xml/features/disallow-doctype-decl": "true",
    # As deep as our own parser goes.
    f"{_JAXP}maxElementDepth": "2048",
}
# One of Saxon's complaints of a stylesheet: "Error … on line 4 column 36 of own.xsl:", and what is wrong.
_FAULT = re.compile(
    r"on line (?P<line>\d+) column (?P<column>\d+) of (?P<file>[^\n]+?):\n\s*(?P<what>.*?)(?=\nError |\Z)", re.DOTALL
)
_SHOWN = 5  # complaints in one message


class _Message(Protocol):
    """A document of what a stylesheet said once."""

    string_value: str


class _Messages(Protocol):
    """What a stylesheet said with ``xsl:message``."""

    size: int

    def item_at(self, index: int) -> _Message: ...


class _Executable(Protocol):
    """A compiled stylesheet, as far as it is used here."""

    def clear_parameters(self) -> None: ...

    def set_parameter(self, name: str, value: object) -> None: ...

    def set_save_xsl_message(self, show: bool) -> None: ...

    def clear_xsl_messages(self) -> None: ...

    def get_xsl_messages(self) -> _Messages | None: ...

    def transform_to_string(self, *, xdm_node: object) -> str | None: ...


class _Compiler(Protocol):
    """Compiles stylesheets."""

    def compile_stylesheet(self, *, stylesheet_file: str) -> _Executable: ...


class _Processor(Protocol):
    """Saxon, as far as it is used here."""

    def set_catalog_files(self, file_names: list[str]) -> None: ...

    def set_configuration_property(self, name: str, value: str) -> None: ...

    def new_xslt30_processor(self) -> _Compiler: ...

    def make_string_value(self, value: str) -> object: ...

    def parse_xml(self, *, xml_text: str) -> object: ...


@cache
def _processor() -> _Processor:
    # Imported here: starting Saxon costs time that `memcon validate` need not spend.
    from saxonche import PySaxonProcessor

    processor: _Processor = PySaxonProcessor(license=False)
    processor.set_catalog_files([str(stylesheet_path("catalog.xml"))])  # before any property, or Saxon refuses it
    for name, value in _FEATURES.items():
        processor.set_configuration_property(name, value)
    return processor


@lru_cache(maxsize=1)
def _tree(document: str) -> object:
    """Return a document as Saxon has it; the last is kept, since several renditions are made of one edition."""
    return _processor().parse_xml(xml_text=document)


@cache
def _executable(stylesheet: Path) -> _Executable:
    from saxonche import PySaxonApiError

    if not stylesheet.is_file():
        raise MissingError("There is no such stylesheet.", code="P-013", hint="Check its name.", path=stylesheet)
    try:
        executable = _processor().new_xslt30_processor().compile_stylesheet(stylesheet_file=str(stylesheet))
    except PySaxonApiError as error:
        raise _not_compiled(stylesheet, str(error)) from error
    executable.set_save_xsl_message(True)
    return executable


def _not_compiled(stylesheet: Path, words: str) -> MissingError:
    """Say what is wrong with a stylesheet: the first of Saxon's complaints, in the file that it is about."""
    faults = list(_FAULT.finditer(words))
    if not faults:
        message = f"The stylesheet cannot be compiled: {' '.join(words.split())}"
        return MissingError(message, code="P-004", hint="Mend it.", path=stylesheet)
    first = faults[0]
    file = stylesheet.parent / first["file"]
    aside = "" if file.is_file() else f" ({first['file']}:{first['line']})"
    more = f" (And {len(faults) - 1} more.)" if len(faults) > 1 else ""
    return MissingError(
        f"The stylesheet cannot be compiled: {' '.join(first['what'].split())}{aside}{more}",
        code="P-004",
        hint="Mend it; stylesheets are XSLT 3.0.",
        path=stylesheet if aside else file,
        line=None if aside else int(first["line"]),
        column=None if aside else int(first["column"]),
    )


def transform(stylesheet: Path, document: str, parameters: Mapping[str, str] | None = None, name: str = "") -> str:
    """Run a stylesheet over a document.

    Args:
        stylesheet: path of the stylesheet. What it says with ``xsl:message`` is a complaint about the document.
        document: the XML document, without document type declaration.
        parameters: string values of stylesheet parameters, by name.
        name: what to call the document in a message.

    Returns:
        The result as the stylesheet serialises it.

    Raises:
        MissingError: if the stylesheet is missing or does not compile.
        DocumentError: if the stylesheet complains of the document or cannot finish.
    """
    from saxonche import PySaxonApiError

    processor = _processor()
    executable = _executable(stylesheet)
    executable.clear_parameters()
    executable.clear_xsl_messages()
    for key, value in (parameters or {}).items():
        executable.set_parameter(key, processor.make_string_value(value))
    try:
        result = executable.transform_to_string(xdm_node=_tree(document))
    except PySaxonApiError as error:
        raise _complaint(stylesheet, str(error), name) from error
    complaints = _messages(executable)
    if complaints:
        raise _complaint(stylesheet, complaints, name)
    return result or ""


def _messages(executable: _Executable) -> str:
    """Return what the stylesheet said, each thing once, in its order; of very much only the beginning."""
    messages = executable.get_xsl_messages()
    if not messages:
        return ""
    said = list(dict.fromkeys(messages.item_at(index).string_value.strip() for index in range(messages.size)))
    return " ".join((*said[:_SHOWN], f"(And {len(said) - _SHOWN} more.)" if len(said) > _SHOWN else "")).strip()


def _complaint(stylesheet: Path, words: str, name: str) -> DocumentError:
    return DocumentError(
        f"{stylesheet.name} cannot render the document. {words.strip()}",
        code="E-003",
        hint="Validate the document first: memcon validate FILE.",
        path=name,
    )
