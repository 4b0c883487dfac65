"""What docs/deposit.md shows is so: its commands run and say what it says, and its list of files is that of a bag."""

import re
from pathlib import Path

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "deposit.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
VARIES = re.compile(r"\d+ files|\d+\.\d MB")


def test_its_commands_say_what_it_says(project, memcon):
    assert memcon("build", "-q").status == 0
    for command, *shown in (block.splitlines() for language, block in BLOCKS if language == "console"):
        ran = memcon(*command.removeprefix("$ memcon ").split())
        assert ran.status == 0, ran.err
        assert [line for line in shown if VARIES.sub("#", line) not in VARIES.sub("#", ran.err)] == []


def test_its_files_are_those_of_a_bag(project, memcon):
    (project / "licences").mkdir()
    (project / "licences" / "CC0.txt").write_text("CC0")
    settings = project / "memcon.toml"
    settings.write_text(settings.read_text().replace('date = "" ', 'date = "2024-05-06" '))
    assert memcon("build", "-q").status == 0
    assert memcon("deposit", "-q").status == 0
    bag = project / "deposit" / "example"
    (listed,) = [block for _, block in BLOCKS if block.startswith("example/\n")]
    outer = {word for line in listed.split("data/")[0].splitlines() for word in re.findall(r"\b[\w-]+\.txt", line)}
    assert {path.name for path in bag.iterdir() if path.is_file() and not path.name.startswith("tag")} - outer == {
        "manifest-sha512.txt"
    }
    inner = {line.split()[0] for line in listed.split("data/\n")[1].splitlines()}
    assert all((bag / "data" / name).exists() for name in inner)
    assert {path.name for path in (bag / "data").iterdir()} == {name.split("/")[0] for name in inner}


def test_its_messages_are_messages(project, memcon):
    assert memcon("build", "-q").status == 0
    made = memcon("deposit").err
    (project / "deposit/example/data/dist/example/example.txt").write_text("other")
    said = made + memcon("deposit", "--check", "deposit/example").out
    shown = [line for language, block in BLOCKS if not language for line in block.splitlines()]
    messages = [line for line in shown if ": warning " in line or ": error " in line]
    assert len(messages) == 2
    assert all(line in said for line in messages)
