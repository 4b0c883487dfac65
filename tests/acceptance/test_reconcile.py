"""``memcon names --reconcile`` with a service on this machine that answers as the W3C's specification says."""

import csv
import io
import json
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs

import pytest

from memcon.errors import MissingError
from memcon.files import write_all
from memcon.reconcile import Client, Wanted
from memcon.scaffold import scaffold

MANIFEST = {
    "versions": ["0.2"],
    "name": "People of the tests",
    "identifierSpace": "http://www.wikidata.org/entity/",
    "schemaSpace": "http://www.wikidata.org/prop/direct/",
    "view": {"url": "https://example.org/entry/{{id}}"},
    "batchSize": 2,
}
KNOWN = {
    "Anna Example": [
        {"id": "Q1", "name": "Anna Other", "score": 40, "match": False, "type": []},
        {"id": "Q2", "name": "Anna Example", "description": "minister", "score": 98.5, "match": True, "type": []},
    ]
}


class Service:
    """A reconciliation service; ``refusals`` are statuses that it answers first."""

    def __init__(self) -> None:
        self.asked: list[dict[str, object]] = []
        self.refusals: list[int] = []
        self.manifest: object = MANIFEST
        self.answer = {name: {"result": found} for name, found in KNOWN.items()}
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.reply(service.manifest)

            def do_POST(self) -> None:
                form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode(), strict_parsing=True)
                queries = json.loads(form["queries"][0])
                service.asked.append(queries)
                self.reply({key: service.answer.get(each["query"], {"result": []}) for key, each in queries.items()})

            def reply(self, value: object) -> None:
                status = service.refusals.pop(0) if service.refusals else 200
                self.send_response(status)
                if status == 429:
                    self.send_header("Retry-After", "7")
                self.end_headers()
                self.wfile.write(json.dumps(value).encode() if status == 200 else b"busy")

            def log_message(self, *_: object) -> None:
                pass

        self.http = HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.http.server_port}/api"


