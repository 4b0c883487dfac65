"""Dates: what a text writes, and the W3C date it means."""

import datetime
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        ("1 August, 1956", "1956-08-01"),
        ("August 1, 1956", "1956-08-01"),
        ("1er mai 1959", "1959-05-01"),
        ("5 mars 1959", "1959-03-05"),
        ("2 de octubre de 1959", "1959-10-02"),
        ("2 ottobre 1959", "1959-10-02"),
        ("октябре 1959", "1959-10"),
        ("octubre de 1959", "1959-10"),
        ("1959年10月2日", "1959-10-02"),
        ("1959年10月", "1959-10"),
        ("1959年", "1959"),
        ("1959年13月", None),
        ("2.X.1959", "1959-10-02"),
        ("2.XIII.1959", None),
        ("Friday, 2 October 1959", "1959-10-02"),
        ("FRIDAY, OCTOBER 2, 1959", "1959-10-02"),
        ("Freitag, den 2. Oktober 1959", "1959-10-02"),
        ("vendredi 2 octobre 1959", "1959-10-02"),
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
        ("1950er Jahre", "1950/1959"),
        ("1950-е", "1950/1959"),
        ("1950年代", "1950/1959"),
        ("1900s", None),
        ("19th century", None),
        ("1958-1959", "1958/1959"),
        ("1958–59", "1958/1959"),
        ("1911-12", None),
        ("1959-1958", None),
        ("October 2–4, 1959", "1959-10-02/1959-10-04"),
        ("2-4 October 1959", "1959-10-02/1959-10-04"),
        ("2.–4. Oktober 1959", "1959-10-02/1959-10-04"),
        ("February-March 1959", "1959-02/1959-03"),
        ("3:58 a.m.", None),
        ("14.30", None),
        ("$1955", None),
        ("1,955", None),
        ("1930's", "1930/1939"),
        ("1959", None),
        ("2159-10-02", None),
        ("5 men", None),
        ("October", None),
    ],
)
def test_a_date_is_written_as_w3c_writes_it(written, w3c):
    text = f"It came ({written}), so."
    dated = written.removesuffix(" Jahre") if w3c != "1950/1959" else written
    expected = [(dated, w3c)] if w3c else []
    assert found(text) == expected


WORDS = ("in", "since", "until", "of", "by", "from", "during", "was")


@pytest.mark.parametrize("word", WORDS)
def test_a_bare_year_is_a_date_after_a_word_that_wants_a_time(word):
    assert found(f"It was so {word} 1955.") == [("1955", "1955")]


@pytest.mark.parametrize(
    "text",
    ["im Jahre 1955", "seit 1955", "в 1955 году", "с 1955 года", "en 1955", "depuis 1955", "hasta 1955", "nel 1955"],
)
def test_a_bare_year_is_a_date_in_other_languages_as_well(text):
    assert found(text) == [("1955", "1955")]


@pytest.mark.parametrize(
    "text",
    [
        "All 1955 men.",
        "It cost 1955.",
        "page 1955",
        "in 19559",
        "in 1955th place",
        "in 1955 cases",
        "in 1955 Fällen",
        "в 1955 тонн",
        "in 1955%",
        "in 1955.5 tons",
        "a militia of 1800",
        "in 1500",
        "pp. 1950-1959",
        "Seite 1950–1959",
        "1955–1958 tons",
    ],
)
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
    text = "In 1953, in October 1957, and on 27 September again."
    assert list(find_dates(text, TALK)) == [
        FoundDate(3, 7, "1953"),
        FoundDate(12, 24, "1957-10"),
        FoundDate(33, 45, "1959-09-27", inferred=True),
    ]


