"""The typeset edition: what a library, a reader and a screen reader rely on."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

import memcon
from memcon.errors import DocumentError, MissingError
from memcon.project import load_project
from memcon.resources import stylesheet
from memcon.saxon import transform
from memcon.stages.render import render, shortcomings
from memcon.stages.render.typeset import typeset

pdfium = pytest.importorskip("pypdfium2")
pypdf = pytest.importorskip("pypdf", reason="needs pypdf: pip install pypdf")

HERE = Path(__file__).resolve().parents[2]
SOURCE = HERE / "tei/sources/1959-10-02-khrushchev-mao.md"
EDITION = HERE / "tei/editions/1959-10-02-khrushchev-mao.xml"
SIGNS = HERE / "tests/golden/renditions/signs.xml"
TEI = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
SMALLEST_OF_THE_TEXT = 9.5  # points; margins, heads and notes are smaller


@pytest.fixture(scope="module")
def editions() -> dict[str, bytes]:
    """A long record, and a short one that has everything."""
    return {"flagship": memcon.convert(SOURCE).tei, "signs": SIGNS.read_bytes()}


@pytest.fixture(scope="module")
def files(editions: dict[str, bytes]) -> dict[str, bytes]:
    return {name: render(edition, "pdf") for name, edition in editions.items()}


@pytest.fixture(params=["flagship", "signs"])
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def opened(file: bytes) -> "pypdf.PdfReader":
    return pypdf.PdfReader(BytesIO(file))


def words_of(page: "pypdf.PageObject", smallest: float = 0.0) -> str:
    """Return the words of a page in the order of the file, of letters of a size or larger."""
    found: list[str] = []

    def visit(text: str, _cm: object, _tm: object, _font: object, size: float) -> None:
        if size >= smallest:
            found.append(text)

    page.extract_text(visitor_text=visit)
    return "".join(found)


def letters(text: str) -> str:
    """Return letters and digits only: lines are broken and words hyphenated."""
    return re.sub(r"[\W_]", "", text)


def pages_of(reader: "pypdf.PdfReader", title: str) -> range:
    """Return the pages of a part, by the outline."""
    starts = [
        (str(item.title), reader.get_destination_page_number(item))
        for item in reader.outline
        if not isinstance(item, list)
    ]
    titles = [title for title, _ in starts]
    at = titles.index(title)
    end = starts[at + 1][1] if at + 1 < len(starts) else len(reader.pages)
    return range(starts[at][1], max(end, starts[at][1] + 1))


def roles(node: object) -> list[str]:
    """Return the roles of the structure tree, in reading order."""
    node = node.get_object()  # type: ignore[attr-defined]
    if isinstance(node, list):
        return [role for each in node for role in roles(each)]
    if not isinstance(node, dict):
        return []
    own = [str(node["/S"])] if "/S" in node else []
    return own + (roles(node["/K"]) if "/K" in node else [])


# What the file says of itself


def test_it_says_which_standards_it_meets(files: dict[str, bytes], name: str) -> None:
    metadata = opened(files[name]).trailer["/Root"]["/Metadata"].get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata


def test_it_has_title_language_date_and_tags(files: dict[str, bytes]) -> None:
    reader = opened(files["flagship"])
    catalogue = reader.trailer["/Root"]
    assert catalogue["/Lang"] == "en"
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == "Discussion between N.S. Khrushchev and Mao Zedong"
    assert reader.metadata.creation_date.isoformat() == "2026-11-25T00:00:00+00:00"


def test_headings_lists_notes_and_links_are_tagged(files: dict[str, bytes]) -> None:
    found = roles(opened(files["signs"]).trailer["/Root"]["/StructTreeRoot"])
    assert {"/Title", "/H1", "/H2", "/P", "/TOC", "/L", "/LI", "/Table", "/TH", "/TD", "/Note", "/Link", "/Em"} <= set(
        found
    )


def test_every_font_is_inside(files: dict[str, bytes], name: str) -> None:
    for page in opened(files[name]).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            for descendant in font.get_object()["/DescendantFonts"]:
                descriptor = descendant.get_object()["/FontDescriptor"].get_object()
                assert {"/FontFile2", "/FontFile3"} & set(descriptor)


def test_the_outline_leads_through_the_book(files: dict[str, bytes]) -> None:
    titles = [str(item.title) for item in opened(files["flagship"]).outline if not isinstance(item, list)]
    assert [title for title in titles if title in ("Summary", "Participants", "Transcript", "Persons", "Places")] == [
        "Summary", "Participants", "Transcript", "Persons", "Places",
    ]  # fmt: skip
    assert titles[-2:] == ["Archival description", "Colophon"]


# What is in it


def printed_body(edition: bytes) -> etree._Element:
    """Return the body with the words that print has: readings of the edition, no running heads, no marks of notes."""
    body = etree.fromstring(edition).find(f"{TEI}text/{TEI}body")
    for choice in body.iter(TEI + "choice"):
        for left in choice.findall(TEI + "sic") + choice.findall(TEI + "orig"):
            choice.remove(left)
    for left in [*body.iter(TEI + "fw"), *body.iter(TEI + "ref")]:
        if left.tag == TEI + "fw" or left.get("type") == "noteref":
            left.text = ""
    for sic in body.iter(TEI + "sic"):
        sic[-1:] or sic.append(etree.Element("x"))
        sic[-1].tail = (sic[-1].tail or "") + " sic"
    return body


def printed_text(edition: bytes) -> str:
    return "".join(printed_body(edition).itertext())


def no_digits(text: str) -> str:
    """Return letters only: the marks of notes are digits."""
    return re.sub(r"\d", "", letters(text))


def turns_of(edition: bytes) -> list[tuple[str, str, range]]:
    """Return each turn's number and label, and between which letters of the body it stands."""
    found, at = [], 0
    for event, node in etree.iterwalk(printed_body(edition), events=("start", "end")):
        if event == "start" and node.tag == TEI + "sp":
            found.append((node.get("n"), "".join(node.find(TEI + "speaker").itertext()), at))
        if event == "end" and node.tag == TEI + "sp":
            number, label, start = found.pop()
            found.append((number, label, range(start, at)))
        at += len(no_digits((node.text if event == "start" else node.tail) or ""))
    return found


