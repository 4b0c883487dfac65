"""Fields of a record's own head: what they say is the header's, they stay in the text, their labels are no speakers."""

import pytest

from memcon.conversion import Conversion, convert_bytes
from memcon.findings import Severity
from memcon.head import head_of
from memcon.stages.read import read_bytes
from memcon.validation import validate_bytes
from memcon.xmltools import descendants, find, parse, text_of

TALKS = {
    ":": "Ekman: Good day to you all.\n\nMuster: Thank you.\n\nEkman: So they have.\n\nMuster: What then?\n",
    "：": "李明：你好。我们谈谈贸易问题。\n\n王刚：好的，谢谢。\n\n李明：请讲。\n\n王刚：好。\n",
}


def convert(head: str, colon: str = ":") -> Conversion:
    conversion = convert_bytes(f"{head}\n\n{TALKS[colon]}".encode(), "talk.txt")
    assert conversion.turns == 4, "no field is a turn"
    assert not [each for each in validate_bytes(conversion.tei, "talk.xml") if each.severity is Severity.ERROR]
    for word in head.split():  # as it stands, in the text
        assert word.strip("：:,;、") in text_of(find(parse(conversion.tei), ".//tei:body"))
    return conversion


def facts(conversion: Conversion) -> dict[str, str]:
    return {each.name: "; ".join(each.values) for each in conversion.metadata if " at the head" in each.origin}


@pytest.mark.parametrize("divided", ["\n", "\n\n"], ids=["a line each", "a paragraph each"])
@pytest.mark.parametrize(
    ("title", "fields", "said"),
    [
        (
            "A Talk",
            "Date: May 4, 1962|Time: 10:00 a.m.|Place: Geneva, Palais|Subject: Trade, and tariffs",
            {"date": "May 4, 1962", "time": "10:00 a.m.", "place": "Geneva, Palais", "keywords": "Trade, and tariffs"},
        ),
        (
            "Niederschrift",
            "Ort: Bonn|Datum: 4. Mai 1962|Beginn: 9.02 Uhr|Ende: 10.15 Uhr|Betreff: Handel",
            {
                "place": "Bonn",
                "date": "4. Mai 1962",
                "begins": "9.02 Uhr",
                "ends": "10.15 Uhr",
                "keywords": "Handel",
            },
        ),
        (
            "Procès-verbal",
            "Lieu : Paris|Date : 4 mai 1962|Heure : 10 h 30|Objet : Les tarifs",
            {"place": "Paris", "date": "4 mai 1962", "time": "10 h 30", "keywords": "Les tarifs"},
        ),
        ("Запись", "Дата: 4 мая 1962 г.|Место: Москва, Кремль", {"date": "4 мая 1962 г.", "place": "Москва, Кремль"}),
        ("Verbale", "Luogo: Roma|Data: 4 maggio 1962|Ora: 10.30", {"place": "Roma", "date": "4 maggio 1962"}),
        ("Acta", "Lugar: Madrid|Fecha: 4 de mayo de 1962", {"place": "Madrid", "date": "4 de mayo de 1962"}),
        ("Ata", "Data: 4 de maio de 1962|Local: Lisboa", {"date": "4 de maio de 1962", "place": "Lisboa"}),
        ("Notatka", "Miejsce: Warszawa|Data: 4 maja 1962", {"place": "Warszawa", "date": "4 maja 1962"}),
        ("A Talk", "Place and date: Geneva, 4 May 1962", {"place": "Geneva", "date": "Geneva, 4 May 1962"}),
        ("A Talk", "PLACE: Geneva  DATE: 4 May 1962", {"place": "Geneva", "date": "4 May 1962"}),
    ],
)
def test_fields_before_the_talk_are_the_headers(title, fields, said, divided):
    conversion = convert(f"{title}\n\n{fields.replace('|', divided)}")
    assert said.items() <= facts(conversion).items()
    root = parse(conversion.tei)
    assert text_of(find(root, ".//tei:titleStmt/tei:title")) == title
    setting = find(root, ".//tei:settingDesc/tei:setting")
    assert find(setting, "tei:date").get("when") == "1962-05-04"
    hours = {each.get("type", "time"): text_of(each) for each in descendants(setting, "time")}
    wanted = {"time": "time", "begins": "begin", "ends": "end"}
    assert {wanted[name]: value for name, value in facts(conversion).items() if name in wanted} == hours


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("会谈记录\n\n时间：1962年5月4日上午10时\n地点：北京\n主题：贸易", {"place": "北京", "time": "上午10时"}),
        ("会談記録\n\n日時：1962年5月4日\n場所：東京\n議題：貿易", {"place": "東京", "keywords": "貿易"}),
    ],
)
def test_fields_in_chinese_and_japanese(head, said):
    conversion = convert(head, "：")
    assert said.items() <= facts(conversion).items()
    assert 'when="1962-05-04"' in conversion.tei.decode()


