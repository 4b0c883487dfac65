"""What entities of an RO-Crate are called, and how one points to another."""

from typing import Any
from urllib.parse import quote

from memcon.stages.deposit.description import Named
from memcon.stages.deposit.payload import File

Entity = dict[str, Any]


def address(named: Named) -> str:
    """Return the id of somebody or something: that of the register, else one made of the name."""
    return f"#{quote(named.entry)}" if named.entry else own(named.kind or "name", named.name)


def own(kind: str, name: str) -> str:
    """Return an id for what no register has: with a colon, as no id of a register has one."""
    return f"#{kind}:{quote(name, safe='')}"


def reference(file: File) -> str:
    """Return the id of a file: its path, as an address."""
    return quote(file.path)


def link(address: str) -> Entity:
    """Return what points to an entity."""
    return {"@id": address}