def test_the_text_is_there_in_reading_order(files: dict[str, bytes], editions: dict[str, bytes]) -> None:
    reader = opened(files["flagship"])
    shown = "".join(words_of(reader.pages[number], SMALLEST_OF_THE_TEXT) for number in pages_of(reader, "Transcript"))
    assert letters(shown).removeprefix("Transcript") == letters(printed_text(editions["flagship"]))


def test_running_heads_tell_who_speaks_first_and_last_on_the_page() -> None:
    edition = EDITION.read_bytes()
    reader, turns, told = opened(render(edition, "pdf")), turns_of(edition), []
    opening, *pages = pages_of(reader, "Transcript")
    at = len(no_digits(words_of(reader.pages[opening], SMALLEST_OF_THE_TEXT)).removeprefix("Transcript"))
    for page in pages:
        end = at + len(no_digits(words_of(reader.pages[page], SMALLEST_OF_THE_TEXT)))
        here = [f"{number} {label}" for number, label, span in turns if span.start < end and span.stop > at]
        expected = "Transcript" if not here else here[0] if len(here) == 1 else f"{here[0]} – {here[-1]}"
        head = words_of(reader.pages[page]).lstrip("\n").split("\n")[0]
        assert head in (f"{page + 1} {expected}", f"{expected} {page + 1}")
        told.append(here)
        at = end
    goes_on = [before[-1] == after[0] for before, after in pairwise(told) if before and after]
    assert any(goes_on)
    assert not all(goes_on)


def test_a_turn_that_has_ended_is_in_no_head() -> None:
    narration = b"<p>It was told so.</p>" * 80
    document = SIGNS.read_bytes().replace(
        b'<div type="closing"', b"<div>" + narration + b'</div><div type="closing"', 1
    )
    reader = opened(render(document, "pdf"))
    *_, before, last = (
        words_of(reader.pages[number]).lstrip("\n").split("\n")[0] for number in pages_of(reader, "Transcript")
    )
    assert sorted(re.sub(r"\d+", "", head).strip() for head in (before, last)) == [
        "A talk on the weather",
        "Transcript",
    ]


def test_every_page_has_its_number_but_those_left_blank_before_a_part_on_the_right() -> None:
    reader = opened(render(EDITION.read_bytes(), "pdf"))
    starts = {
        reader.get_destination_page_number(item): str(item.title)
        for item in reader.outline
        if not isinstance(item, list)
    }
    blank = []
    for number, page in enumerate(reader.pages):
        lines = words_of(page).strip().split("\n")
        if lines == [""]:
            blank.append(starts.get(number + 1))
        elif number > 1:
            assert str(number + 1) in (*lines[0].split(" "), *lines[-1].split(" "))
    assert set(blank) <= {"Introduction", "Transcript"}


