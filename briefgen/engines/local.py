"""An ordered map in this process, or over processes of this machine."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import TypeVar

from briefgen.errors import BriefgenError

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNK = 1
"""Items a process takes at once; that many or fewer are done here, as a new process needs 3 s to load the model."""

AHEAD = 4
"""Chunks in work or waiting, a process: enough to keep it busy, few enough to hold no corpus in memory."""


def map_ordered(function: Callable[[Item], Result], items: Iterable[Item], *, jobs: int) -> Iterator[Result]:
    """`function` of each item, in order and as it is asked for; the same results with any number of processes."""
    rest = iter(items)
    first = list(islice(rest, CHUNK + 1))
    if jobs == 1 or len(first) <= CHUNK:
        return map(function, chain(first, rest))
    return _spread(function, chain(first, rest), jobs)


def _spread(function: Callable[[Item], Result], items: Iterator[Item], jobs: int) -> Iterator[Result]:
    # spawn: a fork of a process with threads (progress bar, file watcher) can hang, and Windows and macOS know no other
    pool = ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_leave_ctrl_c)
    waiting: deque[Future[list[Result]]] = deque()
    try:
        while chunk := list(islice(items, CHUNK)):
            waiting.append(pool.submit(_apply, function, chunk))
            if len(waiting) >= AHEAD * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise BriefgenError(
            "A process that analyses articles was ended from outside, perhaps for lack of memory:"
            " run again with fewer jobs, what is done is kept."
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _apply(function: Callable[[Item], Result], chunk: list[Item]) -> list[Result]:
    return [function(item) for item in chunk]


def _leave_ctrl_c() -> None:
    """Ctrl-C is the main process's: it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
