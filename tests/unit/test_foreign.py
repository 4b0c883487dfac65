"""Words of another language: by their script, and in italics by how they are made."""

import pytest

from memcon.model import Mark
from memcon.stages.annotate.foreign import foreign_spans, scripts_of

LATIN = frozenset(["Latn"])


def found(text: str, own=LATIN, original: str = "", italic: str = "", language: str = "en") -> list[tuple[str, str]]:
    at = text.find(italic)
    marks = [Mark(at, at + len(italic), "italic")] if italic else []
    spans = foreign_spans(text, marks, own, language, original)
    return [(text[span.start : span.end], dict(span.attributes)["xml:lang"]) for span in spans]


@pytest.mark.parametrize(
    ("text", "original", "spans"),
    [
        ("the слово here", "", [("слово", "und-Cyrl")]),
        ("the два слова, here", "ru", [("два слова", "ru")]),
        ("the λόγος here", "", [("λόγος", "el")]),
        ("said 朋友, a friend", "zh", [("朋友", "zh")]),
        ("said 東京の雨 so", "", [("東京の雨", "ja")]),
        ("said שלום so", "", [("שלום", "he")]),
        ("nothing, Zürich, naïve, Łódź", "", []),
        ("α rays and 5 Ω", "", []),
    ],
)
def test_words_in_another_script(text, original, spans):
    assert found(text, original=original) == spans


def test_latin_words_in_a_cyrillic_text():
    own = frozenset(["Cyrl"])
    assert found("он сказал fair play и XX съезд, НАТО и NATO", own, language="ru") == [("fair play", "und-Latn")]


@pytest.mark.parametrize(
    ("text", "italic", "original", "spans"),
    [
        ("keep the status quo there", "status quo", "", [("status quo", "la")]),
        ("the perestroika of sotrudnichestvo", "sotrudnichestvo", "ru", [("sotrudnichestvo", "ru-Latn")]),
        ("it is very good", "very", "ru", []),
        ("keep the status quo there", "", "", []),
    ],
)
def test_words_in_italics(text, italic, original, spans):
    assert found(text, original=original, italic=italic) == spans


def test_the_scripts_of_a_document_are_those_it_has_much_of():
    assert scripts_of(["Это русский текст с одним словом OK."]) == {"Cyrl"}
    assert scripts_of(["An English text", "с русским"]) == {"Latn", "Cyrl"}
    assert scripts_of(["日本語のテキスト"]) >= {"Kana", "Hani"}
