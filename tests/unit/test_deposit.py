"""Names and formats of the files of a deposit."""

import pytest

from memcon.stages.deposit import portable
from memcon.stages.deposit.formats import format_of

PDF_A = b"%PDF-1.7 <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("1959-10-02-khrushchev-mao", "1959-10-02-khrushchev-mao"),
        ("two words", "two words"),
        ("Беседа 毛泽东", "Беседа 毛泽东"),
        ("Cafe\u0301", "Café"),
        ("50% of a/b\\c", "50_ of a_b_c"),
        ('a<b>c:d"e|f?g*h', "a_b_c_d_e_f_g_h"),
        ("line\nbreak\u2028and\x85more", "line_break_and_more"),
        ("no\u00a0break", "no break"),
        ("~home", "home"),
        (" . dots. ", "dots"),
        ("--option", "option"),
        ("...", "_"),
        ("", "_"),
    ],
)
def test_a_name_becomes_one_that_every_system_takes(name, made):
    assert portable(name) == made


def test_a_long_name_ends_between_two_letters():
    made = portable("毛" * 100)
    assert len(made.encode()) <= 180
    assert set(made) == {"毛"}


@pytest.mark.parametrize(
    ("name", "data", "media_type", "number"),
    [
        ("talk.PDF", PDF_A, "application/pdf", "fmt/476"),
        ("talk.pdf", b"%PDF-1.4", "application/pdf", ""),
        ("talk.turns.csv-metadata.json", b"", "application/csvm+json", "fmt/817"),
        ("talk.annotations.jsonld", b"", "application/ld+json", "fmt/880"),
        ("talk.diplomatic.txt", b"", "text/plain", "x-fmt/111"),
        ("talk.html", b"", "text/html", ""),
        ("talk.wpd", b"", "application/octet-stream", ""),
        ("talk", b"", "application/octet-stream", ""),
    ],
)
def test_a_format_has_a_number_only_where_it_is_sure(name, data, media_type, number):
    assert format_of(name, data)[:2] == (media_type, number)
