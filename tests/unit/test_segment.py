"""Segmentation: which paragraph is a turn, a tear, narration, closing or note."""

import pytest

from memcon.errors import DocumentError
from memcon.model import Narration, Paragraph, Record, Scene, Turn
from memcon.stages.read import read_bytes
from memcon.stages.segment import segment
from memcon.stages.segment.furniture import page_number
from memcon.stages.segment.labels import Evidence
from memcon.stages.segment.paragraphs import is_torn
from memcon.stages.segment.turns import scene_of

TALK = ("Smith: Good morning.", "Jones: Good day.", "Smith: Shall we?", "Jones: Yes.")


def record_of(*paragraphs: str, evidence: Evidence | None = None) -> Record:
    return segment(read_bytes("\n\n".join(paragraphs).encode(), "talk.txt"), evidence)


def turns_of(record: Record) -> list[Turn]:
    return [item for item in record.conversation if isinstance(item, Turn)]


def labels_of(record: Record) -> list[str]:
    return [turn.label.text for turn in turns_of(record)]


def said(turn: Turn) -> list[str]:
    return [part.text for part in turn.parts if isinstance(part, Paragraph)]


def told(record: Record) -> list[tuple[str, Scene]]:
    return [(item.paragraph.text, item.scene) for item in record.conversation if isinstance(item, Narration)]


def test_a_sentence_that_ends_in_a_colon_is_no_label():
    record = record_of(
        "Smith: I say this.",
        "Our position is the following: we shall wait.",
        "Jones: I see.",
        "We have three questions: when, where and how.",
        "Smith: Good.",
        "The main thing: peace.",
        "Jones: Yes.",
    )
    assert labels_of(record) == ["Smith", "Jones", "Smith", "Jones"]
    assert said(turns_of(record)[0])[1] == "Our position is the following: we shall wait."


@pytest.mark.parametrize(
    ("line", "label", "stage", "brackets"),
    [
        ("Smith (laughs): Yes.", "Smith", "laughs", "()"),
        ("Smith [to Jones]: Yes.", "Smith", "to Jones", "[]"),
        ("Mr. J. Smith: Yes.", "Mr. J. Smith", "", ""),
        ("SMITH: Yes.", "SMITH", "", ""),
        ("The President: Yes.", "The President", "", ""),
        ("Хрущев: Yes.", "Хрущев", "", ""),
        ("毛泽东：Yes.", "毛泽东", "", ""),
        ("毛泽东： Yes.", "毛泽东", "", ""),
        ("d’Estaing: Yes.", "d’Estaing", "", ""),
        ("von Braun: Yes.", "von Braun", "", ""),
        ("Q: Yes.", "Q", "", ""),
        ("Smith : Yes.", "Smith", "", ""),
        ("Smith: Yes.", "Smith", "", ""),
        ("10:30 Smith said so.", None, "", ""),
        ("Subject: Yes.", None, "", ""),
    ],
)
def test_a_label_is_a_name_or_an_office_and_what_stands_in_brackets_after_it(line, label, stage, brackets):
    others = ("Brown: No.", "Clark: No.")
    record = record_of(line, *others, line, *others)
    first = [turn.label for turn in turns_of(record) if turn.label.text not in ("Brown", "Clark")][:1]
    assert [(f.text, f.stage, f.brackets) for f in first] == ([(label, stage, brackets)] if label else [])
    assert label is None or said(turns_of(record)[0]) == ["Yes."]


def test_a_label_keeps_the_colon_it_has():
    assert {turn.label.colon for turn in turns_of(record_of("甲： 好。", "乙： 好。"))} == {"："}


def test_a_label_that_stands_once_and_is_made_otherwise_is_doubtful():
    record = record_of(*TALK, "An Open Question Of Great Weight: who pays?", "Smith: You.")
    assert "An Open Question Of Great Weight" not in labels_of(record)
    assert [(f.code, f.line, f.path) for f in record.findings] == [("T-002", 9, "talk.txt")]


