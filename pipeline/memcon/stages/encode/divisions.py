"""Headings in, nested ``div`` out: which divisions are open, which end where another begins (TEI Guidelines, 4.1)."""

from memcon.model import Division, DivisionKind
from memcon.writer import Writer

_APART = (DivisionKind.SESSION, DivisionKind.ATTACHMENT)


class Divisions:
    """Opens and closes the divisions of a text.

    Args:
        writer: what they are written with; whatever they are in is open.
    """

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._open: list[tuple[str, int]] = []
        self._counts: dict[str, int] = {}

    def open(self, kind: str) -> None:
        """Begin a part of a record or of a session: it ends all others but the session."""
        self._end(0 if self._is_in_session() else -1)
        self._begin(kind, 0)

    def begin(self, division: Division) -> None:
        """Begin what a heading begins."""
        if division.kind in _APART:
            self._end(-1)
            self._begin(division.kind.value, -1)
            return
        if not self._open or self._open[-1][0] == DivisionKind.SESSION:
            self.open("conversation")
        while self._open[-1][1] >= division.level:
            self._close()
        self._begin(division.kind.value, division.level)

    def need(self) -> None:
        """Begin a conversation unless a division is open that may hold turns."""
        if not self._open or self._open[-1][0] in (DivisionKind.SESSION, "opening", "participants"):
            self.open("conversation")

    def close(self) -> None:
        """End all that are open."""
        self._end(-2)

    def _is_in_session(self) -> bool:
        return bool(self._open) and self._open[0][0] == DivisionKind.SESSION

    def _end(self, level: int) -> None:
        """End all divisions from a level on; the session's is below that of all others."""
        while self._open and self._open[-1][1] >= level:
            self._close()

    def _close(self) -> None:
        self._writer.close()
        self._open.pop()

    def _begin(self, kind: str, level: int) -> None:
        number = self._counts[kind] = self._counts.get(kind, 0) + 1
        numbered = number > 1 or kind in list(DivisionKind)
        self._writer.open("div", (("type", kind), ("xml:id", f"{kind}-{number}" if numbered else kind)))
        self._open.append((kind, level))
