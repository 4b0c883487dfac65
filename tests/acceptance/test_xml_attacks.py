"""XML made to harm: in an edition and in a register it is refused with its place, and nothing outside is read."""

import bz2
import gzip
import re
import resource
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from memcon.conversion import convert
from memcon.errors import DocumentError
from memcon.files import write_all
from memcon.resources import stylesheet
from memcon.saxon import transform
from memcon.scaffold import scaffold

SECRET = "what nobody may read"
TEI = 'xmlns="http://www.tei-c.org/ns/1.0"'
TEN = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
LAUGHS = f'<!DOCTYPE TEI [<!ENTITY e0 "ha">{TEN}]>\n'
PADDING = f"<!--{'x' * 9_000_000}-->\n"  # from eight megabytes on, larger limits hold

# name → document, its code, its line. ADDRESS is that of a server that must see no request, FILE is a file's.
DECLARED = {
    "a document type": ("<!-- -->\n<!DOCTYPE TEI>\n<TEI/>", "E-002", 2),
    "a billion laughs": (f"{LAUGHS}<TEI>&e11;</TEI>", "E-002", 1),
    "a billion laughs in an attribute": (f'{LAUGHS}<TEI n="&e11;"/>', "E-002", 1),
    "a billion laughs after nine megabytes": (f'{PADDING}{LAUGHS}<TEI n="&e11;"/>', "E-002", 2),
    "a billion laughs in a default": (LAUGHS.replace("]>", '<!ATTLIST TEI n CDATA "&e11;">]>') + "<TEI/>", "E-002", 1),
    "an entity of 100,000 characters 100,000 times": (
        f'<!DOCTYPE TEI [<!ENTITY a "{"x" * 100_000}">]>\n<TEI n="{"&a;" * 100_000}"/>',
        "E-002",
        1,
    ),
    "an entity that holds a file": ('<!DOCTYPE TEI [<!ENTITY a SYSTEM "FILE">]>\n<TEI>&a;</TEI>', "E-002", 1),
    "an entity from the network": ('<!DOCTYPE TEI [<!ENTITY a SYSTEM "ADDRESS">]>\n<TEI>&a;</TEI>', "E-002", 1),
    "a parameter entity from a file": ('<!DOCTYPE TEI [<!ENTITY % a SYSTEM "FILE"> %a;]>\n<TEI/>', "E-002", 1),
    "a parameter entity from the network": ('<!DOCTYPE TEI [<!ENTITY % a SYSTEM "ADDRESS"> %a;]>\n<TEI/>', "E-002", 1),
    "a parameter entity that grows": (
        '<!DOCTYPE TEI [<!ENTITY % a "x"><!ENTITY % b "%a;%a;%a;">%b;]>\n<TEI/>',
        "E-002",
        1,
    ),
    "a DTD from a file": ('<!DOCTYPE TEI SYSTEM "FILE">\n<TEI/>', "E-002", 1),
    "a DTD from the network": ('<!DOCTYPE TEI PUBLIC "-//x" "ADDRESS">\n<TEI/>', "E-002", 1),
}
MALFORMED = {
    "100,000 elements in each other": (b"<TEI>\n" + b"<p>" * 100_000, "E-001", 2),
    "two million elements in each other": (b"<TEI>\n" + b"<p>" * 2_000_000 + b"</p>" * 2_000_000, "E-001", 2),
    "a name of a million letters": (b"<TEI>\n<" + b"p" * 1_000_000 + b"/></TEI>", "E-001", 2),
    "20,000 attributes": (
        b"<TEI>\n<p " + " ".join(f'a{n}="1"' for n in range(20_000)).encode() + b"/></TEI>",
        "E-004",
        2,
    ),
    "an entity that is not declared": (b"<TEI>\n&nbsp;</TEI>", "E-001", 2),
    "gzip": (gzip.compress(b"<TEI/>"), "E-001", 1),
    "bzip2": (bz2.compress(b"<TEI/>"), "E-001", 1),
    "a ZIP archive": (b"PK\x03\x04" + bytes(100), "E-001", 1),
    "nothing": (b"", "E-001", 1),
    "a mark of byte order only": (b"\xef\xbb\xbf", "E-001", 1),
    "two marks of byte order": (b"\xef\xbb\xbf\xef\xbb\xbf<TEI/>", "E-001", 1),
    "a NUL first": (b"\0<TEI/>", "E-001", 1),
    "a NUL in the text": (b"<TEI>\n\0</TEI>", "E-001", 2),
    "a NUL in an attribute": (b'<TEI>\n<p n="\0"/></TEI>', "E-001", 2),
    "a NUL at the end": (b"<TEI/>\n\0", "E-001", 2),
    "a NUL as a reference": (b"<TEI>\n&#0;</TEI>", "E-001", 2),
    "half of a surrogate pair": (b"<TEI>\n\xed\xa0\x80</TEI>", "E-001", 2),
    "Latin-1 that does not say so": ("<TEI>\nMüller</TEI>".encode("latin-1"), "E-001", 2),
    "UTF-8 that says UTF-16": (b'<?xml version="1.0" encoding="UTF-16"?><TEI/>', "E-001", 1),
    "an encoding that is none": (b'<?xml version="1.0" encoding="klingon"?><TEI/>', "E-001", 1),
    "EBCDIC": ('<?xml version="1.0" encoding="cp037"?><TEI/>'.encode("cp037"), "E-001", 1),
}
HIDDEN = {
    "a document type in UTF-16": ('<!DOCTYPE TEI [<!ENTITY a "b">]><TEI>&a;</TEI>'.encode("utf-16"), "E-002", 1),
    "a document type in UTF-32": (
        '<?xml version="1.0" encoding="UTF-32"?>\n<!DOCTYPE TEI><TEI/>'.encode("utf-32"),
        "E-002",
        2,
    ),
    "a document type in UTF-7": (
        b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE TEI SYSTEM "ADDRESS"+AD4<TEI/>',
        "E-00",  # some machines know UTF-7, some do not
        1,
    ),
}
ATTACKS = {name: (text.encode(), code, line) for name, (text, code, line) in DECLARED.items()} | MALFORMED | HIDDEN


