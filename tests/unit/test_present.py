"""Lists of those present: whom they name, and as what."""

import pytest

from memcon.stages.read import read_bytes
from memcon.stages.segment import segment

TALK = "\n\nEkman: Good day.\n\nMuster: Good day.\n\nEkman: Well.\n\nMuster: Well.\n"


def present(text, after=""):
    record = segment(read_bytes(f"{text}{TALK}\n{after}".encode(), "talk.txt"))
    return [(person.name, person.role) for person in record.participants]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Present: Cdes. M.A. Ekman and A.A. Muster.", [("M.A. Ekman", ""), ("A.A. Muster", "")]),
        (
            (
                "Present: Deputy Chairmen of the Council of Ministers A. Ekman, B. Muster and C. Lind; "
                "Member of the Bureau D. Ost."
            ),
            [
                ("A. Ekman", "Deputy Chairman of the Council of Ministers"),
                ("B. Muster", "Deputy Chairman of the Council of Ministers"),
                ("C. Lind", "Deputy Chairman of the Council of Ministers"),
                ("D. Ost", "Member of the Bureau"),
            ],
        ),
        (
            "Present: Lt. General H. M. Ekman, Deputy Assistant Secretary, vice Secretary Lind; Paul Muster.",
            [
                ("H. M. Ekman", "Lt. General; Deputy Assistant Secretary, vice Secretary Lind"),
                ("Paul Muster", ""),
            ],
        ),
        (
            "Present: Chief, African Division, CIA James M. Ekman; and NSC Staff Officer for Africa Paul Muster.",
            [("James M. Ekman", "Chief, African Division, CIA"), ("Paul Muster", "NSC Staff Officer for Africa")],
        ),
        (
            (
                "Present were Minister of Foreign Affairs of India, A. Ekman, and, from the other side, "
                "interpreters B. Muster and C. Lind."
            ),
            [
                ("A. Ekman", "Minister of Foreign Affairs of India"),
                ("B. Muster", "from the other side, interpreter"),
                ("C. Lind", "from the other side, interpreter"),
            ],
        ),
        ("Present: A. Ekman and B. Muster. The talk took place in Vienna.", [("A. Ekman", ""), ("B. Muster", "")]),
        (
            (
                "PARTICIPANTS\nThe President\nDr. Anna B. Ekman\nPaul Muster, Staff\n\n"
                "Leonid I. Lind, General Secretary\nViktor Ost, Interpreter"
            ),
            [
                ("The President", ""),
                ("Anna B. Ekman", ""),
                ("Paul Muster", "Staff"),
                ("Leonid I. Lind", "General Secretary"),
                ("Viktor Ost", "Interpreter"),
            ],
        ),
        (
            "Participants:\n\nMr. Anna Ekman, Deputy Chief\n\nPaul Muster",
            [("Anna Ekman", "Deputy Chief"), ("Paul Muster", "")],
        ),
        ("Присутствовали: тт. Молотов, Маленков, Вышинский.", [("Молотов", ""), ("Маленков", ""), ("Вышинский", "")]),
        ("Anwesend: Genosse Ulbricht; Genosse Muster", [("Ulbricht", ""), ("Muster", "")]),
        (
            "Present: interpreters Yan Min Ekman and Don Muster.",
            [("Yan Min Ekman", "interpreter"), ("Don Muster", "interpreter")],
        ),
        ("Присутствовали: тт. Экман Ю.В., Мустер А.А.", [("Экман Ю.В.", ""), ("Мустер А.А.", "")]),
        (
            "Participants:\nMr. Winston Lord, Staff Member\nA. Ekman, Secretary",
            [("Winston Lord", "Staff Member"), ("A. Ekman", "Secretary")],
        ),
        ("PARTICIPANTS:\nA. Ekman\nB. Muster\n\nPLACE: Guest House, Peking", [("A. Ekman", ""), ("B. Muster", "")]),
        ("Moscow, May 24, 1972\n\nSUBJECT\nVietnam", []),
        (
            "Anwesend: Hans Ekman, Außenminister; Staatssekretär Paul Muster; Michail Lind, Botschafter der UdSSR",
            [
                ("Hans Ekman", "Außenminister"),
                ("Paul Muster", "Staatssekretär"),
                ("Michail Lind", "Botschafter der UdSSR"),
            ],
        ),
        (
            (
                "Présents: M. Ekman de Lind, ministre des Affaires étrangères; le général de Muster; "
                "M. Ost, ambassadeur de France"
            ),
            [
                ("Ekman de Lind", "ministre des Affaires étrangères"),
                ("de Muster", "le général"),
                ("Ost", "ambassadeur de France"),
            ],
        ),
        (
            "Присутствовали: А.А. Громов, министр иностранных дел; посол Франции М. Дежан.",
            [("А.А. Громов", "министр иностранных дел"), ("М. Дежан", "посол Франции")],
        ),
        (
            "Presentes: el presidente Osvaldo Ekman; Raúl Muster, ministro de Relaciones Exteriores.",
            [("Osvaldo Ekman", "el presidente"), ("Raúl Muster", "ministro de Relaciones Exteriores")],
        ),
        (
            "Present: Senators Ekman (chairman), Muster, Lind,\nOst and King.",
            [
                ("Ekman", "Senator; chairman"),
                ("Muster", "Senator"),
                ("Lind", "Senator"),
                ("Ost", "Senator"),
                ("King", "Senator"),
            ],
        ),
        (
            "Present: Representatives Ekman and Muster; Martin Luther King",
            [("Ekman", "Representative"), ("Muster", "Representative"), ("Martin Luther King", "")],
        ),
        (
            (
                "PARTICIPANTS:\n\nIsrael:\nAnna Ekman, Prime Minister\nPaul Muster, Minister\n\n"
                "United States:\nMr. Ost (USIA)"
            ),
            [("Anna Ekman", "Prime Minister"), ("Paul Muster", "Minister"), ("Ost", "USIA")],
        ),
        (
            (
                "PARTICIPANTS\nU.S. Side\nPresident Ekman\nPaul Muster, Assistant\n"
                "USSR\nChairman A. A. Lind\nMr. Ost, interpreter"
            ),
            [("Ekman", "President"), ("Paul Muster", "Assistant"), ("A. A. Lind", "Chairman"), ("Ost", "interpreter")],
        ),
    ],
)
def test_those_present(text, people):
    assert present(text) == people