def test_a_note_stands_on_the_page_of_its_mark(files: dict[str, bytes]) -> None:
    reader = opened(files["signs"])
    (page,) = [page.extract_text() for page in reader.pages if "as in the Flood" in page.extract_text()]
    assert "Of 1954" in page
    assert "Not of 1931" in page
    assert "The edition’s own remark." in page


def test_the_registers_name_the_pages_and_no_others() -> None:
    edition = EDITION.read_bytes()
    reader, root = opened(render(edition, "pdf")), etree.fromstring(edition)
    ends, at = [], -len("Transcript")
    transcript = pages_of(reader, "Transcript")
    for page in transcript:
        at += len(no_digits(words_of(reader.pages[page], SMALLEST_OF_THE_TEXT)))
        ends.append(at)
    named: dict[str, set[int]] = {}
    at = 0
    for event, node in etree.iterwalk(printed_body(edition), events=("start", "end")):
        if event == "start" and not node.xpath("ancestor-or-self::*[local-name() = 'speaker']"):
            for ref in node.get("ref", "").split():
                page = transcript[next(number for number, end in enumerate(ends) if at < end)] + 1
                named.setdefault(ref.removeprefix("#"), set()).add(page)
        at += len(no_digits((node.text if event == "start" else node.tail) or ""))
    lists = ("Persons", "Places", "Organisations", "Events", "Periodicals")
    pages = [words_of(reader.pages[page]).strip() for title in lists for page in pages_of(reader, title)]
    told = re.sub(r"\s+", " ", " . ".join(re.sub(r"^(\d+ .*|.* \d+)\n", "", page) for page in pages))
    compared = 0
    for entry in root.xpath("//*[local-name() = 'standOff']//*[@xml:id]"):
        name, expected = entry.find("{*}placeName"), named.get(entry.get(f"{XML}id"))
        if name is not None and expected:
            words = re.escape(" ".join("".join(name.itertext()).split()))
            found = re.findall(rf"(?<=[.\d] ){words}(?=[ .,].*?Named: ([\d, –]+)\.)", told)
            runs = [[[int(end) for end in run.split("–")] for run in listed.split(", ")] for listed in found]
            assert expected in [{page for run in each for page in range(run[0], run[-1] + 1)} for each in runs], words
            compared += 1
    assert compared > 30


def test_the_colophon_has_checksums_and_versions(files: dict[str, bytes], editions: dict[str, bytes]) -> None:
    from hashlib import sha256

    reader = opened(files["flagship"])
    colophon = letters("".join(words_of(reader.pages[number]) for number in pages_of(reader, "Colophon")))
    assert sha256(editions["flagship"]).hexdigest() in colophon
    assert sha256(SOURCE.read_bytes()).hexdigest() in colophon
    assert letters(f"memcon {memcon.__version__}") in colophon


def test_an_introduction_is_a_part_of_the_book() -> None:
    front = (
        b'<text><front><div type="introduction"><head>How it came to this</head><p>First.</p>'
        b"<list><item>one</item></list>"
        b"<div><head>Sources</head><p>Second.</p></div></div></front>"
    )
    reader = opened(render(SIGNS.read_bytes().replace(b"<text>", front, 1), "pdf"))
    text = "".join(words_of(reader.pages[number]) for number in pages_of(reader, "How it came to this"))
    assert re.search(r"How it came to this\s+First\.\s+•\s+one\s+Sources\s+Second\.", text)


def test_a_dash_begins_no_line() -> None:
    code = transform(stylesheet("typst.xsl"), said("It had ended— so … And ...").decode())
    assert '"It had ended\u2060— so\u00a0… And\u00a0..."' in code
    assert "{U+2060}" not in in_print("It had ended— so", 0)


def test_a_page_of_the_source_begins_with_its_first_turn() -> None:
    head = b'<pb n="9"/><fw type="pageNum">9</fw><sp xml:id="t003"'
    code = transform(stylesheet("typst.xsl"), SIGNS.read_bytes().replace(b'<sp xml:id="t003"', head, 1).decode())
    assert re.search(r'turn\("3", \{ page-break\("9"\)', code)
    assert code.count('page-break("9")') == 1