class Server:
    """A server on this machine, and the requests that it got."""

    def __init__(self) -> None:
        self.requests: list[str] = []
        requests = self.requests

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                requests.append(self.path)
                self.send_response(200)
                self.end_headers()
                self.wfile.write(SECRET.encode())

            def log_message(self, *_: object) -> None:
                pass

        self.http = HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.http.server_port}"


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    thread = threading.Thread(target=made.http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    made.http.shutdown()
    thread.join()
    made.http.server_close()
    assert made.requests == [], "something was fetched"


@pytest.fixture
def secret(tmp_path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(SECRET)
    return path


@pytest.fixture(scope="module")
def edition(tmp_path_factory) -> str:
    """Return an edition that is valid."""
    folder = tmp_path_factory.mktemp("attacked")
    write_all(scaffold(folder))
    return convert(folder / "tei" / "sources" / "example.md").tei.decode()


def aimed(document: bytes, server: Server, secret: Path) -> bytes:
    return document.replace(b"ADDRESS", server.address.encode()).replace(b"FILE", secret.as_uri().encode())


def said_first(edition: str, words: str) -> str:
    """Return an edition with something more at the end of its first speech."""
    head, _, rest = edition.partition("<sp ")
    return f"{head}<sp {rest.replace('</p>', f'{words}</p>', 1)}"


def refused(ran, name: str, code: str, line: int) -> None:
    said = ran.out + ran.err
    assert ran.status == 3, said[:1000]
    assert re.search(rf"{re.escape(name)}:{line}(:\d+)?: error {code}", said), said[:1000]
    assert len(said) < 2000, "a message is short, however long the line that it is about"
    assert SECRET not in said
    assert "Traceback" not in said
    assert "error of the program" not in said


@pytest.mark.parametrize("command", ["validate", "render"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_an_edition_made_to_harm_is_refused(memcon, server, secret, tmp_path, command, attack):
    document, code, line = ATTACKS[attack]
    (tmp_path / "talk.xml").write_bytes(aimed(document, server, secret))
    refused(memcon(command, tmp_path / "talk.xml"), "talk.xml", code, line)


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_register_made_to_harm_is_refused(memcon, server, secret, project, attack):
    document, code, line = ATTACKS[attack]
    (project / "tei" / "authority" / "persons.xml").write_bytes(aimed(document, server, secret))
    refused(memcon("build", "-q"), "persons.xml", code, line)
    assert not (project / "dist").exists()


@pytest.mark.parametrize("attack", DECLARED)
def test_an_attack_takes_no_memory(server, secret, tmp_path, attack):
    document = aimed(DECLARED[attack][0].encode(), server, secret)
    path = tmp_path / "talk.xml"
    path.write_bytes(document)

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (500_000_000, 500_000_000))
        resource.setrlimit(resource.RLIMIT_CPU, (20, 20))

    code = "import sys; from pathlib import Path; from memcon.xmltools import parse; parse(Path(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], preexec_fn=limited, capture_output=True, text=True, check=False
    )
    assert "DocumentError: The document has a DOCTYPE" in done.stderr


def test_an_inclusion_is_not_expanded(memcon, server, secret, tmp_path, edition):
    for href in (secret.as_uri(), f"{server.address}/x"):
        included = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{href}" parse="text"/>'
        path = tmp_path / "talk.xml"
        path.write_text(said_first(edition, included), encoding="utf-8")
        ran = memcon("validate", path)
        assert ran.status == 3
        assert "E-010: <include> is not allowed" in ran.out
        rendered = memcon("render", path, "--to", "text")
        assert SECRET not in ran.out + ran.err + rendered.out + rendered.err
        assert "Traceback" not in rendered.err


def test_what_instructions_and_hints_point_to_is_not_fetched(memcon, server, tmp_path, edition):
    path = tmp_path / "talk.xml"
    head = "".join(f'<?{name} href="{server.address}/{name}"?>' for name in ("xml-stylesheet", "xml-model"))
    path.write_text(re.sub(r"<\?xml-.*?\?>", "", edition).replace("<TEI", f"{head}<TEI", 1), encoding="utf-8")
    assert memcon("validate", path).status == 0
    assert memcon("render", path).status == 0
    instance = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    hint = f'{instance} xsi:schemaLocation="http://www.tei-c.org/ns/1.0 {server.address}/tei.xsd" '
    path.write_text(edition.replace("<TEI ", f"<TEI {hint}", 1), encoding="utf-8")
    assert memcon("validate", path).status == 3, "the grammar knows no such attribute"
    assert memcon("render", path).status == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "iso-8859-1", "windows-1252"])
