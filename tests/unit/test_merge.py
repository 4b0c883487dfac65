"""Merging: an editor's corrections stay, the machine's changes come in elsewhere, a dispute is told."""

from unittest.mock import ANY

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.canonical import relaid
from memcon.errors import DocumentError
from memcon.stages.merge import Merged, merge, with_former_ids
from memcon.stages.merge.matching import matches
from memcon.stages.merge.pieces import pieces
from memcon.xmltools import ID, TEI, descendants, parse

BASE = """\
<sp xml:id="t001" n="1" who="#a"><p xml:id="t001-1">I met Smith in Rome.</p></sp>
<sp xml:id="t002" n="2" who="#b"><p xml:id="t002-1">When was that?</p></sp>
<sp xml:id="t003" n="3" who="#a"><p xml:id="t003-1">In May, before the talks.</p></sp>
"""


def edition(body: str) -> bytes:
    """Return an edition as the machine writes it."""
    return relaid(parse(f'<TEI xmlns="{TEI}"><text><body><div>{body}</div></body></text></TEI>'.encode()))


def is_well_formed(tei: bytes) -> bool:
    try:
        parse(tei)
    except DocumentError:
        return False
    return True


def line_of(tei: bytes, words: str) -> int:
    return next(number for number, line in enumerate(tei.decode().splitlines(), start=1) if words in line)


def test_what_both_leave_alone_stays():
    result = merge(edition(BASE), edition(BASE), edition(BASE), is_well_formed)
    assert result.tei == edition(BASE)
    assert result.base == edition(BASE)
    assert not result.lines
    assert not result.disputes


def test_a_correction_and_a_change_in_one_sentence_are_both_kept():
    hand = edition(BASE.replace("Smith", '<persName ref="#s">Smith</persName>'))
    machine = edition(BASE.replace("Rome", '<placeName ref="#rome">Rome</placeName>'))
    result = merge(edition(BASE), hand, machine, is_well_formed)
    assert 'met <persName ref="#s">Smith</persName> in <placeName ref="#rome">Rome</placeName>.' in result.tei.decode()
    assert result.base == machine
    assert result.lines == (line_of(result.tei, "Rome"),)
    assert not result.disputes


def test_where_both_change_the_same_the_editor_stays_and_it_is_told_until_it_is_settled():
    hand = edition(BASE.replace("Smith", '<persName ref="#s">Smith</persName>'))
    machine = edition(BASE.replace("Smith", '<persName ref="#t">Smith</persName>').replace("May", "<date>May</date>"))
    result = merge(edition(BASE), hand, machine, is_well_formed)
    assert '<persName ref="#s">Smith' in result.tei.decode()
    assert "<date>May</date>" in result.tei.decode(), "what is not disputed is taken over"
    assert [(each.line, each.hand, each.machine) for each in result.disputes] == [
        (line_of(hand, "Smith"), '<persName ref="#s">Smith</persName>', '<persName ref="#t">Smith</persName>')
    ]
    again = merge(result.base, result.tei, machine, is_well_formed)
    assert again == Merged(result.tei, result.base, (), result.disputes)
    settled = merge(machine, result.tei, machine, is_well_formed)
    assert settled.tei == result.tei
    assert not settled.disputes


def test_a_dispute_ends_when_the_editor_writes_what_the_machine_writes():
    hand = edition(BASE.replace("Smith", '<persName ref="#s">Smith</persName>'))
    machine = edition(BASE.replace("Smith", '<persName ref="#t">Smith</persName>'))
    result = merge(edition(BASE), hand, machine, is_well_formed)
    again = merge(result.base, machine, machine, is_well_formed)
    assert again == Merged(machine, machine, (), ())


def test_the_two_tags_of_a_name_are_taken_over_together_or_not_at_all():
    hand = edition(BASE.replace("Smith in Rome", "<q>Smith</q> in Rome"))
    machine = edition(
        BASE.replace("met Smith in Rome", "<seg>met Smith</seg> in Rome").replace("May", "<date>May</date>")
    )
    result = merge(edition(BASE), hand, machine, is_well_formed)
    assert is_well_formed(result.tei)
    assert "<q>Smith</q>" in result.tei.decode()
    assert "<date>May</date>" in result.tei.decode()
    crossing = edition(BASE.replace("Smith in Rome", "Smith <q>in Rome</q>"))
    machine = edition(BASE.replace("Smith in Rome", "<seg>Smith in</seg> Rome").replace("May", "<date>May</date>"))
    result = merge(edition(BASE), crossing, machine, is_well_formed)
    assert "Smith <q>in Rome</q>" in result.tei.decode()
    assert "<date>May</date>" in result.tei.decode()
    assert "seg" not in result.tei.decode()
    assert len(result.disputes) == 1


def test_what_would_make_the_edition_wrong_is_disputed_and_the_rest_taken_over():
    machine = edition(BASE.replace("Rome", "<bad/>").replace("May", "<date>May</date>"))
    hand = edition(BASE.replace("When", "Where"))
    result = merge(edition(BASE), hand, machine, lambda tei: b"<bad/>" not in tei)
    assert result.tei == edition(BASE.replace("When", "Where").replace("May", "<date>May</date>"))
    assert ["<bad/>" in each.machine for each in result.disputes] == [True]


def test_the_layout_an_editor_gave_the_file_is_no_change():
    hand = edition(BASE).replace(b"\n        <sp", b"\n\n<sp").replace(b"<TEI", b"<!-- my comment -->\n<TEI")
    machine = edition(BASE.replace("May", "June"))
    result = merge(edition(BASE), hand, machine, is_well_formed)
    assert result.tei == machine.replace(b"<TEI", b"<!-- my comment -->\n<TEI")


