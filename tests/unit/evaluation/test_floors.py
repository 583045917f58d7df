"""Floors: a figure that falls is a failure, and nobody lowers a floor without saying so."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.errors import BriefgenError
from briefgen.evaluation.floors import Floors, check, raise_floors, read_floors, update_floors
from briefgen.evaluation.report import Report
from briefgen.evaluation.tallies import Prf, Share


def report(right: int = 90, *, gold: str = "a1") -> Report:
    """A report of one share, of 100."""
    return Report(articles=2, gold_sha256=gold, tallies={"speakers": {"recall": Share(right, 100)}})


FLOORS = Floors("a1", {"speakers: recall": 0.88})


def test_a_figure_at_its_floor_is_fine() -> None:
    """Equal is not below."""
    assert check(report(88), FLOORS) == ()


@pytest.mark.parametrize(
    ("measured", "floors", "failure"),
    [
        (report(87), FLOORS, "speakers: recall is 0.870, below its floor of 0.880."),
        (report(), None, "There are no floors yet"),
        (report(gold="b2"), FLOORS, "The gold articles have changed"),
        (report(), Floors("a1", {"speakers: recall": 0.8, "old": 0.5}), "old has a floor and is no longer measured."),
        (report(), Floors("a1", {}), "speakers: recall has no floor"),
    ],
)
def test_what_fails(measured: Report, floors: Floors | None, failure: str) -> None:
    """A fall, missing or stray floors, and gold that was changed without new ones."""
    (sentence,) = check(measured, floors)

    assert sentence.startswith(failure)


@pytest.mark.parametrize(
    ("right", "allow_lower", "least"), [(95, False, 0.93), (89, False, 0.88), (89, True, 0.87), (60, True, 0.58)]
)
def test_floors_are_raised(right: int, *, allow_lower: bool, least: float) -> None:
    """A new floor lies .02 below the figure; a lower one than before is kept out unless it is asked for."""
    assert raise_floors(report(right), FLOORS, allow_lower=allow_lower).least == {"speakers: recall": least}


def test_a_fall_is_not_written_down() -> None:
    """A figure below its floor refuses the update, and the message names it."""
    with pytest.raises(BriefgenError, match=r"speakers: recall.*--allow-lower"):
        raise_floors(report(60), FLOORS, allow_lower=False)


def test_a_floor_that_is_no_longer_measured_is_not_dropped() -> None:
    """Nor is a figure made to vanish."""
    with pytest.raises(BriefgenError, match="old"):
        raise_floors(report(), Floors("a1", {"old": 0.5}), allow_lower=False)


def test_floors_are_read_back(tmp_path: Path) -> None:
    """What is written is what is checked, and it is pinned to the gold."""
    assert read_floors(tmp_path) is None
    update_floors(tmp_path, report(), allow_lower=False)

    assert read_floors(tmp_path) == FLOORS
    assert check(report(gold="b2"), read_floors(tmp_path)) != ()


def test_damaged_floors_are_said(tmp_path: Path) -> None:
    """A broken file is no reason to pass."""
    (tmp_path / "floors.json").write_text("{", encoding="utf-8")

    with pytest.raises(BriefgenError, match="is damaged"):
        read_floors(tmp_path)


def test_the_table_shows_every_figure() -> None:
    """One line a figure, aligned; precision and recall where there are any."""
    tallies = {"dates": {"span": Prf.of(tp=1, fp=1, fn=0), "published": Share(1, 1)}}

    assert replace(report(), tallies=tallies).table().split("\n") == [
        "2 articles        value  precision  recall  items",
        "dates: span       0.667      0.500   1.000      1",
        "dates: published  1.000                         1",
    ]
