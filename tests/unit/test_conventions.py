"""Conventions of transcripts: each is told by its own short talk, invented here, and read as it is meant."""

from textwrap import dedent

import pytest

from memcon.conventions import Convention, convention_named
from memcon.errors import DocumentError
from memcon.model import Division, Narration, Record, Scene
from memcon.stages.read import read_bytes
from memcon.stages.segment import segment
from memcon.stages.segment.labels import Evidence


def record_of(text: str, name: str = "talk.txt") -> Record:
    return segment(read_bytes(dedent(text).lstrip("\n").encode(), name))


def turns(text: str, name: str = "talk.txt") -> list[tuple[str, str, str]]:
    """Return label, sign that ends it, and first words of each turn."""
    return [
        (turn.label.text, turn.label.colon, " ".join(turn.speech[0].text.split()[:3]))
        for turn in record_of(text, name).turns
    ]


def labels(text: str, name: str = "talk.txt") -> list[str]:
    return [turn.label.text for turn in record_of(text, name).turns]


HEARING = """
    The committee met, pursuant to call, at 10:30 a.m. in room 207.

        The CHAIRMAN. The committee will come to order. We have with us
    this morning Mr. Brown of the Department. Mr. Brown, you may begin.
        Mr. BROWN. Thank you, Mr. Chairman. I have a short statement.
        Our trade grew last year. It will grow again.
        Senator O'NEILL. Is that so?
        Mr. BROWN [reading]. It is, Senator. Mr. Green will bear me out.
        Mr. GREEN of Ohio. I do.
        The CHAIRMAN. Yes. Go on.
"""


def test_a_hearing_names_speakers_in_capitals_with_a_full_stop():
    assert turns(HEARING) == [
        ("The CHAIRMAN", ".", "The committee will"),
        ("Mr. BROWN", ".", "Thank you, Mr."),
        ("Senator O'NEILL", ".", "Is that so?"),
        ("Mr. BROWN", ".", "It is, Senator."),
        ("Mr. GREEN of Ohio", ".", "I do."),
        ("The CHAIRMAN", ".", "Yes. Go on."),
    ]
    record = record_of(HEARING)
    assert [part.text for part in record.turns[1].speech][1:] == ["Our trade grew last year. It will grow again."]
    assert (record.turns[3].label.stage, record.turns[3].label.brackets) == ("reading", "[]")


def test_a_hearing_may_name_speakers_in_small_letters():
    text = """
        Senator Smith. Mr. Secretary, is it true? I ask you.

        Secretary Brown. It is.

        Mr. Green came in then, and sat down. He said nothing.

        Senator Smith. Thank you.

        Secretary Brown. Mr. Smith asked me that. I told him.
    """
    assert labels(text) == ["Senator Smith", "Secretary Brown", "Senator Smith", "Secretary Brown"]


def test_a_deposition_has_questions_and_answers_on_numbered_lines():
    text = """
         1               JOHN BROWN,
         2      having been sworn, testified:
         3      BY MR. SMITH:
         4      Q.   Please state your name for
         5   the record.
         6      A.   John Brown. I live in town.
         7      Q.   Do you know A. Green?
         8      A.   Yes. I have known him for
         9   12 years.
        10      MR. GREEN: Objection.
        11      THE WITNESS: May I go on?
        12      MR. GREEN: You may.
        13      Q.   Thank you.
        14      A.   Yes.
    """
    assert labels(text) == ["Q", "A", "Q", "A", "MR. GREEN", "THE WITNESS", "MR. GREEN", "Q", "A"]
    transcript = read_bytes(dedent(text).lstrip("\n").encode(), "talk.txt")
    assert len(transcript.syntax) == 14
    assert ("line numbers of the source left out", 14) in [(n.what, n.count) for n in transcript.normalisations]
    record = segment(transcript)
    assert record.turns[0].speech[0].text == "Please state your name for the record."
    assert record.turns[3].speech[0].text == "Yes. I have known him for 12 years."


def test_a_letter_and_wide_space_may_name_who_asks_and_who_answers():
    text = "Q    Did you go?\n\nA    I did. A friend came too.\n\nQ\tWhy?\n\nA    A man must go. Q is a letter."
    assert labels(text) == ["Q", "A", "Q", "A"]


