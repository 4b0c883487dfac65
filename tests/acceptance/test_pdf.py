"""The typeset edition: what a library, a reader and a screen reader rely on."""

import os
import re
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

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

pypdf = pytest.importorskip("pypdf", reason="needs pypdf: pip install pypdf")

HERE = Path(__file__).resolve().parents[2]
SOURCE = HERE / "tei/sources/1959-10-02-khrushchev-mao.md"
SIGNS = HERE / "tests/golden/renditions/signs.xml"
TEI = "{http://www.tei-c.org/ns/1.0}"
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


def printed_text(edition: bytes) -> str:
    """Return the words of the body as print has them: readings of the edition, no running heads, no marks of notes."""
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
    return "".join(body.itertext())


def test_the_text_is_there_in_reading_order(files: dict[str, bytes], editions: dict[str, bytes]) -> None:
    reader = opened(files["flagship"])
    shown = "".join(words_of(reader.pages[number], SMALLEST_OF_THE_TEXT) for number in pages_of(reader, "Transcript"))
    assert letters(shown).removeprefix("Transcript") == letters(printed_text(editions["flagship"]))


def test_running_heads_tell_the_turns_of_the_page(files: dict[str, bytes]) -> None:
    reader = opened(files["flagship"])
    told = 0
    for number in pages_of(reader, "Transcript"):
        text = words_of(reader.pages[number])
        head = re.search(r"Turns (\d+)–(\d+)", text)
        if head:
            small = re.findall(r"(?<=\n)(\d+)(?=\D)", text)
            own = [int(value) for value in small if int(head[1]) <= int(value) <= int(head[2])]
            assert (own[0], own[-1]) == (int(head[1]), int(head[2]))
            told += 1
    assert told > 5


def test_a_note_stands_on_the_page_of_its_mark(files: dict[str, bytes]) -> None:
    reader = opened(files["signs"])
    (page,) = [page.extract_text() for page in reader.pages if "as in the Flood" in page.extract_text()]
    assert "Of 1954" in page
    assert "Not of 1931" in page
    assert "The edition’s own remark." in page


def test_the_register_names_the_pages(files: dict[str, bytes], editions: dict[str, bytes]) -> None:
    reader = opened(files["flagship"])
    register = "".join(words_of(reader.pages[number]) for number in pages_of(reader, "Persons"))
    listed = re.search(r"Downey, John.*?Named: ([\d, –]+)\.", register.replace("\n", " "))
    assert listed is not None
    numbers = {int(number) for number in re.findall(r"\d+", listed[1])}
    showing = {
        n + 1 for n in pages_of(reader, "Transcript") if "Downey" in words_of(reader.pages[n], SMALLEST_OF_THE_TEXT)
    }
    assert numbers == showing


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


def test_lines_have_numbers_on_demand() -> None:
    document = memcon.convert(SOURCE).tei.decode()
    assert "set par.line(" in transform(stylesheet("typst.xsl"), document, {"lines": "numbered"})
    assert "set par.line(" not in transform(stylesheet("typst.xsl"), document)


def test_a_project_sets_it_otherwise_and_in_its_language() -> None:
    options = {"style": "set page(width: 210mm, height: 297mm)", "language": "de"}
    reader = opened(render(SIGNS.read_bytes(), "pdf", "", options))
    assert {round(float(page.mediabox.width)) for page in reader.pages} == {595}
    assert "Archivbeschreibung" in [str(item.title) for item in reader.outline if not isinstance(item, list)]


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
    assert "Chinese" in told.message
    assert told.message.endswith("of li.")
    assert shortcomings(SIGNS.read_bytes(), "html") == ()


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