def test_those_listed_at_the_end_come_last():
    end = "Present at the talk were Attaché of the Embassy, C. Lind, and interpreter D. Ost. Recorded by C. Lind."
    assert present("Present: A. Ekman.", end) == [
        ("A. Ekman", ""),
        ("C. Lind", "Attaché of the Embassy"),
        ("D. Ost", "interpreter"),
    ]


def test_the_list_ends_where_the_narration_begins():
    record = segment(
        read_bytes(f"Participants:\nA. Ekman\nB. Muster\n\nThey met in Vienna.{TALK}".encode(), "talk.txt")
    )
    assert [paragraph.text for paragraph in record.before] == ["They met in Vienna."]


def test_a_delegation_in_one_line_gives_each_their_own_office():
    text = (
        "Present:\nFor the United States: President Nixon, Dr. Henry A. Kissinger, Brent Scowcroft (notetaker)\n"
        "For Israel: Prime Minister Golda Meir, Ambassador Yitzhak Rabin, Simcha Dinitz\n\n"
        "President: Welcome.\n\nPrime Minister: Thank you.\n\nKissinger: Good.\n\nDinitz: Yes.\n"
    )
    present = segment(read_bytes(text.encode(), "talk.txt")).participants
    assert [(each.name, each.role) for each in present] == [
        ("Nixon", "President"),
        ("Henry A. Kissinger", ""),
        ("Brent Scowcroft", "notetaker"),
        ("Golda Meir", "Prime Minister"),
        ("Yitzhak Rabin", "Ambassador"),
        ("Simcha Dinitz", ""),
    ]


def test_departments_stand_over_their_people_each_in_a_paragraph_of_its_own():
    text = "PARTICIPANTS\n\nThe President\nThe Vice President\n\nState\nSecretary Anna Ekman\n\nDefense\nMr. Tom Muster"
    assert [name for name, _ in present(text)] == ["The President", "The Vice President", "Anna Ekman", "Tom Muster"]


