"""PDF in, transcripts out: paragraphs as the layout shows them, columns, pages; what has no text says so."""

import re

import pytest

from containers import pdf
from memcon.conversion import convert_bytes
from memcon.errors import SourceError
from memcon.findings import Severity
from memcon.model import Normalisation, Transcript
from memcon.stages.read import read_bytes
from memcon.stages.segment import segment
from memcon.validation import validate_bytes

WORDS = "and so we said it again and again until nobody in the room could hear it any more without sleep"


def read(*pages, **options) -> Transcript:
    return read_bytes(pdf(*pages, **options), "talk.pdf")


def column(lines: list[str], left: float = 60, top: float = 100, step: float = 12) -> list[tuple[float, float, str]]:
    """Return lines one below the other; an empty one leaves half a line free, ``>`` before one indents it."""
    placed, at = [], top
    for line in lines:
        if line:
            placed.append((left + 20 * line.startswith(">"), at, line.removeprefix(">")))
        at += step if line else step * 0.6
    return placed


def blocks(transcript: Transcript) -> list[str]:
    return [block.text for block in transcript.blocks]


def test_paragraphs_parted_by_gaps():
    lines = ["*Anna:* I say this,", WORDS, "so far.", "", "*Paul:* And I that,", WORDS + ".", "", "*Anna:* Well."]
    transcript = read(column(lines))
    assert blocks(transcript) == [f"Anna: I say this, {WORDS} so far.", f"Paul: And I that, {WORDS}.", "Anna: Well."]
    assert [(mark.start, mark.end, mark.rend) for mark in transcript.blocks[0].marks] == [(0, 5, "bold")]


@pytest.mark.parametrize(
    "lines",
    [
        [">Anna: I say this, " + WORDS[:70], WORDS, WORDS, ">Paul: And I that, " + WORDS[:70], WORDS, WORDS],
        ["Anna: I say, " + WORDS[:73], *[">" + WORDS[:80]] * 2, "Paul: And I, " + WORDS[:73], *[">" + WORDS[:80]] * 2],
        ["Anna: I say this, " + WORDS[:75], WORDS, "so far.", "Paul: And I that, " + WORDS[:75], WORDS, "so far."],
    ],
    ids=["indents", "hanging", "short last lines"],
)
def test_paragraphs_with_no_gap_between(lines):
    found = blocks(read(column(lines * 3)))
    assert len(found) == 6
    assert all(block.startswith(("Anna: I", "Paul: And")) for block in found)


def test_two_columns_are_read_one_after_the_other():
    left = column([f"Anna: left {number} and its words." for number in range(12)], left=60)
    right = column([f"Paul: right {number} and its words." for number in range(12)], left=330)
    title = [(60, 60, "!A talk over two columns, whose title goes over both of them")]
    interleaved = [line for both in zip(left, right, strict=True) for line in both]
    for order in (left + right, interleaved):
        found = blocks(read(title + order))
        assert found[:12] == [f"Anna: left {number} and its words." for number in range(12)]
        assert found[12:] == [f"Paul: right {number} and its words." for number in range(12)]


def test_questions_and_answers_in_a_narrow_column_stay_in_their_lines():
    lines = [(60, 100 + 40 * n, "QA"[n % 2]) for n in range(10)] + [
        (120, 100 + 40 * n, f"Words {n}, and {WORDS[:60]}") for n in range(10)
    ]
    transcript = read(sorted(lines, key=lambda line: (line[1], line[0])))
    assert transcript.text.startswith("Q\tWords 0")
    assert [turn.label.text for turn in segment(transcript).turns] == list("QA" * 5)


def test_a_heading_is_set_larger():
    transcript = read([(60, 80, "!A talk at lunch"), *column(["Anna: So.", "", "Paul: So.", "", "Anna: No."])])
    assert [(block.text, block.heading) for block in transcript.headings] == [("A talk at lunch", 1)]
    assert [turn.label.text for turn in segment(transcript).turns] == ["Anna", "Paul", "Anna"]


def paged() -> list[list[tuple[float, float, str]]]:
    """Return three pages with running head and number, and a sentence that goes on over each page's end."""
    pages = []
    for number in range(1, 4):
        body = column(
            [f"Anna: On page {number} I speak.", "", "Paul: I begin a sentence here that goes on to the"], top=120
        )
        before = [] if number == 1 else [(60, 100, "next page, where it ends.")]
        pages.append([(60, 40, "The Archive"), (290, 790, f"- {number} -"), *before, *body])
    return [*pages, [(60, 40, "The Archive"), (60, 100, "last page."), (60, 140, "Anna: Well.")]]


def test_pages_their_numbers_and_running_heads():
    data = pdf(*paged())
    transcript = read_bytes(data, "talk.pdf")
    assert transcript.text.count("\f") == 3
    conversion = convert_bytes(data, "talk.pdf")
    tei = conversion.tei.decode()
    assert conversion.turns == 7
    assert re.findall('<pb n="(.)"', tei) == ["1", "2", "3"], "the numbers stand at the feet of these pages"
    assert tei.count("<pb") == 4
    assert "- 2 -" in tei
    assert "<p>- 2 -" not in tei
    assert [f for f in validate_bytes(conversion.tei, "talk.xml") if f.severity is Severity.ERROR] == []


