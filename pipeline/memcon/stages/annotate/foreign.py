"""Words of another language: text and emphasis in, spans out.

What is in another script than the document's is of another language. What is in italics is if it is made as words
of the original's language are in Latin letters, or is one of the phrases that are at home in many languages. A
language is named where the script, or the original, tells which; else its script alone is (``und-Arab``).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from memcon.model import Mark, Span
from memcon.stages.annotate.brackets.originals import language_of_words

_RANK = 2
_SCRIPTS = {
    "Latn": "A-Za-zªºÀ-ÖØ-öø-ɏḀ-ỿ",
    "Grek": "Ͱ-Ͽἀ-῿",
    "Cyrl": "Ѐ-ԯ",
    "Armn": "Ա-֏",
    "Hebr": "א-ת",
    "Arab": "ء-يٮ-ۓ",
    "Deva": "ऀ-ॿ",
    "Thai": "ก-๛",
    "Geor": "ა-ჿ",
    "Hang": "가-힣",
    "Kana": "ぁ-ヿ",
    "Hani": "㐀-䶿一-鿿",
}
_OTHERS = {script: re.compile(f"[{letters}]") for script, letters in _SCRIPTS.items()}
_IN_RUNS = {**_SCRIPTS, "Kana": "ぁ-ヿー一-鿿", "Hani": "㐀-䶿一-鿿"}
# Scripts that one language has for itself, and those of which the original's language may be one.
_OWN = {"Grek": "el", "Armn": "hy", "Hebr": "he", "Thai": "th", "Geor": "ka", "Hang": "ko", "Kana": "ja"}
_SHARED = {
    "Cyrl": ("ru", "uk", "be", "bg", "sr", "mk", "mn"),
    "Hani": ("zh", "ja"),
    "Arab": ("ar", "fa", "ur"),
    "Deva": ("hi", "ne"),
}
_MAIN = 0.1  # a script that has such a share of the letters is the document's own
_NUMBER = re.compile(r"[IVXLCDM]+")
_PHRASES = {
    "la": "status quo|status quo ante|modus vivendi|modus operandi|de facto|de jure|ad hoc|ad hominem|casus belli|"
    "casus foederis|sine qua non|conditio sine qua non|quid pro quo|pro forma|bona fide|inter alia|ipso facto|a priori|"
    "a posteriori|persona non grata|persona grata|terra incognita|tabula rasa|mutatis mutandis|primus inter pares|"
    "rebus sic stantibus|pacta sunt servanda|uti possidetis|in absentia|in camera|ex officio|expressis verbis",
    "fr": "fait accompli|faits accomplis|aide-mémoire|aide mémoire|note verbale|démarche|détente|rapprochement|entente|"
    "communiqué|chargé d'affaires|chargé d’affaires|raison d'être|raison d’être|raison d'état|raison d’état|"
    "tour d'horizon|tour d’horizon|tête-à-tête|carte blanche|coup d'état|coup d’état|par excellence|vis-à-vis|"
    "pour parler|bon mot|force majeure|laissez-faire|pourparlers",
    "de": "Ostpolitik|Realpolitik|Westpolitik|Weltanschauung|Zeitgeist|Lebensraum|Blitzkrieg|Anschluss|Anschluß",
}
_LANGUAGE_OF = {phrase.casefold(): language for language, line in _PHRASES.items() for phrase in line.split("|")}


def scripts_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the scripts that a document is written in: each has a tenth of its letters, or more."""
    letters: Counter[str] = Counter()
    for text in texts:
        if text.isascii():
            letters["Latn"] += len(text)
            continue
        for script, pattern in _OTHERS.items():
            letters[script] += len(pattern.findall(text))
    least = letters.total() * _MAIN
    own = {script for script, count in letters.items() if count and count >= least}
    return frozenset(own | ({"Kana", "Hani"} if "Kana" in own else set()))


def foreign_spans(
    text: str, marks: Iterable[Mark], own: frozenset[str], language: str, original: str
) -> tuple[Span, ...]:
    """Return a span for each stretch of another language.

    Args:
        text: the text.
        marks: its emphasis.
        own: the scripts that the document is written in.
        language: the document's language (BCP 47).
        original: that of the original, if it is known.
    """
    italic = [mark for mark in marks if mark.rend == "italic"]
    if not italic and (text.isascii() if "Latn" in own else False):
        return ()
    written = tuple(_in_other_scripts(text, own, original))
    return (*written, *_in_italics(text, italic, language, original, written))


def _in_other_scripts(text: str, own: frozenset[str], original: str) -> Iterator[Span]:
    for script, letters in _OTHERS.items():
        if script in own or not letters.search(text):
            continue
        position = 0
        for match in _run(script).finditer(text):
            said = match.group()
            short = len(said) < 2 and script not in ("Hani", "Kana")
            if match.start() < position or short or (script == "Latn" and _is_no_word(said)):
                continue
            if script == "Hani" and "Kana" not in own and _is_japanese(text, match):
                continue  # it is part of a stretch that is found under Kana
            position = match.end()
            yield _span(match.start(), match.end(), _language(script, original))


@cache
def _run(script: str) -> re.Pattern[str]:
    """Return a pattern for words of a script, made when a text has some: it takes time, and most have none."""
    word = f"[{_IN_RUNS[script]}][{_IN_RUNS[script]}\u0300-\u036f]*"
    return re.compile(rf"{word}(?:[’'.,-]? ?{word})*")


def _is_japanese(text: str, match: re.Match[str]) -> bool:
    around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    return _OTHERS["Kana"].search(around) is not None


def _is_no_word(said: str) -> bool:
    """Say whether Latin letters are a number, or an abbreviation, which are at home in every script."""
    return said.isupper() or _NUMBER.fullmatch(said) is not None


def _language(script: str, original: str) -> str:
    if original.partition("-")[0] in _SHARED.get(script, ()):
        return original
    return _OWN.get(script, f"und-{script}")


def _in_italics(
    text: str, italic: Iterable[Mark], language: str, original: str, written: tuple[Span, ...]
) -> Iterator[Span]:
    for mark in italic:
        said = text[mark.start : mark.end]
        if any(span.start < mark.end and mark.start < span.end for span in written):
            continue
        found = _LANGUAGE_OF.get(said.strip(" .,;:!?").casefold(), "") or language_of_words(said, original)
        if found and found != language:
            yield _span(mark.start, mark.end, found)


def _span(start: int, end: int, language: str) -> Span:
    return Span(start, end, "foreign", (("xml:lang", language),), rank=_RANK)