def test_a_day_is_said_as_one_says_it_on_the_title_page() -> None:
    root = etree.fromstring(SIGNS.read_bytes())
    for date in root.xpath("//*[local-name() = 'profileDesc']//*[local-name() = 'date']"):
        date.text = None
        date.set("when", "1960-03-04")
    assert "4 March 1960" in words_of(opened(render(bytes(etree.tostring(root)), "pdf")).pages[0])
    assert b"\n\n4 March 1960" in render(bytes(etree.tostring(root)), "text")


def test_what_stands_within_a_turn_stands_apart_from_its_label() -> None:
    letter = (
        b"<floatingText><body><opener><dateline>Moscow</dateline><salute>Dear comrades,</salute></opener>"
        b"<p>We write.</p><p>And ask.</p><closer><signed>N. N.</signed></closer></body></floatingText>"
        b"<p>That was it.</p>"
    )
    file = render(SIGNS.read_bytes().replace(b"<p>Yes.</p>", b"<p>Yes:</p>" + letter, 1), "pdf")
    (page,) = [page for page in pdfium.PdfDocument(file) if "Dear comrades" in page.get_textpage().get_text_range()]
    text = page.get_textpage()

    def left_of(words: str) -> float:
        return float(text.get_charbox(text.search(words).get_next()[0])[0])

    label = left_of("Both")
    assert left_of("That was") > label + 10
    assert left_of("Dear comrades") == pytest.approx(left_of("We write"), abs=2)
    assert left_of("We write") > left_of("That was") + 10
    assert left_of("And ask") > left_of("We write") + 10  # the second paragraph of the letter is indented
    assert left_of("Moscow") > left_of("We write") + 100


def test_lines_have_numbers_on_demand_from_one_on_each_page(
    files: dict[str, bytes], editions: dict[str, bytes]
) -> None:
    plain = opened(files["flagship"])
    numbered = opened(render(editions["flagship"], "pdf", "", {"lines": "numbered"}))
    for page in pages_of(plain, "Transcript"):
        added = Counter(words_of(numbered.pages[page]).split()) - Counter(words_of(plain.pages[page]).split())
        numbers = sorted(int(word) for word in added.elements())
        assert numbers == [5 * number for number in range(1, len(numbers) + 1)]
        assert 2 <= len(numbers) <= 9


def test_a_project_sets_it_otherwise_and_in_its_language() -> None:
    options = {"style": "set page(width: 210mm, height: 297mm)", "language": "de"}
    reader = opened(render(SIGNS.read_bytes(), "pdf", "", options))
    assert {round(float(page.mediabox.width)) for page in reader.pages} == {595}
    assert "Archivbeschreibung" in [str(item.title) for item in reader.outline if not isinstance(item, list)]


@pytest.mark.parametrize(
    "style",
    [
        "set page(margin: 2cm)",
        "set page(margin: 10%)",
        "set page(margin: auto)",
        "set page(width: 210mm, height: 297mm, margin: (x: 3cm, y: 2cm))",
        "set page(margin: (left: 2cm, rest: 3cm))",
        "set page(header: none)",
        "set page(footer: none)",
    ],
)
def test_a_project_sets_the_page_in_any_way_of_typst(style: str) -> None:
    assert off_the_page(render(SIGNS.read_bytes(), "pdf", "", {"style": style})) == ""


# What must not happen


CHILD = """
import hashlib, sys
from pathlib import Path
from memcon.stages.render import render
print(hashlib.sha256(render(Path(sys.argv[1]).read_bytes(), sys.argv[2])).hexdigest())
"""


@pytest.mark.parametrize("to", ["pdf", "epub"])
def test_all_processes_make_the_same_bytes(to: str, tmp_path: Path) -> None:
    sums = set()
    for number, settings_of in enumerate(({"TZ": "Asia/Tokyo", "LC_ALL": "C"}, {"TZ": "UTC", "LC_ALL": "tr_TR.UTF-8"})):
        folder = tmp_path / str(number)
        folder.mkdir()
        environment = {
            **os.environ,
            **settings_of,
            "PYTHONHASHSEED": str(number),
            "TMPDIR": str(folder),
            "HOME": str(folder),
        }
        done = subprocess.run(
            [sys.executable, "-c", CHILD, str(SIGNS), to],
            cwd=folder,
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        )
        sums.add(done.stdout)
    assert len(sums) == 1


