"""DOCX in, transcripts out: what Word shows, its notes, tables and pages; what it shows not is left out and told."""

import re

import pytest

from containers import W, docx, packed, paragraph
from memcon.conversion import convert_bytes
from memcon.errors import SourceError
from memcon.findings import Severity
from memcon.model import Transcript
from memcon.stages.read import read_bytes
from memcon.stages.segment import segment
from memcon.validation import validate_bytes

TALK = (
    paragraph("*Anna Example:* Good day to you.")
    + paragraph("*Paul Muster:* Good day.")
    + paragraph("*Anna Example:* Well.")
)
STYLES = (
    '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="H1"/></w:style>'
    '<w:style w:styleId="Said"><w:name w:val="Said"/><w:rPr><w:b/></w:rPr></w:style>'
)


def read(body: str, **parts: str) -> Transcript:
    return read_bytes(docx(body, **parts), "talk.docx")


def edition(body: str, **parts: str) -> str:
    """Return the edition of a document; it has to be valid and to hold all its source has."""
    conversion = convert_bytes(docx(body, **parts), "talk.docx")
    errors = [each for each in validate_bytes(conversion.tei, "talk.xml") if each.severity is Severity.ERROR]
    assert errors == []
    return conversion.tei.decode()


def left_out(transcript: Transcript) -> dict[str, int]:
    return {each.what: each.count for each in transcript.normalisations}


def test_paragraphs_with_labels_in_bold_type_are_turns():
    transcript = read(TALK)
    assert transcript.text == "Anna Example: Good day to you.\n\nPaul Muster: Good day.\n\nAnna Example: Well."
    assert [(mark.start, mark.end, mark.rend) for mark in transcript.blocks[0].marks] == [(0, 13, "bold")]
    assert [turn.label.text for turn in segment(transcript).turns] == ["Anna Example", "Paul Muster", "Anna Example"]
    assert edition(TALK).count("<sp ") == 3


def test_a_name_does_not_matter():
    assert convert_bytes(docx(TALK), "talk.txt").turns == 3


def test_headings_by_style_by_name_and_by_level():
    body = (
        paragraph("A talk", '<w:pStyle w:val="Own"/>')
        + paragraph("Vienna, 4 May 1962", '<w:outlineLvl w:val="1"/>')
        + TALK
    )
    transcript = read(body, styles=STYLES)
    assert [(block.text, block.heading) for block in transcript.headings] == [("A talk", 1), ("Vienna, 4 May 1962", 2)]


def test_emphasis_of_a_style_and_its_contrary():
    runs = '<w:r><w:t>Anna</w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>: so.</w:t></w:r>'
    transcript = read(f'<w:p><w:pPr><w:pStyle w:val="Said"/></w:pPr>{runs}</w:p>', styles=STYLES)
    assert [(mark.start, mark.end) for mark in transcript.blocks[0].marks] == [(0, 4)]


def test_notes_stand_at_the_end_with_their_numbers():
    reference = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    note = (
        '<w:footnote w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="7">{paragraph("A note.")}{paragraph("Its second part.")}</w:footnote>'
    )
    body = (
        TALK
        + paragraph("Paul Muster: I know.").replace("</w:p>", f"{reference}</w:p>")
        + paragraph("Signed: A. Example")
    )
    transcript = read(body, footnotes=note)
    assert transcript.text.endswith("I know.[1]\n\nSigned: A. Example\n\n[1] A note.\n\nIts second part.")
    tei = edition(body, footnotes=note)
    assert '<note type="footnote" xml:id="fn1" n="1" target="#fnref-1"><p>A note.</p>' in tei
    assert "Its second part.</p></note>" in tei.replace("\n", "").replace("  ", "")


def test_a_note_that_refers_to_itself_ends():
    body = TALK.replace("</w:p>", '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>', 1)
    said = paragraph("So.").replace("</w:p>", '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>')
    note = f'<w:footnote w:id="1">{said}</w:footnote>'
    assert read(body, footnotes=note).text.endswith("[1] So.[1]")


def cell(*texts: str) -> str:
    return f"<w:tc>{''.join(map(paragraph, texts))}</w:tc>"


def test_a_table_of_speakers():
    rows = [
        ("Anna (smiling)", "Good day."),
        ("Paul", "Good day."),
        ("Anna", "Well.", "Well again."),
        ("", "And so on."),
    ]
    table = "".join(f"<w:tr>{cell(first)}{cell(*said)}</w:tr>" for first, *said in rows)
    tei = edition(f"<w:tbl>{table}</w:tbl>")
    assert tei.count("<sp ") == 3
    assert len(re.findall("<p[ >]", tei[tei.index("<sp ") :])) == 5
    assert '<stage type="delivery">smiling</stage>' in tei


