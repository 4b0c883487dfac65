"""Names that no register has: what is found, what it is taken for, and what is left alone."""

import pytest

from memcon.authority import read_registers
from memcon.conversion import Work, convert_work
from memcon.facts import Fact
from memcon.metadata import Known
from memcon.xmltools import find_all, local_name, parse, text_of

NAMES = ("persName", "placeName", "orgName", "geogName", "name", "title")


def edition(text, language="en", **known):
    talk = f"{text}\n\nEkman: {text}\n\nMuster: Yes.\n\nEkman: No.\n\nMuster: Well.\n"
    said = Known({"language": Fact("language", (language,), "memcon.toml")})
    return parse(convert_work(Work("talk.txt", talk.encode(), known=said, **known)).tei)


def names(text, language="en", **known):
    """Return the names in the first speech: element and words."""
    said = find_all(edition(text, language, **known), ".//tei:sp/tei:p")[0]
    return [(local_name(node), " ".join(text_of(node).split())) for node in said.iter() if local_name(node) in NAMES]


def persons(text, language="en"):
    return [name for kind, name in names(text, language) if kind == "persName"]


def places(text, language="en"):
    return [name for kind, name in names(text, language) if kind in ("placeName", "geogName")]


def bodies(text, language="en"):
    return [name for kind, name in names(text, language) if kind == "orgName"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We saw Mr. Zorn there.", ["Zorn"]),
        ("We saw Senator Zorn and the Prime Minister Oxe there.", ["Zorn", "Oxe"]),
        ("We saw Secretary of State Zorn there.", ["Zorn"]),
        ("We saw Director of Central Intelligence William Zorn there.", ["William Zorn"]),
        ("We saw Senators Zorn and Oxe there.", ["Zorn", "Oxe"]),
        ("We saw General de Zorn there.", ["de Zorn"]),
        ("We saw A. B. Zorn and W.Y. Oxe there.", ["A. B. Zorn", "W.Y. Oxe"]),
        ("We saw Helen Zorn. Zorn was well.", ["Helen Zorn", "Zorn"]),
        ("We saw Helen Zorn. They liked Helen.", ["Helen Zorn", "Helen"]),
        ("We saw Dr. Zorn’s house.", ["Zorn"]),
        ("We met Hsiao Ching-kuang there.", ["Hsiao Ching-kuang"]),
        ("They told Zorn so, and Zorn said no.", ["Zorn", "Zorn"]),
        ("It was Zorn, the Swedish Foreign Minister, and Zorn laughed.", ["Zorn", "Zorn"]),
        ("We saw Seymour [A. Zorn] there.", ["Seymour [A. Zorn]"]),
        ("We saw [Jean] Zorn and Paul [S.] Oxe there.", ["[Jean] Zorn", "Paul [S.] Oxe"]),
        ("We saw “Ed” Zorn there.", ["“Ed” Zorn"]),
        ("They like Mr. May, who came in May.", ["May"]),
        ("We will not mark it. Will you? Mark it.", []),
        ("April was cold. May I say so? Grace be with us.", []),
        ("Perhaps Mirages and Phantoms came; the Constitution says so.", []),
        ("The Indian and the Soviet delegates are Marxists.", []),
        ("Mr. President, Mr. Chairman, thank you.", []),
        ("They are the Zornists.", []),
        ("We met Bill Zorn there, and Bill was well. Bill left.", ["Bill Zorn", "Bill", "Bill"]),
        ("We will mark the bill. Bill it to Mark Zorn.", ["Mark Zorn"]),
        ("They met Zhou Enlai, Zhu De and Yang Mingfu there.", ["Zhou Enlai", "Zhu De", "Yang Mingfu"]),
        ("They spoke of the Dalai Lama and of Adenauer.", ["Dalai Lama", "Adenauer"]),
        ("Later Foster Dulles and Clare Zorn came to see the Hon. A. Oxe.", ["Foster Dulles", "Clare Zorn", "A. Oxe"]),
        ("INTERVIEW WITH AMBASSADOR THEODORE B. ZORN", ["THEODORE B. ZORN"]),
        ("MEMORANDUM OF THE SECRETARY OF STATE STAFF MEETING", []),
        ("There is Zornan. Zornan asks for it.", ["Zornan", "Zornan"]),
        ("We saw Winston Lord and Mr. King there; the Lord and the King came.", ["Winston Lord", "King"]),
        ("We saw Brandt and Doak Oxe; Vito Zorn and Kissinger came.", ["Brandt", "Doak Oxe", "Vito Zorn", "Kissinger"]),
        ("We met Tomas Zorn. He works in Xerox Labs.", ["Tomas Zorn"]),
        ("I met my father, Eino Mattila, and his boss, Zorn, there.", ["Eino Mattila", "Zorn"]),
        ("They sent us to see the Assistant. The Assistant said no. Assistant.", []),
    ],
)
def test_persons_by_pattern(text, found):
    assert persons(text) == [name.translate(str.maketrans("", "", "[]")) for name in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They went to Peking and to Ceylon.", ["Peking", "Ceylon"]),
        ("They were in Luang Prabang.", ["Luang Prabang"]),
        ("They were in Kwendo before.", ["Kwendo"]),
        ("The U.S. and the USSR and the DPRK.", ["U.S.", "USSR", "DPRK"]),
        ("In northern Laos, in Northern Laos.", ["Laos", "Northern Laos"]),
        ("Born in Duluth, Minnesota, he left for Washington, D.C., once.", ["Duluth, Minnesota", "Washington, D.C."]),
        ("The Suez Canal and the Luo River are far.", ["Suez Canal", "Luo River"]),
        ("President Washington and King Jordan came.", []),
        ("The Soviets and the Soviet Union differ.", ["Soviet Union"]),
        ("It is nice reading of most mobile people.", []),
        ("Most of them came. Nice to see. Of course.", []),
        ("He was born in Akron, Ohio. We moved to Akron then.", ["Akron, Ohio", "Akron"]),
        ("He worked at Goodyear. They met at Luang Prabang.", ["Luang Prabang"]),
        ("Rambouillet, 29 July 1960", ["Rambouillet"]),
        ("We moved to the States and liked it. We left the States.", ["States", "States"]),
        ("The rights of the States parties, of Member States and of the States.", []),
        ("A letter from Bergen, and one from Lodge.", ["Bergen"]),
        ("They told us that the US knew. We saw it in Zornak Valley.", ["US", "Zornak Valley"]),
        ("He is from Hibbing. A letter from Zorn.", ["Hibbing"]),
        ("The South Vietnamese and South Vietnam.", ["South Vietnam"]),
    ],
)
def test_places(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The Ministry of Foreign Trade and the Fishing Committee agreed.",
            ["Ministry of Foreign Trade", "Fishing Committee"],
        ),
        ("The University of Chicago is big.", ["University of Chicago"]),
        ("The CIA and the United Nations know.", ["CIA", "United Nations"]),
        ("The State Mining Commission (Gosmin) met. Gosmin works.", ["State Mining Commission", "Gosmin", "Gosmin"]),
        ("Taught at Zorn College. Zorn is small.", ["Zorn College", "Zorn"]),
        ("The committee and the Committee met; the Government too.", []),
        ("Chairman of the Joint Chiefs of Staff Zorn spoke.", ["Joint Chiefs of Staff"]),
        ("I told the Congress on April 19 so.", ["Congress"]),
        (
            "The Foreign Ministry of the USSR and the USSR Ministry of Trade.",
            ["Foreign Ministry of the USSR", "USSR Ministry of Trade"],
        ),
        ("UNITED STATES SENATE", []),
        ("She taught at Clark University.", ["Clark University"]),
        (
            "We asked the Bureau of Fishing and Research, the Bureau of Fishing and Oxe.",
            ["Bureau of Fishing and Research", "Bureau of Fishing"],
        ),
    ],
)
def test_bodies(text, found):
    assert bodies(text) == found


