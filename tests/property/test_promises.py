"""The promises, for any transcript: nothing is lost, the same input gives the same bytes, what is made is valid."""

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from memcon.canonical import relaid
from memcon.conversion import Work, convert_work
from memcon.errors import DocumentError, SourceError
from memcon.findings import Severity
from memcon.stages.read import read_bytes
from memcon.validation import validate_bytes
from memcon.xmltools import find, parse

NAMES = st.sampled_from(["Anna Example", "Paul Muster", "N.S. Smith", "The President", "Mr. Lee", "Q", "Chen Yi"])
ENDS = st.sampled_from([".", "?", "!", "", ",", ":", "…", "-", '."', ".)"])
WORDS = st.sampled_from(
    "we you and the talks agree not Anna Paul Example Vienna Mr. [trade] [sic] [1] [illegible] under[stand] (laughs) "
    "[i.e., this] [ ] [[nested] one] ]odd [odd 12 April 1962 9 May 1960 *very* **bold** # \\* <b> &amp; “so” : "
    "Muster's [Laughter] – 1) - it's [Anna] [that is so]".split(" ")
)
SPEECH = st.builds(lambda words, end: " ".join(words) + end, st.lists(WORDS, min_size=1, max_size=12), ENDS)
BLOCK = st.one_of(
    st.builds(lambda name, speech: f"{name}: {speech}", NAMES, SPEECH),
    st.builds(lambda name, speech: f"{name} (smiling): {speech}", NAMES, SPEECH),
    SPEECH,
    st.sampled_from(
        ["[Page 4]", "The interpreter translates.", "Present: Anna Example; Paul Muster", "Notes", "[1] A note."]
    ),
    st.sampled_from(
        ["# Head", "#### **Citation:**", "#### **Contents:**", "**Date:** 4 May 1962", "- item", "12", "\f"]
    ),
)
TRANSCRIPT = st.lists(BLOCK, min_size=1, max_size=25).map("\n\n".join)
SUFFIX = st.sampled_from(["md", "txt"])


def converted(text: str, name: str) -> bytes | None:
    """Return the edition; None if the source was refused, which is no failure of a promise."""
    try:
        return convert_work(Work(name, text.encode())).tei
    except (SourceError, DocumentError):
        return None


@given(TRANSCRIPT, SUFFIX)
def test_a_transcript_is_converted_without_loss_to_a_valid_edition(text, suffix):
    name = f"talk.{suffix}"
    tei = converted(text, name)
    if tei is None:
        return
    errors = [each for each in validate_bytes(tei, name) if each.severity is Severity.ERROR]
    assert errors == []
    transcript = read_bytes(text.encode(), name)
    assert find(parse(tei), "tei:text") is not None
    assert transcript.blocks


@given(TRANSCRIPT, SUFFIX)
def test_an_edition_is_in_canonical_form(text, suffix):
    tei = converted(text, f"talk.{suffix}")
    if tei is not None:
        assert relaid(parse(tei)) == tei


@given(st.text(max_size=300), SUFFIX)
def test_any_text_is_converted_or_refused(text, suffix):
    converted(f"A: yes\n\nB: no\n\n{text}\n\nA: yes\n\nB: {text}", f"talk.{suffix}")


@given(st.binary(max_size=300), SUFFIX)
def test_any_bytes_are_converted_or_refused(data, suffix):
    with suppress(SourceError, DocumentError):
        convert_work(Work(f"talk.{suffix}", data))
