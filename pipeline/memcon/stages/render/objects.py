"""JSON in, JSON out as people read it: a member a line, letters as letters, members in the stylesheet's order."""

import json


def tidy(text: str) -> bytes:
    """Lay JSON out."""
    return (json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n").encode("utf-8")
