"""Hearings: whose questions and answers are, and who speaks but once between them."""

import re

import pytest

from memcon.conversion import convert_bytes
from memcon.model import Division, Narration, Scene, Turn
from memcon.stages.read import read_bytes
from memcon.stages.segment import segment
from memcon.stages.segment.labels import Evidence

HEARING = (
    "HEARING OF MARCH 4, 1958",
    "EXAMINATION BY MR. COLE:",
    "Q. Please state your name.",
    "A. Anna Lowe.",
    "Q. Where do you live?",
    "A. In town.",
    "MR. BAKER: Objection.",
    "Q. How long?",
    "A. Ten years.",
    "CROSS-EXAMINATION",
    "BY MR. BAKER:",
    "Q. Did you see the letter?",
    "A. I did not.",
    "BY THE CHAIRMAN:",
    "Q. Never?",
    "A. Never.",
)


def record_of(*paragraphs, between="\n\n", evidence=None):
    return segment(read_bytes(between.join(paragraphs).encode(), "hearing.txt"), evidence)


def who_says(record):
    return [(turn.label.text, turn.speaker) for turn in record.conversation if isinstance(turn, Turn)]


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_questions_are_those_of_whom_the_heading_names(between):
    record = record_of(HEARING[0] + "\n", *HEARING[1:], between=between)
    assert [speaker for label, speaker in who_says(record) if label == "Q"] == [
        "MR. COLE",
        "MR. COLE",
        "MR. COLE",
        "MR. BAKER",
        "THE CHAIRMAN",
    ]


def test_an_examination_is_a_section_and_another_who_asks_a_stage_direction():
    record = record_of(*HEARING)
    heads = [[head.text for head in item.heads] for item in record.conversation if isinstance(item, Division)]
    assert heads == [["EXAMINATION BY MR. COLE:"], ["CROSS-EXAMINATION", "BY MR. BAKER:"]]
    told = [(item.paragraph.text, item.scene) for item in record.conversation if isinstance(item, Narration)]
    assert told == [("BY THE CHAIRMAN:", Scene.BUSINESS)]


def test_who_has_a_title_and_speaks_once_between_questions_and_answers_has_a_turn():
    assert ("MR. BAKER", "MR. BAKER") in who_says(record_of(*HEARING))


def test_answers_are_those_of_the_witness_who_was_sworn():
    record = record_of(
        "THE CLERK: Call the witness.",
        "RUTH MARSH, having been duly sworn, testified as follows:",
        *HEARING[1:6],
        "THE CLERK: Call the next witness.",
        "TESTIMONY OF PAUL HALE",
        *HEARING[1:6],
        "THE WITNESS: May I go?",
    )
    answers = [speaker for label, speaker in who_says(record) if label in ("A", "THE WITNESS")]
    assert answers == ["RUTH MARSH"] * 2 + ["PAUL HALE"] * 3


def test_brackets_after_a_question_say_whose_it_and_the_next_are():
    record = record_of(
        "Q. (By Mr. Cole) Where were you born?",
        "A. Here.",
        "Q. When?",
        "A. In May.",
        "Q. (By Miss Lee) In which year?",
        "A. In 1901.",
    )
    assert [speaker for label, speaker in who_says(record) if label == "Q"] == ["Mr. Cole", "Mr. Cole", "Miss Lee"]


def test_the_settings_of_a_project_go_before_what_the_record_says():
    record = record_of(*HEARING, evidence=Evidence(labels=frozenset("q")))
    assert {speaker for label, speaker in who_says(record) if label == "Q"} == {"Q"}


def test_whoever_asks_is_one_person_under_both_labels():
    tei = convert_bytes("\n\n".join(HEARING).encode(), "hearing.txt").tei.decode()
    turns = re.findall(r'<sp [^>]*who="#([^"]+)"[^>]*>\s*<speaker[^>]*>(.*?)</speaker>', tei)
    assert [who for who, label in turns if label == "Q"] == ["mr-cole"] * 3 + ["mr-baker", "the-chairman"]
    assert len({who for who, label in turns if label == "Q" or "BAKER" in label}) == 3


@pytest.mark.parametrize("text", ["By Monday: nothing.", "Examination of the question showed little.", "By train"])
def test_words_that_begin_like_such_a_line_are_speech(text):
    record = record_of("Smith: Good.", text, "Jones: Yes.", "Smith: No.", "Jones: Yes.")
    assert len([item for item in record.conversation if not isinstance(item, Turn)]) == 0
