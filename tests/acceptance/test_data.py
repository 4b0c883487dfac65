"""Tables, network, linked data and annotations: read as those read them who work with them."""

import csv
import io
import json
from functools import cache
from pathlib import Path
from urllib.parse import urldefrag

import networkx
import pyarrow.parquet as pq
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from lxml import html

from memcon.renditions import RENDITIONS
from memcon.resources import schema
from memcon.stages.render import render

REPOSITORY = Path(__file__).resolve().parents[2]
FLAGSHIP = next((REPOSITORY / "tei/editions").glob("*.xml"))
SIGNS = REPOSITORY / "tests/golden/renditions/signs.xml"
EDITIONS = pytest.mark.parametrize("edition", [FLAGSHIP, SIGNS], ids=lambda path: path.stem)
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # rdflib's own affair
SCHEMA = rdflib.Namespace("https://schema.org/")


@cache
def made(edition: Path, to: str) -> bytes:
    return render(edition.read_bytes(), to, edition.name)


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))


def document(words: str, label: str = "Li") -> bytes:
    return (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="talk" xml:lang="en"><teiHeader/>'
        '<standOff><listPerson><person xml:id="li"><persName>Li</persName></person></listPerson></standOff>'
        f'<text><body><div><sp xml:id="t001" n="1" who="#li"><speaker>{label}</speaker><p>{words}</p></sp></div></body>'
        "</text></TEI>"
    ).encode()


# Tables


@EDITIONS
@pytest.mark.parametrize("table", ["turns", "mentions"])
def test_a_table_is_as_rfc_4180_and_its_metadata_say(edition, table):
    data = made(edition, f"{table}-csv")
    described = json.loads(made(edition, f"{table}-csvw"))
    (here,) = [each for each in described.get("tables", [described]) if each["url"] == f"{edition.stem}.{table}.csv"]
    assert edition.stem + RENDITIONS[f"{table}-csvw"].suffix == f"{here['url']}-metadata.json", "where CSVW looks"
    columns = {column["name"]: column for column in here["tableSchema"]["columns"]}
    header, *lines = csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True)
    assert header == list(columns)
    assert lines
    assert {len(line) for line in lines} == {len(header)}
    assert data.endswith(b"\r\n")
    assert all(column["dc:description"].endswith(".") for column in columns.values())
    for row in rows(data):
        for name, column in columns.items():
            if column["datatype"] == "integer" and row[name]:
                assert int(row[name]) >= 0


@EDITIONS
def test_turns_have_a_key_and_mentions_point_to_them(edition):
    described = json.loads(made(edition, "mentions-csvw"))
    assert described["@context"] == "http://www.w3.org/ns/csvw"
    turns, mentions = described["tables"]
    ids = [row[turns["tableSchema"]["primaryKey"]] for row in rows(made(edition, "turns-csv"))]
    assert len(ids) == len(set(ids))
    (foreign,) = mentions["tableSchema"]["foreignKeys"]
    assert foreign["reference"] == {"resource": turns["url"], "columnReference": "id"}
    assert {row[foreign["columnReference"]] for row in rows(made(edition, "mentions-csv"))} <= {*ids, ""}


@EDITIONS
def test_turns_as_json_are_as_their_schema_says_and_as_the_table_has_them(edition):
    whole = json.loads(made(edition, "turns-json"))
    Draft202012Validator(json.loads(schema("turns.schema.json").read_text())).validate(whole)
    as_cells = [
        {
            name: {"speakers": " ", "names": "; "}[name].join(value)
            if isinstance(value, list)
            else str("" if value is None else value)
            for name, value in turn.items()
        }
        for turn in whole["turns"]
    ]
    assert as_cells == rows(made(edition, "turns-csv"))


def test_the_schema_says_of_columns_what_the_metadata_say():
    described = {each["name"]: each for each in json.loads(made(SIGNS, "turns-csvw"))["tableSchema"]["columns"]}
    members = json.loads(schema("turns.schema.json").read_text())["$defs"]["turn"]["properties"]
    assert list(members) == list(described)
    for name, member in members.items():
        if name != "date":
            assert member["description"] == described[name]["dc:description"]
        assert (member.get("type") == "array") == ("separator" in described[name])


