"""XSLT 3.0, and the only importer of saxonche: one processor a process, each stylesheet compiled once."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from memcon.errors import DocumentError, MissingError


@cache
def _processor() -> Any:
    # Imported here: starting Saxon costs a tenth of a second that `memcon validate` need not pay.
    from saxonche import PySaxonProcessor

    processor = PySaxonProcessor(license=False)
    processor.set_configuration_property("http://saxon.sf.net/feature/allow-external-functions", "off")
    return processor


@cache
def _executable(stylesheet: Path) -> Any:
    from saxonche import PySaxonApiError

    if not stylesheet.is_file():
        raise MissingError("There is no such stylesheet.", code="P-003", hint="Check its name.", path=stylesheet)
    compiler = _processor().new_xslt30_processor()
    try:
        return compiler.compile_stylesheet(stylesheet_file=str(stylesheet))
    except PySaxonApiError as error:
        raise MissingError(
            f"The stylesheet cannot be compiled: {error}", code="P-004", hint="Mend it.", path=stylesheet
        ) from error


def transform(stylesheet: Path, document: bytes, parameters: Mapping[str, str] | None = None, name: str = "") -> str:
    """Run a stylesheet over a document.

    Args:
        stylesheet: path of the stylesheet.
        document: the XML document, in UTF-8.
        parameters: string values of stylesheet parameters, by name.
        name: what to call the document in a message.

    Returns:
        The result as the stylesheet serialises it.

    Raises:
        MissingError: if the stylesheet is missing or does not compile.
        DocumentError: if the stylesheet does not know what to do with the document.
    """
    from saxonche import PySaxonApiError

    processor = _processor()
    executable = _executable(stylesheet)
    executable.clear_parameters()
    for key, value in (parameters or {}).items():
        executable.set_parameter(key, processor.make_string_value(value))
    try:
        node = processor.parse_xml(xml_text=document.decode("utf-8"))
        return str(executable.transform_to_string(xdm_node=node))
    except PySaxonApiError as error:
        raise DocumentError(
            f"{stylesheet.name} cannot render the document: {error}",
            code="E-003",
            hint="Validate the document first: memcon validate FILE.",
            path=name,
        ) from error
