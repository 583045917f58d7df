"""An engine is an ordered map, and nothing else."""

import math
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.engines.local import AHEAD, FEW, MOST_LOST, map_ordered
from briefgen.errors import BriefgenError, LostError


@pytest.mark.parametrize("count", [0, 1, FEW, FEW + 1, 8])
def test_one_process_and_two_give_the_same_in_the_same_order(count: int) -> None:
    one, two = (list(map_ordered(math.sqrt, range(count), jobs=jobs)) for jobs in (1, 2))
    assert one == two == [math.sqrt(number) for number in range(count)]


def test_a_few_items_are_worth_no_new_process() -> None:
    here = map_ordered(lambda _: os.getpid(), range(FEW), jobs=2)  # a lambda does not travel
    assert set(here) == {os.getpid()}


@pytest.mark.parametrize(("jobs", "ahead"), [(1, FEW + 1), (2, 2 * AHEAD)])
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


def die_of(number: int) -> int:
    """The number; some end the process, one only the first time."""
    marker = Path(tempfile.gettempdir(), f"briefgen-test-{os.getppid()}-{number}")
    if number == 13 or (number == 5 and not marker.exists()):
        marker.touch()
        os._exit(1)
    marker.unlink(missing_ok=True)
    return number


def test_a_process_that_dies_is_replaced_and_its_item_tried_again_and_then_given_up() -> None:
    found = list(map_ordered(die_of, range(20), jobs=2))

    assert [each for each in found if not isinstance(each, LostError)] == [n for n in range(20) if n != 13]
    assert isinstance(found[13], LostError)
    assert "was ended twice" in str(found[13])


def test_processes_that_die_again_and_again_are_one_sentence() -> None:
    results = map_ordered(os._exit, [1] * 10, jobs=2)

    assert [type(next(results)) for _ in range(MOST_LOST - 1)] == [LostError] * (MOST_LOST - 1)
    with pytest.raises(BriefgenError, match="run again with fewer jobs"):
        next(results)
