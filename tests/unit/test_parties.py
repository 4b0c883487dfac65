"""Between whom a title says that a talk was."""

import pytest

from memcon import convert_bytes
from memcon.stages.segment.parties import parties_of
from memcon.xmltools import descendants, parse, text_of


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Record of the talk between Anna Ekman and Lowe on Trade, Geneva", {"Anna Ekman", "Ekman", "Lowe"}),
        ("Conversation with P. Muster in Vienna", {"P. Muster", "Muster"}),
        ("Gespräch zwischen Bundeskanzler Ekman und Lowe am 4. Mai", {"Bundeskanzler Ekman", "Ekman", "Lowe"}),
        ("Entretien entre M. Ekman et M. Lowe", {"M. Ekman", "Ekman", "M. Lowe", "Lowe"}),
        ("Беседа с А. Экманом о торговле", {"А. Экманом", "Экманом"}),
        ("毛泽东同赫鲁晓夫会谈记录", {"毛泽东", "赫鲁晓夫"}),
        ("周恩来总理与尼克松总统的谈话", {"周恩来", "尼克松总统"}),
        ("Hearing on the Harbour Bill", set()),
        ("He came with Ekman. " * 20, set()),
    ],
)
def test_whom_a_title_names(title, names):
    assert set(parties_of([title])) == names


@pytest.mark.parametrize(
    ("talk", "labels"),
    [
        (
            "Talk between Anna Ekman and Lowe\nTime: 2 May 1959\n\nAnna Ekman: Sit.\n\nLowe: Yes.\n\nAnna Ekman: So.\n",
            ["Anna Ekman", "Lowe", "Anna Ekman"],
        ),
        (
            "毛泽东同赫鲁晓夫会谈记录\n\n毛泽东：请坐。\n\n赫鲁晓夫：谢谢。\n\n毛泽东：我们谈谈。\n",
            ["毛泽东", "赫鲁晓夫", "毛泽东"],
        ),
    ],
)
def test_whom_the_title_names_speaks_though_they_do_so_once(talk, labels):
    turns = descendants(parse(convert_bytes(talk.encode(), "talk.txt").tei), "speaker")
    assert [text_of(each) for each in turns] == labels
