"""English words: numbers of things, lists, dates."""

import pytest

from memcon.english import counted, dated, day, listed, numeral


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 turns"), (1, "1 turn"), (2, "2 turns"), (21, "21 turns"), (101, "101 turns")]
)
def test_one_and_many(number, words):
    assert counted(number, "turn") == words


def test_a_plural_of_its_own():
    assert (counted(1, "person", "people"), counted(3, "person", "people")) == ("1 person", "3 people")


@pytest.mark.parametrize(
    ("words", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists(words, said):
    assert listed(words) == said


def test_numbers_are_words_up_to_twelve():
    assert [numeral(number) for number in (0, 1, 12, 13)] == ["no", "one", "twelve", "13"]


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("1959-10-02", "October 2, 1959"),
        ("1959-10", "October 1959"),
        ("1959", "1959"),
        ("0962-02-02", "February 2, 962"),
        ("--10-02", "October 2"),
        ("1959-10-02T10:00:00", "October 2, 1959"),
        ("1959-13-02", "1959-13-02"),
        ("last week", "last week"),
        ("", ""),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(date, words):
    assert day(date) == words


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ({}, ""),
        ({"when": "1959-10-02"}, "October 2, 1959"),
        ({"from": "1959-10-02", "to": "1959-10-04"}, "October 2–4, 1959"),
        ({"from": "1959-09-30", "to": "1959-10-02"}, "September 30 – October 2, 1959"),
        ({"from": "1959-12-31", "to": "1960-01-02"}, "December 31, 1959 – January 2, 1960"),
        ({"from": "1950", "to": "1953"}, "1950–1953"),
        ({"from": "1950"}, "from 1950"),
        ({"to": "1953"}, "until 1953"),
        ({"notBefore": "1950", "notAfter": "1953"}, "between 1950 and 1953"),
        ({"notBefore": "1953"}, "not before 1953"),
        ({"notAfter": "1949-05"}, "not after May 1949"),
    ],
)
def test_spans_and_limits(limits, words):
    assert dated(limits) == words