def said(words: str) -> bytes:
    """Return a small edition in which somebody says these words."""
    root = etree.fromstring(SIGNS.read_bytes())
    (turn,) = root.xpath("//*[@xml:id = 't003']")
    turn.find(TEI + "p").text = words
    return bytes(etree.tostring(root))


def in_print(words: str, smallest: float = SMALLEST_OF_THE_TEXT) -> str:
    reader = opened(render(said(words), "pdf"))
    text = "".join(words_of(reader.pages[number], smallest) for number in pages_of(reader, "Transcript"))
    return re.sub(r"\s+", "", text)


def off_the_page(file: bytes) -> str:
    """Return the letters that do not stand within the margins of their page, whatever they are."""
    found = []
    document = pdfium.PdfDocument(file)
    for page in document:
        width, height = page.get_size()
        text = page.get_textpage()
        for index in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(index)
            if left < 20 or right > width - 20 or bottom < 20 or top > height - 20:
                found.append(text.get_text_range(index, 1))
    return "".join(found).strip()


@pytest.mark.parametrize("long", ["x" * 300, "https://example.org/" + "a1" * 120, "…" * 200, "Д" * 150])
def test_no_string_is_so_long_that_it_runs_off_the_page(long: str) -> None:
    edition = said(f"Look at {long}, then.").replace(b"<speaker>Li", f"<speaker>{long}".encode(), 1)
    edition = edition.replace(b'<title type="main">A talk', f'<title type="main">{long}'.encode(), 1)
    assert long.encode() in edition
    assert off_the_page(render(edition, "pdf")) == ""


def test_nothing_of_the_edition_runs_off_the_page(files: dict[str, bytes], name: str) -> None:
    assert off_the_page(files[name]) == ""


def test_an_edition_without_a_number_is_called_by_its_title_in_the_colophon() -> None:
    root = etree.fromstring(SIGNS.read_bytes())
    for number in root.findall(f".//{TEI}publicationStmt/{TEI}idno"):
        number.getparent().remove(number)
    for version in root.xpath("//*[local-name() = 'editionStmt' or local-name() = 'revisionDesc']"):
        version.getparent().remove(version)
    reader = opened(render(bytes(etree.tostring(root)), "pdf"))
    colophon = "".join(words_of(reader.pages[number]) for number in pages_of(reader, "Colophon"))
    assert "This is the typeset edition of A talk on the weather." in colophon


def test_readings_are_listed_with_the_page_that_has_them(files: dict[str, bytes]) -> None:
    reader = opened(files["signs"])
    (page,) = [
        number + 1 for number in pages_of(reader, "Transcript") if "time-server" in words_of(reader.pages[number])
    ]
    (listed,) = [words_of(reader.pages[number]) for number in pages_of(reader, "Readings")]
    assert re.search(rf"Turn 1, p\.\s{page}\s+time-server\s+time- server", listed)


def test_initials_and_dashes_are_not_torn_from_what_they_belong_to() -> None:
    code = transform(stylesheet("typst.xsl"), said("Then S. F. Antonov said - as on p. 3 of op. 12 - so.").decode())
    assert '"Then S.\u00a0F.\u00a0Antonov said\u00a0- as on p.\u00a03 of op.\u00a012\u00a0- so."' in code


HOSTILE = (
    "#eval(\"1\") #panic[x] #import \"@preview/a:0.1.0\": *",
    "\"; panic(\"x\"); \"",
    "\\\"; panic(\"x\"); \\\"",
    "$x^2$ \\ \\\\ \\n \\u{41} \\\"",
    "= no heading",
    "- no item",
    "+ no item",
    "/ no: term",
    "// no comment /* nor this */ https://example.org/a_b_c",
    "*not bold* _not italic_ `not code` <no-label> @no-reference ~ -- --- ... 'quotes' \"quotes\"",
    "#set page(width: 1pt) #{ while true {} } ] } ) [ { (",
    "[[U+0041]] &lt; &amp; <script>",
)  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_what_would_mean_something_to_typst_prints_as_text(words: str) -> None:
    assert re.sub(r"\s+", "", words) in in_print(words)


# Letters and signs that the fonts have, and all that typst could take for markup.
PRINTABLE = st.text(st.sampled_from("abcé 123#$\\\"'`*_=-+/<>@~[](){};:,.%&^|!?"), min_size=1, max_size=60)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PRINTABLE)
def test_any_text_prints_as_text(words: str) -> None:
    assert re.sub(r"\s+", "", words) in in_print(f"A{words}Z")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cn"]), max_size=40))
