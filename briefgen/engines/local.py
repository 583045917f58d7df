"""An ordered map in this process, or over processes of this machine."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import Generic, TypeVar

from briefgen.errors import BriefgenError, LostError

Item = TypeVar("Item")
Result = TypeVar("Result")

FEW = 1
"""Items that are done here, as a new process needs 3 s to load the model."""

AHEAD = 4
"""Items in work or waiting, a process: enough to keep it busy, few enough to hold no corpus in memory."""

MOST_LOST = 3
"""Items lost one after another, after which it is not the items."""


def map_ordered(
    function: Callable[[Item], Result], items: Iterable[Item], *, jobs: int
) -> Iterator[Result | LostError]:
    """`function` of each item, in order and as it is asked for; the same results with any number of processes.

    A process that dies is replaced. The item that it had is tried once more, alone; if that ends a process too, a
    LostError is given in its place.
    """
    rest = iter(items)
    first = list(islice(rest, FEW + 1))
    if jobs == 1 or len(first) <= FEW:
        return map(function, chain(first, rest))
    return _Crew(function, jobs).work(chain(first, rest))


class _Crew(Generic[Item, Result]):
    """Processes that work on items; new ones take the place of those that died."""

    def __init__(self, function: Callable[[Item], Result], jobs: int) -> None:
        self._function = function
        self._jobs = jobs
        self._pool = _pool(jobs)
        self._waiting: deque[tuple[Item, Future[Result]]] = deque()

    def work(self, items: Iterator[Item]) -> Iterator[Result | LostError]:
        """The results, in order."""
        lost = 0
        try:
            while self._fill(items):
                item, future = self._waiting.popleft()
                result = self._result(item, future)
                lost = lost + 1 if isinstance(result, LostError) else 0
                if lost == MOST_LOST:
                    raise BriefgenError(
                        "The processes that analyse articles are ended from outside again and again, perhaps for lack of"
                        " memory: run again with fewer jobs, what is done is kept."
                    )
                yield result
        finally:
            self._pool.shutdown(cancel_futures=True)

    def _fill(self, items: Iterator[Item]) -> bool:
        """Hands out items up to what is kept ahead; False when nothing is left."""
        for item in islice(items, AHEAD * self._jobs - len(self._waiting)):
            self._waiting.append((item, self._submit(item)))
        return bool(self._waiting)

    def _submit(self, item: Item) -> "Future[Result]":
        """The item handed out; where a process has just died, that is told by the result."""
        try:
            return self._pool.submit(self._function, item)
        except BrokenProcessPool as error:
            failed: Future[Result] = Future()
            failed.set_exception(error)
            return failed

    def _result(self, item: Item, future: "Future[Result]") -> Result | LostError:
        try:
            return future.result()
        except BrokenProcessPool:
            self._pool.shutdown(cancel_futures=True)
            result = self._alone(item)
            self._pool = _pool(self._jobs)
            self._waiting = deque((each, self._again(each, old)) for each, old in self._waiting)
            return result

    def _again(self, item: Item, old: "Future[Result]") -> "Future[Result]":
        """The result that is there already, or the item in a new process."""
        done = old.done() and not old.cancelled() and old.exception() is None
        return old if done else self._submit(item)

    def _alone(self, item: Item) -> Result | LostError:
        """The item once more, in a process that has no other: then it is known whose fault it is."""
        with _pool(1) as pool:
            try:
                return pool.submit(self._function, item).result()
            except BrokenProcessPool:
                return LostError(
                    "The process that analysed this was ended twice, perhaps for lack of memory:"
                    " run again with fewer jobs, or take it out."
                )


def _pool(jobs: int) -> ProcessPoolExecutor:
    # spawn: a fork of a process with threads (progress bar, file watcher) can hang, and Windows and macOS know no other
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_leave_ctrl_c)


def _leave_ctrl_c() -> None:
    """Ctrl-C is the main process's: it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
