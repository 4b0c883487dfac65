"""Slips: what a rule mends, beside the source's reading, and what it leaves alone."""

import pytest

from memcon.conversion import Work, convert_work
from memcon.stages.check.rebuild import rebuild
from memcon.xmltools import descendants, find, parse, text_of


def edition(speech: str):
    """Convert a talk in which somebody says something, and dashes are written – so –."""
    text = f"A: {speech}\n\nB: Yes – so it is.\n\nA: Yes.\n\nB: No.\n"
    conversion = convert_work(Work("talk.txt", text.encode()))
    root = parse(conversion.tei)
    assert "".join(rebuild(find(root, "tei:text")).split()) == "".join(text.split())
    return root, [finding.code for finding in conversion.findings]


def readings(speech: str) -> list[tuple[str, str]]:
    root, _ = edition(speech)
    return [(text_of(choice[0]), text_of(choice[1])) for choice in descendants(root, "choice")]


@pytest.mark.parametrize(
    ("speech", "mended"),
    [
        ("We are no water- carriers.", [("water- carriers", "water-carriers")]),
        ("The 8 th day and the 1 st.", [("8 th", "8th"), ("1 st", "1st")]),
        ("This is the the day of of all.", [("the the", "the"), ("of of", "of")]),
        ("I saw A.B Baker.", [("A.B", "A.B.")]),
        ("I came , and saw.", [(" ,", ",")]),
        ("The gov-\nernment met.", [("gov- ernment", "government")]),
        ("The gov\u00ad\nernment met.", [("gov\u00ad ernment", "government")]),
        ("The long-\nterm plan is a long-term one.", [("long- term", "long-term")]),
        ("The newspaper. A news-\npaper.", [("news- paper", "newspaper")]),
        ("The anti-\nBritish one.", [("anti- British", "anti-British")]),
    ],
)
def test_what_no_text_means_is_mended(speech, mended):
    assert [(one.strip() if one != " ," else one, other) for one, other in readings(speech)] == [
        (one.strip(), other) for one, other in mended
    ]


@pytest.mark.parametrize(
    "speech",
    [
        "The short- and long-term goals, two- to three-day trips.",
        "Die Ein- und Ausfuhr.",
        "I had had that and knew that that was so.",
        "It is very very late, no, no.",
        "The 1 th and the 8 st and 20 th-rate.",
        "J Smith, U.S.A. and Mr. Baker.",
        "I went- then I came.",
        "I said- well, no, and was- quickly- gone.",
        "He had 3 , 4.5 and 5,000.",
        "the 'the' and the “the”",
        "One-on-one, by and by.",
    ],
)
def test_what_may_be_meant_is_left(speech):
    assert [each for each in readings(speech) if each[1] != ","] == []


def test_a_doubtful_slip_is_told_and_not_changed():
    root, codes = edition("I knew that that was so.")
    assert codes == ["T-007"]
    assert not list(descendants(root, "choice"))


def test_who_mended_is_said():
    root, _ = edition("The the day, the 8 th, a gov-\nernment.")
    made = list(descendants(root, "corr", "reg"))
    assert [each.get("resp") for each in made] == ["#memcon"] * 3
    assert [each.get("cert") for each in made] == [None, None, "medium"]
    assert "1 error and 2 artefacts of the page were mended" in text_of(find(root, ".//tei:correction"))


def test_what_is_said_twice_in_a_verbatim_transcript_was_said_twice():
    assert readings("Uh, the the, uh, day, uh, of of all.") == []


def test_words_divided_at_the_end_of_a_page_are_joined():
    text = "A: Yes – the govern-\n\n[Page 4]\n\nment has met.\n\nB: The government.\n\nA: Yes.\n"
    root = parse(convert_work(Work("talk.txt", text.encode())).tei)
    (choice,) = descendants(root, "choice")
    assert text_of(choice[1]) == "government"
    assert [each.get("n") for each in descendants(choice[0], "pb")] == ["4"]
