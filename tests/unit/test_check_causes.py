"""One mistake, one finding: what follows from another is not told beside it, and what may have been meant is said."""

from pathlib import Path

import pytest

from memcon.conversion import Work, convert_work
from memcon.findings import Severity
from memcon.stages.check import check
from memcon.stages.read import read_bytes
from memcon.validation import validate_bytes
from memcon.xmltools import parse

REPOSITORY = Path(__file__).resolve().parents[2]
DOCUMENT = Path(__file__).with_name("test_schema_document.xml").read_text(encoding="utf-8")
TALK = (
    "Present: Anna Example; Paul Muster.\n\n"
    "Anna Example: I understand this. He came home. He was glad.\n\n"
    "Paul Muster: Yes, he said so. I know it well.\n\n"
    "Anna Example: Well.\n\nPaul Muster: Good night then, and thank you.\n"
)

INVENTED = '<sp xml:id="t003a" n="3a" who="#anna-example"><speaker>Anna Example</speaker><p>I confess.</p></sp>'


def findings(text):
    return validate_bytes(text.encode(), "talk.xml")


def changed(*pairs):
    text = DOCUMENT
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    return text


def only(text):
    found = findings(text)
    assert [each.as_text() for each in found[1:]] == []
    return found[0]


def line_of(text, words):
    return text[: text.index(words)].count("\n") + 1


# Pointers


def test_names_that_point_to_an_entry_that_is_gone_are_told_in_one():
    text = changed(('<person xml:id="wang-li">', '<person xml:id="somebody">'))
    finding = only(text)
    assert finding.code in ("X-001", "X-002")
    assert finding.line == line_of(text, '"somebody"')
    assert "7 places point to “#wang-li”" in finding.message
    assert 'xml:id="wang-li"' in finding.hint


def test_an_id_that_was_lost_explains_no_pointer_but_those_to_it():
    lost = ('<sp xml:id="t002"', '<sp xml:ids="t002"')
    misspelt = ('<title level="j" ref="#pravda">', '<title level="j" ref="#prawda">')
    assert [each.code for each in findings(changed(lost))] == ["E-014"]
    assert sorted(each.code for each in findings(changed(lost, misspelt))) == ["E-014", "X-001"]


def test_a_pointer_that_is_misspelt_is_told_with_what_was_meant():
    text = changed(('<title level="j" ref="#pravda">', '<title level="j" ref="#prawda">'))
    finding = only(text)
    assert (finding.code, finding.line) == ("X-001", line_of(text, "#prawda"))
    assert finding.column == text.split("\n")[finding.line - 1].index("#prawda") + 1
    assert "Did you mean #pravda?" in finding.hint


def test_each_target_that_is_not_there_is_told_of():
    text = changed(('ref="#beijing"', 'ref="#far-away"'), ('resp="#translator"', 'resp="#nobody-known"'))
    assert {each.code for each in findings(text)} == {"X-001", "X-003"}
    (name,) = [each for each in findings(text) if each.code == "X-001"]
    assert "#far-away" in name.message


def test_names_without_any_entries_are_told_in_one():
    start, end = DOCUMENT.index("<standOff>"), DOCUMENT.index("</standOff>") + len("</standOff>")
    finding = only(DOCUMENT[:start] + DOCUMENT[end:])
    assert "the document has no standOff" in finding.message


# The grammar first, and what follows from it


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"),
    [
        ('<sp xml:id="t002"', '<sp xml:di="t002"', "E-014", "Did you mean @xml:id?"),
        ('<stage type="delivery">', '<stage tpye="delivery">', "E-014", "Did you mean @type?"),
        ('<stage type="delivery">', '<stage type="delivrey">', "E-015", "Did you mean delivery?"),
        ('<person xml:id="wang-li">', '<person xmlid="wang-li">', "E-014", "Did you mean @xml:id?"),
        ('<person xml:id="wang-li">', '<person xml:id="wang li">', "E-015", "begins with a letter"),
        ('<birth when="1900-01-02"/>', '<birth when="2.1.1900"/>', "E-015", "1959-10-02"),
        ("<org xml:id", '<org xmlns="" xml:id', "E-010", "Remove its xmlns"),
        (
            '"http://www.tei-c.org/ns/1.0" xml',
            '"http://www.tei-c.org/ns/2.0" xml',
            "E-018",
            "http://www.tei-c.org/ns/1.0",
        ),
        ("<speaker>Both</speaker>", "Both", "E-016", "Put them"),
    ],
)
def test_what_follows_from_an_invalid_place_is_not_told_beside_it(old, new, code, hint):
    text = changed((old, new))
    finding = only(text)
    assert (finding.code, finding.line) == (code, line_of(text, new.split(">")[0].split("\n")[0]))
    assert hint in finding.hint