@pytest.mark.parametrize("label", ["Brown", "Minister", "Interpreter", "A Voice", "The Minister"])
def test_a_label_that_stands_once_and_is_made_like_the_others_is_taken(label):
    record = record_of(*TALK, f"{label}: One word.")
    assert labels_of(record)[-1] == label
    assert record.findings == ()


@pytest.mark.parametrize("kind", ["labels", "persons"])
def test_a_label_that_is_known_beforehand_is_taken_though_it_stands_once(kind):
    odd = "Head Of The Second Section"
    assert odd not in labels_of(record_of(*TALK, f"{odd}: Yes."))
    known = record_of(*TALK, f"{odd}: Yes.", evidence=Evidence(**{kind: frozenset([odd.casefold()])}))
    assert labels_of(known)[-1] == odd
    assert known.findings == ()


def test_what_the_editor_calls_no_label_is_text_however_often_it_stands():
    paragraphs = (*TALK, "Nota: a thing.", "Jones: Yes.", "Nota: another.")
    assert labels_of(record_of(*paragraphs)).count("Nota") == 2
    record = record_of(*paragraphs, evidence=Evidence(not_labels=frozenset(["nota"])))
    assert labels_of(record) == ["Smith", "Jones", "Smith", "Jones", "Jones"]
    assert [said(turn)[1:] for turn in turns_of(record)[3:]] == [["Nota: a thing."], ["Nota: another."]]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("A letter without a talk.",),
        ("Smith: alone.",),
        ("Subject: a talk.", "Date: today."),
        ("# Only a heading",),
    ],
)
def test_a_text_without_labels_is_an_error_that_says_where(paragraphs):
    with pytest.raises(DocumentError) as caught:
        record_of(*paragraphs)
    assert (caught.value.code, caught.value.line, caught.value.path) == ("T-001", 1, "talk.txt")
    assert "[segment] labels" in caught.value.hint


def test_several_turns_in_one_block_are_told_apart_by_line():
    record = record_of("Smith: One\nline more.\nJones: Two.\nSmith: Three.")
    assert [(t.label.text, said(t), t.line) for t in turns_of(record)] == [
        ("Smith", ["One line more."], 1),
        ("Jones", ["Two."], 3),
        ("Smith", ["Three."], 4),
    ]


def test_a_label_stands_on_one_line():
    record = record_of("Smith: One.", "Ann Brown: Two.", "Smith: Three.", "Ann Brown: Amen", "Amen\nSmith: Four.")
    assert labels_of(record) == ["Smith", "Ann Brown", "Smith", "Ann Brown", "Smith"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("[Page 400]", "400"),
        ("(p. 12)", "12"),
        ("Page xiv", "xiv"),
        ("Seite 3", "3"),
        ("стр. 5", "5"),
        ("[page]", None),
    ],
)
def test_a_page_mark_gives_the_page_its_number(text, number):
    assert page_number(text) == number


def test_a_page_mark_becomes_a_page_break_and_joins_a_torn_paragraph():
    record = record_of("Smith: We shall", "[Page 400]", "go home.", "[Page 401]", "Jones: Good.", "Smith: Bye.")
    first, second = (turn.parts[0] for turn in turns_of(record)[:2])
    assert first.text == "We shall go home."
    assert [(b.offset, b.number, b.label, b.torn) for b in first.breaks] == [(9, "400", "[Page 400]", True)]
    assert second.breaks == ()
    assert [(b.number, b.label, b.torn) for b in turns_of(record)[1].pages] == [("401", "[Page 401]", False)]


@pytest.mark.parametrize(
    "paragraphs",
    [
        (*TALK, "[Page 5]", "[Page 6]", "Smith: Bye."),
        (*TALK, "[Page 5]", "The conversation ended."),
        (*TALK, "[Page 5]"),
    ],
    ids=["two in a row", "before the closing", "at the end"],
)
def test_no_page_mark_is_lost(paragraphs):
    assert "[Page 5]" in str(record_of(*paragraphs))