def test_no_letter_of_any_script_stops_the_book(words: str) -> None:
    assert render(said(words), "pdf").startswith(b"%PDF-1.7")


def test_a_letter_that_no_font_has_is_shown_by_its_number_and_told() -> None:
    document = said("so it was 陈 then")
    assert "{U+9648}" in in_print("so it was 陈 then", 0)
    (text,) = [each for each in shortcomings(document, "pdf", "a.xml") if "numbers" in each.message]
    assert (text.code, text.severity.value, text.path) == ("E-030", "warning", "a.xml")
    assert "Chinese" in text.message
    assert "t003" in text.message


def test_names_that_no_font_can_show_are_left_out_of_the_register_and_told(files: dict[str, bytes]) -> None:
    reader = opened(files["signs"])
    register = "".join(words_of(reader.pages[number]) for number in pages_of(reader, "Persons"))
    assert "Wang Li" in register
    assert "U+" not in register
    (told,) = shortcomings(SIGNS.read_bytes(), "pdf", "signs.xml")
    assert told.severity.value == "info"
    assert told.message.endswith("Chinese in li.")
    assert shortcomings(SIGNS.read_bytes(), "html") == ()


def test_all_that_the_fonts_lack_is_told_at_once() -> None:
    forms = "".join(f'<persName type="variant">{form}</persName>' for form in ("김", "ཀ", "陈"))
    name = b'<persName type="preferred">Pavel Antonov</persName>'
    document = SIGNS.read_bytes().replace(name, name + forms.encode(), 1)
    (told,) = shortcomings(document, "pdf", "a.xml")
    assert "Chinese, Korean and Tibetan letters" in told.message


def test_a_name_that_an_entry_is_called_by_is_lost_if_no_font_has_its_letters() -> None:
    root = etree.fromstring(SIGNS.read_bytes())
    (entry,) = root.xpath("//*[local-name() = 'standOff']//*[@xml:id = 'li']")
    for form in entry.findall(TEI + "persName"):
        form.getparent().remove(form)
    entry.insert(0, etree.fromstring('<persName xmlns="http://www.tei-c.org/ns/1.0">王力</persName>'))
    (told,) = shortcomings(bytes(etree.tostring(root)), "pdf", "a.xml")
    assert (told.severity.value, "shown by their numbers" in told.message) == ("warning", True)


def test_a_build_tells_what_registers_leave_out_only_when_the_pdf_is_new(
    memcon: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "memcon.toml").write_text('[project]\nformats = ["pdf"]\n')
    (tmp_path / "tei/editions").mkdir(parents=True)
    (tmp_path / "tei/editions/talk.xml").write_bytes(EDITION.read_bytes())
    first, second = memcon("build"), memcon("build")
    assert "info E-030" in first.err
    assert "E-030" not in second.err
    (tmp_path / "dist/talk/talk.pdf").unlink()
    assert "info E-030" in memcon("build").err


TIBETAN = Path("/usr/share/fonts/truetype/noto/NotoSerifTibetan-Regular.ttf")


@pytest.mark.skipif(not TIBETAN.is_file(), reason="needs a font that has letters which typst's own have not")
def test_a_project_brings_fonts_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    shutil.copy(TIBETAN, tmp_path / "fonts")
    options = {"fonts": str(tmp_path / "fonts")}
    document = said("so it was ཀ then")
    assert any("Tibetan" in each.message for each in shortcomings(document, "pdf"))
    assert not any("Tibetan" in each.message for each in shortcomings(document, "pdf", options=options))
    text = "".join(page.extract_text() for page in opened(render(document, "pdf", "", options)).pages)
    assert "so it was ཀ then" in text
    (tmp_path / "memcon.toml").write_text('[renditions]\nfonts = "fonts"\n')
    assert load_project(tmp_path).options == options


def test_a_folder_of_fonts_has_to_be_there(tmp_path: Path) -> None:
    (tmp_path / "memcon.toml").write_text('[renditions]\nfonts = "nowhere"\n')
    with pytest.raises(MissingError, match=r"There is no folder .*nowhere, which “fonts” names"):
        load_project(tmp_path)


@pytest.mark.parametrize(
    "code", ['#read("/etc/hostname")', '#import "@preview/example:0.1.0": add', '#include "other.typ"']
)
def test_a_source_can_read_nothing(code: str) -> None:
    with pytest.raises(DocumentError, match="typst cannot set the document"):
        typeset(code, "a.xml")
