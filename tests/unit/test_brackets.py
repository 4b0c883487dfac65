"""Brackets: what a bracket is, by its form and by what stands round it."""

import pytest

from memcon.authority import Authority, Entry, forms_of
from memcon.model import Description, PageBreak, Paragraph, Span
from memcon.stages.annotate.brackets import find_brackets
from memcon.stages.annotate.names import Names, name_spans
from memcon.stages.annotate.settle import settle
from memcon.xmltools import element

NAMES = {
    "dulles": ("person", "persName", ["Dulles", "Foster Dulles"]),
    "jiang": ("person", "persName", ["Jiang Jieshi", "Chiang Kai-shek"]),
    "nehru": ("person", "persName", ["Nehru"]),
    "taiwan": ("place", "placeName", ["Taiwan", "Formosa"]),
}
RUSSIAN = Description("a-talk", "A Talk", original_language=("ru", "Russian"), responsible="zubok")


def registers() -> Authority:
    entries, forms = {}, {}
    for identifier, (kind, tag, names) in NAMES.items():
        node = element(kind)
        node.extend(element(tag, text=name) for name in names)
        entries[identifier] = Entry(identifier, kind, (tag, ()), names[0], node)
        forms |= dict.fromkeys(forms_of(entries[identifier]), (identifier,))
    return Authority(entries, forms)


AUTHORITY = registers()


def brackets(text: str, description: Description = RUSSIAN, notes: str = "") -> tuple[tuple[Span, ...], list[str]]:
    """Return the spans that brackets became, and the codes of the findings."""
    paragraph = Paragraph(text, 7)
    spans, findings = find_brackets(
        paragraph, name_spans(text, Names(AUTHORITY)), description, frozenset(notes.split())
    )
    assert all(finding.line == 7 for finding in findings)
    return spans, [finding.code for finding in findings]


def only(text: str, description: Description = RUSSIAN, notes: str = "") -> Span:
    (span,), codes = brackets(text, description, notes)
    assert codes == []
    assert text[span.start] == "["
    assert text[span.end - 1] == "]"
    return span