def test_wars_and_newspapers_have_elements_of_their_own():
    assert names("In the Cold War Pravda wrote so.") == [("name", "Cold War"), ("title", "Pravda")]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "de",
            "Genosse Zorn war mit Außenminister Oxe in Moskau und in der Tschechoslowakei.",
            [("persName", "Zorn"), ("persName", "Oxe"), ("placeName", "Moskau"), ("placeName", "Tschechoslowakei")],
        ),
        (
            "fr",
            "M. Zorn a vu le maréchal Oxe à Pékin, l'ONU et l'Union soviétique.",
            [
                ("persName", "Zorn"),
                ("persName", "Oxe"),
                ("placeName", "Pékin"),
                ("orgName", "ONU"),
                ("placeName", "Union soviétique"),
            ],
        ),
        (
            "es",
            "El señor Zorn llega a La Habana desde los Estados Unidos.",
            [("persName", "Zorn"), ("placeName", "La Habana"), ("placeName", "Estados Unidos")],
        ),
        (
            "ru",
            "Товарищ Зорин был в Москве и в Индии. Я спросил Зорина об ООН.",
            [
                ("persName", "Зорин"),
                ("placeName", "Москве"),
                ("placeName", "Индии"),
                ("persName", "Зорина"),
                ("orgName", "ООН"),
            ],
        ),
        ("fr", "Il parle de l'OTAN à Paris.", [("orgName", "OTAN"), ("placeName", "Paris")]),
        ("es", "La Unión Soviética cumplirá.", [("placeName", "Unión Soviética")]),
        (
            "ru",
            "Хрущев Н.С. и Чжоу Эньлай, Мао Цзэдун были в Нью-Йорке.",
            [
                ("persName", "Хрущев Н.С."),
                ("persName", "Чжоу Эньлай"),
                ("persName", "Мао Цзэдун"),
                ("placeName", "Нью-Йорке"),
            ],
        ),
        (
            "ru",
            "А тов. Горелов и г. Зорин были там в 1960 г. Москва.",
            [("persName", "Горелов"), ("persName", "Зорин"), ("placeName", "Москва")],
        ),
        ("zh", "尼克松来过北京。", [("persName", "尼克松"), ("placeName", "北京")]),
        (
            "zh",
            "我们去过北京和上海，联合国也是。",
            [("placeName", "北京"), ("placeName", "上海"), ("orgName", "联合国")],
        ),
    ],
)
def test_other_languages(language, text, found):
    assert names(text, language) == found


