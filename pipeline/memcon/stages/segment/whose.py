"""Items in, items out that say whose *Q.* and *A.* are, where headings and stage directions of a hearing tell it.

Below *EXAMINATION BY MR. COLE:* and *BY MR. COLE:* the questions are Mr. Cole's; below *TESTIMONY OF ANNA LOWE* and
*ANNA LOWE, having been duly sworn, testified …* the answers are hers.
"""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from memcon.model import Division, Item, Narration, Paragraph, Turn
from memcon.stages.segment.examining import begins_examination, examiner_of, names_examiner, witness_of
from memcon.stages.segment.weigh import key_of

_BRACKETS = re.compile(r"[(\[](?P<inside>by [^()\[\]]{3,60})[)\]]", re.IGNORECASE)
_QUESTIONS = frozenset(["q", "question"])
_ANSWERS = frozenset(["a", "answer", "the witness", "witness"])


def with_examiners(
    before: Iterable[Paragraph], items: Iterable[Item], own: Container[str] = frozenset()
) -> Iterator[Item]:
    """Yield items in which each *Q.* and *A.* has the name of whoever asks and answers, where the record tells it.

    Args:
        before: the paragraphs before the first turn.
        items: the conversation.
        own: keys of the labels of which the project's settings say whose they are.
    """
    asks = answers = ""
    for paragraph in before:
        asks, answers = _told(paragraph, asks, answers)
    for item in items:
        if isinstance(item, Turn):
            key = key_of(item.label.text)
            asks = (_said_within(item) or asks) if key in _QUESTIONS else asks
            name = asks if key in _QUESTIONS else answers if key in _ANSWERS else ""
            yield replace(item, whose=name) if name and key not in own else item
            continue
        if isinstance(item, (Division, Narration)):
            for paragraph in item.paragraphs if isinstance(item, Division) else (item.paragraph,):
                asks, answers = _told(paragraph, asks, answers)
        yield item


def _said_within(turn: Turn) -> str:
    """Return who asks, as brackets after *Q.* say (*Q. (By Mr. Cole) Where …*); empty if there are none."""
    if turn.label.stage:
        return examiner_of(turn.label.stage)
    first = _BRACKETS.match(turn.speech[0].text) if turn.speech else None
    return examiner_of(first["inside"]) if first else ""


def _told(paragraph: Paragraph, asks: str, answers: str) -> tuple[str, str]:
    """Return who asks and who answers after a paragraph: a new witness is asked by nobody yet."""
    text = paragraph.text
    if begins_examination(text) or names_examiner(text):
        asks = examiner_of(text) or ("" if begins_examination(text) else asks)
        return asks, witness_of(text) or answers
    witness = witness_of(text)
    return ("", witness) if witness and witness != answers else (asks, answers)