@pytest.fixture
def service() -> Iterator[Service]:
    made = Service()
    thread = threading.Thread(target=made.http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    made.http.shutdown()
    thread.join()
    made.http.server_close()


@pytest.fixture(autouse=True)
def answers(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "memcon" / "reconcile"


@pytest.fixture
def edition(memcon, tmp_path, monkeypatch):
    write_all(scaffold(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert memcon("build").status == 0
    return tmp_path / "tei" / "editions" / "example.xml"


WANTED = [Wanted("anna", "person", "Anna Example"), Wanted("geneva", "place", "Geneva"), Wanted("un", "org", "UN")]


def test_proposals_are_listed_and_nothing_is_written(memcon, service, edition):
    before = {path: path.read_bytes() for path in edition.parents[2].rglob("*.xml")}
    ran = memcon("names", edition, "--reconcile", service.address)
    assert ran.status == 0, ran.err
    assert "person Anna Example (#anna-example)\n     98.5  wikidata Q2  Anna Example: minister (a match" in ran.out
    assert "https://example.org/entry/Q2" in ran.out
    assert "     40.0  wikidata Q1  Anna Other" in ran.out
    assert "person Paul Muster (#paul-muster): nothing proposed" in ran.out
    assert {path: path.read_bytes() for path in before} == before


def test_proposals_for_programs_are_uncertain(memcon, service, edition):
    rows = json.loads(memcon("names", edition, "--reconcile", service.address, "--format", "json").out)
    assert [(row["number"], row["cert"], row["score"], row["match"]) for row in rows["proposals"]] == [
        ("Q2", "low", 98.5, True),
        ("Q1", "low", 40.0, False),
    ]
    assert "paul-muster" in rows["nothing_proposed"]
    table = memcon("names", edition, "--reconcile", service.address, "--format", "csv", "--candidates", "1").out
    assert [(row["id"], row["number"]) for row in csv.DictReader(io.StringIO(table))] == [("anna-example", "Q2")]


def test_what_has_a_number_of_the_service_is_not_asked_for(memcon, service, edition):
    entry = '<person xml:id="anna-example">'
    text = edition.read_text(encoding="utf-8")
    assert text.count(entry) == 1
    head, _, tail = text.partition(entry)
    numbered = tail.replace("</persName>", '</persName><idno type="wikidata">Q2</idno>', 1)
    edition.write_text(head + entry + numbered, encoding="utf-8")
    memcon("names", edition, "--reconcile", service.address)
    assert service.asked
    assert "Anna Example" not in json.dumps(service.asked)


def test_queries_go_in_batches_of_the_size_that_the_service_wants(service):
    client = Client(None)
    found = dict(client.propose(client.service(service.address), WANTED, 5))
    assert [len(queries) for queries in service.asked] == [2, 1]
    assert service.asked[0]["q0"] == {"query": "Anna Example", "limit": 5}, "the kinds of a service unknown to us"
    assert [candidate.number for candidate in found[WANTED[0]]] == ["Q2", "Q1"]
    assert found[WANTED[2]] == ()


def test_an_answer_is_kept_until_it_is_old(service, answers, monkeypatch):
    def ask():
        client = Client(answers)
        return list(client.propose(client.service(service.address), WANTED, 5))

    first = ask()
    asked = len(service.asked)
    assert ask() == first
    assert len(service.asked) == asked
    monkeypatch.setattr("memcon.reconcile._KEPT", -1)
    assert ask() == first
    assert len(service.asked) == 2 * asked


def test_a_busy_service_is_asked_again_later_and_later(service):
    waited: list[float] = []
    service.refusals = [503, 429, 500]
    client = Client(None, waited.append)
    assert client.service(service.address).name == "People of the tests"
    assert waited == [1.0, 7.0, 4.0], "the second time it says how long to wait"


def test_a_service_that_stays_busy_is_given_up(service, answers):
    waited: list[float] = []
    service.refusals = [503] * 4
    with pytest.raises(MissingError, match="does not answer: it answers 503") as raised:
        Client(answers, waited.append).service(service.address)
    assert (raised.value.code, len(waited)) == ("P-022", 3)
    assert not answers.exists(), "a refusal is not kept"


def test_a_service_that_is_not_there_is_given_up():
    with pytest.raises(MissingError) as raised:
        Client(None, lambda _: None).service("http://127.0.0.1:9/api")
    assert raised.value.code == "P-022"


@pytest.mark.parametrize("manifest", [{"name": "no"}, [], "words"])
def test_what_is_no_reconciliation_service_is_said_to_be_none(memcon, service, edition, manifest):
    service.manifest = manifest
    ran = memcon("names", edition, "--reconcile", service.address)
    assert ran.status == 5
    assert "error P-024: What answers is no reconciliation service" in ran.err


def test_an_answer_without_results_is_not_kept(service, answers):
    service.answer["UN"] = {"error": "no"}
    client = Client(answers)
    with pytest.raises(MissingError, match="lacks the results"):
        list(client.propose(client.service(service.address), WANTED, 5))
    service.answer["UN"] = {"result": []}
    assert len(list(client.propose(client.service(service.address), WANTED, 5))) == 3


def test_an_unknown_name_of_a_service_is_told_of(memcon, edition):
    ran = memcon("names", edition, "--reconcile", "wikipedia")
    assert ran.status == 5
    assert "P-021" in ran.err
    assert "wikidata, gnd" in ran.err
    assert "Did you mean wikidata?" in memcon("names", edition, "--reconcile", "wikdata").err


def test_without_the_library_it_is_said_how_to_get_it(memcon, edition, monkeypatch):
    monkeypatch.setitem(sys.modules, "httpx", None)
    ran = memcon("names", edition, "--reconcile", "wikidata")
    assert ran.status == 5
    assert "pip install 'memcon[reconcile]'" in ran.err
