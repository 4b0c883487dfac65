"""ODT in, transcripts out: what an office program shows, its notes, tables and pages."""

import pytest

from containers import ODF, odt, packed
from memcon.conversion import convert_bytes
from memcon.errors import SourceError
from memcon.findings import Severity
from memcon.model import Transcript
from memcon.stages.read import read_bytes
from memcon.stages.segment import segment
from memcon.validation import validate_bytes

STYLES = (
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Sub" style:parent-style-name="B" style:family="text">'
    '<style:text-properties fo:font-style="italic"/></style:style>'
    '<style:style style:name="P" style:family="paragraph">'
    '<style:paragraph-properties fo:break-before="page"/></style:style>'
)


def said(label: str, words: str, style: str = "") -> str:
    attribute = f' text:style-name="{style}"' if style else ""
    return f'<text:p{attribute}><text:span text:style-name="B">{label}:</text:span> {words}</text:p>'


TALK = said("Anna Example", "Good day\n  to you.") + said("Paul Muster", "Good day.") + said("Anna Example", "Well.")


def read(body: str) -> Transcript:
    return read_bytes(odt(body, STYLES), "talk.odt")


def edition(body: str) -> str:
    """Return the edition of a document; it has to be valid."""
    conversion = convert_bytes(odt(body, STYLES), "talk.odt")
    errors = [each for each in validate_bytes(conversion.tei, "talk.xml") if each.severity is Severity.ERROR]
    assert errors == []
    return conversion.tei.decode()


def test_paragraphs_with_labels_in_bold_type_are_turns():
    transcript = read(TALK)
    assert transcript.text == "Anna Example: Good day to you.\n\nPaul Muster: Good day.\n\nAnna Example: Well."
    assert [(mark.start, mark.end, mark.rend) for mark in transcript.blocks[0].marks] == [(0, 13, "bold")]
    assert edition(TALK).count("<sp ") == 3


def test_styles_that_are_based_on_others():
    (block, *_) = read('<text:p>So <text:span text:style-name="Sub">both</text:span>.</text:p>' + TALK).blocks
    assert sorted((mark.start, mark.end, mark.rend) for mark in block.marks) == [(3, 7, "bold"), (3, 7, "italic")]


def test_headings_tabs_spaces_and_lines():
    body = '<text:p>a<text:tab/>b<text:s text:c="3"/>c<text:line-break/>d</text:p>'
    transcript = read('<text:h text:outline-level="2">A talk</text:h>' + body + TALK)
    assert [(block.text, block.heading) for block in transcript.headings] == [("A talk", 2)]
    assert "a\tb   c\nd" in transcript.text


def test_notes_stand_at_the_end_with_their_numbers():
    note = (
        "<text:note><text:note-citation>i</text:note-citation><text:note-body><text:p>A note.</text:p>"
        "<text:p>More of it.</text:p></text:note-body></text:note>"
    )
    body = TALK + said("Paul Muster", f"I know{note}.")
    assert read(body).text.endswith("I know[1].\n\n[1] A note.\n\nMore of it.")
    assert '<note type="footnote" xml:id="fn1" n="1" target="#fnref-1"><p>A note.</p>' in edition(body)


def test_a_table_of_speakers():
    rows = [("Anna", "Good day."), ("Paul", "Good day."), ("Anna", "Well."), ("", "And so on.")]
    cells = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    table = "".join(f"<table:table-row>{cells.format(one)}{cells.format(two)}</table:table-row>" for one, two in rows)
    turns = segment(read(f"<table:table>{table}</table:table>")).turns
    assert [(turn.label.text, [each.text for each in turn.speech]) for turn in turns] == [
        ("Anna", ["Good day."]),
        ("Paul", ["Good day."]),
        ("Anna", ["Well.", "And so on."]),
    ]


def test_what_is_not_shown_is_left_out_and_told():
    deletion = "<text:deletion><text:p>Gone.</text:p></text:deletion>"
    deleted = f"<text:tracked-changes><text:changed-region>{deletion}</text:changed-region></text:tracked-changes>"
    comment = "<office:annotation><text:p>A remark.</text:p></office:annotation>"
    transcript = read(deleted + TALK + said("Paul Muster", f"Kept{comment}."))
    assert "Gone" not in transcript.text
    assert transcript.text.endswith("Kept.")
    told = {each.what: each.count for each in transcript.normalisations}
    assert told == {"tracked deletions left out": 1, "comments left out": 1}


def test_lists_and_tables():
    styles = (
        '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1"/>'
        '<text:list-level-style-number text:level="2"/></text:list-style>'
    )
    inner = "<text:list><text:list-item><text:p>wheat</text:p></text:list-item></text:list>"
    items = (
        f'<text:list text:style-name="L"><text:list-item><text:p>lower tariffs</text:p>{inner}</text:list-item>'
        "<text:list-item><text:p>more grain</text:p></text:list-item></text:list>"
    )
    cells = [["one", "two"], ["", "three"]]
    rows = "".join(
        f"<table:table-row>{''.join(f'<table:table-cell><text:p>{cell}</text:p></table:table-cell>' for cell in row)}"
        "</table:table-row>"
        for row in cells
    )
    body = f"<text:p>Anna Example: We want:</text:p>{items}<table:table>{rows}</table:table>{TALK}"
    written = "".join(convert_bytes(odt(body, STYLES + styles), "talk.odt").tei.decode().split())
    assert (
        '<listrend="bulleted"><item>lowertariffs<listrend="numbered"><item>wheat</item></list></item>'
        "<item>moregrain</item></list>" in written
    )
    assert "<row><cell>one</cell><cell>two</cell></row><row><cell/><cell>three</cell></row>" in written


def test_a_page_begins_with_a_style():
    assert [block.new_page for block in read(TALK + said("Paul Muster", "So.", "P")).blocks] == [
        False,
        False,
        False,
        True,
    ]


def test_a_finding_names_the_paragraph(memcon, tmp_path):
    source = tmp_path / "talk.odt"
    source.write_bytes(odt(TALK + said("Paul Muster", "I have read [Doc. IV with care."), STYLES))
    assert "talk.odt, paragraph 4 (“Paul Muster: I have read…”): warning T-004" in memcon("convert", source).err


@pytest.mark.parametrize(
    ("parts", "code", "words"),
    [
        ({"content.xml": f"<office:document-content {ODF}/>"}, "S-002", "no words"),
        ({"content.xml": "<a>"}, "S-008", "content.xml"),
        ({}, "S-008", "content.xml is missing"),
        ({"META-INF/manifest.xml": "<encryption-data/>", "content.xml": "?"}, "S-009", "password"),
    ],
)
def test_what_cannot_be_read_says_why(parts, code, words):
    data = packed({"mimetype": "application/vnd.oasis.opendocument.text", **parts})
    with pytest.raises(SourceError) as caught:
        read_bytes(data, "folder/talk.odt")
    assert (caught.value.code, caught.value.path) == (code, "folder/talk.odt")
    assert words in caught.value.message
