"""Annotating: whatever the text, nothing of it is lost, what is found nests, and time grows with the text alone."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.model import Description, PageBreak, Paragraph, Span
from memcon.stages.annotate.brackets import find_brackets
from memcon.stages.annotate.brackets.pairs import pair_brackets
from memcon.stages.annotate.dates import date_spans
from memcon.stages.annotate.settle import settle
from memcon.stages.annotate.stages import stage_spans
from memcon.stages.encode.inline import fill, with_line_breaks
from memcon.writer import Writer
from memcon.xmltools import local_name

TALK = Description("a-talk", "A Talk", date="1959-10-02", original_language=("ru", "Russian"))
PIECES = [
    *"[]()[] .,:?!“”",
    "[sic]",
    "[...]",
    "[1]",
    "[Page 4]",
    "(laughs)",
    "[laughs]",
    " Nehru ",
    "[John Foster] ",
    "Prime Minister ",
    "the ",
    "kakoe ",
    "so",
    "s",
    " 2 October 1959 ",
    "from 2 October until ",
    "[illegible ",
    "[i.e. ",
    " in 1955",
    "MIT",
    "смеется",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)


def names_in(text: str) -> tuple[Span, ...]:
    found, start = [], text.find("Nehru")
    while start >= 0:
        found.append(Span(start, start + 5, "persName", (("ref", "#nehru"),), rank=5))
        start = text.find("Nehru", start + 5)
    return tuple(found)


def annotated(paragraph: Paragraph) -> tuple[Span, ...]:
    text = paragraph.text
    names = names_in(text)
    brackets, _ = find_brackets(paragraph, names, TALK, frozenset({"1"}))
    pages = (Span(page.offset, page.offset, "pb") for page in paragraph.breaks)
    return settle((*names, *brackets, *date_spans(text, TALK.date, "en"), *stage_spans(text), *pages))


def rebuilt(node: object) -> str:
    """Return the text of an element with the signs put back that the elements in it stand for."""
    text = node.text or ""  # type: ignore[attr-defined]
    for child in node:  # type: ignore[attr-defined]
        text += signed(child, rebuilt(child)) + (child.tail or "")
    return text


def signed(node: object, text: str) -> str:
    tag, rend = local_name(node), node.get("rend")  # type: ignore[arg-type, attr-defined]
    if tag in ("supplied", "gap", "note", "fw") or rend == "brackets":
        return f"[{text}]"
    if tag == "stage":
        return f"({text})"
    return f"{text}[sic]" if rend == "bracket" else text


def written(paragraph):
    """Return the paragraph as an element."""
    writer = Writer("p")
    fill(writer, paragraph)
    return writer.tree()


@given(TEXTS, st.integers(0, 40))
def test_the_text_can_be_put_together_again(text, offset):
    paragraph = Paragraph(text, 1, breaks=(PageBreak(min(offset, len(text))),))
    spans = annotated(paragraph)
    made = written(Paragraph(text, 1, spans=spans))
    assert "".join(rebuilt(made).split()) == "".join(text.split())
    assert sum(span.tag == "pb" and not span.attributes for span in spans) == 1


@given(TEXTS, TEXTS)
def test_a_line_may_begin_with_anything(first, second):
    text = f"{first} {second}"
    paragraph = Paragraph(text, 1, lines=(len(first) + 1,))
    made = written(with_line_breaks(Paragraph(text, 1, lines=paragraph.lines, spans=annotated(paragraph))))
    assert "".join(rebuilt(made).split()) == "".join(text.split())


@given(TEXTS)
def test_every_bracket_has_a_partner_or_a_finding(text):
    _, findings = find_brackets(Paragraph(text, 1), names_in(text), TALK, frozenset())
    pairs, odd = pair_brackets(text)
    assert 2 * len(pairs) + len(odd) == text.count("[") + text.count("]")
    assert sum(finding.code == "T-004" for finding in findings) == len(odd)


@given(st.text(max_size=60).map(lambda content: f"so [{content}] he"))
def test_any_content_of_a_bracket_is_taken_for_something(text):
    spans, findings = find_brackets(Paragraph(text, 1), (), TALK, frozenset())
    assert spans
    for span in spans:
        assert 0 <= span.start <= span.end <= len(text)
        assert sum(span.trim) <= span.end - span.start
    assert {finding.code for finding in findings} <= {"T-004", "T-005"}


@pytest.mark.parametrize(
    "text",
    [
        "[" * 1_000_000,
        "]" * 1_000_000,
        "[" * 20_000 + "]" * 20_000,
        "[a " * 20_000 + "]" * 20_000,
        "[a] " * 100_000,
        "[Nehru " * 20_000 + "]" * 20_000,
        "[sic]" * 100_000,
        "[ ] " * 100_000,
        "Nehru [Gandhi] " * 50_000,
        "[" + "a" * 1_000_000 + "]",
        "[" + "A. " * 300_000 + "] Nehru",
        "[" + "(" * 1_000_000 + "]",
        "1" * 1_000_000,
        " " * 1_000_000 + "[a]" * 1000,
    ],
    ids=lambda text: f"{text[:8]}…{len(text)}",
)
def test_time_grows_with_the_text(text):
    began = time.monotonic()
    spans = annotated(Paragraph(text, 1))
    assert time.monotonic() - began < 40  # a few seconds; what grows with the square takes hours
    assert spans == settle(spans)
