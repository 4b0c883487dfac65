"""Reading: bytes in, blocks that point back at the source out."""

import time

import pytest

from memcon.errors import SourceError
from memcon.model import Transcript
from memcon.stages.read import read_bytes, read_file

FIELDS = {
    "Citation": '"A Talk", 2 October 1959, f. 52, op. 1.',
    "Summary": "Two men talk.",
    "Original Language": "Russian",
    "Shoe Size": "forty-two",
}
TALK = "A. Smith: Good morning.\n\nB. Jones: Good morning to you.\n\nA. Smith: Shall we begin?"
FRENCH = (
    "Le Président : Vous êtes arrivé à Genève il y a déjà une journée.\n\n"
    "Le Ministre : Oui, et la délégation a été reçue très généreusement.\n\n"
) * 4
GERMAN = (
    "Kanzler: Für uns wäre das natürlich möglich; die Gespräche müßten früher geführt werden.\n\n"
    "Minister: Ich würde das ebenfalls begrüßen.\n\n"
) * 4
RUSSIAN = (
    "Хрущев: Мы получили ваше письмо и внимательно его изучили.\n\n"
    "Мао Цзэдун: Хорошо. Тогда начнем обмен мнениями о положении в мире.\n\n"
) * 4


def read(text: str, name: str = "talk.txt") -> Transcript:
    return read_bytes(text.encode(), name)


def page(*labels: str, level: int = 4, bold: bool = True) -> str:
    """Make an archive's page with the fields in this order, the transcript under ``Contents`` among them."""
    sign = "**" if bold else ""
    parts = [f"## {sign}October 2, 1959{sign}", f"# {sign}A Talk{sign}"]
    for label in labels:
        parts += [f"{'#' * level} {sign}{label}:{sign}", TALK if label == "Contents" else FIELDS[label]]
    return "\n\n".join(parts) + "\n"


def words_at(transcript: Transcript, start: int, end: int) -> str:
    """Return the characters of a stretch of the source, less white space and the format's markup."""
    markup = {offset for first, last in transcript.syntax for offset in range(first, last)}
    kept = (transcript.text[offset] for offset in range(start, end) if offset not in markup)
    return "".join("".join(kept).split())


@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize("level", [2, 4, 6])
@pytest.mark.parametrize(
    "order",
    [
        ("Citation", "Summary", "Original Language", "Contents"),
        ("Contents", "Citation", "Original Language", "Summary"),
        ("Summary", "Contents", "Citation"),
        ("Citation", "Shoe Size", "Contents"),
        ("Contents",),
    ],
)
def test_fields_of_an_archives_page_are_read_in_any_order(order, level, bold):
    transcript = read(page(*order, level=level, bold=bold), "page.md")
    assert [(field.label, field.value) for field in transcript.fields] == [
        (label, FIELDS[label]) for label in order if label != "Contents"
    ]
    assert [heading.text for heading in transcript.headings] == ["October 2, 1959", "A Talk"]
    assert "\n\n".join(block.text for block in transcript.blocks) == TALK
    assert transcript.findings == ()


def test_every_field_names_the_line_of_its_heading():
    transcript = read(page("Citation", "Summary", "Contents"), "page.md")
    lines = transcript.text.split("\n")
    assert [lines[f.line - 1] for f in transcript.fields] == ["#### **Citation:**", "#### **Summary:**"]


def test_a_short_line_before_the_transcript_is_the_value_of_its_field():
    transcript = read(f"# A Talk\n\n#### Contents:\n\nTranslation - English\n\n{TALK}", "page.md")
    assert [(f.label, f.value) for f in transcript.fields] == [("Contents", "Translation - English")]
    assert transcript.blocks[0].text == "A. Smith: Good morning."


def test_a_links_angle_brackets_are_no_part_of_a_fields_value():
    text = f"#### Citation:\n\nA Talk.  \n<https://example.org/1>\n\n#### Contents:\n\n{TALK}"
    assert read(text, "page.md").fields[0].value == "A Talk. https://example.org/1"


def test_bold_lines_before_the_transcript_are_fields():
    transcript = read(f"# A Talk\n\n**Date:** 1959-10-02\n\n**Citation:** Archive\n\n{TALK}", "page.md")
    assert [(f.label, f.value, f.line) for f in transcript.fields] == [
        ("Date", "1959-10-02", 3),
        ("Citation", "Archive", 5),
    ]
    assert [heading.text for heading in transcript.headings] == ["A Talk"]
    assert transcript.blocks[0].text == "A. Smith: Good morning."


