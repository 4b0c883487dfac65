"""The flagship's brackets and dates, one by one: what stands in the source, and what it has to become."""

import re
from pathlib import Path

import pytest

import memcon

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "tei" / "sources" / "1959-10-02-khrushchev-mao.md"

# In the source → in the edition, without @ref and @resp: those depend on the registers and on the header.
GLOSS = '<note type="gloss" place="inline">'
ORIGINAL = '<note type="original" place="inline"><foreign xml:lang="ru-Latn">'
ADDED = '<supplied reason="omitted">'
BRACKETS = [
    (
        "smaller number of [countries that recognize] us",
        f"smaller number of {ADDED}countries that recognize</supplied> us",
    ),
    ("and [that] war is", f"and {ADDED}that</supplied> war is"),
    (
        "with Jiang Jieshi [Chiang Kai-shek] on",
        f"with <persName>Jiang Jieshi</persName> {GLOSS}<persName>Chiang Kai-shek</persName></note> on",
    ),
    ("US understand[s] this", f"US</placeName> understand{ADDED}s</supplied> this"),
    (
        ", [French Prime Minister] Mendes-France also",
        f", {ADDED}French Prime Minister</supplied> <persName>Mendes-France</persName> also",
    ),
    ("came [to discuss] the", f"came {ADDED}to discuss</supplied> the"),
    ("exchanged [Mattias] Rakosi for", "exchanged <persName><supplied>Mattias</supplied> Rakosi</persName> for"),
    ("volunteers [who fought in] Korea", f"volunteers {ADDED}who fought in</supplied> <placeName>Korea"),
    (
        "the DPRK [Democratic People's Republic of Korea] army",
        f"DPRK</placeName> {GLOSS}<placeName>Democratic People's Republic of Korea</placeName></note> army",
    ),
    (
        "displaced persons [peremeschennikh lits].",
        f"displaced persons {ORIGINAL}peremeschennikh lits</foreign></note>.",
    ),
    (
        "in the beginning [kakoe poloshit nachalo].",
        f"in the beginning {ORIGINAL}kakoe poloshit nachalo</foreign></note>.",
    ),
    ("its [sovereignty].", f"its {ADDED}sovereignty</supplied>."),
    ("to [John Foster] Dulles when", "to <persName><supplied>John Foster</supplied> Dulles</persName> when"),
    ("only [a difference on] the", f"only {ADDED}a difference on</supplied> the"),
    (", send[s] its", f", send{ADDED}s</supplied> its"),
    ("disagreed [with Stalin].", f"disagreed {ADDED}with <persName>Stalin</persName></supplied>."),
    ("were [anti-aircraft] artillery", f"were {ADDED}anti-aircraft</supplied> artillery"),
    ("achieved [the present-day] situation", f"achieved {ADDED}the present-day</supplied> situation"),
    (
        "which [Prime Minister of India Jawaharlal] Nehru found",
        (
            "which <persName><supplied><roleName>Prime Minister of <placeName>India</placeName></roleName>"
            " Jawaharlal</supplied> Nehru</persName> found"
        ),
    ),
    ("intelligence [agencies] there", f"intelligence {ADDED}agencies</supplied> there"),
    ("future [Indian] Vice President", f"future {ADDED}Indian</supplied> Vice President"),
    (
        "Vice President [Savrepalli] Radhakrishnan comes",
        "Vice President <persName><supplied>Savrepalli</supplied> Radhakrishnan</persName> comes",
    ),
    ("without [spilling] blood", f"without {ADDED}spilling</supplied> blood"),
    ("cold feet [on strusil].", f"cold feet {ORIGINAL}on strusil</foreign></note>."),
    ("claim [that we] were", f"claim {ADDED}that we</supplied> were"),
    (
        "time-serving [opportunism-prisposoblenchestvo].",
        f"time-serving {ORIGINAL}opportunism-prisposoblenchestvo</foreign></note>.",
    ),
    ("existed alone [as a socialist country] and", f"existed alone {ADDED}as a socialist country</supplied> and"),
    (
        "comrade [Soviet charge d'affaires in Beijing Sergei F.] Antonov about",
        (
            "comrade "
            "<persName><supplied><roleName>Soviet charge d'affaires in <placeName>Beijing</placeName></roleName>"
            " Sergei F.</supplied> Antonov</persName> about"
        ),
    ),
    ("within a week [we] would", f"within a week {ADDED}we</supplied> would"),
    (
        "visited India [in early 1959].",
        (
            'visited <placeName>India</placeName> <note type="translator" place="inline">in <date'
            ' when="1959" precision="low">early 1959</date></note>.'
        ),
    ),
    ("comrade [Anastas] Mikoyan.", "comrade <persName><supplied>Anastas</supplied> Mikoyan</persName>."),
    (
        "Prime Minister [i.e., Nehru], to",
        'Prime Minister <note type="translator" place="inline">i.e., <persName>Nehru</persName></note>, to',
    ),
    (
        "islands Jimmen [Quemoy] and",
        f"islands <placeName>Jimmen</placeName> {GLOSS}<placeName>Quemoy</placeName></note> and",
    ),
]
PARENTHESES = [
    ("in the PRC (immigrants), could", "in the <placeName>PRC</placeName> (immigrants), could"),
    ("stand (I have in mind the TASS announcement) this", "(I have in mind the"),
    ("(reads an excerpt).", '<stage type="business">reads an excerpt</stage>.'),
]
INFERRED = ' cert="medium"'
DATES = [
    ("27 September 1959", '<date when="1959-09-27">27 September 1959</date>', 1),
    ("1 August 1956", '<date when="1956-08-01">1 August 1956</date>', 1),
    ("March 1955", '<date when="1955-03">March 1955</date>', 1),
    ("22 June 1941", '<date when="1941-06-22">22 June 1941</date>', 1),
    ("9 September", f'<date when="1959-09-09"{INFERRED}>9 September</date>', 2),
    ("6 September", f'<date when="1959-09-06"{INFERRED}>6 September</date>', 2),
    ("22 January", f'<date when="1959-01-22"{INFERRED}>22 January</date>', 1),
    ("mid-October", f'<date when="1959-10" precision="low"{INFERRED}>mid-October</date>', 1),
    (
        "from 15 October until 1 December",
        f'from <date from="1959-10-15" to="1959-12-01"{INFERRED}>15 October until 1 December</date>',
        1,
    ),
    ("in August 1958", 'in <date when="1958-08">August 1958</date>', 1),
    ("3 October 1959", '<date when="1959-10-03">3 October 1959</date>', 2),
]


