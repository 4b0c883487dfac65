"""Work that processes share: results in the order of the tasks, errors as if there were one process."""

import os
import subprocess
import sys
import time

import pytest

from memcon.processes import processors, shared

COPIES = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be copied here")


def alone(code: str) -> str:
    """Run code in a process that no library has begun threads in; return what it prints."""
    head = "import os, sys, time\nfrom memcon.processes import shared\n"
    ran = subprocess.run([sys.executable, "-c", head + code], capture_output=True, text=True, check=True, timeout=60)
    return ran.stdout.strip()


def test_one_process_does_the_tasks_in_their_order():
    assert list(shared(lambda number: (number, os.getpid()), range(3), 1)) == [(n, os.getpid()) for n in range(3)]


@COPIES
def test_results_come_in_the_order_of_the_tasks_from_other_processes():
    code = """
def work(number):
    time.sleep(0.3 if number == 0 else 0)
    return number, os.getpid()
results = list(shared(work, range(600), 3))
assert [number for number, _ in results] == list(range(600))
others = {pid for _, pid in results}
print(len(others) > 1, os.getpid() in others)
"""
    assert alone(code) == "True False"


@COPIES
def test_what_takes_longest_is_begun_first():
    code = """
start = time.monotonic()
begun = dict(shared(lambda n: time.sleep(0.05) or (n, time.monotonic()), range(8), 2, lambda n: n))
print(list(begun) == list(range(8)), begun[7] < begun[4] < begun[0])
"""
    assert alone(code) == "True True"


@COPIES
def test_large_results_arrive_whole():
    assert alone("print([len(each) for each in shared(lambda n: bytes(n), [3_000_000, 0, 5_000_000], 2)])") == (
        "[3000000, 0, 5000000]"
    )


@COPIES
def test_an_error_is_raised_here_when_its_turn_comes():
    code = """
def work(number):
    if number == 2:
        raise ValueError("two")
    return number
got = []
try:
    for each in shared(work, range(5), 2):
        got.append(each)
except ValueError as error:
    print(got, error)
"""
    assert alone(code) == "[0, 1] two"


@COPIES
def test_what_a_process_that_ends_leaves_behind_is_done_here():
    code = """
parent = os.getpid()
def work(number):
    if number == 1 and os.getpid() != parent:
        os._exit(9)
    return number
print(list(shared(work, range(4), 2)))
"""
    assert alone(code) == "[0, 1, 2, 3]"


@COPIES
def test_whoever_stops_listening_leaves_no_process_behind():
    code = """
results = shared(lambda number: time.sleep(number * 50) or os.getpid(), range(4), 4)
print(next(results))
results.close()
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print("none")
"""
    start = time.monotonic()
    assert alone(code).endswith("none")
    assert time.monotonic() - start < 40


@COPIES
def test_a_process_with_threads_is_not_copied():
    code = """
import threading
threading.Thread(target=time.sleep, args=(2,), daemon=True).start()
print({os.getpid()} == set(shared(lambda _: os.getpid(), range(9), 3)))
"""
    assert alone(code) == "True"


@pytest.mark.parametrize("library", ["saxonche", "typst", "pyarrow"])
def test_a_process_is_not_copied_once_a_library_holds_what_cannot_be(library):
    code = f"""
sys.modules["{library}"] = sys
print({{os.getpid()}} == set(shared(lambda _: os.getpid(), range(9), 3)))
"""
    assert alone(code) == "True"


def test_there_is_a_processor():
    assert processors() >= 1
