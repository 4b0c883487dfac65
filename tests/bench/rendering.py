"""Renditions: each in a process that has started, all of them as a process, and each as the edition grows."""

import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
EDITION = REPOSITORY / "tei" / "editions" / "1959-10-02-khrushchev-mao.xml"
TIMES = (1, 4, 16)
# What takes longer than this a turn, in the largest edition against the smallest, does not grow as the edition does.
_STEEP = 1.5


def rendering(median_ms: Callable[..., float]) -> None:
    """Print the times of renditions."""
    from memcon.rendering import render_bytes
    from memcon.renditions import RENDITIONS, usable

    numbers = count(1)

    def another(edition: bytes) -> bytes:
        """Return the same edition with other bytes: of the very same one the last results are kept."""
        return edition + b"\n" * next(numbers)

    editions = {times: longer(EDITION.read_text(encoding="utf-8"), times).encode("utf-8") for times in TIMES}
    print(f"{'':18}" + "".join(f"{times:>6}×" for times in TIMES) + " the flagship's turns, in ms")
    for to in usable(RENDITIONS)[0]:
        took = [
            median_ms(lambda to=to, edition=edition: render_bytes(another(edition), to, "x.xml"), runs=3)
            for edition in editions.values()
        ]
        steep = took[-1] / took[0] > TIMES[-1] * _STEEP
        print(f"{to:18}" + "".join(f"{each:7.0f}" for each in took) + (" more than in proportion" if steep else ""))
    light = ",".join(name for name in RENDITIONS if name not in ("pdf", "epub"))
    for what in ("all", light):
        seconds, processor = _process(what)
        named = what if what == "all" else "all but pdf and epub"
        print(f"memcon render --to {named}, whole process: {seconds:.2f} s, of a processor {processor:.2f} s")


def longer(tei: str, times: int) -> str:
    """Return an edition whose conversation is held several times over; ids stay unique."""
    head, start, rest = tei.partition('<sp xml:id="t001"')
    talk, _, end = (start + rest).rpartition("</sp>")
    talk += "</sp>"
    again = [re.sub(r'((?:xml:id=|target=)"#?)([^"]+)', rf"\1r{turn}-\2", talk) for turn in range(1, times)]
    return head + talk + "".join(again) + end


def _process(what: str) -> tuple[float, float]:
    import resource

    seconds, processor = [], []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(3):
            before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "memcon", "render", str(EDITION), "--to", what, "-o", folder, "-q"], check=True
            )
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            seconds.append(time.perf_counter() - start)
            processor.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(seconds), statistics.median(processor)