@pytest.fixture(scope="module")
def source() -> str:
    return " ".join(SOURCE.read_text(encoding="utf-8").split())


@pytest.fixture(scope="module")
def conversion() -> memcon.Conversion:
    return memcon.convert(SOURCE)


@pytest.fixture(scope="module")
def text(conversion) -> str:
    """Return the edition's text, white space collapsed, without @ref and @resp."""
    tei = " ".join(conversion.tei.decode("utf-8").split())
    return re.sub(r' (?:ref|resp)="[^"]*"', "", tei[tei.index("<text>") :]).replace('<pb cert="medium"/>', "")


@pytest.mark.parametrize(
    ("written", "encoded"), BRACKETS, ids=[re.findall(r"\[(.*?)\]", row[0])[0] for row in BRACKETS]
)
def test_each_bracket_is_classified(written, encoded, source, text):
    assert source.count(written) == 1
    assert text.count(encoded) == 1


def test_these_are_all_the_brackets(source, text):
    conversation = source[source.index("Translation - English") :]
    assert len(BRACKETS) == conversation.count("[") == 33
    assert len(re.findall(r"<supplied|<note [^>]*inline|<gap|<sic rend", text)) == 33
    assert "[" not in text


def test_no_bracket_is_in_doubt(conversion):
    assert not {finding.code for finding in conversion.findings} & {"T-004", "T-005"}


@pytest.mark.parametrize(("written", "encoded"), PARENTHESES)
def test_a_speakers_own_parenthesis_stays_and_a_direction_is_a_stage(written, encoded, source, text):
    assert source.count(written) == 1
    assert text.count(encoded) == 1


@pytest.mark.parametrize(("written", "encoded", "count"), DATES, ids=[row[0] for row in DATES])
def test_each_date_has_its_year(written, encoded, count, source, text):
    assert source.count(written) >= count
    assert text.count(encoded) == count
