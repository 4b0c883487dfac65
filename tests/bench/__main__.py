"""Speed and memory, measured and not judged: ``make bench``, or ``python tests/bench whole renditions growth``.

Wall-clock seconds are medians of several runs after a warm-up. What memory a conversion takes is the peak of its
process (``VmHWM``; Linux) less the peak of one that converts next to nothing.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SOURCE = REPOSITORY / "tei" / "sources" / "1959-10-02-khrushchev-mao.md"
MEGABYTES = (1, 5, 20)
# Runs in a process of its own: converts a file and tells seconds, those of the proof, and peak memory in bytes.
_CHILD = """
import json, sys, time
from pathlib import Path
from memcon import conversion
from memcon.project import load_project
project, source = load_project(Path(sys.argv[1])), Path(sys.argv[2])
proof = []
def timed(stage):
    def run(work):
        start = time.perf_counter()
        made = stage(work)
        proof.append(time.perf_counter() - start)
        return made
    return run
conversion.STAGES = tuple((name, timed(stage) if name == "prove" else stage) for name, stage in conversion.STAGES)
data = source.read_bytes()
start = time.perf_counter()
made = conversion.convert_work(conversion.prepare(project, source.name, data))
seconds = time.perf_counter() - start
status = Path("/proc/self/status").read_text()
peak = int(status.split("VmHWM:")[1].split()[0]) * 1024
print(json.dumps([seconds, sum(proof), peak, made.turns, len(made.tei)]))
"""


def median_ms(work: Callable[[], object], runs: int = 20) -> float:
    """Return the median time of a piece of work, in milliseconds, after two runs that do not count."""
    for _ in range(2):
        work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def whole() -> None:
    """Time ``memcon build`` as a process, on the flagship."""
    command = [sys.executable, "-m", "memcon", "build", "--quiet", "--project", str(REPOSITORY)]
    times = []
    for _ in range(6):
        start = time.perf_counter()
        subprocess.run(command, check=True)
        times.append(time.perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"memcon build, whole process: {statistics.median(times[1:]):.2f} s, {peak:.0f} MB")


def stages() -> None:
    """Time conversion and validation of the flagship inside a process that has started."""
    from memcon.conversion import convert_work, prepare
    from memcon.project import load_project
    from memcon.validation import validate_bytes

    work = prepare(load_project(REPOSITORY), str(SOURCE), SOURCE.read_bytes())
    tei = convert_work(work).tei
    print(f"convert:    {median_ms(lambda: convert_work(work)):6.1f} ms")
    print(f"validate:   {median_ms(lambda: validate_bytes(tei, 'x')):6.1f} ms")


def growth() -> None:
    """Convert synthetic transcripts of 1, 5 and 20 MB: the flagship's conversation over and over."""
    text = SOURCE.read_text(encoding="utf-8")
    head, _, rest = text.partition("Mao Zedong: ")
    talk, _, closing = rest.rpartition("Present at the conversation were")
    with tempfile.TemporaryDirectory() as folder:
        base = _converted(Path(folder), head + "Mao Zedong: " + talk[:2000])[2]
        for megabytes in MEGABYTES:
            times = megabytes * 1_000_000 // len(talk.encode()) + 1
            whole_text = head + ("Mao Zedong: " + talk) * times + "Present at the conversation were" + closing
            size = len(whole_text.encode())
            seconds, proof, peak, turns, made = _converted(Path(folder), whole_text)
            print(
                f"{size / 1e6:5.1f} MB, {turns} turns: to the TEI {size / 1e6 / (seconds - proof):.2f} MB/s, with the "
                f"proof {size / 1e6 / seconds:.2f} MB/s ({seconds:.2f} s); {(peak - base) / size:.0f} bytes of memory "
                f"a byte; {made / 1e6:.0f} MB of TEI"
            )


def _converted(folder: Path, text: str) -> list[float]:
    source = folder / SOURCE.name
    source.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, str(REPOSITORY), str(source)], check=True, capture_output=True, text=True
    )
    numbers: list[float] = json.loads(done.stdout)
    return numbers


def validation() -> None:
    """Time validation in its parts, and beside other validators."""
    from validation import validation as measure  # this folder's, which is on the path when it is run

    measure(median_ms)


def renditions() -> None:
    """Time the renditions, one by one, all at once, and as the edition grows."""
    from rendering import rendering as measure

    measure(median_ms)


def forms() -> None:
    """Time the index of forms of names, as it grows."""
    from forms import forms as measure

    measure(median_ms)


def hostile() -> None:
    """Read random and mutated sources in all formats."""
    from hostile_sources import hostile as read

    read()


if __name__ == "__main__":
    os.environ["PYTHONPATH"] = str(REPOSITORY / "pipeline")
    sys.path.insert(1, os.environ["PYTHONPATH"])
    measures = {
        "whole": whole,
        "stages": stages,
        "renditions": renditions,
        "validation": validation,
        "forms": forms,
        "growth": growth,
        "hostile": hostile,
    }
    for name in sys.argv[1:] or [each for each in measures if each != "hostile"]:  # takes a quarter of an hour
        measures[name]()
