"""Forms of names: what a typist, a translator or another archive makes of one."""

import pytest

from memcon.name_forms import (
    chinese_forms,
    declined_forms,
    russian_forms,
    western_forms,
    without_diacritics,
    written_forms,
)


@pytest.mark.parametrize(
    "form",
    [
        "Fish",
        "Henry Allen Fish",
        "Henry Fish",
        "Henry A. Fish",
        "H. A. Fish",
        "H.A. Fish",
        "H.A.Fish",
        "H. Fish",
        "Fish, Henry A.",
        "FISH, Henry A.",
        "FISH, Henry Allen",
        "Henry FISH",
    ],
)
def test_a_western_name_in_the_order_and_length_that_lists_and_texts_give_it(form):
    assert form in western_forms(["Henry", "Allen"], "Fish")


def test_an_initial_of_two_letters_and_a_surname_without_given_names():
    assert "Sh. Kudashev" in western_forms(["Sharif"], "Kudashev")
    assert western_forms([], "Fish") == {"Fish"}


@pytest.mark.parametrize(
    ("surname", "given", "form"),
    [
        ("Mao", "Zedong", "Mao Tse-tung"),
        ("Zhou", "Enlai", "Chou En-lai"),
        ("Deng", "Xiaoping", "Teng Hsiao-p'ing"),
        ("Deng", "Xiaoping", "Teng Hsiao-ping"),
        ("Liu", "Shaoqi", "Liu Shao-chi"),
        ("Xiong", "Xianghui", "Hsiung Hsiang-hui"),
        ("Qiao", "Guanhua", "Ch’iao Kuan-hua"),
        ("Zhu", "De", "Chu Te"),
        ("Mao", "Ze-dong", "Mao Zedong"),
        ("Mao", "Zedong", "Mao Ze-dong"),
        ("Mao", "Zedong", "MAO Zedong"),
        ("Chiang", "Kai-shek", "Chiang Kaishek"),
    ],
)
def test_a_chinese_name_joined_hyphenated_and_in_the_older_romanisation(surname, given, form):
    assert form in chinese_forms(surname, [given])


def test_a_name_that_is_no_pinyin_is_given_no_older_romanisation():
    assert chinese_forms("Ho", ["Chi Minh"]) == {"Ho Chi Minh", "Ho Chi minh", "HO Chi minh"}


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Khrushchev", "Khrushchov Chruschtschow Khrouchtchev Jrushchev Hrushchev"),
        ("Yudin", "Iudin Judin"),
        ("Gromyko", "Gromiko"),
        ("Yevgeny", "Evgeny"),
        ("Voznesenskii", "Voznesensky Voznesenskiy Voznesenski Woznesenski"),
        ("Mikoian", "Mikoyan Mikojan"),
        ("Zhukov", "Schukow Joukov"),
        ("Vasil’ev", "Vasilev"),
    ],
)
def test_a_russian_name_in_other_transliterations(name, forms):
    assert set(forms.split()) <= russian_forms(name)


def test_transliterations_are_few():
    assert len(russian_forms("Yevgeny Khrushchyov-Ksenyakhovskiy")) < 60


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Москва", "Москвы Москве Москву Москвой"),
        ("Китай", "Китая Китаю Китаем Китае"),
        ("Индия", "Индии Индию"),
        ("Юдин", "Юдина Юдину Юдиным Юдине"),
        ("Маяковский", "Маяковского Маяковским"),
    ],
)
def test_a_name_in_cyrillic_letters_has_cases(name, forms):
    assert set(forms.split()) <= declined_forms(name)


@pytest.mark.parametrize("name", ["Moscow", "СССР", "Громыко", "Мао"])
def test_what_is_not_declined(name):
    assert declined_forms(name) == set()


def test_a_typist_has_capitals_and_no_diacritics():
    assert {"Müller", "Muller", "MÜLLER", "MULLER"} <= written_forms("Müller")
    assert {"O’Brown", "O'Brown"} <= written_forms("O'Brown")
    assert "Kai shek" in written_forms("Kai-shek", hyphens=True)
    assert "UK" not in written_forms("Uk")


def test_letters_of_their_own_are_no_diacritics():
    assert without_diacritics("Чайковский, Фёдор") == "Чайковский, Фёдор"
