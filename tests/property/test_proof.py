"""The proof that nothing is lost, held to transcripts made by chance, in two ways that know nothing of each other.

``rebuild`` (Python, in each conversion and in ``validate --source``) and the diplomatic text (XSLT) both put back what
an edition's elements stand for. Each must give the source, all white space left out: see ``written``.

MEMCON_PROOF=10 makes ten times as many transcripts.
"""

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from memcon import saxon
from memcon.conversion import Work, convert_work
from memcon.errors import DocumentError, SourceError
from memcon.findings import Severity
from memcon.model import Transcript
from memcon.resources import root as resources
from memcon.stages.check.fidelity import fidelity_complaints
from memcon.stages.check.rebuild import pieces, rebuild
from memcon.stages.read import read_bytes
from memcon.validation import validate_bytes
from memcon.xmltools import find, parse

SHARDS = 8  # spread over the processes that run the tests
EXAMPLES = 260 * int(os.environ.get("MEMCON_PROOF", "1"))
SHEET = resources() / "xslt" / "text.xsl"

LABELS = st.sampled_from(
    "Anna Example: |Paul Muster: |Mr. Lee: |Q: |N.S. Smith (smiling): |Chen Yi [in Chinese]: |Анна: |甲：|אנה: |Q. |"
    "SMITH. — |[00:01:23] Anna Example: |Paul Muster:\n".split("|")
)
WORDS = st.sampled_from(
    (
        "we you and the the talks agree not Anna Paul Vienna Mr. S.F Baker 8 th time- server short- and "
        "long-term gov-\nernment [trade] [sic] [1] [2] word¹ word² word* word1 [illegible] under[stand] "
        "(laughs) (schweigt lange) [i.e., this] [ ] [[nested] one] ]odd [odd [1 [Page 7] [Laughter] "
        "[слово] [«quoted»] “[in]” [“out]” so , “ ” „ « » ‘ ’ \" ' 「 」 “so” „so“ «so» »so« ”so” ‘so’ "
        '\'so\' "so" 「so」 《so》 "so “so ”so so” ‘tis don’t Smith\'s 6" 5\'10" said: your so-called '
        "newspaper “Evening Star” * ** *so* **so** _so_ *“so”* “*so*” \\* # > | <b> &amp; & < > ]]> -- "
        "12 April 1962 9 May 1960 слово שלום مرحبا 東京の雨 朋友 λόγος e\u0301 a\u0323\u0302 "
        "\u200f\u202b \u202e 👩\u200d🚀 𝔘𐎀 \ue000 \ue001 \ue000\ue001 \ue000\ue002 \ufdd0 \U0010fffd "
        "\u00a0 \u2003 \u00ad ﬁ I² km² – — … -"
    ).split(" ")
)
CHARACTERS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=4)
ENDS = st.sampled_from([".", "?", "!", "", ",", ":", "…", "-", '."', ".)", ".”", "”", "*", "¹", ".[2]"])
SPEECH = st.builds(
    lambda words, end: " ".join(words) + end, st.lists(WORDS | CHARACTERS, min_size=1, max_size=14), ENDS
)
FURNITURE = st.sampled_from(
    (
        "[Page 4]|- 12 -|12|13|\f|SECRET|SECRET|____|* * *|Notes|[1] A note.|¹ A note.\n² Another.|"
        "1. A note.|* A note.|The interpreter translates.|(Applause.)|[Laughter]|"
        "Present: Anna Example; Paul Muster|Signed: A. Example|Für die Richtigkeit: Müller|# A “head”|"
        "**Date:** 4 May 1962|- item|- 13 -\nSECRET|so\n- 14 -\nSECRET\nand so on"
    ).split("|")
)
CONVENTIONS = sorted((Path(__file__).parents[1] / "golden" / "conventions").glob("*.[tm]*"))
LINES = st.sampled_from(
    sorted({line for path in CONVENTIONS for line in path.read_text(encoding="utf-8").split("\n") if line.strip()})
)
"""Lines of transcripts of many conventions."""
BLOCK = st.builds(lambda label, speech: label + speech, LABELS, SPEECH) | SPEECH | FURNITURE | LINES
BREAKS = st.sampled_from(["\n\n", "\n\n", "\n\n", "\n", "\f", "\n\n\f", "\r\n\r\n"])
# Those who speak have spoken before, so that their labels are known and nearly every transcript is converted.
OPENING = "Anna Example: So.\n\nPaul Muster: Well.\n\nAnna Example: Yes.\n\nPaul Muster: No.\n\n"
PIECES = st.builds(lambda block, after: block + after, BLOCK, BREAKS)
TRANSCRIPT = st.builds(lambda pieces: OPENING + "".join(pieces), st.lists(PIECES, min_size=1, max_size=14))
SUFFIX = st.sampled_from(["md", "txt", "txt"])