def test_the_flagships_turns_are_those_of_its_header():
    turns = rows(made(FLAGSHIP, "turns-csv"))
    assert len(turns) == 162
    assert [int(turn["position"]) for turn in turns] == list(range(1, 163))
    assert {turn["date"] for turn in turns} == {"1959-10-02"}
    words = sum(int(turn["words"]) for turn in turns)
    assert abs(words - 7501) < 75, "the header counts the source's words, the table those of the text for reading"
    assert [turn["stage"] for turn in turns if turn["id"] == "t003"] == ["after the translation ended"]


@EDITIONS
def test_a_mention_is_where_the_table_says(edition):
    texts = {turn["id"]: turn["text"] for turn in rows(made(edition, "turns-csv"))}
    placed = [row for row in rows(made(edition, "mentions-csv")) if row["turn"] and row["start"]]
    assert placed
    for row in placed:
        assert texts[row["turn"]][int(row["start"]) : int(row["end"])] == row["form"]


@EDITIONS
@pytest.mark.parametrize("table", ["turns", "mentions"])
def test_parquet_has_the_same_rows_with_types_and_descriptions(edition, table):
    file = pq.read_table(io.BytesIO(made(edition, f"{table}-parquet")))
    described = json.loads(made(edition, f"{table}-csvw"))
    columns = described.get("tables", [described])[-1]["tableSchema"]["columns"]
    for column in columns:
        field = file.schema.field(column["name"])
        assert field.metadata[b"description"].decode() == column["dc:description"]
        assert str(field.type) == (
            "list<element: string>" if "separator" in column else {"integer": "int32"}.get(column["datatype"], "string")
        )
    separators = {column["name"]: column.get("separator") for column in columns}
    back = [
        {name: separators[name].join(v) if separators[name] else "" if v is None else str(v) for name, v in row.items()}
        for row in file.to_pylist()
    ]
    assert back == rows(made(edition, f"{table}-csv"))


def test_a_cell_that_looks_like_a_formula_is_data():
    (turn,) = rows(render(document('=1+1, "@x"\n-2'), "turns-csv"))
    assert turn["text"] == '=1+1, "@x" -2'


XML_TEXT = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co"), exclude_characters="\u2028\u2029\x85"), min_size=1
)


@settings(max_examples=60)
@given(XML_TEXT)
def test_any_text_comes_back_out_of_tables_and_json(words):
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    edition = document(f"a {escaped} z")
    (row,) = rows(render(edition, "turns-csv"))
    (turn,) = json.loads(render(edition, "turns-json"))["turns"]
    assert row["text"] == turn["text"]
    assert int(row["words"]) == turn["words"]
    reading = render(edition, "text").decode().removesuffix("\n")
    assert reading.endswith(f"Li: {turn['text']}")


# A network


@EDITIONS
def test_the_network_counts_the_mentions_of_the_table(edition):
    graph = networkx.read_graphml(io.BytesIO(made(edition, "network")))
    said = [
        (speaker, entry)
        for row in rows(made(edition, "mentions-csv"))
        if row["kind"] == "person"
        for speaker in row["speakers"].split()
        for entry in row["entry"].split()
    ]
    assert graph.is_directed()
    assert {(s, t): d["weight"] for s, t, d in graph.edges(data=True)} == {each: said.count(each) for each in said}
    turns = rows(made(edition, "turns-csv"))
    for node, known in graph.nodes(data=True):
        own = [turn for turn in turns if node in turn["speakers"].split()]
        assert known["turns"] == len(own)
        assert known["words"] == sum(int(turn["words"]) for turn in own)
        assert known["label"]


# Linked data