def test_a_bold_speakers_label_is_no_field():
    transcript = read("# A Talk\n\n**Smith:** Good morning.\n\n**Jones:** Good day.", "page.md")
    assert transcript.fields == ()
    assert [block.text for block in transcript.blocks] == ["Smith: Good morning.", "Jones: Good day."]


@pytest.mark.parametrize("text", ["two men talk", "first and\nsecond of it"])
def test_consecutive_bold_lines_give_each_field_its_line_and_its_whole_value(text):
    transcript = read(f"# T\n\n**Date:** 1959\n**Summary:** {text}\n**Citation:** x\n\n{TALK}", "page.md")
    assert [(f.label, f.value, f.line) for f in transcript.fields] == [
        ("Date", "1959", 3),
        ("Summary", " ".join(text.split()), 4),
        ("Citation", "x", 5 + text.count("\n")),
    ]


def test_the_colon_of_a_field_may_stand_after_the_bold_type():
    transcript = read(f"#### **Citation**:\n\nArchive\n\n#### **Contents**:\n\n{TALK}", "page.md")
    assert [(field.label, field.value) for field in transcript.fields] == [("Citation", "Archive")]


@pytest.mark.parametrize(
    "text",
    [
        "A word of introduction.\n\n# A Talk\n\n#### Citation:\n\nArchive\n\n#### Contents:\n\n" + TALK,
        "# A Talk\n\nA word of introduction.\n\n#### Citation:\n\nArchive\n\n#### Contents:\n\n" + TALK,
    ],
)
def test_text_that_belongs_to_no_field_is_kept_somewhere_or_reported(text):
    transcript = read(text, "page.md")
    kept = (transcript.headings, transcript.fields, transcript.blocks, transcript.findings)
    assert "A word of introduction." in str(kept)


@pytest.mark.parametrize(
    ("source", "text", "marks"),
    [
        ("Smith: a **bold** word", "Smith: a bold word", [("bold", "bold")]),
        ("Smith: an *italic* word", "Smith: an italic word", [("italic", "italic")]),
        ("Smith: an _italic_ word", "Smith: an italic word", [("italic", "italic")]),
        ("Smith: snake_case_word", "Smith: snake_case_word", []),
        ("Smith: 2 * 3 * 4", "Smith: 2 * 3 * 4", []),
        (r"Smith: 2 \* 3, 1\. \[sic\]", "Smith: 2 * 3, 1. [sic]", []),
        (r"Smith: \*no\*", "Smith: *no*", []),
        ("Smith: a hard\\\nbreak", "Smith: a hard break", []),
        ("Smith: see <https://example.org/a>.", "Smith: see https://example.org/a.", []),
        ("Smith: a < b > c", "Smith: a < b > c", []),
    ],
)
def test_inline_markup_leaves_the_text_and_emphasis_is_kept_as_marks(source, text, marks):
    transcript = read(f"# A Talk\n\n{source}\n", "page.md")
    (block,) = transcript.blocks
    assert block.text == text
    assert [(block.text[mark.start : mark.end], mark.rend) for mark in block.marks] == marks
    assert words_at(transcript, *transcript.body) == "".join(text.split())


def test_an_address_is_read_whole_whatever_signs_it_has():
    transcript = read("# A Talk\n\nSmith: see <https://example.org/_a_/b>.", "page.md")
    assert transcript.blocks[0].text == "Smith: see https://example.org/_a_/b."


@pytest.mark.parametrize("line", ["# #", "    # not a heading", "#######"])
def test_a_line_of_hashes_is_read_as_markup_or_as_text_but_not_lost(line):
    transcript = read(f"{line}\n\nSmith: Good morning.\n", "page.md")
    held = "".join("".join(block.text.split()) for block in transcript.blocks)
    assert words_at(transcript, *transcript.body) in (held, held.replace("#", ""))


@pytest.mark.parametrize(
    ("heading", "line"),
    [("#### **Summary:", 5), ("## **", 5), ("### Summary:**", 5), ("# ", 5)],
)
def test_a_heading_that_is_empty_or_whose_bold_type_is_open_is_reported(heading, line):
    transcript = read(f"# A Talk\n\n{TALK.splitlines()[0]}\n\n{heading}\n\n{TALK}", "page.md")
    assert [(f.code, f.line, f.path) for f in transcript.findings] == [("S-007", line, "page.md")]


def test_a_name_without_md_is_markdown_if_it_has_headings():
    assert read(page("Citation", "Contents"), "talk.txt").fields[0].label == "Citation"
    assert read("Smith: No # heading.\n\nJones: Nor here.").syntax == ()