def kind_of(span: Span) -> str:
    """Return a short form of what a span says: tag, type or reason."""
    attributes = dict(span.attributes)
    return " ".join([span.tag, *(attributes[name] for name in ("type", "reason") if name in attributes)])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The US understand[s] this", "supplied omitted"),
        ("[h]e said", "supplied omitted"),
        ("He agreed[.] So did I", "supplied omitted"),
        ("the [countries that recognize] us", "supplied omitted"),
        ("and [that] war is unnecessary", "supplied omitted"),
        ("existed alone [as a socialist country] and", "supplied omitted"),
        ("[Prime Minister] Nehru said", "supplied omitted"),
        ("[Soviet Ambassador] Nehru said", "supplied omitted"),
        ("Jiang Jieshi [Chiang Kai-shek] said", "note gloss"),
        ("Taiwan [Formosa] is", "note gloss"),
        ("Nehru [Jawaharlal] said", "note gloss"),
        ("bandits [i.e. soldiers] came", "note translator"),
        ("bandits [e.g. soldiers] came", "note translator"),
        ("bandits [see above] came", "note translator"),
        ("bandits [Ed.: soldiers] came", "note editorial"),
        ("bandits [Editor's note: soldiers] came", "note editorial"),
        ("bandits [Anm. d. Hrsg.: soldiers] came", "note editorial"),
        ("bandits [прим. ред.: soldiers] came", "note editorial"),
        ("bandits [Translator's note: soldiers] came", "note translator"),
        ("the war [in 1955] ended", "note translator"),
        ("the war [1955] ended", "note translator"),
        ("of cooperation [sotrudnichestvo] came", "note original"),
        ("so he [laughs] said", "stage business"),
        ("so he [pauses] said", "stage pause"),
        ("[The meeting was adjourned.]", "stage business"),
        ("so [end of tape] he", "stage business"),
        ("so he [...] said", "gap omitted"),
        ("so he [ . . . ] said", "gap omitted"),
        ("so he […] said", "gap omitted"),
        ("so he [illegible] said", "gap illegible"),
        ("so he [неразборчиво] said", "gap illegible"),
        ("so he [inaudible] said", "gap inaudible"),
        ("so he [2 lines not declassified] said", "gap redacted"),
        ("so he [one page missing] said", "gap lost"),
        ("so he [text omitted] said", "gap omitted"),
        ("Taiwan[Formosa] is", "note gloss"),
        ("Nehru [Dulles] said", "note translator"),
        ("Nehru [the Prime Minister] said", "note translator"),
        ("Nehru [India's Prime Minister] said", "note translator"),
        ("Madame Sun [notetaker] said", "note translator"),
        ("Madame ____ [interpreter; she was new] said", "note translator"),
        ("they [the Chinese] said", "note translator"),
        ("he [Nehru] said", "note translator"),
        ("at MIT [Massachusetts Institute of Technology] we", "note gloss"),
        ("the U.N. [United Nations] said", "note gloss"),
        ("at London University [University of London] we", "note gloss"),
        ("Andung [Andong] is", "note gloss"),
        ("in Paris [Taiwan] we", "supplied omitted"),
        ("my husband, [Edmond B.] “Ed” Strauss", "supplied omitted"),
        ("called Paul [S.] Knapp", "supplied omitted"),
        ("[Jean] Piaget came", "supplied omitted"),
        ("[Mr.] Smith came", "supplied omitted"),
        ("[U.S.] forces", "supplied omitted"),
        ("[Indian] Vice President", "supplied omitted"),
        ("[the late] Dulles", "supplied omitted"),
        ("the [missing airmen] came", "supplied omitted"),
        ("all the [lost] sheep", "supplied omitted"),
        ("[he lost the paper] and", "supplied omitted"),
        ("all [points] of the map", "supplied omitted"),
        ("this [indicates] that", "supplied omitted"),
        ("a [break] in the talks", "supplied omitted"),
        ("the [note] of", "supplied omitted"),
        ("He gave it [to Nehru] then", "supplied omitted"),
        ("so he [would be?] said", "supplied"),
        ("Fekto [Fecteau?] said", "note gloss"),
        ("Fekto [?] said", "note translator"),
        ("bandits [in Russian: bandity] came", "note translator"),
        ("bandits [emphasis added] came", "note translator"),
        ("bandits [pronounced as if with t] came", "note translator"),
        ("bandits [бандиты] came", "note original"),
        ("He left. [Photographers enter.] Now", "stage business"),
        ("He left. [Tea is served.] Now", "stage business"),
        ("[Nehru stands up and leaves the room.]", "stage business"),
        ("[laughter in the hall]", "stage business"),
        ("He left. [to Nehru] Now", "stage delivery"),
        ("He left. [to Nehru]: Now", "stage delivery"),
        ("[in English] Now", "stage delivery"),
        ("Madame [____] said", "gap omitted"),
        ("[Name] said", "gap omitted"),
        ("so [blank underscore] said", "gap omitted"),
        ("so [name withheld] said", "gap redacted"),
        ("so [dollar amount not declassified] said", "gap redacted"),
        ("so [garbled] said", "gap illegible"),
        ("so [laughter, unclear exchange] said", "gap inaudible"),
        ("[Omitted here is a discussion of beverages.]", "gap omitted"),
        ("so [the rest of the page is missing] said", "gap lost"),
        ("He left. [I left the room.] Now", "note bracket"),
        ("[Does it have more than 60 such bodies?]", "note bracket"),
        ("[Let us wait until we hear from them.]", "note bracket"),
        ("so [why, and to whom, and for what reason, nobody could tell us] he", "note bracket"),
        ("so [He came!] he", "note bracket"),
        ("so [] he", "note bracket"),
    ],
)
def test_a_bracket_is_what_its_form_and_its_neighbours_make_it(text, kind):
    (span,), codes = brackets(text)
    assert kind_of(span) == kind
    assert codes == (["T-005"] if kind == "note bracket" else [])
    assert span.trim == (1, 1)
    if span.tag != "stage":
        assert dict(span.attributes)["resp"] == "#zubok"


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("ru", "он [неразборчиво] сказал", "gap illegible"),
        ("ru", "он [2 строки пропущены] сказал", "gap omitted"),
        ("ru", "он [смеется] сказал", "stage business"),
        ("ru", "он [т.е. Неру] сказал", "note translator"),
        ("de", "er [unleserlich] sagte", "gap illegible"),
        ("de", "er [lacht] sagte", "stage business"),
        ("de", "er [d.h. Nehru] sagte", "note translator"),
        ("de", "er [Seite fehlt] sagte", "gap lost"),
        ("fr", "il [illisible] disait", "gap illegible"),
        ("fr", "il [rires] disait", "stage business"),
        ("fr", "il [c'est-à-dire Nehru] disait", "note translator"),
        ("es", "él [ilegible] dijo", "gap illegible"),
        ("zh", "他说[听不清]了", "gap inaudible"),
    ],
)
def test_brackets_of_other_languages_are_read(language, text, kind):
    (span,), codes = brackets(text, Description("a-talk", "A Talk", language=language))
    assert (kind_of(span), codes) == (kind, [])