def test_a_number_that_is_drawn_first_stands_where_it_is_printed():
    page = [(290, 790, "17"), (60, 40, "The Archive"), *column(["Anna: So.", "", "Paul: So."])]
    assert read(page, page).text.split("\f")[0].split() == "The Archive Anna: So. Paul: So. 17".split()


def test_raised_digits_refer_to_notes_at_the_foot_of_the_page():
    page = [
        (60, 60, "!The talk of 3 May"),
        *column(["*Anna:* On 3 May^1^ I had 5 m^2^ of it.^2^", "", "*Paul:* In 1962.", "", "*Anna:* No."]),
        (60, 700, "^1^See the minutes of 3 May 1962."),
        (60, 712, "^2^So I am told."),
    ]
    data = pdf(page, [(60, 60, "*Paul:* So be it.")])
    transcript = read_bytes(data, "talk.pdf")
    assert "On 3 May¹ I had 5 m² of it.²" in transcript.text
    assert Normalisation("digits that are printed raised written as raised digits", 5) in transcript.normalisations
    conversion = convert_bytes(data, "talk.pdf")
    tei = conversion.tei.decode()
    assert re.findall('<ref type="noteref" n="(.)"[^>]*>(.)</ref>', tei) == [("1", "¹"), ("2", "²")]
    assert re.findall('<note [^>]*n="(.)" rend="superscript"', tei) == ["1", "2"]
    assert "5 m²" in tei, "what is raised and touches a unit is no note's mark"
    assert [f for f in validate_bytes(conversion.tei, "talk.xml") if f.severity is Severity.ERROR] == []


SIDEWAYS = {
    90: "0 1 -1 0 850 0 cm",  # what is printed runs upwards
    180: "-1 0 0 -1 600 850 cm",
    270: "0 -1 1 0 0 600 cm",
}


@pytest.mark.parametrize("shown", [0, 90, 180, 270])
@pytest.mark.parametrize("printed", [0, 90, 180, 270])
def test_a_page_that_is_turned_is_read_upright(shown, printed):
    page = [(60, 60, "!A talk"), *column(["*Anna:* I say this,", WORDS, "so far.", "", "*Paul:* In May^1^."])]
    upright = read(page)
    turned = read_bytes(pdf(page, rotated=shown, written=SIDEWAYS.get(printed, "")), "talk.pdf")
    assert turned.text == upright.text
    assert [block.heading for block in turned.headings] == [block.heading for block in upright.headings]


def test_what_is_printed_across_a_page_is_no_text():
    page = [(60, 60, "!A talk"), *column(["Anna: So.", "", "Paul: So.", "", "Anna: No."])]
    stamped = pdf(page, written="q 0.7 0.7 -0.7 0.7 200 200 cm BT /F1 40 Tf (DRAFT) Tj ET Q")
    transcript = read_bytes(stamped, "talk.pdf")
    assert "DRAFT" not in transcript.text
    assert [(field.label, field.value) for field in transcript.fields] == [("Words across the page", "DRAFT")]


def test_a_finding_names_page_and_line(memcon, tmp_path):
    page = column(
        ["Anna: I say it.", "", "Paul: I have read the paper,", "that is, [Doc. IV with care.", "", "Anna: So."]
    )
    source = tmp_path / "talk.pdf"
    source.write_bytes(pdf(page, page))
    ran = memcon("convert", source, "-o", tmp_path / "talk.xml")
    assert ran.status == 0
    assert "talk.pdf, page 1, line 2: warning T-004" in ran.err
    assert "talk.pdf, page 2, line 2: warning T-004" in ran.err
    assert memcon("validate", tmp_path / "talk.xml", "--source", source).status == 0


def test_a_page_without_text_is_told():
    page = column(["Anna: I say it.", "", "Paul: I do not."])
    (finding,) = convert_bytes(pdf(page, [], page), "talk.pdf").findings
    assert (finding.code, finding.place) == ("S-013", "page 2")


ENCRYPTED = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "41" * 32 + "> /U <" + "42" * 32 + "> >> /ID [<00> <00>]"
)


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (pdf([], []), "S-012", "2 pages are images"),
        (b"%PDF-1.7\n" + bytes(range(256)), "S-008", "damaged"),
        (pdf([(60, 100, "Anna: So.")], extra=ENCRYPTED), "S-009", "password"),
    ],
    ids=["no text", "damaged", "encrypted"],
)
def test_what_cannot_be_read_says_why(data, code, words):
    with pytest.raises(SourceError) as caught:
        read_bytes(data, "folder/talk.pdf")
    assert caught.value.code == code
    assert words in caught.value.message
    assert caught.value.path == "folder/talk.pdf"
    assert caught.value.hint
