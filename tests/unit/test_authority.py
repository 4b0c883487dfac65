"""Registers: forms of names, and where a text has them."""

from pathlib import Path

import pytest

from memcon.authority import Authority, is_whole_word, read_registers
from memcon.errors import DocumentError, MissingError
from memcon.name_forms import without_diacritics

PERSONS = """
<person xml:id="khrushchev">
  <persName type="preferred"><forename>Nikita</forename> <forename>Sergeevich</forename>
    <surname>Khrushchev</surname></persName>
  <persName type="variant" subtype="misspelling"><forename>N.</forename>
    <surname>Krushchev</surname></persName>
</person>
<person xml:id="mao">
  <persName subtype="surname-first"><surname>Mao</surname> <forename>Ze-dong</forename></persName>
</person>
<person xml:id="jiang"><persName>Jiang Jieshi</persName></person>
<person xml:id="kudashev">
  <persName><forename>Sharif</forename> <surname>Kudashev</surname></persName></person>
<person xml:id="fish">
  <persName><forename>Henry</forename> <surname>Müller-Fish</surname></persName></person>
<person xml:id="brown"><persName><forename>A.</forename> <surname>O'Brown</surname></persName></person>
<personGrp xml:id="twins"><persName>The Twins</persName></personGrp>
"""
OTHERS = """
<place xml:id="taiwan"><placeName>Taiwan</placeName></place>
<place xml:id="sea"><geogName>Black Sea</geogName></place>
<place xml:id="brown-town"><placeName>O'Brown</placeName></place>
<org xml:id="un"><orgName>UN</orgName><orgName>United Nations</orgName></org>
<event xml:id="war"><label>the War</label></event>
<bibl xml:id="pravda"><title level="j">Pravda</title></bibl>
<bibl xml:id="book"><title level="m">Capital</title></bibl>
"""


def write(folder: Path, entries: str, name: str = "register.xml") -> Path:
    path = folder / name
    path.write_text(
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<standOff><list>{entries}</list></standOff></TEI>',
        "utf-8",
    )
    return path


@pytest.fixture(scope="module")
def authority(tmp_path_factory) -> Authority:
    folder = tmp_path_factory.mktemp("registers")
    return read_registers([write(folder, PERSONS, "persons.xml"), write(folder, OTHERS, "others.xml")])


def names(authority: Authority, text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[match.start : match.end], match.ids) for match in authority.find(text)]


@pytest.mark.parametrize(
    ("form", "identifier"),
    [
        *(
            (form, "khrushchev")
            for form in (
                "Nikita Sergeevich Khrushchev",
                "Nikita Khrushchev",
                "Khrushchev",
                "KHRUSHCHEV",
                "N. Khrushchev",
                "N.S. Khrushchev",
                "N. S. Khrushchev",
                "N.S.Khrushchev",
                "N.S Khrushchev",
                "N. Krushchev",
            )
        ),
        *((form, "mao") for form in ("Mao Ze-dong", "Mao Zedong", "Mao Ze dong", "MAO ZE-DONG")),
        *((form, "kudashev") for form in ("Sh. Kudashev", "Sharif Kudashev")),
        *((form, "fish") for form in ("Müller-Fish", "Muller-Fish", "Müller Fish", "H. Müller-Fish")),
        *((form, "brown") for form in ("A. O'Brown", "A. O’Brown")),
        *((form, "un") for form in ("UN", "United Nations", "UNITED NATIONS")),
    ],
)
def test_a_name_is_found_in_the_forms_that_texts_write(authority, form, identifier):
    assert names(authority, f"So {form} said.") == [(form, (identifier,))]


@pytest.mark.parametrize("form", ["Nikita", "Mao", "Krushchev", "khrushchev", "un", "S. Kudashev", "Ze-dong"])
def test_a_form_that_nobody_is_known_by_is_not_derived(authority, form):
    assert form not in authority.forms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Khrushchevs", []),
        ("anti-Khrushchev", []),
        ("Khrushchev's", ["Khrushchev"]),
        ("the Taiwan-based", ["Taiwan"]),
        ("Taiwan-led", []),
        ("Jiang Jieshi-ists", []),
        ("Jiang Jieshi‑ist", []),
        ("Jiang Jieshi- and others", ["Jiang Jieshi"]),
        ("—Taiwan—", ["Taiwan"]),
        ("-Taiwan", ["Taiwan"]),
        ("😀 Taiwan 𝔘", ["Taiwan"]),
        ("Taiwan", ["Taiwan"]),
        ("UNESCO", []),
        ("", []),
    ],
)
def test_a_name_is_found_as_a_word_and_not_as_part_of_one(authority, text, found):
    assert [name for name, _ in names(authority, text)] == found