@cache
def linked(edition: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(data=made(edition, "rdf"), format="json-ld", publicID="https://example.org/")


def iri(edition: Path, name: str) -> rdflib.URIRef:
    return rdflib.URIRef(f"https://example.org/{edition.stem}.html#{name}")


@EDITIONS
def test_what_the_linked_data_speak_of_is_in_the_page_beside_them(edition):
    ids = set(html.document_fromstring(made(edition, "html").decode()).xpath("//@id"))
    own = [str(s) for s in linked(edition).subjects() if str(s).startswith("https://example.org/")]
    assert own
    assert {urldefrag(each).fragment for each in own} <= {*ids, ""}


def test_persons_places_and_numbers_are_linked():
    graph, geo = linked(SIGNS), rdflib.Namespace("http://www.opengis.net/ont/geosparql#")
    li, beijing = iri(SIGNS, "li"), iri(SIGNS, "beijing")
    assert (li, rdflib.RDF.type, rdflib.FOAF.Person) in graph
    assert set(graph.objects(li, rdflib.OWL.sameAs)) == {
        rdflib.URIRef("http://www.wikidata.org/entity/Q1"),
        rdflib.URIRef("http://viaf.org/viaf/12345"),
    }
    assert graph.value(li, SCHEMA.familyName) == rdflib.Literal("Wang")
    assert graph.value(li, SCHEMA.birthDate) == rdflib.Literal("1900-01-02", datatype=rdflib.XSD.date)
    assert rdflib.Literal("王力", lang="zh") in set(graph.objects(li, SCHEMA.alternateName))
    assert (beijing, rdflib.RDF.type, geo.Feature) in graph
    (wkt,) = graph.objects(graph.value(beijing, geo.hasGeometry), geo.asWKT)
    assert (str(wkt), wkt.datatype) == ("POINT(116.3 39.9)", geo.wktLiteral)
    assert float(graph.value(graph.value(beijing, SCHEMA.geo), SCHEMA.latitude)) == 39.9
    match = graph.value(beijing, rdflib.SKOS.exactMatch)
    assert match == rdflib.URIRef("https://sws.geonames.org/1816670/")
    assert "low" in graph.value(iri(SIGNS, "petrov"), rdflib.SKOS.editorialNote)


def test_the_document_names_whom_it_mentions_and_who_was_there():
    graph = linked(FLAGSHIP)
    page = iri(FLAGSHIP, "").defrag()
    assert (page, rdflib.RDF.type, SCHEMA.Conversation) in graph
    assert iri(FLAGSHIP, "dwight-eisenhower") in set(graph.objects(page, SCHEMA.mentions))
    talk = graph.value(page, SCHEMA.about)
    assert iri(FLAGSHIP, "mao-zedong") in set(graph.objects(talk, SCHEMA.attendee))
    assert graph.value(talk, SCHEMA.startDate) == rdflib.Literal("1959-10-02", datatype=rdflib.XSD.date)


def test_what_was_so_for_a_time_is_said_of_that_time_only():
    graph = linked(FLAGSHIP)
    role = graph.value(iri(FLAGSHIP, "estonia"), SCHEMA.containedInPlace)
    assert graph.value(role, SCHEMA.containedInPlace) == iri(FLAGSHIP, "soviet-union")
    assert graph.value(role, SCHEMA.startDate) == rdflib.Literal("1940", datatype=rdflib.XSD.gYear)
    assert (iri(FLAGSHIP, "delhi"), SCHEMA.containedInPlace, iri(FLAGSHIP, "india")) in graph


def test_where_an_edition_is_published_is_where_its_entries_are():
    published = SIGNS.read_text().replace(
        '<idno type="DOI">', '<idno type="URI">https://example.net/signs</idno><idno type="DOI">'
    )
    graph = json.loads(render(published.encode(), "rdf", "signs.xml"))["@graph"]
    assert {urldefrag(node["@id"]).url for node in graph} == {"https://example.net/signs"}


def test_an_address_that_no_reader_may_follow_is_no_link():
    hostile = SIGNS.read_text().replace('type="wikidata">Q1<', 'type="URI">javascript:alert(1)<')
    assert b"javascript" not in render(hostile.encode(), "rdf", "signs.xml")


# Annotations


def annotations(data: bytes) -> list[dict]:
    collection = json.loads(data)
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    items = collection["first"]["items"]
    assert collection["total"] == len(items)
    return items


def selected(annotation: dict) -> tuple[dict, dict]:
    position, quote = annotation["target"]["selector"]
    assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
    return position, quote


@EDITIONS
@pytest.mark.parametrize("options", [{}, {"width": "40", "speakers": "register"}])
def test_annotations_quote_the_text_for_reading_where_they_say(edition, options):
    text = render(edition.read_bytes(), "text", edition.name, options).decode()
    items = annotations(render(edition.read_bytes(), "annotations", edition.name, options))
    names = [each for each in items if each["motivation"] == "identifying"]
    assert names
    for each in names:
        assert each["target"]["source"] == f"{edition.stem}.txt"
        position, quote = selected(each)
        start, end = position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])


