"""The table of names: what comes first, what is counted as one, and what no name covers."""

from memcon.listing import Listed, Status, list_names

ENTRIES = """<standOff><listPerson>
<person xml:id="mao"><persName>Mao Zedong</persName><idno type="wikidata">Q5816</idno></person>
<person xml:id="bruce" cert="low"><persName>Bruce</persName></person>
</listPerson><listPlace><place xml:id="laos"><placeName>Laos</placeName></place></listPlace></standOff>"""


def edition(body: str, entries: str = ENTRIES) -> bytes:
    text = f"<teiHeader/>{entries}<text><body>{body}</body></text>"
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{text}</TEI>'.encode()


def listed(*bodies: str) -> tuple[Listed, ...]:
    return list_names((f"{number}.xml", edition(body)) for number, body in enumerate(bodies, 1))


def test_the_doubtful_comes_first_and_what_is_not_tagged_last():
    rows = listed(
        '<p>We saw <persName ref="#mao">Mao</persName>, <persName ref="#bruce">Bruce</persName>, '
        '<persName>Eden</persName>, the <orgName cert="low">Staff</orgName> and the Finns.</p>'
    )
    assert [(row.status, row.name) for row in rows] == [
        (Status.UNRESOLVED, "Eden"),
        (Status.AMBIGUOUS, "Staff"),
        (Status.MADE_HERE, "Bruce"),
        (Status.KNOWN, "Mao Zedong"),
        (Status.UNTAGGED, "Finns"),
    ]


def test_an_entry_has_its_forms_with_their_counts_and_its_numbers():
    (row,) = listed(
        '<p><persName ref="#mao">Mao</persName> <persName ref="#mao">Mao\n Zedong</persName> '
        '<persName ref="#mao">Mao</persName></p>'
    )
    assert row.forms == (("Mao", 2), ("Mao Zedong", 1))
    assert row.identifiers == (("wikidata", "Q5816"),)
    assert len(row.mentions) == 3


def test_an_entry_is_one_in_several_editions_but_one_made_for_a_document_is_its_own():
    body = '<p><persName ref="#mao">Mao</persName> <persName ref="#bruce">Bruce</persName></p>'
    rows = listed(body, body)
    assert [(row.name, [mention.file for mention in row.mentions]) for row in rows] == [
        ("Bruce", ["1.xml"]),
        ("Bruce", ["2.xml"]),
        ("Mao Zedong", ["1.xml", "2.xml"]),
    ]


def test_the_more_frequent_comes_first_and_equals_go_by_name():
    rows = listed(
        '<p><placeName ref="#z">Zug</placeName> <placeName ref="#a">Aden</placeName> '
        '<placeName ref="#laos">Laos</placeName> <placeName ref="#laos">Laos</placeName></p>'
    )
    assert [row.name for row in rows] == ["Laos", "a", "z"]


def test_untagged_are_words_with_capitals_in_mid_sentence_that_no_name_date_or_label_covers():
    rows = listed(
        "<sp><speaker>And Chen Yi</speaker><p>We met the Vice President. He said I'd see\nin <date>late May</date> the "
        'Finns. <persName ref="#mao">Chairman Mao</persName> left with\nthe Finns.</p></sp>'
    )
    untagged = [row for row in rows if row.status is Status.UNTAGGED]
    assert [(row.name, len(row.mentions)) for row in untagged] == [("Finns", 2), ("Vice President", 1)]


def test_a_mention_is_told_with_its_line_and_what_is_around_it():
    (row,) = [row for row in listed("<p>One.</p>\n<p>We met\nthe Finns there.</p>") if row.name == "Finns"]
    (mention,) = row.mentions
    lines = edition("<p>One.</p>\n<p>We met\nthe Finns there.</p>").decode().split("\n")
    assert "Finns" in lines[mention.line - 1]
    assert (mention.before, mention.words, mention.after) == ("We met the ", "Finns", " there.")


def test_a_speaker_whose_label_is_no_name_is_listed_by_the_label():
    rows = listed(
        '<sp who="#bruce"><speaker>The President</speaker><p>Yes.</p></sp>'
        '<sp who="#mao"><speaker>Chairman <persName ref="#mao">Mao</persName></speaker><p>No.</p></sp>'
        '<sp who="#bruce"><speaker>The President</speaker><p>Well.</p></sp>'
    )
    assert [(row.status, row.kind, row.id, row.name, row.forms) for row in rows] == [
        (Status.MADE_HERE, "speaker", "bruce", "Bruce", (("The President", 2),)),
        (Status.KNOWN, "persName", "mao", "Mao Zedong", (("Mao", 1),)),
    ]


def test_forms_of_address_are_no_names_that_were_missed():
    rows = listed("<p>We saw Mr. Quux and Dr. Foo, Comrade Lin, and Bar Baz.</p>")
    assert [row.name for row in rows] == ["Bar Baz", "Comrade Lin"]
