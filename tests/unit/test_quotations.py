"""Quotations: which marks are quotation marks, what they are for, and what is left of those that have no partner."""

import pytest

from memcon.conversion import Work, convert_work
from memcon.model import Span
from memcon.stages.annotate.quotations import find_quotations
from memcon.stages.annotate.quotations.pairs import pair_marks
from memcon.stages.check.rebuild import rebuild
from memcon.xmltools import descendants, find, find_all, local_name, parse, plain_text, text_of


def quoted(text: str) -> list[str]:
    """Return what stands in each pair of marks."""
    return [text[pair.start + 1 : pair.end - 1] for pair in pair_marks(text).pairs]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('so "he" said', ["he"]),
        ("so “he” said", ["he"]),
        ("so „er“ sagt", ["er"]),
        ("so „er” sagt", ["er"]),
        ("dit « oui » et", [" oui "]),
        ("sagt »ja« und", ["ja"]),
        ("sanoi ”niin” ja", ["niin"]),
        ("他说「好」了", ["好"]),
        ("他说“好”了", ["好"]),
        ("he ‘said’ so", ["said"]),
        ("he 'said' so", ["said"]),
        ("‚ja‘, sagt er", ["ja"]),
        ("“a ‘b’ c”", ["a ‘b’ c", "b"]),
        ("«a „b“ c»", ["a „b“ c", "b"]),
        ('"a “b” c"', ["a “b” c", "b"]),
        ('the “conditions"—we', ["conditions"]),
        ('("so")', ["so"]),
        ('—"so"—', ["so"]),
        ("‘the workers’ party’ said", ["the workers’ party"]),
        ('"I am 5\'10" tall"', ["I am 5'10\" tall"]),
        ("don't, Smith's and the workers' party", []),
        ("don’t, Smith’s and the workers’ party", []),
        ("’em, ‘tis, 'tis and '60s", []),
        ("5'10\" and 6\" of rain, 30'", []),
        ('""', []),
        ("“ ”", []),
        ('"', []),
    ],
)
def test_pairs_of_marks(text, inside):
    assert quoted(text) == inside


@pytest.mark.parametrize("text", ["He ”said so", "so said“ he", "they “agreed to come", 'so" he'])
def test_marks_without_a_partner_are_told(text):
    _, odd = find_quotations(text, ())
    assert [text[at] in '"“”' for at in odd] == [True]


def kind(text: str) -> str:
    (span,), _ = find_quotations(text, ())
    return span.tag


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("We know your “friendly” policy.", "soCalled"),
        ("one of these so-called “volunteers”", "soCalled"),
        ("If one, so to say, would “tease geese”, then no.", "soCalled"),
        ("Он говорил о так называемой “помощи”.", "soCalled"),
        ("He said the “friendly” policy is over.", "q"),
        ("He answered: “friendly”.", "q"),
        ("Die sogenannte „Hilfe“ kam.", "soCalled"),
        ("the “Friendly” Sea", "q"),
        ("the word “friendly”", "q"),
        ("We reject the “friendly policy of all the great nations here”.", "q"),
        ("your “I am friendly”", "q"),
        ("your “Friendly”", "q"),
        ("your “friendly? hardly”", "q"),
        ("that the “next days,” he said, will come", "q"),
        ("They will agree “tomorrow.”", "q"),
        ("in the newspaper “Evening Star” we read", "title"),
        ("an article, entitled “On Rain,” says", "title"),
        ("in der Zeitung „Abendstern“ steht", "title"),
        ("in the book “What Should Be Said?” he asks", "title"),
        ("in the article “Will it rain tomorrow?” he asks", "q"),
        ("в газете «Вечерняя звезда»", "title"),
        ("《晚星》说", "title"),
        ("the newspaper “says nothing” of it", "q"),
    ],
)
def test_what_marks_are_for(text, tag):
    assert kind(text) == tag


def test_a_title_of_the_registers_takes_the_marks_round_it():
    name = Span(1, 7, "title", (("ref", "#star"),), rank=5)
    (span,), _ = find_quotations("“Sirius” writes", (name,))
    assert (span.tag, span.start, span.end, span.trim) == ("title", 0, 8, (1, 1))
    assert dict(span.attributes) == {"ref": "#star", "rend": "pre(“) post(”)"}


def edition(*speeches: str, name: str = "talk.txt"):
    text = "\n\n".join(f"{'AB'[number % 2]}: {speech}" for number, speech in enumerate((*speeches, "Yes.", "No.")))
    conversion = convert_work(Work(name, text.encode()))
    root = parse(conversion.tei)
    if name.endswith(".txt"):
        assert "".join(rebuild(find(root, "tei:text")).split()) == "".join(text.split())
    return root, [finding.code for finding in conversion.findings]


def test_the_marks_leave_the_text_and_the_header_says_which_they_were():
    root, codes = edition("He said “no” and “never”.", 'She said "no".')
    renditions = find_all(root, "tei:teiHeader//tei:tagsDecl/tei:rendition")
    assert [(each.get("scope"), each.text) for each in renditions] == [
        ("before", 'content: "“"'),
        ("after", 'content: "”"'),
    ]
    assert [each.get("rend") for each in descendants(root, "q")] == [None, None, 'pre(") post(")']
    assert find(root, ".//tei:quotation").get("marks") == "none"
    assert not set('“”"') & set(plain_text(find(root, ".//tei:body")))
    assert codes == []


def test_what_has_no_partner_stays_and_is_told():
    root, codes = edition("They could not accept the “ultimatum schedule. So “we” went.")
    assert [each.text for each in descendants(root, "q")] == ["we"]
    assert find(root, ".//tei:quotation").get("marks") == "some"
    assert codes == ["T-006"]


def test_a_quotation_goes_on_in_the_next_paragraph():
    root, codes = edition("He wrote: “There will be rain.\n\n“And there will be snow.”")
    one, two = descendants(root, "q")
    assert (one.get("rend"), two.get("rend")) == ("pre(“) post()", None)
    assert codes == []


@pytest.mark.parametrize(
    "speech",
    [
        "He said “no [i.e., never” again].",
        "He met Ann “Baker on 3 May” 1960 again.",
        "He said [“no”] and “[no]” and ““no”” and “ [no”] “.",
        "*“He”* said **“so**” again.",
        "“*He*” said (“so”) and (laughs “so”) and [laughs: “so”].",
        "“" * 30 + "so",
    ],
)
def test_what_crosses_stays_a_text_that_can_be_rebuilt(speech):
    for name in ("talk.txt", "talk.md"):
        root, _ = edition(speech, name=name)
        assert find(root, ".//tei:sp") is not None


def test_names_and_dates_in_and_round_quotations_are_tagged():
    root, _ = edition("He said “I met Paul Muster on 3 May 1960 in Peru”.")
    quotation = next(descendants(root, "q"))
    assert {local_name(node) for node in quotation} >= {"date", "placeName"}


def test_a_label_holds_no_quotation():
    text = "Mr. “Bee”: So.\n\nCee: No.\n\nMr. “Bee”: So “it” is.\n\nCee: No."
    root = parse(convert_work(Work("talk.txt", text.encode())).tei)
    assert next(text_of(each) for each in descendants(root, "speaker")) == "Mr. “Bee”"
    assert all(not list(descendants(speaker, "q", "soCalled")) for speaker in descendants(root, "speaker"))