@pytest.mark.parametrize(
    ("language", "content", "tag"),
    [
        ("zh", "zhengzhi guashuai", "zh-Latn"),
        ("zh", "women", None),
        ("zh", "政治挂帅", "zh"),
        ("de", "Weltanschauung", "de"),
        ("de", "young", None),
        ("ru", "самотёк", "ru"),
        ("zh", "самотёк", "und-Cyrl"),
    ],
)
def test_words_of_an_original_are_known_by_their_make_or_their_script(language, content, tag):
    span = only(f"the line [{content}] of", Description("a", "A", original_language=(language, "")))
    assert span.wrap == (("foreign", (("xml:lang", tag),)) if tag else None)


def test_a_doubtful_reading_is_of_low_certainty():
    assert dict(only("The bulk [would be?] here").attributes)["cert"] == "low"


@pytest.mark.parametrize(
    ("content", "role"),
    [
        ("Prime Minister of India Jawaharlal", "Prime Minister of India"),
        ("Indian Prime Minister Jawaharlal", "Indian Prime Minister"),
        ("Soviet charge d'affaires in Beijing Sergei F.", "Soviet charge d'affaires in Beijing"),
        ("Minister of Defense J.", "Minister of Defense"),
        ("President Jan", "President"),
    ],
)
def test_an_office_before_a_given_name_is_a_role_inside_the_name(content, role):
    text = f"So [{content}] Nehru said."
    names = name_spans(text, Names(AUTHORITY))
    spans, codes = find_brackets(Paragraph(text, 1), names, RUSSIAN, frozenset())
    settled = [(span.tag, text[span.start : span.end]) for span in settle((*names, *spans))]
    assert settled == [("persName", f"[{content}] Nehru"), ("supplied", f"[{content}]"), ("roleName", role)]
    assert codes == ()


@pytest.mark.parametrize("content", ["Ivan", "Susan", "Jean", "Mischa", "Josef W."])
def test_a_given_name_that_looks_like_an_adjective_is_a_given_name(content):
    assert [span.tag for span in brackets(f"So [{content}] Nehru said.")[0]] == ["supplied", "persName"]


@pytest.mark.parametrize("content", ["sic!", "Sic", "так в документе", "so im Original", "原文如此"])
def test_other_words_for_sic_are_kept_as_a_note_after_it(content):
    text = f"so he wents [{content}] home"
    spans, codes = brackets(text)
    assert [(kind_of(span), text[span.start : span.end]) for span in spans] == [
        ("sic", "wents"),
        ("note translator", f"[{content}]"),
    ]
    assert codes == []


def test_a_gap_holds_no_other_brackets_but_their_text():
    assert [span.tag for span in brackets("so he [illegible [sic] word] said")[0]] == ["gap"]