@pytest.mark.parametrize(
    ("text", "written", "w3c", "inferred"),
    [
        ("from 15 October until 1 December.", "15 October until 1 December", "1959-10-15/1959-12-01", True),
        ("15 October until 1 December 1957.", "15 October until 1 December 1957", "1957-10-15/1957-12-01", False),
        ("15 October 1957 until 1 December.", "15 October 1957 until 1 December", "1957-10-15/1957-12-01", False),
        ("from December 15 to January 10, 1960", "December 15 to January 10, 1960", "1959-12-15/1960-01-10", False),
        ("30 September – 2 October 1959", "30 September – 2 October 1959", "1959-09-30/1959-10-02", False),
        ("from 1953 to October 1957", "1953 to October 1957", "1953/1957-10", False),
        ("from 1953 to 1957", "1953 to 1957", "1953/1957", False),
        ("from 1965 to ’69", "1965 to ’69", "1965/1969", False),
        ("vom 2. bis 4. Oktober 1959", "2. bis 4. Oktober 1959", "1959-10-02/1959-10-04", False),
        ("du 15 octobre au 1er décembre 1959", "15 octobre au 1er décembre 1959", "1959-10-15/1959-12-01", False),
        ("с 15 октября по 1 декабря 1959", "15 октября по 1 декабря 1959", "1959-10-15/1959-12-01", False),
        ("1959年10月2日至10月4日", "1959年10月2日至10月4日", "1959-10-02/1959-10-04", False),
    ],
)
def test_from_one_date_until_another_is_a_span(text, written, w3c, inferred):
    assert found(text) == [(written, w3c)]
    assert [date.inferred for date in find_dates(text, TALK)] == [inferred]


@pytest.mark.parametrize(
    "text",
    [
        "On 9 September to our surprise, and on 6 September too",
        "on 9 September 1959 to 6 October 1959 men",
        "9 September 1959 until 6 August 1959",
        "9 September 1959 - 6 October 1959",
        "9 September 1959, 6 October 1959",
    ],
)
def test_two_dates_beside_each_other_are_no_span(text):
    assert [date.first for date in find_dates(text, TALK)] == ["", ""]


@pytest.mark.parametrize(
    ("written", "language", "w3c"),
    [
        ("25.10.1959", "", "1959-10-25"),
        ("10/25/1959", "", "1959-10-25"),
        ("10/10/1959", "", "1959-10-10"),
        ("02/10/1959", "", None),
        ("02/10/1959", "en", None),
        ("2.10.1959", "en", None),
        ("2.10.1959", "de", "1959-10-02"),
        ("2. 10. 1959", "de", "1959-10-02"),
        ("2.10.1959", "ru", "1959-10-02"),
        ("02/10/1959", "fr", "1959-10-02"),
        ("02/10/1959", "en-GB", "1959-10-02"),
        ("02/10/1959", "en-US", "1959-02-10"),
        ("31.02.1959", "de", None),
        ("13/13/1959", "", None),
        ("1.2.10.1959", "de", None),
    ],
)
def test_a_date_in_figures_is_taken_if_its_order_is_beyond_doubt(written, language, w3c):
    dates = list(find_dates(f"It came {written}.", TALK, language))
    assert [date.when for date in dates] == ([w3c] if w3c else [])


@pytest.mark.parametrize("written", ["mid-October", "mi-octobre"])
def test_a_part_of_a_month_may_do_without_a_year(written):
    assert found(f"It came in {written}.") == [(written, "1959-10")]


@pytest.mark.parametrize("text", ["late October", "Mitte Oktober", "mediados de octubre", "середине октября"])
def test_the_word_for_a_part_of_a_month_belongs_to_the_date(text):
    assert found(f"x {text}") == [(text, "1959-10")]


@pytest.mark.parametrize("text", ["it was actually 1958", "in about 1958", "So, then, 1958 was", "by roughly 1958"])
def test_a_word_that_is_less_sure_may_stand_before_a_year(text):
    assert found(f"{text} the year.") == [("1958", "1958")]


@pytest.mark.parametrize("text", ["about 1958 of them", "there were actually 1958", "Then 1500 was the number."])
def test_a_number_after_a_word_that_is_less_sure_is_no_year_by_itself(text):
    assert found(text) == []


@pytest.mark.parametrize("text", ["early 1958", "Ende 1958", "fin 1958"])
def test_the_word_for_a_part_of_a_year_belongs_to_the_date(text):
    assert found(f"in {text}, so") == [(text, "1958")]


PIECES = [*"0123456789 .,/-–’年月日", "19", "October", " in ", " to ", "mid-", "th"]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_a_date_that_is_found_is_a_real_one(text):
    for found_date in find_dates(text, TALK, "de"):
        assert text[found_date.start : found_date.end].strip() == text[found_date.start : found_date.end] != ""
        values = [value for _, value in found_date.attributes()]
        assert values
        shared = min(map(len, values))
        assert values[0][:shared] <= values[-1][:shared]
        for value in values:
            year, month, day = (*value.split("-"), "1", "1")[:3]
            datetime.date(int(year), int(month), int(day))