@pytest.mark.parametrize(
    ("first", "second", "torn"),
    [
        ("We Chinese", "always say so.", True),
        ("That is so.", "and so on.", False),
        ("It belongs to the", "Soviet Union.", True),
        ("It belongs to the “", "[old] Union.", True),
        ("We are Chinese", "Americans came.", False),
        ("He asked:", "why not?", False),
        ("", "always say so.", False),
        ("We Chinese", "", False),
    ],
)
def test_a_paragraph_is_torn_if_neither_half_ends_or_begins_a_sentence(first, second, torn):
    assert is_torn(first, second) is torn


@pytest.mark.parametrize(
    ("text", "scene"),
    [
        ("The interpreters translate the text.", Scene.BUSINESS),
        ("The meeting was adjourned for an hour.", Scene.PAUSE),
        ("After a short break the talks resumed.", Scene.PAUSE),
        ("(Laughter.)", Scene.BUSINESS),
        ("[Pause]", Scene.PAUSE),
        ("Brown enters.", Scene.BUSINESS),
        ("Mr. Brown enters.", Scene.BUSINESS),
        ("We adjourned the meeting.", None),
        ("I heard laughter.", None),
        ("— The meeting was adjourned.", None),
        ("The crop was good this year.", None),
    ],
)
def test_narration_speaks_of_the_talk_from_outside(text, scene):
    assert scene_of(text) is scene


def test_what_follows_narration_without_a_label_is_speech_only_if_somebody_speaks_in_it():
    record = record_of(*TALK, "The meeting was adjourned.", "The guests went out.", "Smith: So.", "Jones: So.")
    assert told(record) == [
        ("The meeting was adjourned.", Scene.PAUSE),
        ("The guests went out.", Scene.NARRATION),
    ]
    record = record_of(*TALK, "The meeting was adjourned.", "I must say I like it.", "Smith: So.", "Jones: So.")
    last = turns_of(record)[3]
    assert [type(part) for part in last.parts] == [Paragraph, Narration, Paragraph]
    assert [(f.code, f.line, f.path) for f in record.findings] == [("T-003", 11, "talk.txt")]


def test_numbered_notes_at_the_end_are_told_from_the_closing():
    notes = ("[1] A first.", "2. A second.", "More of it.", "3) A third.")
    record = record_of(*TALK, "The conversation ended at 5.", "Signed: A. Brown", "Notes", *notes)
    assert [p.text for p in record.closing] == ["The conversation ended at 5."]
    assert [s.paragraph.text for s in record.signatures] == ["Signed: A. Brown"]
    assert record.notes_heading.text == "Notes"
    notes = [(n.number, n.rend, [(p.text, p.line) for p in n.paragraphs]) for n in record.notes]
    assert notes == [
        ("1", "", [("A first.", 15)]),
        ("2", "full-stop", [("A second.", 17), ("More of it.", 19)]),
        ("3", "parenthesis", [("A third.", 21)]),
    ]


def test_a_note_without_a_number_is_kept():
    (note,) = record_of(*TALK, "Notes", "No number.").notes
    assert (note.number, [p.text for p in note.paragraphs]) == ("", ["No number."])


def test_a_note_keeps_its_emphasis():
    source = "\n\n".join(("# T", *TALK, "Notes", "[1] See *Pravda* of today."))
    (note,) = segment(read_bytes(source.encode(), "talk.md")).notes
    (paragraph,) = note.paragraphs
    assert [paragraph.text[mark.start : mark.end] for mark in paragraph.marks] == ["Pravda"]


def test_emphasis_and_lines_follow_the_text_when_label_and_tear_are_taken():
    source = "# T\n\n**Smith:** a *very* good\n\nand *old* friend.\n\n**Jones:** Yes.\n\n**Smith:** No.\n"
    part = turns_of(segment(read_bytes(source.encode(), "talk.md")))[0].parts[0]
    assert part.text == "a very good and old friend."
    assert [part.text[mark.start : mark.end] for mark in part.marks] == ["very", "old"]


