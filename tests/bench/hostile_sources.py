"""Ten thousand random sources and ten thousand mutated transcripts, in all formats: each read, or refused clearly."""

import sys
import time
import traceback
from collections import Counter
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from hostile import by_chance, judge, mutated

MANY = 10_000
WHOLE = 10  # of so many one is converted wholly
SEED = 1959
FAILED = Path(__file__).resolve().parents[2] / "build" / "hostile"


def hostile() -> None:
    """Read hostile sources; what breaks the reading is kept in build/hostile."""
    for kind, sources in (("random", by_chance(SEED)), ("mutated", mutated(SEED))):
        outcomes: Counter[str] = Counter()
        start, slowest = time.perf_counter(), 0.0
        for number, (suffix, data) in enumerate(islice(sources, MANY)):
            began = time.process_time()
            try:
                outcomes[judge(suffix, data, whole=number % WHOLE == 0)] += 1
            except Exception:
                outcomes["FAILED"] += 1
                FAILED.mkdir(parents=True, exist_ok=True)
                (FAILED / f"{kind}-{number}.{suffix}").write_bytes(data)
                print(f"{kind} {number} ({suffix}): {traceback.format_exc().strip().splitlines()[-1][:200]}")
            slowest = max(slowest, time.process_time() - began)
        told = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
        print(f"{kind}: {told}; {time.perf_counter() - start:.0f} s, the slowest {slowest:.2f} s of the processor")
