"""What finding names costs, by how many forms of names the registers have: one pass over a text, however many.

The names are made up of syllables; the text is the flagship's, repeated, which names a few of them.
"""

import itertools
import time
from collections.abc import Callable
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SOURCE = REPOSITORY / "tei" / "sources" / "1959-10-02-khrushchev-mao.md"
FORMS = (100, 10_000, 200_000)
REPEATED = 10
_SYLLABLES = [first + vowel for first in "bdfghklmnprstvz" for vowel in "aeiou"]


def forms(median_ms: Callable[[Callable[[], object]], float]) -> None:
    """Print a table: how long the index takes to make, and to find the names in a text."""
    from memcon.authority import Authority

    lines = (SOURCE.read_text(encoding="utf-8") * REPEATED).splitlines()
    size = sum(map(len, lines)) / 1_000_000
    print(f"{'forms':>10} {'made in ms':>12} {'found in ms':>12} {'MB/s':>8} {'names':>8}")
    for number in FORMS:
        names = dict.fromkeys(
            ["Khrushchev", "Mao Zedong", "Taiwan", *itertools.islice(_made_up(), number - 3)], ("one",)
        )
        authority = Authority({}, names)
        start = time.perf_counter()
        found = sum(1 for line in lines for _ in authority.find(line))
        first = (time.perf_counter() - start) * 1000
        again = median_ms(lambda authority=authority: [list(authority.find(line)) for line in lines])
        print(f"{number:>10} {first - again:>12.1f} {again:>12.1f} {size / again * 1000:>8.1f} {found:>8}")


def _made_up() -> itertools.chain[str]:
    """Return names: a surname of three syllables, and with a given name before it."""
    surnames = ("".join(parts).capitalize() for parts in itertools.product(_SYLLABLES, repeat=3))
    return itertools.chain.from_iterable((surname, f"{surname[::-1].capitalize()} {surname}") for surname in surnames)