@pytest.mark.parametrize("form", ["**{}:** {}", "**{}**: {}", "__{}:__ {}", "*{}:* {}", "**{}** {}", "**{}:**{}"])
def test_labels_may_be_in_bold_type_or_italics(form):
    said = (("Ann Brown", "Good day."), ("John Smith", "Is it?"), ("Ann Brown", "It is."), ("John Smith", "So."))
    text = "# A talk\n\n" + "\n\n".join(form.format(*each) for each in said)
    assert [(t.label.text, t.speech[0].text) for t in record_of(text, "talk.md").turns] == list(said)


@pytest.mark.parametrize("names", [("ANN BROWN", "JOHN SMITH"), ("Ann Brown", "John Smith")])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("colon", [":", ""])
def test_a_label_may_have_its_line_to_itself(names, between, colon):
    said = ("I thank you for coming here.", "It is a pleasure.", "Shall we begin?", "By all means.", "Well then.")
    paragraphs = [f"{names[number % 2]}{colon}{between}{each}" for number, each in enumerate(said)]
    record = record_of("\n\n".join(["A talk about many things", *paragraphs]))
    assert [turn.label.text for turn in record.turns] == [names[number % 2] for number in range(5)]
    assert [turn.speech[-1].text for turn in record.turns] == list(said)
    assert {turn.label.colon for turn in record.turns} == {colon}


def test_an_interview_may_name_speakers_by_role_and_initials():
    text = """
        INTERVIEWER: When were you born?

        JS: In 1920. I remember it well: it rained.

        INTERVIEWER: You remember?

        JS: No.
    """
    assert labels(text) == ["INTERVIEWER", "JS", "INTERVIEWER", "JS"]


@pytest.mark.parametrize("times", [("[00:01:23]", "[00:01:40]"), ("00:01:23", "00:01:40"), ("(1:23)", "(1:40)")])
def test_a_time_may_stand_before_a_label(times):
    text = "\n\n".join(f"{times[n % 2]} {name}: Yes." for n, name in enumerate(["Smith", "Brown", "Smith", "Brown"]))
    record = record_of(text)
    assert [(t.label.text, t.label.lead) for t in record.turns][:2] == [("Smith", times[0]), ("Brown", times[1])]


def test_turns_may_be_numbered():
    record = record_of("1. Smith: Yes.\n\n2. Brown: No.\n\n3. Smith: Why?\n\n4. Brown: So.")
    assert [(t.label.lead, t.label.text) for t in record.turns] == [
        ("1.", "Smith"),
        ("2.", "Brown"),
        ("3.", "Smith"),
        ("4.", "Brown"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Товарищ Сталин: Привет.\n\nТоварищ Мао: Привет.\n\nТоварищ Сталин: Начнем: пора.\n\nТоварищ Мао: Да.",
            ["Товарищ Сталин", "Товарищ Мао"] * 2,
        ),
        (
            "Хрущев. — Мы согласны. Это так.\n\nМикоян. — Да. Я тоже.\n\nХрущев. — Хорошо.\n\nМикоян. — Конечно.",
            ["Хрущев", "Микоян"] * 2,
        ),
        (
            "ХРУЩЕВ Н.С. — Мы согласны.\n\nМИКОЯН А.И. — Да.\n\nХРУЩЕВ Н.С. — Хорошо.\n\nМИКОЯН А.И. — Да.",
            ["ХРУЩЕВ Н.С.", "МИКОЯН А.И."] * 2,
        ),
        (
            "Хрущев. Мы согласны. Это так.\n\nМикоян. Да. Я тоже.\n\nДа. Так и есть.\n\nХрущев. Хорошо.\n\nМикоян. Да.",
            ["Хрущев", "Микоян"] * 2,
        ),
        (
            "М. С. Горбачев. Мы согласны.\n\nДж. Буш. Я тоже.\n\nМ. С. Горбачев. Хорошо.\n\nДж. Буш. Да.",
            ["М. С. Горбачев", "Дж. Буш"] * 2,
        ),
        (
            "Le Président : « Oui. »\n\nM. Dupont : Non.\n\nLe Président : Pourquoi ?\n\nM. Dupont : Bien : voilà.",
            ["Le Président", "M. Dupont"] * 2,
        ),
        (
            "M. Dupont. — Je pense. Oui.\n\nLe président. — Bien.\n\nM. Dupont. — Oui.\n\nLe président. — Bon. Merci.",
            ["M. Dupont", "Le président"] * 2,
        ),
        (
            "Kanzler Brandt: Tag.\n\nGenosse Müller: Tag.\n\nKanzler Brandt: Die Lage: ernst.\n\nGenosse Müller: Ja.",
            ["Kanzler Brandt", "Genosse Müller"] * 2,
        ),
        (
            "El Presidente: Buenos días.\n\nSr. Núñez: ¿Qué tal?\n\nEl Presidente: Bien.\n\nSr. Núñez: Me alegro.",
            ["El Presidente", "Sr. Núñez"] * 2,
        ),
        (
            "毛泽东：你好。\n\n周恩来：我说一点：很好。\n\n毛泽东：好。\n\n周恩来：问题是：什么时候？",
            ["毛泽东", "周恩来"] * 2,
        ),
        ("毛泽东（笑）：你好。\n\n周恩来：好。\n\n毛泽东：好。\n\n周恩来：是。", ["毛泽东", "周恩来"] * 2),
        ("主席：你好。\n客人：你好。\n主席：请坐。\n客人：谢谢。", ["主席", "客人"] * 2),
    ],
    ids="ru-colon ru-dash ru-capitals-dash ru-stop ru-initials fr-colon fr-dash de es zh zh-stage zh-lines".split(),
)
def test_transcripts_in_other_languages_have_their_own_signs(text, expected):
    assert labels(text) == expected


