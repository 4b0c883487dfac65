"""Which of the first lines of a record is its title."""

import pytest

from memcon.conversion import Work, convert_work
from memcon.markings import is_marking
from memcon.stages.describe.titles import title_among
from memcon.xmltools import find_all, parse, text_of


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["TOP SECRET/SENSITIVE", "MEMORANDUM OF CONVERSATION"], "MEMORANDUM OF CONVERSATION"),
        (["THE WHITE HOUSE", "CONFIDENTIAL", "Record of a Talk"], "Record of a Talk"),
        (["Streng geheim!", "NIEDERSCHRIFT", "über das Gespräch"], "NIEDERSCHRIFT über das Gespräch"),
        (["Совершенно секретно", "СТЕНОГРАММА ЗАСЕДАНИЯ"], "СТЕНОГРАММА ЗАСЕДАНИЯ"),
        (["TRÈS SECRET", "COMPTE RENDU de l'entretien"], "COMPTE RENDU de l'entretien"),
        (["The Harbour Dues", "Rome"], "The Harbour Dues"),
        (["SECRET", "<Begin Segment 1>"], ""),
        (["DECLASSIFIED E.O. 12958", "The Harbour Dues"], "The Harbour Dues"),
        ([], ""),
    ],
)
def test_a_title_says_what_a_record_is_and_not_how_secret(lines, title):
    assert title_among(lines) == title


def test_a_date_is_a_title_only_if_it_says_what_kind_of_record_it_is():
    assert title_among(["3 May 1961", "The Dues"], ["3 May 1961"]) == "The Dues"
    assert title_among(["Interview, 3 May 1961", "The Dues"], ["Interview, 3 May 1961"]) == "Interview, 3 May 1961"


@pytest.mark.parametrize("line", ["Secret Talks", "Top Secrets of Harbours", "The Secret Treaty"])
def test_a_title_may_speak_of_secrets(line):
    assert not is_marking(line)


def test_the_head_of_a_record_that_tells_is_no_narrative():
    text = """RECORD OF THE CONVERSATION OF COMRADE A.B. EKMAN WITH JOHN LOWE

3 May 1961

Present: Anna Ekman, John Lowe.

Comrade Ekman asked how the ships were.

Lowe replied that they were late. He said that ice was the cause.

Ekman said that ice was always the cause.
"""
    root = parse(convert_work(Work("talk.txt", text.encode())).tei)
    (title,) = find_all(root, ".//tei:titleStmt/tei:title")
    assert text_of(title).startswith("RECORD OF THE CONVERSATION")
    assert [each.get("when") for each in find_all(root, ".//tei:creation/tei:date")] == ["1961-05-03"]
    assert len(find_all(root, ".//tei:particDesc//tei:person")) >= 2


def test_the_subject_may_hold_the_date():
    text = "Subject: Meeting with Mr. Ekman, 6 November 1979\n\nEkman: So.\n\nLowe: Yes.\n\nEkman: So.\n\nLowe: Yes.\n"
    root = parse(convert_work(Work("talk.txt", text.encode())).tei)
    assert [each.get("when") for each in find_all(root, ".//tei:creation/tei:date")] == ["1979-11-06"]
