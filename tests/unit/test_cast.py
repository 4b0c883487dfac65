"""Who is who: labels, those present and recorders that name one person become one."""

import pytest

from memcon.conversion import Work, convert_work
from memcon.errors import DocumentError
from memcon.project import Settings
from memcon.xmltools import find_all, parse


def tei(text, **known):
    return parse(convert_work(Work("talk.txt", text.encode(), **known)).tei)


def speakers(text, **known):
    return [turn.get("who") for turn in find_all(tei(text, **known), ".//tei:sp")]


def talk(*labels):
    return "\n\n".join(f"{label}: So it is." for label in labels)


@pytest.mark.parametrize(
    ("present", "labels", "ids"),
    [
        ("Present: Anna B. Ekman; Paul Muster.", ("Ekman", "Muster"), ("anna-b-ekman", "paul-muster")),
        ("Present: Anna B. Ekman; Paul Muster.", ("EKMAN", "MUSTER"), ("anna-b-ekman", "paul-muster")),
        ("Present: Anna Ekman; Paul Muster.", ("Mrs. Ekman", "Mr. Muster"), ("anna-ekman", "paul-muster")),
        ("Present: Anna Ekman; Tom Ekman.", ("Ekman", "Muster"), ("ekman", "muster")),
        ("Present: Hsiung Hsiang-hui; Paul Muster.", ("Hsiung", "Muster"), ("hsiung-hsiang-hui", "paul-muster")),
        ("", ("Мао Цзэдун", "Сталин"), ("mao-tszedun", "stalin")),
        ("", ("翻译阎明复", "阎明复"), ("yan-ming-fu", "yan-ming-fu")),
        ("", ("Gomułka", "Müller"), ("gomulka", "muller")),
        ("", ("The President", "Q"), ("the-president", "q")),
    ],
)
def test_a_label_is_whoever_of_those_present_it_names(present, labels, ids):
    assert speakers(f"{present}\n\n{talk(*labels, *labels)}") == [f"#{each}" for each in (*ids, *ids)]


def test_whoever_serves_somebody_is_not_that_somebody():
    text = "Present: Hsiung Hsiang-hui; Anna Ekman.\n\n" + talk(
        "Hsiung", "Hsiung's Interpreter", "Ekman", "Hsiung’s Interpreter", "Hsiung", "Interpreter", "Interpreter"
    )
    assert speakers(text) == [
        f"#{each}"
        for each in (
            "hsiung-hsiang-hui",
            "hsiung-interpreter",
            "anna-ekman",
            "hsiung-interpreter",
            "hsiung-hsiang-hui",
            "hsiung-interpreter",
            "hsiung-interpreter",
        )
    ]


def test_a_speaker_is_found_in_the_text_under_the_usual_forms_of_the_name():
    root = tei("Mr. JONES: Yes.\n\nAnna EKMAN: Mr. Jones and JONES, not Jonestown. Ekman too.\n\nMr. JONES: No.\n")
    named = [(node.text, node.get("ref")) for node in find_all(root, ".//tei:p/tei:persName")]
    assert named == [("Jones", "#mr-jones"), ("JONES", "#mr-jones"), ("Ekman", "#anna-ekman")]


def test_a_title_is_no_part_of_the_name():
    root = tei(talk("Secretary Rusk", "General Ekman", "Secretary Rusk", "General Ekman"))
    assert [node.text for node in find_all(root, ".//tei:speaker/tei:persName")] == ["Rusk", "Ekman"] * 2
    assert [node.text for node in find_all(root, ".//tei:speaker")] == ["Secretary ", "General "] * 2


def test_a_role_is_no_name_in_the_text():
    root = tei(
        talk("The President", "Interpreter")
        + "\n\nThe President: The President and the Interpreter.\n\nInterpreter: Yes."
    )
    assert find_all(root, ".//tei:p/tei:persName") == []


def test_settings_say_who_a_label_is():
    known = {"settings": Settings(speakers={"Q": "nobody"})}
    with pytest.raises(DocumentError, match="nobody"):
        speakers(talk("Q", "A", "Q", "A"), **known)


@pytest.mark.parametrize(
    ("present", "labels", "ids"),
    [
        ("Present: Chairman A. A. Ekman; Tom Muster.", ("The Chairman", "Muster"), ("a-a-ekman", "tom-muster")),
        (
            "Present: Anna Ekman, President of Nowhere; Tom Muster.",
            ("President", "Muster"),
            ("anna-ekman", "tom-muster"),
        ),
        (
            "Present: Anna Ekman, Vice President; Tom Muster.",
            ("The President", "Muster"),
            ("the-president", "tom-muster"),
        ),
        ("Present: President Ekman; President Lind.", ("The President", "Muster"), ("the-president", "muster")),
        ("Present: Anna Ekman, Interpreter.", ("Lind", "Lind's Interpreter"), ("lind", "lind-interpreter")),
        ("Participants:\nThe President\nPresident Ekman", ("The President", "Muster"), ("the-president", "muster")),
    ],
)
def test_an_office_as_a_label_is_the_one_person_present_who_holds_it(present, labels, ids):
    assert speakers(f"{present}\n\n{talk(*labels, *labels)}") == [f"#{each}" for each in (*ids, *ids)]