def test_an_edition_that_is_not_well_formed_is_refused_with_its_line():
    with pytest.raises(DocumentError) as caught:
        merge(edition(BASE), edition(BASE).replace(b"</p>", b"", 1), edition(BASE), is_well_formed, "talk.xml")
    assert caught.value.line


def test_turns_keep_their_ids_when_one_is_found_between_them():
    new = """\
<sp xml:id="t001" n="1" who="#a"><p xml:id="t001-1">I met Smith in Rome.</p></sp>
<sp xml:id="t002" n="2" who="#c"><p xml:id="t002-1">Indeed!</p><p xml:id="t002-2">He did.</p></sp>
<sp xml:id="t003" n="3" who="#b"><p xml:id="t003-1">When was that?</p></sp>
<sp xml:id="t004" n="4" who="#a"><p xml:id="t004-1">In May, just before the talks.</p></sp>
<note target="#t003 #t004-1 #a"/>
<sp xml:id="t005" n="5" who="#c"><p xml:id="t005-1">I see.</p></sp>
"""
    root = parse(with_former_ids(edition(BASE), edition(new)))
    turns = [
        (turn.get(ID), turn.get("n"), [part.get(ID) for part in descendants(turn, "p")])
        for turn in descendants(root, "sp")
    ]
    assert turns == [
        ("t001", "1", ["t001-1"]),
        ("t001a", "1a", ["t001a-1", "t001a-2"]),
        ("t002", "2", ["t002-1"]),
        ("t003", "3", ["t003-1"]),
        ("t004", "4", ["t004-1"]),
    ]
    assert [note.get("target") for note in descendants(root, "note")] == ["#t002 #t003-1 #a"]


def test_a_second_turn_found_there_gets_the_next_letter():
    once = '<sp xml:id="t001" n="1"><p>One.</p></sp>\n<sp xml:id="t001a" n="1a"><p>Two.</p></sp>\n'
    base = once + '<sp xml:id="t002" n="2"><p>Four.</p></sp>\n'
    new = "".join(
        f'<sp xml:id="t00{number}" n="{number}"><p>{word}.</p></sp>\n'
        for number, word in enumerate(("One", "Two", "Three", "Four"), start=1)
    )
    root = parse(with_former_ids(edition(base), edition(new)))
    assert [turn.get(ID) for turn in descendants(root, "sp")] == ["t001", "t001a", "t001b", "t002"]


def test_a_conversion_whose_ids_are_right_is_not_touched():
    new = edition(BASE.replace("May", "June"))
    assert with_former_ids(edition(BASE), new) is new


@given(st.lists(st.sampled_from("abcdefgh")), st.lists(st.sampled_from("abcdefgh")))
def test_what_matches_is_the_same_and_in_order(first, second):
    found = sorted(matches(first, second).items())
    assert all(first[i] == second[j] for i, j in found)
    assert [j for _, j in found] == sorted({j for _, j in found})


@given(st.lists(st.sampled_from("abcdefgh"), max_size=30))
def test_a_sequence_matches_itself(items):
    assert matches(items, items) == {at: at for at in range(len(items))}


TEXT = st.lists(st.sampled_from(["one ", "two ", "three. ", "\n", "<q>", "</q>", "<pb/>"])).map("".join)


@given(TEXT, TEXT, TEXT)
def test_pieces_make_up_each_version(base, hand, machine):
    found = pieces(base, hand, machine)
    assert tuple(map("".join, zip(*found, strict=True))) == ((base, hand, machine) if found else ())
    assert found or not base + hand + machine


WORDS = [f"w{number}" for number in range(12)]


@st.composite
def changed(draw, side):
    """Return the words with some left out, wrapped in elements or followed by words of one side's own."""
    parts = []
    for number, word in enumerate(WORDS):
        change = draw(st.sampled_from(["", "", "", "drop", "wrap", "add", "turn"]))
        new = {
            "drop": "",
            "wrap": f"<{side}>{word}</{side}>",
            "add": f"{word} {side}{number}",
            "turn": f"{word}</p>\n<p>",
        }
        parts.append(new.get(change, word))
    return f"<p>{' '.join(parts)}</p>"


PLAIN = f"<p>{' '.join(WORDS)}</p>"


@given(changed("hand"), changed("machine"))
def test_nothing_that_an_editor_did_is_lost_and_nothing_of_the_machine_is_dropped_in_silence(hand, machine):
    result = merge(edition(PLAIN), edition(hand), edition(machine), is_well_formed)
    assert is_well_formed(result.tei)
    tei = result.tei.decode()
    told = "".join(each.machine for each in result.disputes)
    for number, word in enumerate(WORDS):
        if f"{word} hand{number}" in hand:
            assert f"hand{number}" in tei
        if f"<hand>{word}</hand>" in hand:
            assert f"<hand>{word}</hand>" in tei.replace("<machine>", "").replace("</machine>", "")
        if f"{word} machine{number}" in machine:
            assert f"machine{number}" in tei + told
    again = merge(result.base, result.tei, edition(machine), is_well_formed)
    assert again == Merged(relaid(parse(result.tei)), result.base, (), result.disputes)


@given(changed("hand"), changed("machine"))
def test_with_nothing_on_one_side_the_other_comes_out(hand, machine):
    base, hand, machine = edition(PLAIN), edition(hand), edition(machine)
    assert merge(base, base, machine, is_well_formed) == Merged(machine, machine, ANY, ())
    assert merge(base, hand, base, is_well_formed) == Merged(hand, base, (), ())
