"""The name of a folder in, the files of a new edition project out: settings, registers, an example, the schema."""

from pathlib import Path

from memcon.errors import OutputError
from memcon.resources import schema

_TEMPLATE = Path(__file__).resolve().parent / "template"
_SCHEMA = ("memcon.rnc", "memcon.rng", "memcon.sch")


def scaffold(folder: Path) -> dict[Path, bytes]:
    """Return path → bytes of the files of a new project. Nothing is written.

    Args:
        folder: the project's folder; it need not exist.

    Raises:
        OutputError: if one of the files is there already.
    """
    templates = {path.relative_to(_TEMPLATE): path for path in sorted(_TEMPLATE.rglob("*")) if path.is_file()}
    copies = {Path("schema", name): schema(name) for name in _SCHEMA}
    made = {folder / relative: path.read_bytes() for relative, path in {**templates, **copies}.items()}
    for path in made:
        if path.exists():
            raise OutputError(
                "There is a file of this name already; nothing was made.",
                code="P-012",
                hint="Name a new folder, or an empty one.",
                path=path,
            )
    return made
