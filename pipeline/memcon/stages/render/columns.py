"""A table in, Parquet out: each column with its type and what it means."""

import json
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyarrow import DataType, Field


def parquet(text: str) -> bytes:
    """Make a Parquet file of a table.

    Args:
        text: the table as JSON, as ``data.xsl`` makes it: ``columns``, each with ``name``, ``datatype``,
            ``description`` and perhaps ``separator``, if its values are lists; ``rows``, each an object.
    """
    import pyarrow as pa  # here, because only who wants Parquet has it
    import pyarrow.parquet as pq

    table = json.loads(text)
    schema = pa.schema([_field(column) for column in table["columns"]], metadata={"description": table["description"]})
    file = BytesIO()
    pq.write_table(pa.Table.from_pylist(table["rows"], schema), file, compression="zstd")
    return file.getvalue()


def _field(column: dict[str, Any]) -> "Field[Any]":
    import pyarrow as pa

    types: dict[str, DataType] = {"string": pa.string(), "integer": pa.int32()}
    kind = types[column["datatype"]]
    whole = pa.list_(kind) if "separator" in column else kind
    return pa.field(column["name"], whole, metadata={"description": column["description"]})
