"""What went wrong with names in transcripts of others, each with the next thing to it that is right as it is."""

import pytest

from memcon.conversion import Work, convert_work
from memcon.facts import Fact
from memcon.metadata import Known
from memcon.name_forms import russian_surnames, surname_forms
from memcon.xmltools import NAMESPACES, find_all, local_name, parse, text_of


def edition(text, language="en"):
    said = Known({"language": Fact("language", (language,), "memcon.toml")})
    return parse(convert_work(Work("talk.txt", text.encode(), known=said)).tei)


def talk(said, language="en", opening=""):
    text = f"{opening}\n\nEkman: {said}\n\nMuster: So it is.\n\nEkman: Well.\n\nMuster: Well.\n"
    return edition(text.strip(), language)


def names(root, *kinds):
    speech = find_all(root, ".//tei:sp/tei:p")[0]
    return [" ".join(text_of(node).split()) for node in speech.iter() if local_name(node) in kinds]


def persons(said, language="en", opening=""):
    return names(talk(said, language, opening), "persName")


@pytest.mark.parametrize(
    ("language", "said", "found"),
    [
        ("de", "Er kam. Ja. Linden war dabei, und Herr Linden ging.", ["Linden", "Linden"]),
        ("en", "Did he? No. Kennedy was ill.", ["Kennedy"]),
        ("de", "Wir sprachen mit Herrn Ja. A. Malik.", ["Ja. A. Malik"]),
        ("en", "We met Sh. Rashidov there.", ["Sh. Rashidov"]),
        ("en", "I told de Gaulle so, and van Dyke too.", ["de Gaulle", "van Dyke"]),
        ("en", "De Gaulle is ill. I saw von der Linden.", ["De Gaulle", "von der Linden"]),
        ("de", "Ich sprach mit de Gaulle und mit van Acker.", ["de Gaulle", "van Acker"]),
        ("de", "Das ist von Adenauer gesagt worden.", ["Adenauer"]),
        ("fr", "Il parle de Adenauer et de Gaulle.", ["Adenauer", "de Gaulle"]),
        ("ru", "Я сказал об этом де Голлю и фон Брентано.", ["де Голлю", "фон Брентано"]),
        ("en", "He came from de Soto Avenue.", []),
        ("en", "I shall ask him. Ask von Trotha at once.", ["von Trotha"]),
        ("de", "Das hat Breshnew gesagt.", ["Breshnew"]),
        ("ru", "Он сказал это без Брежнева, и Мельниченко был там.", ["Брежнева", "Мельниченко"]),
        ("en", "I saw BREZHNEV and TITO in it, and the NATO paper, and WAR.", ["BREZHNEV", "TITO"]),
        ("fr", "Il a vu Hissène Habré avant la Banque de France.", ["Hissène Habré"]),
        (
            "ru",
            "Я говорил Великанову и Шириновым, что без Великанова нельзя.",
            ["Великанову", "Шириновым", "Великанова"],
        ),
        ("ru", "Он живёт в Москве, за Уралом, под Киевом.", []),
    ],
)
def test_names_in_a_sentence(language, said, found):
    assert persons(said, language) == found


def test_a_place_in_capitals_ends_where_its_name_ends():
    assert names(talk("They wrote to MOSCOW about it."), "placeName") == ["MOSCOW"]


def test_whoever_is_from_a_city_writes_and_not_the_city():
    assert names(talk("Der Mann aus Utrecht schrieb darüber.", "de"), "placeName") == ["Utrecht"]


def test_a_city_between_two_is_one():
    assert names(talk("It lies between Antwerp and Hamburg."), "placeName") == ["Antwerp", "Hamburg"]


@pytest.mark.parametrize(
    ("listed", "said", "found"),
    [
        ("Heinrich von Brentano", "I wrote to von Brentano. Von Brentano was ill.", ["von Brentano", "Von Brentano"]),
        ("Maurice Couve de Murville", "I wrote to Couve de Murville.", ["Couve de Murville"]),
        ("Jan van der Linden", "I wrote to van der Linden and Linden.", ["van der Linden", "Linden"]),
    ],
)
def test_a_surname_with_its_particle_is_whoever_is_listed(listed, said, found):
    root = talk(said, opening=f"Present: {listed}; Paul Muster; Anna Ekman.")
    assert names(root, "persName") == found
    assert len(find_all(root, ".//tei:standOff//tei:person")) == 3