def test_a_page_that_ends_inside_a_gap_is_not_lost():
    paragraph = Paragraph("so [3 lines not declassified] he", 1, breaks=(PageBreak(11),))
    spans, findings = find_brackets(paragraph, (), RUSSIAN, frozenset())
    assert [kind_of(span) for span in settle((*spans, Span(11, 11, "pb")))] == ["note translator", "pb"]
    assert findings == ()


@pytest.mark.parametrize(
    ("content", "extent"),
    [
        ("2 lines not declassified", "2 lines"),
        ("less than 1 line not declassified", "less than 1 line"),
        ("3½ pages missing", "3½ pages"),
        ("a word illegible", "a word"),
        ("illegible", None),
    ],
)
def test_a_gap_says_how_much_is_gone_and_keeps_the_words(content, extent):
    span = only(f"so he [{content}] said")
    assert dict(span.attributes).get("extent") == extent
    assert span.wrap == ("desc", ())


def test_words_of_the_original_are_in_its_language_in_latin_letters():
    assert only("of cooperation [sotrudnichestvo]").wrap == ("foreign", (("xml:lang", "ru-Latn"),))


@pytest.mark.parametrize("content", ["sotrudnichestvo", "obshchestvennykh"])
def test_words_that_no_english_word_is_made_like_are_an_originals_though_nobody_says_which(content):
    span = only(f"of cooperation [{content}]", Description("a", "A"))
    assert (kind_of(span), span.wrap) == ("note original", ("foreign", (("xml:lang", "und"),)))


def test_without_an_original_english_words_are_no_words_of_it():
    assert kind_of(only("of cooperation [between them]", Description("a", "A"))) == "supplied omitted"


@pytest.mark.parametrize(
    "content", ["Security deletion.", "Material unrelated to the meeting deleted", "Deletion", "3 lines deleted"]
)
def test_what_was_taken_out_is_a_gap(content):
    assert dict(only(f"So [{content}] it is.").attributes)["reason"] == "redacted"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[joking] We have one.", "stage delivery"),
        ("Here it is [handing].", "stage business"),
        ("So. [Cries] I am sorry.", "stage business"),
        ('Yes. [HON. MEMBERS: "Hear, hear."]', "stage business"),
        ("They were [slowly] going.", "supplied omitted"),
    ],
)
def test_how_something_is_said_and_what_is_done_are_directions(text, kind):
    assert kind_of(only(text)) == kind


@pytest.mark.parametrize("content", ["John Foster", "J. F.", "Foster"])
def test_a_fuller_name_is_supplied_inside_the_name_it_belongs_to(content):
    text = f"So [{content}] Dulles said."
    names = name_spans(text, Names(AUTHORITY))
    spans, codes = find_brackets(Paragraph(text, 1), names, RUSSIAN, frozenset())
    settled = [(span.tag, text[span.start : span.end]) for span in settle((*names, *spans))]
    assert settled == [("persName", f"[{content}] Dulles"), ("supplied", f"[{content}]")]
    assert codes == ()


def test_sic_speaks_of_the_word_before_it_and_only_its_mark_leaves_the_text():
    text = "so he “wents [sic] home"
    (span,), codes = brackets(text)
    assert (span.tag, text[span.start : span.end], codes) == ("sic", "wents [sic]", [])
    assert text[span.start : span.end - span.trim[1]] == "wents"


@pytest.mark.parametrize("content", ["Page 400", "p. 400", "Seite 400", "стр. 400"])
def test_a_page_mark_is_a_page_break_and_keeps_its_words(content):
    spans, codes = brackets(f"so he [{content}] said")
    assert [(span.tag, span.start, span.end - span.start) for span in spans] == [
        ("pb", 6, 0),
        ("fw", 6, len(content) + 2),
    ]
    assert dict(spans[0].attributes)["n"] == "400"
    assert codes == []


def test_the_page_break_of_a_page_mark_is_kept():
    spans, _ = brackets("so he [Page 400] said")
    assert [span.tag for span in settle(spans)] == ["pb", "fw"]


