"""What every finding means: the code in, its explanation out.

The rules of Schematron are explained where they stand, in ``schema/memcon.odd``; all other findings in
``data/findings.toml``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType

from memcon.findings import Severity
from memcon.resources import schema
from memcon.tables import table
from memcon.xmltools import Element, descendants, find, find_all, parse, text_of

FAMILIES: Mapping[str, str] = MappingProxyType(
    {
        "S": "Source",
        "T": "Text",
        "E": "Encoding",
        "R": "Registers",
        "X": "References",
        "P": "Project",
    }
)
_AS_DIGITS = str.maketrans("OIL", "011")  # what is read for a digit
_ASSERT = "{http://purl.oclc.org/dsdl/schematron}assert"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a code means.

    Attributes:
        code: stable code, such as ``T-003``.
        severity: error, warning or info.
        title: what is the matter, in a line; of a rule, what should be so.
        text: what it means and why it matters.
        hint: what to do about it.
        example: what it looks like; empty if that is plain.
        is_rule: it is a rule of Schematron.
    """

    code: str
    severity: Severity
    title: str
    text: str
    hint: str
    example: str = ""
    is_rule: bool = False

    @property
    def family(self) -> str:
        """Return the name of its family, such as *Source*."""
        return FAMILIES[self.code[0]]

    @property
    def headline(self) -> str:
        """Return the title, marked if it says what should be so and not what is the matter."""
        return f"Rule: {self.title}" if self.is_rule else self.title

    def as_dict(self) -> dict[str, str | bool]:
        """Return the entry as plain values, for JSON."""
        return {**asdict(self), "severity": self.severity.value, "family": self.family}


@cache
def catalogue() -> Mapping[str, Entry]:
    """Return the entries of all codes, family by family.

    Raises:
        MissingError: if the schema is not installed.
    """
    order = list(FAMILIES)
    found = sorted((*_own(), *_rules(parse(schema("memcon.odd")))), key=lambda e: (order.index(e.code[0]), e.code))
    return MappingProxyType({entry.code: entry for entry in found})


def normal(code: str) -> str:
    """Return a code as it is written in findings: *e110* and *E-110* are one."""
    match = re.fullmatch(r"([a-z])[-_ ]?(\d{3})", code.strip(), re.IGNORECASE | re.ASCII)
    return f"{match[1].upper()}-{match[2]}" if match else code.strip().upper()


def near(code: str) -> list[str]:
    """Return codes that may have been meant, those first that begin in the same way."""
    wanted = normal(code[:1] + code[1:].upper().translate(_AS_DIGITS))
    if wanted in catalogue():
        return [wanted]
    similar = get_close_matches(wanted, catalogue(), n=len(catalogue()), cutoff=0.7)
    return sorted(similar, key=lambda each: (each[:4] != wanted[:4], each))[:3]


def _own() -> Iterator[Entry]:
    """Yield the entries of what memcon's own code finds."""
    for code, values in table("findings").items():
        yield Entry(
            code,
            Severity(values["severity"]),
            values["title"],
            values["text"],
            values["hint"],
            values.get("example", ""),
        )


def _rules(odd: Element) -> Iterator[Entry]:
    """Yield the entries of the rules that an ODD documents; what only declares names asserts nothing."""
    for spec in descendants(odd, "constraintSpec"):
        rule = next(spec.iter(_ASSERT), None)
        if rule is not None:
            yield Entry(
                spec.get("ident", ""),
                Severity(rule.get("role", "error")),
                _text(find(spec, "tei:gloss")),
                " ".join(_text(each) for each in find_all(spec, "tei:desc") if each.get("type") != "hint"),
                _text(find(spec, "tei:desc[@type='hint']")),
                is_rule=True,
            )


def _text(node: Element | None) -> str:
    return "" if node is None else text_of(node)