def test_the_cases_of_a_name_in_a_list_are_one_person():
    present, first = (
        "Присутствовали: Л.И. Брежнев, А.Н. Косыгин.",
        "Скажите товарищу Косыгину, что без Брежнева нельзя.",
    )
    others = "Косыгин: Я видел БРЕЖНЕВА.\n\nБрежнев: С Косыгиным?\n\nКосыгин: Да.\n"
    root = edition(f"{present}\n\nБрежнев: {first}\n\n{others}", "ru")
    assert len(find_all(root, ".//tei:standOff//tei:person")) == 2
    assert not find_all(root, ".//tei:sp//tei:placeName")
    said = [(text_of(node), node.get("ref")) for node in find_all(root, ".//tei:sp/tei:p/tei:persName")]
    brezhnev, kosygin = "#l-i-brezhnev", "#a-n-kosygin"
    assert said == [
        ("Косыгину", kosygin),
        ("Брежнева", brezhnev),
        ("БРЕЖНЕВА", brezhnev),
        ("Косыгиным", kosygin),
    ]


@pytest.mark.parametrize(
    ("words", "surnames"),
    [
        (("Лосеву", "Лосевой", "Лосева"), {"Лосева"}),
        (("Лосеву", "Лосевым"), {"Лосев"}),
        (("Тарковского", "Тарковскому"), {"Тарковский"}),
        (("Бельскую",), {"Бельская"}),
        (("Урал", "Киевом"), set()),
    ],
)
def test_the_nominative_of_russian_surnames(words, surnames):
    assert set(russian_surnames(words)) == surnames


def test_a_surname_of_one_word_has_no_further_forms():
    assert surname_forms(["Anna", "Ekman"]) == set()
    assert surname_forms(["Ludwig", "van", "der", "Rohe"]) == {"van der Rohe", "Van der Rohe", "VAN DER ROHE"}


@pytest.mark.parametrize("name", ["USSR", "German Democratic Republic", "Czechoslovakia", "France"])
def test_states_are_countries_also_those_of_other_times(name):
    root = talk(f"It is in the {name}.")
    (place,) = find_all(root, ".//tei:standOff//tei:place")
    assert place.get("type") == "country"


@pytest.mark.parametrize(
    ("present", "office"),
    [
        ("The Under Secretary, Mr. Ekman; Paul Muster", "The Under Secretary"),
        ("The Secretary of State, Mr. Ekman; Paul Muster", "The Secretary of State"),
        ("Mr. Ekman, Under Secretary; Paul Muster", "Under Secretary"),
    ],
)
def test_a_form_of_address_between_office_and_name_is_part_of_neither(present, office):
    root = talk("Yes.", opening=f"PRESENT: {present}.")
    (person,) = (each for each in find_all(root, ".//tei:particDesc//tei:person") if each.get("corresp") == "#ekman")
    assert [text_of(each) for each in find_all(person, "tei:state/tei:desc")] == [office]


@pytest.mark.parametrize(
    "closing",
    [
        "Protokoll: Lind",
        "Protokollführer: Lind",
        "Aufzeichnung: Lind",
        "Aufgezeichnet von Lind",
        "Notetaker: Lind",
        "Lind, notetaker",
        "Recorded by Lind",
        "Notes prises par Lind",
        "Redactor: Lind",
        "The conversation was recorded by Lind.",
    ],
)
def test_closing_words_say_who_recorded(closing):
    text = "Ekman: Good day to you.\n\nMuster: Good day.\n\nEkman: Well.\n\nMuster: So it is.\n\n"
    root = edition(f"{text}{closing}\n")
    recorders = root.xpath("//tei:respStmt[tei:resp/@key = 'recorder']/tei:persName", namespaces=NAMESPACES)
    assert [text_of(each) for each in recorders] == ["Lind"]
    assert len(find_all(root, ".//tei:sp")) == 4
    assert find_all(root, ".//tei:div[@type='closing']")


def test_of_those_present_the_note_taker_recorded():
    root = talk("Yes.", opening="Present: Anna Ekman, Minister; Paul Muster, Ambassador; Tom Lind, Notetaker.")
    assert (
        root.xpath("string(//tei:respStmt[tei:resp/@key = 'recorder']/tei:persName)", namespaces=NAMESPACES)
        == "Tom Lind"
    )


def test_minutes_that_pass_are_no_record():
    root = edition(
        "Ekman: Yes, come in.\n\nMuster: I wait.\n\nEkman: Two minutes.\n\nMuster: Yes.\n\nIn ten minutes Lind came.\n"
    )
    assert not root.xpath("//tei:resp[@key = 'recorder']", namespaces=NAMESPACES)
    assert not find_all(root, ".//tei:div[@type='closing']")


