"""Five years of corrections: an editor changes editions, and transcripts, registers and settings change after that."""

import re
from pathlib import Path

import pytest

from memcon.xmltools import ID, descendants, parse


@pytest.fixture
def edition(memcon, project):
    assert memcon("build").status == 0
    return project / "tei" / "editions" / "example.xml"


@pytest.fixture
def source(project):
    return project / "tei" / "sources" / "example.md"


def change(path, old, new):
    text = path.read_text()
    assert text.count(old) == 1, (old, text.count(old))
    path.write_text(text.replace(old, new))


def line_of(path, words):
    return next(number for number, line in enumerate(path.read_text().splitlines(), start=1) if words in line)


def test_a_corrected_transcript_reaches_an_edition_that_was_corrected_elsewhere(memcon, edition, source):
    change(edition, "My government has read it.", 'My government <hi rend="italic">has</hi> read it.')
    change(source, "Paul Muster: Agreed.", "Paul Muster: Agreed!")
    ran = memcon("build")
    assert ran.status == 0, ran.err
    assert 'My government <hi rend="italic">has</hi> read it.' in edition.read_text()
    assert "Agreed!" in edition.read_text()
    assert "info P-016" in ran.err
    assert "kept" in ran.err
    assert "P-016" not in memcon("build").err, "it has come in, and is not told twice"


def test_a_new_register_reaches_names_in_a_sentence_that_was_corrected(memcon, edition, source, project):
    change(edition, "Let us meet in", 'Let us <hi rend="italic">meet</hi> in')
    register = project / "tei" / "authority" / "places.xml"
    register.write_text(register.read_text().replace("vienna", "wien"))
    ran = memcon("build")
    assert ran.status == 0, ran.err
    assert 'Let us <hi rend="italic">meet</hi> in <placeName ref="#wien">Vienna</placeName>' in edition.read_text()
    assert "vienna" not in edition.read_text()


def test_where_both_changed_the_same_the_correction_stays_and_is_told_until_it_is_settled(memcon, edition, source):
    change(edition, ">Agreed.", "><sic>Agreed</sic>.")
    change(source, "Paul Muster: Agreed.", "Paul Muster: It is agreed.")
    for _ in range(2):
        ran = memcon("build")
        assert "warning P-015" in ran.err
        assert f"example.xml:{line_of(edition, '<sic>Agreed</sic>')}:" in ran.err
        assert "<sic>Agreed</sic>." in edition.read_text()
    ran = memcon("build", "--settled")
    assert "P-015" not in ran.err
    assert "P-015" not in memcon("build").err
    assert "<sic>Agreed</sic>." in edition.read_text()


def test_a_turn_found_anew_moves_no_other_and_a_note_stays_at_its_turn(memcon, edition, source):
    change(
        edition,
        "</body>",
        """</body>
    <back>
      <div type="editorial">
        <note type="editorial" n="1" xml:id="note-1" target="#t003" resp="#memcon"><p>In June they did.</p></note>
      </div>
    </back>""",
    )
    change(source, "The interpreter reads", "Anna Example: Was it?\n\nThe interpreter reads")
    ran = memcon("build")
    assert ran.status == 0, ran.err
    root = parse(edition)
    turns = {turn.get(ID): (turn.get("n"), "".join(turn.itertext()).split()[2:4]) for turn in descendants(root, "sp")}
    assert turns == {
        "t001": ("1", ["I", "am"]),
        "t002": ("2", ["smiling", "My"]),
        "t002a": ("2a", ["Was", "it?"]),
        "t003": ("3", ["Then", "we"]),
        "t004": ("4", ["Agreed."]),
    }
    assert [note.get("target") for note in descendants(root, "note") if note.get(ID) == "note-1"] == ["#t003"]


def test_ids_stay_in_an_edition_that_nobody_corrected_too(memcon, edition, source):
    change(source, "The interpreter reads", "Anna Example: Was it?\n\nThe interpreter reads")
    for _ in range(2):
        assert memcon("build").status == 0
        assert [turn.get(ID) for turn in descendants(parse(edition), "sp")] == ["t001", "t002", "t002a", "t003", "t004"]


def test_without_the_former_conversion_the_edition_is_left_until_the_editor_says_what_to_compare_with(
    memcon, edition, source, project
):
    change(edition, ">Agreed.", "><sic>Agreed</sic>.")
    corrected = edition.read_text()
    (project / "tei" / ".base" / "example.xml").unlink()
    assert "warning P-020" in memcon("build").err
    assert edition.read_text() == corrected
    assert "P-020" not in memcon("build", "--settled").err
    change(source, "glad to see you", "happy to see you")
    assert memcon("build").status == 0
    assert edition.read_text().count("happy to see you") == edition.read_text().count("<sic>Agreed</sic>") == 1


def test_what_the_editor_left_wrong_is_told_and_nothing_of_it_is_lost(memcon, edition, source):
    change(edition, ">Agreed.", "><sic>Agreed.")
    broken = edition.read_text()
    change(source, "glad to see you", "happy to see you")
    ran = memcon("build")
    assert ran.status == 3
    assert f"example.xml:{line_of(edition, '<sic>Agreed')}" in ran.err
    assert edition.read_text() == broken


def test_the_example_of_the_page(memcon, edition, source):
    page = (Path(__file__).resolve().parents[2] / "docs/corrections.md").read_text(encoding="utf-8")
    change(edition, ">Agreed.", "><sic>Agreed</sic>.")
    change(source, "Paul Muster: Agreed.", "Paul Muster: Yes, agreed.")
    commands = re.findall(r"^\$ memcon ([^#\n]+)", page, re.MULTILINE)
    ran = memcon(*commands[0].split())
    message = re.search(r"^```\n.*?:\d+: (.*?)\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert message[1] in ran.err
    assert message[2] in ran.err
    assert "T-010" in ran.err
    ran = memcon(*commands[1].split())
    assert "P-015" not in ran.err


def test_overwriting_gives_up_corrections(memcon, edition):
    machine = edition.read_text()
    change(edition, ">Agreed.", "><sic>Agreed</sic>.")
    assert memcon("build", "--overwrite").status == 0
    assert edition.read_text() == machine
