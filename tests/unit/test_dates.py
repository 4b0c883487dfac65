"""Dates: what a text writes, and the W3C date it means."""

import pytest

from memcon.dates import FoundDate, find_dates, first_full_date, infer_year

TALK = "1959-10-02"


def found(text: str, reference: str = TALK) -> list[tuple[str, str]]:
    """Return each date as it is written, and as W3C writes it."""
    dates = find_dates(text, reference)
    return [(text[d.start : d.end], "/".join(value for _, value in d.attributes())) for d in dates]


@pytest.mark.parametrize(
    ("written", "w3c"),
    [
        ("1959-10-02", "1959-10-02"),
        ("2 October 1959", "1959-10-02"),
        ("2nd of October, 1959", "1959-10-02"),
        ("October 2, 1959", "1959-10-02"),
        ("October 2nd, 1959", "1959-10-02"),
        ("Oct. 2, 1959", "1959-10-02"),
        ("Sept. 13 1975", "1975-09-13"),
        ("OCTOBER 31, 1959", "1959-10-31"),
        ("2. Oktober 1959", "1959-10-02"),
        ("2 октября 1959", "1959-10-02"),
        ("1er mai 1959", None),
        ("14 juillet 1959", "1959-07-14"),
        ("29 February 1960", "1960-02-29"),
        ("29 February 1959", None),
        ("31 April 1959", None),
        ("1959-02-30", None),
        ("October 1959", "1959-10"),
        ("October of 1959", "1959-10"),
        ("mid-October 1959", "1959-10"),
        ("late October 1959", "1959-10"),
        ("1950s", "1950/1959"),
        ("1930's", "1930/1939"),
        ("1959", None),
        ("2159-10-02", None),
        ("5 men", None),
        ("October", None),
    ],
)
def test_a_date_is_written_as_w3c_writes_it(written, w3c):
    text = f"It came ({written}), so."
    expected = [(written.removeprefix("late "), w3c)] if w3c else []
    assert found(text) == expected


WORDS = ("in", "since", "until", "early", "late", "of", "by", "from", "before", "after", "during", "was")


@pytest.mark.parametrize("word", WORDS)
def test_a_bare_year_is_a_date_after_a_word_that_wants_a_time(word):
    assert found(f"It was so {word} 1955.") == [("1955", "1955")]


@pytest.mark.parametrize("text", ["All 1955 men.", "It cost 1955.", "page 1955", "in 19559", "in 1955th place"])
def test_a_number_is_no_year_by_itself(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("written", "reference", "year"),
    [
        ("27 September", TALK, "1959"),  # a week ago
        ("5 October", TALK, "1959"),  # in three days
        ("20 December", TALK, "1959"),
        ("20 January", TALK, "1959"),  # nearer ahead, but what is ahead counts three times
        ("20 December", "1959-01-10", "1958"),
        ("5 January", "1959-12-30", "1960"),
        ("mid-March", TALK, "1959"),
    ],
)
def test_a_year_that_is_left_out_is_the_nearest_and_the_past_comes_first(written, reference, year):
    (date,) = find_dates(f"On {written} they came.", reference)
    assert (date.when[:4], date.inferred) == (year, True)


@pytest.mark.parametrize("reference", ["", "1959", "1959-10", "soon", "1959-02-30"])
def test_a_year_is_not_inferred_from_anything_but_a_full_date(reference):
    assert found("On 27 September they came.", reference) == []


def test_a_year_is_not_inferred_if_two_are_about_equally_near():
    # 274 days back, or 91 ahead, which count for 273.
    assert infer_year(1, 1, TALK) == ""
    assert found("On 1 January they came.") == []
    assert infer_year(2, 1, TALK) == "1959"


def test_a_leap_day_is_looked_for_in_years_that_have_it():
    assert infer_year(2, 29, "1961-01-01") == "1960"
    assert infer_year(2, 29, "1958-01-01") == ""


@pytest.mark.parametrize("text", ["You may 5 times try.", "I mar 3 of them.", "He may 1959 or not.", "a 5 dec 1959"])
def test_a_word_in_lower_case_that_is_a_month_as_well_is_a_word(text):
    assert found(text) == []


@pytest.mark.parametrize("text", ["May 5, 1959", "5 May 1959", "MAY 5, 1959"])
def test_may_with_a_capital_is_a_month(text):
    assert found(text) == [(text, "1959-05-05")]


def test_dates_come_in_order_with_their_places():
    text = "From 1953 to October 1957, and on 27 September again."
    assert list(find_dates(text, TALK)) == [
        FoundDate(5, 9, "1953"),
        FoundDate(13, 25, "1957-10"),
        FoundDate(34, 46, "1959-09-27", inferred=True),
    ]


def test_the_first_full_date_of_a_heading_is_found():
    assert first_full_date("On 27 September, 2 October 1959, and 1960-01-01") == "1959-10-02"
    assert first_full_date("In the 1950s") == ""


@pytest.mark.xfail(strict=True, reason="a hyphen before the month is taken into the date")
def test_the_hyphen_between_two_months_belongs_to_neither():
    assert found("In February-March 1959") == [("March 1959", "1959-03")]


@pytest.mark.xfail(strict=True, raises=KeyError, reason="re.IGNORECASE finds months that casefold does not give")
@pytest.mark.parametrize("written", ["5 Aprıl 1959", "5 APRİL 1959"])
def test_a_turkish_i_in_a_month_does_no_harm(written):
    assert len(found(written)) < 2


@pytest.mark.xfail(strict=True, reason=r"\d matches every script's digits")
@pytest.mark.parametrize("written", ["in 19٥٩", "May 19٥٩"])
def test_a_w3c_date_has_no_digits_but_ascii(written):
    assert all(w3c.isascii() for _, w3c in found(written))
