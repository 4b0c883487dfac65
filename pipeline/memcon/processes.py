"""Tasks in, results out, in their order: shared by processes that are copies of this one.

A task that fails in a copy is done again in this process, so that its error is told as if there were no copies. There
are none where they cannot be made: where a system has no ``fork``, and once a library has begun threads of its own.
"""

import os
import pickle
import select
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import NoReturn, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

_WITH_THREADS = ("saxonche", "typst", "pyarrow")  # what they hold does not survive that their process is copied
_LENGTH = 8  # bytes, of the number that tells how long a message is
_FEW = 8
_MOST = 256  # tasks at once: a byte tells which


def processors() -> int:
    """Return how many processors this process may use; of many a few, since each copy takes memory of its own."""
    there = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(there, _FEW)


def shared(
    work: Callable[[Task], Result], tasks: Sequence[Task], jobs: int, effort: Callable[[Task], int] = lambda _: 1
) -> Iterator[Result]:
    """Do tasks, in several processes where that can be.

    Args:
        work: does a task; what it returns can be pickled, and it changes nothing that others see.
        tasks: the tasks.
        jobs: in how many processes at most.
        effort: how long a task takes against the others; the longest are begun first.

    Yields:
        The results, in the order of the tasks, as soon as they are there.
    """
    for start in range(0, len(tasks), _MOST):
        some = tasks[start : start + _MOST]
        copies = min(jobs, len(some))
        order = sorted(range(len(some)), key=lambda number: -effort(some[number]))
        yield from _by_copies(work, some, order, copies) if copies > 1 and _can_copy() else map(work, some)


def _can_copy() -> bool:
    alone = threading.active_count() == 1 and not any(name in sys.modules for name in _WITH_THREADS)
    return alone and hasattr(os, "fork")


def _by_copies(
    work: Callable[[Task], Result], tasks: Sequence[Task], order: Sequence[int], copies: int
) -> Iterator[Result]:
    """Let copies of this process do the tasks: each takes the next number from a pipe until there is none left."""
    numbers, feed = os.pipe()
    os.write(feed, bytes(order))
    os.close(feed)
    workers = dict(_copy(work, tasks, numbers) for _ in range(copies))
    os.close(numbers)
    done: dict[int, Result] = {}
    waiting = set(workers)
    try:
        for number, task in enumerate(tasks):
            while number not in done and waiting:
                for results in select.select(waiting, [], [])[0]:
                    message = _received(results)
                    if message:
                        done.update(pickle.loads(message))
                    else:
                        waiting.remove(results)
            yield done.pop(number) if number in done else work(task)
    finally:
        for results, worker in workers.items():
            os.close(results)
            os.kill(worker, signal.SIGKILL)  # it has ended, unless we were interrupted
            os.waitpid(worker, 0)


def _copy(work: Callable[[Task], Result], tasks: Sequence[Task], numbers: int) -> tuple[int, int]:
    """Copy this process; return where the copy's results are to be read, and its number."""
    results, own = os.pipe()
    worker = os.fork()
    if not worker:
        _work(work, tasks, numbers, own)
    os.close(own)
    return results, worker


def _work(work: Callable[[Task], Result], tasks: Sequence[Task], numbers: int, results: int) -> NoReturn:
    """Do tasks as long as there are any, and end; what fails is left to the process that this one is a copy of."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is for the other process to end this one
        while number := os.read(numbers, 1):
            try:
                message = pickle.dumps({number[0]: work(tasks[number[0]])})
            except Exception:
                message = pickle.dumps({})
            _send(results, message)
    finally:
        os._exit(0)


def _send(pipe: int, message: bytes) -> None:
    left = memoryview(len(message).to_bytes(_LENGTH) + message)
    while left:
        left = left[os.write(pipe, left) :]


def _received(pipe: int) -> bytes:
    """Return the next message of a pipe; nothing if whoever wrote them has ended."""
    length = _read(pipe, _LENGTH)
    return _read(pipe, int.from_bytes(length)) if length else b""


def _read(pipe: int, length: int) -> bytes:
    parts: list[bytes] = []
    while length and (part := os.read(pipe, length)):
        parts.append(part)
        length -= len(part)
    return b"" if length else b"".join(parts)
