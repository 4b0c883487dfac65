"""Settling: of spans that overlap, those remain that nest."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.model import Span
from memcon.stages.annotate.settle import settle

NAMES = ("persName", "placeName", "orgName", "title")


@st.composite
def span_lists(draw: st.DrawFn, tags: tuple[str, ...] = ("persName", "orgName", "date", "supplied", "hi", "pb")):
    spans = []
    for _ in range(draw(st.integers(0, 12))):
        start = draw(st.integers(0, 20))
        tag = draw(st.sampled_from(tags))
        length = 0 if tag == "pb" else draw(st.integers(1, 12))
        trim = (1, 1) if tag == "supplied" and length > 1 else (0, 0)
        spans.append(Span(start, start + length, tag, trim=trim, rank=draw(st.integers(0, 3))))
    return spans


def cross(one: Span, other: Span) -> bool:
    return one.start < other.start < one.end < other.end or other.start < one.start < other.end < one.end


def inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


@given(span_lists())
def test_what_remains_nests_and_stands_in_order_and_was_there_before(spans):
    settled = settle(spans)
    assert not any(cross(one, other) for one in settled for other in settled)
    places = [(span.start, span.end > span.start, -span.end) for span in settled]
    assert places == sorted(places)
    assert all(settled.count(span) <= spans.count(span) for span in settled)


@given(span_lists())
def test_settling_what_is_settled_changes_nothing(spans):
    settled = settle(spans)
    assert settle(settled) == settled


@given(span_lists())
def test_nothing_goes_without_another_that_overlaps_it(spans):
    settled = settle(spans)
    for span in spans:
        others = [other for other in spans if other is not span]
        if not any(other.start <= span.end and span.start <= other.end for other in others):
            assert span in settled


@given(span_lists(tags=NAMES[:1]))
def test_no_name_holds_a_name_of_its_kind(spans):
    settled = settle(spans)
    assert not any(inside(a, b) for i, a in enumerate(settled) for j, b in enumerate(settled) if i != j)


@pytest.mark.parametrize("tag", NAMES)
def test_of_names_at_one_place_the_longest_wins(tag):
    spans = [Span(0, 5, tag), Span(0, 14, tag), Span(6, 14, tag), Span(20, 25, tag)]
    assert settle(spans) == (spans[1], spans[3])
    assert settle(spans[::-1]) == (spans[1], spans[3])


@pytest.mark.parametrize(
    ("outer", "inner", "kept"),
    [
        ("orgName", "placeName", False),
        ("title", "persName", False),
        ("persName", "placeName", True),
        ("placeName", "persName", True),
        ("persName", "roleName", True),
        ("date", "date", False),
        ("hi", "persName", True),
        ("hi", "hi", True),
        ("note", "date", True),
    ],
)
def test_one_span_inside_another_stays_unless_it_says_the_same(outer, inner, kept):
    spans = (Span(0, 10, outer), Span(4, 8, inner))
    assert settle(spans) == (spans if kept else spans[:1])


@pytest.mark.parametrize(("ranks", "remaining"), [((1, 2), 1), ((2, 1), 0), ((1, 1), 0)])
def test_of_two_that_cross_the_higher_rank_stays_or_the_first(ranks, remaining):
    spans = (Span(0, 6, "hi", rank=ranks[0]), Span(4, 10, "hi", rank=ranks[1]))
    assert settle(spans) == (spans[remaining],)


def test_a_span_stays_if_the_one_that_crosses_it_goes():
    spans = (Span(0, 8, "hi", rank=3), Span(2, 6, "hi", rank=0), Span(5, 10, "hi", rank=1))
    assert settle(spans) == spans[:2]


@pytest.mark.parametrize(
    ("start", "end", "kept"), [(1, 4, True), (0, 4, False), (1, 5, False), (4, 5, False), (2, 2, True)]
)
def test_what_stands_in_brackets_that_leave_the_text_goes(start, end, kept):
    outer, inner = Span(0, 5, "supplied", trim=(1, 1)), Span(start, end, "hi", rank=-1)
    assert (inner in settle((outer, inner))) is kept


def test_a_page_break_before_a_bracket_stays_before_it():
    spans = (Span(0, 0, "pb", rank=9), Span(0, 5, "supplied", trim=(1, 1), rank=8))
    assert settle(spans) == spans


def test_a_page_break_after_a_span_stands_after_it():
    spans = (Span(0, 5, "hi"), Span(5, 5, "pb"), Span(5, 9, "hi"))
    assert set(settle(spans)) == set(spans)


def test_what_has_other_text_holds_nothing():
    outer = Span(0, 5, "fw", content="[Page 4]")
    assert settle((outer, Span(1, 3, "hi"))) == (outer,)


@pytest.mark.parametrize("shape", ["apart", "nested", "crossing"])
def test_many_spans_are_settled_soon(shape):
    count = 100_000
    places = {
        "apart": ((n * 3, n * 3 + 2) for n in range(count)),
        "nested": ((n, 2 * count - n) for n in range(count)),
        "crossing": ((n, n + 5000) for n in range(count)),
    }
    spans = [Span(start, end, "hi") for start, end in places[shape]]
    began = time.monotonic()
    settled = settle(spans)
    assert time.monotonic() - began < 20  # a second or so; what grows with the square takes minutes
    assert len(settled) == {"apart": count, "nested": count, "crossing": 20}[shape]


@pytest.mark.parametrize("tag", ["persName", "date"])
def test_names_and_dates_deep_in_brackets_are_settled_soon(tag):
    count = 100_000
    brackets = [Span(n * 3, 6 * count - n * 3, "supplied", trim=(1, 1)) for n in range(count)]
    names = [Span(n * 3 + 1, n * 3 + 2, tag) for n in range(count)]
    began = time.monotonic()
    assert len(settle((*brackets, *names))) == 2 * count
    assert time.monotonic() - began < 20


@pytest.mark.parametrize("between", ["hi", "supplied"])
def test_a_name_of_another_kind_at_the_same_place_says_the_same(between):
    spans = (Span(0, 5, "persName", rank=3), Span(0, 5, between, rank=2), Span(0, 5, "placeName", rank=1))
    assert settle(spans) == spans[:2]


def test_the_kinds_of_names_are_looked_for_through_what_stands_between():
    spans = (Span(0, 20, "persName"), Span(2, 18, "hi"), Span(3, 10, "placeName"), Span(11, 15, "persName"))
    assert settle(spans) == spans[:3]
