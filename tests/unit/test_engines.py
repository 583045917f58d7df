"""An engine is an ordered map, and nothing else."""

import math
import os
from collections.abc import Iterator

import pytest

from briefgen.engines.local import AHEAD, CHUNK, map_ordered
from briefgen.errors import BriefgenError


@pytest.mark.parametrize("count", [0, 1, CHUNK, CHUNK + 1, 5 * CHUNK + 3])
def test_one_process_and_two_give_the_same_in_the_same_order(count: int) -> None:
    one, two = (list(map_ordered(math.sqrt, range(count), jobs=jobs)) for jobs in (1, 2))
    assert one == two == [math.sqrt(number) for number in range(count)]


def test_a_few_items_are_worth_no_new_process() -> None:
    here = map_ordered(lambda _: os.getpid(), range(CHUNK), jobs=2)  # a lambda does not travel
    assert set(here) == {os.getpid()}


@pytest.mark.parametrize(("jobs", "ahead"), [(1, CHUNK + 1), (2, 2 * AHEAD * CHUNK)])
def test_items_are_taken_as_results_are_asked_for(jobs: int, ahead: int) -> None:
    taken = []

    def items() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    results = map_ordered(math.sqrt, items(), jobs=jobs)
    assert next(results) == 0
    assert len(taken) <= ahead
    assert next(results) == 1


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_exception_comes_through_at_its_place(jobs: int) -> None:
    results = map_ordered(int, [*"1234567890", "word", *"12345678"], jobs=jobs)
    with pytest.raises(ValueError, match="word"):
        list(results)


def test_a_process_that_dies_is_one_sentence() -> None:
    with pytest.raises(BriefgenError, match="run again with fewer jobs"):
        list(map_ordered(os._exit, [1] * (CHUNK + 1), jobs=2))
