"""Resources: schema and stylesheets in a wheel and in a checkout."""

import pytest

from memcon import resources
from memcon.errors import ExitCode, MissingError


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Pretend that the package lies in an empty folder ``pipeline/memcon``."""
    folder = tmp_path / "pipeline" / "memcon"
    folder.mkdir(parents=True)
    monkeypatch.setattr(resources, "_HERE", folder / "resources.py")
    resources.root.cache_clear()
    yield folder
    resources.root.cache_clear()


def make(folder, *names):
    for name in names:
        (folder / name).mkdir(parents=True)


@pytest.mark.usefixtures("package")
def test_a_checkout_has_them_beside_the_pipeline(tmp_path):
    make(tmp_path, "schema", "xslt")
    assert resources.schema("memcon.rng") == tmp_path / "schema" / "memcon.rng"
    assert resources.stylesheet("html.xsl") == tmp_path / "xslt" / "html.xsl"


def test_a_wheel_has_them_inside_and_they_come_first(package, tmp_path):
    make(tmp_path, "schema", "xslt")
    make(package / "_resources", "schema", "xslt")
    assert resources.root() == package / "_resources"


@pytest.mark.parametrize("names", [(), ("schema",), ("xslt",)])
def test_without_both_it_is_an_error_that_says_what_to_do(package, tmp_path, names):
    make(tmp_path, *names)
    with pytest.raises(MissingError) as caught:
        resources.root()
    assert (caught.value.code, caught.value.path, caught.value.exit_code) == (
        "P-001",
        package,
        ExitCode.MISSING,
    )
    assert "Install" in caught.value.hint
