"""What is known before a document's phrases are read."""

from collections.abc import Callable, Container
from typing import NamedTuple

from memcon.gazetteer import Gazetteer
from memcon.stages.annotate.lexicon import Lexicon


class Knowledge(NamedTuple):
    """What is known before a phrase is read.

    Attributes:
        lexicon: the words of the document's language.
        places: names of places.
        registered: forms of names that the registers know.
        lower: the words that the document writes in lower case.
        is_person: says whether a form is a name of nobody but persons.
    """

    lexicon: Lexicon
    places: Gazetteer
    registered: Container[str]
    lower: frozenset[str]
    is_person: Callable[[str], bool] = bool

    def is_common(self, word: str) -> bool:
        """Say whether a capitalised word is an ordinary one, of its language or of this document."""
        return word.replace("’", "'") in self.lexicon.common or word.casefold() in self.lower

    def is_own(self, word: str) -> bool:
        """Say whether a word is no ordinary one, nor an abbreviation."""
        return not self.is_common(word) and len(word) > 2 and not word.isupper()
