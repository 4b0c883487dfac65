"""What is shipped is what is tested: a wheel installed elsewhere, used in an empty folder, without the repository."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
TALK = "Anna Example: Good day to you.\n\nPaul Muster: Good day. How are you?\n\nAnna Example: Well.\n"


def run(*command: object, folder: Path) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "MEMCON"))}
    return subprocess.run(
        [str(part) for part in command], cwd=folder, env=clean, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """Return the ``memcon`` of a virtual environment that holds the wheel and, from here, what it depends on."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    built = run(*pip, "wheel", "-q", "--no-deps", "-w", folder, REPOSITORY, folder=folder)
    if built.returncode and "No matching distribution" in built.stderr:
        pytest.skip("the build backend cannot be had here")
    assert built.returncode == 0, built.stderr
    venv.create(folder / "venv", with_pip=False)
    python = folder / "venv" / "bin" / "python"
    site = next((folder / "venv" / "lib").glob("python*/site-packages"))
    (wheel,) = folder.glob("*.whl")
    assert run(*pip, "--python", python, "install", "-q", "--no-deps", wheel, folder=folder).returncode == 0
    # The dependencies of the environment the tests run in, without its editable memcon.
    here = Path(next(path for path in sys.path if path.endswith("site-packages")))
    for entry in here.iterdir():
        if "memcon" not in entry.name and not (site / entry.name).exists() and entry.suffix != ".pth":
            (site / entry.name).symlink_to(entry)
    return folder / "venv" / "bin" / "memcon"


def test_an_installed_wheel_converts_and_renders_in_an_empty_folder(installed, tmp_path):
    (tmp_path / "talk.txt").write_text(TALK)
    assert run(installed, "--version", folder=tmp_path).stdout.startswith("memcon ")
    for arguments in (
        ("convert", "talk.txt", "-o", "talk.xml"),
        ("validate", "talk.xml", "--source", "talk.txt"),
        ("render", "talk.xml", "--to", "html,text", "-o", "out"),
    ):
        done = run(installed, *arguments, folder=tmp_path)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "talk.html").stat().st_size > 5000


def test_an_installed_wheel_explains_rules_which_are_in_its_odd(installed, tmp_path):
    done = run(installed, "explain", "E-110", "T-010", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "E-110  Rule: The header names a licence" in done.stdout
    assert "\nT-010  " in done.stdout


def test_an_installed_wheel_makes_a_project_that_builds(installed, tmp_path):
    assert run(installed, "init", "mine", folder=tmp_path).returncode == 0
    done = run(installed, "build", folder=tmp_path / "mine")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "mine" / "dist" / "example" / "example.html").is_file()


def test_the_installed_package_is_not_the_checkout(installed, tmp_path):
    python = installed.parent / "python"
    where = run(python, "-c", "import memcon, memcon.resources as r; print(memcon.__file__, r.root())", folder=tmp_path)
    assert str(REPOSITORY) not in where.stdout
    assert "_resources" in where.stdout
