"""The rule for words of the original, in their own script or in Latin letters, and what shows them, by language."""

import re

from memcon.model import Span
from memcon.stages.annotate.brackets import make, words
from memcon.stages.annotate.brackets.context import Context
from memcon.stages.annotate.brackets.pairs import Bracket

_LONGEST_QUOTATION = 12
_LETTERS = re.compile(r"[^\W\d_]+['’]?")
_SCRIPTS = (("ru", "Cyrl", re.compile(r"[а-яё]", re.I)), ("zh", "Hani", re.compile(r"[一-鿿]")))
# What words have in Latin letters that no English word has: endings and clusters of transliterated Russian, syllables
# of pinyin, endings of German. A sign is a sign only where the original is in that language.
_SIGNS = {
    "ru": re.compile(
        r"(?:shch|kh[bdgklmnprstvz]|zh[bdgklmnrv]|\w(?:stvo|ennikh|nykh|nikh|skii|skiy|skoe|nost'?|iye|aya|oye|ogo|ami|yami|"
        r"akh|yakh|oval\w?|usil|isil|ichi|evich|ovich|tsii|tsiya|ii|iiu|[bdlmnprstvz]')$|[bdgklmnprstvz]y[au](?!rd)|^(?:kak|chto|eto|vse|net|kto|gde|dlya|nash|nasha|nado)\w{0,3}$|"
        r"^\w+oe$)",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:[iu]?ang|iong|[iu]?an|[iu]?a[io]?|ong|[ie]ng?|u[aeio]|[iu]ao|i[eu]|"
        r"e[in]?|ou?|un|[üuiv]e?)){2,8}$"
    ),
    "de": re.compile(r"\w{4,}(?:ung|keit|heit|schaft)$|^[a-zäöüß]\w*(?:lich|isch|[äöüß]\w*)$"),
}
# A word of pinyin may be an English one by chance; two are none.
_FEWEST_SIGNS = {"zh": 2}
_CAPITALISES = frozenset(["de"])
_ROMANISED = frozenset(["ru", "zh"])
_SAME_SCRIPT = {"ru": ("uk", "be", "bg", "sr", "mk", "mn"), "zh": ("ja", "ko")}


def original_words(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    """Take the original's words, in their script or in Latin letters, as such: ``[sotrudnichestvo]``."""
    language = _script(bracket, context) or _romanised(bracket, context)
    return (make.original(bracket, context, language),) if language else ()


def _script(bracket: Bracket, context: Context) -> str:
    """Return the language of words in a script that the document's language is not written in."""
    own = context.description.language.split("-")[0]
    original = (context.description.original_language or ("",))[0]
    for language, script, letters in _SCRIPTS:
        if letters.search(bracket.content) and own not in (language, *_SAME_SCRIPT.get(language, ())):
            return original if original in (language, *_SAME_SCRIPT.get(language, ())) else f"und-{script}"
    return ""


def _romanised(bracket: Bracket, context: Context) -> str:
    original = (context.description.original_language or ("",))[0]
    if not original and language_of_words(bracket.content, "ru"):  # made as no English word is; nobody says whose
        return "und"
    return language_of_words(bracket.content, original)


def language_of_words(content: str, original: str) -> str:
    """Return the language of words in Latin letters of which one at least is made as no English word is.

    It can only be the original's; nothing if the words show no sign of it.
    """
    sign = _SIGNS.get(original)
    said = _LETTERS.findall(content)
    if sign is None or not said or len(said) > _LONGEST_QUOTATION:
        return ""
    if not content[0].islower() and original not in _CAPITALISES:
        return ""
    signs = sum(1 for word in said if sign.search(word) and word not in words.ENGLISH)
    plain = sum(1 for word in said if word in words.ENGLISH)
    if signs < _FEWEST_SIGNS.get(original, 1) or plain == len(said) or (plain > signs and len(said) > 2):
        return ""
    return f"{original}-Latn" if original in _ROMANISED else original
