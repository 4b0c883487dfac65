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
        ("Moscow, May 24, 1972\n\nSUBJECT\nVietnam", []),
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