@EDITIONS
def test_annotations_are_such_as_the_model_has(edition):
    items = annotations(made(edition, "annotations"))
    ids = set(html.document_fromstring(made(edition, "html").decode()).xpath("//@id"))
    assert len({each["id"] for each in items}) == len(items)
    for each in items:
        assert each["type"] == "Annotation"
        assert each["body"]
        for body in each["body"]:
            assert body["purpose"] in {"identifying", "tagging", "assessing", "commenting"}
            assert (body["type"] == "TextualBody") == ("value" in body)
            if "source" in body:
                assert body["source"].removeprefix(f"{edition.stem}.html#") in ids
        scope = each["target"]["scope"] if isinstance(each["target"], dict) else each["target"]
        assert scope.removeprefix(f"{edition.stem}.html#") in ids


def test_who_says_so_and_how_sure_it_is_goes_with_an_annotation():
    items = annotations(made(SIGNS, "annotations"))
    (doubtful,) = [each for each in items if {"certainty: low"} & {body.get("value") for body in each["body"]}]
    assert selected(doubtful)[1]["exact"] == "Petrov"
    (note,) = [each for each in items if each["motivation"] == "commenting"]
    assert note["target"] == "signs.html#t003"
    assert note["creator"]["name"] == "E. Ditor"
    assert note["body"][0]["value"] == "The edition’s own remark."


# How names end and begin


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("a <persName ref='#li'> Li </persName> b", "Li"),
        ("a <persName ref='#li'>Wang\n   Li</persName>, b", "Wang Li"),
        ("a <persName ref='#li'>Li <note type='original' place='inline'>x</note></persName>.", "Li"),
        ("a <persName ref='#li'><supplied>W.</supplied> Li</persName>", "W. Li"),
        ("<orgName>House of <persName ref='#li'>Li</persName></orgName>", "Li"),
        ("<choice><sic><persName ref='#li'>Lo</persName></sic><corr><persName ref='#li'>Li</persName></corr></choice>",
         "Li"),
        ("\U0001f600 <persName ref='#li'>Li</persName>", "Li"),
        ("<persName ref='#li'>Ame\u0301lie</persName> b", "Am\u00e9lie"),
    ],
)  # fmt: skip
def test_a_name_begins_and_ends_at_its_letters(words, form):
    edition = document(words)
    (turn,) = rows(render(edition, "turns-csv"))
    (row,) = [row for row in rows(render(edition, "mentions-csv")) if row["kind"] == "person"]
    assert row["form"] == form
    assert turn["text"][int(row["start"]) : int(row["end"])] == form
    text = render(edition, "text").decode()
    assert turn["text"] in text


def test_what_stands_in_a_letter_that_is_read_out_is_mentioned_once():
    letter = (
        "<floatingText><body><p>To <persName ref='#li'>Li</persName>.</p><closer><signed>X</signed></closer></body>"
    )
    edition = document("a").replace(b"</p></sp>", f"</p>{letter}</floatingText></sp>".encode())
    (row,) = rows(render(edition, "mentions-csv"))
    (turn,) = rows(render(edition, "turns-csv"))
    assert (row["turn"], row["passage"]) == ("t001", "t001")
    assert turn["text"][int(row["start"]) : int(row["end"])] == "Li"


def test_who_names_somebody_in_reported_speech_is_whose_words_they_are():
    said = "<p xml:id='p001'><said who='#li'>I saw <persName ref='#bo'>Bo</persName>.</said></p>"
    edition = document("a").replace(b"</sp>", f"</sp>{said}".encode())
    (row,) = rows(render(edition, "mentions-csv"))
    assert (row["turn"], row["passage"], row["speakers"]) == ("", "p001", "li")
    graph = networkx.read_graphml(io.BytesIO(render(edition, "network")))
    assert graph.has_edge("li", "bo")


def test_a_name_that_has_no_place_in_the_text_is_mentioned_without_one():
    label = "Li</speaker><stage type='delivery'>to <persName ref='#li'>Li</persName></stage><speaker>"
    edition = document("a").replace(b"<speaker>Li</speaker>", f"<speaker>{label}".encode().removesuffix(b"<speaker>"))
    (row,) = rows(render(edition, "mentions-csv"))
    assert (row["turn"], row["form"], row["start"], row["end"]) == ("t001", "Li", "", "")