def test_a_last_line_of_mere_markup_does_no_harm():
    source = "Smith: Good morning\n\\\n\nJones: Yes.\n\nSmith: No."
    assert len(turns_of(segment(read_bytes(source.encode(), "talk.md")))) == 3


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Present: Mr. Smith, Mr. Jones and Dr. Brown", [("Smith", ""), ("Jones", ""), ("Brown", "")]),
        ("Participants: Ambassador Smith; Minister Jones.", [("Smith", "Ambassador"), ("Jones", "Minister")]),
        ("Participants: Ambassador Smith; Minister Jones", [("Smith", "Ambassador"), ("Jones", "Minister")]),
        (
            "Present: Henry Fish, Assistant Secretary of State",
            [("Henry Fish", "Assistant Secretary of State")],
        ),
        ("Present: nobody of note", []),
    ],
)
def test_a_list_of_those_present_gives_names_and_roles(line, people):
    record = record_of(line, *TALK)
    assert [p.text for p in record.present] == [line]
    assert [(p.name, p.role) for p in record.participants] == people


@pytest.mark.parametrize("heading", ["PARTICIPANTS:", "PARTICIPANTS"])
def test_names_below_a_bare_heading_are_those_present(heading):
    record = record_of("A Talk", heading, "Henry Fish, Secretary\nJohn Brown", "It was a fine day.", *TALK)
    assert [p.text for p in record.opening] == ["A Talk"]
    assert [p.text for p in record.present] == [heading, "Henry Fish, Secretary John Brown"]
    assert [(p.name, p.role) for p in record.participants] == [
        ("Henry Fish", "Secretary"),
        ("John Brown", ""),
    ]
    assert [p.text for p in record.before] == ["It was a fine day."]


def test_names_in_capitals_before_a_full_stop_are_labels_over_a_part_of_a_record():
    record = record_of(
        "SESSION OF THE COMMITTEE",
        "Chaired by Comrade A. Ekman",
        "I. On the harbour",
        "EKMAN. We begin.",
        "LOWE. I have the paper here.",
        "It was sent to all.",
        "EKMAN. Read it.",
        "LOWE. I shall.",
        "WEBER. And the ships?",
        "They are late, as each year.",
    )
    assert labels_of(record) == ["EKMAN", "LOWE", "EKMAN", "LOWE", "WEBER"]


def test_the_heading_over_a_statement_is_no_label():
    record = record_of(
        "Senator LOWE. The hearing will come to order.",
        "STATEMENT OF HON. ANNA K. EKMAN, SECRETARY; ACCOMPANIED BY COL. JOHN WEBER",
        "Secretary EKMAN. Thank you.",
        "Senator LOWE. Please.",
        "Secretary EKMAN. I have a paper.",
    )
    assert len(labels_of(record)) == 4


def test_who_asks_at_a_press_conference_may_be_named_with_whom_they_ask_for():
    record = record_of(
        "THE PRESIDENT. Please sit down.",
        "Q. Anna Ekman, Harbour Press: Mr. President, will it rain?",
        "THE PRESIDENT. No.",
        "Q. And tomorrow?",
        "THE PRESIDENT. Nor tomorrow.",
        "Q. John Weber, Evening Star: When will it?",
        "THE PRESIDENT. In June.",
    )
    assert labels_of(record)[1::2] == ["Q. Anna Ekman, Harbour Press", "Q", "Q. John Weber, Evening Star"]


def test_a_label_may_be_doubted_and_a_direction_may_stand_before_a_dash():
    doubted = record_of(*TALK, "Weber?: I do not know.", "Smith: Good.")
    assert labels_of(doubted)[-2] == "Weber?"
    dashed = record_of("M. Petit. — Oui ?", "M. Roux. — Non.", "M. Petit (souriant). — Non ?", "M. Roux. — Oui.")
    assert [(turn.label.text, turn.label.stage) for turn in turns_of(dashed)][2] == ("M. Petit", "souriant")


