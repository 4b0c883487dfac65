"""RTF in, transcripts out: text in any code page, emphasis, notes, tables; what is not shown is left out and told."""

import pytest

from memcon.conversion import convert_bytes
from memcon.errors import SourceError
from memcon.findings import Severity
from memcon.model import Transcript
from memcon.stages.read import read_bytes
from memcon.stages.segment import segment
from memcon.validation import validate_bytes

TALK = "\\pard{\\b Anna Example:} Good day to you.\\par\n\\b Paul Muster:\\b0  Good day.\\par Anna Example: Well.\\par "


def rtf(body: str, head: str = "") -> bytes:
    return (
        r"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times CYR;}}" + head + body + "}"
    ).encode()


def read(body: str, head: str = "") -> Transcript:
    return read_bytes(rtf(body, head), "talk.rtf")


def test_paragraphs_with_labels_in_bold_type_are_turns():
    transcript = read(TALK)
    assert transcript.text == "Anna Example: Good day to you.\n\nPaul Muster: Good day.\n\nAnna Example: Well."
    assert [(mark.start, mark.end, mark.rend) for mark in transcript.blocks[0].marks] == [(0, 13, "bold")]
    assert [(mark.start, mark.end, mark.rend) for mark in transcript.blocks[1].marks] == [(0, 12, "bold")]
    conversion = convert_bytes(rtf(TALK), "talk.rtf")
    assert conversion.turns == 3
    assert [f for f in validate_bytes(conversion.tei, "talk.xml") if f.severity is Severity.ERROR] == []


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (r"caf\'e9 \'93so\'94", "café “so”"),
        (r"{\f1 \'c4\'e0}", "Да"),
        (r"\u1044?\u1072? x", "Да x"),
        (r"\uc2\u1044??\u1072\'3f\'3f x", "Да x"),
        (r"\u-10179?\u-8704?.", "😀."),
        (r"a\tab b\line c\~d\_e\-f\emdash g\bullet", "a\tb\nc\u00a0d\u2011ef—g•"),
        (r"\{so\} \\", "{so} \\"),
        ("one \r\nword", "one word"),
        (r"x{\*\unheard of it}y{\*\shpinst{\sp z}{\shptxt box}}", "xybox"),
    ],
)
def test_characters(written, words):
    assert read(f"Anna: {written}\\par {TALK}").text.startswith(f"Anna: {words}\n\n")


def test_notes_stand_at_the_end_and_the_text_goes_on_after_them():
    body = (
        TALK
        + r"Paul Muster: I know{\super\chftn}{\footnote\pard {\super\chftn} A note.\par More of it.} and go on.\par "
    )
    assert read(body).text.endswith("I know[1] and go on.\n\n[1]  A note.\n\nMore of it.")
    assert (
        '<note type="footnote" xml:id="fn1" n="1" target="#fnref-1">'
        in convert_bytes(rtf(body), "talk.rtf").tei.decode()
    )


def test_headings_by_style_and_by_level():
    head = r"{\stylesheet{\s0 Normal;}{\s3 heading 2;}}"
    transcript = read(r"\pard\s3 A talk\par\pard\outlinelevel2 Vienna\par " + TALK, head)
    assert [(block.text, block.heading) for block in transcript.headings] == [("A talk", 2), ("Vienna", 3)]


def test_a_table_of_speakers():
    rows = [("Anna", "Good day."), ("Paul", "Good day."), ("Anna", "Well.")]
    table = "".join(rf"\trowd\cellx900\cellx9000 {one}\cell {two}\cell\row " for one, two in rows)
    turns = segment(read(table)).turns
    assert [(turn.label.text, turn.speech[0].text) for turn in turns] == rows


def test_what_is_not_shown_is_left_out_and_told():
    hidden = r"{\header Head}{\pict\bin4 }}}}}{\*\annotation A remark.}{\v secret}{\deleted gone}"
    transcript = read(hidden + r"{\info{\title A file}{\author B}}" + TALK)
    assert transcript.text.startswith("Anna Example:")
    told = {each.what: each.count for each in transcript.normalisations}
    assert told == {
        "images and drawings left out": 1,
        "comments left out": 1,
        "hidden or deleted words left out": 2,
    }
    assert {field.label: field.value for field in transcript.fields} == {
        "Title of the file": "A file",
        "Author of the file": "B",
        "Running head": "Head",
    }
    (finding,) = transcript.findings
    assert finding.code == "S-015"
    assert "1 image or drawing, 1 comment, 2 passages that are hidden or deleted" in finding.message


def test_running_heads_are_kept_as_fields_and_numbers_of_pages_are_none():
    heads = r"{\header \pard SECRET \'97 Talk\par}{\footer Page {\field{\*\fldinst PAGE}{\fldrslt 2}}\par}"
    assert [(field.label, field.value) for field in read(heads + TALK).fields] == [("Running head", "SECRET — Talk")]


def test_lists_and_tables():
    bullet = r"{\listtext\'b7\tab}"
    items = rf"{bullet}\pard\ls1 one\par{bullet}\ls1\ilvl1 two\par{{\pntext 1.\tab}}\pard three\par "
    table = r"\trowd\cellx9\cellx99 a\cell b\cell\row \trowd\cellx9\cellx99 \cell c\cell\row\pard "
    tei = convert_bytes(rtf(r"\pard{\b Anna Example:} We want:\par " + items + table + TALK), "talk.rtf").tei
    assert [f for f in validate_bytes(tei, "talk.xml") if f.severity is Severity.ERROR] == []
    written = "".join(tei.decode().split())
    assert '<item>one<listrend="bulleted"><item>two</item></list></item>' in written
    assert '<listrend="numbered"><item>three</item></list>' in written
    assert "<row><cell>a</cell><cell>b</cell></row><row><cell/><cell>c</cell></row>" in written


def test_pages():
    assert [block.new_page for block in read(TALK + r"\page Paul: So.\par ").blocks] == [False, False, False, True]


def test_a_finding_names_the_paragraph(memcon, tmp_path):
    source = tmp_path / "talk.rtf"
    source.write_bytes(rtf(TALK + r"Paul Muster: I have read [Doc. IV with care.\par "))
    assert "talk.rtf, paragraph 4 (“Paul Muster: I have read…”): warning T-004" in memcon("convert", source).err


@pytest.mark.parametrize(
    ("data", "code"), [(rtf(TALK)[:-20], "S-008"), (rtf(""), "S-002"), (b"{\\rtf1 " + b"{" * 20_000, "S-008")]
)
def test_what_cannot_be_read_says_why(data, code):
    with pytest.raises(SourceError) as caught:
        read_bytes(data, "folder/talk.rtf")
    assert (caught.value.code, caught.value.path) == (code, "folder/talk.rtf")
