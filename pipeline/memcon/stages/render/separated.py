"""A table in, comma-separated values out (RFC 4180): lines end with carriage return and line feed.

What is in a cell is data, also if it begins with = + - or @.
"""

import csv
import json
from io import StringIO


def separated(text: str) -> bytes:
    """Make CSV of a table.

    Args:
        text: the table as JSON, as ``data.xsl`` makes it: ``columns``, each with ``name`` and perhaps
            ``separator``, if its values are lists; ``rows``, each an object.
    """
    table = json.loads(text)
    separators = {column["name"]: column.get("separator", "") for column in table["columns"]}
    lines = StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(separators)
    for row in table["rows"]:
        writer.writerow(separator.join(row[name]) if separator else row[name] for name, separator in separators.items())
    return lines.getvalue().encode("utf-8")
