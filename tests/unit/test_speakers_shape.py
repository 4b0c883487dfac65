"""How parliaments, press conferences and talks name speakers: offices, titles, brackets, capitals, once or often."""

import pytest

from memcon.conversion import convert_bytes
from memcon.label_forms import bare_label, is_bare_office
from memcon.model import Label
from memcon.stages.read import read_bytes
from memcon.stages.segment import segment
from memcon.stages.segment.candidates import says_who
from memcon.xmltools import descendants, parse


def labels(*paragraphs):
    record = segment(read_bytes("\n\n".join(paragraphs).encode(), "talk.txt"))
    return [turn.label.text for turn in record.turns]


def who(*paragraphs):
    root = parse(convert_bytes("\n\n".join(paragraphs).encode(), "talk.txt").tei)
    return [turn.get("who") for turn in descendants(root, "sp")]


TALK = ("Dr. Adler: Guten Tag.", "Ott (SPD): Guten Tag.", "Dr. Adler: Nun?", "Ott (SPD): So.")


@pytest.mark.parametrize(
    "label", ["Vizepräsident Dr. Schmid", "Frau Dr. h. c. Weber (Aachen) (CDU/CSU)", "Staatssekretär Lenz", "Herr Ost"]
)
def test_who_has_a_title_is_a_speaker_though_it_stands_once(label):
    assert labels(*TALK, f"{label}: Ich danke.", "Dr. Adler: Bitte.")[4] == label


def test_a_label_may_be_a_long_office_whose_holder_stands_in_brackets():
    long = "The Prime Minister and Minister of External Affairs (Shri Hem Rao)"
    assert labels("Mr. Lowe: Well?", f"{long}: Yes.", "Mr. Lowe: So?", "Mr. Holt: No.")[1] == long


@pytest.mark.parametrize("member", ["An Hon. Member", "A Voice", "Vozes do PSD"])
def test_somebody_who_is_not_named_has_the_word(member):
    assert (
        labels("Mr. Lowe: Well?", "Mr. Holt: No.", f"{member}: Hear, hear!", "Mr. Lowe: So?", "Mr. Holt: No.")[2]
        == member
    )


def test_names_in_capitals_with_a_full_stop_are_speakers_over_a_quarter_of_the_text():
    said = ["RICCI. Signori.", "Si dice così.", "E ancora.", "VERDI, Presidente del Consiglio. Rispondo."]
    assert labels(*said, "PAJETTA GIAN CARLO. No!", "RICCI. Sì.", *said[3:]) == [
        "RICCI",
        "VERDI, Presidente del Consiglio",
        "PAJETTA GIAN CARLO",
        "RICCI",
        "VERDI, Presidente del Consiglio",
    ]


def test_at_a_press_conference_questions_have_answers_by_one_who_is_named():
    asked = ("Q. What of Cuba?", "THE PRESIDENT. Nothing.", "[2.] Q. And Berlin?", "THE PRESIDENT. Nothing either.")
    made = labels("THE PRESIDENT. Good afternoon.", *asked, "Q [Mr. Lisle]. Sir?", "Reporter: Thank you.")
    assert made == ["THE PRESIDENT", "Q", "THE PRESIDENT", "Q", "THE PRESIDENT", "Q [Mr. Lisle]", "Reporter"]


def test_a_dash_after_the_colon_is_of_the_sign():
    record = segment(read_bytes(b"Lowe: - Yes.\n\nHolt: - No.\n\nLowe: - So.\n\nHolt: - Well.\n", "talk.txt"))
    assert [turn.label.colon for turn in record.turns] == [": -"] * 4
    assert [turn.speech[0].text for turn in record.turns] == ["Yes.", "No.", "So.", "Well."]


@pytest.mark.parametrize(
    ("name", "stage", "is_told"),
    [
        ("Mr. Edward Heath", "Old Bexley and Sidcup", True),
        ("Mr. Dennis Skinner", "Bolsover", True),
        ("El señor PRESIDENTE DEL GOBIERNO", "Suárez González", True),
        ("O Sr. Presidente", "Vasco da Gama Fernandes", True),
        ("Mr. Smith", "Norway", True),
        ("Ott", "SPD", True),
        ("Mr. Smith", "Laughs", False),
        ("Mr. Smith", "Reading", False),
        ("Mr. Smith", "In Russian", False),
        ("Mr. Smith", "Pause", False),
        ("Mr. Smith", "laughs loudly", False),
        ("Smith", "Bolsover", False),
    ],
)
def test_brackets_after_a_name_say_whence_or_how(name, stage, is_told):
    assert says_who(Label(name, stage, "()")) is is_told


@pytest.mark.parametrize(
    ("label", "named"),
    [
        ("Mr. Deputy Speaker (Mr. Harold Walker)", "Mr. Harold Walker"),
        ("El señor PRESIDENTE DEL GOBIERNO (Suárez González)", "Suárez González"),
        ("The PRESIDENT (Ecuador)", "The PRESIDENT"),
        ("Q [Mr. Lisle]", "Mr. Lisle"),
        ("[Schmidt]", "Schmidt"),
        ("Mr. Smith (Norway)", "Mr. Smith"),
    ],
)
def test_brackets_after_an_office_name_its_holder(label, named):
    assert bare_label(label) == named