def test_an_element_that_is_misspelt_is_told_with_what_was_meant():
    finding = only(changed(("<refsDecl>", "<refDecl>"), ("</refsDecl>", "</refDecl>")))
    assert "Did you mean <refsDecl>?" in finding.hint


def test_rules_elsewhere_are_still_told_beside_what_is_invalid():
    text = changed(('<stage type="delivery">', '<stage type="x">'), ("They drank", "They [too] drank"))
    assert [each.code for each in findings(text)] == ["E-015", "T-102"]


def test_a_part_that_stands_too_far_down_is_not_said_to_be_missing_elsewhere():
    start, end = DOCUMENT.index("  <standOff>"), DOCUMENT.index("</standOff>\n") + len("</standOff>\n")
    moved = DOCUMENT[:start] + DOCUMENT[end:].replace("</TEI>", DOCUMENT[start:end] + "</TEI>")
    finding = only(moved)
    assert (finding.code, finding.line) == ("E-012", line_of(moved, "<standOff>"))
    assert "further up" in finding.hint


# Places


def test_a_bracket_is_told_of_on_its_own_line_of_a_paragraph():
    text = changed(("They drank tea.", "They drank\n  tea and <hi rend='bold'>so</hi> and\n  more [tea]."))
    finding = only(text)
    lines = text.split("\n")
    assert (finding.line, finding.column) == (line_of(text, "more [tea]"), lines[finding.line - 1].index("[tea]") + 1)


def test_words_that_stand_where_none_belong_are_told_of_where_they_stand():
    text = changed(('<stage type="pause"', '\n\n  stray words\n<stage type="pause"'))
    finding = only(text)
    assert (finding.code, finding.line, finding.column) == ("E-016", line_of(text, "stray words"), 3)


def test_an_attribute_is_told_of_on_its_own_line():
    finding = only(changed(('<sp xml:id="t002" n="2"', '<sp\n  xml:id="t002"\n  n="two"')))
    line = line_of(DOCUMENT, '<sp xml:id="t002"')
    assert (finding.code, finding.line, finding.column) == ("E-015", line + 2, 6)


# Documents that are none of ours


@pytest.mark.parametrize(
    "text",
    [
        "<html xmlns='http://www.w3.org/1999/xhtml'><body><p who='#x'>So [it is].</p></body></html>",
        "<article xmlns='http://docbook.org/ns/docbook' version='5.0'><title>T</title></article>",
        "<TEI.2><teiHeader/><text><body><sp who='x'/></body></text></TEI.2>",
    ],
)
def test_a_document_that_is_no_tei_gets_one_finding(text):
    finding = only(text)
    assert finding.code == "E-018"
    assert "no TEI document" in finding.message


def test_an_edition_of_another_project_gets_findings_that_can_be_followed():
    verses = "".join(f"<lg type='x'><l n='{n}' met='-+'>Line <w>{n}</w> [so]</l></lg>" for n in range(400))
    text = f"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Poems</title></titleStmt>
      <publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>
      <text><body>{verses}</body></text></TEI>"""
    found = findings(text)
    assert len(found) < 60
    assert any("more of the same kind" in each.message for each in found)


def test_a_register_is_checked_too():
    register = (REPOSITORY / "tei" / "authority" / "persons.xml").read_text(encoding="utf-8")
    assert findings(register) == ()
    finding = only(register.replace("<death when=", "<death hwen=", 1))
    assert (finding.code, finding.line) == ("E-014", line_of(register, "<death when="))


# The transcript


def unfaithful(change, talk=TALK):
    """Return what is found in the edition of a talk after a change, its text, and the talk's transcript."""
    tei = change(convert_work(Work("talk.txt", TALK.encode())).tei.decode())
    found = check(parse(tei.encode()), "talk.xml", read_bytes(talk.encode(), "talk.txt"), tei.encode())
    return tuple(each for each in found if each.code.startswith("T-")), tei