def test_an_edition_in_another_encoding_is_read(memcon, tmp_path, edition, encoding):
    path, words = tmp_path / "talk.xml", "Müller, señor"
    text = said_first(edition, f" {words}").encode("ascii", "xmlcharrefreplace").decode()
    text = text.replace("&#252;", "ü").replace("&#241;", "ñ")
    path.write_bytes(text.replace("UTF-8", encoding.removesuffix("-sig"), 1).encode(encoding))
    assert memcon("validate", path).status == 0
    assert words in memcon("render", path, "--to", "text").out


@pytest.mark.parametrize(
    "inserted",
    ["y" * 12_000_000, f"<!--{'y' * 12_000_000}-->", f"<?y {'y' * 12_000_000}?>"],
    ids=["text", "comment", "pi"],
)
def test_what_is_merely_large_is_read(memcon, tmp_path, edition, inserted):
    path = tmp_path / "talk.xml"
    path.write_text(said_first(edition, inserted), encoding="utf-8")
    assert memcon("validate", path).status == 0
    assert memcon("render", path, "--to", "text").status == 0


def test_an_attribute_of_megabytes_is_a_value_that_is_not_allowed(memcon, tmp_path, edition):
    path = tmp_path / "talk.xml"
    path.write_text(said_first(edition, f'<hi rend="{"y" * 12_000_000}">!</hi>'), encoding="utf-8")
    ran = memcon("validate", path)
    assert (ran.status, "E-015: @rend of <hi> is “yyy" in ran.out) == (3, True)
    assert len(ran.out) < 2000


@pytest.mark.parametrize(("depth", "padding"), [(200, 0), (1900, 9_000_000)])
def test_what_our_parser_takes_saxon_takes_too(memcon, tmp_path, edition, depth, padding):
    path = tmp_path / "talk.xml"
    nested = '<hi rend="bold">' * depth + "deep" + "</hi>" * depth
    path.write_text(said_first(edition, nested) + f"<!--{'x' * padding}-->", encoding="utf-8")
    assert memcon("validate", path).status == 0
    assert "deep" in memcon("render", path, "--to", "text").out


@pytest.mark.parametrize("document", ['<!DOCTYPE a [<!ENTITY b SYSTEM "FILE">]><a>&b;</a>', "<!DOCTYPE a><a/>"])
def test_saxon_refuses_a_document_type_too(secret, document):
    with pytest.raises(DocumentError, match="DOCTYPE"):
        transform(stylesheet("text.xsl"), document.replace("FILE", secret.as_uri()))


def test_saxon_reaches_no_network(server, tmp_path):
    sheet = tmp_path / "fetch.xsl"
    for function in ("unparsed-text", "doc"):
        sheet.write_text(
            f'<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/">'
            f"<xsl:value-of select=\"{function}('{server.address}/{function}')\"/></xsl:template></xsl:stylesheet>"
        )
        with pytest.raises(DocumentError, match="prohibited"):
            transform(sheet.rename(tmp_path / f"{function}.xsl"), "<a/>")


def test_our_stylesheets_read_only_what_lies_beside_them():
    sheets = sorted(stylesheet("html.xsl").parent.rglob("*.xsl"))
    assert len(sheets) > 10
    reading = r"\b(?:doc|document|doc-available|collection|uri-collection|unparsed-text[a-z-]*|json-doc|transform)\("
    ours = r"(?:unparsed-text|doc)\(resolve-uri\('[^']+'(?: \|\| \. \|\| '\.xml')?, static-base-uri\(\)\)"
    for sheet in sheets:
        text = sheet.read_text(encoding="utf-8")
        assert len(re.findall(reading, text)) == len(re.findall(ours, text)), sheet.name
        assert not re.search(r"<xsl:(?:evaluate|source-document|result-document|merge-source)\b", text), sheet.name
