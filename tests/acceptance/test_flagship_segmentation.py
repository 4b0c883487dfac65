"""The talk of 2 October 1959: what was counted in its transcript is what the segmentation finds."""

from collections import Counter
from pathlib import Path

import pytest

from memcon.model import Narration, Paragraph, Record, Scene, Transcript, Turn
from memcon.stages.read import read_file
from memcon.stages.segment import segment

FLAGSHIP = Path(__file__).parents[2] / "tei" / "sources" / "1959-10-02-khrushchev-mao.md"


def turns_of(record: Record) -> list[Turn]:
    return list(record.turns)


def labels_of(record: Record) -> list[str]:
    return [turn.label.text for turn in record.turns]


def said(turn: Turn) -> list[str]:
    return [part.text for part in turn.speech]


def told(record: Record) -> list[tuple[str, Scene]]:
    return [(item.paragraph.text, item.scene) for item in record.conversation if isinstance(item, Narration)]


@pytest.fixture(scope="module")
def transcript() -> Transcript:
    return read_file(FLAGSHIP)


@pytest.fixture(scope="module")
def flagship(transcript) -> Record:
    return segment(transcript)


def test_the_page_of_the_talk_of_1959_has_two_headings_and_four_fields(transcript):
    assert [heading.text for heading in transcript.headings] == [
        "October 2, 1959",
        "Discussion between N.S. Khrushchev and Mao Zedong",
    ]
    assert [field.label for field in transcript.fields] == ["Citation", "Summary", "Original Language", "Contents"]
    assert transcript.fields[-1].value == "Translation - English"


def test_the_torn_paragraph_with_a_colon_early_on_is_no_label(flagship):
    first = next(part for turn in flagship.turns for part in turn.speech if any(page.torn for page in part.breaks))
    assert ":" in first.text[first.breaks[0].offset :][:200]


def test_the_talk_of_1959_has_162_turns_of_eleven_speakers(flagship):
    assert Counter(labels_of(flagship)) == {
        "N.S. Khrushchev": 63,
        "Mao Zedong": 49,
        "Zhou Enlai": 15,
        "M.A. Suslov": 10,
        "Chen Yi": 7,
        "Lin Biao": 4,
        "Liu Shaoqi": 4,
        "Peng Zhen": 4,
        "A.A. Gromyko": 3,
        "Wang Jiaxiang": 2,
        "Zhu De": 1,
    }
    assert flagship.findings == ()


def test_the_talk_of_1959_has_six_labels_with_a_stage_direction(flagship):
    staged = [(t.label.text, t.label.stage, t.label.brackets) for t in turns_of(flagship) if t.label.stage]
    assert staged == [
        ("N.S. Khrushchev", "after the translation ended", "()"),
        ("Mao Zedong", "with obvious displeasure and testily", "()"),
        ("Chen Yi", "in great agitation and hastily", "()"),
        ("Peng Zhen", "in hasty agitation", "()"),
        ("Mao Zedong", "peevishly", "()"),
        ("Mao Zedong", "in a conciliatory manner", "()"),
    ]


def test_the_talk_of_1959_has_three_narrations(flagship):
    assert [(text.split(" ")[:3], scene) for text, scene in told(flagship)] == [
        (["The", "interpreters", "Yang"], Scene.BUSINESS),
        (["The", "Chinese", "paid"], Scene.NARRATION),
        (["After", "a", "one-hour"], Scene.PAUSE),
    ]


def test_the_talk_of_1959_has_seven_torn_paragraphs_and_all_are_joined(flagship):
    parts = [part for turn in turns_of(flagship) for part in turn.parts]
    tears = [part.text[page.offset :] for part in parts for page in part.breaks if page.torn]
    halves = (
        "always put forth",
        "prisoners of war",
        "of Taiwan the USSR",
        "socialist countries against",
        "existed alone",
        "government in China",
        "that Americans approached",
    )
    assert len(tears) == 7
    assert all(tear.startswith(half) for tear, half in zip(tears, halves, strict=True))


def test_the_talk_of_1959_has_two_further_paragraphs_of_a_speech(flagship):
    further = [text for turn in turns_of(flagship) for text in said(turn)[1:]]
    assert [text.split(",")[0][:24] for text in further] == ["We do not have proposals", "In fact"]
    assert further[1].startswith("In fact, I can also pack")


def test_the_talk_of_1959_has_a_closing_and_two_signatures(flagship):
    assert [p.text.split(",")[0] for p in flagship.closing] == [
        "Present at the conversation were Provisional Chargé d'Affaires of the USSR in the PRC"
    ]
    assert [s.paragraph.text for s in flagship.signatures] == [
        "Signature: S. Antonov, 3 October 1959",
        "R. Kudashev, 3 October 1959",
    ]
    assert (flagship.notes, flagship.notes_heading) == ((), None)


def test_the_talk_of_1959_lists_those_present(flagship):
    assert [p.text.split(" ")[0] for p in flagship.present] == ["Present", "Cdes:"]
    assert [p.text.split(",")[0] for p in flagship.before] == ["Today"]
    assert [(p.name, p.role) for p in flagship.participants] == [
        ("M.A. Suslov", ""),
        ("A.A. Gromyko", ""),
        ("Liu Shaoqi", "Deputy Chairman of the CC CCP"),
        ("Zhao Enlai", "Deputy Chairman of the CC CCP"),
        ("Lin Biao", "Deputy Chairman of the CC CCP"),
        ("Peng Zhen", "Member of the Politburo"),
        ("Chen Yi", "Member of the Politburo"),
        ("Wan Xia Sang", "Member of the Secretariat"),
        ("S.F. Antonov", "Provisional Chargé d'Affaires of the USSR in the PRC"),
        ("R.Sh. Kudashev", "Attaché of the Far Eastern Division of the Foreign Ministry of the USSR"),
        ("Yan Min Fu", "from the Chinese side interpreter"),
        ("Li Yue Zhen", "from the Chinese side interpreter"),
    ], "those listed at the end come last"


def test_every_paragraph_of_the_talk_of_1959_names_its_line(flagship):
    lines = read_file(FLAGSHIP).text.split("\n")
    for turn in turns_of(flagship):
        assert lines[turn.line - 1].startswith(turn.label.text)
        for part in turn.parts:
            words = part.text if isinstance(part, Paragraph) else part.paragraph.text
            line = part.line if isinstance(part, Paragraph) else part.paragraph.line
            assert words[:30] in lines[line - 1]
