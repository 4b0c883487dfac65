"""XML: secure parsing, building, the canonical serialiser."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.canonical import relaid, serialise
from memcon.errors import DocumentError, MissingError
from memcon.xmltools import (
    TEI,
    Element,
    append_text,
    copy,
    descendants,
    element,
    find,
    find_all,
    forbidden_characters,
    is_xml_text,
    local_name,
    parse,
    sub,
    text_of,
    without_forbidden,
)


def laid_out(inner: str) -> str:
    """Return what the serialiser makes of a paragraph's content, without the paragraph's tags."""
    text = serialise(parse(f'<p xmlns="{TEI}">{inner}</p>'.encode())).decode()
    return text.partition(f'<p xmlns="{TEI}">')[2].removesuffix("</p>\n")


@pytest.mark.parametrize(
    ("document", "code", "line"),
    [
        (b"<a>\n\n<b>\n</a>", "E-001", 4),
        (b"<a>\n", "E-001", 2),
        (b"", "E-001", 1),
        (b"no markup", "E-001", 1),
        (b"<a>\n&unknown;</a>", "E-001", 2),
        (b'<?xml version="1.0" encoding="none-such"?><a/>', "E-001", 1),
        (b"<a>" * 300 + b"</a>" * 300, "E-001", 1),
        (b"<a>\n\x01</a>", "E-001", 2),
        (b"<!DOCTYPE a><a/>", "E-002", 1),
        (b'<!DOCTYPE a SYSTEM "none.dtd"><a/>', "E-002", 1),
        (b'<!DOCTYPE a [<!ENTITY b "c">]>\n<a>&b;</a>', "E-002", 1),
        (b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>\n<a>&b;</a>', "E-002", 1),
    ],
)
def test_what_is_malformed_or_declares_entities_is_refused_with_its_line(document, code, line):
    with pytest.raises(DocumentError) as caught:
        parse(document, "some.xml")
    assert (caught.value.code, caught.value.line, caught.value.path) == (code, line, "some.xml")


def test_entities_that_grow_are_not_expanded():
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    with pytest.raises(DocumentError) as caught:
        parse(f'<!DOCTYPE a [<!ENTITY e0 "x">{entities}]><a>&e11;</a>'.encode())
    assert caught.value.code in ("E-001", "E-002")


@pytest.mark.parametrize("name", ["none.xml", "."])
def test_a_file_that_cannot_be_read_is_missing(tmp_path, name):
    with pytest.raises(MissingError) as caught:
        parse(tmp_path / name)
    assert (caught.value.code, caught.value.path) == ("P-002", tmp_path / name)


@pytest.mark.parametrize("character", ["\0", "\x08", "\x0b", "\x0c", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_forbids_is_found_and_left_out(character):
    text = f"a{character}b{character}"
    assert not is_xml_text(text)
    assert list(forbidden_characters(text)) == [1, 3]
    assert without_forbidden(text) == "ab"


@pytest.mark.parametrize("text", ["", "a\tb\r\n", "é—“😀\x85\u2028\ue000\ufffd"])
def test_what_xml_allows_stays(text):
    assert is_xml_text(text)
    assert without_forbidden(text) == text


@given(st.text())
def test_text_less_what_is_forbidden_can_be_written_and_read_again(text):
    made = element("hi", {"n": "1"}, without_forbidden(text))
    assert is_xml_text(made.text or "")
    assert text_of(parse(serialise(made))) == text_of(made)


def test_elements_are_made_in_the_namespace_of_tei_and_empty_attributes_left_out():
    root = element("div", {"xml:id": "a", "xml:lang": "en", "n": "", "type": "x"})
    sub(root, "p", text="One")
    append_text(root, " two")
    append_text(root, "")
    append_text(root[0], "!")
    assert serialise(copy(root[0])) == f'<?xml version="1.0" encoding="UTF-8"?>\n<p xmlns="{TEI}">One!</p>\n'.encode()
    assert dict(root.attrib) == {
        "{http://www.w3.org/XML/1998/namespace}id": "a",
        "{http://www.w3.org/XML/1998/namespace}lang": "en",
        "type": "x",
    }
    assert text_of(root) == "One! two"
    assert [local_name(node) for node in descendants(root, "p", "div")] == ["div", "p"]
    assert find(root, "tei:p") is root[0] is find_all(root, ".//tei:p")[0]
    assert find(root, "tei:q") is None


def test_processing_instructions_before_the_root_are_kept_in_order():
    instructions = [("xml-model", 'href="a.rng"'), ("xml-stylesheet", 'href="b.css"')]
    written = serialise(element("TEI"), instructions)
    assert written.decode().splitlines()[:3] == [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<?xml-model href="a.rng"?>',
        '<?xml-stylesheet href="b.css"?>',
    ]
    assert relaid(parse(written)) == written


def test_comments_around_the_root_are_kept():
    written = (
        b'<?xml version="1.0" encoding="UTF-8"?>\n<!-- mine -->\n<?a b?>\n<TEI xmlns="%s"/>\n<!-- after -->\n'
        % TEI.encode()
    )
    assert relaid(parse(written)) == written


def test_structure_is_indented_and_prose_has_a_sentence_a_line():
    turn = "<sp><p>One is. Two\n is.</p></sp>"
    source = f'<text xmlns="{TEI}"><body><div><head>A  Talk</head>{turn}<list/></div></body></text>'
    assert serialise(parse(source.encode())).decode().splitlines()[1:] == [
        f'<text xmlns="{TEI}">',
        "  <body>",
        "    <div>",
        "      <head>A Talk</head>",
        "      <sp>",
        "        <p>One is.",
        "          Two is.</p>",
        "      </sp>",
        "      <list/>",
        "    </div>",
        "  </body>",
        "</text>",
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "One is. Two is! Three is? Four is… Five.",
            ["One is.", "Two is!", "Three is?", "Four is…", "Five."],
        ),
        ("He said “No.” Then he left.", ["He said “No.”", "Then he left."]),
        ("So it is (I think). Yes.", ["So it is (I think).", "Yes."]),
        ("It is so. “Yes.” No.", ["It is so.", "“Yes.”", "No."]),
        ("So says N.S. Khrushchev today.", ["So says N.S. Khrushchev today."]),
        ("N. Khrushchev and Mr. Smith, Mrs. Smith, Prof. Smith, Gen. Smith, cde. Smith", None),
        ("It is so. and so on", None),
        ("It cost 3. 5 men", None),
        ("the word ”Taiwan” Is", None),
        ("Это так. И это так.", ["Это так.", "И это так."]),
    ],
)
def test_a_line_ends_where_a_sentence_ends_and_not_after_an_abbreviation(text, sentences):
    assert laid_out(text).split("\n  ") == (sentences or [text])


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (" a <hi> b </hi> c ", "a <hi> b </hi> c"),
        ("<hi>A.</hi> B is.  C is. ", "<hi>A.</hi> B is.\n  C is."),
        ("A<pb/>B", "A<pb/>B"),
        ("A\u00a0 B", "A\u00a0 B"),
        ("A &amp; B &lt; C", "A &amp; B &lt; C"),
        ("A<!-- one. Two --> B", "A<!-- one. Two --> B"),
        ("<hi>A is. B is.</hi>", "<hi>A is. B is.</hi>"),
    ],
)
def test_white_space_is_put_only_where_it_is_already(inner, expected):
    assert laid_out(inner) == expected


def test_structure_that_holds_text_is_left_as_prose():
    source = f'<div xmlns="{TEI}">Some <p>One.</p> words.</div>'
    assert serialise(parse(source.encode())).decode().splitlines()[1] == source


def test_an_element_of_mere_white_space_is_written_the_same_each_time():
    written = serialise(parse(f'<div xmlns="{TEI}"><p> </p></div>'.encode()))
    assert serialise(parse(written)) == written


CHARACTERS = st.sampled_from(string.ascii_letters + "   ..?!…,“”’()[]&<>\n\t\r\u00a0éЖ好1") | st.characters(
    exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"
)
WORDS = st.text(CHARACTERS, max_size=30).map(lambda text: text if text.strip(" \t\r\n") else None)


@st.composite
def paragraphs(draw: st.DrawFn, depth: int = 2) -> Element:
    """Make an element of mixed content."""
    node = element(draw(st.sampled_from(["p", "note", "stage", "item"] if depth == 2 else ["hi", "note", "pb"])))
    node.text = draw(WORDS)
    for child in draw(st.lists(paragraphs(depth - 1), max_size=3)) if depth else []:
        node.append(child)
        child.tail = draw(WORDS)
    return node


@given(st.lists(paragraphs(), min_size=1, max_size=3), st.sampled_from(["div", "sp", "closer"]))
def test_serialising_changes_no_word_and_what_was_parsed_gives_the_same_bytes(made, tag):
    words = [text_of(paragraph) for paragraph in made]
    root = element("body")
    parent = sub(root, tag)
    parent.extend(made)
    for paragraph in parent:
        paragraph.tail = None
    written = serialise(root)
    again = parse(written)
    assert [text_of(paragraph) for paragraph in again[0]] == words
    assert serialise(again) == written
    assert b"\r" not in written
    assert b"&#13;" not in written
