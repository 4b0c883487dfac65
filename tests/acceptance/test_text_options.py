"""Texts as they are asked for: folded, as a script, in Markdown, with the names of the registers; and their letters."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from memcon.errors import DocumentError
from memcon.resources import stylesheet
from memcon.saxon import transform
from memcon.stages.render import render

REPOSITORY = Path(__file__).resolve().parents[2]
FLAGSHIP = next((REPOSITORY / "tei/editions").glob("*.xml")).read_bytes()
SIGNS = (REPOSITORY / "tests/golden/renditions/signs.xml").read_bytes()
EDITIONS = pytest.mark.parametrize("edition", [FLAGSHIP, SIGNS], ids=["flagship", "signs"])


def document(words: str, label: str = "Li") -> bytes:
    return (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="talk" xml:lang="en"><teiHeader/>'
        '<standOff><listPerson><person xml:id="li"><persName>Wang Li</persName></person></listPerson></standOff>'
        f'<text><body><div><sp xml:id="t001" n="1" who="#li"><speaker>{label}</speaker><p>{words}</p></sp></div></body>'
        "</text></TEI>"
    ).encode()


def text(edition: bytes, to: str = "text", **options: str) -> str:
    return render(edition, to, "talk.xml", options).decode()


def columns(line: str) -> int:
    return sum(
        1 + (unicodedata.east_asian_width(letter) in "WF") for letter in line if not unicodedata.combining(letter)
    )


# Lines


@EDITIONS
@pytest.mark.parametrize("width", [40, 72])
@pytest.mark.parametrize("to", ["text", "script"])
def test_lines_are_folded_at_a_width(edition, width, to):
    folded = text(edition, to, width=str(width))
    long = [line for line in folded.split("\n") if columns(line) > width]
    assert all("http" in line or len(line.split()) == 1 for line in long), "but for words that are longer themselves"
    assert folded.split() == text(edition, to, width="0").split() or to == "script"
    assert all(line == line.rstrip() for line in folded.split("\n"))


def test_a_text_is_not_folded_unless_asked_for_and_a_script_is():
    assert max(map(columns, text(FLAGSHIP).split("\n"))) > 1000
    assert 70 < max(map(columns, text(FLAGSHIP, "script").split("\n"))) <= 78
    assert max(map(columns, text(FLAGSHIP, "script", width="0").split("\n"))) > 1000


@pytest.mark.parametrize("to", ["diplomatic", "markdown"])
def test_the_text_as_the_source_has_it_and_markdown_are_never_folded(to):
    assert text(FLAGSHIP, to, width="40") == text(FLAGSHIP, to)


def test_chinese_is_folded_between_ideographs_and_no_line_begins_with_a_full_stop():
    words = "我们已经了解了艾森豪威尔给你的信的内容。" * 6
    said = text(document(words), width="20").split("\n\n")[-1].rstrip("\n")
    lines = said.split("\n")
    assert "".join(lines).replace("Li: ", "") == words
    assert all(columns(line) <= 22 for line in lines), "a full stop may hang"
    assert not any(line.startswith("。") for line in lines)


def test_marks_over_letters_take_no_column():
    words = " ".join(["e\u0323\u0301"] * 30)
    lines = text(document(words), width="20").split("\n\n")[-1].rstrip("\n").split("\n")
    assert max(map(columns, lines)) >= 19


# Letters


def test_texts_are_nfc_and_the_text_as_the_source_has_it_is_left_as_it_is():
    edition = document("Ame\u0301lie \u212b")
    assert "Am\u00e9lie \u00c5" in text(edition)
    assert "Ame\u0301lie \u212b" in text(edition, "diplomatic")
    for to in ("text", "script", "markdown", "turns-csv"):
        assert unicodedata.is_normalized("NFC", text(edition, to))


@EDITIONS
@pytest.mark.parametrize("to", ["text", "script", "markdown", "diplomatic"])
def test_texts_are_lines_that_end_with_lf(edition, to):
    made = text(edition, to)
    assert "\r" not in made
    assert made.endswith("\n")
    assert not made.endswith("\n\n")
    assert not re.search("[\ufdd0-\ufdef\ue000-\uf8ff]", made), "a mark of our own was left"


# Speakers


def test_speakers_are_named_as_the_register_names_them():
    register = text(FLAGSHIP, speakers="register")
    assert "\n\nNikita Sergeyevich Khrushchev (after the translation ended): It is clear" in register
    assert "\n\nN.S. Khrushchev (after the translation ended): It is clear" in text(FLAGSHIP)
    assert "\n\nWang Li and A. Petrov[a]: Yes." in text(SIGNS, speakers="register")
    assert "**Nikita Sergeyevich Khrushchev:**" in text(FLAGSHIP, "markdown", speakers="register")
    assert text(FLAGSHIP, "diplomatic", speakers="register") == text(FLAGSHIP, "diplomatic")


def test_a_script_has_speakers_in_a_column_and_speech_in_another():
    script = text(FLAGSHIP, "script", width="72")
    turn = next(block for block in script.split("\n\n") if "It is clear why" in block)
    first, *rest = turn.split("\n")
    assert first.startswith("N.S. Khrushchev  (after the translation ended) It is clear")
    column = first.index("(after")
    assert rest
    assert all(line[:column].isspace() and not line[column].isspace() for line in rest)
    starts = [line.index("  ") for line in script.split("\n") if line.startswith("Zhou Enlai  ")]
    assert starts, "every turn has its speaker"


def test_a_long_label_is_folded_in_its_column():
    label = "The Deputy Chairman of the Council of Ministers of the Republic"
    said = text(document("Yes, and no, and perhaps.", label), "script", width="60").split("\n\n")[-1].rstrip("\n")
    lines = said.split("\n")
    assert len(lines) > 2
    assert " ".join(line[:20].strip() for line in lines) == label
    assert lines[0].endswith("Yes, and no, and perhaps.")


def test_an_unknown_choice_is_refused():
    with pytest.raises(DocumentError, match="no version"):
        transform(stylesheet("text.xsl"), FLAGSHIP.decode(), {"version": "verse"})


# Markdown

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def page(edition: bytes) -> html.HtmlElement:
    return html.document_fromstring(MARKDOWN.render(text(edition, "markdown")))


def test_markdown_is_a_page_of_headings_speakers_lists_tables_and_notes():
    tree = page(SIGNS)
    assert [each.text for each in tree.xpath("//h1")] == ["A talk on the weather"]
    assert "MEMORANDUM" in tree.xpath("//h2/text()")
    assert "Petrov:" in tree.xpath("//p/strong/text()")
    assert [cell.text for cell in tree.xpath("//table//th")] == ["Day", "Rain"]
    assert tree.xpath("//li/text()")[-2:] == ["rain", "snow"]
    assert tree.xpath("//blockquote/p/text()") == ["An end of snow."]
    assert "https://example.org/rain" in tree.xpath("//a/@href")
    source = text(SIGNS, "markdown")
    assert "the Flood[^fn1]" in source
    assert "\n\n[^fn1]: Of 1954.\n\n    Not of 1931.\n" in source


LETTERS = st.text(
    st.sampled_from("ab 1.#*_`[]()<>&;!|~^$\\-+=:\"'\u00e9/") | st.characters(categories=["L"]), max_size=30
)


@settings(max_examples=150)
@given(LETTERS)
def test_markdown_takes_no_word_for_a_sign(words):
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    for edition in (document(escaped), document("x").replace(b"<sp ", f"<p>{escaped}</p><sp ".encode())):
        wanted = text(edition).partition("Wang Li\n\n")[2]
        got = page(edition).xpath("string(//body)").partition("Wang Li\n\n")[2]
        assert got.split() == wanted.split()


@pytest.mark.parametrize("target", ["javascript:alert(1)", "https://example.org/a b"])
def test_markdown_makes_no_link_that_is_not_safe(target):
    assert page(document(f'see <ref target="{target}">there</ref>')).xpath("//a") == []