@pytest.mark.parametrize(
    ("words", "is_office"), [("The Prime Minister", True), ("M. le président", True), ("Mr. Lowe", False), ("", False)]
)
def test_an_office_names_nobody(words, is_office):
    assert is_bare_office(words) is is_office


def test_an_office_is_held_by_whom_another_label_names():
    assert who(
        "The Prime Minister (Mr. Lowe): Yes.", "Mr. Holt: No.", "The Prime Minister: So.", "Mr. Holt: Well."
    ) == ["#mr-lowe", "#mr-holt", "#mr-lowe", "#mr-holt"]


def test_the_speaker_and_the_deputy_speaker_are_two():
    ids = who("Mr. Speaker: Order.", "Mr. Lowe: Sir.", "Mr. Deputy Speaker: Order.", "Mr. Lowe: Sir.")
    assert ids[0] != ids[2]


@pytest.mark.parametrize(
    ("before", "label", "chairs"),
    [
        ("PRÉSIDENCE DE M. ANDRÉ LENOIR", "M. le président", "andre-lenoir"),
        ("PRESIDENZA DEL PRESIDENTE LEONE", "PRESIDENTE", "leone"),
        ("Председательствует т. Орлов.", "Председатель", "orlov"),
    ],
)
def test_who_presides_is_told_in_a_line_before_the_talk(before, label, chairs):
    said = (f"{label}. Messieurs.", "M. Martin. Bien.", f"{label}. Donc.", "M. Petit. Bien.", f"{label}. Bon.")
    said = said if label.startswith("M.") else tuple(each.replace(". ", ": ", 1) for each in said if "M. " not in each)
    more = () if label.startswith("M.") else ("Иванов: Да.", "Иванов: Нет.")
    assert f"#{chairs}" in who(before, *said, *more)


@pytest.mark.parametrize(
    ("present", "label", "person"),
    [
        ("出席者：田中総理、大平外相、周恩来総理", "周総理", "zhou-en-lai"),
        ("出席者：田中総理、大平外相、周恩来総理", "大平大臣", "da-ping"),
        ("参加人：毛泽东主席、周恩来总理、王海容（翻译）", "主席", "mao-ze-dong"),
    ],
)
def test_a_title_in_han_means_the_one_present_whom_it_fits(present, label, person):
    assert who(present, f"{label}：好。", "李明：是。", f"{label}：好。", "李明：是。")[0] == f"#{person}"


def test_numbers_of_pages_may_stand_in_brackets():
    said = (
        "Ekman: Where were you?\n\n[2]\n\nHolt: I was a clerk\n\n[3]\n\nthere for years.\n\nEkman: So?\n\nHolt: Yes.\n"
    )
    root = parse(convert_bytes(f"[1]\n\n{said}".encode(), "talk.txt").tei)
    assert [pb.get("n") for pb in descendants(root, "pb")] == ["1", "2", "3"]
    assert len(list(descendants(root, "sp"))) == 4


def test_counsel_are_among_those_present():
    record = segment(
        read_bytes(
            b"APPEARANCES:\nFor the Plaintiff: John Baker, Esq.\nFor the Defendant: Mary L. Cole\n\n"
            b"MR. BAKER: Yes.\n\nMS. COLE: No.\n\nMR. BAKER: So.\n\nMS. COLE: Well.\n",
            "hearing.txt",
        )
    )
    assert [person.name for person in record.participants] == ["John Baker", "Mary L. Cole"]


@pytest.mark.parametrize("other", ["Н. С. ХРУЩЕВ", "ХРУЩЕВ"])
def test_initials_may_touch_the_name_and_each_other(other):
    said = ("Н.С. ХРУЩЕВ. Я рад.", "ДЖ. КЕННЕДИ. Я тоже.", f"{other}. Как дела?", "ДЖ. КЕННЕДИ. Хорошо.")
    assert labels(*said) == ["Н.С. ХРУЩЕВ", "ДЖ. КЕННЕДИ", other, "ДЖ. КЕННЕДИ"]
    assert len(set(who(*said))) == 2


def test_a_title_and_initials_are_no_name():
    told = [f"Genosse E. Honig {verb} dem Genossen M. S. Gorki." for verb in ("dankte", "erwiderte", "sagte es")]
    assert segment(read_bytes("\n\n".join(told).encode(), "talk.txt")).is_indirect


def test_an_item_of_the_agenda_divides_a_record_without_labels():
    told = ["1. Mr. LODGE (Norway) said that he agreed.", "2. The CHAIRMAN observed that the list was closed."]
    root = parse(
        convert_bytes(
            "\n\n".join(
                [
                    "FIRST COMMITTEE",
                    "Chairman: Mr. Franz MATSCH (Austria).",
                    "AGENDA ITEM 70",
                    *told,
                    "AGENDA ITEM 71",
                    *told,
                ]
            ).encode(),
            "talk.txt",
        ).tei
    )
    items = [each for each in descendants(root, "div") if each.get("type") == "item"]
    assert [len(list(descendants(each, "p"))) for each in items] == [2, 2]