def test_initials_as_a_label_are_whoever_is_named_before_the_talk():
    opening = "Interview with Margaret Tolland and Mary Toft\nInterviewer: Joel Pruitt\nin Memphis, Tennessee\n\n"
    root = tei(opening + talk("JP", "MT", "JP", "MT"))
    assert [turn.get("who") for turn in find_all(root, ".//tei:sp")][:2] == ["#joel-pruitt", "#mt"]
    assert speakers("Interview with Margaret Tolland by Joel Pruitt\n\n" + talk("JP", "MT", "JP", "MT"))[:2] == [
        "#joel-pruitt",
        "#margaret-tolland",
    ]


def test_the_date_of_the_talk_may_stand_after_those_present():
    opening = "PARTICIPANTS:\nAnna Ekman\nPaul Muster\n\nDATE AND TIME: Tuesday, March 18, 1975, 10:15 a.m.\n\n"
    root = tei(opening + talk("Ekman", "Muster", "Ekman", "Muster") + "\n\nEkman: By March 19.")
    assert [date.get("when") for date in find_all(root, ".//tei:creation/tei:date")] == ["1975-03-18"]
    assert find_all(root, ".//tei:sp/tei:p/tei:date")[-1].get("when") == "1975-03-19"


@pytest.mark.parametrize(
    "joint", ["Ekman and Muster", "Ekman, Muster", "Ekman/Muster", "Ekman & Muster", "Ekman und Muster"]
)
def test_those_who_speak_together_are_who_they_are_alone(joint):
    found = speakers(f"Present: Anna Ekman; Paul Muster.\n\n{talk('Ekman', 'Muster', joint, 'Ekman', joint)}")
    alone, both = ("#anna-ekman", "#paul-muster"), "#anna-ekman #paul-muster"
    assert [each for each in found if each not in (*alone, both)] == []
    assert both in found or "&" in joint, "an ampersand may make it no label"


def test_a_label_with_a_name_that_nobody_else_has_is_one_speaker():
    assert (
        speakers(talk("Ekman", "Muster", "Ekman and Company", "Muster", "Ekman and Company"))[2] == "#ekman-and-company"
    )


@pytest.mark.parametrize(
    ("met", "chairs"),
    [
        ("The subcommittee met in room 12, Senator John L. McCarthy (chairman) presiding.", "john-l-mccarthy"),
        ("The Committee met at ten o'clock, Mr. ALLEN in the Chair.", "allen"),
        ("It met in the Capitol Building, Senator John Lowe (chairman of the committee) presiding.", "john-lowe"),
        ("Present: Hon. Anna Lowe (chairman of the committee) presiding; Paul Ives.", "anna-lowe"),
    ],
)
def test_the_chairman_is_whoever_is_said_to_preside(met, chairs):
    assert speakers(f"{met}\n\n{talk('The CHAIRMAN', 'Mr. IVES', 'The CHAIRMAN')}")[::2] == [f"#{chairs}"] * 2


@pytest.mark.parametrize("address", ["Herr Kollege", "Meine Herren", "Dear colleagues", "Товарищи", "同志们"])
def test_a_form_of_address_without_a_name_is_nobody(address):
    made = tei(f"{talk('Herr Lowe', 'Herr Holt', address, 'Herr Lowe', 'Herr Holt')}")
    assert len(find_all(made, ".//tei:sp")) == 4
    assert len(find_all(made, ".//tei:standOff//tei:person")) == 2


def test_a_note_of_the_sources_editor_inside_the_text_is_of_the_source():
    text = f"Lowe: We went [Ed.: by ship] there.\n\n{talk('Holt', 'Lowe', 'Holt')}"
    (note,) = find_all(tei(text), ".//tei:p/tei:note")
    assert (note.get("type"), note.get("place")) == ("editorial", "inline")


@pytest.mark.parametrize(
    ("head", "labels", "ids"),
    [
        ("TELCON\nAmb. Lundgren/Mr. Kissinger", ("K", "L"), ("kissinger", "lundgren")),
        ("TELCON\nMr. Lang/Mr. Lund", ("L", "K"), ("l", "k")),
        ("Present: Hermann Weber; Paul Muster.", ("Gen. H. Weber", "Gen. Muster"), ("hermann-weber", "paul-muster")),
        ("Present: Hermann Weber; Hans Weber.", ("Gen. H. Weber", "Muster"), ("gen-h-weber", "muster")),
        ("", ("Anna Ekman", "AE"), ("anna-ekman", "anna-ekman")),
    ],
)
def test_an_initial_is_whoever_alone_has_it(head, labels, ids):
    text = f"{head}\n\n{talk(*labels, *labels)}".strip()
    assert [each.removeprefix("#") for each in speakers(text)] == [*ids, *ids]
