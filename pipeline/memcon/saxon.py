"""XSLT 3.0, and the only importer of saxonche: one processor a process, each stylesheet compiled once."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Protocol

from memcon.errors import DocumentError, MissingError

_JAXP = "http://saxon.sf.net/feature/parserProperty?uri=http%3A//www.oracle.com/xml/jaxp/properties/"
_FEATURES = {
    "http://saxon.sf.net/feature/allow-external-functions": "off",
    "http://saxon.sf.net/feature/allowedProtocols": "file",
    # Whoever calls us has parsed the document already; should somebody not, no entity of it is ever read.
    "http://saxon.sf.net/feature/parserFeature?uri=http%3A//apache.org/xml/features/disallow-doctype-decl": "true",
    # As deep as our own parser goes.
    f"{_JAXP}maxElementDepth": "2048",
}
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

    def set_configuration_property(self, name: str, value: str) -> None: ...

    def new_xslt30_processor(self) -> _Compiler: ...

    def make_string_value(self, value: str) -> object: ...

    def parse_xml(self, *, xml_text: str) -> object: ...


@cache
def _processor() -> _Processor:
    # Imported here: starting Saxon costs time that `memcon validate` need not spend.
    from saxonche import PySaxonProcessor

    processor: _Processor = PySaxonProcessor(license=False)
    for name, value in _FEATURES.items():
        processor.set_configuration_property(name, value)
    return processor


@cache
def _executable(stylesheet: Path) -> _Executable:
    from saxonche import PySaxonApiError

    if not stylesheet.is_file():
        raise MissingError("There is no such stylesheet.", code="P-013", hint="Check its name.", path=stylesheet)
    try:
        executable = _processor().new_xslt30_processor().compile_stylesheet(stylesheet_file=str(stylesheet))
    except PySaxonApiError as error:
        raise MissingError(
            f"The stylesheet cannot be compiled: {error}", code="P-004", hint="Mend it.", path=stylesheet
        ) from error
    executable.set_save_xsl_message(True)
    return executable


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
        result = executable.transform_to_string(xdm_node=processor.parse_xml(xml_text=document))
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
