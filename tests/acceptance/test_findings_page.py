"""What docs/findings.md says is so: its commands run, its statuses and files are there."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from memcon.catalogue import FAMILIES
from memcon.errors import ExitCode

REPOSITORY = Path(__file__).resolve().parents[2]
PAGE = (REPOSITORY / "docs" / "findings.md").read_text(encoding="utf-8")


def test_the_commands_run(memcon, project, tmp_path):
    assert memcon("build").status == 0
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "memcon").write_text(f'#!/bin/sh\nexec {sys.executable} -m memcon "$@"\n')
    (tools / "memcon").chmod(0o755)
    clean = os.environ | {"PATH": f"{tools}:{os.environ['PATH']}", "PYTHONPATH": str(REPOSITORY / "pipeline")}
    blocks = re.findall(r"^```console\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    script = "\n".join(["set -eu", *(line.removeprefix("$ ") for block in blocks for line in block.splitlines())])
    done = subprocess.run(["bash", "-c", script], cwd=project, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads((project / "build.json").read_text())["documents"][0]["status"] == "built"
    assert json.loads((project / "memcon.sarif").read_text())["version"] == "2.1.0"


def test_the_finding_that_is_shown_is_as_it_is_printed(memcon, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("talk.txt").write_text(
        "Anna Example: Good day.\n\nPaul Muster: Good day. How are you?\n\nAnna Example: Well.\n"
    )
    memcon("convert", "talk.txt", "-o", "talk.xml")
    edition = Path("talk.xml").read_text()
    Path("talk.xml").write_text(edition.replace('who="#paul-muster"', 'who="#nobody"'))
    shown = re.search(r"^```\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)[1]
    printed = memcon("validate", "talk.xml", "-q").out
    lines = re.compile(r":\d+:(\d+): ")  # in which line it stands is no matter here
    assert lines.sub(r":\1: ", printed) == lines.sub(r":\1: ", shown)


def test_the_statuses_are_the_program_s():
    assert [int(number) for number in re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE)] == sorted(ExitCode)


def test_all_families_are_named():
    assert set(re.findall(r"`([A-Z])` [a-z]", PAGE)) == set(FAMILIES)


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#]+)\)", PAGE))))
def test_the_links_lead_somewhere(link):
    assert (REPOSITORY / "docs" / link).exists()