@pytest.mark.parametrize(
    ("content", "notes", "number"),
    [("1", "1 2", "1"), ("1", "", "1"), ("12", "1 2", "12"), ("a", "a", "a"), ("fn 2", "1 2", "2"), ("*", "*", "*")],
)
def test_a_number_refers_to_a_note(content, notes, number):
    span = only(f"he said so.[{content}] Then", notes=notes)
    assert kind_of(span) == "ref noteref"
    assert dict(span.attributes)["n"] == number


def test_a_letter_is_a_note_s_mark_only_if_there_is_such_a_note():
    assert brackets("he said so.[a] Then")[0][0].tag != "ref"


@pytest.mark.parametrize(
    ("text", "tags", "codes"),
    [
        ("no brackets", [], []),
        ("so [he said", [], ["T-004"]),
        ("so he] said", [], ["T-004"]),
        ("so ]he[ said", [], ["T-004", "T-004"]),
        ("so [and] he] said", ["supplied"], ["T-004"]),
        ("so [[and] he said", ["supplied"], ["T-004"]),
        ("the [men [who] came] here", ["supplied", "supplied"], []),
        ("so [and] he [but] said", ["supplied", "supplied"], []),
    ],
)
def test_brackets_are_paired_and_odd_ones_reported(text, tags, codes):
    spans, found = brackets(text)
    assert [span.tag for span in spans] == tags
    assert found == codes
    assert [span.start for span in spans] == sorted(span.start for span in spans)


def test_a_page_that_ends_before_sic_is_not_lost():
    paragraph = Paragraph("he wents [sic] home", 1, breaks=(PageBreak(9),))
    spans, _ = find_brackets(paragraph, (), RUSSIAN, frozenset())
    assert [span.tag for span in settle((*spans, Span(9, 9, "pb")))] == ["sic", "pb", "note"]


def test_a_great_many_odd_brackets_are_one_finding():
    spans, (finding,) = find_brackets(Paragraph("so [" * 1000, 1), (), RUSSIAN, frozenset())
    assert spans == ()
    assert "999 others" in finding.message


@pytest.mark.parametrize("text", ["[] Dulles said", "[ ] Nehru said", "[] Taiwan is"])
def test_an_empty_bracket_before_a_name_does_no_harm(text):
    assert brackets(text)[1] == ["T-005"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("in 19[59] it", "supplied omitted"),
        ("in [19]59 it", "supplied omitted"),
        ("for $[5] million", "supplied omitted"),
        ("he said.[5] Then", "ref noteref"),
        ("the power [vlast'] of", "note original"),
        ("détente [razryadka] is", "note original"),
        ("strength [s pozitsii sily] is", "note original"),
        ("he recieve [so in original] it", "note translator"),
    ],
)
def test_figures_original_words_and_what_is_so_in_the_source(text, kind):
    spans, codes = brackets(text)
    assert kind_of(next(span for span in spans if text[span.start] == "[")) == kind
    assert codes == []


def test_a_number_after_a_year_is_a_note_s_if_there_is_such_a_note():
    assert kind_of(only("in 1959[5] it", notes="5")) == "ref noteref"


def test_words_in_another_script_are_foreign_once():
    text = "a word [слово] of"
    nested = settle((*brackets(text)[0], Span(8, 13, "foreign", (("xml:lang", "und-Cyrl"),), rank=2)))
    assert [span.tag for span in nested] == ["note"]


def test_who_is_known_from_the_document_alone_may_be_named_twice():
    doubtful = (("cert", "low"), ("resp", "#memcon"))
    names = (
        Span(0, 12, "persName", (("ref", "#one"), *doubtful)),
        Span(14, 24, "persName", (("ref", "#two"), *doubtful)),
    )
    (span,), _ = find_brackets(Paragraph("Novak Weizha [Smith Wade] came", 1), names, RUSSIAN, frozenset())
    assert (kind_of(span), dict(span.attributes).get("cert")) == ("note gloss", "low")
