"""What stands round a bracket, and what is known of the document: all that a rule may look at."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from memcon.model import Description, Paragraph, Span
from memcon.stages.annotate.brackets.pairs import Bracket
from memcon.stages.annotate.brackets.words import DETERMINERS

_WORD_BEFORE = re.compile(r"([^\s\[\]]+)\s*$")
_FAR = 60
_SENTENCE_ENDS = '.?!:;…—–"”»'


@dataclass(frozen=True, slots=True)
class Context:
    """The paragraph of a bracket.

    Attributes:
        text: its text.
        by_start: the names in it by the offset they begin at.
        by_end: the names in it by the offset after them.
        breaks: offsets of page breaks.
        description: what is known of the document.
        notes: numbers of the source's notes.
    """

    text: str
    by_start: Mapping[int, Span]
    by_end: Mapping[int, Span]
    breaks: tuple[int, ...]
    description: Description
    notes: frozenset[str]

    def name_before(self, bracket: Bracket) -> Span | None:
        """Return the name that the bracket follows."""
        offset = bracket.start
        while offset and self.text[offset - 1] == " ":
            offset -= 1
        return self.by_end.get(offset)

    def name_after(self, bracket: Bracket) -> Span | None:
        """Return the name that follows the bracket."""
        spaced = self.text[bracket.end : bracket.end + 1] == " "
        return self.by_start.get(bracket.end + spaced)

    def words_before(self, bracket: Bracket) -> list[str]:
        """Return the last words before the bracket, a few."""
        return self.text[max(0, bracket.start - _FAR) : bracket.start].split()

    def word_before(self, bracket: Bracket) -> str:
        """Return the word before the bracket, with its signs; empty at the beginning."""
        found = _WORD_BEFORE.search(self.text[max(0, bracket.start - _FAR) : bracket.start])
        return found[1] if found else ""

    def character_after(self, bracket: Bracket) -> str:
        """Return the first character after the bracket that is no space or quotation mark; empty at the end."""
        return self.text[bracket.end : bracket.end + 3].lstrip(' "“‘«„')[:1]

    def follows_determiner(self, bracket: Bracket) -> bool:
        """Say whether the word before wants a noun, so that the bracket's words belong to the sentence."""
        return self.word_before(bracket).casefold() in DETERMINERS

    def begins_sentence(self, bracket: Bracket) -> bool:
        """Say whether a sentence could begin where the bracket stands."""
        word = self.word_before(bracket)
        return not word or word[-1] in _SENTENCE_ENDS

    def is_whole(self, bracket: Bracket) -> bool:
        """Say whether the bracket is the whole paragraph."""
        return bracket.start == 0 and bracket.end == len(self.text)

    def has_page_break(self, first: int, last: int) -> bool:
        """Say whether a page ends between two offsets, or at either."""
        return bisect_left(self.breaks, first) < bisect_right(self.breaks, last)


def context_of(
    paragraph: Paragraph, names: tuple[Span, ...], description: Description, notes: frozenset[str]
) -> Context:
    """Gather what the rules may look at."""
    return Context(
        paragraph.text,
        {span.start: span for span in names},
        {span.end: span for span in names},
        tuple(page.offset for page in paragraph.breaks),
        description,
        notes,
    )