def test_a_table_of_those_present_is_text_row_by_row():
    rows = [("Mr. A. Example", "Minister"), ("Mr. P. Muster", "Ambassador"), ("Mr. B. Beispiel", "Interpreter")]
    table = "".join(f"<w:tr>{cell(first)}{cell(second)}</w:tr>" for first, second in rows)
    transcript = read(paragraph("Present:") + f"<w:tbl>{table}</w:tbl>" + TALK)
    assert "Present:\n\nMr. A. Example\tMinister\n\nMr. P. Muster\tAmbassador" in transcript.text
    assert [turn.label.text for turn in segment(transcript).turns] == ["Anna Example", "Paul Muster", "Anna Example"]


def test_what_word_does_not_show_is_left_out_and_what_it_shows_is_kept():
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        "<w:p>"
        + run.format("Anna: ")
        + f"<w:ins>{run.format('kept ')}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        + f"<w:sdt><w:sdtContent>{run.format('in a control ')}</w:sdtContent></w:sdt>"
        + f"<w:hyperlink>{run.format('linked ')}</w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r>"
        + "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/>"
        + "<w:sym w:font='X' w:char='F041'/></w:r>"
        + "</w:p>"
    )
    transcript = read(body + TALK)
    assert transcript.text.startswith("Anna: kept in a control linked a\tb\nc\u2011□\n\n")
    told = left_out(transcript)
    assert told["tracked deletions left out"] == 1
    assert told["tracked insertions taken as text"] == 1
    assert told["signs of symbol fonts written as □"] == 1


def test_a_text_box_is_read_once():
    box = f"<w:txbxContent>{paragraph('In a box.')}</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = (
        f"<mc:AlternateContent {mc}><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    transcript = read(TALK + f"<w:p><w:r>{both}</w:r></w:p>")
    assert transcript.text.count("In a box.") == 1


def test_pages():
    broken = (
        "<w:p><w:r><w:t>Paul: Here a page ends</w:t><w:br w:type='page'/><w:t>and the next begins.</w:t></w:r></w:p>"
    )
    transcript = read(TALK + broken + paragraph("Anna Example: Yes.", "<w:pageBreakBefore/>"))
    assert [block.new_page for block in transcript.blocks] == [False, False, False, False, True, True]
    assert "ends\n\n\fand" in transcript.text


def test_a_finding_names_the_paragraph_and_its_first_words(memcon, tmp_path):
    source = tmp_path / "talk.docx"
    source.write_bytes(docx("<w:p/>" + TALK + paragraph("Paul Muster: I have read the paper [Doc. IV with care.")))
    ran = memcon("convert", source, "-o", tmp_path / "talk.xml")
    assert ran.status == 0
    assert "talk.docx, paragraph 4 (“Paul Muster: I have read…”): warning T-004" in ran.err


def test_a_document_without_turns_is_told_at_a_paragraph(memcon, tmp_path):
    source = tmp_path / "talk.docx"
    source.write_bytes(docx(paragraph("Nobody says anything.")))
    ran = memcon("convert", source)
    assert ran.status == 3
    assert "talk.docx, paragraph 1 (“Nobody says anything.”): error T-001" in ran.err


def test_an_edition_is_checked_against_the_docx(memcon, tmp_path):
    source, target = tmp_path / "talk.docx", tmp_path / "talk.xml"
    source.write_bytes(docx(TALK))
    assert memcon("convert", source, "-o", target).status == 0
    assert memcon("validate", target, "--source", source).status == 0
    target.write_text(target.read_text().replace("Good day to you", "Good day"))
    ran = memcon("validate", target, "--source", source)
    assert ran.status == 3
    assert "“to you” is missing here (talk.docx, paragraph 1 (“Anna Example: Good day to…”))" in ran.out


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>'
)


def item(text: str, level: int = 0) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>')


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in cells)}</w:tr>"


def test_lists_and_tables():
    items = item("lower tariffs") + item("wheat", 1) + item("more grain")
    table = f"<w:tbl>{row('both')}{row('one', 'two')}{row('', 'three')}</w:tbl>"
    body = paragraph("*Anna Example:* We want:") + items + paragraph("and so on.") + table + TALK
    written = "".join(edition(body, numbering=NUMBERING).split())
    assert (
        '<listrend="bulleted"><item>lowertariffs<listrend="numbered"><item>wheat</item></list></item>'
        "<item>moregrain</item></list>" in written
    )
    assert (
        "<row><cell>both</cell></row><row><cell>one</cell><cell>two</cell></row>"
        "<row><cell/><cell>three</cell></row>" in written
    )
    assert "<pb" not in written, "items and rows are no halves of a paragraph"


