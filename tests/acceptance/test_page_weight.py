"""What the page of the flagship weighs, with the editors' notes and with links to every other rendition."""

from pathlib import Path

from memcon.own_renditions import for_one
from memcon.renditions import RENDITIONS
from memcon.stages.render import render

FLAGSHIP = Path(__file__).resolve().parents[2] / "tei/editions/1959-10-02-khrushchev-mao.xml"
HEAVIEST = 300_000  # bytes; docs/renditions.md promises it


def test_the_page_is_as_light_as_is_promised() -> None:
    everything = for_one(RENDITIONS, RENDITIONS, FLAGSHIP.stem)
    page = render(FLAGSHIP.read_bytes(), "html", FLAGSHIP.name, renditions=everything)
    assert len(page) <= HEAVIEST
    assert page.count(b'role="note"') > 60
    for rendition in RENDITIONS.values():
        assert rendition.suffix == ".html" or f'href="{FLAGSHIP.stem}{rendition.suffix}"'.encode() in page