def test_those_present_in_chinese():
    present = "参加人：周恩来总理、姬鹏飞外长、田中角荣首相"
    said = "姬鹏飞：田中首相好。\n\n田中角荣：你好。\n\n周恩来：欢迎。\n\n田中角荣：谢谢。\n"
    root = edition(f"{present}\n\n{said}", "zh")
    listed = find_all(root, ".//tei:particDesc//tei:person")
    assert [(text_of(find_all(each, "tei:persName")[0]), text_of(each)) for each in listed] == [
        ("周恩来", "周恩来 总理"),
        ("姬鹏飞", "姬鹏飞 外长"),
        ("田中角荣", "田中角荣 首相"),
    ]
    assert names(root, "persName") == ["田中"]


def test_monsieur_is_no_initial_in_french():
    text = "Audition de M. Yann Kergoat\n\nLE PRÉSIDENT : Vous étiez là ?\n\nM. KERGOAT : Oui, nous étions là.\n\n"
    root = edition(f"{text}LE PRÉSIDENT : Bien.\n\nM. KERGOAT : Merci.\n", "fr")
    found = {text_of(each) for each in find_all(root, ".//tei:text//tei:persName")}
    assert found == {"Yann Kergoat", "KERGOAT"}
    assert len({each.get("ref") for each in find_all(root, ".//tei:text//tei:persName")}) == 1


@pytest.mark.parametrize(
    ("said", "kind", "found"),
    [
        ("Is the hon. Gentleman aware that the hon. Member for Bath is here, Mr. Speaker?", "persName", []),
        ("Go. Kiss Ali Weber for me.", "persName", []),
        ("The Commission of Comrade Weber met.", "orgName", []),
        ("The Commission of Comrade Weber met.", "persName", ["Weber"]),
        ("They called in Gromyko and asked.", "persName", ["Gromyko"]),
        ("We saw the Weber Minutes in the Oval Office.", "orgName", []),
        ("He came from Seattle, and she from Springfield.", "placeName", ["Seattle"]),
        ("We lived in Block 26 there.", "placeName", []),
        ("He went to Stromness himself.", "persName", []),
        ("The Ferry Services (Orkney) were late.", "orgName", ["Ferry Services"]),
    ],
)
def test_what_looked_like_a_name_and_was_none(said, kind, found):
    assert names(talk(said), kind) == found


def test_a_place_before_a_date_is_one():
    root = talk("So.", opening="Washington, September 12, 1975\n\nTHE SITUATION IN LAOS")
    assert [text_of(each) for each in find_all(root, ".//tei:text//tei:placeName")] == ["Washington", "LAOS"]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("A Mr van der Linden laughed.", ["van der Linden"]),
        ("Then Councilmember Weber and the Defendant Lindner came.", ["Weber", "Lindner"]),
        ("Roger, all is well.", []),
    ],
)
def test_titles_and_particles_before_a_name(said, found):
    assert persons(said) == found


def test_a_pronoun_begins_no_body():
    assert names(talk("We’ve Congress to think of."), "orgName") == ["Congress"]


def test_a_year_that_is_left_out_is_not_inferred_next_to_one_of_another_time():
    text = """3 March 1947

Lowe: You were there in August 1941?

Ekman: From September on.

Lowe: I see.

Ekman: Yes.

Lowe: So.

Ekman: We met in February.
"""
    dates = [each.get("when") for each in find_all(edition(text), ".//tei:sp//tei:date")]
    assert dates == ["1941-08", "1947-02"]


def test_a_body_in_capitals_is_the_same_body():
    root = talk("He was at the White House.", opening="THE WHITE HOUSE")
    (who,) = {each.get("ref") for each in find_all(root, ".//tei:text//tei:orgName")}
    assert who == "#white-house"


def test_the_whole_name_in_brackets_after_a_name_is_a_gloss_of_the_same_person():
    root = talk("You had better ask Ted Achilles [Theodore C. Achilles], and Theodore Lowe.")
    (note,) = find_all(root, ".//tei:sp//tei:note")
    (inside,) = find_all(note, ".//tei:persName")
    outside = find_all(root, ".//tei:sp/tei:p/tei:persName")[0]
    assert (note.get("type"), text_of(inside)) == ("gloss", "Theodore C. Achilles")
    assert inside.get("ref") == outside.get("ref")


def test_a_bank_is_no_water():
    root = talk("The Gulf Bank wrote it.")
    assert names(root, "orgName") == ["Gulf Bank"]