def written(text: str) -> str:
    """Return a text as the two are compared: without white space, which is what Python's ``str.isspace`` says it is.

    White space is the layout's, not the words': lines are joined to paragraphs, paragraphs torn by a page are made one,
    and a bracket, a label or a page's number takes or leaves a space beside it. Whether words run together is asked
    apart, of the rebuilt text (``fidelity_complaints``).
    """
    return "".join(text.split())


def source_of(transcript: Transcript) -> str:
    """Return the transcript proper, less what is markup of its format."""
    start, end = transcript.body
    kept = list(transcript.text)
    for first, last in transcript.syntax:
        kept[first:last] = " " * (last - first)
    return "".join(kept[start:end])


def difference(what: str, made: str, wanted: str) -> str:
    """Say where a text parts from the source: line, column, and the character's name; nothing if it does not."""
    ours, theirs = written(made), written(wanted)
    if ours == theirs:
        return ""
    at = next(
        (index for index, (one, other) in enumerate(zip(ours, theirs, strict=False)) if one != other),
        min(len(ours), len(theirs)),
    )
    letters = [offset for offset, character in enumerate(wanted) if not character.isspace()]
    offset = letters[at] if at < len(letters) else len(wanted)
    line = wanted.count("\n", 0, offset) + 1
    column = offset - wanted.rfind("\n", 0, offset)
    wants = named(theirs[at : at + 1])
    return (
        f"{what}: line {line}, column {column}: {named(ours[at : at + 1])} for {wants} in …{theirs[at - 20 : at + 20]}"
    )


def named(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, 'without name')}" if character else "the end"


def diplomatic(tei: bytes) -> str:
    return saxon.transform(SHEET, tei.decode(), {"version": "diplomatic"})


def complaints(text: str, name: str) -> list[str]:
    """Return what is wrong with the edition of a transcript; nothing if it is refused, which breaks no promise."""
    try:
        tei = convert_work(Work(name, text.encode())).tei
    except (SourceError, DocumentError):
        return []
    transcript = read_bytes(text.encode(), name)
    root = parse(tei)
    body = find(root, "tei:text")
    assert body is not None
    wanted = source_of(transcript)
    ways: dict[str, Callable[[], str]] = {
        "rebuild": lambda: rebuild(body),
        "pieces": lambda: "".join(piece for piece, _, _ in pieces(body)),
        "diplomatic": lambda: diplomatic(tei),
    }
    found = [difference(what, make(), wanted) for what, make in ways.items()]
    found += [each.message for each in fidelity_complaints(root, transcript)]
    found += [each.as_text() for each in validate_bytes(tei, name) if each.severity is Severity.ERROR]
    return [each for each in found if each]


@pytest.mark.parametrize("shard", range(SHARDS))
def test_the_source_comes_back_in_both_ways(shard):
    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
    @given(TRANSCRIPT, SUFFIX)
    def proof(text: str, suffix: str) -> None:
        assert complaints(text, f"talk.{suffix}") == []

    proof()


def test_a_difference_names_its_character():
    told = difference("x", "a b\nce", "a b\nc\u0301e")
    assert told.startswith("x: line 2, column 2: U+0065 LATIN SMALL LETTER E for U+0301 COMBINING ACUTE ACCENT")
    assert difference("x", "a b", "a\nb") == ""