@pytest.mark.parametrize("colon", ["", ":"])
def test_a_table_at_the_head_tells_when_where_and_who(colon):
    rows = row(f"Date{colon}", "4 May 1962") + row(f"Place{colon}", "Geneva")
    persons = f"<w:tr><w:tc>{paragraph(f'Participants{colon}')}</w:tc><w:tc>{paragraph('Anna Example, minister')}"
    table = f"<w:tbl>{rows}{persons}{paragraph('Paul Muster, clerk')}</w:tc></w:tr></w:tbl>"
    tei = edition(paragraph("A talk", '<w:outlineLvl w:val="0"/>') + table + TALK)
    assert re.search(r'<setting>\s*<date when="1962-05-04" type="conversation">4 May 1962</date>', tei)
    assert re.findall("<desc>([^<]*)</desc>", tei) == ["minister", "clerk"]
    assert "<title>A talk</title>" in tei


def test_running_heads_are_kept_as_fields_and_numbers_of_pages_are_none():
    number = '<w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {W}><w:body>{TALK}</w:body></w:document>",
        "word/header1.xml": f"<w:hdr {W}>{paragraph('SECRET - Talk')}</w:hdr>",
        "word/header2.xml": f"<w:hdr {W}>{paragraph('SECRET - Talk')}</w:hdr>",
        "word/footer1.xml": f"<w:ftr {W}><w:p><w:r><w:t>Page </w:t></w:r>{number}</w:p></w:ftr>",
    }
    transcript = read_bytes(packed(parts), "talk.docx")
    assert [(field.label, field.value) for field in transcript.fields] == [("Running head", "SECRET - Talk")]


def test_a_table_of_contents_is_no_text():
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    code = '<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    lines = f"<w:p>{begin}{code}<w:r><w:t>A talk 1</w:t></w:r></w:p><w:p><w:r><w:t>Second 2</w:t></w:r>{end}</w:p>"
    transcript = read(lines + TALK)
    assert transcript.text.startswith("Anna Example:")
    assert left_out(transcript)["words of a table of contents left out"] == 5


def test_soft_hyphens_and_formulas():
    run = "<w:r><w:t>tar\u00ad</w:t><w:softHyphen/><w:t>iffs, 10\u00a0million: </w:t></w:r>"
    formula = '<m:oMath xmlns:m="urn:m"><m:r><m:t>x = 2</m:t></m:r></m:oMath>'
    transcript = read(f"<w:p>{run}{formula}</w:p>{TALK}")
    assert transcript.text.startswith("tariffs, 10\u00a0million: x = 2\n")
    counts = left_out(transcript)
    assert (counts["soft hyphens left out"], counts["formulas written as words in a line"]) == (2, 1)


def test_what_a_reader_of_the_file_sees_and_the_edition_has_not_is_told():
    comment = '<w:r><w:commentReference w:id="0"/></w:r>'
    (finding,) = read(f"<w:p>{comment}<w:r><w:drawing/></w:r></w:p>{TALK}").findings
    assert finding.code == "S-015"
    assert "1 image or drawing, 1 comment." in finding.message


def test_macros_are_left_out_and_told():
    macros = packed(
        {"word/document.xml": f"<w:document {W}><w:body>{TALK}</w:body></w:document>", "word/vbaProject.bin": b"x"}
    )
    assert left_out(read_bytes(macros, "talk.docm")) == {"macros left out, and not run": 1}


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (docx(TALK)[:-40], "S-008", "cut off"),
        (packed({"word/document.xml": f"<w:document {W}><w:body>"}), "S-008", "word/document.xml"),
        (
            packed({"word/document.xml": "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"}),
            "S-008",
            "DOCTYPE",
        ),
        (docx("<w:p/>"), "S-002", "no words"),
        (packed({"word/document.xml": "<a/>", "../../evil.txt": "x"}), "S-011", "outside"),
        (packed({"word/document.xml": "<a/>", "/etc/evil": "x"}), "S-011", "outside"),
        (packed({"word/document.xml": "<a/>", "C:\\evil": "x"}), "S-011", "outside"),
        (packed({"word/document.xml": b" " * 30_000_000}), "S-010", "30 MB"),
        (packed({f"word/{number}": "" for number in range(6000)}), "S-010", "6000 parts"),
    ],
    ids=lambda value: value if isinstance(value, str) else "file",
)
def test_what_cannot_be_read_says_why(data, code, words):
    with pytest.raises(SourceError) as caught:
        read_bytes(data, "folder/talk.docx")
    assert caught.value.code == code
    assert words in caught.value.message
    assert caught.value.path == "folder/talk.docx"
    assert caught.value.hint
