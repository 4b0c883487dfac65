"""The text in Markdown as a parser of Markdown reads it: words stay words, whatever signs they have."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from memcon.stages.render import render

MarkdownIt = pytest.importorskip("markdown_it", reason="needs markdown-it-py: pip install markdown-it-py").MarkdownIt

HERE = Path(__file__).resolve().parents[2]
SIGNS = HERE / "tests/golden/renditions/signs.xml"
EDITION = HERE / "tei/editions/1959-10-02-khrushchev-mao.xml"
TEI = "http://www.tei-c.org/ns/1.0"
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])

HOSTILE = (
    "*a* **b** _c_ __d__ `e` ~~f~~", "*", "**", "_", "`", "```", "~~~", "***", "* * *", "___", "---", "===", "=", "-",
    "<b>x</b> <script>alert(1)</script> <!-- c --> <?php ?> <a@b.c>", "<http://example.org/a_b>", "http://example.org/a_b_c",
    "# one", "#", "## two ##", "foo #", "#hashtag", "1. one", "10) ten", "1986. A great year.", "2)", "(1) x",
    "- item", "+ item", "* item", "> quote", ": definition", "| a | b |", "a|b",
    "[a](b) [c] ![i](u)", "[d]: http://x", "[^1] [^note]", "\\", "\\* \\# \\", "&amp; &copy; &#35; & AT&T;",
    "$x^2$ ~sub~ ^sup^", "!", "{#id .class}", "a*b*c a_b_c", "__init__", "**Bold:**", "-- --- ... 'x' \"y\"",
)  # fmt: skip
# Where words may stand, and what a parser has to make of it: the kind of block, and its words.
PLACES = {
    "paragraph": ("<p>@</p>", "paragraph", "@"),
    "item": ("<list><item>@</item><item>z</item></list>", "list_item", "@"),
    "numbered": ('<list rend="numbered"><item>@</item></list>', "list_item", "@"),
    "labelled": ("<list><label>@</label><item>z</item></list>", "list_item", "@ z"),
    "head of a list": ("<list><head>@</head><item>z</item></list>", "paragraph", "@"),
    "cell": ("<table><row role='label'><cell>a</cell></row><row><cell>@</cell></row></table>", "td", "@"),
    "heading cell": ("<table><row role='label'><cell>@</cell></row></table>", "th", "@"),
    "quotation": ("<quote><p>@</p></quote>", "blockquote", "@"),
    "verse": ("<lg><l>@</l><l>@</l></lg>", "paragraph", "@\n@"),
    "stage direction": ("<stage>@</stage>", "paragraph", "(@)"),
    "bracket": ("<p>x<note>@</note>(y)</p>", "paragraph", "x[@](y)"),
    "first bracket": ("<p><note>@</note>: y</p>", "paragraph", "[@]: y"),
    "italics": ('<p><hi rend="italic">@</hi></p>', "paragraph", "@"),
    "italics in a word": ('<p>x<hi rend="italic">@</hi>y</p>', "paragraph", "x@y"),
    "bold beside italics": ('<p><hi rend="bold">@</hi><hi rend="italic">@</hi></p>', "paragraph", "@@"),
    "all at once": ('<p>x <hi rend="bold italic strikethrough">@</hi>, y</p>', "paragraph", "x @, y"),
    "italics in italics": ('<p><hi rend="italic">x <foreign>@</foreign></hi></p>', "paragraph", "x @"),
    "link": ('<p><ref target="https://example.org/">x</ref>@</p>', "paragraph", "x@"),
}


def edition(words: str, place: str) -> bytes:
    """Return an edition in which somebody says these words in a place of some kind."""
    root = etree.fromstring(SIGNS.read_bytes())
    (turn,) = root.xpath("//*[@xml:id = 't003']")
    turn.attrib.clear()  # a note is on it
    for added in etree.fromstring(f'<x xmlns="{TEI}">{place}</x>'):
        for node in added.iter():
            node.text = node.text.replace("@", words) if node.text else node.text
            node.tail = node.tail.replace("@", words) if node.tail else node.tail
        turn.append(added)
    return bytes(etree.tostring(root))


def blocks(markdown: str) -> list[tuple[str, str]]:
    """Return the blocks of words that a parser finds: in what, and which words."""
    found, inside = [], []
    for token in MARKDOWN.parse(markdown):
        if token.nesting == 1:
            inside.append(token.type.removesuffix("_open"))
        elif token.nesting == -1:
            inside.pop()
        elif token.type == "inline":
            around = inside[-1] if inside[-1] != "paragraph" or len(inside) == 1 else inside[-2]
            found.append((around, words_of(token)))
        else:
            found.append((token.type, token.content))
    return found


def words_of(token: object) -> str:
    """Return the words of a block; HTML of ours, which stresses words, is none of them."""
    pieces = []
    for child in token.children:  # type: ignore[attr-defined]
        if child.type in ("softbreak", "hardbreak"):
            pieces.append("\n")
        elif child.type != "html_inline" or not re.fullmatch("</?(em|strong|del)>", child.content):
            pieces.append(child.content)
    return "".join(pieces)


def shown(words: str) -> str:
    return re.sub(r"[ \t]+", " ", words).strip()


@pytest.mark.parametrize("place", PLACES)
def test_words_stay_words(place: str) -> None:
    markup, kind, frame = PLACES[place]
    for words in HOSTILE:
        made = render(edition(words, markup), "markdown").decode("utf-8")
        assert (kind, frame.replace("@", words)) in [(inside, shown(text)) for inside, text in blocks(made)], made


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(st.sampled_from("ab1 *_`~#+-=>.)(][!<&;:|\\^$'\"@{}"), min_size=1, max_size=14),
    st.sampled_from(list(PLACES)),
)
def test_any_words_stay_words(text: str, place: str) -> None:
    words = " ".join(text.split()) or "a"
    markup, kind, frame = PLACES[place]
    made = render(edition(words, markup), "markdown").decode("utf-8")
    assert (kind, frame.replace("@", words)) in [(inside, shown(text)) for inside, text in blocks(made)], made


@pytest.mark.parametrize("words", ["*", "A_b_ [c](d)", "Mr. <b>", "# 1."])
def test_a_title_and_a_speaker_stay_words(words: str) -> None:
    root = etree.fromstring(SIGNS.read_bytes())
    root.find(f".//{{{TEI}}}titleStmt/{{{TEI}}}title").text = words
    (turn,) = root.xpath("//*[@xml:id = 't003']")
    turn.find(f"{{{TEI}}}speaker").text = words
    found = blocks(render(bytes(etree.tostring(root)), "markdown").decode("utf-8"))
    assert found[0] == ("heading", words)
    assert any(kind == "paragraph" and text.startswith(f"{words}:") for kind, text in found)


def test_headings_are_as_deep_as_their_divisions() -> None:
    part = f'<div xmlns="{TEI}"><head>Part</head><div><head>Section</head><p>x</p></div></div>'
    root = etree.fromstring(SIGNS.read_bytes())
    root.find(f".//{{{TEI}}}body").append(etree.fromstring(part))
    lines = render(bytes(etree.tostring(root)), "markdown").decode("utf-8").split("\n")
    assert {"## Part", "### Section"} <= set(lines)


def test_every_note_has_its_mark_and_every_mark_its_note() -> None:
    made = render(EDITION.read_bytes(), "markdown").decode("utf-8")
    body, *notes = re.split(r"^\[\^([\w-]+)\]: ", made, flags=re.MULTILINE)
    assert re.findall(r"\[\^([\w-]+)\]", body) == notes[::2]
    assert len(notes[::2]) > 50


def test_the_blocks_of_a_note_belong_to_it() -> None:
    root = etree.fromstring(SIGNS.read_bytes())
    (note,) = root.xpath("//*[@xml:id = 'fn1']")
    note.append(etree.fromstring(f'<list xmlns="{TEI}"><item>one</item><item>two</item></list>'))
    made = render(bytes(etree.tostring(root)), "markdown").decode("utf-8")
    assert "[^fn1]: Of 1954.\n\n    Not of 1931.\n\n    - one\n    - two\n" in made
