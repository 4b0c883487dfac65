"""Rules for what is told in brackets: stage directions, scenes, to whom or in which language somebody speaks."""

import re

from memcon.model import Span
from memcon.stages.annotate.brackets import make
from memcon.stages.annotate.brackets.context import Context
from memcon.stages.annotate.brackets.pairs import Bracket
from memcon.stages.annotate.directions import is_deed, is_scene, is_spoken, is_told_sentence, kind_of_scene

_DELIVERY = re.compile(
    r"(?:(?i:turning |speaking |again |then )?to (?:the )?[^\W\d_a-zа-я]"
    r"|(?i:speaking )?(?:(?i:in|auf|en|на) |(?i:по-))[^\W\d_]+(?:sch|ese|ish|ian|an|ich|çais|ском|ски)$"
    r"|(?i:through|via) (?:an |the |his |her )?(?i:interpreter)|(?i:aside|reading|from the floor|off the record)$)"
    r"|[a-z]{3,}(?:ing|ly)$"
)
_MOST_WORDS = 5


def scene(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take what is done or heard, and a whole paragraph, as business: ``[laughs]``, ``[Guests arrive.]``."""
    content = bracket.content
    alone = context.is_whole(bracket) and not is_spoken(content) and not content.endswith("?")
    told = context.begins_sentence(bracket) and (is_deed(content) or is_told_sentence(content))
    heard = is_scene(content) and not context.follows_determiner(bracket)
    heard = heard or (is_deed(content) and content.endswith("ing") and context.character_after(bracket) in (".", ","))
    if content and (alone or told or heard):
        return (make.stage(bracket, kind_of_scene(content)),)
    return ()


def delivery(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take how, or to whom, what follows is said as a direction: ``[to Novak]``, ``[in English]``."""
    following = context.character_after(bracket)
    opens = context.begins_sentence(bracket) and (following in ("", ":", "—") or following.isupper())
    one_word = " " not in bracket.content and bracket.content[:1].islower()
    if one_word and bracket.start:  # within a speech one word is rather a word that was left out
        return ()
    if opens and len(bracket.content.split()) <= _MOST_WORDS and _DELIVERY.match(bracket.content):
        return (make.stage(bracket, "delivery"),)
    return ()
