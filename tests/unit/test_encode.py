"""What the encoder makes of a transcript: header, body, stand-off, notes, each where the TEI Guidelines want it."""

import pytest

from memcon.authority import read_registers
from memcon.conversion import Work, convert_work
from memcon.errors import DocumentError
from memcon.facts import Fact
from memcon.metadata import Known
from memcon.model import Edition
from memcon.project import Settings
from memcon.xmltools import ID, NAMESPACES, find, find_all, parse, text_of

PAGE = """## **May 4, 1962**

### **Talk between Anna Example and Paul Muster**

#### **Citation:**

"Talk between Anna Example and Paul Muster", May 4, 1962, Digital Archive, Archive of Examples, f. 1, op. 2, d. 3, \
ll. 4-5, copy in Sample Collection, Town Library. Translated by Tom Sample.
<https://example.org/1>

#### **Rights:**

Nobody's.

#### **Provenance:**

A drawer.

#### **Summary:**

They agree.

#### **Original Language:**

French

#### **Contents:**

Present: Anna Example, Minister of Trade; Paul Muster, Ambassador.

Anna Example: I am glad to see you.[1] **Really** glad. Again.[1]

Paul Muster (smiling): My government has read it, and

I too.

I have a second paragraph.

[Laughter]

Anna Example [rising]: Then we agree.[2]

A Voice: Yes.

Anna Example: Good.

The talk was recorded by T. Sample.

Signed: T. Sample

Notes

[1] In Geneva.

[2] They did not.
"""
REGISTER = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff><listPerson>
<person xml:id="{id}"><persName><forename>Anna</forename> <surname>Example</surname></persName></person>
<person xml:id="nobody"><persName>No Body</persName></person></listPerson></standOff></TEI>"""


def edition(text=PAGE, name="talk.md", **known):
    return parse(convert_work(Work(name, text.encode(), **known)).tei, name)


@pytest.fixture(scope="module")
def tei():
    return edition()


def texts(root, path):
    return [text_of(node) for node in find_all(root, path)]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("titleStmt/tei:title", "Talk between Anna Example and Paul Muster"),
        ("titleStmt/tei:respStmt[@xml:id='translator']/tei:persName", "Tom Sample"),
        ("titleStmt/tei:respStmt/tei:resp[@key='recorder']/../tei:persName", "T. Sample"),
        ("titleStmt/tei:respStmt[@xml:id='memcon']/tei:name", "memcon"),
        ("extent/tei:measure[@unit='turn']", "5 turns"),
        ("publicationStmt/tei:idno[@type='document']", "talk"),
        ("sourceDesc/tei:bibl/tei:title", "Talk between Anna Example and Paul Muster"),
        ("sourceDesc/tei:bibl/tei:date[@when='1962-05-04']", "May 4, 1962"),
        ("sourceDesc/tei:bibl/tei:publisher", "Digital Archive"),
        ("sourceDesc/tei:bibl/tei:ref[@target='https://example.org/1']", "https://example.org/1"),
        ("msIdentifier/tei:repository", "Archive of Examples"),
        ("msIdentifier/tei:idno", "f. 1, op. 2, d. 3, ll. 4-5"),
        ("msIdentifier/tei:idno/tei:idno[@type='fond']", "1"),
        ("msIdentifier/tei:idno/tei:idno[@type='opis']", "2"),
        ("msIdentifier/tei:idno/tei:idno[@type='delo']", "3"),
        ("msIdentifier/tei:idno/tei:idno[@type='leaves']", "4-5"),
        ("msIdentifier/tei:altIdentifier[@type='copy']/tei:collection", "Sample Collection"),
        ("msIdentifier/tei:altIdentifier[@type='copy']/tei:repository", "Town Library"),
        ("msContents/tei:textLang[@mainLang='fr']", "French"),
        ("publicationStmt/tei:availability[@status='unknown']/tei:p", "Nobody's."),
        ("notesStmt/tei:note[@type='field']/tei:label", "Provenance"),
        ("notesStmt/tei:note[@type='field']/tei:p", "A drawer."),
        ("abstract/tei:p", "They agree."),
        ("creation/tei:date[@when='1962-05-04']", "May 4, 1962"),
        ("langUsage/tei:language[@ident='en']", "English"),
        ("setting/tei:date[@when='1962-05-04']", "May 4, 1962"),
        (
            "particDesc//tei:person[@role='speaker present'][@corresp='#anna-example']/tei:state/tei:desc",
            "Minister of Trade",
        ),
        ("revisionDesc/tei:change[@who='#memcon']", "Converted from talk.md by memcon 0.1.0."),
        ("appInfo/tei:application[@ident='memcon'][@version='0.1.0']/tei:label", "memcon"),
    ],
)
def test_the_header_has_what_an_archivist_looks_for(tei, path, text):
    found = tei.xpath(f"tei:teiHeader//tei:{path}", namespaces=NAMESPACES)
    assert [text_of(node) for node in found] == [text]


def test_turns(tei):
    turns = find_all(tei, ".//tei:sp")
    assert [turn.get(ID) for turn in turns] == ["t001", "t002", "t003", "t004", "t005"]
    assert [turn.get("n") for turn in turns] == ["1", "2", "3", "4", "5"]
    assert turns[0].get("who") == turns[2].get("who") == "#anna-example"
    assert texts(tei, ".//tei:speaker") == ["Anna Example", "Paul Muster", "Anna Example", "A Voice", "Anna Example"]
    assert texts(turns[1], "tei:stage") == ["smiling"]
    assert [stage.get("rend") for stage in find_all(tei, ".//tei:sp/tei:stage")] == [None, "brackets"]


def test_paragraphs_torn_and_whole(tei):
    paragraphs = find_all(tei, ".//tei:sp[@n='2']/tei:p")
    assert [text_of(p) for p in paragraphs] == ["My government has read it, and I too.", "I have a second paragraph."]
    assert [len(find_all(p, "tei:pb[@cert='medium']")) for p in paragraphs] == [1, 0]


def test_what_is_told_between_turns(tei):
    stage = find(tei, ".//tei:div[@type='conversation']/tei:stage")
    assert (text_of(stage), stage.get("type"), stage.get("rend")) == ("Laughter", "business", "brackets")


def test_those_present_and_the_end(tei):
    assert texts(tei, ".//tei:div[@type='participants']/tei:p") == [
        "Present: Anna Example, Minister of Trade; Paul Muster, Ambassador."
    ]
    assert texts(tei, ".//tei:div[@type='closing']/tei:p") == ["The talk was recorded by T. Sample."]
    assert texts(tei, ".//tei:closer/tei:signed") == ["Signed: T. Sample"]


def test_notes_are_linked_both_ways(tei):
    notes = {note.get(ID): note for note in find_all(tei, ".//tei:back//tei:note")}
    assert [text_of(note) for note in notes.values()] == ["In Geneva.", "They did not."]
    marks = find_all(tei, ".//tei:body//tei:ref")
    assert [mark.get("target") for mark in marks] == ["#fn1", "#fn1", "#fn2"]
    assert [mark.get(ID) for mark in marks] == ["fnref-1", None, "fnref-2"], "an id is given once"
    assert [note.get("target") for note in notes.values()] == ["#fnref-1", "#fnref-2"]


def test_persons_that_no_register_knows_are_entries_of_this_document_and_say_so(tei):
    people = {person.get(ID): person for person in find_all(tei, "tei:standOff//tei:person")}
    assert {"anna-example", "paul-muster"} <= set(people)
    assert all(person.get("cert") == "low" and person.get("resp") == "#memcon" for person in people.values())
    ids = {node.get(ID) for node in tei.iter()}
    assert all(person.get("source", "").removeprefix("#") in ids for person in people.values())


def test_every_pointer_leads_somewhere(tei):
    ids = [node.get(ID) for node in tei.iter() if node.get(ID)]
    assert len(ids) == len(set(ids))
    for node in tei.iter():
        for name in ("who", "ref", "resp", "target", "source", "corresp"):
            for token in node.get(name, "").split():
                assert not token.startswith("#") or token[1:] in ids, f"{node.tag} {name}={token}"


def test_the_registers_entries_that_are_used_are_copied(tmp_path):
    (tmp_path / "persons.xml").write_text(REGISTER.format(id="a.example"))
    root = edition(authority=read_registers([tmp_path / "persons.xml"]))
    entries = [person.get(ID) for person in find_all(root, "tei:standOff//tei:person")]
    assert "a.example" in entries
    assert "nobody" not in entries
    assert find(root, ".//tei:sp").get("who") == "#a.example"


def test_an_edition_has_the_relations_of_the_entries_that_it_has(tmp_path):
    bodies = """</listPerson><listOrg><org xml:id="geneva-club"><orgName>Geneva</orgName></org></listOrg>
    <listRelation><relation name="member-of" active="#a.example #nobody" passive="#geneva-club" from="1950"/>
    <relation name="member-of" active="#nobody" passive="#geneva-club"/></listRelation>"""
    register = REGISTER.format(id="a.example").replace("</listPerson>", bodies)
    (tmp_path / "persons.xml").write_text(register)
    root = edition(authority=read_registers([tmp_path / "persons.xml"]))
    (relation,) = find_all(root, "tei:standOff/tei:listRelation/tei:relation")
    assert dict(relation.attrib) == {
        "name": "member-of",
        "active": "#a.example",
        "passive": "#geneva-club",
        "from": "1950",
    }


def test_a_registers_id_that_the_edition_uses_itself_is_refused(tmp_path):
    (tmp_path / "persons.xml").write_text(REGISTER.format(id="t001"))
    with pytest.raises(DocumentError, match="t001"):
        edition(authority=read_registers([tmp_path / "persons.xml"]))


def test_what_the_project_says_of_editions_is_in_the_header():
    said = Edition(
        "A Press",
        "E. Ditor",
        "Nobody's rights.",
        "free",
        "CC0",
        "https://example.org/cc0",
        "2026-01-02",
        "https://example.org/ed/",
    )
    facts = {"place": "Paris", "title": "My title", "id": "my-id", "date": "5 May 1962"}
    known = {name: Fact(name, (value,), "memcon.toml") for name, value in facts.items()}
    root = edition(edition=said, known=Known(known))
    header = find(root, "tei:teiHeader")
    assert texts(header, ".//tei:publicationStmt/tei:publisher") == ["A Press"]
    assert texts(header, ".//tei:publicationStmt/tei:idno") == ["my-id", "https://example.org/ed/my-id"]
    assert find(header, ".//tei:availability").get("status") == "free"
    assert find(header, ".//tei:licence").get("target") == "https://example.org/cc0"
    assert find(header, ".//tei:change").get("when") == "2026-01-02"
    assert texts(header, ".//tei:titleStmt/tei:title") == ["My title"]
    assert texts(header, ".//tei:setting/tei:placeName") == ["Paris"]
    assert find(header, ".//tei:creation/tei:date").get("when") == "1962-05-05"
    assert "Talk between Anna Example and Paul Muster" in texts(header, ".//tei:bibl/tei:title"), (
        "the source's own stays"
    )
    assert root.get(ID) == "my-id"


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("Secretary", "present"),
        ("notetaker", "present recorder"),
        ("Secretary (Notetaker)", "present recorder"),
        ("Recording Secretary", "present recorder"),
        ("interpreter and note-taker", "present recorder interpreter"),
        ("Secretary of State for Minutes", "present"),
    ],
)
def test_who_is_listed_as_taking_notes_is_a_recorder_beside_whom_the_closing_words_name(office, role):
    text = PAGE.replace("Paul Muster, Ambassador.", f"Paul Muster, Ambassador; Dora Still, {office}.")
    listed = {
        text_of(find(node, "tei:persName")): node.get("role")
        for node in find_all(edition(text), ".//tei:particDesc//tei:person")
    }
    assert listed["Dora Still"] == role
    assert listed["T. Sample"] == "recorder"


def declared(text, **known):
    """Return what the editorial declaration says."""
    return " ".join(texts(edition(text, "x.txt", **known), ".//tei:editorialDecl//tei:p"))


def test_what_was_done_is_told_of_one_thing_as_of_one():
    one = declared("Anna Example: I know of it.\n", settings=Settings(labels=("Anna Example",)))
    assert "divided into 1 turn (sp)." in one
    assert "Of these, 1 is uncertain and says so in cert" in one
    many = declared("Anna Example: I know of it.\n\nPaul Muster: It is not so.\n\nAnna Example: Yes.\n")
    assert "divided into 3 turns (sp)." in many
    assert "Of these, 3 are uncertain and say so in cert" in many


def test_a_register_is_named_as_the_source_of_names_only_if_one_was_of_use(tmp_path):
    talk = "Anna Example: I know of it.\n\nPaul Muster: It is not so.\n\nAnna Example: Yes.\n"
    assert "Tagged by machine, by pattern: 3 names of persons." in declared(talk)
    (tmp_path / "persons.xml").write_text(REGISTER.format(id="a.example"))
    known = {"authority": read_registers([tmp_path / "persons.xml"])}
    said = declared(talk, **known)
    assert "Tagged by machine, from registers and by pattern: 3 names of persons." in said
    assert "Of these, 1 is uncertain and says so in cert" in said


def test_nothing_is_known():
    root = edition("Anna: Yes.\n\nPaul: No.\n\nAnna: Yes.\n", "x.txt")
    assert texts(root, ".//tei:titleStmt/tei:title") == ["x"]
    assert find(root, ".//tei:creation") is None
    assert find(root, ".//tei:msDesc") is None
    assert find(root, ".//tei:change").get("when") is None, "no clock reaches an edition"


def test_the_same_input_gives_the_same_bytes():
    assert convert_work(Work("talk.md", PAGE.encode())).tei == convert_work(Work("talk.md", PAGE.encode())).tei


@pytest.mark.parametrize(
    ("label", "holder"), [("Mr. HALVORSEN (Norway)", "speaker"), ("Anna Bee (on behalf of Norway)", "stage")]
)
def test_who_or_what_is_named_after_a_label_alone_has_an_entry(label, holder):
    root = edition(f"Anna: So.\n\n{label}: Yes.\n\nAnna: Yes.\n\n{label}: No.\n", "x.txt")
    (place,) = find_all(root, "tei:standOff//tei:place")
    named = find_all(root, f".//tei:{holder}/tei:placeName")
    assert [name.get("ref") for name in named] == [f"#{place.get(ID)}"] * 2


@pytest.mark.parametrize(
    ("heading", "place"),
    [
        ("Geneva, 3 May 1962", "Geneva"),
        ("Talk, 3 May 1962", None),
        ("Tuesday, March 3, 1953", None),
        ("FIRST SESSION Monday, 2 May 1949", None),
    ],
)
def test_what_stands_before_a_date_is_no_place_because_it_stands_there(heading, place):
    root = edition(f"{heading}\n\nAnna: So.\n\nPaul: Yes.\n\nAnna: Good.\n", "x.txt")
    found = [text_of(each) for each in find_all(root, "tei:teiHeader//tei:creation/tei:placeName")]
    assert found == ([place] if place else [])