def test_the_sign_that_ends_a_label_is_kept():
    dashes = "Хрущев. — Да.\n\nМикоян – Да.\n\nХрущев. — Да.\n\nМикоян – Да."
    assert [turn.label.colon for turn in record_of(dashes).turns][:2] == [". —", "–"]
    initials = "ХРУЩЕВ Н.С. — Да.\n\nХРУЩЕВ Н.С. — Да.\n\nМИКОЯН А.И. — Да.\n\nМИКОЯН А.И. — Да."
    assert {turn.label.colon for turn in record_of(initials).turns} == {"—"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Comrade Gomułka:", "Cde. Ulbricht:"),
        ("Gen. Jaruzelski –", "Com. Kania –"),
        ("Gen. Jaruzelski -", "Com. Kania -"),
        ("Cde. Gomułka (interrupts):", "Cde. Ulbricht [smiles]:"),
        ("Mao Tse-tung:", "Kim Il Sung:"),
        ("Premier Chou:", "Dr. Kissinger:"),
        ("de Gaulle:", "von Braun:"),
        ("The Prime Minister:", "Mr. van den Berg:"),
    ],
)
def test_memoranda_of_conversation_address_speakers_in_many_ways(first, second):
    text = "\n\n".join(f"{label} We have talked about this. We shall again." for label in (first, second) * 3)
    record = record_of(text)
    names = [label.split(" (")[0].split(" [")[0].rstrip(":–- ") for label in (first, second)]
    assert [turn.label.text for turn in record.turns] == names * 3
    assert {turn.speech[0].text for turn in record.turns} == {"We have talked about this. We shall again."}


def test_a_label_may_vary_and_is_kept_as_it_stands():
    text = "Mr. Smith: One.\n\nBrown: Two.\n\nSmith: Three.\n\nMr. Brown: Four.\n\nMr. Smith: Five.\n\nBrown: Six."
    assert labels(text) == ["Mr. Smith", "Brown", "Smith", "Mr. Brown", "Mr. Smith", "Brown"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Schmidt & Weber: A.\n\nLowe: B.\n\nSchmidt: C.\n\nWeber: D.\n\nLowe: E.",
            "Schmidt & Weber|Lowe|Schmidt|Weber|Lowe",
        ),
        ("[Schmidt]: A.\n\nLowe: B.\n\nSchmidt: C.\n\nLowe: D.", "[Schmidt]|Lowe|Schmidt|Lowe"),
        ("Weber, interrupting: A.\n\nLowe: B.\n\nWeber: C.\n\nLowe: D.", "Weber, interrupting|Lowe|Weber|Lowe"),
        ("A. Smith: A.\n\nB. Jones: B.\n\nA. Smith: C.\n\nB. Jones: D.", "A. Smith|B. Jones|A. Smith|B. Jones"),
        (
            "On. Ricci: A.\n\nSig. Villa: B.\n\nOn. Ricci: C.\n\nSig. Villa: D.",
            "On. Ricci|Sig. Villa|On. Ricci|Sig. Villa",
        ),
        (
            "M. A (France) [en russe] : A.\n\nLowe : B.\n\nM. A (France) : C.\n\nLowe : D.",
            "M. A (France)|Lowe|M. A (France)|Lowe",
        ),
        ("1\tSMITH:\tA.\n2\tJONES:\tB.\n3\tSMITH:\tC.\n4\tJONES:\tD.", "SMITH|JONES|SMITH|JONES"),
        ("SMITH\tA.\nJONES\tB.\nSMITH\tC.\nJONES\tD.", "SMITH|JONES|SMITH|JONES"),
        (
            "Ann Ray [00:05]\nA.\n\nBo Lee [00:09]\nB.\n\nAnn Ray [00:12]\nC.\n\nBo Lee [00:20]\nD.",
            "Ann Ray|Bo Lee|Ann Ray|Bo Lee",
        ),
        ("الوزير سليم: A.\n\nالرئيس: B.\n\nالوزير سليم: C.\n\nالرئيس: D.", "الوزير سليم|الرئيس|الوزير سليم|الرئيس"),
    ],
    ids="together bracketed manner initials titles affiliation numbers tabs times arabic".split(),
)
def test_labels_of_every_make_are_kept_as_they_stand(text, expected):
    assert labels(text) == expected.split("|")