def test_whom_a_field_names_took_part_in_that_office():
    conversion = convert("A Talk\n\nInterviewer: Ann Ekman\n\nInterviewee: Paul Muster, historian\n\nDate: 4 May 1962")
    persons = {
        text_of(find(person, "tei:persName")): (person.get("role"), text_of(find(person, "tei:state")))
        for person in descendants(find(parse(conversion.tei), ".//tei:particDesc"), "person")
    }
    assert persons == {
        "Ann Ekman": ("speaker present", "Interviewer"),
        "Paul Muster": ("speaker present", "Interviewee; historian"),
    }


def test_a_label_that_an_office_is_means_whom_the_head_names():
    talk = "Interviewer: When was it?\n\nMuster: In May.\n\nInterviewer: So?\n\nMuster: Yes.\n"
    text = f"A Talk\n\nInterviewer: Ann Ekman\n\nInterviewee: Paul Muster\n\nPlace: Vienna\n\n{talk}"
    root = parse(convert_bytes(text.encode(), "talk.txt").tei)
    first = next(descendants(root, "sp"))
    assert first.get("who") == "#ann-ekman"
    assert text_of(find(first, "tei:speaker")) == "Interviewer"


def test_a_list_of_those_present_ends_where_the_next_field_begins():
    root = parse(convert("A Talk\n\nPresent: Ann Ekman, Paul Muster\nSubject: Trade\nPlace: Vienna").tei)
    persons = [text_of(each) for each in descendants(find(root, ".//tei:particDesc"), "persName")]
    assert persons == ["Ann Ekman", "Paul Muster"]


def test_a_field_that_is_not_understood_is_told():
    findings = convert("A Talk\n\nDate: 4 May 1962\nWeather: fine\nPlace: Vienna").findings
    (finding,) = [each for each in findings if each.code == "T-013"]
    assert (finding.severity, finding.line) == (Severity.INFO, 4)
    assert "Weather: fine" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "Ekman: The place is this.\n\nPlace: is there one?\n\nEkman: Yes.\n",
        "Interviewer: When was it?\n\nInterviewee: In May 1962, I think.\n\nInterviewer: Where?\n",
        "Chairman: Order, order.\n\nMr. Muster: I was there.\n\nChairman: So you were.\n",
        "A Talk\n\nIt was a fine day, and nobody knew what would come of it in the end.\n\nEkman: Date: 4 May 1962.\n",
    ],
)
def test_what_is_said_is_no_field(text):
    assert head_of(read_bytes(text.encode(), "talk.txt").blocks) == ()


def test_a_title_and_a_place_that_nobody_states_are_guesses():
    text = f"A Talk on Trade\n\nVienna, 4 May 1962\n\n{TALKS[':']}"
    findings = {each.line: each for each in convert_bytes(text.encode(), "talk.txt").findings if each.code == "T-014"}
    assert "“A Talk on Trade”" in findings[1].message
    assert '[document.talk] place = "Vienna"' in findings[3].hint
    stated = f"# A Talk on Trade\n\nPlace: Vienna\n\nDate: 4 May 1962\n\n{TALKS[':']}"
    assert not [each for each in convert_bytes(stated.encode(), "talk.md").findings if each.code == "T-014"]