def test_what_was_found_says_that_it_is_uncertain_and_numbers_come_from_geonames():
    root = edition("Mr. Zorn was in Peking, and in Kwendo.")
    assert all(
        (node.get("cert"), node.get("resp")) == ("low", "#memcon")
        for node in find_all(root, ".//tei:standOff//tei:place")
    )
    numbers = {
        text_of(p[0]): [text_of(i) for i in find_all(p, "tei:idno")]
        for p in find_all(root, ".//tei:standOff//tei:place")
    }
    assert numbers == {"Beijing": ["1816670"], "Kwendo": []}


def test_a_city_whose_name_others_have_gets_no_number():
    places = find_all(edition("We were in Springfield."), ".//tei:standOff//tei:place")
    assert [find_all(place, "tei:idno") for place in places] == [[]]


REGISTER = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>
<person xml:id="hans-zorn"><persName><forename>Hans</forename> <surname>Zorn</surname></persName></person>
</listPerson></standOff></TEI>"""


@pytest.fixture
def authority(tmp_path):
    path = tmp_path / "persons.xml"
    path.write_text(REGISTER, "utf-8")
    return read_registers([path])


def refs(text, authority):
    said = find_all(edition(text, authority=authority), ".//tei:sp/tei:p")[0]
    return [node.get("ref") for node in find_all(said, ".//tei:persName")]


def test_a_surname_means_whom_the_document_introduces_by_it(authority):
    assert refs("They told Zorn so.", authority) == ["#hans-zorn"]
    assert refs("They told Zorn so. Hans Zorn came.", authority) == ["#hans-zorn", "#hans-zorn"]
    assert refs("We saw Helen Zorn. Zorn was well.", authority) == ["#helen-zorn", "#helen-zorn"]


def test_the_cases_of_a_russian_name_are_one_person():
    root = edition("Эйзенхауэр там. С Эйзенхауэром можно говорить.", "ru")
    said = find_all(root, ".//tei:sp/tei:p")[0]
    assert [node.get("ref") for node in find_all(said, ".//tei:persName")] == ["#eyzenkhauer", "#eyzenkhauer"]


def test_a_given_name_alone_is_the_one_person_who_has_it():
    root = edition("We saw Alice Barrow. Alice came, and Alice spoke.")
    said = find_all(root, ".//tei:sp/tei:p")[0]
    assert {node.get("ref") for node in find_all(said, ".//tei:persName")} == {"#alice-barrow"}


def test_a_speaker_is_not_the_person_of_the_same_surname_of_whom_they_speak():
    text = (
        "Interview with Anna Ekman\n\n" + "EKMAN: My father, Emil Ekman, came.\n\nMUSTER: This is Paul Muster.\n\n" * 2
    )
    root = parse(convert_work(Work("talk.txt", text.encode())).tei)
    names = [(text_of(node), node.get("ref")) for node in find_all(root, ".//tei:body//tei:persName")]
    assert names[0] == ("Anna Ekman", "#anna-ekman")
    assert names[1:5] == [
        ("EKMAN", "#anna-ekman"),
        ("Emil Ekman", "#emil-ekman"),
        ("MUSTER", "#muster"),
        ("Paul Muster", "#muster"),
    ]


def test_names_after_a_label_are_found_and_those_in_it_that_are_no_speaker():
    text = "Anna Ekman (to Muster): Yes.\n\nMuster: No.\n\nMuster's Interpreter: Well.\n\n" * 3
    root = parse(convert_work(Work("talk.txt", text.encode())).tei)
    assert [node.get("ref") for node in find_all(root, ".//tei:stage/tei:persName")] == ["#muster"] * 3
    spoken = [
        (s.getparent().get("who"), find_all(s, "tei:persName")[0].get("ref")) for s in find_all(root, ".//tei:speaker")
    ]
    assert spoken[2] == ("#muster-interpreter", "#muster")


def test_of_two_whom_the_document_introduces_neither_is_guessed(authority):
    assert refs("We saw Helen Zorn and Hans Zorn. Zorn was well.", authority) == ["#helen-zorn", "#hans-zorn", None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Кому это нужно? Того я не знаю. Думаю, что да. Самое важное.", []),
        ("Орёл летит. Вена болит.", []),
        ("Я был в Вене, в Орле и в Москве.", ["Вене", "Орле", "Москве"]),
        ("Пермь и Рим далеко.", ["Пермь", "Рим"]),
    ],
)
def test_russian_words_that_are_cities_too_are_these_only_where_something_is_in_them(text, found):
    assert places(text, "ru") == found
