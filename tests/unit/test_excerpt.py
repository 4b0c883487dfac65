"""The line a finding is in, and the caret under its column."""

import pytest

from memcon.cli.excerpt import excerpt, pointed


@pytest.mark.parametrize(
    ("text", "column", "shown"),
    [
        ("abc", 2, "abc\n ^"),
        ("abc", 0, "abc"),
        ("\tabc", 2, " abc\n ^"),
        ("毛澤東said", 4, "毛澤東said\n      ^"),
        ("e\u0301a", 3, "e\u0301a\n ^"),
        ("abc", 9, "abc\n   ^"),
        ("שלום said", 6, "שלום said"),
        ("a\x1b[31mb", 1, "a�[31mb\n^"),
    ],
)
def test_the_caret_stands_under_the_character(text, column, shown):
    assert pointed(text, column) == shown


def test_a_long_line_is_cut_around_the_place():
    shown, caret = pointed("x" * 500 + "Y" + "x" * 500, 501).split("\n")
    assert len(shown) <= 100
    assert shown[len(caret) - 1] == "Y"
    assert shown.startswith("…")
    assert shown.endswith("…")


def test_the_line_is_found_in_the_file_and_nothing_is_shown_where_there_is_none(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"one\r\ntwo\r\n")
    assert excerpt(file, 2, 1) == "two\n^"
    assert excerpt(file, 9, 1) == ""
    assert excerpt(tmp_path / "none", 1, 1) == ""
    file.write_bytes(b"\xff\xfe\xff")
    assert excerpt(file, 1, 1) == ""
