"""The end of a record: that the meeting rose, who took the record, who signed, though it stands in the last turn."""

import re

import pytest

from memcon.conversion import convert_bytes
from memcon.model import Division, Turn
from memcon.stages.read import read_bytes
from memcon.stages.segment import segment
from memcon.stages.segment.endings import ends_meeting

TALK = "Lowe: I have a question.\n\nHolt: Yes?\n\nLowe: We built the harbour.\n\nHolt: Thank you."


def record_of(text):
    return segment(read_bytes(text.encode(), "talk.txt"))


def ended(text):
    """Return what is said last, and the closing with the signatures."""
    record = record_of(text)
    closing = [paragraph.text for paragraph in record.closing]
    closing += [signature.paragraph.text for signature in record.signatures]
    return [said.text for said in record.turns[-1].speech], closing


@pytest.mark.parametrize("between", [" ", "\n", "\n\n"])
@pytest.mark.parametrize(
    "ending",
    [
        "(Whereupon, at 4:15 p.m., the hearing was adjourned.)",
        "The meeting rose at 1.05 p.m.",
        "The conversation lasted 2 hours.",
        "Schluss der Sitzung: 12 Uhr",
        "(Schluß: 17.30 Uhr)",
        "La séance est levée à 12 h 30.",
        "L’entretien a duré 45 minutes.",
        "Se levanta la sesión a las 13.10 horas.",
        "La seduta termina alle 18.",
        "A sessão foi encerrada às 18 horas.",
        "Заседание закрывается в 12 часов.",
        "Беседа продолжалась 2 часа.",
        "Posiedzenie zakończono o godz. 15.",
        "Записал: С. Сидоров",
        "Protokoll: Weber",
        "Notował: J. Kowalski",
        "记录：张三",
        "Für die Richtigkeit: Weber",
    ],
)
def test_what_ends_the_record_is_said_by_nobody(ending, between):
    said, closing = ended(f"{TALK}{between}{ending}\n")
    assert said == ["Thank you."]
    assert closing == [ending]


def test_each_line_of_the_end_is_a_paragraph():
    _, closing = ended(f"{TALK}\nThe meeting rose at 1.05 p.m.\nRecorded by A. Clerk\n")
    assert closing == ["The meeting rose at 1.05 p.m.", "Recorded by A. Clerk"]


@pytest.mark.parametrize(
    "said",
    [
        "The meeting is adjourned.",
        "The committee will stand adjourned until 10 o'clock.",
        "I adjourned the meeting at 5 p.m. yesterday.",
        "Die Sitzung ist geschlossen.",
        "La séance est levée.",
        "Se levanta la sesión.",
        "Ich habe das Protokoll: hier ist es.",
        "It was recorded by the clerk, you know.",
    ],
)
def test_who_speaks_may_say_that_the_meeting_ends(said):
    assert ended(f"{TALK} {said}\n") == ([f"Thank you. {said}"], [])


def test_a_meeting_that_ends_before_the_next_ends_its_session():
    first = f"FIRST MEETING\n\n{TALK}\nThe meeting rose at 1.05 p.m.\n\n"
    record = record_of(f"{first}SECOND MEETING\n\n{TALK}\nThe meeting rose at 6 p.m.\n")
    kinds = [type(item).__name__ for item in record.conversation]
    assert kinds == ["Division", *["Turn"] * 4, "Narration", "Division", *["Turn"] * 4]
    assert isinstance(record.conversation[0], Division)
    assert [paragraph.text for paragraph in record.closing] == ["The meeting rose at 6 p.m."]
    assert all(len(item.speech) == 1 for item in record.conversation if isinstance(item, Turn))


def test_who_took_the_record_is_told_in_the_header():
    tei = convert_bytes(f"{TALK} Записал: С. Сидоров\n".encode(), "talk.txt").tei.decode()
    assert re.search(r'corresp="#s-sidorov" role="recorder"', tei)


def test_a_long_paragraph_about_a_meeting_is_no_end():
    assert not ends_meeting("The meeting ended at noon. " + "Then we went on to speak of the harbour. " * 20)
