"""Ids of what can be cited: a letter and a number, in document order."""


class Numbers:
    """Gives out ids."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def next(self, letter: str) -> tuple[str, int]:
        """Return the next id of a kind (*t017*), and its number."""
        number = self._last.get(letter, 0) + 1
        self._last[letter] = number
        return f"{letter}{number:03}", number