def test_a_heading_needs_no_blank_line_before_it():
    blocks = read("Smith: One.\n## Part *two*\nJones: Two.", "page.md").blocks
    assert [(block.text, block.heading) for block in blocks] == [
        ("Smith: One.", 0),
        ("Part two", 2),
        ("Jones: Two.", 0),
    ]


@pytest.mark.parametrize(
    "text",
    [
        TALK,
        TALK.replace("\n\n", "\n") + "\nB. Jones: Yes.",  # one line a paragraph
        "Smith: A speech that\nruns over lines and\nso on.\n\nJones: Yes,\nindeed.",
        "Smith: One.  \n\n \t \n\n\n  Jones:   Two\tand   three.",
        "Smith: One.\n\n\fJones: Two.\f\fSmith: Three.",
        "\n\n\n" + TALK + "\n\n\n",
    ],
)
@pytest.mark.parametrize("name", ["talk.txt", "talk.md"])
def test_every_block_points_at_its_place_in_the_source(text, name):
    transcript = read(text, name)
    assert len(transcript.blocks) > 1
    for block in transcript.blocks:
        assert " ".join(transcript.text[block.start : block.end].split()) == block.text
        assert block.line == transcript.text.count("\n", 0, block.start) + 1
        for offset, source in block.breaks:
            assert transcript.text[source] == block.text[offset]
            assert not transcript.text[transcript.text.rfind("\n", 0, source) : source].strip()


def test_headings_and_emphasis_point_at_their_place_in_the_source():
    text = page("Citation", "Contents").replace("morning", "*morning*") + "\n## **Part** two\n\nMore."
    transcript = read(text, "page.md")
    blocks = (*transcript.headings, *transcript.blocks)
    assert len(blocks) == 7
    for block in blocks:
        assert words_at(transcript, block.start, block.end) == "".join(block.text.split())
        assert transcript.text.count("\n", 0, block.start) + 1 == block.line
    assert [block.heading for block in blocks] == [2, 1, 0, 0, 0, 2, 0]


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_line_ends_of_every_system_give_the_same_blocks(ends):
    transcript = read_bytes(TALK.replace("\n", ends).encode(), "talk.txt")
    assert (transcript.text, transcript.blocks) == (TALK, read(TALK).blocks)
    assert [n.count for n in transcript.normalisations] == ([] if ends == "\n" else [4])


def test_a_form_feed_begins_a_new_page():
    blocks = read("Smith: One.\n\fJones: Two.\n\nSmith: Three.").blocks
    assert [(block.text, block.new_page, block.line) for block in blocks] == [
        ("Smith: One.", False, 1),
        ("Jones: Two.", True, 2),
        ("Smith: Three.", False, 4),
    ]


@pytest.mark.parametrize(
    ("encoding", "found"),
    [("utf-8-sig", "utf-8"), ("utf-16", "utf-16-le"), ("utf-32", "utf-32-le"), ("utf-8", "utf-8")],
)
def test_unicode_is_read_in_every_form_and_its_byte_order_mark_left_out(encoding, found):
    transcript = read_bytes(RUSSIAN.encode(encoding), "talk.txt")
    assert (transcript.text, transcript.encoding, transcript.findings) == (RUSSIAN, found, ())


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(GERMAN, "latin-1"), (RUSSIAN, "cp1251"), (FRENCH, "latin-1")],
)
def test_an_old_encoding_is_found_out_and_reported(text, encoding):
    transcript = read_bytes(text.encode(encoding), "talk.txt")
    assert transcript.text == text
    assert [(f.code, f.line, f.severity) for f in transcript.findings] == [("S-005", 1, "warning")]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "latin-1"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "utf-16-le"),
    ],
)
def test_an_encoding_that_is_given_is_used_without_a_guess(text, encoding):
    transcript = read_bytes(text.encode(encoding), "talk.txt", encoding)
    assert (transcript.text, transcript.findings) == (text, ())


def test_control_characters_leave_the_text_and_are_reported_where_they_stood():
    transcript = read("Smith: One.\n\nJones: T\x07wo\x0b.\n\n\fSmith: Three\x00.\ufffe")
    assert [block.text for block in transcript.blocks] == ["Smith: One.", "Jones: Two.", "Smith: Three."]
    assert [(f.code, f.line, f.column) for f in transcript.findings] == [
        ("S-006", 3, 9),
        ("S-006", 3, 12),
        ("S-006", 5, 14),
        ("S-006", 5, 16),
    ]
    assert transcript.normalisations[-1].count == 4