@pytest.mark.parametrize("piece", ["1", "19", "1959", "1 ", "1959-", "2 to ", "October ", "mid-October ", "1.", "年"])
def test_dates_are_looked_for_in_linear_time(piece):
    text = piece * (1_000_000 // len(piece))
    began = time.process_time()
    assert sum(1 for _ in find_dates(text, TALK)) >= 0
    assert time.process_time() - began < 10  # a second or two; what grows with the square takes hours


def test_the_first_full_date_of_a_heading_is_found():
    assert first_full_date("On 27 September, 2 October 1959, and 1960-01-01") == "1959-10-02"
    assert first_full_date("In the 1950s") == ""


def test_two_months_with_a_hyphen_between_are_a_span():
    assert found("In February-March 1959") == [("February-March 1959", "1959-02/1959-03")]
    assert found("In March-February 1959") == [("February 1959", "1959-02")]


@pytest.mark.parametrize("written", ["5 Aprıl 1959", "5 APRİL 1959"])
def test_a_turkish_i_in_a_month_does_no_harm(written):
    assert len(found(written)) < 2


@pytest.mark.parametrize("written", ["in 19٥٩", "May 19٥٩"])
def test_a_w3c_date_has_no_digits_but_ascii(written):
    assert all(w3c.isascii() for _, w3c in found(written))


@pytest.mark.parametrize(
    ("text", "date", "w3c"),
    [
        ("We left in ’58.", "’58", "1958"),
        ("the class of '61", "'61", "1861"),
        ("in January of ’57, so", "January of ’57", "1957-01"),
        ("on June 6, '44.", "June 6, '44", "1944-06-06"),
    ],
)
def test_a_year_written_short_is_the_last_one_before_the_document(text, date, w3c):
    assert found(text) == [(date, w3c)]


@pytest.mark.parametrize("text", ["in '58 men'", "the '60s", "he said '58' so", "It was so.'12"])
def test_two_figures_after_an_apostrophe_are_no_year_by_themselves(text):
    assert found(text) == []


def attributes(text: str, reference: str = TALK) -> list[tuple[str, dict[str, str]]]:
    return [(text[d.start : d.end], dict(d.attributes())) for d in find_dates(text, reference)]


@pytest.mark.parametrize(
    ("written", "limits"),
    [
        ("before 1949", {"notAfter": "1949"}),
        ("Before 5 March 1953", {"notAfter": "1953-03-05"}),
        ("before Thursday, 5 March 1953", {"notAfter": "1953-03-05"}),
        ("after 1953", {"notBefore": "1953"}),
        ("no later than May 1953", {"notAfter": "1953-05"}),
        ("not before 1953", {"notBefore": "1953"}),
        ("between 1950 and 1953", {"notBefore": "1950", "notAfter": "1953"}),
        ("Between May 1950 and 1 June 1953", {"notBefore": "1950-05", "notAfter": "1953-06-01"}),
        ("between October 1957 and December 1957", {"notBefore": "1957-10", "notAfter": "1957-12"}),
        ("between 5 March and 7 April 1953", {"notBefore": "1953-03-05", "notAfter": "1953-04-07"}),
        ("vor 1949", {"notAfter": "1949"}),
        ("nach dem 5. März 1953", {"notBefore": "1953-03-05"}),
        ("zwischen 1950 und 1953", {"notBefore": "1950", "notAfter": "1953"}),
        ("après 1953", {"notBefore": "1953"}),
        ("entre 1950 et 1953", {"notBefore": "1950", "notAfter": "1953"}),
        ("antes del 5 de marzo de 1953", {"notAfter": "1953-03-05"}),
        ("после 5 марта 1953", {"notBefore": "1953-03-05"}),
        ("между 1950 и 1953", {"notBefore": "1950", "notAfter": "1953"}),
    ],
)
def test_a_word_before_a_date_makes_it_a_limit(written, limits):
    assert attributes(f"It was so {written}, and {written}.") == [(written, limits)] * 2


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("the day before yesterday, in 1953", ["1953"]),
        ("between us and in 1953", ["1953"]),
        ("between 1953 and 1950", []),
        ("between 1200 and 1400 men", []),
        ("before 1200 men", []),
        ("before October 2–4, 1959", ["October 2–4, 1959"]),
        ("before 5 October", ["5 October"]),
        ("in May 1950 and June 1953", ["May 1950", "June 1953"]),
        ("hereafter 5 May 1953", ["5 May 1953"]),
    ],
)
def test_what_is_no_limit(text, dates):
    assert [written for written, limits in attributes(text)] == dates
    assert not any(name.startswith("not") for _, limits in attributes(text) for name in limits)


