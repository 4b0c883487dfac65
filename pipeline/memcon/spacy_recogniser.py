"""spaCy as a recogniser of names: any of its pipelines that knows persons, places or organisations."""

from collections.abc import Iterator
from importlib import import_module
from typing import Literal

from memcon.recognise import Recognised, Recogniser

# The labels of spaCy's own models, and what they are here; nationalities, laws, dates and sums are none of it.
_KINDS: dict[str, Literal["person", "place", "org"]] = {
    "PERSON": "person",
    "PER": "person",
    "GPE": "place",
    "LOC": "place",
    "ORG": "org",
}


def load(model: str) -> Recogniser:
    """Load a pipeline.

    Args:
        model: the name of an installed one, or the path of a folder that holds one.

    Raises:
        ImportError: if spaCy is not installed.
        OSError: if there is no such pipeline.
    """
    pipeline = import_module("spacy").load(model)

    def recognise(text: str) -> Iterator[Recognised]:
        for found in pipeline(text).ents:
            if found.label_ in _KINDS:
                yield Recognised(found.start_char, found.end_char, _KINDS[found.label_])

    return recognise