@pytest.mark.parametrize("after", ["MINUTES OF MEETING", "Agenda\n1. Grain", "The talk began at noon."])
def test_what_follows_departments_is_no_list(after):
    text = f"PARTICIPANTS\n\nState\nSecretary Anna Ekman\n\nDefense\nMr. Tom Muster\n\n{after}"
    assert [name for name, _ in present(text)] == ["Anna Ekman", "Tom Muster"]


KHRUSHCHEV = ("N.S. Ekman", "First Secretary of the Committee")
OTHERS = [("A.A. Lind", "Minister of Foreign Affairs"), ("Paul Muster", "Premier"), ("Ann Ost", "Foreign Minister")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Present: On the Soviet side: N.S. Ekman, First Secretary of the Committee, A.A. Lind, Minister of Foreign "
            "Affairs; on the Chinese side: Paul Muster, Premier, and Ann Ost, Foreign Minister."
        ),
        (
            "Present:\nOn the Soviet side: N.S. Ekman, First Secretary of the Committee\n"
            "A.A. Lind, Minister of Foreign Affairs\nOn the Chinese side: Paul Muster, Premier\n"
            "Ann Ost, Foreign Minister"
        ),
        (
            "On the Soviet side:\nN.S. Ekman, First Secretary of the Committee\n"
            "A.A. Lind, Minister of Foreign Affairs\n\nOn the Chinese side:\nPaul Muster - Premier\n"
            "Ann Ost – Foreign Minister"
        ),
        (
            "Participants: For the Soviet Union: N.S. Ekman, First Secretary of the Committee; A.A. Lind, Minister of "
            "Foreign Affairs. For China: Paul Muster, Premier; Ann Ost, Foreign Minister."
        ),
    ],
    ids=["in a row", "by lines", "without a heading", "by countries"],
)
def test_each_side_has_its_persons_and_they_their_offices(text):
    assert present(text) == [KHRUSHCHEV, *OTHERS]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            (
                "Anwesend: von sowjetischer Seite: Ministerpräsident Lind, Außenminister Ost; von deutscher Seite: "
                "Bundeskanzler Ekman"
            ),
            [("Lind", "Ministerpräsident"), ("Ost", "Außenminister"), ("Ekman", "Bundeskanzler")],
        ),
        (
            "Присутствовали: с советской стороны – Н.С. Линд, министр; с китайской стороны – Чжоу Эньлай, премьер",
            [("Н.С. Линд", "министр"), ("Чжоу Эньлай", "премьер")],
        ),
        (
            "Present: Ann Ekman, Minister of Trade and Industry, Paul Muster, Deputy",
            [("Ann Ekman", "Minister of Trade and Industry"), ("Paul Muster", "Deputy")],
        ),
    ],
)
def test_sides_in_other_languages_and_names_before_offices(text, people):
    assert present(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Attended by Coms. Andreev, Iu.V., Orlov, B.V., Pel'mann, A. Ia.",
            [("Iu.V. Andreev", ""), ("B.V. Orlov", ""), ("A. Ia. Pel'mann", "")],
        ),
        (
            "Присутствовали: тт. Андреев Н.А., Орлов Б.И., переводчик Пак И.",
            [("Андреев Н.А.", ""), ("Орлов Б.И.", ""), ("Пак И.", "переводчик")],
        ),
        ("Chaired by Comrade ANDREEV, L.I.", [("L.I. ANDREEV", "Chairman")]),
        (
            "PARTICIPANTS:\nAlgeria Mr. Ekman\nNorway . . . . Mrs. Lind\nUnited Kingdom Sir John Muster",
            [("Ekman", "Algeria"), ("Lind", "Norway"), ("John Muster", "United Kingdom")],
        ),
    ],
)
def test_those_present_with_initials_or_their_states(text, people):
    assert present(text) == people


def test_initials_may_stand_before_each_surname_of_a_list():
    found = segment(
        read_bytes(
            b"Also taking part: Comrades Yu.V. Ekman, A.A. Lowe, D.F. Holt, K.V. Weber.\n\n"
            b"Ekman: So.\n\nLowe: Yes.\n\nEkman: So.\n\nLowe: Yes.\n",
            "talk.txt",
        )
    ).participants
    assert [each.name for each in found] == ["Yu.V. Ekman", "A.A. Lowe", "D.F. Holt", "K.V. Weber"]
