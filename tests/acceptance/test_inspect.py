"""What ``memcon inspect`` shows, and how a convention is chosen: by an option, the settings, a file of one's own."""

import json
from pathlib import Path

import pytest

TALK = """# A talk

#### Original Language:

Russian

#### Contents:

Present: Anna Ekman, Minister; Wang Li, Ambassador

Anna Ekman: Good day to you, Ambassador [of China].

Wang Li: Good day. I have read the paper [Doc. IV] with care.

Anna Ekman: Well.

Wang Li: So have you.

Ana Ekman: I have.

[Page 2]

Anna Ekman: And so?

Question of Trade: it was not raised.

Wang Li: So be it [as you say.
"""
OWN = 'title = "A name, two signs"\nends = ["colon"]\nsigns = [">>"]\n'
SIGNS = "SMITH >> One.\n\nJONES >> Two.\n\nSMITH >> Three.\n\nJONES >> Four.\n"
SHAPE = {
    "file": str,
    "encoding": str,
    "lines": int,
    "turns": int,
    "narration": int,
    "certainty": float,
    "conventions": {"name": str, "title": str, "line": int, "fitting": int, "labels": int},
    "labels": {"label": str, "count": int, "ends": str, "lines": list},
    "odd": {"label": str, "line": int, "like": str},
    "doubtful": {"label": str, "count": int, "ends": str, "lines": list},
    "beginnings": {"label": str, "count": int, "ends": str, "lines": list},
    "fields": {"label": str, "value": str, "line": int},
    "facts": list,
    "present": {"name": str, "role": str},
    "divisions": {"kind": str, "heading": str, "line": int, "turns": int},
    "brackets": {"kind": str, "count": int, "lines": list},
    "pages": {"kind": str, "count": int, "lines": list},
    "not_understood": dict,
}


@pytest.fixture
def talk(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    source = tmp_path / "talk.md"
    source.write_text(TALK, encoding="utf-8")
    return source


@pytest.fixture
def signs(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "signs.txt").write_text(SIGNS, encoding="utf-8")
    (tmp_path / "conventions").mkdir()
    (tmp_path / "conventions" / "two-signs.toml").write_text(OWN, encoding="utf-8")
    return tmp_path


def test_it_shows_convention_labels_fields_brackets_pages_and_what_to_look_at(memcon, talk):
    ran = memcon("inspect", talk)
    assert ran.status == 0
    for line in (
        "Convention: colon (a name, a colon) from line 11: 7 of 7 labels fit",
        "7 turns, 3 labels, 0 passages of narration",
        "3  Anna Ekman  (colon; lines 11, 15, 23)",
        "line 19: “Ana Ekman” is like “Anna Ekman”",
        "1  Question of Trade  (colon; line 25)",
        "line 3: Original Language: Russian",
        "Anna Ekman, Minister",
        "2  supplied  (lines 11, 13)",
        "2 (line 23)",
        "line 27: T-004",
    ):
        assert line in ran.out, line
    assert list(talk.parent.iterdir()) == [talk]


def test_json_has_the_documented_shape(memcon, talk):
    seen = json.loads(memcon("inspect", talk, "--format", "json").out)
    assert set(seen) == set(SHAPE)
    for key, kind in SHAPE.items():
        if isinstance(kind, dict):
            for each in seen[key]:
                assert {name: type(value) for name, value in each.items()} == kind, key
        elif kind is not dict:
            assert isinstance(seen[key], kind), key
    assert [each["code"] for each in seen["not_understood"]] == ["T-002", "T-004"]


def test_the_page_of_documentation_names_every_member():
    page = (Path(__file__).parents[2] / "docs" / "conventions.md").read_text(encoding="utf-8")
    assert [key for key in SHAPE if f"`{key}`" not in page] == []


def test_what_has_no_convention_shows_how_its_lines_begin(memcon, tmp_path):
    source = tmp_path / "list.txt"
    lines = ("Berlin: It rained.", "There was more.", "Paris: It did not.", "It was dry there.", "It was so.")
    source.write_text("\n\n".join(lines))
    ran = memcon("inspect", source)
    assert ran.status == 3
    assert "Convention: none was found" in ran.out
    assert "1  Berlin  (colon; line 1)" in ran.out
    assert "T-001" in ran.out


def test_a_convention_of_ones_own_is_named_by_its_file(memcon, signs):
    assert memcon("convert", "signs.txt").status == 3
    ran = memcon("convert", "signs.txt", "--convention", "conventions/two-signs.toml", "-o", "signs.xml")
    assert ran.status == 0
    told = "convention “two-signs” (A name, two signs): 100% of what looks like a label fits.\n"
    assert ran.err == f"signs.txt: 4 turns; {told}"
    assert (signs / "signs.xml").read_text(encoding="utf-8").count('<speaker rend="&gt;&gt;">') == 4
    assert memcon("inspect", "signs.txt", "--convention", "conventions/two-signs.toml").status == 0


@pytest.mark.parametrize("table", ["segment", "document.signs"])
def test_the_settings_name_a_convention_of_the_project_or_of_one_document(memcon, signs, table):
    (signs / "memcon.toml").write_text(f'[{table}]\nconvention = "two-signs"\n', encoding="utf-8")
    assert memcon("convert", "signs.txt", "-o", "signs.xml").status == 0


def test_a_chosen_convention_restricts_what_is_taken_for_a_label(memcon, tmp_path):
    source = tmp_path / "two.txt"
    source.write_text("\n\n".join(["Mr. SMITH. One.", "Mr. JONES. Two.", "Note: three.", "Anna: Four."] * 3))
    both = memcon("convert", source).out
    one = memcon("convert", source, "--convention", "hearing").out
    assert both.count("<sp ") > one.count("<sp ") == 6


@pytest.mark.parametrize(
    ("name", "text", "code", "said"),
    [
        ("hearings", "", "P-070", "Did you mean “hearing”?"),
        ("own.toml", "ends = [1 2]", "P-071", "It is not TOML"),
        ("own.toml", 'ends = ["semicolon"]', "P-071", "“semicolon” is no “ends”"),
        ("own.toml", 'end = ["colon"]', "P-071", "did you mean “ends”?"),
        ("own.toml", "lines = 3", "P-071", "“lines” should be true or false"),
        ("own.toml", 'case = ["capitals"]', "P-071", "“case” should be text in quotation marks"),
        ("own.toml", "share = 2", "P-071", "“share” should be a number"),
    ],
)
def test_a_convention_that_cannot_be_used_is_told_of_with_its_line(memcon, talk, name, text, code, said):
    (talk.parent / "own.toml").write_text(f"# mine\n{text}\n", encoding="utf-8")
    ran = memcon("convert", talk, "--convention", name)
    assert ran.status == 5
    assert code in ran.err
    assert said in ran.err
    assert code == "P-070" or "own.toml:2" in ran.err


def test_a_setting_that_names_no_convention_is_told_of_at_its_line(memcon, talk):
    (talk.parent / "memcon.toml").write_text('[segment]\nlabels = []\nconvention = "colonn"\n', encoding="utf-8")
    ran = memcon("convert", talk)
    assert ran.status == 5
    assert "memcon.toml:3" in ran.err
    assert "Did you mean “colon”?" in ran.err
