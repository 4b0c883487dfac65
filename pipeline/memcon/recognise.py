"""The name of a recogniser in, the recogniser out: names found by statistics, for who wants them.

memcon finds names by registers and by rule. A recogniser adds what a trained model takes for names; what it finds is
as uncertain as all that no register has. Any package may bring one, by the entry point ``memcon.recognisers``: a
function that takes the name of a model and returns a ``Recogniser``.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Literal, NamedTuple

from memcon.errors import MissingError

GROUP = "memcon.recognisers"


class Recognised(NamedTuple):
    """A name that a recogniser found in a text.

    Attributes:
        start: where it begins, in characters.
        end: where it ends.
        kind: what it is the name of.
    """

    start: int
    end: int
    kind: Literal["person", "place", "org"]


Recogniser = Callable[[str], Iterable[Recognised]]


def recognise_nothing(_: str) -> Iterable[Recognised]:
    """Find no name: what is used where no recogniser is wanted."""
    return ()


@cache
def load_recogniser(wanted: str) -> Recogniser:
    """Return a recogniser.

    Args:
        wanted: its name and that of its model, such as ``spacy:en_core_web_sm``; empty for none.

    Raises:
        MissingError: if no package brings it, or it cannot be loaded.
    """
    if not wanted:
        return recognise_nothing
    from importlib.metadata import entry_points  # here, because it takes its time and few want a recogniser

    name, _, model = wanted.partition(":")
    found = {each.name: each for each in entry_points(group=GROUP)}
    if name not in found:
        raise MissingError(
            f"There is no recogniser named “{name}”.",
            code="P-025",
            hint=f"Installed are: {', '.join(sorted(found)) or 'none'}. It is written as name:model.",
        )
    try:
        recogniser: Recogniser = found[name].load()(model)
    except (ImportError, OSError, ValueError) as error:
        raise MissingError(
            f"The recogniser “{wanted}” cannot be loaded: {str(error).splitlines()[0].rstrip('.')}.",
            code="P-026",
            hint=f"Install it and its model (for spaCy: pip install 'memcon[ner]', python -m spacy download {model}).",
        ) from error
    return recogniser
