"""``memcon explain`` and ``memcon rules``: an archivist asks what a finding means."""

import json

from memcon.catalogue import catalogue


def test_a_rule_is_explained(memcon):
    ran = memcon("explain", "X-010")
    assert ran.status == 0
    assert ran.out.startswith("X-010  Rule: An xml:id is there once\nReferences, error\n\n")
    assert "What to do: Give one of the two another xml:id" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 88


def test_what_memcon_itself_finds_is_explained_with_an_example(memcon):
    ran = memcon("explain", "e001")
    assert "\nExample: <p>Trade & tariffs</p>" in ran.out


def test_several_codes_are_explained_in_their_order_each_once(memcon):
    ran = memcon("explain", "x-010", "S-001", "X-010", "--format", "json")
    assert [rule["code"] for rule in json.loads(ran.out)["rules"]] == ["X-010", "S-001"]


def test_of_an_unknown_code_near_ones_are_suggested(memcon):
    ran = memcon("explain", "X-01O")
    assert ran.status == 2
    assert "no finding with the code “X-01O”. Did you mean X-010?" in ran.err
    assert ran.out == ""


def test_of_nonsense_the_list_is_named(memcon):
    assert "“memcon rules” lists all." in memcon("explain", "why").err


def test_all_rules_are_listed_by_family(memcon):
    lines = memcon("rules").out.splitlines()
    assert [line for line in lines if line and not line.startswith(" ")] == [
        "Source",
        "Text",
        "Encoding",
        "Registers",
        "References",
        "Project",
    ]
    assert [line.split()[0] for line in lines if line.startswith(" ")] == list(catalogue())
    assert "  S-005  warning  The encoding was guessed" in lines
    assert "  X-010  error    Rule: An xml:id is there once" in lines, "what should be so, not what is the matter"


def test_all_rules_are_listed_as_json(memcon):
    listed = json.loads(memcon("rules", "--format", "json").out)["rules"]
    assert [rule["code"] for rule in listed] == list(catalogue())
    assert {"code", "severity", "title", "text", "hint", "example", "family", "is_rule"} == set(listed[0])
