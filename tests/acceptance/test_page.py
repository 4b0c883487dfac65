"""The page of an edition in a browser: what a reader relies on, at every width, in the dark, on paper, by keyboard."""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import etree

import memcon
from memcon.own_renditions import for_one
from memcon.renditions import RENDITIONS
from memcon.stages.render import render

playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install playwright")
from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402

pytestmark = pytest.mark.browser

HERE = Path(__file__).resolve().parents[2]
FLAGSHIP = HERE / "tei/editions/1959-10-02-khrushchev-mao.xml"
SIGNS = HERE / "tests/golden/renditions/signs.xml"
TEI = "{http://www.tei-c.org/ns/1.0}"
AXE = "axe-core@4.14.1"
VNU = "vnu-jar@26.9.27"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VIEWS = {
    "wide": {"width": 1440},
    "narrow": {"width": 320},
    "dark": {"width": 1440, "scheme": "dark"},
    "narrow-dark": {"width": 320, "scheme": "dark"},
    "forced": {"width": 1440, "forced": "active"},
}
Opener = Callable[..., Page]
CHROMIUM = shutil.which("chromium")


@pytest.fixture(scope="module")
def editions() -> dict[str, bytes]:
    """A long record with its editors' notes, and a short one that has everything."""
    return {"flagship": FLAGSHIP.read_bytes(), "signs": SIGNS.read_bytes()}


