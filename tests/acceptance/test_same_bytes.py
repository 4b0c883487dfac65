"""Same input, same bytes: in any process, whatever its hash seed, time zone, language and folder are."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from memcon.renditions import RENDITIONS

PACKAGES = Path(__file__).parents[2] / "pipeline"
TALK = """#### **Citation:**

"Talk between Anna Example and Paul Muster", May 4, 1962, Archive of Examples, f. 1. Translated by Tom Sample.

#### **Original Language:**

Russian

#### **Contents:**

Present: Anna Example, Minister of Trade; Paul Muster.

Anna Example: We read in the newspaper "Evening Star"¹ of “the ‘great’ rain” [i.e., May] in Peru and Chile, on 3 May
1960. The the gov-
ernment slept [спал] [tomorrow?]. We know your “friendly” plan.

Paul Muster (smiling): Yes [sic], «no» and «never» in Vienna, Lima, Geneva, Moscow and Beijing. The IÇI and ıI.

¹ Of Lima.

- 2 -

Anna Example: So it is.[1]

Notes

[1] It was.
"""
PROCESSES = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LANG": "C", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4711", "TZ": "Asia/Kathmandu", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"},
)


def run(folder: Path, environment: dict[str, str], *arguments: object) -> None:
    """Run memcon in a process of its own, which has nothing of ours but what it needs to start."""
    inherited = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
    command = [sys.executable, "-m", "memcon", *map(str, arguments)]
    variables = {**inherited, **environment, "PYTHONPATH": str(PACKAGES)}
    subprocess.run(command, cwd=folder, env=variables, check=True, capture_output=True)


def made(root: Path, environment: dict[str, str], name: str) -> dict[str, bytes]:
    """Return the edition and the renditions that a process makes in a folder of this name."""
    folder = root / name
    folder.mkdir(parents=True)
    (folder / "talk.md").write_text(TALK, encoding="utf-8")
    run(folder, environment, "convert", "talk.md", "-o", "talk.xml")
    run(folder, environment, "render", "talk.xml", "--to", ",".join(wanted()), "-o", "made")
    files = [folder / "talk.xml", *sorted((folder / "made").rglob("*"))]
    return {str(file.relative_to(folder)): file.read_bytes() for file in files if file.is_file()}


def wanted() -> list[str]:
    """Return the renditions that need nothing but what memcon always has."""
    return [name for name, rendition in RENDITIONS.items() if not rendition.finish]


@pytest.fixture(scope="module")
def products(tmp_path_factory) -> list[dict[str, bytes]]:
    root = tmp_path_factory.mktemp("same")
    return [made(root, environment, name) for environment, name in zip(PROCESSES, ("a", "b/Ünder ł"), strict=True)]


def test_two_processes_make_the_same_edition(products):
    one, other = products
    assert one["talk.xml"] == other["talk.xml"]
    assert all(tag in one["talk.xml"] for tag in (b"<q", b"<soCalled", b"<choice", b"<foreign", b"<note", b"<anchor"))


def test_two_processes_make_the_same_renditions(products):
    one, other = products
    assert list(one) == list(other)
    assert len(one) > len(wanted())
    assert [name for name in one if one[name] != other[name]] == []
