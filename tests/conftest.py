"""Settings and tools of all tests: a property is judged by what it finds, not by how long a machine takes."""

import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from lxml import etree

from memcon.cli import run

settings.register_profile("memcon", deadline=None)
settings.load_profile("memcon")

REPOSITORY = Path(__file__).resolve().parents[1]
TEI_ALL = Path(os.environ.get("MEMCON_TEI_ALL", REPOSITORY / "build" / "tei_all.rng"))


@pytest.fixture(scope="session")
def tei_all_path() -> Path:
    """Return the path of TEI's own schema; without it the test is skipped."""
    if not TEI_ALL.is_file():
        pytest.skip("tei_all.rng is not here: python tests/fetch_tei_all.py gets it")
    return TEI_ALL


@pytest.fixture(scope="session")
def tei_all_if_here() -> etree.RelaxNG | None:
    """Return TEI's own schema, which takes some seconds to compile; None if it is not here."""
    return etree.RelaxNG(etree.parse(TEI_ALL)) if TEI_ALL.is_file() else None


@pytest.fixture(scope="session")
def tei_all(tei_all_path, tei_all_if_here) -> etree.RelaxNG:
    """Return TEI's own schema; without it the test is skipped."""
    return tei_all_if_here


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    status: int
    out: str
    err: str


@pytest.fixture
def memcon(capsysbinary, monkeypatch) -> Callable[..., Ran]:
    """Return the command line as a function: arguments, and bytes for standard input, to what it did."""

    def call(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        status = run([str(argument) for argument in arguments])
        out, err = capsysbinary.readouterr()
        return Ran(status, out.decode("utf-8"), err.decode("utf-8"))

    return call


@pytest.fixture
def project(memcon, tmp_path, monkeypatch) -> Path:
    """Return the folder of a new project, as ``memcon init`` makes it; it is the current folder."""
    folder = tmp_path / "project"
    assert memcon("init", folder).status == 0
    monkeypatch.chdir(folder)
    return folder
