"""Renditions of small editions, compared with what they were when somebody last read them.

After a change that is meant, ``RENEW_GOLDEN=1 pytest tests/acceptance/test_golden_renditions.py`` writes them anew;
the difference belongs into the same commit.
"""

import os
import re
from difflib import unified_diff
from pathlib import Path

import pytest

from memcon.renditions import RENDITIONS
from memcon.stages.render import render

GOLDEN = Path(__file__).resolve().parents[1] / "golden/renditions"
EDITIONS = sorted(GOLDEN.glob("*.xml"))
TEXTS = [name for name, rendition in RENDITIONS.items() if rendition.finish in ("", "json")]


def laid_out(page: str) -> str:
    """Begin a line before each block, and leave the style sheet out, so that a difference can be read."""
    styled = re.sub(r"<style>.*?</style>", "<style></style>", page, flags=re.DOTALL)
    blocks = "a class|article|aside|body|div|d[dt]|footer|h[1-6]|head|header|li|main|meta|nav|p|section|t[dhr]|title"
    return re.sub(rf"[ \t]*\n?(<(?:{blocks})\b)", r"\n\1", styled)


@pytest.mark.parametrize("rendition", TEXTS)
@pytest.mark.parametrize("edition", EDITIONS, ids=lambda path: path.stem)
def test_a_rendition_is_what_it_was(edition: Path, rendition: str) -> None:
    expected = edition.with_suffix(RENDITIONS[rendition].suffix)
    made = render(edition.read_bytes(), rendition, edition.name).decode("utf-8")
    if rendition == "html":
        made = laid_out(made)
    if os.environ.get("RENEW_GOLDEN"):
        expected.write_text(made, encoding="utf-8", newline="")
    kept = expected.read_text(encoding="utf-8") if expected.is_file() else ""
    difference = unified_diff(kept.splitlines(), made.splitlines(), expected.name, "made now", lineterm="")
    assert "\n".join(difference) == ""


@pytest.mark.parametrize("rendition", RENDITIONS)
def test_rendering_again_gives_the_same(rendition: str) -> None:
    document = EDITIONS[0].read_bytes()
    assert len({render(document, rendition) for _ in range(3)}) == 1
