"""Where things stand in a file: elements, attributes and characters, whatever stands between them."""

import pytest

from memcon.positions import positions
from memcon.xmltools import ID, find, parse, tei

TEXT = """<?xml version="1.0" encoding="UTF-8"?>
<!-- a comment with <p> in it -->
<TEI xmlns="http://www.tei-c.org/ns/1.0"
     xml:id="talk"
     n='a > b'>
  <text><!-- <p> --><?go on="<p>"?>
    <p
       who = "#a"
       xml:id="p1">First &amp; <hi>second</hi>
      third [<![CDATA[<p>fourth]]>&#91;
    </p>
    <lb/><p>毛泽东 <name/>last</p>
  </text>
</TEI>
"""


def places(text=TEXT, encoding="utf-8"):
    data = text.encode(encoding)
    root = parse(data)
    return root, positions(root, data)


def nodes(root, tag):
    return list(root.iter(tei(tag)))


def test_an_element_is_where_its_tag_begins():
    root, found = places()
    assert found.of(root) == (3, 1)
    assert [found.of(node) for node in nodes(root, "p")] == [(7, 5), (12, 10)]
    assert found.of(find(root, ".//tei:name")) == (12, 17)


def test_an_attribute_is_where_its_value_begins():
    root, found = places()
    assert found.of_attribute(root, ID) == (4, 14)
    assert found.of_attribute(root, "n") == (5, 9)
    assert found.of_attribute(nodes(root, "p")[0], "who") == (8, 15)
    assert found.of_attribute(nodes(root, "p")[0], "who", itself=True) == (8, 8)
    assert found.of_attribute(nodes(root, "p")[0], "ref") == (7, 5), "one that is not there: the element"


def test_a_character_is_on_the_line_it_stands_on():
    root, found = places()
    paragraph, highlighted = nodes(root, "p")[0], nodes(root, "hi")[0]
    assert found.of_character(paragraph, False, paragraph.text.index("&")) == (9, 26)
    tail = highlighted.tail
    assert found.of_character(highlighted, True, tail.index("third")) == (10, 7)
    assert found.of_character(highlighted, True, tail.index("fourth")) == (10, 26)
    assert found.of_character(highlighted, True, tail.rindex("[")) == (10, 35)
    last = nodes(root, "name")[0]
    assert found.of_character(last, True, 2) == (12, 26)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_encodings_and_marks_of_byte_order_make_no_difference(encoding):
    declared = TEXT.replace("UTF-8", "UTF-16" if encoding == "utf-16" else "UTF-8")
    root, found = places(declared, encoding)
    assert found.of(nodes(root, "p")[1]) == (12, 10)


def test_lines_of_another_system_are_lines():
    root, found = places(TEXT.replace("\n", "\r\n"))
    paragraph, highlighted = nodes(root, "p")[0], nodes(root, "hi")[0]
    assert found.of(paragraph) == (7, 5)
    assert found.of_character(highlighted, True, highlighted.tail.index("third")) == (10, 7)


def test_lines_beyond_what_the_parser_counts_are_right():
    root, found = places(TEXT.replace("<lb/>", "\n" * 70_000))
    assert found.of(nodes(root, "p")[1]).line == 70_012
    assert found.of_attribute(nodes(root, "p")[0], "who").line == 8


def test_without_the_bytes_the_line_is_the_parsers():
    root = parse(TEXT.encode())
    found = positions(root)
    assert found.of(nodes(root, "p")[1]) == (12, 0)
    assert found.of_character(nodes(root, "p")[1], False, 1) == (12, 0)