@pytest.fixture(scope="module")
def addresses(editions: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    found = {}
    for name, edition in editions.items():
        there = for_one(RENDITIONS, RENDITIONS, name)
        (folder / f"{name}.html").write_bytes(render(edition, "html", renditions=there))
        found[name] = (folder / f"{name}.html").as_uri()
    return found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM:
        pytest.skip("needs the program chromium")
    options = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
    with sync_playwright() as started:
        launched = started.chromium.launch(executable_path=CHROMIUM, args=options)
        yield launched
        launched.close()


def package(name: str) -> Path:
    """A package of npm, fetched once; without it the test is skipped."""
    folder = HERE / "build" / name
    if not (folder / "package").is_dir():
        npm = shutil.which("npm")
        if not npm:
            pytest.skip(f"needs npm to fetch {name}")
        folder.mkdir(parents=True, exist_ok=True)
        fetched = subprocess.run(
            [npm, "pack", name, "--silent"], cwd=folder, capture_output=True, text=True, check=False
        )
        if fetched.returncode:
            pytest.skip(f"{name} cannot be fetched: no network")
        shutil.unpack_archive(folder / fetched.stdout.strip(), folder, filter="data")
    return folder / "package"


@pytest.fixture(scope="module")
def axe() -> str:
    """The source of axe-core."""
    return (package(AXE) / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(params=["flagship", "signs"])
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opener]:
    """Open an address in a window of its own, closed at the end of the test."""
    contexts = []

    def opener(
        address: str, width: int = 1400, scheme: str = "light", forced: str = "none", scripts: bool = True
    ) -> Page:
        contexts.append(
            browser.new_context(
                viewport={"width": width, "height": 900},
                color_scheme=scheme,
                forced_colors=forced,
                reduced_motion="reduce",
                java_script_enabled=scripts,
                permissions=["clipboard-read", "clipboard-write"],
            )
        )
        page = contexts[-1].new_page()
        page.goto(address)
        return page

    yield opener
    for context in contexts:
        context.close()


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", re.sub(r"[\[\]]", "", text)))


def set_apart(root: etree._Element, *tags: str) -> etree._Element:
    """Put a space after elements that are blocks in the page, whether or not the file has one."""
    for block in root.iter(*(TEI + tag for tag in tags)):
        block.tail = f" {block.tail or ''}"
    return root


# What is in it


def test_every_link_within_the_page_leads_somewhere(opened: Opener, addresses: dict[str, str], name: str) -> None:
    page = opened(addresses[name])
    dead = page.evaluate(
        """[...document.querySelectorAll('a[href^="#"]')].map(a => decodeURIComponent(a.hash.slice(1)))
        .filter(id => !document.getElementById(id))"""
    )
    assert dead == []
    twice = page.evaluate(
        "(ids => ids.filter((id, at) => ids.indexOf(id) !== at))([...document.querySelectorAll('[id]')].map(e => e.id))"
    )
    assert twice == []
    assert page.locator('a[href^="#"]').count() > 20


def test_the_page_asks_for_nothing_and_complains_of_nothing(
    opened: Opener, addresses: dict[str, str], name: str
) -> None:
    page = opened("about:blank")
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(addresses[name])
    page.wait_for_load_state("networkidle")
    assert asked == [addresses[name]]
    assert said == []


def test_every_turn_is_there(opened: Opener, addresses: dict[str, str], editions: dict[str, bytes]) -> None:
    turns = [turn.get("n") for turn in etree.fromstring(editions["flagship"]).iter(TEI + "sp")]
    page = opened(addresses["flagship"])
    assert len(turns) == 162
    assert page.locator("article.turn .permalink").all_inner_texts() == turns


def test_every_word_of_the_edition_is_there(
    opened: Opener, addresses: dict[str, str], editions: dict[str, bytes], name: str
) -> None:
    root = etree.fromstring(editions[name])
    page = opened(addresses[name])
    part = set_apart(root.find(TEI + "text"), "head", "p", "item", "speaker", "cell", "sic", "corr", "orig", "reg")
    text = words("".join(part.itertext()))
    page.evaluate("document.querySelectorAll('.ours').forEach(mark => mark.remove())")  # they are not the text's
    readings = " ".join(page.locator("main, .readings").all_inner_texts())
    assert text - words(readings) == Counter()


def test_everything_the_header_says_is_there(
    opened: Opener, addresses: dict[str, str], editions: dict[str, bytes], name: str
) -> None:
    header = etree.fromstring(editions[name]).find(TEI + "teiHeader")
    shown = words(opened(addresses[name]).locator("body").inner_text().lower())
    for node in header.iter(etree.Element):
        missing = set(words((node.text or "").lower())) - set(shown)
        assert not missing, f"{etree.QName(node).localname}: {missing}"


def test_everything_the_registers_say_of_names_and_dates_is_there(
    opened: Opener, addresses: dict[str, str], editions: dict[str, bytes], name: str
) -> None:
    standoff = etree.fromstring(editions[name]).find(TEI + "standOff")
    shown = words(opened(addresses[name]).locator("aside").inner_text())
    assert set(words("".join(set_apart(standoff, "*").itertext()))) - set(shown) == set()


HOSTILE = (
    "<script>alert(1)</script> </script> </style> <!-- ]]> &amp; \"'> <img src=x onerror=alert(1)> {{x}} ${x} "
    "\u202eright to left\u202c \u2066isolated\u2069 \u200b\u0301 javascript:alert(1)"
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a transcript that tries to be more than text."""
    talk = f"# {HOSTILE}\n\n" + "\n\n".join(f"{speaker}: {HOSTILE}" for speaker in ("Anna", "Paul") * 3)
    edition = memcon.convert_bytes(talk.encode(), "talk.md").tei
    page = tmp_path_factory.mktemp("hostile") / "talk.html"
    page.write_bytes(render(edition, "html", "talk.xml"))
    return page


def test_a_hostile_transcript_is_text(opened: Opener, hostile: Path) -> None:
    page = opened("about:blank")
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.goto(hostile.as_uri())
    page.wait_for_load_state("networkidle")
    assert (asked, said) == ([hostile.as_uri()], [])
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 2
    speech = page.locator("#t002 .speech").inner_text()
    assert "<script>alert(1)</script> </script> </style> <!-- ]]>" in speech
    assert "<img src=x onerror=alert(1)>" in speech


def test_a_parser_of_html_has_nothing_against_it(addresses: dict[str, str], hostile: Path) -> None:
    html5lib = pytest.importorskip("html5lib")
    for page in (*(Path(address.removeprefix("file://")) for address in addresses.values()), hostile):
        html5lib.HTMLParser(strict=True).parse(page.read_text(encoding="utf-8"))


def test_the_nu_checker_has_nothing_against_it(addresses: dict[str, str], hostile: Path) -> None:
    java = shutil.which("java")
    if not java:
        pytest.skip("needs Java to run the checker")
    pages = [*(address.removeprefix("file://") for address in addresses.values()), hostile]
    jar = package(VNU) / "build/dist/vnu.jar"
    checked = subprocess.run([java, "-jar", jar, "--errors-only", *pages], capture_output=True, text=True, check=False)
    assert checked.stderr == ""
    assert checked.returncode == 0


# How it looks


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1120, 1400, 2200])
def test_nothing_is_wider_than_the_window(opened: Opener, addresses: dict[str, str], name: str, width: int) -> None:
    page = opened(addresses[name], width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [390, 768, 1120, 1400, 2200])
def test_lines_are_of_a_length_to_read(opened: Opener, addresses: dict[str, str], width: int) -> None:
    page = opened(addresses["flagship"], width)
    longest = page.evaluate(
        """Math.max(...[...document.querySelectorAll('.speech p')].map(p =>
        p.getBoundingClientRect().width / parseFloat(getComputedStyle(p).fontSize)))"""
    )
    assert longest <= 40  # ems: about 85 characters


@pytest.mark.parametrize("width", [390, 768, 1120, 1400, 2200])
def test_narration_with_notes_beside_it_is_as_wide_as_speech(
    opened: Opener, addresses: dict[str, str], width: int
) -> None:
    page = opened(addresses["flagship"], width)
    widths = page.evaluate(
        """['.noted > p', '.speech > p'].map(where =>
        [...document.querySelectorAll(where)].map(p => p.getBoundingClientRect().width))"""
    )
    narrated, spoken = (set(map(round, each)) for each in widths)
    assert narrated
    assert min(narrated) >= 0.9 * min(spoken)


def luminance(page: Page, selector: str, what: str) -> float:
    colour = page.evaluate(f"getComputedStyle(document.querySelector({selector!r})).{what}")
    return sum(int(value) for value in re.findall(r"\d+", colour)[:3]) / 765


def test_in_the_dark_it_is_dark(opened: Opener, addresses: dict[str, str]) -> None:
    light, dark = (opened(addresses["flagship"], scheme=scheme) for scheme in ("light", "dark"))
    assert luminance(light, "html", "backgroundColor") > 0.9
    assert luminance(dark, "html", "backgroundColor") < 0.15
    assert luminance(dark, ".speech p", "color") > 0.7


def test_on_paper_it_is_black_on_white_without_navigation(opened: Opener, addresses: dict[str, str]) -> None:
    page = opened(addresses["flagship"], scheme="dark")
    page.emulate_media(media="print")
    assert luminance(page, "html", "backgroundColor") == 1
    assert luminance(page, ".speech p", "color") == 0
    assert not page.locator("nav").is_visible()
    assert not page.locator(".skip").is_visible()
    assert page.locator("#t162").is_visible()
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF-")


def test_speakers_stand_beside_their_words_where_there_is_room(opened: Opener, addresses: dict[str, str]) -> None:
    for width, beside in ((1400, True), (390, False)):
        page = opened(addresses["flagship"], width)
        label = page.locator("#t002 > header").bounding_box()
        speech = page.locator("#t002 .speech").bounding_box()
        assert label
        assert speech
        assert (label["x"] + label["width"] <= speech["x"]) is beside


def test_notes_stand_beside_the_text_where_there_is_room_and_under_it_where_not(
    opened: Opener, addresses: dict[str, str]
) -> None:
    for width, beside in ((1440, True), (1120, False), (390, False)):
        page = opened(addresses["signs"], width)
        note = page.locator("#fn1").bounding_box()
        speech = page.locator("#t002 .speech").bounding_box()
        assert note
        assert speech
        assert (note["x"] >= speech["x"] + speech["width"]) is beside
        assert (note["y"] >= speech["y"] + speech["height"]) is not beside


# How it is used


def test_without_scripts_all_is_there_and_names_breaks_notes_and_corrections_can_be_hidden(
    opened: Opener, addresses: dict[str, str]
) -> None:
    page = opened(addresses["signs"], scripts=False)
    assert not page.locator("form[role=search]").is_visible()
    assert page.locator("#t004").is_visible()
    source = page.locator(".transcript .choice del").first
    for name, sign, shown in (
        ("breaks", page.locator(".transcript .folio").first, True),
        ("notes", page.locator("#fn1"), True),
        ("corrections", source, False),
    ):
        assert sign.is_visible() is shown
        page.locator(f"input[name={name}]").click()
        assert sign.is_visible() is not shown
    underline = "getComputedStyle(document.querySelector('#t002 .speech a')).textDecorationColor"
    assert page.evaluate(underline) != "rgba(0, 0, 0, 0)"
    page.locator("input[name=names]").click()
    assert page.evaluate(underline) == "rgba(0, 0, 0, 0)"


def test_search_finds_words_through_tags_without_capitals_and_marks(opened: Opener, addresses: dict[str, str]) -> None:
    page = opened(addresses["flagship"])
    field = page.locator("#page\\:search")
    field.fill("TÁIWAN question")
    output = page.locator("output")
    found = int(re.search(r"of (\d+)", output.inner_text())[1])
    assert found == page.locator(".transcript").inner_text().lower().count("taiwan question")
    field.press("Enter")
    assert output.inner_text() == f"1 of {found}"
    field.press("Shift+Enter")
    assert output.inner_text() == f"{found} of {found}"
    page.locator("button[data-step='1']").click()
    assert output.inner_text() == f"1 of {found}"
    assert page.evaluate("CSS.highlights.get('found').size") == found
    field.fill("nowhere to be found")
    assert output.inner_text() == "not found"
    assert page.locator("button[data-step='1']").is_disabled()


def test_a_citation_of_a_turn_can_be_copied(opened: Opener, addresses: dict[str, str]) -> None:
    page = opened(addresses["flagship"])
    page.locator("#t012 .permalink").click()
    page.locator("#t012 .copy").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "turn 12, in “Discussion between N.S. Khrushchev and Mao Zedong,” October 2, 1959" in copied
    assert copied.startswith("Mao Zedong, turn 12")
    assert copied.endswith("flagship.html#t012")
    page.locator("#t013 .permalink").click()
    assert page.locator(".turn > header .copy").count() == 1
    page.locator(".citation .copy").click()
    whole = page.evaluate("navigator.clipboard.readText()")
    assert page.locator(".citation p.cite").inner_text() in whole


def test_what_is_said_of_speakers_is_counted(opened: Opener, addresses: dict[str, str]) -> None:
    page = opened(addresses["flagship"])
    rows = page.locator(".strips tbody tr")
    cells = [rows.nth(at).locator("td").all_inner_texts()[1:3] for at in range(rows.count())]
    assert len(cells) == 11
    assert sum(int(turns) for turns, _ in cells) == 162
    assert f"{sum(int(words) for _, words in cells)} words" in page.locator(".archival").inner_text()
    page.get_by_label("Turn 41", exact=True).first.click()
    assert page.evaluate("location.hash") == "#t041"


def test_the_map_leads_to_the_places(opened: Opener, addresses: dict[str, str]) -> None:
    page = opened(addresses["flagship"])
    dots = page.locator(".map [data-entry]")
    assert dots.count() == 48
    page.locator(".map [data-entry='moscow']").click()
    assert page.evaluate("location.hash") == "#moscow"
    labels = page.evaluate(
        """[...document.querySelectorAll('.map svg > g[aria-hidden] > text')].map(text => text.getBoundingClientRect())
        .map(box => [box.left, box.top, box.right, box.bottom])"""
    )
    assert len(labels) > 15
    for at, one in enumerate(labels):
        for other in labels[:at]:
            apart = one[2] < other[0] or other[2] < one[0] or one[3] - 4 < other[1] or other[3] - 4 < one[1]
            assert apart, "two names on the map overlap"


def test_a_name_leads_to_its_entry_and_the_entry_back(opened: Opener, addresses: dict[str, str]) -> None:
    page = opened(addresses["flagship"])
    name = page.locator("#t002 .speech a").first
    target = name.get_attribute("href")
    assert target
    name.click()
    entry = page.locator(target)
    assert entry.is_visible()
    entry.locator("summary").click()
    entry.locator("ol a[href='#t002']").first.click()
    assert page.evaluate("location.hash") == "#t002"
    assert page.evaluate("document.querySelector('#t002').getBoundingClientRect().top") < 200


def test_the_words_around_a_mention_are_those_of_the_text(opened: Opener, addresses: dict[str, str], name: str) -> None:
    page = opened(addresses[name])
    shown = page.evaluate(
        """[...document.querySelectorAll('.entries ol > li')].flatMap(item => {
          const place = document.getElementById(item.querySelector('a').hash.slice(1)).cloneNode(true);
          const read = (aside) => {
            place.querySelectorAll(aside).forEach(each => each.remove());
            return place.textContent.replace(/\\s+/g, '');
          };
          const texts = [read('header, .ours, .noteref, .sidenotes, .pb, .fw, del, .supplied > i'), read('.note')];
          item.querySelector('a').remove();
          return item.innerHTML.split('<br>').map(html => {
            item.innerHTML = html;
            return [item.textContent.replace(/\\s+/g, '').replace(/^…|…$/g, ''), texts];
          });
        })"""
    )
    assert len(shown) >= (480 if name == "flagship" else 8)
    assert [words for words, texts in shown if not any(words in text for text in texts)] == []


def test_the_keyboard_reaches_the_text_and_shows_where_it_is(opened: Opener, addresses: dict[str, str]) -> None:
    page = opened(addresses["flagship"])
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    box = skip.bounding_box()
    assert box
    assert box["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#page:text"
    for _ in range(3):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            "(style => [style.outlineStyle, style.outlineWidth])(getComputedStyle(document.activeElement))"
        )
        assert outline == ["solid", "2px"]
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(opened: Opener, addresses: dict[str, str], axe: str, name: str, view: str) -> None:
    page = opened(addresses[name], **VIEWS[view])
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    page.evaluate(axe)
    found = page.evaluate(
        "tags => axe.run({ resultTypes: ['violations'], runOnly: tags, rules: { 'target-size': { enabled: true } } })",
        TAGS,
    )
    faults = [
        f"{fault['id']}: {fault['help']}: {node['html']}" for fault in found["violations"] for node in fault["nodes"]
    ]
    assert faults == []
    assert found["passes"]