@pytest.mark.parametrize(
    ("text", "settings", "signs"),
    [
        (
            "<Smith> A.\n\n<Jones> B.\n\n<Smith> C.\n\n<Jones> D.",
            {"marks": ("<",), "lead": "mark", "signs": (">",)},
            ("<", ">"),
        ),
        ("- Smith: A.\n- Jones: B.\n- Smith: C.\n- Jones: D.", {"marks": ("-",), "lead": "mark"}, ("-", ":")),
        ("Smith/ A.\n\nJones/ B.\n\nSmith/ C.\n\nJones/ D.", {"signs": ("/",)}, ("", "/")),
        ("Smith: A.\n\nJones: B.", {"once": True}, ("", ":")),
    ],
    ids=["angle brackets", "hyphens", "slashes", "once"],
)
def test_what_no_convention_of_ours_has_one_of_the_users_own_may(text, settings, signs):
    record = segment(read_bytes(text.encode(), "talk.txt"), convention=Convention("own", **settings))
    assert [turn.label.text for turn in record.turns] == ["Smith", "Jones"] * (len(record.turns) // 2)
    assert {(turn.label.lead, turn.label.colon) for turn in record.turns} == {signs}


def test_a_title_of_the_users_own_makes_a_label_of_the_name_after_it():
    text = "wódz Smith: A.\n\nBrown: B.\n\nszef Jones: C.\n\nBrown: D.\n\nwódz told us: nothing."
    record = segment(read_bytes(text.encode(), "talk.txt"), convention=Convention("own", titles=("wódz", "szef")))
    assert [turn.label.text for turn in record.turns] == ["wódz Smith", "Brown", "szef Jones", "Brown"]


SENTENCES = [
    "The point is this: we wait.",
    "Let me say one thing: no.",
    "First: we wait. Second: we go.",
    "First Point: we wait.",
    "Our Position: we wait.",
    "Question One: who pays?",
    "Yes. I think so.",
    "Good. Then we agree.",
    "Peace. That is what we want.",
    "Peace — that is what we want.",
    "Mr. Brown. He came yesterday.",
    "A. The first of our points is this.",
    "I told the Minister: it is late.",
    "Two things: time and money.",
    "Note: he smiled.",
    "Mr. Green",
    "Example: the harvest.",
    "1. The harvest: it was good.",
    "10:30 is the time.",
    "http://example.org is the address.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_is_no_label_though_it_stand_twice(sentence):
    talk = [f"{name}: We have talked of this before, and shall again." for name in ("Smith", "Jones") * 4]
    talk[1:1] = [sentence]
    talk[6:6] = [sentence]
    record = record_of("\n\n".join(talk))
    assert [turn.label.text for turn in record.turns] == ["Smith", "Jones"] * 4
    assert [turn.speech[1].text for turn in record.turns if len(turn.speech) > 1] == [sentence] * 2


MEMORANDUM = """
    MEMORANDUM OF CONVERSATION

    Date: 3 May 1960

    Subject: Trade

    Participants: Mr. Smith, Mr. Brown

    The Minister said that trade had grown. He named three reasons: price, quality and friendship.

    Mr. Brown replied that he agreed. Yes. He did.

    Mr. Brown added this: it would grow again.

    Comment: The Minister was in good spirits.
    """
NUMBERED = """
    1. The Ambassador called on the President at noon.

    2. He said that his government was ready to talk.

    3. The President asked when. The Ambassador did not know.
    """
TOPICS = """
    Berlin: The Minister said that nothing would change.

    He spoke at length, and came back to it later.

    Laos: He had no news.

    Trade: It grew, he said.

    It would grow again.

    Cuba: He smiled.

    Berlin: He came back to it at the end.
    """


@pytest.mark.parametrize(("text", "paragraphs"), [(MEMORANDUM, 4), (NUMBERED, 3)], ids=["memorandum", "numbered"])
def test_a_record_that_tells_what_was_said_has_paragraphs_and_no_turns_and_says_so(text, paragraphs):
    record = record_of(text)
    assert record.is_indirect
    assert not record.turns
    assert [item.scene for item in record.conversation] == [Scene.NARRATION] * paragraphs
    assert [finding.code for finding in record.findings] == ["T-040"]


def test_a_memorandum_under_topics_is_an_error_unless_it_is_said_to_be_indirect():
    with pytest.raises(DocumentError) as caught:
        record_of(TOPICS)
    assert caught.value.code == "T-001"
    assert "--convention indirect" in caught.value.hint
    record = segment(read_bytes(dedent(TOPICS).encode(), "talk.txt"), convention=convention_named("indirect"))
    assert len(record.conversation) == 7
    assert not record.findings


def test_labels_that_are_not_understood_make_no_record_that_tells():
    talk = "\n\n".join(f"{name} >> I said so. He told me." for name in ("SMITH", "JONES") * 3)
    with pytest.raises(DocumentError):
        record_of(talk)


PAGES = """
Smith: We have heard a good deal about this matter from our friends, and we shall

{}

hear more of it.

Jones: I hope so, since it is of great weight to all of us who live in this town and

{}

Mr. Brown agrees.

Smith: So be it. We are done with it now.

{}

Jones: Yes.
"""


@pytest.mark.parametrize(
    ("marks", "numbers"),
    [
        (("[Page 2]", "[Page 3]", "[Page 4]"), ["2", "3", "4"]),
        (("- 2 -", "- 3 -", "- 4 -"), ["2", "3", "4"]),
        (("2", "3", "4"), ["2", "3", "4"]),
        (("Page 2 of 4", "Page 3 of 4", "Page 4 of 4"), ["2", "3", "4"]),
        (("\f2\n\nSECRET", "\f3\n\nSECRET", "\f4\n\nSECRET"), ["2", "3", "4"]),
        (("1\n\n\f", "2\n\n\f", "3\n\n\f"), ["2", "3", ""]),
        (("SECRET\n\n\fSECRET\n\n2", "SECRET\n\n\fSECRET\n\n3", "SECRET\n\n\fSECRET\n\n4"), ["2", "3", "4"]),
        (("\f", "\f", "\f"), ["", "", ""]),
    ],
)
def test_the_furniture_of_pages_is_no_text_and_torn_paragraphs_are_whole(marks, numbers):
    record = record_of(PAGES.format(*marks))
    assert [(turn.label.text, [part.text for part in turn.speech]) for turn in record.turns] == [
        (
            "Smith",
            ["We have heard a good deal about this matter from our friends, and we shall hear more of it."],
        ),
        (
            "Jones",
            [
                "I hope so, since it is of great weight to all of us who live in this town and Mr. Brown agrees.",
            ],
        ),
        ("Smith", ["So be it. We are done with it now."]),
        ("Jones", ["Yes."]),
    ]
    tears = [page for turn in record.turns for part in turn.speech for page in part.breaks]
    assert all(page.torn for page in tears)
    pages = [*tears, *record.turns[3].pages]
    assert [page.number for page in pages] == numbers
    assert ["".join(page.label.split()) for page in pages] == ["".join(mark.split()) for mark in marks]


def test_a_bare_number_in_a_speech_is_no_page():
    record = record_of("Smith: How many?\n\nJones: I count:\n\n12\n\nSmith: So.\n\nJones: Yes.")
    assert [part.text for part in record.turns[1].speech] == ["I count:", "12"]


def test_hard_wrapped_lines_with_hanging_indent_are_one_paragraph():
    text = """
        SMITH:  We have talked about this matter of
                the harvest many times, and I think
                Mr. Green has co-
                operated: he came.
        JONES:  He has.
        SMITH:  So we may
                go on.
        JONES:  Yes, we may go on now, and
                I am glad.
    """
    record = record_of(text)
    assert [turn.label.text for turn in record.turns] == ["SMITH", "JONES", "SMITH", "JONES"]
    assert record.turns[0].speech[0].text.endswith("Mr. Green has co- operated: he came.")


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_files_of_every_system_read_the_same(ends, mark):
    text = "Smith: One line\nand another.\n\nJones: Two.\n\nSmith: Three.\n"
    record = segment(read_bytes(mark + text.replace("\n", ends).encode(), "talk.txt"))
    assert [(t.label.text, t.speech[0].text, t.line) for t in record.turns] == [
        ("Smith", "One line and another.", 1),
        ("Jones", "Two.", 4),
        ("Smith", "Three.", 6),
    ]


def test_what_the_recorder_tells_between_turns_is_narration_in_every_convention():
    text = "Mr. SMITH. One.\n\nMr. JONES. Two.\n\n[Laughter.]\n\nMr. SMITH. Three.\n\nMr. JONES. Four."
    record = record_of(text)
    assert [item.scene for item in record.conversation if isinstance(item, Narration)] == [Scene.BUSINESS]
    assert len(record.turns) == 4


@pytest.mark.parametrize("line", ["Brown. So it is.", "Brown — so it is.", "Brown\nSo it is.", "Brown: So it is."])
def test_a_label_that_the_editor_names_is_one_whatever_sign_ends_it(line):
    text = f"Smith: I see.\n\nJones: You do.\n\n{line}\n\nSmith: Yes.\n\nJones: Yes, and we shall."
    record = segment(read_bytes(text.encode(), "talk.txt"), Evidence(labels=frozenset(["brown"])))
    assert [turn.label.text for turn in record.turns] == ["Smith", "Jones", "Brown", "Smith", "Jones"]


def test_a_name_among_those_present_is_a_label_though_it_stands_once():
    text = """
        Participants: Mr. Henry Fish, Secretary; Mr. Ho Lung, Minister

        Smith: I see.

        Jones: You do.

        Smith: Do we wait?

        Henry Fish: We wait.

        Jones: We do.

        Ho Lung: So do we.
    """
    assert labels(text) == ["Smith", "Jones", "Smith", "Henry Fish", "Jones", "Ho Lung"]


def test_a_label_that_names_a_speaker_in_other_words_is_a_label():
    talk = "Anna Ekman: Yes.\n\nSmith: No.\n\nAnna Ekman: So.\n\nMr. Smith: Well.\n\nEkman: Good.\n\nAnna Ekman: Good."
    assert labels(talk) == ["Anna Ekman", "Smith", "Anna Ekman", "Mr. Smith", "Ekman", "Anna Ekman"]


def test_a_name_in_a_script_without_cases_may_stand_once():
    talk = "毛泽东：你们来了。\n\n赫鲁晓夫：谢谢。\n\n毛泽东：好。\n\n周恩来：我同意。\n\n赫鲁晓夫：好。"
    assert labels(talk) == ["毛泽东", "赫鲁晓夫", "毛泽东", "周恩来", "赫鲁晓夫"]


HOSTILE = [
    "[",
    ":",
    "*",
    "#",
    "\f",
    "(",
    "A: ",
    "A. ",
    "A — ",
    "A:\n",
    "A\n\n",
    "甲：",
    "\n#",
    "the\n\n",
    "12\n\n",
    "\n    A",
]


@pytest.mark.parametrize("name", ["talk.txt", "talk.md"])
@pytest.mark.parametrize("sign", HOSTILE)
def test_signs_without_end_are_text(sign, name):
    """A rule whose time grows with the square of the length would take minutes here."""
    talk = "Smith: I see.\n\nJones: You do.\n\nSmith: "
    source = (talk + sign * (100_000 // len(sign))).encode()
    assert segment(read_bytes(source, name)).turns


@pytest.mark.parametrize(
    ("text", "declared"),
    [
        ("SMITH: Hi there.\n\nJONES: Hello.\n\nVoice from the floor: Shame!\n\nSMITH: Well.", "voice from the floor"),
        ("Л.И. БРЕЖНЕВ. Да.\n\nВ. ГОМУЛКА. Хорошо.\n\nГолос с места. Позор!\n\nЛ.И. БРЕЖНЕВ. Нет.", "голос с места"),
    ],
)
def test_what_the_project_says_is_a_label_is_one_whatever_it_looks_like(text, declared):
    record = segment(read_bytes(text.encode(), "talk.txt"), Evidence(labels=frozenset([declared])))
    assert [item.label.text.casefold() for item in record.turns].count(declared) == 1


def test_a_time_before_a_label_begins_a_turn_though_the_sentence_before_broke_off():
    record = record_of(
        "[00:00:05] WARD: Born where?\n[00:00:09] KEENE: In Hull. She said keep dry and\n"
        "[00:01:10] WARD: And your father?\n[00:01:12] KEENE: A docker.\n[00:01:14] WARD: Ah.\n"
    )
    assert [turn.label.text for turn in record.turns] == ["WARD", "KEENE", "WARD", "KEENE", "WARD"]


def test_an_arabic_question_ends_a_sentence():
    record = record_of("أحمد سالم: أهلا وسهلا.\nليلى حسن: نعم.\nأحمد سالم: وما رأيك؟\nليلى حسن: اتفقنا.\n")
    assert len(record.turns) == 4


def test_a_label_inside_a_speech_is_told():
    record = record_of("Ann: Yes.\n\nBob: No.\n\nAnn: He said it and Bob: So be it.\n\nBob: It is.\n")
    assert [(each.code, each.line) for each in record.findings] == [("T-041", 5)]
    assert "“Bob:”" in record.findings[0].message


def test_names_with_titles_are_labels_though_none_recurs():
    names = ["Mr. Hardy", "Mr. Gray", "Mrs. Lane", "Mr. Speaker", "Mr. Hood"]
    assert labels("\n\n".join(f"{name}: Is it so?" for name in names)) == names


def test_a_session_may_have_its_day_and_time_in_a_line_of_its_own():
    said = "Ann: We begin.\n\nBob: We do.\n\n"
    record = record_of(
        f"FIRST SESSION\nMonday, 2 May 1949, 10 a.m.\n\n{said}SECOND SESSION\nTuesday, 3 May 1949, 3 p.m.\n\n{said}"
    )
    heads = [each.heads[0].text for each in record.conversation if isinstance(each, Division)]
    assert heads == ["FIRST SESSION Monday, 2 May 1949, 10 a.m.", "SECOND SESSION Tuesday, 3 May 1949, 3 p.m."]


def test_names_with_titles_before_a_dash_are_labels_if_one_recurs():
    text = "Paris, le 4 février 1935\n\nM. DUPONT. — Bonjour.\nMme DE LA TOUR. — Bonsoir.\nM. DUPONT. — Qui parle ?\n"
    assert labels(text) == ["M. DUPONT", "Mme DE LA TOUR", "M. DUPONT"]


def test_a_number_alone_in_its_line_over_a_note_is_no_note():
    record = record_of("Ann: So.\n\nBob: Well.\n\nAnn: A word*.\n\n12\n* A note.\n\n[Page 4]\n\nBob: No.\n")
    assert len(record.turns) == 4


DOUBTED = "Peace: I agree.\n\nAnna: Yes.\n\nAnna: No.\n\nPeace Proposal: Perhaps.\n\nAnna: So.\n\nLong Life: Well.\n"


def test_a_convention_that_was_chosen_takes_labels_that_do_not_recur():
    made = segment(read_bytes(DOUBTED.encode(), "talk.txt"), convention=convention_named("colon"))
    assert [turn.label.text for turn in made.turns] == ["Peace", "Anna", "Anna", "Peace Proposal", "Anna", "Long Life"]
    assert not [finding for finding in made.findings if finding.code == "T-002"]


@pytest.mark.parametrize(
    "said",
    [
        "I say this about\nPeace: it is good.",
        "Our Position: we wait.",
        "The Main Thing: peace.",
        "Agenda: peace.",
        "He said this: go. And Peter: no.",
    ],
)
def test_a_convention_that_was_chosen_takes_no_label_within_what_is_said(said):
    source = f"Anna: Yes.\n\nPaul: No.\n\n{said}\n\nAnna: So.\n\nPaul: Well.\n"
    made = segment(read_bytes(source.encode(), "talk.txt"), convention=convention_named("colon"))
    assert [turn.label.text for turn in made.turns] == ["Anna", "Paul", "Anna", "Paul"]
