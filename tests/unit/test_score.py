"""Measuring: texts aligned, marks read from anybody's TEI, and what is counted as right, wrong, missed and false."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from memcon.alignment import align
from memcon.marks import Marked, read_marks
from memcon.scoring import Score, compare

LETTERS = st.text("abc", max_size=120)


def marked(body: str) -> Marked:
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>{body}</body></text></TEI>'
    return read_marks(tei.encode(), "x.xml")


def scores(gold: str, candidate: str) -> dict[tuple[str, str], tuple[int, int, int]]:
    return {(s.kind, s.measure): (s.gold, s.found, s.right) for s in compare(marked(gold), marked(candidate)).scores}


def differences(gold: str, candidate: str) -> list[tuple[str, str, str]]:
    return [(c.what, c.gold_words, c.found_words) for c in compare(marked(gold), marked(candidate)).confusions]


@given(LETTERS, LETTERS, LETTERS, LETTERS)
def test_what_is_aligned_is_the_same_and_in_order(start, first, second, end):
    one, other = start + first + end, start + second + end
    blocks = align(one, other)
    assert all(one[i : i + n] == other[j : j + n] for i, j, n in blocks)
    for (i, j, n), (k, m, _) in pairwise(blocks):
        assert i + n <= k
        assert j + n <= m


@given(st.text("abcdefgh", min_size=1))
def test_a_text_is_aligned_with_itself_throughout(text):
    assert sum(n for *_, n in align(text, text)) == len(text)


def test_a_long_text_with_a_letter_wrong_here_and_there_is_aligned_but_for_these():
    text = "".join(f"word{number}and" for number in range(5000))
    other = text.replace("word77and", "wird77and").replace("word4000and", "")
    assert sum(n for *_, n in align(text, other)) == len(text) - len("word4000and") - 1


def test_a_text_in_which_all_stands_twice_is_aligned_too():
    talk = "".join(f"word{number}and" for number in range(500))
    other = (talk + talk).replace("word77and", "wird77and")
    assert sum(n for *_, n in align(talk + talk, other)) == len(talk + talk) - 2


def test_a_text_that_is_another_is_not_aligned_in_quadratic_time():
    assert sum(n for *_, n in align("abc" * 100_000, "xyz" * 100_000)) == 0


def test_marks_have_the_words_of_the_element_less_punctuation_and_possessive():
    found = marked(
        "<p>(<persName>Nehru's</persName> <persName>\n  N.\n  Khrushchev,</persName> <date>1959.</date>)</p>"
    )
    assert [found.words(mark) for mark in found.marks] == ["Nehru", "N. Khrushchev", "1959"]


def test_running_heads_corrections_and_editors_notes_are_no_text_and_what_follows_them_is():
    found = marked(
        '<p>a<fw>7</fw>b<choice><sic>c</sic><corr>C</corr></choice>d<note type="editorial">n</note>e<!--x-->f</p>'
    )
    assert found.text.strip() == "abcdef"


def test_a_speech_begins_after_its_label():
    speech = '<sp who="#a"><speaker>Chen Yi:</speaker><stage>angrily</stage><p>No.</p></sp>'
    (turn,) = marked(speech).of("turn")
    assert (turn.label, turn.value, marked(speech).words(turn)) == ("Chen Yi", "a", "angrily No.")


def test_parts_of_a_place_are_no_places_and_a_name_in_a_longer_one_is_one():
    found = marked(
        "<p><placeName><settlement>Hanover</settlement>, <region>NH</region></placeName> "
        "<persName>Minister of <country>India</country> Nehru</persName></p>"
    )
    assert [found.words(mark) for mark in found.marks] == ["Hanover, NH", "Minister of India Nehru", "India"]


def test_a_name_is_right_missed_false_or_wrong_in_kind_or_span():
    gold = "<p><persName>Mao</persName> in <placeName>New Delhi</placeName> read <title>Pravda</title> with Lin</p>"
    other = (
        "<p><orgName>Mao</orgName> in New <placeName>Delhi</placeName> read Pravda with <persName>Lin</persName></p>"
    )
    assert differences(gold, other) == [
        ("wrong kind", "Mao", "Mao"),
        ("wrong span", "New Delhi", "Delhi"),
        ("missed", "Pravda", ""),
        ("false", "", "Lin"),
    ]
    found = scores(gold, other)
    assert found["placeName", "span"] == (1, 1, 0)
    assert found["placeName", "overlap"] == (1, 1, 1)
    assert found["all names", "span"] == (3, 3, 0)


def test_ids_are_paired_by_what_they_stand_on_and_each_once():
    gold = (
        '<p><persName ref="#a">Mao</persName> <persName ref="#a">Mao</persName> <persName ref="#b">Lin</persName></p>'
    )
    other = gold.replace("#a", "x.xml#q1").replace("#b", "#q2")
    assert scores(gold, other)["persName", "ref"] == (3, 3, 3)
    one_for_all = gold.replace("#b", "#a")
    assert scores(gold, one_for_all)["persName", "ref"] == (3, 3, 2)
    assert differences(gold, one_for_all) == [("wrong ref", "Lin", "Lin")]


def test_no_ref_is_asked_where_the_gold_has_none():
    gold = '<p><persName ref="#a">Mao</persName> and <persName>Lin</persName></p>'
    other = '<p><persName ref="#a">Mao</persName> and <persName ref="#l">Lin</persName></p>'
    assert scores(gold, other)["persName", "ref"] == (1, 1, 1)


def test_speakers_of_u_are_compared_with_those_of_sp_and_labels_are_asked_if_the_gold_has_them():
    gold = '<u who="#m">We came.</u><u who="#k">Yes.</u><u who="#m">Good.</u>'
    other = (
        '<sp who="#mao"><speaker>Mao</speaker><p>We came.</p></sp>'
        '<sp who="#k2"><speaker>Khrushchev</speaker><p>Yes. Good.</p></sp>'
    )
    found = scores(gold, other)
    assert found["turn", "turn"] == (3, 2, 2)
    assert found["turn", "speaker"] == (3, 2, 2)
    assert ("turn", "label") not in found
    assert scores(other, gold)["turn", "label"] == (2, 3, 0)


def test_names_in_labels_are_asked_if_the_gold_marks_any():
    plain = "<sp><speaker>Mao</speaker><p>We saw <persName>Lin</persName>.</p></sp>"
    marked_too = plain.replace(">Mao<", "><persName>Mao</persName><")
    assert scores(plain, marked_too)["persName", "span"] == (1, 1, 1)
    assert scores(marked_too, plain)["persName", "span"] == (2, 1, 1)


def test_a_date_is_asked_for_its_value_to_the_day():
    gold = '<p><date when="1959-09-09T10:00:00">9 September</date> <date from="1955" to="1956">1955-56</date></p>'
    other = '<p><date when="1959-09-09">9 September</date> <date when="1955">1955-56</date></p>'
    assert scores(gold, other)["date", "value"] == (2, 2, 1)


def test_what_stands_in_words_of_one_document_only_is_not_scored_but_counted():
    gold = "<p>We went to <placeName>Laos</placeName> in the morning of that day.</p>"
    other = gold.replace("</p>", "</p><p><persName>0123456789</persName></p>")
    compared = compare(marked(gold), marked(other))
    assert compared.unscored == (0, 1)
    assert {score.kind for score in compared.scores} == {"placeName", "all names"}


def test_brackets_are_told_by_their_class_and_a_gap_without_words_by_its_place():
    gold = '<p>He <supplied>then</supplied> left <gap/> soon <sic>off</sic> <note type="gloss">x</note></p>'
    assert scores(gold, gold.replace('"gloss"', '"translator"')) == {
        ("gap", "span"): (1, 1, 1),
        ("gap", "overlap"): (1, 1, 1),
        ("note gloss", "span"): (1, 0, 0),
        ("note gloss", "overlap"): (1, 0, 0),
        ("note translator", "span"): (0, 1, 0),
        ("note translator", "overlap"): (0, 1, 0),
        ("sic", "span"): (1, 1, 1),
        ("sic", "overlap"): (1, 1, 1),
        ("supplied", "span"): (1, 1, 1),
        ("supplied", "overlap"): (1, 1, 1),
        ("all brackets", "span"): (4, 4, 3),
        ("all brackets", "overlap"): (4, 4, 3),
    }


def test_precision_and_recall_of_nothing_say_whether_there_was_anything_to_find():
    assert (Score("x", "span", 0, 0, 0).f1, Score("x", "span", 2, 0, 0).precision) == (1.0, 0.0)
