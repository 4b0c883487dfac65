"""How many brackets are classified with certainty: told of each document, in the header and as a finding."""

from memcon.conversion import Work, convert_work
from memcon.xmltools import find_all, parse, text_of


def convert(speech: str):
    return convert_work(Work("talk.txt", f"A: {speech}\n\nB: Yes.\n\nA: So.\n\nB: No.\n".encode()))


def interpretation(tei: bytes) -> str:
    return " ".join(text_of(p) for p in find_all(parse(tei), "tei:teiHeader//tei:interpretation/tei:p"))


def test_the_share_that_is_certain_is_told():
    conversion = convert("I know [that] it is […] so [tomorrow?] and [].")
    told = [finding.message for finding in conversion.findings if finding.code == "T-008"]
    assert told == ["Of 4 square brackets 2 (50 %) are classified with certainty."]
    assert "Of these 4, 2 (50 %) are not in doubt." in interpretation(conversion.tei)


def test_nothing_is_told_where_all_are_certain():
    conversion = convert("I know [that] it is […] so.")
    assert "T-008" not in {finding.code for finding in conversion.findings}
    assert "None of them is in doubt." in interpretation(conversion.tei)
