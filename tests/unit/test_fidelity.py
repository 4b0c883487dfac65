"""The proof that nothing is lost: what is faithful passes, and whatever is changed is found, at its character."""

import pytest

from memcon.conversion import Work, convert_work
from memcon.stages.check.fidelity import check_fidelity
from memcon.stages.check.rebuild import rebuild
from memcon.stages.read import read_bytes
from memcon.xmltools import find, parse

TALK = (
    "Present: Anna Example; Paul Muster.\n\n"
    "Anna Example (rising): I under[stand] this. He recieved [sic] it [2 lines lost].\n\n"
    "Paul Muster [sitting]: Yes (laughs), Jiang [i.e., Chiang] said so.[1]\n\n[Laughter]\n\nAnna Example: Well.\n\n"
    "Notes\n\n[1] A note.\n\n2. Another.\n"
)


def faults(change, text=TALK, name="talk.txt"):
    """Return what the proof finds in the edition of a text after its bytes were changed."""
    tei = convert_work(Work(name, text.encode())).tei.decode()
    changed = change(tei)
    assert changed != tei or change(tei) is tei
    return check_fidelity(parse(changed.encode()), read_bytes(text.encode(), name))


def test_a_conversion_is_faithful():
    assert faults(lambda tei: tei) == ()


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("Well.", "Wel.", "l.\n\nNotes"),
        ("Well.", "Well. And more.", "Notes"),
        (">Well.</p>", "/>", "Well"),
        (">stand<", ">stood<", "and] this"),
        ("A note.", "A Note.", "note."),
        (">rising<", ">Rising<", "rising"),
    ],
)
def test_a_changed_word_is_found_at_its_character(old, new, place):
    found = faults(lambda tei: tei.replace(old, new, 1))
    if place is None:
        assert found == ()
        return
    (finding,) = found
    assert finding.code == "T-010"
    offset = TALK.index(place)
    assert finding.line == TALK.count("\n", 0, offset) + 1
    assert finding.column == offset - TALK.rfind("\n", 0, offset)
    assert f"Character {offset + 1} " in finding.message


@pytest.mark.parametrize(
    "added",
    [
        "<choice><sic>Well.</sic><corr>Good.</corr></choice>",
        "<choice><orig>Well.</orig><reg>Very well.</reg></choice>",
        "<hi rend='bold'>We</hi>ll<!-- a comment -->.<?a processing instruction?>",
        "We<pb/>ll.<anchor xml:id='a1'/>",
        "Well<supplied resp='#editor'>—</supplied>.",
        "Well<gap reason='lost' resp='#editor'/>.<note type='editorial' resp='#editor'>He <hi>did</hi>.</note>",
        "<choice><sic>Well</sic><corr resp='#editor'>Good<supplied resp='#editor'>!</supplied></corr></choice>.",
    ],
)
def test_what_an_editor_adds_beside_the_text_does_no_harm(added):
    assert faults(lambda tei: tei.replace("Well.", added)) == ()


def test_the_editors_notes_and_their_heading_are_not_the_sources():
    notes = (
        "<back><div type='editorial'><head>Notes of the edition</head>"
        "<note type='editorial' xml:id='n1' target='#t001' resp='#editor'><p>A greeting.</p></note></div></back></text>"
    )
    assert faults(lambda tei: tei.replace("</text>", notes)) == ()


def test_every_sign_that_an_element_stands_for_is_put_back():
    tei = parse(convert_work(Work("talk.txt", TALK.encode())).tei)
    assert "".join(rebuild(find(tei, "tei:text")).split()) == "".join(TALK.split())


def test_a_field_that_the_header_lost_is_found():
    page = f"## **Talk**\n\n#### **Rights:**\n\nNobody's.\n\n#### **Contents:**\n\n{TALK}"
    (finding,) = faults(lambda tei: tei.replace("Nobody's.", "Somebody's."), page, "talk.md")
    assert (finding.code, finding.line) == ("T-011", 3)


def test_markup_right_after_the_transcript_does_not_hide_it():
    page = "#### **Citation:**\n\nx\n\nAnna: Yes.\n\nPaul: No.\n\nAnna: Yes.\n\n#### **Citation:**"
    assert faults(lambda tei: tei, page, "talk.md") == ()
    assert faults(lambda tei: tei.replace("No.", "Yes."), page, "talk.md")[0].line == 7


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("é", "e\u0301", "U+00E9 LATIN SMALL LETTER E WITH ACUTE, and not U+0065 LATIN SMALL LETTER E"),
        (
            'content: "“"',
            'content: "‘"',
            "U+201C LEFT DOUBLE QUOTATION MARK, and not U+2018 LEFT SINGLE QUOTATION MARK",
        ),
        ("é", "é\u200b", "U+002E FULL STOP, and not U+200B ZERO WIDTH SPACE"),
    ],
)
def test_a_difference_that_may_not_be_seen_is_told_by_the_characters_names(old, new, told):
    talk = "Anna: Yes.\n\nPaul: He ,“so” said é.\n\nAnna: Yes.\n"
    (finding,) = faults(lambda tei: tei.replace(old, new), talk)
    assert finding.message.endswith(f": {told}.")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<q>so</q>", '<q rend="none">so</q>'),
        ("<q>so</q>", '<q rend="pre(“) post()">so</q>'),
        ("<q>so</q>", "so"),
        ('content: "“"', 'content: "„"'),
        ('<orig> ,</orig><reg resp="#memcon">,</reg>', '<orig>,,</orig><reg resp="#memcon">,</reg>'),
    ],
)
def test_a_quotation_mark_or_a_slip_that_was_mended_in_the_text_is_missed(old, new):
    talk = "Anna: Yes.\n\nPaul: He , said “so”.\n\nAnna: Yes.\n"
    tei = convert_work(Work("talk.txt", talk.encode())).tei.decode()
    assert old in tei
    assert [finding.code for finding in faults(lambda tei: tei.replace(old, new), talk)] == ["T-010"]