def test_a_suffix_keeps_a_shorter_name_from_being_found_too(authority):
    assert not is_whole_word("Stalin-ist", 0, 6)
    assert names(authority, "N.S. Khrushchev-ites") == []


def test_the_longest_name_wins_and_names_do_not_overlap(authority):
    text = "Nikita Sergeevich Khrushchev, N.S. Khrushchev and Khrushchev of the United Nations"
    assert [name for name, _ in names(authority, text)] == [
        "Nikita Sergeevich Khrushchev",
        "N.S. Khrushchev",
        "Khrushchev",
        "United Nations",
    ]


def test_a_form_that_two_entries_share_names_both(authority):
    assert names(authority, "O'Brown") == [("O'Brown", ("brown", "brown-town"))]


@pytest.mark.parametrize(
    ("identifier", "kind", "mention", "name"),
    [
        ("khrushchev", "person", ("persName", ()), "Nikita Sergeevich Khrushchev"),
        ("twins", "personGrp", ("persName", ()), "The Twins"),
        ("taiwan", "place", ("placeName", ()), "Taiwan"),
        ("sea", "place", ("geogName", ()), "Black Sea"),
        ("un", "org", ("orgName", ()), "UN"),
        ("war", "event", ("name", (("type", "event"),)), "the War"),
        ("pravda", "bibl", ("title", (("level", "j"),)), "Pravda"),
        ("book", "bibl", ("title", (("level", "m"),)), "Capital"),
    ],
)
def test_an_entry_knows_its_kind_its_name_and_what_a_mention_becomes(authority, identifier, kind, mention, name):
    entry = authority.entries[identifier]
    assert (entry.kind, entry.mention, entry.name) == (kind, mention, name)


def test_the_persons_forms_are_what_labels_are_compared_with(authority):
    assert {"khrushchev", "n s khrushchev", "mao zedong", "the twins"} <= authority.persons()
    assert not {"taiwan", "un"} & authority.persons()


def test_without_entries_nothing_is_found():
    assert names(read_registers([]), "Khrushchev") == []


def test_diacritics_leave_latin_letters_but_no_letter_leaves():
    assert without_diacritics("Müller, Dvořák, Łódź") == "Muller, Dvorak, Łodz"


def test_an_id_that_is_used_twice_is_an_error_that_names_both_places(tmp_path):
    first = write(tmp_path, '\n<place xml:id="a"><placeName>A town</placeName></place>', "first.xml")
    second = write(tmp_path, '\n\n<org xml:id="a"><orgName>A body</orgName></org>', "second.xml")
    with pytest.raises(DocumentError, match=r"“a” is used twice; the first is in first\.xml, line 3") as caught:
        read_registers([first, second])
    assert (caught.value.code, caught.value.path, caught.value.line) == ("R-002", second, 4)


def test_an_entry_without_an_id_is_an_error(tmp_path):
    path = write(tmp_path, "\n<person><persName>A Man</persName></person>")
    with pytest.raises(DocumentError) as caught:
        read_registers([path])
    assert (caught.value.code, caught.value.path, caught.value.line) == ("R-003", path, 3)


@pytest.mark.parametrize(
    ("text", "code"),
    [("<TEI/>", "R-001"), ("<list xmlns='http://www.tei-c.org/ns/1.0'/>", "R-001"), ("<a>", "E-001")],
)
def test_a_register_that_is_no_tei_document_is_an_error(tmp_path, text, code):
    path = tmp_path / "register.xml"
    path.write_text(text, "utf-8")
    with pytest.raises(DocumentError) as caught:
        read_registers([path])
    assert (caught.value.code, str(caught.value.path), caught.value.line) == (code, str(path), 1)


def test_a_relation_of_what_no_register_has_is_an_error(tmp_path):
    relation = '<listRelation><relation name="part-of" active="#taiwan #sea" passive="#{}"/></listRelation>'
    known = read_registers([write(tmp_path, OTHERS + relation.format("un"))])
    assert [(each.active, each.passive) for each in known.relations] == [(("taiwan", "sea"), "un")]
    with pytest.raises(DocumentError) as caught:
        read_registers([write(tmp_path, OTHERS + relation.format("nato"))])
    assert caught.value.code == "R-008"
    assert "#nato" in caught.value.message
    assert caught.value.line


def test_a_register_that_is_not_there_is_missing(tmp_path):
    with pytest.raises(MissingError) as caught:
        read_registers([tmp_path / "none.xml"])
    assert (caught.value.code, caught.value.path) == ("P-002", tmp_path / "none.xml")


def test_the_registers_of_this_project_agree_with_each_other():
    paths = sorted((Path(__file__).parents[2] / "tei" / "authority").glob("*.xml"))
    authority = read_registers(paths)
    assert len(paths) == 5
    assert {"khrushchev", "mao zedong", "zhou enlai"} <= authority.persons()