def test_a_state_in_brackets_makes_a_name_a_label_though_a_direction_follows():
    record = record_of(
        "The PRESIDENT: I call on the representative of Norway.",
        "Mr. EKMAN (Norway): 1. I thank you.",
        "The PRESIDENT: I call on China.",
        "Mr. LI Wei-min (China) (translation from Chinese): 2. We agree.",
        "The PRESIDENT: So do I.",
    )
    assert labels_of(record)[3] == "Mr. LI Wei-min (China)"


def test_fields_of_the_head_are_no_turns():
    record = record_of("Place: Rome", "Interpreter: Anna Ekman", "Media: Audio", *TALK)
    assert labels_of(record) == ["Smith", "Jones", "Smith", "Jones"]


def test_numbers_of_pages_may_stand_in_brackets():
    record = record_of("[1]", *TALK[:2], "[2]", *TALK[2:])
    assert [page.number for turn in turns_of(record) for page in turn.pages] == ["1", "2"]


def test_below_a_label_with_a_line_of_its_own_somebody_speaks():
    record = record_of("Smith", "We did it. (Laughter.)", "Jones", "So we did.", "Smith", "It was.", "Jones", "Yes.")
    assert told(record) == []


def test_a_name_of_one_word_more_is_a_label_where_nearly_everything_is_a_turn():
    record = record_of(*TALK, "Anna Maria Ekman: I came late.", "Smith: So I see.", "Long Way: Yes.")
    assert "Anna Maria Ekman" not in labels_of(record)
    assert "Long Way" in labels_of(record)


def test_fields_after_the_last_speech_are_no_turns():
    record = record_of(*TALK, "Redaktion: Anna Ekman")
    assert labels_of(record) == ["Smith", "Jones", "Smith", "Jones"]


def test_offices_in_capitals_before_a_name_are_labels_though_they_stand_once():
    record = record_of(
        "MAYOR LOWE: Good evening.",
        "MR. HOLT: Good evening.",
        "MAYOR LOWE: Who is next?",
        "There are three.",
        "CITY ATTORNEY EKMAN: I am.",
        "MAYOR LOWE: All in favor?",
        "COUNCILMEMBERS: Aye.",
        "MR. HOLT: Thank you.",
    )
    assert labels_of(record)[3] == "CITY ATTORNEY EKMAN"
    assert labels_of(record)[5] == "COUNCILMEMBERS"


def test_what_is_told_may_stand_below_a_head_that_ends_in_a_full_stop():
    record = record_of(
        "SECRET. Copy No. 31.",
        "Present:\nThe Right Hon. A. B. Ekman, M.P., Prime Minister\nThe Right Hon. John Lowe, M.P., Lord President",
        "The Prime Minister said that the ships were late.",
        "The Lord President asked how late they were.",
        "The Prime Minister replied that nobody knew.",
    )
    assert record.is_indirect
    assert [participant.name for participant in record.participants] == ["A. B. Ekman", "John Lowe"]


@pytest.mark.parametrize("announced", ["COMMISSION ADJOURNS", "ON RESUMPTION:", "THE COURT ADJOURNED UNTIL 2 P.M."])
def test_what_a_reporter_announces_in_capitals_is_told(announced):
    ((words, scene),) = told(record_of(*TALK, announced, *TALK))
    assert (words, scene is Scene.NARRATION) == (announced, False)


def test_how_secret_a_record_is_belongs_to_the_page_beside_its_number():
    record = record_of(*TALK[:2], "TOP SECRET/SENSITIVE", "-2-", *TALK[2:])
    (page,) = [page for turn in turns_of(record) for page in turn.pages]
    assert [mark.text for mark in page.marks] == ["TOP SECRET/SENSITIVE", "-2-"]