def test_a_cue_that_nobody_else_begins_goes_on_with_the_speech():
    cues = ["ANNA: Good evening.", "PAUL: Hello.", "How are you?", "ANNA: Fine.", "PAUL: Good."]
    text = "\n\n".join(f"00:00:0{at}.000 --> 00:00:0{at}.900\n{cue}" for at, cue in enumerate(cues))
    record = segment(read_bytes(text.encode(), "talk.txt"))
    assert [[said.text for said in turn.speech] for turn in record.turns][1] == ["Hello.", "How are you?"]


@pytest.mark.parametrize(
    ("asks", "answers"),
    [("P.-", "R.-"), ("D. —", "R. —"), ("D.", "R."), ("P.", "R."), ("F:", "A:"), ("В.", "О."), ("Вопрос:", "Ответ:")],
)
def test_letters_stand_for_who_asks_and_who_answers_in_many_languages(asks, answers):
    pairs = [f"{asks} ¿{word}?\n\n{answers} En {word}." for word in ("Madrid", "Toledo", "Burgos")]
    assert [label.strip(".") for label in labels(*pairs)] == [asks[:-1].strip(" .—-"), answers[:-1].strip(" .—-")] * 3


@pytest.mark.parametrize(("asks", "answers"), [("Q{}:", "A{}:"), ("Frage {}:", "Antwort {}:")])
def test_questions_and_answers_may_be_counted(asks, answers):
    said = [f"{form.format(at)} So it is." for at in (1, 2, 3) for form in (asks, answers)]
    assert len(labels(*said)) == 6
    assert len(set(who(*said))) == 2


@pytest.mark.parametrize(
    "names",
    [
        ("De heer De Vries (CDA)", "De voorzitter"),
        ("s. Dubček", "s. Brežněv"),
        ("KÁDÁR elvtárs", "HRUSCSOV elvtárs"),
        ("тов. Орлов", "тов. Белов"),
        ("Le Président (M. Simard)", "M. Ryan (Argenteuil)"),
    ],
)
def test_titles_of_many_languages_may_be_in_lower_case(names):
    said = [f"{name}: Ja, ja." for name in names * 2]
    assert labels(*said) == [*names * 2]


@pytest.mark.parametrize("voice", ["Une voix", "Des voix", "Unknown woman", "Male voice"])
def test_a_voice_that_nobody_knows_is_a_speaker_though_it_stands_once(voice):
    said = ("M. Ryan: Oui.", "M. Simard: Non.")
    assert labels(*said, f"{voice}: Ah!", *said)[2] == voice


def test_a_dash_may_stand_before_each_label():
    said = ("—El C. Presidente: Sí.", "—El C. Diputado Juan López: No.")
    record = segment(read_bytes("\n\n".join(said * 2).encode(), "talk.txt"))
    assert [turn.label.lead for turn in record.turns] == ["—"] * 4
    assert [each.name for each in record.conventions] == ["colon"]


@pytest.mark.parametrize("said", ["— Да, конечно.", "- Letters: two", "– Well: no."])
def test_what_begins_with_a_dash_is_speech(said):
    assert labels("Anna: Yes.", said, "Paul: No.", "Anna: So.", "Paul: Well.") == ["Anna", "Paul"] * 2


def test_who_interrogated_is_told_after_the_talk():
    text = "\n\n".join(["Вопрос: Где?", "Ответ: Здесь."] * 2 + ["Допросил: лейтенант Петров"])
    record = segment(read_bytes(text.encode(), "talk.txt"))
    assert [paragraph.text for paragraph in record.closing] == ["Допросил: лейтенант Петров"]


@pytest.mark.parametrize(
    ("head", "asks", "answers"),
    [
        (
            "Oral History Interview with EDWARD T. FOLLIARD\nWashington, May 3, 1971\nby Jerry N. Hess",
            "HESS",
            "FOLLIARD",
        ),
        ("Oral History Interview with EDWARD T. FOLLIARD\nWashington, May 3, 1971\nby Jerry N. Hess", "JNH", "ETF"),
        ("Oral History Interview with EDWARD T. FOLLIARD\nWashington, May 3, 1971\nby Jerry N. Hess", "Q", "A"),
        ("Interviewee: Edward T. Folliard\nInterviewer: Jerry N. Hess", "Hess", "Folliard"),
    ],
)
def test_the_head_of_an_interview_names_both(head, asks, answers):
    said = (f"{asks}: Where?", f"{answers}: Here.", f"{asks}: When?", f"{answers}: Now.")
    assert who(head, *said) == ["#jerry-n-hess", "#edward-t-folliard"] * 2


def test_a_heading_over_a_statement_names_who_makes_it():
    said = ("Mr. LOWE. Please go on.", "STATEMENT OF HON. DEAN ROSS, SECRETARY OF STATE", "Secretary ROSS. I shall.")
    assert who(*said, "Mr. LOWE. Thank you.", "Secretary ROSS. Thank you.")[1] == "#dean-ross"
