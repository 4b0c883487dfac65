"""Pages as archives and parliaments serve them, saved by a browser: only the document comes, and all of it."""

import pytest

from memcon.conversion import convert_bytes
from memcon.findings import Severity
from memcon.validation import validate_bytes
from memcon.xmltools import descendants, find, parse, text_of

TURNS = (
    "<p><b>Anna Ekman:</b> Good day to you all.</p><p><b>Paul Muster:</b> Thank you.</p>"
    "<p><b>Anna Ekman:</b> So they have.</p><p><b>Paul Muster:</b> What then?</p>"
)
ARCHIVE = f"""<html lang="en"><head><title>Memorandum | The Archive</title></head><body>
<a href="#main" class="visually-hidden skip-link">Skip to main content</a>
<div id="onetrust-consent-sdk"><div role="alertdialog">We use cookies. <button>Accept</button></div></div>
<header><div class="logo"><a href="/">The Archive</a></div><nav><a href="/t">Topics</a></nav></header>
<main id="main"><div class="document-header"><div class="date">May 4, 1962</div><h1>Memorandum of a Talk</h1></div>
<div class="tools"><ul class="share-links"><li><a href="https://t.example">Tweet</a></li></ul></div>
<div class="field"><h3>Citation:</h3><p>"Memorandum of a Talk", May 4, 1962, The Archive, f. 52, op. 1, d. 4.</p></div>
<div class="field"><h3>Original Language:</h3><p>Russian</p></div>
<div class="field"><h3>Contents:</h3><p>English Translation</p>{TURNS}</div>
<section class="related-documents"><h2>Related Documents</h2><p>Ekman: they talked of other things.</p></section>
<div class="people"><h2>People Named</h2><ul><li><a href="/p1">Ekman, Anna</a></li>
<li><a href="/p2">Muster</a></li></ul></div></main><footer><p>The Archive, Vienna</p></footer></body></html>"""
HANSARD = """<html><body><div class="cookie-banner">We use cookies</div><header><a href="/">Debates</a></header>
<div class="content-wrapper"><div class="hero-banner"><h1>Trade</h1>
<p>Volume 659: debated on Friday 4 May 1962</p></div>
<div class="content">{}</div></div></body></html>""".format(
    "".join(
        f'<div class="debate-item"><div class="header"><div class="speaker">{who}</div><ul class="share"><li>'
        f'<a href="/s">Share this contribution</a></li></ul></div><div class="content"><p>{said}</p></div></div>'
        + ('<span class="column-number">Column 12</span>' if said == "Thank you." else "")
        for who, said in (
            ("Ms. Ekman", "Good day to you all."),
            ("Mr. Muster", "Thank you."),
            ("Ms. Ekman", "So they have."),
            ("Mr. Muster", "What then?"),
        )
    )
)
UNITED_NATIONS = """<html><body><div id="un-header"><a href="/">Welcome</a> <ul class="lang">
<li><a href="/ar">عربي</a></li><li><a href="/zh">中文</a></li><li><a href="/en">English</a></li></ul></div>
<div class="container"><div class="addtoany_list"><a href="x">Facebook</a></div>
<article><h1>Council, 1234th meeting</h1>
<div><p><strong>The President:</strong> Good day to you all.<br/><strong>Mr. Muster</strong> (Austria): Thank you.<br/>
<strong>The President:</strong> So they have.<br/><br/>
<strong>Mr. Muster</strong> (Austria): What then?</p></div></article>
<div class="view-related"><h3>Related news</h3><div><a href="a">One thing happened</a></div></div></div>
<div class="footer-sitemap"><a href="1">Index</a> | <a href="2">Contact</a></div></body></html>"""
PRESIDENTS = f"""<html><body><header role="banner"><a href="/">The Center</a></header><main>
<div class="body-wrapper"><p class="episode-date">May 4, 1962</p><h2>Conversation on Trade</h2>
<div class="transcript-inner"><h3>Transcript</h3>{TURNS}</div></div>
<div class="more-block"><h3>More speeches of the President</h3><a href="a">View all</a></div></main></body></html>"""
BUNDESTAG = """<html><body><nav>Startseite</nav><div class="rede"><h1>Stenografischer Bericht</h1>
<p>Beginn: 9.02 Uhr</p>{}</div><div class="modal" style="display:none">Teilen</div></body></html>""".format(
    "".join(
        f'<p class="redner"><b>{who}:</b></p><p>{said}</p>'
        for who, said in (
            ("Präsident Dr. Ekman", "Good day to you all."),
            ("Muster (SPD)", "Thank you.</p><p>(Beifall)"),
            ("Präsident Dr. Ekman", "So they have."),
            ("Muster (SPD)", "What then?"),
        )
    )
)
PAGES = {
    "archive": (ARCHIVE, "Memorandum of a Talk", "1962-05-04"),
    "hansard": (HANSARD, "Trade", "1962-05-04"),
    "united nations": (UNITED_NATIONS, "Council, 1234th meeting", ""),
    "presidents": (PRESIDENTS, "Conversation on Trade", "1962-05-04"),
    "bundestag": (BUNDESTAG, "Stenografischer Bericht", ""),
}
ROUND = (
    "cookies Topics Tweet Share Related Ekman, Startseite Teilen Skip Facebook Welcome Contact View Debates Center "
    "Archive happened English"
).split()


@pytest.mark.parametrize("kind", PAGES)
def test_only_the_document_comes(kind):
    page, title, date = PAGES[kind]
    conversion = convert_bytes(page.encode(), "page.html")
    assert [each for each in validate_bytes(conversion.tei, "page.xml") if each.severity is Severity.ERROR] == []
    root = parse(conversion.tei)
    body = find(root, ".//tei:body")
    assert text_of(find(root, ".//tei:titleStmt/tei:title")) == title
    assert [each.get("when") for each in descendants(find(root, ".//tei:profileDesc"), "date")][:1] == [date][
        : bool(date)
    ]
    said = [text_of(paragraph) for paragraph in descendants(body, "p") if paragraph.getparent().tag.endswith("sp")]
    assert said == ["Good day to you all.", "Thank you.", "So they have.", "What then?"]
    assert len({sp.get("who") for sp in descendants(body, "sp")}) == 2
    assert not [word for word in ROUND if word in text_of(body)]
    assert "places" not in text_of(body)


def test_a_column_of_the_printed_debates_begins_a_page():
    root = parse(convert_bytes(HANSARD.encode(), "page.html").tei)
    assert [text_of(each) for each in descendants(root, "fw")] == ["Column 12"]
    assert [each.get("n") for each in descendants(root, "pb")] == ["12"]


def test_a_council_is_no_place():
    root = parse(convert_bytes(UNITED_NATIONS.encode(), "page.html").tei)
    assert not list(descendants(find(root, ".//tei:profileDesc"), "placeName"))
