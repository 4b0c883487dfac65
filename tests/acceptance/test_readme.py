"""What the README shows is so: its commands run, its links lead somewhere, its make targets are there."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click import Context

from memcon.cli import cli

REPOSITORY = Path(__file__).resolve().parents[2]
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Return the folder in which the README's commands have run, one block after the other."""
    folder = tmp_path_factory.mktemp("readme")
    tools = folder / "bin"
    tools.mkdir()
    (tools / "memcon").write_text(f'#!/bin/sh\nexec {sys.executable} -m memcon "$@"\n')
    (tools / "memcon").chmod(0o755)
    clean = os.environ | {"PATH": f"{tools}:{os.environ['PATH']}"}
    lines = [line.removeprefix("$ ") for block in blocks("console") for line in block.splitlines()]
    script = "\n".join(["set -eu -o pipefail", *lines])
    done = subprocess.run(["bash", "-c", script], cwd=folder, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def test_the_commands_run_and_make_what_they_say(folder):
    project = folder / "my-edition"
    assert (project / "dist" / "example" / "example.html").is_file()
    assert (project / "example.xml").read_bytes() == (project / "tei" / "editions" / "example.xml").read_bytes()
    assert {path.name for path in (project / "out").iterdir()} == {
        "example.html",
        "example.pdf",
        "example.epub",
    }


def test_every_command_is_shown():
    assert {name for name in cli.list_commands(Context(cli)) if f"$ memcon {name}" not in README} == set()


def test_the_settings_are_settings(folder, memcon, monkeypatch):
    (settings,) = blocks("toml")
    project = folder / "my-edition"
    monkeypatch.chdir(project)
    (project / "memcon.toml").write_text(settings, encoding="utf-8")
    ran = memcon("build")
    assert ran.status == 0, ran.err


def test_the_python_runs(folder, monkeypatch):
    (code,) = blocks("python")
    monkeypatch.chdir(folder / "my-edition")
    known: dict[str, object] = {"print": lambda *_: None}
    exec(code, known)
    assert [finding.code for finding in known["findings"]] == ["E-110"], "no licence is settled yet"
    assert known["page"].decode().lower().startswith("<!doctype html>")


def test_the_make_targets_are_there():
    targets = set(re.findall(r"^([a-z]+):", (REPOSITORY / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", README, re.MULTILINE))
    assert {"test", "lint", "bench", "schema"} <= named
    assert named <= targets


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#]+)\)", README))))
def test_the_links_lead_somewhere(link):
    assert (REPOSITORY / link).exists()