@pytest.mark.parametrize(
    ("data", "encoding", "code", "line"),
    [
        (b"", None, "S-002", None),
        (b" \r\n\t\n", None, "S-002", None),
        (b"\xef\xbb\xbf", None, "S-002", None),
        (b"\x01\x02", None, "S-002", None),
        (b"%PDF-1.7\n", None, "S-008", 1),
        (b"PK\x03\x04rest", None, "S-008", 1),
        (b"\x89PNG\r\n\x1a\n", None, "S-003", 1),
        (b"Smith:\0\0\0\0 Hello", None, "S-003", 1),
        (bytes(range(256)) * 2, None, "S-003", 1),
        ("a\nb\nc \xe9".encode("latin-1"), "utf-8", "S-004", 3),
        ("a\nb \xe9".encode(), "ascii", "S-004", 2),
        (b"\xff\xfea", None, "S-004", 1),
        (b"Smith: Hello", "no-such-encoding", "S-004", None),
        (b"Smith: Hello", "rot13", "S-004", None),
    ],
)
def test_what_is_no_text_is_refused_with_a_code_and_a_line(data, encoding, code, line):
    with pytest.raises(SourceError) as caught:
        read_bytes(data, "talk.txt", encoding)
    assert (caught.value.code, caught.value.line, caught.value.path) == (code, line, "talk.txt")
    assert caught.value.hint


@pytest.mark.parametrize("encoding", ["undefined", "utf\0-8"])
def test_an_encoding_that_cannot_be_is_refused_like_an_unknown_one(encoding):
    with pytest.raises(SourceError, match="encoding"):
        read_bytes(b"Smith: Hello", "talk.txt", encoding)


def test_a_file_that_is_not_there_is_named_in_the_error(tmp_path):
    with pytest.raises(SourceError) as caught:
        read_file(tmp_path / "none.txt")
    assert (caught.value.code, caught.value.path) == ("S-001", tmp_path / "none.txt")


def test_a_file_is_read_under_its_name_with_the_checksum_of_its_bytes(tmp_path):
    path = tmp_path / "talk.txt"
    path.write_bytes(b"abc")
    transcript = read_file(path)
    assert (transcript.name, transcript.text) == ("talk.txt", "abc")
    assert transcript.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.mark.parametrize("name", ["talk.txt", "talk.md"])
@pytest.mark.parametrize("word", ["word ", "*a ", "** ", "<http://", "\\* ", "_a", "# ", "a\x85"])
def test_a_line_of_a_megabyte_is_read_whole_and_soon(name, word):
    text = "Smith: " + word * (1_000_000 // len(word)) + "end"
    began = time.monotonic()
    transcript = read(text, name)
    assert time.monotonic() - began < 20  # a second or so; what grows with the square takes hours
    assert "".join(block.text for block in transcript.blocks).endswith("end")
    assert words_at(transcript, *transcript.body) == "".join("".join(block.text.split()) for block in transcript.blocks)


def test_line_numbers_are_markup_and_their_count_is_recorded():
    lines = [f"{number % 25 + 1:>3}  Smith: a word of {number}" for number in range(60)]
    transcript = read("\n".join(lines))
    assert len(transcript.syntax) == 60
    assert {transcript.text[first:last] for first, last in transcript.syntax} == {str(n) for n in range(1, 26)}
    assert transcript.normalisations[-1].count == 60
    held = "".join("".join(block.text.split()) for block in transcript.blocks)
    assert held == words_at(transcript, *transcript.body)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{year}  was a year" for year in (1, 5, 9, 12, 30, 44, 45, 60, 71, 80, 90, 99, 100)),
        "\n".join(f"{number}. Smith: Yes." for number in range(1, 30)),
        "1 Smith: Yes.\n2 Jones: No.",
    ],
    ids=["not in sequence", "with a full stop", "too few"],
)
def test_numbers_that_number_no_lines_are_text(text):
    assert read(text).syntax == ()


def test_paragraphs_may_begin_with_an_indent_and_no_blank_line():
    text = "".join(f"    Smith. This is a long line that\ngoes on, {n} times, and\nthen ends.\n" for n in range(5))
    assert [block.line for block in read(text).blocks] == [1, 4, 7, 10, 13]


def test_a_form_feed_between_blank_lines_begins_a_page():
    blocks = read("Smith: One.\n \f \nJones: Two.\n\n\f\n\nSmith: Three.").blocks
    assert [block.new_page for block in blocks] == [False, True, True]
