"""A tree written from its beginning to its end is the tree that was meant, whatever the text."""

from hypothesis import given
from hypothesis import strategies as st

from memcon.writer import Writer
from memcon.xmltools import ID, TEI, is_xml_text, local_name

TEXT = st.text(max_size=60).filter(is_xml_text).filter(lambda text: "\r" not in text)


@given(TEXT, TEXT, TEXT)
def test_text_and_attributes_come_out_as_they_went_in(text, value, tail):
    writer = Writer("p")
    writer.text(text)
    writer.element("hi", (("rend", value), ("n", "")), text)
    writer.text(tail)
    root = writer.tree()
    assert root.tag == f"{{{TEI}}}p"
    assert (root.text or "") == (root[0].text or "") == text
    assert (root[0].tail or "") == tail
    assert dict(root[0].attrib) == ({"rend": value} if value else {})


def test_elements_nest_as_they_were_opened_and_are_closed_at_the_end():
    writer = Writer("div")
    writer.open("sp", (("xml:id", "t001"),))
    writer.open("p")
    writer.text("a < b & c")
    writer.close()
    writer.open("p")
    root = writer.tree()
    assert [local_name(node) for node in root.iter()] == ["div", "sp", "p", "p"]
    assert root[0].get(ID) == "t001"
    assert root[0][0].text == "a < b & c"


def test_markup_in_a_text_is_text():
    writer = Writer("p")
    writer.text("</p><!DOCTYPE x [<!ENTITY a 'b'>]>&a;")
    root = writer.tree()
    assert len(root) == 0
    assert root.text == "</p><!DOCTYPE x [<!ENTITY a 'b'>]>&a;"
