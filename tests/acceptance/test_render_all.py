"""All renditions by one command: what is written, what was so already, what cannot be made, what is chosen."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from memcon import renditions
from memcon.processes import processors
from memcon.renditions import RENDITIONS, USUAL

TALK = "Anna Example (laughing): Well, in Geneva.\n\nBob Sample: No, Anna Example.\n\nAnna Example: Well.\n"


@pytest.fixture
def edition(memcon, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "talk.txt").write_text(TALK)
    assert memcon("convert", "talk.txt", "-o", "talk.xml").status == 0
    return tmp_path / "talk.xml"


def without(monkeypatch, *libraries):
    found = renditions.find_spec
    monkeypatch.setattr(renditions, "find_spec", lambda name: None if name in libraries else found(name))


def test_all_means_every_rendition_that_can_be_made(memcon, edition):
    ran = memcon("render", edition, "--to", "all", "-o", "out")
    assert ran.status == 0, ran.err
    possible = {name for name, rendition in RENDITIONS.items() if not rendition.missing()}
    assert {path.name for path in (edition.parent / "out").iterdir()} == {
        f"talk{RENDITIONS[name].suffix}" for name in possible
    }
    assert ran.out == ""


def test_what_cannot_be_made_is_left_out_of_all_and_told_once(memcon, edition, monkeypatch):
    without(monkeypatch, "pyarrow")
    ran = memcon("render", edition, "--to", "all", "-o", "out")
    assert ran.status == 0
    assert not list((edition.parent / "out").glob("*.parquet"))
    assert (edition.parent / "out/talk.turns.csv").is_file()
    (line,) = [line for line in ran.err.splitlines() if line.startswith("Left out")]
    assert "turns-parquet, mentions-parquet" in line
    assert "pip install 'memcon[data" in line
    assert memcon("render", edition, "--to", "all", "-o", "out", "-q").err == ""


def test_what_cannot_be_made_is_an_error_if_it_is_asked_for(memcon, edition, monkeypatch):
    without(monkeypatch, "pyarrow")
    ran = memcon("render", edition, "--to", "html,turns-parquet", "-o", "out")
    assert ran.status == 5
    assert "P-036" in ran.err
    assert "pip install 'memcon[data]'" in ran.err
    assert not (edition.parent / "out").exists(), "all or nothing"


def test_a_rendition_that_did_not_change_is_not_written(memcon, edition):
    assert memcon("render", edition, "--to", "text,turns-csv", "-o", "out").status == 0
    text, turns = edition.parent / "out/talk.txt", edition.parent / "out/talk.turns.csv"
    for path in (text, turns):
        os.utime(path, (1, 1))
    turns.write_text("changed")
    ran = memcon("render", edition, "--to", "text,turns-csv", "-o", "out")
    assert text.stat().st_mtime == 1
    assert turns.read_text() != "changed"
    assert ran.err == f"Written: {Path('out') / 'talk.turns.csv'}; 1 file unchanged.\n"


def test_a_build_writes_only_what_changed(memcon, project):
    assert memcon("build").status == 0
    files = sorted(path for path in (project / "dist").rglob("*") if path.is_file())
    assert {path.name for path in files} == {f"example{RENDITIONS[name].suffix}" for name in USUAL}
    for path in files:
        os.utime(path, (1, 1))
    files[0].unlink()
    ran = memcon("build")
    assert [path.stat().st_mtime == 1 for path in files] == [False, *([True] * (len(files) - 1))]
    others = len(files) - 1 + len(("the edition", "its base"))
    assert f"1 file written, {others} unchanged" in ran.err


def test_a_rendition_on_standard_output_is_nothing_but_itself(memcon, edition):
    ran = memcon("render", edition, "--to", "turns-json")
    assert json.loads(ran.out)["document"]["id"]
    assert ran.err == ""


def test_rows_end_with_crlf_on_standard_output_too(memcon, edition):
    assert memcon("render", edition, "--to", "turns-csv").out.count("\r\n") == 4


# What is chosen of them


def test_width_and_speakers_on_the_command_line(memcon, edition):
    ran = memcon("render", edition, "--to", "script", "--width", "40", "--speakers", "register")
    assert max(len(line) for line in ran.out.split("\n\nAnna Example", 1)[1].splitlines()) <= 40
    assert memcon("render", edition, "--width", "-1").status == 2
    assert memcon("render", edition, "--speakers", "nobody").status == 2


def test_a_table_has_the_sources_labels_whatever_texts_have(memcon, edition):
    ran = memcon("render", edition, "--to", "turns-csv", "--speakers", "register")
    assert ran.out == memcon("render", edition, "--to", "turns-csv").out


def test_width_and_speakers_of_a_project(memcon, project):
    settings = project / "memcon.toml"
    settings.write_text(
        '[project]\nformats = ["text", "annotations"]\n[renditions]\nwidth = 50\nspeakers = "register"\n'
    )
    assert memcon("build").status == 0
    text = (project / "dist/example/example.txt").read_text()
    assert max(map(len, text.splitlines())) <= 60
    items = json.loads((project / "dist/example/example.annotations.jsonld").read_text())["first"]["items"]
    position, quote = items[0]["target"]["selector"]
    assert text[position["start"] : position["end"]] == quote["exact"]


@pytest.mark.parametrize(
    ("setting", "complaint"),
    [
        ('width = "wide"', "“width” in [renditions] should be a whole number"),
        ("width = -3", "“width” in [renditions] should be 0 or more"),
        ("width = true", "“width” in [renditions] should be a whole number"),
        ('speakers = "nobody"', "“speakers” in [renditions] should be label or register"),
        ('speaker = "label"', "Did you mean “speakers”?"),
    ],
)
def test_wrong_settings_are_told_with_their_line(memcon, project, setting, complaint):
    (project / "memcon.toml").write_text(f"[renditions]\n{setting}\n")
    ran = memcon("build")
    assert ran.status == 5
    assert complaint in ran.err
    assert "memcon.toml:2" in ran.err


def alone(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own, so that it may share its work with others."""
    return subprocess.run([sys.executable, "-m", "memcon", *arguments], capture_output=True, text=True, check=False)


