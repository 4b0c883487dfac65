"""Files that describe a transcript: what is understood of them, who goes before whom, and what is refused."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from memcon.build import build, doubts_of
from memcon.conversion import convert
from memcon.errors import SourceError
from memcon.facts import date_of, named, person
from memcon.findings import Severity
from memcon.languages import language_code
from memcon.metadata import read_beside, read_collections
from memcon.project import load_project
from memcon.tables import table
from memcon.xmltools import NAMESPACES, parse, text_of

TALK = "Ann Clerk: I have come from Ghent, that is far.\n\nPaul Muster: It is.\n\nAnn Clerk: Yes.\n\nPaul Muster: Oh.\n"
MANUAL = (Path(__file__).parents[2] / "docs" / "metadata.md").read_text(encoding="utf-8")

YAML = """# What is known of the talk.
Titel: Gespräch über Handel
date: 1962-05-04
Ort: Gent
language: English
original language: Flemish
participants:
  - name: Ann Clerk
    office: minister, of trade
  - Paul Muster (ambassador)
  - Tom Third, interpreter
keywords: trade; tariffs
rights: "Nobody's: so it is said."
repository: State Archive
fond: 12
opis: 3
url: https://example.org/1
translator:
"""
TOML = """titre = "Entretien sur le commerce"
date = 1962-05-04
participants = { "Ann Clerk" = "minister", "Tom Third" = "" }
keywords = ["trade", "tariffs, and such"]
"""
CSV = """document;title;Datum;rights;shelf
talk.txt;A talk;4.5.1962;Nobody's;12
other;Another;1963;;
"""
DC = """<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>A talk</dc:title><dc:date>1962-05-04</dc:date><dc:language>eng</dc:language><dc:subject>trade</dc:subject>
<dc:subject>tariffs</dc:subject><dc:identifier>https://example.org/1</dc:identifier><dc:identifier>MS 7</dc:identifier>
<dc:rights>Nobody's</dc:rights></oai_dc:dc>
"""
EAD = """<ead xmlns="{namespace}"><{header}/><archdesc level="fonds"><did><unittitle>Papers of A. Clerk</unittitle>
<repository><corpname>{name}</corpname></repository><langmaterial>{language}</langmaterial></did>
<userestrict><head>Use</head><p>Ask first.</p></userestrict>
<dsc><c01 level="series"><did><unittitle>Talks</unittitle></did>
<c02 id="talk"><did><unittitle>A talk, <unitdate normal="1962-05-04">4 May</unitdate></unittitle><unitid>MS 7</unitid>
{date}<container {kind}="Box">4</container></did><scopecontent><p>They talk.</p></scopecontent></c02>
<c02><did><unittitle>Another</unittitle><dao href="https://example.org/files/other.txt"/></did></c02>
</c01></dsc></archdesc></ead>"""
EAD_2002 = EAD.format(
    namespace="urn:isbn:1-931666-22-9",
    header="eadheader",
    name="State Archive",
    language='<language langcode="dut">Dutch</language>',
    date='<unitdate normal="1962-05-04">4 May 1962</unitdate>',
    kind="type",
)
EAD_3 = EAD.format(
    namespace="http://ead3.archivists.org/schema/",
    header="control",
    name="<part>State Archive</part>",
    language='<language langcode="dut">Dutch</language>',
    date='<unitdatestructured><datesingle standarddate="1962-05-04">4 May</datesingle></unitdatestructured>',
    kind="localtype",
)


@pytest.fixture
def talk(tmp_path):
    path = tmp_path / "talk.txt"
    path.write_text(TALK)
    return path


def beside(talk, suffix, text):
    path = talk.with_name(f"talk{suffix}")
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def facts(talk):
    (layer,) = read_beside(talk)
    return {name: fact.values for name, fact in layer.facts.items()}, [finding.code for finding in layer.findings]


def header(source, project=None):
    made = convert(source, project)
    return parse(made.tei).find("tei:teiHeader", NAMESPACES), made


def words(node, path):
    return [text_of(each) for each in node.iterfind(f".//tei:{path}", NAMESPACES)]


def test_a_side_car_in_yaml(talk):
    beside(talk, ".yaml", YAML)
    head, made = header(talk)
    assert made.findings == ()
    assert words(head, "titleStmt/tei:title") == ["Gespräch über Handel"]
    assert head.find(".//tei:creation/tei:date", NAMESPACES).get("when") == "1962-05-04"
    assert words(head, "creation/tei:placeName") == ["Gent"]
    assert head.find(".//tei:textLang", NAMESPACES).get("mainLang") == "nl-BE"
    assert words(head, "availability/tei:p") == ["Nobody's: so it is said."]
    assert words(head, "term") == ["trade", "tariffs"]
    assert words(head, "repository") == ["State Archive"]
    assert words(head, "msIdentifier/tei:idno") == ["fond 12, opis 3"]
    assert words(head, "msIdentifier/tei:idno/tei:idno") == ["12", "3"]
    assert words(head, "bibl/tei:ref") == ["https://example.org/1"]
    assert words(head, "particDesc//tei:persName") == ["Ann Clerk", "Paul Muster", "Tom Third"]
    assert words(head, "particDesc//tei:desc") == ["minister, of trade", "ambassador", "interpreter"]
    assert any("talk.yaml (title, date, place" in said for said in words(head, "segmentation/tei:p"))


def test_a_side_car_in_toml(talk):
    beside(talk, ".toml", TOML)
    assert facts(talk) == (
        {
            "title": ("Entretien sur le commerce",),
            "date": ("1962-05-04",),
            "participants": ("Ann Clerk\tminister", "Tom Third"),
            "keywords": ("trade", "tariffs, and such"),
        },
        [],
    )


def test_dublin_core(talk):
    beside(talk, ".dc.xml", DC)
    assert facts(talk) == (
        {
            "title": ("A talk",),
            "date": ("1962-05-04",),
            "language": ("eng",),
            "keywords": ("trade", "tariffs"),
            "address": ("https://example.org/1",),
            "shelfmark": ("MS 7",),
            "rights": ("Nobody's",),
        },
        [],
    )
    head, _ = header(talk)
    assert [each.get("ident") for each in head.iterfind(".//tei:language", NAMESPACES)] == ["en"]


@pytest.mark.parametrize("text", [EAD_2002, EAD_3], ids=["EAD 2002", "EAD3"])
def test_a_finding_aid(talk, text):
    beside(talk, ".ead.xml", text)
    assert facts(talk) == (
        {
            "title": ("A talk",),
            "shelfmark": ("MS 7",),
            "date": ("1962-05-04",),
            "box": ("4",),
            "summary": ("They talk.",),
            "repository": ("State Archive",),
            "original_language": ("dut",),
            "rights": ("Ask first.",),
            "collection": ("Papers of A. Clerk",),
        },
        [],
    )
    head, _ = header(talk)
    assert words(head, "msIdentifier/tei:idno") == ["MS 7, box 4"]
    assert words(head, "textLang") == ["Dutch"]


def test_a_table_of_many_documents(project):
    folder = project / "tei" / "sources"
    (folder / "talk.txt").write_text(TALK)
    (folder / "metadata.csv").write_bytes(b"\xef\xbb\xbf" + CSV.encode())
    head, made = header(folder / "talk.txt", load_project(project))
    assert words(head, "titleStmt/tei:title") == ["A talk"]
    assert head.find(".//tei:creation/tei:date", NAMESPACES).get("when") == "1962-05-04"
    told = {each.name: (each.origin, each.line) for each in made.metadata}
    assert told["rights"] == ("metadata.csv", 2)
    loaded = load_project(project)
    collections = read_collections(loaded.metadata)
    doubts = {finding.code: finding.message for finding in doubts_of(loaded, collections)}
    assert "“shelf”" in doubts["P-031"]
    assert "“other”" in doubts["P-034"]


def test_a_finding_aid_of_many_documents(project):
    folder = project / "tei" / "sources"
    (folder / "talk.txt").write_text(TALK)
    (folder / "other.txt").write_text(TALK)
    (folder / "metadata.ead.xml").write_text(EAD_2002)
    for name, title in (("talk", "A talk"), ("other", "Another")):
        head, _ = header(folder / f"{name}.txt", load_project(project))
        assert words(head, "titleStmt/tei:title") == [title]


def test_who_goes_before_whom(project):
    folder = project / "tei" / "sources"
    (folder / "talk.md").write_text(f"# Of the page\n\n#### Date:\n\n5 May 1960\n\n#### Contents:\n\n{TALK}")
    (folder / "metadata.csv").write_text("document,title,place,rights,summary\ntalk,Of the table,Of the table,T,T\n")
    (folder / "talk.toml").write_text('title = "Of the side-car"\nplace = "Of the side-car"\nrights = "S"\n')
    (folder / "talk.dc.xml").write_text(DC)
    settings = (project / "memcon.toml").read_text()
    (project / "memcon.toml").write_text(f'{settings}\n[document.talk]\ntitle = "Of the settings"\n')
    _, made = header(folder / "talk.md", load_project(project))
    used = {each.name: (each.values, each.origin) for each in made.metadata}
    assert used["title"] == (("Of the settings",), "memcon.toml")
    assert used["place"] == (("Of the side-car",), "talk.toml")
    assert used["summary"] == (("T",), "metadata.csv")
    assert used["date"] == (("1962-05-04",), "talk.dc.xml")
    told = [finding for finding in made.findings if finding.code == "P-033"]
    assert {(Path(each.path).name, each.line) for each in told} == {
        ("talk.toml", 1),
        ("talk.toml", 2),
        ("metadata.csv", 2),
        ("talk.dc.xml", 2),
        ("talk.dc.xml", 4),
        ("talk.md", 3),
    } - {("talk.toml", 2)}
    (dates,) = [each.message for each in told if "of the date" in each.message]
    assert "talk.dc.xml “1962-05-04”" in dates
    assert "“5 May 1960”" in dates


def test_a_less_precise_date_contradicts_nothing(talk):
    beside(talk, ".toml", 'date = "1962-05-04"\nlanguage = "en-GB"')
    beside(talk, ".dc.xml", DC.replace("1962-05-04", "1962"))
    assert convert(talk).findings == ()


def test_parts_of_a_shelfmark_are_not_mixed(talk):
    beside(talk, ".toml", 'fond = "12"\nopis = "2"')
    beside(talk, ".ead.xml", EAD_2002)
    head, made = header(talk)
    assert words(head, "msIdentifier/tei:idno") == ["fond 12, opis 2"]
    assert words(head, "msIdentifier/tei:idno/tei:idno") == ["12", "2"]
    assert sum("of the shelfmark" in finding.message for finding in made.findings) == 2


@pytest.mark.parametrize(
    ("suffix", "text", "code", "line", "told"),
    [
        (".yaml", "title: x\nTitl: y", "P-031", 2, "Did you mean “title”?"),
        (".yaml", "date: some day", "P-032", 1, "such as 1959-10-02"),
        (".toml", 'title = "x"\nlanguage = "Klingonish"', "P-032", 2, "BCP 47"),
        (".toml", 'url = "ftp://example.org"', "P-032", 1, "https://"),
        (".yaml", 'title: "a\\x01b"', "P-032", 1, "control"),
        (".yaml", "title: x\nTitel: y", "P-033", 2, "the first is used"),
    ],
)
def test_what_is_left_out_is_told(talk, suffix, text, code, line, told):
    beside(talk, suffix, text)
    (finding,) = convert(talk).findings
    assert (finding.code, finding.line, Path(finding.path).name) == (code, line, f"talk{suffix}")
    assert told in f"{finding.message} {finding.hint}"


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(f"{y}: &{y} [{(f'*{x},' * 9)[:-1]}]\n" for x, y in pairwise("abcdefg"))


@pytest.mark.parametrize(
    ("suffix", "text", "line", "told"),
    [
        (".yaml", BOMB, 1, "anchor or alias"),
        (".yaml", "title: !!python/object/apply:os.system ['true']", 1, "tag"),
        (".yaml", "title: x\n\ntitle: y", 3, "said twice, first on line 1"),
        (".yaml", "- x\n- y", 1, "a name, a colon"),
        (".yaml", "title: x\n  bad: [", 2, "not YAML"),
        (".yaml", "title: x\nsummary: {a: {b: c}}", 2, "no text"),
        (".yaml", "title: " + "[" * 5000, 1, "nested"),
        (".yaml", "title: M\xfcller".encode("latin-1"), 1, "not UTF-8"),
        (".toml", 'title = "x"\ntitle = "y"', 2, "not TOML"),
        (".toml", "title = true", 1, "no text"),
        (".toml", "x = " + "[" * 100_000, 1, "not TOML"),
        (".toml", 'date = "1962"\nsummary = "M\xfcller"'.encode("latin-1"), 2, "not UTF-8"),
        (".dc.xml", "<dc:title>x</dc:title", 1, "refix"),
        (".dc.xml", "<x>y</x>", 1, "neither EAD nor Dublin Core"),
        (".ead.xml", '<!DOCTYPE ead [<!ENTITY a "b">]>\n<ead>&a;</ead>', 1, "DOCTYPE"),
        (".ead.xml", "<ead><eadheader/></ead>", 1, "describes nothing"),
        (".ead.xml", EAD_2002.replace('id="talk"', ""), 5, "which of them talk is"),
    ],
)
def test_a_file_that_is_wrong_or_hostile_is_refused(talk, suffix, text, line, told):
    beside(talk, suffix, text)
    with pytest.raises(SourceError) as caught:
        convert(talk)
    assert (caught.value.code, caught.value.line) == ("P-030", line)
    assert Path(caught.value.path).name == f"talk{suffix}"
    assert told in caught.value.message


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("title,date\nx,1962", 1, "No column names the documents"),
        ("document,title\ntalk,x\ntalk,y", 3, "has a row already, on line 2"),
        ("document,title,Titel\ntalk,x,y", 1, "both give the title"),
        ("document,title\ntalk,x,y", 2, "3 cells"),
        ('document,title\n\ntalk,"=HYPERLINK(""http://x"")"', 3, "formula"),
        ("document,title\n,x", 2, "which document"),
        ('document,title\ntalk,"x\n', 2, "cannot be read"),
        ("document," + ",".join(f"c{number}" for number in range(100_000)), 1, "100,001 columns"),
        ("document,title\ntalk,M\xfcller".encode("latin-1"), 2, "not UTF-8"),
        ("", 1, "No column names the documents"),
    ],
)
def test_a_table_that_is_wrong_or_hostile_is_refused(project, text, line, told):
    path = project / "tei" / "sources" / "metadata.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(SourceError) as caught:
        list(build(load_project(project)))
    assert (caught.value.code, caught.value.line, Path(caught.value.path)) == ("P-030", line, path)
    assert told in caught.value.message


@pytest.mark.parametrize(
    "text",
    [
        "sep=;\ndocument;title\ntalk;A, or B\n",
        "document\ttitle\r\ntalk\tA, or B\r\n",
        'document,title\ntalk,"A, or B"\n',
        "\ufeffDatei;Titel\ntalk;A, or B",
        '文件名,标题\ntalk,"A, or B"',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_tables_as_programs_write_them(project, text, encoding):
    folder = project / "tei" / "sources"
    (folder / "talk.txt").write_text(TALK)
    (folder / "metadata.csv").write_bytes(text.encode(encoding))
    head, _ = header(folder / "talk.txt", load_project(project))
    assert words(head, "titleStmt/tei:title") == ["A, or B"]


def test_two_side_cars(talk):
    beside(talk, ".yaml", "title: x")
    beside(talk, ".toml", 'title = "x"')
    with pytest.raises(SourceError, match="both describe"):
        convert(talk)


def test_settings_of_a_document_that_is_not_there(project, memcon):
    settings = project / "memcon.toml"
    settings.write_text(settings.read_text() + '\n[document.exampel]\nplace = "Bonn"\n')
    ran = memcon("build")
    line = settings.read_text().splitlines().index("[document.exampel]") + 1
    assert f"memcon.toml:{line}: warning P-034" in ran.err
    assert "Did you mean “example”?" in ran.err
    assert ran.status == 0


def test_what_a_deposit_wants_and_nobody_states(project):
    (built,) = build(load_project(project), ["example"])
    assert [finding.message for finding in built.findings if finding.code == "P-035"] == [
        "Nobody states the language: it is “en” by its commonest words.",
        "Nobody states the rights: the header says that they are not known.",
    ]


def test_convert_tells_what_it_used(talk, memcon):
    beside(talk, ".yaml", YAML)
    ran = memcon("convert", talk, "--format", "json")
    (told,) = json.loads(ran.err)["metadata"].values()
    by_name = {each["name"]: each for each in told}
    assert (by_name["place"]["values"], by_name["place"]["origin"], by_name["place"]["line"]) == (
        ["Gent"],
        "talk.yaml",
        4,
    )
    assert by_name["participants"]["values"][0] == "Ann Clerk, minister, of trade"
    assert by_name["id"]["origin"] == "the file's name"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("rus", "ru"),
        ("Russisch", "ru"),
        ("русский", "ru"),
        ("俄语", "ru"),
        ("zh-hant", "zh-Hant"),
        ("xx", ""),
        ("Unk", ""),
    ],
)
def test_languages_by_tag_number_and_name(text, code):
    assert language_code(text) == code


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("1959-10", "1959-10"),
        ("2.10.1959", "1959-10-02"),
        ("October 2, 1959", "1959-10-02"),
        ("1959-02-30", ""),
        ("May", ""),
    ],
)
def test_dates_as_catalogues_write_them(text, when):
    assert date_of(text) == when


@pytest.mark.parametrize("text", ["Ann Clerk, minister", "Ann Clerk (minister)", "Ann Clerk\tminister"])
def test_a_person_and_an_office(text):
    assert person(text) == ("Ann Clerk", "minister")


def test_no_label_means_two_facts():
    for vocabulary in ("labels", "ead"):
        labels = [each.strip() for entry in table("metadata").values() for each in entry.get(vocabulary, "").split("|")]
        assert sorted(set(filter(None, labels))) == sorted(filter(None, labels))


def test_the_manual_tells_of_every_fact():
    rows = dict(re.findall(r"^\| `(\w+)` \| ([^|]+) \|", MANUAL, re.MULTILINE))
    assert set(rows) == set(table("metadata"))
    for name, entry in table("metadata").items():
        line = next(line for line in MANUAL.splitlines() if line.startswith(f"| `{name}` |"))
        for term in filter(None, (*entry.get("dc", "").split("|"), *entry.get("ead", "").split("|"))):
            assert f"`{term}`" in line, name
    for label in re.findall(r"“(\w[\w ]+)”", " ".join(rows.values())):
        assert named(label), label


@pytest.mark.parametrize(
    ("name", "text", "line", "hint"),
    [
        ("talk.yaml", "date: 1962\ntitle: A talk: on trade\n", 2, "quotation marks"),
        ("talk.yaml", "title: x\n\tdate: 1962\n", 2, "tabs"),
        ("talk.yaml", "title: x\n---\ntitle: y\n", 2, "one transcript"),
        ("talk.toml", "title = A talk\n", 1, "quotation marks"),
    ],
)
def test_what_newcomers_write_is_told_with_what_to_do(tmp_path, name, text, line, hint):
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        read_beside(tmp_path / "talk.txt")
    assert caught.value.line == line
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("name", "text"), [("talk.yaml", "about:\n  title: x\n"), ("talk.toml", '[about]\ntitle = "x"')]
)
def test_names_below_a_name_are_told(tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    (layer,) = read_beside(tmp_path / "talk.txt")
    assert [(each.code, each.line) for each in layer.findings] == [("P-031", 1)]
    assert "margin" in layer.findings[0].hint


def test_a_date_in_the_title_of_a_unit_is_its_date(tmp_path):
    did = "<did><unittitle>A talk, <unitdate normal='1962-05-04'>4 May 1962</unitdate></unittitle>{}</did>"
    for other, date in (("", "1962-05-04"), ("<unitdate normal='1962-05-03'>3 May</unitdate>", "1962-05-03")):
        ead = f"<ead><archdesc level='item'>{did.format(other)}</archdesc></ead>"
        (tmp_path / "talk.ead.xml").write_text(ead, encoding="utf-8")
        (layer,) = read_beside(tmp_path / "talk.txt")
        assert (layer.facts["date"].values, layer.facts["title"].values) == ((date,), ("A talk",))
        assert not layer.findings


def test_terms_of_dublin_core_that_have_no_place_are_told(tmp_path):
    terms = "<dc:title>A talk</dc:title><dc:creator>A. Clerk</dc:creator><dc:type>Text</dc:type>"
    record = f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{terms}</metadata>'
    (tmp_path / "talk.dc.xml").write_text(record, encoding="utf-8")
    (layer,) = read_beside(tmp_path / "talk.txt")
    assert [each.severity for each in layer.findings] == [Severity.INFO]
    assert "creator, type" in layer.findings[0].message
