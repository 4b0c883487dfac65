"""A text in, the language it is in out."""

import re
from collections import Counter

_COMMON_WORDS = {
    "en": frozenset("the of and to in that is was for it with as we you have not be are this on".split()),
    "de": frozenset("der die das und ist nicht wir zu den mit von ein sie auf für dass es im auch sich".split()),
    "fr": frozenset("le la les et de des est que nous vous une pas pour dans en du il qui sur ne".split()),
    "es": frozenset("el la los las de que y en es un una no por con para se del su lo nosotros".split()),
    "it": frozenset("il lo gli di che è una non per della dei nel si ma sono anche questo alla più".split()),
    "pt": frozenset("os que da dos das em um uma não para por mais são pelo pela também".split()),
    "pl": frozenset("w na z że się nie jest po od przez jak ale dla przy tym był oraz są".split()),
    "ru": frozenset("и в не на что мы вы с это как он по но к из у за от же бы".split()),
}
_WORD = re.compile(r"[^\W\d_]+")


def guess_language(text: str) -> str:
    """Return the language of a text (BCP 47) by its script and its commonest words; English if in doubt."""
    sample = text[:40000].casefold()
    han = len(re.findall(r"[\u4e00-\u9fff]", sample))
    if han > len(sample) // 10:
        return "ja" if re.search(r"[\u3040-\u30ff]", sample) else "zh"
    words: Counter[str] = Counter()
    for written, times in Counter(sample.split()).items():
        for word in _WORD.findall(written):
            words[word] += times
    counts = {language: sum(words[word] for word in common) for language, common in _COMMON_WORDS.items()}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] > counts["en"] else "en"