def test_the_renditions_are_the_same_in_how_many_processes_they_are_made(memcon, edition):
    assert memcon("render", edition, "--to", "all", "-o", "one").status == 0
    assert alone("render", str(edition), "--to", "all", "-o", "several").returncode == 0
    one, several = ({path.name: path.read_bytes() for path in Path(folder).iterdir()} for folder in ("one", "several"))
    assert len(one) > 10
    assert one == several


def test_an_error_is_told_once_in_how_many_processes_it_is_found(memcon, edition):
    edition.write_text(edition.read_text().replace("Well.</p>", "Well.<timeline/></p>"))
    one = memcon("render", edition, "--to", "html,text,turns-csv", "-o", "out")
    several = alone("render", str(edition), "--to", "html,text,turns-csv", "-o", "out")
    assert one.status == several.returncode == 3
    assert "E-003" in one.err
    assert several.stderr == one.err
    assert not Path("out").exists()


@pytest.mark.skipif(sys.platform != "linux" or processors() < 2, reason="there are no others, or they cannot be seen")
def test_who_interrupts_it_interrupts_all_processes(edition):
    talk = edition.read_text()
    start, end = talk.index("<sp "), talk.rindex("</sp>") + len("</sp>")
    edition.write_text(talk[:start] + re.sub(r' xml:id="t[^"]*"', "", talk[start:end]) * 2000 + talk[end:])
    command = [sys.executable, "-m", "memcon", "render", str(edition), "--to", "all", "-o", "out"]
    program = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    children = Path(f"/proc/{program.pid}/task/{program.pid}/children")
    while program.poll() is None and not (children.exists() and children.read_text().strip()):
        time.sleep(0.01)
    time.sleep(0.1)
    os.killpg(program.pid, signal.SIGINT)  # as a terminal does
    _, said = program.communicate(timeout=60)
    assert program.returncode == 130
    assert said.strip() == "Interrupted; nothing half-written."
    assert not Path("out").exists()
    with pytest.raises(ProcessLookupError):
        os.killpg(program.pid, 0)