@pytest.mark.parametrize(
    ("written", "w3c"),
    [
        ("3/4 July 1960", "1960-07-03/1960-07-04"),
        ("July 3/4, 1960", "1960-07-03/1960-07-04"),
        ("3./4. Juli 1960", "1960-07-03/1960-07-04"),
        ("3/4 July", "1959-07-03/1959-07-04"),
    ],
)
def test_the_night_from_one_day_to_the_next_is_a_span(written, w3c):
    assert found(f"In the night of {written} he left.") == [(written, w3c)]


@pytest.mark.parametrize(
    ("written", "w3c"),
    [
        ("17 сентября с.г.", "1959-09-17"),
        ("17 сентября с. г.", "1959-09-17"),
        ("17 ноября сего года", "1959-11-17"),
        ("1 января этого года", "1959-01-01"),
        ("17 сентября прошлого года", "1958-09-17"),
        ("1 January of this year", "1959-01-01"),
        ("September 17 last year", "1958-09-17"),
        ("17. September d. J.", "1959-09-17"),
        ("17 septembre de cette année", "1959-09-17"),
    ],
)
def test_a_year_that_is_told_by_that_of_the_document_is_inferred_from_it(written, w3c):
    (date,) = find_dates(f"x {written} x", TALK)
    assert (f"x {written} x"[date.start : date.end], date.when, date.inferred) == (written, w3c, True)
    assert found(f"x {written} x", "") == []


@pytest.mark.parametrize(
    ("text", "written", "w3c"),
    [
        ("He was here in September.", "September", "1959-09"),
        ("He will be here in June.", "June", "1960-06"),
        ("They had been there since last May.", "May", "1959-05"),
        ("They stayed from March to May.", "March to May", "1959-03/1959-05"),
        ("Er war im August dort.", "August", "1959-08"),
        ("Он был там в августе.", "августе", "1959-08"),
        ("Byli tu w sierpniu.", "sierpniu", "1959-08"),
    ],
)
def test_a_month_is_a_date_after_a_word_that_wants_a_time(text, written, w3c):
    assert found(text) == [(written, w3c)]


@pytest.mark.parametrize(
    "text",
    ["He spoke with May.", "He gave it to May.", "I may come.", "October was cold.", "the Mars in March 5 and a"],
)
def test_a_month_by_itself_is_none(text):
    assert [written for written, _ in found(text) if written in ("May", "October")] == []


@pytest.mark.parametrize(
    ("written", "w3c"),
    [("一九五九年十月二日", "1959-10-02"), ("一九六二年", "1962"), ("一九五八年十二月三十一日", "1958-12-31")],
)
def test_a_chinese_date_may_have_its_figures_written_out(written, w3c):
    assert found(f"我們在{written}見面。", TALK) == [(written, w3c)]


@pytest.mark.parametrize(("text", "w3c"), [("the 1947 speech", "1947"), ("their 1955 agreement", "1955")])
def test_a_number_before_what_has_a_year_is_its_year(text, w3c):
    assert [when for _, when in found(text)] == [w3c]


@pytest.mark.parametrize("text", ["the 1800 workers", "the 1947 men"])
def test_a_number_after_an_article_is_no_year_by_itself(text):
    assert found(text) == []


def test_a_part_of_a_month_or_year_is_rough():
    assert [date.rough for date in find_dates("in mid-October, in early 1959, in 1959", TALK)] == [True, True, False]


def test_a_year_that_is_left_out_may_be_left_open():
    text = "On 27 September, and in March of this year."
    assert [date.when for date in find_dates(text, TALK, infers=False)] == ["1959-03"]