@pytest.mark.parametrize(
    ("old", "new", "words", "message"),
    [
        ("glad", "sad", "He was sad", "The transcript has"),
        ("He came home. He", "He", "I understand this.", "“He came home.” is missing here (talk.txt, line 3)"),
        ("well.</p>", "well. And so on and on.</p>", "And so on", "“And so on and on.” is not in the transcript"),
        ("said so", "saidd so", "saidd so", "the edition “"),
    ],
)
def test_a_difference_is_told_of_at_its_place_in_the_edition(old, new, words, message):
    def change(tei):
        flat = tei.replace("\n            ", " ")
        assert old in flat
        return flat.replace(old, new, 1)

    (finding,), tei = unfaithful(change)
    assert (finding.code, finding.severity, finding.path) == ("T-010", Severity.ERROR, "talk.xml")
    assert message in finding.message
    assert finding.line == line_of(tei, words)
    assert "talk.txt, line " in finding.message


@pytest.mark.parametrize(
    ("new", "shown"), [("cameho me", "came home"), ("camehome", "camehome"), ("ca me home", "ca me")]
)
def test_words_that_run_together_or_are_torn_are_a_warning(new, shown):
    (finding,), tei = unfaithful(lambda tei: tei.replace("came home", new, 1))
    assert (finding.code, finding.severity) == ("T-010", Severity.WARNING)
    assert shown in finding.message
    assert finding.line == line_of(tei, new)


def test_a_turn_that_is_lost_is_told_of_once_where_it_should_stand():
    def without_a_turn(tei):
        start = tei.index('<sp xml:id="t003"')
        return tei[:start] + tei[tei.index("</sp>", start) + 5 :].lstrip()

    (finding,), tei = unfaithful(without_a_turn)
    assert finding.code == "T-010"
    assert finding.line == line_of(tei, '<sp xml:id="t004"')
    assert "“Anna Example: Well.” is missing here (talk.txt, line 7)" in finding.message


def test_a_transcript_that_changed_since_is_said_to_have_changed():
    (finding,), _ = unfaithful(lambda tei: tei, TALK.replace("glad", "sad"))
    assert (finding.code, finding.severity) == ("T-012", Severity.ERROR)
    assert "talk.txt is not the transcript that the edition was made from" in finding.message
    assert "sad" in finding.message


def test_a_transcript_with_the_same_text_and_another_checksum_is_a_warning():
    (finding,), tei = unfaithful(lambda tei: tei, TALK + "\n")
    assert (finding.code, finding.severity) == ("T-012", Severity.WARNING)
    assert finding.line == line_of(tei, '<idno type="sha256">')


def test_a_field_that_the_header_lost_is_told_of_where_the_header_has_something_like_it():
    page = f"## **Talk**\n\n#### **Rights:**\n\nNobody's at all, as it seems.\n\n#### **Contents:**\n\n{TALK}"
    tei = convert_work(Work("talk.md", page.encode())).tei.decode().replace("Nobody's at all", "Somebody's at all")
    found = check(parse(tei.encode()), "talk.xml", read_bytes(page.encode(), "talk.md"), tei.encode())
    (finding,) = [each for each in found if each.code.startswith("T-")]
    assert (finding.code, finding.line) == ("T-011", line_of(tei, "Somebody's"))
    assert "talk.md, line 3" in finding.message


@pytest.mark.parametrize(
    "change",
    [
        lambda tei: tei.replace("I understand this.", "I understand [not] this.").replace("Good night then, and", ""),
        lambda tei: tei.replace("I understand this.", "").replace("Well.</p>", "Well.</p><p/>"),
        lambda tei: tei.replace("Well.</p>\n        </sp>", "Well.</p></sp>" + INVENTED),
    ],
    ids=["a bracket", "an empty paragraph", "an invented turn"],
)
def test_no_warning_hides_that_the_text_is_another(change):
    found, _ = unfaithful(change)
    assert [each.severity for each in found if each.code == "T-010"] == [Severity.ERROR]


def test_whose_words_they_are_is_asked_before_whether_the_source_has_them():
    talk = TALK.replace("I understand this.", "I under[stand] this.")
    tei = convert_work(Work("talk.txt", talk.encode())).tei.decode()
    answered = next(part for part in tei.split("<supplied")[1:] if "resp=" in part).partition(">")[0]
    unanswered = " ".join(each for each in answered.split(" ") if not each.startswith("resp="))
    broken = tei.replace(f"<supplied{answered}>", f"<supplied{unanswered}>", 1)
    found = check(parse(broken.encode()), "talk.xml", read_bytes(talk.encode(), "talk.txt"), broken.encode())
    assert [each.code for each in found if each.severity is Severity.ERROR] == ["E-150"]