def test_a_numbered_question_in_a_parliament_is_a_turn():
    record = record_of(
        "Railways",
        "1. Mr. Lowe asked the Minister of Transport when the line will be opened.",
        "The Minister of Transport (Mr. Anton Ekman): In May.",
        "Mr. Lowe: Of which year?",
        "Mr. Ekman: Of this one.",
        "Mr. Lowe indicated dissent.",
        "2. Miss Holt asked the Minister of Transport whether he has been there.",
        "Mr. Ekman: I have.",
    )
    assert labels_of(record)[::4] == ["Mr. Lowe", "Miss Holt"]
    assert said(turns_of(record)[0]) == ["asked the Minister of Transport when the line will be opened."]
    assert [words for words, _ in told(record)] == ["Mr. Lowe indicated dissent."]


def test_a_numbered_paragraph_of_a_record_that_tells_is_no_turn():
    record = record_of(
        "1. The Foreign Secretary said that it rained.",
        "2. Mr. Lowe asked the Prime Minister whether it would stop.",
        "3. The Prime Minister replied that nobody knew.",
        "4. The Foreign Secretary said that he would ask.",
    )
    assert record.is_indirect


def test_an_excerpt_in_which_hardly_anybody_speaks_twice_has_labels_before_full_stops():
    record = record_of(
        "Meeting of the Bureau",
        "EKMAN. You remember that we sent a commission to the coast.",
        "It did its work well.",
        "LOWE. The harbour is open again. Ships come and go.",
        "VASQUEZ. I have nothing to add.",
        "ALL. Agreed.",
    )
    assert labels_of(record) == ["EKMAN", "LOWE", "VASQUEZ", "ALL"]


def test_a_short_hearing_has_names_with_titles_before_full_stops():
    record = record_of(
        "Mr. Lowe. The meeting will come to order.",
        "We shall hear two witnesses. Nobody objects.",
        "Mr. Ekman of Oregon. Thank you.",
        "Mrs. Vasquez. It is an honour to be here.",
    )
    assert labels_of(record) == ["Mr. Lowe", "Mr. Ekman of Oregon", "Mrs. Vasquez"]


def test_whoever_wrote_a_memorandum_may_tell_what_they_said_themselves():
    record = record_of(
        "12. Memorandum of Conversation",
        "Geneva, June 3, 1971.",
        "The meeting took place at the request of Mr. Lowe.",
        "He asked me whether I had seen the film. I replied that I seldom went.",
        "Lowe told me that we should meet again. I said that I agreed.",
    )
    assert record.is_indirect
    assert [item.text for item in record.opening] == ["12. Memorandum of Conversation", "Geneva, June 3, 1971."]
    assert [text[:11] for text, _ in told(record)] == ["The meeting", "He asked me", "Lowe told m"]


def test_a_note_at_the_end_may_be_to_the_title():
    record = record_of(
        "12. Record of a Talk1",
        "Smith: Good morning.",
        "Jones: I saw Lowe.2",
        "Smith: Indeed.",
        "Jones: Yes.",
        "1. Source: Papers of Jones.",
        "2. No record of it was found.",
    )
    assert [note.number for note in record.notes] == ["1", "2"]
    assert said(record.turns[-1]) == ["Yes."]


def test_a_time_after_a_label_is_no_speech():
    record = record_of(
        "Host: (00:00)\nWelcome to all.",
        "Ann Lowe: (00:29)\nI guess so.",
        "Host: (00:47)\nWhy?",
        "Ann Lowe: (00:49)\nWell.",
    )
    assert [said(turn) for turn in record.turns] == [["Welcome to all."], ["I guess so."], ["Why?"], ["Well."]]
    times = [part.paragraph.text for turn in record.turns for part in turn.parts if isinstance(part, Narration)]
    assert times == ["(00:00)", "(00:29)", "(00:47)", "(00:49)"]


def test_a_bracket_in_capitals_is_no_heading():
    record = record_of(
        "LOWE: Well.", "[APPLAUSE]", "Thank you.", "EKMAN: Good.", "[LAUGHTER]", "LOWE: Yes.", "EKMAN: No."
    )
    assert len(record.turns) == 4
    assert said(record.turns[0]) == ["Well.", "Thank you."]


def test_an_office_that_speaks_is_no_field_of_the_head():
    record = record_of(
        "PARTICIPANTS: President Lowe, A. B. Ekman\nFROM 6:00 TO 7:10 P.M.",
        "PRESIDENT: Well, I am trying to find out with Weber what\nthe plan should be.",
        "EKMAN: I think so.",
        "PRESIDENT: Yes.",
        "EKMAN: Good.",
    )
    assert labels_of(record) == ["PRESIDENT", "EKMAN", "PRESIDENT", "EKMAN"]
    assert [person.name for person in record.participants] == ["Lowe", "A. B. Ekman"]


def test_a_chief_of_those_with_a_title_has_one():
    record = record_of(*TALK, "Chief Justice Weber: Thank you.", "Smith: Good.")
    assert labels_of(record)[-2] == "Chief Justice Weber"


def test_a_label_with_a_direction_may_end_in_a_full_stop_among_colons():
    record = record_of(
        "LOWE: Good.", "EKMAN: Yes.", "LOWE (reads a paper). This is it.", "EKMAN: I see.", "LOWE: Well."
    )
    assert labels_of(record) == ["LOWE", "EKMAN", "LOWE", "EKMAN", "LOWE"]
    assert record.turns[2].label.stage == "reads a paper"


def test_whoever_speaks_first_under_a_name_may_go_on_under_its_initial():
    record = record_of("LOWE: Good.", "EKMAN: Yes.", "L: Who?", "E: Weber.", "L: Ah.", "E: So it is.")
    assert labels_of(record) == ["LOWE", "EKMAN", "L", "E", "L", "E"]


def test_few_names_with_a_title_on_lines_of_their_own_are_labels():
    record = record_of(
        "Business of the House",
        "Mrs. Ekman",
        "Will the Leader of the House state the business?",
        "It is late already.",
        "Mr. Lowe",
        "The business is as follows.",
        "Monday, a debate.",
        "Tuesday, another.",
        "Mrs. Ekman",
        "When do we rise?",
        "Mr. Lowe",
        "I have nothing to add.",
    )
    assert labels_of(record) == ["Mrs. Ekman", "Mr. Lowe", "Mrs. Ekman", "Mr. Lowe"]


def test_names_with_a_title_over_what_is_said_are_labels_though_hardly_any_recurs():
    said_below = ("I wonder whether the House knows.", "I am sure that it does.", "I do not think so.")
    record = record_of(
        "HC Deb 13 July 1961 vol 644",
        "Mr. A. Lowe (Bath)",
        said_below[0],
        "It is late.",
        "Sir T. Ekman",
        said_below[1],
        "Madam Speaker",
        said_below[2],
    )
    assert labels_of(record) == ["Mr. A. Lowe (Bath)", "Sir T. Ekman", "Madam Speaker"]


def test_names_with_a_title_in_a_list_are_no_labels():
    record = record_of(
        "Record of a Talk",
        "Mr. A. Lowe",
        "Sir T. Ekman",
        "Mr. B. Weber",
        "The Minister said that he was glad to see the delegation.",
        "Mr. Lowe replied that so was he.",
    )
    assert record.is_indirect


def test_a_dignity_is_a_label():
    record = record_of("HIS LORDSHIP: Yes.", "MR. LOWE: I call him.", "HIS LORDSHIP: Go on.", "MR. LOWE: I shall.")
    assert labels_of(record)[::2] == ["HIS LORDSHIP", "HIS LORDSHIP"]


def test_who_examines_is_whose_the_questions_are():
    record = record_of(
        "HIS LORDSHIP: Yes.",
        "Examined by Mr. LOWE.",
        "Q. You are a farmer?",
        "A. I am.",
        "Q. Since when?",
        "A. Since the war.",
        "HIS LORDSHIP: Thank you.",
    )
    assert {turn.speaker for turn in turns_of(record) if turn.label.text == "Q"} == {"Mr. LOWE"}
